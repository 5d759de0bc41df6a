import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, posix, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { commands } from '../commands/index.ts';
import { envExample, settingsTable } from '../lab/docs/settings-text.ts';
import { messageText } from '../src/discord/request/read/message-text.ts';
import { renderRequest } from '../src/discord/request/request-line.ts';
import { createReader } from '../src/route/reader.ts';
import { SETTINGS } from '../src/settings.ts';
import { seedLibrary } from './support/library.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const filesIn = (folder: string): string[] =>
  readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)));

const DOCUMENTS = [
  'README.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  'SECURITY.md',
  '.github/pull_request_template.md',
  ...filesIn('docs').filter((path) => path.endsWith('.md') && !path.startsWith('docs/three-outlets/')),
];

const { scripts, dependencies, devDependencies } = JSON.parse(read('package.json')) as {
  readonly scripts: Readonly<Record<string, string>>;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
};

const FENCED = /^( *)```.*\n[\s\S]*?^\1```$/gm;
const matches = (text: string, pattern: RegExp): string[] => [...text.matchAll(pattern)].map((match) => match[1]!);

/** Where links and pictures lead, other than the web. */
const linksOf = (text: string): string[] =>
  [...matches(text, /\]\(([^()\s]+)\)/g), ...matches(text, /\ssrc="([^"]+)"/g)].filter(
    (link) => !/^https?:/.test(link),
  );

/** The anchor that GitHub gives a heading. */
const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replace(/\s/g, '-');

const anchorsOf = (text: string): string[] => matches(text.replace(FENCED, ''), /^#+ (.+)$/gm).map(anchorOf);

/** Top folders, and what stands beside them: words in backticks that begin so are paths of this repository. */
const OWN = /^(?:(?:src|commands|corpus|test|lab|docs|packages|\.github|\.ci)(?:\/[\w.*-]+)*\/?|[\w.-]+\.(?:md|json))$/;

describe('the README', () => {
  it('takes five minutes: at most 1,200 words', () => {
    expect(read('README.md').split(/\s+/).length).toBeLessThanOrEqual(1_200);
  });
});

describe.each(DOCUMENTS)('%s', (path) => {
  const text = read(path);

  it('links to files and headings that exist', () => {
    const broken = linksOf(text).filter((link) => {
      const [file = '', anchor] = link.split('#');
      const target = file === '' ? path : posix.normalize(posix.join(dirname(path), file));
      return !existsSync(join(root, target)) || (anchor !== undefined && !anchorsOf(read(target)).includes(anchor));
    });
    expect(broken, `${path} links to nothing by these`).toEqual([]);
  });

  it('names files and folders that exist', () => {
    const named = matches(text.replace(FENCED, ''), /`([^`\n]+)`/g).filter((word) => OWN.test(word));
    expect(
      named.filter((word) => !existsSync(join(root, word))),
      `${path} names what is not there`,
    ).toEqual([]);
  });

  it('tells of scripts that npm has', () => {
    const told = matches(text, /npm run (?:-s )?([\w-]+)/g);
    expect(
      told.filter((name) => !Object.hasOwn(scripts, name)),
      `${path} tells of scripts that package.json lacks`,
    ).toEqual([]);
  });
});

describe('the pictures', () => {
  it('are shown by some document, each of them', () => {
    const shown = DOCUMENTS.flatMap((path) =>
      linksOf(read(path)).map((link) => posix.normalize(posix.join(dirname(path), link))),
    );
    expect(filesIn('docs/pictures').filter((picture) => !shown.includes(picture))).toEqual([]);
  });
});

describe('docs/operating.md', () => {
  it('and .env.example tell of every setting as src/settings.ts has it: npm run settings', () => {
    expect(read('.env.example')).toBe(envExample());
    expect(read('docs/operating.md')).toContain(settingsTable());
    const offered = Object.keys(SETTINGS);
    const mentioned = matches(read('docs/operating.md'), /\b([A-Z]+(?:_[A-Z]+)+)\b/g);
    expect(mentioned.filter((name) => !offered.includes(name))).toEqual([]);
  });
});

describe('docs/commands.md', () => {
  const text = read('docs/commands.md');

  it('explains each slash command with its options, needed ones as such', () => {
    const told = text.split(/^(?=#{2,3} )/m).flatMap((section) => {
      const name = /^### `\/([\w-]+)`/.exec(section)?.[1];
      const rows = [...section.matchAll(/^\| `([\w-]+)` \| (needed)? ?\|/gm)];
      return name === undefined ? [] : [[name, rows.map(([, option, needed]) => [option, needed === 'needed'])]];
    });
    const declared = commands.map(({ data: { name, options } }) => [
      name,
      Object.entries(options).map(([option, { required }]) => [option, required ?? false]),
    ]);
    expect(
      Object.fromEntries(told),
      'each command needs a heading “### `/NAME`”, with a row “| `OPTION` | needed | …” for each of its options in their order',
    ).toEqual(Object.fromEntries(declared));
  });

  it('explains each command and option of the command line', () => {
    const source = filesIn('src/cli')
      .map((path) => read(path))
      .join('\n');
    const names = matches(source, /\b(?:command|declareReading|declareAnswering)\(\s*(?:program, )?'([\w-]+)'/g);
    const flags = matches(source, /'(--[a-z]+)(?: <\w+>)?'/g);
    expect(names.length).toBeGreaterThan(10);
    expect(
      names.filter((name) => !text.includes(`\`${name}\``)),
      'name each command in backticks under “In a terminal”',
    ).toEqual([]);
    expect(flags.filter((flag) => !new RegExp(`\`${flag}[ \`]`).test(text))).toEqual([]);
  });

  it('tells how messages are read as they are', async () => {
    const rows = [...text.matchAll(/^\| `@Parley ([^`]+)` \| `([^`]+)`/gm)];
    expect(rows.length).toBeGreaterThan(5);
    const reader = createReader(commands.map(({ data }) => data));
    const library = await seedLibrary();
    const plain = (line: string): string => line.replace(/^-# |\*\*|[\\\u2068\u2069]/g, '');
    const routes = await Promise.all(rows.map(([, message]) => reader.read(messageText(`<@1> ${message}`), library)));
    const readings = routes.map((route) =>
      route.kind === 'command' ? plain(renderRequest(route.request)) : route.kind,
    );
    expect(readings).toEqual(rows.map(([, , request]) => request));
  });
});

