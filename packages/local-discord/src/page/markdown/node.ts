/** One piece of a message's text after Discord's Markdown is read: what is drawn, and what it holds. */
export type MarkdownNode =
  | { readonly type: 'text' | 'inlineCode'; readonly content: string }
  | {
      readonly type: 'strong' | 'em' | 'underline' | 'strike' | 'spoiler' | 'quote' | 'subtext';
      readonly content: readonly MarkdownNode[];
    }
  | { readonly type: 'heading'; readonly level: 1 | 2 | 3; readonly content: readonly MarkdownNode[] }
  | {
      readonly type: 'list';
      readonly ordered: boolean;
      /** The number of the first item of an ordered list. */
      readonly start: number;
      readonly items: readonly (readonly MarkdownNode[])[];
    }
  | { readonly type: 'codeBlock'; readonly language: string | null; readonly content: string }
  /** `url` is http or https; `title` null when the author gave none. */
  | {
      readonly type: 'link';
      readonly url: string;
      readonly title: string | null;
      readonly content: readonly MarkdownNode[];
    }
  /** `seconds` since 1970 in UTC; `style` one of Discord's letters. */
  | { readonly type: 'timestamp'; readonly seconds: number; readonly style: TimestampStyle }
  | { readonly type: 'mention'; readonly kind: 'user' | 'channel' | 'role'; readonly id: string }
  | { readonly type: 'mention'; readonly kind: 'everyone' | 'here' }
  /** `name` is the command with its sub-commands, without the slash. */
  | { readonly type: 'commandMention'; readonly name: string }
  | { readonly type: 'emoji'; readonly name: string };

/** Discord's letters for how a timestamp is written. */
export type TimestampStyle = 't' | 'T' | 'd' | 'D' | 'f' | 'F' | 's' | 'S' | 'R';
