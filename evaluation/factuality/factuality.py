#!/usr/bin/env python3
"""How far the product's certainty goes on the -3 .. +3 scale of event factuality (UW, in the form of ReExaminingFactbank).

    evaluation/factuality/factuality.py TRAIN.conll DEV.conll            # clauses and governors by words
    evaluation/factuality/factuality.py --parse TRAIN.conll DEV.conll    # governors by the parse that stands in the files
    evaluation/factuality/factuality.py --alone TRAIN.conll DEV.conll    # the product's certainty of the clause and nothing else

The files are not part of the repository; only the train and dev parts are used. Each event word gets a class: from what the product says of the
clause that leads to it (ClauseCertainty.java), and from the word that governs it (governors.txt). A class has one number, the median of its events in
the train part. Printed: mean absolute error and Pearson's r on dev, and of the constant; the classes with their numbers.

Needs the reader's classes: reader/target/classes, or CLASSES=FOLDER.
"""
import argparse
import collections
import os
import statistics
import subprocess

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
AUXILIARIES = set("has have had is are was were be been being do does did 's 'm 're 've 'd am having get got".split())
MODALS = set("will would can could may might shall should must ca wo 'll ought".split())
NEGATIONS = set("not n't never no neither nor".split())
BORDERS = set("that which who whom whose because although though while whereas if unless when whenever where after before since until as ; : `` '' \" ( ) -- -LRB- -RRB- , and but or".split())
LEVELS = {
    "so": ["fact"],
    "named": ["noun"],
    "nearly": ["plan", "gerund", "believed", "handed on", "likely", "noun under to", "noun under modal", "noun under gerund"],
    "open": ["infinitive", "wished", "planned", "would", "possible", "must", "bare", "noun not yet", "noun under not", "prevented"],
    "left open": ["condition", "question", "believed not"],
    "denied": ["negated", "modal not", "no noun", "wished not", "planned not", "possible not", "unlikely"],
}
LEVEL = {name: level for level, names in LEVELS.items() for name in names}
NOT_YET = set("possible potential threatened alleged planned proposed likely future imminent hypothetical prospective eventual suspected purported feared attempted further".split())
CONDITIONS = {"if", "unless", "whether"}


class Token:
    def __init__(self, line):
        columns = line.split("\t")
        self.word, self.lower, self.tag = columns[1], columns[1].lower(), columns[3]
        self.value = None if columns[2] == "_" else float(columns[2])
        self.head, self.relation, self.lemma = int(columns[4]), columns[5], columns[6].lower()


def sentences(path):
    tokens = []
    for line in open(path, encoding="utf-8"):
        line = line.rstrip("\n")
        if line.strip():
            tokens.append(Token(line))
        elif tokens:
            yield tokens
            tokens = []
    if tokens:
        yield tokens


def lists():
    classes = {}
    for line in open(os.path.join(HERE, "governors.txt"), encoding="utf-8"):
        if not line.startswith("#") and ":" in line:
            name, words = line.split(":", 1)
            for word in words.split():
                classes.setdefault(word, name.strip())
    return classes


GOVERNORS = lists()


def is_adverb(token):
    return token.tag.startswith("RB") and token.lower not in NEGATIONS


def group(tokens, i):
    """The first word of the verbs that `i` is the last of, with adverbs and negations between."""
    k = i
    while k > 0 and (is_auxiliary(tokens[k - 1].lower) or tokens[k - 1].lower in NEGATIONS or is_adverb(tokens[k - 1])):
        k -= 1
    return k


def is_auxiliary(word):
    return word in AUXILIARIES or word in MODALS or word == "cannot" or word.endswith("n't")


def under(tokens, i):
    """How the verb that a noun is the object of is meant: "to use force", "may use force"; empty if it is finite or there is none."""
    k = i
    while k > 0 and i - k < 8 and not tokens[k].tag.startswith("V") and tokens[k].lower not in BORDERS - {"as"} and tokens[k].tag != "MD":
        k -= 1
    if not tokens[k].tag.startswith("V") or k == i:
        return ""
    words = {t.lower for t in tokens[group(tokens, k):k]}
    if tokens[k].tag == "VB" and (group(tokens, k) > 0 and tokens[group(tokens, k) - 1].lower == "to"):
        return "to"
    if words & NEGATIONS or any(w.endswith("n't") for w in words):
        return "not"
    if words & MODALS:
        return "modal"
    return "gerund" if tokens[k].tag == "VBG" and not words & AUXILIARIES else ""


def described(tokens, i):
    """Whether an adjective before the noun keeps it from being a fact: "a threatened strike", "possible acquisitions"."""
    k = i
    while k > 0 and tokens[k - 1].tag in ("JJ", "NN", "VBN", "JJR", "NNS", "NNP"):
        k -= 1
        if tokens[k].lower in NOT_YET:
            return True
    return k > 0 and tokens[k - 1].lower == "any"


def clause(tokens, i):
    """From the border before the verbs to the event: what stands behind it is no part of its certainty."""
    k = group(tokens, i)
    if k > 0 and tokens[k - 1].lower == "to":
        return tokens[k:i + 1]
    while k > 0 and tokens[k - 1].lower not in BORDERS:
        k -= 1
    return tokens[k:i + 1]


