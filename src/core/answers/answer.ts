import type { Article } from '../article/article.ts';
import type { Excerpt } from '../article/excerpt.ts';
import type { Span } from '../article/span.ts';
import type { DateAnchor } from '../dates/timex.ts';
import type { DifferenceKind } from '../disagreements/kind.ts';
import type { Speaker, StatementKind } from '../statements/statement.ts';
import type { Wish } from './wish.ts';

/** What the corpus holds, told with every answer. */
export interface Coverage {
  readonly articles: number;
  /** How many of them the answer looked through, where it was not every one: those nearest to its words, or the newest. */
  readonly lookedThrough?: number;
  /** EDTF date of the latest dated article; null when none is dated. */
  readonly latest: string | null;
}

/** A statement as it is shown: the sentences it stands in, its content emphasised. */
export interface CitedStatement {
  readonly kind: StatementKind;
  readonly speaker: Speaker | null;
  /** Name of whoever passes the speaker's words on; null where the article has them itself. */
  readonly reportedBy: string | null;
  readonly excerpt: Excerpt;
  readonly negated: boolean;
  readonly question: boolean;
  /** The article's own word of distance: "allegedly". */
  readonly hedge: string | null;
  /** What other articles tell otherwise of the same; absent where none is known to. */
  readonly otherwise?: readonly OtherTelling[];
}

/** What another article tells otherwise, its words that differ emphasised. */
export interface OtherTelling {
  readonly kind: DifferenceKind;
  readonly excerpt: Excerpt;
}

/** What one speaker said. */
export interface StatementGroup {
  /** Null for words that the article gives to nobody it names. */
  readonly speaker: Speaker | null;
  readonly statements: readonly CitedStatement[];
}

/** What was found of one side on a topic, newest first. */
export interface SidePosition {
  /** Null for speakers of no known side. */
  readonly side: string | null;
  /** Empty when nothing was found, which does not mean that the side said nothing. */
  readonly statements: readonly CitedStatement[];
  /** Of a side of which nothing was found: who was found for it on other matters, the most quoted first. */
  readonly elsewhere: readonly HeardSpeaker[];
}

/** Somebody of whom statements were found. */
export interface HeardSpeaker {
  readonly name: string;
  readonly statements: number;
}

/**
 * A row of a timeline: a dated sentence, or a statement at the date of the article that reports it. Where dates disagree,
 * `conflicts` tells with what, and neither is changed.
 */
export interface TimelineEntry extends AnsweringExcerpt {
  /** EDTF. */
  readonly date: string;
  /** `published` marks a statement; all others are dated by their own words. */
  readonly anchor: DateAnchor | 'published';
  readonly conflicts: readonly TimelineConflict[];
}

/** What disagrees with a row’s date. */
export interface TimelineConflict {
  /** `order`: one article's dates deny the order that its words claim. `date`: two articles date one event differently. */
  readonly kind: 'order' | 'date';
  /** Whether this entry is the one that comes first: by the words, or by the dates where two articles disagree. */
  readonly role: 'earlier' | 'later';
  /** The other entry's date (EDTF) and sentence. */
  readonly otherDate: string;
  readonly other: Excerpt;
  /** Place of the other among the answer's entries, from 0; null where what was asked for leaves it out. */
  readonly row: number | null;
  readonly reasons: readonly string[];
}

/** Which end of a timeline comes first. */
export type TimelineOrder = 'oldest' | 'newest';

/** An article in the list of sources. */
export interface SourceEntry {
  readonly article: Article;
  /** The article's first words, by which it is cited when it has no title. */
  readonly opening: Excerpt;
  readonly analyzed: boolean;
  /** When it came into the corpus, as its file notes it, or else when that file last changed; null where neither is known. */
  readonly added: { readonly day: string; readonly by: 'note' | 'file' } | null;
}

/** What a reindex found, told to the operator. Ids and file names are as on disk. */
export interface ReindexReport {
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
  /** One line each: file, line, reason. */
  readonly refused: readonly string[];
}

/** A question that the articles did not answer; nobody knows who asked it. */
export interface UnansweredQuestion {
  /** As typed the last time. */
  readonly question: string;
  readonly command: string;
  readonly times: number;
  /** The last day it was asked: `2025-11-23`. */
  readonly latest: string;
}

/** Who is known instead of a name that nobody has. */
export interface Acquaintances {
  /** Names that come near. */
  readonly suggestions: readonly string[];
  /** Those of whom most statements are known. */
  readonly known: readonly string[];
}

