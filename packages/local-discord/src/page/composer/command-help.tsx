import type { APIApplicationCommandBasicOption } from 'discord-api-types/v10';
import type { OfferedCommand } from './offered-command.ts';
import { hasAutocomplete, typeName } from './option-value.ts';

interface Props {
  readonly id: string;
  readonly command: OfferedCommand;
  /** The option whose field has the focus. */
  readonly option: APIApplicationCommandBasicOption | undefined;
  readonly fault: string | null;
  readonly state: 'ready' | 'loading' | 'failed';
}

/** Says what a command does and what the option at hand takes; read out by screen readers with the field. */
export function CommandHelp({ id, command, option, fault, state }: Props) {
  return (
    <>
      <p class="command-help">
        <strong>/{command.name}</strong> {command.description}
      </p>
      <div id={id} class="option-help">
        {option && (
          <p>
            <strong>{option.name}</strong>{' '}
            <span class="type-name">
              {typeName(option)} · {option.required ? 'required' : 'optional'}
            </span>{' '}
            {option.description}
          </p>
        )}
        {fault && <p class="fault">{fault}</p>}
        {option && hasAutocomplete(option) && state === 'failed' && <p class="fault">Loading options failed</p>}
      </div>
    </>
  );
}
