# SPDX-License-Identifier: Apache-2.0
"""Reads documents with a trained model and writes readings for the scorer.

  predict.py CORPUS TOKENIZER CHECKPOINT READINGS [--context N] [--o-bias X] [--decode argmax|rules|crf] [--link alone|nearest|model]

The other settings of --decode and --link are there to show what each step brings; DECODE.md describes crf and model.
To score an exported model, let any ONNX runtime stand between two calls:
  predict.py ... --dump WINDOWS      writes the input: little-endian int32, the number of batches, then for each batch
                                     rows, tokens, rows * tokens piece ids, and the length of each row
  predict.py ... --outputs OUTPUTS   takes the output: little-endian float32, for each batch "tags", then "links"
"""
import argparse
import json
import math

import numpy as np

from data import CONTENT, CUE, MAX_PIECES, N_LABELS, N_NAME_LABELS, SOURCE, Vocabulary, documents, windows
from decode import assemble, distance_bucket, spans_of, to_reading, transition_table, viterbi

LINK = 64
N_ALL = 2 * N_LABELS + N_NAME_LABELS


def runs_of(labels, offset=0):
    """Spans out of labels that need not follow the rules: runs of one role, cut before B and S and after E and S."""
    out, begin, role = [], None, None
    for i, label in enumerate(list(labels) + [0]):
        r, place = ((label - 1) // 4, (label - 1) % 4) if label else (None, None)
        if begin is not None and (r != role or place in (0, 3) or (labels[i - 1] - 1) % 4 in (2, 3)):
            out.append((role, offset + begin, offset + i - 1))
            begin = None
        if r is not None and begin is None:
            begin, role = i, r
    return out


class Decoder:
    def __init__(self, tables, decode="crf", o_bias=0.):
        self.decode, self.o_bias = decode, np.float32(o_bias)
        if decode != "crf":
            tables = {**tables, **{k: (0 * np.array(tables[k])).tolist() for k in ("transitions", "start", "end")}}
        self.table = transition_table(np.array(tables["transitions"], np.float32), np.array(tables["start"], np.float32), np.array(tables["end"], np.float32))
        self.content_bias = np.array(tables["content_bias"], np.float32)
        self.cue_bias = np.array(tables["cue_bias"], np.float32)
        self.no_source = np.array(tables["no_source"], np.float32)
        self.no_source_bias = float(tables["no_source_bias"][0])

    def read(self, doc, wins, outputs, link="model"):
        """outputs: for each window (tags [pieces, labels], links [pieces, 512])."""
        spans, content_cue, cue_source = [], {}, {}
        word0 = 0
        for w, (tags, links) in zip(wins, outputs):
            at, n, found = w.positions, 0, []
            paragraph = {}
            for u in range(w.first, w.last):
                size = len(doc.units[u].words)
                emissions = tags[at[n:n + size], :N_LABELS].copy()
                emissions[:, 0] += self.o_bias
                labels = viterbi(emissions, *self.table) if self.decode != "argmax" else emissions.argmax(1)
                for s in (spans_of if self.decode != "argmax" else runs_of)(labels, n):
                    paragraph[s] = doc.units[u].paragraph
                    found.append(s)
                n += size
            base = len(spans)
            self.link(found, paragraph, at, links, base, content_cue, cue_source, link)
            spans += [(r, i + word0, j + word0) for r, i, j in found]
            word0 += n
        attributions = assemble(spans, content_cue, cue_source)
        if link == "alone":  # nothing joins the parts of a content
            attributions = [{**a, "content": [c]} for a in attributions for c in a["content"]]
        return to_reading(doc, attributions)

    def link(self, found, paragraph, at, links, base, content_cue, cue_source, how):
        by = {r: [k for k, s in enumerate(found) if s[0] == r] for r in (SOURCE, CUE, CONTENT)}

        def vector(s, kind):
            return links[at[s[1]], kind * LINK:(kind + 1) * LINK] + links[at[s[2]], (kind + 1) * LINK:(kind + 2) * LINK]

        def scores(k, heads, dep, head, bias):
            a = found[k]
            out = []
            for m in heads:
                b = found[m]
                bucket = distance_bucket(a, b, paragraph[a], paragraph[b])
                if how != "model":
                    out.append(-abs(a[1] - b[2]) if b[2] < a[1] else -abs(b[1] - a[2]))
                    if paragraph[a] != paragraph[b]:
                        out[-1] -= 1000
                else:
                    out.append(float(vector(a, dep) @ vector(b, head)) / math.sqrt(LINK) + float(bias[bucket]))
            return out
        for k in by[CONTENT]:
            s = scores(k, by[CUE], 0, 2, self.content_bias)
            content_cue[base + k] = base + by[CUE][int(np.argmax(s))] if s else None
        for k in by[CUE]:
            s = scores(k, by[SOURCE], 4, 6, self.cue_bias)
            none = -30.0 if how != "model" else float(vector(found[k], 4) @ self.no_source) / math.sqrt(LINK) + self.no_source_bias
            best = int(np.argmax(s)) if s else -1
            cue_source[base + k] = [base + by[SOURCE][best]] if s and s[best] > none else []


def read_all(docs, decoder, run, context=0, batch=16, link="model"):
    """run(list of id lists) -> list of (tags, links). Windows of like length go together."""
    wins = [windows(d, MAX_PIECES, context) for d in docs]
    flat = sorted(((len(w.ids), i, j) for i, ws in enumerate(wins) for j, w in enumerate(ws)), reverse=True)
    outputs = [[None] * len(ws) for ws in wins]
    for k in range(0, len(flat), batch):
        part = flat[k:k + batch]
        for (_, i, j), o in zip(part, run([wins[i][j].ids for _, i, j in part])):
            outputs[i][j] = o
    return [decoder.read(d, w, o, link) for d, w, o in zip(docs, wins, outputs)]


def torch_runner(model):
    import torch

    def run(lists):
        t = max(map(len, lists))
        ids = torch.zeros(len(lists), t, dtype=torch.long)
        mask = torch.zeros(len(lists), t, dtype=torch.long)
        for i, x in enumerate(lists):
            ids[i, :len(x)] = torch.tensor(x)
            mask[i, :len(x)] = 1
        with torch.inference_mode():
            tags, links = model(ids, mask)
        return [(tags[i].numpy(), links[i].numpy()) for i in range(len(lists))]
    return run


def dump_runner(f):
    def run(lists):
        t = max(map(len, lists))
        np.array([len(lists), t] + [p for x in lists for p in x + [0] * (t - len(x))] + [len(x) for x in lists], "<i4").tofile(f)
        return [(np.zeros((t, N_ALL), np.float32), np.zeros((t, 8 * LINK), np.float32))] * len(lists)
    return run


def file_runner(f):
    def run(lists):
        n, t = len(lists), max(map(len, lists))
        tags = np.fromfile(f, "<f4", n * t * N_ALL).reshape(n, t, N_ALL)
        links = np.fromfile(f, "<f4", n * t * 8 * LINK).reshape(n, t, 8 * LINK)
        return list(zip(tags, links))
    return run


def main():
    import torch

    from model import Reader
    p = argparse.ArgumentParser()
    p.add_argument("corpus"), p.add_argument("tokenizer"), p.add_argument("checkpoint"), p.add_argument("readings")
    p.add_argument("--context", type=int, default=0, help="word pieces of context on each side of a window")
    p.add_argument("--decode", default="crf", choices=("argmax", "rules", "crf"), help="best label of each word; with the rules of BIOES; with the learned weights too")
    p.add_argument("--o-bias", type=float, default=0., help="added to the score of O: below 0 finds more, above 0 is surer")
    p.add_argument("--link", default="model", choices=("alone", "nearest", "model"))
    p.add_argument("--dump"), p.add_argument("--outputs")
    p.add_argument("--batch", type=int, default=16)
    p.add_argument("--documents", type=int, default=None, help="only so many")
    a = p.parse_args()
    saved = torch.load(a.checkpoint)
    model = Reader(saved["arguments"]["layers"])
    model.load(saved["model"])
    model.eval()
    docs = list(documents(a.corpus, "dev", Vocabulary(a.tokenizer)))[:a.documents]
    decoder = Decoder(model.decoder(), a.decode, a.o_bias)
    if a.dump:
        with open(a.dump, "wb") as f:
            batches = -(-sum(len(windows(d, MAX_PIECES, a.context)) for d in docs) // a.batch)
            np.array([batches], "<i4").tofile(f)
            read_all(docs, decoder, dump_runner(f), a.context, a.batch)
        return
    if a.outputs:
        with open(a.outputs, "rb") as f:
            readings = read_all(docs, decoder, file_runner(f), a.context, a.batch, a.link)
    else:
        readings = read_all(docs, decoder, torch_runner(model), a.context, a.batch, a.link)
    with open(a.readings, "w", encoding="utf8") as f:
        for r in readings:
            f.write(json.dumps(r) + "\n")


if __name__ == "__main__":
    main()
