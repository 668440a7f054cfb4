#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Scores readings of GUM's news: how many of its attributions inside attributions are found?

  gum.py inputs GOLD             prints the documents as inputs of `hearsay read`
  gum.py score GOLD READINGS     scores what `hearsay read --dry-run --format jsonl` printed of them

GOLD is the corpus as JSON Lines (.gz too); it is not ours to hand on. GUM does not say what stands in what: an attribution
counts as nested if its cue stands in another's content and not the other way round; the smallest such content is its
parent. Those of "I" and "we" are counted apart: inside what somebody says they add no source, and a reading leaves them
out. What is found, nested.py says. Needs nothing but Python 3.
"""
import collections
import gzip
import json
import sys

from matching import Part, alignment, is_found


def lines(path):
    with (gzip.open if path.endswith(".gz") else open)(path, "rt", encoding="utf8") as file:
        return [json.loads(line) for line in file if line.strip()]


def is_own(part):
    """Whether the source is "I" or "we"."""
    return " ".join(part.text[b:e] for b, e in part.spans[0]).lower() in ("i", "we")


def pairs(gold):
    """The indices of each nested attribution and of its parent."""
    for i, inner in enumerate(gold):
        around = [k for k, outer in enumerate(gold) if outer.holds(inner)]
        if around:
            yield i, min(around, key=lambda k: len(gold[k].content))


def score(documents, readings):
    counts = {False: collections.Counter(), True: collections.Counter()}
    for document in documents:
        attributions = (readings.get(document["id"]) or {}).get("attributions") or []
        gold = [Part.of(document["text"], a) for a in document["attributions"]]
        system = [Part.of(document["text"], a) for a in attributions]
        found = {i: j for i, j in alignment(gold, system) if is_found(gold[i], system[j])}
        for i, k in pairs(gold):
            both = i in found and k in found
            linked = both and attributions[found[i]]["parent"] == found[k]
            counts[is_own(gold[i])].update(
                {"nested": 1, "inner found": i in found, "outer found": k in found, "both": both, "linked": linked})
    for own, name in ((False, "of others"), (True, "of I or we")):
        c = counts[own]
        print("%-10s  %d nested: outer found %d, inner found %d, both %d, and the parent right %d"
              % (name, c["nested"], c["outer found"], c["inner found"], c["both"], c["linked"]))


def main(arguments):
    if arguments[:1] == ["inputs"] and len(arguments) == 2:
        for d in lines(arguments[1]):
            print(json.dumps({"id": d["id"], "published": d["date"], "text": d["text"]}, ensure_ascii=False))
    elif arguments[:1] == ["score"] and len(arguments) == 3:
        score(lines(arguments[1]), {reading["id"]: reading for reading in lines(arguments[2])})
    else:
        sys.exit(__doc__)


if __name__ == "__main__":
    main(sys.argv[1:])
