import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyze } from '../../../src/core/analyze.ts';
import type { Article } from '../../../src/core/article/article.ts';
import { inMemory } from '../../../src/core/articles.ts';
import type { Finding } from '../../../src/core/ask/finding.ts';
import { createPipeline } from '../../../src/core/ask/pipeline.ts';
import { WhoIsWho } from '../../../src/core/terms/who-is-who.ts';
import { articleOf, seedLibrary } from '../../support/library.ts';
import { meaningOf } from '../../support/model.ts';

const WHO = new WhoIsWho([
  { name: 'Government of Norway', kind: 'body', role: null, side: null, aliases: ['Oslo', 'Norway'], gender: null },
]);

/** A pipeline that goes by words alone. */
const pipelineOf = (articles: readonly Article[], threshold?: number) =>
  createPipeline(
    inMemory(articles.map((article) => analyze(article, WHO))),
    WHO,
    threshold === undefined ? {} : { threshold },
  );

/** A pipeline with the model that comes with Parley. */
async function fullFinderOf(articles: readonly Article[]) {
  const analyzed = articles.map((article) => analyze(article, WHO));
  return createPipeline(inMemory(analyzed), WHO, { meaning: await meaningOf(analyzed) });
}

const texts = ({ hits }: Finding) => hits.map(({ article, span }) => article.article.body.slice(span.start, span.end));

const ACCORD = articleOf(
  [
    'The accord of 1993 was negotiated in secret near Sarpsborg. Norway hosted fourteen meetings at a country house.',
    'Terje Larsen, a sociologist, had opened the channel in 1992. He said, “Nobody must know of it.”',
    'The signing took place in Washington on September 13, 1993.',
  ].join('\n'),
  { id: 'accord', title: 'The secret channel', published: '1993-09-20' },
);

describe('ranking', () => {
  it.each([
    ['Who hosted the meetings?', 'Norway hosted', 'both words stand in that sentence'],
    ['When did the signing take place?', 'September 13, 1993', 'a date is asked, and 1992 stands beside no signing'],
    ['How many meetings did Oslo host?', 'fourteen meetings', 'Oslo is an alias of Norway, and an amount is asked'],
    ['what did Larsen say', 'Nobody must know', 'the statement comes first, though its sentence says “He”'],
    ['where was it negotiated', 'near Sarpsborg', 'the verb tells the two places apart'],
    ['who opened the chanel', 'Terje Larsen', 'a slip of the keyboard finds the word meant'],
  ])('answers “%s” with “%s”: %s', async (question, words) => {
    const finding = await (await fullFinderOf([ACCORD])).find(question);
    expect(texts(finding)[0]).toContain(words);
    expect(finding.answered).toBe(true);
  });

  it('orders passages by what they hold of the question', async () => {
    const bodies = [
      ['all', 'The ferry strike in Bergen ended after nine days.'],
      ['strike', 'A strike closed the mines of Kiruna for nine days.'],
      ['none', 'The orchestra opened its season with Grieg.'],
    ] as const;
    const pipeline = pipelineOf(bodies.map(([id, body]) => articleOf(body, { id, title: null })));
    const { hits } = await pipeline.find('When did the ferry strike in Bergen end?');
    expect(hits.map(({ article }) => article.article.id)).toEqual([
      'all', // holds every word
      'strike', // holds one word of three
    ]); // the third holds none and is not shown
  });

  it('shows the sentence before one that points back to it', async () => {
    const [first] = texts(await pipelineOf([ACCORD]).find('what did Larsen say'));
    expect(first).toBe(
      'Terje Larsen, a sociologist, had opened the channel in 1992. He said, “Nobody must know of it.”',
    );
  });
});

describe('refusing', () => {
  it.each([
    ['What did the Pope say?', ['Pope']],
    ['Who won the regatta in Genoa?', ['Genoa']],
    ['How old is Terje Larsen?', []],
  ])('does not answer “%s” and names the unknown %j', async (question, unknown) => {
    const finding = await (await fullFinderOf([ACCORD])).find(question);
    expect(finding.answered).toBe(false);
    expect(finding.unknown).toEqual(unknown);
  });

  it('answers below the usual confidence when the settings ask for less', async () => {
    const question = 'Who won the accord in Genoa?';
    const strict = await pipelineOf([ACCORD]).find(question);
    const lenient = await pipelineOf([ACCORD], 0).find(question);
    expect([strict.answered, lenient.answered]).toEqual([false, true]);
    expect(lenient.confidence).toBe(strict.confidence);
  });

  it('finds nothing in an empty corpus', async () => {
    expect(await pipelineOf([]).find('Who hosted the meetings?')).toMatchObject({
      answered: false,
      confidence: 0,
      hits: [],
    });
  });
});

