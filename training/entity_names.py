# SPDX-License-Identifier: Apache-2.0
"""What a name is here: its span cut to the name alone, its type, and running text out of tokens.

A name is cut as a newsroom would quote it: no "the", no title, no possessive ending, no quotation marks around it.
"""
import os
import re

TYPES = ("person", "body", "place", "outlet", "product", "event")
HERE = os.path.dirname(os.path.abspath(__file__))
LISTS = os.path.join(HERE, "..", "reader", "src", "main", "resources", "org", "hearsay", "language")


def word_list(path):
    with open(path, encoding="utf8") as f:
        return [line.split("\t")[0].strip() for line in f if line.strip() and not line.startswith("#")]


# Surnames and first names too: no titles when they stand alone before a name
NAME_LIKE = {"Dean", "Judge", "King", "Prince", "Pope", "Marshal", "Bishop", "Justice", "Major", "Master", "Chair", "First"}
TITLES = set(word_list(os.path.join(LISTS, "titles.txt"))) - {"Health", "Environment", "Fisheries", "Foreign", "Finance", "Interior"} | {
    "Count", "Countess", "Duke", "Duchess", "Baron", "Baroness", "Emperor", "Empress", "Tsar", "Sultan", "Sheikh", "Ayatollah", "Imam",
    "Cardinal", "Father", "Sister", "Brother", "Saint", "St.", "Col", "Gen", "Sgt", "Capt", "Lt", "Gov", "Sen", "Rep", "Miss", "Mister", "Madam",
    "Dame", "Lieutenant-General", "Major-General", "Vice-President", "Vice-Admiral", "Premier", "Taoiseach", "MP", "CEO", "Congressman-elect", "ex-President"}
DEMONYMS = set(" ".join(word_list(os.path.join(LISTS, "demonyms.txt"))).split())
OUTLETS = set(word_list(os.path.join(HERE, "outlets.txt")))
OUTLET_ENDS = {"Times", "Post", "Herald", "Tribune", "Gazette", "Chronicle", "News", "Telegraph", "Guardian", "Observer", "Examiner", "Inquirer",
               "Enquirer", "Courier", "Dispatch", "Journal", "Magazine", "Newspaper", "Bulletin", "Sentinel", "Weekly", "Tageblatt", "Zeitung",
               "Pravda", "Broadcasting", "Newspapers", "Radio", "Television", "TV"}
# Bodies that end like an outlet or begin like one
NO_OUTLETS = {"Oxford University Press", "Radio City Music Hall", "Washington Square News", "Trading Post", "Radio Shack", "RadioShack"}
GENERIC_EVENTS = {"Festival", "Fair", "Revolution", "Series", "Games", "War", "Conference", "Summit", "Championship", "Championships", "Cup", "General Election", "Election", "Campaign"}
GENERIC = {"industrial robots", "neural networks", "grammar checkers", "facial recognition system", "named entity recognition transducer", "voice user interfaces",
           "self-driving car", "stewart platforms", "voice portals", "knowledge graphs", "far field voice smart speakers", "semantic web standards"}
