import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { PageChannel, PageMember, PageMessage, PagePending } from '../../page-protocol.ts';
import { messagesOf, type World } from '../state/page-state.ts';
import { Message, type MessageActions, type MessageRights } from './message.tsx';
import { PendingCommand } from './pending-command.tsx';

interface Props {
  readonly world: World;
  readonly channel: PageChannel;
  readonly member: PageMember;
  readonly actions: MessageActions;
  /** Names of the commands that may be used on a message, and on a member. */
  readonly messageCommands: readonly string[];
  readonly userCommands: readonly string[];
  /** Stands at the very beginning of the channel. */
  readonly beginning: ComponentChildren;
}

/** Messages of one author within this time stand below one name. */
const TOGETHER_MS = 7 * 60_000;

/** How far from the end, in pixels, a reader still counts as reading the newest message. */
const NEAR_END = 120;

/** All messages of a channel that a member sees, oldest first; stays at the newest one unless the reader has gone up. */
export function MessageList(props: Props) {
  const { world, channel, member, actions, messageCommands, userCommands, beginning } = props;
  const scroller = useRef<HTMLElement>(null);
  const atEnd = useRef(true);
  const messages = messagesOf(world, channel.id, member.id);
  const pending = world.pending.filter((one) => one.channelId === channel.id && one.memberId === member.id);
  const entries = inOrder(messages, pending);
  const isEmpty = entries.length === 0;
  const newest = entries.at(-1);
  const ownNewest = newest && isBy(newest, member.id) ? newest.id : null;

  useLayoutEffect(() => {
    // Who sends something wants to see it and its answer, however far up they were.
    if (ownNewest) atEnd.current = true;
  }, [ownNewest]);
  useLayoutEffect(() => {
    const element = scroller.current;
    if (element && atEnd.current) element.scrollTop = isEmpty ? 0 : element.scrollHeight;
  });
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const observer = new ResizeObserver(() => {
      if (atEnd.current && !isEmpty) element.scrollTop = element.scrollHeight;
    });
    observer.observe(element);
    // What is drawn grows when a picture has come.
    observer.observe(element.querySelector('.messages')!);
    return () => observer.disconnect();
  }, [isEmpty]);

  return (
    <section
      class="log"
      ref={scroller}
      role="log"
      aria-label={`Messages in ${channel.kind === 'guild' ? '#' : ''}${channel.name}`}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable without a mouse
      tabIndex={0}
      onScroll={({ currentTarget: { scrollHeight, scrollTop, clientHeight } }) => {
        atEnd.current = scrollHeight - scrollTop - clientHeight < NEAR_END;
      }}
    >
      {beginning}
      <ol class="messages">
        {entries.map((entry, index, all) => {
          const former = all[index - 1]?.page;
          return entry.page ? (
            [
              startsDay(entry.page, all.slice(0, index)) && <DayLine key={`day-${entry.id}`} message={entry.page} />,
              <Message
                key={entry.id}
                page={entry.page}
                compact={former !== undefined && belongsToFormer(entry.page, former)}
                pending={pending.filter(({ about }) => about.kind === 'component' && about.messageId === entry.id)}
                actions={actions}
                rights={rightsOn(entry.page, channel, member)}
                messageCommands={messageCommands}
                userCommands={userCommands}
                mentionsMe={entry.page.message.mentions.some(({ id }) => id === member.id)}
              />,
            ]
          ) : (
            <PendingCommand
              key={entry.id}
              pending={entry.pending}
              application={world.application.user}
              member={member.user}
              dismiss={actions.dismiss}
            />
          );
        })}
      </ol>
    </section>
  );
}

const MANAGE_MESSAGES = 1n << 13n;

/** What Discord lets a member do with a message. */
function rightsOn({ message }: PageMessage, channel: PageChannel, member: PageMember): MessageRights {
  const own = message.author.id === member.id;
  const manages = channel.kind !== 'dm' && (BigInt(member.permissions) & MANAGE_MESSAGES) !== 0n;
  return { edit: own, remove: own || manages, openThread: channel.kind === 'guild' };
}

type Entry =
  | { readonly id: string; readonly page: PageMessage; readonly pending?: never }
  | { readonly id: string; readonly pending: PagePending; readonly page?: never };

/** Messages and commands without an answer, by age: ids grow with time. */
function inOrder(messages: readonly PageMessage[], pending: readonly PagePending[]): readonly Entry[] {
  const entries: Entry[] = [
    ...messages.map((page) => ({ id: page.message.id, page })),
    ...pending.filter(({ about }) => about.kind === 'command').map((one) => ({ id: one.id, pending: one })),
  ];
  return entries.sort((a, b) => a.id.length - b.id.length || (a.id < b.id ? -1 : 1));
}

function isBy(entry: Entry, memberId: string): boolean {
  if (!entry.page) return true;
  const { author, interaction_metadata: used } = entry.page.message;
  return author.id === memberId || used?.user.id === memberId;
}

function belongsToFormer(page: PageMessage, former: PageMessage): boolean {
  if (page.invocation !== null || page.message.referenced_message || dayOf(page) !== dayOf(former)) return false;
  return (
    former.message.author.id === page.message.author.id &&
    former.visibleTo === page.visibleTo &&
    Date.parse(page.message.timestamp) - Date.parse(former.message.timestamp) < TOGETHER_MS
  );
}

function dayOf({ message }: PageMessage): string {
  return new Date(message.timestamp).toDateString();
}

function startsDay(page: PageMessage, before: readonly Entry[]): boolean {
  const former = before.findLast((entry) => entry.page)?.page;
  return !former || dayOf(former) !== dayOf(page);
}

function DayLine({ message: { message } }: { readonly message: PageMessage }) {
  return (
    <li class="day-line">
      <time dateTime={message.timestamp.slice(0, 10)}>
        {new Date(message.timestamp).toLocaleDateString(undefined, { dateStyle: 'long' })}
      </time>
    </li>
  );
}
