import type { PageMember } from '../../page-protocol.ts';
import { Avatar } from '../messages/avatar.tsx';
import { nameOf } from '../messages/name-of.ts';
import type { Theme } from './theme.ts';

interface Props {
  readonly members: readonly PageMember[];
  readonly member: PageMember;
  readonly theme: Theme;
  readonly becomeMember: (id: string) => void;
  readonly setTheme: (theme: Theme) => void;
}

/** Who one is here, with the switch to the other member, and the switch between dark and light. */
export function MemberPanel({ members, member, theme, becomeMember, setTheme }: Props) {
  const other: Theme = theme === 'dark' ? 'light' : 'dark';
  return (
    <div class="member-panel">
      <fieldset class="members">
        <legend>You are</legend>
        {members.map(({ id, role, user }) => (
          <label key={id} class={id === member.id ? 'member chosen' : 'member'}>
            <input
              type="radio"
              class="visually-hidden"
              name="member"
              value={id}
              checked={id === member.id}
              onChange={() => becomeMember(id)}
            />
            <Avatar user={user} small />
            <span>
              {nameOf(user)}
              <small>{role === 'operator' ? 'operator' : 'member'}</small>
            </span>
          </label>
        ))}
      </fieldset>
      <button type="button" class="theme-button" onClick={() => setTheme(other)}>
        <span aria-hidden="true">{theme === 'dark' ? '☀' : '☾'}</span> {other === 'dark' ? 'Dark' : 'Light'} theme
      </button>
    </div>
  );
}
