# SPDX-License-Identifier: Apache-2.0
"""Writes a trained reader as ONNX: reader.fp32.onnx, reader.int8.onnx, and decoder.json beside them.

  export.py CHECKPOINT OUT_FOLDER [--keep PARTS]

The int8 file keeps the word vectors and the linear layers' weights as symmetric int8, one scale for each row of the
word vectors and for each output column of a layer; activations are quantized while it runs (DynamicQuantizeLinear,
MatMulInteger), as onnxruntime's quantize_dynamic does. No calibration data is needed. The heads stay fp32 (--keep).

It takes one window a call, without padding, so there is no mask. Two things are written out where onnxruntime has an
operator, because its own is slower on a CPU: the mean of a LayerNormalization is a product with a column of 1/n (the
operator adds up in one chain), and attention is two products and a softmax, its scale folded into the query's weights.
"""
import argparse
import json
import math
import os

import numpy as np
import onnx
import torch
from onnx import TensorProto, helper, numpy_helper

from model import Reader


class Graph:
    def __init__(self, int8, keep=()):
        self.int8, self.keep, self.nodes, self.inits, self.n, self.quantized, self.columns = int8, keep, [], [], 0, {}, {}

    def name(self, hint):
        self.n += 1
        return "%s_%d" % (hint, self.n)

    def const(self, array, hint="c"):
        name = self.name(hint)
        self.inits.append(numpy_helper.from_array(np.ascontiguousarray(array), name))
        return name

    def op(self, kind, inputs, outputs=1, domain="", out=None, **attributes):
        names = [out] if out else [self.name(kind) for _ in range(outputs)]
        self.nodes.append(helper.make_node(kind, inputs, names, domain=domain, name=self.name("n_" + kind), **attributes))
        return names[0] if len(names) == 1 else names

    def linear(self, x, weight, bias, part, out=None):
        """x @ weight.T + bias, weight as torch keeps it: [outputs, inputs]."""
        w = weight.T
        if not self.int8 or part in self.keep:
            y = self.op("MatMul", [x, self.const(w, "weight")])
        else:
            # seven bits, not eight: processors without VNNI add two products in 16 bits, and 2 * 255 * 127 does not fit
            scale = np.maximum(np.abs(w).max(0), 1e-8) / 63
            q = np.clip(np.rint(w / scale), -63, 63).astype(np.int8)
            if x not in self.quantized:
                self.quantized[x] = self.op("DynamicQuantizeLinear", [x], 3)
            xq, xs, xz = self.quantized[x]
            product = self.op("MatMulInteger", [xq, self.const(q, "weight_int8"), xz, self.const(np.zeros(w.shape[1], np.int8), "zero")])
            both = self.op("Mul", [xs, self.const(scale.astype(np.float32), "scale")])
            y = self.op("Mul", [self.op("Cast", [product], to=TensorProto.FLOAT), both])
        return self.op("Add", [y, self.const(bias, "bias")], out=out)

    def norm(self, x, gamma, beta):
        mean = lambda y: self.op("MatMul", [y, self.column(len(gamma))])
        d = self.op("Sub", [x, mean(x)])
        spread = self.op("Sqrt", [self.op("Add", [mean(self.op("Mul", [d, d])), self.const(np.float32(1e-12))])])
        y = self.op("Mul", [d, self.op("Reciprocal", [spread])])
        return self.op("Add", [self.op("Mul", [y, self.const(gamma, "gamma")]), self.const(beta, "beta")])

    def column(self, n):
        if n not in self.columns:
            self.columns[n] = self.const(np.full((n, 1), 1 / n, np.float32), "mean")
        return self.columns[n]


