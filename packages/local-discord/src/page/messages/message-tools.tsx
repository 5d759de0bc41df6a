import type { APIMessage } from 'discord-api-types/v10';
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { AppsMenu } from './apps-menu.tsx';
import { nameOf } from './name-of.ts';

/** What one may do with a message besides reading it; what is left out may not be done. */
export interface MessageDoings {
  readonly reply: () => void;
  readonly edit?: (() => void) | undefined;
  readonly openThread?: (() => void) | undefined;
  readonly remove?: (() => void) | undefined;
}

interface Props {
  readonly message: APIMessage;
  readonly doings: MessageDoings;
  /** Names of the commands that may be used on a message. */
  readonly commands: readonly string[];
  readonly run: (name: string) => void;
}

/** The tools at the corner of a message. A message is deleted by two presses on one button, the second one meant. */
export function MessageTools({ message, doings, commands, run }: Props) {
  const { reply, edit, openThread, remove } = doings;
  const [isSure, setSure] = useState(false);
  const author = nameOf(message.author);
  return (
    <div class="message-tools">
      <Tool label={`Reply to ${author}`} title="Reply" use={reply}>
        <path d="M10 8.300V4L3 11l7 7v-4.400c5 0 8.500 1.600 11 5.100-1-5-4-9.400-11-10.400Z" />
      </Tool>
      {edit && (
        <Tool label="Edit your message" title="Edit" use={edit}>
          <path d="M4 16.500V20h3.500L18 9.500 14.500 6 4 16.500ZM16 4.500l3.500 3.500 1.200-1.200a1.500 1.500 0 0 0 0-2.100l-1.400-1.400a1.500 1.500 0 0 0-2.100 0L16 4.500Z" />
        </Tool>
      )}
      {openThread && (
        <Tool label={`Create a thread on the message of ${author}`} title="Create thread" use={openThread}>
          <path d="M4 4h16v10H11l-5 5v-5H4V4Zm3 3v1.800h10V7H7Zm0 3.200V12h7v-1.800H7Z" />
        </Tool>
      )}
      {remove && (
        <Tool
          label={isSure ? `Delete the message of ${author} for good` : `Delete the message of ${author}`}
          title={isSure ? 'Press once more to delete' : 'Delete'}
          danger={isSure}
          onBlur={() => setSure(false)}
          use={() => (isSure ? remove() : setSure(true))}
        >
          <path d="M9 3h6l1 2h4v2H4V5h4l1-2ZM6 9h12l-1 12H7L6 9Z" />
        </Tool>
      )}
      {commands.length > 0 && <AppsMenu label={`Apps, for the message of ${author}`} commands={commands} run={run} />}
    </div>
  );
}

interface ToolProps {
  readonly label: string;
  readonly title: string;
  readonly danger?: boolean;
  readonly onBlur?: () => void;
  readonly use: () => void;
  readonly children: ComponentChildren;
}

function Tool({ label, title, danger = false, onBlur, use, children }: ToolProps) {
  return (
    <button type="button" class={danger ? 'danger' : ''} aria-label={label} title={title} onClick={use} onBlur={onBlur}>
      <svg viewBox="0 0 24 24" aria-hidden="true">
        {children}
      </svg>
    </button>
  );
}
