"""The rooms: one file per kind of matter, with its evidence (``claim``) and its fields (``read``).

``CLAIMS`` is every room that recognises its matter by the unit's own words, in the order in which they are asked. A sure
claim ends the asking; between others the weightiest wins, and between equals the earlier room. Headline, kicker, deck, subhead and body have no words of their own: they are
told by where they stand, in ``articlemeta.outline``. The dateline owns no unit: it is read inside the first paragraph.
"""

from __future__ import annotations

from articlemeta.kinds import byline, caption, endcredit, furniture, note, related, timestamp

CLAIMS = (
    timestamp.claim,
    related.claim,
    note.claim,
    endcredit.claim,
    byline.claim,
    caption.claim,
    furniture.claim,
)

__all__ = ["CLAIMS"]
