import { LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';

/** A fault in YAML text: the line, counted from 1 within that text, and the reason. */
export interface YamlFault {
  readonly line: number;
  readonly reason: string;
}

/** The line on which the value at a path of keys and places begins, counted from 1 within the text. */
export type LineOf = (path: readonly PropertyKey[]) => number;

/**
 * Reads YAML and checks it against a schema. Gives the value and where its parts stand, or every fault with its line; never
 * throws.
 */
export function readYaml<Schema extends z.ZodType>(
  text: string,
  schema: Schema,
): { readonly value: z.output<Schema>; readonly lineOf: LineOf } | { readonly faults: readonly YamlFault[] } {
  const lines = new LineCounter();
  // What it would warn of on standard error holds the text itself; what matters of it is a fault of the schema.
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, logLevel: 'error' });
  if (document.errors.length > 0) {
    return {
      faults: document.errors.map(({ pos, message }) => ({
        line: lines.linePos(pos[0]).line,
        reason: `not valid YAML: ${firstLine(message)}`,
      })),
    };
  }
  let content: unknown;
  try {
    content = document.toJS({ maxAliasCount: 100 });
  } catch (error) {
    return { faults: [{ line: 1, reason: `not valid YAML: ${firstLine(String((error as Error).message))}` }] };
  }
  const lineOf: LineOf = (path) => {
    for (let depth = path.length; depth > 0; depth--) {
      const node = document.getIn(path.slice(0, depth), true) as { range?: readonly number[] } | undefined;
      if (node?.range) return lines.linePos(node.range[0]!).line;
    }
    return 1;
  };
  const checked = schema.safeParse(content);
  if (checked.success) return { value: checked.data, lineOf };
  return {
    faults: checked.error.issues.map((issue) => ({
      line: lineOf(issue.code === 'unrecognized_keys' ? [...issue.path, issue.keys[0]!] : issue.path),
      reason: issue.path.length > 0 ? `${issue.path.map(String).join('.')}: ${issue.message}` : issue.message,
    })),
  };
}

const firstLine = (text: string): string => text.split('\n', 1)[0]!;
