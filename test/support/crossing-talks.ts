import { afterAll, beforeAll, beforeEach } from 'vitest';
import { commands } from '../../commands/index.ts';
import { WhoIsWho } from '../../src/core/terms/who-is-who.ts';
import { outlineOf } from '../../src/render/outline/outline-of.ts';
import { type Adapter, startAdapter } from './adapter.ts';
import { articleOf, libraryOf } from './library.ts';

const party = (name: string, side: string | null, role: string | null = null) =>
  ({ name, kind: role === null ? 'body' : 'person', role, side, aliases: [], gender: null }) as const;

/** An article of two sides that disagree on a crossing, full of marks, with an address and a title. */
export const CROSSING = articleOf(
  `The talks between Arvenia and Norland ended in Tarsk on Tuesday without a deal.

Arvenia’s foreign minister Lena Brandt said the *Karan* crossing would stay shut. “We will not open the Karan crossing before the trucks are gone, [not] one hour earlier,” she said.

Norland’s envoy Omar Tell said the Karan crossing should open at once.

Snow fell in the hills above Tarsk, @everyone said. Brandt said the hotel was warm.

The delegations leave on Friday.`,
  { id: 'crossing', title: 'Talks on Karan end', outlet: 'Tarsk Herald', url: 'https://herald.example/talks-end?a=1' },
);

/** Who speaks for whom in it. */
export const PARTIES = [
  party('Arvenia', 'Arvenia'),
  party('Norland', 'Norland'),
  party('Lena Brandt', 'Arvenia', 'foreign minister'),
  party('Omar Tell', 'Norland', 'envoy'),
];

/** A library of both. */
export const crossingLibrary = () => libraryOf([CROSSING], new WhoIsWho(PARTIES));

/** The adapter with Parley's own commands on that library, anew for each test of a file. */
export function useCrossing() {
  let adapter: Adapter;
  beforeAll(async () => {
    adapter = await startAdapter(commands, outlineOf);
  });
  afterAll(() => adapter.close());
  beforeEach(() => adapter.use(crossingLibrary()));
  return {
    adapter: () => adapter,
    member: () => adapter.discord.as('ordinary'),
    other: () => adapter.discord.as('operator'),
  };
}
