const words = (list: string): string[] => list.split(/\s+/);

/** Titles that nobody is called by alone. */
const PLAIN_TITLES = words(
  'general colonel captain professor president minister ambassador senator mayor judge sister brother father mother chief',
);

const TITLES = new Set([
  ...PLAIN_TITLES,
  // Short for others, or names as well: "King".
  ...words(`gen col major lt lieutenant sergeant dr doctor prof pm governor sir lady lord sheikh mullah imam king queen prince princess comrade
commander admiral`),
]);

/** Whether a folded word is a title before a name: "General". */
export const isTitle = (word: string): boolean => TITLES.has(word);

const OFFICES = new Set(
  words(`spokesperson minister ministry president government delegation side officials army police negotiator negotiators envoy ambassador defence
defense foreign prime service`),
);

/** Whether a folded word behind a name makes an office or a body of it: "Kabul government". */
export const isOffice = (word: string): boolean => OFFICES.has(word);

const BORNE_BY_MANY = new Set([
  ...PLAIN_TITLES,
  ...OFFICES,
  ...words(`interior presidency spokesman spokeswoman council committee commission party front union movement office department agency court board
national united republic islamic red white house international federal state states central peace talks world security north south east west bank
radio daily post times association institute university school city lake river port valley coast sea island village border water health trade justice
deputy`),
]);

/** Whether a folded word is in the names of so many people, bodies or outlets that it alone means none of them. */
export const isBorneByMany = (word: string): boolean => BORNE_BY_MANY.has(word);
