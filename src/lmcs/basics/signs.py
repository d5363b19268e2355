"""Turns of phrase that are a worry by themselves: one child's case that is brought, neglect, a small child alone, a worker not fit to be with children.

In a sentence each child, each worker and whoever asks becomes one word in capitals, and the turns are told by those. Children
and workers in general are a matter for the council. Imported where a line has such a word.
"""

import re

_ONE = (
    r"(?:child|kiddy|kid|boy|girl|baby|toddler|infant|newborn|tot|nipper|bairn|little one|teen(?:ager)?|youngster|pupil|lad|lass|son|daughter|grand ?(?:son|daughter|child|kid|baby)|step(?:son|daughter|child)|"
    r"nephew|niece|godson|goddaughter|(?:little|baby) (?:brother|sister)|pre ?schooler|school(?:girl|boy)|(?:\d{1,2}|two|three|four|five|six|seven|eight|nine|ten) (?:year|yr|month)s? olds?)"
)
_MANY = rf"(?:children|kiddies|babies|grandchildren|stepchildren|siblings|twins|triplets|brothers and sisters|{_ONE}s)"
_ADJECTIVE = r"(?:(?:little|small|wee|young|tiny|baby|two|three|four|five|own|eldest|oldest|youngest|disabled|foster|poor|other|same|new|autistic|naked|crying|teenage) ){0,3}"
_NO_CASE = (
    r"(?!'?s?'? (?:ehcps?|ehc|plans?|assessments?|statement|school|place|transport|taxi|bus|college|nursery|uni|university|class|teams?|clubs?|groups?|match|play|party|birthday|wedding|christening|homework|job|course|gcses?|exams?|death reviews?|"
    r"protection|services?|centres?|clinics?|homes?|commissioner|benefit|poverty|minding|council|parliament|panels?|boards?|forums?|football|passport|bike|car|seat|safeguarding|development|health|mental|trust|workforce|social care|social work|obesity|practice)\b)"
)
"""What follows a child for a thing that is no case: "her son's school play", "children's homes"."""
_CALLED = (
    r"the (?!(?:number|most|more|first|last|average|older|younger|looked|far|few|many|local|missing|unaccompanied|fostered|adopted|placed|council|whole|next|right|only|real|care|in|of|and|to|for|children|youth|young|"
    r"vulnerable|excluded|black|white|refugee|asylum|traveller|gypsy|roma|deaf|blind|school|primary|secondary|home|nursery|ukrainian|afghan|hidden|forgotten|lost|same|missed|affected|remaining|current|said|seeking|waiting|little|small|wee|tiny|poor|own|baby|teenage|crying|foster|sick|ill|happy|homeless|disabled|\w{2,12}(?:est|less|ful|ish|ic)|(?!ahmed|reed|syed|mo?u?hamm)\w{2,12}ed)\b)[a-z]{3,15}"
)
"""A family's name before its children: "the Smith kids"."""
_KIN = r"(?:mum|mummy|mom|mother|dad|daddy|father|parent|nan|nana|nanna|gran|granny|grannie|grandma|grandmother|grandad|granddad|grandpa|grandfather|grandparent|aunt|auntie|aunty|uncle|step ?(?:dad|father|mum|mother)|cousin|brother|sister(?: in law)?)"
_BODY = rf"(?:{_KIN}|neighbour|resident|constituent|voter|friend|mate|relative|family|couple|man|woman|lady|bloke|chap|boyfriend|girlfriend|partner|ex|colleague|guardian)"
_OWNER = rf"(?:her|his|(?:my|our|an?|the|that|one|this|some) (?:\w+ ){{0,2}}?{_BODY}(?:'?s|s')|{_BODY}(?:'?s|s')|(?!(?:council|director|county|borough|school|country|england|government|ofsted|today|home|it|that|what|let|there|here|he|she|who|leader|year|world|children|women|men|people|carer)')\w{{2,20}}'s)"
_CARER = (
    r"(?:(?:foster|kinship|respite|residential|short breaks?) (?:carer|mum|dad|mother|father|parent|worker|famil(?:y|ie))|carer|child ?minder|(?:head|music|swimming|dance|pe|sunday school|supply|class|maths) ?teacher|teacher|teaching assistant|classroom assistant|"
    r"nann(?:y|ie)|baby ?sitter|au pair|(?:social|youth|nursery|key|support|play|care|night|family|contact|residential|outreach) (?:worker|nurse|assistant)|(?:taxi|bus|minibus|coach|transport) driver|driver|(?:bus )?escort|passenger assistant|"
    r"(?:football|swimming|gymnastics|boxing|rugby) ?coach(?:e(?=s))?|coach(?:e(?=s))?|(?:scout|cub|brownie|guide|group) leader|dinner lad(?:y|ie)|(?:lunchtime|midday) supervisor|tutor|midwife|health visitor|(?:lodgings )?host|head|caretaker|(?:worker|volunteer)(?= (?:at|in|from|on) (?:the|a|our|her|his)))s?"
    r"(?! (?:costs?|pay|fees?|numbers?|turnover|caseloads?|vacanc\w+|of (?:service|state|year|department)|stress|teams?|training|agency|shortages?|retention|recruitment|workloads?)\b)"
)
_STAFF = r"(?:(?:the |night |care |some |our |two |nursery |home )*staff (?:at|in|on|of|from) (?:the|a|our|her|his|that|one of our) (?:\w+ ){0,2}?(?:childrens? |care )?(?:home|nursery|school|unit|club)|night staff|the staff|staff(?= (?:are|were|sleep|shout|hit|smoke|drink|keep)\b))"
_HERE = (
    r"(?:next door|(?:across|over|up|down) (?:the|our|my) (?:road|street|way|hall|landing)|opposite|upstairs|downstairs|(?:at|in) (?:number|flat|house|no) \d{1,3}\w?|\w+ doors? (?:down|up|along)|(?:in|on|down|from|of|at|outside) (?:my|our) (?:\w+ )?(?:street|road|block|ward|building|estate|close|flats|house|surgery|window)|"
    r"round here|on the corner|in the flat (?:above|below|opposite)|above me|below me)"
)
_NOW = (
    r"what (?:do|should|can|shall|must|would) (?:i|we) do|what if|what to do (?:if|when)|whom? (?:do|should|can|shall|must|would) (?:i|we) (?:ring|tell|call|phone|report|contact|inform|speak|go|turn|alert)|who to (?:ring|tell|call|phone)|"
    r"(?:should|do|must|shall|can|could) (?:i|we) (?:have to |need to )?(?:ring|tell|call|report|phone|step in|do something|say something)|(?:how|where) (?:do|can|should) (?:i|we) report"
)
"""What asks what to do now."""
_ASKED = r"(?:what|what's|when|how|who|which|why|where|does|do|did|is|are|was|were|should|can|could|must|may|would|will|has|have|define|explain|if|shall)\b"
_FIGURES = r"\b(?:how (?:many|much|often|old|come so many)|numbers?(?= of)|numbers|per ?cent\w*|percentage|rates?|figures|statistics|polic(?:y|ies)|(?:paper|report|chapter|book|talk|film|article|debate|motion) (?:on|about)|strateg\w+|schemes?|training|projects?|campaigns?|ratios?|budgets?|funding|legislation|what age|the law|clubs? for|in general)\b"
"""What tells of children as such."""
_TAGS = (
    (r"\boff (?:her|his|their) (?:head|face)s?\b", "drunk"),
    (rf"\b(?:my|our) {_ADJECTIVE}{_ONE}(?:'?s|s') (?:little |best |class|school)?(?:friend|mate)\b", "ONE"),
    (r"(?<!the )\b(?:baby|little) [a-z]{3,12}(?= (?:was|got|is being|has been) (?:taken|put|placed|moved|adopted|removed)\b)", "CALLED"),
    (rf"\b(?:my {_ADJECTIVE}(?:{_ONE}|{_MANY})|our {_ADJECTIVE}(?:son|daughter|grand\w{{3,8}}|nephew|niece|baby|twin)s?)\b(?!'?s? (?:{_ONE}|{_MANY}|friend|mate|class|school)){_NO_CASE}(?:'s|s')?", "MINE"),
    (rf"\b{_OWNER} {_ADJECTIVE}(?:{_ONE}|{_MANY})\b{_NO_CASE}(?:'s|s')?", "OWN"),
    (rf"\b{_CALLED} (?:boys?|girls?|kids?|lads?|bab(?:y|ies)|twins?|children|family|brothers|sisters|siblings)\b{_NO_CASE}(?:'s|s')?", "CALLED"),
    (rf"\b(?:an?|the|this|that|another|one|some|baby|poor) {_ADJECTIVE}{_ONE}\b{_NO_CASE}(?:'s)?|\b(?:little|small|wee|young) {_ONE}\b{_NO_CASE}", "ONE"),
    (rf"\b(?:the|those|these|them|two|three|four|both|several|some) {_ADJECTIVE}{_MANY}\b{_NO_CASE}|\btwins\b{_NO_CASE}", "SOME"),
    (rf"\b(?:{_MANY}|{_ONE})\b{_NO_CASE}", "YOUNG"),
    (rf"\b(?:(?:the|an?|our|my|this|that|one|some|his|her|their|school|drunk|violent) ){{1,2}}(?:\w+ )?{_CARER}\b|(?:^|^note )\b{_CARER}(?= (?:is|was|has)\b)|\bone of {_STAFF}|\b{_STAFF}|\b{_CARER} {_HERE}", "WORKER"),
    (rf"\b(?:(?:an?|the|my|our|this|that|one|some|her|his|great|other) ){{0,2}}(?:{_BODY}|someone|somebody|mp|leader|mayor|she|he)\b(?!')", "WHO"),
)  # fmt: skip
"""What makes of words one word, in this order."""
_KID = "(?:OWN|CALLED|ONE|SOME)"
_FIND = r"(?:find(?:ing)? out|out (?=why|what|where|who|about|if|when)|look(?:ing)? (?:into|at|up)|chas(?:e|ing)|get(?:ting)? to the bottom|investigat\w+|check (?:on|up)|see (?:why|what|where)|ask(?:ing)?|know|tell me|explain|dig into)"
_PLEAD = r"(?:put(?:ting)? (?:in )?a (?:good )?word|pull (?:some )?strings|interven\w+|sort|take up|overturn\w*|appeal|challenge|step in|have a word|ring|call|phone|e ?mail|write|speak|talk|come|go|raise|stop|get|help|look|read|find|see|do something)"
_OF_CARE = r"\b(?:care|taken|took|take|taking|mov(?:e|ed|ing)|placed|placements?|adopt\w*|foster\w*|social (?:worker|services)|contact|custody|court|judge|case|files?|papers|removed|conference|live with|lost|back(?! (?:in|at|to|into) school)|home|see|going on|happened|plan|WORKER)\b"
_TAKEN = r"(?:(?:taken|put|placed|moved|gone|went|sent) (?:back )?(?:in|into|to) (?:foster |residential |council )*care\b(?! home)|(?:taken|took|snatched|removed) (?:away|off|from)\b|taken$|taken by|removed|adopted|split up|(?:put|placed|moved) (?:in|into|to|on|again|away|miles|from) (?:foster|a childrens?|a home|another|with))"
_CASE = (
    rf"WHO (?:\S+ ){{0,8}}?(?:want|ask|beg|need|plead|would like|hope|keep)\w* (?:(?:\S+ ){{0,4}}?(?:me|us|if i|councillor|help)\b.{{0,20}}\b{_PLEAD}|(?:\S+ ){{0,4}}?to {_FIND}|(?:\S+ ){{0,3}}?(?:why|where|what)\b).{{0,60}}\b(?:OWN|CALLED|MINE)\b(?! an? (?:\w+ )?(?:place|job|pass|bike|laptop))",
    rf"WHO (?:\S+ ){{0,8}}?(?:want|ask|beg|need|plead)\w* (?:\S+ ){{0,3}}?(?:me|us) (?:to )?(?:{_PLEAD}|{_FIND}).{{0,60}}\b(?:ONE (?:being|in|who|from|at|was|is|has|WHO)|(?:WHO|her|his|their|up) (?:own )?case\b)",
    rf"(?:WHO|WORKER) (?:\S+ ){{0,8}}?(?:want|ask|beg|need|plead|would like)\w* .{{0,40}}\b(?:OWN|CALLED|ONE being|ONE WHO|ONE they)\b(?=.{{0,60}}{_OF_CARE})",
    rf"(?:WHO|WORKER) .{{0,30}}(?:want|ask|beg|need)\w* .{{0,40}}{_OF_CARE}.{{0,30}}\b(?:OWN|CALLED|ONE WHO|ONE being)\b|(?:WHO|WORKER) .{{0,20}}(?:wants?|asked|begged|needs) (?:me|us) to .{{0,40}}\b(?:for|about|stop) ONE\b",
    r"WHO .{0,30}(?:wants?|asked|begged|needs) .{0,30}\b(?:contact|custody|access|guardianship) (?:of|for|with|to) SOME\b|WHO .{0,30}(?:wants?|asked|begged|needs) (?:me|us) to .{0,30}\b(?:her|his) (?:own )?(?:child protection|core group|family court|care proceedings)",
    rf"(?:OWN|CALLED|MINE|(?<!when )(?<!if )SOME(?! (?:who|that|in|taken|placed)\b)) (?:(?:has|have|had|was|were|is|are|got|been|being|just|all|both|get|getting|not|{_HERE}|at number \d{{1,3}}) ){{0,5}}{_TAKEN}",
    r"\b(?:they|social services|the council|the social|social workers?|the police|police) (?:(?:have|has|had|just|all|ve) )*(?:took|taken|take|stole|stolen|snatched|removed|kept|(?:wants? to|will|going to) take) (?:away )?(?:off )?(?:OWN|CALLED|MINE|SOME (?:off|away|from|at))",
    r"WHO (?:\S+ ){0,5}?(?:lost|losing) (?:OWN|their YOUNG|WHO YOUNG|all YOUNG)|WHO (?:\S+ ){0,6}?(?:has not|have not|not|never|only|cannot|can't|cant) (?:been allowed to |allowed to |sees? )*(?:see|sees|seen) OWN",
    rf"\b{_FIND}\b(?: \S+){{0,10}} (?:OWN|CALLED|(?:SOME|ONE) (?:from |in |at )?{_HERE})(?=.{{0,60}}{_OF_CARE})|\b{_FIND}\b(?=.{{0,60}}{_OF_CARE})(?: \S+){{0,10}} (?:OWN|CALLED|(?:ONE|SOME) (?:from |in |at )?{_HERE})",
    rf"\b{_FIND} ?(?:out )?(?:of )?(?:(?:why|where|about|who|whether) (?:CALLED|OWN|ONE (?:was|has been|in care|from|{_HERE}))|what (?:has |have )?(?:happened to|become of|became of) (?:CALLED|OWN|ONE))|\b(?:put|putting) (?:in )?a (?:good )?word (?:in )?for (?:OWN|ONE|CALLED)",
    r"\b(?:get|send|show|give|fetch|print)(?: me)? the (?:files?|case notes|records|papers) (?:on|of|about|for) (?:OWN|CALLED|ONE)\b",
    rf"\b(?:files?|case notes|records|court papers) (?:on|of|about|for) (?:OWN|CALLED|(?:ONE|WHO) (?:at |in )?{_HERE})",
    r"\b(?:look(?:ing)? (?:into|up)|chas(?:e|ing)(?: up)?|take up|get involved in|help with|update on|news (?:on|of)|find out about) the (?!(?:business|test|best|worst|legal|court|base|use|show|strong|financial|full|outline|individual|whole|judicial|economic|serious|first|last|new|old|latest|ombudsman|supreme|high|leading|key|same|paper|in)\b)[a-z]{3,15} (?:case|family)\b(?! (?:hubs?|stud\w+|law|review|load|numbers|centres?|support|help|services?|courts?|group|time))",
    rf"^why (?:was|were|is|are|did|has|have)(?: they take)? (?:OWN|CALLED|(?:SOME|ONE) {_HERE})",
)  # fmt: skip
"""What brings one child's case."""
_UNFED = (
    r"(?:(?:never|not|hardly|barely|rarely|nobody|no one|ever) (?:(?:ever|get|gets|getting|been|being|is|are|properly|really|have|has|had|got|wears?|once|\w+ing) )*(?:fed|feeds?|washed?|changed|bathed|dressed|a (?:wash|bath|coat|meal|hot meal|bed|clean)|any (?:tea|dinner|food|breakfast|lunch|shoes|clean)|shoes|socks|(?:looked after|cared for) (?:at all|properly|right|well|by any)|being (?:looked after|cared for)|enough (?:to eat|food))\b|"
    r"(?:with|has|have|had|got|is|are|wears?|wearing|gets?|getting) no (?:coat|tea|dinner|breakfast|shoes|socks|beds?|food|blankets?|clean clothes|heating|proper clothes)|nothing to eat|skin and bones?|half starved|(?:so|too|painfully|dead|very) (?:thin|skinny)|fil?th\b|filthy|stinks?\b|stinking|smells?\b(?! (?:nice|lovely))|lice|nits|scabies|sores|begging\b(?! for (?!food|money))|in (?:just|only) (?:a nappy|pants)|in (?:a |just a |nothing but a )nappy|the same (?:dirty )?clothes|"
    r"(?:eat|eats|eating|food) (?:out of|from) (?:the |our |my |other peoples )?bins?|(?:beg|knock|come|comes|coming|ask)\w* (?:\S+ ){0,5}?for (?:food|something to eat|bread|dinner)|go(?:es)? hungry)"
)
_NO_SCHOOL = r"(?:never|not|hardly ever|hardly) (?:(?:been|being|ever|even) )*(?:(?:at|in) school|go(?:es)? to school|sent to school)\b(?! (?:on|by|before|after))"
_DRUNK = r"(?:drunk(?! with (?:joy|power|success))|pissed|hammered|legless|stoned|wasted|high(?! (?:quality|up|risk|on|in|demand|cost|need|performing|and|enough|school))|off (?:his|her|their) (?:face|head|heads|faces)|on (?:drugs|coke|cocaine|crack|heroin|ket\w{0,5}|weed|something)|under the influence|hung ?over|passed out|(?:an )?(?:alcoholic|addict))\b"
_NEGLECT = (
    rf"(?:{_KID} (?!(?:who|that|whose)\b)|(?:YOUNG|{_KID}) (?:(?:in|at|from|of) \S+ )?{_HERE} )(?:\S+ ){{0,9}}?{_UNFED}|(?:YOUNG|SOME) {_HERE} (?:\S+ ){{0,4}}?{_NO_SCHOOL}|(?:ONE|OWN|CALLED) (?:\S+ ){{0,7}}?{_NO_SCHOOL}",
    rf"\b(?:never|not|nobody|no one) (?:\S+ ){{0,2}}?(?:feeds?|fed|feeding|changes|washes|looks after|looking after|cares for) (?:OWN|CALLED|SOME|ONE|YOUNG {_HERE})",
    r"\bno (?:food|heating|beds?|electric\w*) (?:\S+ ){0,6}?(?:for|and|with|but) (?:\S+ ){0,3}?(?:SOME|ONE|OWN|CALLED|YOUNG)\b|\b(?:never|not) any food (?:\S+ ){0,6}?(?:SOME|ONE|OWN|YOUNG)\b",
    r"WHO (?:\S+ ){0,6}?(?:leav(?:es|ing)|left) (?:OWN|SOME|ONE|CALLED|YOUNG) (?:\S+ ){0,3}?(?:in|while|alone|at|on|to|for|all|every|with (?:nobody|anybody|anyone|strangers|any old)|home)\b(?! (?:school|nursery|the nursery|the club|crossing))|WHO .{0,30}\bgoes out and leaves (?:OWN|SOME|ONE|YOUNG)",
    rf"(?:WHO|parents) (?:\S+ ){{0,6}}?{_DRUNK}.{{0,30}}\b(?:OWN|SOME|ONE|YOUNG)\b|(?:OWN|SOME|ONE|CALLED|YOUNG {_HERE}) .{{0,30}}\b(?:with|WHO|left with) .{{0,20}}\b{_DRUNK}",
    r"\b(?:house|flat|home|place) (?:is|was|looks) (?:\S+ ){0,2}?(?:disgusting|filthy|squalid|a tip|a pigsty|stinking|squalor) .{0,20}\b(?:YOUNG|SOME|ONE|OWN)\b",
    rf"\bi (?:\S+ ){{0,2}}?feed (?:SOME|OWN|YOUNG|ONE) {_HERE}|{_HERE} (?:\S+ ){{0,3}}?full of (?:rubbish|dirt|mess|filth|rats) .{{0,20}}\b(?:YOUNG|SOME|ONE)\b",
    r"(?:SOME|OWN|ONE|CALLED) (?:\S+ ){0,3}?sleep\w* on the floor",
)  # fmt: skip
"""What tells of neglect."""
_ALONE = r"(?:on (?:his|her|its|their) own|alone|by (?:him|her|it|them)sel\w+|unattended|unsupervised|(?:with |and )?(?:no one|nobody|no (?:adults?|parents?|grown ups?))(?: (?:about|around|with|there|near))*|wandering|lost|asleep|sleeping)"
_PLACE = (
    r"(?:(?:in|at|on|to|front|front of|round|around|by|near|outside|along|down|into|under|through) (?:the|a|an|my|our|that|some) (?:\w+ ){0,2}?(?:parks?|street|road|roads|town|town centre|shops?|shop|market|station|bus|bus stop|tram|tram stop|bus shelter|shelter|canal|river|water|pond|lake|quarry|cliffs?|woods?|beach|car park|estate|field|pub|tracks?|railway|(?:main |ring |busy )?roads?|dual carriageway|carriageway|motorway|"
    r"bridge|playground|doorway|flat|house|train|subway|underpass|kerb|stairwell|stairs|landing|garage|shed|toilets|cemetery|school bus|door|doorstep|balcony|garden|tesco|asda|aldi|city|village green|green|fair|pool|library)\b|outside (?:tesco|asda|aldi|lidl|the)|since (?!he|she|they|it|i|we)\w+|all (?:day|night|weekend|week)|for (?:days|hours)|(?:down|in) the middle of the (?:road|street)|(?:after|in the) dark|at night|midnight|its dark|it is dark|tonight|in the (?:rain|snow|cold)|(?:9|10|11|12) ?(?:pm|at night|oclock)|(?:1|2|3) (?:in the morning|am)|home when|when i (?:canvassed|knocked|called)|out of nursery)"
)
_EDGE = r"(?:on|onto|off|up on) (?:top of )?(?:an?|the|that|our|my) (?:\w+ )?(?:roof|balcony|scaffolding|scaffold|railway|railway line|tracks?|train tracks|ledge|crane|pylon|window ?sill|edge of (?:an?|the) (?:bridge|roof|cliff|platform|canal|river|balcony|quarry)|motorway|viaduct)\b(?! (?:project|scheme|terrace|garden|centre|school|club|campaign|walk|visit|of (?:town|the (?:town|city|ward|borough|county)|care)))|(?:hanging|hangs|leaning|climbing|climbs|dangling) (?:out of|off|from) (?:an?|the|that)|(?:climbing|climb|climbs) (?:on |up )?(?:the|a|that) (?:scaffold\w*|roof|crane|pylon)|(?:standing|sitting|stood|sat) on (?:the|a) (?:edge|bridge|ledge|wall of)|in the (?:middle of the )?(?:road|canal|river|pond|lake|weir)\b(?! (?:safety|map))"
_SMALL = "(?:OWN|CALLED|ONE|SOME)"
_LEFT = (
    rf"{_SMALL} (?!(?:who|that)\b|walk\w* to school)(?:\S+ ){{0,7}}?{_ALONE} (?:\S+ ){{0,5}}?{_PLACE}|{_SMALL} (?!(?:who|that)\b)(?:\S+ ){{0,6}}?{_PLACE} (?:\S+ ){{0,5}}?{_ALONE}",
    rf"{_SMALL} (?:\S+ ){{0,5}}?(?:{_EDGE})|(?:^|(?:saw|are|is|theres|seen|some) )YOUNG (?:(?:are|is|playing|up|climbing|out|always|messing|about) ){{0,3}}(?:{_EDGE})|ONE (?:\S+ ){{0,4}}?(?:walking|running|wandering) (?:\S+ ){{0,2}}?(?:motorway|dual carriageway|ring road)",
    r"\b(?:left|leaves|locked|lock|stuck|trapped|shut)\b (?:\S+ ){0,2}?(?:OWN|CALLED|ONE|SOME|YOUNG) (?:\S+ ){0,3}?in (?:\S+ ){1,3}?car\b|(?:OWN|CALLED|ONE|SOME|YOUNG) (?:\S+ ){0,5}?(?:locked|left|stuck|trapped|shut) in (?:\S+ ){1,3}?car\b",
    r"\b(?:found|saw|seen|spotted|there is|theres|there s) (?:\S+ ){0,2}?(?:ONE|SOME|YOUNG) (?:\S+ ){0,3}?(?:lost|wandering|on (?:the|my|our) doorstep|outside my|in (?:my|our) (?:\S+ )?(?:garden|shed|garage|hall|porch|car)|sleeping (?:in|on|rough))|\b(?:an?|this|one|found|little) (?:\S+ )?(?:lost|abandoned) YOUNG\b|ONE (?:is|was|has been|seems|looks) (?:\S+ )?(?:lost|abandoned)\b(?! (?:in (?:the )?(?:system|class|school)|out|to|his|her|its))|ONE followed me|(?:ONE|SOME|OWN) ran (?:\S+ ){0,2}?in front of (?:\S+ )?(?:car|bus|van|lorry)",
    r"\b(?:no ?body|no one|nobody) (?:has |have |had )?(?:came|come|turned up|collected|picked up) (?:\S+ ){0,4}?(?:ONE|OWN|CALLED|SOME)\b|ONE (?:\S+ ){0,3}?(?:not been collected|was never collected)|\b(?:nursery|school|childminder|club|WORKER)(?: has| have)? (?:lost|left|forgot) (?:ONE|SOME|OWN|CALLED)\b(?! (?:out|in the (?:league|cup)))",
    r"(?:ONE|OWN|CALLED) (?:\S+ ){0,3}?(?:minding|looking after|babysitting) (?:ONE|OWN|SOME) (?:on (?:his|her) own|alone|by)|(?:ONE|OWN|CALLED|SOME) (?:\S+ ){0,3}?left (?:asleep )?on the (?:\S+ )?(?:bus|train|minibus|coach)",
    r"ONE (?:\S+ ){0,3}?(?:opened|answered|opens|came to) the door .{0,30}\b(?:alone|nobody|no one|own)|ONE (?:\S+ ){0,4}?(?:was|is) in alone|(?:^|saw |are |the )(?:little|small|young|wee) YOUNG (?:\S+ ){0,3}?out (?:\S+ ){0,3}?(?:dark|night|midnight|1[012] ?pm)",
    r"(?:OWN|CALLED|ONE|SOME) (?:\S+ ){0,3}?out (?:by themselves|alone|on (?:his|her|their) own|at (?:1[012] ?pm|night|midnight))|(?:ONE|OWN|CALLED) (?:\S+ ){0,3}?(?:is|was|been|be|sat|left) (?:\S+ ){0,2}?(?:on (?:his|her|its) own|alone|by (?:him|her|it)self) (?:in|outside|near|by) (?:the|a) ",
)  # fmt: skip
"""What tells of a small child who is alone, or in danger."""
_BE = r"(?:is|are|was|were|be|been|being|s|turn(?:s|ed)? up|turning up|came|comes|come|arriv(?:es|ed)|look(?:s|ed)|seem(?:s|ed)|always|often|got|gets|getting|falls?|fell|fallen|found|who)"
_NO_COUNT = r"(?!(?:caseloads?|costs?|rates?|numbers?|fees?|workloads?|thresholds?|demand|morale|turnover|stress|told|says|said)\b)"
_WORSE = (
    rf"WORKER (?:{_NO_COUNT}\S+ ){{0,8}}?{_BE} (?:{_NO_COUNT}\S+ ){{0,3}}?(?:{_DRUNK}|asleep|violent|abusive|arrested|drinking\b(?! (?:water|tea|coffee))|dealing\b(?! with)|done for|caught (?:with|drunk|drink)|a (?:paedophile|sex offender)|(?:horrible|nasty|cruel|rough|mean|vile|spiteful) (?:to|with) (?:OWN|ONE|SOME|YOUNG|CALLED|him|her)|(?:charged|cautioned) (?:with|for|over|by))",
    r"WORKER (?:\S+ ){0,8}?(?:smel(?:ls?|t|ling|led)|stinks?|stank|reek\w*) of (?:drink|drugs|weed|booze|alcohol|beer|spirits)|WORKER (?:\S+ ){0,8}?(?:sleep(?:s|ing)?|slept|doz\w+|nod\w* off) (?:on|during|through|at) (?:shift|nights?|duty|work|the shift)|WORKER (?:\S+ ){0,6}?fell asleep",
    r"WORKER (?:\S+ ){0,8}?(?:smok\w+ (?:weed|pot|cannabis|dope|with|around|near|in front)|vap\w+ (?:in|with|around|near)|(?:drinks|drinking|drank) (?:again|on shift|at work|on duty|with (?:SOME|YOUNG|them)|in front|all day|every|heavily|while)|(?:deals?|dealing|sells?|selling|takes?|taking|uses?|using) drugs(?! (?:education|awareness|tests?|services?|policy|workers?)))",
    r"WORKER (?:\S+ ){0,8}?(?:buys?|gives?|bought|gave|giving|buying|suppl\w+|sells?|selling|sold|offer\w*) (?:\S+ ){0,3}?(?:vapes?|beers?|alcohol|booze|drink(?! of (?:squash|water|tea|juice|milk|pop))|drugs|weed|cigarettes|fags|vodka|pills)\b|WORKER (?:\S+ ){0,8}?(?:let|lets|letting) men in|WORKER (?:\S+ ){0,8}?(?:boyfriend|partner|husband|son|girlfriend) (?:\S+ ){0,3}?violent|WORKER (?:\S+ ){0,4}?lock(?:s|ed|ing)? (?:the (?:fridge|food|kitchen)|them|him|her|OWN|SOME|ONE)",
    r"WORKER (?:\S+ ){0,6}?(?:leav(?:es|ing)|left) (?:OWN|SOME|ONE|YOUNG|CALLED) (?:\S+ ){0,3}?(?:in|alone|at the wrong|outside|on|unattended|behind|with nobody)\b(?! (?:a good|good|charge|care|peace))|WORKER (?:\S+ ){0,6}?(?:text|messag|dm|snapchat)\w* (?:OWN|SOME|ONE|YOUNG|CALLED|girls|boys)\b",
    r"WORKER (?:\S+ ){0,6}?(?:going out with|dating|in a relationship with|kiss\w*|flirt\w* with|in love with) (?:OWN|ONE|SOME|YOUNG|CALLED|one of)|WORKER (?:\S+ ){0,6}?(?:driv(?:es|ing)|drove) (?:like|dangerously|too fast|drunk|without a)",
    r"WORKER (?:\S+ ){0,6}?(?:let|lets|letting) (?:\S+ ){1,4}?with (?:\S+ )?men\b|WORKER (?:\S+ ){0,6}?(?:wont|will not|won't|refuses to|not) (?:feed|wash|change) |WORKER (?:\S+ ){0,6}?(?:makes|made|forces|forced) (?:OWN|ONE|SOME|him|her|CALLED) (?:sleep|stand|eat|kneel|wait outside)|WORKER (?:\S+ ){0,6}?(?:put|threw|chucked|kicked) (?:OWN|ONE|SOME|YOUNG|him|her) off",
    r"WORKER (?:\S+ ){0,6}?(?:shout|scream|swear|yell|hit|slap|smack|kick|grab|drag|punch|push)\w* (?:at |in the face of )?(?:OWN|SOME|ONE|YOUNG|CALLED|MINE|him|her|them|the (?:little|under|babies))\b",
)  # fmt: skip
"""What tells of a worker who is not fit to be with children."""
_DRUNK_ONE = rf"\b(?:drunk|drunken|violent|abusive|stoned) (?!head\b){_CARER}\b|\b(?:driver|escort)\b.{{0,40}}\b(?:was|is|always|were) on (?:his|her|their) (?:phone|mobile)\b"


