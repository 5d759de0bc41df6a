import { type ClientApplication, Team, TeamMemberMembershipState } from 'discord.js';

/** Who may run the commands for operators, on whatever server they are. */
export interface Operators {
  /** Whether a member is one; waits for Discord, and rejects where it does not say. */
  includes(userId: string): Promise<boolean>;
  /** Whether a member is known to be one by now. Waits for nothing; has Discord asked where it has not said yet. */
  knowsOf(userId: string): boolean;
  /** All of them; waits for Discord, and rejects where it does not say. */
  all(): Promise<readonly string[]>;
  /** Has Discord asked, unless it has said or is being asked. */
  lookUp(): void;
}

/**
 * Operators are the configured members, the application's owner, and those who accepted to be in its team. Discord is asked
 * once, and again after a failure, while only the configured ones are known.
 */
export function createOperators(
  configured: readonly string[],
  fetchApplication: () => Promise<Pick<ClientApplication, 'owner'>>,
): Operators {
  let owners: readonly string[] | null = null;
  let asking: Promise<readonly string[]> | null = null;
  const learn = async (): Promise<readonly string[]> => {
    owners = ownerIds(await fetchApplication());
    return owners;
  };
  const ask = (): Promise<readonly string[]> => {
    asking ??= learn().catch((error: unknown) => {
      asking = null;
      throw error;
    });
    return asking;
  };
  const lookUp = (): void => void ask().catch(() => {});
  return {
    includes: async (userId) => configured.includes(userId) || (await ask()).includes(userId),
    knowsOf: (userId) => {
      if (owners === null) lookUp();
      return configured.includes(userId) || (owners?.includes(userId) ?? false);
    },
    all: async () => [...new Set([...configured, ...(await ask())])],
    lookUp,
  };
}

function ownerIds({ owner }: Pick<ClientApplication, 'owner'>): readonly string[] {
  if (owner === null) return [];
  if (!(owner instanceof Team)) return [owner.id];
  return owner.members
    .filter(({ membershipState }) => membershipState === TeamMemberMembershipState.Accepted)
    .map(({ id }) => id);
}
