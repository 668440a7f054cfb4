# SPDX-License-Identifier: Apache-2.0
"""Holds what one reading has of one marked item against the marks."""
import collections

from matching import Part, alignment, is_exact, is_found

FEWEST_WORDS = 3
STANCES = {"W": "wants", "Q": "asks"}


class Scored:
    """`counts` holds how many there are of each kind ("inner of") and how many are right ("inner"); `notes` a line for each
    thing that is not right: missing (-), false (+), of a wrong parent (^), asserted though refused (!)."""

    def __init__(self, item, reading):
        self.item, self.counts, self.notes = item, collections.Counter(), []
        self.attributions = reading.get("attributions") or []
        self.assertions = reading.get("assertions") or []
        self.matched, self.found, self.exact = {}, set(), set()  # marks by label; index of the attribution of a mark
        for field, text in (("title", item.title or ""), ("text", item.text)):
            self.match(field, text)
        self.label_of = {j: label for label, j in self.matched.items()}
        for one in item.attributions.values():
            if one.is_wanted:
                self.levels(one)
            self.manner(one)
        self.chains()

    @property
    def is_right(self):
        return not self.notes

    def add(self, kind, is_right):
        self.counts.update({kind: bool(is_right), kind + " of": 1})

    def match(self, field, text):
        marks = [m for m in self.item.attributions.values() if m.field == field]
        indices = [j for j, a in enumerate(self.attributions) if a.get("field", "text") == field]
        gold = [Part(text, m.source, m.cue, m.content) for m in marks]
        system = {j: Part.of(text, self.attributions[j]) for j in indices}
        for i, k in alignment(gold, [system[j] for j in indices]):
            label, part = marks[i].label, system[indices[k]]
            self.matched[label] = indices[k]
            self.found |= {label} if is_found(gold[i], part) else set()
            self.exact |= {label} if is_exact(gold[i], part) else set()
        for mark, part in zip(marks, gold):
            if mark.is_wanted and mark.label not in self.found:
                near = self.matched.get(mark.label)
                instead = "" if near is None else "   (has %s)" % shown(system[near])
                self.notes.append("- %s %s%s" % (mark.label, shown(part), instead))
        fine = {self.matched.get(m.label) for m in marks if m.label in self.found or not m.is_wanted}
        for j in indices:
            self.add("false", j not in fine)
            if j not in self.matched.values():
                self.notes.append("+ " + shown(system[j]))

    def levels(self, one):
        found, parent = one.label in self.found, self.wanted(one.parent)
        fits = found and self.system_parent(one.label) == parent
        self.add("outer" if parent is None else "inner", found)
        self.add("exact", one.label in self.exact)
        if parent is not None:
            self.add("pairs", fits and parent in self.found)
        if found and not fits:
            self.notes.append("^ %s" % one.label)

    def wanted(self, label):
        """The label, or the nearest above it that adds a source."""
        while label is not None and not self.item.attributions[label].is_wanted:
            label = self.item.attributions[label].parent
        return label

    def system_parent(self, label):
        """The label whose match is given as parent of this one's; "?" where the parent matches nothing."""
        j = self.attributions[self.matched[label]].get("parent")
        while j is not None and self.wanted(self.label_of.get(j)) == label:
            j = self.attributions[j].get("parent")
        return None if j is None else self.wanted(self.label_of.get(j)) or "?"

    def path(self, one):
        """From the outermost to this one; who denies what is inside hands nothing of it on."""
        labels = [one.label]
        for above in self.above(one):
            if above.manner != "D":
                labels.insert(0, above.label)
        return labels

    def above(self, one):
        while self.wanted(one.parent) is not None:
            one = self.item.attributions[self.wanted(one.parent)]
            yield one

    def chains(self):
        """Of the deepest that state something, and stand in the text, in nobody's wish or question; and of who denies them.
        A content of a word or two ("denied arson") is no statement."""
        stating = {l: m for l, m in self.item.attributions.items() if m.manner in "CD" and m.field == "text"}
        around = {self.wanted(m.parent) for m in stating.values()}
        for label, one in stating.items():
            path = self.path(one)
            is_statement = len(Part(self.item.text, [], [], one.content).content) >= FEWEST_WORDS
            if label in around or not is_statement or not stating.keys() >= set(path):
                continue
            statements, refuted = self.statements(one), []
            for denier in (m for m in self.above(one) if m.manner == "D"):
                own = [s for s in statements if self.chain_of(s) == self.path(denier)]
                self.add("denied", bool(own) and not any(s["certainty"]["affirmed"] for s in own))
                refuted += own
            statements = [s for s in statements if s not in refuted]
            is_right = bool(statements) and all(self.chain_of(s) == path for s in statements)
            self.add("chain", is_right)
            denied = [s for s in statements if not s["certainty"]["affirmed"]]
            if one.manner == "D":
                self.add("denied", is_right and denied == statements)
            else:
                self.add("affirmed", not denied)

    def chain_of(self, statement):
        return [self.wanted(self.label_of.get(j)) for j in statement["attributions"]]

    def statements(self, one):
        """The assertions that have half of their words or more in the content."""
        content = Part(self.item.text, [], [], one.content).content
        words = [(s, Part.of(self.item.text, s).content) for s in self.assertions]
        return [s for s, w in words if w and 2 * len(w & content) >= len(w)]

    def manner(self, one):
        j = self.matched.get(one.label)
        if one.manner in STANCES:
            self.add(STANCES[one.manner], one.label in self.found and self.attributions[j]["stance"] == STANCES[one.manner])
        elif one.manner == "R":
            is_asserted = any(j in s["attributions"] for s in self.assertions)
            self.add("refused", not is_asserted)
            if is_asserted:
                self.notes.append("! %s" % one.label)


def shown(part):
    return " / ".join(" … ".join(part.text[b:e] for b, e in s) or "no source" for s in part.spans)
