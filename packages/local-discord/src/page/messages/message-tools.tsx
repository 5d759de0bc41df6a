import type { APIMessage } from 'discord-api-types/v10';
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { nameOf } from './name-of.ts';

interface Props {
  readonly message: APIMessage;
  readonly reply: (message: APIMessage) => void;
  /** Names of the commands that may be used on a message. */
  readonly commands: readonly string[];
  readonly runOn: (name: string, messageId: string) => void;
}

/** What one can do with a message besides reading it: reply, and the application's commands for messages. */
export function MessageTools({ message, reply, commands, runOn }: Props) {
  const author = nameOf(message.author);
  return (
    <div class="message-tools">
      <button type="button" aria-label={`Reply to ${author}`} title="Reply" onClick={() => reply(message)}>
        <svg viewBox="0 0 24 24" aria-hidden="true">
          <path d="M10 8.300V4L3 11l7 7v-4.400c5 0 8.500 1.600 11 5.100-1-5-4-9.400-11-10.400Z" />
        </svg>
      </button>
      {commands.length > 0 && (
        <AppsMenu
          label={`Apps, for the message of ${author}`}
          commands={commands}
          run={(name) => runOn(name, message.id)}
        />
      )}
    </div>
  );
}

interface MenuProps {
  readonly label: string;
  readonly commands: readonly string[];
  readonly run: (name: string) => void;
}

function AppsMenu({ label, commands, run }: MenuProps) {
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const items = () => [...(root.current?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? [])];
  useLayoutEffect(() => {
    if (!isOpen) return;
    items()[0]?.focus();
    const leave = ({ target }: Event) => {
      if (!root.current?.contains(target as Node)) setOpen(false);
    };
    document.addEventListener('pointerdown', leave);
    document.addEventListener('focusin', leave);
    return () => {
      document.removeEventListener('pointerdown', leave);
      document.removeEventListener('focusin', leave);
    };
  }, [isOpen]);
  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  const press = (event: KeyboardEvent) => {
    const all = items();
    const at = all.indexOf(event.target as HTMLElement);
    if (event.key === 'Escape') close();
    else if (event.key === 'ArrowDown') all[(at + 1) % all.length]?.focus();
    else if (event.key === 'ArrowUp') all.at(at - 1)?.focus();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div class="apps" ref={root}>
      <button
        ref={button}
        type="button"
        aria-label={label}
        title="Apps"
        aria-haspopup="menu"
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={() => setOpen(!isOpen)}
      >
        <svg viewBox="0 0 24 24" aria-hidden="true">
          <path d="M4 4h6v6H4V4Zm10 0h6v6h-6V4ZM4 14h6v6H4v-6Zm10 0h6v6h-6v-6Z" />
        </svg>
      </button>
      {isOpen && (
        <div id={id} role="menu" aria-label={label} class="apps-menu" tabIndex={-1} onKeyDown={press}>
          {commands.map((name) => (
            <button
              key={name}
              type="button"
              role="menuitem"
              tabIndex={-1}
              onClick={() => {
                close();
                run(name);
              }}
            >
              {name}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}
