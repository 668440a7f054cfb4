# SPDX-License-Identifier: Apache-2.0
"""Names that two readers agree on: sentences in which the statistical recognizers of CoreNLP and the rules of Hearsay
see the same spans. The texts are read for this, nothing of them is kept in the project.

What CoreNLP calls MISC may be a work, a product, an event: such a sentence is left out, unless it is a nationality.
"""
import collections
import gzip
import json
import os
import re

from data import is_dev
from entity_names import COUNTRIES, DEMONYMS, running_text, trim

CORPORA = ("polnear", "ecbplus", "lgl", "geovirus")
CORENLP = {"PERSON": "person", "ORGANIZATION": "body", "LOCATION": "place"}


def texts(folder):
    """(id, text) of the news texts: what the attribution model is tested on is left out."""
    for corpus in CORPORA:
        with gzip.open(os.path.join(folder, corpus + ".train.jsonl.gz"), "rt", encoding="utf8") as f:
            for d in map(json.loads, f):
                if corpus == "polnear" and is_dev(d["id"]):
                    continue
                text = d["text"]
                if corpus == "ecbplus":  # words stand apart there
                    text = "\n".join(re.sub(r"\bU\. S\.", "U.S.", running_text(line.split())[0]) for line in text.split("\n"))
                yield corpus + "-" + re.sub(r"[^\w.-]", "_", d["id"]), re.sub(r"[\u2028\u2029\x85\x0b\x0c\r]", " ", text)


def corenlp(path, text):
    """Sentences as (start, end, [(start, end, type or MISC)]) out of CoreNLP's JSON."""
    with open(path, encoding="utf8") as f:
        d = json.load(f)
    at, units = [], 0  # UTF-16 to code points
    for i, c in enumerate(text):
        at += [i] * (2 if ord(c) > 0xFFFF else 1)
    at.append(len(text))
    for s in d["sentences"]:
        names = [(at[e["characterOffsetBegin"]], at[e["characterOffsetEnd"]], e["ner"]) for e in s["entitymentions"]
                 if e["ner"] in CORENLP or e["ner"] == "MISC"]
        yield at[s["tokens"][0]["characterOffsetBegin"]], at[s["tokens"][-1]["characterOffsetEnd"]], names


NO_NAMES = re.compile(r"(I|He|She|It|We|They|You|His|Her|Its|Our|My|Your|Their|Him|Them)(['’](m|s|ve|ll|d|re))?$", re.IGNORECASE)


def is_people(words):
    return all(w in DEMONYMS or w.lower() in ("and", "anti", "pro", "non", "ex", "born", "backed", "led", "owned", "occupied", "based", "held", "american", "muslim", "speaking", "style")
               for w in re.split(r"[ -]", words))


