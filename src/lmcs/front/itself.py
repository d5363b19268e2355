"""Plain words about lmcs itself, and what is said of each: its versions, whether it works, whether it is safe, leaving it."""

ITSELF: dict[tuple[str, ...], tuple[str, ...]] = {
    ("internet", "network", "offline", "sync", "login", "log in", "sign in", "online", "password"): (
        "lmcs uses no network, no account and no password, and sends nothing anywhere.",
        "Where all is kept, and who can read it: lmcs where",
    ),
    ("update", "upgrade", "new version", "newer version"): (
        "lmcs uses no network, so it looks for no newer version: whoever gave it to you has one. It comes as a new folder, and what you did stays.",
        "Take a copy first: lmcs backup my-lmcs.jsonl. Keep the old folder: it is the way back.",
        "What is new in the content since your last change: lmcs changes --new. Which version this is: lmcs --version",
    ),
    ("go back", "old version", "downgrade"): (
        "Your last change: lmcs undo",
        "An earlier edition of your council's file: the answer of lmcs pack said where it is kept, and lmcs where lists it.",
        "An older lmcs: start it from its old folder, with the copy that you took before: lmcs restore FILE",
    ),
    ("install", "start it again", "new window"): (
        "It is installed here, and uses no network. To start it: type lmcs",
        "Where a new window does not know that word, type first the line by which it was made known, such as . .venv/bin/activate",
        "Each way, line by line: docs/installing.md, in the folder that lmcs came in.",
    ),
    ("does it work", "demo", "try it", "a test"): (
        "It works: it has just answered. That its content is whole is said by: lmcs check",
        "To look round, where nothing is kept: lmcs list, lmcs show 4, lmcs glossary EHCP, lmcs meet director",
        "To try what keeps something, apart from your own: lmcs --home try tick 1. Delete the folder try afterwards.",
    ),
    ("leaving", "when i leave"): (
        "A page for whoever follows you: lmcs handover",
        "A copy for yourself: lmcs backup my-lmcs.jsonl. It holds your private notes.",
        "To remove all of it from this computer, after a question: lmcs erase",
    ),
    ("a childs name",): (
        "No. Write no name and no detail of a child, a carer or a family, in a note or anywhere here.",
        "A worry about a child goes to the front door the same day: lmcs show before",
    ),
    ("has anything changed",): (
        "In the law and its words since your last change: lmcs changes --new",
        "In your council's meetings: type what changed in our meetings",
        "Which edition of its file is in use, and since when: lmcs pack",
    ),
}  # fmt: skip
"""What is said of words about lmcs itself, which no command does."""
