import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseSync } from 'oxc-parser';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));

interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [key: string]: unknown;
}

/** A call that tells of something wrong: its place, and its first argument as it is written. */
interface Call {
  readonly where: string;
  readonly first: Node;
  readonly text: string;
}

function callsIn(path: string): Call[] {
  const source = readFileSync(path, 'utf8');
  const calls: Call[] = [];
  const walk = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    const { type, callee, arguments: given } = node as Node & { callee?: Node; arguments?: Node[] };
    if (type === 'CallExpression' && callee && given?.[0]) {
      if (/\blog\.(?:warn|error)$|^(?:\w+\.)?onWarning$/.test(source.slice(callee.start, callee.end))) {
        const line = source.slice(0, callee.start).split('\n').length;
        const [first] = given;
        calls.push({ where: `${relative(root, path)}:${line}`, first, text: source.slice(first.start, first.end) });
      }
    }
    for (const child of Object.values(node)) walk(child);
  };
  walk(parseSync(path, source).program);
  return calls;
}

const files = readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.ts$/.test(entry.name) && !entry.name.endsWith('.d.ts'))
  .map((entry) => join(entry.parentPath, entry.name));
const calls = files.flatMap(callsIn);

/** Passed on as it came; what gives it is among the calls, or a `UserError`, which says what to do. */
const PASSED_ON =
  /^(?:line|told|FEEDS_NEED_DATA|(?:error\.)?message|`Refused \$\{line\}`|`\$\{toldBy\(error, urls\)\.message\} [^`]+`)$/;

describe('a line of the log that warns', () => {
  it('is found wherever it is written', () => {
    expect(calls.length).toBeGreaterThan(30);
  });

  it('says what a person should do: as a fact of its own, or after what is wrong', () => {
    const silent = calls.filter(({ first, text }) => {
      if (PASSED_ON.test(text)) return false;
      if (first.type === 'ObjectExpression') return !/\btodo: \S/.test(text);
      // "What is wrong; what is done about it", "what is wrong: what to do".
      return !/[;:] \S/.test(text);
    });
    expect(silent.map(({ where, text }) => `${where} ${text}`)).toEqual([]);
  });

  it('has the incident that a reply mentions', () => {
    const told = files.filter((path) => /\(incident \$\{/.test(readFileSync(path, 'utf8')));
    expect(told.map((path) => relative(root, path))).toEqual(['src/discord/failures/incident.ts']);
    const logged = calls.filter(({ where }) => where.startsWith('src/discord/failures/incident.ts'));
    expect(logged.map(({ text }) => /^\{ ?incident,/.test(text.replace(/\s+/g, ' ')))).toEqual([true]);
  });
});
