#!/usr/bin/env python3
"""Checks the gold of affairs against their pages and against itself, without the program.

    evaluation/dossier/check.py dam register
    evaluation/dossier/check.py vault           # held back: only how many findings of each kind

An `error` cannot be so by what README.md says is annotated; a `look` may be so, and somebody has to look. Ends with 1 if there is an error.
"""
import collections
import itertools
import os
import sys

from checkpages import PagesCheck
from gold import CITES, DRIFTS, HELD_BACK, LINKS, PART, RELATIONS, TYPES, VERDICTS, Fault, largest


class Check(PagesCheck):
    def run(self):
        for part in (self.articles, self.named, self.mentions, self.relations, self.edges, self.ends, self.origins, self.loops_and_drift, self.copied):
            part()
        return self.found

    def relations(self):
        seen = set()
        for relation in self.gold.relations:
            pair = frozenset(relation["claims"])
            if not pair <= set(self.claims) or len(pair) != 2 or relation["kind"] not in RELATIONS:
                self.error("relation", f"{relation}")
            elif (pair, relation["kind"]) in seen:
                self.error("relation", f"{relation} twice")
            seen.add((pair, relation["kind"]))
        denials = {c for c, claim in self.claims.items() if claim["statement"].lower().startswith("it is not so")}
        for claim in denials - {c for pair, kind in seen if kind == "contradiction" for c in pair}:
            self.look("denial without contradiction", claim)
        for pair in (p for p, kind in seen if kind == "contradiction" and not p & denials):
            self.look("contradiction without \"It is not so\"", ", ".join(sorted(pair)))

    def edges(self):
        seen = collections.Counter()
        addresses = {p.canonical: g for g, p in self.pages.items()}
        for edge in self.gold.edges:
            start, end, kind, claim = edge["from"], edge["to"], edge["type"], edge.get("claim")
            label = f"{claim or ''} {start} {kind} {end}".strip()
            seen[label] += 1
            if seen[label] > 1:
                self.error("edge twice", label)
            if not (self.known(start, label) & self.known(end, label)) or kind not in TYPES:
                self.error("edge", label)
                continue
            if (kind == CITES) != (claim is not None) or claim is not None and claim not in self.claims:
                self.error("edge with or without claim", label)
                continue
            if start == end:
                self.error("edge to itself", label)
            if kind == CITES:
                for node in (start, end):
                    if node in self.pages and node not in self.telling[claim]:
                        self.error("edge of an article without mention", f"{label}: {node}")
                if self.gold.sources.get(end, {}).get("article", start) != start and start in self.pages:
                    self.error("unnamed source of another article", label)
            if kind == PART and {start, end} & set(self.pages) or kind == LINKS and {start, end} & set(self.gold.sources):
                self.error("edge of the wrong nodes", label)
            if {start, end} <= set(self.times) and self.times[end] > self.times[start]:
                self.error("edge to a later article", label)
        said = {(e["from"], e["to"]) for e in self.gold.edges if e["type"] == LINKS}
        linked = {(g, addresses[h]) for g, p in self.pages.items() for h in p.links if h in addresses} - {(g, g) for g in self.pages}
        for what, pairs in (("link of a page that the gold has not", linked - said), ("link of the gold that no page has", said - linked)):
            for pair in sorted(pairs):
                self.error(what, " → ".join(pair))

    def ends(self):
        """Every article with a mention of a claim says from where, or is where a way ends."""
        origins = {o["claim"]: set(o["origins"]) for o in self.gold.origins}
        for claim, articles in self.telling.items():
            cites = self.cites(claim)
            for article in sorted(articles):
                out = any(f == article for f, _ in cites)
                taken = any(f == article and (t in articles or t in self.gold.sources) for f, t in self.whole)
                mine = {k for k in ("own", "unrecorded") if f"{k}:{article}" in origins.get(claim, set())}
                if not (out or taken or mine):
                    self.error("article without a way", f"{claim}: {article}")
                if (out or taken) and "unrecorded" in mine and not any(article in o["nodes"] for o in self.gold.loops if o["claim"] == claim):
                    self.error("unrecorded though there is a way", f"{claim}: {article}")

    def origins(self):
        seen = collections.Counter(o["claim"] for o in self.gold.origins)
        for claim in self.claims:
            if seen[claim] != 1:
                self.error("origins", f"{claim} has {seen[claim]} entries")
        for entry in self.gold.origins:
            claim, origins = entry["claim"], entry["origins"]
            if claim not in self.claims or len(set(origins)) != len(origins):
                self.error("origins", f"{claim}: unknown, or an origin twice")
                continue
            cites = self.cites(claim)
            for origin in origins:
                kind, _, article = origin.rpartition(":")
                if kind:
                    if kind not in ("own", "unrecorded") or article not in self.telling[claim]:
                        self.error("origin at an article without mention", f"{claim}: {origin}")
                elif origin not in self.gold.sources:
                    self.error("unknown id", f"{claim}: origin {origin}")
                elif any(f == origin for f, _ in cites):
                    self.error("origin that cites another", f"{claim}: {origin}")
                elif not any(t == origin for _, t in cites):
                    self.error("origin that nobody cites", f"{claim}: {origin}")
            for end in sorted({t for _, t in cites if t in self.gold.sources} - {f for f, _ in cites} - set(origins)):
                self.error("end of a way that is no origin", f"{claim}: {end}")
            self.verdicts(claim, entry)

    def verdicts(self, claim, entry):
        said = {}
        for one, other, verdict in entry["pairs"]:
            pair = frozenset((one, other))
            if not pair <= set(entry["origins"]) or len(pair) != 2 or verdict not in VERDICTS or pair in said:
                self.error("pair", f"{claim}: {one}, {other}, {verdict}")
            said[pair] = verdict
            open_ended = [o for o in pair if o.startswith("unrecorded:") or "unnamed" in self.gold.sources.get(o, {})]
            if verdict == "independent" and open_ended:
                self.error("independent with an open end", f"{claim}: {one}, {other}")
            above = [{o} | {w for p, w in self.parts if p == o} for o in (one, other)]
            if above[0] & above[1] and verdict != "dependent":
                self.look("one belongs to the other or both to one, and not dependent", f"{claim}: {one}, {other}: {verdict}")
        for pair in itertools.combinations(entry["origins"], 2):
            if frozenset(pair) not in said:
                self.error("pair missing", f"{claim}: {', '.join(pair)}")
        least = largest(entry["origins"], lambda a, b: said.get(frozenset((a, b))) == "independent")
        most = largest(entry["origins"], lambda a, b: said.get(frozenset((a, b))) != "dependent")
        if (entry["atLeast"], entry["atMost"]) != (least, most):
            self.error("atLeast, atMost", f"{claim}: {entry['atLeast']}, {entry['atMost']}, but the pairs give {least}, {most}")

    def loops_and_drift(self):
        for loop in self.gold.loops:
            cites = self.cites(loop["claim"]) | self.whole
            if not all(any((n, m) in cites for m in loop["nodes"]) and any((m, n) in cites for m in loop["nodes"]) for n in loop["nodes"]):
                self.error("loop that the edges do not make", f"{loop['claim']}: {', '.join(loop['nodes'])}")
        for drift in self.gold.drift:
            claim, taken, teller = drift["claim"], drift["from"], drift["to"]
            label = f"{claim} {taken} → {teller} {drift['kind']}"
            if claim not in self.claims or drift["kind"] not in DRIFTS or not {taken, teller} <= set(self.pages):
                self.error("drift", label)
                continue
            related = set().union(*(r["claims"] for r in self.gold.relations if claim in r["claims"])) - {claim}
            changed = drift["kind"].endswith("changed") or drift["kind"] == "negation lost"
            for end in {taken, teller} - self.telling[claim]:
                if not changed or {taken, teller}.isdisjoint(self.telling[claim]):
                    self.error("drift at an article without mention", f"{label}: {end}")
                elif not any(end in self.telling[r] for r in related):
                    self.error("drift to what is no related claim", f"{label}: {end}")
            if taken != teller and (teller, taken) not in self.whole | {e for c in self.claims for e in self.cites(c)}:
                self.error("drift without an edge", label)


def main():
    if len(sys.argv) < 2:
        sys.exit("check.py AFFAIR…")
    failed = False
    for affair in sys.argv[1:]:
        try:
            check = Check(os.path.join(os.path.dirname(os.path.abspath(__file__)), affair))
        except (Fault, OSError) as fault:
            sys.exit(f"check: {fault}")
        found = check.run()
        mentions = sum(len(c["mentions"]) for c in check.gold.claims)
        print(f"{affair}: {len(check.pages)} articles, {len(check.claims)} claims, {mentions} mentions, {len(check.gold.edges)} edges")
        for (weight, kind), number in sorted(collections.Counter((w, k) for w, k, _ in found).items()):
            print(f"    {weight}: {kind}: {number}")
            if affair not in HELD_BACK:
                print("".join(f"        {text}\n" for w, k, text in found if (w, k) == (weight, kind)), end="")
        failed |= any(weight == "error" for weight, _, _ in found)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
