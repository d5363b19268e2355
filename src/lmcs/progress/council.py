"""The changes a person can make to what lmcs knows of their council: who is named for what, and what was agreed with whom."""

from datetime import date

from lmcs.basics.text import capitalised
from lmcs.content.library import Library
from lmcs.content.naming import lowered, the_role
from lmcs.progress import Agreed, Outcome, Progress
from lmcs.progress.entries import KINDS


def name(progress: Progress, id_: str, called: str, names: dict[str, str]) -> Outcome:
    """Keep *names* by what they are ("post", or "member" and "officer") for the post or area *id_*, which is *called* so."""
    fresh = {what: name for what, name in names.items() if progress.names.get((what, id_)) != name}
    if not fresh:
        return Outcome((), (f"Nothing to change: {lowered(called)} has that name already.",))
    said = ", ".join(name if what == "post" else f"{what} {name}" for what, name in names.items())
    return Outcome(
        tuple((what, {KINDS[what].about: id_, "name": name}) for what, name in fresh.items()),
        (f"{capitalised(called)}: {said}.", "Your summary leaves names of posts and areas out."),
    )


def agree(progress: Progress, role_id: str, text: str, today: date, library: Library) -> Outcome:
    """Keep *text*, which was agreed with a role *today*."""
    number = 1 + sum(each.role == role_id for each in progress.agreed)
    said = (
        f"Saved as number {number} of what you agreed with {the_role(library, role_id)}.",
        f"It heads their next sheet and stands in a handover; the summary leaves it out. Once it was kept: lmcs meet {role_id} --kept {number}",
    )
    data = {"role": role_id, "text": text, "on": today.isoformat()}
    return Outcome((("agreed", data),), said)


def keep(agreed: Agreed, library: Library) -> Outcome:
    """Say of something *agreed* that it was kept, so that it stands on no sheet from now on."""
    said = f"Kept: number {agreed.number} of what you agreed with {the_role(library, agreed.role)}."
    return Outcome((("kept", {"agreed": agreed.id}),), (said,))