describe('filters and copies', () => {
  const report =
    'Envoys of both sides met in Geneva on Monday to discuss the reopening of the border crossing at Karasu before winter.';
  const one = articleOf(report, { id: 'one', outlet: 'One' });
  const two = articleOf(report.replace('reopening', 'opening'), { id: 'two', outlet: 'Two' });
  const question = 'Where did the envoys meet about the border crossing at Karasu?';

  it('counts copies of one report once, with where else it stands', async () => {
    const { hits } = await pipelineOf([one, two]).find(question);
    expect(hits).toHaveLength(1);
    const other = hits[0]!.also[0]!;
    expect(other.article.article.body.slice(other.span.start, other.span.end)).toContain('Envoys of both sides');
    expect(other.article).not.toBe(hits[0]!.article);
  });

  it('leaves out articles that a filter refuses', async () => {
    const { hits } = await pipelineOf([one, two]).find(question, {
      accepts: ({ article }) => article.outlet === 'Two',
    });
    expect(hits.map(({ article, also }) => [article.article.id, also.length])).toEqual([['two', 0]]);
  });
});

describe('emphasis', () => {
  it.each([
    ['When did the signing take place?', ['September 13, 1993']],
    ['How many meetings did Norway host?', ['fourteen']],
    ['Why was the channel secret?', []],
  ])('marks in the answer to “%s” %j', async (question, marked) => {
    const [hit] = (await pipelineOf([ACCORD]).find(question)).hits;
    expect(hit!.emphasis.map(({ start, end }) => ACCORD.body.slice(start, end))).toEqual(marked);
  });
});

describe('laws', () => {
  const pipeline = pipelineOf([ACCORD]);
  const words = fc.constantFrom('who', 'accord', 'Larsen', 'when', '1993', '“', 'signed', '😀', 'не', "n't", '@0', '');

  it('gives exact spans within the passage, and emphasis within the span, whatever is asked', async () => {
    const question = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(words).map((some) => some.join(' ')),
    );
    await fc.assert(
      fc.asyncProperty(question, async (text) => {
        const { hits, confidence } = await pipeline.find(text);
        expect(confidence).toBeGreaterThanOrEqual(0);
        expect(confidence).toBeLessThanOrEqual(1);
        for (const { span, passage, emphasis, article } of hits) {
          expect(article.paragraphs).toContainEqual(expect.objectContaining(passage));
          expect(passage.start <= span.start && span.start < span.end && span.end <= passage.end).toBe(true);
          for (const { start, end } of emphasis)
            expect(span.start <= start && start < end && end <= span.end).toBe(true);
        }
      }),
    );
  });

  it('answers a question of 6,000 characters by its rarest words', async () => {
    const { hits } = await pipeline.find(
      `${'please do tell me whatever you know '.repeat(170).slice(0, 5_950)} sociologist Larsen`,
    );
    expect(hits[0]!.article.article.id).toBe('accord');
  });
});

describe('a reader’s questions on the articles that come with Parley', async () => {
  const { questions } = JSON.parse(
    readFileSync(new URL('../../fixtures/questions/seed.json', import.meta.url), 'utf8'),
  ) as { questions: { question: string; holds: string[] | null }[] };
  const { articles, whoIsWho } = await seedLibrary();
  const pipeline = createPipeline(inMemory(articles), whoIsWho, { meaning: await meaningOf(articles) });
  const asked = await Promise.all(
    questions.map(async ({ question, holds }) => ({ holds, finding: await pipeline.find(question) })),
  );

  it('puts the right words first and answers in at least three of four', () => {
    const answerable = asked.filter(({ holds }) => holds !== null);
    const right = answerable.filter(
      ({ holds, finding }) => finding.answered && holds!.some((words) => texts(finding)[0]?.includes(words)),
    );
    expect(right.length / answerable.length).toBeGreaterThanOrEqual(0.75);
  });

  it('refuses at least 92 of a hundred that the articles do not answer', () => {
    const unanswerable = asked.filter(({ holds }) => holds === null);
    const refused = unanswerable.filter(({ finding }) => !finding.answered);
    expect(refused.length / unanswerable.length).toBeGreaterThanOrEqual(0.92);
  });
});
