"""Which key an unknown one in a content file was meant for: one spelled nearly so, or what people write in its place."""

from collections.abc import Mapping

from lmcs.workshop.fields import Key, Table
from lmcs.workshop.problems import nearest

_WRITTEN = {
    "title": "task question term name", "heading": "title task term", "name": "title term task", "text": "task question meaning line ask", "label": "term name title",
    "what": "task question meaning about", "todo": "task", "action": "task", "question": "ask", "questions": "ask question", "asks": "ask",
    "to_ask": "ask", "description": "meaning about why is", "definition": "meaning", "explanation": "meaning why", "summary": "about meaning why",
    "reason": "why", "because": "why", "note": "line why", "notes": "line why", "comment": "line why", "steps": "how", "method": "how",
    "tasks": "items", "actions": "items", "words": "glossary", "terms": "glossary see", "roles": "people who", "persons": "people who",
    "role": "who to post", "person": "who name post", "people": "who", "with": "who", "holder": "name", "officers": "people areas", "papers": "documents",
    "abbreviation": "short", "acronym": "short", "initials": "short", "synonyms": "also", "aliases": "also names", "called": "names", "other_names": "also names",
    "when": "pace at since", "priority": "pace", "within": "pace", "deadline": "pace", "list": "checklist", "id_number": "number", "no": "number",
    "date": "dates on first since", "day": "dates on first", "days": "dates", "time": "at", "start": "first at", "starts": "first at", "from_date": "first", "begins": "first at",
    "end": "until", "ends": "until", "last": "until", "duration": "minutes", "length": "minutes", "frequency": "every", "repeat": "every", "repeats": "every",
    "where": "place", "venue": "place", "location": "place", "room": "place", "cancelled": "off", "canceled": "off", "not_on": "off", "extra": "also",
    "url": "address", "link": "address see", "website": "address", "links": "see", "statute": "law", "legislation": "law", "previous": "was old",
    "matches": "says", "phrase": "says", "phrases": "says", "except": "but", "unless": "but", "instead": "now", "replacement": "now",
}  # fmt: skip
"""What people write for a key, and the keys that it may be meant for, the likeliest first."""


def meant(key: str, entry: Mapping[str, object], table: Table) -> str:
    """Return which key of the *table* an unknown *key* of an *entry* is meant for, "" where none is near.

    It is none that the entry has, that what it has keeps out, or that takes no list where there is one.
    """
    begun = [group for group in table.either if any(each in entry for each in group)]
    out = {each for group in table.either if begun and group not in begun for each in group}
    fitting = [
        other
        for other, field in table.keys.items()
        if other not in entry and other not in out and _takes(field, entry[key])
    ]
    said = {
        word: found
        for word, keys in _WRITTEN.items()
        if (found := next((each for each in keys.split() if each in fitting), ""))
    }
    near = nearest(key.replace("-", "_"), (*fitting, *said))
    return near if near in fitting else said.get(near, "")


def _takes(field: Key, value: object) -> bool:
    """Tell whether a *value* may be meant for a key: a text may lack its brackets, but a list is no text."""
    return field.many or not isinstance(value, list)
