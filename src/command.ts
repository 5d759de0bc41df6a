import type { Answer, AnswerOf, CommandHelp, ReindexReport, UnansweredQuestion } from './core/answers/answer.ts';
import type { Examples } from './core/answers/examples.ts';
import type { Library } from './core/answers/library.ts';
import type { Suggested } from './core/answers/suggest/suggestions.ts';
import type { Wish } from './core/answers/wish.ts';

/**
 * What kind of words an option takes, so that they can be read out of a message:
 *
 * - `topic`, for an option that declares nothing else: what something is about, in any words ("the border");
 * - `thing`: a topic named by a noun, not told by a clause;
 * - `question`: a question as a whole;
 * - `name`: one person, body or side; `names`: one or several, parted by commas ("Asif, Mujahid");
 * - `outlet`: a newspaper, a broadcaster or an agency;
 * - `words`: what somebody said, in their own words;
 * - `from` and `to`: the first and the last day of a stretch of time.
 */
export type Holds = 'topic' | 'thing' | 'question' | 'name' | 'names' | 'outlet' | 'words' | 'from' | 'to';

/** A line of free text. */
export interface TextOption {
  readonly type: 'text';
  readonly description: string;
  readonly holds?: Holds;
  readonly required?: boolean;
  /** A value that is suggested before those of the articles. */
  readonly suggests?: typeof LAST_VISIT;
  /** In UTF-16 units; Discord's own limit of 6,000 holds where none is given. */
  readonly maxLength?: number;
  /** Suggestions of its own for what was typed so far, instead of what the articles have of what it holds. */
  readonly suggest?: Suggest;
}

/** Suggestions for what was typed so far; free text stays allowed. */
export type Suggest = (
  typed: string,
  context: Pick<CommandContext, 'library' | 'followed'>,
) => Promise<readonly string[]>;

/** Taken for the day on which this was last asked in the same place. */
export const LAST_VISIT = 'last visit';

/** One of a few fixed values: value to label. */
export interface ChoiceOption {
  readonly type: 'choice';
  readonly description: string;
  readonly required?: boolean;
  readonly choices: Readonly<Record<string, string>>;
}

/** What a command may be asked for. */
export type CommandOption = TextOption | ChoiceOption;
/** Options by name, in the order in which Discord offers them. */
export type CommandOptions = Readonly<Record<string, CommandOption>>;

type ValueOf<Option extends CommandOption> = Option extends ChoiceOption ? keyof Option['choices'] & string : string;

/** What a command is asked, typed from its declaration: required options are there, others may be undefined. */
export type RequestOf<Options extends CommandOptions> = {
  readonly [Name in keyof Options]: Options[Name] extends { readonly required: true }
    ? ValueOf<Options[Name]>
    : ValueOf<Options[Name]> | undefined;
};

/** What the articles have to suggest for what an option holds; null for words that only the asker knows. */
const SUGGESTED: Readonly<Record<Holds, Suggested | null>> = {
  topic: 'topic',
  thing: 'topic',
  question: null,
  name: 'name',
  names: 'speaker',
  outlet: 'outlet',
  words: null,
  from: 'date',
  to: 'date',
};

/** As many as Discord shows. */
const MOST_SUGGESTED = 25;

/** What is suggested for an option; null where nothing is. */
export function suggestFor(option: CommandOption): Suggest | null {
  if (option.type !== 'text') return null;
  const what = SUGGESTED[option.holds ?? 'topic'];
  if (option.suggest || what === null) return option.suggest ?? null;
  const { suggests = '' } = option;
  const isMeant = (typed: string): boolean => suggests !== '' && suggests.startsWith(typed.trim().toLowerCase());
  return async (typed, { library }) => [
    ...(isMeant(typed) ? [suggests] : []),
    ...library.suggest(what, typed, MOST_SUGGESTED),
  ];
}

