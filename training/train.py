# SPDX-License-Identifier: Apache-2.0
"""Trains the reader; see README.md.   train.py --help"""
import argparse
import bisect
import json
import os
import random
import time

# Two thread pools meet here, OpenMP's in torch and OpenBLAS's own: waiting threads must sleep, not spin (twice the speed)
os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")

import torch

from data import CONTENT, CUE, MASK, MAX_PIECES, SOURCE, Document, Vocabulary, annotated, documents, name_labels, read_units, windows
from decode import distance_bucket
from model import Reader


def examples(docs, rng, context):
    """The windows of one epoch: each document is cut anew, at paragraph ends."""
    for d in docs:
        for w in windows(d, MAX_PIECES, context, rng.randint(64, MAX_PIECES - 2 - 2 * context)):
            yield d, w


def lines(path):
    with open(path, encoding="utf8") as f:
        return [json.loads(x) for x in f]


def with_layers(x, vocabulary):
    d = Document(x["id"], x["text"], read_units(x["text"], vocabulary))
    d.outer, d.inner = annotated(d, x["outer"]), annotated(d, x["inner"])
    return d


def with_names(x, vocabulary):
    d = Document(x["id"], x["text"], read_units(x["text"], vocabulary))
    d.names = name_labels(d, x["entities"])
    return d


def packed(docs, rng):
    """The windows of short texts."""
    return [(d, w) for d in docs for w in windows(d, MAX_PIECES, 0)]


def prepare(doc):
    """Per document: first word of each unit, and the unit of each span of a layer."""
    doc.starts, n = [], 0
    for u in doc.units:
        doc.starts.append(n)
        n += len(u.words)
    doc.starts.append(n)
    for layer in doc.layers():
        layer.unit_of_span = [bisect.bisect_right(doc.starts, i) - 1 for _, i, _ in layer.spans]


def rows_of(batch, labels):
    """What a label head learns from: for each unit its words' positions and labels, longest first."""
    rows = []
    for b, (d, w) in enumerate(batch):
        n = 0
        for u in range(w.first, w.last):
            size = len(d.units[u].words)
            if labels(d) is not None:
                rows.append((size, b, w.positions[n:n + size], labels(d)[u]))
            n += size
    if not rows:
        return None
    rows.sort(key=lambda r: (-r[0], r[1]))
    longest = rows[0][0]
    positions = torch.zeros(len(rows), longest, dtype=torch.long)
    out = torch.zeros(len(rows), longest, dtype=torch.long)
    for r, (size, _, at, y) in enumerate(rows):
        positions[r, :size] = torch.tensor(at)
        out[r, :size] = torch.tensor(y)
    return {"lengths": torch.tensor([r[0] for r in rows]), "row": torch.tensor([r[1] for r in rows]), "positions": positions, "labels": out}


def links_of(batch, layer_of):
    """What the linker learns from: spans by role, with the cue of each content and the source of each cue."""
    groups = {SOURCE: [], CUE: [], CONTENT: []}
    for b, (d, w) in enumerate(batch):
        layer = layer_of(d)
        if layer is None:
            continue
        word0 = d.starts[w.first]
        for k, (role, i, j) in enumerate(layer.spans):
            if w.first <= layer.unit_of_span[k] < w.last:
                groups[role].append((b, k, w.positions[i - word0], w.positions[j - word0], d, layer))
    at = lambda g: torch.tensor([(b, i, j) for b, _, i, j, _, _ in g], dtype=torch.long).view(-1, 3)

    def buckets(deps, heads):
        out = torch.zeros(len(deps), len(heads), dtype=torch.long)
        for x, (b, k, _, _, d, layer) in enumerate(deps):
            para = lambda n: d.units[layer.unit_of_span[n]].paragraph
            for y, (c, m, _, _, _, _) in enumerate(heads):
                if b == c:
                    out[x, y] = distance_bucket(layer.spans[k], layer.spans[m], para(k), para(m))
        return out
    number = {(b, k): n for g in groups.values() for n, (b, k, *_) in enumerate(g)}
    content_gold = [number.get((b, layer.content_cue.get(k)), -100) for b, k, _, _, _, layer in groups[CONTENT]]
    cue_gold = []
    for b, k, _, _, _, layer in groups[CUE]:
        if k not in layer.cue_source:
            cue_gold.append(-100)
            continue
        found = [number[b, s] for s in layer.cue_source[k] if (b, s) in number]
        cue_gold.append(1 + found[0] if found else -100 if layer.cue_source[k] else 0)
    return {"contents": at(groups[CONTENT]), "cues": at(groups[CUE]), "sources": at(groups[SOURCE]),
            "content_buckets": buckets(groups[CONTENT], groups[CUE]), "cue_buckets": buckets(groups[CUE], groups[SOURCE]),
            "content_gold": torch.tensor(content_gold, dtype=torch.long), "cue_gold": torch.tensor(cue_gold, dtype=torch.long)}


