import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Where a file lives in the house: the room that the rules below speak of. */
function roomOf(path: string): string {
  const [top, second, third] = path.split('/');
  if (top !== 'src') return top!;
  if (['core', 'discord', 'render'].includes(second!)) return `src/${second}/${third}`;
  // What the rest of the room must not know.
  if (second === 'corpus' && third === 'cluster') return `${CLUSTER}/${path.split('/')[3]}`;
  if (second === 'main' && third !== undefined && !third.endsWith('.ts')) return `src/main/${third}`;
  return third === undefined ? path : `src/${second}`;
}

/** The rooms of the core from the ground up: each may import of those before it only. */
const CORE_FLOORS = [
  'errors.ts',
  'once-for.ts',
  'progress.ts',
  'article',
  'terms',
  'statements',
  'dates',
  'events',
  'analyze.ts',
  'articles.ts',
  'corrections.ts',
  'index',
  'ask',
  'disagreements',
  'answers',
].map((room) => `src/core/${room}`);

const CORE = 'src/core';

/**
 * The rooms of the Discord adapter from the ground up, as those of the core: a question walks from its event through a
 * checked request, its answer and the rendered reply to what is sent, and never back.
 */
const DISCORD_FLOORS = [
  'log.ts',
  'tally.ts',
  'markdown',
  'failures',
  'connection',
  'client.ts',
  'request',
  'answer',
  'render',
  'send',
  'register',
  'events',
  'bot.ts',
].map((room) => `src/discord/${room}`);

const DISCORD = 'src/discord';

const CLUSTER = 'src/corpus/cluster';

/** The rooms of what is kept in a search cluster from the ground up, with its two doors on top. */
const CLUSTER_FLOORS = ['requests', 'versions', 'records', 'vectors', 'keep-in-cluster.ts', 'open-archives.ts'].map(
  (room) => `${CLUSTER}/${room}`,
);

/** What each room may import of the others. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  'src/command.ts': [CORE],
  'src/route': ['src/command.ts', CORE],
  'src/render/outline': [CORE],
  'src/corpus': [CORE],
  'src/encoder': [CORE],
  'src/render/terminal': [CORE, 'src/render/outline'],
  'src/render/picture': [CORE, 'src/render/outline'],
  'src/render/export': [CORE, 'src/render/outline'],
  [DISCORD]: ['src/command.ts', CORE, 'src/route', 'src/render/outline'],
  [CLUSTER]: ['src/config.ts', CORE, 'src/corpus'],
  'src/store': ['src/config.ts', CORE],
  'src/main/health': [CORE],
  'src/main/processes': ['src/main/health', CORE],
  'src/config.ts': [CORE],
  'src/settings.ts': ['src/config.ts'],
  'src/log.ts': ['src/config.ts'],
  commands: ['src/command.ts', CORE],
};

/** Whether one room may import of another. */
function may(here: string, there: string): boolean {
  const floors = [CORE_FLOORS, DISCORD_FLOORS, CLUSTER_FLOORS].find((rooms) => rooms.includes(here)) ?? [];
  if (floors.includes(there)) return floors.indexOf(there) < floors.indexOf(here);
  const whole = [DISCORD, CLUSTER].find((folder) => here.startsWith(`${folder}/`));
  return (MAY_IMPORT[whole ?? here] ?? []).some(
    (room) => room === there || (room === CORE && CORE_FLOORS.includes(there)),
  );
}

/** The composition roots, which tie the rooms together: the bot's, and the command line's, a file a command. */
const isRoot = (path: string): boolean =>
  /^src\/(?:main|cli)(?:\/[^/]+)?\.ts$/.test(path) || path.startsWith('src/cli/');

const LOCAL_DISCORD = 'packages/local-discord';

const CORE_PACKAGES = ['zod', 'stemmer', 'wink-nlp', 'wink-eng-lite-web-model', 'edtf', 'minisearch', 'lru-cache'];

interface Import {
  readonly from: string;
  readonly to: string;
}

const files = (folder: string): string[] =>
  readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.(?:[cm]?[jt]s|tsx)$/.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)));

function importsOf(path: string): Import[] {
  const source = readFileSync(join(root, path), 'utf8');
  const specifiers = source.matchAll(
    /^(?:(?:import|export)\b[^'"`;]*\bfrom\s*|import\s*)['"]([^'"]+)['"]|\bimport\s*\(\s*['"]([^'"]+)['"]/gm,
  );
  return [...specifiers]
    .map(([, named, called]) => named ?? called)
    .map((to) => ({
      from: path,
      to: to!.startsWith('.') ? posix.normalize(posix.join(dirname(path), to!)) : to!,
    }));
}

/** Folders that no tool keeps for itself. */
const isOwn = (name: string): boolean => !/^(?:\.|node_modules$|dist$|coverage$)/.test(name);

