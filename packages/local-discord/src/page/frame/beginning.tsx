import type { APIUser } from 'discord-api-types/v10';
import type { Example, PageChannel } from '../../page-protocol.ts';
import type { OfferedCommand } from '../composer/offered-command.ts';
import { readInvocation } from '../composer/read-invocation.ts';
import { Avatar } from '../messages/avatar.tsx';
import { nameOf } from '../messages/name-of.ts';

interface Props {
  readonly channel: PageChannel;
  readonly application: APIUser;
  readonly examples: readonly Example[];
  readonly commands: readonly OfferedCommand[];
  readonly run: (text: string) => void;
}

/** The beginning of a channel: where one is, and things to try that the bot understands. */
export function Beginning({ channel, application, examples, commands, run }: Props) {
  if (channel.kind === 'thread') {
    return (
      <header class="beginning">
        <h2>{channel.name}</h2>
        <p>The beginning of this thread.</p>
      </header>
    );
  }
  const fit = examples.filter(({ text }) => !text.startsWith('/') || readInvocation(text, commands));
  return (
    <header class="beginning">
      {channel.kind === 'guild' ? (
        <span class="big-hash" aria-hidden="true">
          #
        </span>
      ) : (
        <Avatar user={application} />
      )}
      <h2>{channel.kind === 'guild' ? `Welcome to #${channel.name}!` : channel.name}</h2>
      <p>
        {channel.kind === 'guild'
          ? `A Discord on your own machine, with ${nameOf(application)} in it. Type / for its commands, or mention it.`
          : `Your direct messages with ${nameOf(application)}. Here it answers without being mentioned.`}
      </p>
      {commands.length > 0 && (
        <ul class="examples" aria-label="Things to try">
          {fit.map(({ text, shows }) => (
            <li key={text}>
              <button type="button" onClick={() => run(text)}>
                <span class="example-text">{text}</span>
                <small>{shows}</small>
              </button>
            </li>
          ))}
        </ul>
      )}
    </header>
  );
}