PARTIES = {"Labour", "Conservative", "Conservatives", "Liberal", "Democrats", "Republicans", "Liberals"}
COUNTRIES = set("""Afghanistan;Albania;Algeria;Angola;Argentina;Armenia;Australia;Austria;Azerbaijan;Bahrain;Bangladesh;Belarus;Belgium;Bolivia;Bosnia;Botswana;Brazil;
Britain;Bulgaria;Burma;Cambodia;Cameroon;Canada;Chad;Chile;China;Colombia;Congo;Costa Rica;Croatia;Cuba;Cyprus;Czech Republic;Denmark;Djibouti;Ecuador;Egypt;El Salvador;
England;Eritrea;Estonia;Ethiopia;Fiji;Finland;France;Georgia;Germany;Ghana;Great Britain;Greece;Guatemala;Guinea;Haiti;Honduras;Hungary;Iceland;India;Indonesia;Iran;Iraq;
Ireland;Israel;Italy;Jamaica;Japan;Jordan;Kazakhstan;Kenya;Kosovo;Kuwait;Kyrgyzstan;Laos;Latvia;Lebanon;Libya;Lithuania;Macedonia;Malaysia;Mali;Malta;Mexico;Moldova;
Mongolia;Montenegro;Morocco;Mozambique;Myanmar;Namibia;Nepal;Netherlands;New Zealand;Nicaragua;Niger;Nigeria;North Korea;Northern Ireland;Norway;Oman;Pakistan;Palestine;
Panama;Paraguay;Peru;Philippines;Poland;Portugal;Qatar;Romania;Russia;Russian Federation;Rwanda;Saudi Arabia;Scotland;Senegal;Serbia;Sierra Leone;Singapore;Slovakia;
Slovenia;Somalia;South Africa;South Korea;South Sudan;Soviet Union;Spain;Sri Lanka;Sudan;Sweden;Switzerland;Syria;Syrian Arab Republic;Taiwan;Tajikistan;Tanzania;Thailand;
Tunisia;Turkey;Turkmenistan;U.K.;U.S.;UAE;UK;US;USA;USSR;Uganda;Ukraine;United Arab Emirates;United Kingdom;United States;United States of America;Uruguay;Uzbekistan;
Venezuela;Vietnam;Wales;Yemen;Yugoslavia;Zambia;Zimbabwe""".replace("\n", "").split(";"))
AGENCY = re.compile(r"(News|Press|Information|Telegraph) Agency$|^(Radio|Voice of|Daily|Evening|Morning) [A-Z]|Broadcasting (Corporation|Company|Service|Corp\.?)$")
PARTICLES = r"al[- ]|el[- ]|as-|ad-|ash-|az-|de |van |von |di |du |da |dos |la |le |bin |ibn |abu |d['’]"
ENDS_IN_S = re.compile(r"(McDonald|Macy|Wendy|Moody|Sotheby|Christie|Sainsbury|Barron|Harper|Lloyd|Poor|Denny|Levi|Kohl)['’]s$")
SHORTENED = re.compile(r"(\b[A-Z]|Inc|Corp|Co|Ltd|Jr|Sr|Bros|St|Mt|No|Cos|Calif|Fla|Va|Pa|Mass|Conn|Ariz|Tenn|Ill|Mich|Minn|Wis|Ore|Colo|Ga|Ala|Miss|Mo|Md|Del)\.$")
CAPITAL = re.compile(r"[A-ZÀ-ÞĀ-Ž]")


def kind(name, of):
    """A body that is a news organisation is an outlet."""
    if of != "body":
        return of
    if name in OUTLETS:
        return "outlet"
    last = re.split(r"[ -]", name)[-1]
    if " " in name and (last in OUTLET_ENDS or AGENCY.search(name)) and name not in NO_OUTLETS:
        return "outlet"
    return of


def trim(text, start, end, of):
    """The name alone within text[start:end], as (start, end, type), or None where nothing is named."""
    start, end = without_marks(text, start, end)
    for _ in range(3):
        m = re.match(r"(?:the|The|THE|a|an|A|An)\s+(?=\S)", text[start:end])
        if m:
            start, end = without_marks(text, start + m.end(), end)
        if of == "person":
            start = behind_titles(text, start, end)
            if text[start:end] in TITLES - NAME_LIKE:
                return None
    if re.search(r"['’]s$", text[start:end]) and end - start > 3 and text[start:end] not in OUTLETS and not ENDS_IN_S.search(text[start:end]):
        end -= 2
    m = re.match(r"(?:ex|anti|pro|non|post|née|né)[- ](?=[A-Z])", text[start:end])
    start += m.end() if m else 0
    m = re.search(r"-(linked|based|backed|led|held|style|era|born|owned|affiliated|controlled)$", text[start:end])
    end -= len(m.group()) if m else 0
    if of == "product":
        start, end = product_alone(text, start, end)
    elif of != "event":  # "northern Poland", "German-occupied Poland"
        m = re.match(r"(?:(?:(?!" + PARTICLES + r"|[ei][A-Z])[a-z][a-z-]*|[A-Za-z]+-(?:speaking|occupied|held|controlled|born)) )+(?=\S)", text[start:end])
        start += m.end() if m else 0
    if end - start > 1 and text[end - 1] == "." and not SHORTENED.search(text[start:end]):
        end -= 1
    name = text[start:end]
    if not is_name(name, of):
        return None
    return start, end, kind(name, "place" if of == "body" and name in COUNTRIES else of)


