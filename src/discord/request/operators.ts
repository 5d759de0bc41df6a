import { type ClientApplication, Team, TeamMemberMembershipState } from 'discord.js';

/** Who may run the commands for operators, on whatever server they are. */
export interface Operators {
  includes(userId: string): Promise<boolean>;
}

/**
 * Operators are the configured members, the application's owner, and those who accepted to be in its team. Discord is asked
 * once, and again after a failure, while only the configured ones are known.
 */
export function createOperators(
  configured: readonly string[],
  fetchApplication: () => Promise<Pick<ClientApplication, 'owner'>>,
): Operators {
  let owners: Promise<readonly string[]> | null = null;
  const askOnce = () => {
    owners ??= fetchApplication().then(ownerIds);
    return owners.catch((error: unknown) => {
      owners = null;
      throw error;
    });
  };
  return {
    includes: async (userId) => configured.includes(userId) || (await askOnce()).includes(userId),
  };
}

function ownerIds({ owner }: Pick<ClientApplication, 'owner'>): readonly string[] {
  if (owner === null) return [];
  if (!(owner instanceof Team)) return [owner.id];
  return owner.members
    .filter(({ membershipState }) => membershipState === TeamMemberMembershipState.Accepted)
    .map(({ id }) => id);
}
