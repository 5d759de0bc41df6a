import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { corpusFolder } from './support/corpus-folder.ts';
import { SEED_FOLDER } from './support/library.ts';
import { CLI, type Ran, startCli } from './support/run-cli.ts';

/** Runs the built command line as a process of its own, without the language model, which takes long to load. */
const parley = (args: readonly string[], input = '', environment: Record<string, string> = {}): Promise<Ran> =>
  startCli(args, { input, environment: { SENTENCE_ENCODER: 'off', ...environment } }).ran;

const seed = ['--corpus', SEED_FOLDER];
const lines = (out: string): unknown[] =>
  out
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));

describe('parley', () => {
  it('inspects each article on a line of JSON whose spans slice its body', async () => {
    const { code, out, err } = await parley(['inspect', '--json', ...seed]);
    expect([code, err]).toEqual([0, '']);
    const [line] = lines(out) as [{ body: string; sentences: { start: number; end: number }[]; article: unknown }];
    expect(line.article).toEqual({
      id: 'istanbul-talks-end-in-failure',
      title: null,
      outlet: 'Indians Daily',
      url: null,
      published: '2025-11~',
    });
    expect(line.sentences.map(({ start, end }) => line.body.slice(start, end))).toContain(
      'The dialogue began in Doha on October 29, following a series of deadly border clashes between October 11 and 15.',
    );
  });

  it('tells of articles that date one event differently, the later event named by its article', async () => {
    const dated = (day: string) =>
      `---\npublished: "2025-11-20"\n---\nThe first round of the talks was held in Doha on ${day}, 2025.\n`;
    const folder = await corpusFolder({ 'a.md': dated('October 18'), 'b.md': dated('October 29') });
    const { out } = await parley(['inspect', '--json', '--corpus', folder]);
    expect(lines(out)).toMatchObject([
      {
        conflicts: [
          { earlier: 0, with: { article: 'b', event: 0 }, reasons: ['“October 18, 2025” is not “October 29, 2025”'] },
        ],
      },
      { conflicts: [] },
    ]);
  });

  it('prints where articles disagree as lines, the words that differ by their offsets, narrowed by a topic', async () => {
    const body = (count: number) => `About ${count} trucks are stuck at the Karan crossing, traders said on Monday.\n`;
    const folder = await corpusFolder({
      'a.md': `---\npublished: "2025-12-02"\n---\n${body(4000)}`,
      'b.md': `---\npublished: "2025-12-02"\n---\n${body(6000)}`,
      'c.md': `---\npublished: "2025-12-02"\n---\n${body(6000)}`,
    });
    const { code, out } = await parley(['disagreements', '--json', '--corpus', folder]);
    expect(code).toBe(0);
    expect(lines(out)).toEqual([
      {
        kind: 'number',
        a: { article: 'a', start: 6, end: 17, also: [] },
        b: { article: 'b', start: 6, end: 17, also: [{ article: 'c', start: 6, end: 17 }] },
      },
    ]);
    expect((await parley(['disagreements', 'ferries', '--json', '--corpus', folder])).out).toBe('');
    const shown = (await parley(['disagreements', 'trucks', '--corpus', folder])).out;
    expect(shown).toContain('The articles may differ on 1 fact about “trucks”');
  });

  it('answers a question a line, in order, an empty line too', async () => {
    const { code, out } = await parley(
      ['ask', '--json', '--stdin', ...seed],
      'When did the talks begin?\n\nWho mediated?\n',
      { SENTENCE_ENCODER: '' },
    );
    expect(code).toBe(0);
    expect(lines(out)).toMatchObject([
      { question: 'When did the talks begin?' },
      { question: '' },
      { question: 'Who mediated?' },
    ]);
  });

  it('tells which command each message calls, a line each, in order', async () => {
    const messages = ['who said deadlock?', 'thanks!', 'and Kabul?', 'kabul vs islamabad on security', ''];
    const { code, out, err } = await parley(['route', '--json', '--stdin', ...seed], `${messages.join('\n')}\n`);
    expect([code, err]).toEqual([0, '']);
    expect(lines(out)).toEqual([
      { message: messages[0], command: 'who-said', options: { words: 'deadlock' } },
      { message: messages[1], command: 'smalltalk', options: {} },
      { message: messages[2], command: 'followup', options: {} },
      { message: messages[3], command: 'positions', options: { topic: 'security', sides: 'kabul, islamabad' } },
      { message: messages[4], command: 'help', options: {} },
    ]);
    expect((await parley(['route', 'whos mujahid', ...seed])).out).toBe('/who-is name: mujahid\n');
  });

  it('answers readably, in the words of the article', async () => {
    const { code, out } = await parley(['ask', 'Who mediated the peace process?', ...seed]);
    expect(code).toBe(0);
    expect(out).toContain('mediated by Turkey');
    expect(out).toContain('[1] Indians Daily');
  });

  it('compares a claim with the articles', async () => {
    const { code, out } = await parley(['claim', 'The talks were held on 9 November', ...seed]);
    expect(code).toBe(0);
    expect(out).toContain('The talks, held on November 6 and 7');
  });

  it('lists sources as JSON without their bodies', async () => {
    const { out } = await parley(['sources', '--json', ...seed]);
    expect(lines(out)).toMatchObject([{ type: 'sources', sources: [{ article: { outlet: 'Indians Daily' } }] }]);
    expect(out).not.toContain('deadlock');
  });

  it.each([
    ['ics', /^BEGIN:VCALENDAR\r\n[\s\S]*END:VCALENDAR\r\n$/],
    ['csv', /^kind,date,first,last,[\s\S]*\r\n$/],
    ['timelinejs', /^\{\n {2}"title"[\s\S]*\}\n$/],
    ['json', /^\{"type":"timeline"[^\n]*\n$/],
  ])('writes the timeline as %s', async (format, shape) => {
    const { code, out, err } = await parley(['timeline', '--format', format, ...seed]);
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(shape);
    expect(out).toMatch(/second meeting in\s+Istanbul/);
  });

  it('tells how many entries a calendar leaves out for want of a year, and when there are none', async () => {
    const folder = await corpusFolder({ 'a.md': 'Talks began in Doha on October 29. Envoys met on 3 May 2024.' });
    const some = await parley(['timeline', '--format', 'ics', '--corpus', folder]);
    expect([some.code, some.err]).toEqual([0, 'parley: left out, since no article states their year: 1\n']);
    const none = await parley(['timeline', '--about', 'elections', '--format', 'ics', '--corpus', folder]);
    expect([none.code, none.err]).toEqual([0, 'parley: The articles date nothing like that\n']);
    expect(none.out).toMatch(/^BEGIN:VCALENDAR[\s\S]*END:VCALENDAR\r\n$/);
  });

  it('draws the timeline into a file', async () => {
    const file = join(await corpusFolder(), 'line.png');
    const { code, out } = await parley(['timeline', '--picture', file, '--theme', 'light', ...seed]);
    expect([code, out.split('\n')[0]]).toEqual([0, '4 dated events, 1 contradiction']);
    expect((await readFile(file)).subarray(1, 4).toString()).toBe('PNG');
    const failed = await parley(['timeline', '--picture', '/nonexistent/line.png', ...seed]);
    expect([failed.code, failed.err]).toEqual([1, expect.stringContaining('The picture cannot be written to')]);
  });

  it.each([
    [['timeline', '--format', 'pdf']],
    [['timeline', '--order', 'sideways']],
    [['ask']],
    [['ask', 'x', '--stdin']],
    [['route']],
    [['who-said']],
    [['no-such-command']],
    [['ask', 'x', '--no-such-option']],
    [['add']],
    [['add', 'a.html', '--pending']],
    [['add', 'a.html', 'b.html', '--title', 'One for two']],
    [['feeds']],
  ])('exits 2 with a clear line for wrong arguments: %j', async (args) => {
    const { code, out, err } = await parley(args);
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(/^error: .+\n/);
  });

  it('exits 1 with one line when there is no corpus', async () => {
    const { code, out, err } = await parley(['ask', 'x', '--corpus', '/nonexistent']);
    expect([code, out]).toEqual([1, '']);
    expect(err).toBe(
      'parley: There is no corpus folder /nonexistent: make it and put articles in it, or set CORPUS_DIR.\n',
    );
  });

  it('answers from what can be read and tells what was refused on standard error', async () => {
    const folder = await corpusFolder({ 'a.md': 'Talks began in Doha.', 'b.md': '---\ntitle: [\n---\nText.' });
    const { code, err } = await parley(['ask', '--json', 'Where did talks begin?'], '', { CORPUS_DIR: folder });
    expect(code).toBe(0);
    expect(err).toMatch(/^parley: refused b\.md:3: not valid YAML/);
  });

  it('checks a corpus: 0 with warnings, 1 with faults', async () => {
    const good = await parley(['check', ...seed]);
    expect([good.code, good.out]).toEqual([
      0,
      expect.stringContaining('1 article read, 7 people and bodies, 0 faults, 2 warnings'),
    ]);
    const people = '- {name: Sylvania, kind: body, aliases: [government]}\n';
    const named = await parley([
      'check',
      '--corpus',
      await corpusFolder({ 'a.md': 'Text.', 'who-is-who.yaml': people }),
    ]);
    expect([named.code, named.out]).toEqual([
      0,
      expect.stringContaining('warning  who-is-who.yaml:1: “government” is an ordinary word too'),
    ]);
    const bad = await parley(['check', '--corpus', await corpusFolder({ 'a.md': ' ', 'b.md': 'Text.' })]);
    expect(bad.code).toBe(1);
    expect(bad.out).toContain('refused  a.md: has no text after its front matter');
    const unfit = '- {article: a, words: never said, withdraw: true}\n';
    const corrected = await parley([
      'check',
      '--corpus',
      await corpusFolder({ 'a.md': 'Text.', 'corrections.yaml': unfit }),
    ]);
    expect([corrected.code, corrected.out]).toEqual([
      1,
      expect.stringContaining('refused  corrections.yaml:1: no statement of a begins with the words “never said”'),
    ]);
  });

  it('tells faults and warnings as JSON, the count on standard error', async () => {
    const { code, out, err } = await parley(['check', '--json', ...seed]);
    expect([code, lines(out).length, err]).toEqual([
      0,
      2,
      'parley: 1 article read, 7 people and bodies, 0 faults, 2 warnings\n',
    ]);
    expect(lines(out)[0]).toMatchObject({ kind: 'warning', reason: 'has no title' });
  });

  it('answers from the confidence that the settings ask for', async () => {
    const first = async (threshold: string) =>
      (await parley(['ask', 'When were the talks held?', ...seed], '', { ANSWER_THRESHOLD: threshold })).out.split(
        '\n',
      )[0];
    expect([await first('0.1'), await first('1')]).toEqual(['The articles say', 'The articles may not say']);
    expect(await parley(['ask', 'x', ...seed], '', { ANSWER_THRESHOLD: '2' })).toMatchObject({
      code: 1,
      err: 'parley: ANSWER_THRESHOLD must be from 0 to 1.\n',
    });
  });

  it('compares by meaning unless the settings say otherwise', async () => {
    const ask = (choice: string) =>
      parley(['ask', '--json', 'did anyone put anything in writing', ...seed], '', { SENTENCE_ENCODER: choice });
    const [on, off] = [await ask('on'), await ask('off')];
    const [byMeaning, byWords] = [on, off].map(({ out }) => (JSON.parse(out) as { confidence: number }).confidence);
    expect(byMeaning).not.toBe(byWords);
    expect([on.err, off.err]).toEqual(['', '']);
    expect(await ask('maybe')).toMatchObject({ code: 1, err: 'parley: SENTENCE_ENCODER must be on or off.\n' });
  });

  it('tells a data folder that is none in one line', async () => {
    const { code, err } = await parley(['unanswered'], '', { DATA_DIR: CLI });
    expect([code, err]).toEqual([
      1,
      `parley: What Parley keeps in ${join(CLI, 'parley.db')} cannot be opened (EEXIST): see DATA_DIR.\n`,
    ]);
  });

  it('repeats each question that it reads before its answer', async () => {
    const { out } = await parley(['ask', '--stdin', ...seed], 'When were the talks held?\n😀\n');
    expect(out.split('\n').filter((line) => line.startsWith('>'))).toEqual(['> When were the talks held?', '> 😀']);
  });

  it('offers speakers that who-is-who lacks as entries, a body as a body', async () => {
    const folder = await corpusFolder({
      'a.md':
        'The Qatari Foreign Ministry said on Monday that it would host the talks.\nEnvoy Omar Aziz said he would come.',
    });
    const { out } = await parley(['names', '--corpus', folder]);
    expect(out).toContain('kind: body');
    expect(out).toMatch(/name: Omar Aziz\n {2}kind: person/);
  });

  it('tells its version', async () => {
    const { version } = JSON.parse(await readFile('package.json', 'utf8')) as { readonly version: string };
    expect(await parley(['--version'])).toEqual({ code: 0, out: `${version}\n`, err: '' });
  });
});
