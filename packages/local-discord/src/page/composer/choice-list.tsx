import type { ComponentChildren } from 'preact';
import type { Listbox } from './use-listbox.ts';

interface Props {
  readonly list: Listbox;
  readonly label: string;
  readonly pick: (index: number) => void;
  readonly choices: readonly { readonly key: string; readonly content: ComponentChildren }[];
}

/** The list of choices of a text field; the field keeps the focus. */
export function ChoiceList({ list, label, pick, choices }: Props) {
  return (
    <div id={list.id} role="listbox" aria-label={label} class="choices" hidden={choices.length === 0}>
      {choices.map(({ key, content }, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the text field has the focus and handles the keys
        <div
          key={key}
          id={list.optionId(index)}
          role="option"
          tabIndex={-1}
          class={index === list.active ? 'option active' : 'option'}
          aria-selected={index === list.active}
          // Keeps the focus in the text field.
          onMouseDown={(event) => event.preventDefault()}
          onMouseMove={() => list.setActive(index)}
          onClick={() => pick(index)}
        >
          {content}
        </div>
      ))}
    </div>
  );
}
