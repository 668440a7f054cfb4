#!/usr/bin/env python3
"""Writes the nouns for persons that the resolver of holders knows, and the given names by gender.

  nouns.py persons DATA.NOUN INDEX.NOUN > persons.txt     from WordNet 3.0 (its database files)
  nouns.py names YOB… > given-names.txt                   from the yearly files of the US Social Security Administration
                                                          (yob1930.txt and on: name,sex,count), here of 1930 to 2000

A noun is taken if it is one word in lower case, its most frequent sense is in the lexicographer file noun.person, and it names
no single person. A given name is taken if at least nine of ten children of that name are of one sex, and there are three hundred of them.
Needs nothing but Python 3.
"""
import collections, sys

NOUN_PERSON = "18"

PERSONS = """\
# Nouns for persons, by which a source is told from a thing: "strategists", "a neighbour".
# Origin: WordNet 3.0, the single words whose most frequent sense is in the lexicographer file noun.person, picked by
# training/words/nouns.py. WordNet 3.0 Copyright 2006 by Princeton University. All rights reserved. Its licence permits
# use, copying, modification and distribution for any purpose and without fee, provided that its notice stands on all copies:
# it is in the project's NOTICE.
"""

NAMES = """\
# Given names that are nearly always a woman's (f) or a man's (m); the others are left out.
# Origin: the given names of children born from 1930 to 2000, US Social Security Administration (a work of the United States
# government, not under copyright), picked by training/words/nouns.py; the names of the last four lines were collected by the project.
"""

OTHERS = """\
f: Angela Anya Daria Fatima Giorgia Kateryna Khadija Ksenia Maryam Oksana Olena Olha Sviatlana Svitlana Tetiana Yulia Zainab
m: Abdul Ahmed Alyaksandr Anatoly Andrii Andriy Bashar Boris Dmitri Dmitry Dmytro Emmanuel Evgeny Hassan Hossein Ihor Javad
m: Kyrylo Mahmoud Mehdi Mohammad Mykhailo Mykola Nikolai Oleg Oleh Oleksandr Oleksii Olaf Pavel Petro Recep Reza Ruhollah Serhii Serhiy Sergei
m: Sergey Taras Vadym Valery Vasyl Viktor Vitali Vitalii Vladimir Vladislav Volodymyr Vyacheslav Xi Yaroslav Yevgeny Yevhen Yuri Yuriy
"""


def lines(path):
    with open(path, encoding="utf8") as f:
        return [l.rstrip("\n") for l in f]


def persons(data, index):
    person = set()
    for line in lines(data):
        if line.startswith(" "):
            continue
        parts = line.split()
        # "@i": an instance, such as one painter; "words" keeps the capitals that the index loses.
        words = parts[4:4 + 2 * int(parts[3], 16):2]
        if parts[1] == NOUN_PERSON and "@i" not in parts:
            person.update((parts[0], w) for w in words if w.islower())
    nouns = set()
    for line in lines(index):
        if line.startswith(" "):
            continue
        parts = line.split()
        first = parts[6 + int(parts[3])]
        if (first, parts[0]) in person and parts[0].isalpha() and len(parts[0]) > 2:
            nouns.add(parts[0])
    print(PERSONS + "\n".join(sorted(nouns)))


def names(files):
    share = collections.defaultdict(collections.Counter)
    for path in files:
        for line in lines(path):
            name, sex, count = line.split(",")
            share[name][sex] += int(count)
    kept = {"F": [], "M": []}
    for name, sexes in sorted(share.items()):
        sex, most = sexes.most_common(1)[0]
        if most >= .9 * sum(sexes.values()) and most >= 300:
            kept[sex].append(name)
    print(NAMES + "f: " + " ".join(kept["F"]) + "\nm: " + " ".join(kept["M"]) + "\n" + OTHERS, end="")


if __name__ == "__main__":
    if len(sys.argv) == 4 and sys.argv[1] == "persons":
        persons(*sys.argv[2:])
    elif len(sys.argv) > 2 and sys.argv[1] == "names":
        names(sys.argv[2:])
    else:
        sys.exit(__doc__)
