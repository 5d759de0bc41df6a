import type { APIMessage, APIUser } from 'discord-api-types/v10';
import { useLayoutEffect, useState } from 'preact/hooks';
import type { PageChannel, PageMember } from '../../page-protocol.ts';
import { nameOf } from '../messages/name-of.ts';
import { CommandForm, type GivenOptions } from './command-form.tsx';
import type { OfferedCommand } from './offered-command.ts';
import type { Choice } from './option-value.ts';
import type { WrittenCommand } from './read-invocation.ts';
import { TextForm } from './text-form.tsx';

/** What the composer can ask for. */
export interface ComposerActions {
  /** Resolves to whether the text was taken. */
  readonly sendText: (text: string) => Promise<boolean>;
  readonly sendCommand: (name: string, options: GivenOptions) => void;
  readonly askChoices: (name: string, options: GivenOptions, focused: string) => Promise<readonly Choice[] | null>;
  /** Ends the reply or the edit that was begun. */
  readonly drop: () => void;
}

interface Props {
  readonly channel: PageChannel;
  readonly channels: readonly PageChannel[];
  readonly members: readonly PageMember[];
  readonly application: APIUser;
  readonly commands: readonly OfferedCommand[];
  readonly replyTo: APIMessage | null;
  /** The message of one's own that is being edited. */
  readonly editing: Editing | null;
  /** The application is typing here. */
  readonly typing: boolean;
  /** Why the last request was not taken, or null. */
  readonly notice: string | null;
  readonly actions: ComposerActions;
}

/** A message being edited, its mentions as names. */
export interface Editing {
  readonly id: string;
  readonly text: string;
}

/** The place to write: plain text, or a command once one is chosen. */
export function Composer(props: Props) {
  const { channel, channels, members, application, commands, replyTo, editing, typing, notice, actions } = props;
  const [written, setWritten] = useState<WrittenCommand | null>(null);
  const [text, setText] = useState('');
  /** How often a command was left for plain text, which then takes the focus. */
  const [left, setLeft] = useState(0);
  const label = {
    guild: `Message #${channel.name}`,
    thread: `Message “${channel.name}”`,
    dm: `Message @${channel.name}`,
  }[channel.kind];

  useLayoutEffect(() => {
    if (editing) setText(editing.text);
  }, [editing]);
  const drop = () => {
    if (editing) setText('');
    actions.drop();
  };
  const leave = (rest: string) => {
    setText(rest);
    setLeft(left + 1);
    setWritten(null);
  };
  const sendText = async (sent: string) => {
    // What was not taken is given back, unless something new is there already.
    if (!(await actions.sendText(sent))) setText((current) => current || sent);
  };
  return (
    <section class="composer" aria-label="Write">
      {notice && (
        <p class="notice" role="alert">
          {notice}
        </p>
      )}
      {(replyTo || editing) && !written && (
        <p class="replying">
          <span>{editing ? 'Editing your message' : <ReplyingTo message={replyTo!} />}</span>
          <button
            type="button"
            class="icon-button"
            aria-label={editing ? 'Do not edit' : 'Do not reply'}
            onClick={drop}
          >
            ✕
          </button>
        </p>
      )}
      <div class="composer-box">
        {written ? (
          <CommandForm
            key={written.command.name}
            written={written}
            members={members}
            channels={channels}
            send={(options) => {
              actions.sendCommand(written.command.name, options);
              leave('');
            }}
            askChoices={(options, focused) => actions.askChoices(written.command.name, options, focused)}
            leave={leave}
          />
        ) : (
          <TextForm
            text={text}
            setText={setText}
            label={label}
            application={application}
            users={[application, ...members.map(({ user }) => user)]}
            commands={commands}
            focusFor={editing?.id ?? replyTo?.id ?? (left > 0 ? `command ${left}` : null)}
            send={sendText}
            choose={setWritten}
            onEscape={drop}
          />
        )}
      </div>
      <p class="typing" role="status">
        {typing && (
          <>
            <span class="dots" aria-hidden="true" /> <strong>{nameOf(application)}</strong> is typing…
          </>
        )}
      </p>
    </section>
  );
}

function ReplyingTo({ message }: { readonly message: APIMessage }) {
  return (
    <>
      Replying to <strong>{nameOf(message.author)}</strong>
    </>
  );
}
