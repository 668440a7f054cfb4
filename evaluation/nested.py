#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Scores readings against a set of marked items: are the attributions inside attributions found, and those around them?

  nested.py [--errors] [--headlines-in-text] SET READINGS

SET is nested.txt or shapes.txt, READINGS what `hearsay read --dry-run --format jsonl` printed of markup.py's output, which
was made with --headlines-in-text where this is.

An attribution is found if the cue touches the marked one, the source shares a word with it (or both have none), and the
contents share at least half of all their words; it is exact if all three hold the same words. The table, by shape:

  outer, inner   attributions of level 1, and of deeper levels, that were found
  pairs          inner ones found whose parent is found and is given as their parent
  exact          attributions of any level
  chain          of the deepest contents of three words and more: every statement in it has all above, and no one else,
                 as its chain
  false          attributions that are none of the marked ones (near misses among them), of all that were found
  right          items with everything found, every parent right, nothing false, nothing asserted of who refused to speak

With --errors, the items that are not right follow, with what is missing (-), false (+), has a wrong parent (^), or is
asserted though refused (!). Needs nothing but Python 3.
"""
import collections
import json
import sys

import markup
from scored import Scored

COLUMNS = ("outer", "inner", "pairs", "exact", "chain", "false")
BESIDES = {
    "wants": "wishes with stance wants",
    "asks": "questions with stance asks",
    "denied": "denials with their chain and not affirmed",
    "affirmed": "other contents with nothing taken as denied",
    "refused": "refusals with nothing asserted",
}


def row(name, scored):
    counts = total(scored)
    cells = ["%d/%d" % (counts[c], counts[c + " of"]) if counts[c + " of"] else "-" for c in COLUMNS]
    cells.append("%d/%d" % (sum(s.is_right for s in scored), len(scored)))
    return "%-17s" % name + "".join("%9s" % cell for cell in cells)


def total(scored):
    counts = collections.Counter()
    for each in scored:
        counts.update(each.counts)
    return counts


def report(scored):
    print("%-17s" % "" + "".join("%9s" % c for c in COLUMNS + ("right",)))
    for shape in dict.fromkeys(s.item.shape for s in scored):
        print(row(shape, [s for s in scored if s.item.shape == shape]))
    print(row("all", scored))
    counts = total(scored)
    shares = [100 * counts[c] / counts[c + " of"] if counts[c + " of"] else 0 for c in COLUMNS]
    shares.append(100 * sum(s.is_right for s in scored) / len(scored))
    print("%-17s" % "per cent" + "".join("%9.1f" % share for share in shares))
    for name, said in BESIDES.items():
        if counts[name + " of"]:
            print("%s: %d of %d" % (said, counts[name], counts[name + " of"]))


def errors(scored):
    for each in scored:
        if not each.is_right:
            item = each.item
            print("\n%s: %s" % (item.id, " // ".join(filter(None, (item.title, item.text))).replace("\n\n", " ¶ ")))
            print("\n".join("    " + note for note in each.notes))


def main(arguments):
    options = {"--errors", markup.HEADLINES_IN_TEXT} & set(arguments)
    paths = [a for a in arguments if a not in options]
    if len(paths) != 2 or any(a.startswith("-") for a in paths):
        sys.exit(__doc__)
    items = markup.items(paths[0])
    if markup.HEADLINES_IN_TEXT in options:
        items = [item.with_headline_in_text() for item in items]
    with open(paths[1], encoding="utf8") as lines:
        readings = {reading["id"]: reading for reading in map(json.loads, lines)}
    scored = [Scored(item, readings.get(item.id, {})) for item in items]
    report(scored)
    if "--errors" in options:
        errors(scored)


if __name__ == "__main__":
    main(sys.argv[1:])
