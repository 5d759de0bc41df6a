import type { Followup } from '../route.ts';

/** Kinds of follow-ups that phrases tell, rather than a "he" or "that" in any question. */
export type FollowupKind = Exclude<Followup['kind'], 'points-back'>;

const THAT =
  '(that|this|it|these|those|that one|this one|all that|all this|that bit|that part|that last bit|that last part|the last bit|the last part|the last one|that quote|this quote|this answer|that answer|the answer|that statement|the above|the first one|the second one|the first|the last)';
const THEY = '(he|she|they|it|this|that|these|those|the others?)';
const HAPPEN =
  '(happen|happened|take place|took place|start|started|begin|began|end|ended|go down|occur|occurred|be|said|say that|say this|say it|say so|do that|do this|do it|mean|written|published)';

/** How people go on from an answer, by what they ask of it; in the notation of phrases, over the options `name`, `topic`, `from` and `to`. */
export const FOLLOWUP_PHRASES: Readonly<Record<FollowupKind, readonly string[]>> = {
  another: [
    '(and|but|or|ok and|what about|how about|and what about|and how about|but what about|so what about|same for|and for|and from|and with|also|what of|and what of) [on|from|for|by|with] [the side of] {name!} [side] [, same question|, the same|, same|then|too|as well|also|again|though|please]*',
    '[and|ok|now] (the same|same|same question|same thing|ditto|repeat that|again) [but|now] [for|with|about|on|from|of] [the] {name!}',
    '{name!} [,] (same question|the same|same|same thing|too|as well|also)',
    '(and|but) (what|how) (did|does|do|has|is|are|was|were) {name!} [say|said|saying|think|react|respond|want|thinking|doing|stand|reply|position|view|answer|take|side|there] [about|on|to] [that|this|it|them]',
    '(and|but) [what is|what was|whats] {name!} (position|view|take|side|response|reaction|answer|reply|version|stance)',
    '(what|how) (did|does|do|has|is|are|was|were) {name!} (say|said|think|react|respond|reply|answer|want) (about|on|to|of) (that|this|it|them)',
    '(what|how) about (the others?|others|everyone else|anyone else|the other side|the other one|the rest|him|her|them|the other party|their side|his side|the other guys)',
    '(and|but) (the others?|others|everyone else|the other side|the other one|the rest|him|her|them|the other party|she|he|they)',
    '[and] (what|how) (did|does|do) the other (side|party|one|guys|team) (say|think|want|respond|reply|react|answer) [about (it|that)|to (it|that)]',
  ],
  narrower: [
    '(and|but|or|what about|how about|and what about|and how about|but what about|ok and|same for|same but for|and for) {when}',
    '(and|but|or|ok and|what about|how about|and what about|and how about|but what about|so what about|same for|same but for|the same for|same question for|and for|and with|what of) [<on>|in|at|during|after|before] {topic:thing} {when?}',
    '(and|same) (<on>|in|at) {topic:thing} {when?}',
    '(only|just|but only|i mean|i meant|no i mean|more specifically|specifically) [<on>|in|at|from|for|the one in|the one on] {topic:thing}',
    '(narrow|limit|restrict|filter) (it|that|this) [down] (to|by) {topic:thing} {when?}',
    '[no|not that|i mean|i meant] the other (one|round|meeting|time|talks|guy|article)',
  ],
  when: [
    `[and|but|ok|so|really|wait] (when|since when|until when|how long ago|what (day|date|time|year)|which (day|date)|on what (day|date)|at what time|from when) [exactly] [did|was|were|is|does|has|will|do|be] [${THEY}|all that|all this] [${HAPPEN}] [exactly|again|then|to]*`,
    '[and] (he|she|they|it|you) (said|did|say|was|were|happened) [that|this|it] when',
    '(and|ok) when',
    '(what|which) (date|day|year|time) [was it|is it|is this|is that|was that|was this|is it from|is this from]',
    'how (recent|old|long ago|new|current) (is|was) (that|this|it|the article|the quote|this news)',
    'is (that|this|it) (recent|new|old|up to date|current|still (true|current|valid|the case|so|up to date))',
  ],
  where: [
    `[and|but|ok|so] (where|where exactly|in what (place|city|country)|in which (place|city|country)|what (place|city|country)) [did|was|were|is|does|has|will|do] [${THEY}|all that|all this] [${HAPPEN}] [exactly|again|then|at]*`,
    '(he|she|they) said (that|this|it) where',
  ],
  why: [
    `[and|but|ok|so|ok but] (why|how come|what for|for what reason|why exactly|but why|why so) [not] [did|does|do|is|was|were|has|have|would|will] [not] [${THEY}] [not] [do|did|say|said|that|this|so|it|want|refuse|leave|mean|happen|think|like|agree|the case|important|matter]* [exactly|then|though|now]*`,
    '[and] (what is|what was|whats) [the|his|her|their] (reason|reasons|cause|motive|point|logic|reasoning|explanation) [for (that|this|it)|behind (that|this|it)]',
    '(because|because of) what',
    'what (makes|made) (him|her|them) (say|think|do) (that|so|this|it)',
  ],
  how: [
    `[and|but|ok|so] (how|how exactly|in what way|how so|by what means) [did|does|do|is|was|were|has|have|would|will|can] [${THEY}] [do|did|say|said|that|this|so|it|happen|know|possible|work|end|react|go]* [exactly|then|though]*`,
    `[and|but|ok|so] (how many|how much|how often|how long|how far|how big|how bad) [of them|of those|of these|times|people|in total|altogether|exactly|more|did ${THEY} (last|take|say)|did it (last|take)|was (it|that)|were they|were there|are there|is that]*`,
  ],
  who: [
    `[and|but|ok|so|wait] (who|whom|which one|who exactly|which of them|by whom) [is|was|are|were|did|does|do|said] [${THEY}|he|him|her|them] [that|this|it|so|again|guy|person|talking about|said|saying|say|do|did|by|to|referring to|mean|meant]*`,
    '(who|which) (is|was|are|were) (he|she|that|this|they|it|those|these|that guy|this guy|that person|this person|him|these people|those people|they talking about) [again]',
    'who (said|did|wrote|claims|claimed|says|told) (that|this|it|so|these|those|him|her|them)',
    '(whose|which) (words|quote|side) (is|are|was|were) (that|this|it|those|these)',
    'according to (whom|who)',
  ],
  'who-else': [
    `[and|but|ok|so] (who else|anyone else|anybody else|someone else|somebody else|and others|any others|others|nobody else|no one else|and the rest|anyone other|who other|which others?|what others?) [said|says|say|did|does|do|is|was|were|agrees|disagrees|thinks|has|have|commented|there|involved|spoke|talked|mentioned] [that|this|it|so|about|on|that too|something|anything|similar|like that|the same|there|involved]*`,
    '(did|does|has|is) (anyone|anybody|someone|somebody|no one|nobody) else (say|said|agree|agreed|think|comment|commented|mention|confirm|confirmed|report|deny|there|do) [that|this|it|so|with (him|her|them|that)|anything|something|on (it|that)|about (it|that)]*',
  ],
  more: [
    '[and|ok|yes|please|some|any|show|give|tell] [me] (more|some more|any more|a bit more|something more|even more|more details?|more info|more information|more quotes?|more of (that|this|it|these|them|those)|details?|further details?|further|the rest|another|another one|the next one|next|next page|continue|go on|keep going|carry on|elaborate|expand|go ahead|and then what|anything else|something else|what else|any other|any others|others|more results|the full (quote|text|article|answer|passage|statement)|full (quote|text|article)|in detail|in more detail|longer|more context|context|the whole (thing|article|text|quote)) [please|about (it|that|this|him|her|them)|on (it|that|this|him|her|them)|from (him|her|them)|details?|then|like (that|this)|from (that|this) article|info|than that|there|is there|do you have|have you got|you got|said|say|happened]*',
    '(what|anything|something) else [did|has|does|do|is|was|are] [he|she|they|it|there|you|that|this] [say|said|says|saying|do|did|mention|have|happen|happened|know|find|write|reported|report|want|there|demand]* [about (it|that|this|them)]',
    '(did|does|do|has|have) (he|she|they|it) [also] (say|said|mention|mentioned|do|add|write|tell) (anything|something|any|some) (else|more) ...',
    '(did|does|do|has|have) (he|she|they|it) [also] (say|said|mention|mentioned|do|add|write|tell) (anything|something|any|some) (else|more)',
    'is (there|that) (more|anything else|all|it|everything|anything more|something else) [to (it|that)|you (have|know|found|got)]',
    'is that all [he said|she said|they said|there is|you have|you got|you know|you found]',
    '(show|give|read|let) [me] [see|have] (the whole|the full|the entire|the rest of the|the original) (article|text|quote|statement|thing|passage|answer|story)',
    '(say|tell me|know) more',
  ],
  source: [
    '[and|ok|but] [the|your|any|a|what is|whats|got|do you have|give|show|where is] [me] [the|your|any|a] (source|link|url|citation|reference|article|proof|evidence|cite|sauce|src|origin|receipts?|original|original article) [for (that|this|it|this one|that one|these|the quote|the last one)|of (that|this|it|this one|the quote)|to (that|this|it|the article)|please|behind (that|this|it)|plz|you have|you got|on that]*',
    '(where|which (article|paper|newspaper|outlet|source)|what (article|paper|newspaper|outlet|source)|who) (is|was|did|does|do|says|said|reported|reports|wrote|published) (that|this|it|you|he|she|they) [from|get|got|find|found|read|say|said|written|stand|that|this|it|in|come|come from|reported|published|quoted|quote|the quote|this from|that from|say this]*',
    '(says|said|according to) (who|whom)',
    '(can|could|may) (i|you) [see|get|have|give|show|read|send|link|cite] [me] (the|a|your|that|it) (source|link|article|url|reference|proof|original)',
    '(prove|cite|link|source) (it|that|this)',
    'how do you know [that|this]',
    'where (does|do|did) (it|that|this|they|he|she) (say|come|stand) [that|this|so|from|it]*',
  ],
  sure: [
    '[are you|you] [really|quite|very|absolutely|100%] (sure|certain|positive|serious|kidding) [about (that|this|it)|of (that|this)|that is (right|true)]*',
    '[oh] (really|seriously|for real|is that so|is it|no way|fr|frfr|srsly|are you for real|you sure|sure|is that (true|right|correct|real|confirmed|a fact|certain|accurate)|is this (true|right|correct|real|confirmed|a fact|accurate)|is it (true|right|correct|confirmed)|that (can not|can not be) [be] (right|true)|that is (wrong|not true|not right|false|a lie)|did (he|she|they) really (say|do) (that|this|it)|really though|confirmed|true)',
    '(has|was|is) (that|this|it) [been] (confirmed|denied|verified|true|disputed|corrected) [by (anyone|anybody|others|someone)]',
    '(did|does|do) (anyone|anybody|others|someone|other (papers|sources|outlets)|they|he|she) (confirm|deny|dispute|verify|correct) (that|this|it)',
    'does (anyone|anybody|everyone|any other (paper|source|outlet)|another (paper|source|outlet)) (agree|disagree|say the same|say otherwise|contradict (that|this|it))',
  ],
  meaning: [
    `[and|but|ok|so|wait] what (did|does|do|is|was|were) ${THEY} [even] (mean|meant|meaning|about|supposed to mean|talking about|refer to|referring to|on about|getting at) [by (that|this|it|them)|exactly|with (that|this)|to say|there]*`,
    '[and] what (does|did|do) (that|this|it|these|those) [even|actually] (mean|refer to|stand for|say|imply|entail|involve) [for (us|them|him|the talks)|exactly|in practice|then]*',
    `[can you|could you|please|pls] (explain|clarify|simplify|rephrase|paraphrase|translate|summari[sz]e|sum up|break down|shorten|elaborate on|expand on|repeat|say) [me] [to me|again] (${THAT}|that again|it again|again|that please|in simple (terms|words)|in (english|plain english|other words)) [for me|to me|please|again|in (simple|plain|other|easy) (words|terms|english)|like i am five|further|a bit|more]*`,
    '[i] (do not|did not|can not) (understand|get|follow) [that|it|this|what (that|this|it) means|the answer|this answer|you|what he means|what she means|this part|that part]*',
    '(what|huh) (do you mean|does it mean|is that supposed to mean|is that|is this|was that|do they mean|does he mean|does she mean) [by (that|this|it)]',
    '(in|put (it|that) in) (other|simple|plain|easy) (words|terms|english)',
    'meaning [what]',
    'what (was|is) the (answer|response|reply|reaction|point|outcome|result|consequence|context) (to|of) (that|this|it)',
    '(tldr|tl dr|short version|shorter|summary|the short version|in short|simpler) [of (that|this|it)|please]*',
    'explain',
    'explain (further|more|better|again|please|why|that|this|it)',
  ],
  next: [
    '[and|but|ok|so] (what|then what|and then|what then|so what|so then) [happened|happens|came|comes|will happen|was|is|went on|did (he|she|they) do|did (he|she|they) say] (next|then|after that|afterwards|after this|later|after|since|since then|following that|thereafter|from there|the day after|the next day)',
    '[and|but|ok|so] (then what|and then|what then|what next|what happened) [then]',
    '[and|but|ok|so] (after|since|following|later than) (that|this|it|then|them|him|her)',
    '[and|but|ok|so] (next|afterwards|later|after|since|since then|then|and then|after that)',
    '[and|but|ok|so] how did (it|that|this|they|he|she) (end|go on|continue|go|turn out|work out|react|respond|reply|answer|proceed|take it) [then|to (that|this|it)|next|after that]*',
    '[and|but|ok] (did|has|have|is|was|are|were|does|do) (it|that|this|they|he|she|anything) [ever] (work|worked|work out|help|helped|happen|happened|change|changed|last|over|agree|agreed|respond|reply|react|answer|resolved|settled|come back|succeed) [since|after that|then|afterwards|in the end|to (that|this)|later|about (it|that)]*',
    '[and] what (has|have) (happened|changed|been done|they done|he done|he said) since [then|that]*',
    '[and] what (was|were|is) the (result|outcome|consequences?|reaction|response|aftermath|end) [of (that|this|it)]',
  ],
  before: [
    '[and|but|ok|so] [what happened|what was|what came|what did (he|she|they) say] (before|prior to|until|leading up to|previous to|earlier than) (that|this|it|then|them)',
    '[and|but|ok|so] (before|previously|earlier|beforehand|and earlier)',
    '[and] what (happened|came|was) (before|earlier|first|previously|beforehand)',
    '[and] what (led|leads|brought) (to|us to|up to) (that|this|it|there)',
  ],
};
