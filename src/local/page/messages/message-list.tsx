import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { PageChannel, PageMember, PageMessage } from '../../page-protocol.ts';
import { messagesOf, type World } from '../state/page-state.ts';
import { daysBetween } from './format-time.ts';
import { Message, type MessageActions } from './message.tsx';
import { PendingCommand } from './pending-command.tsx';

interface Props {
  readonly world: World;
  readonly channel: PageChannel;
  readonly member: PageMember;
  readonly actions: MessageActions;
  /** Stands at the very beginning of the channel. */
  readonly beginning: ComponentChildren;
}

/** Messages of one author within this time stand below one name. */
const TOGETHER_MS = 7 * 60_000;

/** How far from the end, in pixels, a reader still counts as reading the newest message. */
const NEAR_END = 120;

/** All messages of a channel that a member sees, oldest first; stays at the newest one unless the reader has gone up. */
export function MessageList({ world, channel, member, actions, beginning }: Props) {
  const scroller = useRef<HTMLElement>(null);
  const atEnd = useRef(true);
  const messages = messagesOf(world, channel.id, member.id);
  const pending = world.pending.filter((one) => one.channelId === channel.id && one.memberId === member.id);
  const isEmpty = messages.length === 0 && pending.length === 0;

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
        {messages.map((page, index) => [
          startsDay(page, messages[index - 1]) && <DayLine key={`day-${page.message.id}`} message={page} />,
          <Message
            key={page.message.id}
            page={page}
            compact={belongsToFormer(page, messages[index - 1])}
            pending={pending.filter(({ about }) => about.kind === 'component' && about.messageId === page.message.id)}
            actions={actions}
            mentionsMe={page.message.mentions.some(({ id }) => id === member.id)}
          />,
        ])}
        {pending.map((one) => (
          <PendingCommand
            key={one.id}
            pending={one}
            application={world.application.user}
            member={member.user}
            dismiss={actions.dismiss}
          />
        ))}
      </ol>
    </section>
  );
}

function belongsToFormer(page: PageMessage, former: PageMessage | undefined): boolean {
  if (!former || page.invocation !== null || page.message.referenced_message || startsDay(page, former)) return false;
  return (
    former.message.author.id === page.message.author.id &&
    former.visibleTo === page.visibleTo &&
    Date.parse(page.message.timestamp) - Date.parse(former.message.timestamp) < TOGETHER_MS
  );
}

function startsDay(page: PageMessage, former: PageMessage | undefined): boolean {
  return !former || daysBetween(new Date(former.message.timestamp), new Date(page.message.timestamp)) !== 0;
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
