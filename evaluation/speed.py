#!/usr/bin/env python3
"""Makes the table of speed.sh out of what it measured.

  speed.py FOLDER ARTICLES WORDS LOAD

FOLDER holds, as speed.sh leaves them: hearsay.time, corenlp.time and, where that run ended well, speakers.time (seconds on
the clock, of the user, of the system, most kilobytes of memory), corenlp.out and speakers.out (what CoreNLP found), jmh
(program, seconds of a pass: mean, least, most), cold and warm (seconds to the first assertion). LOAD is how many processes
were at work before all that. Prints Markdown. Needs nothing but Python 3.
"""
import os
import sys

ASKED_WORDS, ASKED_TIMES, ASKED_START, ASKED_MEMORY = 4000, 8, 3, 700
WHOLE = {"hearsay": "Hearsay", "corenlp": "CoreNLP", "speakers": "CoreNLP with coreference and speakers"}
# Below this share of a core the process was kept waiting by others.
OURS = 0.95
# Above this load the machine had something else to do.
QUIET = 0.5


def numbers(folder, name):
    with open(os.path.join(folder, name), encoding="utf8") as lines:
        return [float(number) for number in lines.read().split()]


def measured_by_jmh(folder):
    with open(os.path.join(folder, "jmh"), encoding="utf8") as lines:
        return {name: [float(s) for s in seconds] for name, *seconds in map(str.split, lines)}


def found(folder, name):
    with open(os.path.join(folder, name), encoding="utf8") as out:
        return out.read().strip()


def row(*cells):
    print("| " + " | ".join(cells) + " |")


def rate(words, seconds):
    return "{:,.0f}".format(words / seconds)


def verdict(value, asked, at_most=False):
    return "yes" if (value < asked if at_most else value >= asked) else "NO"


def main(arguments):
    if len(arguments) != 4:
        sys.exit(__doc__)
    folder, articles, words, load = arguments[0], int(arguments[1]), int(arguments[2]), float(arguments[3])
    ended = [name for name in WHOLE if os.path.exists(os.path.join(folder, name + ".time"))]
    whole = {name: numbers(folder, name + ".time") for name in ended}
    memory = {name: times[3] * 1024 / 1e6 for name, times in whole.items()}
    jmh = measured_by_jmh(folder)
    cold, warm = numbers(folder, "cold"), numbers(folder, "warm")

    shares = {name: (times[1] + times[2]) / times[0] for name, times in whole.items()}
    if min(shares.values()) < OURS or load > QUIET:
        print("THE MACHINE WAS BUSY: these figures say nothing.\n")
    print("{:,} articles, {:,} words, one core.\n".format(articles, words))
    row("", "words a second", "Hearsay is so many times as fast", "most resident memory")
    row("---", "---", "---", "---")
    for label, name in (("JMH: Hearsay", "hearsay"), ("JMH: CoreNLP", "coreNlp")):
        mean, least, most = jmh[name]
        spread = "" if least == most else " (%s to %s)" % (rate(words, most), rate(words, least))
        times = "" if name == "hearsay" else "%.1f" % (mean / jmh["hearsay"][0])
        row(label, rate(words, mean) + spread, times, "")
    for name, label in WHOLE.items():
        if name not in ended:
            row("whole process: " + label, "FAILED", "", "")
            continue
        times = "" if name == "hearsay" else "%.1f" % (whole[name][0] / whole["hearsay"][0])
        row("whole process: " + label, rate(words, whole[name][0]), times, "{:,.0f} MB".format(memory[name]))

    print()
    row("asked", "measured", "met")
    row("---", "---", "---")
    for label, ours, theirs in (
        ("JMH", jmh["hearsay"][0], jmh["coreNlp"][0]),
        ("whole process", whole["hearsay"][0], whole["corenlp"][0]),
    ):
        row("%s: at least 4,000 words a second" % label, rate(words, ours), verdict(words / ours, ASKED_WORDS))
        row("%s: at least 8 times CoreNLP" % label, "%.1f" % (theirs / ours), verdict(theirs / ours, ASKED_TIMES))
    for label, starts in (("its files not in the system's cache", cold), ("its files in the cache", warm)):
        row(
            "start to the first assertion, %s: under 3 s" % label,
            "%.2f to %.2f s" % (min(starts), max(starts)),
            verdict(max(starts), ASKED_START, at_most=True),
        )
    row(
        "resident memory: under 700 MB",
        "{:,.0f} MB".format(memory["hearsay"]),
        verdict(memory["hearsay"], ASKED_MEMORY, at_most=True),
    )

    print()
    for name in ended[1:]:
        print("%s: %s." % (WHOLE[name], found(folder, name + ".out")))
    ours = ", ".join("%s %.0f %%" % (name, 100 * share) for name, share in shares.items())
    print("Share of the core: %s. Load before: %.2f." % (ours, load))


if __name__ == "__main__":
    main(sys.argv[1:])
