import { describe, expect, it } from 'vitest';
import { analyze } from '../../src/core/analyze.ts';
import { buildLibrary } from '../../src/core/answers/library.ts';
import { disagreementsAmong } from '../../src/core/disagreements/disagreements-among.ts';
import { WhoIsWho } from '../../src/core/terms/who-is-who.ts';
import { articleOf } from '../support/library.ts';

/** Words that look like what every object of JavaScript has. */
const WORDS = ['constructor', '__proto__', 'toString', 'valueOf', 'hasOwnProperty'];

describe('analyze', () => {
  it.each(WORDS)('reads “%s” as any other word, wherever it stands', async (word) => {
    const body = [
      `Ann Lee, a ${word}, said the talks had failed. The ${word} said the truce would hold, and the ${word} added that it was over.`,
      `John Roe (${word}) said on 3 May that 40 ${word} troops left; Mia Roy (D-${word}) denied it.`,
      `After the ${word} of 2 May, the ${word} began on 1 May, and ${word}ing the bridge took two ${word}.`,
      `The 1st ${word} was held on 4 May; under the ${word} of Omar Aziz a dozen ${word}s died.`,
    ].join('\n');
    const articles = ['a', 'b'].map((id) =>
      analyze(
        articleOf(body.replace('40', id === 'a' ? '40' : '50'), { id, published: '2025-05-09' }),
        new WhoIsWho([]),
      ),
    );
    expect(() => disagreementsAmong(articles)).not.toThrow();
    const library = buildLibrary('test', articles, new WhoIsWho([]));
    for (const question of [word, `how ${word} is it?`, `What did the ${word} say?`]) {
      await library.ask({ question });
      await library.check({ claim: `The ${word} said ${question}` });
      await library.whoSaid({ about: question });
    }
  });
});
