"""Notes below a heading of their own: "Note" on one line, and the note on the next."""

from __future__ import annotations

from articlemeta.kinds import note
from articlemeta.outline.sketch import SENTENCE, Sketch

#: A name or title stands between the heading and the text about an author.
SHORT = 1


def mark(sketch: Sketch) -> None:
    """Claim what stands below the headings."""
    for i, rule in enumerate(sketch.best):
        if rule is note.HEADING:
            for j in range(i + 1, min(i + 2 + SHORT, len(sketch.units))):
                if sketch.strong[j] or len(sketch.units[j].text) > note.LONGEST:
                    break
                sketch.add(j, note.BELOW)
                if len(sketch.units[j].text) >= SENTENCE:
                    break
