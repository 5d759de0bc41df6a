import fc from 'fast-check';
import type {
  Answer,
  AnsweringExcerpt,
  CitedStatement,
  OtherTelling,
  SpokenExcerpt,
} from '../../src/core/answers/answer.ts';
import type { Article } from '../../src/core/article/article.ts';
import type { Excerpt } from '../../src/core/article/excerpt.ts';
import type { Speaker } from '../../src/core/statements/statement.ts';
import { excerptOfText, hostileText, orNull } from './outlines.ts';

/** Typographic marks are Parley's own around words of an article within a line. */
const text = (maxLength = 30): fc.Arbitrary<string> =>
  hostileText(maxLength).map((words) => `a${words.replaceAll(/[“”]/g, '"')}`);

const coverage = { articles: 3, latest: '2025-11~' } as const;

const PUBLISHED = [null, '2025-11-08', '2025-11~'] as const;

/** Excerpts of three articles full of marks. */
const excerptArbitrary: fc.Arbitrary<Excerpt> = fc
  .record({
    excerpt: excerptOfText(fc.oneof({ weight: 5, arbitrary: text() }, { weight: 1, arbitrary: text(1200) })),
    at: fc.nat(2),
    paragraph: fc.constantFrom(null, 1, 27),
    correction: fc.boolean(),
  })
  .map(({ excerpt, at, paragraph, correction }) => ({
    ...excerpt,
    article: { ...excerpt.article, ...facts(at) },
    paragraph,
    ...(correction && { correction }),
  }));

const facts = (at: number): Partial<Article> => ({
  id: `article ${at}`,
  outlet: ['Morning *Post*', 'Evening [Star]', null][at]!,
  title: ['A **bold** title', null, '@everyone, see https://a.example'][at]!,
  url: [null, 'https://a.example/b_c', 'https://a.example/d) **e**'][at]!,
  published: PUBLISHED[at]!,
});

const speakerArbitrary: fc.Arbitrary<Speaker> = fc.record({
  name: text(),
  role: orNull(text()),
  side: orNull(fc.constantFrom('Norland', 'Belzar')),
  uncertain: fc.boolean(),
});

const saidArbitrary: fc.Arbitrary<SpokenExcerpt['statements'][number]> = fc.record({
  kind: fc.constantFrom('direct' as const, 'mixed' as const, 'indirect' as const),
  speaker: orNull(speakerArbitrary),
  reportedBy: orNull(text()),
  negated: fc.boolean(),
  question: fc.boolean(),
  hedge: orNull(text()),
});

const otherArbitrary: fc.Arbitrary<OtherTelling> = fc.record({
  kind: fc.constantFrom('date' as const, 'number' as const, 'name' as const, 'outcome' as const, 'changed' as const),
  excerpt: excerptArbitrary,
});

const list = <Of>(of: fc.Arbitrary<Of>, maxLength = 6) => fc.array(of, { maxLength });

const statementArbitrary: fc.Arbitrary<CitedStatement> = fc
  .tuple(saidArbitrary, excerptArbitrary, list(otherArbitrary, 2))
  .map(([said, excerpt, otherwise]) => ({ ...said, excerpt, otherwise }));

const answeringArbitrary: fc.Arbitrary<AnsweringExcerpt> = fc.record({
  excerpt: excerptArbitrary,
  statements: list(saidArbitrary, 3),
  also: list(excerptArbitrary, 4),
  otherwise: list(otherArbitrary, 2),
});

const heardArbitrary = list(fc.record({ name: text(), statements: fc.nat(9) }));
const dateArbitrary = fc.constantFrom('2025-10-29', '2025-10-11/2025-10-15', '2025-11~', 'XXXX-10-29', 'no date');

const conflictArbitrary = fc.record({
  kind: fc.constantFrom('order' as const, 'date' as const),
  role: fc.constantFrom('earlier' as const, 'later' as const),
  otherDate: dateArbitrary,
  other: excerptArbitrary,
  row: fc.option(fc.nat(5), { nil: null }),
  reasons: list(text(), 2),
});

