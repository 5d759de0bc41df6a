import { createContext } from 'preact';

/** What a mention's id is called here; null for an id that this Discord does not know. */
export interface NameBook {
  readonly user: (id: string) => string | null;
  readonly channel: (id: string) => string | null;
  /** The role that every member has carries the server's own id. */
  readonly everyoneRoleId: string;
}

/** The names that mentions in the messages are drawn with. */
export const Names = createContext<NameBook>({ user: () => null, channel: () => null, everyoneRoleId: '' });
