"""Captions and photo credits, with the picture agencies, marks and labels of the knowledge."""

from __future__ import annotations

from hypothesis import strategies as st

from articlemeta.knowledge import DEFAULT
from articlemeta.models.content import Caption, Credit
from articlemeta.models.span import Span
from articlemeta.testing.strategies import words
from articlemeta.testing.strategies.datelines import agency_at
from articlemeta.testing.strategies.written import Written, fill, moved, slots


@st.composite
def credits(draw: st.DrawFn, language: str = "en") -> Written[Credit]:
    """A photo credit without label and brackets; the truth is the ``Credit``. Shrinks to ``Jane Doe/AP``.

    >>> from hypothesis import find
    >>> written = find(credits(), lambda written: written.truth.via)
    >>> written.text, written.truth.via.name
    ('Jane Doe/AP via Getty', 'Getty Images')
    """
    form = draw(words.pick(words.forms(language)["credit"]["forms"]))
    used = slots(form)
    agency = draw(words.pick((*words.agencies(language), *words.agencies(language, photo=True))))
    # Nobody resells what is his own; in a credit, an agency is listed once.
    sellers = words.pick(words.agencies(language, photo=True)).filter(lambda name: words.canonical(name) != words.canonical(agency))
    filled = fill(
        form,
        {
            "person": draw(words.persons(language)),
            "agency": agency,
            "seller": draw(sellers),  # of every form, so that none is simpler for having fewer choices
            "media": draw(words.pick(_media(agency, language))) if "media" in used else "",
        },
    )
    found = [agency_at(filled, slot) for slot in used if slot in ("agency", "seller")]
    via = found[-1] if " via " in form else None
    people = (filled.text[slice(*filled.spans["person"])],) if "person" in used else ()
    return Written(filled.text, Credit(text=filled.text, people=people, agencies=tuple(found), via=via, span=Span(0, len(filled.text))))


@st.composite
def captions(draw: st.DrawFn, language: str = "en") -> Written[Caption]:
    """A caption on one line; the truth is the ``Caption``. Shrinks to a sentence with a credit in brackets.

    >>> from hypothesis import find
    >>> written = find(captions(), lambda written: not written.truth.description)
    >>> written.text, written.truth.credit.text
    ('Photo: Jane Doe/AP', 'Jane Doe/AP')
    """
    data, known = words.forms(language), DEFAULT.language(language)
    form = draw(words.pick(data["caption"]["forms"]))
    credit = draw(credits(language))
    filled = fill(
        form,
        {
            "description": draw(words.pick(data["descriptions"])),
            "credit": credit.text,
            "mark": draw(words.pick(word.upper() for word in known.caption.marks)) if "{mark}" in form else "",
            "label": draw(words.pick(words.cased(draw(words.pick(known.credit.labels))))) if "{label}" in form else "",
        },
    )
    described = filled.spans.get("description")
    return Written(
        filled.text,
        Caption(
            description=filled.text[: described.end] if described else "",  # an opener such as "FILE -" stays
            credit=moved(credit.truth, filled.spans["credit"].start),
            text=filled.text,
            span=Span(0, len(filled.text)),
        ),
    )


def _media(agency: str, language: str) -> list[str]:
    """What may stand behind the agency's name ("AP Photo"); not what makes another name of the registry with it ("epa Images")."""
    return [word for word in DEFAULT.language(language).credit.media if not DEFAULT.agencies.named(f"{agency} {word}")]