/** What a command may use besides its request. */
export interface CommandContext {
  /** One version of the corpus, the same from the beginning of an answer to its end. */
  readonly library: Library;
  /** Reads the corpus again and swaps the library. */
  readonly reindex: () => Promise<{ readonly report: ReindexReport; readonly library: Library }>;
  /** Questions that the articles did not answer, the most asked first; null where none are kept. */
  readonly unanswered: () => Promise<readonly UnansweredQuestion[] | null>;
  /** What is followed where it was asked; null where nothing is kept. */
  readonly followed: Followed | null;
  /** What is kept for how many days, and an address of whoever keeps it. */
  readonly keeping: Keeping;
  /** All commands that the asking member is known to be allowed, in the order of the list. */
  readonly commands: () => readonly CommandHelp[];
}

/** How long what is kept is kept, and whom to ask about it. */
export type Keeping = Pick<AnswerOf<'privacy'>, 'unansweredDays' | 'toldDays' | 'contact'>;

/** Why nothing can be followed where nothing is kept. */
export const NOTHING_KEPT = 'I keep nothing from one start to the next (see DATA_DIR), so nothing can be followed.';

/** What is followed in one place: a channel, or a member's direct messages. */
export interface Followed {
  readonly isDirect: boolean;
  list(): Promise<readonly Wish[]>;
  /** Throws `UserError` for a member who may not change it, and for a place at which the bot cannot write by itself. */
  add(wish: Wish): Promise<'added' | 'already' | 'too-many'>;
  /** Ends one wish, or all where none is given; whether there was any. Throws as `add`. */
  remove(wish: Wish | null): Promise<boolean>;
}

/** What a command is called, how it is asked for, and who may. */
export interface CommandData<Options extends CommandOptions = CommandOptions> {
  /** Lower-case letters and hyphens, at most 32; unique. */
  readonly name: string;
  /** At most 100 characters. */
  readonly description: string;
  /** A call that works on the first article, as a person would type it. */
  readonly example: string;
  /** The values of one that works on whatever articles there are; it is not made where one of them is null. */
  readonly exampleFrom?: (examples: Examples) => { readonly [Name in keyof Options]?: string | null };
  /** In the order in which Discord offers them, required ones first. */
  readonly options: Options;
  /** How people ask for it in a message, in the notation of `src/route/phrase/parse-phrase.ts`; the most telling one is taken. */
  readonly phrases?: readonly string[];
  /** Only the application's owner, team members and configured operators may run it. */
  readonly operatorsOnly?: boolean;
  /** Takes longer than a moment, so that the reply is deferred. */
  readonly slow?: boolean;
  /** Only the asking member sees the answer to it as a slash command, whatever they chose. */
  readonly isPrivate?: boolean;
  /** Changes something that is kept, so that a click on its answer must not run it again. */
  readonly changes?: boolean;
}

/** Whether a click on an answer's buttons must not run the command again: it takes long, or changes something. */
export const isOnce = ({ slow, changes }: Pick<CommandData, 'slow' | 'changes'>): boolean => Boolean(slow || changes);

/** A command, whatever its options: values arrive by option name, as text. */
export interface Command {
  readonly data: CommandData;
  /** Throws `UserError` for a request that cannot be answered as it is, such as options that contradict each other. */
  readonly execute: (request: Readonly<Record<string, string | undefined>>, context: CommandContext) => Promise<Answer>;
}

/** A command's example for a library, as a person would type it: from its articles, or as declared where they have nothing for it. */
export function exampleFor(
  { name, example, exampleFrom }: CommandData,
  { examples }: Pick<Library, 'examples'>,
): string {
  const values = Object.entries(exampleFrom?.(examples()) ?? {});
  const isWhole = values.length > 0 && values.every(([, value]) => value !== null);
  return isWhole ? `/${name} ${values.map(([option, value]) => `${option}: ${value}`).join(' ')}` : example;
}

/** What the command of a name declares; undefined where there is none. */
export const dataOf = (commands: readonly Pick<Command, 'data'>[], name: string): CommandData | undefined =>
  commands.find(({ data }) => data.name === name)?.data;

/** Declares a command; its request is typed by its options. */
export function defineCommand<const Options extends CommandOptions>(command: {
  readonly data: CommandData<Options>;
  readonly execute: (request: RequestOf<Options>, context: CommandContext) => Promise<Answer>;
}): Command {
  return {
    data: command.data,
    execute: (request, context) => command.execute(request as RequestOf<Options>, context),
  };
}
