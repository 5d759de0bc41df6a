import { COUNTRIES } from '../../../terms/countries.ts';
import { fold } from '../../../terms/fold.ts';

const names = (list: string): string[] =>
  list
    .split(/[,\n]/)
    .map((name) => fold(name.trim()))
    .filter((name) => name !== '');

/** Countries, states and cities that news articles name most; those that are also surnames or given names are left out. */
const PLACES = new Set(
  names(`
    Afghanistan, Albania, Algeria, Angola, Argentina, Armenia, Australia, Austria, Azerbaijan, Bahrain, Bangladesh
    Belarus, Belgium, Bolivia, Bosnia, Brazil, Britain, Bulgaria, Burma, Burundi, Cambodia, Cameroon, Canada, Chile
    China, Colombia, Congo, Costa Rica, Croatia, Cuba, Cyprus, Denmark, Ecuador, Egypt, El Salvador, England, Eritrea
    Estonia, Ethiopia, Europe, Finland, France, Germany, Ghana, Greece, Guatemala, Guinea, Haiti, Honduras, Hungary
    Iceland, India, Indonesia, Iran, Iraq, Ireland, Italy, Japan, Kazakhstan, Kenya, Kosovo, Kuwait, Kyrgyzstan, Laos
    Latvia, Lebanon, Liberia, Libya, Lithuania, Luxembourg, Macedonia, Malaysia, Malta, Mexico, Moldova, Mongolia
    Montenegro, Morocco, Mozambique, Myanmar, Namibia, Nepal, Netherlands, New Zealand, Nicaragua, Nigeria, North Korea
    Norway, Oman, Pakistan, Palestine, Panama, Paraguay, Peru, Philippines, Poland, Portugal, Puerto Rico, Qatar
    Romania, Russia, Rwanda, Saudi Arabia, Scotland, Senegal, Serbia, Sierra Leone, Singapore, Slovakia, Slovenia
    Somalia, South Africa, South Korea, Korea, South Sudan, Soviet Union, Spain, Sri Lanka, Sudan, Sweden, Switzerland
    Syria, Taiwan, Tajikistan, Tanzania, Thailand, Tunisia, Turkey, Turkmenistan, Uganda, Ukraine
    United Arab Emirates, United Kingdom, United States, Uruguay, Uzbekistan, Venezuela, Vietnam, Wales, Yemen, Zambia
    Zimbabwe, Africa, Asia, Middle East, Latin America, Crimea, Chechnya, Catalonia, Kashmir, Northern Ireland
    Alabama, Alaska, Arizona, Arkansas, California, Colorado, Connecticut, Delaware, Florida, Hawaii, Idaho, Illinois
    Indiana, Iowa, Kansas, Kentucky, Louisiana, Maine, Maryland, Massachusetts, Michigan, Minnesota, Mississippi
    Missouri, Montana, Nebraska, Nevada, New Hampshire, New Jersey, New Mexico, New York, North Carolina, North Dakota
    Ohio, Oklahoma, Oregon, Pennsylvania, Rhode Island, South Carolina, South Dakota, Tennessee, Texas, Utah, Vermont
    West Virginia, Wisconsin, Wyoming, York, Hampshire, Jersey, Carolina, Dakota
    New York City, New Orleans, Los Angeles, San Francisco, San Diego, Las Vegas, Chicago, Philadelphia, Boston, Detroit
    Seattle, Miami, Atlanta, Cleveland, Baltimore, Pittsburgh, Cincinnati, Milwaukee, St. Louis, Kansas City, Manhattan
    Brooklyn, Capitol Hill, Wall Street, Silicon Valley, Hollywood, Washington D.C., Long Island
    Abu Dhabi, Addis Ababa, Aleppo, Amsterdam, Ankara, Athens, Baghdad, Bangkok, Beijing, Beirut, Belfast, Belgrade
    Berlin, Bogotá, Brussels, Bucharest, Budapest, Buenos Aires, Cairo, Caracas, Copenhagen, Damascus, Delhi, New Delhi
    Dhaka, Doha, Dubai, Dublin, Edinburgh, Frankfurt, Gaza, Geneva, Glasgow, Hanoi, Havana, Helsinki, Hong Kong
    Islamabad, Istanbul, Jakarta, Jerusalem, Johannesburg, Kabul, Kandahar, Karachi, Khartoum, Kiev, Kyiv, Lagos, Lahore
    Lima, Lisbon, Madrid, Manila, Mexico City, Minsk, Mogadishu, Moscow, Mumbai, Munich, Nairobi, Nicosia
    Oslo, Ottawa, Prague, Pyongyang, Riyadh, Rome, Sarajevo, Seoul, Shanghai, Sofia, Srebrenica, St. Petersburg
    Stockholm, Strasbourg, Tehran, Tel Aviv, Tokyo, Tripoli, Tunis, Vienna, Warsaw, West Bank, Zagreb, Zurich`),
);

/** States and capitals that are also surnames or given names. */
const PEOPLE_TOO = new Set(
  names(
    'America, Bern, Chad, Colombo, Georgia, Israel, Jordan, Kingston, London, Paris, Santiago, Sucre, Victoria, Washington, Wellington',
  ),
);

for (const place of COUNTRIES.flatMap(({ names, capitals }) => [...names, ...capitals]).map(fold))
  if (!PEOPLE_TOO.has(place)) PLACES.add(place);

/** Whether a name is that of a country, state or city, or a piece of one ("York"): "New York", not "New York Times". */
export const isPlaceName = (name: string): boolean => PLACES.has(fold(name.replace(/[’']s?$/, '')));

/** Postal and press abbreviations of states: "R-Ky.", "(D-Vt.)". */
const STATES: ReadonlyMap<string, string> = new Map(
  Object.entries<string>({
    ala: 'alabama',
    ariz: 'arizona',
    ark: 'arkansas',
    calif: 'california',
    colo: 'colorado',
    conn: 'connecticut',
    del: 'delaware',
    fla: 'florida',
    ga: 'georgia',
    ill: 'illinois',
    ind: 'indiana',
    kan: 'kansas',
    ky: 'kentucky',
    la: 'louisiana',
    mass: 'massachusetts',
    md: 'maryland',
    mich: 'michigan',
    minn: 'minnesota',
    miss: 'mississippi',
    mo: 'missouri',
    mont: 'montana',
    nc: 'north carolina',
    nd: 'north dakota',
    neb: 'nebraska',
    nev: 'nevada',
    nh: 'new hampshire',
    nj: 'new jersey',
    nm: 'new mexico',
    ny: 'new york',
    okla: 'oklahoma',
    ore: 'oregon',
    pa: 'pennsylvania',
    ri: 'rhode island',
    sc: 'south carolina',
    sd: 'south dakota',
    tenn: 'tennessee',
    tex: 'texas',
    va: 'virginia',
    vt: 'vermont',
    wash: 'washington',
    wis: 'wisconsin',
    wva: 'west virginia',
    wyo: 'wyoming',
    tx: 'texas',
    in: 'indiana',
    az: 'arizona',
    ca: 'california',
    fl: 'florida',
    oh: 'ohio',
    wi: 'wisconsin',
  }),
);

/** The state that an abbreviation stands for, folded; the folded word itself where it is none. */
export function stateOf(word: string): string {
  const key = fold(word).replace(/\./g, '');
  return STATES.get(key) ?? key;
}
