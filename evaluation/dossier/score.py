#!/usr/bin/env python3
"""Scores what the program says of the claims of an affair, and of the way they travelled, against its gold.

    evaluation/dossier/run.sh dam register                    # reads the affairs and calls this
    evaluation/dossier/score.py WORK dam register vault       # WORK has for each affair a folder with claims.jsonl and readings.jsonl
    evaluation/dossier/score.py --list WORK dam               # besides, all that is missed and all that is wrong; not for vault
    evaluation/dossier/score.py --self-check                  # an invented affair whose figures were worked out by hand

With --least NAME=PERCENT (F, or the share where only that is printed) and --most false=N (falsely independent pairs), it ends with 1 if a total
over the affairs that may be looked at, or one over those held back, is worse. NAME is a word of the table: claims, links, atLeast, …
README.md says how things are matched; measures.py has the measures.
"""
import argparse
import json
import os
import sys

import gold as annotated
import measures
from aligning import Affair
from gold import HELD_BACK

FALSE = ("FALSELY INDEPENDENT", "ONE ORIGIN INDEPENDENT OF ITSELF")


def lines(path):
    with open(path, encoding="utf-8") as file:
        return [json.loads(line) for line in file if line.strip()]


def measure(affair):
    return {name: score for one in measures.ALL for name, score in one(affair).items()}


def total(tables):
    names = dict.fromkeys(name for table in tables for name in table)
    return {name: sum((t[name] for t in tables[1:] if name in t), tables[0].get(name, measures.Score())) for name in names}


def percent(value):
    return f"{'-':>6}" if value is None else f"{value:>6.1f}"


def show(title, table):
    print(f"{title}\n    {'':<22}{'P':>6}{'R':>6}{'F':>6}")
    subs = set(annotated.TYPES + annotated.RELATIONS + annotated.DRIFTS)
    for name, score in table.items():
        if name in subs and not score.said and not score.wanted:
            continue
        label = ("  " if name in subs else "") + name
        counts = f"{score.found:g} of {score.wanted}" if name != "claims" else f"{score.wanted} mentions"
        if score.said is None:
            print(f"    {label:<22}{'':>6}{percent(score.recall())}{'':>6}   {counts}", end="")
        else:
            wrong = "" if name == "claims" else f", wrong {score.said - score.right:g} of {score.said}"
            print(f"    {label:<22}{percent(score.precision())}{percent(score.recall())}{percent(score.value())}   {counts}{wrong}", end="")
        print("".join(f"; {what}: {n}" for what, n in score.notes.items()))
    print()


def details(table):
    for name, score in table.items():
        for kind in ("missed", "wrong"):
            for line in getattr(score, kind):
                print(f"    {name} {kind}: {line}")
    print()


def broken(title, table, least, most):
    """The thresholds that a total does not reach, as sentences."""
    values = {name.split()[0]: score.value() for name, score in table.items() if name not in annotated.RELATIONS + annotated.DRIFTS}
    for name, bound in least:
        if name not in values:
            raise annotated.Fault(f"--least knows {', '.join(values)}")
        if values[name] is not None and values[name] < bound:
            yield f"{title}: {name} {values[name]:.1f} is below {bound:g}"
    false = sum(table["independence"].notes[n] for n in FALSE)
    for name, bound in most:
        if name != "false":
            raise annotated.Fault("--most knows false")
        if false > bound:
            yield f"{title}: {false} falsely independent, more than {bound:g}"


def bound(text):
    name, _, value = text.partition("=")
    return name, float(value)


def run(options):
    held = [a for a in options.affairs if a in HELD_BACK]
    if options.list and held:
        raise annotated.Fault(f"{held[0]} is held back: it is scored, never listed")
    here, tables = os.path.dirname(os.path.abspath(__file__)), {}
    for name in options.affairs:
        work = os.path.join(options.work, name)
        gold = annotated.load(os.path.join(here, name, "gold.json"))
        affair = Affair(gold, lines(os.path.join(work, "claims.jsonl")), lines(os.path.join(work, "readings.jsonl")))
        table = tables[name] = measure(affair)
        show(name, table)
        if options.list:
            details(table)
        elif name not in HELD_BACK:
            for line in table["independence"].wrong:
                print(f"    {name}, falsely independent: {line}")
    faults = []
    for title, names in (("looked at", [a for a in tables if a not in HELD_BACK]), ("held back", held)):
        if names:
            table = total([tables[n] for n in names])
            if len(names) > 1:
                show(f"{title}: {', '.join(names)}", table)
            faults += broken(title, table, options.least, options.most)
    for fault in faults:
        print(f"score: {fault}", file=sys.stderr)
    return 1 if faults else 0


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("work", nargs="?")
    arguments.add_argument("affairs", nargs="*")
    arguments.add_argument("--list", action="store_true", help="print all that is missed and all that is wrong")
    arguments.add_argument("--least", action="append", type=bound, default=[], metavar="NAME=PERCENT")
    arguments.add_argument("--most", action="append", type=bound, default=[], metavar="false=N")
    arguments.add_argument("--self-check", action="store_true")
    options = arguments.parse_args()
    if options.self_check:
        import selfcheck
        return selfcheck.run(measure)
    if not options.affairs:
        arguments.error("a folder of work and affairs are needed")
    try:
        return run(options)
    except (annotated.Fault, OSError) as fault:
        print(f"score: {fault}", file=sys.stderr)
        return 2


if __name__ == "__main__":
    sys.exit(main())
