import type { APIApplicationCommandBasicOption } from 'discord-api-types/v10';
import type { RefObject } from 'preact';
import type { Listbox } from './use-listbox.ts';

interface Props {
  readonly option: APIApplicationCommandBasicOption;
  readonly text: string;
  readonly fault: string | null;
  /** The list that belongs to the field while it has the focus. */
  readonly list: Listbox | null;
  readonly describedBy: string;
  readonly field: RefObject<HTMLInputElement | null>;
  readonly onText: (text: string) => void;
  readonly onFocus: () => void;
  readonly onKey: (event: KeyboardEvent) => void;
}

/** The field of one option of a command, with its name before it. */
export function OptionField({ option, text, fault, list, describedBy, field, onText, onFocus, onKey }: Props) {
  const active = list !== null;
  return (
    <label class={`option-field ${fault ? 'faulty' : ''}`}>
      <span class="option-name">
        {option.name}
        {option.required && <span class="required-mark"> *</span>}
      </span>
      <input
        ref={field}
        name={option.name}
        value={text}
        autocomplete="off"
        spellcheck={false}
        enterkeyhint="send"
        size={Math.max(4, Math.min(48, text.length + 1))}
        aria-required={option.required === true}
        aria-invalid={fault !== null}
        aria-describedby={active ? describedBy : undefined}
        {...(list?.fieldRoles ?? { role: 'combobox', 'aria-expanded': false, 'aria-controls': describedBy })}
        onInput={({ currentTarget }) => onText(currentTarget.value)}
        onFocus={onFocus}
        onKeyDown={onKey}
      />
    </label>
  );
}
