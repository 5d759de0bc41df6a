import { describe, expect, it } from 'vitest';
import { commands } from '../../../../commands/index.ts';
import { readMessageWords } from '../../../../src/discord/request/read/message-words.ts';
import { expectLinearTime } from '../../../support/linear-time.ts';

const data = commands.map((command) => command.data);
const read = (content: string) => readMessageWords(`<@1> ${content}`, data).words;
const ask = (question: string) => ({ command: 'ask', values: { question } });
const whoSaid = (values: object) => ({ command: 'who-said', values });
const timeline = (values: object) => ({ command: 'timeline', values });

describe('readMessageWords', () => {
  it.each([
    ['who said deadlock?', { words: 'deadlock' }],
    [
      'Who said that Kabul insists on giving verbal assurances?',
      { words: 'Kabul insists on giving verbal assurances' },
    ],
    ['who said "complete deadlock"', { words: '"complete deadlock"' }],
    ['who has said the words “complete deadlock”?', { words: '“complete deadlock”' }],
    ['who said "good faith" about the talks?', { words: '"good faith"', about: 'the talks' }],
    ['who said anything about the ceasefire?', { about: 'the ceasefire' }],
    ['Who spoke about assurances', { about: 'assurances' }],
    ['what did Asif say about the ceasefire?', { speaker: 'Asif', about: 'the ceasefire' }],
    ['What did the Taliban spokesperson say?', { speaker: 'Taliban spokesperson' }],
    ['what has Khawaja Asif said on verbal assurances', { speaker: 'Khawaja Asif', about: 'verbal assurances' }],
    ['what did Mujahid say to reporters about the talks', { speaker: 'Mujahid', about: 'the talks' }],
    ['what has been said about TTP?', { about: 'TTP' }],
  ])('asks who said it: %s', (content, values) => expect(read(content)).toEqual(whoSaid(values)));

  it.each([
    ['when did the talks begin?', { about: 'the talks begin' }],
    ['When were the border clashes', { about: 'the border clashes' }],
    ['timeline', {}],
    ['timeline from October to 5 November 2025', { from: 'October', to: '5 November 2025' }],
    ['show me the timeline of the talks', { about: 'the talks' }],
    [
      'timeline of the talks in Doha from 2025-10 to 2025-11',
      { about: 'the talks in Doha', from: '2025-10', to: '2025-11' },
    ],
  ])('asks when: %s', (content, values) => expect(read(content)).toEqual(timeline(values)));

  it.each([
    ['who is Asif?', 'Asif'],
    ['Who’s Khawaja Asif', 'Khawaja Asif'],
    ['who is TTP?', 'TTP'],
  ])('asks who somebody is: %s', (content, name) =>
    expect(read(content)).toEqual({ command: 'who-is', values: { name } }),
  );

  it.each([
    'who is to blame?',
    'who is the Taliban spokesperson?',
    'who is mediating?',
    'who was in Doha on October 29 and what came of it',
    'what did Pakistan demand?',
    'who attended the talks?',
    'what happened when the talks began?',
    'whose talks were these',
    'what is the timeline like?',
    'did Asif say that the talks failed?',
    'sources of the conflict between both sides',
    'ask Asif',
    'help for refugees',
    '😀😀',
    'ما الذي قاله عاصف؟',
    'Что сказал Асиф?',
  ])('asks anything else: %s', (content) => expect(read(content)).toEqual(ask(content)));

  it.each([
    ['', 'help'],
    ['   \n ', 'help'],
    ['<@2> <@&3> <#4> @everyone', 'help'],
    ['<:smile:123>', 'help'],
    ['help', 'help'],
    ['Hello!', 'help'],
    ['what can you do?', 'help'],
    ['sources', 'sources'],
    ['Sources?', 'sources'],
    ['show your sources', 'sources'],
    ['which articles do you have?', 'sources'],
    ['/sources', 'sources'],
    ['reindex', 'reindex'],
  ])('reads %j as /%s', (content, command) => expect(read(content)).toEqual({ command, values: {} }));

  it.each([
    ['/ask what failed?', ask('what failed?')],
    ['/ask question: what failed?', ask('what failed?')],
    ['/who-said deadlock', whoSaid({ words: 'deadlock' })],
    ['/who-said speaker: Asif about:the ceasefire', whoSaid({ speaker: 'Asif', about: 'the ceasefire' })],
    ['/timeline from: October to: November', timeline({ from: 'October', to: 'November' })],
    ['</timeline:123> from: October', timeline({ from: 'October' })],
    ['/ask', { command: 'ask', values: {} }],
    ['/unknown thing', ask('/unknown thing')],
  ])('reads a command typed as text: %s', (content, request) => {
    expect(read(content)).toEqual(request);
  });

  it.each([
    ['**what** happened in __Doha__ on _that_ day?', 'what happened in Doha on _that_ day?'],
    ['> # what `happened` ||in|| ~~Doha~~', 'what happened in Doha'],
    ['what did <@2> ask in <#3> <a:b:4>', 'what did ask in'],
    ['a\u202eb\u0000 c\nd', 'ab c d'],
    ['is 2 * 3 six?', 'is 2 3 six?'],
  ])('leaves out formatting and codes: %j', (content, question) => expect(read(content)).toEqual(ask(question)));

  it.each([
    ['When will they meet again?', ask('When will they meet again?')],
    ['what did <@2> Asif say?', ask('what did Asif say?')],
    ['what failed?', null],
    ['/timeline about: talks', null],
    ['', null],
  ])('knows what else the words may mean: %j', (content, otherwise) => {
    expect(readMessageWords(content, data).otherwise).toEqual(otherwise);
  });

  it('reads a direct message without a mention', () => {
    expect(readMessageWords('who said deadlock', data).words).toEqual(whoSaid({ words: 'deadlock' }));
  });

  // Far more than Discord lets anybody send, so that time that grows faster than the length shows.
  it.each(['x', 'who said ', '(', 'what did ', ' ', '<@', '**', '"'])(
    'takes time in proportion to the length: %j',
    (part) => expectLinearTime(200_000, (length) => part.repeat(length / part.length), read),
  );
});
