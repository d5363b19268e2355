"""Phrases: what people ask in words of their own, and the word of the table that answers each."""

from lmcs.basics.child import IN_GENERAL
from lmcs.session.manners import GOODBYE

_DONE = r"(?!.*\b(?:met|saw|spoke|seen|booked?|tick(?:ed)?|rang|agreed|note|search|glossary)\b)"
"""What tells of something done beside a feeling, or is a command: that is read first."""
_FELT = (
    r"(?:.{0,80}\b(?:i|im|ive|feel\w*|felt|bit) )?(?:(?:i|im|am|was|feel|felt|feeling|been|bit|a|so|very|really|still|quite|just|too|little|all|getting|totally|well) )*"
    r"(?:ner+v[aeiou]+s|anxi?ous|scared|frightened|terr?ified|panick?\w*|dread(?:ing)?|dreding|stressed(?: out)?|over ?wh?el+m(?:ed|ing)|a fraud|like (?:a fraud|an? imposter|giving up)|out of my dep(?:t|ht)|useless|tearful|(?:low|down|upset)(?=$| (?:about|after|by))|worried(?= about (?:tomm?orr?ow|tonight|today|getting|saying|messing|looking)))"
    r"(?=$| (?:about|of|for|before|after|by|at|that|and|but|with|now|today|tonight|already|i|as|panel)\b)"
)
"""How somebody says how they feel, however it is spelled."""
_STAYS = rf"{_DONE}.{{0,80}}\b(?:(?:can ?not|cant|couldnt|could not|keep|dont|didnt|did not|havent) (?:stop|stopped|switch(?:ed)? off|sle(?:ep|pt)|thinking of|get (?:it|that|her|him|them|this)(?: \w+)? out|shake it)\b|(?:haunts|stays with|upset|shook|got to) me\b).{{0,60}}"