def build(model, int8, keep=()):
    g = Graph(int8, keep)
    a = lambda t: t.detach().numpy().astype(np.float32)
    enc = model.encoder
    h, heads = enc.word.shape[1], enc.heads
    word = a(enc.word)
    if int8:
        scale = np.maximum(np.abs(word).max(1, keepdims=True), 1e-8) / 127
        rows = g.op("Gather", [g.const(np.clip(np.rint(word / scale), -127, 127).astype(np.int8), "words_int8"), "input_ids"], axis=0)
        x = g.op("Mul", [g.op("Cast", [rows], to=TensorProto.FLOAT), g.op("Gather", [g.const(scale, "words_scale"), "input_ids"], axis=0)])
    else:
        x = g.op("Gather", [g.const(word, "words"), "input_ids"], axis=0)
    length = g.op("Gather", [g.op("Shape", ["input_ids"]), g.const(np.array([1], np.int64))], axis=0)
    # all pieces are of the first of BERT's two token types
    places = g.const(a(enc.position) + a(enc.token_type)[0], "positions")
    x = g.op("Add", [x, g.op("Slice", [places, g.const(np.array([0], np.int64)), length, g.const(np.array([0], np.int64))])])
    pair = lambda n: (a(n.weight), a(n.bias))
    x = g.norm(x, *pair(enc.norm))
    shape_in = g.const(np.array([0, 0, heads, h // heads], np.int64))
    shape_out = g.const(np.array([0, 0, h], np.int64))
    root = np.float32(math.sqrt(h // heads))
    for n, layer in enumerate(enc.layers):
        w, b = a(layer.qkv.weight).copy(), a(layer.qkv.bias).copy()
        w[:h] /= root
        b[:h] /= root
        q, k, v = (g.linear(x, w[i * h:(i + 1) * h], b[i * h:(i + 1) * h], "qkv%d" % n) for i in range(3))
        q, k, v = (g.op("Transpose", [g.op("Reshape", [y, shape_in])], perm=p) for y, p in ((q, [0, 2, 1, 3]), (k, [0, 2, 3, 1]), (v, [0, 2, 1, 3])))
        s = g.op("Softmax", [g.op("MatMul", [q, k])], axis=-1)
        c = g.op("Reshape", [g.op("Transpose", [g.op("MatMul", [s, v])], perm=[0, 2, 1, 3]), shape_out])
        x = g.norm(g.op("Add", [g.linear(c, a(layer.out.weight), a(layer.out.bias), "out%d" % n), x]), *pair(layer.norm1))
        u = g.linear(x, a(layer.up.weight), a(layer.up.bias), "up%d" % n)
        # gelu, in the shape that onnxruntime fuses
        e = g.op("Erf", [g.op("Div", [u, g.const(np.float32(math.sqrt(2)))])])
        u = g.op("Mul", [g.op("Mul", [u, g.op("Add", [e, g.const(np.float32(1))])]), g.const(np.float32(0.5))])
        x = g.norm(g.op("Add", [g.linear(u, a(layer.down.weight), a(layer.down.bias), "down%d" % n), x]), *pair(layer.norm2))
    g.linear(x, a(model.tags.weight), a(model.tags.bias), "tags", out="tags")
    g.linear(x, a(model.links.weight), a(model.links.bias), "links", out="links")
    inputs = [helper.make_tensor_value_info("input_ids", TensorProto.INT64, ["batch", "tokens"])]
    outputs = [helper.make_tensor_value_info("tags", TensorProto.FLOAT, ["batch", "tokens", model.tags.weight.shape[0]]),
               helper.make_tensor_value_info("links", TensorProto.FLOAT, ["batch", "tokens", model.links.weight.shape[0]])]
    graph = helper.make_graph(g.nodes, "reader", inputs, outputs, g.inits)
    made = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], producer_name="hearsay-training")
    made.ir_version = 8
    onnx.checker.check_model(made)
    return made


def main():
    p = argparse.ArgumentParser()
    p.add_argument("checkpoint"), p.add_argument("out")
    p.add_argument("--keep", default="tags,links", help="linear layers that stay fp32 in the int8 file: tags, links, qkv0, out0, up0, down0, ... down11")
    a = p.parse_args()
    os.makedirs(a.out, exist_ok=True)
    saved = torch.load(a.checkpoint)
    model = Reader(saved["arguments"]["layers"])
    model.load(saved["model"])
    model.eval()
    for name, int8 in (("reader.fp32.onnx", False), ("reader.int8.onnx", True)):
        path = os.path.join(a.out, name)
        onnx.save(build(model, int8, a.keep.split(",")), path)
        print("%s: %.1f MB" % (path, os.path.getsize(path) / 1e6))
    with open(os.path.join(a.out, "decoder.json"), "w", encoding="utf8") as f:
        json.dump(model.decoder(), f, indent=1)


if __name__ == "__main__":
    main()
