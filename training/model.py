# SPDX-License-Identifier: Apache-2.0
"""The encoder (a small BERT, read out of its ONNX file), a label head with a CRF, and a linker."""
import math

import numpy as np
import onnx
import torch
import torch.nn.functional as F
from onnx import numpy_helper
from torch import nn

from data import N_LABELS, N_NAME_LABELS, allowed
from decode import N_BUCKETS, NEVER

LINK = 64  # width of one link vector
# the eight link vectors of a piece, in the order of the model's output "links"
CONTENT_DEP, CONTENT_HEAD, CUE_DEP, CUE_HEAD = 0, 2, 4, 6  # each: vector for the first word, vector for the last


class Layer(nn.Module):
    def __init__(self, h, inner):
        super().__init__()
        self.qkv = nn.Linear(h, 3 * h)
        self.out = nn.Linear(h, h)
        self.up = nn.Linear(h, inner)
        self.down = nn.Linear(inner, h)
        self.norm1 = nn.LayerNorm(h, 1e-12)
        self.norm2 = nn.LayerNorm(h, 1e-12)


class Dropout:
    """Dropout whose random bytes come from numpy: torch's own draws cost a tenth of a training step on a CPU."""

    def __init__(self, rate, seed):
        self.below = round(rate * 256)
        self.random = np.random.Generator(np.random.SFC64(seed))

    def __call__(self, x):
        kept = torch.frombuffer(bytearray(self.random.bytes(x.numel())), dtype=torch.uint8) >= self.below
        return x * kept.view(x.shape).to(x.dtype).mul_(256 / (256 - self.below))


