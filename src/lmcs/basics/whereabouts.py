"""Where something is, behind the name of somebody: "Sam Lee at the town hall", "Sam Lee, room 4"."""

from re import IGNORECASE, fullmatch

ROOM = (
    "floor|room|office|hall|centre|center|house|building|chambers?|headquarters|hq|reception|hotel|caf[eé]|suite|block|annexe?|library|hub|campus|"
    "church|club|theatre|station|boardroom|base|lobby|foyer|canteen|kitchen|street|road|square|place|school|academy|college|nursery|hospital|home"
)
"""What a place is called by."""
WORD = r"(?!(?:in|at|on|with|and|from|next|this|to)\b)[a-z][\w’'&.-]*"
"""A word of what a place is called."""
_NAMED = rf"(?:{WORD} ){{0,5}}?(?:{ROOM})(?: (?:[a-z]?\d{{1,3}}|one|two|three|[a-c])\b)?(?:,? (?:(?:of|in|on) )?(?:the )?{WORD}(?: {WORD}){{0,3}})?"
_SOMEBODY = (
    r"(?!.*\b(?:head|chair\w*|manager|director|governors?|leader|teacher|head ?teacher|principal|caretaker|matron|owner|staff|team|officer|"
    r"partner|workers?|advis[eo]rs?|lead|nurse|doctor|consultant|psychologist|commissioner|inspector|sergeant|co-?ordinator|councillors?|member|clerk|secretary|trustee|services?|business|improvement|social)\b)"
)
"""What is said of a person behind a comma, and is no place: "head of the school"."""
_THERE = rf"(?P<who>.{{2,60}}?)(?:,? (?:in|at) |, ?)(?:the )?{_SOMEBODY}(?P<place>{_NAMED}|(?:her|his|their|my|our) (?:office|room|place|house))"


def apart(company: str) -> tuple[str, str]:
    """Return who is named in a *company*, and the place that is said behind the name; "" for none."""
    found = fullmatch(_THERE, company.strip(), IGNORECASE)
    return (found["who"].strip(" ,"), found["place"]) if found else (company, "")
