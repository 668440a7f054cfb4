#!/bin/sh
# run.sh test|tuning [--list]: reads the annotated articles and prints to whom their sources are led.
# The corpora lie in ../shared beside the repository, or in the folder that HEARSAY_SHARED names.
set -eu
cd "$(dirname "$0")/../.."
part=$1
shift
gold=${HEARSAY_SHARED:-../shared}/corpora/polnear.train.jsonl.gz
work=target/holders
mkdir -p "$work"
python3 - "$gold" "evaluation/holders/$part.jsonl" > "$work/$part.inputs.jsonl" <<'PYTHON'
import gzip, json, sys
wanted = {json.loads(line)["id"] for line in open(sys.argv[2], encoding="utf8")}
with gzip.open(sys.argv[1], "rt", encoding="utf8") as corpus:
    for document in map(json.loads, corpus):
        if document["id"] in wanted:
            print(json.dumps({"id": document["id"], "text": document["text"], "title": document["title"], "published": document["date"],
                              "outlet": document["publisher"], "authors": [document["author"]]}))
PYTHON
./hearsay read --dry-run --format jsonl "$work/$part.inputs.jsonl" > "$work/$part.readings.jsonl" 2> "$work/$part.log"
python3 evaluation/holders/score.py "$gold" "evaluation/holders/$part.jsonl" "$work/$part.readings.jsonl" "$@"
