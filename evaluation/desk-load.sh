#!/usr/bin/env bash
# How long pages of the desk take while 20 people click, with a ledger of 100,000 assertions: server and people on the same two
# cores, over loopback. Prints a line for each kind of page.
#
#   evaluation/desk-load.sh [--people N] [--seconds N] LEDGER
#
# LEDGER is a folder as `claims-speed.sh --assertions 100000 --no-rebuild --keep` leaves it. The time until the desk has weighed all
# claims is printed first. It takes what a build of the product needs: desk/target must hold the jar.
set -euo pipefail

people=20 seconds=120 ledger=''
while [[ $# -gt 0 ]]; do
  case $1 in
    --people) people=$2; shift 2 ;;
    --seconds) seconds=$2; shift 2 ;;
    *) ledger=$1; shift ;;
  esac
done
[[ -r $ledger/ledger.db ]] || { sed -n '2,/^set /{ /^set /d; s/^# \{0,1\}//; p; }' "${BASH_SOURCE[0]}" >&2; exit 2; }

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)
jars=("$root"/desk/target/hearsay-desk-*.jar)
[[ -r ${jars[0]} ]] || { echo "desk-load: nothing is built in $root/desk/target" >&2; exit 2; }
JAVA_HOME=$("$root/bin/find-jdk") || { echo "desk-load: no JDK 25 or newer was found" >&2; exit 2; }
load=$(cut -d ' ' -f 1 /proc/loadavg)
port=8439
log=$(mktemp)
begun=$(date +%s.%N)
# The collector and options that the launcher asks for.
taskset -c 0,1 "$JAVA_HOME/bin/java" --enable-native-access=ALL-UNNAMED -XX:+UseSerialGC -XX:MetaspaceSize=128m -jar "${jars[0]}" \
  serve --home "$ledger" --port $port --no-browser >"$log" 2>&1 &
server=$!
trap 'kill $server 2>/dev/null; rm -f "$log"' EXIT
until curl -sf -o /dev/null "http://127.0.0.1:$port/claims"; do
  kill -0 $server 2>/dev/null || { cat "$log" >&2; exit 1; }
  sleep 0.2
done
printf 'listens after %.1f s\n' "$(echo "$(date +%s.%N) - $begun" | bc)"
# Pages say so while claims are still being weighed.
while curl -s "http://127.0.0.1:$port/claims" | grep -q 'id="work"'; do sleep 1; done
printf 'all claims weighed after %.1f s\n' "$(echo "$(date +%s.%N) - $begun" | bc)"
taskset -c 0,1 "$JAVA_HOME/bin/java" -XX:+UseSerialGC "$root/evaluation/DeskLoad.java" "http://127.0.0.1:$port" "$people" "$seconds"
printf 'memory of the server at the most: %d MiB\n' "$(($(sed -n 's/^VmHWM:[^0-9]*\([0-9]*\).*/\1/p' /proc/$server/status) / 1024))"
processor=$(sed -n 's/^model name[^:]*: //p' /proc/cpuinfo | head -n 1)
printf 'Taken on %s on two cores of %s (%s), revision %s; load before it %s.\n' \
  "$(date +%F)" "$(nproc --all)" "${processor:-of unknown make}" "$(git -C "$root" describe --always --dirty 2>/dev/null || echo unknown)" "$load"
