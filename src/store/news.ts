import { setImmediate as nextTurn } from 'node:timers/promises';
import type { AnswerOf } from '../core/answers/answer.ts';
import type { Library } from '../core/answers/library.ts';
import type { Place, Wish } from '../core/answers/wish.ts';
import { fold } from '../core/terms/fold.ts';
import type { Follows } from './follows.ts';
import type { Due, Notice, Notices } from './notices.ts';

/** What news are made from and told by. */
export interface NewsServices {
  readonly follows: Pick<Follows, 'list'>;
  readonly notices: Notices;
  /** The folder of articles, under which those that were seen are remembered. */
  readonly corpus: string;
  readonly library: () => Library;
  readonly tell: (
    place: Place,
    telling: Pick<Due, 'batch' | 'claimedBefore'> & { readonly news: AnswerOf<'news'> },
  ) => Promise<'told' | 'refused' | 'failed'>;
  /** Whether it is this process that tells them; left out, it is. Those of another are left to it. */
  readonly isOnDuty?: () => boolean;
  /** One line on what went wrong. */
  readonly onWarning: (line: string) => void;
}

/** Has those told who follow something, while it runs. */
export interface News {
  /**
   * To be told whenever there is another library: its new articles are looked through, and what may be told is told, after which it
   * resolves. Never rejects.
   */
  published(): Promise<void>;
  /** Resolves when what has begun is told; nothing begins any more. */
  stop(): Promise<void>;
}

/** What waits for its hour is looked for so often. */
const TICK_MS = 60_000;

/** Notes what new articles bring, and tells it when it is time. Nothing of it is lost with the process. */
export function runNews(services: NewsServices, tickMs = TICK_MS): News {
  let isStopped = false;
  let waiting = 0;
  let doing: Promise<void> = Promise.resolve();
  let noted: string | null = null;
  const isOver = (): boolean => isStopped || services.isOnDuty?.() === false;
  const run = async (): Promise<void> => {
    if (isOver()) return;
    try {
      const library = services.library();
      // Tens of thousands of articles are not looked up every minute.
      if (library.version !== noted) await noteNews(services, library);
      noted = library.version;
      await tellDue(services, isOver);
    } catch (error) {
      const { code, message } = error as NodeJS.ErrnoException;
      services.onWarning(`What is followed could not be looked after (${code ?? message}); it is tried again`);
    }
  };
  const published = (): Promise<void> => {
    waiting += 1;
    doing = doing.then(run).finally(() => {
      waiting -= 1;
    });
    return doing;
  };
  const timer = setInterval(() => {
    if (waiting === 0) void published();
  }, tickMs);
  timer.unref();
  return {
    published,
    stop: async () => {
      isStopped = true;
      clearInterval(timer);
      await doing;
    },
  };
}

async function tellDue(services: NewsServices, isOver: () => boolean): Promise<void> {
  for (;;) {
    const due = isOver() ? [] : await services.notices.claim();
    if (due.length === 0) return;
    for (const one of due) await tellOne(services, one);
  }
}

/** Looks through the articles that are new for everything that is followed, and keeps what they bring. */
async function noteNews({ follows, notices, corpus }: NewsServices, library: Library): Promise<void> {
  const fresh = await notices.unseen(
    corpus,
    library.entries.map(({ article }) => article.id),
  );
  if (fresh.size === 0) return;
  const wished = new Map<string, { readonly wish: Wish; readonly places: Place[] }>();
  for (const { place, ...wish } of await follows.list()) {
    const key = `${wish.kind} ${fold(wish.words)}`;
    const known = wished.get(key) ?? { wish, places: [] };
    known.places.push(place);
    wished.set(key, known);
  }
  const found: Notice[] = [];
  for (const { wish, places } of wished.values()) {
    // Questions that are asked meanwhile have their turn.
    await nextTurn();
    const ids = await library.articlesFor(wish, fresh);
    for (const place of places) found.push(...ids.map((article) => ({ place, article, words: wish.words })));
  }
  await notices.note(corpus, fresh, found);
}

async function tellOne({ follows, notices, library, tell, onWarning }: NewsServices, due: Due): Promise<void> {
  const { place, items: brought, batch, claimedBefore } = due;
  const news = await library().news({ wishes: await follows.list(place), brought });
  const outcome = news === null ? 'told' : await tell(place, { news, batch, claimedBefore });
  if (outcome === 'told') await notices.told(due);
  else if (outcome === 'refused' && (await notices.refused(due))) {
    // Whose direct messages they are is nothing for a log.
    const where = place.startsWith('channel:') ? place : 'A member';
    onWarning(`${where} has refused news several times: nothing is followed there any more`);
  }
}
