#!/usr/bin/env python3
"""Writes articles of the development corpora, and copies of them that are rewritten by a procedure of rising strength.

  rewrite.py CORPORA WORDNET OUT

CORPORA is the folder of the corpora, WORDNET that of WordNet's database files (Debian's package wordnet-base has them in
/usr/share/wordnet). Writes OUT/documents.tsv and OUT/copies.tsv, which Pairs.java reads. README.md states the procedure.
The same input gives the same output: every random choice is seeded with the article's id. Needs nothing but Python 3.
"""
import gzip, json, os, random, re, sys, zlib

# strength: share of sentences cut, share of the words with a synonym that are replaced, share of words dropped, how the order is changed,
# sentences of another article for one of this, share of sentences that get an attribution
STRENGTHS = [
    (0.0, 0.00, 0.00, "kept", 0.0, 0.0),
    (0.2, 0.10, 0.00, "kept", 0.0, 0.1),
    (0.4, 0.30, 0.02, "neighbours", 0.5, 0.1),
    (0.6, 0.50, 0.05, "shuffled", 1.0, 0.2),
    (0.7, 0.75, 0.05, "shuffled", 2.0, 0.2),
    (0.8, 1.00, 0.10, "shuffled", 3.0, 0.2),
]
TAKEN = {"polnear": 300, "timebank": 90, "lgl": 150}
ATTRIBUTIONS = [", officials said", ", according to people who know of it", ", the newspaper reported", ", he said", ", she added", ", it was reported"]
KEPT_WORDS = set("be is are was were been being have has had do does did will would can could may might shall should must not".split())


def synonyms(folder):
    """Single words in lower case -> others of their first synset, in which they are not spelled alike."""
    found = {}
    for part in ("noun", "verb", "adj", "adv"):
        lemmas = {}
        with open(os.path.join(folder, "data." + part), encoding="utf8") as data:
            for line in data:
                if line.startswith(" "):
                    continue
                fields = line.split()
                words = [fields[4 + 2 * i].split("(")[0] for i in range(int(fields[3], 16))]
                lemmas[fields[0]] = [w for w in words if w.isalpha() and w.islower()]
        with open(os.path.join(folder, "index." + part), encoding="utf8") as index:
            for line in index:
                if line.startswith(" "):
                    continue
                fields = line.split()
                lemma, pointers = fields[0], int(fields[3])
                if not lemma.isalpha() or len(lemma) < 3 or lemma in KEPT_WORDS:
                    continue
                for offset in fields[6 + pointers:8 + pointers]:
                    for other in lemmas[offset]:
                        if other != lemma:
                            found.setdefault(lemma, []).append(other)
    return found


def inflected(word, known):
    """Others for a word as it stands in a text, with its ending."""
    if word in known:
        return known[word]
    for ending, cut, add in (("s", 1, "s"), ("es", 2, "s"), ("ed", 2, "ed"), ("ed", 1, "ed"), ("ing", 3, "ing"), ("ly", 2, "ly")):
        if word.endswith(ending) and word[:-cut] in known and len(word) - cut > 2:
            return [w + (add[1:] if add[0] == w[-1] == "e" else add) for w in known[word[:-cut]]]
    return []


def sentences(text):
    """The spans of the sentences."""
    spans = []
    for paragraph in re.finditer(r"[^\n]+", text):
        start = paragraph.start()
        for end in re.finditer(r"[.!?][\"”’')]*(?=\s+[\"“‘'(A-Z`])|$", paragraph.group()):
            at = paragraph.start() + end.end()
            if len(text[start:at].split()) >= 4 or at == paragraph.end():
                if text[start:at].strip():
                    begin = start + len(text[start:at]) - len(text[start:at].lstrip())
                    spans.append((begin, start + len(text[start:at].rstrip())))
                start = at
    return spans


