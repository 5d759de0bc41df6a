import { afterAll, beforeAll, beforeEach } from 'vitest';
import { type Command, defineCommand } from '../../src/command.ts';
import type { Library } from '../../src/core/answers/library.ts';
import type { Outline } from '../../src/render/outline/outline.ts';
import { type Adapter, startAdapter } from './adapter.ts';
import { libraryOf } from './library.ts';
import { entryOf, outlineOfEntries, wholeQuote } from './outlines.ts';

/** An answer of three pages. */
export const LONG = outlineOfEntries(
  Array.from({ length: 30 }, (_, at) => entryOf(null, [wholeQuote(`Sentence ${at}.`)])),
);

/** An answer of one page. */
export const SHORT = outlineOfEntries([entryOf(null, [wholeQuote('The only sentence, said to @everyone.')])]);

/** A library of another version. */
export const versioned = (version: string): Library => ({ ...libraryOf([]), version });

/** The adapter on a local Discord with `/ask`, `/help` and `/reindex`, which answer as a test wants. */
export interface StagedAdapter {
  /** What every answer looks like; `SHORT` at the beginning of a test. */
  outline: Outline;
  /** What every command throws; null at the beginning of a test. */
  failure: unknown;
  /** What the commands were asked in this test. */
  readonly requests: object[];
  readonly adapter: Adapter;
  member(): ReturnType<Adapter['discord']['as']>;
  operator(): ReturnType<Adapter['discord']['as']>;
  /** The log's lines on faults so far. */
  errors(): Adapter['logged'];
}

/** Starts one for all tests of a block. */
export function useStagedAdapter(): StagedAdapter {
  let adapter: Adapter;
  const staged: StagedAdapter = {
    outline: SHORT,
    failure: null,
    requests: [],
    get adapter() {
      return adapter;
    },
    member: () => adapter.discord.as('ordinary'),
    operator: () => adapter.discord.as('operator'),
    errors: () => adapter.logged.filter(({ level }) => level === 'error'),
  };
  beforeAll(async () => {
    adapter = await startAdapter(stagedCommands(staged), () => staged.outline);
  });
  afterAll(() => adapter.close());
  beforeEach(() => {
    staged.outline = SHORT;
    staged.failure = null;
    staged.requests.length = 0;
    adapter.use(versioned('first'));
  });
  return staged;
}

/** Commands that answer as a test wants, and note what they were asked. */
export function stagedCommands(staged: { readonly failure: unknown; readonly requests: object[] }): readonly Command[] {
  const execute: Command['execute'] = async (request, { library, commands }) => {
    staged.requests.push(request);
    if (staged.failure !== null) throw staged.failure;
    return { type: 'help', commands: commands(), coverage: library.coverage };
  };
  const command = (name: string, facts: Partial<Command['data']> = {}): Command => ({
    data: { name, description: 'A command', example: `/${name} question: why?`, options: {}, ...facts },
    execute,
  });
  const ask = defineCommand({
    data: {
      name: 'ask',
      description: 'Ask',
      example: '/ask question: why?',
      options: {
        question: { type: 'text', description: 'Question', required: true, maxLength: 200 },
        speaker: {
          type: 'text',
          description: 'Speaker',
          suggest: async (typed) => {
            if (typed === 'nobody') return [];
            if (typed === 'fail') throw new Error('no suggestions for fail');
            return [typed, typed, '', 'x'.repeat(101), ...Array.from({ length: 40 }, (_, at) => `Speaker ${at}`)];
          },
        },
      },
    },
    execute,
  });
  return [ask, command('help'), command('reindex', { operatorsOnly: true, slow: true })];
}
