import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Where a file lives in the house: the room that the rules below speak of. */
function roomOf(path: string): string {
  const [top, second] = path.split('/');
  if (top !== 'src') return top!;
  return path.split('/').length > 2 ? `src/${second}` : path;
}

/** What each room may import of the others. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  'src/core': [],
  'src/command.ts': ['src/core'],
  'src/reply': ['src/core'],
  'src/corpus': ['src/core'],
  'src/encoder': ['src/core'],
  'src/terminal': ['src/core', 'src/reply'],
  'src/picture': ['src/core', 'src/reply'],
  'src/export': ['src/core', 'src/reply'],
  'src/discord': ['src/command.ts', 'src/core', 'src/reply'],
  'src/journal': ['src/config.ts', 'src/core'],
  'src/config.ts': ['src/core'],
  'src/log.ts': ['src/config.ts'],
  commands: ['src/command.ts', 'src/core'],
};

/** The composition roots, which tie the rooms together. */
const ROOTS = ['src/main.ts', 'src/cli.ts'];

const LOCAL_DISCORD = 'packages/local-discord';

const CORE_PACKAGES = ['zod', 'stemmer', 'wink-nlp', 'wink-eng-lite-web-model', 'edtf', 'minisearch'];

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
      return here !== there && !ROOTS.includes(from) && !(MAY_IMPORT[here] ?? []).includes(there);
    });
    expect(wrong.map(show)).toEqual([]);
  });

  it('starts the local Discord in main only, and knows it by its name only', () => {
    const ours = [...imports, ...files('scripts').flatMap(importsOf)];
    expect(ours.filter(({ to }) => /^local-discord\b/.test(to)).map(show)).toEqual(['src/main.ts -> local-discord']);
    const all = [...ours, ...files('test').flatMap(importsOf)];
    expect(all.filter(({ to }) => to.startsWith('packages/')).map(show)).toEqual([]);
  });

  it('leaves the local Discord knowing nothing of Parley', () => {
    const inside = [...files(`${LOCAL_DISCORD}/src`), ...files(`${LOCAL_DISCORD}/test`)].flatMap(importsOf);
    expect(inside.map(show)).toContain(`${LOCAL_DISCORD}/src/page/main.tsx -> ${LOCAL_DISCORD}/src/page/app.tsx`);
    const outside = /^(?:\.\.|src|commands|test|scripts|parley)(?:\/|$)/;
    expect(inside.filter(({ to }) => outside.test(to)).map(show)).toEqual([]);
  });

  it('keeps the core pure: text libraries only, no disk, network, clock or environment', () => {
    const core = imports.filter(({ from, to }) => from.startsWith('src/core/') && !to.startsWith('src/core/'));
    expect(core.filter(({ to }) => !CORE_PACKAGES.includes(to)).map(show)).toEqual([]);
    const impure = files('src/core').filter((path) =>
      /\b(?:Date\.now|new Date\(\)|process\.\w|Math\.random|performance\.\w|fetch\()/.test(
        readFileSync(join(root, path), 'utf8'),
      ),
    );
    expect(impure).toEqual([]);
  });

  it('keeps discord.js to the Discord adapter', () => {
    const uses = imports.filter(({ to }) => to === 'discord.js').map(({ from }) => roomOf(from));
    expect(new Set(uses)).toSatisfy((rooms: Set<string>) => [...rooms].every((room) => room === 'src/discord'));
  });
});
