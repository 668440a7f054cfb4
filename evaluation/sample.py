#!/usr/bin/env python3
"""Writes documents of the development corpora as inputs of `hearsay read`, and the same documents as gold for scoring.

  sample.py [--all | --files | --articles N] CORPORA FOLDER

CORPORA holds polnear.train, pages.train, timebank.train, aquaint.train, lgl.train and geovirus.train (.jsonl.gz). Into
FOLDER go, for attributions, pages, times, lgl and geovirus, NAME.inputs.jsonl (what READING.md calls articles: nothing of the gold is in them) and NAME.gold.jsonl
(the corpus documents, for score.py); of the last two also NAME-even.gold.jsonl and NAME-odd.gold.jsonl, the documents on
lines of even and odd number, counted from 0: the rules of places were tuned on the even ones. Without --all, a fixed small sample by the CRC-32 of the id. With --files, FOLDER
gets 1,000 files instead: all 842 pages as .html and the first 158 documents of PolNeAR as .txt. With --articles, FOLDER
gets the N documents of PolNeAR whose ids have the smallest CRC-32, as articles.jsonl, for speed.sh. Corpora are not ours
to hand on: FOLDER must lie outside the repository. Needs nothing but Python 3.
"""
import gzip
import json
import os
import sys
import zlib

# How many parts the ids are dealt into; part 0 is the sample.
PARTS = {"attributions": 10, "pages": 20, "times": 10, "lgl": 10, "geovirus": 10}
MOST_ATTRIBUTION_DOCUMENTS = 40

CORPORA = {
    "attributions": ["polnear.train"],
    "pages": ["pages.train"],
    "times": ["timebank.train", "aquaint.train"],
    "lgl": ["lgl.train"],
    "geovirus": ["geovirus.train"],
}

HALVED = ("lgl", "geovirus")


def documents(folder, corpus):
    with gzip.open(os.path.join(folder, corpus + ".jsonl.gz"), "rt", encoding="utf8") as lines:
        return [json.loads(line) for line in lines if line.strip()]


def sampled(name, documents):
    chosen = [d for d in documents if zlib.crc32(d["id"].encode("utf8")) % PARTS[name] == 0]
    chosen.sort(key=lambda d: d["id"])
    return chosen[:MOST_ATTRIBUTION_DOCUMENTS] if name == "attributions" else chosen


def article(name, document):
    """The document as somebody would hand it to us, without what we are to find in it."""
    if name == "pages":
        return {"id": document["id"], "url": document["url"], "html": document["html"]}
    if name in HALVED:
        return {"id": document["id"], "url": document["url"], "published": document["date"], "text": document["text"]}
    published = document["dct" if name == "times" else "date"]
    return {"id": document["id"], "published": published, "text": document["text"]}


def write(path, objects):
    with open(path, "w", encoding="utf8") as out:
        for each in objects:
            out.write(json.dumps(each, ensure_ascii=False) + "\n")


def write_files(corpora, folder, count=1000):
    pages = documents(corpora, "pages.train")
    for number, page in enumerate(pages):
        # With a byte order mark: some pages declare the encoding that they once had, and these are UTF-8 now.
        with open(os.path.join(folder, "page-%04d.html" % number), "w", encoding="utf-8-sig", newline="") as out:
            out.write(page["html"])
    texts = sorted(documents(corpora, "polnear.train"), key=lambda d: d["id"])[: count - len(pages)]
    for number, text in enumerate(texts):
        with open(os.path.join(folder, "text-%04d.txt" % number), "w", encoding="utf8", newline="") as out:
            out.write(text["text"])
    print("%d pages, %d texts" % (len(pages), len(texts)))


def write_articles(corpora, folder, count):
    everything = documents(corpora, "polnear.train")
    everything.sort(key=lambda d: (zlib.crc32(d["id"].encode("utf8")), d["id"]))
    chosen = everything[:count]
    write(os.path.join(folder, "articles.jsonl"), [article("attributions", d) for d in chosen])
    print("%d articles, %d words" % (len(chosen), sum(len(d["text"].split()) for d in chosen)))


def main(arguments):
    everything = "--all" in arguments
    places = [a for a in arguments if not a.startswith("--")]
    count = int(places.pop(0)) if "--articles" in arguments and places and places[0].isdigit() else 0
    if len(places) != 2 or ("--articles" in arguments) != (count > 0):
        sys.exit(__doc__)
    corpora, folder = places
    repository = os.path.dirname(os.path.dirname(os.path.realpath(__file__)))
    if os.path.commonpath([repository, os.path.realpath(folder)]) == repository:
        sys.exit("sample.py: %s lies in the repository; corpora are not ours to hand on" % folder)
    os.makedirs(folder, exist_ok=True)
    if "--files" in arguments:
        write_files(corpora, folder)
        return
    if count:
        write_articles(corpora, folder, count)
        return
    for name, files in CORPORA.items():
        chosen = [d for file in files for d in documents(corpora, file)]
        if not everything:
            chosen = sampled(name, chosen)
        write(os.path.join(folder, name + ".gold.jsonl"), chosen)
        if everything and name in HALVED:
            for half, first in (("even", 0), ("odd", 1)):
                write(os.path.join(folder, "%s-%s.gold.jsonl" % (name, half)), chosen[first::2])
        write(os.path.join(folder, name + ".inputs.jsonl"), [article(name, d) for d in chosen])
        print("%s: %d documents" % (name, len(chosen)))


if __name__ == "__main__":
    main(sys.argv[1:])
