"""Which assertion of the program is which mention of the gold, and which of its nodes which source.

A gold mention is looked up in the article's text (or title) as the program reads it, white space and quotation marks folded; it must stand there
exactly once. Its assertion is the one of the same article and field that shares most words with it, by their places in the text (Jaccard),
if it has at least half of the mention's words or the mention at least half of its. Where two share the same, as what one says and another denies in
one sentence, a mention of a claim whose statement begins "It is not so" goes to the one that is not affirmed, every other mention to the
one that is; then the first printed counts. Two mentions may have one assertion; a mention without one is a claim of its own.

An article is known by its id, a source by any of its names, an unnamed one by its article and its words.
"""
import re

from gold import Fault, located


def tokens(text, spans):
    """Where the words begin that lie in the spans, wholly or in part."""
    return {m.start() for m in re.finditer(r"\w+", text) if any(m.start() < end and start < m.end() for start, end in spans)}


class Claim:
    """A claim of the program, with its nodes led to those of the gold."""

    def __init__(self, data, gold):
        if "members" not in data:
            raise Fault("a line of the claims has no members: is this the output of `hearsay claims --format jsonl`?")
        self.id, self.members, self.related = data["id"], data["members"], data.get("related") or []
        self.edges, self.loops, self.drift = data.get("edges") or [], data.get("loops") or [], data.get("drift") or []
        self.origins, self.independence = data.get("origins") or [], data.get("independence") or {}
        self.given = {n["id"]: n.get("given") for n in data.get("nodes") or [] if n["type"] == "article"}
        self.mapped = {n["id"]: self._gold_node(n, gold) or "?" + n["id"] for n in data.get("nodes") or []}
        self.mentions = []  # those of the gold that are aligned with a member of this claim

    def _gold_node(self, node, gold):
        if node["type"] == "article":
            return node.get("given")
        names = [n for n in [node.get("name")] + (node.get("names") or []) if n]
        found = gold.named(names)
        if found or node.get("named"):
            return found
        told = {v.get("given") for e in self.edges if e["to"] == node["id"] for v in e.get("evidence") or []}
        told |= {self.given.get(e["from"]) for e in self.edges if e["to"] == node["id"]}
        return gold.unnamed_in([node["given"]] if node.get("given") else sorted(told - {None}), names)

    def node(self, given):
        return self.mapped.get(given, "?" + given)

    def origin(self, index):
        """An origin as the gold writes it."""
        origin = self.origins[index]
        mapped = self.node(origin["node"])
        return {"own reporting": "own:", "not recorded": "unrecorded:"}.get(origin["kind"], "") + mapped

    def articles(self, claim):
        """The articles with a mention of the gold's claim that is aligned here."""
        return {m.article for m in self.mentions if m.claim == claim}


class Mention:
    def __init__(self, claim, number, data):
        self.claim, self.article, self.field, self.quote = claim["id"], data["article"], data.get("field"), data["quote"]
        self.denial = claim["statement"].lower().startswith("it is not so")
        self.label = f"{self.claim}/{number} in {self.article}" + (" (title)" if self.field else "")
        self.member, self.cluster = None, None


class Affair:
    """The gold and the program's claims of an affair, aligned."""

    def __init__(self, gold, claims, readings):
        self.gold = gold
        self.claims = [Claim(c, gold) for c in claims]
        self.readings = {r["id"]: r for r in readings}
        self.mentions = [Mention(c, n, m) for c in gold.claims for n, m in enumerate(c["mentions"], 1)]
        self.candidates = {}
        seen = set()
        for claim in self.claims:
            for member in claim.members:
                if member["assertion"] in seen:
                    raise Fault(f"{gold.affair}: assertion {member['assertion']} is a member twice")
                seen.add(member["assertion"])
                self.candidates.setdefault((member["given"], member.get("field")), []).append((member, claim))
        for mention in self.mentions:
            self._align(mention)

    def text(self, article, field):
        reading = self.readings.get(article)
        if reading is None or not reading.get("article"):
            raise Fault(f"{self.gold.affair}: {article} was not read")
        return reading["article"]["title" if field == "title" else "text"] or ""

    def _align(self, mention):
        text = self.text(mention.article, mention.field)
        spans = located(mention.quote, text)
        if len(spans) != 1:
            raise Fault(f"{self.gold.affair}: the quote of {mention.label} stands {len(spans)} times in what was read")
        wanted, best = tokens(text, spans), (0, False)
        for member, claim in self.candidates.get((mention.article, mention.field), []):
            found = tokens(text, member["content"])
            common = len(wanted & found)
            if common and 2 * common >= min(len(wanted), len(found)):
                rank = (common / len(wanted | found), member.get("affirmed", True) != mention.denial)
                if rank > best:
                    best, mention.member, mention.cluster = rank, member, claim
        if mention.cluster:
            mention.cluster.mentions.append(mention)

    def holding(self, claim):
        """The program's claims that hold a mention of the gold's claim, the one with most of them first."""
        held = [c for c in self.claims if c.articles(claim)]
        return sorted(held, key=lambda c: -sum(m.claim == claim for m in c.mentions))
