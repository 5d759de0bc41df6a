import type { APIMessage } from 'discord-api-types/v10';
import { useEffect, useMemo, useReducer, useRef, useState } from 'preact/hooks';
import { Composer } from './composer/composer.tsx';
import { encodeMentions } from './composer/mention-text.ts';
import { offerCommands, offerMessageCommands } from './composer/offered-command.ts';
import { readInvocation } from './composer/read-invocation.ts';
import { Beginning } from './frame/beginning.tsx';
import { MenuButton, useMenu } from './frame/menu.tsx';
import { Sidebar } from './frame/sidebar.tsx';
import { applyTheme, currentTheme, recall, remember } from './frame/theme.ts';
import { MessageList } from './messages/message-list.tsx';
import { nameOf } from './messages/name-of.ts';
import { type Connection, connect, type PageRequest } from './state/connection.ts';
import { Names } from './state/names.ts';
import { applyEvent, channelsOf, emptyState, type World } from './state/page-state.ts';

const MEMBER_KEY = 'local-discord.member';

/** How long after its last sign the application counts as typing, as on Discord. */
const TYPING_MS = 10_000;

/** The whole page. */
export function App() {
  const [{ connected, world, typing }, dispatch] = useReducer(applyEvent, emptyState);
  const line = useRef<Connection | null>(null);
  useEffect(() => {
    const timers = new Map<string, number>();
    line.current = connect(
      (message) => {
        dispatch(message);
        if (message.type !== 'typing') return;
        clearTimeout(timers.get(message.channelId));
        const over = () => dispatch({ type: 'typingOver', channelId: message.channelId });
        timers.set(message.channelId, setTimeout(over, TYPING_MS));
      },
      (open) => dispatch({ type: 'connection', open }),
    );
    return () => line.current?.close();
  }, []);
  if (!world || !line.current) {
    return (
      <p class="starting" role="status">
        Connecting to the local Discord…
      </p>
    );
  }
  return <Room world={world} typing={typing} connected={connected} line={line.current} />;
}

interface RoomProps {
  readonly world: World;
  readonly typing: readonly string[];
  readonly connected: boolean;
  readonly line: Connection;
}

function Room({ world, typing, connected, line }: RoomProps) {
  const [memberId, setMemberId] = useState(() => recall(MEMBER_KEY));
  const [channelId, setChannelId] = useState<string | null>(null);
  const [theme, setTheme] = useState(currentTheme);
  const menu = useMenu();
  const title = `${nameOf(world.application.user)} on a local Discord`;
  useEffect(() => {
    document.title = title;
  }, [title]);
  const [notice, setNotice] = useState<string | null>(null);
  const [replyTo, setReplyTo] = useState<APIMessage | null>(null);

  const member =
    world.members.find(({ id }) => id === memberId) ??
    world.members.find(({ role }) => role === 'ordinary') ??
    world.members[0]!;
  const channels = channelsOf(world, member.id);
  const channel = channels.find(({ id }) => id === channelId) ?? channels[0]!;
  const commands = useMemo(
    () => offerCommands(world.commands, channel, member),
    [world.commands, channel.kind, member.permissions],
  );
  const users = [world.application.user, ...world.members.map(({ user }) => user)];
  const names = {
    user: (id: string) => {
      const user = users.find((one) => one.id === id);
      return user ? nameOf(user) : null;
    },
    channel: (id: string) => world.channels.find((one) => one.id === id)?.name ?? null,
    everyoneRoleId: world.guild.id,
  };

  const post = (request: PageRequest): Promise<boolean> => {
    setNotice(null);
    return line.send(request).then(
      () => true,
      (error: Error) => {
        setNotice(error.message);
        return false;
      },
    );
  };
  const here = { memberId: member.id, channelId: channel.id };
  const sendCommand = (name: string, options: Readonly<Record<string, string | number | boolean>>) =>
    post({ type: 'command', ...here, name, options });
  const sendText = (text: string) => {
    const reply = replyTo?.channel_id === channel.id ? { replyTo: replyTo.id } : {};
    setReplyTo(null);
    return post({ type: 'message', ...here, content: encodeMentions(text, users), ...reply });
  };
  const runExample = (text: string) => {
    const written = readInvocation(text, commands);
    if (written) void sendCommand(written.command.name, written.texts);
    else void sendText(text);
  };
  const moveTo = (change: () => void) => {
    change();
    setReplyTo(null);
    setNotice(null);
    menu.close();
  };

  return (
    <Names.Provider value={names}>
      <div class={menu.isOpen ? 'frame menu-open' : 'frame'}>
        <Sidebar
          guildName={world.guild.name}
          application={world.application}
          channels={channels}
          channel={channel}
          members={world.members}
          member={member}
          theme={theme}
          openChannel={(id) => moveTo(() => setChannelId(id))}
          becomeMember={(id) =>
            moveTo(() => {
              remember(MEMBER_KEY, id);
              setMemberId(id);
              // The other member has a direct-message channel of their own.
              const others = channelsOf(world, id).find(({ kind }) => kind === channel.kind);
              setChannelId(others?.id ?? null);
            })
          }
          setTheme={(next) => {
            setTheme(next);
            applyTheme(next, true);
          }}
        />
        <main>
          <header class="channel-header">
            <MenuButton menu={menu} />
            <h1>
              <span class="hash" aria-hidden="true">
                {channel.kind === 'guild' ? '#' : '@'}
              </span>
              {channel.name}
            </h1>
            <span class="topic">{world.application.description}</span>
          </header>
          {!connected && (
            <p class="notice" role="alert">
              The connection to the local Discord is lost. Trying again…
            </p>
          )}
          {connected && !world.application.online && (
            <p class="notice" role="status">
              {nameOf(world.application.user)} is not connected; nobody will answer.
            </p>
          )}
          <MessageList
            key={`${channel.id} ${member.id}`}
            world={world}
            channel={channel}
            member={member}
            messageCommands={offerMessageCommands(world.commands, channel, member)}
            actions={{
              use: (messageId, customId, values) =>
                post({ type: 'component', memberId: member.id, messageId, customId, ...(values ? { values } : {}) }),
              dismiss: (id) => post({ type: 'dismiss', memberId: member.id, id }),
              reply: setReplyTo,
              runOn: (name, targetId) => post({ type: 'command', ...here, name, options: {}, targetId }),
            }}
            beginning={
              <Beginning
                channel={channel}
                application={world.application.user}
                examples={world.examples}
                commands={commands}
                run={runExample}
              />
            }
          />
          <Composer
            key={`composer ${channel.id} ${member.id}`}
            channel={channel}
            channels={channels}
            members={world.members}
            application={world.application.user}
            commands={commands}
            replyTo={replyTo}
            typing={typing.includes(channel.id)}
            notice={notice}
            actions={{
              sendText,
              sendCommand,
              askChoices: (name, options, focused) => line.autocomplete({ ...here, name, options, focused }),
              dropReply: () => setReplyTo(null),
            }}
          />
        </main>
      </div>
    </Names.Provider>
  );
}
