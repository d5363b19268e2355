"""lmcs check: what is wrong in content files, and what is due for a look."""

import os
from typing import Annotated

from lmcs.basics.declare import PAGE, gives
from lmcs.basics.errors import ExitCode, NotFound
from lmcs.basics.paths import file_name
from lmcs.pages.checking import age as age_page
from lmcs.pages.checking import found
from lmcs.session import council_files, joining
from lmcs.session.session import Session

Files = Annotated[list[str] | None, "[FILE]...", "YAML files; without any, all content."]


@gives(PAGE)
def check(
    session: Session,
    files: Files = None,
    age: Annotated[
        bool, "--age", "What is due for a look at its sources, the oldest first."
    ] = False,
) -> int:
    """Check content files: every problem at once, with file, line and how to mend it."""
    if age:
        session.show(age_page(session.library, session.today))
        return ExitCode.DONE
    from lmcs.workshop import checking  # what is due needs none of it

    named = [session.path(name, "a file to check") for name in files or ()]
    for path in named:
        if not os.path.lexists(path):
            hint = "Check the name and the folder."
            raise NotFound(f'There is no file "{file_name(path)}".', hint)
    folders = [] if named else joining.folders_of(session.places, session.now, always=True)
    earlier = council_files.earlier(session.places.council[0])
    checked = checking.check(named, joining.files_of(folders), earlier=earlier, today=session.today)
    problems = (*joining.left_out(folders, thorough=True), *checked.problems)
    session.show(found(problems, len(named), checked.free))
    if any(not problem.advice for problem in problems):
        return ExitCode.CONTENT
    return ExitCode.DONE