describe.each([
  ['docs/faults.md', 'what fails', 30],
  ['SECURITY.md', 'threat', 15],
])('the table of %s', (path, first, fewest) => {
  const rows = read(path)
    .split('\n')
    .filter((line) => line.startsWith('| ') && !line.startsWith(`| ${first} |`));

  it('names a test for each row, which exists', () => {
    expect(rows.length).toBeGreaterThan(fewest);
    const named = /`((?:test|packages\/[\w-]+\/test)\/[\w/.-]+\.test\.ts)` “((?:[^“”]|“[^“”]*”)+)”/g;
    const shownBy = rows.map((row) => [...row.matchAll(named)]);
    expect(rows.filter((_, at) => shownBy[at]!.length === 0)).toEqual([]);
    const missing = shownBy.flat().filter(([, file, title]) => !read(file!).includes(`'${title!}'`));
    expect(missing.map(([whole]) => whole)).toEqual([]);
  });
});

describe('what Parley runs on', () => {
  it('is checked for known weaknesses by .ci/run', () => {
    expect(read('.ci/run')).toMatch(/^ *npm audit --omit=dev --audit-level=high/m);
  });
});

describe('docs/design.md', () => {
  it('says of each dependency what it is for', () => {
    const text = read('docs/design.md');
    const names = Object.keys({ ...dependencies, ...devDependencies });
    expect(names.filter((name) => !text.includes(`\`${name}\``))).toEqual([]);
  });
});

describe('npm run parley', () => {
  it('builds first where nothing is built, and leaves standard output to the command', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'parley-script-'));
    onTestFinished(() => rm(folder, { recursive: true, force: true }));
    const build = `echo built; mkdir -p dist/src; echo 'console.log(process.argv[2])' > dist/src/cli.js`;
    const parley = scripts['parley']!;
    await writeFile(join(folder, 'package.json'), JSON.stringify({ scripts: { build, parley } }));
    const run = () => spawnSync('npm', ['run', '-s', 'parley', '--', 'sources'], { cwd: folder, encoding: 'utf8' });
    const first = run();
    expect(first.stdout).toBe('sources\n');
    expect(first.stderr).toMatch(/^parley: building first.*\nbuilt\n$/);
    expect(run()).toMatchObject({ stdout: 'sources\n', stderr: '' });
  });
});
