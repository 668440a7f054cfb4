#!/usr/bin/env python3
"""Counts what Pairs.java found: recall at a precision of 95 % by strength, for pairs of articles and for single sentences.

  curve.py OUT [--false]     OUT holds documents.tsv and copies.tsv of rewrite.py and pairs.tsv of Pairs.java

README.md says what counts as right. With --false the wrongly found pairs of the tuning half are listed.
"""
import collections, os, re, sys

LONG_RUN = 10
SHORT_RUN = 7


def rows(path):
    with open(path, encoding="utf8") as lines:
        return [line.rstrip("\n").split("\t") for line in lines]


def unquoted(text):
    text = text.replace("\\n", "\n")
    for marks in (r'"[^"\n]*"', r"“[^”\n]*(”|\n|$)", r"``[^`\n]*?''"):
        text = re.sub(marks, " | ", text)
    return re.findall(r"[a-z0-9]+|\|", text.lower())


def share_runs(one, other):
    """Whether two lists of words share ten in a row, or seven in a row at two places: then both may have them from one text."""
    runs = {tuple(one[i:i + SHORT_RUN]) for i in range(len(one) - SHORT_RUN + 1)}
    places, at = 0, 0
    while at + SHORT_RUN <= len(other):
        end = at
        while end + SHORT_RUN <= len(other) and tuple(other[end:end + SHORT_RUN]) in runs:
            end += 1
        if end == at:
            at += 1
            continue
        if end - at + SHORT_RUN - 1 >= LONG_RUN:
            return True
        places += 1
        at = end + SHORT_RUN - 1
    return places > 1


def passages(field):
    found = []
    for passage in filter(None, field.split(";")):
        start, end, other_start, other_end, words, score, quotation = passage.split(",")
        found.append((int(start), int(end), int(other_start), int(other_end), int(words), float(score), quotation == "true"))
    return found


def weight(field):
    """How strongly two articles are found to share text: the shared words of all passages, by how alike each is."""
    return sum(p[4] * p[5] for p in passages(field) if not p[6])


def at_precision(right, wrong, total, precision=0.95):
    """The lowest threshold at which so many of the found are right, and the recall there."""
    best = (float("inf"), 0.0)
    for threshold in sorted(set(right), reverse=True):
        found = sum(r >= threshold for r in right)
        false = sum(w >= threshold for w in wrong)
        if found / (found + false) >= precision:
            best = (threshold, found / total)
    return best


def sentences(copies, pairs, half, strength):
    """Of the copies' sentences that are the base's and have ten words or more: how many lie in a found passage, as a quotation or
    not; and how much of the found passages lies in sentences that are the base's."""
    hit = all_ = inside = reported = 0
    for query, part, level, base, where, text in copies:
        if part != half or level != strength:
            continue
        text = text.replace("\\n", "\n").replace("\\\\", "\\")
        own = [tuple(map(int, p.split(",")[:2])) for p in where.split(";") if p.split(",")[2] == base]
        covered = bytearray(len(text))
        for start, end, *_ in passages(pairs.get((query, base), "")):
            covered[start:end] = b"\1" * (end - start)
            reported += end - start
            inside += sum(max(0, min(end, e) - max(start, s)) for s, e in own)
        for s, e in own:
            if len(text[s:e].split()) >= 10:
                all_ += 1
                hit += sum(covered[s:e]) * 2 >= e - s
    return hit / max(1, all_), inside / max(1, reported)


def main(out, *options):
    documents = {r[0]: unquoted(r[4]) for r in rows(os.path.join(out, "documents.tsv"))}
    halves = {r[0]: r[1] for r in rows(os.path.join(out, "documents.tsv"))}
    copies = rows(os.path.join(out, "copies.tsv"))
    bases = {r[0]: r[3] for r in copies}
    strengths = sorted({r[2] for r in copies})
    read = {tuple(sorted(r[:2])) for r in rows(os.path.join(os.path.dirname(__file__), "read.tsv")) if r[-1] == "copy"}
    wrong, copied, right, found = {}, {}, collections.defaultdict(list), {}
    for kind, query, half, strength, other, _, field in rows(os.path.join(out, "pairs.tsv")):
        if kind == "copy":
            if bases[query] == other:
                right[half, strength].append(weight(field))
                found[query, other] = field
        elif halves[query] == halves[other]:
            pair = tuple(sorted((query, other)))
            if pair not in wrong and pair not in copied:
                kept = copied if pair in read or share_runs(documents[query], documents[other]) else wrong
                kept[pair] = (weight(field), half)
    numbers = {(h, s): sum(r[1] == h and r[2] == s for r in copies) for h in ("tune", "test") for s in strengths}
    of = {h: [w for w, half in wrong.values() if half == h] for h in ("tune", "test")}
    print(f"{len(of['tune'])} and {len(of['test'])} pairs of different articles; {len(copied)} left out that share text, {len(read)} of them by reading")
    pooled = [w for s in strengths for w in right["tune", s]]
    threshold, _ = at_precision(pooled, of["tune"] * len(strengths), sum(numbers["tune", s] for s in strengths))
    print(f"threshold of the tuning half: {threshold:.2f}")
    print("strength  copies  candidates | at 95 % of its own: threshold recall | tuning half's threshold: recall precision | sentences: recall precision")
    for half in ("tune", "test"):
        print(half)
        for s in strengths:
            own, recall = at_precision(right[half, s], of[half], numbers[half, s])
            hits, false = sum(r >= threshold for r in right[half, s]), sum(w >= threshold for w in of[half])
            sentence_recall, sentence_precision = sentences(copies, found, half, s)
            print(f"{s:>8}  {numbers[half, s]:>6}  {len(right[half, s]) / numbers[half, s]:>9.1%} | {own:>6.1f} {recall:>6.1%} | "
                  f"{hits / numbers[half, s]:>6.1%} {hits / max(1, hits + false):>6.1%} | {sentence_recall:>6.1%} {sentence_precision:>6.1%}")
    for part in of:
        print(part, "false:", {t: sum(w >= t for w in of[part]) for t in (1, 6, 8, 10, 12, 15, 20, 25, 30)})
    if "--false" in options:
        for pair, (strength, half) in sorted(wrong.items(), key=lambda item: -item[1][0]):
            if half == "tune" and strength >= threshold:
                print(f"{strength:.1f}", *pair)


if __name__ == "__main__":
    main(*sys.argv[1:])
