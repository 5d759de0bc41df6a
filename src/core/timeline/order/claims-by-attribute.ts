import { textOf } from '../../span.ts';
import { SIMPLE_PAST } from './claims-by-tense.ts';
import type { DatedClause } from './clause.ts';
import { claimed, type OrderClaim } from './order-claim.ts';

const HARMED =
  /\b(?:struck|hit|shook|quake|earthquake|storm|hurricane|cyclone|typhoon|tornado|collapsed|gave way|crashed|derailed|exploded|blast|explosion|fire|blaze|burn\w*|flood\w*|bomb\w*|shell\w*|rocket|missiles?|collided|rammed|tore|ripped|swept|landslide|avalanche|attacked|cut|sank|ran aground)\b/i;
const WATER =
  /\b(?:flood\w*|burst|overflowed|dam|levee|dyke|rain\w*|swollen|swelled|rose|storm|cyclone|hurricane|inundated|river)\b/i;
const FLAMES = /\b(?:fire|blaze|flames|burn\w*|torched|arson\w*|lightning)\b/i;
const TOPPLED =
  /\b(?:oust\w*|depos\w*|toppl\w*|remov\w*|overthr\w*|coup|sack\w*|dismiss\w*|fired|resign\w*|stepped down|quit|fell|lost power|fled|voted out)\b/i;
const JAILED =
  /\b(?:jail\w*|imprison\w*|sentenc\w*|convict\w*|arrest\w*|detain\w*|found guilty|seized|locked up|custody)\b/i;
const FREED = /\b(?:free\w*|releas\w*|liberat\w*|rescu\w*|let go|saved|walked out|swapped|exchanged)\b/i;
const TAKEN = /\b(?:kidnap\w*|abduct\w*|captur\w*|seiz\w*|snatch\w*|taken|took|hijack\w*|hostage|grabbed)\b/i;
const STOLEN = /\b(?:st[oe]l\w*|robb\w*|loot\w*|thie\w+|theft|burgl\w*|made off|took|snatched)\b/i;
const WRECKED =
  /\b(?:sank|sunk|ran aground|hit|struck|capsiz\w*|collid\w*|broke down|caught fire|stuck|wedged|holed|lost power|listed)\b/i;
const CHOSEN =
  /\b(?:elect\w*|appoint\w*|nam(?:ed|ing)|chos\w*|pick\w*|crown\w*|won|voted|nominat\w*|hired|sworn|promot\w*)\b/i;
const BUILT = /\b(?:began|started|work|construct\w*|buil\w*|broke ground|repair\w*|restor\w*|laid|opened)\b/i;
const KILLED =
  /\b(?:killed|died|shot|murder\w*|stabb\w*|drown\w*|assassinat\w*|dead|perish\w*|crash\w*|collaps\w*|explo\w*|blast)\b/i;
const HURT = /\b(?:injur\w*|hurt|wound\w*|shot|stabb\w*|crash\w*|collaps\w*|explo\w*|blast|attack\w*|fell|hit)\b/i;
const SHUT = /\b(?:clos\w*|shut\w*|seal\w*|barr\w*|block\w*)\b/i;
const AGREED =
  /\b(?:agree\w*|sign\w*|adopt\w*|approv\w*|pass\w*|reach\w*|struck|deal|accord|treaty|ratif\w*|endors\w*)\b/i;
const EMPTIED = /\b(?:evacuat\w*|fled|leave|left|driven|displac\w*|ordered out|homes)\b/i;
const ILL = /\b(?:infect\w*|ill|sick\w*|outbreak|virus|poison\w*|tested positive|disease|cholera|measles|flu)\b/i;
const VOTED = /\b(?:vote\w*|election|ballot|referendum|polls)\b/i;

