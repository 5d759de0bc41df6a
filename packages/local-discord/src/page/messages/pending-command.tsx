import type { APIUser } from 'discord-api-types/v10';
import type { PagePending } from '../../page-protocol.ts';
import { Avatar } from './avatar.tsx';
import { Invocation } from './message.tsx';
import { nameOf } from './name-of.ts';
import { OnlyYou } from './only-you.tsx';

interface Props {
  readonly pending: PagePending;
  readonly application: APIUser;
  readonly member: APIUser;
  readonly dismiss: (id: string) => void;
}

/** A command that has no answer: on its way, or failed, which only its user sees and can put away. */
export function PendingCommand({ pending, application, member, dismiss }: Props) {
  if (pending.about.kind !== 'command') return null;
  const failed = pending.state === 'failed';
  return (
    <li class={`message ${failed ? 'ephemeral' : ''}`} data-pending-id={pending.id}>
      <Invocation user={member} invocation={pending.about.invocation} />
      <Avatar user={application} />
      <div class="message-body">
        <header class="author">
          <span class="author-name">{nameOf(application)}</span>
          <span class="app-badge">APP</span>
        </header>
        {failed ? (
          <p class="failed">
            <span aria-hidden="true">⚠ </span>The application did not respond
            {pending.reason === 'offline' && ' (it is not connected)'}
          </p>
        ) : (
          <p class="thinking">
            <span class="dots" aria-hidden="true" /> Sending command…
          </p>
        )}
        {failed && <OnlyYou dismiss={() => dismiss(pending.id)} />}
      </div>
    </li>
  );
}
