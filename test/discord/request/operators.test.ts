import { type ClientApplication, Team, type User } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { createOperators } from '../../../src/discord/request/operators.ts';

type Owner = Pick<ClientApplication, 'owner'>;

const ownedBy = (id: string): Owner => ({ owner: { id } as User });

/** A team as discord.js makes it: who accepted (2) and who is invited (1). */
const ownedByTeam = (): Owner => {
  const members = [
    { user: { id: '11', username: 'one' }, membership_state: 2, permissions: [], role: 'admin', team_id: '1' },
    { user: { id: '12', username: 'two' }, membership_state: 2, permissions: [], role: 'read_only', team_id: '1' },
    { user: { id: '13', username: 'three' }, membership_state: 1, permissions: [], role: 'admin', team_id: '1' },
  ];
  const client = { users: { _add: ({ id }: { id: string }) => ({ id }) } };
  const TeamOf = Team as unknown as new (client: unknown, data: object) => Team;
  return { owner: new TeamOf(client, { id: '1', name: 'Team', icon: null, owner_user_id: '11', members }) };
};

describe('operators', () => {
  it.each([
    ['the owner', ownedBy('1'), '1', true],
    ['a configured member', ownedBy('1'), '2', true],
    ['a stranger', ownedBy('1'), '3', false],
    ['a member of the owning team', ownedByTeam(), '11', true],
    ['another member of the team', ownedByTeam(), '12', true],
    ['somebody invited to the team', ownedByTeam(), '13', false],
    ['anybody, where Discord names no owner', { owner: null }, '1', false],
  ])('tell %s', async (_, application, id, expected) => {
    expect(await createOperators(['2'], async () => application).includes(id)).toBe(expected);
  });

  it('are asked for once, and again after a failure', async () => {
    let asked = 0;
    const operators = createOperators(['2'], async () => {
      asked++;
      if (asked === 1) throw new Error('no answer');
      return ownedBy('1');
    });
    await expect(operators.includes('1')).rejects.toThrow('no answer');
    expect(await operators.includes('2')).toBe(true);
    expect(await operators.includes('1')).toBe(true);
    expect(await operators.includes('3')).toBe(false);
    expect(asked).toBe(2);
  });

  it('are known without waiting once Discord has said who they are, which the first look has it asked', async () => {
    let say = (_: Owner): void => {};
    const said = new Promise<Owner>((resolve) => {
      say = resolve;
    });
    let asked = 0;
    const operators = createOperators(['2'], () => {
      asked++;
      return said;
    });
    expect(['1', '2', '3'].map(operators.knowsOf)).toEqual([false, true, false]);
    say(ownedBy('1'));
    expect(await operators.includes('1')).toBe(true);
    expect(['1', '2', '3'].map(operators.knowsOf)).toEqual([true, true, false]);
    expect(asked).toBe(1);
  });
});
