#!/usr/bin/env python3
"""Agreement of readings with the 300 sentences of certainty.

    ./hearsay read --dry-run --format jsonl evaluation/certainty/sentences.jsonl > /tmp/certainty.readings.jsonl
    evaluation/certainty/score.py /tmp/certainty.readings.jsonl             # both halves, by field and by class, confusion of terms
    evaluation/certainty/score.py --errors even /tmp/certainty.readings.jsonl   # what is wrong in the half that may be looked at

An annotated statement is matched with the assertion of the reading that shares most characters with it, if they are at least half of
both together (Jaccard). What has no match is wrong in every field; `found` says how many have one. A field that a reading does not
have reads as null, `status` as `fact`, `negated` as false, `handedOn` and `confidence` as none. `affirmed` of the sentences is `affirmed` and
`negated` of a reading taken together: whether what is spoken of is said to be so.
"""
import argparse
import collections
import json
import os

TERMS = ["almost no chance", "very unlikely", "unlikely", "roughly even chance", "likely", "very likely", "almost certain",
         "possible", "reported", "stated"]
FIELDS = ["term", "affirmed", "status", "hedgedBy", "handedOn", "confidence"]


def places(spans):
    return {i for start, end in spans for i in range(start, end)}


def words_of(text, spans):
    return " ".join(text[start:end] for start, end in spans or [])


def same_holder(gold, found):
    """The words of one are among those of the other: a title more or less is no other holder."""
    if gold is None or found is None or "outlet" in (gold, found):
        return gold == found
    one, other = set(gold.lower().split()), set(found.lower().replace("'s", "").split())
    return bool(one & other - {"the", "a", "an", "of"})


def match(gold, reading):
    best, most = None, 0.5
    want = places(gold["content"])
    for assertion in reading["assertions"] or []:
        have = places(assertion["content"])
        share = len(want & have) / len(want | have)
        if share >= most:
            best, most = assertion, share
    return best


def fields(assertion, reading):
    certainty = assertion.get("certainty") or {}
    chain = assertion["attributions"]
    hedger = None
    if certainty.get("term") not in (None, "stated"):
        index = certainty.get("hedgedBy")
        hedger = "outlet" if index is None else words_of(reading["article"]["text"], reading["attributions"][index]["source"]) or "outlet"
    confidence = certainty.get("confidence")
    return {"term": certainty.get("term"), "affirmed": certainty.get("affirmed") != bool(certainty.get("negated")), "status": certainty.get("status", "fact"),
            "hedgedBy": hedger, "handedOn": bool(certainty.get("handedOn")) or certainty.get("term") == "reported",
            "confidence": confidence["level"] if isinstance(confidence, dict) else confidence, "chain": len(chain)}


def agrees(field, gold, found):
    if found is None:
        return False
    return same_holder(gold[field], found[field]) if field == "hedgedBy" else gold[field] == found[field]


def table(title, rows):
    print(f"{title:<22}{'n':>5}{'found':>7}" + "".join(f"{f:>12}" for f in FIELDS) + f"{'all':>8}")
    for name, pairs in rows:
        n = len(pairs)
        cells = [sum(agrees(f, g, p) for g, p in pairs) / n * 100 for f in FIELDS]
        whole = sum(all(agrees(f, g, p) for f in FIELDS) for g, p in pairs) / n * 100
        print(f"{name:<22}{n:>5}{sum(p is not None for _, p in pairs) / n * 100:>7.1f}" + "".join(f"{c:>12.1f}" for c in cells) + f"{whole:>8.1f}")
    print()


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("readings")
    arguments.add_argument("--errors", choices=["even"], help="print what is wrong in that half")
    options = arguments.parse_args()
    here = os.path.dirname(os.path.abspath(__file__))
    golds = [json.loads(line) for line in open(os.path.join(here, "sentences.jsonl"), encoding="utf-8")]
    readings = {r["id"]: r for r in map(json.loads, open(options.readings, encoding="utf-8"))}
    halves, classes = collections.defaultdict(list), collections.defaultdict(list)
    confusion = collections.Counter()
    for number, item in enumerate(golds, 1):
        half = "odd" if number % 2 else "even"
        reading = readings[item["id"]]
        for gold in item["assertions"]:
            assertion = match(gold, reading) if reading["failed"] is None else None
            found = fields(assertion, reading) if assertion else None
            pair = (gold, found)
            halves["all"].append(pair)
            halves[half].append(pair)
            classes[item["class"]].append(pair)
            confusion[gold["term"], found["term"] if found else "not found"] += 1
            wrong = [f for f in FIELDS if not agrees(f, gold, found)]
            if options.errors == half and wrong:
                print(f"{item['id']} {item['class']}: {item['text']}")
                if found is None:
                    print(f"    not found: {gold['words']}")
                for f in wrong if found else []:
                    print(f"    {f}: {gold[f]} read as {found[f]}")
    if options.errors:
        return
    table("half", [(f"{h} lines", halves[h]) for h in ("even", "odd", "all")])
    table("class, both halves", classes.items())
    seen = TERMS + ["not found"]
    print("terms: annotated down, read across")
    print(f"{'':<22}" + "".join(f"{t[:9]:>11}" for t in seen))
    for term in TERMS:
        print(f"{term:<22}" + "".join(f"{confusion[term, t] or '.':>11}" for t in seen))
    print()
    kinds = ["fact", "plan", "condition", "question"]
    status = collections.Counter((g["status"], p["status"] if p else "not found") for g, p in halves["all"])
    print("status: annotated down, read across")
    print(f"{'':<22}" + "".join(f"{t:>11}" for t in kinds + ["not found"]))
    for kind in kinds:
        print(f"{kind:<22}" + "".join(f"{status[kind, t] or '.':>11}" for t in kinds + ["not found"]))


main()
