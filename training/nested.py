# SPDX-License-Identifier: Apache-2.0
"""Makes what the head for inner attributions learns from; the corpus marks the outermost attributions only.

  nested.py CORPUS TOKENIZER CHECKPOINT OUT_FOLDER [--seed N] [--framed N]

inner.jsonl   Each content of the training part is read by the checkpoint as a text of its own: "B had said that C", cut
              out of "A said that B had said that C", is outermost there. What it finds is kept where the cue is one that
              the corpus marks at least twice and the content has two words or more. A content in which nothing is
              found counts as holding nothing.
framed.jsonl  Paragraphs of the training part that are one sentence with one attribution, put under a frame ("..., F
              said", "According to F, ..."), F being a source of the corpus: both layers are known.
"""
import argparse
import collections
import json
import os
import random
import re

import torch

from data import Document, Vocabulary, raw_documents, read_units
from model import Reader
from predict import Decoder, read_all, torch_runner

PRONOUNS = set("i you he she it we they who which that his her their him them this these those".split())
DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()


def isolated(raw):
    """(begin, end) of each content that could hold another attribution, without a leading "that"."""
    for a in raw["attributions"]:
        for s, e in a["content"]:
            part = raw["text"][s:e]
            if part.lower().startswith("that "):
                s += 5
            if len(raw["text"][s:e].split()) >= 4:
                yield s, e


def inner_of(raws, vocabulary, model):
    cues = collections.Counter(raw["text"][s:e].lower() for raw in raws for a in raw["attributions"] for s, e in a["cue"])
    decoder, run = Decoder(model.decoder()), torch_runner(model)
    for raw in raws:
        parts = sorted(set(isolated(raw)))
        docs = [Document(raw["id"], raw["text"][s:e], read_units(raw["text"][s:e], vocabulary)) for s, e in parts]
        found = []
        for (s, _), doc, reading in zip(parts, docs, read_all(docs, decoder, run)):
            for a in reading["attributions"]:
                if cues[doc.text[a["cue"][0][0]:a["cue"][0][1]].lower()] < 2:
                    continue
                if sum(len(doc.text[b:e].split()) for b, e in a["content"]) < 2:
                    continue
                found.append({k: [[b + s, e + s] for b, e in a[k]] for k in ("source", "cue", "content")})
        yield {"id": raw["id"], "attributions": found}


def holders(raws):
    """Sources that can stand in a frame: two to six words, no pronoun, no possessive."""
    out = []
    for raw in raws:
        for a in raw["attributions"]:
            for s, e in a["source"]:
                words = raw["text"][s:e].split()
                if 2 <= len(words) <= 6 and not PRONOUNS & {w.lower() for w in words} and words[-1][-1].isalpha() and "\u2019" not in raw["text"][s:e]:
                    out.append(raw["text"][s:e])
    return out


def sentences(raws):
    """Paragraphs of one sentence with one attribution: (text, attribution), the full stop left out."""
    for raw in raws:
        for m in re.finditer(r"[^\n\r]+", raw["text"]):
            own = [a for a in raw["attributions"] if any(m.start() <= s < m.end() for k in ("source", "cue", "content") for s, e in a[k])]
            text = m.group().rstrip()
            if len(own) != 1 or not own[0]["source"] or not text.endswith(".") or len(text.split()) > 45 or re.search(r"[.!?]\W* \W*[A-Z]\w", text):
                continue
            spans = [x for k in ("source", "cue", "content") for x in own[0][k]]
            if all(m.start() <= s and e <= m.start() + len(text) - 1 for s, e in spans):
                yield text[:-1], {k: [[s - m.start(), e - m.start()] for s, e in own[0][k]] for k in ("source", "cue", "content")}


