import { describe, expect, it } from 'vitest';
import { corpusFolder } from './support/corpus-folder.ts';
import { type Ran, startCli } from './support/run-cli.ts';

const article = (outlet: string, published: string, city: string): string =>
  `---\noutlet: ${outlet}\npublished: "${published}"\nlanguage: en\n---\n“The bridge of ${city} is open,” said General Ugo Fenn.\n`;
const folder = () =>
  corpusFolder({
    'a.md': article('Dawn', '2025-10-05', 'Tolna'),
    'b.md': article('Al Jazeera', '2025-11-08', 'Karst'),
  });

const parley = (args: readonly string[], input = ''): Promise<Ran> =>
  startCli(args, { input, environment: { SENTENCE_ENCODER: 'off' } }).ran;
const QUESTION = 'Which bridge is open?';

describe('parley ask', () => {
  it.each([
    [['--outlet', 'dawn'], ['a']],
    [['--after', 'November 2025'], ['b']],
    [['--before', '2025-10-05'], ['a']],
    [
      ['--speaker', 'Fenn'],
      ['a', 'b'],
    ],
  ])('looks only where %j leaves it', async (filter, ids) => {
    const { code, out } = await parley(['ask', '--json', '--corpus', await folder(), QUESTION, ...filter]);
    expect(code).toBe(0);
    const { excerpts } = JSON.parse(out) as { excerpts: { article: string }[] };
    expect([...new Set(excerpts.map((one) => one.article))].sort()).toEqual(ids);
  });

  it('says what there is where no article fits, for people and for scripts', async () => {
    const args = ['ask', '--corpus', await folder(), QUESTION, '--outlet', 'BBC'];
    const { code, out } = await parley(args);
    expect([code, out]).toEqual([
      0,
      expect.stringMatching(/^No article from BBC\nI have (?:Al Jazeera, Dawn|Dawn, Al Jazeera)\./),
    ]);
    expect(JSON.parse((await parley([...args, '--json'])).out)).toMatchObject({
      question: QUESTION,
      answered: false,
      confidence: 0,
      excerpts: [],
      miss: { kind: 'no-article', outlet: 'BBC' },
    });
  });

  it('exits 1 with a line for a date that is none', async () => {
    const { code, out, err } = await parley(['ask', '--corpus', await folder(), QUESTION, '--after', 'lately']);
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain('I cannot read “lately” as a date');
  });
});

describe('--exit-code', () => {
  it.each<[string, readonly string[], string]>([
    ['ask', ['Who won the lottery in Paris?'], ''],
    ['ask', ['--json', QUESTION, '--outlet', 'BBC'], ''],
    ['ask', ['--stdin', '--json'], 'Who won the lottery in Paris?\nWhat do penguins eat?\n'],
    ['who-said', ['--words', 'lottery'], ''],
    ['who-is', ['Zhou'], ''],
    ['timeline', ['--format', 'csv', '--about', 'lottery'], ''],
    ['disagreements', [], ''],
    ['disagreements', ['--json'], ''],
    ['latest', ['lottery'], ''],
  ])('has %s %j end with 3 where nothing is found, and with 0 without it', async (command, args, input) => {
    const asked = [command, '--corpus', await folder(), ...args];
    const [plain, told] = await Promise.all([parley(asked, input), parley([...asked, '--exit-code'], input)]);
    expect([plain.code, told.code]).toEqual([0, 3]);
    expect(told.out).toBe(plain.out);
  });

  it.each<[string, readonly string[], string]>([
    ['ask', [QUESTION], ''],
    ['ask', ['--stdin', '--json'], `Who won the lottery in Paris?\n${QUESTION}\nWhat do penguins eat?\n`],
    ['who-said', ['--speaker', 'Fenn'], ''],
    ['sources', [], ''],
  ])('has %s %j end with 0 where something is found', async (command, args, input) => {
    expect((await parley([command, '--corpus', await folder(), ...args, '--exit-code'], input)).code).toBe(0);
  });

  it('leaves 1 and 2 to what cannot be done and to wrong arguments', async () => {
    expect((await parley(['ask', '--exit-code', '--corpus', '/nonexistent', 'q'])).code).toBe(1);
    expect((await parley(['ask', '--exit-code'])).code).toBe(2);
  });
});

describe('parley disagreements', () => {
  it('tells them for people, narrowed by a topic', async () => {
    const body = (count: number) =>
      `---\npublished: "2025-12-02"\n---\nAbout ${count} trucks are stuck at the Karan crossing, traders said on Monday.\n`;
    const corpus = ['--corpus', await corpusFolder({ 'a.md': body(4000), 'b.md': body(6000) })];
    expect((await parley(['disagreements', ...corpus, 'trucks'])).out).toMatch(
      /^The articles may differ on 1 fact about “trucks”\n[\s\S]*4000 trucks[\s\S]*6000 trucks/,
    );
    expect((await parley(['disagreements', ...corpus, 'bread'])).out).toMatch(/^Found no disagreement about “bread”/);
  });
});
