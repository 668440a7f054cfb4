"""The seven measures. Each gives scores by name; a score of several affairs is the sum of theirs."""
import collections
import itertools

from gold import CITES, COPIES, DRIFTS, LINKS, PART, RELATIONS, TYPES, closure


class Score:
    """`right` of `said` for precision, `found` of `wanted` for recall; `said` is None where only a share is asked."""

    def __init__(self, shares=False):
        self.right, self.said, self.found, self.wanted = 0, None if shares else 0, 0, 0
        self.missed, self.wrong, self.notes = [], [], collections.Counter()

    def compare(self, wanted, said, right=None):
        """Two sets; `right` are those that are no mistake, if they are more than the wanted ones."""
        self.said, self.right = self.said + len(said), self.right + len(said & (right or wanted))
        self.wanted, self.found = self.wanted + len(wanted), self.found + len(wanted & said)
        self.missed += [say(w) for w in sorted(wanted - said, key=str)]
        self.wrong += [say(s) for s in sorted(said - (right or wanted), key=str)]

    def __add__(self, other):
        both = Score()
        both.said = None if self.said is None else self.said + other.said
        both.right, both.found, both.wanted = self.right + other.right, self.found + other.found, self.wanted + other.wanted
        both.missed, both.wrong, both.notes = self.missed + other.missed, self.wrong + other.wrong, self.notes + other.notes
        return both

    def precision(self):
        return 100 * self.right / self.said if self.said else None

    def recall(self):
        return 100 * self.found / self.wanted if self.wanted else None

    def value(self):
        """F, or the share; None where there is nothing to find and nothing was said."""
        if self.said is None:
            return self.recall()
        if not self.said and not self.wanted:
            return None
        p, r = self.precision() or 0, self.recall() or 0
        return 2 * p * r / (p + r) if p + r else 0.0


def say(item):
    return " · ".join(", ".join(sorted(i)) if isinstance(i, frozenset) else str(i) for i in item)


def claims(affair):
    score = Score()
    for mention in affair.mentions:
        together = [m for m in affair.mentions if m is mention or mention.cluster and m.cluster is mention.cluster]
        alike = [m for m in affair.mentions if m.claim == mention.claim]
        both = sum(m.claim == mention.claim for m in together)
        score.right, score.found = score.right + both / len(together), score.found + both / len(alike)
    score.said = score.wanted = len(affair.mentions)
    score.notes["mentions without an assertion"] = sum(m.cluster is None for m in affair.mentions)
    score.missed += [f"no assertion: {m.label}: {m.quote}" for m in affair.mentions if not m.cluster]
    for claim in affair.gold.claims:
        held = affair.holding(claim["id"])
        for part in held[1:]:
            score.missed += [f"apart from {held[0].id}, in {part.id}: {m.label}: {m.quote}" for m in part.mentions if m.claim == claim["id"]]
    for claim in affair.claims:
        kinds = collections.Counter(m.claim for m in claim.mentions)
        if len(kinds) > 1:
            least = [m for m in claim.mentions if m.claim != kinds.most_common(1)[0][0]]
            score.wrong += [f"in {claim.id} with those of {kinds.most_common(1)[0][0]}: {m.label}: {m.quote}" for m in least]
    return {"claims": score}


def relations(affair):
    """Of the gold's relations those that any two claims holding mentions of theirs have; wrong is one between claims that hold no two so related."""
    wanted = {(frozenset(r["claims"]), r["kind"]) for r in affair.gold.relations}
    holds = {c.id: {m.claim for m in c.mentions} for c in affair.claims}
    found, said = set(), set()
    for claim in affair.claims:
        for related in claim.related:
            if holds[claim.id] and holds.get(related["claim"]):
                pairs = {(frozenset(p), related["kind"]) for p in itertools.product(holds[claim.id], holds[related["claim"]])}
                found |= pairs & wanted
                said.add((frozenset((claim.id, related["claim"])), related["kind"], bool(pairs & wanted)))
    scores = {"relations": Score()}
    for kind in [None] + RELATIONS:
        score = scores.setdefault(kind or "relations", Score())
        ours = {w for w in wanted if kind in (None, w[1])}
        score.wanted, score.found = len(ours), len(ours & found)
        score.said, score.right = sum(kind in (None, s[1]) for s in said), sum(kind in (None, s[1]) and s[2] for s in said)
    scores["relations"].missed = [say(w) for w in sorted(wanted - found, key=str)]
    scores["relations"].wrong = [say((*(f"{c} of {', '.join(sorted(holds[c]))}" for c in sorted(s[0])), s[1])) for s in sorted(said, key=str) if not s[2]]
    return scores


def edges(affair):
    gold, scores = affair.gold, {t: Score() for t in TYPES}
    for claim in (c["id"] for c in gold.claims):
        wanted = {(claim, e["from"], e["to"]) for e in gold.edges if e["type"] == CITES and e["claim"] == claim}
        said = {(claim, *pair) for held in affair.holding(claim) for pair in cited(held, held.articles(claim))}
        scores[CITES].compare(wanted, said)
    for kind in (LINKS, COPIES):
        wanted = {(e["from"], e["to"]) for e in gold.edges if e["type"] == kind}
        scores[kind].compare(wanted, {(c.node(e["from"]), c.node(e["to"])) for c in affair.claims for e in c.edges if e["type"] == kind})
    wanted = {(e["from"], e["to"]) for e in gold.edges if e["type"] == PART}
    said = {(c.node(e["from"]), c.node(e["to"])) for c in affair.claims if c.mentions for e in c.edges if e["type"] == PART}
    scores[PART].compare(wanted, {s for s in said if not s[0].startswith("?")}, closure(wanted))
    return {"edges": sum(scores.values(), Score()), **scores}


