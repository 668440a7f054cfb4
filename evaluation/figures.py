#!/usr/bin/env python3
"""Compares measured figures with those that a page of docs records.

  figures.py [--record] PAGE < MEASURED

PAGE holds one table between the lines `<!-- guard:begin -->` and `<!-- guard:end -->`, whose rows are: figure, recorded
value, and what is asked of a new one: "at least" or "at most" the recorded one give or take a point, or "at most twice".
MEASURED holds lines of score.py, each with "TASK: " before it, and lines "FIGURE = VALUE". Prints each figure with both
values, and ends with 1 if one is worse than asked, or was not measured. With --record, writes the measured values into
the table instead. Needs nothing but Python 3.
"""
import re
import sys

POINT = 1.0
BEGIN, END = "<!-- guard:begin -->", "<!-- guard:end -->"
SCORE = re.compile(r"(\w+): (.+?) +P +[\d.]+ +R +[\d.]+ +F1 +([\d.]+)")
SHARE = re.compile(r"(?:metadata all +)?(\S.*?) ([\d.]+) % of \d+")
ROW = re.compile(r"\| *(.+?) *\| *([\d.]+) *\| *(at least|at most|at most twice) *\|")


def measured(lines):
    figures = {}
    for line in lines:
        if " = " in line:
            name, value = line.rsplit(" = ", 1)
            figures[name.strip()] = float(value)
        elif line.startswith("metadata: metadata all"):
            for part in line.removeprefix("metadata: ").split("|"):
                if share := SHARE.match(part.strip()):
                    figures["metadata: " + share[1]] = float(share[2])
        elif score := SCORE.match(line):
            figures["%s: %s F1" % (score[1], score[2])] = float(score[3])
    return figures


def is_kept(asked, recorded, now):
    if asked == "at least":
        return now >= recorded - POINT
    if asked == "at most":
        return now <= recorded + POINT
    return now <= 2 * recorded


def main(arguments):
    record = "--record" in arguments
    pages = [a for a in arguments if a != "--record"]
    if len(pages) != 1:
        sys.exit(__doc__)
    with open(pages[0], encoding="utf8") as page:
        before, rest = page.read().split(BEGIN)
    table, after = rest.split(END)
    figures = measured(sys.stdin)
    rows = ROW.findall(table)
    if not rows:
        sys.exit("figures.py: no figures in " + pages[0])

    if record:
        for name, recorded, asked in rows:
            if name in figures:
                table = table.replace("| %s | %s |" % (name, recorded), "| %s | %s |" % (name, figures[name]))
        with open(pages[0], "w", encoding="utf8") as page:
            page.write(before + BEGIN + table + END + after)
        return

    failed = False
    for name, recorded, asked in rows:
        now = figures.get(name)
        kept = now is not None and is_kept(asked, float(recorded), now)
        failed |= not kept
        print("%-45s recorded %6s  now %6s  %s" % (name, recorded, now, "" if kept else "WORSE THAN ASKED (%s)" % asked))
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main(sys.argv[1:])
