/** Nouns told by other verbs than their own. */
const TOLD_BY: Readonly<Record<string, RegExp>> = {
  death: /\b(?:died|killed|dead|succumbed)\b/i,
  killing: /\b(?:killed|shot|murdered|assassinated)\b/i,
  murder: /\b(?:killed|shot|stabbed)\b/i,
  vote: /\b(?:voted|polls|elections?|ballot|referendum|voters)\b/i,
  poll: /\b(?:voted|polls|elections?|referendum)\b/i,
  election: /\b(?:elected|voted|polls|voters|voting|ballot)\b/i,
  attack: /\b(?:attacked|struck|bombed|raided|ambushed|shelled|fired|stormed|blew up|bomb|gunmen|missiles?)\b/i,
  strike: /\b(?:struck|bombed|walked out|downed tools|stopped work)\b/i,
  meeting: /\b(?:met|talks|summit|gathered)\b/i,
  talks: /\b(?:met|meeting|negotiated|negotiations|round)\b/i,
  visit: /\b(?:visited|flew|arrived|travelled|traveled|toured)\b/i,
  departure: /\b(?:left|departed|sailed|flew out|took off|lifted off)\b/i,
  deal: /\b(?:agreed|agreement|accord|pact|treaty|signed|truce)\b/i,
  agreement: /\b(?:agreed|deal|accord|pact|signed)\b/i,
  truce: /\b(?:ceasefire|cease-fire|armistice)\b/i,
  ruling: /\b(?:ruled|judgment|judgement|verdict|upheld|overturned|struck down)\b/i,
  deployment: /\b(?:deployed|took up positions|stepped off|troops arrived|peacekeepers)\b/i,
  blast: /\b(?:exploded|explosion|blew|bomb|went off)\b/i,
  explosion: /\b(?:exploded|blast|blew up|went off)\b/i,
  coup: /\b(?:overthrew|overthrown|toppled|seized power|took power|ousted)\b/i,
  victory: /\b(?:won|beat|defeated)\b/i,
  defeat: /\b(?:lost|beaten|defeated)\b/i,
  closure: /\b(?:closed|shut)\b/i,
  shutdown: /\b(?:shut|closed)\b/i,
  escape: /\b(?:escaped|fled|broke out)\b/i,
  release: /\b(?:freed|released|set free|walked free)\b/i,
  abduction: /\b(?:kidnapped|abducted|seized|taken)\b/i,
  kidnapping: /\b(?:kidnapped|abducted|seized)\b/i,
  resignation: /\b(?:resigned|stepped down|quit)\b/i,
  dismissal: /\b(?:dismissed|sacked|fired|removed)\b/i,
  appointment: /\b(?:appointed|named|chosen)\b/i,
  breakdown: /\b(?:broke down|failed|collapsed)\b/i,
  arrival: /\b(?:arrived|landed|docked|reached)\b/i,
  withdrawal: /\b(?:withdrew|pulled out|left)\b/i,
  seizure: /\b(?:seized|captured|took)\b/i,
  remark: /\b(?:said|called|joked|told|described|compared|suggested|interview|tweeted|speech)\b/i,
  remarks: /\b(?:said|called|joked|told|described|compared|suggested|interview|tweeted|speech)\b/i,
  ballot: /\b(?:voted|polls|elections?|vote|voting|referendum)\b/i,
  referendum: /\b(?:voted|polls|vote|voting|ballot)\b/i,
  result: /\b(?:voted|polls|elections?|vote|voting|referendum|won|lost|beat|ballot|counted)\b/i,
  assault: /\b(?:attacked|stormed|beaten|beat|stabbed)\b/i,
  bombing: /\b(?:bomb|exploded|blew up|blast|car bomb)\b/i,
  shooting: /\b(?:shot|gunman|gunmen|opened fire|fired)\b/i,
  massacre: /\b(?:killed|shot|gunned down|slaughtered)\b/i,
  raid: /\b(?:raided|stormed|burst into|searched|attacked|crossed the border|gunmen)\b/i,
  collapse: /\b(?:gave way|came down|fell down|caved in|fell in)\b/i,
  invasion: /\b(?:invaded|crossed the border|rolled into|tanks|marched into)\b/i,
  war: /\b(?:invaded|fighting|declared war)\b/i,
  uprising: /\b(?:rose up|revolt|rebelled|mutiny|protests?)\b/i,
  riot: /\b(?:rioted|looted|clashed|unrest)\b/i,
  riots: /\b(?:rioted|looted|clashed|unrest)\b/i,
  protest: /\b(?:marched|rallied|demonstrated|took to the streets|poured)\b/i,
  protests: /\b(?:marched|rallied|demonstrated|took to the streets|poured)\b/i,
  crackdown: /\b(?:beat|beaten|opened fire|tear gas|dispersed|cleared|arrested|stormed)\b/i,
  siege: /\b(?:surrounded|encircled|besieged|cut off)\b/i,
  hijacking: /\b(?:hijacked|seized|commandeered)\b/i,
  rescue: /\b(?:rescued|saved|pulled|winched|freed|brought out)\b/i,
  pact: /\b(?:signed|agreed|agreement|deal|accord|treaty)\b/i,
  accord: /\b(?:signed|agreed|agreement|deal|pact|treaty)\b/i,
  treaty: /\b(?:signed|agreed|agreement|accord|pact)\b/i,
  ceasefire: /\b(?:truce|armistice|stop fighting|lay down)\b/i,
  decision: /\b(?:decided|ruled|voted|announced|chose|rejected|approved|said)\b/i,
  announcement: /\b(?:announced|said|declared|told|unveiled)\b/i,
  arrest: /\b(?:arrested|detained|held|picked up|seized)\b/i,
  report: /\b(?:published|reported|found|findings)\b/i,
  ousting: /\b(?:ousted|deposed|toppled|removed|overthrew)\b/i,
  removal: /\b(?:removed|ousted|dismissed|pulled down|took down)\b/i,
  incident: /\b(?:shot|killed|attacked|collided|crashed|seized|fired|stabbed|injured|exploded|rammed)\b/i,
  request: /\b(?:asked|asking|sought|appealed for)\b/i,
  offer: /\b(?:offered|offering|proposed|bid)\b/i,
  proposal: /\b(?:proposed|proposing|suggested)\b/i,
  speech: /\b(?:spoke|speaking|addressed|addressing)\b/i,
  invitation: /\b(?:invited|inviting)\b/i,
  warning: /\b(?:warned|warning)\b/i,
  order: /\b(?:ordered|ordering)\b/i,
  approval: /\b(?:approved|approving|cleared)\b/i,
  rejection: /\b(?:rejected|rejecting|turned down|refused)\b/i,
  promise: /\b(?:promised|promising|pledged|vowed)\b/i,
  threat: /\b(?:threatened|threatening)\b/i,
  evacuation: /\b(?:evacuated|evacuating|ordered out|told to leave)\b/i,
  test: /\b(?:tested|testing)\b/i,
  inspection: /\b(?:inspected|inspecting)\b/i,
};

