#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Trains the scorer that says which blocks of a page are its article.

  body.py folds PAGES TABLE          five parts by host, each judged by what was trained on the other four
  body.py export PAGES TABLE OUT     trains on all pages and writes body.json

PAGES and TABLE are what BlockTable writes. A block is the article's if most of its words stand in the gold body.
Names and words weigh the logarithm of the odds that a part of a page with them is the article, counted over hosts (three
pages of one host at most); in training a page's own counts are taken out of what it sees. Words and names that are the
name of a host are left out: no rule may name a site. Needs numpy and scikit-learn (python3-sklearn).
"""
import collections
import json
import math
import re
import sys
import zlib
from urllib.parse import urlparse

import numpy as np
from sklearn.ensemble import HistGradientBoostingClassifier

FOLDS = 5
LEAST_HOSTS = {"names": 4, "words": 5}
SMOOTHING = 0.7
OWN = 1
NEVER = (4, 6)
FAR_LINK = 0.7
WORD = re.compile(r"\w+")
TREES = dict(max_iter=100, learning_rate=0.08, max_leaf_nodes=15, min_samples_leaf=150, l2_regularization=20.0,
             early_stopping=False, random_state=0)


def words(text):
    return WORD.findall(text or "")


def grams(tokens):
    return collections.Counter(tuple(tokens[i:i + 4]) for i in range(max(1, len(tokens) - 3))) if tokens else collections.Counter()


def labels(gold, blocks):
    """For each block 1 if the gold body has most of its words, 0 if not, -1 for one without words."""
    want = [w.lower() for w in words(gold)]
    starts = {tuple(want[i:i + 3]) for i in range(len(want) - 2)}
    flat = " " + " ".join(want) + " "
    tokens = [[w.lower() for w in words(b)] for b in blocks]
    result = []
    for own in tokens:
        if not own:
            result.append(-1)
        elif len(own) < 4:
            result.append(int(" " + " ".join(own) + " " in flat))
        else:
            hit = set()
            for i in range(len(own) - 2):
                if tuple(own[i:i + 3]) in starts:
                    hit.update(range(i, i + 3))
            result.append(int(len(hit) >= 0.6 * len(own)))
    return without_repetitions(result, tokens, flat)


def without_repetitions(result, tokens, flat):
    """Of blocks with the same words only as many as the gold body has, those nearest to the long ones."""
    same = collections.defaultdict(list)
    for i, own in enumerate(tokens):
        if own and result[i] == 1:
            same[" ".join(own)].append(i)
    sure = [i for i, own in enumerate(tokens) if own and result[i] == 1 and len(own) >= 12 and len(same[" ".join(own)]) == 1]
    low, high = (min(sure), max(sure)) if sure else (0, len(tokens))
    away = lambda i: 0 if low <= i <= high else min(abs(i - low), abs(i - high))
    for text, where in same.items():
        for i in sorted(where, key=lambda i: (away(i), i))[max(1, flat.count(" " + text + " ")):]:
            result[i] = 0
    for i, own in enumerate(tokens):
        if own and result[i] == 1 and len(own) < 4 and sure and not low - 3 <= i <= high + 3:
            result[i] = 0
    return result


def read(pages, table):
    with open(pages, encoding="utf8") as lines:
        names = json.loads(next(lines))
        numbers = np.fromfile(table, ">f4").astype(np.float32).reshape(-1, len(names))
        result, start = [], 0
        for line in lines:
            page = json.loads(line)
            size = len(page["blocks"])
            page["x"] = numbers[start:start + size]
            start += size
            host = urlparse(page["url"] or "").hostname or page["id"]
            page["host"] = re.sub(r"^(www|m|edition|news)\.", "", host)
            page["y"] = np.array(labels(page["gold"], page["blocks"]), dtype=int)
            page["tokens"] = [words(b) for b in page["blocks"]]
            page["lengths"] = np.array([max(1, len(t)) for t in page["tokens"]])
            page["grams"] = grams(words(page["gold"]))
            page["names"] = [{w for r in regions for w in page["regionNames"][r]} for regions in page["levels"]]
            result.append(page)
    return names, result


def host_words(pages):
    """Every part of every host's name but its last: no weight may hang on one."""
    return {part for page in pages for label in page["host"].split(".")[:-1] for part in re.split(r"[^a-z]+", label) + [label]}


