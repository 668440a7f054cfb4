# SPDX-License-Identifier: Apache-2.0
"""Corpus to training examples: words, word pieces, paragraphs, windows, labels and links.

Words and pieces are those of the uncased BERT tokenizer, so a tokenizer library that reads the
encoder's own tokenizer.json gives the same words; only the vocabulary is read from that file here.
DECODE.md says in full what a reader in another language has to reproduce.
"""
import bisect
import gzip
import json
import re
import unicodedata
import zlib
from dataclasses import dataclass, field

ROLES = ("source", "cue", "content")
SOURCE, CUE, CONTENT = range(3)
TYPES = ("person", "body", "place", "outlet", "product", "event")
# O, then for each role: begin, inside, end, single
N_LABELS = 1 + 4 * len(ROLES)
N_NAME_LABELS = 1 + 4 * len(TYPES)
PAD, UNK, CLS, SEP, MASK = 0, 100, 101, 102, 103

MAX_PIECES = 256  # pieces of one window, [CLS] and [SEP]s included


def allowed(n=N_LABELS):
    """allowed()[i][j]: label j may follow label i; the virtual label n is start and end."""
    ok = [[False] * (n + 1) for _ in range(n + 1)]
    opens = lambda j: j == 0 or j == n or (j - 1) % 4 in (0, 3)
    for i in range(n + 1):
        for j in range(n + 1):
            if i == 0 or i == n or (i - 1) % 4 in (2, 3):  # outside a span
                ok[i][j] = opens(j)
            else:  # inside a span of one role: I or E of that role
                ok[i][j] = j not in (0, n) and (j - 1) // 4 == (i - 1) // 4 and (j - 1) % 4 in (1, 2)
    return ok


# ---------------------------------------------------------------- words and pieces

class Vocabulary:
    def __init__(self, tokenizer_json):
        with open(tokenizer_json, encoding="utf8") as f:
            self.ids = json.load(f)["model"]["vocab"]
        self.cache = {}

    def pieces(self, word):
        got = self.cache.get(word)
        if got is None:
            got = self.cache[word] = self._pieces(word)
        return got

    def _pieces(self, word):
        # clean, decompose, drop combining marks, lower: the normalizer of uncased BERT
        s = "".join(c for c in unicodedata.normalize("NFD", word) if unicodedata.category(c) != "Mn").lower()
        s = "".join(c for c in s if c != "\ufffd" and unicodedata.category(c)[0] != "C")
        if not s:
            return ()  # nothing but control characters or combining marks: no word at all
        if len(s) > 100:
            return (UNK,)
        out, i = [], 0
        while i < len(s):
            j = len(s)
            while j > i:
                piece = self.ids.get(s[i:j] if i == 0 else "##" + s[i:j])
                if piece is not None:
                    out.append(piece)
                    break
                j -= 1
            else:
                return (UNK,)
            i = j
        return tuple(out)


def _is_punctuation(c):
    o = ord(c)
    return 33 <= o <= 47 or 58 <= o <= 64 or 91 <= o <= 96 or 123 <= o <= 126 or unicodedata.category(c)[0] == "P"


def _is_cjk(c):
    o = ord(c)
    return 0x4E00 <= o <= 0x9FFF or 0x3400 <= o <= 0x4DBF or 0x20000 <= o <= 0x2CEAF or 0xF900 <= o <= 0xFAFF or 0x2F800 <= o <= 0x2FA1F


def split_words(text, start, end):
    """Words of text[start:end] as (begin, end): runs of letters and digits, each punctuation mark alone."""
    out, b = [], None
    for i in range(start, end):
        c = text[i]
        space = c in "\t\n\r" or unicodedata.category(c)[0] == "Z"
        alone = not space and (_is_punctuation(c) or _is_cjk(c))
        if (space or alone) and b is not None:
            out.append((b, i))
            b = None
        if alone:
            out.append((i, i + 1))
        elif not space and b is None:
            b = i
    if b is not None:
        out.append((b, end))
    return out


@dataclass
class Unit:
    """A paragraph, or a part of one too long for a window: the text that is decoded in one go."""
    words: list  # (begin, end) in the text
    pieces: list  # tuple of piece ids, one for each word
    paragraph: int
    size: int = 0