_NOT_THE_MENTOR = r"(?!.*\b(?:deputy|stands? in|standing in|successor|takes? over|follows me|whoever|task|leader|cabinet|executive|group|council|somebody|anybody)\b)"
"""For whom a page is no summary, or one without the requests."""
_A_PAGE = rf"(?:(?:now|then) )?(?:(?:do|make|write|print|send|give|do me|make me|give me|i need|i want) )?(?:{_NOT_THE_MENTOR}[a-z-]{{2,15}}(?: [a-z-]{{2,15}})? (?:his|her|their) (?:page|summary)|(?:the |a |my )?(?:page|summary) for {_NOT_THE_MENTOR}(?:my )?[a-z-]{{2,15}}(?: (?!(?:about|of|on|with|please)\b)[a-z-]{{2,15}})??)"
"""A page for the mentor, by whatever name: "do Hugh his page", "page for Hugh"."""
_WAITS = (
    r"(?=.*\b(?:mum|mother|dad|father|parent|resident|constituent|neighbour|gran|grandmother|grandad|foster carer|an? family)s?\b(?! (?:carers?|forums?|hubs?|panels?)\b))"
    r"(?=.*\b(?:ehcps?|ehc (?:plan|assessment)s?|school (?:place|transport)|(?:his|her|their|(?:son|daughter|grandson|granddaughter|child|kid)s) (?:plan|assessment|statement|taxi|bus pass|transport))\b)"
    r"(?=.*\b(?:late|overdue|delay\w*|waiting|waited|not (?:come|here|been)|turned down|refused|weeks|months|years?)\b).{10,240}"
)
"""One family that waits for a plan or a place, which is told to a councillor."""
ASKED = {
    r"what(?:s| is| have i| do i have) (?:still )?left to do(?: (?:before|by|this|for|until) .{2,20})?": "todo",
    rf"{_A_PAGE},? (?:and )?(?:with|put in|put|including|include) (?:all )?(?:my |the )?(?:private )?(?:notes?|what i (?:was|have been|noted|kept|wrote))\b.{{0,80}}|(?:please )?(?:put|add|include) (?:in )?(?:what|all|everything) (?:that )?(?:(?:i|ive|we)(?: was| were| been| have been)? (?:told|noted|kept|wrote)|(?:they|he|she|people) told me)(?: (?:(?:in|into|on|to) (?:it|there|(?:the|my|his|her) (?:page|summary))|in|too))?": "summary with notes",
    rf"{_A_PAGE}(?: please|,? (?:and )?(?:what(?:s| is| has)(?: been)? (?:new|changed)|only what is new|(?:the )?new (?:things|ones)|since (?:the |my )?last)\b.{{0,60}})?": "summary",
    r"(?:can i |how (?:do|can) i |i want to )?(?:send|move|copy|take|get|put) .{2,30} (?:to|on|onto) (?:my |the )(?:[a-z]{2,12} )?(?:laptop|computer|pc|machine|tablet)(?: at (?:home|work))?": "another computer",
    r"what (?:does|do|must|should) (?:a |the )?lead members?(?: \w+)? (?:have to |need to |must )?do(?: .{0,20})?": "my role",
    r"where (?:on earth |do you think )?(?:do|should|can|shall) i (?:start|begin)(?: .{0,20})?": "next",
    r"what (?:am|are) (?:i|we)(?: \w+)? (?:responsible|accountable|answerable) for(?: .{0,30})?": "my role",
    r"how (?:do|are) we (?:compar(?:e|ing)|doing)(?: .{0,40})? (?:on|with|to|against) .{3,80}": "our figures",
    r"(?:how long|when)(?: .{0,40})? (?:before|until|till|will|do|does|are|is) (?:ofsted|the inspectors?|an inspection|inspection)\b.{0,30}": "our last inspection",
    r"(?:can i |how (?:do|can) i |please )?(?:e-?mail|send|show|give|tell) .{2,30} what (?:ive|i have|i) (?:been )?(?:done|did|doing)\b.{0,50}": "summary",
    _STAYS: "it stays with me",
    rf"{_DONE}(?:{_FELT}.{{0,60}}|.{{0,40}}\b(?:knackered|exh?aus?ted|shattered|worn out|dead tired|dont know what (?:half|any|most) of (?:it|this) means)\b.{{0,40}})": "out of my depth",
    r"(?:summary|page|note) with (?:my |the |only )?(?:notes?|private notes?)\b.{0,40}|(?:add|put|send|include|show|give) (?:my |the )?(?:private )?notes? (?:on |of |for |with )?(?:task )?#?[a-z]?\d{0,3} ?(?:to|in|into|with) (?:my |the )?(?:summary|mentor|page)\b.{0,30}": "summary with notes",
    r"(?:a |one |the )?page (?:for .{2,30} )?(?:on|about|of|with) what (?:has|is)(?: been)? (?:changed|new|different)\b.{0,40}": "what has changed",
    r"what (?:does|do|will) (?:it|they|this|the paper|the report) (?:ask|want)(?: (?:me|us))? to (?:decide|agree|approve|do|vote on)|what (?:should|can|do) i ask (?:on the night|at (?:the )?(?:committee|meeting|cabinet)|about (?:it|this|the paper|the report))|what (?:is|are) the recommendations?": "a paper came",
    r"(?:is|are) (?:anything|something|any(?: of (?:it|them))?) (?:late|overdue|due)|what (?:am i|have i) (?:late|behind) with": "due",
    r"(?:(?:ive |i have |i )?(?:just )?(?:started|begun|began|half ?(?:way )?(?:done|through)|part done|working on|busy with)(?: on| with| through| reading)? (?:task )?#?[a-z]?\d{1,3}|(?:task )?#?[a-z]?\d{1,3} (?:is )?(?:now )?(?:in progress|started|begun|half done|part done|not finished)|(?:ive |i have |i )?(?:started|begun|began) (?:on|with|reading) .{3,60})(?:,? (?:but )?not finished)?": "in progress",
    r"what (?:do|does|did) (?:you|lmcs|it) (?:keep|hold|store|know|have|save)(?: (?:about|on|of) me)?|.{0,40}\ball (?:that )?(?:you|i|we) (?:hold|keep|have) (?:about|on) (?:me|them|him|her)\b.{0,20}": "my data",
    r"(?:what is |whats )?(?:the )?(?:date|age|edition|version) of (?:the|our|my) (?:council )?file|(?:what (?:can you tell me|is) about )?(?:our|the|my) council(?:s)? file|what did (?!i\b|we\b|you\b)[a-z]{3,20}(?: council)? (?:add|change)": "our files",
    r"(?:hello|hi|hey|hiya|good (?:morning|afternoon|evening)|morning|evening|afternoon)(?:,? (?:there|again|all|everyone|lmcs|(?:is )?any(?:one|body) (?:there|in|home|listening)|its me|it is me|its me again|me again)){1,3}": "hello",
    r"whom? (?:do|should|can|must) i (?:ring|call|phone|tell|contact)(?: (?:tonight|now|right now|today|out of hours|at night|first|at the weekend|in an emergency)){1,2}|what (?:do|should|can|must) i do (?:tonight|right now|at once|now about a child)|where (?:do|can|should) i report (?:an?|my|this|it)\b.{0,60}|(?:out of hours|emergency) (?:number|team|duty team)": "emergency",
    r"what (?:am|are) (?:i|we) (?:actually |really |even )?(?:supposed|meant|expected) to (?:do|be doing)(?: .{0,40})?|what (?:does|is) (?:this|the|my) (?:job|role)(?: (?:actually|really))?(?: (?:involve|about|for|mean))?": "my role",
    r"what (?:matters|counts|is important)(?: most)?(?: (?:now|today|tomorrow|this week|first))?|what should i do (?:tomorrow|today|this week|now)": "next",
    r"how (?:much|many)(?: (?:things?|tasks?|of it|of them))? (?:is|are) there(?: (?:in all|altogether|to do|in total|left|still to do))*|how long will (?:it|this|all this) take|how many of (?:the|my) tasks (?:are|have).{0,30}": "progress",
    r"(?:put|get|add|send) (?:it|this|that|them|these|my (?:bookings|meetings|diary|dates))(?: all)? (?:in|into|to|on|onto) (?:my |the )?(?:outlook|google|phone|ipad|work|council|own)? ?(?:calendar|diary|outlook)|how (?:do|can) i (?:get|put) .{2,40} (?:in|into|onto) (?:my |the )?(?:outlook|calendar|diary|phone)": "calendar",
    r"(?!.*\btasks?\b)(?:how many|what (?:percentage|proportion|share|number)|how much) of (?:our|the|my) .{3,90}": "our figures",
    r"when (?:was i appointed|did i (?:start|begin)(?: .{1,30})?)": "status",
    r"(?:send|make|give|write|print|mail|email) (?:[a-z]{2,20} |me )?(?:a |the |my )?summary\b.{0,60}|(?:mail|email|send) (?:it |this )?to [a-z]{2,20}": "summary",
    r"save (?:it|this|that) (?:as|to|in|into) (?:word|a word file|docx?|pdf|a file)|(?:in|as) word": "save",
    r"(?:i )?(?:ticked|crossed off|booked|marked|did|noted) the wrong (?:one|task|thing|day|person)|(?:no,? )?(?:that|it) was the wrong (?:one|task|thing|day|person)": "mistake",
    r"what(?:s| is)? only (?:proposed|planned|a plan|a bill)|what is (?:still )?(?:to come|proposed)|what (?:might|may|will) change": "ahead",
    r"what(?: in (?:my|the) (?:job|role))? (?:is|has)(?: been)? (?:different|changed|new) (?:from|since|in|about) (?:the |this |my )?(?:guides?|booklet|book|pdf|job|role|guide of 2019|booklet of 2019|guide was (?:written|printed))": "what has changed",
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
    "(?:(?:how (?:do|can) i |i want to |can i )?(?:move|copy|take|transfer|bring|put|use|get|send|carry on|continue|go on|have) ?(?:all (?:of )?)?(?:it|this|lmcs|my (?:data|progress|list|things|notes)|everything)? ?(?:over )?)?(?:to|on|onto|with|at) (?:my |a |an |the )?(?:new |other |another |second |home |work |different |[a-z]{2,12}s ){1,2}(?:computer|laptop|machine|pc|desktop|device)": "another computer",
    r"(?:please |can you |could you )?remind me\b(?! (?:(?:(?:on |next |this )?\w{3,9},? )?to (?!book|do|meet|see)\w+ .|what|who|which|how|when|why)).{0,120}|set a reminder\b.{0,80}": "remind me",
    r"i (?:have |now have |have got )?(?:found|got|chosen|have) a (?:new |peer )?mentor\b.{0,60}": "my mentor is",
    "(?:i want to |can you |please )?(?:send|e-?mail|post|share|give|show|write) (?:my |the |this |it |a |an )?(?:summary|note|notes|page|list|progress)?(?: for me)?(?: ?(?:to|for) (?:my |the |a )?(?:peer )?mentor.{0,20}| ?to [a-z]{2,20}(?: [a-z]{2,20})?)": "summary",
    "(?:please |can you )?read (?:this|it|that|everything|the screen|all of it)(?: out)?(?: aloud| loud| to me| for me){0,2}": "screen reader",
    r"(?:(?:how (?:do|can) i |i want to |can i )?(?:get|put|save|copy|have|keep) )?(?:it|this|that|everything|all of it|it all|lmcs|my (?:things|data|notes|progress))(?: all)? (?:on|onto|to) (?:a |my |the )?(?:memory |usb |data )?(?:stick|drive|disk|key)": "on a stick",
    r"(?:(?:the |my |a )?summary|(?:send|have|give me|make|write|print) (?:it|the summary|my summary)) (?:as|in) (?:plain )?text|(?:he|she|they) only (?:has|have) (?:a |an )?(?:old )?(?:tele)?phone|my (?:e-?)?mail (?:wont|will not|does not|doesnt) take attachments": "summary as text",
    r"what (?:did i|have i) (?:just |last )(?:do|done|change|changed)|which one did that (?:land on|go to|tick)|what (?:was|is) (?:my|the) last (?:change|thing i did)": "what did i just do",
    r"(?:is it|will it be|would it be) my fault\b.{0,80}|(?:do|will|would) i (?:get|take) the blame\b.{0,80}": "my role",
    r"(?:who|whom) do i tell (?:that )?(?:i am|im|my .{2,20} is|i know|we are)\b.{0,20}\b(?:related|married|friends?|cousins?|a governor|governor|foster carer|director of)\b.{0,60}|(?:i am|im) (?:related|married) to .{2,80}": "declare an interest",
    r"(?:the )?(?:ofsted|inspectors?)(?: has| have)?(?: just)? (?:rung|rang|called|phoned|announced|written|been in touch|got in touch|told us)\b.{0,120}|(?:we (?:have|are having|are getting|will have)|there is|weve got) (?:an? )?(?:inspection|focused visit|monitoring visit|short inspection|full inspection|ilacs)\b.{0,80}": "ofsted visit",
    r"what has .{2,30} (?:got|had|seen|received)(?: (?:from me|of mine|so far|already))?": "what did i send",
    r"(?:(?:one|a) page for .{2,30} with )?only my (?:question|request|wish)s?": "only the requests",
    r"(?:i (?:want|need) to |how (?:do|can) i |please )?(?:add|install|load|take in|put in|use|open|import) (?:our |my |the |a )?(?:council(?:s)? )?(?:file |pack )?[\w().-]{1,60}\.ya?ml": "our own tasks",
    _WAITS: "one familys case",
    r".{0,60}\b(?:director|dcs)\b.{0,30}\b(?:leav\w+|left|goes|going|gone|resign\w*|retir\w+|quit\w*|moving on)\b.{0,60}\b(?:what|now|how|who)\b.{0,40}|(?:what|who) .{0,30}\b(?:if|when) (?:the |our |my )?(?:director|dcs) (?:leaves|goes|resigns|retires|quits|is leaving)\b.{0,40}|(?:how|who) (?:do we|does (?:one|the council)|do you|is|are|will) .{0,20}(?:appoint\w*|recruit\w*|replac\w+) (?:an? |the |our )?(?:new |interim )?(?:director|dcs)s?\b.{0,40}": "the director is leaving",
    r"(?:i )?(?:really |just |still )*(?:dont|do not|cant|cannot) (?:really )?(?:understand|get|follow|make (?:any )?sense of) (?:a (?:single )?(?:word|thing)|any|anything|all|most|half|much)\b(?: of)?(?: (?:it|this|that|these words))?(?: at all)?|(?:this|it|none of (?:it|this))(?: all)? (?:makes? no sense|makes? sense|is (?:all )?(?:double dutch|gobbledygook|gibberish))(?: to me)?|its all (?:double dutch|greek|gobbledygook|gibberish)(?: to me)?": "i understand nothing",
    r"(?:please |can you |could you )*(?:stop|quit|enough|no more|less|leave out|skip|hide|spare me)\b(?: (?:of|telling|showing|giving|boring|with|about|me|all|so much|the|on at|going on|all this)){0,5} (?:laws?|legislation|legal (?:stuff|bits?|things))|i (?:dont|do not) (?:want|need|care about) (?:to (?:see|know|read) )?(?:all )?(?:the|this|any) (?:laws?|legislation|legal (?:stuff|bits?))": "less law",
    r".{10,200}\b(?:mum|mother|dad|father|parents?|resident|constituent|neighbour|gran|grandmother|grandad|carer|family|son|daughter|grandson|granddaughter|school place)\b.{0,120}\bwhat (?:can|should|do|shall|could|must) i (?:do|say|tell)\b.{0,30}|what (?:can|should|do|must) i (?:do|say) (?:if|when) (?:an? |the |my )?(?:mum|mother|dad|father|parent|resident|constituent|neighbour|carer|family)\b.{0,80}": "individual cases",
    r"(?:.{0,80}\b)?(?:worried|concerned|unhappy|complain\w*|(?:a )?concerns?|a problem) (?:about|with|against|of) (?:an? |the |my |our |one of the )?(?:social worker|worker|member of staff|foster carer|youth worker|residential worker|team manager)s?\b.{0,80}": "worried about a worker",
    r"how (?:do|can|should) i (?:read|understand|go through|get through|make sense of) (?:an? |the |my |our |this )?(?:[\w-]+ ){0,2}(?:paper|report|agenda|pack)s?(?: .{1,40})?": "a paper came",
    r"(?:how (?:do|can) i )?print(?: out)? (?:my |the )?(?:diary|bookings|calendar|appointments)": "print",
    r"what (?:have|did) i (?:still )?not (?:yet )?(?:do|done|finished?|ticked)(?: yet)?|what(?:s| is| have i)? (?:still )?left(?: for me)? to do": "left",
    r"how (?:am i|are we) (?:getting on|doing|coming along|going)(?: .{1,30})?|how is it going": "progress",
    r"what (?:can|could|do|does) (?:you|it|lmcs|this)(?: (?:actually|really|all))* do(?: for me)?": "what can you do",
    r"(?:did|have|do|will|would) you (?:keep|kept|save|saved|remember|remembered|store|stored|got|get|have) (?:all |everything )?(?:what i|that|it|my|the thing)\b.{0,120}": "what did you keep",
    r"who (?:is|was|should be|will be) my mentor(?: (?:supposed|meant) to be| going to be)?|(?:do i have|have i(?: got)?|who picks|who chooses|who finds) (?:a|my) mentor|i (?:do not|dont|have not|havent) (?:have|got) (?:a|one|any) ?(?:mentor)?(?: yet)?|.{1,80}\bi (?:have not|havent) got (?:one|a mentor) yet": "get a mentor",
    r"(?:do|must|should) i (?:have to |need to |go on |do )+(?:any |some |the )?training\b.{0,40}|what training (?:do|must|should) i (?:do|need|have|get).{0,30}|is there (?:any )?training.{0,40}": "training",
    r"(?:am i|are we|will i be|could i be|can i be) (?:(?:personally |legally |really )+(?:responsible|liable|accountable|answerable)|(?:responsible|liable|accountable|answerable)(?= if| when| for what happens)|to blame|in trouble|sued)\b.{0,80}": "my role",
    r"(?:(?:whats|what is) )?(?:the )?difference between (?:him|her|them|the director|the dcs|my director) and (?:me|my role|the lead member)|what does the (?:director|dcs) do that i (?:dont|do not)|(?:what|which) (?:is|bit is|part is) (?:mine|my job) and (?:what|which) (?:is|bit is|part is) (?:his|hers|theirs|the directors).{0,20}": "what is mine",
    r"how many (?:children|young people|kids|families|schools|social workers|foster carers|care leavers)\b.{0,60}\b(?:do we have|have we(?: got)?|are there here|(?:do|does) (?:our|the|my) council have|in our care|here)": "our figures",
    r"(?:is|are|was|were) (?:that|this|it|they|\d[\d.,]*(?: .{1,40})?) (?:a lot|many|high|low|too (?:many|high|few)|normal|good|bad|average|typical)(?: (?:for|compared|here)\b.{0,60})?": "our figures",
    r"(?:(?:when|what) (?:was|is|were)|where (?:do|can) i (?:find|see)|what did we get (?:from|in)) (?:our |the )?(?:last |latest )?(?:ofsted|inspection)(?:s| rating| grade| report| judgement| result)?(?:,? (?:and|or) .{1,60})?": "our last inspection",
    r"(?:what|which)(?: questions)? (?:should|do|can|could|might) i ask about (?:it|this|that|(?:a|the|this|that|my) (?:paper|report|pack|agenda|strategy|plan))(?: .{1,40})?|(?:help|advice) with (?:a|the|my|this) (?:report|paper)|(?:(?:i have|ive|i) (?:had|got|have|been sent|been given) (?:an? |the )?|(?:(?:just|been) )*(?:got|sent|given|handed|(?:\w+ )?(?:gave|sent) me) an? )(?:\d+ page |[a-z]+ ){0,3}?(?:report|paper|agenda|pack)\b.{0,120}": "a paper came",
    r"what (?:on earth |the hell |exactly )?am i (?:meant|supposed) to do(?: first| now| today)?": "next",
    r"how (?:do|can) i (?:put|get|enter|add) (?:an? )?(?:meeting|appointment|date|day)s? (?:in|into it|in here|down)": "schedule",
    "(?:what|who|which ones|which tasks) (?:have|did|had) i (?:do|done|met|meet|seen|see|finish|finished|tick|ticked)(?: off)?(?: (?:so far|already|yet|until now|up to now|(?:this|last) time))?": "whats done",
    "(?:i|we)(?:ve)? (?:have |had |just |now )*(?:met|saw|seen|spoke(?:n)? (?:to|with)|talked (?:to|with)|agreed|had (?:a|the|my|our) (?:first )?(?:talk|meeting|chat|call|conversation))\\b.{0,200}": "we agreed",
    "sent to .{2,40}": "i sent it",
    "(?:i|we)(?:ve)? (?:have |just |now )*(?:sent|e?-?mailed|posted|handed) (?:it|this|that|(?:the|my) (?:summary|note))(?: off| over)?(?: to .{1,40})?": "i sent it",
    "what (?:have|did) i (?:done?|tick(?:ed)?|finish(?:ed)?)(?: (?:so far|already|yet|until now|up to now|since .{1,40}|in (?:my|the) first .{1,30}))?": "whats done",
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
    r"(?:who|can|does|do|will|could) (?:[a-z]{1,12} ){0,3}(?:see|read|get|open|access|know)s? (?:my|what i|this|it)(?: (?:notes?|data|name|write|type|list|progress|say|tell you|put))?(?: (?:in )?(?:here|down|in(?:to)? (?:it|lmcs)))?"
    r"|(?:is|are) (?:my|this|it|lmcs|what i) ?(?:data|notes?|write|type|name|progress)? ?"
    r"(?:(?:in )?here )?(?:safe|private|secure|protected|confidential|shared|encrypted|kept|saved|stored|sent)(?: [a-z]{1,12}){0,2}": "privacy",
    "(?:when is it|when do i (?:ring|call|dial)|is it) 999(?: and when .{0,40})?": "emergency",
    "whom? (?:(?:do|should|can|must|could) (?:i|we)|to) (?:ring|call|phone|tell|ask|contact|speak to|talk to|write to|go to|turn to)"
    "(?: (?:on|at|over|in) (?:an? |the )?(?:saturday|sunday|weekend|night|evening|bank holiday)s?| at night| out of hours| now| first| up)?(?: (?:about|for) (?:a|the) child)?"
    "|(?:where|how) (?:do|can) i (?:find|get) (?:the|their|its) (?:phone |telephone )?number(?: .{0,40})?"
    "|who can help(?: me)?": "who can help",
    "(?:how (?:do|can|could|should) (?:i|we) |how to |can (?:i|we) )?(?:(?:add|put in|put|include|load|install|import|bring in) )?(?:our|my|the) "
    "(?:own|councils?|local)(?: own| councils?)? (?:things?|items?|tasks?|words?|terms?|names|content|files?|checklists?|lists?|questions|figures|documents)(?: (?:in|to lmcs|into lmcs))?": "our own tasks",
    "(?:prepar(?:e|ing)|get ready|getting ready) for (?:an |the |our )?(?:ofsted|inspection)(?: [a-z]{1,12}){0,2}|(?:(?:is|are) (?:the |an )?(?:ofsted|inspectors?|inspection)|ofsted is) (?:coming|here|due|likely)\\b.{0,30}|are we (?:due|getting|having|expecting) (?:an? |the )?(?:ofsted|inspection)\\b.{0,30}": "ofsted visit",
    "(?:i made|what if i make|what happens if i make|what if there is) a mistake|what if i get it wrong|can i break (?:it|this|something|anything)": "mistake",
    "(?:do i|does (?:it|this|lmcs)) (?:need|use|work with|work without) (?:the |a )?(?:internet|network|wifi|account)|does (?:it|this|lmcs) work offline": "internet",
    "what (?:is|are) my (?:legal )?(?:role|job|duty|duties|responsibilities)|what am i responsible for|what is the role": "my role",
    r"(?:when .{1,60},? )?(?:who|which of us) is (?:answerable|accountable|responsible|to blame|held to account)(?:\W{1,3}(?:me|i|the director|the leader|us|it)(?:,? or (?:me|the director|the leader|i))?)?": "my role",
    "who (?:made|wrote|built|is behind|runs) (?:this|lmcs|it)|is (?:this|it|lmcs) (?:official|from my council)": "who made this",
    "(?:(?:make|set|turn|have|use|show|i want|i need|can i (?:make|have)|switch to|give me) )?(?:the |my |all |a )?(?:letters?|text|print|font|words|screen|writing|view|everything|it) "
    "(?:plain(?:er)?|big(?:ger)?|larger?|simpler|easier to read)|(?:(?:make|set|use|show|i want|i need|can i have|switch to|turn on|give me) )?(?:the |a |it )?"
    "(?:plain(?:er)?|big(?:ger)?|larger?) (?:letters|text|print|font|writing|view|screen|type)": "plain",
    "(?:hello|hi|hey|good (?:morning|afternoon|evening))(?: there| lmcs| again| everyone)?|i(?: a|')?m (?:completely |a bit |quite |rather )?(?:lost|stuck|confused|overwhelmed)|(?:.{0,160}\b)?(?:i (?:really )?(?:do not|dont) (?:really )?know|no idea|(?:havent|have not)(?: got)? a clue|not sure|i am unsure) (?:what to do|where to (?:begin|start)|where i am|how to (?:begin|start))": "im lost",
    r"(?:a )?(?:summary|report|page|note|paper) (?:for|to) (?:the )?(?:leader|cabinet|chief executive|group|council|somebody else|anybody)": "summary for the leader",
    r"(?:i|we) (?:have |had |just |then )*(?:rang|phoned|called|told|passed (?:it|this|that|a worry|my worry|the worry) on|reported (?:it|this)|e-?mailed)(?: (?:to )?(?:the )?(?:front door|mash|duty team|emergency duty team|out.of.hours team|lado|police|social services))?(?: .{0,60})?\b(?:passed (?:it|this|that) on|front door|mash|duty team)\b.{0,60}|i (?:have )?passed (?:it|this|that|a worry|my worry|the worry) on\b.{0,60}": "i passed it on",
    r"(?:should|can|may|must|could|shall|do) i (?:go round|go there|visit|look into it|look for myself|(?:talk|speak) to the (?:mother|father|family|parents?|child|neighbour|school))(?: (?:and|to|about|with|myself)\b.{0,40})?": "should i go round",
    r"(?:an? |the )?(?:social worker|worker|member of staff|officer|employee|manager|foster carer|carer|teacher|somebody who works here) (?:has |have |just )*(?:told|confided in|came to|comes to|complained to|e-?mailed|wrote to|rang) me\b.{0,20}(?:in confidence|secret|privately|confidential)\b.{0,100}|.{1,200}\b(?:i (?:must|may|can|should) not (?:say|tell)|do not say|without saying)\b.{0,30}\b(?:from|who)\b.{0,40}": "told in confidence",
    r"(?:an? |the |my )?(?:social worker|worker|member of staff|officer|employee|colleague|whistle-?blower) (?:has |have |just )*(?:told me|confided in me|raised (?:an? |some )?concerns? with me|(?:does not|doesnt) want to be named|spoke to me in confidence)\b.{0,200}|(?:somebody|someone) (?:has |just )*(?:told me|said) (?:something|this|it) (?:to me )?(?:in confidence|confidentially|in secret)": "told in confidence",
    r"(?:handover|hand over) (?:for|to) .{2,40}|(?!who\b).{2,40} (?:stands?|is standing|will stand|is going to stand) in(?: for me)?(?: (?:from|on|while|for|until|next)\b.{0,60})?": "handover",
    r"how (?:old|recent|current|fresh) is (?:this|it|lmcs|the content|all this)|is (?:this|it|lmcs|the content|all of this) (?:still )?(?:up to date|current|good|right|valid|recent)(?: now| today)?|when was (?:this|it|the content) (?:last )?(?:checked|updated|written)": "version",
    r"(?:i want to see|show me|let me see) what (?:will )?(?:my )?mentor (?:will )?(?:sees?|gets?|reads?)": "summary",
    r"(?:i am|im|we are|i will be|ill be) (?:away|on holiday|on leave|off)(?: (?:from|on|for|until|till|next|this|in|between)\b.{0,60})?|(?:my )?(?:holiday|leave)(?: (?:from|on|for|next|is)\b.{0,60}| \d.{0,60})?": "days away",
    r".{0,80}\b(?:out of my depth|overwhelmed|over my head|cannot cope|cant cope|too much for me|an imposter|not up to (?:it|this))\b.{0,60}": "out of my depth",
    r"take (?:that|the|a|his|her|their|this) names? out\b.{0,80}": "a name that must go",
    r"(?:can you |could you )?print (?:me |out )*(?:some?th?ing|what (?:i|we)\b.{1,40}|the questions|a sheet|the sheet|it)\b.{0,60}": "print",
    r"what am i (?:late|behind) (?:with|on)(?: now)?|(?:have|did) i (?:miss(?:ed)?|forg[eo]t(?:ten)?|overlook(?:ed)?) (?:anything|something|any of it|a deadline|an? date)(?: .{1,20})?|is there anything (?:i (?:have )?missed|late|overdue)": "due",
    r"(?!.*\b(?:question|request|note|task)s? (?:number |on |of |for |with |task ){0,3}\d)(?:how (?:do|can) i |i want to |please |can i |can you )?(?:delete|remove|erase|wipe|take out|get rid of|strike out) (?:a|the|my|that|this|one)? ?(?:[a-z' ]{0,30} )?(?:note|question|request|name|names)(?: .{0,60})?|.{1,120}\b(?:i want (?:it|that) gone|it must go|has to go|must not (?:be|stay|stand) (?:here|there))": "a name that must go",
    r"(?:the )?summary (?:without|but not|minus) (?:the |my )?(?:requests|questions|wishes)": "summary for the leader",
    r"(?:send|share|give) (?:only|just) (?:this|the (?:wish|wishes|request|question|requests|questions))|(?:send |write |make |give me )?(?:a |the )?short(?:er)? (?:summary|note|page|one|form|version)\b.{0,30}|summary (?:short|wishes|in short|in brief|requests)|(?:two|three|four|five|a few) lines for my mentor": "only the requests",
    r"(?:only|just)(?: the| my)? requests?(?: for (?:my )?mentor)?|summary (?:with )?(?:only|just)(?: the| my)? requests": "only the requests",
    r"(?:put|add|get|have|export|copy) (?:it|this|that|both|them|these|all|everything|both of them|all of (?:it|them)|(?:all )?(?:the|my) (?:meetings|bookings|appointments))(?: (?:all|both|too|now))? (?:in|into|on|onto|to) (?:my |the )?(?:calendar|phone|outlook|google calendar|ical)(?: too| please| now)?"
    r"|(?:make|update|renew|refresh|redo)(?: me)? (?:the |a |my )?(?:new )?calendar(?: file)?(?: (?:on|for|in) (?:my |the )?(?:phone|calendar|outlook))?(?: again| please| now)?": "calendar",
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
