/** Messages that one member may have answered within `PERIOD` milliseconds: more than a person types. */
const MOST = 8;
const PERIOD = 20_000;

/** Tells whether a member may be answered now, so that nobody makes the bot flood a channel. Commands have Discord's own limits. */
export interface Allowance {
  /** Takes one answer off what the member may have; `first` at the first refusal since the last answer. */
  take(memberId: string): { readonly allowed: boolean; readonly first: boolean };
}

/** `clock` gives milliseconds. Only members of the last period are remembered. */
export function createAllowance(clock: () => number): Allowance {
  const taken = new Map<string, { readonly times: readonly number[]; readonly refused: boolean }>();
  return {
    take: (memberId) => {
      const now = clock();
      for (const [id, { times }] of taken) if (now - times.at(-1)! >= PERIOD) taken.delete(id);
      const { times = [], refused = false } = taken.get(memberId) ?? {};
      const recent = times.filter((time) => now - time < PERIOD);
      const allowed = recent.length < MOST;
      taken.set(memberId, { times: allowed ? [...recent, now] : recent, refused: !allowed });
      return { allowed, first: !allowed && !refused };
    },
  };
}