def counts(pages, kind, left_out):
    """For each name or word how much of what has it is the article's and how much is not, and on how many hosts."""
    hosts = collections.defaultdict(lambda: collections.defaultdict(lambda: [0.0, 0.0]))
    for page in pages:
        seen = collections.defaultdict(lambda: [0.0, 0.0])
        for own, label, length in zip(page[kind], page["y"], page["lengths"]):
            if label >= 0:
                for word in own:
                    seen[word][1 - label] += length if kind == "names" else 1
        page["own " + kind] = {}
        for word, (good, bad) in seen.items():
            much = min(1, (good + bad) / (20 if kind == "names" else 1))
            share = much * good / (good + bad), much * bad / (good + bad)
            page["own " + kind][word] = share
            there = hosts[word][page["host"]]
            there[0] += share[0]
            there[1] += share[1]
    result = {}
    for word, there in hosts.items():
        if len(there) >= LEAST_HOSTS[kind] and not left_out.intersection(word.split()):
            parts = [(g * min(1, 3 / (g + b)), b * min(1, 3 / (g + b))) for g, b in there.values() if g + b > 0]
            result[word] = sum(p[0] for p in parts), sum(p[1] for p in parts), len(there)
    return result


def weight(count, own=None, least=0):
    good, bad, hosts = count
    if own:
        good, bad, hosts = max(0, good - own[0]), max(0, bad - own[1]), hosts - 1
    return math.log((good + SMOOTHING) / (bad + SMOOTHING)) if hosts >= least - 1 else None


def fill(pages, columns, name_counts, word_counts, own_left_out):
    """Writes the numbers that hang on names and words into each page's rows, as ClassFeatures and LabelFeatures do."""
    first_name, first_word = columns.index("names least"), columns.index("words least")

    def total(these, known, own, kind):
        found = [w for w in (weight(known[t], own.get(t), LEAST_HOSTS[kind]) for t in these if t in known) if w is not None]
        return (min(found), max(found), sum(found) / len(found), len(found)) if found else None

    for page in pages:
        own_names = page["own names"] if own_left_out else {}
        own_words = page["own words"] if own_left_out else {}
        x = page["x"].copy()
        regions = [total(set(r), name_counts, own_names, "names") for r in page["regionNames"]]
        for i, (levels, these) in enumerate(zip(page["levels"], page["words"])):
            known = [(regions[r], level) for level, r in enumerate(levels) if regions[r]]
            row = [0, 0, 0, 0, -1, 0, 0, 0]
            if known:
                sums = [k[0] for k in known]
                row = [min(s[0] for s in sums), max(s[1] for s in sums), sums[0][0], sums[0][1], known[0][1],
                       sum(s[2] for s in sums) / len(sums), min(s[0] for s in sums[:3]), max(s[1] for s in sums[:3])]
            x[i, first_name:first_name + 8] = row
            x[i, first_word:first_word + 4] = total(these, word_counts, own_words, "words") or (0, 0, 0, 0)
        page["filled"] = x


def train(pages):
    """A block weighs what it has of the page's words, so that each page counts as much as any other."""
    x = np.vstack([p["filled"] for p in pages])
    y = np.concatenate([p["y"] for p in pages])
    w = np.concatenate([np.minimum(100 * p["lengths"] / max(1, sum(p["grams"].values())), 15) + 0.3 for p in pages])
    return HistGradientBoostingClassifier(**TREES).fit(x[y >= 0], y[y >= 0], sample_weight=w[y >= 0])


def far_links(x, columns):
    """The blocks that Scorer does not look at: hardly more than links, and no drafted block within two."""
    near = [x[:, columns.index(name)] == 1 for name in ("-2 drafted", "-1 drafted", "drafted", "+1 drafted", "+2 drafted")]
    return (x[:, columns.index("link density")] > FAR_LINK) & ~np.logical_or.reduce(near)


