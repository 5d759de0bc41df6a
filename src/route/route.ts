/** A command's name and what it is asked, by option name: as read, and not checked. */
export interface RequestWords {
  readonly command: string;
  readonly values: Readonly<Record<string, string>>;
}

/** Kinds of talk that ask nothing of the articles. */
export type SmalltalkKind =
  | 'greeting'
  | 'thanks'
  | 'goodbye'
  | 'praise'
  | 'insult'
  | 'identity'
  | 'maker'
  | 'wellbeing'
  | 'apology'
  | 'play'
  | 'nod'
  | 'other';

/**
 * A message that makes sense only after an earlier answer. `words` is what it says; what it names is as typed.
 */
export type Followup =
  /** The same of somebody else: "and Kabul?", "same but for Norland". */
  | { readonly kind: 'another'; readonly words: string; readonly subject: string }
  /** The same on another topic, or of another time: "and on prisoners?", "and in November?" At least one is given. */
  | {
      readonly kind: 'narrower';
      readonly words: string;
      readonly topic: string | null;
      readonly from: string | null;
      readonly to: string | null;
    }
  /** About what was shown: when, where, why, how, who else, more of it, where it stands, what it means, what came next or before. */
  | {
      readonly kind:
        | 'when'
        | 'where'
        | 'why'
        | 'how'
        | 'who'
        | 'who-else'
        | 'more'
        | 'source'
        | 'sure'
        | 'meaning'
        | 'next'
        | 'before';
      readonly words: string;
    }
  /** Any other question whose "he" or "that" has its name in an earlier answer. */
  | { readonly kind: 'points-back'; readonly words: string };

/** What a message asks for. */
export type Route =
  | {
      readonly kind: 'command';
      readonly request: RequestWords;
      /** To be asked where `request` finds nothing or cannot be carried out: the same words as a question. Null where that would not help. */
      readonly otherwise: RequestWords | null;
    }
  | { readonly kind: 'smalltalk'; readonly talk: SmalltalkKind }
  | {
      readonly kind: 'followup';
      readonly followup: Followup;
      /** To be asked where there is no earlier answer: the same words as a question. */
      readonly otherwise: RequestWords;
    };
