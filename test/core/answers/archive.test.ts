import { describe, expect, it } from 'vitest';
import { type AnalyzedArticle, analyze } from '../../../src/core/analyze.ts';
import type { Answer } from '../../../src/core/answers/answer.ts';
import { buildLibrary, buildLibraryOn, type Library } from '../../../src/core/answers/library.ts';
import type { ArticleEntry } from '../../../src/core/articles.ts';
import { indexArticles } from '../../../src/core/index/index-articles.ts';
import { PartyNames } from '../../../src/core/terms/party-names.ts';
import { WhoIsWho } from '../../../src/core/terms/who-is-who.ts';
import { outlineOf } from '../../../src/render/outline/outline-of.ts';
import { articleOf } from '../../support/library.ts';

const NOBODY = new WhoIsWho([]);
/** An article on somebody of whose name a word is a stop word. */
const MAY = analyze(
  articleOf('Prime minister Theresa May said that the ice was thin.', { id: 'may', published: '2024-12-31' }),
  NOBODY,
);
const OUTLETS = ['Coast Today', 'Karan Wire', 'Tarsk Herald'];

/** Rounds of talks, each told by one article of a day of its own, and each by a speaker of its own. */
const roundsOf = (count: number): AnalyzedArticle[] =>
  Array.from({ length: count }, (_, at) => {
    const day = `2025-${String(1 + Math.floor(at / 28)).padStart(2, '0')}-${String(1 + (at % 28)).padStart(2, '0')}`;
    const body =
      `Envoy Ann Lee${at} said on Monday that round ${at} of the talks had reached point ${at * 3}. “Delegation ${at} will come back,” she told reporters.\n` +
      `The mediators thanked both sides for item ${at * 100 + 7}, and left the hall in Tarsk. ` +
      `Foreign minister Omar Dahl said that the truce of ${day} would hold.`;
    const facts = { id: `round-${String(at).padStart(4, '0')}`, title: `Round ${at}`, outlet: OUTLETS[at % 3]! };
    return analyze(articleOf(body, { ...facts, published: day }), NOBODY);
  });

/** The same articles in memory, and where each has to be loaded; `loaded` has the numbers of those that were. */
function both(articles: readonly AnalyzedArticle[], whoIsWho = NOBODY) {
  const loaded: number[] = [];
  const entries = articles.map(({ article, paragraphs: { length } }): ArticleEntry => {
    const { body: _, ...facts } = article;
    return { article: facts, paragraphs: { length } };
  });
  const kept = {
    entries,
    all: null,
    load: async (numbers: readonly number[]) => {
      loaded.push(...numbers);
      return numbers.map((number) => structuredClone(articles[number]!));
    },
  };
  const index = indexArticles(articles, new PartyNames(whoIsWho));
  return {
    embedded: buildLibrary('one', articles, whoIsWho, {}, index),
    archive: buildLibraryOn('one', kept, whoIsWho, { atHand: articles.slice(-200) }, index),
    loaded,
  };
}

/** Articles that say these things, the first of them the oldest. */
const articlesOf = (bodies: readonly string[], whoIsWho = NOBODY): AnalyzedArticle[] =>
  bodies.map((body, at) => {
    const published = new Date(Date.UTC(2025, 0, 1 + at)).toISOString().slice(0, 10);
    return analyze(articleOf(body, { id: `a-${String(at).padStart(4, '0')}`, published }), whoIsWho);
  });

const of = ({ article, ...read }: AnalyzedArticle, published: string): AnalyzedArticle => ({
  ...read,
  article: { ...article, published },
});

/** As many bodies as no answer looks through. */
const manyOf = (bodyOf: (at: number) => string, count = 240): string[] =>
  Array.from({ length: count }, (_, at) => bodyOf(at));

const withoutCoverage = ({ coverage: _, ...answer }: Answer): unknown => answer;

