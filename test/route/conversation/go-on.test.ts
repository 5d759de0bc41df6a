import { beforeAll, describe, expect, it } from 'vitest';
import { commands } from '../../../commands/index.ts';
import type { Answer } from '../../../src/core/answers/answer.ts';
import type { Library } from '../../../src/core/answers/library.ts';
import { type GoingOn, goOn } from '../../../src/route/conversation/go-on.ts';
import { createReader } from '../../../src/route/reader.ts';
import type { RequestWords } from '../../../src/route/route.ts';
import { type KnownNames, knownNames } from '../../../src/route/slots/known-names.ts';
import { seedLibrary } from '../../support/library.ts';

const reader = createReader(commands.map(({ data }) => data));
const NOTHING: Answer = { type: 'sources', sources: [], coverage: { articles: 0, latest: null } };

describe('goOn', () => {
  let library: Library;
  let names: KnownNames;
  beforeAll(async () => {
    library = await seedLibrary();
    names = knownNames(library);
  });
  /** What a message asks for after an answer to a request. */
  const after = async (request: RequestWords, message: string): Promise<GoingOn> => {
    const route = await reader.read(message, library);
    if (route.kind !== 'followup') throw new Error(`“${message}” is read as ${JSON.stringify(route)}`);
    return goOn(route.followup, { request, answer: NOTHING }, names);
  };
  const lines = (going: GoingOn): string[] =>
    going.kind === 'ask'
      ? going.requests.map(({ command, values }) =>
          [`/${command}`, ...Object.entries(values).map(([name, value]) => `${name}: ${value}`)].join(' '),
        )
      : [going.kind];
  const whoSaid = { command: 'who-said', values: { words: 'the talks were deadlocked' } };
  const asif = { command: 'who-said', values: { speaker: 'Asif', about: 'the ceasefire', from: 'October' } };
  const ask = { command: 'ask', values: { question: 'Why did the talks fail?', outlet: 'Dawn' } };
  const positions = { command: 'positions', values: { topic: 'security' } };
  const timeline = { command: 'timeline', values: { about: 'the talks', to: 'November' } };
  const whoIs = { command: 'who-is', values: { name: 'Khawaja Asif' } };

  it.each([
    [
      'the same of another speaker, then whatever they said',
      whoSaid,
      'and Kabul?',
      ['/who-said speaker: Kabul about: the talks were deadlocked', '/who-said speaker: Kabul'],
    ],
    [
      'the same time',
      asif,
      'what about Mujahid?',
      ['/who-said from: October speaker: Mujahid about: the ceasefire', '/who-said from: October speaker: Mujahid'],
    ],
    [
      'a question with the other name in it',
      { command: 'ask', values: { question: 'What does Pakistan’s minister want?' } },
      'and Kabul?',
      [
        '/ask question: What does Kabul want?',
        '/who-said speaker: Kabul about: Pakistan’s minister want',
        '/who-said speaker: Kabul',
      ],
    ],
    ['somebody else', whoIs, 'and Mujahid?', ['/who-is name: Mujahid']],
    ['another topic', asif, 'and on prisoners?', ['/who-said speaker: Asif about: prisoners from: October']],
    ['another time', timeline, 'and in October?', ['/timeline about: the talks to: October from: October']],
    [
      'a topic of one who was asked about',
      whoIs,
      'and on the border?',
      ['/who-said speaker: Khawaja Asif about: the border'],
    ],
    ['the reason', ask, 'why?', ['/ask outlet: Dawn question: why did the talks fail?']],
    [
      'the same time, however it was asked for',
      { command: 'ask', values: { question: 'Who met in Doha?', after: 'October', before: 'November' } },
      'and Mujahid?',
      [
        '/ask question: Who met in Doha? after: October before: November speaker: Mujahid',
        '/who-said from: October to: November speaker: Mujahid about: met in Doha',
        '/who-said from: October to: November speaker: Mujahid',
      ],
    ],
    ['the time of a reason', asif, 'why?', ['/ask speaker: Asif after: October question: why the ceasefire']],
    ['where it was', ask, 'where?', ['/ask outlet: Dawn question: where did the talks fail?']],
    [
      'when it was',
      asif,
      'when was that?',
      [
        '/timeline speaker: Asif from: October about: the ceasefire',
        '/timeline from: October about: the ceasefire',
        '/ask question: when the ceasefire',
      ],
    ],
    ['who else spoke on it', asif, 'who else?', ['/who-said from: October about: the ceasefire']],
    ['who that is', asif, 'who is that?', ['/who-is name: Asif']],
    ['who said so', positions, 'who said that?', ['/who-said about: security']],
    ['whether others tell it otherwise', positions, 'are you sure?', ['/disagreements about: security']],
    ['what came next', ask, 'what happened next?', ['/timeline about: the talks fail']],
    ['the next page', ask, 'more', ['more']],
    ['the sources', ask, 'source?', ['source']],
    ['what it means, which Parley does not say', ask, 'what does that mean?', ['as-told']],
    ['nothing where there is no topic', { command: 'sources', values: {} }, 'why?', ['unclear']],
  ])('carries on for %s', async (_, request, message, expected) =>
    expect(lines(await after(request, message))).toEqual(expected),
  );

  it('puts the one who was asked about in place of “he”, and the topic in place of “that”', async () => {
    const pointing = (words: string, request: RequestWords) =>
      goOn({ kind: 'points-back', words }, { request, answer: NOTHING }, names);
    expect(pointing('did he mention the border?', asif)).toEqual({
      kind: 'read',
      message: 'did Asif mention the border?',
    });
    expect(pointing('what is her view of trade?', asif)).toMatchObject({ message: 'what is Asif’s view of trade?' });
    expect(pointing('how long did that last?', timeline)).toMatchObject({ message: 'how long did the talks last?' });
    expect(pointing('no idea', timeline)).toEqual({ kind: 'unclear' });
  });

  it('asks back where “he” may be several', async () => {
    const answer = await library.whoSaid({ about: 'talks' });
    const request = { command: 'who-said', values: { about: 'talks' } };
    const followup = { kind: 'points-back', words: 'did he mention the border?' } as const;
    const going = goOn(followup, { request, answer }, names);
    const choices = going.kind === 'which' ? going.candidates : [];
    expect(choices.map(({ label }) => label)).toEqual(['Zabihullah Mujahid', 'Khawaja Asif']);
  });
});
