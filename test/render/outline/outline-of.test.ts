import { describe, expect, it } from 'vitest';
import type {
  Answer,
  AnsweringExcerpt,
  AnswerOf,
  Coverage,
  TimelineConflict,
  TimelineEntry,
} from '../../../src/core/answers/answer.ts';
import { excerptOf } from '../../../src/core/article/excerpt.ts';
import { quotesOf } from '../../../src/render/outline/entries.ts';
import type { Entry } from '../../../src/render/outline/outline.ts';
import { outlineOf } from '../../../src/render/outline/outline-of.ts';
import { analyzedOf, spanOf } from '../../support/analyzed.ts';

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

const labelsOf = (entries: readonly Entry[]) => entries.flatMap(quotesOf).map(({ label }) => label);
const notesOf = ({ notes }: Entry) => notes.map(({ text }) => text);
const excerpts = (found: readonly AnsweringExcerpt[], unknown: readonly string[] = []) =>
  outlineOf({ type: 'excerpts', excerpts: found, confidence: 1, unknown, coverage });

describe('outlineOf', () => {
  it('tells what the corpus covers where that matters, its estimates marked', () => {
    const unsure = excerpts([], ['cup']);
    expect([unsure.notes, unsure.closing]).toEqual([['Nothing here mentions “cup”.'], null]);
    const covered = '1 article read, latest about November 2025 (our estimate)';
    expect(miss({ kind: 'not-said' }).closing).toBe(covered);
    expect(outlineOf({ type: 'sources', sources: [], coverage }).closing).toBe(covered);
    const some = { ...coverage, articles: 900, lookedThrough: 200 };
    const newest = outlineOf({ type: 'sources', sources: [], coverage: some });
    expect([newest.title, newest.closing]).toEqual([
      'The newest 0 of 900 articles',
      '200 of 900 articles looked through, latest about November 2025 (our estimate)',
    ]);
    expect(outlineOf({ type: 'help', commands: [], coverage }).closing).toBe(covered);
  });

  it('answers with the best sentence, and keeps the others for who wants more', () => {
    const other = { ...answering, excerpt: excerpt('Talks began in Doha.'), statements: [] };
    const { entries, further } = excerpts([answering, other, other]);
    expect(labelsOf(entries)).toEqual(['Ann Lee · quoted']);
    expect(further.map(({ heading }) => heading)).toEqual(['See also', null]);
  });

  it('heads each speaker’s statements once, and labels each', () => {
    const statement = { ...said, excerpt: answering.excerpt };
    const other = excerpt('Talks began in Doha.');
    const third = analyzedOf('It was said.', {}, { id: 'other' });
    const outline = outlineOf({
      type: 'statements',
      groups: [
        {
          speaker: lee,
          statements: [
            statement,
            {
              ...statement,
              excerpt: other,
              kind: 'mixed',
              reportedBy: 'Jane Doe',
              hedge: 'reportedly',
              negated: true,
              question: true,
              speaker: { ...lee, uncertain: true },
            },
          ],
        },
        {
          speaker: null,
          statements: [
            { ...statement, excerpt: excerptOf(third, { start: 0, end: 12 }), kind: 'indirect', speaker: null },
          ],
        },
      ],
      coverage,
    });
    expect(outline.title).toBe('3 statements, 2 speakers');
    expect(outline.entries.map(({ heading }) => heading)).toEqual(['Ann Lee · envoy', null, 'Speaker not named']);
    expect(labelsOf(outline.entries)).toEqual([
      'Quoted',
      'Partly quoted (as reported by Jane Doe, reported as denied or not said, asked as a question, “reportedly”, speaker uncertain)',
      'Paraphrased',
    ]);
  });

  it('shows a sentence with two statements once, with both labels and both in bold', () => {
    const [words, rest] = ['We are stuck,', 'Ann Lee said'].map((part) => spanOf(body, part));
    const of = (kind: 'direct' | 'indirect', emphasis: typeof words, name = 'Ann Lee') => ({
      ...said,
      kind,
      speaker: { ...lee, name },
      excerpt: { ...answering.excerpt, emphasis: [emphasis!] },
    });
    const list = (...groups: ReturnType<typeof of>[][]) =>
      outlineOf({
        type: 'statements',
        groups: groups.map((statements) => ({ speaker: statements[0]!.speaker, statements })),
        coverage,
      });
    const one = list([of('direct', words), of('indirect', rest)]);
    expect([one.title, ...labelsOf(one.entries)]).toEqual(['2 statements, 1 speaker', 'Quoted and paraphrased']);
    expect(one.entries.flatMap(quotesOf)[0]!.excerpt.emphasis).toEqual([words, rest]);
    const two = list([of('direct', words)], [of('indirect', rest, 'Bo Lin')]);
    expect([two.title, ...labelsOf(two.entries)]).toEqual([
      '2 statements, 2 speakers',
      'Ann Lee · quoted; Bo Lin · paraphrased',
    ]);
  });

  it('gives an article one number, however often it is cited', () => {
    const third = analyzedOf('It was said.', {}, { id: 'other' });
    const other = { ...answering, excerpt: excerptOf(third, { start: 0, end: 12 }) };
    const { entries, further } = excerpts([answering, other, answering]);
    const numbers = [...entries, ...further].flatMap(quotesOf).map(({ citation }) => citation.number);
    expect(numbers).toEqual([1, 2, 1]);
  });

  it('cites two copies of the same words, and counts more', () => {
    const copies = ['b', 'c', 'd', 'e'].map((id) =>
      excerptOf(analyzedOf('It was said.', {}, { id }), { start: 0, end: 12 }),
    );
    const notes = (many: number) => notesOf(excerpts([{ ...answering, also: copies.slice(0, many) }]).entries[0]!);
    expect([notes(0), notes(1), notes(2), notes(4)]).toEqual([
      [],
      ['The same in [2] ¶1'],
      ['The same in [2] ¶1 and [3] ¶1'],
      ['The same in [2] ¶1, [3] ¶1 and 2 more articles'],
    ]);
  });

  it('shortens a long answer around what answers, and has it whole for who asks', () => {
    const long = `Talks began. ${'They went on and on. '.repeat(40)}Then it ended.`;
    const analyzed = analyzedOf(long, {});
    const found = { ...answering, excerpt: excerptOf(analyzed, { start: 0, end: long.length }) };
    const { entries, inFull } = excerpts([found]);
    expect(entries.flatMap(quotesOf)[0]!.longest).toBeLessThan(400);
    expect(inFull.flatMap(quotesOf)[0]!.longest).toBeGreaterThan(long.length);
    expect(excerpts([answering]).inFull).toEqual([]);
  });

  it('says that the articles do not say, names what they never mention, and marks the nearest as such', () => {
    const outline = miss({ kind: 'not-said' }, ['Iran', 'Tehran']);
    expect(outline).toMatchObject({
      title: 'The articles do not say',
      tone: 'miss',
      notes: ['Nothing here mentions “Iran” or “Tehran”.'],
      entries: [{ heading: 'Closest I found', tone: 'nearest' }],
    });
  });

  it('says that the articles may not say where what comes nearest may answer', () => {
    expect(miss({ kind: 'unsure' })).toMatchObject({
      title: 'The articles may not say',
      tone: 'miss',
      notes: [],
      entries: [{ heading: 'Closest I found', tone: 'nearest' }],
    });
  });

  it('marks no words in the nearest passages as answering', () => {
    const marked = { ...answering, excerpt: { ...answering.excerpt, emphasis: [answering.excerpt.span] } };
    const shown = (answer: Answer) => outlineOf(answer).entries.flatMap(quotesOf);
    const [answered] = shown({ type: 'excerpts', excerpts: [marked], confidence: 1, unknown: [], coverage });
    const [nearest] = shown({
      type: 'nothing-found',
      miss: { kind: 'not-said' },
      unknown: [],
      nearest: [marked],
      coverage,
    });
    expect(answered!.excerpt.emphasis).toHaveLength(1);
    expect(nearest!.excerpt.emphasis).toEqual([]);
  });

  it('says that they may not say where what comes nearest may answer', () => {
    expect(miss({ kind: 'unsure' })).toMatchObject({ title: 'The articles may not say', tone: 'miss' });
  });

  it.each([
    ['short', 'not-said', [true, true]],
    ['as long as an answer where it may be one', 'unsure', [false, false]],
  ] as const)('shows at most two of the nearest, %s', (_, kind, areShort) => {
    const nearest = [answering, answering, answering];
    const outline = outlineOf({ type: 'nothing-found', miss: { kind }, unknown: [], nearest, coverage });
    expect(outline.entries.flatMap(quotesOf).map(({ longest }) => longest <= 200)).toEqual(areShort);
  });

  it.each([
    [{ kind: 'other-script' }, 'I can search English only'],
    [{ kind: 'no-words' }, 'There is no word in that to search for'],
    [{ kind: 'no-statement' }, 'Found nobody saying that in these articles'],
    [{ kind: 'no-event', from: null, to: null, dated: null }, 'The articles date nothing like that'],
    [
      { kind: 'no-event', from: '2030', to: null, dated: { first: '2025-10-11', last: '2025-11' } },
      'The articles date nothing like that from 2030 on',
    ],
    [{ kind: 'nothing-dated-by', speaker: 'Lee' }, 'Found nothing dated that “Lee” said in these articles'],
    [{ kind: 'no-articles' }, 'There are no articles to search yet'],
  ] as const)('says what is missing: %j', (reason, title) => {
    expect(miss(reason).title).toBe(title);
  });

  it('tells of a side of which nothing was found what was found, not that it said nothing', () => {
    const speaker = { name: 'Ann Lee', role: 'envoy', side: 'Norland', uncertain: false } as const;
    const said = {
      kind: 'indirect',
      reportedBy: null,
      negated: false,
      question: false,
      hedge: null,
    } as const;
    const position = (side: string | null, by: object[]) => {
      const statements = by.map((more, at) => ({
        ...said,
        // Each in an article of its own: a sentence stands once.
        excerpt: excerptOf(analyzedOf('It was said.', {}, { id: `${side} ${at}` }), { start: 0, end: 12 }),
        speaker: { ...speaker, ...more },
      }));
      return { side, statements, elsewhere: [] } as const;
    };
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
    expect(outline.title).toBe('Found 2 of 3 sides speaking on it');
    const told = (entries: readonly Entry[]) =>
      entries.map((entry) => [entry.heading, entry.tone, quotesOf(entry)[0]?.label ?? null, ...notesOf(entry)]);
    expect(told(outline.entries)).toEqual([
      ['Norland · side by role', 'plain', 'Ann Lee · envoy · paraphrased'],
      ['Belzar', 'plain', 'Ann Lee · envoy · paraphrased · side by role'],
      [
        'Arvenia',
        'plain',
        null,
        'Found nothing by them on it in these articles. On other matters: Goran Velik (3 statements).',
      ],
      ['Speakers of no known side', 'plain', 'Ann Lee · envoy · paraphrased'],
    ]);
    expect(told(outline.further)).toEqual([
      ['Belzar', 'plain', 'Ann Lee · envoy · paraphrased'],
      ['Closest I found', 'nearest', null],
    ]);
  });

  it.each([
    [{ outlet: 'BBC', outlets: ['Dawn', 'Al Jazeera'] }, 'No article from BBC', 'I have Dawn, Al Jazeera.'],
    [{ outlet: 'BBC', outlets: ['Dawn'], more: 2 }, 'No article from BBC', 'I have Dawn and 2 more.'],
    [{ outlet: 'BBC' }, 'No article from BBC', 'No article here tells its outlet.'],
    [
      { to: '2025-10-01', dated: { first: '2025-11-08', last: '2025-11-20' } },
      'No article up to 1 October 2025',
      'Those I have are from 8 November 2025 to 20 November 2025.',
    ],
    [
      { outlet: 'Dawn', from: '2025-12', to: '2026', dated: { first: '2025-11-08', last: '2025-11-08' } },
      'No article from Dawn from December 2025 to 2026',
      'Its articles are of 8 November 2025.',
    ],
    [{ from: '2025-12' }, 'No article from December 2025 on', 'Those I have are not dated.'],
    [
      { from: '2025-12', dated: { first: '2025-10-11/2025-10-15', last: '2025-11-06/2025-11-07' } },
      'No article from December 2025 on',
      'Those I have are from 11 October 2025 to 7 November 2025.',
    ],
  ])('says what there is where no article fits: %j', (facts, title, instead) => {
    const none = { outlet: null, from: null, to: null, outlets: [], more: 0, dated: null };
    const outline = miss({ kind: 'no-article', ...none, ...facts });
    expect([outline.title, ...outline.notes]).toEqual([title, instead]);
  });

  it('says whom it knows where no name comes near', () => {
    const outline = miss({ kind: 'unknown-speaker', speaker: 'Xi', suggestions: [], known: ['Ann Lee', 'Lev'] });
    expect(outline.notes).toEqual(['I know statements of Ann Lee, Lev.']);
  });

  it('offers near names as a question', () => {
    const outline = miss({ kind: 'unknown-speaker', speaker: 'Le', suggestions: ['Ann Lee', 'Lev'], known: [] });
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

    it('tells each event in a line: its date, words around it, and what contradicts it', () => {
      const outline = timeline([row({ anchor: 'year-implied', conflicts: [conflict] })], { from: '2025-10' });
      expect(outline.title).toBe('1 dated event, 1 contradiction');
      expect(outline.notes).toEqual(['Understood: from October 2025', 'Years not stated are our estimate.']);
      expect(outline.entries[0]).toMatchObject({ kind: 'row', heading: '29 Oct 2025', tone: 'conflict' });
      expect(notesOf(outline.entries[0]!)).toEqual(['The article puts this before 25 Oct 2025, yet dates it after']);
    });

    it('has both sentences of a contradiction whole behind it, with where dates come from and why they disagree', () => {
      const { inFull } = timeline([row({ anchor: 'year-implied', conflicts: [conflict] })]);
      expect(inFull[0]).toMatchObject({
        heading: '29 October 2025',
        tone: 'conflict',
        quotes: [{ label: 'year from the article’s estimated date' }, { label: '25 October 2025' }],
      });
      expect(notesOf(inFull[0]!)).toEqual([
        'The article tells this as coming before 25 October 2025, yet dates it after that: “began” before “second”.',
        'Both stand as the article has them; neither was changed.',
      ]);
    });

    it('shows the two sentences of a contradiction once, and points there from the second row', () => {
      const { title, entries, inFull } = timeline([
        row({ date: '2025-10-25', conflicts: [{ ...conflict, role: 'later', otherDate: '2025-10-29', row: 2 }] }),
        row({ date: '2025-10-27' }),
        row({ conflicts: [{ ...conflict, row: 0 }] }),
      ]);
      expect(title).toBe('3 dated events, 1 contradiction');
      expect(entries.map(notesOf)).toEqual([
        ['The article puts this after 29 Oct 2025, yet dates it before'],
        [],
        ['Contradicts 25 Oct 2025'],
      ]);
      expect(inFull.map((entry) => quotesOf(entry).length)).toEqual([2, 1, 0]);
      expect([inFull[2]!.heading, inFull[2]!.tone, ...notesOf(inFull[2]!)]).toEqual([
        '29 October 2025',
        'conflict',
        'Contradicts 25 Oct 2025',
      ]);
    });

    it('shows a third sentence where a row contradicts one above and one below', () => {
      const { inFull } = timeline([
        row({ date: '2025-10-25', conflicts: [{ ...conflict, row: 1 }] }),
        row({
          conflicts: [
            { ...conflict, row: 0 },
            { ...conflict, row: 2, otherDate: '2025-11-01' },
          ],
        }),
        row({ date: '2025-11-01', conflicts: [{ ...conflict, row: 1, otherDate: '2025-10-29' }] }),
      ]);
      expect(inFull.map((entry) => quotesOf(entry).map(({ label }) => label))).toEqual([
        [null, '25 October 2025'],
        [null, '1 November 2025'],
        [],
      ]);
      expect(notesOf(inFull[1]!)[0]).toBe('Contradicts 25 Oct 2025');
    });

    it('says that two articles date one event differently, and that neither was changed', () => {
      const { entries, inFull } = timeline([
        row({ conflicts: [{ ...conflict, kind: 'date', reasons: ['both tell of “x”'] }] }),
      ]);
      expect(notesOf(entries[0]!)).toEqual(['[1] dates this 25 Oct 2025']);
      expect(notesOf(inFull[0]!)).toEqual([
        'Another article dates this 25 October 2025: both tell of “x”.',
        'Both stand as the articles have them; neither was changed.',
      ]);
    });

    it('marks statements with whose words they are, and tells which had no date to stand at', () => {
      const outline = timeline([row({ date: '2025-11~', anchor: 'published', statements: [said] })], { undated: 2 });
      expect(outline.title).toBe('0 dated events, 1 statement');
      expect(outline.notes).toEqual([
        'Left out, since no date of their article is known: sentences with statements, 2',
        'Statements stand at their article’s date.',
      ]);
      expect(outline.entries[0]).toMatchObject({ heading: 'about Nov 2025', quote: { label: 'Ann Lee' } });
      expect(outline.inFull[0]).toMatchObject({
        heading: 'about November 2025',
        quotes: [{ label: 'a statement, at the article’s estimated date · Ann Lee · quoted' }],
      });
    });

    it.each([
      ['the latest first where no order was chosen', {}, { opensAt: 'end', leads: 'earlier' }],
      ['the oldest first where that was chosen', { orderGiven: true }, { opensAt: 'start', leads: 'later' }],
      ['the newest first', { order: 'newest', orderGiven: true }, { opensAt: 'start', leads: 'earlier' }],
    ] as const)('opens with %s', (_, facts, inTime) => {
      expect(timeline([row({})], facts).inTime).toEqual(inTime);
    });

    it('has what lacks a year behind the rest, where it is not all there is', () => {
      const yearless = row({ date: 'XXXX-05-01' });
      const headings = (entries: readonly { heading: string | null }[]) => entries.map(({ heading }) => heading);
      const { entries, further, inFull } = timeline([row({}), row({ date: '2025-11-06' }), yearless]);
      expect([headings(entries), headings(further)]).toEqual([['29 Oct 2025', '6 Nov 2025'], ['1 May, year unknown']]);
      expect(headings(inFull)).toEqual(['29 October 2025', '6 November 2025']);
      expect(timeline([yearless])).toMatchObject({ entries: [{ heading: '1 May, year unknown' }], further: [] });
    });
  });

  describe('of a person', () => {
    const whole = (words: string) => ({ ...excerpt(words), emphasis: [spanOf(body, 'Ann Lee')] });
    const sentence = whole('“We are stuck,” Ann Lee said.');
    const profile = (facts: Partial<AnswerOf<'profile'>>) =>
      outlineOf({
        type: 'profile',
        name: 'Ann Lee',
        role: 'envoy',
        side: 'Norland',
        mentions: 1,
        first: sentence,
        introduced: null,
        last: null,
        said: [],
        saidOf: [],
        coverage,
        ...facts,
      });

    it('shows a sentence that is several things once, with all of them', () => {
      const { title, entries, further } = profile({
        introduced: sentence,
        last: sentence,
        said: [{ ...said, excerpt: sentence }],
      });
      expect(title).toBe('Ann Lee · envoy · for Norland');
      expect(labelsOf(entries)).toEqual(['First mention · Last mention · quoted']);
      expect(further).toEqual([]);
    });

    it('calls no mention the first or the last, and counts among those looked through, where others were not', () => {
      const some = {
        coverage: { ...coverage, articles: 900, lookedThrough: 200 },
        last: excerpt('Talks began in Doha.'),
      };
      const { notes, entries, further } = profile(some);
      expect(labelsOf([...entries, ...further]).join()).not.toMatch(/mention/);
      expect(notes).toEqual(['Named once in the 200 articles looked through.']);
    });

    it('shows the sentence that introduces and the newest statements; the rest behind it', () => {
      const statementsOf = (many: number) =>
        Array.from({ length: many }, (_, at) => {
          const analyzed = analyzedOf('It was said.', {}, { id: `article ${at}` });
          return { ...said, excerpt: excerptOf(analyzed, { start: 0, end: 12 }) };
        });
      const { entries, further } = profile({ said: statementsOf(4), saidOf: [] });
      expect(entries.map(({ heading }) => heading)).toEqual([null, 'What they said', null]);
      expect(further.map(({ heading }) => heading)).toEqual(['What they said', null]);
    });

    it.each([
      ['Norland’s envoy', 'Ann Lee · Norland’s envoy'],
      [null, 'Ann Lee · for Norland'],
    ])('tells the side where the office “%s” does not', (role, title) => {
      expect(profile({ role }).title).toBe(title);
    });
  });

  it('tells what a reindex did', () => {
    const report = { added: ['a'], changed: [], removed: [], refused: ['b.md:2: is empty'] };
    const outline = outlineOf({ type: 'reindexed', report, coverage });
    expect(outline.entries.map((entry) => [entry.heading, ...notesOf(entry)])).toEqual([
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
