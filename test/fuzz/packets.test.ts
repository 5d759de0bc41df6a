import { GatewayDispatchEvents } from 'discord-api-types/v10';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { useFaultBot } from '../support/fault-bot.ts';
import { anyText, CASES, nearly, nearlyJson } from '../support/hostile.ts';

/** Those that end or begin a session are tried one by one in `test/discord/connection`. */
const EVENTS = Object.values(GatewayDispatchEvents).filter(
  (event) => event !== GatewayDispatchEvents.Ready && event !== GatewayDispatchEvents.Resumed,
);

const packet = fc.oneof(
  fc
    .tuple(
      fc.constantFrom(...EVENTS),
      fc.oneof(
        nearlyJson(
          'id',
          'channel_id',
          'guild_id',
          'author',
          'content',
          'type',
          'data',
          'token',
          'message',
          'member',
          'user',
        ),
        fc.json(),
      ),
    )
    .map(([t, d]) => `{"op":0,"s":1,"t":"${t}","d":${d}}`),
  nearly('{', '}', '"op":', '0', '"d":', 'null', ',', '"t":"MESSAGE_CREATE"', '[', ']', '"'),
  anyText,
);

describe('a connection to Discord', () => {
  it('outlives whatever comes over it, and the next question is answered', async () => {
    const { discord, ask, ended, logged } = await useFaultBot();
    for (const text of fc.sample(packet, CASES)) {
      const { op } = readOp(text);
      // Other packets may well ask to begin again.
      if (typeof op !== 'number' || op === 0) discord.gateway.sendText(text);
    }
    await ask();
    expect(ended).toEqual([]);
    expect(new Set(logged.map(({ message }) => message))).toEqual(
      new Set([
        'Discord sent a packet that cannot be read; it is left out',
        'Discord sent an event that makes no sense; it is left out',
        'Answered',
      ]),
    );
  });
});

function readOp(text: string): { readonly op?: unknown } {
  try {
    return (JSON.parse(text) as { op?: unknown } | null) ?? {};
  } catch {
    return {};
  }
}
