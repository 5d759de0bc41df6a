import { describe, expect, it } from 'vitest';
import { startEncoder } from '../../src/encoder/start-encoder.ts';
import { SEED_FOLDER } from '../support/library.ts';
import { textOfMessage } from '../support/messages.ts';
import { startProduct } from '../support/product.ts';

const AT_ONCE = 200;
const QUESTIONS = ['Who said the talks were deadlocked?', 'Where was the second meeting?', 'What did Iran say?'];

describe('Parley, asked by many at once', () => {
  it('answers everybody, some without the model, and says so once', async () => {
    const lines: string[] = [];
    const model = startEncoder({ onWarning: (line) => void lines.push(line), clock: Date.now, deadline: 400 });
    await model.warm();
    const product = await startProduct(SEED_FOLDER, {}, model);
    try {
      const asker = product.discord.as('ordinary');
      const replies = await Promise.all(
        Array.from({ length: AT_ONCE }, (_, at) =>
          asker.runCommand('guild', 'ask', { question: `${QUESTIONS[at % QUESTIONS.length]} ${at}` }),
        ),
      );
      for (const { message } of replies) await expect.poll(() => textOfMessage(message)).toMatch(/The articles/);
      // What was left out is told once, not two hundred times.
      expect(lines).toEqual([expect.stringMatching(/^too much waits for the language model/)]);
    } finally {
      await product.close();
      await model.close();
    }
  });
});