def cited(claim, articles):
    """Who cites whom in a claim of the program, of what concerns these articles: what they cite, and what known sources cite of known ones there."""
    for edge in claim.edges:
        start, end = claim.node(edge["from"]), claim.node(edge["to"])
        if edge["type"] != CITES:
            continue
        told = {e.get("given") for e in edge.get("evidence") or []}
        between = not edge["from"].startswith("a:") and not start.startswith("?") and not end.startswith("?")
        if start in articles or between and (not told or told & articles):
            yield start, end


def loops(affair):
    wanted = {(loop["claim"], frozenset(loop["nodes"])) for loop in affair.gold.loops}
    said = set()
    for claim in (c["id"] for c in affair.gold.claims):
        for held in affair.holding(claim):
            for loop in held.loops:
                nodes = frozenset(map(held.node, loop))
                if nodes & held.articles(claim) or not any(n.startswith("a:") for n in loop):
                    said.add((claim, nodes))
    score = Score()
    score.compare(wanted, said)
    return {"loops": score}


def origins(affair):
    score = Score()
    for claim in affair.gold.claims:
        gold = [o for o in affair.gold.origins if o["claim"] == claim["id"]]
        said = {h.origin(i) for h in affair.holding(claim["id"]) for i in range(len(h.origins))}
        score.compare({(claim["id"], o) for g in gold for o in g["origins"]}, {(claim["id"], o) for o in said})
    return {"origins": score}


def independence(affair):
    pairs, least, most = Score(shares=True), Score(shares=True), Score(shares=True)
    for gold in affair.gold.origins:
        held = affair.holding(gold["claim"])
        present = {h.origin(i) for h in held for i in range(len(h.origins))}
        verdicts = collections.defaultdict(set)
        for pair, h in ((p, h) for h in held for p in h.independence.get("pairs") or []):
            verdicts[frozenset((h.origin(pair["one"]), h.origin(pair["other"])))].add(pair["verdict"])
        for one, other, verdict in gold["pairs"]:
            said = verdicts[frozenset((one, other))]
            pairs.wanted, pairs.found = pairs.wanted + 1, pairs.found + (verdict in said)
            label = f"{gold['claim']} · {one} · {other} · {verdict}, said: {', '.join(sorted(said)) or 'nothing'}"
            if not {one, other} <= present:
                pairs.notes["with an origin that was not found"] += 1
            elif verdict not in said:
                pairs.missed.append(label)
            if verdict != "independent" and "independent" in said:
                pairs.notes["FALSELY INDEPENDENT" if verdict == "dependent" else "independent for not established"] += 1
                pairs.wrong += [label] if verdict == "dependent" else []
        for origin in [next(iter(pair)) for pair, said in verdicts.items() if len(pair) == 1 and "independent" in said]:
            pairs.notes["ONE ORIGIN INDEPENDENT OF ITSELF"] += 1
            pairs.wrong.append(f"{gold['claim']} · {origin} is two origins, independent of each other")
        for score, key in ((least, "atLeast"), (most, "atMost")):
            said = held[0].independence.get(key) if held else None
            score.wanted, score.found = score.wanted + 1, score.found + (said == gold[key])
            score.missed += [] if said == gold[key] else [f"{gold['claim']}: {gold[key]}, said: {said}"]
    return {"independence": pairs, "atLeast": least, "atMost": most}


def drift(affair):
    """A drift that the program says is right if one of the gold's claims that its claim holds has it, or one related to such a claim: a changed
    number makes another claim, and the change may stand at the one or at the other."""
    wanted = {(d["claim"], d["from"], d["to"], d["kind"]) for d in affair.gold.drift}
    near = collections.defaultdict(set)
    for one, other in (r["claims"] for r in affair.gold.relations):
        near[one].add(other)
        near[other].add(one)
    scores = {k: Score() for k in ["drift"] + DRIFTS}
    found = set()
    for claim in (c for c in affair.claims if c.mentions):
        for said in {(claim.node(d["from"]), claim.node(d["to"]), d["kind"]) for d in claim.drift}:
            here = {(c, *said) for m in claim.mentions for c in {m.claim} | near[m.claim]} & wanted
            found |= here
            for score in (scores["drift"], scores.setdefault(said[2], Score())):
                score.said, score.right = score.said + 1, score.right + bool(here)
            if not here:
                scores["drift"].wrong.append(say((claim.id, "of " + ", ".join(sorted({m.claim for m in claim.mentions})), *said)))
    for kind, score in scores.items():
        ours = {w for w in wanted if kind in ("drift", w[3])}
        score.wanted, score.found = len(ours), len(ours & found)
    scores["drift"].missed = [say(w) for w in sorted(wanted - found, key=str)]
    return scores


ALL = [claims, relations, edges, loops, origins, independence, drift]
