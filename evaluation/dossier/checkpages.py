"""What the pages of an affair have to do with its gold: addresses, names, quotes, sentences taken over."""
import collections
import datetime
import itertools
import os
import re

from gold import CITES, COPIES, PART, closure, fold, load, located, name, telling, words
from pages import Page, sources


class PagesCheck:
    def __init__(self, folder):
        self.gold = load(os.path.join(folder, "gold.json"))
        self.pages = {given: Page(source) for given, source in sources(folder).items()}
        self.bodies = {given: "\n".join(p.paragraphs) for given, p in self.pages.items()}
        self.times = {given: datetime.datetime.fromisoformat(p.published) for given, p in self.pages.items() if p.published}
        self.claims = {c["id"]: c for c in self.gold.claims}
        self.telling = {c: {m["article"] for m in claim["mentions"]} for c, claim in self.claims.items()}
        self.whole = {(e["from"], e["to"]) for e in self.gold.edges if e["type"] != CITES and e["type"] != PART}
        self.parts = closure({(e["from"], e["to"]) for e in self.gold.edges if e["type"] == PART})
        self.found = []

    def error(self, kind, text):
        self.found.append(("error", kind, text))

    def look(self, kind, text):
        self.found.append(("look", kind, text))

    def known(self, node, where):
        if node not in self.pages and node not in self.gold.sources:
            self.error("unknown id", f"{where}: {node}")
            return False
        return True

    def cites(self, claim):
        return {(e["from"], e["to"]) for e in self.gold.edges if e["type"] == CITES and e.get("claim") == claim}

    def articles(self):
        seen = collections.Counter(p.canonical for p in self.pages.values())
        for given, page in self.pages.items():
            for what in ("canonical", "published", "outlet", "title"):
                if not getattr(page, what):
                    self.error("page", f"{given} has no {what}")
            if seen[page.canonical] > 1:
                self.error("page", f"{given} shares its address with another")
            if given in self.times and self.times[given].tzinfo is None:
                self.error("page", f"{given}: published without a zone")

    def named(self):
        owners = collections.defaultdict(set)
        everything = "\n".join(fold(self.bodies[g] + "\n" + p.title + "\n" + (p.outlet or ""))[0] for g, p in self.pages.items()).lower()
        ends = {n for e in self.gold.edges for n in (e["from"], e["to"])} | {o for g in self.gold.origins for o in g["origins"]}
        for source, facts in self.gold.sources.items():
            if source in self.pages:
                self.error("source", f"{source} is an article's id")
            for given in facts.get("names", []):
                owners[name(given)].add(source)
                if fold(given)[0].lower() not in everything:
                    self.look("name in no article", f"{source}: {given}")
            if "unnamed" in facts:
                if facts["article"] not in self.pages:
                    self.error("unknown id", f"{source}: article {facts['article']}")
                elif not telling(facts["unnamed"]) <= telling(self.bodies[facts["article"]] + " " + self.pages[facts["article"]].title):
                    self.look("unnamed source's words not in its article", f"{source}: {facts['unnamed']}")
            if "unnamed" not in facts and not facts.get("names"):
                self.error("source", f"{source} has neither names nor unnamed")
            if source not in ends:
                self.look("source without edge or origin", source)
        for given, found in owners.items():
            if len(found) > 1:
                self.error("name of two sources", f"{given}: {', '.join(sorted(found))}")

    def mentions(self):
        places = collections.defaultdict(list)
        for claim, number, mention in ((c, n, m) for c in self.gold.claims for n, m in enumerate(c["mentions"], 1)):
            label = f"{claim['id']}/{number} in {mention['article']}" + (" (title)" if mention.get("field") else "")
            if mention["article"] not in self.pages or mention.get("field") not in (None, "title"):
                self.error("unknown id", f"{label}: article or field")
                continue
            text = self.pages[mention["article"]].title if mention.get("field") else self.bodies[mention["article"]]
            spans = located(mention["quote"], text)
            if len(spans) != 1:
                self.error("quote not exactly once", f"{label} stands {len(spans)} times: {mention['quote']}")
            elif "\n" in text[slice(*spans[0])]:
                self.error("quote over paragraphs", f"{label}: {mention['quote']}")
            else:
                if re.search(r"[.!?]['\"’”]?\s+[A-Z]", mention["quote"]):
                    self.look("quote over sentences", f"{label}: {mention['quote']}")
                for other, span, words_there in places[mention["article"], mention.get("field")]:
                    if span[0] < spans[0][1] and spans[0][0] < span[1]:
                        self.look("quotes overlap", f"{other} and {label}: {words_there} / {mention['quote']}")
                places[mention["article"], mention.get("field")].append((label, spans[0], mention["quote"]))
        if len(self.claims) != len(self.gold.claims):
            self.error("unknown id", "a claim's id is given twice")
        if not 8 <= len(self.claims) <= 14:
            self.look("number of claims", f"{len(self.claims)} claims")

    def copied(self):
        """Long sentences that two articles have word for word, outside quotation marks."""
        spoken = re.compile(r"[\"“][^\"”\n]*[\"”]")
        sentences = {g: {" ".join(words(s)) for s in re.split(r"(?<=[.!?])\s+|\n", spoken.sub("", body))} for g, body in self.bodies.items()}
        said = {frozenset((e["from"], e["to"])) for e in self.gold.edges if e["type"] == COPIES}
        for one, other in itertools.combinations(sorted(self.pages), 2):
            common = [s for s in sentences[one] & sentences[other] if len(s.split()) >= 8]
            if common and frozenset((one, other)) not in said:
                self.look("same sentences and no copy", f"{one}, {other}: {len(common)}, such as: {common[0]}")
            if not common and frozenset((one, other)) in said:
                self.look("copy without a same sentence", f"{one}, {other}")