/** Whether a clause tells what a noun names: by a word of its own stem, or by a verb that says the same. */
export function tells(clause: string, noun: string): boolean {
  const head = noun.toLowerCase().split(' ').at(-1)!;
  const singular = head.replace(/(?<=[^s])s$/, '');
  if ((TOLD_BY[head] ?? TOLD_BY[singular])?.test(clause)) return true;
  if (head.length < 4) return false;
  const stem = singular.slice(0, Math.max(4, Math.min(6, singular.length - 3)));
  return (clause.toLowerCase().match(/\p{L}{4,}/gu) ?? []).some((word) => word.startsWith(stem));
}

/** A noun that names something that happens. */
export const NAMED_EVENT = new RegExp(
  `^(?:${Object.keys(TOLD_BY).join('|')}|[a-z]+(?:tion|sion|ment|ings?|age|ance)s?|summit|debate|demand|bid|breach|ban|boycott|curfew|embargo|blockade|mission|search|contest|ceremony)$`,
);

/** Nouns that name no event, or none that a text could tell by another word. */
export const NO_EVENT =
  /^(?:same|next|previous|first|second|last|(?:\p{L}+ )?(?:day|days|week|weeks|month|months|year|years|time|end|war|court|courts|judge|parliament|council|committee|cameras|government|minister|president|king|team|army|police|company|city|country|town|capital|people|groups?|sides?|part(?:y|ies)|world))$/iu;
