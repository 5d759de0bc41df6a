const STOP_WORDS = new Set(
  `a an the of to in on at by for from with about as into onto than then that this these those there here is are was were be
been being am do does did doing done has have had having will would shall should can could may might must it its he him his
she her hers they them their theirs we us our ours you your yours i me my mine himself herself itself themselves and or but
if so nor not no what which who whom whose when where why how many much s t please tell
whats whos wheres whens whys hows isnt arent wasnt werent dont doesnt didnt hasnt havent hadnt wont wouldnt cant couldnt shouldnt
rn btw pls plz`.split(/\s+/),
);

/**
 * Whether a folded word says nothing of what a text is about: articles, prepositions, pronouns, auxiliaries and the words
 * that make a question ("who", "how many").
 */
export const isStopWord = (norm: string): boolean => STOP_WORDS.has(norm);

const LIGHT_WORDS = new Set(
  `people person thing something anything anyone someone everyone nothing happen happened happening occur occurred call
called name named know known say says said saying tell told state stated ask asked talk about want wanted make made making
get got give given go going come came take took taken place use used using way kind type sort part number amount many
far so act acted play played serve served role become became remain involve involved include included
consider considered up believe think thought mean meant according article articles report reported news latest recent recently now today currently
current ever still yet already also just only very really actually exactly main mainly major say new old other another long
time times day days year years date big large small good bad lot any some all each both first last next explain describe
described show mention mentioned find found see seen look due reason cause country countries group side sides result`.split(
    /\s+/,
  ),
);

/**
 * Whether a folded word carries little of what is asked in most questions ("what happened to", "which people said"), so
 * that missing it does not mean that a text is about something else.
 */
export const isLightWord = (norm: string): boolean => LIGHT_WORDS.has(norm);