describe('a library of articles that are not in memory', () => {
  it.each([
    { question: 'What did Ann Lee17 say of round 17?' },
    { question: 'Who thanked both sides for item 4507?' },
    { question: 'Where did the mediators leave the hall?' },
    { question: 'What happened in Tarsk?', after: '2 March 2025', before: '9 March 2025' },
    { question: 'Which round reached point 60?', outlet: 'Herald' },
    { question: 'Who is Ann Lee33?' },
    { question: 'Who is Theresa May?' },
    { question: 'What is the latest?' },
    { question: 'What is the latest on the truce?' },
    { question: 'Who won the football match in Paris?' },
  ])('answers $question as one in memory does, and loads a few dozen articles at most', async (query) => {
    const { embedded, archive, loaded } = both([MAY, ...roundsOf(260)]);
    expect(await archive.ask(query)).toEqual(await embedded.ask(query));
    expect(new Set(loaded).size).toBeLessThan(80);
  });

  it.each<[string, (library: Library) => Promise<Answer>]>([
    ['who said it', (library) => library.whoSaid({ speaker: 'Ann Lee44' })],
    ['who said it, by its words', (library) => library.whoSaid({ words: 'delegation 44 will come back' })],
    ['where a side stands', (library) => library.positions({ about: 'round 44' })],
    ['who somebody is', (library) => library.whoIs({ name: 'Ann Lee44' })],
    ['what happened, of one topic', (library) => library.timeline({ about: 'round 44' })],
    [
      'whether a claim bears out',
      (library) => library.check({ claim: 'Round 44 of the talks had reached point 132.' }),
    ],
    ['where they disagree, of one topic', (library) => library.disagreements({ about: 'round 44' })],
    ['what is around an excerpt', async (library) => library.around(await shownOf(library))],
    ['what is new of some articles', async (library) => (await library.news(NEWS))!],
  ])('tells %s as one in memory does', async (_, ask) => {
    const { embedded, archive } = both(roundsOf(60));
    expect(withoutCoverage(await ask(archive))).toEqual(withoutCoverage(await ask(embedded)));
  });

  it('says how many articles an answer looked through, where it was not every one', async () => {
    const { archive } = both(roundsOf(260));
    expect((await archive.whoSaid({ speaker: 'Dahl' })).coverage).toMatchObject({ articles: 260, lookedThrough: 200 });
    const timeline = await archive.timeline({});
    expect(timeline.coverage).toMatchObject({ articles: 260, lookedThrough: 200 });
    expect(outlineOf(timeline).closing).toBe('200 of 260 articles looked through, latest 8 October 2025');
    expect((await archive.ask({ question: 'Where did the mediators go?' })).coverage).not.toHaveProperty(
      'lookedThrough',
    );
  });

  it('does not say whom a name means that more passages bear than are looked through: several people may', async () => {
    const { embedded, archive } = both(roundsOf(260));
    const confidence = async (library: Library) => (await library.pipeline.find('Who is Omar Dahl?')).confidence;
    expect(await confidence(embedded)).toBe(1);
    expect(await confidence(archive)).toBeLessThan(1);
  });

  it.each([
    ['by articles of those dates', '2025-03-03', '2025-03-05'],
    ['by those of the next day', '2025-08-02', '2025-08-02'],
    ['by later ones', '2024-11-01', '2024-11-30'],
    ['beforehand', '2027-02-01', '2027-02-28'],
  ])('tells what happened within some dates, where it is told %s', async (_, from, to) => {
    const told = [
      ['2025-01-20', 'The port had burnt on 4 November 2024.'],
      ['2025-08-03', 'The dam of Sarn broke on 2 August 2025.'],
      ['2026-06-01', 'The port will open on 7 February 2027.'],
    ] as const;
    const rare = told.map(([published, body], at) => analyze(articleOf(body, { id: `told-${at}`, published }), NOBODY));
    const quiet = articlesOf(manyOf((at) => `Nothing moved in street ${at}.`)).map((one) => of(one, '2026-05-01'));
    const { embedded, archive } = both([...quiet, ...roundsOf(100), ...rare]);
    const answer = await archive.timeline({ from, to });
    expect(answer.type).toBe('timeline');
    expect(withoutCoverage(answer)).toEqual(withoutCoverage(await embedded.timeline({ from, to })));
    expect(answer.coverage.lookedThrough).toBe(200);
  });

  it('tells of all articles that are new which bring something, however many', async () => {
    const { embedded, archive } = both(roundsOf(260));
    const ids = new Set(embedded.entries.map(({ article: { id } }) => id));
    const wish = { kind: 'speaker', words: 'Ann Lee259' } as const;
    expect(await archive.articlesFor(wish, ids)).toEqual(['round-0259']);
    const topic = { kind: 'topic', words: 'truce' } as const;
    expect(await archive.articlesFor(topic, ids)).toHaveLength(260);
  });

  it.each([
    {
      speaker: 'Norland',
      question: 'Who said the harbour of Sarn was mined?',
      heard: 'Norland’s foreign minister, Ana Bren',
    },
    {
      speaker: 'Bren',
      question: 'Who said the harbour of Sarn was mined?',
      heard: 'Norland’s foreign minister, Ana Bren',
    },
  ])(
    'finds what $speaker said, asked a question, also in articles that are not those nearest to the name',
    async (query) => {
      const { heard, ...asked } = query;
      const bodies = [
        ...manyOf((at) => `Norland’s foreign minister, Otto Bren, said that Norland and Bren would wait ${at} days.`),
        `A mild day it was. Many who came from afar had seen the lights go out. ${heard}, said the harbour of Sarn was mined, and nobody was to sail before the night of the feast.`,
      ];
      const { embedded, archive } = both(articlesOf(bodies));
      const answer = await archive.ask(asked);
      expect(answer.type).toBe('excerpts');
      expect(withoutCoverage(answer)).toEqual(withoutCoverage(await embedded.ask(asked)));
    },
  );

  it('finds what a side said where it looks through every article, though those found are loaded anew', async () => {
    const { embedded, archive } = both(
      articlesOf(['Norland’s foreign minister, Ana Bren, said the harbour was mined.']),
    );
    const query = { speaker: 'Norland', question: 'Who said the harbour was mined?' };
    const answer = await archive.ask(query);
    expect(answer.type).toBe('excerpts');
    expect(withoutCoverage(answer)).toEqual(withoutCoverage(await embedded.ask(query)));
  });

  it('looks for the latest on a topic among the newest articles, not among those of all years', async () => {
    const bodies = [
      ...manyOf((at) => `The dam and the dam: the dam. Mayor Ana Roe said the dam would hold, ${at} times.`),
      'Nobody slept in the valley that night. Mayor Ana Roe said that water ran over the crest of the old dam at dawn.',
    ];
    const { embedded, archive } = both(articlesOf(bodies).map((one, at) => (at < 240 ? of(one, '2024-03-01') : one)));
    const answer = await archive.latest({ about: 'dam' });
    expect(withoutCoverage(answer)).toEqual(withoutCoverage(await embedded.latest({ about: 'dam' })));
    expect(answer.type === 'latest' && answer.articles.map(({ article: { id } }) => id)).toEqual(['a-0240']);
  });

  it('takes an article that was loaded twice for one: it is no copy of itself', async () => {
    const told = 'The bridge of Sarn was closed by guards because of heavy snow, deep frost and thick ice';
    const { embedded, archive } = both(articlesOf([`${told}.\n${told} (zebra).`]));
    await archive.ask({ question: 'Who saw the zebra?' });
    const query = { question: 'Why was the bridge of Sarn closed?' };
    expect(await archive.ask(query)).toEqual(await embedded.ask(query));
  });

  it('does not show what a side said once more as what comes nearest', async () => {
    const bodies = [
      'Norland’s foreign minister, Ana Bren, said that the harbour would open.',
      'Arvenia’s foreign minister, Omar Dahl, said that it rained.',
    ];
    const { embedded, archive } = both(articlesOf(bodies));
    const query = { about: 'harbour', sides: 'Norland, Arvenia' };
    expect(withoutCoverage(await archive.positions(query))).toEqual(withoutCoverage(await embedded.positions(query)));
  });

  it('keeps few of the articles that it has loaded', async () => {
    const { archive, loaded } = both(articlesOf(manyOf((at) => `The sloop Wanda${at} lay in the harbour.`)));
    const ask = (number: number) => archive.ask({ question: `Where lay Wanda${number}?` });
    for (let number = 0; number < 230; number++) await ask(number);
    loaded.length = 0;
    await ask(16);
    expect(loaded).toContain(16);
  });

  it('loads for news the newest few that each wish brought, and tells how many there are', async () => {
    const { embedded, archive, loaded } = both(roundsOf(260));
    const dahl = { kind: 'speaker', words: 'Omar Dahl' } as const;
    const oldest = { kind: 'speaker', words: 'Ann Lee3' } as const;
    const brought = embedded.entries.map(({ article: { id } }) => ({ article: id, words: 'omar dahl' }));
    const query = { wishes: [dahl, oldest], brought: [...brought, { article: 'round-0003', words: 'Ann Lee3' }] };
    const news = await archive.news(query);
    expect(news).toEqual(await embedded.news(query));
    expect(news).toMatchObject({ wishes: [dahl, oldest], all: 260 });
    expect(loaded).toHaveLength(11);
  });

  it('takes nobody else for somebody whom who-is-who lists, though they speak in none of the articles looked through', async () => {
    const asif = {
      name: 'Khawaja Asif',
      kind: 'person',
      role: null,
      side: null,
      aliases: ['Asif'],
      gender: null,
    } as const;
    const listed = new WhoIsWho([asif]);
    const bodies = [
      'Khawaja Asif said that the border would open.',
      ...manyOf((at) => `Ali Asif said that ${at} shops were shut.`),
    ];
    const { embedded, archive } = both(articlesOf(bodies, listed), listed);
    expect((await embedded.whoSaid({ speaker: 'Asif' })).type).toBe('statements');
    expect(await archive.whoSaid({ speaker: 'Asif', from: '2025-03-01' })).toMatchObject({
      miss: { kind: 'unknown-speaker', speaker: 'Asif', suggestions: [] },
    });
    expect(await archive.articlesFor({ kind: 'speaker', words: 'Asif' }, new Set(['a-0000', 'a-0007']))).toEqual([
      'a-0000',
    ]);
    expect(await archive.articlesFor({ kind: 'speaker', words: 'Asif' }, new Set(['a-0007']))).toEqual([]);
  });

  it('compares the side of somebody whom who-is-who lists, though they speak in none of the articles looked through', async () => {
    const asif = {
      name: 'Khawaja Asif',
      kind: 'person',
      role: null,
      side: 'Pakistan',
      aliases: ['Asif'],
      gender: null,
    } as const;
    const mujahid = { ...asif, name: 'Zabihullah Mujahid', side: 'Kabul', aliases: ['Mujahid'] };
    const listed = new WhoIsWho([asif, mujahid]);
    const bodies = [
      'Khawaja Asif said that it rained.',
      ...manyOf((at) => `Ali Asif said that ${at} bridges and more bridges were shut.`),
      'Zabihullah Mujahid said that bridges and bridges were open.',
    ];
    const { archive } = both(articlesOf(bodies, listed), listed);
    const answer = await archive.positions({ about: 'bridges', sides: 'Asif, Mujahid' });
    expect(
      answer.type === 'positions' && answer.positions.map(({ side, statements }) => [side, statements.length]),
    ).toEqual([
      ['Kabul', 1],
      ['Pakistan', 0],
    ]);
  });

  it('gives no side to a mediator that only other articles call so', async () => {
    const bodies = [
      'Qatar’s foreign ministry said the bridge was open.',
      ...manyOf((at) => `Mediators from Qatar waited in hall ${at}.`),
    ];
    const { embedded, archive } = both(articlesOf(bodies));
    const query = {
      wishes: [{ kind: 'topic', words: 'bridge' }],
      brought: [{ article: 'a-0000', words: 'bridge' }],
    } as const;
    const news = await archive.news(query);
    expect(news).toEqual(await embedded.news(query));
    expect(news?.articles[0]?.statements[0]?.speaker?.side).toBeNull();
  });

  it('gives nobody a side by what another article tells, where others of their name may be in articles not looked through', async () => {
    const bodies = [
      ...manyOf((at) => `Bells rang ${at} times.`),
      'Norland’s foreign minister, Ana Bren, said the bridge was open.',
      'Bren said the bridge was closed.',
    ];
    const { embedded, archive } = both(articlesOf(bodies));
    const sides = async (library: Library) => {
      const answer = await library.whoSaid({ about: 'bridge' });
      return answer.type === 'statements' && answer.groups.map(({ speaker }) => [speaker?.name, speaker?.side]);
    };
    expect(await sides(embedded)).toEqual([
      ['Ana Bren', 'Norland'],
      ['Bren', 'Norland'],
    ]);
    expect(await sides(archive)).toEqual([
      ['Ana Bren', 'Norland'],
      ['Bren', null],
    ]);
  });

  it('gives examples from the articles at hand, loads none for them, and finds what they ask', async () => {
    const { archive, loaded } = both(roundsOf(260));
    const { speaker, topic, question } = archive.examples();
    expect([speaker, topic, question, loaded]).toEqual([
      'Omar Dahl',
      'talks',
      'What did Omar Dahl say about the truce?',
      [],
    ]);
    const answers = [
      archive.whoSaid({ speaker: speaker! }),
      archive.whoIs({ name: speaker! }),
      archive.positions({ about: topic! }),
      archive.ask({ question: question! }),
    ];
    expect((await Promise.all(answers)).map(({ type }) => type)).not.toContain('nothing-found');
  });

  it('looks through the newest articles where no words narrow them down', async () => {
    const { archive } = both(roundsOf(260));
    const answer = await archive.latest({});
    expect(answer.type === 'latest' && answer.articles.map(({ article: { id } }) => id).slice(0, 2)).toEqual([
      'round-0259',
      'round-0258',
    ]);
  });
});

const NEWS = {
  wishes: [{ kind: 'topic', words: 'round 44' }],
  brought: [{ article: 'round-0044', words: 'round 44' }],
} as const;

async function shownOf(library: Library) {
  const answer = await library.ask({ question: 'Who thanked both sides for item 4407?' });
  return answer.type === 'excerpts' ? answer.excerpts.map(({ excerpt }) => excerpt) : [];
}
