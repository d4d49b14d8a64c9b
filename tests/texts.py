"""Strategies for hostile text, shared by the tests."""

from __future__ import annotations

from hypothesis import strategies as st

#: What rules look for, mixed in any order to make them compete.
CUES = [
    *("Published:", "Updated:", "By", "BY", "By Jane Doe", "Reporting by", "Editing by", "ALSO READ:", "READ MORE", "Photo:", "FILE -"),
    *("(AP)", "(Jo Doe / AFP)", "PARIS, Jan 1 (AFP) -", "WASHINGTON-", "OSLO —", "In this May 3, 2018 photo,", "Editor's note:"),
    *("May 3, 2018", "2020-04-27", "11:10", "3.45pm", "noon", "4/5/2020", "EST", "2 hours ago", "Share", "Advertisement", "Key points"),
    *("Reuter", "ENDS", "Copyright 2020", "3 comments", "Most read", "* ", "1. ", "# ", "| ", " - ", " — ", "<p>", "&amp;", "â€™"),
    *("(", ")", "[", "]", '"', "“", "”", "'", "’", "http://example.org/a", "[a](http://example.org)", "jane@example.org", "@jane"),
    *("The ferry sailed again on Monday, the harbour master said.", "Storm closes the harbour", "said.", "JANE DOE"),
]

#: Every cue, bracket, dash, quote, digit run and white space, alone and as a line of its own.
UNITS = [
    *CUES,
    *("(", ")", "[", "]", "{", "<", ">", "（", "【", "-", "--", "—", "_", "=", '"', "'", "“", "‘", "`", "/", "|", ".", ",", ":", ";", "&"),
    *(
        "1",
        "12",
        "12 ",
        "12/",
        "12:",
        "1.2.",
        "2020-",
        "May ",
        "Jan 1, ",
        "A",
        "A ",
        "A.",
        "Aa ",
        "a@",
        "@",
        "and ",
        "By ",
        "by ",
        "of ",
        "in ",
    ),
    *(" ", "\t", "\xa0", "\u200b", "\u0301", "\u202e", "\x00", "中", "é", "(AP", "(Jo Doe/", "Photo by ", "via ", "Jr., ", "St. ", "O'"),
    *("van der ", "http://", "[a](", "* * ", "READ MORE: A ", "Reporting by A, ", "OSLO, ", "A (AP) ", "a. ", "A B. ", "1 May "),
    *(
        "的",
        "记者张三、的",
        "（记者的",
        "＝的",
        "摄 的",
        "的。（",
        "新华社的",
        "の",
        "13日、の",
        "＝の（",
        "佐藤 の",
        "撮影の",
        "기자 ",
        "김나다 이",
        "=이 ",
        "2024년 이",
    ),
]

#: Characters that break parsers: line ends of every kind, NUL, BOM, direction marks, joiners, combining marks, digits of other
#: scripts, surrogates, and ends of the code space.
ODD = [
    *"\n\r\t\x00\x0b\x0c\x1c\x1e\x85\u2028\u2029\ufeff\u200b\u200e\u200f\u202e\u00ad\u0301\u20e3\xa0\u3000",
    *"\u0661\uff11\u0967²½\ud800\udfff\U0010ffff ",
]

any_text = st.text(alphabet=st.characters(codec=None, categories=None), max_size=60)  # surrogates and unassigned included
pieces = st.one_of(st.sampled_from(CUES), st.sampled_from(ODD), st.sampled_from(["\n", "\r\n", "\r", "\n\n", " "]), any_text)
#: Texts that look enough like articles to reach every rule.
hostile = st.lists(pieces, max_size=40).map("".join)
spaced = st.lists(st.sampled_from(CUES), max_size=30).map(lambda parts: "\n".join(parts)) | st.lists(pieces, max_size=30).map(" ".join)
texts = st.one_of(any_text, hostile, spaced)
