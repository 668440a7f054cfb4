#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Scores readings against sets of marked items: are the attributions inside attributions found, and those around them?

  nested.py [--errors] SET READINGS

SET is nested.txt or shapes.txt, READINGS what `hearsay read --dry-run --format jsonl` printed of markup.py's output. An attribution is found if the cue touches the marked one, the source shares a word with it (or both have none), and the
contents share at least half of all their words; it is exact if all three hold the same words. The figures of the table:

  outer, inner   attributions of level 1, and of deeper levels, that were found
  pairs          inner ones found whose parent is found and is given as their parent
  exact          attributions of any level
  chain          statements of the deepest ones (first sentence that holds one) whose chain names all above and no more
  false          attributions that are none of the marked ones, near misses among them
  right          items with everything found, every parent right, nothing false, nothing asserted of who refused to speak

Below stand how many wishes, questions and denials are taken as such, and refusals as saying nothing. With --errors, the
items that are not right follow, with what is missing (-), false (+), has a wrong parent (^), or is asserted though refused
(!). Needs nothing but Python 3.
"""
import collections
import json
import sys

import markup
from matching import Part, alignment, is_exact, is_found

COLUMNS = ("outer", "inner", "pairs", "exact", "chain")


def readings(path):
    with open(path, encoding="utf8") as file:
        return [json.loads(line) for line in file if line.strip()]


def of_field(attributions, field):
    return [j for j, a in enumerate(attributions) if a.get("field", "text") == field]


class Scored:
    """What one reading has of one item."""

    def __init__(self, item, reading):
        self.item, self.counts, self.notes = item, collections.Counter(), []
        self.attributions = reading.get("attributions") or []
        self.assertions = reading.get("assertions") or []
        self.of_system, self.found, self.exact, self.false = {}, set(), set(), 0
        for field, text in (("title", item.title or ""), ("text", item.text)):
            self.match(field, text)
        self.by_index = {j: label for label, j in self.of_system.items()}
        for one in item.attributions.values():
            if one.is_wanted:
                self.count(one)
        self.counts["false"] = self.false
        self.chains()
        self.manners()
        self.is_right = not self.notes

    def match(self, field, text):
        marked = [m for m in self.item.attributions.values() if m.field == field]
        own = of_field(self.attributions, field)
        gold = [Part(text, m.source, m.cue, m.content) for m in marked]
        system = [Part.of(text, self.attributions[j]) for j in own]
        for i, j in alignment(gold, system):
            label = marked[i].label
            self.of_system[label] = own[j]
            if is_found(gold[i], system[j]):
                self.found.add(label)
            if is_exact(gold[i], system[j]):
                self.exact.add(label)
        fine = [self.of_system[m.label] for m in marked if m.label in self.of_system and (m.label in self.found or not m.is_wanted)]
        for j, part in zip(own, system):
            self.false += j not in fine
            if j not in self.of_system.values():
                self.notes.append("+ " + shown(part))
        for i, m in enumerate(marked):
            if m.is_wanted and m.label not in self.found:
                near = self.of_system.get(m.label)
                behind = "" if near is None else "   (has %s)" % shown(system[own.index(near)])
                self.notes.append("- %s %s%s" % (m.label, shown(gold[i]), behind))

    def count(self, one):
        add = self.counts.update
        level = "outer" if one.parent is None else "inner"
        is_found, parent = one.label in self.found, self.wanted(one.parent)
        add({level: is_found, level + " of": 1, "exact": one.label in self.exact, "exact of": 1})
        fits = is_found and self.system_parent(one.label) == parent
        if parent is not None:
            add({"pairs": fits and parent in self.found, "pairs of": 1})
        if is_found and not fits:
            self.notes.append("^ %s" % one.label)

    def wanted(self, label):
        """The label, or the nearest above it that adds a source."""
        while label is not None and not self.item.attributions[label].is_wanted:
            label = self.item.attributions[label].parent
        return label

    def system_parent(self, label):
        """The label that the system's parent is matched with; "?" where that is nothing marked."""
        j, own = self.attributions[self.of_system[label]].get("parent"), self.wanted(label)
        while j is not None and self.wanted(self.by_index.get(j)) == own:
            j = self.attributions[j].get("parent")
        return None if j is None else self.wanted(self.by_index.get(j)) or "?"

    def path(self, one):
        labels = []
        while one is not None:
            labels.insert(0, one.label)
            one = self.item.attributions.get(self.wanted(one.parent))
        return labels

    def chains(self):
        stating = {l: m for l, m in self.item.attributions.items() if m.manner in "CD" and m.field == "text"}
        inner = {self.wanted(m.parent) for m in stating.values()}
        for label, one in stating.items():
            path = self.path(one)
            if label in inner or any(l not in stating for l in path):
                continue
            best = self.statement(one)
            chain = [self.wanted(self.by_index.get(j)) for j in best["attributions"]] if best else None
            self.counts.update({"chain": chain == path, "chain of": 1})
            if one.manner == "D":
                affirmed = best is None or best["certainty"]["affirmed"]
                self.counts.update({"denied": chain == path and not affirmed, "denied of": 1})

    def statement(self, one):
        """The assertion that shares most with the content."""
        text = self.item.text
        share = lambda a: len(Part.of(text, a).content & Part(text, [], [], one.content).content)
        best = max(self.assertions, key=share, default=None)
        return best if best and share(best) else None

    def manners(self):
        chained = {j for a in self.assertions for j in a["attributions"]}
        for label, one in self.item.attributions.items():
            j = self.of_system.get(label)
            if one.manner in "WQ":
                stance = {"W": "wants", "Q": "asks"}[one.manner]
                has = label in self.found and self.attributions[j]["stance"] == stance
                self.counts.update({stance: has, stance + " of": 1})
            elif one.manner == "R":
                self.counts.update({"refused": j not in chained, "refused of": 1})
                if j in chained:
                    self.notes.append("! %s is asserted" % label)


