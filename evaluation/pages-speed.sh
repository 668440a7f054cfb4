#!/usr/bin/env bash
# How fast Hearsay finds the articles in pages on one core, beside Readability4J and the bare parse of jsoup over the same pages.
# Prints tables in Markdown.
#
#   evaluation/pages-speed.sh [--forks N] [--warmups N] [--passes N] [--core N]
#
# --forks    how many processes JMH starts for each program (1)
# --warmups  how many passes over all pages each of them makes first (3)
# --passes   how many passes are measured in each of them (5)
# --core     the core that everything is pinned to (0)
#
# The machine must have nothing else to do; the load before the run is printed. It takes about five minutes, and needs Linux,
# 3 GB of memory, and what a build needs; the first run fetches Readability4J, and CoreNLP and its models (half a GB) that the
# same project names, with Maven. The pages lie in ../shared beside the repository, or in the folder that HEARSAY_SHARED names;
# they are not part of it, and no word of them is printed.
set -euo pipefail

forks=1 warmups=3 passes=5 core=0
while [[ $# -gt 0 ]]; do
  case $1 in
    --forks | --warmups | --passes | --core)
      [[ ${2:-} =~ ^[0-9]+$ ]] || { echo "pages-speed: $1 needs a number" >&2; exit 2; }
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
pages=$shared/corpora/pages.train.jsonl.gz
[[ -r $pages ]] || { echo "pages-speed: there is no $pages" >&2; exit 2; }
for tool in taskset mvn; do
  command -v "$tool" >/dev/null || { echo "pages-speed: $tool is missing" >&2; exit 2; }
done
JAVA_HOME=$("$root/bin/find-jdk") || { echo "pages-speed: no JDK 25 or newer was found" >&2; exit 2; }
export JAVA_HOME
load=$(cut -d ' ' -f 1 /proc/loadavg)

say() { printf 'pages-speed: %s\n' "$*" >&2; }

say "building"
# Maven's own libraries call what JDK 25 warns of.
export MAVEN_OPTS="${MAVEN_OPTS:-} --sun-misc-unsafe-memory-access=allow --enable-native-access=ALL-UNNAMED"
mvn -B -q -ntp -f "$root/evaluation/pom.xml" -pl benchmark -am -Dmaven.test.skip=true -Dspotless.check.skip=true package >&2
benchmark=$root/evaluation/benchmark/target
# The collector that the launcher asks for. JMH itself still calls what the JDK warns of.
java=("$JAVA_HOME/bin/java" -XX:+UseSerialGC -Xmx2g --sun-misc-unsafe-memory-access=allow
  -cp "$benchmark/classes:$(<"$benchmark/classpath")")

say "JMH; processes for each program: $forks, passes in each: $warmups to warm up, $passes measured"
taskset -c "$core" "${java[@]}" org.hearsay.benchmark.PagesRun \
  "$pages" "$benchmark/pages.jmh" "$forks" "$warmups" "$passes" || {
  tail -n 20 "$benchmark/pages.jmh" >&2
  say "the run failed"
  exit 1
}

processor=$(sed -n 's/^model name[^:]*: //p' /proc/cpuinfo | head -n 1)
jdk=$(sed -n 's/^JAVA_VERSION="\(.*\)"/\1/p' "$JAVA_HOME/release")
revision=$(git -C "$root" describe --always --dirty 2>/dev/null) || revision=unknown
printf '\nTaken on %s on core %s of %s (%s), JDK %s, revision %s; load before it %s.\n' \
  "$(date +%F)" "$core" "$(nproc --all)" "${processor:-of unknown make}" "$jdk" "$revision" "$load"