const childFolders = (folder: string): string[] =>
  readdirSync(join(root, folder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && isOwn(entry.name))
    .map(({ name }) => join(folder, name));

const foldersIn = (folder: string): string[] => childFolders(folder).flatMap((child) => [child, ...foldersIn(child)]);

const imports = [...files('src'), ...files('commands')].flatMap(importsOf);
const isOurs = ({ to }: Import): boolean => /^(?:src|commands)\//.test(to);
const show = ({ from, to }: Import): string => `${from} -> ${to}`;

describe('architecture', () => {
  it('is read from the imports of every file', () => {
    expect(imports.length).toBeGreaterThan(100);
    expect(imports.map(show)).toContain('commands/index.ts -> commands/ask.ts');
  });

  it('lets arrows point one way', () => {
    const wrong = imports.filter(isOurs).filter(({ from, to }) => {
      const [here, there] = [roomOf(from), roomOf(to)];
      return here !== there && !isRoot(from) && !may(here, there);
    });
    expect(wrong.map(show)).toEqual([]);
  });

  it('has no circle of files', () => {
    const next = new Map<string, Import[]>();
    for (const one of imports.filter(isOurs)) next.set(one.from, [...(next.get(one.from) ?? []), one]);
    const done = new Set<string>();
    const circles: string[] = [];
    const visit = (path: string, way: readonly string[]): void => {
      if (way.includes(path)) circles.push([...way.slice(way.indexOf(path)), path].join(' -> '));
      if (way.includes(path) || done.has(path)) return;
      for (const { to } of next.get(path) ?? []) visit(to, [...way, path]);
      done.add(path);
    };
    for (const path of next.keys()) visit(path, []);
    expect(circles).toEqual([]);
  });

  it('has fewer than ten folders in each folder, but for tests, which mirror several', () => {
    const folders = ['.', 'src', 'packages', 'lab'].flatMap((top) => [top, ...(top === '.' ? [] : foldersIn(top))]);
    const crowded = folders.filter((folder) => childFolders(folder).length >= 10);
    expect(crowded).toEqual([]);
  });

  it('starts the local Discord in main and for a load only, and knows it by its name only', () => {
    const ours = [...imports, ...files('lab').flatMap(importsOf)];
    const starting = ours.filter(({ from, to }) => /^local-discord\b/.test(to) && !from.startsWith('lab/load/'));
    expect(starting.map(show)).toEqual(['src/main/start-parley.ts -> local-discord']);
    const all = [...ours, ...files('test').flatMap(importsOf)];
    expect(all.filter(({ to }) => to.startsWith('packages/')).map(show)).toEqual([]);
  });

  it('leaves the local Discord knowing nothing of Parley', () => {
    const inside = [...files(`${LOCAL_DISCORD}/src`), ...files(`${LOCAL_DISCORD}/test`)].flatMap(importsOf);
    expect(inside.map(show)).toContain(`${LOCAL_DISCORD}/src/page/main.tsx -> ${LOCAL_DISCORD}/src/page/app.tsx`);
    const outside = /^(?:\.\.|src|commands|test|lab|parley)(?:\/|$)/;
    expect(inside.filter(({ to }) => outside.test(to)).map(show)).toEqual([]);
  });

  it('keeps the core pure: text libraries only, no disk, network, clock or environment', () => {
    const core = imports.filter(({ from, to }) => from.startsWith('src/core/') && !to.startsWith('src/core/'));
    expect(core.filter(({ to }) => !CORE_PACKAGES.includes(to)).map(show)).toEqual([]);
    const impure = files('src/core').filter((path) =>
      /\b(?:Date\.now|new Date\(\)|process\.\w|Buffer\b|globalThis|setTimeout|setImmediate|Math\.random|performance\.\w|fetch\()/.test(
        readFileSync(join(root, path), 'utf8'),
      ),
    );
    expect(impure).toEqual([]);
  });

  it('keeps the network to the Discord adapter, src/corpus/fetch and the health pages', () => {
    const network = /^(?:undici|(?:node:)?(?:https?|http2|net|tls|dns|dgram)(?:\/promises)?)$/;
    const uses = imports.filter(({ to }) => network.test(to)).map(({ from }) => from);
    expect(uses).toContain('src/corpus/fetch/web.ts');
    expect(uses.filter((from) => !/^src\/(?:corpus\/fetch|main\/health)\//.test(from))).toEqual([]);
    const called = files('src').filter((path) => /(?<![.\w])fetch\(/.test(readFileSync(join(root, path), 'utf8')));
    expect(called).toEqual(['src/corpus/fetch/web.ts']);
  });

  it('feeds a corpus one way: what fetches knows no articles, what adds them knows no feeds, and answers need neither', () => {
    const FLOORS = ['src/corpus/fetch/', 'src/corpus/add/', 'src/corpus/feeds/'];
    const floorOf = (path: string): number => FLOORS.findIndex((floor) => path.startsWith(floor));
    const wrong = imports.filter(({ from, to }) => floorOf(to) > floorOf(from) && !isRoot(from));
    expect(wrong.map(show)).toEqual([]);
  });

  it('keeps the client of OpenSearch to what talks to its nodes', () => {
    const uses = imports.filter(({ to }) => to.startsWith('@opensearch-project/')).map(({ from }) => roomOf(from));
    expect([...new Set(uses)]).toEqual([`${CLUSTER}/requests`]);
  });

  it('keeps discord.js to the Discord adapter', () => {
    const uses = imports.filter(({ to }) => to === 'discord.js').map(({ from }) => roomOf(from));
    expect(uses.length).toBeGreaterThan(0);
    expect(uses.filter((room) => !DISCORD_FLOORS.includes(room))).toEqual([]);
  });
});
