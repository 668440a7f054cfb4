# SPDX-License-Identifier: Apache-2.0
"""Readers of corpora that mark whole documents in a form of their own: GUM, grobid-ner, re3d. They mark more than names;
what is a name among it is worked out here. What they give is said in entity_sources.py.
"""
import collections
import glob
import json
import os
import re
import xml.etree.ElementTree as ET

from entity_names import DEMONYMS, all_covered, mended, one_layer, trim


# ---------------------------------------------------------------- GUM: documents of open genres, every mention marked

# The academic genre is open too, but its many citations ("Smith 2014") are marked as things, not as persons
GUM_GENRES = {"news": "CC BY 2.5", "interview": "CC BY 2.5", "bio": "CC BY-SA 3.0", "voyage": "CC BY-SA 3.0", "court": "CC BY 4.0"}
GUM_TYPES = {"person": "person", "place": "place", "organization": "body", "event": "event", "object": "product"}
# Objects are of all kinds; these are the products and vehicles among the named ones
GUM_PRODUCTS = {"Skylab", "Stardust", "U2", "Ulysses", "Galileo", "HMC Searcher", "Polaroid", "Rangatira", "Kool Aid", "USS Potomac", "E-meter", "Nickinator", "i-Nick",
                "Nicktendo64", "Jet", "Firefox", "Google Maps", "Windows", "Chrome"}
EVENT_WORD = re.compile(r"(Fest(ival)?|Contest|Games|Cup|Camp|Congress|Convention|Tournament|Lectures|Carnival|Cavalcade|Jubilee|War|Olympics|Paralympics|Con|Draft|Game|Race|Summit|"
                        r"Conference|Fair|Expo|Meeting)\b|Cyclone|Hurricane|Phailin|COVID")
GUM_NO_EVENTS = re.compile(r"Awards?$|^(War|Games|Match|Cyclone|Wave \d|Failure|Comeback|Climate Change|Translation Studies|Flag|Victory|Mystery Plays|Horse Racing|Early Music|Late Music)$")
JOINERS = {"of", "the", "and", "for", "de", "&", "'s", "’s", "-", "–", "/", "la", "du", "del", "von", "van", "y", "in", "on", "des", "di", "da"}


def gum(folder, news):
    """news: the ids of those news documents that may be read; half of them are held out."""
    for path in sorted(glob.glob(os.path.join(folder, "dep", "GUM_*.conllu"))):
        name = os.path.basename(path)[:-7]
        genre = name.split("_")[1]
        if genre in GUM_GENRES and (genre != "news" or name in news):
            yield name, GUM_GENRES[genre], list(gum_sentences(path))


def gum_sentences(path):
    tokens, glued = [], 0
    with open(path, encoding="utf8") as f:
        for line in f:
            parts = line.rstrip("\n").split("\t")
            if len(parts) == 10 and parts[0].isdigit():
                if int(parts[0]) < glued:
                    parts[9] += "|SpaceAfter=No"
                elif int(parts[0]) == glued and glued_tight:
                    parts[9] += "|SpaceAfter=No"
                tokens.append(parts)
            elif len(parts) == 10 and "-" in parts[0]:  # "Gordon's" is two words and one stretch of letters
                glued, glued_tight = int(parts[0].split("-")[1]), "SpaceAfter=No" in parts[9]
            elif not line.strip() and tokens:
                yield gum_sentence(tokens)
                tokens, glued = [], 0


def gum_sentence(tokens):
    text, places, mentions, open_ones = "", [], [], []
    for n, t in enumerate(tokens):
        misc = dict(x.split("=", 1) for x in t[9].split("|") if "=" in x)
        places.append((len(text), len(text) + len(t[1])))
        text += t[1] + ("" if misc.get("SpaceAfter") == "No" else " ")
        for mark in re.findall(r"\([^()]*\)?|\d+\)", misc.get("Entity", "")):
            if mark.startswith("("):
                p = mark.strip("()").split("-")
                open_ones.append((p[0], p[1] if len(p) > 1 else "", "-".join(p[7:]), n))
                if mark.endswith(")"):
                    mentions.append(open_ones.pop()[1:] + (n,))
            else:
                for k in range(len(open_ones) - 1, -1, -1):
                    if open_ones[k][0] == mark[:-1]:
                        mentions.append(open_ones.pop(k)[1:] + (n,))
                        break
    names = []
    for of, identity, i, j in mentions:
        if of in GUM_TYPES:
            span = gum_name(tokens, i, j, identity.replace("%2D", "-").replace("_", " "), of)
            found = span and trim(text, places[span[0]][0], places[span[1]][1], GUM_TYPES[of])
            name = found and text[found[0]:found[1]]
            if found and of == "event" and not identity and not EVENT_WORD.search(name):
                continue
            if found and not (of == "object" and name not in GUM_PRODUCTS) and not (of == "event" and GUM_NO_EVENTS.search(name)):
                names.append(found)
    return text.strip(), one_layer(names), True


