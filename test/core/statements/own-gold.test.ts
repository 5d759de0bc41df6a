import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { segment } from '../../../src/core/article/segment.ts';
import type { Span } from '../../../src/core/article/span.ts';
import { findStatements } from '../../../src/core/statements/find-statements.ts';
import type { Statement } from '../../../src/core/statements/statement.ts';
import { WhoIsWho } from '../../../src/core/terms/who-is-who.ts';

/** A statement as the fixtures write it out; what is left out is false, or not looked at where it says so. */
interface GoldStatement {
  readonly kind: Statement['kind'];
  readonly source: string;
  readonly cue: string;
  readonly content: readonly string[];
  /** Null where the name does not matter or cannot be known. */
  readonly speaker: string | null;
  /** Not looked at when left out. */
  readonly role?: string;
  readonly negated?: boolean;
  readonly question?: boolean;
  readonly hedge?: string;
}

const folder = new URL('../../fixtures/statements/', import.meta.url);
const fixtures = readdirSync(folder).map((file) => {
  const fixture = parse(readFileSync(new URL(file, folder), 'utf8')) as { text: string; statements: GoldStatement[] };
  return { file, ...fixture };
});

describe.each(fixtures)('findStatements on $file', ({ text, statements: gold }) => {
  const slice = (span: Span | null): string | null => span && text.slice(span.start, span.end);
  const found = findStatements(text, segment(text), new WhoIsWho([]));

  it('reads exactly the statements that are there', () => {
    const plain = found.map(({ source, cue, content }) => ({
      source: slice(source),
      cue: slice(cue),
      content: content.map(slice),
    }));
    expect(plain).toEqual(gold.map(({ source, cue, content }) => ({ source, cue, content })));
  });

  it.each(gold.map((one) => [one.content.join(' … '), one] as const))(
    'tells what “%s” is and who said it',
    (_, expected) => {
      const one = found.find(({ content }) => content.map(slice).join(' … ') === expected.content.join(' … '))!;
      expect(one.kind).toBe(expected.kind);
      expect(one.negated).toBe(expected.negated ?? false);
      expect(one.question).toBe(expected.question ?? false);
      expect(slice(one.hedge)).toBe(expected.hedge ?? null);
      if (expected.speaker !== null) expect(one.speaker?.name).toBe(expected.speaker);
      if (expected.role) expect(one.speaker?.role).toBe(expected.role);
    },
  );
});
