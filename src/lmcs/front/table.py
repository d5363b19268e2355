"""Plain words: what people type that is no command, and the line that each stands for."""

from lmcs.basics.child import IN_GENERAL
from lmcs.session.manners import GOODBYE

TABLE: dict[str, tuple[str, ...]] = {
    "": ("status", "home", "menu", "where am i", "where was i", "where were we", "progress", "overview", "dashboard", "due", "whats due", "what is due", "booked", "deadline", "deadlines", "how am i doing", "overdue"),
    "help": ("help me", "how", "how do i", "how do i use this", "how do i use lmcs", "how does this work", "what can i do", "what can i type", "what can you do", "instructions", "usage", "info"),
    "help council": ("our own tasks", "our own words"),
    "start": ("setup", "set up", "settings", "begin", "name", "council", "view", "config", "configure", "options", "preferences", "profile", "my name", "my council", "change my name", "change my council", "change the view"),
    "walk": ("on", "go", "go on", "continue", "resume", "carry on", "guide me", "guided"),
    "show next": ("next", "new", "new here", "what next", "whats next", "what is next", "what now", "next task", "what should i do", "what should i do next", "what do i do next", "first"),
    "list": ("tasks", "task list", "checklist", "items", "all", "everything", "show all", "lists", "ls"),
    "list inspection": ("ofsted visit", "inspection list"),
    "list --by pace": ("what can wait", "by pace"),
    "list --first": ("the 17", "the seventeen", "first ten days", "the first ten days", "only the 17", "just the 17", "the first 17", "the first seventeen"),
    "list --first --open": ("open ones of the 17", "what is left of the 17"),
    "list --open": ("todo", "to do", "to-do", "open", "remaining", "left", "whats left", "what is left", "outstanding", "pending"),
    "list --done": ("whats done", "what is done", "completed", "what have i done", "ticked", "achieved"),
    "list --blank": ("paper", "blank", "checklist on paper"),
    "show": ("task", "item", "view task", "details", "read"),
    "show before": ("before i start", "individual cases", "what may i not ask"),
    "show peer-mentor": ("get a mentor",),
    "show media-and-representation": ("journalist",),
    "tick": ("done", "complete", "finish", "finished", "tick off", "cross off", "mark", "mark done", "did"),
    "untick": ("reopen", "undone", "not done", "unmark", "uncheck"),
    "book": ("schedule", "arrange", "set a date"),
    "skip": ("not applicable", "n/a", "na", "not for me", "set aside", "ignore", "dismiss"),
    "note": ("notes", "my notes", "write", "jot", "comment", "add note", "write a note", "memo"),
    "undo": ("oops", "whoops", "take back", "take it back", "take that back", "take this back", "take it all back", "put it back", "put that back", "change it back", "revert", "reverse", "scratch that"),
    "redo": ("do again",),
    "glossary": ("define", "definition", "meaning", "jargon", "acronym", "acronyms", "abbreviation", "abbreviations", "term", "terms", "dictionary", "lookup", "look up", "look-up", "word", "words", "what does it mean"),
    "glossary LMCS": ("my role", "my job"),
    "law": ("laws", "legislation", "statute", "statutes", "legal reference"),
    "documents": ("document", "sources", "guidance", "guides", "resources", "reading", "reading list", "links"),
    "questions": ("what to ask", "what can i ask", "what should i ask"),
    "search": ("find", "look for", "grep", "seek"),
    "changes": ("news", "updates", "whats new", "what is new", "what has changed", "what changed", "whats changed", "changed", "changelog", "whats different", "what is different", "new law", "new laws", "whats out of date", "what is out of date"),
    "changes --new": ("what did i miss", "what have i missed", "since last time"),
    "changes --ahead": ("ahead", "coming", "whats coming", "what is coming", "upcoming", "future"),
    "explain": ("paper reader", "report", "read a report", "agenda pack", "pack reader", "pdf", "decode"),
    "meet": ("agenda", "meeting", "meetings", "people", "roles", "prepare", "one to one", "who should i meet", "who do i meet", "who to meet", "who must i meet"),
    "who": ("names", "areas", "contacts", "posts", "who is who", "whos who", "who does what", "who are the people", "who is responsible", "colleagues", "my colleagues", "my team", "officers", "portfolio"),
    "ask": ("request", "need help", "ask my mentor", "ask a mentor"),
    "summary": ("mentor", "summarise", "summarize", "mentor note", "note for mentor", "summary for mentor", "share", "send", "email", "e-mail"),
    "calendar": ("ics", "ical", "icalendar", "outlook", "export calendar"),
    "where": ("files", "folder", "location", "data", "my data", "where is my data", "where are my notes", "where is it saved", "privacy", "storage", "path"),
    "backup": ("copy", "back up", "export"),
    "restore": ("import", "merge", "recover"),
    "pack": ("our files", "council file", "council files", "files in use", "own items"),
    "pack --ids": ("ids", "list ids", "all ids"),
    "figures": ("figure", "numbers", "key figures", "key numbers", "statistics", "stats", "indicators", "benchmarks", "performance"),
    "handbook": ("everything in one file", "in one file", "book of everything", "for my tablet"),
    "handover": ("hand over", "deputy", "successor", "stand in", "takes over"),
    "check": ("validate", "lint", "verify"),
}  # fmt: skip
"""What people type, by the line that it stands for. A word takes with it what follows it: "done 4" ticks."""
SAYS: dict[tuple[str, ...], tuple[str, ...]] = {
    ("who made this",): (
        "lmcs is free software by volunteers, and unofficial. What it holds and when that was checked: lmcs --version",
    ),
    ("mistake",): (
        "Nothing is lost by a mistake. The last change, and then the one before it: lmcs undo",
        "A tick of long ago: lmcs untick 4",
    ),
    ("what is lmcs", "whats lmcs"): (
        "lmcs is this program: it keeps your place in the role and explains its law and jargon. What it can do: lmcs help",
        "LMCS is short for lead member for children's services, too: lmcs glossary LMCS",
    ),
    ("who can help",): (
        "A worry about a child goes to your council's front door the same day, and to 999 in danger: lmcs show before",
        "Who to meet, and what to raise with each: lmcs meet",
        "Who holds which post in your council: lmcs who",
        "To ask your mentor: lmcs ask",
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
    ("another computer", "another laptop", "new computer", "new laptop", "two computers"): (
        "On this computer, into a file: lmcs backup my-lmcs.jsonl",
        "Take that file to the other one, and there: lmcs restore my-lmcs.jsonl",
        "What is there already stays, and both are put together.",
    ),
    ("remind me",): (
        "lmcs sends no reminders. What you book stands on its first screen when the day comes: lmcs book 4 --on friday",
        "All that you booked, as a file for Outlook or another calendar: lmcs calendar",
    ),
    ("my mentor is",): (
        "lmcs keeps no name of a mentor. That you have found one: lmcs tick 13",
        "The note for them: lmcs summary",
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
    ("hello", "hi", "hey", "good morning", "good afternoon", "good evening", "i am lost", "im lost", "i am stuck", "im stuck"): (
        "Where you are, and what is next: lmcs",
        "One task at a time, with a question after each: lmcs walk",
        "A word that nobody explains: lmcs glossary EHCP",
        "To take back your last change: lmcs undo",
        "All that lmcs can do: lmcs help",
    ),
    ("summary without requests", "only the requests", "my requests"): (
        "What you want help with, alone, with the number of each: lmcs ask",
        "A request stands in your summary until it is dealt with: lmcs ask --done 1",
        "A page for somebody other than your mentor, in which none stands: lmcs handover",
    ),
    ("yes", "no", "yep", "nope"): (
        "Nothing was asked just now, and nothing was changed. What you can type: help",
    ),
    ("do you keep my paper",): (
        "No. lmcs explain reads a paper on this computer, keeps nothing of it and sends nothing anywhere.",
    ),
    ("thank you", "thanks", "cheers", "ta"): ("You are welcome. Everything is saved.",),
    ("delete", "remove", "reset", "clear", "wipe", "start again", "start over", "uninstall", "forget"): (
        "That is three things, and none of them was done.",
        "One note: lmcs note 4 --erase",
        "One tick: lmcs untick 4",
        "Everything that you kept, after a question: lmcs erase",
    ),
    ("internet", "network", "offline", "update", "upgrade", "install", "sync", "login", "log in", "sign in", "online", "password"): (
        "lmcs uses no network, no account and no password. A new version comes as a new folder; what you did stays.",
    ),
    ("plain", "plain list", "plain view", "screen reader", "plainer", "bigger letters", "larger letters", "large print", "large summary", "summary large", "large print summary", "summary in large print", "font"): (
        "The view is as it was. To have the plain one from now on, also for screen readers: lmcs start --view plain",
        "The list, this once: lmcs list --plain",
        "Bigger letters on paper: lmcs list --large --output list.html",
        "The note for your mentor, so: lmcs summary --large --output summary.html",
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
ASKED = {
    GOODBYE: "quit",
    r"(?:(?:i (?:want|need|have|would like|got)(?: you)?(?: to)?|ive got|can (?:you|i)|help me(?: with| to)?|please|lets) )*(?:read|understand|go through|look at|explain|check|make sense of) (?:a|my|the|this|our|an|some) (?:\w+ )?(?:paper|report|agenda|agenda pack|pack)s?(?: (?:for|from|to|that|with|of|means?|i got)\b.{0,60})?|(?:i (?:have|got)|ive got|help me with) (?:a|my|the|an) (?:paper|report|agenda|agenda pack|pack)(?: .{1,60})?": "read a report",
    r"what does (?:this|the|my|a) (?:paper|report|agenda|pack) mean": "read a report",
    r"(?:(?:make|write|create|print|do|give me|i need|i want) )?(?:a|one|the|my|next|new|another) (?:next |new |one |short )?(?:page|note|summary|letter) (?:for|to) (?!.*\b(?:deputy|stands? in|successor|task)\b)(?:my )?[a-z]{2,15}(?: [a-z]{2,15})?(?: (?:in word|as word|to print))?|what is new (?:for (?:my )?[a-z]{2,15}|since (?:the |my )?(?:last )?(?:page|summary|note|one i sent))": "summary",
    r"(?:a )?page for (?:whoever|the one who|who|my) (?:deputy|stands in|takes over|follows me|successor).{0,20}|who stands in for me|my (?:stand-in|successor)": "handover",
    r"(?:(?:show|list|see|give|print)(?: me)? )?(?:only |just )?(?:whats|what is|what i have|all i have|everything|all|those|the ones|the tasks|tasks)?(?: that are| that is| thats)? ?(?:done|ticked|finished)(?: so far| already)?": "whats done",
    r"(?:which|what)(?: of (?:it|them|the tasks))? (?:is|are|s)(?: the)?(?: most)? (?:urgent|pressing|important)|(?:what|which)(?: of (?:it|them))? can wait|what has time": "what can wait",
    r"(?:what|which)(?: one)? (?:comes|should come|do i do|to do) first(?:,? (?:and|or) why)?|what do i do (?:on [a-z]{3,6}day|tomorrow|this week|next week|first(?:,? and why)?)": "next",
    r"what (?:will|does|would|can|may) (?!ofsted|inspectors|councillors|an?\b|the |it\b|we\b|i\b)(?:my mentor|[a-z]{2,15}(?: [a-z]{2,15})?) (?:see|read)(?: of (?:me|it|my notes))?|who sees what|what (?:goes|is sent|gets sent|leaves)(?: out)?(?: to .{2,30}| (?:the|this|my) computer)?": "who sees my notes",
    r"(?:what|which summaries|when|who|whom)(?: .{0,30})? (?:have i|did i|was|were|i have|i)(?: last| already)? (?:sent|send|mailed|emailed)(?: .{0,40})?|has .{2,30} (?:got|had|seen|received) (?:the |my )?(?:latest|summary|note|page|list).{0,20}": "what did i send",
    "(?:delete|wipe|remove|clear|forget) (?:all|everything|this computer|it all|all of (?:it|this|that)|(?:all )?(?:my|the) (?:data|things|progress|notes|files))(?: .{1,20})?": "delete",
    "(?:(?:how (?:do|can) i |i want to |can i )?(?:move|copy|take|transfer|bring|put|use|get|carry on|continue|go on|have) ?(?:it|this|lmcs|my (?:data|progress|list|things|notes)|everything)? ?(?:over )?)?(?:to|on|onto|with|at) (?:my |a |an |the )?(?:new |other |another |second |home |work |different ){1,2}(?:computer|laptop|machine|pc|desktop|device)": "another computer",
    r"(?:please |can you |could you )?remind me\b.{0,120}|set a reminder\b.{0,80}": "remind me",
    r"(?:my (?:new )?mentor is|i (?:have |now have |have got )?(?:found|got|chosen|have) a (?:peer )?mentor)\b.{0,60}": "my mentor is",
    "(?:i want to |can you |please )?(?:send|e-?mail|post|share|give|show|write) (?:my |the |this |it |a |an )?(?:summary|note|notes|page|list|progress)?(?: for me)?(?: ?(?:to|for) (?:my |the |a )?(?:peer )?mentor.{0,20}| ?to [a-z]{2,20}(?: [a-z]{2,20})?)": "summary",
    "(?:please |can you )?read (?:this|it|that|everything|the screen|all of it)(?: out)?(?: aloud| loud| to me| for me){0,2}": "screen reader",
    "(?:what|who|which ones|which tasks) (?:have|did|had) i (?:do|done|met|meet|seen|see|finish|finished|tick|ticked)(?: off)?(?: (?:so far|already|yet|until now|up to now|today|yesterday|(?:this|last) (?:week|month|time)|(?:on|since|last) [a-z]{3,10}))?": "whats done",
    "(?:i|we)(?:ve)? (?:have |had |just |now )*(?:met|saw|seen|spoke(?:n)? (?:to|with)|talked (?:to|with)|agreed|had (?:a|the|my|our) (?:first )?(?:talk|meeting|chat|call|conversation))\\b.{0,200}": "we agreed",
    "(?:i|we)(?:ve)? (?:have |just |now )*(?:sent|e?-?mailed|posted|handed) (?:it|this|that|(?:the|my) (?:summary|note))(?: off| over)?(?: to .{1,40})?": "i sent it",
    "what (?:have|did) i (?:done?|tick(?:ed)?|finish(?:ed)?)(?: (?:so far|already|yet|until now|up to now))?": "whats done",
    "(?:(?:show|give|list)(?: me)? )?(?:only |just )?(?:whats|what is|those|the ones|the tasks|tasks|things)(?: that are)? (?:still )?(?:open|left|to do)|what (?:is|am i) (?:still )?(?:open|left)(?: to do)?|show me what is left": "left",
    "(?:(?:show|give|list|read)(?: me)? )?(?:only |just )?(?:the )?(?:open|remaining|left|unfinished)(?: ones| tasks| items)? (?:of|in|from) (?:the |my )?(?:first )?(?:17|seventeen|first ten days|ten days)|(?:which|what) (?:of|is left of|is still open of) the (?:first )?(?:17|seventeen)(?: (?:are|is) (?:still )?(?:open|left))?": "what is left of the 17",
    "what (?:did|have) i (?:start(?:ed)?|beg[iau]n)(?: (?:on|with|so far))?|how (?:many (?:are|tasks are|things are) (?:there|left|open)|far (?:am|have) i(?: got)?|(?:many|much) (?:have i|did i|is) (?:done?|left)(?: so far)?)": "progress",
    "(?:(?:what|which|anything|is anything)(?: is| has| have| are|s)? )?(?:overdue|come due)(?: now| yet)?": "due",
    "what(?: have| did)? (?:i|we) agree(?:d)?(?: (?:on|so far))?": "agreed",
    "(?:how (?:do|can|could) i |where do i |how to )?(?:get|find) (?:a|my) (?:peer )?mentor|who is my mentor|i have no mentor": "get a mentor",
    "(?:what (?:happens|do i do|should i do|if|happens if)(?: to me| to us)? )?(?:(?:on the day )?(?:when |if )?(?:that )?)?(?:the )?(?:ofsted|inspectors?) (?:are coming|is coming|are here|rings?|calls?|phones?|comes?|visits?|arrives?|interviews? me)(?: (?:us|me|up|tomorrow|next week))?|will (?:the )?(?:ofsted|inspectors?) (?:interview|see|ask|want to see) me": "ofsted visit",
    r"(?:who do i (?:ring|call|tell|ask) |what (?:do|should) i (?:do|say) |what )(?:if|when) (?:an? |the )?(?:journalist|reporter|press|media|news)(?:papers?)?(?: [a-z]{1,12}){0,9}": "journalist",
    "(?:what|which questions|who) (?:may|can|should|must|could) i not (?:ask|do|say|see|read|know)(?: about)?|(?:an? )?individual (?:case|child|children)": "individual cases",
    IN_GENERAL: "individual cases",
    "(?:who|can (?:anybody|anyone|my mentor|the council)|does my mentor|will my mentor) (?:can |may )?(?:reads?|sees?|gets?) (?:my )?(?:private )?(?:notes?|reasons?|requests?)": "who sees my notes",
    "(?:was|is|has) (?:anything|it|any of it|(?:my|the|that) (?:paper|text|pack|file|report|agenda)|that)(?: of (?:it|(?:my|the|that) (?:paper|text|pack|file|report|agenda)))?(?: been)? (?:kept|stored|saved|sent)(?: (?:anywhere|here|on this computer))?|(?:do|does|will|did) (?:you|lmcs|it) (?:keep|save|store|send) (?:an? copy of )?(?:my |the |that |this )?(?:papers?|text|pack|file|report|agenda)(?: anywhere)?": "do you keep my paper",
    "(?:is|are|was|has) (?:my|our|the|this) (?:council|authority|local authority|childrens services|department|service)s? (?:been |still |ever ){0,2}(?:in|under|on) (?:special measures|intervention|improvement)": "my council in special measures",
    "(?:(?:read|show|give|list) (?:me )?)?(?:my |the )?(?:checklist|list|tasks)(?: to me)? (?:without (?:any )?(?:decoration|colours?|boxes|pictures|lines)|in plain (?:text|words|view)|plainly|plain)": "plain list",
    "(?:many )?thanks?(?: (?:you|a lot|so much|very much)){1,2}": "thank you",
    r"(?:what|where) (?:should|do|must|can|shall) (?:i|we) (?:do|begin|start|go)(?: (?:first|now|today|on day one|to begin|to start|from here))?"
    r"|where to (?:begin|start)|what (?:is |comes )?first|(?:i am |im )new(?: here)?|day one": "next",
    r"(?:who|can|does|do|will|could) (?:[a-z]{1,12} ){0,3}(?:see|read|get|open|access|know)s? (?:my|what i|this|it)(?: (?:notes?|data|name|write|type|list|progress))?"
    r"|(?:is|are) (?:my|this|it|lmcs|what i) ?(?:data|notes?|write|type|name|progress)? ?"
    r"(?:safe|private|secure|protected|confidential|shared|encrypted|kept|saved|stored|sent)(?: [a-z]{1,12}){0,2}": "privacy",
    "who (?:(?:do|should|can|must|could) (?:i|we)|to) (?:ring|call|phone|tell|ask|contact|speak to|talk to|write to|go to|turn to)"
    "|who can help(?: me)?": "who can help",
    "(?:how (?:do|can|could|should) (?:i|we) |how to |can (?:i|we) )?(?:(?:add|put in|put|include|load|install|import|bring in) )?(?:our|my|the) "
    "(?:own|councils?|local)(?: own| councils?)? (?:things?|items?|tasks?|words?|terms?|names|content|files?|checklists?|lists?|questions|figures|documents)(?: (?:in|to lmcs|into lmcs))?": "our own tasks",
    "(?:prepar(?:e|ing)|get ready|getting ready) for (?:an |the |our )?(?:ofsted|inspection)(?: [a-z]{1,12}){0,2}|ofsted is (?:coming|here)": "ofsted visit",
    "(?:i made|what if i make|what happens if i make|what if there is) a mistake|what if i get it wrong|can i break (?:it|this|something|anything)": "mistake",
    "(?:do i|does (?:it|this|lmcs)) (?:need|use|work with|work without) (?:the |a )?(?:internet|network|wifi|account)|does (?:it|this|lmcs) work offline": "internet",
    "what (?:is|are) my (?:legal )?(?:role|job|duty|duties|responsibilities)|what am i responsible for|what is the role": "my role",
    "who (?:made|wrote|built|is behind|runs) (?:this|lmcs|it)|is (?:this|it|lmcs) (?:official|from my council)": "who made this",
    "(?:(?:make|set|turn|have|use|show|i want|i need|can i (?:make|have)|switch to|give me) )?(?:the |my |all |a )?(?:letters?|text|print|font|words|screen|writing|view|everything|it) "
    "(?:plain(?:er)?|big(?:ger)?|larger?|simpler|easier to read)|(?:(?:make|set|use|show|i want|i need|can i have|switch to|turn on|give me) )?(?:the |a |it )?"
    "(?:plain(?:er)?|big(?:ger)?|larger?) (?:letters|text|print|font|writing|view|screen|type)": "plain",
    "(?:hello|hi|hey|good (?:morning|afternoon|evening))(?: there| lmcs| again| everyone)?|i(?: a|')?m (?:completely |a bit |quite |rather )?(?:lost|stuck|confused|overwhelmed)|i (?:do not|dont) know (?:what to do|where to (?:begin|start)|where i am)": "im lost",
    r"(?:the )?summary (?:without|but not|minus) (?:the |my )?requests|(?:only|just)(?: the| my)? requests?(?: for (?:my )?mentor)?|summary (?:with )?(?:only|just)(?: the| my)? requests": "only the requests",
    "(?:how do i )?get help|can you help(?: me)?|what (?:is|does) (?:this|it|lmcs)(?: for| do)|what is this|what are the commands": "help me",
}
"""What people ask about lmcs itself, and the word of the table that answers it."""
HOW = (
    "how do i ", "how do you ", "how can i ", "how should i ", "how to ", "can i ", "i want to ", "i need to ", "show me how to ",
)  # fmt: skip
"""What stands before a thing to do: it is told how, and not done."""
BESIDE = (
    " a add all an and another as at can date day days director do everything first from get help how in it item items keep know list lists look make me "
    "meeting meetings mentor more my name names new note notes of off on one out page pages paper papers question questions see some something summary take "
    "task tasks that the them then these things this to two up use view want with word words write your "
)
"""What may stand beside the word for a command in a question how something is done with lmcs."""
STANDS = {word: tuple(line.split()) for line, words in TABLE.items() for word in words}
SAID = {word: said for words, said in SAYS.items() for word in words}
"""What stands for a line, and what is said, by the word."""
