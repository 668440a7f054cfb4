#!/bin/sh
# run.sh [--false]: writes the rewritten copies, looks them up, and prints the curve. README.md says what it shows.
# The corpora lie in ../shared beside the repository, or in the folder that HEARSAY_SHARED names; WordNet's database files in
# /usr/share/wordnet (Debian: apt-get install wordnet-base) or in the folder that WORDNET names. First: mvn -pl ledger -am compile
set -eu
cd "$(dirname "$0")/../.."
java_home=$(bin/find-jdk)
work=target/reuse
mkdir -p "$work"
python3 evaluation/reuse/rewrite.py "${HEARSAY_SHARED:-../shared}/corpora" "${WORDNET:-/usr/share/wordnet}" "$work"
"$java_home/bin/java" -cp ledger/target/classes:reader/target/classes evaluation/reuse/Pairs.java \
  "$work/documents.tsv" "$work/copies.tsv" > "$work/pairs.tsv"
python3 evaluation/reuse/curve.py "$work" "$@"
