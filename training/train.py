# SPDX-License-Identifier: Apache-2.0
"""Trains the reader; see README.md.   train.py --help"""
import argparse
import os
import random
import time

# Two thread pools meet here, OpenMP's in torch and OpenBLAS's own: waiting threads must sleep, not spin (twice the speed)
os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")

import torch

from data import CONTENT, CUE, MASK, MAX_PIECES, SOURCE, Vocabulary, documents, windows
from decode import distance_bucket
from model import Reader


def examples(docs, rng, context):
    """The windows of one epoch: each document is cut anew, at paragraph ends."""
    for d in docs:
        for w in windows(d, MAX_PIECES, context, rng.randint(64, MAX_PIECES - 2 - 2 * context)):
            yield d, w


def prepare(doc):
    """Per document: first word of each unit, and the spans of each unit."""
    doc.starts, n = [], 0
    for u in doc.units:
        doc.starts.append(n)
        n += len(u.words)
    doc.starts.append(n)
    doc.unit_of_span = []
    for role, i, j in doc.spans:
        doc.unit_of_span.append(next(k for k in range(len(doc.units)) if doc.starts[k] <= i < doc.starts[k + 1]))


def collate(batch, rng, mask_rate):
    t = max(len(w.ids) for _, w in batch)
    ids = torch.zeros(len(batch), t, dtype=torch.long)
    mask = torch.zeros(len(batch), t, dtype=torch.long)
    rows, groups = [], {SOURCE: [], CUE: [], CONTENT: []}
    for b, (d, w) in enumerate(batch):
        x = list(w.ids)
        if mask_rate:
            for k in range(1, len(x) - 1):
                if x[k] > MASK and rng.random() < mask_rate:
                    x[k] = MASK
        ids[b, :len(x)] = torch.tensor(x)
        mask[b, :len(x)] = 1
        n = 0
        for u in range(w.first, w.last):
            size = len(d.units[u].words)
            rows.append((size, b, w.positions[n:n + size], d.labels[u]))
            n += size
        word0 = d.starts[w.first]
        for k, (role, i, j) in enumerate(d.spans):
            if w.first <= d.unit_of_span[k] < w.last:
                groups[role].append((b, k, w.positions[i - word0], w.positions[j - word0], d))
    rows.sort(key=lambda r: (-r[0], r[1]))
    longest = rows[0][0]
    positions = torch.zeros(len(rows), longest, dtype=torch.long)
    labels = torch.zeros(len(rows), longest, dtype=torch.long)
    for r, (size, _, at, y) in enumerate(rows):
        positions[r, :size] = torch.tensor(at)
        labels[r, :size] = torch.tensor(y)
    at = lambda g: torch.tensor([(b, i, j) for b, _, i, j, _ in g], dtype=torch.long).view(-1, 3)

    def buckets(deps, heads):
        out = torch.zeros(len(deps), len(heads), dtype=torch.long)
        for x, (b, k, _, _, d) in enumerate(deps):
            for y, (c, m, _, _, _) in enumerate(heads):
                if b == c:
                    para = lambda n: d.units[d.unit_of_span[n]].paragraph
                    out[x, y] = distance_bucket(d.spans[k], d.spans[m], para(k), para(m))
        return out
    number = {(b, k): n for g in groups.values() for n, (b, k, _, _, _) in enumerate(g)}
    content_gold = [number.get((b, d.content_cue.get(k)), -100) for b, k, _, _, d in groups[CONTENT]]
    cue_gold = []
    for b, k, _, _, d in groups[CUE]:
        if k not in d.cue_source:
            cue_gold.append(-100)
            continue
        found = [number[b, s] for s in d.cue_source[k] if (b, s) in number]
        cue_gold.append(1 + found[0] if found else -100 if d.cue_source[k] else 0)
    return ids, mask, {
        "lengths": torch.tensor([r[0] for r in rows]), "row": torch.tensor([r[1] for r in rows]), "positions": positions, "labels": labels,
        "contents": at(groups[CONTENT]), "cues": at(groups[CUE]), "sources": at(groups[SOURCE]),
        "content_buckets": buckets(groups[CONTENT], groups[CUE]), "cue_buckets": buckets(groups[CUE], groups[SOURCE]),
        "content_gold": torch.tensor(content_gold, dtype=torch.long), "cue_gold": torch.tensor(cue_gold, dtype=torch.long)}


def parameter_groups(model, lr, head_lr, decay):
    layers = len(model.encoder.layers)
    groups = {}
    for name, p in model.named_parameters():
        if not p.requires_grad:
            continue
        if name.startswith("encoder.layers."):
            rate = lr * decay ** (layers - 1 - int(name.split(".")[2]))
        elif name.startswith("encoder."):
            rate = lr * decay ** layers
        else:
            rate = head_lr
        groups.setdefault((rate, p.dim() > 1), []).append(p)
    return [{"params": ps, "lr": rate, "base": rate, "weight_decay": 0.01 if wide else 0.} for (rate, wide), ps in groups.items()]