class Article:
    """One text as both have read it."""

    def __init__(self, text, sentences, mentions):
        self.text = text
        self.sentences = []  # (start, end, CoreNLP's names, Hearsay's names, whether something of an open type is there)
        for start, end, names in sentences:
            ours, open_ = {}, False
            for a, b, of in names:
                if is_people(text[a:b]) or NO_NAMES.match(text[a:b]):
                    continue
                if of == "MISC":
                    open_ = True
                else:
                    self.put(ours, a, b, CORENLP[of])
            theirs = {}
            for a, b, of in mentions:
                if start <= a and b <= end and not is_people(text[a:b]) and not NO_NAMES.match(text[a:b]):
                    m = re.search(r"( (" + "|".join(DEMONYMS) + r"))+$", text[a:b])  # "Iowa Republican"
                    self.put(theirs, a, b - len(m.group()) if m and of is None else b, of or "body")
                    if of is None:
                        theirs = {k: None if k[0] >= a and k[1] <= b else v for k, v in theirs.items()}
            self.sentences.append((start, end, ours, theirs, open_ or unlike(text[start:end])))
        self.votes = collections.defaultdict(collections.Counter)
        for _, _, ours, _, _ in self.sentences:
            for (a, b), of in ours.items():
                self.votes[text[a:b]][of] += 1

    def put(self, names, a, b, of):
        got = trim(self.text, a, b, of)
        if got:
            names[got[:2]] = got[2]

    def shared(self):
        for _, _, ours, theirs, _ in self.sentences:
            for span in ours.keys() & theirs.keys():
                yield self.text[span[0]:span[1]], ours[span]

    def agreed(self, lexicon):
        """(start, end, names) of the sentences read alike. What one of the two did not see counts if both have seen that
        name often elsewhere, nearly always as the same: lexicon."""
        for start, end, ours, theirs, open_ in self.sentences:
            if open_:
                continue
            names = []
            for span in sorted(ours.keys() | theirs.keys()):
                name = self.text[span[0]:span[1]]
                of, guess = ours.get(span), theirs.get(span)
                if span not in theirs or span not in ours:
                    if lexicon.get(name) is None or of and lexicon[name] != of:
                        break
                    of = lexicon[name]
                elif self.votes[name][of] * 4 < sum(self.votes[name].values()) * 3:  # read in several ways in one article
                    break
                elif guess and guess != of and (guess, of) != ("body", "outlet") or name in COUNTRIES and of != "place":
                    break
                names.append(span + (of,))
            else:
                if all(x[1] <= y[0] for x, y in zip(names, names[1:])):
                    yield start, end, names


def unlike(sentence):
    """Headings in capitals, lists, lines of marks: no running text."""
    words = re.findall(r"[^\W\d_][\w’'-]*", sentence)
    capitals = sum(w[0].isupper() for w in words)
    return len(words) < 5 or capitals * 2 > len(words) + 2 or sum(w.isupper() and len(w) > 1 for w in words) * 3 > len(words) or not re.search(r"[.?!][\"”’')\]]*$", sentence)


def silver(folder, readings, parsed):
    """Records of the articles, their agreed sentences in order; and counts."""
    seen, counted, articles = {}, collections.Counter(), {}
    with open(readings, encoding="utf8") as f:
        for r in map(json.loads, f):
            if not r.get("failed"):
                seen[r["id"]] = (r["article"]["text"], [(m["span"][0], m["span"][1], m["type"]) for m in r["mentions"] if m.get("field", "text") != "title"])
    for name, text in texts(folder):
        path = os.path.join(parsed, name + ".txt.json")
        if name not in seen or not os.path.exists(path):
            counted["articles without a reading"] += 1
            continue
        assert seen[name][0] == text, name
        articles[name] = Article(text, corenlp(path, text), seen[name][1])
    met = collections.defaultdict(collections.Counter)
    for article in articles.values():
        for name, of in article.shared():
            met[name][of] += 1
    lexicon = {name: of for name, c in met.items() for of, n in c.most_common(1) if n >= 5 and n * 20 >= sum(c.values()) * 19}
    counted["names in the lexicon"] = len(lexicon)
    known = set()
    for name, article in articles.items():
        counted["sentences"] += len(article.sentences)
        out, entities, last = "", [], None
        for start, end, names in article.agreed(lexicon):
            sentence = article.text[start:end]
            if sentence in known:  # agency texts come twice
                counted["sentences met before"] += 1
                continue
            known.add(sentence)
            counted["sentences agreed on"] += 1
            between = article.text[last:start] if last is not None else "\n"
            out += "" if not out else between if between.strip(" ") == "" else "\n"
            entities += [[len(out) + a - start, len(out) + b - start, of] for a, b, of in names]
            out += sentence
            last = end
        if out:
            yield {"id": "silver-" + name, "origin": "silver " + name.split("-")[0], "licence": "labels made here; the text is not ours to hand on",
                   "text": out, "entities": entities, "complete": True}
    for what, n in counted.items():
        print(f"{n:>8} {what}")
