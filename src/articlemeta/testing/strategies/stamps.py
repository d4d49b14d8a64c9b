"""Date lines: a label of the knowledge, and a stamp in one of the language's forms."""

from __future__ import annotations

import datetime

from hypothesis import strategies as st

from articlemeta.knowledge import DEFAULT
from articlemeta.knowledge.zones import shipped_zones
from articlemeta.models.span import Span
from articlemeta.models.times import Precision, Timestamp, TimestampRole, ZoneSource
from articlemeta.testing.strategies import words
from articlemeta.testing.strategies.written import Written, fill, slots

MOMENTS = st.datetimes(min_value=datetime.datetime(2000, 1, 1), max_value=datetime.datetime(2030, 12, 31))


@st.composite
def timestamps(draw: st.DrawFn, language: str = "en", role: TimestampRole | None = None, labelled: bool = False) -> Written[Timestamp]:
    """A date line with one stamp; the truth is the ``Timestamp``. Shrinks to ``Published: January 1, 2000``.

    ``role`` fixes what the label says, ``labelled`` that there is one.

    >>> from hypothesis import find
    >>> written = find(timestamps(), lambda written: written.truth.zone)
    >>> written.text, written.truth.value.isoformat()
    ('Published: 1 January 2000, 00:00 GMT', '2000-01-01T00:00:00+00:00')
    """
    forms = words.forms(language)["timestamp"]
    form = draw(words.pick(forms["forms"]))
    moment = draw(MOMENTS)
    # "Z" is for the figures of ISO 8601 ("12:31 AM Z" is nobody's style), and stands among the offsets below.
    zone, hours = draw(st.sampled_from(tuple(item for item in shipped_zones().fixed.items() if item[0] != "Z")))
    offset = draw(st.sampled_from([("+00:00", 0), ("Z", 0), ("+08:00", 480), ("-05:00", -300), ("+0530", 330)]))
    before_noon, after_noon = draw(words.pick(forms["halves"])).split()
    stamp = fill(
        form,
        {
            "year": f"{moment.year}",
            "month": draw(words.pick(name for name, number in words.months(language) if number == moment.month)),
            "day": str(moment.day),
            "mm": f"{moment.month:02}",
            "dd": f"{moment.day:02}",
            "weekday": draw(words.pick(name for name, number in words.weekdays(language) if number == moment.isoweekday())),
            "hour": f"{moment.hour:02}",
            "twelve": str((moment.hour - 1) % 12 + 1),
            "minute": f"{moment.minute:02}",
            "second": f"{moment.second:02}",
            "half": after_noon if moment.hour >= 12 else before_noon,
            "zone": zone,
            "offset": offset[0],
        },
    )
    used = slots(form)
    minutes = round(hours * 60) if "zone" in used else offset[1] if "offset" in used else None
    precision = Precision.SECOND if "second" in used else Precision.MINUTE if "minute" in used else Precision.DAY
    whole = draw(words.pick(form for form in forms["labelled"] if not labelled or "{label}" in form))
    labels = DEFAULT.language(language).timestamp.labels
    meant = role or TimestampRole(draw(words.pick(labels)))
    if "{label}" not in whole and meant is not TimestampRole.PUBLISHED:
        whole = forms["labelled"][0]
    label = draw(words.pick(words.cased(draw(words.pick(labels[meant])))))
    line = fill(whole, {"label": label, "stamp": stamp.text})
    return Written(
        line.text,
        Timestamp(
            role=meant,
            value=_value(moment, precision, minutes),
            precision=precision,
            zone=zone if "zone" in used else offset[0] if "offset" in used else None,
            zone_from=ZoneSource.TEXT if minutes is not None else None,
            label=_label(label, line.text, language) if "label" in line.spans else None,
            text=stamp.text,
            span=Span(0, len(line.text)),
        ),
    )


def _value(moment: datetime.datetime, precision: Precision, minutes: int | None) -> datetime.datetime | datetime.date:
    if precision is Precision.DAY:
        return moment.date()
    zone = None if minutes is None else datetime.timezone(datetime.timedelta(minutes=minutes))
    return moment.replace(second=moment.second if precision is Precision.SECOND else 0, microsecond=0, tzinfo=zone)


def _label(written: str, line: str, language: str) -> str:
    """The label without the joiner that leads on to the stamp: "Updated" in "Updated on May 3", "Updated on" in "Updated on: May 3"."""
    first, _, last = written.rpartition(" ")
    leads_on = last.lower() in DEFAULT.language(language).dates.joiners and not line.startswith(f"{written}:")
    return first if first and leads_on else written