def main():
    p = argparse.ArgumentParser(formatter_class=argparse.ArgumentDefaultsHelpFormatter)
    p.add_argument("--corpus", required=True)
    p.add_argument("--encoder", required=True, help="folder with all-minilm-l6-v2.onnx and its tokenizer.json")
    p.add_argument("--out", required=True, help="folder for checkpoints")
    p.add_argument("--epochs", type=int, default=7)
    p.add_argument("--minutes", type=float, default=None, help="end the schedule after this time at the latest (such a run cannot be repeated exactly)")
    p.add_argument("--batch", type=int, default=8)
    p.add_argument("--lr", type=float, default=2e-4)
    p.add_argument("--head-lr", type=float, default=1e-3)
    p.add_argument("--decay", type=float, default=0.9, help="learning rate factor from a layer to the one below")
    p.add_argument("--warmup", type=int, default=150, help="steps")
    p.add_argument("--mask-rate", type=float, default=0.03, help="share of pieces hidden behind [MASK]")
    p.add_argument("--tune-words", action="store_true", help="train the word vectors too")
    p.add_argument("--dropout", type=float, default=0.1)
    p.add_argument("--ema", type=float, default=0.998)
    p.add_argument("--init", help="checkpoint to go on from, with a schedule of its own")
    p.add_argument("--context", type=int, default=0, help="pieces of context on each side of a window, read but not learned from")
    p.add_argument("--seed", type=int, default=1)
    p.add_argument("--threads", type=int, default=2)
    p.add_argument("--max-steps", type=int, default=None, help="stop early, for a trial of the speed")
    a = p.parse_args()
    torch.manual_seed(a.seed)
    torch.set_num_threads(a.threads)
    torch.set_flush_denormal(True)
    rng = random.Random(a.seed)
    os.makedirs(a.out, exist_ok=True)
    docs = list(documents(a.corpus, "train", Vocabulary(os.path.join(a.encoder, "all-minilm-l6-v2-tokenizer.json"))))
    for d in docs:
        prepare(d)
    model = Reader(a.dropout)
    model.encoder.load_onnx(os.path.join(a.encoder, "all-minilm-l6-v2.onnx"))
    if a.init:
        model.load_state_dict(torch.load(a.init)["model"])
    # the word vectors stay as they were trained: half of all weights, a twelfth of the time of a step
    model.encoder.word.requires_grad = a.tune_words
    optimizer = torch.optim.AdamW(parameter_groups(model, a.lr, a.head_lr, a.decay), foreach=True)
    params = [x for x in model.parameters() if x.requires_grad]
    average = [x.detach().clone() for x in params]

    def epoch_batches():
        ex = list(examples(docs, rng, a.context))
        rng.shuffle(ex)
        chunk = 64 * a.batch  # batches of like length, out of a large enough draw
        out = []
        for k in range(0, len(ex), chunk):
            part = sorted(ex[k:k + chunk], key=lambda x: len(x[1].ids))
            out += [part[i:i + a.batch] for i in range(0, len(part), a.batch)]
        rng.shuffle(out)
        return out

    def save(name):
        """A checkpoint holds the moving average of the weights."""
        raw = [x.detach().clone() for x in params]
        with torch.no_grad():
            for x, y in zip(params, average):
                x.copy_(y)
        torch.save({"model": model.state_dict(), "step": step, "arguments": vars(a)}, os.path.join(a.out, name + ".tmp"))
        os.replace(os.path.join(a.out, name + ".tmp"), os.path.join(a.out, name))
        with torch.no_grad():
            for x, y in zip(params, raw):
                x.copy_(y)

    batches = epoch_batches()
    total = a.epochs * len(batches)
    print("documents %d, batches in an epoch %d, steps %d" % (len(docs), len(batches), total), flush=True)
    step, epoch, start, seen = 0, 0, time.time(), [0., 0., 0]
    done = False
    while not done:
        model.train()
        for batch in batches:
            progress = step / total
            if a.minutes:
                progress = max(progress, (time.time() - start) / 60 / a.minutes)
            if progress >= 1 or step == a.max_steps:
                done = True
                break
            for g in optimizer.param_groups:
                g["lr"] = g["base"] * min(1., (step + 1) / a.warmup) * (1 - progress)
            ids, mask, b = collate(batch, rng, a.mask_rate)
            tags, links = model(ids, mask)
            words = int(b["lengths"].sum())
            crf = model.crf_loss(tags[b["row"][:, None], b["positions"]], b["labels"], b["lengths"])
            link = model.link_loss(links, b)
            optimizer.zero_grad(set_to_none=True)
            ((crf + link) / words).backward()
            torch.nn.utils.clip_grad_norm_(params, 1.0)
            optimizer.step()
            step += 1
            keep = min(a.ema, step / (step + 10))
            with torch.no_grad():
                torch._foreach_mul_(average, keep)
                torch._foreach_add_(average, params, alpha=1 - keep)
            seen = [seen[0] + crf.item(), seen[1] + link.item(), seen[2] + words]
            if step % 50 == 0:
                print("step %d of %d, epoch %d, %.0f s, progress %.3f: labels %.4f links %.4f a word" % (
                    step, total, epoch, time.time() - start, progress, seen[0] / seen[2], seen[1] / seen[2]), flush=True)
                seen = [0., 0., 0]
        epoch += 1
        save("last.pt" if done else "epoch%d.pt" % epoch)
        if not done:
            batches = epoch_batches()
    print("done after %d steps, %.0f s" % (step, time.time() - start), flush=True)


if __name__ == "__main__":
    main()