/** What a participle or adjective of a noun says has happened by then, and the words that tell it. */
const TOLD_BY: Readonly<Record<string, RegExp>> = {
  'flooded|inundated|submerged|swamped|waterlogged|drowned': WATER,
  'damaged|wrecked|ruined|shattered|devastated|stricken|battered|destroyed|collapsed|fallen|toppled|broken|mangled|buckled|twisted|crumbled|demolished|bombed|shelled|severed|ravaged|derailed|crashed|broken-down|wounded':
    HARMED,
  'burnt|burned|burnt-out|burned-out|charred|gutted|scorched|blackened|smouldering|smoldering|blazing|burning': FLAMES,
  'ousted|deposed|toppled|overthrown|fallen|sacked|dismissed|disgraced|fired|former|removed|exiled|departing|outgoing|defeated|vacant':
    TOPPLED,
  'jailed|imprisoned|detained|arrested|convicted|condemned|captive': JAILED,
  'freed|released|liberated|rescued': FREED,
  'kidnapped|abducted|captured|captive|seized|hijacked|snatched': TAKEN,
  'stolen|looted|missing|lost': STOLEN,
  'sunken|stranded|grounded|crippled|disabled|stuck|stricken|leaking|wrecked': WRECKED,
  'elected|appointed|elect|victorious|triumphant|winning|crowned|re-elected|chosen|incoming': CHOSEN,
  'finished|completed|rebuilt|restored|repaired|renovated|refurbished': BUILT,
  'killed|murdered|slain|dead|fallen|late|assassinated|bereaved|grieving': KILLED,
  'injured|wounded|hurt': HURT,
  'closed|shuttered|sealed|blocked|shut': SHUT,
  'approved|signed|agreed|adopted|ratified|negotiated|passed|brokered': AGREED,
  'evacuated|displaced|deserted|abandoned|emptied|homeless': EMPTIED,
  'infected|sick|quarantined|poisoned|sickened': ILL,
  'disputed|contested|rigged': VOTED,
};
const ADJECTIVES = new Map(
  Object.entries(TOLD_BY).flatMap(([words, told]) => words.split('|').map((word) => [word, told] as const)),
);

const LIKELY =
  /^(?:so-called|proposed|planned|united|armed|limited|retired|divided|advanced|supposed|alleged|expected|wanted|scheduled|red|hundred|sacred|crowded|hooded|masked|bearded|learned|beloved|related|mixed|unprecedented|need|seed|breed|speed|indeed)$/;
/** "the flooded villages", "its newly elected mayor", "president-elect". */
const OWNED =
  /\b(?:[Tt]he|[Tt]heir|[Hh]is|[Hh]er|[Ii]ts|[Tt]hose|[Tt]hese) (?:(?<n>newly|recently|just|freshly|badly|now|still|half|already)[ -])?(?<p>[a-z]+(?:-[a-z]+)?)(?= \p{L})/gu;
/** How far into a clause attributes are looked for. */
const REACH = 600;
const EARLIER =
  /\b(?:had|earlier|before|previous|previously|since|(?:was|were|had|at) first|original|originally|ago|will|would|was born|began|due)\b/i;
const NEW = /\b(?:another|other|elsewhere|meanwhile|separate(?:ly)?|different|in \d{4})\b/i;

const stemOf = (word: string): string => word.replace(/(?:ied|ed|en|n|t)$/, '').slice(0, 6);

/** Whether the words tell what an attribute of the next sentence says has happened. */
function tellsAttribute(told: string, attribute: string): boolean {
  if (ADJECTIVES.get(attribute)?.test(told)) return true;
  if (!attribute.endsWith('ed') || LIKELY.test(attribute)) return false;
  const stem = stemOf(attribute);
  return stem.length >= 4 && (told.toLowerCase().match(/\p{L}{4,}/gu) ?? []).some((word) => word.startsWith(stem));
}

/** "The river burst its banks on …. Lorries reached the flooded villages on …": what is flooded was flooded before. */
export function* claimsByAttribute(body: string, clauses: readonly DatedClause[]): Generator<OrderClaim> {
  for (let at = 1; at < clauses.length; at++) {
    const [a, b] = [clauses[at - 1]!, clauses[at]!];
    if (b.sentence - a.sentence !== 1 || a.paragraph !== b.paragraph) continue;
    const words = textOf(body, b.clause);
    const lead = body.slice(b.event.sentence.start, b.event.timex.start);
    if (EARLIER.test(words) || EARLIER.test(lead) || NEW.test(lead) || !SIMPLE_PAST.test(words)) continue;
    const told = textOf(body, a.clause);
    for (const { 0: phrase, groups } of words.slice(0, REACH).matchAll(OWNED)) {
      if (!tellsAttribute(told, groups?.['p'] ?? '')) continue;
      yield claimed(body, phrase, a, b);
      break;
    }
  }
}
