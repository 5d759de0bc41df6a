/** Lines of one word's forms, its plain form first. Regular endings are the stemmer's business. */
const FORMS = `
arise arose arisen|awake awoke awoken|bear bore borne|beat beaten|become became|begin began begun|bend bent|bind bound
bite bit bitten|bleed bled|blow blew blown|break broke broken|breed bred|bring brought|build built|burn burnt|buy bought
catch caught|choose chose chosen|come came|creep crept|deal dealt|die died dies dying|dig dug|draw drew drawn|dream dreamt
drink drank drunk|drive drove driven|eat ate eaten|fall fell fallen|feed fed|feel felt|fight fought|find found|flee fled
fly flew flown flies|forbid forbade forbidden|forget forgot forgotten|forgive forgave forgiven|freeze froze frozen
get got gotten|give gave given|go went gone goes|grow grew grown|hang hung|hear heard|hide hid hidden|hold held|keep kept
know knew known|lay laid|lead led|learn learnt|leave left|lend lent|lie lied lies lying|light lit|lose lost|make made
mean meant|meet met|pay paid|prove proven|ride rode ridden|ring rang rung|rise rose risen|run ran|say said says
see saw seen|seek sought|sell sold|send sent|shake shook shaken|shine shone|shoot shot|show shown|shrink shrank shrunk
sing sang sung|sink sank sunk|sit sat|sleep slept|slide slid|speak spoke spoken|spend spent|spin spun|stand stood
steal stole stolen|stick stuck|strike struck stricken|strive strove|swear swore sworn|sweep swept|swim swam swum
swing swung|take took taken|teach taught|tear tore torn|tell told|think thought|throw threw thrown|tie tied tying
understand understood|wake woke woken|wear wore worn|weave wove woven|win won|withdraw withdrew withdrawn
write wrote written|overcome overcame|overthrow overthrew overthrown|undergo underwent undergone
undertake undertook undertaken|uphold upheld|withhold withheld|withstand withstood|mislead misled|rebuild rebuilt
man men|woman women|child children|foot feet|tooth teeth|mouse mice|person people|wife wives|life lives|leaf leaves
half halves|spokesperson spokesman spokeswoman spokesmen spokespeople|thief thieves|crisis crises|basis bases|analysis analyses|criterion criteria|phenomenon phenomena
medium media|bacterium bacteria
january jan|february feb|april apr|june jun|july jul|august aug|september sept sep|october oct|november nov
december dec|monday mon|tuesday tue tues|thursday thu thurs|friday fri
defence defense|offence offense|licence license|centre center|theatre theater|programme program|honour honor
labour labor|favour favor|neighbour neighbor|neighbours neighbors|behaviour behavior|colour color|harbour harbor
rumour rumor|armour armor|endeavour endeavor|metre meter|kilometre kilometer|grey gray|cheque check|jail gaol
person ppl|government govt|department dept|year yr yrs|until til till
`;

/**
 * From an irregular form to the plain one: "won" to "win", "people" to "person"; also short names of months and days,
 * the abbreviations of people in a hurry and American spellings. A question says "did X win" where an article says "won", which no stemmer joins.
 */
export const IRREGULAR_FORMS: ReadonlyMap<string, string> = new Map(
  FORMS.trim()
    .split(/[|\n]/)
    .flatMap((line) => {
      const [plain, ...others] = line.split(' ');
      return others.map((other) => [other, plain!] as const);
    }),
);

/** Whether a folded word looks like one that tells what happened: "failed", "went"; irregular plurals ("children") do too. */
export const isPast = (norm: string): boolean => /ed$/.test(norm) || IRREGULAR_FORMS.has(norm);
