/** What a page's button holds: all that is not on the page itself, so that it works in any process that has the corpus. */
export interface PageTurn {
  /** Counted from 1. */
  readonly page: number;
  /** `versionMark` of the library that the answer came from. */
  readonly version: string;
  /** Who asked: pages in place for them, as a copy for others. */
  readonly askerId: string;
}

/** A library's version as it stands in a button: a button's `custom_id` has 100 characters. */
export const versionMark = (version: string): string => version.replace(/[^\w-]/g, '-').slice(0, 32);

/** The `custom_id` of a button that turns to a page: what it does, then what it holds. */
export const customIdOf = ({ page, version, askerId }: PageTurn): string =>
  `page:${page}:${versionMark(version)}:${askerId}`;

/** What a button's `custom_id` holds, or null for one that turns no page. */
export function readPageTurn(customId: string): PageTurn | null {
  const match = /^page:(\d{1,6}):([\w-]{0,32}):(\d{1,20})$/.exec(customId);
  return match && { page: Number(match[1]), version: match[2]!, askerId: match[3]! };
}