def framed(text, inner, holder, rng):
    """The sentence under a frame, as text with both layers."""
    day = rng.choice(["", "", " on " + rng.choice(DAYS)])
    told = rng.choice(["told reporters", "told the newspaper", "told lawmakers"])
    said = rng.choice(["said", "said", "reported", "added", "wrote", "explained"])
    quoted = '"' not in text and "\u201c" not in text
    choices = [
        [("C", "According to"), " ", ("S", holder), ", ", ("X", None), "."],
        [("S", holder), " ", ("C", said), day + " ", ("X", "that "), "."],
        [("S", holder), " ", ("C", told.split()[0]), told[4:] + day + " ", ("X", "that "), "."],
        [("X", None), ", ", ("S", holder), " ", ("C", said), day + "."],
        [("X", None), ", ", ("C", "according to"), " ", ("S", holder), "."],
        [("S", holder), " ", ("C", "has confirmed"), day + " ", ("X", "that "), "."],
        [("S", holder), " ", ("C", rng.choice(["denied", "disputed", "believes", "insisted", "claimed"])), " ", ("X", "that "), "."],
    ]
    if quoted:
        choices += [[("X", "\u201c,\u201d"), " ", ("S", holder), " ", ("C", said), day + "."],
                    [("S", holder), " ", ("C", said), day + ", ", ("X", "\u201c.\u201d")]]
    out, outer, moved = "", {"source": [], "cue": [], "content": []}, 0
    for part in rng.choice(choices):
        if isinstance(part, str):
            out += part
            continue
        role, words = part
        begin = len(out)
        if role == "X":
            if words and words[0] == "\u201c":
                moved = len(out) + 1
                out += "\u201c" + text + words[1:]
            else:
                moved = len(out) + len(words or "")
                out += (words or "") + text
        else:
            out += words
        outer[{"S": "source", "C": "cue", "X": "content"}[role]].append([begin, len(out)])
    return out, outer, {k: [[s + moved, e + moved] for s, e in v] for k, v in inner.items()}


def main():
    p = argparse.ArgumentParser(formatter_class=argparse.ArgumentDefaultsHelpFormatter)
    p.add_argument("corpus"), p.add_argument("tokenizer"), p.add_argument("checkpoint"), p.add_argument("out")
    p.add_argument("--seed", type=int, default=1)
    p.add_argument("--framed", type=int, default=2500, help="sentences to put under a frame")
    p.add_argument("--together", type=int, default=4, help="framed sentences in one text")
    a = p.parse_args()
    rng = random.Random(a.seed)
    os.makedirs(a.out, exist_ok=True)
    raws = list(raw_documents(a.corpus, "train"))
    saved = torch.load(a.checkpoint)
    model = Reader(saved["arguments"]["layers"], half=saved["arguments"].get("half", False))
    model.load(saved["model"])
    model.eval()
    found = 0
    with open(os.path.join(a.out, "inner.jsonl"), "w", encoding="utf8") as f:
        for x in inner_of(raws, Vocabulary(a.tokenizer), model):
            found += len(x["attributions"])
            f.write(json.dumps(x) + "\n")
    names, texts = holders(raws), list(sentences(raws))
    rng.shuffle(texts)
    with open(os.path.join(a.out, "framed.jsonl"), "w", encoding="utf8") as f:
        for k in range(0, min(a.framed, len(texts)), a.together):
            text, outer, inner = "", [], []
            for sentence, attribution in texts[k:k + a.together]:
                t, o, i = framed(sentence, attribution, rng.choice(names), rng)
                shift = lambda x: {r: [[s + len(text), e + len(text)] for s, e in v] for r, v in x.items()}
                outer.append(shift(o)), inner.append(shift(i))
                text += t + "\n"
            f.write(json.dumps({"id": "framed-%d" % k, "text": text, "outer": outer, "inner": inner}) + "\n")
    print("inner attributions %d in %d documents, sentences that can be framed %d, framed %d" % (found, len(raws), len(texts), min(a.framed, len(texts))))


if __name__ == "__main__":
    main()
