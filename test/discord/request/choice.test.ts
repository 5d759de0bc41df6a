import type { Message } from 'discord.js';
import type { APIContainerComponent } from 'discord-api-types/v10';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderChoices } from '../../../src/discord/render/choices.ts';
import { choiceIdOf, readChoiceButton, readChosen } from '../../../src/discord/request/choice.ts';
import { requestWords } from '../../../src/discord/request/request.ts';
import { renderRequest } from '../../../src/discord/request/request-line.ts';

/** A message as far as discord.js gives its texts. */
const received = ({ components }: ReturnType<typeof renderChoices>): Message =>
  ({
    components: (components as APIContainerComponent[]).map((container) => ({
      ...container,
      components: container.components.map((one) => ({ ...one, toJSON: () => one })),
    })),
  }) as unknown as Message;

describe('a choice', () => {
  it('is read from its message as it was offered, whatever is asked', () => {
    const words = fc
      .record({
        name: fc.string({ unit: 'binary', maxLength: 60 }),
        about: fc.string({ unit: 'grapheme', maxLength: 60 }),
      })
      .map(({ name, about }) => requestWords('who-said', { speaker: name, about }));
    fc.assert(
      fc.property(fc.array(words, { minLength: 1, maxLength: 5 }), words, (offered, earlier) => {
        const choices = offered.map((one, at) => ({ label: `Name ${at}`, line: renderRequest(one) }));
        const message = received(renderChoices(renderRequest(earlier), 'Whom do you mean?', choices, '1'));
        for (const [at, one] of offered.entries()) expect(readChosen(message, at + 1)).toEqual(one);
        expect(readChosen(message, offered.length + 1)).toBeNull();
      }),
    );
  });

  it.each(['choose:0x:1', 'choose:12:1', 'choose:1:', 'choose:1:1:1', 'page:1:a:1', `choose:1:${'9'.repeat(21)}`, ''])(
    'is in no forged button: %s',
    (id) => expect(readChoiceButton(id)).toBeNull(),
  );

  it('names its place and who was asked', () => {
    expect(readChoiceButton(choiceIdOf({ place: 2, askerId: '123' }))).toEqual({ place: 2, askerId: '123' });
  });
});
