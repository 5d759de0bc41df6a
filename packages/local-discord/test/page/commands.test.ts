import type { APIApplicationCommand, APIApplicationCommandBasicOption } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import { encodeMentions, mentionBefore } from '../../src/page/composer/mention-text.ts';
import { matchCommands, offerCommands } from '../../src/page/composer/offered-command.ts';
import { fixedChoices, readValue } from '../../src/page/composer/option-value.ts';
import { readInvocation } from '../../src/page/composer/read-invocation.ts';

const option = (type: number, name: string, more: object = {}) =>
  ({ type, name, description: name, ...more }) as unknown as APIApplicationCommandBasicOption;
const command = (name: string, more: object = {}) =>
  ({ type: 1, name, description: `does ${name}`, ...more }) as unknown as APIApplicationCommand;

const COMMANDS = [
  command('who-said', { options: [option(3, 'words'), option(3, 'speaker'), option(3, 'about')] }),
  command('who'),
  command('corpus', {
    options: [
      { type: 1, name: 'list', description: 'lists' },
      {
        type: 2,
        name: 'add',
        description: 'adds',
        options: [{ type: 1, name: 'link', description: 'links', options: [option(3, 'url')] }],
      },
    ],
  }),
  command('here', { contexts: [0] }),
  command('private', { contexts: [1] }),
  command('locked', { default_member_permissions: '0' }),
  command('moderate', { default_member_permissions: '8192' }),
  { ...command('Check this message'), type: 3 },
] as APIApplicationCommand[];

const MEMBER = { permissions: '2048' };
const names = (kind: 'guild' | 'dm', permissions = MEMBER.permissions) =>
  offerCommands(COMMANDS, { kind }, { permissions }).map(({ name }) => name);

describe('offerCommands', () => {
  it('spreads sub-commands, by name, and leaves out those for messages', () => {
    expect(names('guild')).toEqual(['corpus add link', 'corpus list', 'here', 'who', 'who-said']);
  });

  it('follows the place and what the member may do', () => {
    expect(names('dm')).toEqual(['corpus add link', 'corpus list', 'locked', 'moderate', 'private', 'who', 'who-said']);
    expect(names('guild', '8192')).toContain('moderate');
    expect(names('guild', '8192')).not.toContain('locked');
    expect(names('guild', '8')).toEqual(expect.arrayContaining(['moderate', 'locked']));
  });
});

const offered = offerCommands(COMMANDS, { kind: 'guild' }, MEMBER);

describe('matchCommands', () => {
  it.each([
    ['', ['corpus add link', 'corpus list', 'here', 'who', 'who-said']],
    ['wh', ['who', 'who-said']],
    ['li', ['corpus add link', 'corpus list']],
    ['SAID', ['who-said']],
    ['x', []],
  ])('finds by %j: %j', (typed, expected) => {
    expect(matchCommands(offered, typed).map(({ name }) => name)).toEqual(expected);
  });
});

describe('readInvocation', () => {
  it.each([
    ['/who-said', 'who-said', {}],
    ['/who-said words: in good faith', 'who-said', { words: 'in good faith' }],
    ['/who-said words:deadlock speaker:Asif', 'who-said', { words: 'deadlock', speaker: 'Asif' }],
    ['/who-said in good faith about: talks', 'who-said', { words: 'in good faith', about: 'talks' }],
    ['/who-said words: he said: yes', 'who-said', { words: 'he said: yes' }],
    ['/who', 'who', {}],
    ['/corpus add link https://a.example', 'corpus add link', { url: 'https://a.example' }],
  ])('reads %j', (line, name, texts) => {
    expect(readInvocation(line, offered)).toMatchObject({ command: { name }, texts });
  });

  it.each(['/whom', 'who', '/', '/corpus', ' /who'])('does not take %j for a command', (line) => {
    expect(readInvocation(line, offered)).toBeNull();
  });
});

describe('readValue', () => {
  const kinds = [
    { name: 'Kind', value: 'k' },
    { name: 'Kindest', value: 'kk' },
    { name: 'Stern', value: 's' },
  ];
  it.each([
    [option(3, 'a'), ' x ', null, { value: 'x' }],
    [option(3, 'a'), ' ', null, { value: undefined }],
    [option(3, 'a', { required: true }), ' ', null, { fault: 'This option is required.' }],
    [option(3, 'a', { min_length: 3 }), 'ab', null, { fault: 'At least 3 characters, please.' }],
    [option(4, 'a', { min_value: 0 }), '0', null, { value: 0 }],
    [option(4, 'a', { min_value: 0 }), '-1', null, { fault: 'At least 0, please.' }],
    [option(10, 'a'), '1.5', null, { value: 1.5 }],
    [option(3, 'a'), 'kind', kinds, { value: 'k' }],
    [option(3, 'a'), 'ster', kinds, { value: 's' }],
    [option(3, 'a'), 'kin', kinds, { fault: 'Choose one of the values in the list.' }],
    [option(11, 'a'), 'x', null, { fault: 'This page cannot give an option of the type attachment.' }],
  ])('of %o and %j is as Discord would send it', (one, typed, choices, expected) => {
    expect(readValue(one, typed, choices)).toEqual(expected);
  });

  it('takes true and false by name', () => {
    const yesNo = option(5, 'private');
    expect(readValue(yesNo, 'true', fixedChoices(yesNo, [], []))).toEqual({ value: true });
    expect(readValue(yesNo, 'f', fixedChoices(yesNo, [], []))).toEqual({ value: false });
  });
});

describe('mentions while typing', () => {
  const users = [
    { id: '1', username: 'Parrot', global_name: null },
    { id: '2', username: 'parrot-helper', global_name: 'Parrot Helper' },
  ] as unknown as Parameters<typeof encodeMentions>[1];

  it.each([
    ['@Parrot who?', '<@1> who?'],
    ['hello @parrot, and @Parrot Helper', 'hello <@1>, and <@2>'],
    ['mail@parrot.example', 'mail@parrot.example'],
    ['@Parrots', '@Parrots'],
  ])('turns %j into %j', (text, expected) => {
    expect(encodeMentions(text, users)).toBe(expected);
  });

  it.each([
    ['@', 1, ''],
    ['hi @Pa', 6, 'Pa'],
    ['a@b', 3, null],
    ['@Parrot x', 9, null],
  ])('sees in %j before %i the name %j', (text, caret, expected) => {
    expect(mentionBefore(text, caret)).toBe(expected);
  });
});
