import { isBodyWord, isOffice } from '../speakers/people/titles.ts';
import { hasParticle } from './name-particles.ts';
import type { Node } from './node.ts';
import { isSubjectPronoun, type Phrases, type Range } from './noun-phrases.ts';

const DOCUMENT =
  /^(?:statement|letter|report|memo|message|tweet|post|email|e-mail|note|resolution|article|editorial|ad|sign|headline|document|speech|petition|release|filing|complaint|lawsuit|brief|study|poll|survey|analysis|book|story|column|transcript|website|site|page|video|communique|communiqué|declaration|text|order|ruling|decision|indictment|affidavit|paper|review|data|figure|record|estimate|account|newspaper|magazine|outlet|media|source)s?$/;
const PEOPLE =
  /^(?:m[ae]n|wom[ae]n|people|official|authority|authorities|analyst|envoy|premier|spy|chief|head|aide|ally|allies|teammate|classmate|inmate|voice|family|families|parent|couple|crowd|majority|minority|public|staff|team|side|camp|bloc|regime|capital|militia|rebel|force|troop|military|police|government|body|panel|group|party|parties|firm|bank|both|other|some|many|few|none|all|each|friend|fan|foe|enemy|enemies|student|youth|state|nation|country|countries|community|communities|organi[sz]ation|campaign|administration|delegation|embassy|court|council|committee|union|leadership|president|resident|opponent|proponent|agent|correspondent|respondent|dissident|delegate|candidate|advocate|surrogate|diplomat|chair|guard|guest|host|witness|adult|individual|conservative|liberal|executive|representative|relative|native|detective|colleague|boss|neighbou?r|expert|pundit|cop|attendee|employee|refugee|trustee|nominee|appointee|retiree|designee|elite|patriot|activist|member|mediator|ministry|ministries|agency|agencies|company|companies|charity|charities|league|coalition|alliance|faction|wing|half|third|quarter|percent)s?$/;
/** Endings of nouns for people: "spokesperson", "reporter", "economist". */
const PERSONAL_ENDING = /(?:er|or|ist|ian|ant|man|woman|men|women|person|people)s?$/;
/** Nouns in -er, -or, -ent and the like that are no people. */
const THINGS =
  /^(?:number|matter|order|letter|paper|power|border|factor|error|sector|corner|chapter|answer|offer|winter|summer|water|weather|danger|computer|moment|event|agreement|government-shutdown|development|movement|settlement|comment|argument|element|document|content|moment|incident|accident|percent|investment|sentiment|treatment|environment|ceasefire|fever|paint|plant|point|want|grant|list|twist|consist|minor|major|color|colour|honor|labor|labour|behavior|behaviour|favor|error|terror|horror|mirror|floor|door|shelter|disaster|cover|never|after|under|quarter|center|centre|consumer-spending|for)s?$/;

/** Parts of the names of bodies and places that as common nouns neither speak nor are written by anybody in particular. */
const UNSPOKEN =
  /^(?:deal|accord|agreement|plan|project|program|programme|summit|game|cup|prize|award|day|action|valley|bay|beach|street|road|avenue|square|tower|hotel|airport|station|bridge|border|front)s?$/;

/** Whether the words of a source name somebody or something that can state: a person, a body, a document. */
export function canSpeak(nodes: readonly Node[], phrases: Phrases, source: Range): boolean {
  const index = phrases.at[source.from]!;
  const phrase = index < 0 ? undefined : phrases.list[index];
  if (!phrase) return false;
  if (isSubjectPronoun(nodes, phrase)) return true;
  const head = nodes[phrase.head]!;
  if (head.tag === 'PRON')
    return !/^(?:it|this|that|these|those|what|which|there|something|nothing|everything|anything)$/.test(head.lower);
  if (head.tag === 'PROPN' && (!/^\p{Ll}/u.test(head.text) || hasParticle(head.text))) return true;
  if (isOffice(head.text) || DOCUMENT.test(head.lower)) return true;
  if (isBodyWord(head.text)) return !UNSPOKEN.test(head.lower);
  return PEOPLE.test(head.lower) || (PERSONAL_ENDING.test(head.lower) && !THINGS.test(head.lower));
}
