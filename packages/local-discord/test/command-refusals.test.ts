import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type LocalDiscord, startLocalDiscord } from '../src/local-discord.ts';
import { send } from './support/raw-rest.ts';

const text = (name: string, fields: object = {}) => ({ type: 3, name, description: 'a', ...fields });
const command = (fields: object = {}) => ({ name: 'ask', description: 'Ask', ...fields });
const withOptions = (...options: object[]) => command({ options });
const choices = (count: number) => Array.from({ length: count }, (_, n) => ({ name: `${n}`, value: `${n}` }));
const many = (count: number, prefix = 'c') =>
  Array.from({ length: count }, (_, n) => command({ name: `${prefix}${n}` }));

const refused: [what: string, command: object, fault: string][] = [
  ['an upper-case name', command({ name: 'Ask' }), 'name APPLICATION_COMMAND_INVALID_NAME'],
  ['a name with a space', command({ name: 'a b' }), 'name APPLICATION_COMMAND_INVALID_NAME'],
  ['a name of 33', command({ name: 'x'.repeat(33) }), 'name BASE_TYPE_BAD_LENGTH'],
  ['no description', { name: 'ask' }, 'description BASE_TYPE_REQUIRED'],
  ['a description of 101', command({ description: 'x'.repeat(101) }), 'description BASE_TYPE_MAX_LENGTH'],
  ['26 options', withOptions(...Array.from({ length: 26 }, (_, n) => text(`o${n}`))), 'options BASE_TYPE_MAX_LENGTH'],
  ['an option in upper case', withOptions(text('About')), 'options.0.name APPLICATION_COMMAND_INVALID_NAME'],
  ['an option twice', withOptions(text('a'), text('a')), 'options.1 APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS'],
  [
    'a required option after an optional one',
    withOptions(text('a'), text('b', { required: true })),
    'options.1 APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID',
  ],
  [
    'choices beside autocomplete',
    withOptions(text('a', { autocomplete: true, choices: choices(1) })),
    'options.0.autocomplete APPLICATION_COMMAND_AUTOCOMPLETE_INVALID',
  ],
  ['26 choices', withOptions(text('a', { choices: choices(26) })), 'options.0.choices BASE_TYPE_MAX_LENGTH'],
  ['an option without description', withOptions({ type: 3, name: 'a' }), 'options.0.description BASE_TYPE_REQUIRED'],
  [
    'a language that Discord does not know',
    command({ name_localizations: { ur: 'ask' } }),
    'name_localizations.ur BASE_TYPE_CHOICES',
  ],
  [
    'a description for a command on messages',
    { name: 'Check', type: 3, description: 'a' },
    'description APPLICATION_COMMAND_CONTEXT_MENU_DESCRIPTION_INVALID',
  ],
  [
    'a group in a group',
    withOptions({ type: 2, name: 'a', description: 'a', options: [{ type: 2, name: 'b', description: 'b' }] }),
    'options.0.options.0.type BASE_TYPE_CHOICES',
  ],
  [
    'a sub-command beside an option',
    withOptions({ type: 1, name: 'a', description: 'a' }, text('b')),
    'options.1 APPLICATION_COMMAND_OPTIONS_TYPE_INVALID',
  ],
  [
    'over 8,000 characters in all',
    withOptions(
      ...Array.from({ length: 3 }, (_, n) =>
        text(`o${n}`, {
          choices: choices(25).map((each) => ({ name: each.name.padEnd(60, 'x'), value: each.value.padEnd(60, 'x') })),
        }),
      ),
    ),
    'APPLICATION_COMMAND_TOO_LARGE',
  ],
];

describe('a command that Discord refuses', () => {
  let discord: LocalDiscord;
  const path = (): string => `/applications/${discord.applicationId}/commands`;

  beforeAll(async () => {
    discord = await startLocalDiscord({ port: 0 });
  });
  afterAll(() => discord.close());

  it.each(refused)('%s, with code and path', async (_what, body, fault) => {
    const answer = await send(discord, 'POST', path(), body);
    expect(answer).toMatchObject({ status: 400, code: 50035, faults: [fault] });
  });

  it('says which one in a list it refuses, and registers none of it', async () => {
    const answer = await send(discord, 'PUT', path(), [command(), command({ name: 'Bad' })]);
    expect(answer.faults).toEqual(['1.name APPLICATION_COMMAND_INVALID_NAME']);
    expect(discord.commands()).toEqual([]);
  });

  it('refuses one name twice in a list, unless the types differ', async () => {
    const twice = await send(discord, 'PUT', path(), [command(), command()]);
    expect(twice.faults).toEqual(['1 APPLICATION_COMMANDS_DUPLICATE_NAME']);
    const other = await send(discord, 'PUT', path(), [command(), { name: 'ask', type: 3 }]);
    expect(other.status).toBe(200);
  });

  it('refuses more than 100 slash commands, and more than 15 of another type (30032)', async () => {
    expect(await send(discord, 'PUT', path(), many(101))).toMatchObject({ status: 400, code: 30032 });
    const onMessages = Array.from({ length: 16 }, (_, n) => ({ name: `Check ${n}`, type: 3 }));
    expect(await send(discord, 'PUT', path(), onMessages)).toMatchObject({ status: 400, code: 30032 });
  });

  it('refuses the 201st creation of a day (30034), while overwriting what exists is free', async () => {
    let now = Date.now();
    const own = await startLocalDiscord({ port: 0, clock: () => now });
    const put = (prefix: string) => send(own, 'PUT', `/applications/${own.applicationId}/commands`, many(100, prefix));
    expect((await put('a')).status).toBe(200);
    expect((await put('a')).status).toBe(200);
    expect((await put('b')).status).toBe(200);
    expect(await put('c')).toMatchObject({ status: 400, code: 30034 });
    now += 24 * 60 * 60 * 1000;
    expect((await put('c')).status).toBe(200);
    await own.close();
  });

  it('keeps the id of a command that is registered again', async () => {
    const first = await send(discord, 'POST', path(), command({ name: 'stay' }));
    const again = await send(discord, 'POST', path(), command({ name: 'stay', description: 'Other' }));
    expect([first.status, again.status]).toEqual([201, 200]);
    expect((again.json as { id: string }).id).toBe((first.json as { id: string }).id);
  });
});