def shown(part):
    return " / ".join(" … ".join(part.text[b:e] for b, e in s) or "no source" for s in part.spans)


def row(name, scored):
    counts = collections.Counter()
    for each in scored:
        counts.update(each.counts)
    share = lambda c: "%d/%d" % (counts[c], counts[c + " of"]) if counts[c + " of"] else "-"
    right = "%d/%d" % (sum(s.is_right for s in scored), len(scored))
    cells = [share(c) for c in COLUMNS] + [str(counts["false"]), right]
    return "%-18s" % name + "".join("%9s" % cell for cell in cells), counts


def score(path, by_id, with_errors):
    scored = [Scored(item, by_id.get(item.id, {})) for item in markup.items(path)]
    print("%-18s" % "shape" + "".join("%9s" % c for c in COLUMNS + ("false", "right")))
    for shape in dict.fromkeys(s.item.shape for s in scored):
        print(row(shape, [s for s in scored if s.item.shape == shape])[0])
    line, counts = row("all", scored)
    print(line)
    per_cent = ["%s %.1f" % (c, 100 * counts[c] / counts[c + " of"]) for c in COLUMNS if counts[c + " of"]]
    print("per cent: " + ", ".join(per_cent + ["right %.1f" % (100 * sum(s.is_right for s in scored) / len(scored))]))
    for name, said in (("wants", "wishes with stance wants"), ("asks", "questions with stance asks"),
                       ("denied", "denials with their chain and not affirmed"), ("refused", "refusals with nothing asserted")):
        if counts[name + " of"]:
            print("%s: %d of %d" % (said, counts[name], counts[name + " of"]))
    for each in scored if with_errors else []:
        if not each.is_right:
            print("\n%s: %s" % (each.item.id, " // ".join(filter(None, (each.item.title, each.item.text))).replace("\n\n", " ¶ ")))
            print("\n".join("    " + note for note in each.notes))


def main(arguments):
    with_errors = "--errors" in arguments
    paths = [a for a in arguments if a != "--errors"]
    if len(paths) != 2 or any(a.startswith("-") for a in paths):
        sys.exit(__doc__)
    score(paths[0], {reading["id"]: reading for reading in readings(paths[1])}, with_errors)


if __name__ == "__main__":
    main(sys.argv[1:])
