import { describe, expect, it } from 'vitest';
import { analyze } from '../../../../src/core/analyze.ts';
import { sidesOf } from '../../../../src/core/answers/sides/sides.ts';
import { WhoIsWho } from '../../../../src/core/terms/who-is-who.ts';
import { articleOf } from '../../../support/library.ts';

const NOBODY = new WhoIsWho([]);

/** Each speaker's side, in the order of the articles. */
function sidesIn(bodies: readonly string[], whoIsWho = NOBODY): [string, string | null][] {
  const articles = bodies.map((body, at) => analyze(articleOf(body, { id: `a${at}` }), whoIsWho));
  const sides = sidesOf({ articles, entries: articles, beside: [], whoIsWho });
  return articles.flatMap(({ statements }) =>
    statements.map((one): [string, string | null] => [one.speaker?.name ?? '', sides.of(one)?.name ?? null]),
  );
}

describe('Sides', () => {
  it.each([
    ['a role', 'Norland’s foreign minister, Ana Bren, said the road was open.', 'Norland'],
    ['a later “she”', 'Norland’s foreign minister, Ana Bren, is calm. She said the road was open.', 'Norland'],
    [
      'an introduction elsewhere',
      'Ana Bren said it rained. Norlandic minister Ana Bren left. In Norland it was dark.',
      'Norland',
    ],
    ['a capital', 'Pakistani troops stayed. Islamabad said the road was open.', 'Pakistan'],
    [
      'a capital that the article tells',
      'The Norlandic president left Norland. The Norlandic capital, Tarsk, slept. Tarsk said the road was open.',
      'Norland',
    ],
    ['a capital of two words', 'Ethiopia left. Addis Ababa said the road was open.', 'Ethiopia'],
    ['where the sentence is', 'In Kabul, the foreign ministry said the road was open.', 'Afghanistan'],
  ])('follows from %s', (_, body, side) => {
    expect(sidesIn([body]).at(_ === 'an introduction elsewhere' ? 0 : -1)?.[1]).toBe(side);
  });

  it.each([
    ['a mediator', 'Mediators from Qatar waited. Qatar’s foreign ministry said the road was open.'],
    ['a host', 'The talks, hosted by Oman, went on. Omani officials said the road was open.'],
    ['somebody who chairs', 'Kazakh minister Yerlan Sadyk, who chaired the talks, said the road was open.'],
    [
      'a place where they only met',
      'After talks in Doha they left. In Doha, the foreign ministry said the road was open.',
    ],
    ['a surname that is a place’s too', 'Michael Jordan left. Jordan said the road was open.'],
    ['a capital of which nothing else tells', 'Lima said the road was open.'],
    ['somebody out of office', 'Ana Bren, a former Norlandic minister, said the road was open. Norland’s army left.'],
    [
      'two offices of two states',
      'Norland’s envoy, Ana Bren, left. Later Arvenia’s envoy, Ana Bren, said the road was open.',
    ],
  ])('is none for %s', (_, body) => expect(sidesIn([body]).every(([, side]) => side === null)).toBe(true));

  it('follows a name to articles that do not tell it, not to another of that name', () => {
    const told = 'Norland’s foreign minister, Ana Bren, said the road was open.';
    expect(sidesIn([told, 'Ana Bren said the road was closed.']).at(-1)).toEqual(['Ana Bren', 'Norland']);
    expect(sidesIn([told, 'Bren said the road was closed.']).at(-1)).toEqual(['Bren', 'Norland']);
    expect(sidesIn([told, 'Ana Bren, a baker, said the bread was good.']).at(-1)?.[1]).toBeNull();
    expect(sidesIn([told, 'Otto Bren said it rained. Bren said the road was closed.']).at(-1)?.[1]).toBeNull();
  });

  it('is overruled by who-is-who, also where that gives no side', () => {
    const body = 'Norland’s foreign minister, Ana Bren, said the road was open.';
    const bren = { name: 'Ana Bren', kind: 'person', role: null, aliases: [], gender: null } as const;
    expect(sidesIn([body], new WhoIsWho([{ ...bren, side: 'The League' }]))[0]?.[1]).toBe('The League');
    expect(sidesIn([body], new WhoIsWho([{ ...bren, side: null }]))[0]?.[1]).toBeNull();
    const state = { name: 'Norland', kind: 'body', role: 'mediator', side: null, aliases: [], gender: null } as const;
    expect(sidesIn([body], new WhoIsWho([state]))[0]?.[1]).toBeNull();
  });

  it.each([
    ['kabul', 'Afghanistan'],
    ['the pakistanis', 'Pakistan'],
    ['Pakistani government', 'Pakistan'],
    ['norlandic', 'Norland'],
    ['Bren', null],
    ['road', null],
  ])('finds the side that %s names', (typed, side) => {
    const article = analyze(articleOf('Norland’s army and the Norlandic army left Norland.'), NOBODY);
    expect(sidesOf({ articles: [article], entries: [article], beside: [], whoIsWho: NOBODY }).named(typed)).toBe(side);
  });
});