/** Why there is nothing to show: what was looked for, in words of the request. */
export type Miss =
  | { readonly kind: 'not-said' }
  /** What comes nearest may answer, and is not sure enough to be called an answer. */
  | { readonly kind: 'unsure' }
  | { readonly kind: 'other-script' }
  | { readonly kind: 'other-language' }
  | { readonly kind: 'no-words' }
  | {
      readonly kind: 'no-statement';
      /** Where one speaker was asked for: who of theirs was found on other matters. */
      readonly elsewhere?: readonly HeardSpeaker[];
    }
  | ({ readonly kind: 'unknown-speaker'; readonly speaker: string } & Acquaintances)
  | ({ readonly kind: 'unknown-name'; readonly name: string } & Acquaintances)
  /** No article is from that outlet, or from then: which dates were asked for (EDTF), and what there is instead. */
  | {
      readonly kind: 'no-article';
      readonly outlet: string | null;
      readonly from: string | null;
      readonly to: string | null;
      /** Where there is none of the outlet: others, the nearest by name first, and how many there are besides. */
      readonly outlets: readonly string[];
      readonly more: number;
      /** Where there is none from then: between which dates those are that there are; null where none is dated. */
      readonly dated: { readonly first: string; readonly last: string } | null;
    }
  | {
      readonly kind: 'no-event';
      /** The dates asked for, as understood (EDTF); null where none was. */
      readonly from: string | null;
      readonly to: string | null;
      /** From when to when there is something of the kind, where only the dates asked for leave it out. */
      readonly dated: { readonly first: string; readonly last: string } | null;
    }
  /** No article from that date on (EDTF; null where none is dated) tells of it. */
  | { readonly kind: 'nothing-new'; readonly since: string | null }
  | { readonly kind: 'nothing-dated-by'; readonly speaker: string }
  | { readonly kind: 'no-articles' };

/** Sentences with the statements in them. */
export interface SpokenExcerpt {
  readonly excerpt: Excerpt;
  readonly statements: readonly Pick<
    CitedStatement,
    'kind' | 'speaker' | 'reportedBy' | 'negated' | 'question' | 'hedge'
  >[];
  /** What other articles tell otherwise of the same; absent where none is known to. */
  readonly otherwise?: readonly OtherTelling[];
}

/** Sentences that answer a question. */
export interface AnsweringExcerpt extends SpokenExcerpt {
  /** The same words in other articles, as wire copy is. */
  readonly also: readonly Excerpt[];
}

/** A part of a claim beside what sentences of an article have of it. */
export interface ClaimPart {
  readonly kind: 'quotation' | 'number' | 'date' | 'outcome' | 'name';
  /** The claim's own. */
  readonly words: string;
  /** `elsewhere`: not in these sentences, but in the article. */
  readonly found: 'matches' | 'differs' | 'elsewhere' | 'absent';
  /** The article's words that tell the same, or otherwise; null where it has none. */
  readonly told: Span | null;
}

/** Sentences that bear on a claim, what they tell of its parts emphasised. */
export interface BearingExcerpt extends AnsweringExcerpt {
  readonly parts: readonly ClaimPart[];
}

/** A sentence of a claim with what bears on it. */
export interface CheckedClaim {
  readonly words: string;
  /** The nearest first; empty where nothing was found, which does not mean that it is not so. */
  readonly found: readonly BearingExcerpt[];
  /** Words of it, as written, that occur in no article. */
  readonly unknown: readonly string[];
}

/** A fact that articles tell otherwise: their sentences, the newest last, the words that differ emphasised. None was changed. */
export interface CitedDisagreement {
  /** `changed`: a count that grew from article to article. */
  readonly kind: DifferenceKind;
  readonly tellings: readonly AnsweringExcerpt[];
}

/** What one of the newest articles says. */
export interface LatestArticle {
  readonly article: Article;
  /** Its first words, by which it is cited when it has no title. */
  readonly opening: Excerpt;
  readonly statements: readonly CitedStatement[];
  /** The latest event that it dates, on the topic where one was asked for; null where it dates none. */
  readonly event: (AnsweringExcerpt & { readonly date: string }) | null;
}

