import type { APIUser } from 'discord-api-types/v10';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Avatar } from '../messages/avatar.tsx';
import { nameOf } from '../messages/name-of.ts';
import { ChoiceList } from './choice-list.tsx';
import { mentionBefore } from './mention-text.ts';
import { matchCommands, type OfferedCommand } from './offered-command.ts';
import { readInvocation, type WrittenCommand } from './read-invocation.ts';
import { useListbox } from './use-listbox.ts';
import { useTypingAnywhere } from './use-typing-anywhere.ts';

interface Props {
  readonly text: string;
  readonly setText: (text: string) => void;
  readonly label: string;
  readonly application: APIUser;
  readonly users: readonly APIUser[];
  readonly commands: readonly OfferedCommand[];
  /** Takes the focus whenever this changes to something. */
  readonly focusFor: string | null;
  readonly send: (text: string) => void;
  readonly choose: (written: WrittenCommand) => void;
  /** Esc, when no list is open. */
  readonly onEscape: () => void;
}

/** The longest message that Discord takes. */
const LONGEST = 2000;

/** Plain text being written; a slash at its beginning opens the commands, an at sign the names. */
export function TextForm(props: Props) {
  const { text, setText, label, application, users, commands, focusFor, send, choose, onEscape } = props;
  const [caret, setCaret] = useState(text.length);
  const [closedAt, setClosedAt] = useState<string | null>(null);
  const field = useRef<HTMLTextAreaElement>(null);

  const offered = /^\/[^\n]*$/.test(text) && closedAt !== text ? matchCommands(commands, text.slice(1)) : [];
  const begun = offered.length === 0 && closedAt !== text ? mentionBefore(text, caret) : null;
  const named =
    begun === null ? [] : users.filter((user) => nameOf(user).toLowerCase().startsWith(begun.toLowerCase()));
  const pick = (index: number) => {
    const command = offered[index];
    const user = named[index];
    if (command) choose(readInvocation(text, [command]) ?? { command, texts: {} });
    else if (user && begun !== null) insertName(user, begun);
  };
  const insertName = (user: APIUser, typed: string) => {
    const head = `${text.slice(0, caret - typed.length)}${nameOf(user)} `;
    setText(head + text.slice(caret).trimStart());
    setCaret(head.length);
    field.current?.focus();
  };
  const list = useListbox({
    count: offered.length || named.length,
    key: `${text} ${begun ?? ''}`,
    eager: true,
    pick,
    close: () => setClosedAt(text),
  });

  useLayoutEffect(() => {
    if (focusFor !== null) field.current?.focus();
  }, [focusFor]);
  useTypingAnywhere(field);
  useLayoutEffect(() => {
    const element = field.current;
    if (!element) return;
    if (element.selectionStart !== caret) element.setSelectionRange(caret, caret);
    element.style.height = 'auto';
    element.style.height = `${Math.min(element.scrollHeight, 200)}px`;
  }, [text]);

  const type = (next: string, at: number) => {
    // A name and a space, or a whole command that was pasted, is a choice as much as Enter is.
    const written = /^\/\S+\s/.test(next) && !next.includes('\n') ? readInvocation(next, commands) : null;
    if (written) return choose(written);
    setText(next);
    setCaret(at);
  };
  const submit = () => {
    if (text.trim() === '' || text.length > LONGEST) return;
    setText('');
    setCaret(0);
    send(text.trim());
  };
  const press = (event: KeyboardEvent) => {
    if (list.press(event) || event.isComposing) return;
    if (event.key === 'Escape') onEscape();
    if (event.key !== 'Enter' || event.shiftKey) return;
    event.preventDefault();
    submit();
  };

  const over = text.length - LONGEST;
  return (
    <>
      <div class="panel" hidden={offered.length + named.length === 0}>
        <p class="panel-title" aria-hidden="true">
          {offered.length > 0 ? `Commands of ${nameOf(application)}` : 'Members'}
        </p>
        <ChoiceList
          list={list}
          label={offered.length > 0 ? 'Commands' : 'Members'}
          pick={pick}
          choices={
            offered.length > 0
              ? offered.map((command) => ({
                  key: command.name,
                  content: <OfferedLine command={command} application={application} />,
                }))
              : named.map((user) => ({
                  key: user.id,
                  content: (
                    <>
                      <Avatar user={user} small />
                      <strong>{nameOf(user)}</strong>
                      {user.bot && <span class="app-badge">APP</span>}
                    </>
                  ),
                }))
          }
        />
      </div>
      <form
        class="composer-row"
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <textarea
          ref={field}
          rows={1}
          value={text}
          placeholder={label}
          aria-label={label}
          enterkeyhint="send"
          // A field of several lines may not be a combobox; these say the same of a text box.
          aria-autocomplete="list"
          aria-haspopup="listbox"
          aria-controls={list.id}
          aria-activedescendant={list.fieldRoles['aria-activedescendant']}
          onInput={({ currentTarget: { value, selectionStart } }) => type(value, selectionStart)}
          onSelect={({ currentTarget }) => setCaret(currentTarget.selectionStart)}
          onKeyDown={press}
        />
        {over > -200 && (
          <span class={over > 0 ? 'count over' : 'count'} role="status">
            {-over}
          </span>
        )}
        <button type="submit" class="send" disabled={text.trim() === '' || over > 0} aria-label="Send message">
          Send
        </button>
      </form>
    </>
  );
}

function OfferedLine({ command, application }: { readonly command: OfferedCommand; readonly application: APIUser }) {
  return (
    <>
      <Avatar user={application} small />
      <span class="offered">
        <span>
          <strong>/{command.name}</strong>{' '}
          <span class="offered-options">
            {command.options.map(({ name, required }) => (
              <span key={name} class={required ? 'required' : ''}>
                {name}
                {required && <span aria-hidden="true">*</span>}
              </span>
            ))}
          </span>
        </span>
        <small>{command.description}</small>
      </span>
    </>
  );
}
