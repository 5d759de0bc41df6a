import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { segment } from '../../../src/core/article/segment.ts';
import { findStatements } from '../../../src/core/statements/find-statements.ts';
import type { Statement } from '../../../src/core/statements/statement.ts';
import { type Party, WhoIsWho } from '../../../src/core/terms/who-is-who.ts';

interface GoldStatement {
  kind: Statement['kind'];
  speaker: string;
  role?: string;
  source?: string;
  cue: string;
  must: string[];
}

const read = (path: string): string => readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8');

const gold = JSON.parse(read('test/fixtures/seed-gold.json')) as { statements: GoldStatement[]; optional: string[] };
const body = read('corpus/istanbul-talks-end-in-failure.md').replace(/^---\n[\s\S]*?\n---\n/, '');
const footer =
  '\n\n.png)\nThe opinions posted here do not belong to this site. The author is solely responsible for the opinions.\n';
const parties = (parse(read('corpus/who-is-who.yaml')) as Partial<Party>[]).map(
  (party) => ({ role: null, side: null, gender: null, aliases: [], ...party }) as Party,
);
const listed = new WhoIsWho(parties);
const nobody = new WhoIsWho([]);

const words = (text: string, statement: Statement): string =>
  statement.content.map(({ start, end }) => text.slice(start, end)).join(' ');

describe('findStatements on the first article of the corpus', () => {
  const texts: [string, string, WhoIsWho][] = [
    ['as filed', body, listed],
    ['with the footer of its web site', body + footer, listed],
    ['without a who-is-who', body, nobody],
  ];
  describe.each(texts)('%s', (_, text, whoIsWho) => {
    const statements = findStatements(text, segment(text), whoIsWho);
    const matches = ({ must }: GoldStatement) =>
      statements.filter((one) => must.every((part) => words(text, one).includes(part)));

    it.each(gold.statements.map((one) => [one.must[0], one] as const))(
      'reads “%s” once, as what it is',
      (_must, expected) => {
        const found = matches(expected);
        expect(found).toHaveLength(1);
        const [statement] = found as [Statement];
        expect(statement.kind).toBe(expected.kind);
        expect(statement.cue && text.slice(statement.cue.start, statement.cue.end)).toBe(expected.cue);
        if (expected.source)
          expect(statement.source && text.slice(statement.source.start, statement.source.end)).toBe(expected.source);
        if (whoIsWho === listed || expected.role) expect(statement.speaker?.name).toBe(expected.speaker);
        if (expected.role) expect(statement.speaker?.role).toBe(expected.role);
        expect(statement.speaker?.uncertain).toBe(false);
      },
    );

    it('reads nothing else but what may be read', () => {
      const expected = new Set(gold.statements.flatMap(matches));
      const others = statements.filter((one) => !expected.has(one)).map((one) => words(text, one));
      expect(
        others.filter(
          (other) => !gold.optional.some((optional) => optional.includes(other) || other.includes(optional)),
        ),
      ).toEqual([]);
    });
  });
});
