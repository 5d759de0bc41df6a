import robotsParser from 'robots-parser';
import type { Web } from './web.ts';

/** What sites let programs read, as their robots.txt tells (RFC 9309). */
export interface Robots {
  /** Whether Parley may read an address by itself. Never throws: a site whose rules cannot be had is left alone. */
  mayRead(address: string, allowPrivate: boolean, signal?: AbortSignal): Promise<boolean>;
}

/** Its types tell of a default export; it is a CommonJS function. */
const parseRobots = robotsParser as unknown as typeof robotsParser.default;

/** The name by which rules call Parley. */
const NAME = 'Parley';
/** RFC 9309 2.4: rules are not kept longer than a day; 2.5: at least so much of them is read. */
const KEPT_MS = 86_400_000;
const LARGEST = 512_000;
/** Where the rules could not be had, they are asked for again so soon. */
const AGAIN_MS = 3_600_000;
const MOST_SITES = 500;

interface Rules {
  readonly until: number;
  readonly allows: (address: string) => boolean;
}

/** Reads each site's rules when they are first needed. `clock` tells milliseconds. */
export function openRobots(web: Web, clock: () => number): Robots {
  const sites = new Map<string, Rules>();

  const readRules = async (address: string, allowPrivate: boolean, signal?: AbortSignal): Promise<Rules> => {
    const file = new URL('/robots.txt', address).href;
    const until = clock() + KEPT_MS;
    try {
      const { status, bytes } = await web.get(file, { types: null, largest: LARGEST, allowPrivate, signal });
      if (status === 200) {
        const robots = parseRobots(file, Buffer.from(bytes).toString('utf8'));
        return { until, allows: (asked) => robots.isAllowed(asked, NAME) !== false };
      }
      if (status >= 400 && status < 500 && status !== 429) return { until, allows: () => true };
    } catch {
      // As for a server that fails.
    }
    return { until: clock() + AGAIN_MS, allows: () => false };
  };

  return {
    mayRead: async (address, allowPrivate, signal) => {
      if (!URL.canParse(address)) return false;
      const { origin } = new URL(address);
      let rules = sites.get(origin);
      if (rules === undefined || rules.until <= clock()) {
        rules = await readRules(address, allowPrivate, signal);
        if (sites.size >= MOST_SITES) sites.clear();
        sites.set(origin, rules);
      }
      return rules.allows(address);
    },
  };
}
