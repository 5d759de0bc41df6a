import type { PageApplication, PageChannel, PageMember } from '../../page-protocol.ts';
import { Avatar } from '../messages/avatar.tsx';
import { MemberPanel } from './member-panel.tsx';
import type { Theme } from './theme.ts';

interface Props {
  readonly guildName: string;
  readonly application: PageApplication;
  readonly channels: readonly PageChannel[];
  readonly channel: PageChannel;
  readonly members: readonly PageMember[];
  readonly member: PageMember;
  readonly theme: Theme;
  readonly openChannel: (id: string) => void;
  readonly becomeMember: (id: string) => void;
  readonly setTheme: (theme: Theme) => void;
}

/** The channels, the direct messages, and who one is. */
export function Sidebar(props: Props) {
  const { guildName, application, channels, channel, openChannel, ...panel } = props;
  const link = (one: PageChannel) => (
    <li key={one.id}>
      <button
        type="button"
        class={one.kind === 'thread' ? 'channel-link thread' : 'channel-link'}
        aria-current={one.id === channel.id ? 'page' : undefined}
        onClick={() => openChannel(one.id)}
      >
        {one.kind !== 'dm' ? (
          <span class="hash" aria-hidden="true">
            {one.kind === 'guild' ? '#' : '↳'}
          </span>
        ) : (
          <span class={application.online ? 'presence online' : 'presence'}>
            <Avatar user={application.user} small />
          </span>
        )}
        {one.name}
        {one.kind === 'dm' && <span class="visually-hidden">{application.online ? ', online' : ', offline'}</span>}
      </button>
    </li>
  );
  return (
    <aside id="sidebar" class="sidebar" aria-label="Channels and members">
      <p class="guild-name">{guildName}</p>
      <nav aria-label="Channels">
        <h2>Text channels</h2>
        <ul>{channels.filter(({ kind }) => kind !== 'dm').map(link)}</ul>
        <h2>Direct messages</h2>
        <ul>{channels.filter(({ kind }) => kind === 'dm').map(link)}</ul>
      </nav>
      <MemberPanel {...panel} />
    </aside>
  );
}
