import type { Citation } from '../../core/article/citation.ts';
import type { Block, Entry, Note, Outline, Quote, Row } from './outline.ts';

/** A block of quotes; what is not given is not there. */
export const block = (facts: Partial<Omit<Block, 'kind'>>): Block => ({
  kind: 'block',
  tone: 'plain',
  heading: null,
  quotes: [],
  notes: [],
  ...facts,
});

/** A line; what is not given is not there. */
export const row = (facts: Partial<Omit<Row, 'kind'>>): Row => ({
  kind: 'row',
  tone: 'plain',
  heading: null,
  article: null,
  text: null,
  quote: null,
  notes: [],
  ...facts,
});

/** A line in Parley's words, with the citations whose numbers stand in it. */
export const note = (text: string, cites: readonly Citation[] = []): Note => ({ text, cites });

/** An outline; what is not given is not there. */
export const outline = (facts: Pick<Outline, 'title'> & Partial<Outline>): Outline => ({
  tone: 'answer',
  notes: [],
  entries: [],
  further: [],
  inFull: [],
  inTime: null,
  closing: null,
  ...facts,
});

/** The quotes of an entry. */
export const quotesOf = (entry: Entry): readonly Quote[] =>
  entry.kind === 'block' ? entry.quotes : entry.quote === null ? [] : [entry.quote];

/** The citations whose numbers stand in an entry, each as often as it stands there. */
export const citedIn = (entry: Entry): Citation[] => [
  ...quotesOf(entry).map(({ citation }) => citation),
  ...entry.notes.flatMap(({ cites }) => cites),
];
