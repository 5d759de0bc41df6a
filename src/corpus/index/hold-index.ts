import { setImmediate as nextTurn } from 'node:timers/promises';
import { IndexDraft } from '../../core/index/index-draft.ts';
import { IndexRestorer, piecesOf } from '../../core/index/index-pieces.ts';
import type { MiniSearchIndex } from '../../core/index/minisearch-index.ts';
import { PartyNames } from '../../core/terms/party-names.ts';
import { WhoIsWho } from '../../core/terms/who-is-who.ts';
import type { FinishedVersion, IndexJobs, VersionNumber } from './job.ts';

/** Steps, of a tenth of a millisecond or so, after which others have their turn. */
const STEPS = 20;

interface Held {
  readonly index: MiniSearchIndex;
  /** Takes out what only its former version had. */
  readonly letFormerGo: () => Iterable<void>;
  next: Held | null;
}

/** Holds the index in this thread. Whatever takes long is done in steps, and searches have their turn in between. */
export function holdIndex(): IndexJobs {
  const versions = new Map<VersionNumber, Held>();
  let latest = 0;
  let draft: { readonly made: IndexDraft; readonly former: Held | null } | null = null;
  let pieces: Iterator<string> = [].values();
  let restorer = new IndexRestorer();

  const held = (version: VersionNumber): Held => {
    const found = versions.get(version);
    if (!found) throw new Error('this version of the index was let go of');
    return found;
  };
  const hold = (made: Held): FinishedVersion => {
    versions.set(++latest, made);
    return { version: latest, size: made.index.size };
  };
  return {
    begin: async ({ parties, former }) => {
      const from = former === null ? null : held(former);
      draft = { made: new IndexDraft(new PartyNames(new WhoIsWho(parties)), from?.index ?? null), former: from };
    },
    add: (passages) => inSteps(passages, (passage) => draft!.made.add(passage)),
    leave: (passages) => inSteps(passages, (passage) => draft!.made.leave(passage)),
    finish: async ({ places, articles }) => {
      const { made, former } = draft!;
      const { index, letGo } = made.finish(places, articles);
      const next: Held = { index, letFormerGo: letGo, next: null };
      if (former) former.next = next;
      draft = null;
      return hold(next);
    },
    drop: async () => {
      const made = draft?.made;
      draft = null;
      restorer = new IndexRestorer();
      await inSteps(made?.drop() ?? []);
    },
    letGo: async (version) => {
      const next = versions.get(version)?.next;
      versions.delete(version);
      await inSteps(next?.letFormerGo() ?? []);
    },
    save: async (version) => {
      pieces = piecesOf(held(version).index);
    },
    nextPiece: async () => {
      const { value, done } = pieces.next();
      return done ? null : new TextEncoder().encode(value);
    },
    restore: async (piece) => restorer.add(new TextDecoder().decode(piece)),
    finishRestoring: async () => {
      const index = restorer.finish();
      restorer = new IndexRestorer();
      return hold({ index, letFormerGo: () => [], next: null });
    },
    lookUp: async ({ version, words }) => held(version).index.lookUp(words),
    frequencies: async ({ version, terms }) => held(version).index.frequencies(terms),
    search: async ({ version, query }) => held(version).index.search(query),
  };
}

async function inSteps<Value>(values: Iterable<Value>, step: (value: Value) => void = () => {}): Promise<void> {
  let left = STEPS;
  for (const value of values) {
    step(value);
    if (--left > 0) continue;
    await nextTurn();
    left = STEPS;
  }
}
