# SPDX-License-Identifier: Apache-2.0
"""The encoder (all-MiniLM-L6-v2, read out of its ONNX file), a label head with a CRF, and a linker."""
import math

import numpy as np
import onnx
import torch
import torch.nn.functional as F
from onnx import numpy_helper
from torch import nn

from data import N_LABELS, allowed
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
        drop = lambda x: F.dropout(x, dropout, self.training) if dropout else x
        x = drop(self.norm(self.word[ids] + self.position[:t] + self.token_type[0]))
        bias = (1 - mask[:, None, None, :].float()) * -1e4
        d = x.shape[-1] // self.heads
        for layer in self.layers:
            q, k, v = layer.qkv(x).view(n, t, 3, self.heads, d).permute(2, 0, 3, 1, 4)
            # no dropout on the attention weights: its cost on a CPU is that of a third of the encoder
            a = ((q * (1 / math.sqrt(d))) @ k.transpose(-1, -2) + bias).softmax(-1)
            x = layer.norm1(x + drop(layer.out((a @ v).transpose(1, 2).reshape(n, t, -1))))
            x = layer.norm2(x + drop(layer.down(F.gelu(layer.up(x)))))
        return x


class Reader(nn.Module):
    def __init__(self, dropout=0.1):
        super().__init__()
        self.dropout = dropout
        self.encoder = Encoder()
        h = self.encoder.word.shape[1]
        self.tags = nn.Linear(h, N_LABELS)
        self.links = nn.Linear(h, 8 * LINK)
        self.transitions = nn.Parameter(torch.zeros(N_LABELS, N_LABELS))
        self.start = nn.Parameter(torch.zeros(N_LABELS))
        self.end = nn.Parameter(torch.zeros(N_LABELS))
        self.content_bias = nn.Parameter(torch.zeros(N_BUCKETS))
        self.cue_bias = nn.Parameter(torch.zeros(N_BUCKETS))
        self.no_source = nn.Parameter(torch.zeros(LINK))
        self.no_source_bias = nn.Parameter(torch.zeros(1))
        nn.init.normal_(self.links.weight, std=0.05)
        nn.init.zeros_(self.links.bias)
        nn.init.normal_(self.tags.weight, std=0.02)
        nn.init.zeros_(self.tags.bias)
        ok = torch.tensor(allowed())
        self.register_buffer("ok", ok[:N_LABELS, :N_LABELS])
        self.register_buffer("ok_start", ok[N_LABELS, :N_LABELS])
        self.register_buffer("ok_end", ok[:N_LABELS, N_LABELS])

    def forward(self, ids, mask):
        x = self.encoder(ids, mask, self.dropout)
        return self.tags(F.dropout(x, self.dropout, self.training)), self.links(x)

    # ------------------------------------------------------------ losses, summed

    def crf_loss(self, emissions, labels, lengths):
        """Negative log-likelihood of label sequences; emissions [n, longest, labels], sorted by length, longest first."""
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
        names = ("transitions", "start", "end", "content_bias", "cue_bias", "no_source", "no_source_bias")
        return {k: getattr(self, k).detach().double().numpy().round(6).tolist() for k in names}
