import { expect, it } from 'vitest';
import { type FaultBot, useFaultBot } from '../../support/fault-bot.ts';

const toldTo = ({ discord }: FaultBot, who: 'ordinary' | 'operator') =>
  discord
    .as(who)
    .messages('dm')
    .map(({ content }) => content);

it('tells the owner and configured members, each once, in direct messages that ping nobody', async () => {
  const bot = await useFaultBot();
  await bot.tellOperators('A file was refused, @everyone');
  expect(toldTo(bot, 'operator')).toEqual(['A file was refused, \\@everyone']);
  expect(toldTo(bot, 'ordinary')).toEqual([]);
  const { id } = bot.discord.as('operator');
  const other = await useFaultBot({}, { operatorIds: [id, bot.discord.as('ordinary').id] });
  await other.tellOperators('Refused');
  expect([toldTo(other, 'operator'), toldTo(other, 'ordinary')]).toEqual([['Refused'], ['Refused']]);
});

it('leaves it with a line in the log where an operator takes no direct messages', async () => {
  const bot = await useFaultBot();
  const answer = { status: 403, body: { code: 50007, message: 'Cannot send messages to this user' } };
  bot.discord.fail({ method: 'POST', path: /\/messages$/, when: 'instead', answer });
  await bot.tellOperators('Refused');
  expect(bot.warnings()).toEqual(['An operator could not be told']);
});
