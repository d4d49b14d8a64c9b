"""Datelines in every form of the language's data file, with the cities, months and agencies that the knowledge holds."""

from __future__ import annotations

import datetime

from hypothesis import strategies as st

from articlemeta.models.content import Dateline, Place
from articlemeta.models.people import Agency
from articlemeta.models.span import Span
from articlemeta.models.times import PartialDate
from articlemeta.testing.strategies import words
from articlemeta.testing.strategies.written import Filled, Written, fill, slots

DASHES = ("-", "--", "—", "–")


@st.composite
def datelines(draw: st.DrawFn, language: str = "en", day: datetime.date | None = None) -> Written[Dateline]:
    """A dateline and a sentence behind it; the truth is the ``Dateline``. Shrinks to the simplest form: ``Amsterdam (AP) -``.

    ``day`` is when the story was filed; where the dateline has a date, it is that one, and the truth is resolved to it.

    >>> from hypothesis import find
    >>> written = find(datelines(), lambda written: written.truth.agency and written.truth.date)
    >>> written.truth.text
    'ATLANTA, January 1 (AP) -'
    """
    forms = words.forms(language)
    form = draw(words.pick(forms["dateline"]["forms"]))
    filed = day or datetime.date(2024, 1, 1) + datetime.timedelta(draw(st.integers(0, 364)))
    month = draw(words.pick(name for name, number in words.months(language) if number == filed.month))
    # A slash of the name's own cannot be told from the form's slashes, or, without brackets, from one between two names.
    plain = "({agency})" in form
    agency = draw(words.pick(words.agencies(language)).filter(lambda name: plain or "/" not in name))
    at_city = "{city} ({agency})" in form  # letters there that are its state's, too, are the state
    city = draw(words.pick(words.cities()).filter(lambda name: not (at_city and words.lies_in(name, agency))))
    other = draw(words.pick(words.cities()).filter(lambda name: name != city))
    bare = not {"agency", "month", "region"}.intersection(slots(form))
    if draw(st.sampled_from([True, True, False])) or (bare and words.is_word(city, language)):
        city, other = city.upper(), other.upper()
    filled = fill(
        form,
        {
            "city": city,
            "other": other,
            "region": draw(words.pick(words.regions())) if "{region}" in form else "",
            "month": month,
            "day": str(filed.day),
            "agency": agency,
            "dash": draw(words.pick(DASHES)),
        },
    )
    sentence = draw(words.pick(forms["sentences"]))
    return Written(f"{filled.text} {sentence}", _truth(filled, slots(form), filed, day))


def _truth(filled: Filled, used: tuple[str, ...], filed: datetime.date, day: datetime.date | None) -> Dateline:
    dated = "month" in used
    return Dateline(
        text=filled.text,
        places=tuple(_place(filled, name, "region" if name == "city" else "") for name in ("city", "other") if name in used),
        date=PartialDate(month=filed.month, day=filed.day) if dated else None,
        resolved=day if dated else None,
        agency=agency_at(filled, "agency") if "agency" in used else None,
        span=Span(0, len(filled.text)),
    )


def agency_at(filled: Filled, slot: str) -> Agency:
    """The agency that fills a slot."""
    span = filled.spans[slot]
    text = filled.text[slice(*span)]
    return Agency(text=text, name=words.canonical(text), span=span)


def _place(filled: Filled, slot: str, wider: str) -> Place:
    span = filled.spans[slot]
    city, region = filled.text[slice(*span)], None
    if wider in filled.spans:
        region = filled.text[slice(*filled.spans[wider])]
        end = filled.spans[wider].end
        span = Span(span.start, end + (filled.text[end : end + 1] == "]"))
    return Place(text=filled.text[slice(*span)], city=city, region=region, span=span)
