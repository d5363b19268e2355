"""What is said of lmcs itself: what it is good for, its pages and views, its versions, whether it works and is safe, and leaving it."""

_SAVED = "Pages, calendars and copies that you saved stay where you saved them. Look in Documents and Downloads."
_KEEP = "What may have been asked for must not be erased: keep a copy apart, as your council keeps its papers."
OF_LMCS: dict[tuple[str, ...], tuple[str, ...]] = {
    ("who made this", "who keeps this tool", "who is responsible for this", "who looks after this", "who maintains this", "who runs this"): (
        "lmcs is free software by volunteers, and unofficial. What it holds and when that was checked: lmcs --version",
        "It comes without a warranty. Whoever installs it answers for its use, and the council's lawyers confirm the law.",
    ),
    ("legal advice",): (
        "No: lmcs is unofficial and gives no legal advice. The council's lawyers, or its monitoring officer, confirm the law.",
        "Each entry says at its end when it was checked, and with --all by which source.",
    ),
    (
        "report a mistake", "report mistake", "report an error", "report error", "report a bug", "report bug", "bug report", "report a problem",
        "feedback", "give feedback", "this is wrong", "that is wrong", "bug", "found a mistake",
    ): (
        "A mistake in lmcs is reported where you got it from: the place its code is kept. No address stands in it: whoever installed it for you, or sent you the file, knows where.",
        "Say which page, what it says, what is right and by which source. Write nothing of a child or a family.",
        "Until it is mended, your council's file can say so as a line on that term or task: lmcs help council",
        "A slip of your own is taken back: lmcs undo. A complaint about a service goes to the complaints team: lmcs glossary childrens complaints",
    ),
    ("everything is gone", "where is my work", "where did it go", "lost"): (
        "Most often lmcs looks into another folder, or this is another computer or account. Which folder it is, and what is in it: lmcs where",
        "What stands in it, counted, to compare: is everything here",
        "A damaged file is mended from its second copy by itself, and lmcs says so.",
        "From a backup, or from the folder of the old computer: lmcs restore FILE. Nothing is overwritten.",
        "Erase nothing until it is found. More: If everything seems gone, in docs/installing.md",
    ),
    ("next member", "the next member", "new lead member", "start afresh", "start anew", "new member"): (
        "The next member on the same laptop. Nothing was changed yet. In this order:",
        "1. All that is kept, into a file: lmcs backup FILE. The pages to hand over: lmcs handover",
        f"2. {_KEEP}",
        "3. Then take it all away, after a question: lmcs erase. Where nothing may be erased yet, or not on this account: docs/installing.md",
        "4. Your council's file again: lmcs pack FILE",
        "5. The new member begins: lmcs start",
    ),
    ("summary as text", "plain text", "text summary"): (
        "As plain text, to read out or to paste into a message: lmcs summary --output summary.txt",
        "On the clipboard: type summary, and then copy.",
    ),
    ("what is this good for", "what is this for"): (
        "lmcs sits beside you in the role of lead member. It keeps your place in a list of what to do first, and says why and how: lmcs walk",
        "It explains a word that nobody explains: lmcs glossary EHCP. It reads a paper with you: lmcs explain",
        "It writes the sheet for a meeting, and the note for your mentor: lmcs meet director, lmcs summary",
        "It keeps your days and private notes, on this computer alone. All that it can do: lmcs help",
    ),
    ("a note for my mentor",): (
        "The note for your mentor, of where you are and what you ask: lmcs summary",
        "Your private notes are not in it. To add a question to it: lmcs ask",
        "As a file, to send or to print: lmcs summary --output summary.docx",
    ),
    ("my notes another way",): (
        "Your notes, all of them: lmcs note. What you wrote or agreed about something: lmcs search --own WORD",
        "What you agreed with others: lmcs agreed. What your mentor was asked, and said: lmcs ask",
    ),
    ("the list another way",): (
        "What is open, and what is done: lmcs list --open, lmcs list --done",
        "By what comes first and what can wait: lmcs list --by pace. What is booked: lmcs diary",
        "The other lists: lmcs list",
    ),
    ("no days",): (
        "The guide sets no days for its tasks, nor does lmcs. What comes first, and what can wait: lmcs list --by pace",
        "A task of your council may name a day in its words; such tasks stand at the end: lmcs list. What you booked has a day: lmcs diary",
    ),
    ("who have i not met", "who is left to meet", "who have i still to meet"): (
        "lmcs does not know whom you have met, only which tasks are done: lmcs list --done",
        "Who there is to meet, and how much is to raise with each: lmcs meet. The open tasks, person by person: lmcs list --by who",
    ),
    ("calendar on my phone",): (
        "All that you booked, as a file for your phone, Outlook or another calendar: lmcs calendar",
        "A file that you made before knows nothing of what you moved or called off since. To make it again in its place: lmcs calendar --force",
        "lmcs sends nothing: the file goes to the phone by e-mail or by a cable, and is opened there.",
    ),
    ("my questions on the sheet",): (
        "What you want to ask somebody stands on their sheet, with your own notes: lmcs meet director",
        "To print it with your private notes in it: lmcs meet director --with-notes --output director.html",
        "To add a question to it, type: I want to ask the director, and the question",
    ),
    ("leave nothing here",): (
        "Nothing was erased. Everything that lmcs keeps of you on this computer, after a question: lmcs erase",
        _KEEP,
        "The note of one task alone, out of every file that lmcs keeps: lmcs note TASK --erase",
        "To take it along first: lmcs backup FILE. On the other computer: lmcs restore FILE",
        _SAVED,
    ),
    ("what is left here",): (
        "What lmcs keeps of you, and in which folder: lmcs where",
        "What it says: lmcs list --done, lmcs diary, lmcs note, lmcs agreed, lmcs ask",
        _SAVED,
        "To take away all that lmcs keeps, after a question: lmcs erase",
        _KEEP,
    ),
    ("from the stick",): (
        "From a copy that lmcs backup made: lmcs restore FILE, with the letter of the stick, such as E:\\my-lmcs.jsonl",
        "Or type lmcs restore and a space, drag the file into this window, and press Enter.",
        "What is here already stays, and both are put together. What came is said then.",
    ),
    ("on a stick", "memory stick", "usb stick"): (
        "All that you kept, into a file on it: lmcs backup FILE, with the letter of the stick, such as E:\\my-lmcs.jsonl",
        "Whoever has the stick can read your notes in it: the file has no password.",
        "On another computer, with the stick in it: lmcs restore FILE",
        "lmcs does not look at a stick by itself: what is on it, your computer shows.",
    ),
    ("what is lmcs", "whats lmcs"): (
        "lmcs is this program: it keeps your place in the role and explains its law and jargon. What it can do: lmcs help",
        "LMCS is short for lead member for children's services, too: lmcs glossary LMCS",
    ),
    ("print", "printing", "printer", "print list", "on paper", "sheet", "meeting sheet"): (
        "A page is printed from a file, by the program that opens it.",
        "The list, as if nothing were done yet, with boxes to tick by hand (that is --blank): lmcs list --blank --output list.html",
        "The note for your mentor: lmcs summary --output summary.html",
        "A sheet for a meeting: lmcs meet director --blank --output director.html",
    ),
    ("save", "save as", "download", "save file"): (
        "What you tick, book and note is saved at once. A page is saved as a file by --output:",
        "lmcs summary --output summary.html",
    ),
    ("another computer", "another laptop", "new computer", "new laptop", "two computers"): (
        "On this computer, into a file: lmcs backup my-lmcs.jsonl",
        "Take that file to the other one, and there: lmcs restore my-lmcs.jsonl",
        "What is there already stays, and both are put together: nothing is overwritten. What you did here later comes by the same two lines again.",
    ),
    ("done on the old computer",): (
        "On the computer where you did it, into a file: lmcs backup later.jsonl",
        "Take that file to the other one, and there: lmcs restore later.jsonl",
        "Only what is missing there is added, and nothing that is there is lost. To compare the two: is everything here",
    ),
    ("my backups",): (
        "lmcs keeps no list of backups: you gave each its name and its place. Documents and Downloads are the places to look.",
        "What is in one comes back, and nothing here is overwritten: lmcs restore FILE",
        "A name that was erased since is still in it. To see: open it in Notepad or another editor, and search there. What is here now: lmcs search WORD",
        "Only if such a name is in it: make a new one, lmcs backup FILE, then delete the old one and empty the recycle bin.",
    ),
    ("plain", "plain list", "plain view", "screen reader", "plainer", "bigger letters", "larger letters", "large print", "large summary", "summary large", "large print summary", "summary in large print", "font"): (
        "The view is as it was. To have the plain one from now on, also for screen readers: lmcs start --view plain",
        "The plain view is made to be listened to: no boxes, lines or colours, and one thing after the other.",
        "The list, this once: lmcs list --plain",
        "Bigger letters on paper: lmcs list --large --output list.html",
        "The note for your mentor, so: lmcs summary --large --output summary.html",
    ),
    ("internet", "network", "offline", "sync", "login", "log in", "sign in", "online", "password"): (
        "lmcs uses no network, no account and no password, and sends nothing anywhere.",
        "Where all is kept, and who can read it: lmcs where",
        "It encrypts nothing: the laptop's own disk encryption does that. For your IT team: docs/installing.md, in the folder that lmcs came in.",
    ),
    ("what does it cost", "cost", "price", "is it free"): (
        "Nothing: lmcs is free, under the MIT licence, without an account. It comes without a warranty.",
    ),
    ("my notes are asked for", "retention", "records management"): (
        f"Where your notes were asked for: erase and change nothing. {_KEEP}",
        "How long the council keeps its papers, its own policy says: lmcs sets no period.",
        "Tell the monitoring officer or the data protection officer the same day: lmcs meet monitoring-officer",
        "All your notes: lmcs note. On paper: lmcs handover --with-notes --output handover.docx. All that is kept, into a file: lmcs backup FILE",
    ),
    ("keep my notes",): (
        "lmcs sets no period: a note stays until you erase it. How long papers are kept, your council's own policy says.",
        f"Once somebody has asked for them: erase and change nothing. {_KEEP}",
        "Whoever holds that policy in the council: lmcs meet monitoring-officer",
        "All your notes: lmcs note. To erase one, where nobody has asked for it: lmcs note TASK --erase",
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
    ("give the file to the members",): (
        "Your council's file goes to each member by e-mail, or stands in a folder that all can read: part 6 of docs/council-content.md has both ways.",
        "Each takes it in with one line: lmcs pack FILE",
        "Look it over before: lmcs check FILE",
    ),
    ("leaving", "when i leave"): (
        "A page for whoever follows you: lmcs handover",
        "A copy for yourself: lmcs backup my-lmcs.jsonl. It holds your private notes.",
        "To remove all of it from this computer, after a question: lmcs erase",
        _KEEP,
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
