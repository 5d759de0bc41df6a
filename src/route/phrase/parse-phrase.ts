import type { CommandOptions, Holds } from '../../command.ts';
import { isSilent } from '../message/words.ts';
import { SHARED_WORDS } from './shared-words.ts';

/** A place in a phrase for an option's words. */
export interface Slot {
  readonly option: string;
  readonly holds: Holds;
  /** Takes only what the library knows or what is nothing but a name; somebody's words only in quotation marks. */
  readonly known: boolean;
  /** Takes two names or more. */
  readonly several: boolean;
}

/** A way of asking, ready to be compared with a message. */
export interface Phrase {
  /** Over words that each end with a blank, `,` and `.` among them; its groups are the slots, `a0` the first. */
  readonly pattern: RegExp;
  readonly slots: readonly Slot[];
  /** Whether dates are read out of the message before the rest is compared. */
  readonly when: 'needed' | 'allowed' | 'no';
  /** Words that the phrase is written in. */
  readonly words: ReadonlySet<string>;
}

/**
 * Reads a phrase as commands declare them:
 *
 *     [list] quotes? (by|of|from) {speaker} [<on> {about}] {when?}
 *
 * - Words stand for themselves, `_` for any one word, `...` for one or more. A letter before `?` may be missing.
 * - `[…]` may be missing; `[…]*` may also come again. `(…|…)` is one of several, none of them empty.
 * - `<name>` is one of the shared words of that name.
 * - `,` is a break, which has to be there; other breaks may be anywhere. Articles are left out, here and in messages.
 * - `{option}` is words for an option of the command's: `{option!}` only what the library knows (a name, an outlet) or what stands in quotation
 *   marks, `{option+}` two names or more. `{option:outlet}` takes the words as an outlet, or whatever else `Holds` lists, in place of what the
 *   option declares that it holds.
 * - `{when}`, anywhere, asks for a date in the message; `{when?}` allows one. Dates go to the options that hold them.
 *
 * Throws for what cannot be read, which is a fault of whoever wrote the phrase.
 */
export function parsePhrase(source: string, options: CommandOptions): Phrase {
  const when = /\{when\}/.test(source) ? 'needed' : /\{when\?\}/.test(source) ? 'allowed' : 'no';
  const reader = new PhraseReader(source.replace(/\{when\??\}/g, ' '), options);
  const pattern = new RegExp(`^${BREAKS}${grouped(reader.alternatives())}$`, 'du');
  reader.expectEnd();
  return { pattern, slots: reader.slots, when, words: reader.words };
}

/** Alternatives as one part of a pattern. */
const grouped = (parts: readonly string[]): string => (parts.length === 1 ? parts[0]! : `(?:${parts.join('|')})`);

const BREAKS = '(?:[,.] )*';
/** What may come again comes so often at most: alternatives that say the same in several ways would take time that grows with their power. */
const MOST_TIMES = '{0,6}';
/** The most words of what is a name or a list of names, and of anything else. */
const LONGEST_NAME = 10;

const TOKEN =
  /\s*(?:(?<mark>[[\]()|,])|\{(?<slot>[\w-]+)(?::(?<holds>\w+))?(?<known>!?)(?<several>\+?)\}|<(?<shared>\w+)>|(?<word>[^\s[\]()|{}<>,]+))/y;

class PhraseReader {
  readonly slots: Slot[] = [];
  readonly words = new Set<string>();
  readonly #source: string;
  readonly #options: CommandOptions;
  #at = 0;

  constructor(source: string, options: CommandOptions) {
    this.#source = source.trim();
    this.#options = options;
  }

  /** The patterns up to the next mark that closes them, each once. */
  alternatives(): readonly string[] {
    const parts = new Set([this.#sequence()]);
    while (this.#take('|')) parts.add(this.#sequence());
    return [...parts];
  }

  expectEnd(): void {
    if (this.#source.slice(this.#at).trim() !== '') throw this.#fault();
  }

  #sequence(): string {
    let pattern = this.#element();
    // What may be missing stands in […].
    if (pattern === null) throw this.#fault();
    for (;;) {
      const part = this.#element();
      if (part === null) return pattern;
      pattern += part;
    }
  }

  #element(): string | null {
    if (this.#take('[')) return `(?:${this.#closed(']').join('|')})${this.#take('*') ? MOST_TIMES : '?'}`;
    if (this.#take('(')) return grouped(this.#closed(')'));
    if (this.#take(',')) return `[,.] ${BREAKS}`;
    TOKEN.lastIndex = this.#at;
    const groups = TOKEN.exec(this.#source)?.groups;
    if (!groups || groups['mark'] !== undefined) return null;
    this.#at = TOKEN.lastIndex;
    if (groups['slot'] !== undefined)
      return this.#slot(
        groups['slot'],
        groups['holds'] as Holds | undefined,
        groups['known'] === '!',
        groups['several'] === '+',
      );
    if (groups['shared'] !== undefined) return this.#shared(groups['shared']);
    return this.#word(groups['word']!);
  }

  #closed(mark: string): readonly string[] {
    const inner = this.alternatives();
    if (!this.#take(mark)) throw this.#fault();
    return inner;
  }

  #take(mark: string): boolean {
    const [whole, found] = /^\s*(\S)/.exec(this.#source.slice(this.#at)) ?? [''];
    if (found !== mark) return false;
    this.#at += whole.length;
    return true;
  }

  #slot(option: string, as: Holds | undefined, known: boolean, several: boolean): string {
    const declared = this.#options[option];
    if (declared?.type !== 'text') throw this.#fault();
    const holds = as ?? declared.holds ?? 'topic';
    const group = `a${this.slots.length}`;
    this.slots.push({ option, holds, known, several });
    const most = holds === 'name' || holds === 'names' || holds === 'outlet' ? LONGEST_NAME : '';
    return `(?<${group}>(?:\\S+ ){1,${most}}?)`;
  }

  #shared(name: string): string {
    const shared = SHARED_WORDS[name];
    if (shared === undefined) throw this.#fault();
    const reader = new PhraseReader(shared, {});
    const pattern = grouped(reader.alternatives());
    for (const word of reader.words) this.words.add(word);
    return pattern;
  }

  #word(typed: string): string {
    if (isSilent({ norm: typed })) return '';
    if (typed === '_') return `\\S+ ${BREAKS}`;
    if (typed === '...') return '(?:\\S+ )+?';
    for (const word of typed.includes('?') ? [typed.replaceAll('?', ''), typed.replace(/.\?/g, '')] : [typed])
      this.words.add(word);
    return `${typed.replace(/[.*+^$\\/]/g, String.raw`\$&`)} ${BREAKS}`;
  }

  #fault(): Error {
    return new Error(`The phrase “${this.#source}” cannot be read, from its character ${this.#at + 1} on.`);
  }
}
