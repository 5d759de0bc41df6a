import { describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.ts';
import { exampleFor } from '../../src/command.ts';
import type { Library } from '../../src/core/answers/library.ts';
import { isTried, readExample } from '../../src/discord/request/example.ts';
import { crossingLibrary } from '../support/crossing-talks.ts';
import { articleOf, libraryOf, seedLibrary } from '../support/library.ts';

/** Articles on something else than talks. */
const FERRY = [
  articleOf(
    `The ferry strike on Lake Orlo began on 3 March 2031. Crews left 14 boats at the quay.
Union leader Ines Calder said the new timetable would cost lives. “We will sail when the timetable is safe,” Ines Calder said.
Harbour director Tomas Weil said the timetable was lawful.`,
    { id: 'strike', outlet: 'Orlo Post', published: '2031-03-04' },
  ),
  articleOf(
    `The lake’s islands ran short of bread on 9 March 2031.
Ines Calder said on Monday that the crews would carry medicine. Mayor Petra Holm said the islands had enough fuel until April.
The first boat sailed again on 2 April 2031.`,
    { id: 'bread', outlet: 'Island Courier', published: '2031-04-03' },
  ),
];

const tried = commands.filter(({ data }) => isTried(data));

/** What running a command's example comes to. */
async function run({ data, execute }: (typeof commands)[number], library: Library) {
  const refuse = () => expect.unreachable('An example needs the library alone');
  const context = { library, reindex: refuse, unanswered: refuse, followed: null, commands: refuse };
  const keeping = { unansweredDays: 0, toldDays: 0, contact: null };
  return execute(readExample(data, library).values, { ...context, keeping });
}

describe.each([
  ['the first article', seedLibrary],
  ['articles on something else', async () => libraryOf(FERRY)],
  ['an article full of marks', async () => crossingLibrary()],
])('the examples for %s', (_, libraryFor) => {
  it.each(tried.map((command) => [command.data.name, command] as const))('find something: /%s', async (_, command) => {
    const library = await libraryFor();
    const answer = await run(command, library);
    expect(answer.type).not.toBe('nothing-found');
  });

  it('are read as the requests that they are', async () => {
    const library = await libraryFor();
    for (const { data } of tried) {
      const { command, values } = readExample(data, library);
      const options = Object.entries(values).map(([name, value]) => ` ${name}: ${value}`);
      expect(`/${command}${options.join('')}`).toBe(exampleFor(data, library));
    }
  });

  it('give values to options that the commands have, as long as they may be', async () => {
    const library = await libraryFor();
    for (const { data } of tried) {
      for (const [name, value] of Object.entries(readExample(data, library).values)) {
        const option = data.options[name]!;
        expect(value!.length).toBeLessThanOrEqual((option.type === 'text' ? option.maxLength : undefined) ?? 6_000);
      }
    }
  });
});

describe('the examples', () => {
  it('are of the articles that there are', () => {
    const library = libraryOf(FERRY);
    expect(commands.map(({ data }) => exampleFor(data, library))).toMatchInlineSnapshot(`
      [
        "/ask question: What did Ines Calder say about the crews?",
        "/who-said speaker: Ines Calder",
        "/positions topic: timetable",
        "/who-is name: Ines Calder",
        "/timeline from: March 2031 to: April 2031",
        "/claim text: The talks on 6 November ended in an agreement",
        "/disagreements",
        "/latest",
        "/follow topic: timetable",
        "/unfollow topic: timetable",
        "/sources",
        "/help",
        "/privacy",
        "/reindex",
        "/unanswered",
      ]
    `);
  });

  it('are as declared where there are no articles', () => {
    const library = libraryOf([]);
    for (const { data } of commands) expect(exampleFor(data, library)).toBe(data.example);
  });

  it.each(tried.map((command) => [command.data.name, command] as const))(
    'say that there is nothing where there are no articles: /%s',
    async (_, command) => {
      const { type } = await run(command, libraryOf([]));
      expect(['nothing-found', 'disagreements', 'sources']).toContain(type);
    },
  );
});
