import { ComponentType } from 'discord.js';
import { expect, it } from 'vitest';
import { replyMessage, type SentenceMessage } from '../../../src/discord/render/reply-message.ts';
import { sendPlainer } from '../../../src/discord/send/plainer.ts';
import { refusal } from '../../support/refusal.ts';

const log = { info: () => {}, warn: () => {}, error: () => {} };

it.each([
  [8, 4, 'the rest of it is left out.'],
  [3, 3, 'as it should look.'],
])('as plain text keeps whole quotations only, within Discord’s limit', async (texts, kept, ending) => {
  const quotes = Array.from({ length: texts }, (_, at) => `> ${'Long '.repeat(90)}${at}.`);
  const components = quotes.map((content) => ({ type: ComponentType.TextDisplay, content }) as const);
  const message = replyMessage({ type: ComponentType.Container, components });
  const sent = await sendPlainer(message, log, async (form) => {
    if ('components' in form) throw refusal(50035);
    return form satisfies SentenceMessage;
  });
  expect(sent.content.length).toBeLessThanOrEqual(2_000);
  expect(sent.content.startsWith(`${quotes.slice(0, kept).join('\n')}\n-# `)).toBe(true);
  expect(sent.content.endsWith(ending)).toBe(true);
});
