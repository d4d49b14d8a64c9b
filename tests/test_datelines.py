"""Datelines: what is one, what is none, and what is read from it."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from rooms import page_of

from articlemeta.kinds.dateline import nearest, read
from articlemeta.models.content import Dateline
from articlemeta.scan.fold import fold

CASES = Path(__file__).parent / "cases" / "dateline"


def dateline(text: str, evidence: datetime.date | None = None) -> Dateline | None:
    return read(page_of(text), 0, len(text), evidence)


def issues(text: str) -> set[str]:
    on = page_of(text)
    read(on, 0, len(text))
    return {issue.code.value for issue in on.issues}


def lines(name: str) -> list[str]:
    return [line for line in (CASES / name).read_text("utf-8").split("\n") if line and not line.startswith("#")]


def shown(found: Dateline) -> tuple[str, str, str]:
    """Places, date and agency as the case files write them."""
    date = found.date
    return (
        "; ".join(f"{p.city}+{p.region}" if p.region else str(p.city) for p in found.places),
        "-".join(str(n) for n in (date.year, date.month, date.day) if n) if date else "-",
        found.agency.name if found.agency else "-",
    )


@pytest.mark.parametrize("case", lines("read.txt"))
def test_is_read(case: str) -> None:
    text, *expected = case.split(" | ") if " | | " not in case else [*case.split(" | | ")[:1], "", *case.split(" | | ")[1].split(" | ")]
    prefix, rest = text.split("‖")
    found = dateline(prefix + rest)
    assert found is not None
    assert found.text == fold(prefix)
    assert shown(found) == tuple(expected)


@pytest.mark.parametrize("case", lines("read.txt"))
def test_strings_lie_in_their_spans(case: str) -> None:
    text = case.split(" | ")[0].replace("‖", "")
    found = dateline(text)
    assert found is not None
    assert found.text == fold(text[slice(*found.span)])
    for place in found.places:
        assert place.text == fold(text[slice(*place.span)])
        assert place.city is not None
        assert place.city in place.text
        assert (place.region or "") in place.text
    if found.agency:
        assert found.agency.text == fold(text[slice(*found.agency.span)])


@pytest.mark.parametrize("text", lines("none.txt"))
def test_is_none(text: str) -> None:
    assert dateline(text) is None
    assert not issues(text)


@pytest.mark.parametrize(
    "marker",
    [
        "(LEAD) ",
        "(ATTN: RECASTS lead; ADDS photo) ",
        "(Adds quotes)\n",
        "UPDATE 2-",
        "WRAPUP 1-",
        "UPDATE 1 - ",
        ">>>ANSA/",
        "EXTRA\n",
        "(2nd LD) (URGENT) ",
    ],
)
def test_markers_before_it_are_left_out(marker: str) -> None:
    found = dateline(f"{marker}SEOUL, Aug. 24 (Yonhap) -- Trains ran.")
    assert found is not None
    assert found.text == "SEOUL, Aug. 24 (Yonhap) --"
    assert found.span.start == len(marker)


def test_reads_inside_its_window_only() -> None:
    text = "By Ada Kite\nOSLO, May 3 (Reuters) - Rain"
    on = page_of(text)
    assert read(on, 0, 11) is None
    found = read(on, 12, len(text))
    assert found is not None
    assert text[found.span.end :] == " Rain"
    assert read(on, 12, 15) is None  # "OSL"


def test_hard_wrapped() -> None:
    found = dateline("SALT LAKE\nCITY, Utah, May 3\n- Rain fell")
    assert found is not None
    assert found.text == "SALT LAKE CITY, Utah, May 3 -"
    assert found.places[0].city == "SALT LAKE CITY"


def test_place_alone_as_a_paragraph_is_doubtful() -> None:
    assert dateline("Ankara") is not None
    assert dateline("Nowhere") is None
    assert issues("Ankara") == {"doubtful-dateline"}


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("LINDBY: It is noon. The shops near Lindby station are shut.", True),
        ("LINDBY - It is noon. The shops near Lindby station are shut.", True),
        ("LINDBY: It is noon. The shops are shut.", False),
        ("RAINFALL: It is noon. The rainfall near Rainfall station is late, and the rainfall is heavy.", False),
    ],
)
def test_capitals_and_a_colon_need_the_name_in_the_story(text: str, is_one: bool) -> None:
    assert (dateline(text) is not None) is is_one


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("CENTRE COURT — The rain came.", "doubtful-dateline"),
        ("Berlin. Die Imker klagen.", "doubtful-dateline"),
        ("Elk Falls, May 3 - Rain", "doubtful-dateline"),
        ("OSLO, Narch 3 - Rain", "misspelt-month"),
        ("OSLO, Marchg 3 - Rain", "misspelt-month"),
        ("OSLO, May 3 - Rain", "unresolved-year"),
        ("OSLO, Feb 30 (AFP) - Rain", "impossible-date"),
        ("OSLO, 3/4/2020 (AFP) - Rain", "ambiguous-date-order"),
        ("Oslo, June 5 (CNA) Rain", "ambiguous-agency"),
        ("Oslo, 27 abr (EFE) - Rain", "unread-timestamp"),
    ],
)
def test_what_is_open_is_reported(text: str, code: str) -> None:
    assert code in issues(text)


def test_a_sure_dateline_is_not_doubted() -> None:
    assert issues("OSLO, May 3, 2024 (Reuters) - Rain") == set()


@pytest.mark.parametrize(
    ("text", "month", "day"),
    [
        ("OSLO, Narch 3 - Rain", 3, 3),
        ("OSLO, Jne 3 - Rain", 6, 3),
        ("OSLO, Aprli 3 - Rain", 4, 3),
        ("OSLO, March 187 - Rain", 3, None),
        ("OSLO, March 2O - Rain", 3, None),
    ],
)
def test_slips_of_the_keys(text: str, month: int, day: int | None) -> None:
    found = dateline(text)
    assert found is not None
    assert found.date is not None
    assert (found.date.month, found.date.day) == (month, day)


def test_the_order_of_day_and_month_is_the_callers() -> None:
    text = "OSLO, 3/4/2020 (AFP) - Rain"
    found = read(page_of(text, day_first=True), 0, len(text))
    assert found is not None
    assert found.resolved == datetime.date(2020, 4, 3)


D = datetime.date


@pytest.mark.parametrize(
    ("text", "evidence", "resolved"),
    [
        ("OSLO, May 3 - Rain", D(2024, 5, 3), D(2024, 5, 3)),
        ("OSLO, May 4 - Rain", D(2024, 5, 3), D(2024, 5, 4)),  # the sun rises first in the east
        ("OSLO, May 2 - Rain", D(2024, 5, 3), D(2024, 5, 2)),
        ("OSLO, Dec 31 - Rain", D(2024, 1, 1), D(2023, 12, 31)),
        ("OSLO, Jan 1 - Rain", D(2023, 12, 31), D(2024, 1, 1)),
        ("OSLO, Aug 3 - Rain", D(2024, 5, 3), None),
        ("OSLO, Feb 29 - Rain", D(2023, 3, 1), None),
        ("OSLO, May 3 - Rain", None, None),
        ("OSLO, May 3, 2020 - Rain", D(2024, 5, 3), D(2020, 5, 3)),
        ("OSLO, May 3, 2020 - Rain", None, D(2020, 5, 3)),
    ],
)
def test_the_year_comes_from_evidence(text: str, evidence: datetime.date | None, resolved: datetime.date | None) -> None:
    found = dateline(text, evidence)
    assert found is not None
    assert found.resolved == resolved


def test_the_callers_reference_is_evidence_too() -> None:
    text = "OSLO, May 3 - Rain"
    found = read(page_of(text, reference=datetime.datetime(2024, 6, 1, 12)), 0, len(text))
    assert found is not None
    assert found.resolved == D(2024, 5, 3)


@given(st.integers(1, 12), st.integers(1, 28), st.dates())
def test_nearest_is_never_far(month: int, day: int, evidence: datetime.date) -> None:
    found = nearest(month, day, evidence)
    assert found is None or ((found.month, found.day) == (month, day) and -184 <= (found - evidence).days <= 1)


PIECES = st.sampled_from(
    [
        "OSLO",
        "Paris",
        "St.",
        "Nev.",
        "New York",
        "and",
        "(AP)",
        "(",
        ")",
        "[",
        "]",
        "/",
        "/TASS/",
        ",",
        ".",
        " ",
        "  ",
        "\n",
        "-",
        "--",
        "—",
        "_",
        ":",
        "=",
        "May 3",
        "3 May",
        "Feb 30",
        "0",
        "2O",
        "187",
        "UPDATE 2-",
        "(LEAD)",
        ">>>",
        "Reuter",
        "example.com",
        "é",
        "\u200b",
        "\xa0",
        "東京",
        "\ud800",
        "&",
        "'",
        "}",
    ]
)


@given(st.lists(PIECES, max_size=14).map("".join) | st.text(max_size=60))
@example("")
@example("A")
@example("(AP) - \u00b2 3")
def test_total(text: str) -> None:
    found = dateline(text)
    if found:
        assert found.text == fold(text[slice(*found.span)])
        assert all(p.city and p.city in p.text and (p.region or "") in p.text for p in found.places)
        Dateline.model_validate(found.model_dump())


@pytest.mark.parametrize(
    "cue",
    [
        "A",
        "A ",
        "A-",
        "A.",
        "(",
        "(LEAD)",
        "(LEAD) ",
        "UPDATE 1-",
        "OSLO, ",
        "OSLO/",
        "OSLO - ",
        " ",
        "\n",
        "/",
        "[",
        "1",
        "May 1 ",
        "-",
        "- ",
        "'",
        "&",
        "St. ",
        ">>>",
    ],
)
def test_endless_repeats(cue: str) -> None:
    dateline(cue * 100_000)
    dateline("OSLO, " + cue * 100_000)


@pytest.mark.parametrize(
    "text",
    [
        "NEW YORK, Ohio, January 3 (Agence France-Presse) - Rain fell.",
        "OSLO/NEW YORK, 3 January /Agence France-Presse/ -- Rain fell.",
        "Mumbai (Maharashtra) [India], January 3 (ANI): Rain fell.",
        "(AP) - LINDBY, 3 January - Rain fell.",
        "OSLO. January 3 Reuters - Rain fell.",
    ],
)
def test_a_hard_wrap_divides_no_dateline(text: str) -> None:
    """Blanks before the line end and an indent behind it, too."""
    whole = dateline(text)
    assert whole is not None
    for at in range(whole.span.end):
        if text[at] == " ":
            wrapped = dateline(f"{text[:at]}\t \r\n  {text[at + 1 :]}")
            assert wrapped is not None, at
            assert (wrapped.text, *map(fold, shown(wrapped))) == (whole.text, *shown(whole)), at