const entryArbitrary = fc
  .tuple(
    answeringArbitrary,
    dateArbitrary,
    fc.constantFrom('explicit' as const, 'year-implied' as const, 'relative' as const, 'published' as const),
    list(conflictArbitrary, 2),
  )
  .map(([answering, date, anchor, conflicts]) => ({ ...answering, date, anchor, conflicts }));

const latestArbitrary = list(
  fc.record({
    article: excerptArbitrary.map(({ article }) => article),
    opening: excerptArbitrary,
    statements: list(statementArbitrary, 2),
    event: orNull(entryArbitrary),
  }),
  8,
);

const disagreementArbitrary = fc.record({
  kind: otherArbitrary.map(({ kind }) => kind),
  tellings: fc.array(answeringArbitrary, { minLength: 2, maxLength: 3 }),
});

const wishArbitrary = fc.record({ kind: fc.constantFrom('topic' as const, 'speaker' as const), words: text() });

const ANSWERS: { readonly [Type in Answer['type']]: fc.Arbitrary<Extract<Answer, { type: Type }>> } = {
  excerpts: fc.record({
    type: fc.constant('excerpts' as const),
    excerpts: list(answeringArbitrary),
    confidence: fc.constant(1),
    unknown: list(text(), 2),
    coverage: fc.constant(coverage),
  }),
  statements: fc.record({
    type: fc.constant('statements' as const),
    groups: list(fc.record({ speaker: orNull(speakerArbitrary), statements: list(statementArbitrary) }), 4),
    coverage: fc.constant(coverage),
  }),
  positions: fc.record({
    type: fc.constant('positions' as const),
    positions: list(
      fc.record({ side: orNull(text()), statements: list(statementArbitrary, 3), elsewhere: heardArbitrary }),
      4,
    ),
    nearest: list(answeringArbitrary, 3),
    coverage: fc.constant(coverage),
  }),
  profile: fc.record({
    type: fc.constant('profile' as const),
    name: text(),
    role: orNull(text()),
    side: orNull(text()),
    mentions: fc.nat(99),
    first: excerptArbitrary,
    introduced: orNull(excerptArbitrary),
    last: orNull(excerptArbitrary),
    said: list(statementArbitrary),
    saidOf: list(statementArbitrary, 3),
    coverage: fc.constant(coverage),
  }),
  timeline: fc.record({
    type: fc.constant('timeline' as const),
    entries: list(entryArbitrary, 12),
    from: fc.constantFrom(null, '2025-10'),
    to: fc.constantFrom(null, '2025-12'),
    order: fc.constantFrom('oldest' as const, 'newest' as const),
    undated: fc.nat(2),
    coverage: fc.constant(coverage),
  }),
  disagreements: fc.record({
    type: fc.constant('disagreements' as const),
    disagreements: list(
      fc.record({
        kind: otherArbitrary.map(({ kind }) => kind),
        tellings: fc.array(answeringArbitrary, { minLength: 2, maxLength: 5 }),
      }),
      4,
    ),
    about: orNull(text()),
    coverage: fc.constant(coverage),
  }),
  latest: fc.record({
    type: fc.constant('latest' as const),
    since: fc.constantFrom(null, '2025-11-01'),
    articles: latestArbitrary,
    disagreements: list(disagreementArbitrary, 2),
    about: orNull(text()),
    coverage: fc.constant(coverage),
  }),
  news: fc.record({
    type: fc.constant('news' as const),
    wishes: fc.array(wishArbitrary, { minLength: 1, maxLength: 4 }),
    articles: latestArbitrary,
    all: fc.nat(99),
    disagreements: list(disagreementArbitrary, 1),
    coverage: fc.constant(coverage),
  }),
  followed: fc.record({
    type: fc.constant('followed' as const),
    done: fc.constantFrom('added', 'already', 'too-many', 'removed', 'not-followed', null),
    wish: orNull(wishArbitrary),
    suggestions: list(text(), 3),
    wishes: list(wishArbitrary, 25),
    isDirect: fc.boolean(),
    coverage: fc.constant(coverage),
  }),
  privacy: fc.record({
    type: fc.constant('privacy' as const),
    unansweredDays: fc.nat(30),
    toldDays: fc.nat(30),
    contact: orNull(text()),
    followed: orNull(fc.record({ wishes: list(wishArbitrary, 25), isDirect: fc.boolean() })),
    coverage: fc.constant(coverage),
  }),
  check: fc.record({
    type: fc.constant('check' as const),
    claims: list(
      fc.record({
        words: text(),
        found: list(
          fc.tuple(answeringArbitrary, list(text(), 4)).map(([answering, words]) => ({
            ...answering,
            parts: words.map((own, at) => ({
              kind: 'number' as const,
              words: own,
              found: (['matches', 'differs', 'elsewhere', 'absent'] as const)[at % 4]!,
              told: at % 3 === 2 ? null : answering.excerpt.span,
            })),
          })),
          2,
        ),
        unknown: list(text(), 2),
      }),
      4,
    ),
    left: fc.nat(3),
    coverage: fc.constant(coverage),
  }),
  context: fc.record({
    type: fc.constant('context' as const),
    passages: list(fc.array(answeringArbitrary, { minLength: 1, maxLength: 4 }), 3),
    coverage: fc.constant(coverage),
  }),
  sources: fc.record({
    type: fc.constant('sources' as const),
    sources: list(
      fc.record({
        excerpt: excerptArbitrary,
        analyzed: fc.boolean(),
        added: orNull(
          fc.record({ day: fc.constant('2025-11-23'), by: fc.constantFrom('note' as const, 'file' as const) }),
        ),
      }),
      30,
    ).map((given) =>
      given.map(({ excerpt, analyzed, added }, at) => ({
        article: { ...excerpt.article, id: `article ${at}` },
        opening: excerpt,
        analyzed,
        added,
      })),
    ),
    coverage: fc.constant(coverage),
  }),
  'nothing-found': fc.record({
    type: fc.constant('nothing-found' as const),
    miss: fc.oneof(
      fc.constant({ kind: 'not-said' as const }),
      fc.constant({ kind: 'unsure' as const }),
      fc.record({
        kind: fc.constant('unknown-speaker' as const),
        speaker: text(),
        suggestions: list(text(), 3),
        known: list(text(), 5),
      }),
      fc.record({
        kind: fc.constant('no-article' as const),
        outlet: orNull(text()),
        from: fc.constantFrom(null, '2025-10'),
        to: fc.constantFrom(null, '2025-12'),
        outlets: list(text(), 6),
        more: fc.nat(3),
        dated: fc.constantFrom(null, { first: '2025-10', last: '2025-11~' }),
      }),
      fc.record({ kind: fc.constant('no-statement' as const), elsewhere: heardArbitrary }),
    ),
    unknown: list(text(), 3),
    nearest: list(answeringArbitrary, 3),
    coverage: fc.constant(coverage),
  }),
  help: fc.record({
    type: fc.constant('help' as const),
    commands: list(fc.record({ name: text(), description: text(), example: text() }), 12),
    coverage: fc.constant(coverage),
  }),
  unanswered: fc.record({
    type: fc.constant('unanswered' as const),
    questions: orNull(
      list(fc.record({ question: text(), command: text(), times: fc.nat(9), latest: fc.constant('2025-11-23') }), 30),
    ),
    coverage: fc.constant(coverage),
  }),
  reindexed: fc.record({
    type: fc.constant('reindexed' as const),
    report: fc.record({ added: list(text(), 30), changed: list(text()), removed: list(text()), refused: list(text()) }),
    coverage: fc.constant(coverage),
  }),
};

/** Every kind of answer, made of hostile articles, names and questions. */
export const anyAnswers = Object.entries(ANSWERS) as [Answer['type'], fc.Arbitrary<Answer>][];
