# SPDX-License-Identifier: Apache-2.0
"""Upper bound: gold annotation -> labels -> decoding -> assembly, written as readings to be scored.

  oracle.py CORPUS TOKENIZER READINGS [train|dev]
"""
import json
import sys

import numpy as np

from data import CONTENT, CUE, N_LABELS, Vocabulary, documents
from decode import assemble, spans_of, to_reading, transition_table, viterbi


def main():
    corpus, tokenizer, out = sys.argv[1:4]
    part = sys.argv[4] if len(sys.argv) > 4 else "dev"
    zero = np.zeros((N_LABELS, N_LABELS), np.float32)
    table = transition_table(zero, zero[0], zero[0])
    lost = 0
    with open(out, "w", encoding="utf8") as f:
        for doc in documents(corpus, part, Vocabulary(tokenizer)):
            spans, offset = [], 0
            for labels in doc.outer.labels:
                emissions = np.zeros((len(labels), N_LABELS), np.float32)
                emissions[np.arange(len(labels)), labels] = 10
                spans += spans_of(viterbi(emissions, *table), offset)
                offset += len(labels)
            number = {s: n for n, s in enumerate(spans)}
            lost += sum(s not in number for s in doc.outer.spans)
            gold = lambda n: number.get(doc.outer.spans[n])
            content_cue = {gold(c): gold(q) for c, q in doc.outer.content_cue.items() if gold(c) is not None}
            cue_source = {gold(q): [gold(s) for s in ss if gold(s) is not None] for q, ss in doc.outer.cue_source.items()}
            f.write(json.dumps(to_reading(doc, assemble(spans, content_cue, cue_source))) + "\n")
    print("spans that the labels lost: %d" % lost)


if __name__ == "__main__":
    main()