def governor_by_words(tokens, i):
    """The word before "to", before a gerund or a preposition; or of the clause around "that"; its distance does not count."""
    k = group(tokens, i)
    verb = tokens[i].tag.startswith("V")
    if verb and k > 0 and tokens[k - 1].lower == "to":
        k -= 2
        steps = 0
        while k >= 0 and steps < 5:
            if tokens[k].lemma in GOVERNORS and tokens[k].tag[0] in "VNJ":
                return k, "to"
            if tokens[k].lower in BORDERS:
                break
            k -= 1
            steps += 1
        return None, "to"
    if verb:
        while k > 0 and tokens[k - 1].lower not in BORDERS:
            k -= 1
        if k > 1 and tokens[k - 1].lower == "that" and tokens[k - 2].lemma in GOVERNORS:
            return k - 2, "that"
        if k > 0 and tokens[k - 1].lower in CONDITIONS:
            return k - 1, "if"
        return None, ""
    while k > 0 and tokens[k - 1].tag in ("DT", "JJ", "PRP$", "CD", "NN", "NNP", "POS", "VBN", "JJR", "JJS"):
        k -= 1
    if k > 1 and tokens[k - 1].tag in ("IN", "TO"):
        return (k - 2, "of") if tokens[k - 2].lemma in GOVERNORS else (None, "")
    if k > 0 and tokens[k - 1].lemma in GOVERNORS:
        return k - 1, "object"
    return None, ""


def governor_by_parse(tokens, i):
    """The nearest head above that is a governor, through joined words and prepositions."""
    at, relation, steps = i, "", 0
    while steps < 6:
        steps += 1
        token = tokens[at]
        if token.relation == "ROOT" or token.head == at:
            return None, relation
        marks = {t.lower for t in tokens if t.head == at and t.relation == "mark"}
        if marks & CONDITIONS:
            return None, "if"
        if not relation and token.relation in ("xcomp", "acl", "advcl") and any(t.head == at and t.lower == "to" for t in tokens):
            relation = "to"
        if token.relation in ("nsubj", "nsubjpass"):
            return None, relation
        at = token.head
        if tokens[at].lemma in GOVERNORS and token.relation not in ("conj", "prep", "compound", "amod"):
            return at, relation or token.relation
        if token.relation not in ("conj", "pobj", "prep", "dobj", "xcomp", "pcomp", "attr", "acl", "compound", "amod", "ccomp", "auxpass", "advcl"):
            return None, relation
        if token.relation in ("ccomp", "advcl") or (token.relation in ("dobj", "pobj", "attr") and tokens[at].tag.startswith("V")):
            return None, relation
    return None, relation


def negated(tokens, i):
    k = group(tokens, i)
    words = {t.lower for t in tokens[k:i]} if tokens[i].tag.startswith("V") else {tokens[i - 1].lower if i else ""}
    if not tokens[i].tag.startswith("V"):
        j = i
        while j > 0 and tokens[j - 1].tag in ("JJ", "NN", "DT", "CD"):
            j -= 1
            words.add(tokens[j].lower)
    return bool(words & (NEGATIONS | {"without", "cannot"})) or any(w.endswith("n't") for w in words)


def alone(tokens, i, certainty):
    """The class by the product's certainty of the clause and nothing else."""
    term, affirmed, status = certainty
    if not tokens[i].tag.startswith("V"):
        return "noun"
    if status in ("QUESTION", "CONDITION"):
        return status.lower()
    if not affirmed or term in ("UNLIKELY", "VERY_UNLIKELY", "ALMOST_NO_CHANCE"):
        return "negated"
    if term in ("LIKELY", "VERY_LIKELY", "ALMOST_CERTAIN"):
        return "likely"
    if term in ("POSSIBLE", "ROUGHLY_EVEN_CHANCE"):
        return "possible"
    return "plan" if status == "PLAN" else "handed on" if term == "REPORTED" else "fact"


