import type { APIMessage, APIUser } from 'discord-api-types/v10';
import type { PageMessage, PagePending } from '../../page-protocol.ts';
import { Components } from '../components/component.tsx';
import { FileCard, Picture } from '../components/media.tsx';
import { Markdown } from '../markdown/markdown.tsx';
import { MessageContext } from '../state/message-context.ts';
import { AppsMenu } from './apps-menu.tsx';
import { Avatar } from './avatar.tsx';
import { formatSent } from './format-time.ts';
import { MessageTools } from './message-tools.tsx';
import { nameOf } from './name-of.ts';
import { OnlyYou } from './only-you.tsx';

/** What can be done with a message. */
export interface MessageActions {
  readonly use: (messageId: string, customId: string, values?: readonly string[]) => void;
  readonly dismiss: (id: string) => void;
  readonly reply: (message: APIMessage) => void;
  readonly edit: (message: APIMessage) => void;
  readonly remove: (messageId: string) => void;
  readonly openThread: (message: APIMessage) => void;
  /** Goes to a channel or thread. */
  readonly openChannel: (id: string) => void;
  /** Uses a command for messages or members on one of them. */
  readonly runOn: (name: string, targetId: string) => void;
}

/** What the member whom the page stands for may do with a message. */
export interface MessageRights {
  readonly edit: boolean;
  readonly remove: boolean;
  readonly openThread: boolean;
}

interface Props {
  readonly page: PageMessage;
  /** Drawn below the one before, without face and name. */
  readonly compact: boolean;
  readonly pending: readonly PagePending[];
  readonly actions: MessageActions;
  readonly mentionsMe: boolean;
  readonly rights: MessageRights;
  /** Names of the commands that may be used on a message, and on a member. */
  readonly messageCommands: readonly string[];
  readonly userCommands: readonly string[];
}

/** One message: who, when, in answer to what, and all that it holds. */
export function Message(props: Props) {
  const { page, compact, pending, actions, mentionsMe, rights, messageCommands, userCommands } = props;
  const { message, invocation, visibleTo } = page;
  const ephemeral = visibleTo !== null;
  const failed = pending.filter(({ state }) => state === 'failed');
  const own = pending.filter(({ about }) => about.kind === 'component');
  const use = (customId: string, values?: readonly string[]) => actions.use(message.id, customId, values);
  return (
    <li
      class={`message ${compact ? 'compact' : ''} ${ephemeral ? 'ephemeral' : ''} ${mentionsMe ? 'mentions-me' : ''}`}
      data-message-id={message.id}
    >
      {invocation !== null && message.interaction_metadata && (
        <Invocation user={message.interaction_metadata.user} invocation={invocation} />
      )}
      {message.referenced_message && <Reference message={message.referenced_message} />}
      {!compact && <Avatar user={message.author} />}
      <article class="message-body" aria-label={`${nameOf(message.author)}, ${sentAt(message)}`}>
        {!compact && (
          <Author message={message} commands={userCommands} run={(name) => actions.runOn(name, message.author.id)} />
        )}
        <MessageContext.Provider value={{ pending: own, attachments: message.attachments, use }}>
          <Content page={page} />
        </MessageContext.Provider>
        {message.thread && (
          <button type="button" class="thread-link" onClick={() => actions.openChannel(message.id)}>
            <span aria-hidden="true">↳</span> {message.thread.name} <span aria-hidden="true">›</span>
          </button>
        )}
        {failed.length > 0 && (
          <p class="failed" role="alert">
            This interaction failed
          </p>
        )}
        {ephemeral && page.state === 'sent' && <OnlyYou dismiss={() => actions.dismiss(message.id)} />}
      </article>
      {!ephemeral && page.state === 'sent' && (
        <MessageTools
          message={message}
          doings={{
            reply: () => actions.reply(message),
            edit: rights.edit ? () => actions.edit(message) : undefined,
            openThread: rights.openThread && !message.thread ? () => actions.openThread(message) : undefined,
            remove: rights.remove ? () => actions.remove(message.id) : undefined,
          }}
          commands={messageCommands}
          run={(name) => actions.runOn(name, message.id)}
        />
      )}
    </li>
  );
}

function sentAt(message: APIMessage): string {
  return formatSent(new Date(message.timestamp), new Date());
}

interface AuthorProps {
  readonly message: APIMessage;
  /** Names of the commands that may be used on a member. */
  readonly commands: readonly string[];
  readonly run: (name: string) => void;
}

function Author({ message, commands, run }: AuthorProps) {
  const name = <span class="author-name">{nameOf(message.author)}</span>;
  return (
    <header class="author">
      {commands.length > 0 ? (
        <AppsMenu label={`Apps, for ${nameOf(message.author)}`} commands={commands} run={run}>
          {name}
        </AppsMenu>
      ) : (
        name
      )}
      {message.author.bot && <span class="app-badge">APP</span>}
      <time dateTime={message.timestamp} title={new Date(message.timestamp).toLocaleString()}>
        {sentAt(message)}
      </time>
    </header>
  );
}

function Content({ page: { message, state } }: { readonly page: PageMessage }) {
  if (state === 'thinking') {
    return (
      <p class="thinking">
        <span class="dots" aria-hidden="true" /> {nameOf(message.author)} is thinking…
      </p>
    );
  }
  return (
    <>
      {message.content !== '' && <Markdown text={message.content} />}
      {message.embeds.length > 0 && (
        <p class="cannot-draw" role="alert">
          This page cannot draw embeds.
        </p>
      )}
      <Attachments message={message} />
      <Components components={message.components ?? []} />
      {message.edited_timestamp && (
        <time
          class="edited"
          dateTime={message.edited_timestamp}
          title={new Date(message.edited_timestamp).toLocaleString()}
        >
          (edited)
        </time>
      )}
    </>
  );
}

const COMPONENTS_V2 = 1 << 15;

function Attachments({ message }: { readonly message: APIMessage }) {
  // With components of the second version, files show only where a component names them.
  if ((message.flags ?? 0) & COMPONENTS_V2) return null;
  return message.attachments.map(({ id, url, filename, size, description, content_type: type }) =>
    type?.startsWith('image/') ? (
      <div key={id} class="gallery">
        <Picture url={url} alt={description ?? filename} />
      </div>
    ) : (
      <FileCard key={id} name={filename} url={url} size={size} />
    ),
  );
}

/** The line above a command's reply: who used which command. */
export function Invocation({ user, invocation }: { readonly user: APIUser; readonly invocation: string }) {
  return (
    <div class="spine">
      <Avatar user={user} small />
      <span class="author-name">{nameOf(user)}</span> used <span class="invocation">{invocation}</span>
    </div>
  );
}

function Reference({ message }: { readonly message: APIMessage }) {
  const first = message.content || (message.components?.length ? 'Click to see the answer' : '');
  return (
    <div class="spine">
      <Avatar user={message.author} small />
      <span class="author-name">{nameOf(message.author)}</span>
      <span class="excerpt">{first === message.content ? <Markdown text={firstLine(first)} /> : first}</span>
    </div>
  );
}

function firstLine(text: string): string {
  return text.split('\n').find((line) => line.trim() !== '') ?? '';
}
