"""Write the months and weekdays of the language files from CLDR, or check them against it.

    python scripts/cldr.py            rewrites the section between the two marks in every language file
    python scripts/cldr.py --check    changes nothing; exit code 1 where a file differs

CLDR comes with Babel. Names are lower-cased, their periods left out. Names with a digit ("1月") or of several words are
left out too: the scanners read those by their numbers.
"""

from __future__ import annotations

import sys
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

LANGUAGES = Path(__file__).parent.parent / "src" / "articlemeta" / "knowledge" / "data" / "languages"
BEGIN = "# CLDR: from here to the next such line made by scripts/cldr.py, which has no hand in the rest; do not edit.\n"
END = "# CLDR: end.\n"


def section(tag: str) -> str:
    """The TOML of one language's months and weekdays."""
    from babel import Locale

    locale = Locale.parse(tag, sep="-")
    months: dict[str, int] = {}
    weekdays: dict[str, int] = {}
    for context in ("format", "stand-alone"):
        for width in ("wide", "abbreviated"):
            for number, name in locale.months[context][width].items():
                months.setdefault(_plain(name), number)
            for number, name in locale.days[context][width].items():
                weekdays.setdefault(_plain(name), number + 1)  # Babel's Monday is 0
    return "\n".join((_table("dates.months", months), _table("dates.weekdays", weekdays)))


def _plain(name: str) -> str:
    return name.lower().replace(".", "")


def _table(name: str, words: dict[str, int]) -> str:
    kept = [(number, word) for word, number in words.items() if not any(map(str.isdecimal, word)) and " " not in word]
    rows = [f"{_key(word)} = {number}\n" for number, word in sorted(kept, key=lambda row: row[0])]
    return f"[{name}]\n{''.join(rows)}"


def _key(word: str) -> str:
    return word if word.isascii() and word.isalpha() else f'"{word}"'


def renewed(text: str, made: str) -> str:
    """The file's text with the section between the marks replaced. Raises ``ValueError`` where there are no marks."""
    before, begin, rest = text.partition(BEGIN)
    _, end, after = rest.partition(END)
    if not begin or not end:
        raise ValueError("the marks of the CLDR section are missing")
    return f"{before}{BEGIN}{made}{END}{after}"


def main(arguments: list[str]) -> int:
    """Write or check every file; the exit code."""
    paths = sorted(LANGUAGES.glob("*.toml"))
    # A process for each: Babel 2.18 mixes up the names of languages that it read one after another.
    with ProcessPoolExecutor(max_tasks_per_child=1) as pool:
        made = list(pool.map(section, [path.stem for path in paths]))
    stale = []
    for path, words in zip(paths, made, strict=True):
        text = path.read_bytes().decode()
        new = renewed(text, words)
        if new != text:
            stale.append(path.name)
            if "--check" not in arguments:
                path.write_bytes(new.encode())
    print(f"{len(paths)} files, {len(stale)} {'differ' if '--check' in arguments else 'rewritten'}: {', '.join(stale) or 'none'}")
    return 1 if stale and "--check" in arguments else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