def gum_name(tokens, i, j, identity, of):
    """The words of a mention that are its name: those around its head that are proper nouns or stand in its Wikipedia title."""
    inside = [k for k in range(i, j + 1)]
    heads = [k for k in inside if not i <= int(tokens[k][6]) - 1 <= j]
    if not heads or tokens[heads[0]][3] != "PROPN":
        return None
    h = heads[0]
    if tokens[h][1] in DEMONYMS or of == "person" and tokens[h][4] == "NNPS" or of == "object" and not identity and tokens[h][4] == "NNPS":
        return None
    title = identity.lower()

    def proper(k):
        w = tokens[k][1]
        return tokens[k][3] == "PROPN" or k > h and tokens[k][3] == "ADJ" and tokens[k][4] == "NNP" or w.lower() in title.split() and (w[:1].isupper() or w.isdigit()) or (
            k > h and tokens[k][3] == "NUM" and w.isdigit() and len(w) < 3 and of in ("event", "object", "organization"))

    def joined(k):  # tokens k, on the way to a proper noun
        w = tokens[k][1]
        if w in "-–/" and "SpaceAfter=No" in tokens[k][9]:
            return True
        if not title and of in ("organization", "place", "event") and w.lower() in ("of", "for", "the", "and"):
            # "Centre for Irish and Scottish Studies": without a title in Wikipedia "and" counts only behind "of" and "for"
            return w.lower() != "and" or any(t[1].lower() in ("of", "for") for t in tokens[h + 1:k])
        return w.lower() in JOINERS and (w in "-–/" or w.lower() in title.split() or w in ("'s", "’s") and w in title)
    first = last = h
    while True:
        k = first - 1
        while k >= i and not proper(k) and joined(k):
            k -= 1
        if k >= i and (proper(k) or k < first - 1 and tokens[k + 1][1] == "-" and tokens[k][1][:1].isupper() or k == first - 1 and tokens[k][3] == "ADJ" and tokens[k][1][:1].isupper() and k > 0 and tokens[k][1] not in DEMONYMS and of != "person"):
            first = k
        else:
            break
    while True:
        k = last + 1
        while k <= j and not proper(k) and joined(k):
            k += 1
        if k <= j and proper(k):
            last = k
        else:
            break
    return first, last


# ---------------------------------------------------------------- grobid-ner: Wikipedia on wars, the Holocaust, the EU referendum

GROBID = {"LOCATION": "place", "INSTALLATION": "place", "PERSON": "person", "INSTITUTION": "body", "ORGANISATION": "body", "BUSINESS": "body", "SPORT_TEAM": "body",
          "MEDIA": "outlet", "EVENT": "event", "ARTIFACT": "product"}
COMMON_END = re.compile(r"\b[a-z][\w-]*$")


def named(words):
    """Whether a description has a name in it: a capital that is no nationality and no title."""
    return not all_covered("x " + words, [])


def grobid(folder):
    """The EHRI texts are left out. Spans that join several names, or explain one in brackets, make their sentence unsure."""
    for path in sorted(glob.glob(os.path.join(folder, "resources", "dataset", "ner", "corpus", "xml", "final", "[Ww]ikipedia*.xml"))):
        name = "grobid-" + re.sub(r"(\.en)?\.training\.xml$", "", os.path.basename(path))
        sentences = []
        for s in ET.parse(path).getroot().iter("sentence"):
            text, names, sure = "", [], True
            pieces = [(s.text or "", None)]
            for e in s:
                pieces += [("".join(e.itertext()), e.get("type")), (e.tail or "", None)]
            for piece, of in pieces:
                piece = re.sub(r"\s+", " ", piece)
                if of in GROBID:
                    place = (len(text), len(text) + len(piece))
                    if of == "PERSON":
                        piece_name = re.sub(r"^.*?((?:(?:Prime|First) Minister|[Pp]resident|MP|minister|CEO),? )", "", piece)
                        place = (place[1] - len(piece_name), place[1])
                    names.append((place, GROBID[of]))
                elif of not in (None, "LEGAL", "PERIOD", "MEASURE", "CREATION", "NATIONAL", "AWARD"):
                    sure = sure and not named(piece)
                text += piece
            text = re.sub(r"\s+$", "", text)
            found = []
            for (a, b), of in names:
                got = trim(text, a, b, of)
                words = got and text[got[0]:got[1]]
                if not got:
                    sure = sure and not named(text[a:b])
                    continue
                if re.search(r",|;|\(| or |[\"”]| and ", words) and not re.match(r"(Standard|Justice|Bosnia)\b", words):
                    sure = False
                elif of != "event" and COMMON_END.search(words) and not re.search(r"\b(camp|movement|museum)$", words):
                    sure = sure and not named(words)
                    continue  # "British government", "Polish resistance": described, not named
                elif of == "event" and not re.search(r"\d{4}|[A-Z]\w+ (War|Uprising|Conference|Speech|Depression|Panic|Trials|Battle|Genocide|Massacre)|^(Operation|Battle|Treaty)|[Rr]eferendum|election|^[A-Z]\w+$|pogrom|War", words):
                    sure = sure and not named(words)
                    continue
                elif of == "event" and re.search(r" (in|on|of) \S+( \S+)*? ?\d{4}|^After|^Naval| occupation| rule| regime| period|independence|invasion", words):
                    sure = False
                else:
                    found.append(got)
            text, found = mended(text, found)
            sentences.append((text, one_layer(found), sure and bool(text)))
        for k in range(0, len(sentences), 40):
            yield f"{name}-{k // 40}", "CC BY-SA 3.0", sentences[k:k + 40]