def collate(batch, rng, mask_rate):
    t = max(len(w.ids) for _, w in batch)
    ids = torch.zeros(len(batch), t, dtype=torch.long)
    mask = torch.zeros(len(batch), t, dtype=torch.long)
    for b, (_, w) in enumerate(batch):
        x = list(w.ids)
        if mask_rate:
            for k in range(1, len(x) - 1):
                if x[k] > MASK and rng.random() < mask_rate:
                    x[k] = MASK
        ids[b, :len(x)] = torch.tensor(x)
        mask[b, :len(x)] = 1
    labels = lambda layer: layer.labels if layer else None
    heads = {"outer": rows_of(batch, lambda d: labels(d.outer)), "inner": rows_of(batch, lambda d: labels(d.inner)),
             "names": rows_of(batch, lambda d: d.names)}
    return ids, mask, heads, [links_of(batch, lambda d: d.outer), links_of(batch, lambda d: d.inner)]


def losses(model, batch, rng, mask_rate):
    """Of each label head, and of all links; None where the batch has nothing to learn it from."""
    ids, mask, heads, links = collate(batch, rng, mask_rate)
    tags, vectors = model(ids, mask)
    out, from_label = {}, 0
    for name in ("outer", "inner", "names"):
        crf = getattr(model, name)
        rows, to_label = heads[name], from_label + len(crf.start)
        if rows:
            emissions = tags[rows["row"][:, None], rows["positions"], from_label:to_label]
            out[name] = crf.loss(emissions, rows["labels"], rows["lengths"])
        from_label = to_label
    out["links"] = sum(model.link_loss(vectors, x) for x in links)
    return out, int(sum(len(w.positions) for _, w in batch))


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
    p.add_argument("--encoder", required=True, help="ONNX file of the encoder; its tokenizer, NAME-tokenizer.json, lies beside it")
    p.add_argument("--layers", type=int, default=12, help="layers of the encoder")
    p.add_argument("--half", action="store_true", help="products in bfloat16; twice as fast where the processor has them")
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
    p.add_argument("--inner", help="JSON Lines of attributions inside contents, by document id (nested.py)")
    p.add_argument("--framed", help="JSON Lines of sentences put under a frame, with both layers (nested.py)")
    p.add_argument("--names", nargs="*", default=[], help="JSON Lines of texts with their names (entities.py)")
    p.add_argument("--names-share", type=float, default=0.25, help="batches of names for each batch of attributions")
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
    vocabulary = Vocabulary(a.encoder.removesuffix(".onnx") + "-tokenizer.json")
    docs = list(documents(a.corpus, "train", vocabulary))
    if a.inner:
        inside = {x["id"]: x["attributions"] for x in lines(a.inner)}
        for d in docs:
            if d.id in inside:
                d.inner = annotated(d, inside[d.id])
    framed = [with_layers(x, vocabulary) for x in lines(a.framed)] if a.framed else []
    named = [with_names(x, vocabulary) for path in a.names for x in lines(path)]
    for d in docs + framed + named:
        prepare(d)
    model = Reader(a.layers, a.dropout, a.seed, a.half)
    model.encoder.load_onnx(a.encoder)
    if a.init:
        model.load(torch.load(a.init)["model"])
    # the word vectors stay as they were trained: half of all weights, a twelfth of the time of a step
    model.encoder.word.requires_grad = a.tune_words
    optimizer = torch.optim.AdamW(parameter_groups(model, a.lr, a.head_lr, a.decay), foreach=True)
    params = [x for x in model.parameters() if x.requires_grad]
    average = [x.detach().clone() for x in params]

    def batched(ex):
        """Batches of like length, out of a large enough draw."""
        rng.shuffle(ex)
        chunk, out = 64 * a.batch, []
        for k in range(0, len(ex), chunk):
            part = sorted(ex[k:k + chunk], key=lambda x: len(x[1].ids))
            out += [part[i:i + a.batch] for i in range(0, len(part), a.batch)]
        rng.shuffle(out)
        return out

    def epoch_batches():
        out = batched(list(examples(docs, rng, a.context)) + packed(framed, rng))
        more = batched(packed(named, rng)) if named else []
        out += more[:round(len(out) * a.names_share)]
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
    step, epoch, start, seen = 0, 0, time.time(), {}
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
            loss, words = losses(model, batch, rng, a.mask_rate)
            optimizer.zero_grad(set_to_none=True)
            (sum(loss.values()) / words).backward()
            torch.nn.utils.clip_grad_norm_(params, 1.0)
            optimizer.step()
            step += 1
            keep = min(a.ema, step / (step + 10))
            with torch.no_grad():
                torch._foreach_mul_(average, keep)
                torch._foreach_add_(average, params, alpha=1 - keep)
            for name, value in loss.items():
                was = seen.setdefault(name, [0., 0])
                was[0] += value.item()
                was[1] += words
            if step % 50 == 0:
                print("step %d of %d, epoch %d, %.0f s, progress %.3f; loss a word: %s" % (
                    step, total, epoch, time.time() - start, progress, ", ".join("%s %.4f" % (k, x / n) for k, (x, n) in sorted(seen.items()))), flush=True)
                seen = {}
        epoch += 1
        save("last.pt" if done else "epoch%d.pt" % epoch)
        if not done:
            batches = epoch_batches()
    print("done after %d steps, %.0f s" % (step, time.time() - start), flush=True)


if __name__ == "__main__":
    main()