@dataclass
class Layer:
    """Attributions that stand side by side: the outermost, or those inside their contents."""
    spans: list = field(default_factory=list)  # (role, first word, last word), words counted through the document
    content_cue: dict = field(default_factory=dict)  # content span -> cue span (indices into spans)
    cue_source: dict = field(default_factory=dict)  # cue span -> list of source spans
    labels: list = field(default_factory=list)  # one list for each unit


@dataclass
class Document:
    id: str
    text: str
    units: list
    outer: Layer = None
    inner: Layer = None  # None: not known
    names: list = None  # labels, one list for each unit; None: not known

    def layers(self):
        return [x for x in (self.outer, self.inner) if x is not None]


def read_units(text, vocabulary, limit=MAX_PIECES - 2):
    units, n = [], 0
    for m in re.finditer(r"[^\n\r]+", text):
        both = [(w, vocabulary.pieces(text[w[0]:w[1]])) for w in split_words(text, m.start(), m.end())]
        words, pieces = [w for w, p in both if p], [p for _, p in both if p]
        if not words:
            continue
        first = 0
        while first < len(words):
            size, last, stop = 0, first, None
            while last < len(words) and size + len(pieces[last]) <= limit:
                size += len(pieces[last])
                last += 1
                # a sentence ends here: a good place to cut a paragraph that is too long
                if last < len(words) and text[words[last - 1][0]] in ".!?\u201d\"" and text[words[last][0]].isupper():
                    stop = last
            if last < len(words) and stop is not None and stop > first:
                last = stop
            units.append(Unit(words[first:last], pieces[first:last], n, sum(map(len, pieces[first:last]))))
            first = last
        n += 1
    return units


def annotated(doc, attributions):
    """Spans, links and labels of attributions. Roles hardly ever overlap in the corpus; where they do, cue
    goes before source before content, and the longer of two spans of one role before the shorter."""
    layer = Layer()
    words = [w for u in doc.units for w in u.words]
    begins = [b for b, _ in words]
    unit_of = [k for k, u in enumerate(doc.units) for _ in u.words]
    owner = [None] * len(words)
    index = {}
    wanted = sorted({(rank, s - e, s, e, role) for a in attributions for rank, role in enumerate((CUE, SOURCE, CONTENT))
                     for s, e in a[ROLES[role]]})
    def place(role, s, e):
        """Word ranges of the text span, cut where a unit ends."""
        first = max(0, bisect.bisect_right(begins, s) - 1)
        while first < len(words) and words[first][1] <= s:
            first += 1
        last = bisect.bisect_left(begins, e) - 1
        if first < len(words) and words[first][0] < s and (words[first][1] - s) * 2 < words[first][1] - words[first][0]:
            first += 1
        i = first
        while i <= last:
            j = i
            while j < last and unit_of[j + 1] == unit_of[i]:
                j += 1
            yield i, j
            i = j + 1
    for _, _, s, e, role in wanted:
        for i, j in place(role, s, e):
            if any(owner[k] is not None for k in range(i, j + 1)):
                # keep what is still free when it is one stretch at the beginning
                free = i
                while free <= j and owner[free] is None:
                    free += 1
                if free == i:
                    continue
                j = free - 1
            n = len(layer.spans)
            layer.spans.append((role, i, j))
            for k in range(i, j + 1):
                owner[k] = n
            index.setdefault((role, s, e), []).append(n)
    for a in attributions:
        cues = [n for s, e in a["cue"] for n in index.get((CUE, s, e), ())]
        if not cues:
            continue
        for s, e in a["content"]:
            for n in index.get((CONTENT, s, e), ()):
                layer.content_cue.setdefault(n, cues[0])
        sources = []
        for s, e in a["source"]:
            found = index.get((SOURCE, s, e), ())
            if not found:  # the annotators gave another, overlapping span the words
                i_j = list(place(SOURCE, s, e))
                found = sorted({owner[k] for i, j in i_j for k in range(i, j + 1)
                                if owner[k] is not None and layer.spans[owner[k]][0] == SOURCE})
            sources.extend(found)
        layer.cue_source[cues[0]] = sources
    layer.labels = labels_of(doc, layer.spans)
    return layer


