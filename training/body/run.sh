#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Trains the scorer of blocks: counts over all pages with the program's own code, judges five parts of them by what was
# trained on the other four, and writes body.json. Everything goes to target/training-body.
#
#   training/body/run.sh [CORPORA]
#
# CORPORA holds pages.train.jsonl.gz (../shared/corpora). PYTHON names a Python 3 with numpy and scikit-learn (Debian:
# python3-sklearn). About eight minutes on two cores, 2 GB.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd -P)
corpora=${1:-$root/../shared/corpora}
python=${PYTHON:-python3}
work=$root/target/training-body
JAVA_HOME=$("$root/bin/find-jdk") || { echo "training: no JDK 25 or newer was found" >&2; exit 2; }
export JAVA_HOME MAVEN_OPTS="${MAVEN_OPTS:-} --sun-misc-unsafe-memory-access=allow --enable-native-access=ALL-UNNAMED"
mkdir -p "$work/classes"

mvn -B -q -ntp -f "$root/pom.xml" -pl reader -am -Dmaven.test.skip=true -Dspotless.check.skip=true \
  package dependency:build-classpath -Dmdep.outputFile="$work/classpath" -Dmdep.includeScope=compile >&2
classes=$work/classes:$root/reader/target/classes:$root/model/target/classes:$(<"$work/classpath")
"$JAVA_HOME/bin/javac" -d "$work/classes" -cp "$classes" "$root/training/body/BlockTable.java"
"$JAVA_HOME/bin/java" -Xmx2g -cp "$classes" org.hearsay.html.BlockTable \
  "$corpora/pages.train.jsonl.gz" "$work/pages.out" "$work/table.out"
$python "$root/training/body/body.py" folds "$work/pages.out" "$work/table.out" | tee "$work/folds.txt"
$python "$root/training/body/body.py" export "$work/pages.out" "$work/table.out" "$work/body.json"
sha256sum "$work/body.json"
