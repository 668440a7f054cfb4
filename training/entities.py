# SPDX-License-Identifier: Apache-2.0
"""Training data for the names of an article: persons, bodies, places, outlets, products, events.

  entities.py gold SOURCES NEWS OUT     gold.train.jsonl and gold.dev.jsonl into OUT, from the repositories cloned into SOURCES;
                                        NEWS: gum-news.train.jsonl.gz, whose ids are the news documents of GUM that may be read
  entities.py texts CORPORA OUT         news texts to be labelled: OUT/texts.jsonl for Hearsay, OUT/texts/*.txt and OUT/list.txt for CoreNLP
  entities.py silver CORPORA READINGS PARSED OUT
                                        silver.train.jsonl into OUT: sentences in which Hearsay's mentions and CoreNLP's names agree
  entities.py score GOLD READINGS       exact spans of the mentions of `hearsay read --dry-run --format jsonl`, by type and over all

A line is a document: id, origin, licence, text (paragraphs end with a line feed), entities as [start, end, type] in code points, half-open.
complete: every name of the six types is marked. Works of art, awards, laws, languages and nationalities are none of them and carry no mark.
"""
import argparse
import collections
import gzip
import json
import os
import re

from data import is_dev
import entity_silver
from entity_names import TYPES
from entity_sources import read


def record(origin, name, licence, sentences):
    text, entities = "", []
    for words, names, sure in sentences:
        if sure and words:
            text += "\n" if text else ""
            entities += [[len(text) + a, len(text) + b, of] for a, b, of in names]
            text += words
    return {"id": name, "origin": origin, "licence": licence, "text": text, "entities": entities, "complete": True}


def counts(name, records):
    by = collections.defaultdict(collections.Counter)
    for r in records:
        by[r["origin"]].update(of for _, _, of in r["entities"])
        by[r["origin"]].update({"documents": 1, "words": len(r["text"].split())})
    print(f"{name:<24}{'documents':>10}{'words':>9}" + "".join(f"{t:>9}" for t in TYPES))
    for origin in list(by) + [None]:
        c = by[origin] if origin else sum(by.values(), collections.Counter())
        print(f"{origin or 'all':<24}{c['documents']:>10}{c['words']:>9}" + "".join(f"{c[t]:>9}" for t in TYPES))


def write(path, records):
    with open(path + ".part", "w", encoding="utf8") as f:
        for r in records:
            f.write(json.dumps(r, ensure_ascii=False) + "\n")
    os.replace(path + ".part", path)
    counts(os.path.basename(path), records)


def gold(a):
    with gzip.open(a.news, "rt", encoding="utf8") as f:
        news = {json.loads(line)["id"] for line in f}
    documents = list(read(a.sources, news))
    held = {g for _, name, _, sentences in documents if is_dev(name) for text, _, _ in sentences for g in grams(text)}

    def known(text):  # Wikipedia comes in more than one corpus
        own = grams(text)
        return len(own & held) * 2 > len(own)
    for part in ("train", "dev"):
        records = [record(origin, name, licence, [s for s in sentences if part == "dev" or not known(s[0])])
                   for origin, name, licence, sentences in documents if is_dev(name) == (part == "dev")]
        write(os.path.join(a.out, f"gold.{part}.jsonl"), [r for r in records if r["text"]])


def grams(text, n=8):
    words = re.findall(r"\w+", text.lower())
    return {tuple(words[i:i + n]) for i in range(len(words) - n + 1)}


def texts(a):
    os.makedirs(os.path.join(a.out, "texts"), exist_ok=True)
    with open(os.path.join(a.out, "texts.jsonl"), "w", encoding="utf8") as j, open(os.path.join(a.out, "list.txt"), "w", encoding="utf8") as names:
        for name, text in entity_silver.texts(a.corpora):
            path = os.path.join(a.out, "texts", name + ".txt")
            with open(path, "w", encoding="utf8", newline="") as f:
                f.write(text)
            j.write(json.dumps({"id": name, "text": text}) + "\n")
            names.write(path + "\n")


def silver(a):
    write(os.path.join(a.out, "silver.train.jsonl"), list(entity_silver.silver(a.corpora, a.readings, a.parsed)))


def prf(right, found, wanted):
    p, r = right / found if found else 0., right / wanted if wanted else 0.
    return f"{100 * p:>7.1f}{100 * r:>7.1f}{200 * p * r / (p + r) if p + r else 0.:>7.1f}{found:>8}{wanted:>8}"


def score(a):
    def load(path):
        with open(path, encoding="utf8") as f:
            return {d["id"]: d for d in map(json.loads, f)}
    wanted, found, right = collections.Counter(), collections.Counter(), collections.Counter()
    readings, confused = load(a.readings), collections.Counter()
    for name, d in load(a.gold).items():
        if a.origin and d["origin"] != a.origin:
            continue
        g = {(s, e): t for s, e, t in d["entities"]}
        m = {tuple(x["span"]): x["type"] for x in readings[name].get("mentions") or () if x.get("field", "text") != "title"}
        wanted.update(g.values())
        found.update(str(t) for t in m.values())
        right.update(t for s, t in m.items() if g.get(s) == t)
        confused.update((g.get(s, "-"), str(t)) for s, t in m.items() if g.get(s) != t)
        wanted["spans alone"] += len(g)
        found["spans alone"] += len(m)
        right["spans alone"] += len(g.keys() & m.keys())
    print(f"{'':<14}{'P':>7}{'R':>7}{'F1':>7}{'found':>8}{'gold':>8}")
    for t in TYPES:
        print(f"{t:<14}" + prf(right[t], found[t], wanted[t]))
    typed = [sum(c[t] for t in TYPES) for c in (right, found, wanted)]
    print(f"{'all':<14}" + prf(*typed))
    print(f"{'spans alone':<14}" + prf(*(c["spans alone"] for c in (right, found, wanted))))
    if a.confused:
        for (g, t), n in confused.most_common(15):
            print(f"  gold {g:<8} read {t:<8}{n:>6}")


def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    sub = p.add_subparsers(required=True)
    g = sub.add_parser("gold")
    g.add_argument("sources"), g.add_argument("news"), g.add_argument("out")
    g.set_defaults(run=gold)
    t = sub.add_parser("texts")
    t.add_argument("corpora"), t.add_argument("out")
    t.set_defaults(run=texts)
    v = sub.add_parser("silver")
    v.add_argument("corpora"), v.add_argument("readings"), v.add_argument("parsed"), v.add_argument("out")
    v.set_defaults(run=silver)
    s = sub.add_parser("score")
    s.add_argument("gold"), s.add_argument("readings")
    s.add_argument("--origin", help="only the documents of this origin"), s.add_argument("--confused", action="store_true", help="which types are mixed up")
    s.set_defaults(run=score)
    a = p.parse_args()
    a.run(a)


if __name__ == "__main__":
    main()
