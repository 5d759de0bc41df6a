/** A command in the menu of a message or of a member. */
interface Menu {
  /** At most 32 characters, as Discord shows it. */
  readonly name: string;
  readonly on: 'message' | 'member';
  /** The command that answers it. */
  readonly command: string;
}

/** Has a message compared with the articles. */
export const CHECK_MESSAGE = { name: 'Check against the articles', on: 'message', command: 'claim' } as const;

/** Shows what somebody of a member's name said. */
export const SAID_BY_MEMBER = { name: 'What did they say', on: 'member', command: 'who-said' } as const;

/** All of them. */
export const MENUS: readonly Menu[] = [CHECK_MESSAGE, SAID_BY_MEMBER];
