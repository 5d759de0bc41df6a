import { UserError } from '../../core/errors.ts';
import { type Fact, factSchemas } from '../front-matter.ts';
import type { ArticleFacts, Doubt } from './facts/choose-facts.ts';

/** What the operator says of the articles to be added. */
export interface Wishes {
  /** Facts that the operator tells, which no page overrules. */
  readonly set: Partial<ArticleFacts>;
  /** Whether what is unsure is taken as it is. */
  readonly yes: boolean;
  /** Asks the operator a question and resolves to the answer, trimmed; rejects when nobody answers. Null where nobody can be asked. */
  readonly ask: ((question: string) => Promise<string>) | null;
}

/** Facts to be written, or what is still unsure. */
export type Settled = { readonly facts: ArticleFacts } | { readonly unsure: readonly Doubt[] };

/** A fact as the operator writes it. Throws `UserError` in words that follow the fact's name. */
export function readFact(fact: Fact, written: string): string {
  const read = factSchemas[fact].safeParse(written);
  if (!read.success) throw new UserError(read.error.issues[0]!.message);
  return read.data;
}

/** Settles what is unsure of a page: by what the operator has set, has accepted beforehand, or answers now. */
export async function settleFacts(read: ArticleFacts, doubts: readonly Doubt[], wishes: Wishes): Promise<Settled> {
  const facts: Record<Fact, string | null> = { ...read, ...wishes.set };
  const unsure = doubts.filter(({ about }) => about === 'text' || wishes.set[about] === undefined);
  if (unsure.length === 0 || wishes.yes) return { facts };
  if (wishes.ask === null) return { unsure };
  for (const { about, reason } of unsure) {
    if (about === 'text') {
      const answer = await wishes.ask(`text: ${reason}. Take it as it is? [y/N] `);
      if (!/^y(?:es)?$/i.test(answer)) return { unsure };
    } else facts[about] = await askForFact(about, reason, facts[about], wishes.ask);
  }
  return { facts };
}

/** Asks until the answer fits; an empty one takes what the page gives. */
async function askForFact(
  fact: Fact,
  reason: string,
  given: string | null,
  ask: NonNullable<Wishes['ask']>,
): Promise<string | null> {
  let hint = reason;
  for (;;) {
    const answer = await ask(
      `${fact}: ${hint}. ${given === null ? 'Leave it out?' : `Is it “${given}”?`} [Enter, or type it] `,
    );
    if (answer === '') return given;
    try {
      return readFact(fact, answer);
    } catch (error) {
      hint = (error as UserError).message;
    }
  }
}

/** What is unsure, on one line: `published (the page gives none), text (…)`. */
export const listDoubts = (doubts: readonly Doubt[]): string =>
  doubts.map(({ about, reason }) => `${about} (${reason})`).join(', ');
