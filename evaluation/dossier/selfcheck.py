"""An invented affair, once said by a program as the gold has it and once with known errors, whose figures were worked out by hand."""
import re

from aligning import Affair
from gold import Fault, Gold

TITLES = {"a01": "Note", "a02": "“Quay sank”", "a03": "Mayor", "a04": "Port"}
TEXTS = {
    "a01": "The north quay sank by 40 centimetres.",
    "a02": "HSU’s note said the north  quay sank by 40 centimetres. Two officials said the mayor will resign.",
    "a03": "The quay sank by 60 centimetres, the harbour master said, citing divers. Our reporter saw the north quay sink by 40 centimetres. "
           "The mayor will resign.",
    "a04": "The port denied that the north quay sank by 40 centimetres.",
}
SANK, DEEPER, SAW, RESIGN = "the north quay sank by 40 centimetres", "The quay sank by 60", "the north quay sink by 40", "the mayor will resign"


def mention(article, quote, **more):
    return {"article": article, "quote": quote, **more}


GOLD = {
    "affair": "self-check",
    "sources": {"hsu": {"names": ["Harbour Safety Unit", "HSU"]}, "ministry": {"names": ["Ministry of Ports"]}, "hm": {"names": ["the harbour master"]},
                "port": {"names": ["Port of Orán"]}, "divers": {"unnamed": "divers", "article": "a03"},
                "u-a02": {"unnamed": "two officials", "article": "a02"}},
    "claims": [
        {"id": "c1", "statement": "The north quay sank by 40 centimetres.",
         "mentions": [mention("a01", "The north quay sank by 40 centimetres"), mention("a02", SANK), mention("a02", '"Quay sank"', field="title"),
                      mention("a03", SAW)]},
        {"id": "c2", "statement": "The quay sank by 60 centimetres.", "mentions": [mention("a03", DEEPER)]},
        {"id": "c3", "statement": "The mayor will resign.", "mentions": [mention("a02", RESIGN), mention("a03", "The mayor will resign")]},
        {"id": "c4", "statement": "It is not so that the north quay sank.", "mentions": [mention("a04", SANK)]}],
    "relations": [{"claims": ["c1", "c2"], "kind": "number"}, {"claims": ["c4", "c1"], "kind": "contradiction"}],
    "edges": [{"claim": c, "from": f, "to": t, "type": "cites"} for c, f, t in
              [("c1", "a01", "hsu"), ("c1", "a02", "a01"), ("c2", "a03", "hm"), ("c2", "hm", "divers"), ("c3", "a02", "u-a02"), ("c4", "a04", "port")]]
             + [{"from": "a03", "to": "a02", "type": "links to"}, {"from": "a04", "to": "a02", "type": "copies"},
                {"from": "hm", "to": "hsu", "type": "part of"}, {"from": "hsu", "to": "ministry", "type": "part of"}],
    "loops": [{"claim": "c4", "nodes": ["a02", "a04"]}],
    "origins": [
        {"claim": "c1", "origins": ["hsu", "own:a03"], "pairs": [["hsu", "own:a03", "independent"]], "atLeast": 2, "atMost": 2},
        {"claim": "c2", "origins": ["divers"], "pairs": [], "atLeast": 1, "atMost": 1},
        {"claim": "c3", "origins": ["u-a02", "unrecorded:a03"], "pairs": [["unrecorded:a03", "u-a02", "not established"]], "atLeast": 1, "atMost": 2},
        {"claim": "c4", "origins": ["port", "hm"], "pairs": [["port", "hm", "dependent"]], "atLeast": 1, "atMost": 1}],
    "drift": [{"claim": "c3", "from": "a02", "to": "a03", "kind": "attribution dropped"},
              {"claim": "c1", "from": "a02", "to": "a02", "kind": "certainty raised"}],
}
NODES = [{"id": "a:" + a, "type": "article", "given": a, "name": ""} for a in TEXTS] + [
    {"id": "s:" + i, "type": "source", "name": names[0], "names": names, "named": named, "given": given} for i, names, named, given in
    [("hsu", ["Safety Unit", "hsu"], True, None), ("ministry", ["The Ministry of Ports"], True, None), ("hm", ["harbour master"], False, "a03"),
     ("port", ["Port of Oran"], True, None), ("divers", ["some divers"], False, "a03"), ("two", ["officials"], False, None),
     ("stranger", ["Two Officials Ltd"], True, None)]]


def member(article, words, number=1, field=None, affirmed=True):
    text = TITLES[article] if field else TEXTS[article]
    start = re.search(r"\s+".join(words.split()), text).span()
    return {"assertion": f"{article}.{number}", "given": article, "field": field, "content": [list(start)], "affirmed": affirmed}


def edge(start, end, kind="cites"):
    return {"from": start, "to": end, "type": kind, "evidence": [{"given": start[2:]}] if start[0] == "a" else []}


def claim(given, members, related=(), edges=(), loops=(), origins=(), pairs=(), least=1, most=1, drift=()):
    return {"id": given, "members": members, "related": [{"claim": c, "kind": k} for c, k in related], "nodes": NODES,
            "edges": [edge(*e) for e in edges], "loops": list(loops), "origins": [{"node": n, "kind": k} for n, k in origins],
            "independence": {"atLeast": least, "atMost": most, "pairs": [{"one": a, "other": b, "verdict": v} for a, b, v in pairs]},
            "drift": [{"from": a, "to": b, "kind": k} for a, b, k in drift]}