def label(tokens, i, certainty, find):
    if find is None:
        return alone(tokens, i, certainty)
    term, affirmed, status = certainty
    verb = tokens[i].tag.startswith("V")
    words = {t.lower for t in tokens[group(tokens, i):i]} if verb else set()
    at, how = find(tokens, i)
    kind = GOVERNORS.get(tokens[at].lemma) if at is not None and how != "if" else None
    if tokens[-1].word == "?" and verb and how == "":
        return "question"
    if how == "if":
        return "condition"
    if kind and at is not None and how in ("to", "xcomp", "of", "object", "dobj", "pobj", "pcomp", "acl"):
        turned = negated(tokens, at)
        if kind == "positive":
            return "negated" if turned else "fact"
        if kind == "negative":
            return "fact" if turned else "negated" if verb else "prevented"
        if kind in ("planned", "wished", "believed"):
            return kind + (" not" if turned else "")
    if how == "to":
        return "infinitive"
    if not verb:
        if negated(tokens, i):
            return "no noun"
        if described(tokens, i):
            return "noun not yet"
        meant = under(tokens, i)
        return "noun under " + meant if meant else "noun"
    finite = tokens[i].tag in ("VBD", "VBZ", "VBP") or any(is_auxiliary(w) for w in words)
    if not finite and tokens[i].tag == "VB":
        return "bare"
    if not finite and tokens[i].tag == "VBG" and i > 0 and tokens[i - 1].tag == "IN":
        return "gerund"
    if "only" in {t.lower for t in tokens[group(tokens, i):i]}:
        affirmed = True
    elif negated(tokens, i) or (not affirmed and finite):
        if words & {"may", "might"}:
            return "possible not"
        return "modal not" if words & MODALS or "wouldn't" in words or "won't" in words or "couldn't" in words else "negated"
    if term in ("LIKELY", "VERY_LIKELY", "ALMOST_CERTAIN"):
        return "likely"
    if term in ("UNLIKELY", "VERY_UNLIKELY", "ALMOST_NO_CHANCE"):
        return "unlikely"
    if words & {"may", "might", "could", "can"} or term == "POSSIBLE":
        return "possible"
    if words & {"should", "must", "ought"}:
        return "must"
    if "would" in words or "'d" in words:
        return "would"
    if words & {"will", "wo", "'ll", "shall"} or status == "PLAN":
        return "plan"
    if term == "REPORTED":
        return "handed on"
    if kind == "believed" and how in ("that", "ccomp"):
        return "believed"
    if kind == "wished" and how in ("that", "ccomp"):
        return "wished"
    return "fact"


def certainties(clauses):
    classes = os.environ.get("CLASSES", os.path.join(ROOT, "reader", "target", "classes"))
    jdk = subprocess.run([os.path.join(ROOT, "bin", "find-jdk")], stdout=subprocess.PIPE, text=True, check=True).stdout.strip()
    java = os.path.join(jdk, "bin", "java")
    told = subprocess.run([java, "-cp", classes, os.path.join(HERE, "ClauseCertainty.java")], input="\n".join(clauses) + "\n",
                          stdout=subprocess.PIPE, text=True, check=True).stdout.splitlines()
    assert len(told) == len(clauses), (len(told), len(clauses))
    return [(term, affirmed == "true", status) for term, affirmed, status, _ in (line.split("\t") for line in told)]


def pearson(xs, ys):
    mx, my = statistics.mean(xs), statistics.mean(ys)
    return sum((x - mx) * (y - my) for x, y in zip(xs, ys)) / (sum((x - mx) ** 2 for x in xs) * sum((y - my) ** 2 for y in ys)) ** 0.5


def events(path, find):
    found = [(tokens, i) for tokens in sentences(path) for i, t in enumerate(tokens) if t.value is not None]
    told = certainties([" ".join(t.word for t in clause(tokens, i)) for tokens, i in found])
    return [(tokens, i, label(tokens, i, certainty, find), tokens[i].value) for (tokens, i), certainty in zip(found, told)]


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("--parse", action="store_true", help="governors by the parse in the files")
    arguments.add_argument("--alone", action="store_true", help="the product's certainty alone, without governors")
    arguments.add_argument("--errors", help="print events of this class of train that are far off")
    arguments.add_argument("train")
    arguments.add_argument("dev")
    options = arguments.parse_args()
    find = None if options.alone else governor_by_parse if options.parse else governor_by_words
    train = events(options.train, find)
    overall = statistics.median([v for _, _, _, v in train])
    values = collections.defaultdict(list)
    for _, _, name, value in train:
        values[LEVEL[name]].append(value)
    levels = {level: statistics.median(v) for level, v in values.items()}
    levels = {level: levels.get(level, overall) for level in LEVELS}
    numbers = {name: levels.get(level, 3.0) for name, level in LEVEL.items()}
    if options.errors:
        for tokens, i, name, value in train:
            if name == options.errors and abs(value - numbers[name]) > 1.2:
                print(value, tokens[i].word, "|", " ".join(t.word for t in tokens[max(0, i - 14):i]), "**" + tokens[i].word + "**", " ".join(t.word for t in tokens[i + 1:i + 7]))
        return
    dev = events(options.dev, find)
    for name, part in (("train", train), ("dev", dev)):
        gold = [v for _, _, _, v in part]
        told = [numbers[n] for _, _, n, _ in part]
        print(f"{name}: {len(part)} events, MAE {statistics.mean(abs(g - t) for g, t in zip(gold, told)):.3f}, r {pearson(gold, told):.3f}; "
              f"constant {overall}: MAE {statistics.mean(abs(g - overall) for g in gold):.3f}")
    print("numbers: " + ", ".join(f"{level} {levels[level]:.1f}" for level in LEVELS))
    print(f"{'class':<18}{'train':>7}{'number':>8}{'dev':>7}{'MAE on dev':>12}")
    counts = collections.Counter(n for _, _, n, _ in train)
    for name, count in counts.most_common():
        errors = [abs(v - numbers[name]) for _, _, n, v in dev if n == name]
        print(f"{name:<18}{count:>7}{numbers[name]:>8.1f}{len(errors):>7}" + (f"{statistics.mean(errors):>12.3f}" if errors else ""))


main()