def reworded(sentence, strength, dice, known, count):
    _, replaced, dropped, _, _, attributed = STRENGTHS[strength]
    words = []
    for piece in re.split(r"(\s+)", sentence):
        bare = re.match(r"^(\W*)([A-Za-z]+)(\W*)$", piece)
        if piece.strip():
            count[0] += 1
        if bare and bare.group(2).islower():
            if dice.random() < dropped:
                count[1] += 1
                continue
            others = inflected(bare.group(2), known)
            if others and dice.random() < replaced:
                count[1] += 1
                piece = bare.group(1) + dice.choice(others) + bare.group(3)
        words.append(piece)
    text = "".join(words)
    if dice.random() < attributed:
        text = re.sub(r"([.!?]?)$", lambda end: dice.choice(ATTRIBUTIONS) + end.group(1), text, count=1)
    return text


def copied(document, other, strength, known, count):
    """The text of the copy, and of each of its sentences: where it stands, from which article, and where there."""
    cut, _, _, order, mixed, _ = STRENGTHS[strength]
    dice = random.Random(f"{document['id']}/{strength}")
    own = sentences(document["text"])
    keep = max(2, round(len(own) * (1 - cut)))
    taken = [(document, span) for span in sorted(dice.sample(own, min(keep, len(own))))]
    foreign = sentences(other["text"])
    add = min(len(foreign), round(len(taken) * mixed))
    if order == "neighbours":
        for i in range(0, len(taken) - 1, 2):
            taken[i], taken[i + 1] = taken[i + 1], taken[i]
    elif order == "shuffled":
        dice.shuffle(taken)
    # The other article's sentences come in runs of up to three, as a writer who works from two papers takes them.
    begin = dice.randrange(len(foreign) - add + 1)
    rest = [(other, span) for span in foreign[begin:begin + add]]
    while rest:
        run, rest = rest[:3], rest[3:]
        at = dice.randrange(len(taken) + 1)
        taken[at:at] = run
    text, parts = "", []
    for i, (source, span) in enumerate(taken):
        text += "" if not text else "\n\n" if i % 3 == 0 else " "
        words = reworded(source["text"][span[0]:span[1]], strength, dice, known, count)
        parts.append((len(text), len(text) + len(words), source["id"], *span))
        text += words
    return text, parts


def half(key):
    return "tune" if zlib.crc32(key.encode()) % 2 == 0 else "test"


def flat(text):
    return text.replace("\\", "\\\\").replace("\t", " ").replace("\n", "\\n")


def main(corpora, wordnet, out):
    known = synonyms(wordnet)
    documents = []
    for corpus in ("polnear", "timebank", "lgl", "ecbplus"):
        with gzip.open(os.path.join(corpora, corpus + ".train.jsonl.gz"), "rt", encoding="utf8") as lines:
            for line in lines:
                document = json.loads(line)
                group = document.get("subtopic") or document["id"]
                day = document.get("date") or document.get("dct") or ""
                documents.append({"corpus": corpus, "id": corpus + ":" + document["id"], "group": corpus + ":" + group, "day": day[:10],
                                  "half": half(corpus + group), "text": document["text"].replace("\t", " ")})
    with open(os.path.join(out, "documents.tsv"), "w", encoding="utf8") as file:
        for d in documents:
            print(d["id"], d["half"], d["group"], d["day"], flat(d["text"]), sep="\t", file=file)
    with open(os.path.join(out, "copies.tsv"), "w", encoding="utf8") as file:
        counts = [[0, 0] for _ in STRENGTHS]
        for corpus, number in TAKEN.items():
            for part in ("tune", "test"):
                able = [d for d in documents if d["corpus"] == corpus and d["half"] == part and len(d["text"].split()) >= 150]
                able.sort(key=lambda d: zlib.crc32(("base" + d["id"]).encode()))
                bases = able[:number // 2]
                for i, base in enumerate(bases):
                    for strength in range(len(STRENGTHS)):
                        text, parts = copied(base, bases[(i + 1) % len(bases)], strength, known, counts[strength])
                        where = ";".join(",".join(map(str, p)) for p in parts)
                        print(f"{base['id']}/{strength}", part, strength, base["id"], where, flat(text), sep="\t", file=file)
    for strength, (words, changed) in enumerate(counts):
        print(f"strength {strength}: {changed / words:.1%} of the words replaced or dropped", file=sys.stderr)


if __name__ == "__main__":
    main(*sys.argv[1:])
