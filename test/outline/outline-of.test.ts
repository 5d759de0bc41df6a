import { describe, expect, it } from 'vitest';
import type {
  Answer,
  AnsweringExcerpt,
  AnswerOf,
  Coverage,
  TimelineConflict,
  TimelineEntry,
} from '../../src/core/answers/answer.ts';
import { excerptOf } from '../../src/core/article/excerpt.ts';
import { outlineOf } from '../../src/outline/outline-of.ts';
import { analyzedOf, spanOf } from '../support/analyzed.ts';

const coverage: Coverage = { articles: 1, latest: '2025-11~' };
const analyzed = analyzedOf(
  'Talks began in Doha. “We are stuck,” Ann Lee said.',
  {},
  { published: '2025-11~', title: null },
);
const { body } = analyzed.article;
const excerpt = (words: string) => excerptOf(analyzed, spanOf(body, words));
const lee = { name: 'Ann Lee', role: 'envoy', side: null, uncertain: false };
const said = { kind: 'direct', speaker: lee, reportedBy: null, negated: false, question: false, hedge: null } as const;
const answering: AnsweringExcerpt = { excerpt: excerpt('“We are stuck,” Ann Lee said.'), also: [], statements: [said] };

const miss = (reason: Extract<Answer, { type: 'nothing-found' }>['miss'], unknown: readonly string[] = []) =>
  outlineOf({ type: 'nothing-found', miss: reason, unknown, nearest: [answering], coverage });

