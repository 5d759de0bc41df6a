import type {
  APIApplicationCommand,
  APIApplicationCommandOptionChoice,
  APIMessage,
  APIUser,
  Locale,
} from 'discord-api-types/v10';

/**
 * What the page and the local Discord tell each other: one JSON object a WebSocket message, told apart by `type`.
 *
 * The page connects to `ws://<its own host>/page` and is sent `state` at once, and again whenever it reconnects. The server
 * tells every page everything; the page shows what the member it stands for may see (`visibleTo`, `memberIds`).
 */

/** A person who uses the page. The page stands for one of them at a time. */
export interface PageMember {
  /** Snowflake. */
  readonly id: string;
  /** `ordinary` has no say over the application; `operator` is its owner. */
  readonly role: 'ordinary' | 'operator';
  /** As Discord's API gives it (`username`, `global_name`, `avatar` null). */
  readonly user: APIUser;
  /** What the member may do in the server, as Discord's decimal bit set; compare a command's `default_member_permissions`. */
  readonly permissions: string;
}

/** A place for messages: the one channel of the server, a thread of it, or direct messages between one member and the application. */
export interface PageChannel {
  readonly id: string;
  readonly kind: 'guild' | 'dm' | 'thread';
  /** Without `#`; for a direct-message channel the application's name. */
  readonly name: string;
  /** Who may see it: both members for the guild's channel, one for a direct-message channel. */
  readonly memberIds: readonly string[];
}

/** The bot whose commands the page offers. */
export interface PageApplication {
  readonly id: string;
  /** Its user, `bot: true`; a mention of it is `<@id>` in `content`. */
  readonly user: APIUser;
  readonly description: string;
  /** Whether a client of it is connected to the gateway; while not, a command fails. */
  readonly online: boolean;
}

/** Something to try, as a member would write it: a command, or a message that mentions the bot (`@Name`). */
export interface Example {
  readonly text: string;
  /** What it shows, in a few words. */
  readonly shows: string;
}

/** A message as the page shows it. */
export interface PageMessage {
  /**
   * As in Discord's API v10: `channel_id`, `author`, `content`, `embeds`, `components`, `attachments`, `flags`, `mentions`,
   * `message_reference` with `referenced_message`, `interaction_metadata` (who ran which command), `edited_timestamp`.
   * Attachment addresses are paths of this server that a page may load as they are.
   */
  readonly message: APIMessage;
  /** The one member who sees it (an ephemeral reply: flag 64), or null for everyone in the channel. */
  readonly visibleTo: string | null;
  /** `thinking`: a deferred reply (flag 128), shown as "Bot is thinking…", replaced in place by its edit. */
  readonly state: 'sent' | 'thinking';
  /** The slash command as a person would have typed it, such as `/ask question: When did the talks begin?`; else null. */
  readonly invocation: string | null;
}

/**
 * A use of a command or a component that the application has not answered yet (`waiting`), or not within 3 seconds (`failed`).
 *
 * For a command Discord draws a line of its own with "The application did not respond"; for a component "This interaction
 * failed" below the message. Only `memberId` sees it. An answer removes it (`pendingGone`).
 */
export interface PagePending {
  /** Snowflake of the interaction; what `dismiss` takes for a failed one. */
  readonly id: string;
  /** The `nonce` of the request that began it. */
  readonly nonce: string;
  readonly channelId: string;
  readonly memberId: string;
  readonly state: 'waiting' | 'failed';
  /** `expired`: 3 seconds passed; `offline`: no client was connected to the gateway, so nobody received it. Null while waiting. */
  readonly reason: 'expired' | 'offline' | null;
  readonly about:
    | { readonly kind: 'command'; readonly invocation: string }
    | { readonly kind: 'component'; readonly messageId: string; readonly customId: string };
}

