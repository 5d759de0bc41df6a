import type { APIMessage } from 'discord-api-types/v10';
import { useEffect, useMemo, useReducer, useRef, useState } from 'preact/hooks';
import { Composer, type Editing } from './composer/composer.tsx';
import { decodeMentions, encodeMentions } from './composer/mention-text.ts';
import { offerCommands, offerTargetCommands } from './composer/offered-command.ts';
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
  const [editing, setEditing] = useState<Editing | null>(null);

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
  const drop = () => {
    setReplyTo(null);
    setEditing(null);
  };
  const sendText = (text: string) => {
    const content = encodeMentions(text, users);
    if (editing) {
      setEditing(null);
      return post({ type: 'edit', memberId: member.id, messageId: editing.id, content });
    }
    const reply = replyTo?.channel_id === channel.id ? { replyTo: replyTo.id } : {};
    setReplyTo(null);
    return post({ type: 'message', ...here, content, ...reply });
  };
  const runExample = (text: string) => {
    const written = readInvocation(text, commands);
    if (written) void sendCommand(written.command.name, written.texts);
    else void sendText(text);
  };
  const moveTo = (change: () => void) => {
    change();
    drop();
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
              // Direct messages are each member's own, the rest they share.
              const others = channelsOf(world, id).find(({ kind }) => kind === channel.kind);
              setChannelId(channel.kind === 'dm' ? (others?.id ?? null) : channel.id);
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
                {{ guild: '#', thread: '↳', dm: '@' }[channel.kind]}
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
            messageCommands={offerTargetCommands('message', world.commands, channel, member)}
            userCommands={offerTargetCommands('user', world.commands, channel, member)}
            actions={{
              use: (messageId, customId, values) =>
                post({ type: 'component', memberId: member.id, messageId, customId, ...(values ? { values } : {}) }),
              dismiss: (id) => post({ type: 'dismiss', memberId: member.id, id }),
              reply: (message) => {
                setEditing(null);
                setReplyTo(message);
              },
              edit: ({ id, content }) => {
                setReplyTo(null);
                setEditing({ id, text: decodeMentions(content, users) });
              },
              remove: (messageId) => post({ type: 'delete', memberId: member.id, messageId }),
              openThread: ({ id, content }) =>
                void post({
                  type: 'thread',
                  ...here,
                  messageId: id,
                  name: threadName(decodeMentions(content, users)),
                }).then((done) => done && moveTo(() => setChannelId(id))),
              openChannel: (id) => moveTo(() => setChannelId(id)),
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
            editing={editing}
            typing={typing.includes(channel.id)}
            notice={notice}
            actions={{
              sendText,
              sendCommand,
              askChoices: (name, options, focused) => line.autocomplete({ ...here, name, options, focused }),
              drop,
            }}
          />
        </main>
      </div>
    </Names.Provider>
  );
}

/** Discord suggests a message's first words as the name of its thread, which has at most 100 characters. */
const threadName = (text: string): string => text.replace(/\s+/g, ' ').trim().slice(0, 40).trim() || 'Thread';
