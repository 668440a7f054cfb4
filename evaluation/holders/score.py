#!/usr/bin/env python3
"""Scores to whom the sources of attributions are led: right, wrong, left open.

  score.py GOLD ANNOTATIONS READINGS [--list]

GOLD: documents of PolNeAR (JSON Lines, .gz too), whose attributions have source spans. ANNOTATIONS: {"id", "n", "type", "names", "of", "sure"}, one
line for each source of a chosen document: who it is, as a person read it (README.md beside this). READINGS: lines of `hearsay read --dry-run
--format jsonl`. A source that the reader did not find at all is counted apart. --list prints every source that is not right.
Needs nothing but Python 3.
"""
import collections, gzip, json, re, sys, unicodedata

SMALL = {"the", "a", "an", "of", "s", "mr", "mrs", "ms", "dr", "sen", "rep", "gov", "president", "senator"}


def lines(path):
    with (gzip.open if path.endswith(".gz") else open)(path, "rt", encoding="utf8") as f:
        return [json.loads(l) for l in f if l.strip()]


def words(name):
    flat = "".join(c for c in unicodedata.normalize("NFD", name.casefold().replace("’", "'")) if not unicodedata.combining(c))
    return [w for w in re.findall(r"[^\W_]+", flat.replace(".", "")) if w not in SMALL]


def person(name):
    """Without initials in the middle, nicknames in quotation marks, and Jr."""
    found = [w for w in words(re.sub(r"[\"“'‘].*?[\"”'’]", " ", name)) if w not in ("jr", "sr", "ii", "iii")]
    return [w for i, w in enumerate(found) if len(w) > 1 or i in (0, len(found) - 1)]


def same(kind, gold, ours):
    if kind == "person":
        return person(gold) == person(ours)
    if kind == "document":
        return bool(words(gold)) and set(words(gold)) <= set(words(ours))
    return words(gold) == words(ours) or (kind in ("body", "outlet") and sorted(words(gold)) == sorted(words(ours)))


def verdict(note, holder):
    if holder is None:
        return "open"
    named, name = holder.get("id") is not None, holder["name"]
    if note["type"] == "unnamed":
        if not named:
            return "right" if holder["type"] == "unnamed" else "open"
        return "its body" if note.get("of") and same("body", note["of"], name) else "wrong"
    names = note["names"]
    if holder["type"] == "document" and note["type"] == "document" and any(same("document", n, name) for n in names):
        return "right"
    if not named:
        return "open"
    joint = " and ".join([name] + [h["name"] for h in holder.get("with", [])])
    return "right" if any(same(note["type"], n, x) for n in names for x in (name, joint)) else "wrong"


def spans(x):
    return [] if not x else [tuple(s) for s in x] if isinstance(x[0], list) else [tuple(x)]


def overlap(a, b):
    return sum(max(0, min(e, y) - max(s, x)) for s, e in a for x, y in b)


def main():
    if len(sys.argv) not in (4, 5):
        sys.exit(__doc__)
    gold = {d["id"]: d for d in lines(sys.argv[1])}
    readings = {r["id"]: r for r in lines(sys.argv[3])}
    count, by_type, sure = collections.Counter(), collections.defaultdict(collections.Counter), collections.Counter()
    for note in lines(sys.argv[2]):
        text = gold[note["id"]]["text"]
        wanted = gold[note["id"]]["attributions"][note["n"]]
        source, cue = spans(wanted.get("source")), spans(wanted.get("cue"))
        best = max(readings.get(note["id"], {}).get("attributions", []), default=None, key=lambda a: (
            a.get("field") is None, overlap(spans(a["source"]), source) > 0, overlap(spans(a["cue"]), cue) > 0,
            overlap(spans(a["source"]), source), a["parent"] is None))
        if best is None or best.get("field") or not overlap(spans(best["source"]), source):
            result = "not found"
        else:
            result = verdict(note, best["holder"])
        count[result] += 1
        by_type[note["type"]][result] += 1
        if note["sure"]:
            sure[result] += 1
        if len(sys.argv) == 5 and result not in ("right", "not found"):
            print("%-8s %-46s %s -> %s | gold %s %s" % (result, note["id"][:44], " / ".join(text[b:e] for b, e in source)[:60],
                  best["holder"] and (best["holder"]["type"], best["holder"]["name"][:50]), note["type"], note["names"][:2]))
    for name, c in [("all", count), ("sure ones", sure)] + sorted(by_type.items()):
        found = sum(c.values()) - c["not found"]
        print("%-10s %4d found: " % (name, found) + ", ".join("%s %.1f %% (%d)" % (k, 100 * c[k] / max(1, found), c[k])
              for k in ("right", "wrong", "its body", "open")) + "; not found %d" % c["not found"])


if __name__ == "__main__":
    main()
