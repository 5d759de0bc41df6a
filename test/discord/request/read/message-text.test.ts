import { describe, expect, it } from 'vitest';
import { messageText } from '../../../../src/discord/request/read/message-text.ts';
import { expectLinearTime } from '../../../support/linear-time.ts';

describe('messageText', () => {
  it.each([
    ['**what** happened in __Doha__ on _that_ day?', 'what happened in Doha on _that_ day?'],
    ['> # what `happened` ||in|| ~~Doha~~', 'what happened in Doha'],
    ['what did <@2> ask in <#3> <a:b:4>', 'what did ask in'],
    ['<@2> <@&3> <#4> @everyone', ''],
    ['a\u202eb\u0000 c\nd', 'ab c d'],
    ['is 2 * 3 six?', 'is 2 3 six?'],
    ['</timeline:123> from: October', '/timeline from: October'],
  ])('leaves out formatting and codes: %j', (content, text) => expect(messageText(content)).toBe(text));

  // Far more than Discord lets anybody send, so that time that grows faster than the length shows.
  it.each(['x', '(', ' ', '<@', '**', '</a'])('takes time in proportion to the length: %j', (part) =>
    expectLinearTime(200_000, (length) => part.repeat(length / part.length), messageText),
  );
});
