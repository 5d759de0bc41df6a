import { Events, type Interaction } from 'discord.js';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type LocalDiscord, startLocalDiscord } from '../src/local-discord.ts';
import { type Connected, connect } from './support/local-client.ts';
import { send } from './support/raw-rest.ts';

const key = fc.constantFrom(
  ...['type', 'content', 'components', 'embeds', 'flags', 'accessory', 'media', 'items', 'url', 'custom_id', 'label'],
  ...['options', 'choices', 'name', 'value', 'description', 'attachments', 'id', 'allowed_mentions', 'parse', 'users'],
  ...['message_reference', 'message_id', 'fields', 'emoji', 'style', 'default_member_permissions', 'autocomplete'],
);
const leaf = fc.oneof(
  fc.constantFrom(1, 2, 3, 9, 10, 11, 12, 13, 17, 1 << 15, 64, -1, 1.5, 1e21),
  fc.constantFrom('', 'a', 'ask', 'attachment://a', 'https://example.org', '1440000000000000001', 'users', '8'),
  fc.boolean(),
  fc.constant(null),
  fc.string({ unit: 'binary', maxLength: 20 }),
);
const { any } = fc.letrec((tie) => ({
  any: fc.oneof({ maxDepth: 6, depthSize: 'large', withCrossShrink: true }, leaf, tie('list'), tie('object')),
  list: fc.array(tie('any'), { maxLength: 4 }),
  object: fc.dictionary(key, tie('any'), { maxKeys: 6, noNullPrototype: true }),
}));

describe('any body', () => {
  let connected: Connected;
  let open: Interaction;
  let commandsOnly: LocalDiscord;

  beforeAll(async () => {
    connected = await connect({ commands: [{ name: 'ask', description: 'Ask' }] });
    commandsOnly = await startLocalDiscord({ port: 0 });
  });
  afterAll(async () => {
    await connected.close();
    await commandsOnly.close();
  });
  const begin = async (): Promise<Interaction> => {
    const taken = new Promise<Interaction>((resolve) => connected.client.once(Events.InteractionCreate, resolve));
    connected.discord
      .as('ordinary')
      .runCommand('guild', 'ask')
      .catch(() => undefined);
    return taken;
  };

  it('is taken or refused as an answer, and never brings the server down', async () => {
    open = await begin();
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(1, 4, 5, 6, 7, 8, 9, 'x', null), any, async (type, data) => {
        const { id, token } = open;
        const { status } = await send(connected.discord, 'POST', `/interactions/${id}/${token}/callback`, {
          type,
          data,
        });
        expect([204, 400]).toContain(status);
        if (status === 204) open = await begin();
      }),
      { numRuns: 400 },
    );
  });

  it('is taken or refused as a command', async () => {
    const path = `/applications/${commandsOnly.applicationId}/commands`;
    // As many as Discord takes in a second.
    await fc.assert(
      fc.asyncProperty(any, async (body) => {
        const { status } = await send(commandsOnly, 'POST', path, body);
        expect([200, 201, 400]).toContain(status);
      }),
      { numRuns: 45 },
    );
  });
});