FIRST = [member("a01", "The north quay sank by 40 centimetres"), member("a02", "the north quay sank by 40 centimetres"),
         member("a02", "Quay sank", 2, "title"), member("a04", SANK, 1)]
SEEN, DENIED = member("a03", SAW + " centimetres", 2), member("a04", SANK, 2, affirmed=False)
OWN, NONE = "own reporting", "not recorded"
PERFECT = [
    claim("k1", FIRST + [SEEN], [("k2", "number"), ("k4", "contradiction")],
          [("a:a01", "s:hsu"), ("a:a02", "a:a01"), ("a:a04", "a:a02", "copies"), ("s:hsu", "s:ministry", "part of"), ("s:hm", "s:hsu", "part of")],
          origins=[("s:hsu", "named"), ("a:a03", OWN)], pairs=[(1, 0, "independent")], least=2, most=2,
          drift=[("a:a02", "a:a02", "certainty raised")]),
    claim("k2", [member("a03", DEEPER + " centimetres")], edges=[("a:a03", "s:hm"), ("s:hm", "s:divers")], origins=[("s:divers", "unnamed")]),
    claim("k3", [member("a02", RESIGN, 3), member("a03", "The mayor will resign", 3)], edges=[("a:a02", "s:two"), ("a:a03", "a:a02", "links to")],
          origins=[("s:two", "unnamed"), ("a:a03", NONE)], pairs=[(0, 1, "not established")], most=2, drift=[("a:a02", "a:a03", "attribution dropped")]),
    claim("k4", [DENIED], edges=[("a:a04", "s:port")], loops=[["a:a04", "a:a02"]], origins=[("s:port", "named"), ("s:hm", "unnamed")],
          pairs=[(0, 1, "dependent")])]
# Of c1 a03's mention is with c2's; a03's mention of c3 has no assertion; a02 is said to cite the unit itself; a03 cites a stranger besides.
FLAWED = [
    claim("k1", FIRST, [("k2", "number"), ("k3", "status")],
          [("a:a01", "s:hsu"), ("a:a02", "s:hsu"), ("a:a04", "a:a02", "copies"), ("a:a02", "a:a04", "copies"), ("s:hsu", "s:ministry", "part of"),
           ("s:hm", "s:ministry", "part of")],
          origins=[("s:hsu", "named")], drift=[("a:a02", "a:a02", "certainty raised")]),
    claim("k2", [member("a03", DEEPER + " centimetres"), SEEN], edges=[("a:a03", "s:hm"), ("a:a03", "s:stranger"), ("s:hm", "s:divers")],
          origins=[("s:divers", "unnamed"), ("a:a03", OWN)], pairs=[(0, 1, "independent")], least=2, most=2,
          drift=[("a:a03", "a:a03", "number changed")]),
    claim("k3", [member("a02", RESIGN, 3)], edges=[("a:a02", "s:two")], origins=[("s:two", "unnamed")]),
    claim("k4", [DENIED], loops=[["a:a04", "a:a02"], ["a:a01", "a:a04"], ["a:a01", "a:a02"]], origins=[("s:port", "named"), ("s:hm", "unnamed")],
          pairs=[(0, 1, "independent")], least=2)]
# right, said, found, wanted. Claims: three of c1 together, one with c2's, c3's two apart: 3 + 2·½ + 2 + 1 and 3·¾ + ¼ + 1 + 2·½ + 1.
# Cites: of k1 one of two; of k2 for c1 none of three, for c2 two of three; of k3 one of one.
EXPECTED = {"claims": (7, 8, 5.5, 8), "relations": (1, 2, 1, 2), "edges": (7, 13, 6, 10), "cites": (4, 9, 4, 6), "links to": (0, 0, 0, 1),
            "copies": (1, 2, 1, 1), "part of": (2, 2, 1, 2), "loops": (1, 2, 1, 1), "origins": (6, 8, 6, 7), "independence": (0, None, 0, 3),
            "atLeast": (0, None, 1, 4), "atMost": (0, None, 1, 4), "drift": (1, 2, 1, 2), "contradiction": (0, 0, 0, 1), "number changed": (0, 1, 0, 0)}
NOTES = {"FALSELY INDEPENDENT": 1, "with an origin that was not found": 1}


def run(measure):
    readings = [{"id": a, "article": {"text": TEXTS[a], "title": TITLES[a]}} for a in TEXTS]
    faults = []
    for name, score in measure(Affair(Gold(GOLD), PERFECT, readings)).items():
        if score.value() not in (None, 100.0) or score.said and score.right != score.said or set(score.notes.values()) - {0}:
            faults.append(f"without errors, {name}: {score.value()} {dict(score.notes)} {score.missed} {score.wrong}")
    table = measure(Affair(Gold(GOLD), FLAWED, readings))
    for name, figures in EXPECTED.items():
        score = table[name]
        if (score.right, score.said, score.found, score.wanted) != figures:
            faults.append(f"with errors, {name}: {score.right, score.said, score.found, score.wanted} instead of {figures}")
    if table["independence"].notes != NOTES or table["claims"].notes["mentions without an assertion"] != 1:
        faults.append(f"with errors: {table['independence'].notes}, {table['claims'].notes}")
    try:
        Affair(Gold({**GOLD, "claims": [{"id": "c9", "statement": "", "mentions": [mention("a02", "said the")] * 2}]}), PERFECT, readings)
        faults.append("a quote that stands twice was not refused")
    except Fault:
        pass
    print("\n".join(faults) or "the self-check passed")
    return 1 if faults else 0
