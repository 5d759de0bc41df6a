/** What a click on a button below an answer does. */
export type Deed = (typeof DEEDS)[number];

const DEEDS = ['page', 'context', 'speaker', 'sides', 'share', 'cite'] as const;

/** What the buttons say that lead to an answer's sentences whole, and back. */
export const [DETAILS, OVERVIEW] = ['Details', 'Overview'] as const;

/** What the buttons say that lead on and back among pages of no order in time. */
export const [MORE, BACK] = ['More', 'Back'] as const;

/** Pages with an answer's sentences whole have numbers from here on, so that one can be named before all others are laid out. */
export const IN_FULL_FROM = 500_000;

/** What a button below an answer holds: all that is not on its message, so that it works in any process that has the corpus. */
export interface PageTurn {
  readonly deed: Deed;
  /** The page of the answer that is turned to, or that the deed is done to; counted from 1. */
  readonly page: number;
  /** Set on a view that such a deed has opened: the page of that view that is turned to, counted from 1. */
  readonly within: number | null;
  /** `versionMark` of the library that the answer came from. */
  readonly version: string;
  /** Who asked: pages in place for them, as a copy for others. */
  readonly askerId: string;
}

/** A library's version as it stands in a button: a button's `custom_id` has 100 characters. */
export const versionMark = (version: string): string => version.replace(/[^\w-]/g, '-').slice(0, 32);

/** The `custom_id` of a button below an answer: what it does, then what it holds. */
export const customIdOf = ({ deed, page, within, version, askerId }: PageTurn): string =>
  [deed, page, versionMark(version), askerId, ...(within === null ? [] : [within])].join(':');

const CUSTOM_ID = new RegExp(String.raw`^(${DEEDS.join('|')}):(\d{1,6}):([\w-]{0,32}):(\d{1,20})(?::(\d{1,6}))?$`);

/** What a button's `custom_id` holds, which anybody may have forged; null for any other button. */
export function readPageTurn(customId: string): PageTurn | null {
  const [, deed, page, version, askerId, within] = CUSTOM_ID.exec(customId) ?? [];
  if (deed === undefined) return null;
  return {
    deed: deed as Deed,
    page: Number(page),
    within: within === undefined ? null : Number(within),
    version: version!,
    askerId: askerId!,
  };
}