def without_marks(text, start, end):
    while start < end and (text[start].isspace() or text[start] in "\"“”‘’'`([{,;:-–—.!?@#*"):
        start += 1
    while start < end and (text[end - 1].isspace() or text[end - 1] in "\"“”‘’'`)]},;:-–—!?*") and not (text[end - 1] == ")" and "(" in text[start:end]):
        end -= 1
    return start, end


def behind_titles(text, start, end):
    """Where the name begins: "Russian President Ivan Petrov" at "Ivan"."""
    while True:
        m = re.match(r"(\S+)\s+(?=\S)", text[start:end])
        word = m and m.group(1).rstrip(",")
        if not m or word == "Dean" or word not in TITLES and word not in DEMONYMS or word in DEMONYMS and text[start + m.end():end].split()[0] not in TITLES:
            return start
        start += m.end()


def product_alone(text, start, end):
    """ "Russian cruiser Zhemchug" is called Zhemchug, "Apple's Siri" Siri, "iOS operating system" iOS; "Industrial robots" are no name."""
    m = re.match(r"(\S+) (?:\w+ )?(?:cruiser|submarine|battleship|destroyer|frigate|aircraft|tank|ship|vessel|spacecraft) (?=[A-Z])|\w+['’]s (?=\S)", text[start:end])
    start += m.end() if m else 0
    m = re.match(r"((?:\S+ )*?\S+)((?: [a-z][a-z-]+)+)$", text[start:end])
    if m and text[start:end].lower() in GENERIC:
        return start, start
    return start, start + m.end(1) if m else end


def is_name(name, of):
    if len(name) < 2 or name in DEMONYMS or not re.search(r"[^\W_]", name) or re.fullmatch(r"[\d\W]+", name) and not re.fullmatch(r"\d{1,2}/\d{1,2}", name):
        return False
    if not CAPITAL.search(name) and not name[0].isdigit() or name.count("(") != name.count(")"):
        return False
    if of == "event":
        return name not in GENERIC_EVENTS
    if of == "product" and (name in ("U -", "Molotov") or not re.match(r"[A-Z0-9]|[a-z]{1,3}[A-Z]|i-", name)):
        return False
    words = re.split(r"[ -]", name)  # "South Korean", but not "South"
    return not (any(w in DEMONYMS for w in words) and all(w in DEMONYMS or w in ("North", "South", "East", "West") for w in words) and name not in PARTIES)


def one_layer(entities):
    """No two overlap: the longest one stays."""
    out = []
    for e in sorted(set(entities), key=lambda e: (e[0] - e[1], e)):
        if all(e[1] <= o[0] or o[1] <= e[0] for o in out):
            out.append(e)
    return sorted(out)


# ---------------------------------------------------------------- running text

CLOSING = set(".,;:!?)]}%…’”")
OPENING = set("([{$£€#¥“‘")
ATTACHED = re.compile(r"^(['’](s|S|re|ve|ll|d|m|t|em)|n['’]t|N['’]T|['’])$")
SPELT = {"-LRB-": "(", "-RRB-": ")", "-LSB-": "[", "-RSB-": "]", "-LCB-": "{", "-RCB-": "}", "``": "\"", "''": "\"", "&amp;": "&"}


