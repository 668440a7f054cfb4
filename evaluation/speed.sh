#!/usr/bin/env bash
# How fast Hearsay reads on one core, beside CoreNLP over the same articles. Prints what docs/speed.md records.
#
#   evaluation/speed.sh [--articles N] [--forks N] [--passes N] [--core N]
#
# --articles  how many articles (200): those of PolNeAR's training part whose ids have the smallest CRC-32
# --forks     how many processes JMH starts for each program (2); each reads all articles once to warm up
# --passes    how many passes are measured in each of them (1)
# --core      the core that everything is pinned to (0)
#
# The machine must have nothing else to do; what speaks against that is said above the tables. With 200 articles it takes
# about half an hour, nearly all of it CoreNLP's. It needs Linux, GNU time, Python 3, 6 GB of memory, and what a build
# needs; the first run fetches CoreNLP and its models (half a GB) with Maven. The corpora lie in ../shared beside the
# repository, or in the folder that HEARSAY_SHARED names; they are not part of it, and no word of them is printed.
set -euo pipefail

articles=200 forks=2 passes=1 core=0
while [[ $# -gt 0 ]]; do
  case $1 in
    --articles | --forks | --passes | --core)
      [[ ${2:-} =~ ^[0-9]+$ ]] || { echo "speed: $1 needs a number" >&2; exit 2; }
      printf -v "${1#--}" %s "$2"
      shift 2
      ;;
    *)
      sed -n '2,/^set /{ /^set /d; s/^# \{0,1\}//; p; }' "${BASH_SOURCE[0]}" >&2
      exit 2
      ;;
  esac
done

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)
shared=${HEARSAY_SHARED:-$root/../shared}
for tool in taskset /usr/bin/time python3 mvn; do
  command -v "$tool" >/dev/null || { echo "speed: $tool is missing" >&2; exit 2; }
done
JAVA_HOME=$("$root/bin/find-jdk") || { echo "speed: no JDK 25 or newer was found" >&2; exit 2; }
export JAVA_HOME
load=$(cut -d ' ' -f 1 /proc/loadavg)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

say() { printf 'speed: %s\n' "$*" >&2; }

say "building"
"$root/hearsay" --version >&2
# Maven's own libraries call what JDK 25 warns of.
export MAVEN_OPTS="${MAVEN_OPTS:-} --sun-misc-unsafe-memory-access=allow --enable-native-access=ALL-UNNAMED"
mvn -B -q -ntp -f "$root/evaluation/pom.xml" -pl benchmark -am -Dmaven.test.skip=true -Dspotless.check.skip=true package >&2
benchmark=$root/evaluation/benchmark/target
# The collector that the launcher asks for, and the memory that CoreNLP's guide advises.
java=("$JAVA_HOME/bin/java" -XX:+UseSerialGC -Xmx5g --enable-native-access=ALL-UNNAMED
  --sun-misc-unsafe-memory-access=allow -cp "$benchmark/classes:$(<"$benchmark/classpath")")

words=$(python3 "$root/evaluation/sample.py" --articles "$articles" "$shared/corpora" "$work" | grep -o '[0-9]* words')
words=${words% words}
count=$(wc -l <"$work/articles.jsonl")

# Runs a command as a whole process, and keeps in the file $1.time its seconds, on the clock, of the user and of the system,
# and its most kilobytes of memory.
whole() {
  local name=$1
  shift
  say "$name, $count articles, whole process"
  taskset -c "$core" /usr/bin/time -o "$work/$name.time" -f '%e %U %S %M' "$@" >"$work/$name.out" 2>"$work/$name.err" || {
    tail -n 20 "$work/$name.err" >&2
    say "$name failed"
    return 1
  }
}

# Takes the program's and the JDK's files out of the system's cache, as after a start of the machine.
forget() {
  find "$root/desk/target" "$root/target/launcher" "$JAVA_HOME/lib" -type f -print0 | python3 -c '
import os, sys
for name in sys.stdin.read().split("\0")[:-1]:
    file = os.open(name, os.O_RDONLY)
    os.posix_fadvise(file, 0, 0, os.POSIX_FADV_DONTNEED)
    os.close(file)'
}

# Prints the seconds from the start of the launcher to the first line with an assertion.
start() {
  local begun=$EPOCHREALTIME line
  read -r line < <(taskset -c "$core" "$root/hearsay" read --threads 1 --dry-run "$work/sentence.txt" 2>"$work/start.err")
  local ended=$EPOCHREALTIME
  wait "$!" || true
  [[ $line == *'"assertions":[{'* ]] || { cat "$work/start.err" >&2; say "no assertion was printed"; exit 1; }
  awk -v begun="$begun" -v ended="$ended" 'BEGIN { printf "%.2f\n", ended - begun }'
}

say "start"
echo 'The harbour of Tarnevik will close for a month, western pilots have said.' >"$work/sentence.txt"
for _ in 1 2 3; do
  forget
  start
done >"$work/cold"
for _ in 1 2 3; do
  start
done >"$work/warm"

whole hearsay "$root/hearsay" read --threads 1 --dry-run "$work/articles.jsonl"
whole corenlp "${java[@]}" org.hearsay.benchmark.CoreNlpRun "$work/articles.jsonl" FOUND

say "JMH; processes for each program: $forks, measured passes in each: $passes"
taskset -c "$core" "${java[@]}" org.hearsay.benchmark.BenchmarkRun "$work/articles.jsonl" "$work/jmh" "$forks" "$passes" >&2

# Not what is asked, so what was measured so far is told without it where it fails.
whole speakers "${java[@]}" org.hearsay.benchmark.CoreNlpRun "$work/articles.jsonl" ATTRIBUTED || rm -f "$work/speakers.time"

python3 "$root/evaluation/speed.py" "$work" "$count" "$words" "$load"

processor=$(sed -n 's/^model name[^:]*: //p' /proc/cpuinfo | head -n 1)
jdk=$(sed -n 's/^JAVA_VERSION="\(.*\)"/\1/p' "$JAVA_HOME/release")
revision=$(git -C "$root" describe --always --dirty 2>/dev/null) || revision=unknown
printf '\nTaken on %s on core %s of %s (%s), JDK %s, revision %s.\n' \
  "$(date +%F)" "$core" "$(nproc --all)" "${processor:-of unknown make}" "$jdk" "$revision"