class Encoder(nn.Module):
    def __init__(self, layers=6, h=384, inner=1536, heads=12, vocabulary=30522, positions=512):
        super().__init__()
        self.heads = heads
        self.word = nn.Parameter(torch.zeros(vocabulary, h))
        self.position = nn.Parameter(torch.zeros(positions, h))
        self.token_type = nn.Parameter(torch.zeros(2, h))
        self.norm = nn.LayerNorm(h, 1e-12)
        self.layers = nn.ModuleList(Layer(h, inner) for _ in range(layers))

    def load_onnx(self, path):
        graph = onnx.load(path).graph
        ini = {i.name: torch.tensor(numpy_helper.to_array(i).copy()) for i in graph.initializer}
        # the linear layers' weights have lost their names: they come six a layer, in the order of the graph
        mats = [ini[n.input[1]] for n in graph.node if n.op_type == "MatMul" and n.input[1] in ini]
        e = "embeddings."
        self.word.data = ini[e + "word_embeddings.weight"]
        self.position.data = ini[e + "position_embeddings.weight"]
        self.token_type.data = ini[e + "token_type_embeddings.weight"]
        load = lambda norm, name: (setattr(norm.weight, "data", ini[name + ".weight"]), setattr(norm.bias, "data", ini[name + ".bias"]))
        load(self.norm, e + "LayerNorm")
        if len(mats) != 6 * len(self.layers):
            raise SystemExit("%s has %d layers, the reader %d" % (path, len(mats) // 6, len(self.layers)))
        for i, layer in enumerate(self.layers):
            p = "encoder.layer.%d." % i
            m = [w.t().contiguous() for w in mats[6 * i:6 * i + 6]]
            a = p + "attention.self."
            layer.qkv.weight.data = torch.cat(m[:3])
            layer.qkv.bias.data = torch.cat([ini[a + k + ".bias"] for k in ("query", "key", "value")])
            for linear, w, name in ((layer.out, m[3], "attention.output.dense"), (layer.up, m[4], "intermediate.dense"), (layer.down, m[5], "output.dense")):
                linear.weight.data = w
                linear.bias.data = ini[p + name + ".bias"]
            load(layer.norm1, p + "attention.output.LayerNorm")
            load(layer.norm2, p + "output.LayerNorm")

    def forward(self, ids, mask, dropout):
        n, t = ids.shape
        drop = dropout if dropout and self.training else lambda x: x
        x = drop(self.norm(self.word[ids] + self.position[:t] + self.token_type[0]))
        bias = (1 - mask[:, None, None, :].float()) * -1e4
        if torch.is_autocast_cpu_enabled():
            bias = bias.to(torch.bfloat16)
        d = x.shape[-1] // self.heads
        for layer in self.layers:
            q, k, v = layer.qkv(x).view(n, t, 3, self.heads, d).permute(2, 0, 3, 1, 4)
            # no dropout on the attention weights: its cost on a CPU is that of a third of the encoder
            a = ((q * (1 / math.sqrt(d))) @ k.transpose(-1, -2) + bias).softmax(-1)
            x = layer.norm1(x + drop(layer.out((a @ v).transpose(1, 2).reshape(n, t, -1))))
            x = layer.norm2(x + drop(layer.down(F.gelu(layer.up(x)))))
        return x


class Crf(nn.Module):
    """Scores of one label after another, and the loss of whole label sequences."""

    def __init__(self, labels):
        super().__init__()
        self.transitions = nn.Parameter(torch.zeros(labels, labels))
        self.start = nn.Parameter(torch.zeros(labels))
        self.end = nn.Parameter(torch.zeros(labels))
        ok = torch.tensor(allowed(labels))
        self.register_buffer("ok", ok[:labels, :labels])
        self.register_buffer("ok_start", ok[labels, :labels])
        self.register_buffer("ok_end", ok[:labels, labels])

    def loss(self, emissions, labels, lengths):
        """Negative log-likelihood, summed; emissions [n, longest, labels], sorted by length, longest first."""
        t = self.transitions.masked_fill(~self.ok, NEVER)
        s = self.start.masked_fill(~self.ok_start, NEVER)
        e = self.end.masked_fill(~self.ok_end, NEVER)
        n, longest, _ = emissions.shape
        inside = (torch.arange(longest)[None, :] < lengths[:, None])
        gold = (emissions.gather(2, labels[:, :, None]).squeeze(2) * inside).sum()
        gold = gold + (t[labels[:, :-1], labels[:, 1:]] * inside[:, 1:]).sum()
        gold = gold + s[labels[:, 0]].sum() + e[labels[torch.arange(n), lengths - 1]].sum()
        alpha, total = s + emissions[:, 0], 0.
        for k in range(1, longest + 1):
            alive = int((lengths > k).sum())
            if alive < len(alpha):
                total = total + (alpha[alive:] + e).logsumexp(1).sum()
                alpha = alpha[:alive]
            if alive == 0:
                break
            # exp-space product: one small matrix product a step instead of a three-way log-sum-exp
            top = alpha.max(1, keepdim=True)[0].detach()
            alpha = ((alpha - top).exp() @ t.exp()).clamp_min(1e-30).log() + top + emissions[:alive, k]
        return total - gold

    def tables(self):
        return {k: plain(getattr(self, k)) for k in ("transitions", "start", "end")}


def plain(tensor):
    return tensor.detach().double().numpy().round(6).tolist()


class Reader(nn.Module):
    """Three label heads (outermost attributions, those inside them, names) and the links of both kinds of attribution."""

    def __init__(self, layers=12, dropout=0., seed=1, half=False):
        super().__init__()
        self.drop = Dropout(dropout, seed) if dropout else None
        self.half = half
        self.encoder = Encoder(layers)
        h = self.encoder.word.shape[1]
        self.tags = nn.Linear(h, 2 * N_LABELS + N_NAME_LABELS)
        self.outer, self.inner, self.names = Crf(N_LABELS), Crf(N_LABELS), Crf(N_NAME_LABELS)
        self.links = nn.Linear(h, 8 * LINK)
        self.content_bias = nn.Parameter(torch.zeros(N_BUCKETS))
        self.cue_bias = nn.Parameter(torch.zeros(N_BUCKETS))
        self.no_source = nn.Parameter(torch.zeros(LINK))
        self.no_source_bias = nn.Parameter(torch.zeros(1))
        nn.init.normal_(self.links.weight, std=0.05)
        nn.init.zeros_(self.links.bias)
        nn.init.normal_(self.tags.weight, std=0.02)
        nn.init.zeros_(self.tags.bias)

    def load(self, state):
        """A checkpoint's weights; those of a reader with the outermost head alone fill what they have."""
        if "transitions" in state:
            state = {("outer." + k if k in ("transitions", "start", "end", "ok", "ok_start", "ok_end") else k): v for k, v in state.items()}
            for k in ("tags.weight", "tags.bias"):
                wide = self.state_dict()[k].clone()
                wide[:N_LABELS] = state[k]
                state[k] = wide
        missing = self.load_state_dict(state, strict=False)
        if missing.unexpected_keys or any(not k.startswith(("inner.", "names.")) for k in missing.missing_keys):
            raise SystemExit("not a reader: %s" % (missing,))

    def forward(self, ids, mask):
        with torch.autocast("cpu", dtype=torch.bfloat16, enabled=self.half):
            x = self.encoder(ids, mask, self.drop)
        dropped = self.drop(x) if self.drop and self.training else x
        return self.tags(dropped), self.links(x)

    # ------------------------------------------------------------ losses of links, summed

    def span_vectors(self, links, kind, at):
        """at: [spans, 3] with window, position of the first word, position of the last."""
        a, b = kind * LINK, (kind + 1) * LINK
        return links[at[:, 0], at[:, 1], a:a + LINK] + links[at[:, 0], at[:, 2], b:b + LINK]

    def link_scores(self, links, dep_kind, head_kind, deps, heads, buckets, bias):
        d, h = self.span_vectors(links, dep_kind, deps), self.span_vectors(links, head_kind, heads)
        return d, d @ h.t() / math.sqrt(LINK) + bias[buckets]

    def link_loss(self, links, b):
        loss = links.sum() * 0.
        if len(b["content_gold"]):
            _, s = self.link_scores(links, CONTENT_DEP, CONTENT_HEAD, b["contents"], b["cues"], b["content_buckets"], self.content_bias)
            s = s.masked_fill(b["contents"][:, :1] != b["cues"][None, :, 0], NEVER)
            loss = loss + F.cross_entropy(s, b["content_gold"], reduction="sum", ignore_index=-100)
        if len(b["cue_gold"]):
            if len(b["sources"]):
                d, s = self.link_scores(links, CUE_DEP, CUE_HEAD, b["cues"], b["sources"], b["cue_buckets"], self.cue_bias)
                s = s.masked_fill(b["cues"][:, :1] != b["sources"][None, :, 0], NEVER)
            else:
                d = self.span_vectors(links, CUE_DEP, b["cues"])
                s = d.new_zeros(len(d), 0)
            none = (d @ self.no_source / math.sqrt(LINK) + self.no_source_bias)[:, None]
            loss = loss + F.cross_entropy(torch.cat([none, s], 1), b["cue_gold"], reduction="sum", ignore_index=-100)
        return loss

    def decoder(self):
        """What decoding needs beside the network: small tables, as plain lists."""
        names = ("content_bias", "cue_bias", "no_source", "no_source_bias")
        return {**self.outer.tables(), **{k: plain(getattr(self, k)) for k in names},
                "inner": self.inner.tables(), "names": self.names.tables()}
