# SPDX-License-Identifier: Apache-2.0
"""When two attributions of one text are the same, and which of two lists belong together. Words decide: punctuation at an
edge never does, but for cues that are nothing else (":" in a headline)."""
import functools
import re

WORD = re.compile(r"\w+(?:['’]\w+)?")


@functools.lru_cache(maxsize=64)
def words(text):
    return [(m.start(), m.end()) for m in WORD.finditer(text)]


class Part:
    """Source, cue and content of one attribution, as spans and as sets of the words that they cover at least half."""

    def __init__(self, text, source, cue, content):
        self.text, self.spans = text, (source, cue, content)
        self.source, self.cue, self.content = (covered(text, s) for s in self.spans)

    @staticmethod
    def of(text, attribution):
        return Part(text, *(spans(attribution.get(role)) for role in ("source", "cue", "content")))

    def touches(self, other):
        """Whether the cues share a character that is no space."""
        return any(self.text[max(b, x) : min(e, y)].strip() for b, e in self.spans[1] for x, y in other.spans[1])

    def holds(self, inner):
        """Whether the cue of `inner` stands in this content, and not this cue in its content."""
        return self is not inner and bool(inner.cue) and inner.cue <= self.content and not self.cue & inner.content


def spans(value):
    """[b, e] or [[b, e], ...] as a list of pairs."""
    if not value:
        return []
    return [tuple(s) for s in value] if isinstance(value[0], list) else [tuple(value)]


def covered(text, parts):
    return frozenset(i for i, (b, e) in enumerate(words(text))
                     if any(b < y and e > x and (min(e, y) - max(b, x)) * 2 >= e - b for x, y in parts))


def jaccard(a, b):
    return len(a & b) / len(a | b) if a | b else 1.0


def share_source(a, b):
    return bool(a.source & b.source) or not (a.source or b.source)


def is_found(gold, system):
    return gold.touches(system) and share_source(gold, system) and jaccard(gold.content, system.content) >= 0.5


def is_exact(gold, system):
    return is_found(gold, system) and (gold.source, gold.cue, gold.content) == (system.source, system.cue, system.content)


def alignment(gold, system):
    """Pairs of indices, each index once: those that are found first, then the nearest."""
    candidates = []
    for i, g in enumerate(gold):
        for j, s in enumerate(system):
            if g.touches(s) or (share_source(g, s) and jaccard(g.content, s.content) >= 0.5):
                near = sum(jaccard(x, y) for x, y in ((g.source, s.source), (g.cue, s.cue), (g.content, s.content)))
                candidates.append((is_found(g, s), near, -i, -j))
    pairs, used = [], (set(), set())
    for _, _, i, j in sorted(candidates, reverse=True):
        if -i not in used[0] and -j not in used[1]:
            used[0].add(-i)
            used[1].add(-j)
            pairs.append((-i, -j))
    return pairs
