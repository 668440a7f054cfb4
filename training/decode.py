# SPDX-License-Identifier: Apache-2.0
"""From the model's numbers to attributions. DECODE.md is the specification, this is its reference.

Plain Python and numpy; ties always go to the lower index, so every run gives the same answer.
"""
import numpy as np

from data import CONTENT, CUE, N_LABELS, SOURCE, allowed

NEVER = -1e4


def transition_table(transitions, start, end):
    """Learned weights with every step that BIOES forbids at NEVER."""
    ok = np.array(allowed())
    t = np.where(ok[:N_LABELS, :N_LABELS], transitions, NEVER).astype(np.float32)
    s = np.where(ok[N_LABELS, :N_LABELS], start, NEVER).astype(np.float32)
    e = np.where(ok[:N_LABELS, N_LABELS], end, NEVER).astype(np.float32)
    return t, s, e


def viterbi(emissions, t, s, e):
    """Best path through emissions [words, labels]; t[i, j] scores j after i."""
    n = len(emissions)
    if n == 0:
        return []
    score = s + emissions[0]
    back = []
    for k in range(1, n):
        m = score[:, None] + t
        best = m.argmax(0)
        back.append(best)
        score = m[best, np.arange(m.shape[1])] + emissions[k]
    path = [int((score + e).argmax())]
    for best in reversed(back):
        path.append(int(best[path[-1]]))
    return path[::-1]


def spans_of(path, offset=0):
    """(role, first word, last word) in the order of the text."""
    out, begin = [], None
    for i, label in enumerate(path):
        if label == 0:
            continue
        role, place = (label - 1) // 4, (label - 1) % 4
        if place == 0:
            begin = i
        elif place == 2:
            out.append((role, offset + begin, offset + i))
        elif place == 3:
            out.append((role, offset + i, offset + i))
    return out


def distance_bucket(a, b, paragraph_a, paragraph_b):
    """Bucket of span b as seen from span a, spans as (role, first, last) in words: 14 buckets."""
    if paragraph_a != paragraph_b:
        return 12 if paragraph_b < paragraph_a else 13
    before = b[2] < a[1]
    gap = a[1] - b[2] - 1 if before else max(0, b[1] - a[2] - 1)
    step = 0 if gap == 0 else 1 if gap <= 2 else 2 if gap <= 5 else 3 if gap <= 12 else 4 if gap <= 30 else 5
    return step if before else 6 + step


N_BUCKETS = 14


def assemble(spans, content_cue, cue_source):
    """Attributions as lists of spans: one for each cue that has content."""
    by_cue = {}
    for c in sorted(content_cue):
        if content_cue[c] is not None:
            by_cue.setdefault(content_cue[c], []).append(c)
    out = []
    for q in sorted(by_cue, key=lambda n: spans[n][1:]):
        out.append({"source": [spans[n] for n in cue_source.get(q, ())], "cue": [spans[q]],
                    "content": [spans[n] for n in by_cue[q]]})
    return out


def to_reading(doc, attributions):
    """The reading of a document, with offsets into its text, in the shape that the scorer joins on."""
    words = [w for u in doc.units for w in u.words]
    chars = lambda xs: [[words[i][0], words[j][1]] for _, i, j in sorted(xs, key=lambda x: x[1])]
    return {"id": doc.id, "attributions": [{**{k: chars(v) for k, v in a.items()}, "parent": None} for a in attributions]}
