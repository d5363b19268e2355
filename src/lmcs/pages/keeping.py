"""What is kept and where, who can read it, and what not to write in notes."""

from collections.abc import Sequence

from lmcs.basics.blocks import Block, Bullets, Facts, Page, Paragraph, saying, section

_PRIVATE = (
    "lmcs sends nothing anywhere. It has no network code.",
    "It does not encrypt: your laptop's own disk encryption does that.",
)


def where(
    stored: Sequence[tuple[str, str]],
    content: Sequence[tuple[str, str]],
    readers: str,
    advice: Sequence[str],
    *,
    home: str,
    here: Sequence[str] = (),
    other: Sequence[str] = (),
) -> Page:
    """Return what is stored, where, who can read it and what not to write in notes; *here* says how much there is, and *other* where progress is that is not here."""
    folder = f"Everything you do in lmcs is kept in one folder on this computer: {home}"
    files = section("What is stored", Facts(tuple(stored)))
    blocks: list[Block] = [
        Paragraph(folder),
        *saying(Paragraph(" ".join(here))),
        *saying(Paragraph(" ".join(other), "strong")),
        *(files or [Paragraph("Nothing is stored yet.")]),
        *section("Who can see it", Bullets((readers, *_PRIVATE))),
        *section("What not to write in notes", Bullets(tuple(advice))),
        *section("Content", Facts(tuple(content))),
    ]
    return Page("Where your data is", tuple(blocks))