def labels_of(doc, spans):
    """One list of labels for each unit, out of (role, first word, last word)."""
    flat = [0] * sum(len(u.words) for u in doc.units)
    for role, i, j in spans:
        if i == j:
            flat[i] = 4 + 4 * role
        else:
            flat[i] = 1 + 4 * role
            for k in range(i + 1, j):
                flat[k] = 2 + 4 * role
            flat[j] = 3 + 4 * role
    out, k = [], 0
    for u in doc.units:
        out.append(flat[k:k + len(u.words)])
        k += len(u.words)
    return out


def name_labels(doc, entities):
    """Labels of (begin, end, type) in characters; a name of which no whole word is left out."""
    words = [w for u in doc.units for w in u.words]
    unit_of = [k for k, u in enumerate(doc.units) for _ in u.words]
    begins = [b for b, _ in words]
    spans, taken = [], set()
    for s, e, kind in sorted(entities, key=lambda x: (x[0] - x[1], x[0])):
        i, j = bisect.bisect_left(begins, s), bisect.bisect_left(begins, e) - 1
        if i > j or unit_of[i] != unit_of[j] or taken & set(range(i, j + 1)):
            continue
        taken |= set(range(i, j + 1))
        spans.append((TYPES.index(kind), i, j))
    return labels_of(doc, spans)




# ---------------------------------------------------------------- documents

def is_dev(doc_id):
    """The development split: every document whose id has a CRC-32 that 10 divides."""
    return zlib.crc32(doc_id.encode("utf8")) % 10 == 0


def raw_documents(path, part=None):
    with gzip.open(path, "rt", encoding="utf8") as f:
        for line in f:
            d = json.loads(line)
            if part is None or is_dev(d["id"]) == (part == "dev"):
                yield d


def documents(path, part, vocabulary, limit=MAX_PIECES - 2):
    for d in raw_documents(path, part):
        doc = Document(d["id"], d["text"], read_units(d["text"], vocabulary, limit))
        doc.outer = annotated(doc, d["attributions"])
        yield doc


# ---------------------------------------------------------------- windows

@dataclass
class Window:
    """Units first..last-1 are read for their labels; left and right are pieces of context around them."""
    first: int
    last: int
    ids: list
    positions: list  # for each word of units first..last-1: position of its first piece in ids
    ends: list = field(default_factory=list)


def windows(doc, max_pieces=MAX_PIECES, context=0, first_budget=None):
    """Packs whole units, in order. first_budget shortens the first window, which shifts all others."""
    out, k, budget = [], 0, first_budget or max_pieces - 2 - 2 * context
    units = doc.units
    while k < len(units):
        size, last = 0, k
        while last < len(units):
            more = units[last].size + (1 if last > k and units[last].paragraph != units[last - 1].paragraph else 0)
            if last > k and size + more > budget:
                break
            size += more
            last += 1
        out.append(_window(doc, k, last, max_pieces, context))
        k, budget = last, max_pieces - 2 - 2 * context
    return out


def _window(doc, first, last, max_pieces, context):
    units = doc.units
    inner, positions = [], []
    for n in range(first, last):
        if n > first and units[n].paragraph != units[n - 1].paragraph:
            inner.append(SEP)
        for p in units[n].pieces:
            positions.append(len(inner))
            inner.extend(p)
    room = max_pieces - 2 - len(inner)
    left, right = [], []
    if context and room > 0:
        half = min(context, room)
        n = first - 1
        while n >= 0 and len(left) < half:
            if units[n].paragraph != units[n + 1].paragraph:
                left = [SEP] + left
            for p in reversed(units[n].pieces):
                if len(left) + len(p) > half:
                    break
                left = list(p) + left
            else:
                n -= 1
                continue
            break
        half = min(context, room - len(left))
        n = last
        while n < len(units) and len(right) < half:
            if units[n].paragraph != units[n - 1].paragraph:
                right.append(SEP)
            for p in units[n].pieces:
                if len(right) + len(p) > half:
                    break
                right.extend(p)
            else:
                n += 1
                continue
            break
    offset = 1 + len(left)
    return Window(first, last, [CLS] + left + inner + right + [SEP], [offset + p for p in positions])
