import imported from '@khanacademy/simple-markdown';
import type { MarkdownNode } from './node.ts';
import type { ParseState, Rule } from './rule.ts';

/** What is used of simple-markdown, the library that Discord's own client grew from, in this page's terms. */
interface SimpleMarkdown {
  readonly parserFor: (
    rules: Readonly<Record<string, Rule & { readonly order: number }>>,
  ) => (source: string, state: ParseState) => MarkdownNode[];
  readonly defaultRules: Readonly<Record<'em' | 'strong' | 'u', { readonly match: { readonly regex: RegExp } }>>;
}

const { default: wrapped, ...direct } = imported as unknown as Partial<SimpleMarkdown> & { default?: SimpleMarkdown };

/** A browser loads the library as a module; Node, where the rules are tested, finds its CommonJS form one level deeper. */
export const { parserFor, defaultRules } = (wrapped ?? direct) as SimpleMarkdown;
