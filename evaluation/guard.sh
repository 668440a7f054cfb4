#!/usr/bin/env bash
# Guards accuracy and speed: reads a fixed small sample of the development corpora, scores it, and compares with what
# docs/accuracy.md and docs/speed.md record.
#
#   evaluation/guard.sh [--record]
#
# Ends with 1 if a figure of accuracy is more than a point worse, or reading takes more than twice the recorded time, which
# is stated in times of a reference work run alternately with it. With --record, writes what it measured into the two pages.
# The corpora lie in ../shared beside the repository, or in the folder that HEARSAY_SHARED names; they are not part of it.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)
shared=${HEARSAY_SHARED:-$root/../shared}
record=()
if [[ ${1:-} == --record ]]; then
  record=(--record)
fi

java_home=$("$root/bin/find-jdk") || { echo "guard: no JDK 25 or newer was found" >&2; exit 2; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

python3 "$root/evaluation/sample.py" "$shared/corpora" "$work"
"$java_home/bin/javac" -d "$work" "$root/evaluation/ReferenceWork.java"
"$root/hearsay" --version

# Runs a command and appends the processor time that its process took, in seconds, to the file $1. Processor time because
# other work on the machine stretches the time on the clock.
timed() {
  local file=$1 code=0
  shift
  local TIMEFORMAT='%U %S %R'
  { time "$@" 2>"$work/stderr"; } 2>"$work/time" || code=$?
  awk '{ print $1 + $2 }' "$work/time" >>"$file"
  echo "$(basename "$file"): $(awk '{ print $1 + $2 " s of processor time, " $3 " s on the clock" }' "$work/time")" >&2
  return "$code"
}

read_sample() {
  local code=0
  timed "$work/reading" "$root/hearsay" read --threads 1 --dry-run --format jsonl \
    "$work/attributions.inputs.jsonl" "$work/pages.inputs.jsonl" "$work/times.inputs.jsonl" >"$work/readings.jsonl" || code=$?
  cat "$work/stderr" >&2
  # 1 says that an input could not be read, which the scores count; a fault of ours is never right.
  if [[ $code -gt 1 ]] || grep -q ': internal: ' "$work/stderr"; then
    echo "guard: reading the sample failed (exit code $code)" >&2
    exit 1
  fi
}

for _ in 1 2; do
  timed "$work/reference" "$java_home/bin/java" -cp "$work" ReferenceWork >"$work/reference.out"
  read_sample
done

# Beside what is timed, so that the figure of speed stays comparable.
"$root/hearsay" read --dry-run --format jsonl "$work/lgl.inputs.jsonl" "$work/geovirus.inputs.jsonl" \
  >>"$work/readings.jsonl" 2>/dev/null
cat "$work/lgl.gold.jsonl" "$work/geovirus.gold.jsonl" >"$work/places.gold.jsonl"

"$root/hearsay" read --dry-run --format jsonl "$root/evaluation/certainty/sentences.jsonl" >"$work/certainty.jsonl" 2>/dev/null
"$root/evaluation/holders/run.sh" test >"$work/holders"

score() {
  python3 "$shared/tools/score.py" "$1" "$work/$2.gold.jsonl" "$work/readings.jsonl" | sed "s/^/$1: /"
}
{
  score attributions attributions
  score body pages
  score metadata pages
  score times times
  score places places
  awk '/^all /{ for (i = 4; i < NF; i++) if ($i == "right" || $i == "wrong") print "holders: " $i " = " $(i + 1) }' "$work/holders"
  python3 "$root/evaluation/certainty/score.py" "$work/certainty.jsonl" >"$work/certainty"
  awk '/^all lines/{ print "certainty: term = " $5; print "certainty: status = " $7 }' "$work/certainty"
} >"$work/accuracy"

least() { sort -n "$1" | head -n 1; }
awk -v reading="$(least "$work/reading")" -v reference="$(least "$work/reference")" \
  'BEGIN { printf "reading the sample, in times of the reference work = %.2f\n", reading / reference }' >"$work/speed"

code=0
python3 "$root/evaluation/figures.py" ${record[@]+"${record[@]}"} "$root/docs/accuracy.md" <"$work/accuracy" || code=1
python3 "$root/evaluation/figures.py" ${record[@]+"${record[@]}"} "$root/docs/speed.md" <"$work/speed" || code=1
exit "$code"