/** What the server sends a page. */
export type ServerToPage =
  /** Everything there is; replaces whatever the page held. */
  | {
      readonly type: 'state';
      readonly application: PageApplication;
      readonly guild: { readonly id: string; readonly name: string };
      readonly members: readonly PageMember[];
      readonly channels: readonly PageChannel[];
      /** Global and guild commands, sorted by name, as `GET /applications/{id}/commands` gives them. */
      readonly commands: readonly APIApplicationCommand[];
      /** Of all channels, oldest first. */
      readonly messages: readonly PageMessage[];
      readonly pending: readonly PagePending[];
      /** How long a member waits for the first answer before it counts as failed: 3,000 except in tests. */
      readonly answerWithinMs: number;
      readonly examples: readonly Example[];
    }
  /** A client connected or left; `user` may have changed. */
  | { readonly type: 'application'; readonly application: PageApplication }
  /** Commands were registered again. */
  | { readonly type: 'commands'; readonly commands: readonly APIApplicationCommand[] }
  | { readonly type: 'messageCreate'; readonly message: PageMessage }
  /** An edit, in place; also the end of `thinking`. */
  | { readonly type: 'messageUpdate'; readonly message: PageMessage }
  | { readonly type: 'messageDelete'; readonly channelId: string; readonly messageId: string }
  /** A thread was opened; its starting message, where it has one, is updated too. */
  | { readonly type: 'threadCreate'; readonly channel: PageChannel }
  /** A new pending interaction, or one that turned from `waiting` to `failed`. */
  | { readonly type: 'pending'; readonly pending: PagePending }
  /** Answered, or dismissed. */
  | { readonly type: 'pendingGone'; readonly id: string }
  /** The application is typing there for the next 10 seconds or until its next message. */
  | { readonly type: 'typing'; readonly channelId: string }
  /** The answer to `autocomplete` of the same nonce; at most 25 choices. Answers may overtake one another. */
  | {
      readonly type: 'autocompleteChoices';
      readonly nonce: string;
      readonly choices: readonly APIApplicationCommandOptionChoice[];
    }
  /** The application gave no choices in 3 seconds: Discord writes "Loading options failed". */
  | { readonly type: 'autocompleteFailed'; readonly nonce: string }
  /** The request with this nonce was taken; a command or click has led to `pending` before, a message to `messageCreate`. */
  | { readonly type: 'accepted'; readonly nonce: string }
  /** The request with this nonce was not taken, as Discord's own page would not let it through; `reason` is a sentence to show. */
  | { readonly type: 'refused'; readonly nonce: string; readonly reason: string };

/** The value of one option: text, whole or decimal number, yes or no; the id for a user, channel or role. */
export type OptionValue = string | number | boolean;

/** What a page sends the server. Each has a `nonce` of the page's choice (at most 64 characters) that its answers repeat. */
export type PageToServer =
  | {
      readonly type: 'command';
      readonly nonce: string;
      readonly memberId: string;
      readonly channelId: string;
      /** The command's name; of a sub-command the whole path with spaces: `corpus add`. */
      readonly name: string;
      /** Option names to values; options left out are not given. */
      readonly options: Readonly<Record<string, OptionValue>>;
      /** For a command on a message or a user (types 3 and 2): what it is used on. */
      readonly targetId?: string;
      /** The member's language, `en-US` when left out. */
      readonly locale?: `${Locale}`;
    }
  | {
      readonly type: 'autocomplete';
      readonly nonce: string;
      readonly memberId: string;
      readonly channelId: string;
      readonly name: string;
      /** What is typed so far in all options; the focused one as the raw text, the empty string included. */
      readonly options: Readonly<Record<string, OptionValue>>;
      /** Name of the option that is being typed. */
      readonly focused: string;
      readonly locale?: `${Locale}`;
    }
  /** A button, or a select menu with what was chosen. */
  | {
      readonly type: 'component';
      readonly nonce: string;
      readonly memberId: string;
      readonly messageId: string;
      readonly customId: string;
      /** For a select menu: the chosen values, else left out. */
      readonly values?: readonly string[];
      readonly locale?: `${Locale}`;
    }
  | {
      readonly type: 'message';
      readonly nonce: string;
      readonly memberId: string;
      readonly channelId: string;
      /** As sent, mentions as `<@id>`; 1 to 2,000 characters. */
      readonly content: string;
      /** Id of the message that this one replies to. */
      readonly replyTo?: string;
      /** Whether the reply pings the author of that message; it does when left out. */
      readonly ping?: boolean;
    }
  /** Changes the text of a message of one's own. */
  | {
      readonly type: 'edit';
      readonly nonce: string;
      readonly memberId: string;
      readonly messageId: string;
      readonly content: string;
    }
  | { readonly type: 'delete'; readonly nonce: string; readonly memberId: string; readonly messageId: string }
  /** Opens a thread in the server's channel, on a message or alone. */
  | {
      readonly type: 'thread';
      readonly nonce: string;
      readonly memberId: string;
      readonly channelId: string;
      readonly name: string;
      readonly messageId?: string;
    }
  /** Puts away an ephemeral message or a failed interaction, for good. */
  | { readonly type: 'dismiss'; readonly nonce: string; readonly memberId: string; readonly id: string };