def chosen(page, key, columns):
    """What BodyFinder takes: the rules' word counts too (the numbers are those of Draft.Verdict)."""
    share = page[key]
    if key == "draft" or not len(share):
        return share > 0.5
    verdict = page["x"][:, columns.index("verdict")]
    taken = share > np.where(verdict == OWN, 0.4, 0.5)
    taken &= ~np.isin(verdict, NEVER)
    taken &= ~far_links(page["x"], columns)
    return taken if taken.any() else verdict == OWN


def report(pages, key, columns):
    sets = collections.defaultdict(list)
    for page in pages:
        own = grams([w for tokens, taken in zip(page["tokens"], chosen(page, key, columns)) if taken for w in tokens])
        both = sum((own & page["grams"]).values())
        row = both / max(1, sum(own.values())), both / max(1, sum(page["grams"].values())), own == page["grams"]
        for name in (page["id"].split(":")[0], "all"):
            sets[name].append(row)
    for name, rows in sorted(sets.items(), key=lambda s: s[0] == "all"):
        p, r = (100 * sum(row[k] for row in rows) / len(rows) for k in (0, 1))
        print("%-10s P %5.1f  R %5.1f  F1 %5.1f  exact %d of %d" % (name, p, r, 2 * p * r / (p + r), sum(row[2] for row in rows), len(rows)))


def folds(columns, pages):
    left_out = host_words(pages)
    for page in pages:
        page["fold"] = zlib.crc32(page["host"].encode()) % FOLDS
        page["draft"] = page["x"][:, columns.index("drafted")] if len(page["blocks"]) else np.zeros(0)
    for fold in range(FOLDS):
        inside = [p for p in pages if p["fold"] != fold]
        outside = [p for p in pages if p["fold"] == fold]
        known = [counts(inside, kind, left_out) for kind in ("names", "words")]
        fill(inside, columns, *known, True)
        fill(outside, columns, *known, False)
        trees = train(inside)
        for page in outside:
            page["share"] = trees.predict_proba(page["filled"])[:, 1] if len(page["blocks"]) else np.zeros(0)
    print("the rules' draft")
    report(pages, "draft", columns)
    print("the scorer, each page judged by trees that saw no page of its host")
    report(pages, "share", columns)


def single(limit):
    """The greatest single-precision number that is at most `limit`: rows are of that precision."""
    rounded = np.float32(limit)
    return float(rounded if rounded <= limit else np.nextafter(rounded, np.float32(-np.inf)))


def export(columns, pages, path):
    left_out = host_words(pages)
    known = {kind: counts(pages, kind, left_out) for kind in ("names", "words")}
    fill(pages, columns, known["names"], known["words"], True)
    trees = train(pages)
    flat = {"start": float(np.ravel(trees._baseline_prediction)[0]), "roots": [], "features": [], "limits": [], "left": [], "right": []}
    for tree in trees._predictors:
        start = len(flat["features"])
        flat["roots"].append(start)
        for node in tree[0].nodes:
            leaf = bool(node["is_leaf"])
            flat["features"].append(-1 if leaf else int(node["feature_idx"]))
            flat["limits"].append(float("%.7g" % node["value"]) if leaf else single(node["num_threshold"]))
            flat["left"].append(0 if leaf else start + int(node["left"]))
            flat["right"].append(0 if leaf else start + int(node["right"]))
    learned = {"columns": columns}
    for kind in ("names", "words"):
        learned[kind] = {word: round(weight(c), 3) for word, c in sorted(known[kind].items())}
    learned["trees"] = flat
    with open(path, "w", encoding="utf8") as out:
        json.dump(learned, out, ensure_ascii=False, separators=(",", ":"))
    print("%d names, %d words, %d trees of %d nodes" % (len(learned["names"]), len(learned["words"]), len(flat["roots"]), len(flat["features"])))


def main(arguments):
    if len(arguments) < 3 or arguments[0] not in ("folds", "export") or len(arguments) != {"folds": 3, "export": 4}[arguments[0]]:
        sys.exit(__doc__)
    columns, pages = read(arguments[1], arguments[2])
    folds(columns, pages) if arguments[0] == "folds" else export(columns, pages, arguments[3])


if __name__ == "__main__":
    main(sys.argv[1:])
