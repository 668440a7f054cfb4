#!/usr/bin/env bash
# How long it takes to keep claims up to date, whole process, on two cores with a heap of 4 GB: all of a ledger at once, one more article
# at a time, all claims put together, and a rebuild that must give the same. Prints one line each.
#
#   evaluation/claims-speed.sh [--assertions N] [--no-rebuild] [--keep]
#
# --assertions  how many, 20 in each article (100000)
# --no-rebuild  leaves the rebuild out
# --keep        leaves the ledger where it was made, and says where
#
# The articles are invented and always the same; no network reads them. The machine must have nothing else to do; the load before the
# run is printed. It takes what a build of the product needs: desk/target must hold the jar.
set -euo pipefail

assertions=100000 keep='' options=()
while [[ $# -gt 0 ]]; do
  case $1 in
    --assertions)
      [[ ${2:-} =~ ^[0-9]+$ ]] || { echo "claims-speed: $1 needs a number" >&2; exit 2; }
      assertions=$2
      shift 2
      ;;
    --no-rebuild) options+=("$1"); shift ;;
    --keep) keep=yes; shift ;;
    *)
      sed -n '2,/^set /{ /^set /d; s/^# \{0,1\}//; p; }' "${BASH_SOURCE[0]}" >&2
      exit 2
      ;;
  esac
done

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)
jars=("$root"/desk/target/hearsay-desk-*.jar)
[[ -r ${jars[0]} ]] || { echo "claims-speed: nothing is built in $root/desk/target" >&2; exit 2; }
JAVA_HOME=$("$root/bin/find-jdk") || { echo "claims-speed: no JDK 25 or newer was found" >&2; exit 2; }
work=$(mktemp -d)
if [[ -n $keep ]]; then
  echo "claims-speed: the ledger is kept in $work" >&2
else
  trap 'rm -rf "$work"' EXIT
fi
load=$(cut -d ' ' -f 1 /proc/loadavg)
# The collector that the launcher asks for.
java=(taskset -c 0,1 "$JAVA_HOME/bin/java" -XX:+UseSerialGC -Xmx4g --enable-native-access=ALL-UNNAMED
  -cp "${jars[0]}" "$root/evaluation/ClaimsSpeed.java")
"${java[@]}" make "$work" "$assertions"
"${java[@]}" measure "$work" "$assertions" ${options[@]+"${options[@]}"}

processor=$(sed -n 's/^model name[^:]*: //p' /proc/cpuinfo | head -n 1)
jdk=$(sed -n 's/^JAVA_VERSION="\(.*\)"/\1/p' "$JAVA_HOME/release")
revision=$(git -C "$root" describe --always --dirty 2>/dev/null) || revision=unknown
printf 'Taken on %s on two cores of %s (%s), JDK %s, revision %s; load before it %s.\n' \
  "$(date +%F)" "$(nproc --all)" "${processor:-of unknown make}" "$jdk" "$revision" "$load"