describe('outlineOf', () => {
  it('ends every answer with what the corpus covers, its estimates marked', () => {
    const outline = outlineOf({ type: 'excerpts', excerpts: [], confidence: 1, unknown: [], coverage });
    const unsure = outlineOf({ type: 'excerpts', excerpts: [], confidence: 1, unknown: ['cup'], coverage });
    expect([outline.notes, unsure.notes]).toEqual([[], ['Nothing here mentions “cup”.']]);
    expect(outline.closing).toBe('1 article read, latest about November 2025 (editor’s estimate)');
  });

  it('says of an answering sentence whose words it holds', () => {
    const { entries } = outlineOf({ type: 'excerpts', excerpts: [answering], confidence: 1, unknown: [], coverage });
    expect(entries[0]?.quotes[0]?.label).toBe('Direct quotation: Ann Lee');
  });

  it('heads each speaker’s statements once, and labels each', () => {
    const statement = { ...said, excerpt: answering.excerpt };
    const outline = outlineOf({
      type: 'statements',
      groups: [
        {
          speaker: lee,
          statements: [
            statement,
            {
              ...statement,
              kind: 'mixed',
              reportedBy: 'Jane Doe',
              hedge: 'reportedly',
              negated: true,
              question: true,
              speaker: { ...lee, uncertain: true },
            },
          ],
        },
        { speaker: null, statements: [{ ...statement, kind: 'indirect', speaker: null }] },
      ],
      coverage,
    });
    expect(outline.title).toBe('3 statements, 2 speakers');
    expect(outline.entries.map(({ heading }) => heading)).toEqual(['Ann Lee · envoy', null, 'Speaker not named']);
    expect(outline.entries.map(({ quotes }) => quotes[0]?.label)).toEqual([
      'Direct quotation',
      'Partly quoted · as reported by Jane Doe · reported as denied or not said · asked as a question · “reportedly” · speaker uncertain',
      'Paraphrase',
    ]);
  });

  it('numbers citations in order', () => {
    const outline = outlineOf({
      type: 'excerpts',
      excerpts: [answering, answering],
      confidence: 1,
      unknown: [],
      coverage,
    });
    expect(outline.entries.flatMap(({ quotes }) => quotes.map(({ citation }) => citation.number))).toEqual([1, 2]);
  });

  it('says that the articles do not say, names what they never mention, and marks the nearest as such', () => {
    const outline = miss({ kind: 'not-said' }, ['Iran', 'Tehran']);
    expect(outline).toMatchObject({
      title: 'The articles do not say',
      tone: 'miss',
      notes: ['Nothing here mentions “Iran” or “Tehran”.'],
      entries: [{ heading: 'Nearest passages, not taken for an answer', tone: 'nearest' }],
    });
  });

  it('marks no words in the nearest passages as answering', () => {
    const marked = { ...answering, excerpt: { ...answering.excerpt, emphasis: [answering.excerpt.span] } };
    const quotesOf = (answer: Answer) => outlineOf(answer).entries.flatMap(({ quotes }) => quotes);
    const [answered] = quotesOf({ type: 'excerpts', excerpts: [marked], confidence: 1, unknown: [], coverage });
    const [nearest] = quotesOf({
      type: 'nothing-found',
      miss: { kind: 'not-said' },
      unknown: [],
      nearest: [marked],
      coverage,
    });
    expect(answered!.excerpt.emphasis).toHaveLength(1);
    expect(nearest!.excerpt.emphasis).toEqual([]);
  });

  it.each([
    [{ kind: 'other-script' }, 'I can search English only'],
    [{ kind: 'no-words' }, 'There is no word in that to search for'],
    [{ kind: 'no-statement' }, 'Found nobody saying that in these articles'],
    [{ kind: 'no-event' }, 'The articles date nothing like that'],
    [{ kind: 'nothing-dated-by', speaker: 'Lee' }, 'Found nothing dated that “Lee” said in these articles'],
    [{ kind: 'no-articles' }, 'There are no articles to search yet'],
  ] as const)('says what is missing: %j', (reason, title) => {
    expect(miss(reason).title).toBe(title);
  });

  it('tells of a side of which nothing was found what was found, not that it said nothing', () => {
    const speaker = { name: 'Ann Lee', role: 'envoy', side: 'Norland', uncertain: false } as const;
    const said = {
      kind: 'indirect',
      excerpt: excerpt('Talks began in Doha.'),
      reportedBy: null,
      negated: false,
      question: false,
      hedge: null,
    } as const;
    const position = (side: string | null, by: object[]) =>
      ({ side, statements: by.map((more) => ({ ...said, speaker: { ...speaker, ...more } })), elsewhere: [] }) as const;
    const outline = outlineOf({
      type: 'positions',
      positions: [
        position('Norland', [{ sideBy: 'role' }]),
        position('Belzar', [{ sideBy: 'role' }, {}]),
        { side: 'Arvenia', statements: [], elsewhere: [{ name: 'Goran Velik', statements: 3 }] },
        position(null, [{}]),
      ],
      nearest: [{ excerpt: excerpt('Talks began in Doha.'), statements: [], also: [] }],
      coverage,
    });
    expect(outline.title).toBe('Found 2 of 3 sides speaking on it in these articles');
    expect(
      outline.entries.map(({ heading, tone, quotes, notes }) => [heading, tone, quotes[0]?.label ?? null, ...notes]),
    ).toEqual([
      ['Norland · side by role', 'plain', 'Ann Lee · envoy · Paraphrase'],
      ['Belzar', 'plain', 'Ann Lee · envoy · Paraphrase · side by role'],
      [null, 'plain', 'Ann Lee · envoy · Paraphrase'],
      [
        'Arvenia',
        'plain',
        null,
        'Found nothing by Arvenia on it in these articles.',
        'Found for Arvenia, on other matters: Goran Velik (3 statements).',
      ],
      ['Speakers of no known side', 'plain', 'Ann Lee · envoy · Paraphrase'],
      ['Nearest passages, not taken for an answer', 'nearest', null],
    ]);
  });

  it('offers near names as a question', () => {
    const outline = miss({ kind: 'unknown-speaker', speaker: 'Le', suggestions: ['Ann Lee', 'Lev'] });
    expect([outline.title, ...outline.notes]).toEqual([
      'Found nothing said by “Le” in these articles',
      'Did you mean Ann Lee or Lev?',
    ]);
  });

  describe('of a timeline', () => {
    const row = (facts: Partial<TimelineEntry>): TimelineEntry => ({
      date: '2025-10-29',
      anchor: 'explicit',
      excerpt: excerpt('Talks began in Doha.'),
      statements: [],
      also: [],
      conflicts: [],
      ...facts,
    });
    const timeline = (entries: readonly TimelineEntry[], facts: Partial<AnswerOf<'timeline'>> = {}) =>
      outlineOf({ type: 'timeline', entries, from: null, to: null, order: 'oldest', undated: 0, coverage, ...facts });
    const conflict: TimelineConflict = {
      kind: 'order',
      role: 'earlier',
      otherDate: '2025-10-25',
      other: excerpt('Talks began in Doha.'),
      row: null,
      reasons: ['“began” before “second”'],
    };

    it('tells the date of an event in words, where its year comes from, and what contradicts it', () => {
      const outline = timeline([row({ anchor: 'year-implied', conflicts: [conflict] })], { from: '2025-10' });
      expect(outline.title).toBe('1 dated event, 1 contradiction');
      expect(outline.notes).toEqual(['Understood: from October 2025']);
      expect(outline.entries[0]).toMatchObject({
        heading: '29 October 2025 · year from the article’s estimated date',
        tone: 'conflict',
        quotes: [{ label: null }, { label: 'Disagrees: 25 October 2025' }],
        notes: [
          'By the words this comes first of the two, by the dates it does not: “began” before “second”.',
          'Both stand as the article has them; neither was changed.',
        ],
      });
    });

    it('shows the two sentences of a contradiction once, and points there from the second row', () => {
      const outline = timeline([
        row({ date: '2025-10-25', conflicts: [{ ...conflict, role: 'later', otherDate: '2025-10-29', row: 2 }] }),
        row({ date: '2025-10-27' }),
        row({ conflicts: [{ ...conflict, row: 0 }] }),
      ]);
      expect(outline.title).toBe('3 dated events, 1 contradiction');
      expect(outline.entries.map(({ quotes }) => quotes.length)).toEqual([2, 1, 0]);
      expect(outline.entries[2]).toMatchObject({
        heading: '29 October 2025',
        tone: 'conflict',
        notes: ['Contradicts a row further up, 25 October 2025, where both sentences stand.'],
      });
    });

    it('shows a third sentence where a row contradicts one above and one below', () => {
      const { entries } = timeline([
        row({ date: '2025-10-25', conflicts: [{ ...conflict, row: 1 }] }),
        row({
          conflicts: [
            { ...conflict, row: 0 },
            { ...conflict, row: 2, otherDate: '2025-11-01' },
          ],
        }),
        row({ date: '2025-11-01', conflicts: [{ ...conflict, row: 1, otherDate: '2025-10-29' }] }),
      ]);
      expect(entries.map(({ quotes }) => quotes.map(({ label }) => label))).toEqual([
        [null, 'Disagrees: 25 October 2025'],
        [null, 'Disagrees: 1 November 2025'],
        [],
      ]);
      expect(entries[1]?.notes[0]).toMatch(/^Contradicts the row above, 25 October 2025/);
    });

    it('says that two articles date one event differently, and that neither was changed', () => {
      const { entries } = timeline([
        row({ conflicts: [{ ...conflict, kind: 'date', reasons: ['both tell of “x”'] }] }),
      ]);
      expect(entries[0]?.notes).toEqual([
        'Two articles date this differently: both tell of “x”.',
        'Both stand as the articles have them; neither was changed.',
      ]);
    });

    it('marks statements with whose words they are, and tells which had no date to stand at', () => {
      const outline = timeline([row({ date: '2025-11~', anchor: 'published', statements: [said] })], { undated: 2 });
      expect(outline.title).toBe('0 dated events, 1 statement');
      expect(outline.notes).toEqual([
        'Left out, since no date of their article is known: sentences with statements, 2',
      ]);
      expect(outline.entries[0]).toMatchObject({
        heading: 'about November 2025 · a statement, at the article’s estimated date',
        quotes: [{ label: 'Direct quotation: Ann Lee' }],
      });
    });
  });

  it('tells what a reindex did', () => {
    const report = { added: ['a'], changed: [], removed: [], refused: ['b.md:2: is empty'] };
    const outline = outlineOf({ type: 'reindexed', report, coverage });
    expect(outline.entries.map(({ heading, notes }) => [heading, ...notes])).toEqual([
      ['Added: 1', 'a'],
      ['Refused: 1', 'b.md:2: is empty'],
    ]);
    expect(outlineOf({ type: 'reindexed', report: { ...report, added: [], refused: [] }, coverage }).title).toContain(
      'nothing changed',
    );
  });

  it('tells that no questions are kept from there being none', () => {
    const title = (questions: [] | null) => outlineOf({ type: 'unanswered', questions, coverage }).title;
    expect([title([]), title(null)]).toEqual([
      'Every question was answered',
      'No questions are kept: DATA_DIR is off or UNANSWERED_DAYS is 0',
    ]);
  });
});
