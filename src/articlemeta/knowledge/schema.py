"""The shape of the data files: what a language, an agency, a zone, a place may say.

One table class per table of the files. The loader fills them and refuses keys that are not declared here, so a typing
error in a data file fails the tests instead of being ignored. Words are words: no data file holds a regular expression.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from articlemeta.knowledge.table import Table

Words = tuple[str, ...]


class DateWords(Table):
    """Words of dates and times, in lower case. Months and weekdays (Monday is 1) with their short forms, periods left out.

    A file's ``months`` and ``weekdays`` are CLDR's; forms of its own stand in ``more_months`` and ``more_weekdays``.
    """

    day_first: bool | None = None  # how 4/5/2020 is read in every country that writes the language; left out where they differ
    months: Mapping[str, int] = MappingProxyType({})
    misspelt: Mapping[str, int] = MappingProxyType({})  # month names as they are often mistyped
    also_words: Words = ()  # month names that are everyday words when in lower case
    weekdays: Mapping[str, int] = MappingProxyType({})
    ordinals: Words = ()  # what may follow the day's number
    joiners: Words = ()  # between date and time
    day_joiners: Words = ()  # between day and month
    year_joiners: Words = ()  # between month and year
    hour_marks: Words = ()  # between hour and minutes, as in "11h10"
    minute_marks: Words = ()  # behind minutes whose hour has a mark
    year_marks: Words = ()  # behind the year's number; so with month and day
    after_year: Words = ()  # the same, where a day and a month's name stand before it ("r." of "3 maja 2024 r.")
    month_marks: Words = ()
    day_marks: Words = ()
    month_words: Words = ()  # before the month's number; so with the year
    year_words: Words = ()
    eras: Mapping[str, int] = MappingProxyType({})  # before a year counted from them: the year before their first
    short_years_from: int | None = None  # what years of three digits are counted from
    am_before: Words = ()  # before the hour
    pm_before: Words = ()
    am: Words = ()
    pm: Words = ()
    clock: Mapping[str, int] = MappingProxyType({})  # words for an hour
    after_time: Words = ()  # "hrs", "Uhr"
    calendars: Words = ()  # behind the number of a year, which counts as it does without
    ago: Words = ()  # after the amount
    ago_before: Words = ()  # or before it
    about: Words = ()  # before the amount
    between_units: Words = ()  # between the units of one amount: "2 hours and 5 minutes"
    numbers: Mapping[str, int] = MappingProxyType({})
    units: Mapping[str, str] = MappingProxyType({})  # to second, minute, hour, day, week, month, year
    days_back: Mapping[str, int] = MappingProxyType({})
    now: Words = ()


class TimestampWords(Table):
    """Labels of stamps by role, and what else stands on a date line."""

    labels: Mapping[str, Words] = MappingProxyType({})
    reading: Words = ()  # the words of reading times
    beside: Words = ()  # small words that mean nothing on a date line
    calendar: Words = ()  # of dates of another calendar, which stand beside those of ours
    prose: Words = ()  # words that make a line a sentence


class NoteWords(Table):
    """Phrases that open a note, by its kind; those that give one away wherever they stand; marks that end a story."""

    openers: Mapping[str, Words] = MappingProxyType({})
    inside: Mapping[str, Words] = MappingProxyType({})
    headings: Mapping[str, Words] = MappingProxyType({})  # alone on the line above a note
    end_marks: Words = ()
    run_in_marks: Words = ()  # end marks that also stand at the end of the last paragraph
    about: Words = ()  # before a company's name, as the heading of what it says of itself
    bio_verbs: Words = ()  # what a line about an author says behind the name


class FurnitureWords(Table):
    """Words of page matter: whole lines, openings of lines, and section names that stand as kickers."""

    lines: Words = ()
    openers: Words = ()
    sections: Words = ()
    title_labels: Words = ()  # field labels before a headline
    key_points: Words = ()  # labels of a summary list in the head
    lists: Words = ()  # labels of lists of tags, sections and links
    comments: Words = ()  # headings of readers' comments
    cut: Words = ()  # links to the rest of a story that is cut off here
    calls: Words = ()  # what opens a call to follow an outlet somewhere ("follow")
    places: Words = ()  # and how such a line ends ("on google news")
    inside: Words = ()  # what only a page says to its readers, wherever it stands in a line
    home: Words = ()  # the first step of a path of sections
    counted: Words = ()  # what pages count, behind a number ("views")


class CreditWords(Table):
    """Words of photo credits. Compared without case, but for ``media``, which stand as written or in capitals."""

    labels: Words = ()  # what a credit calls the picture ("photo"); a colon, slash or qualifier follows
    modifiers: Words = ()  # before a label ("file" photo)
    weak: Words = ()  # labels of other things too ("source")
    qualifiers: Words = ()  # between label and name ("by", "credit")
    plain: Words = ()  # labels that need no colon ("copyright")
    supplied: Words = ()  # qualifiers and labels before whoever gave the picture away ("courtesy of")
    media: Words = ()  # behind an agency's name ("AP Photo")
    behind: Words = ()  # behind the name of whoever took or gave the picture, in languages without capitals
    tokens: Words = ()  # parts that name nobody ("pool", "handout")
    suppliers: Words = ()  # words of tokens that make a credit without a name
    via: Words = ()  # before a reseller
    joiners: Words = ()  # between two persons
    clients: Words = ()  # between a person and the outlet ("for")
    hosts: Words = ()  # between a person and the site that shows the picture ("on")
    organizations: Words = ()  # words that make a name an organisation's
    particles: Words = ()  # lower-case words inside a person's name
    inner: Words = ()  # lower-case words inside an organisation's name
    titles: Words = ()  # abbreviations before a name, whose period ends no sentence
    positions: Words = ()  # in brackets: where someone stands in the picture, not who took it
    tails: Words = ()  # what may follow a credit ("no resales")


class CaptionWords(Table):
    """Words that open captions."""

    pictures: Words = ()  # photo, image ...
    marks: Words = ()  # before a dash or colon: "FILE -", "FILE PHOTO:"
    labels: Words = ()  # before a colon, or "pictured"
    headings: Words = ()  # layout's own labels, before a comma or colon
    deictics: Words = ()  # "in this" (... photo)
    demonstratives: Words = ()  # "this" (photo shows)
    articles: Words = ()  # "a" (file photo shows): only with a modifier
    modifiers: Words = ()
    verbs: Words = ()  # behind the picture word
    starts: Words = ()  # open a caption outright
    positions: Words = ()  # in brackets
    buttons: Words = ()  # what stands below a picture and its credit ("hide caption")
    actions: Words = ()  # what somebody in a picture does ("walks")
    actions_of_many: Words = ()  # the same for several ("walk")
    many: Words = ()  # several whose word has no plural's ending ("people")
    never_first: Words = ()  # what nobody in a picture is called ("when")
    never: Words = ()  # what no such caption holds ("said")


class RelatedWords(Table):
    """Labels of promotions of other articles."""

    labels: Words = ()  # a title follows, or a list
    shared: Words = ()  # labels that headlines open with too ("exclusive")
    lists: Words = ()  # headings of lists of titles
    openings: Words = ()  # headings that go on with a topic ("more from")
    list_starts: Words = ()  # first word of a heading of lists ...
    list_ends: Words = ()  # ... and its last one ("More Local News")
    lengths: Words = ()  # reading or running time, behind a number
    bylines: Words = ()  # first words of the author line of a list item


class NameWords(Table):
    """Words in and around the names of credited people and bodies, in lower case."""

    articles: Words = ()  # before a body's name
    indefinite: Words = ()  # before a title
    possessive: Words = ()  # before an author without a name ("our foreign staff")
    foreign_articles: Words = ()  # of newspapers in other languages
    joiners: Words = ()  # between two names
    joined: Words = ()  # an "and" that is grown to the next name
    not_joined: Words = ()  # words that begin like it
    beside: Words = ()  # before a body that shares the credit ("Staff with AFP")
    particles: Words = ()  # small words inside names
    honorifics: Words = ()  # before a name, no part of it
    suffixes: Words = ()  # after a name, part of it
    surnames: Words = ()  # of languages without capitals
    given: Words = ()  # what given names end with there
    titles: Words = ()  # what a newsroom's people are; behind the name in languages without capitals
    title_words: Words = ()  # what may stand before or after one of them
    organization: Words = ()  # words that make a name a body's
    generic: Words = ()  # authors without a name
    place: Words = ()  # before where one is
    affiliation: Words = ()  # before whom one works for
    either: Words = ()  # before either
    ends: Words = ()  # after these a line holds no more names
    never: Words = ()  # not in a person's name, even with a capital
    never_first: Words = ()  # not the first word of one
    in_bodies: Words = ()  # words of "never" that stand in the name of a body ("Morning" Post)
    generations: Words = ()  # suffixes that are part of a name ("Jr.")
    companies: Words = ()  # what behind a comma makes a name a company's ("Inc.")
    desks: Words = ()  # last words of a newsroom's part, or of its people without a name


class BylineWords(Table):
    """Phrases that open a byline, by role; those before the outlet a piece was written for."""

    openers: Mapping[str, Words] = MappingProxyType({})
    labels: Mapping[str, Words] = MappingProxyType({})  # before the names and only with a colon
    senders: Words = ()  # before who sent the story, where a place follows ("From Jane Doe in Beirut")
    special: Words = ()


class EndCreditWords(Table):
    """Phrases of credits at the end of a story, by role."""

    openers: Mapping[str, Words] = MappingProxyType({})  # before the names
    labels: Mapping[str, Words] = MappingProxyType({})  # before the names and only with a colon
    predicates: Mapping[str, Words] = MappingProxyType({})  # after the names
    objects: Words = ()  # what ends a predicate: "this report"
    before_place: Words = ()  # the last word of phrases before a place
    by: Words = ()  # before the names, when the place comes first
    sources: Words = ()  # labels of who supplied the story


class DatelineWords(Table):
    """Words in and around the place names of datelines."""

    small: Words = ()  # words inside names that take no capital
    abbreviations: Words = ()  # short words that begin names, their period left out
    joiners: Words = ()  # between two places
    not_places: Words = ()  # what else stands before a dash or colon
    elided: Words = ()  # articles that an apostrophe joins to a name ("d'")
    broadcasters: Words = ()  # credit themselves as agencies do, but only in datelines
    markers: Words = ()  # what desks put before the dateline
    cities: Words = ()  # told from names that they are grown together with
    own: Words = ()  # what a paper calls itself there
    verbs: Words = ()  # what ends a dateline that has no brackets or dash


class Language(Table):
    """All that one language file says: one table per part of an article."""

    tag: str
    name: str
    caseless: bool = False  # written without capitals: names are told by surnames and by the words around them
    common: Words = ()  # the most frequent words, for detection; characters of scripts without spaces
    letters: Words = ()  # small letters that hardly another language has: a word with one counts as a frequent one
    foreign_letters: Words = ()  # letters that it lacks and languages with the same ``letters`` have: a word with one counts against it
    dates: DateWords = DateWords()
    note: NoteWords = NoteWords()
    furniture: FurnitureWords = FurnitureWords()
    caption: CaptionWords = CaptionWords()
    credit: CreditWords = CreditWords()
    related: RelatedWords = RelatedWords()
    names: NameWords = NameWords()
    byline: BylineWords = BylineWords()
    endcredit: EndCreditWords = EndCreditWords()
    timestamp: TimestampWords = TimestampWords()
    dateline: DatelineWords = DatelineWords()


class AgencyEntry(NamedTuple):
    """An organisation that supplies news or pictures.

    ``aliases`` are other names it goes by; case, punctuation and a leading article are folded by rule and need no
    alias. ``photo``: a picture agency, not credited with text.

    >>> AgencyEntry("Ruritanian News Agency", aliases=("RNA",), countries=("RU",)).aliases
    ('RNA',)
    """

    name: str
    aliases: Words = ()
    countries: Words = ()
    languages: Words = ()
    zone: str | None = None
    photo: bool = False
