import { describe, expect, it } from 'vitest';
import { analyze } from '../../../../src/core/analyze.ts';
import { createFinder, type Finding } from '../../../../src/core/find/finder.ts';
import { FEW_COEFFICIENTS } from '../../../../src/core/question/few/few-coefficients.ts';
import { FEW_CONFIDENCE_COEFFICIENTS } from '../../../../src/core/question/few/few-confidence-coefficients.ts';
import { FEW_FEATURES } from '../../../../src/core/question/few/few-features.ts';
import { FEW_SIGNS } from '../../../../src/core/question/few/few-signs.ts';
import { WhoIsWho } from '../../../../src/core/who-is-who.ts';
import { articleOf } from '../../../support/library.ts';

const NOBODY = new WhoIsWho([]);
const find = (question: string, ...bodies: readonly string[]): Promise<Finding> =>
  createFinder(
    bodies.map((body, at) => analyze(articleOf(body, { id: `article-${at}`, title: null }), NOBODY)),
    NOBODY,
  ).find(question);
const first = ({ hits }: Finding): string => {
  const [hit] = hits;
  return hit ? hit.article.article.body.slice(hit.span.start, hit.span.end) : '';
};

const TALKS = [
  'Delegates from Morland and Estria ended a third round of negotiations in the port of Quill on Sunday without a signature.',
  'The Estrian envoy, Petra Hollin, told reporters that her government would free forty captives before the harvest. “We keep our word,” she added.',
  'Shelling resumed along the Varda river on Monday night and killed two farmers.',
  'Fishermen in Quill complained that patrol boats had sunk their nets.',
].join('\n');

describe('finding among a few articles', () => {
  it.each([
    ['will the prisoners be released', 'free forty captives', '“captives” is near “prisoners”, “free” near “released”'],
    ['what did the envoy promise', 'free forty captives', 'told reporters that her government would'],
    ['did the fighting start again', 'Shelling resumed', 'no word is shared'],
    ['what are fishers angry about', 'patrol boats', '“fishers” is near “fishermen”'],
    ['how did the latest round end', 'without a signature', 'only that sentence tells of a round'],
  ])('finds for “%s” “%s”: %s', async (question, words) => {
    expect(first(await find(question, TALKS))).toContain(words);
  });

  it('shows nothing where no word is near any of the question’s', async () => {
    expect((await find('zxqv 99817 everyone?', TALKS)).hits).toEqual([]);
  });

  it.each([
    'Who won the cup final?',
    'How old is Petra Hollin?',
    'What did the Pope say?',
    'Why did the king abdicate?',
  ])('does not answer “%s”', async (question) => expect((await find(question, TALKS)).answered).toBe(false));

  it('is no less sure when several articles tell the same', async () => {
    const question = 'Where did the third round of negotiations end?';
    const alone = await find(question, TALKS);
    const echoed = await find(
      question,
      TALKS,
      'A third round of negotiations between Morland and Estria has ended in Quill with no deal, officials of both states said.',
    );
    expect(first(alone)).toContain('Quill');
    expect(echoed.confidence).toBeGreaterThan(alone.confidence - 0.15);
  });
});

describe('coefficients', () => {
  it('has one for every feature and every sign, and for nothing else', () => {
    expect(Object.keys(FEW_COEFFICIENTS)).toEqual(FEW_FEATURES.map(({ name }) => name));
    expect(Object.keys(FEW_CONFIDENCE_COEFFICIENTS)).toEqual(FEW_SIGNS.map(({ name }) => name));
  });

  it('lets signs tell only the way they may', () => {
    for (const { name, toward } of FEW_SIGNS) {
      const coefficient = FEW_CONFIDENCE_COEFFICIENTS[name]!;
      if (toward === 'answer') expect(coefficient, name).toBeGreaterThanOrEqual(0);
      if (toward === 'refusal') expect(coefficient, name).toBeLessThanOrEqual(0);
    }
  });
});
