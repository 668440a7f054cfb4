"""What is annotated of an affair, and the folding of words and names that scoring and checking share."""
import json
import re
import unicodedata

HELD_BACK = {"vault"}  # scored, never listed
CITES, LINKS, COPIES, PART = "cites", "links to", "copies", "part of"
TYPES = [CITES, LINKS, COPIES, PART]
RELATIONS = ["number", "date", "place", "actor", "status", "contradiction"]
DRIFTS = ["certainty raised", "certainty lowered", "attribution dropped", "number changed", "date changed", "place changed",
          "actor changed", "tense changed", "negation lost"]
VERDICTS = ["independent", "dependent", "not established"]

QUOTES = str.maketrans("‘’‚‛′`´“”„‟«»″", "'" * 7 + '"' * 7)
HONORIFICS = {"mr", "mrs", "ms", "dr", "prof", "professor", "sir", "dame"}
EMPTY = set("""a an the of in on at to for from by with and or who whom whose which that this these those its their his her our some several many few
    one two three four five six seven eight nine ten dozen dozens other another was were is are has had have been not""".split())


class Fault(Exception):
    """What is wrong with the gold or with an output, for people."""


def fold(text):
    """White space and quotation marks folded; beside it, where each character stood, and the end."""
    characters, places = [], []
    for place, character in enumerate(text):
        if character.isspace():
            if not characters or characters[-1] == " ":
                continue
            character = " "
        characters.append(character.translate(QUOTES))
        places.append(place)
    return "".join(characters), places + [len(text)]


def located(quote, text):
    """The spans in which the quote stands in the text."""
    folded, places = fold(text)
    wanted = fold(quote)[0].strip()
    found, start = [], folded.find(wanted) if wanted else -1
    while start >= 0:
        found.append((places[start], places[start + len(wanted) - 1] + 1))
        start = folded.find(wanted, start + 1)
    return found


def words(text):
    """Words without case and accents."""
    bare = "".join(c for c in unicodedata.normalize("NFKD", text.translate(QUOTES)) if not unicodedata.combining(c))
    return re.findall(r"\w+", re.sub(r"'s\b|(?<=\w)[.'](?=\w)", "", bare.casefold()))


def name(text):
    """A name as it is compared: case, accents, dots, a leading "the" and honorifics do not count."""
    parts = words(text)
    while len(parts) > 1 and (parts[0] == "the" or parts[0] in HONORIFICS):
        parts = parts[1:]
    return " ".join(parts)


def telling(text):
    """The words that tell one unnamed source from another: no numbers, no function words, no plural."""
    parts = [w for w in words(text) if w not in EMPTY and not w.isdigit()] or words(text)
    return {w[:-1] if w.endswith("s") and len(w) > 3 else w for w in parts}


def closure(pairs):
    """What follows from pairs of part and whole."""
    all_pairs = set(pairs)
    while True:
        more = {(a, d) for a, b in all_pairs for c, d in all_pairs if b == c and a != d} - all_pairs
        if not more:
            return all_pairs
        all_pairs |= more


def largest(nodes, fits):
    """The size of the largest set of nodes of which all pairs fit."""
    if not nodes:
        return 0
    first, rest = nodes[0], nodes[1:]
    return max(largest(rest, fits), 1 + largest([n for n in rest if fits(first, n)], fits))


class Gold:
    def __init__(self, data):
        self.affair = data["affair"]
        self.sources, self.claims = data["sources"], data["claims"]
        self.relations, self.edges = data.get("relations", []), data.get("edges", [])
        self.loops, self.origins, self.drift = data.get("loops", []), data.get("origins", []), data.get("drift", [])
        self.names, self.unnamed = {}, {}
        for source, facts in self.sources.items():
            for given in facts.get("names", []):
                self.names.setdefault(name(given), source)
            if "unnamed" in facts:
                self.unnamed.setdefault(facts["article"], []).append((telling(facts["unnamed"]), source))

    def named(self, names):
        return next((self.names[name(n)] for n in names if name(n) in self.names), None)

    def unnamed_in(self, articles, names):
        """The unnamed source of one of the articles that shares most words with one of the names: at least half of the shorter one's."""
        best, most = None, 0
        for gold, source in (pair for a in articles for pair in self.unnamed.get(a, [])):
            for found in map(telling, names):
                common = len(gold & found)
                if 2 * common >= min(len(gold), len(found)) and common / len(gold | found) > most:
                    best, most = source, common / len(gold | found)
        return best


def load(path):
    with open(path, encoding="utf-8") as file:
        return Gold(json.load(file))