def running_text(tokens, hyphens=False):
    """Tokens as an editor would set them: (text, [(start, end)]). hyphens: the tokens were cut at hyphens too."""
    text, places, quoted, curly, glue = "", [], False, False, True
    for i, token in enumerate(tokens):
        word = SPELT.get(token, token)
        before = tokens[i - 1] if i else ""
        after = tokens[i + 1] if i + 1 < len(tokens) else ""
        space = not glue
        glue = False
        if word == "\"":
            if quoted:
                space = False
            else:
                glue = True
            quoted = not quoted
        elif word in "“”":  # some texts open with the closing mark
            if curly and not (word == "“" and after not in (".", ",", "")):
                space, curly = False, False
            else:
                glue = curly = True
        elif word[0] in CLOSING and word not in ("’", ".NET") and not re.match(r"\.\d|[’.]\w", word) or ATTACHED.match(word) and before:
            space = False
            glue = word in ".:" and before[-1:].isdigit() and after[:1].isdigit()
            if word in ("'", "’") and (after in ("s", "t", "re", "ve", "ll", "d", "m") or not before.endswith("s") and after):
                # "Sony ' s" is a possessive; a lone mark after anything but an s opens a quotation
                space, glue = after not in ("s", "t", "re", "ve", "ll", "d", "m"), True
        elif word in OPENING and word != "#":
            glue = True
        elif word == "/":
            space, glue = False, True
        elif "\"" in word:
            quoted ^= word.count("\"") % 2 == 1
        elif word in "-–" and before and after and (hyphens and word == "-" or before[-1].isdigit() and after[0].isdigit()) and before[-1].isalnum() and after[0].isalnum():
            space, glue = False, True
        elif word in ("$", "US$", "A$", "C$"):
            glue = after[:1].isdigit()
        text += " " if space and text else ""
        places.append((len(text), len(text) + len(word)))
        text += word
    return text, places


CLITICS = [(r"(?<=\w) (?=['’] ?s\b)", ""), (r"(?<=['’]) (?=s\b)", ""), (r"(?<=\w) (?=n['’]t\b)", ""), (r" (?=[,.;:?!)\]])", "")]
SPACED = CLITICS + [(r"(?<=[a-zA-Z]) - (?=[a-zA-Z])", "-"), (r"(?<=\d) ?[-–] ?(?=\d)", "–"), (r"(?<=[(\[]) ", ""), (r" +", " "), (r"^\s+|\s+$", "")]


def mended(text, names, patterns=SPACED):
    """The text without the spaces that a tokenizer left in it; the names go along."""
    for pattern, to in patterns:
        out, at, moves = "", 0, []
        for m in re.finditer(pattern, text):
            out += text[at:m.start()] + to
            at = m.end()
            moves.append((m.start(), m.end(), len(out)))
        out += text[at:]

        def moved(x):
            shift = 0
            for a, b, new in moves:
                if x >= b:
                    shift = new - b
                elif x > a:
                    return new - len(to)
            return x + shift
        text, names = out, [(moved(a), moved(b), of) for a, b, of in names]
    return text, names


# ---------------------------------------------------------------- what was overlooked

VOTE = re.compile(r"\b(1[6-9]|20)\d\d ([A-Z]?[a-z]+ )*(elections?|referendum)\b")
CALENDAR = set("""January February March April May June July August September October November December Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec
Monday Tuesday Wednesday Thursday Friday Saturday Sunday Mon Tue Wed Thu Fri Sat Sun I I'm I've I'll I'd Mr Mrs Ms Dr English God""".split())


def all_covered(text, names):
    """Whether every capital inside the sentences of a text belongs to a name, a nationality, a date or a title."""
    if any(all(b <= m.start() or m.end() <= a for a, b, _ in names) for m in VOTE.finditer(text)):
        return False
    for m in re.finditer(r"[^\W\d_][\w’'.-]*", text):
        w = m.group().rstrip(".'’-")
        if not w[:1].isupper() or any(a <= m.start() < b for a, b, _ in names):
            continue
        before = text[:m.start()].rstrip()
        first = not before or before[-1] in ".?!:\"“”(•*" and not re.search(r"\b[A-Z]\.$", before)
        bare = re.sub(r"['’]s$", "", w)
        if first or bare in DEMONYMS | CALENDAR | TITLES or all(p in DEMONYMS or p.islower() for p in bare.split("-")):
            continue
        return False
    return True