def tells(plain: str, *, case: bool, harm: bool) -> bool:
    """Tell whether *plain*, a sentence in small letters and whole words, brings one child's case, or tells of neglect, of a small child alone or of a worker not fit to be with children.

    It has words of a *case*, or of *harm*.
    """
    tagged = plain
    for words, tag in _TAGS:
        tagged = re.sub(words, tag, tagged)
    here = bool(re.search(rf"{_HERE}|\bmy {_BODY}", plain))
    asked = not here and re.match(_ASKED, plain) and not re.search(_NOW, plain)
    asks_me = re.match(r"(?:can|could|will|would) (?:you|i|we)\b|how (?:do|can|could) (?:i|we)\b", plain)  # fmt: skip
    if case and (not asked or asks_me or "CALLED" in tagged) and _found(_CASE, tagged):
        return True
    if not harm or asked or re.search(_FIGURES, plain):
        return False
    return bool(re.search(_DRUNK_ONE, plain)) or _found((*_NEGLECT, *_LEFT, *_WORSE), tagged)


_PRESS = (
    r"\b(?:journalists?|reporters?|the press|newspapers?|the media|(?:local|evening|daily|sunday|weekly) (?:paper|rag)|bbc|itv|sky news|channel (?:4|four|5|five)|tv (?:crew|news|people|company)|(?:local )?radio(?: station)?|camera crew|"
    r"the (?:papers?|echo|gazette|post|herald|mail|times|news|chronicle|argus|observer|guardian|sun|mirror|telegraph|standard|star|journal|advertiser|mercury|express) (?:have |has |just |is |are |keeps? )*(?:rang|rings?|ringing|phon\w+|called|calls|emailed|wants?|asked|asks|asking|outside|contacted|been on|on to me))\b"
)
PRESS = (
    "If the press asks: say nothing yourself of any child or family. Pass it to the communications team at once, and tell the director.",
    "Who speaks for the council, and what must not be said: lmcs show media-and-representation",
)


def for_the_press(text: str) -> tuple[str, ...]:
    """Return who answers the press, where *text* tells of its asking; else ()."""
    low = text.casefold().replace("’", "'")
    return PRESS if re.search(_PRESS, " ".join(low.split())) else ()


def _found(ways: tuple[str, ...], tagged: str) -> bool:
    return any(re.search(way, tagged) for way in ways)
