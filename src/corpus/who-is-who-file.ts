import { stringify } from 'yaml';
import { z } from 'zod';
import { fold } from '../core/terms/fold.ts';
import { type Party, WhoIsWho } from '../core/terms/who-is-who.ts';
import { decodeUtf8 } from './article-file.ts';
import type { Fault } from './fault.ts';
import { oneLine } from './one-line.ts';
import { readYaml } from './yaml-source.ts';

/** Where a corpus keeps its people and bodies, under the corpus folder. */
export const WHO_IS_WHO_FILE = 'who-is-who.yaml';

const name = oneLine(100);

const whoIsWhoSchema = z
  .array(
    z.strictObject({
      name,
      kind: z.enum(['person', 'body'], 'must be person or body'),
      role: name.nullish(),
      side: name.nullish(),
      aliases: z.array(name).optional(),
      gender: z.enum(['female', 'male'], 'must be female or male').nullish(),
    }),
    'must be a list of people and bodies, each with a name and a kind',
  )
  .nullable()
  .superRefine((entries, context) => {
    const owners = new Map<string, string>();
    entries?.forEach((entry, at) => {
      for (const spelling of [entry.name, ...(entry.aliases ?? [])]) {
        const owner = owners.get(fold(spelling));
        if (owner !== undefined && owner !== entry.name) {
          context.addIssue({ code: 'custom', path: [at], message: `“${spelling}” already names ${owner}` });
        }
        owners.set(fold(spelling), entry.name);
      }
    });
  })
  .transform(
    (entries) =>
      new WhoIsWho(
        (entries ?? []).map(({ name, kind, role, side, aliases, gender }) => ({
          name,
          kind,
          role: role ?? null,
          side: side ?? null,
          aliases: aliases ?? [],
          gender: gender ?? null,
        })),
      ),
  );

/** A spelling of a party's name with its line in the file, counted from 1. */
export interface ListedName {
  readonly party: Party;
  readonly spelling: string;
  readonly line: number;
}

/** A who-is-who with every name that its file lists, in order. */
export interface ListedPeople {
  readonly whoIsWho: WhoIsWho;
  readonly names: readonly ListedName[];
}

/** Reads a who-is-who from a file's bytes, or tells every fault in it. */
export function readWhoIsWho(
  bytes: Uint8Array,
): { readonly value: ListedPeople } | { readonly refused: readonly Fault[] } {
  const text = decodeUtf8(bytes);
  if (text === null)
    return { refused: [{ file: WHO_IS_WHO_FILE, line: null, reason: 'is not UTF-8: save it as UTF-8' }] };
  const read = readYaml(text, whoIsWhoSchema);
  if ('faults' in read) return { refused: read.faults.map((fault) => ({ file: WHO_IS_WHO_FILE, ...fault })) };
  const { value: whoIsWho, lineOf } = read;
  const names = whoIsWho.parties.flatMap((party, at) => [
    { party, spelling: party.name, line: lineOf([at, 'name']) },
    ...party.aliases.map((spelling, place) => ({ party, spelling, line: lineOf([at, 'aliases', place]) })),
  ]);
  return { value: { whoIsWho, names } };
}

/** An entry to paste into the file and complete. */
export const whoIsWhoEntry = ({ name, kind, role }: Pick<Party, 'name' | 'kind' | 'role'>): string =>
  stringify([{ name, kind, ...(role === null ? {} : { role }) }], { lineWidth: 0 }).trimEnd();
