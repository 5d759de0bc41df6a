import { describe, expect, it } from 'vitest';
import { analyze } from '../../../src/core/analyze.ts';
import { inMemory } from '../../../src/core/articles.ts';
import type { Finding } from '../../../src/core/ask/finding.ts';
import { createPipeline } from '../../../src/core/ask/pipeline.ts';
import { WhoIsWho } from '../../../src/core/terms/who-is-who.ts';
import { articleOf } from '../../support/library.ts';
import { meaningOf } from '../../support/model.ts';

const NOBODY = new WhoIsWho([]);
const ARTICLES = [
  ['old', '2025-10-02', 'Envoys met at the castle for a first round on the river.'],
  ['undated', null, 'Nobody knows when the envoys of the two lands will meet next.'],
  ['new', '2025-11-20', 'RIVER TALKS\nEnvoys broke off the talks on the river at the castle on Thursday.'],
  ['middle', '2025-11', 'The envoys agreed on the river, and on little else, at the castle.'],
].map(([id, published, body]) => analyze(articleOf(body!, { id: id!, title: null, published: published! }), NOBODY));
const PIPELINE = createPipeline(inMemory(ARTICLES), NOBODY, { meaning: await meaningOf(ARTICLES) });
const ids = ({ hits }: Finding): string[] => hits.map(({ article }) => article.article.id);

describe('asking for the latest', () => {
  it('gives the openings of the newest articles, those without a date last', async () => {
    const finding = await PIPELINE.find("What's the latest?");
    expect(ids(finding)).toEqual(['new', 'middle', 'old', 'undated']);
    const { article, span } = finding.hits[0]!;
    expect(article.article.body.slice(span.start, span.end)).toMatch(/^Envoys broke off/);
    expect(finding.answered).toBe(true);
  });

  it('gives what is on a topic, the newest first', async () => {
    expect(ids(await PIPELINE.find('any news on the river castle envoys?'))[0]).toBe('new');
  });

  it('heeds a filter', async () => {
    const finding = await PIPELINE.find('latest', { accepts: ({ article }) => article.id === 'old' });
    expect(ids(finding)).toEqual(['old']);
  });
});

describe('asking two things at once', () => {
  it('gives what answers each first', async () => {
    const { hits } = await PIPELINE.find(
      'When did the envoys break off the talks? Who met at the castle for a first round?',
    );
    expect(hits.slice(0, 2).map(({ article }) => article.article.id)).toEqual(['new', 'old']);
  });
});
