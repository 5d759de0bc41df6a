import { describe, expect, it } from 'vitest';
import type { Answer, AnswerOf } from '../../../src/core/answers/answer.ts';
import { quotesOf } from '../../../src/render/outline/entries.ts';
import { outlineOf } from '../../../src/render/outline/outline-of.ts';
import { renderForTerminal } from '../../../src/render/terminal/render.ts';
import { articleOf, libraryOf } from '../../support/library.ts';

const FIRST =
  'Rebels released 14 hostages at the Tolna bridge on Sunday, the army of Merrow said.\n“They are thin but well,” said General Ugo Fenn.';
const SECOND =
  'The Merrow army confirmed that 19 hostages were freed at the Tolna bridge on Sunday.\nGeneral Ugo Fenn met them.';

const at = (id: string, body: string, published: string, title = id) =>
  articleOf(body, { id, published, title, outlet: `The ${id}` });
const library = () => libraryOf([at('Echo', SECOND, '2028-02-08'), at('Wire', FIRST, '2028-02-07')]);

async function listed(about?: string): Promise<AnswerOf<'disagreements'>> {
  const answer = await library().disagreements({ about });
  if (answer.type !== 'disagreements') throw new Error(answer.type);
  return answer;
}

describe('listDisagreements', () => {
  it('puts the sentences side by side, newest last, what differs emphasised, each with whose words it is in', async () => {
    const { disagreements } = await listed();
    expect(
      disagreements.map(({ kind, tellings }) => [
        kind,
        ...tellings.map(({ excerpt: { article, text, span, emphasis }, statements }) => [
          article.outlet,
          text.slice(emphasis[0]!.start - span.start, emphasis[0]!.end - span.start),
          statements.map((statement) => statement.kind),
        ]),
      ]),
    ).toEqual([['number', ['The Wire', '14 hostages', ['indirect']], ['The Echo', '19 hostages', ['indirect']]]]);
  });

  it.each([
    ['hostages', 1],
    ['bridge at Tolna', 1],
    ['oil prices', 0],
  ])('on “%s” has %i', async (about, count) => {
    expect((await listed(about)).disagreements).toHaveLength(count);
  });

  it('refuses to search for no words', async () => {
    expect(await library().disagreements({ about: 'the of' })).toMatchObject({ type: 'nothing-found' });
  });

  it('never says that articles agree', async () => {
    const answer = await libraryOf([at('Wire', FIRST, '2028-02-07'), at('Echo', FIRST, '2028-02-07')]).disagreements(
      {},
    );
    const { title, tone, notes } = outlineOf(answer);
    expect(title).toBe('Found no disagreement between these 2 articles');
    expect(tone).toBe('miss');
    expect(notes).toEqual(['This does not mean that they agree: only what is likely to be of one fact is compared.']);
  });

  it('tells a figure that changed with its dates, and in how many more articles it stands', async () => {
    const toll = (count: number) => `The flood in the Sarn valley has killed ${count} people, Governor Ona Reth said.`;
    const copies = ['B', 'C', 'D', 'E'].map((id) => at(id, toll(40), '2028-05-02'));
    const answer = await libraryOf([
      at('A', toll(40), '2028-05-02'),
      ...copies,
      at('F', toll(73), '2028-05-06'),
    ]).disagreements({});
    const [entry] = outlineOf(answer).entries;
    expect(entry!.heading).toBe('A figure that changed, from 2 May 2028 to 6 May 2028');
    expect(entry!.tone).toBe('plain');
    expect(quotesOf(entry!)).toHaveLength(2);
    expect(entry!.notes.map(({ text }) => text)).toEqual(['The same in [3] ¶1, [4] ¶1 and 2 more articles']);
  });

  it('is rendered like every answer', async () => {
    const rendered = renderForTerminal(outlineOf(await listed()), { width: 200, colour: false });
    expect(rendered).toContain('⚠ Different numbers');
    expect(rendered.indexOf('14 hostages')).toBeLessThan(rendered.indexOf('19 hostages'));
  });
});

/** The lines that tell what other articles have, of an answer's short form. */
const otherwiseIn = (answer: Answer): string[] =>
  outlineOf(answer)
    .entries.flatMap(({ notes }) => notes.map(({ text }) => text))
    .filter((text) => text.includes('tells it otherwise'));

describe('what other articles tell otherwise', () => {
  it('stands below an answer that holds the words, once articles were compared', async () => {
    const one = library();
    const question = 'How many hostages were released at the Tolna bridge?';
    const before = await one.ask({ question });
    await one.compare();
    const after = await one.ask({ question });
    const notes = [before, after].map(otherwiseIn);
    expect(notes[0]).toEqual([]);
    expect(notes[1]!.length).toBeGreaterThan(0);
    expect(notes[1]!.join()).toMatch(/\[2\] ¶\d tells it otherwise: “(?:14|19) hostages”/);
  });

  it('stands on a row of the timeline and below a position', async () => {
    const one = library();
    await one.compare();
    for (const answer of [await one.timeline({}), await one.positions({ about: 'hostages' })]) {
      expect(otherwiseIn(answer).length).toBeGreaterThan(0);
    }
  });

  it('is nothing below sentences without the words that differ', async () => {
    const one = library();
    await one.compare();
    const answer = await one.positions({ about: 'thin' });
    expect(otherwiseIn(answer)).toEqual([]);
  });
});
