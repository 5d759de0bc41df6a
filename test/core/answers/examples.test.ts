import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../../src/core/article/article.ts';
import { WhoIsWho } from '../../../src/core/terms/who-is-who.ts';
import { nearly } from '../../support/hostile.ts';
import { articleOf, libraryOf } from '../../support/library.ts';

const examplesOf = (bodies: readonly (string | [string, Partial<Article>])[]) =>
  libraryOf(
    bodies.map((body, at) => {
      const [text, facts] = typeof body === 'string' ? [body, {}] : body;
      return articleOf(text, { id: `article-${at}`, ...facts });
    }),
  ).examples();

describe('examples', () => {
  it('are none where there are no articles', () => {
    const none = { speaker: null, topic: null, question: null, from: null, to: null };
    expect(examplesOf([])).toEqual(none);
    expect(examplesOf(['Nothing is said here, and nothing is dated.'])).toEqual(none);
  });

  it('are the same for the same articles, and made once', () => {
    const library = libraryOf([articleOf('Envoy Ann Lee said that the ferry would sail.')]);
    expect(library.examples()).toBe(library.examples());
  });

  it('name who is quoted most, and what they said in a sentence with their name', () => {
    const { speaker, question } = examplesOf([
      'Envoy Ann Lee said that the ferry would sail. Envoy Ann Lee said that the ferry was late. Minister Omar Dahl said that the harbour was shut.',
    ]);
    expect([speaker, question]).toEqual(['Ann Lee', 'What did Ann Lee say about the ferry?']);
  });

  it('ask what somebody less quoted said about a thing, before they ask what the most quoted said at all', () => {
    const { speaker, question } = examplesOf([
      'Envoy Ann Lee said that nobody would sail. Envoy Ann Lee said that she was late. Minister Omar Dahl said that the harbour was shut.',
    ]);
    expect([speaker, question]).toEqual(['Ann Lee', 'What did Omar Dahl say about the harbour?']);
    expect(examplesOf(['Envoy Ann Lee said that nobody would sail.']).question).toBe('What did Ann Lee say?');
  });

  it.each([
    ['what somebody’s words begin with', 'He saw that the harbour was shut', 'ferry'],
    ['not what they begin with only to tell of another', 'the harbour of Karan was shut', 'ferry'],
    ['not whose something is', 'the harbour’s gate was shut', 'ferry'],
  ])('ask about %s', (_, said, topic) => {
    const { question } = examplesOf([`Envoy Ann Lee said that ${said}. Envoy Ann Lee said that the ferry was late.`]);
    expect(question).toBe(`What did Ann Lee say about the ${topic}?`);
  });

  it('ask about nothing that somebody said in sentences without their name', () => {
    const { question } = examplesOf([
      'Envoy Ann Lee said that nobody would sail. She said that the ferry was late. Minister Omar Dahl said that the harbour was shut.',
    ]);
    expect(question).toBe('What did Omar Dahl say about the harbour?');
  });

  it.each([
    ['a role', 'Officials said that the ferry would sail.'],
    ['each of several', 'Each side said that the ferry would sail.'],
    ['a surname that many may have', 'Lee said that the ferry would sail.'],
  ])('name nobody by %s', (_, body) => {
    expect(examplesOf([body])).toMatchObject({ speaker: null, question: null });
  });

  it('take a surname that who-is-who lists', () => {
    const lee = { name: 'Lee', kind: 'person', role: 'envoy', side: null, aliases: [], gender: null } as const;
    const library = libraryOf([articleOf('Lee said that the ferry would sail.')], new WhoIsWho([lee]));
    expect(library.examples().speaker).toBe('Lee');
  });

  it.each([
    [
      'that most speakers name',
      'Ann Lee said the ferry would sail. Omar Dahl said the ferry was late. Ann Lee said the harbour was shut. Ann Lee said the harbour was cold.',
      'ferry',
    ],
    ['with the words before it', 'Ann Lee said the border crossings were shut.', 'border crossings'],
    ['and not what happens to it', 'Ann Lee said the ferry sank.', 'ferry'],
    ['and no part of a longer name for it', 'Ann Lee said the old northern harbour ferry line was shut.', null],
    ['and no word that says little', 'Ann Lee said the people and the year were good.', null],
    ['and no place', 'Ann Lee said the Karan was shut.', null],
  ])('have a topic %s', (_, body, topic) => {
    expect(examplesOf([body]).topic).toBe(topic);
  });

  it.each([
    [
      'the two of which most is told',
      'on 4 May 2031|on 5 May 2031|on 6 July 2031|on 7 July 2031|on 1 August 2031',
      'May 2031',
      'July 2031',
    ],
    ['one where there is one', 'on 4 May 2031', 'May 2031', 'May 2031'],
    ['none where no year is known', 'in the spring', null, null],
    ['no season or quarter', 'in the first quarter of 2031', null, null],
  ])('have months: %s', (_, dates, from, to) => {
    const body = dates
      .split('|')
      .map((date) => `The ferry sailed from Tarsk ${date}.`)
      .join(' ');
    expect(examplesOf([[body, { published: null }]])).toMatchObject({ from, to });
  });

  it('are words of the articles, without marks that would read as anything else, whatever the articles hold', () => {
    const pieces = [
      'Ann Lee',
      'Omar *Dahl*',
      '@everyone',
      ' said ',
      'the ferry',
      'the text: boat',
      ' on 4 May 2031',
      '. ',
    ];
    const bodies = fc.array(nearly(...pieces, 'The ', '“', '”', '\n', '`', ', ', ' sailed'), { maxLength: 3 });
    fc.assert(
      fc.property(bodies, (all) => {
        const { speaker, topic, question } = examplesOf(all);
        const values = [speaker, topic, question].filter((value) => value !== null);
        for (const value of values) expect(value).toMatch(/^[\p{L}\p{N}\p{M} ,.’'?–-]{1,200}$/u);
        expect(topic === null || all.some((body) => body.includes(topic))).toBe(true);
      }),
    );
  });

  it('are of the newest articles, those without a date last', () => {
    const of = (name: string, published: string | null, paragraphs = 1): [string, Partial<Article>] => [
      `Envoy ${name} said that the ferry would sail.\n`.repeat(paragraphs),
      { published },
    ];
    expect(examplesOf([of('Ann Lee', '2030-01-01', 600), of('Omar Dahl', '2031-01-01', 500)]).speaker).toBe(
      'Omar Dahl',
    );
    expect(examplesOf([of('Ann Lee', null, 600), of('Omar Dahl', '2031-01-01', 500)]).speaker).toBe('Omar Dahl');
  });
});
