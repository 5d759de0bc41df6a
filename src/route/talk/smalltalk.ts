import { type Declared, declare } from '../phrase/declared.ts';
import type { SmalltalkKind } from '../route.ts';
import { SMALLTALK_PHRASES, type ToldKind } from './smalltalk-phrases.ts';

/** What Parley says to small talk: friendly, short, and nothing about the talks. */
const LINES: Readonly<Record<SmalltalkKind, string>> = {
  greeting: 'Hello! Ask me about the talks, or say “help” to see what I can do.',
  thanks: 'You are welcome.',
  goodbye: 'Goodbye! Ask me whenever you want to know more.',
  praise: 'Thank you! The words are the articles’ own, I only find them.',
  insult: 'Fair enough. If I missed what you wanted, ask in other words, or say “help”.',
  identity:
    'I am Parley, a bot: I look up what news articles say of peace talks and quote it word for word. Say “help” to see how.',
  maker: 'People wrote me as an open project; what I quote is the newspapers’ own.',
  wellbeing: 'All is well here, thank you. What would you like to know about the talks?',
  apology: 'No harm done.',
  play: 'That is not what I am good at. I look up what articles say of the talks: try me on that.',
  nod: 'I am here when you want to know something about the talks.',
  // Small talk that only its meaning gives away.
  other: 'I only know what the articles say of the talks: ask me about that, or say “help”.',
};

/** Small talk as it is recognised, by its kind. */
export const smalltalk: readonly { readonly talk: ToldKind; readonly declared: Declared }[] = (
  Object.entries(SMALLTALK_PHRASES) as [ToldKind, readonly string[]][]
).map(([talk, phrases]) => ({ talk, declared: declare({ name: 'smalltalk', options: {}, phrases }) }));

/** What Parley says to small talk. */
export const smalltalkLine = (talk: SmalltalkKind): string => LINES[talk];
