import { describe, expect, it } from 'vitest';
import { analyze } from '../../../src/core/analyze.ts';
import { excerptOf } from '../../../src/core/article/excerpt.ts';
import { WhoIsWho } from '../../../src/core/terms/who-is-who.ts';
import { startQuoting } from '../../../src/render/outline/quoting.ts';
import { articleOf } from '../../support/library.ts';

const TOLD = 'The talks began in Tarsk on October 18, 2025.';
const read = (body: string) => analyze(articleOf(body, { published: '2025-10-30' }), new WhoIsWho([]));

/** The labels under which every sentence of an article is shown, in order. */
const labelsOf = (body: string) => {
  const analyzed = read(body);
  const { quote } = startQuoting();
  return analyzed.paragraphs.flatMap(({ sentences }) =>
    sentences.map((sentence) => quote(excerptOf(analyzed, sentence)).label),
  );
};

describe('a note of correction', () => {
  it.each([
    ['with its name', 'Correction: An earlier version of this article said that the talks began on October 29, 2025.'],
    ['with a day', 'Correction, October 30: The envoy’s name was misspelt.'],
    ['of the story', 'This story has been corrected to say that the talks began on October 18, 2025, not October 29.'],
    ['of the article', 'This article was amended on 30 October 2025 to correct the date on which the talks began.'],
    [
      'without what was wrong',
      'Editor’s note: This story has been amended. It stated that talks began on October 29, 2025.',
    ],
    ['with its day alone', 'This article was amended on 30 October 2025. It had said that talks began in May.'],
    [
      'of what was said before',
      'An earlier version of this story misstated where the talks were held, the editors said.',
    ],
    ['of a headline', '(This version corrects the date of the talks to October 18 instead of October 29.)'],
    ['of a correction', 'Correction: The correction above said that the talks began on October 19, 2025.'],
    ['of an earlier correction', 'An earlier correction said that the talks began on October 19, 2025.'],
    [
      'below a heading',
      'Correction\nThe envoy said that the talks began on October 18, 2025, not on October 29, 2025.',
    ],
  ])('makes no statement and no event: %s', (_, note) => {
    const { statements, events, conflicts } = read(`${TOLD}\n${note}`);
    expect(statements).toEqual([]);
    expect(events.map(({ date }) => date)).toEqual(['2025-10-18']);
    expect(conflicts).toEqual([]);
  });

  it('is shown to its end, told to be one', () => {
    expect(
      labelsOf(`${TOLD}\nCorrection: An earlier version of this article gave another date. It was wrong.`),
    ).toEqual([null, 'Correction by the outlet', 'Correction by the outlet']);
  });

  it('leaves the sentences before it to the article', () => {
    const { statements, events } = read(
      `${TOLD} The envoy said it was late. This article has been corrected. It was wrong.`,
    );
    expect(statements).toHaveLength(1);
    expect(events).toHaveLength(1);
  });

  it.each([
    ['a minister who corrects', 'The minister corrected an earlier version of the text and said it was final.'],
    ['a report of a panel', 'This report was updated by the panel, which said it was final.'],
    ['a correction on a market', 'The correction was overdue, the bank said.'],
    ['an article of a treaty', 'This article was amended in 2019 to allow inspections, the envoy said.'],
  ])('is not %s', (_, sentence) => {
    expect(read(`${TOLD}\n${sentence}`).statements).not.toEqual([]);
    expect(labelsOf(`${TOLD}\n${sentence}`)).toEqual([null, null]);
  });
});