# ---------------------------------------------------------------- re3d: press releases and Wikipedia on the war in Syria and Iraq

RE3D = {"Location": "place", "Organisation": "body", "Person": "person", "MilitaryPlatform": "product", "Vehicle": "product", "Weapon": "product"}
RE3D_LICENCES = {"Australian Department of Foreign Affairs": "CC BY 3.0 AU", "CENTCOM": "public domain", "US State Department": "public domain",
                 "Delegation of the European Union to Syria": "reuse with source (EU)", "UK Government": "OGL 3.0", "Wikipedia": "CC BY-SA 3.0"}
NOT_NAMES = re.compile(r"\b([Gg]overnment|[Ff]orces?|[Rr]egime|[Mm]ilitary|[Aa]rmy|[Pp]resident|[Mm]inister|[Ss]ecretary|[Cc]oalition|[Pp]olice|[Oo]pposition)$")


PRONOUNS = {"It", "He", "She", "We", "Us", "They", "My", "Our", "His", "Her", "Their", "Its", "I"}
RE3D_OFFICE = re.compile(r"\b([Ss]ecretary|[Mm]inister|[Ff]oreign|[Dd]efen[cs]e|HE|Development|Middle East|[Cc]hancellor|[Aa]mbassador|[Ee]nvoy|for \w+|of \w+( Affairs)?( of \w+)?) ")


def re3d(folder):
    """Its BBC part is left out (NC). It marks descriptions too: what is no name by its capitals is passed over."""
    for part, licence in sorted(RE3D_LICENCES.items()):
        marks = collections.defaultdict(list)
        with open(os.path.join(folder, part, "entities.json"), encoding="utf8") as f:
            for e in map(json.loads, f):
                if e["confidence"] >= .5:
                    marks[e["documentId"]].append(e)
        with open(os.path.join(folder, part, "documents.json"), encoding="utf8") as f:
            for d in map(json.loads, f):
                names = []
                for e in marks[d["_id"]]:
                    if e["type"] not in RE3D or d["text"][e["begin"]:e["end"]] != e["value"]:
                        continue
                    begin = e["begin"]
                    if e["type"] == "Person":  # "Minister for the Middle East Tobias Ellwood"
                        begin += max([m.end() for m in RE3D_OFFICE.finditer(e["value"])] + [0])
                    got = trim(d["text"], begin, e["end"], RE3D[e["type"]])
                    if got and re3d_is_name(d["text"][got[0]:got[1]]) and not (e["type"] == "Weapon" and not re.search(r"-\d", e["value"])):
                        cut = name_cut(d["text"], got)
                        names += cut
                names, sentences = one_layer(names), []
                for m in re.finditer(r"[^\n]+", d["text"]):
                    a, b = m.span()
                    inner = [(s - a, e - a, of) for s, e, of in names if a <= s and e <= b]
                    # a capital inside the line that is no part of a name: something may have been overlooked
                    sentences.append((m.group(), inner, all_covered(m.group(), inner)))
                yield f"re3d-{part.split()[0]}-{d['_id'][:8]}", licence, sentences


def name_cut(text, name):
    """ "Palmyra, Syria" is two places."""
    start, end, of = name
    comma = text.find(", ", start, end)
    return [name] if of != "place" or comma < 0 else [(start, comma, of), (comma + 2, end, of)]


def re3d_is_name(name):
    words = re.findall(r"[^\W\d_][\w'’-]*", name)
    if name in PRONOUNS or name in ("IED", "IEDs", "VBIEDs", "Foreign Secretary", "Prime Minister") or re.search(r"\d°|°", name):
        return False
    small = [w for w in words if w[0].islower() and w not in ("of", "the", "and", "for", "al", "in", "de", "on", "el", "to")]
    return bool(words) and not small and not (NOT_NAMES.search(name) and words[0] in DEMONYMS | {"US", "U", "UK", "Coalition"} or len(words) == 1 and NOT_NAMES.search(name))
