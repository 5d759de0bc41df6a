import { describe, expect, it } from 'vitest';
import { defineCommand } from '../../../src/command.ts';
import { UserError } from '../../../src/core/errors.ts';
import { checkRequest, type Rules } from '../../../src/discord/request/check-request.ts';
import { requestWords } from '../../../src/discord/request/request.ts';
import { articleOf, libraryOf } from '../../support/library.ts';

const execute = () => Promise.reject(new Error('not here'));

const find = defineCommand({
  data: {
    name: 'find',
    description: 'Finds',
    example: '/find words: talks',
    exampleFrom: ({ topic }) => ({ words: topic }),
    options: {
      words: { type: 'text', description: 'Words', required: true, maxLength: 600 },
      about: { type: 'text', description: 'Topic' },
      more: { type: 'text', description: 'More', maxLength: 600 },
      order: { type: 'choice', description: 'Order', choices: { oldest: 'Oldest first', newest: 'Newest first' } },
    },
  },
  execute,
});

const renew = defineCommand({
  data: { name: 'renew', description: 'Renews', example: '/renew', options: {}, operatorsOnly: true },
  execute,
});

function rulesOf(operators: readonly string[] = []) {
  let asked = 0;
  const includes: Rules['operators']['includes'] = async (id) => {
    asked++;
    return operators.includes(id);
  };
  return {
    rules: {
      commands: [find, renew],
      operators: { includes, knowsOf: () => false, all: async () => [], lookUp: () => {} },
      library: () => libraryOf([articleOf('Envoy Ann Lee said that the ferry would sail.')]),
    },
    asked: () => asked,
  };
}

const asker = { id: '1', mayGetFiles: true, place: null, mayManage: false };

const check = (command: string, values: Record<string, string>, { rules } = rulesOf()) =>
  checkRequest(rules, { ...requestWords(command, values), asker, isPrivate: false });

describe('checkRequest', () => {
  it('finds the command and puts its values in order, on one line each, without empty ones', async () => {
    const request = await check('find', {
      order: 'newest',
      about: ' \u200b ',
      words: ' the\u202e\ntalks ',
      other: 'x',
    });
    expect(request).toEqual({
      command: find,
      values: { words: 'the talks', order: 'newest' },
      asker,
      isPrivate: false,
      line: '-# **/find** **words:** the talks **order:** newest',
    });
    expect(Object.keys(request.values)).toEqual(['words', 'order']);
  });

  it.each([
    ['a command that there is not', 'gone', {}, 'I know no command /gone. See /help.'],
    ['no value where one is needed', 'find', { words: ' ' }, 'Tell me what to look for: /find words: ferry'],
    ['a value that is no choice', 'find', { words: 'a', order: 'toString' }, 'order is one of oldest, newest.'],
    [
      'a value that is too long for its option',
      'find',
      { words: 'x'.repeat(601) },
      'That is too long: 601 characters, and words takes at most 600.',
    ],
    [
      'a value that is too long, where the option gives no limit',
      'find',
      { words: 'a', about: 'x'.repeat(501) },
      'That is too long: 501 characters, and about takes at most 500.',
    ],
    [
      'what would leave too little room for its answer',
      'find',
      { words: 'x'.repeat(600), more: 'x'.repeat(600) },
      'That is too long to be shown with its answer. Ask in fewer words.',
    ],
    ['a command for operators, asked by another', 'renew', {}, 'Only operators of this bot may use /renew.'],
  ])('refuses %s', async (_, command, values, sentence) => {
    await expect(check(command, values)).rejects.toThrow(new UserError(sentence));
  });

  it('lets operators use what is theirs', async () => {
    expect(await check('renew', {}, rulesOf(['1']))).toMatchObject({ command: renew, values: {} });
  });

  it('asks who the operators are only for a command of theirs', async () => {
    const known = rulesOf(['1']);
    await check('find', { words: 'talks' }, known);
    expect(known.asked()).toBe(0);
    await check('renew', {}, known);
    expect(known.asked()).toBe(1);
  });
});
