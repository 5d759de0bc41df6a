import { withoutPossessive } from '../../../terms/possessive.ts';

const list = (words: string): string => words.trim().split(/\s+/).join('|');

const OFFICE = new RegExp(
  `^(?:${list(`
    president premier chancellor king queen prince princess emperor pope sultan emir sheikh ayatollah imam mullah maulana
    rabbi bishop archbishop cardinal reverend pastor father minister secretary undersecretary ambassador envoy
    representative rep reps congressman congresswoman senator sen sens governor gov mayor councilman councilwoman
    councillor commissioner delegate del speaker leader chief chair chairman chairwoman chairperson co-chair director
    administrator manager coordinator strategist pollster spokesman spokeswoman spokesperson adviser advisor aide
    counsel attorney lawyer prosecutor judge justice sheriff officer official inspector detective general gen colonel
    col corporal cpl lieutenant lt major maj captain capt commander cmdr admiral adm sergeant sgt marshal brigadier professor prof
    doctor analyst expert economist historian scientist researcher author writer editor reporter journalist
    correspondent anchor host columnist commentator critic activist advocate organizer farmer teacher student nurse
    engineer resident businessman businesswoman banker billionaire mogul tycoon investor founder co-founder owner
    executive ceo actor actress singer rapper comedian star coach player candidate nominee hopeful contender
    lawmaker legislator parliamentarian mp democrat republican politician diplomat negotiator mediator delegate
    fellow scholar veteran treasurer clerk deputy head consultant surrogate supporter widow mother father wife husband
    son daughter brother sister guru boss warlord militant`)})\\.?$`,
);

/** "Under-Secretary-General", "Vice-President". */
const COMPOUND =
  /^(?:\p{L}+-)+(?:general|president|premier|minister|chief|secretary|leader|chair|chairman|ambassador|director|governor|large|designate|elect)$/iu;

/** Whether a word says in what capacity somebody speaks: "Minister", "spokesperson", "Sen.". */
export const isOffice = (word: string): boolean =>
  OFFICE.test(word.toLowerCase().replace(/^(?:ex|then|co)-/, '')) || COMPOUND.test(word);

/** Whether a role is an army's rank and no more: "Gen.", "Lt. Col.". */
export const isRank = (role: string): boolean =>
  /^(?:(?:general|gen|colonel|col|corporal|cpl|lieutenant|lt|major|maj|captain|capt|commander|cmdr|admiral|adm|marshal|field|brigadier|brig|sergeant|sgt)\.?\s*)+$/i.test(
    role,
  );

/** The office of one of several who are named after it: "Ministers" gives "Minister"; null where a word is no such plural. */
export function singularOffice(word: string): string | null {
  const one = word.replace(/s$/, '');
  return one !== word && !isOffice(word) && isOffice(one) ? one : null;
}

const PERSONAL_NOUN =
  /(?:er|or|ist|ian|ant|man|woman|person|chief|head|aide|nominee|official|colleague|counterpart|friend|ally|neighbour|priest|nephew|niece|uncle|aunt|cousin)$/;
/** Words that end like nouns for people and are none. */
const NO_PERSON =
  /^(?:former|other|another|either|over|under|after|ever|never|number|paper|newspaper|letter|order|border|power|computer|center|matter|offer|answer|member|super|per|minor|major|senior|junior|prior|error|floor|door|color|honor|labor|favor|tenor|error|behavior|human|restaurant|grant|list|september|october|november|december|weather|river|tower|dinner|winter|summer|whether|together|chapter|character|disaster|quarter|cover|twitter)$/;

/** Whether a common noun, in lower case, says what somebody is by its ending: "negotiator", "loyalist"; not "newspaper". */
export const isPersonalNoun = (lower: string): boolean => PERSONAL_NOUN.test(lower) && !NO_PERSON.test(lower);

/** The gender of a form of address or an office's name; null where it tells none. */
export function genderOfTitle(word: string): 'male' | 'female' | null {
  const lower = word.toLowerCase().replace(/\.$/, '');
  if (
    /^(?:mr|sir|lord|king|prince|emperor|sultan|pope|father|brother|son|husband|uncle|nephew|grandfather|grandson|stepfather|widower)$/.test(
      lower,
    ) ||
    (/(?:[^o]|^)man$/.test(lower) &&
      /^(?:congress|chair|spokes|council|business|assembly|police|anchor)man$/.test(lower))
  )
    return 'male';
  if (
    /^(?:mrs|ms|miss|madam|lady|dame|queen|princess|actress|mother|sister|daughter|wife|widow|aunt|niece|grandmother|granddaughter|stepmother)$/.test(
      lower,
    ) ||
    /^(?:congress|chair|spokes|council|business|assembly|police|anchor)woman$/.test(lower)
  )
    return 'female';
  return null;
}

/** A form of address, which is neither name nor role: "Mr.". */
export const isAddress = (word: string): boolean =>
  /^(?:mr|mrs|ms|miss|messrs|dr|sir|madam|lord|lady|dame|rev|hon|fr|msgr|monsignor|baroness|baron|barrister|sheikh|shaikh|mullah|maulana|maulvi|mawlawi|molvi|mufti|qari|hojjatoleslam|mzee|shri|smt|monsieur|madame|herr|frau|signora?|datuk|ayatollah)\.?$/i.test(
    word,
  );

const BODY = new RegExp(
  `^(?:${list(`
    house senate congress parliament assembly committee commission council court department ministry agency bureau office
    board party campaign administration government university college school institute institution center centre
    foundation association union federation league alliance coalition group team club company corp corporation inc ltd
    co bank fund times post news journal network radio television tv press magazine review weekly tribune gazette herald
    army navy force forces police guard corps command services service authority organization organisation society
    trust conference convention hospital church museum library airport station square street avenue road hotel tower
    city county state states district province region republic kingdom islands island ocean sea river lake mountain
    valley bay beach day act treaty agreement deal accord summit olympics cup games award prize bill amendment
    constitution plan project program programme staff secretariat presidency directorate pac action watch international nations delegation side front movement
    emirate taliban brotherhood democrats republicans conservatives liberals americans voters politics affairs`)})$`,
);

/** Whether a capitalised word belongs to the name of a body, place or thing rather than a person's. */
export const isBodyWord = (word: string): boolean => BODY.test(withoutPossessive(word.toLowerCase()));

/** Capitalised words that are no part of anybody's name. */
export const isNoName = (word: string): boolean =>
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|monday|tuesday|wednesday|thursday|friday|saturday|sunday|republican|democratic|democrat|democrats|republicans|american|americans|british|russian|chinese|pakistani|afghan|indian|turkish|israeli|palestinian|iranian|french|german|gop|god|internet|english|islam|islamic|muslim|christian|jewish|united|north|south|east|west|new|los|san|white|black|latino|the|former|ex|then|late|acting|vice|deputy|senior|chief|top|defence|defense|foreign|interior|prime|national|federal|state|u\.s\.|us|u\.n\.|un|eu|u\.k\.|uk)\.?$/i.test(
    word,
  );
