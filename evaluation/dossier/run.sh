#!/bin/sh
# run.sh [--list] [--keep] [--least NAME=PERCENT]… [--most false=N] [AFFAIR…]: reads the pages of the affairs (else of all), each into a
# ledger of its own, and scores the claims. --list prints all that is missed or wrong, but never of `vault`, which is held back. --keep leaves the
# folder with inputs, ledgers, readings and claims, and says where. HEARSAY names another program than ./hearsay.
set -eu
cd "$(dirname "$0")/../.."
here=evaluation/dossier
hearsay=${HEARSAY:-./hearsay}
affairs='' options='' keep='' list=''
while [ $# -gt 0 ]; do
  case $1 in
    --list) list=yes options="$options --list" ;;
    --keep) keep=yes ;;
    --least | --most) options="$options $1 $2"; shift ;;
    --least=* | --most=*) options="$options $1" ;;
    -*) echo "run.sh: no option $1" >&2; exit 2 ;;
    *) affairs="$affairs $1" ;;
  esac
  shift
done
affairs=${affairs:-dam register cargo clinic relay ferry vault}
for affair in $affairs; do
  if [ "$affair" = vault ] && [ -n "$list" ]; then
    echo "run.sh: vault is held back: it is scored, never listed; name the affairs to list" >&2
    exit 2
  fi
  if [ ! -f "$here/$affair/gold.json" ]; then
    echo "run.sh: no $here/$affair/gold.json" >&2
    exit 2
  fi
done

work=$(mktemp -d)
if [ -n "$keep" ]; then
  echo "run.sh: the work is kept in $work" >&2
else
  trap 'rm -rf "$work"' EXIT
fi
for affair in $affairs; do
  mkdir "$work/$affair"
  inputs=$work/$affair/inputs.jsonl home=$work/$affair/home
  python3 "$here/pages.py" "$here/$affair" >"$inputs"
  if ! "$hearsay" read --home "$home" "$inputs" --dossier "$affair" >"$work/$affair/log" 2>&1 ||
    ! "$hearsay" read --home "$home" --dry-run --format jsonl "$inputs" >"$work/$affair/readings.jsonl" 2>>"$work/$affair/log" ||
    ! "$hearsay" claims --home "$home" --all --format jsonl >"$work/$affair/claims.jsonl" 2>>"$work/$affair/log"; then
    echo "run.sh: reading $affair failed:" >&2
    tail -n 5 "$work/$affair/log" >&2
    exit 2
  fi
done
# shellcheck disable=SC2086 # several options, several affairs
python3 "$here/score.py" $options "$work" $affairs
