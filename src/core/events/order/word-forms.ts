const PARTICLE = /^([a-z]+) (up|down|out|off|back|away|over|apart|aside|through|together|free|home|open|in|on)$/;
/** "talks began": what stands between the noun and its verb is left open. */
const NOUN_AND_VERB =
  /^([a-z-]+) (began|started|opened|ended|resumed|collapsed|erupted|closed|struck|broke out|broke down|got under way|got underway|fell|cleared|reopened)$/;
const NO_NOUN =
  /^(?:was|were|had|has|have|been|came|went|again|and|the|a|it|they|he|she|is|are|who|which|that|cabinet|government)$/;

/** A phrase of a table with the forms that say the same: "turned down" and "turned them down", "work … began". */
export function formsOf(phrase: string): string[] {
  if (phrase.startsWith('*')) return [phrase];
  const [, verb, particle] = PARTICLE.exec(phrase) ?? [];
  if (verb && particle && !NO_NOUN.test(verb))
    return [phrase, ...['it', 'them', 'him', 'her'].map((pronoun) => `${verb} ${pronoun} ${particle}`)];
  const [, noun, began] = NOUN_AND_VERB.exec(phrase) ?? [];
  if (noun && began && !NO_NOUN.test(noun)) return [phrase, `${noun} .. ${began}`];
  return [phrase];
}

const IRREGULAR: ReadonlyMap<string, string> = new Map(
  Object.entries<string>({
    begin: 'began',
    break: 'broke',
    bring: 'brought',
    build: 'built',
    buy: 'bought',
    catch: 'caught',
    come: 'came',
    dig: 'dug',
    draw: 'drew',
    drive: 'drove',
    fall: 'fell',
    fight: 'fought',
    find: 'found',
    flee: 'fled',
    fly: 'flew',
    get: 'got',
    give: 'gave',
    go: 'went',
    hand: 'handed',
    leave: 'left',
    make: 'made',
    move: 'moved',
    pay: 'paid',
    rebuild: 'rebuilt',
    ride: 'rode',
    rise: 'rose',
    run: 'ran',
    sell: 'sold',
    send: 'sent',
    shut: 'shut',
    sink: 'sank',
    stand: 'stood',
    steal: 'stole',
    strike: 'struck',
    swear: 'swore',
    take: 'took',
    tear: 'tore',
    throw: 'threw',
    win: 'won',
    withdraw: 'withdrew',
    write: 'wrote',
  }),
);

/** The past of a verb: "ease" → "eased", "leave" → "left". */
export function pastOf(base: string): string {
  const irregular = IRREGULAR.get(base);
  if (irregular) return irregular;
  if (base.endsWith('e')) return `${base}d`;
  if (/[^aeiou]y$/.test(base)) return base.replace(/y$/, 'ied');
  if (/^[^aeiou]*[aeiou][bdgmnpt]$/.test(base)) return `${base}${base.at(-1)}ed`;
  return `${base}ed`;
}

/** The verb of a form in -ing: "tearing" → "tear"; null for other words. */
export function baseOfIng(word: string): string | null {
  const stem = /^(.{2,})ing$/.exec(word)?.[1];
  if (!stem) return null;
  if (IRREGULAR.has(stem)) return stem;
  if (IRREGULAR.has(`${stem}e`)) return `${stem}e`;
  const single = stem.replace(/(.)\1$/, '$1');
  if (single !== stem && !/[sl]$/.test(stem)) return single;
  return /(?:[aeiou][cgsuvz]|[^aeiou][cgsuv]|at|ur|ir|[^aeiou]l|as|us|is|iz|[^ei][aeiou]r)$/.test(stem) &&
    !/(?:er|ck)$/.test(stem)
    ? `${stem}e`
    : stem;
}
