import { declare } from '../phrase/declared.ts';
import type { SmalltalkKind } from '../route.ts';

type ToldKind = Exclude<SmalltalkKind, 'other'>;

interface Smalltalk {
  /** What Parley says to it: friendly, short, and nothing about the talks. */
  readonly line: string;
  readonly phrases: readonly string[];
}

const SMALLTALK: Readonly<Record<ToldKind, Smalltalk>> = {
  greeting: {
    line: 'Hello! Ask me about the talks, or say “help” to see what I can do.',
    phrases: [
      '(hi|hello|hey|yo|greetings|howdy|hola|salam|salaam|assalamu alaikum|merhaba|bonjour|namaste|good (morning|evening|afternoon|day)|morning|gm|evening|welcome back) [parley|bot|there|all|everyone|everybody|guys|friends?|team|folks|buddy|mate]*',
      'whats up [buddy|bot|parley|dude|bro|man|mate|with you]*',
      'nice to (meet|see) you [all|too|bot|parley]*',
      '(anyone|anybody|you) (there|here|home|awake|online|alive)',
      '(are|r) you (there|here|awake|online|alive|up|listening|working)',
      '(test|testing|ping|knock knock)',
      'i am (back|here|new here)',
    ],
  },
  thanks: {
    line: 'You are welcome.',
    phrases: [
      '(thanks|thank you|many thanks|much appreciated|appreciate it|i appreciate (it|that|you)|cheers|merci|gracias|danke|shukria|bless you|god bless)',
      '[that|this|it] (was|is) [very|really|so|super|most] (helpful|useful|kind|kind of you) [thanks]',
      '(very|so|super|really|most) (helpful|useful|kind)',
    ],
  },
  goodbye: {
    line: 'Goodbye! Ask me whenever you want to know more.',
    phrases: [
      '[ok|well|so|anyway] (bye|bye bye|goodbye|good bye|good night|gn|gnight|night|nighty night|cya|see you|see ya|later|see you later|see you (soon|tomorrow|around)|farewell|take care|ttyl|brb|gtg|have a (nice|good|great|lovely) (day|weekend|evening|night|one|time)|so long|ciao|adios|i am (off|out|leaving|going to bed|done|done here)|got to go|gotta go|i have to go) [parley|bot|all|everyone|everybody|guys|friends?|team|folks|buddy|mate|then|now|too]*',
    ],
  },
  praise: {
    line: 'Thank you! The words are the articles’ own, I only find them.',
    phrases: [
      '(good|great|nice|best|awesome|amazing|excellent|lovely|cool|smart|clever|brilliant|perfect|cute|wonderful|fantastic|based|legendary) (bot|job|work|answer|one|parley|boy|girl|robot|machine|stuff|reply|response|find|going)',
      '(well|nicely) (done|played|said|put)',
      '(you|parley|this bot|this thing|the bot) [are|is] [so|really|very|the|a|an|such|truly|pretty|my|absolutely|too] [very|really|so|a|an|the] (rock|rocks|rule|rules|best|great|awesome|amazing|good|smart|clever|cool|helpful|useful|genius|legend|star|brilliant|fast|quick|hero|wonderful|fantastic|perfect|beautiful|cute|nice|sweet|goat|incredible|impressive|funny|fun|king|queen|lifesaver|the best|my hero|favorite|favourite) [bot|one|thing|answer|tool|helper]* [ever|today|out there]*',
      '[wow|oh|damn|omg|whoa|man|haha] [that|this|it] (was|is) [so|really|very|super|pretty|quite|too|insanely] (fast|quick|great|good|awesome|amazing|cool|impressive|clever|smart|nice|perfect|brilliant|neat|interesting|helpful|useful|funny|beautiful|right|correct|spot on|wild|crazy)',
      '(wow|whoa|amazing|awesome|impressive|brilliant|perfect|excellent|fantastic|wonderful|incredible|neat|great|nice|love it|i love it|love this|i love this [bot|thing]|love you|i love you|we love you|i like you|i like this [bot]|so fast|that fast|so good|bravo|respect|kudos|props|congrats|congratulations|wp|gg|nice one|good one|very nice|very good|so cool|very cool|i am impressed)',
      '(i|we) (really|) (love|like|adore|enjoy) (you|this|this bot|parley|it|the bot) [so much|a lot|very much]',
      'keep (it up|up the good work|going like this)',
    ],
  },
  insult: {
    line: 'Fair enough. If I missed what you wanted, ask in other words, or say “help”.',
    phrases: [
      '(bad|stupid|dumb|useless|silly|terrible|awful|worst|lame|crap|shit|shitty|trash|garbage|rubbish|boring|annoying|broken|poor|horrible|pathetic|idiotic|idiot|moron|fucking|damn|clueless|lousy) (bot|answer|robot|machine|parley|thing|job|ai|program|reply|response|idiot|work|tool|app)',
      '[omg|man|dude|honestly|sorry but] (you|your|u|parley|this bot|this thing|the bot|this|it|that|this answer|that answer|your answer|your answers|the answer) [are|is|was|were] [all|just|so|really|very|such|a|an|the|kinda|kind of|pretty|totally|completely|absolutely|fucking|not|no|still|being|too|quite|of]* (stupid|dumb|useless|idiot|moron|bad|terrible|awful|worst|lame|crap|shit|shitty|trash|garbage|rubbish|boring|annoying|broken|wrong|suck|sucks|horrible|pathetic|slow|ugly|fool|liar|clown|joke|ridiculous|nonsense|bullshit|bs|good|helpful|useful|clever|smart|silly|hopeless|worthless|loser|disappointing|disappointment|a waste of time|waste of time|lying|drunk|high|blind|deaf|biased|mid|cringe|weird|creepy|stupid machine|silly machine|silly bot) [bot|machine|thing|answer|robot|at all|lmao|too|at this|today|again|program]*',
      '(shut up|stfu|shut it|be quiet|go away|get lost|piss off|fuck off|fuck you|screw you|go to hell|stop talking|stop it|stop|zip it|leave me alone|who asked|who asked you|nobody asked|no one asked|nobody asked you|no one asked you|nobody cares|no one cares|who cares|i do not care|idc|boo|booo|meh|ugh|bruh|cringe|lame|wtf|nonsense|bullshit|bs|fail|epic fail|useless|stupid|idiot|moron|dumb|loser|trash|garbage|rubbish|liar|clown|boring|hate you|i hate you|i hate this [bot]|i hate this thing|die|delete yourself|uninstall|yawn) [you|bot|parley|dude|please|already|now|then|idiot|stupid|about you|about that]*',
      '(sources|people|rumou?rs?) say you are ...',
      'i (disagree|do not agree) [with (you|that|this|it)] [silly|stupid|dumb] [machine|bot|robot|parley|thing]',
      '(do|can|will|would|could|when will|why do|why will|why can) you [not|ever|just|even|finally] (shut up|be quiet|stop|go away|stop talking|be useful|get lost|suck|suck so much|lie) ...',
      '(do|can|will|would|could|when will|why do|why will|why can) you [not|ever|just|even|finally] (shut up|be quiet|stop|go away|stop talking|be useful|get lost|suck|lie)',
      '(who said|who says|who told you) you (could|can|should|may) (talk|speak|answer|say something|write|reply)',
      'what is wrong with you',
      'are you (stupid|dumb|drunk|high|broken|kidding|kidding me|serious|blind|deaf|ok|okay|crazy|mad|retarded|an idiot|trolling) [or what|bro|dude]',
      'you (know|understand|do) nothing',
    ],
  },
  identity: {
    line: 'I am Parley, a bot: I look up what news articles say of peace talks and quote it word for word. Say “help” to see how.',
    phrases: [
      '(what|who|wat) (are|is) (you|this|parley|this bot|this guy|u) [anyway|really|again|supposed to be|then]*',
      'are you [a|an|some|some kind of|just a|only a|really a|the|even] [real|actual|living|artificial] (ai|a i|bot|robot|human|person|man|woman|girl|boy|machine|llm|chatgpt|gpt|chat gpt|computer|program|alive|real|intelligence|people|language model|conscious|sentient|guy|claude|gemini|algorithm|script|male|female) [or what|or a human|or a bot|or human|or not|or a person|or real|or a real person|or a machine|or just a bot|or an ai|too|bro|dude]*',
      'are you [a|an] (human|bot|robot|ai|machine|person) or [a|an] (human|bot|robot|ai|machine|person)',
      '(what|who) (is|was) your (name|real name|nickname|gender|age|job|favou?rite _|hobby|zodiac sign|ip|religion)',
      '(do|does) (you|this bot) (use|run on|have) (ai|chatgpt|gpt|artificial intelligence|an llm|a llm|a language model|a brain|a name)',
      '(introduce yourself|who am i talking to|what should i call you|what do i call you|do you have a name|tell me about yourself|tell me about you|about you|about yourself)',
      '(where|how old) (do|are|is) you [live|from|located|based|come from|born|now|sleep|hosted]*',
      'where (do|did) you (live|come from|sleep|grow up|work)',
      'is this (a|an) (bot|ai|robot|human|real person)',
      'what kind of (bot|ai|thing|robot|machine) are you',
      'what does (parley|your name) mean',
    ],
  },
  maker: {
    line: 'People wrote me as an open project; what I quote is the newspapers’ own.',
    phrases: [
      'who (made|built|created|wrote|programmed|coded|developed|designed|owns|runs|hosts|trained|maintains|invented|pays|is behind|controls) (you|this bot|parley|this|this thing|the bot|u|for you)',
      'who (is|are|was|were) (your|ur|the|this bot|parley|the bot) [bot] (maker|makers|creator|creators|developer|developers|dev|devs|owner|owners|author|authors|boss|father|mother|dad|mom|parents|master|programmer|god)',
      '(who|by whom) (were|are|was|is) (you|this bot|parley) (made|built|created|written|programmed|coded|developed|designed|owned|run) [by]',
      '(how|when|where|why|in what language|what) (were|was|are) (you|this bot|parley) (made|built|created|written|programmed|coded|developed|born) [in|with|of]',
      'who do you work for',
    ],
  },
  wellbeing: {
    line: 'All is well here, thank you. What would you like to know about the talks?',
    phrases: [
      'how (are|is) (you|it going|life|things|everything|your day) [doing|going|feeling|today|all|parley|bot|buddy|mate|then|this morning|tonight|now]*',
      'how (do|did) you (do|feel|sleep) [today|now]*',
      '(are|do) you (ok|okay|well|happy|sad|tired|bored|feeling ok|hungry|lonely|busy|angry|scared|in love|single|married|afraid|sleep|ever sleep|eat|dream|feel|have feelings|have friends|get tired|get bored|ever get tired|ever get bored|ever dream|ever rest|drink|breathe|like me|love me|hate me|miss me|remember me|know me|like your job|love your job|like humans|hate humans|like cats|like music|like people|think|ever eat|have a girlfriend|have a boyfriend|have a soul|believe in god) [today|or not|too|parley|bot|buddy]*',
      '(whats|what is) (new|up|good|going on|happening) with you [buddy|bot|parley|today|mate|bro]*',
      'what are you (doing|up to|thinking|wearing|thinking about) [now|today|tonight|right now]*',
      '(did|have) you (sleep|slept|eat|eaten) [well|good|today]*',
      'i (miss|missed) you',
    ],
  },
  apology: {
    line: 'No harm done.',
    phrases: [
      '[oh|ah|oops|ok|wait|no] (sorry|my bad|oops|whoops|apologies|my apologies|forgive me|pardon|i am sorry|excuse me|never mind|nevermind|nvm|forget it|my mistake|wrong (channel|chat|bot|server|message)|ignore (that|this|me)|disregard [that|this]|ups|typo|i meant to write to somebody else) [my bad|about that|for that|sorry|bot|parley|everyone|all|bro|mate|typo|wrong channel|wrong chat|for the spam|again]*',
      '(sorry|apologies) (for|about) (the|that|my|this) ...',
      '(no worries|no problem|np|it is (ok|fine|okay)|all good|do not worry)',
    ],
  },
  play: {
    line: 'That is not what I am good at. I look up what articles say of the talks: try me on that.',
    phrases: [
      '(tell|give|say|sing|write|recite|make) (me|us|) [up] (a|an|another|some|any) [good|funny|dad|bad|new|short|bedtime|love|rap] (joke|jokes|story|song|poem|riddle|haiku|rap|pun|fun fact|fairy tale|limerick|essay|recipe)',
      '(joke|make me laugh|sing|dance|bark|meow|flip a coin|roll a dice?|do a barrel roll|do a flip|say something [funny|nice|smart]|entertain me|surprise me|talk to me|chat with me|play a game [with me]|marry me|will you marry me|be my (friend|girlfriend|boyfriend)|can we be friends|let us be friends|lets be friends|sudo ...|hello world|do my homework|order me a pizza|buy me a coffee|say hi [to ...]|say hello [to ...]|say (cheese|please|uncle))',
      '(what|whats|how) (is|about) (your|ur) (position|opinion|view|take|stance|thoughts?|favou?rite|verdict) (on|about|of) (pineapple|pizza|cats|dogs|me|us|life|love|memes?|football|messi|ronaldo|ai|humans|anime|food|music|god|tea|coffee|the weather) ...',
      '(what|whats) (is|) (your|ur) (position|opinion|view|take|stance|thoughts?|verdict) (on|about|of) (pineapple|pizza|cats|dogs|me|us|life|love|memes?|football|messi|ronaldo|ai|humans|anime|food|music|god|tea|coffee|the weather)',
      '(what|whats) is (the weather|the time|the date|the meaning of life|for (dinner|lunch|breakfast)|love|the answer to (life|everything) ...) [like|today|tomorrow|now|there|in _]*',
      'what (time|day) is it [now|today]*',
      'follow your (heart|dreams) ...',
      'follow your (heart|dreams)',
      '(send|show) (nudes|memes?|me a meme|cat pics?|me a cat|me a picture of a cat|me cats)',
      '(do|can|could|would|will) you (tell a joke|tell jokes|sing|dance|cook|drive|fly|speak (urdu|english|pashto|french|german|spanish|turkish|arabic|hindi)|play (chess|minecraft|games|a game)|write (code|poems|a poem|an essay)|do my homework|count to ten|marry me|be my friend|drink tea|drink coffee|make (coffee|tea|me a sandwich)|like (pizza|pineapple|cats|dogs|memes))',
      '(i bet you|bet you) (can not|could not) ...',
      'you (owe|promised) me ...',
    ],
  },
  nod: {
    line: 'I am here when you want to know something about the talks.',
    phrases: [
      '[ok|okay|oh|ah|well|yes|yeah|no|haha|hm|alright|all right|right|i] (ok|alright|all right|cool|nice|great|fine|good|right|sure|yes|yeah|yep|yup|no|nope|nah|true|indeed|agreed|exactly|interesting|noted|understood|got it|gotcha|see|i see|i understand|makes sense|makes sense now|fair|fair enough|fair point|good point|oh|ah|aha|hm|hmm|hmmm|huh|oh ok|oh no|oh wow|oh well|oh dear|whatever|whatever you say|same|mood|facts|word|rip|f|k|kk|sus|lmk|idk|i do not know|dunno|no idea|maybe|we will see|let us see|lets see|let us go|lets go|poggers|pog|first|ayy|yay|yikes|oof|damn|dang|sad|so sad|how sad|poor people|that is sad|that is (good|great|bad|crazy|cool|interesting|fine|all|it|wild|funny|insane|sad|true|right|wrong)|this is (good|great|bad|crazy|cool|interesting|fine|wild|funny|insane|sad|true|right)|crazy|insane|wild|wait|wait what|hold on|one sec|one moment|one second|so|and|but|then|you there|done|perfect|sounds good|deal|peace|amen|inshallah|mashallah|what a (mess|day|time|world|shame|joke|pity)|such a (mess|shame|pity)) [then|cool|thanks|ok|nice|bro|man|dude|mate|parley|bot|now|it|that|good|great|enough|point|i see|got it|so|well|guys|too|yes|lol]*',
      '(i am|im) (bored|sad|tired|hungry|happy|lonely|sleepy|drunk|good|fine|ok|confused|hungover|sick|great) [lol|so|too|thanks|and you|today|now]*',
      '(what|huh|eh|hein|que|umm?|uhh?|err?|lel|kek|haha nice one|nice one|lul)',
      '(i|we) (will|am going to|shall|going to) (think about it|have a look|read it|check it|be back|see|try)',
    ],
  },
};

/** Small talk that only its meaning gives away. */
const OTHER = 'I only know what the articles say of the talks: ask me about that, or say “help”.';

/** Small talk as it is recognised, by its kind. */
export const smalltalk = (Object.entries(SMALLTALK) as [ToldKind, Smalltalk][]).map(([talk, { phrases }]) => ({
  talk,
  declared: declare({ name: 'smalltalk', options: {}, phrases }),
}));

/** What Parley says to small talk. */
export const smalltalkLine = (talk: SmalltalkKind): string => (talk === 'other' ? OTHER : SMALLTALK[talk].line);