/** All that a command may answer. Values: no Discord, terminal or JSON in them. */
export type Answer =
  | {
      readonly type: 'excerpts';
      readonly excerpts: readonly AnsweringExcerpt[];
      readonly confidence: number;
      /** Words of the question, as typed, that occur in no article. */
      readonly unknown: readonly string[];
      readonly coverage: Coverage;
    }
  | {
      readonly type: 'statements';
      readonly groups: readonly StatementGroup[];
      /** Set where nobody used the words that were asked for, and these come near to their meaning. */
      readonly isNear?: true;
      readonly coverage: Coverage;
    }
  | {
      readonly type: 'positions';
      readonly positions: readonly SidePosition[];
      /** Where nothing of a side was found: the nearest sentences, which are not taken for an answer. */
      readonly nearest: readonly AnsweringExcerpt[];
      readonly coverage: Coverage;
    }
  | {
      readonly type: 'profile';
      readonly name: string;
      /** In the words of an article or of who-is-who. */
      readonly role: string | null;
      readonly side: string | null;
      /** Set where the side follows from role and place, and who-is-who does not tell it. */
      readonly sideBy?: 'role';
      /** How often the articles that were looked through name them; `first` and `last` are the first and last of these. */
      readonly mentions: number;
      readonly first: Excerpt;
      /** A sentence that names them with their role; null where none does. */
      readonly introduced: Excerpt | null;
      /** Null when they are named once only. */
      readonly last: Excerpt | null;
      readonly said: readonly CitedStatement[];
      /** What others said that names them. */
      readonly saidOf: readonly CitedStatement[];
      readonly coverage: Coverage;
    }
  | {
      readonly type: 'timeline';
      readonly entries: readonly TimelineEntry[];
      /** The dates asked for, as understood (EDTF); null where none was. */
      readonly from: string | null;
      readonly to: string | null;
      readonly order: TimelineOrder;
      /** Set where the asker chose the order. */
      readonly orderGiven?: true;
      /** Statements that were asked for and have no place, since their articles are not dated. */
      readonly undated: number;
      readonly coverage: Coverage;
    }
  | {
      readonly type: 'disagreements';
      /** The newest first; empty where none was found, which does not mean that the articles agree. */
      readonly disagreements: readonly CitedDisagreement[];
      readonly about: string | null;
      readonly coverage: Coverage;
    }
  | {
      readonly type: 'latest';
      /** From this date on (EDTF), as understood; null where no article is dated. */
      readonly since: string | null;
      /** The newest first. */
      readonly articles: readonly LatestArticle[];
      /** Where they tell something otherwise than others. */
      readonly disagreements: readonly CitedDisagreement[];
      readonly about: string | null;
      readonly coverage: Coverage;
    }
  | {
      readonly type: 'news';
      /** The wishes for which there is something. */
      readonly wishes: readonly Wish[];
      /** The newest first, as many as are shown. */
      readonly articles: readonly LatestArticle[];
      /** How many articles brought something. */
      readonly all: number;
      readonly disagreements: readonly CitedDisagreement[];
      readonly coverage: Coverage;
    }
  | {
      readonly type: 'followed';
      /** What was done; nothing where it was only asked what is followed. */
      readonly done: 'added' | 'already' | 'too-many' | 'removed' | 'not-followed' | null;
      readonly wish: Wish | null;
      /** Names that come near to a speaker's whom the articles do not know. */
      readonly suggestions: readonly string[];
      /** What is followed there now. */
      readonly wishes: readonly Wish[];
      /** Whether that is in one's own direct messages. */
      readonly isDirect: boolean;
      readonly coverage: Coverage;
    }
  | {
      readonly type: 'privacy';
      /** How long unanswered questions are kept; 0 where none are. */
      readonly unansweredDays: number;
      /** How long it is remembered what was told of what is followed. */
      readonly toldDays: number;
      /** An address of whoever runs Parley; null where none is told. */
      readonly contact: string | null;
      /** What is followed where it was asked; null where nothing can be. */
      readonly followed: { readonly wishes: readonly Wish[]; readonly isDirect: boolean } | null;
      readonly coverage: Coverage;
    }
  | {
      readonly type: 'check';
      readonly claims: readonly CheckedClaim[];
      /** Sentences of the claim that were not looked at. */
      readonly left: number;
      readonly coverage: Coverage;
    }
  | {
      readonly type: 'context';
      /** Paragraphs that follow one another in an article, the sentences that were asked for emphasised. */
      readonly passages: readonly (readonly SpokenExcerpt[])[];
      readonly coverage: Coverage;
    }
  | { readonly type: 'sources'; readonly sources: readonly SourceEntry[]; readonly coverage: Coverage }
  | {
      readonly type: 'nothing-found';
      readonly miss: Miss;
      /** Words of the question, as typed, that occur in no article. */
      readonly unknown: readonly string[];
      /** The nearest sentences, which are not taken for an answer. */
      readonly nearest: readonly AnsweringExcerpt[];
      readonly coverage: Coverage;
    }
  | { readonly type: 'help'; readonly commands: readonly CommandHelp[]; readonly coverage: Coverage }
  | {
      readonly type: 'unanswered';
      /** Null where none are kept. */
      readonly questions: readonly UnansweredQuestion[] | null;
      readonly coverage: Coverage;
    }
  | { readonly type: 'reindexed'; readonly report: ReindexReport; readonly coverage: Coverage };

/** A command as `/help` lists it. */
export interface CommandHelp {
  readonly name: string;
  readonly description: string;
  readonly example: string;
}

/** The answer of one type. */
export type AnswerOf<Type extends Answer['type']> = Extract<Answer, { type: Type }>;
