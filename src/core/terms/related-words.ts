import { normalize, termOf } from './words.ts';

/**
 * Words that reports of conflicts and negotiations use for one another, a group a line; a word may stand in several. A
 * general thesaurus was found to hurt, so only what this trade means by them is here.
 */
const GROUPS = `
talk negotiation dialogue meeting session round discussion parley conference summit
meet convene gather
fail failure collapse breakdown impasse deadlock stalemate break unsuccessful fruitless
deadlock impasse stalemate standstill stuck stall gridlock
agree agreement deal accord pact treaty consent settlement
agree accept consent
ceasefire truce armistice cessation
start begin open launch commence kick beginning onset
end conclude finish close wrap conclusion
promise pledge vow commitment commit assurance guarantee undertake
written writing paper signed
verbal oral
refuse reject decline rebuff turn
accuse blame allege accusation fault
claim allege assert contend insist maintain
demand insist call urge press request want ask seek
mediate mediator broker mediation facilitate facilitator intermediary host
attack strike assault raid clash fighting offensive
clash fighting battle skirmish fight violence combat
militant insurgent fighter rebel gunman terrorist extremist
soldier troop army military force
kill die dead death casualty deadly fatal toll
territory soil land ground
border frontier boundary
spokesperson representative
minister secretary
leader head chief
defend protect defence safeguard
respond response retaliate retaliation answer reply react reaction
threat threaten threatening warn warning
help assist support aid
stop halt prevent
delegation team envoy negotiator representative
breakthrough progress advance headway success
outcome result
uncertain unclear unsure unknown doubt
hostage captive prisoner detainee
release free freed
withdraw pullout retreat pull withdrawal
sanction embargo penalty
condition term demand requirement
attitude approach stance position
blame responsible responsibility
relation tie relationship
trust confidence mistrust distrust
publish post statement announce
follow after succeed
before precede prior
because reason cause due
trigger cause prompt lead spark
twitter x
rejoin resume restart renew
honour respect observe abide uphold adhere
violate breach breaking violation
neighbour neighbouring adjacent
plan intend propose proposal
`;

/** Terms that may stand for each other when what somebody negotiates is told. */
export const RELATED_TERMS: ReadonlyMap<string, ReadonlySet<string>> = relate(GROUPS);

function relate(groups: string): Map<string, Set<string>> {
  const related = new Map<string, Set<string>>();
  for (const line of groups.trim().split('\n')) {
    const group = line.split(' ').map((word) => termOf(normalize(word)));
    for (const term of group) {
      const others = related.get(term) ?? new Set();
      for (const other of group) if (other !== term) others.add(other);
      related.set(term, others);
    }
  }
  return related;
}
