"""Plain words that no command does, and what is said of each."""

from lmcs.front.of_lmcs import OF_LMCS

SAYS: dict[tuple[str, ...], tuple[str, ...]] = {
    **OF_LMCS,
    (
        "our councils tasks", "the councils tasks", "my councils tasks", "councils tasks", "the councils own tasks", "what are the councils own tasks", "tasks from the council",
        "what has the council added", "what has our council added", "what has my council added", "what did the council add", "things from the council",
        "anything new from the council", "anything new from our council", "anything new from my council", "whats new from the council", "what is new from the council",
        "what does the council add", "what does our council add", "what does my council add", "what the council adds", "show our tasks", "show our own tasks", "show the councils tasks",
    ): (
        "The council's own tasks stand at the end of the list, under “Added by your council”: lmcs list",
        "Which of its files are in use, of which edition, what they add, and when its meetings come: lmcs pack",
        "Where the day of a meeting changes, lmcs alone says so once. All days to come, and what is off: type what changed in our meetings",
    ),
    ("take in the council file", "take in the councils file", "take in the file", "take in a council file", "install the council file", "use the council file", "open the council file"): (
        'Type lmcs pack and the file with its folder, in quotes: lmcs pack "C:\\Users\\you\\Downloads\\council.yaml"',
        "Or type lmcs pack and a space, drag the file into this window, and press Enter.",
        "To write such a file: lmcs help council",
    ),
    ("what did i just do", "what was my last change"): (
        "What was changed last is said as it is taken back: lmcs undo. To have it again at once: lmcs redo",
        "What is done and what is booked: lmcs list --done, lmcs diary",
    ),
    ("where can he look it up", "where can he look that up", "where can she look it up", "where can i look it up", "where can i look that up", "where can they look it up", "where is that from", "where is it written", "where does it say so", "where does it say that", "where does that come from", "what is the source", "whats the source", "who says so", "says who"): (
        "Where an entry has it from stands at its end, with the address: the same line with --all, such as lmcs law working together --all",
        "All documents that lmcs goes by, with their addresses: lmcs documents",
    ),
    ("what did you keep",): (
        "Only what lmcs said that it kept. Your notes: lmcs note",
        "What was agreed with others: lmcs agreed. What is booked: lmcs diary",
        "What your mentor is asked: lmcs ask. What you ticked: lmcs list --done",
    ),
    ("our figures",): (
        "lmcs knows no council's figures but those that you or your council gave it. What there is to know, with England's and half of all councils': lmcs figures",
        "To see where a rate stands, once you have it: lmcs figures children-in-care --here 72 --on 2025-03-31",
        "Ask for rates and not for numbers, and against councils like yours: lmcs meet director",
    ),
    ("our last inspection",): (
        "lmcs does not know how your council was judged. Ask the director; the reports are on Ofsted's website.",
        "What to read in the last one, and to ask: lmcs search latest Ofsted report",
        "When it may come again, and for the day it does: lmcs list inspection",
    ),
    ("what is mine", "what is mine and what is the directors"): (
        "What is yours to decide, and what is the director's, with what to ask: lmcs show 6",
        "Both roles in a few lines each: lmcs glossary LMCS, lmcs glossary DCS",
    ),
    ("worried about a worker",): (
        "Tell the director the same day, or the chief executive if it is about the director. Do not look into it.",
        "If a child may be at risk now, call 999 or your council's front door.",
        "The officer for allegations against those who work with children: lmcs meet lado",
        "A complaint about a service goes to the complaints team: lmcs glossary childrens complaints",
    ),
    ("in progress", "half done", "not finished"): (
        "lmcs knows done, booked and open, and nothing between. Nothing was changed.",
        "A day on which to go on with it: lmcs book 11 --on friday",
        "How far you are can stand in a private note: lmcs note and the number of the task",
    ),
    ("a paper came",): (
        "To have a paper read with you, its words, its law and what to ask: lmcs explain FILE",
        "Without the file: type lmcs explain, and paste the paper.",
        "Questions by the kind of paper: lmcs list papers",
    ),
    ("mistake",): (
        "Nothing is lost by a mistake. The last change, and then the one before it: lmcs undo",
        "A tick of long ago: lmcs untick and its number",
    ),
    ("who can help",): (
        "A worry about a child goes to your council's front door the same day, and to 999 in danger: lmcs show before",
        "Who to meet, and what to raise with each: lmcs meet",
        "Who holds which post in your council: lmcs who",
        "To ask your mentor: lmcs ask",
    ),
    ("quit", "exit", "q", "x", "bye", "bye-bye", "ta-ta", "good-bye", "goodbye", "cheerio", "farewell", "goodnight", "stop", "close", "end", "logout", "leave", "enough"): (
        "Everything is saved. Where lmcs asks, Enter stops it; else it has stopped already.",
    ),
    ("i met them", "i spoke to them", "we agreed", "i had the talk"): (
        "Nothing was kept of that. Who there is to meet: lmcs meet",
        "The tasks with one of them, with their numbers: lmcs meet and the person, such as lmcs meet director",
        "To tick the one that this settles: lmcs tick and its number",
        "What you agreed, for the next time: lmcs meet, the person, and --agreed TEXT",
        "A private note: lmcs note and the number of a task",
    ),
    ("i sent it", "i have sent it", "sent to my mentor", "sent"): (
        "Once your note has gone to your mentor, so that the next one begins from there: lmcs summary --sent",
        "If it went on another day: lmcs summary --sent --on thursday",
    ),
    ("remind me",): (
        "lmcs sends no reminders. What you book stands on its first screen when the day comes: lmcs book 4 --on friday",
        "All that you booked, as a file for Outlook or another calendar: lmcs calendar",
    ),
    ("my mentor is",): (
        "To keep the name: lmcs who mentor --is NAME",
        "That you have found one: lmcs tick 13",
        "The note for them: lmcs summary",
        "For one who has seen nothing of it yet: lmcs summary --since all",
    ),
    ("what did i send",): (
        "What you marked as sent, and the day, stands in the first line of the next one: lmcs summary",
        "To whom it went is not kept: lmcs sends nothing itself.",
    ),
    ("who sees my notes",): (
        "Notes and reasons stay on this computer, and whoever may open your account here can read them: lmcs where says the folder.",
        "Your mentor sees none of them, unless you add --with-notes to a page; lmcs then lists them and asks.",
        "A request stands in your summary, for your mentor to read: lmcs ask",
    ),
    ("hello", "hi", "hey", "hiya", "morning", "evening", "good morning", "good afternoon", "good evening", "i am lost", "im lost", "i am stuck", "im stuck"): (
        "Where you are, and what is next: lmcs",
        "One task at a time, with a question after each: lmcs walk",
        "A word that nobody explains: lmcs glossary EHCP",
        "To take back your last change: lmcs undo",
        "All that lmcs can do: lmcs help",
    ),
    ("summary without requests", "summary for the leader"): (
        "Without what you ask your mentor for, for anybody else: lmcs summary --without-requests",
        "To have it as a file to print or send: lmcs summary --without-requests --output summary.docx",
        "What is done, alone: lmcs list --done",
    ),
    ("only the requests", "my requests"): (
        "What you want help with, alone, with the number of each: lmcs ask",
        "A request stands in your summary until it is dealt with: lmcs ask --done and its number",
        "The summary has one form. Type lmcs summary --sent only once all of it has gone.",
    ),
    ("i passed it on", "i rang the front door"): (
        "Nothing was kept of that. Keep only the day and the service, and nothing of the child or the family:",
        'lmcs note 10 --text "Passed on a worry to the front door"',
        "What else to do, and what not: lmcs show before",
    ),
    ("should i go round", "should i visit them", "can i talk to the mother"): (
        "No. Do not look into it, do not visit, and do not question anyone: pass it on the same day.",
        "To whom, and what you may do: lmcs show before",
    ),
    ("it stays with me",): (
        "What you see and hear in this role can stay with you. That is human, and you need not carry it alone.",
        "Talk of it today with whoever was there, with the director or with your mentor, without a name of a child or a family.",
        "What looks after you: lmcs show look-after-yourself",
        "If it is a worry about a child, it goes to the front door the same day: lmcs show before",
    ),
    ("out of my depth", "nervous", "overwhelmed", "overwelmed", "exhausted", "exausted", "stressed", "anxious"): (
        "Most who begin in this role say so, and nobody expects you to know it all in ten days.",
        "Somebody who has done it: lmcs show peer-mentor. To ask your mentor: lmcs ask",
        "What looks after you: lmcs search look after yourself",
        "One thing at a time: lmcs walk",
    ),
    ("one familys case",): (
        "Nothing was kept of that: what one family told you does not belong here. Say that you cannot take up one case, that you will pass it to those who can, and promise no result.",
        "Whoever takes it from you that day, once you have settled it: lmcs show settle-case-route",
        "A complaint goes to the council's complaints team, and from there: lmcs glossary ombudsman",
        "Free advice for families about special needs: lmcs glossary sendiass. How long a plan may take: lmcs glossary ehcp",
        "What else to do when someone brings you a case, and what to do the same day where a child may be at risk: lmcs show before",
    ),
    ("the director is leaving",): (
        "Every council with these services must appoint a director. Ask the chief executive who will act until a new one comes.",
        "Your part, and the leader's: lmcs show leader-appoint-director",
        "The care and the checks: lmcs show chief-appoint-director",
        "What the post is: lmcs glossary dcs",
    ),
    ("i understand nothing",): (
        "Few do at first, and nothing can go wrong here. One thing at a time, with why and what to ask: lmcs walk",
        "A word that nobody explained: type it alone, such as MASH.",
        "Somebody who has done this job: lmcs show peer-mentor",
    ),
    ("less law",): (
        "Nothing was changed: lmcs has no switch for that. A task, opened by its number, is shown without its law; --all adds it.",
        "One task at a time: lmcs walk",
    ),
    ("told in confidence",): (
        "Nothing was kept of that. How to treat what a worker tells you in confidence: lmcs glossary whistleblowing",
        "If it is about a child at risk or about somebody who works with children, it cannot stay between you: lmcs show before",
    ),
    ("days away", "holiday", "i am away", "on holiday"): (
        "lmcs keeps no days away, and no diary but for its tasks. What is booked: lmcs diary",
        "A page for whoever stands in for you: lmcs handover",
    ),
    ("a name that must go", "a childs name was written", "erase a note", "erase a question"): (
        "Nothing was erased yet. These lines take a text out of every file that lmcs keeps:",
        "To find where a word stands: lmcs search WORD",
        "A note, with all that it said before, by the number of its task: lmcs note TASK --erase",
        "A question for your mentor, by its number: lmcs ask --erase N",
        "What was agreed: lmcs meet ROLE --erase N",
        "Your notes are in no summary, unless you added --with-notes; what you ask your mentor is in each. When one was marked as sent: type what did I send last time",
        "What you saved, printed or sent lmcs cannot reach. If a child's name left this computer: ask whoever got it to delete it and pass nothing on, and tell the council's data protection officer the same day.",
    ),
    ("move a note", "a note on the wrong task"): (
        "To move it, with the numbers of the two tasks: type move the note on 4 to 5",
        "Your notes, with the numbers of their tasks: lmcs note",
    ),
    ("data breach", "a data breach", "personal data breach", "data protection officer", "the data protection officer", "lost my phone", "i lost my phone", "i have lost my phone", "ive lost my phone"): (
        "A lost phone, or a message sent to the wrong person: tell the council's data protection officer, the same day.",
        "Say what went where. Send none of it on to show it. Whoever got it is asked to delete it, and to pass nothing on.",
        "Whom to tell of what, case by case: lmcs show before",
        "What the law asks: lmcs glossary Data protection law",
    ),
    ("is this private",): (
        "The summary is made to be read by others. It has what is done, what is booked, with whom and where, what is open, and what you ask your mentor.",
        "It leaves out your notes and reasons, who holds which post, and what you agreed with whom, unless you add them; lmcs then shows them and asks.",
        "For anybody but your mentor: lmcs summary --without-requests",
        "Read it before it goes: lmcs sends nothing itself.",
    ),
    ("am i liable", "liable", "liability"): (
        "Whether something could fall on you yourself lmcs does not know, and nobody should guess. Ask the monitoring officer: lmcs meet monitoring-officer",
        "What the law gives the role, and what it does not: lmcs glossary LMCS",
        "You answer for how the system works. Others decide about each child: lmcs show before",
        "What is yours to decide, and what is the director's: lmcs show 6",
    ),
    ("yes", "no", "yep", "nope", "y", "n", "ok", "okay", "sure", "yes please", "no thanks", "no thank you"): (
        "Nothing was asked just now, and nothing was changed. Of several lines that stand above, type the one you mean. What you can type: help",
    ),
    ("do you keep my paper",): (
        "No. lmcs explain reads a paper on this computer, keeps nothing of it and sends nothing anywhere.",
    ),
    ("thank you", "thanks", "cheers", "ta"): ("You are welcome. Everything is saved.",),
    ("delete", "remove", "reset", "clear", "wipe", "start again", "start over", "uninstall", "forget"): (
        "That is three things, and none of them was done.",
        "One note, by the number of its task: lmcs note TASK --erase",
        "One tick: lmcs untick and its number",
        "Everything that you kept, after a question: lmcs erase",
    ),
    ("agreed", "agreement", "agreements"): (
        "What you agreed with somebody heads the sheet for the next meeting: lmcs meet director",
        'To keep something you agreed: lmcs meet director --agreed "calls every fortnight"',
        "The syllabus of religious education: lmcs glossary agreed syllabus",
    ),
    ("my council in special measures",): (
        "Special measures are for schools: lmcs glossary special measures",
        "Of a council's services for children, Ofsted says how good they are, and government can step in: lmcs glossary inadequate judgement",
        "lmcs does not know how yours was judged. Ask the director.",
    ),
    ("emergency", "999", "safeguarding concern", "urgent", "disclosure", "a child is at risk", "child at risk"): (
        "If a child may be at risk now, call 999 or your council's front door.",
        "What to do, case by case: lmcs show before",
    ),
}  # fmt: skip
"""What is said of words that no command does."""
SAID = {word: said for words, said in SAYS.items() for word in words}
"""What is said, by the word."""
