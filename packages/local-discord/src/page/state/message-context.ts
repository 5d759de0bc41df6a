import { createContext } from 'preact';
import type { PagePending } from '../../page-protocol.ts';

/** What the parts of one message need to know of it, and can do with it. */
export interface MessageScope {
  /** The uses of this message's components that are not answered yet or failed. */
  readonly pending: readonly PagePending[];
  readonly attachments: readonly { readonly filename: string; readonly url: string; readonly size: number }[];
  /** Uses a component; `values` for a select menu. */
  readonly use: (customId: string, values?: readonly string[]) => void;
}

/** The message that a component stands in. */
export const MessageContext = createContext<MessageScope>({ pending: [], attachments: [], use: () => {} });
