import type { Client } from 'discord.js';
import { describeError } from '../failures/describe-error.ts';
import { sentenceMessage } from '../render/reply-message.ts';
import type { Operators } from '../request/operators.ts';
import { persistUnsent } from './persist.ts';
import type { SendServices } from './reply-to-message.ts';

/** Tells every operator a sentence in direct messages; who takes none is logged, without who that is. Never rejects. */
export async function tellOperators(
  { log, retryAfterMs }: SendServices,
  client: Client,
  operators: Operators,
  sentence: string,
): Promise<void> {
  const failed = (error: unknown): void =>
    log.warn(
      { error: describeError(error, [sentence]), todo: 'Let the bot write to its operators' },
      'An operator could not be told',
    );
  const ids = await operators.all().catch((error) => {
    failed(error);
    return [];
  });
  for (const id of ids) {
    const send = async () => (await client.users.createDM(id)).send(sentenceMessage(sentence));
    await persistUnsent(send, retryAfterMs).catch(failed);
  }
}
