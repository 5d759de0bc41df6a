import { useEffect, useId, useState } from 'preact/hooks';

/** The keyboard and the roles of a text field with a list of choices below or above it. */
export interface Listbox {
  readonly id: string;
  /** Index of the choice that Enter takes, or -1 for none. */
  readonly active: number;
  readonly setActive: (index: number) => void;
  readonly optionId: (index: number) => string;
  /** Whether the key was for the list and has been dealt with. */
  readonly press: (event: KeyboardEvent) => boolean;
  /** What the text field says of the list to a screen reader. */
  readonly fieldRoles: {
    readonly role: 'combobox';
    readonly 'aria-autocomplete': 'list';
    readonly 'aria-expanded': boolean;
    readonly 'aria-controls': string;
    readonly 'aria-activedescendant': string | undefined;
  };
}

interface Choices {
  readonly count: number;
  /** Changes when the list does; the choice at the top is then active again. */
  readonly key: string;
  /** Whether Enter takes the first choice without an arrow before. */
  readonly eager: boolean;
  readonly pick: (index: number) => void;
  readonly close: () => void;
  /** Whether Tab, having taken the choice, also goes on to the next field. */
  readonly tabGoesOn?: boolean;
}

/** Makes a list of choices work as screen readers and keyboards expect of a combobox: arrows, Enter, Tab, Esc. */
export function useListbox({ count, key, eager, pick, close, tabGoesOn = false }: Choices): Listbox {
  const id = useId();
  const [chosen, setChosen] = useState({ key, index: eager ? 0 : -1 });
  const first = eager ? 0 : -1;
  // Worked out while drawing, not reset afterwards: an arrow pressed at once must not be undone.
  const active = Math.min(chosen.key === key ? chosen.index : first, count - 1);
  const setActive = (index: number) => setChosen({ key, index });
  const optionId = (index: number) => `${id}-${index}`;
  useEffect(() => {
    if (active >= 0) document.getElementById(`${id}-${active}`)?.scrollIntoView({ block: 'nearest' });
  }, [active, id]);

  const press = (event: KeyboardEvent) => {
    if (count === 0 || event.isComposing) return false;
    if (event.key === 'ArrowDown') setActive((active + 1) % count);
    else if (event.key === 'ArrowUp') setActive(active <= 0 ? count - 1 : active - 1);
    else if ((event.key === 'Enter' || (event.key === 'Tab' && !event.shiftKey)) && active >= 0) pick(active);
    else if (event.key === 'Escape') close();
    else return false;
    if (!(event.key === 'Tab' && tabGoesOn)) event.preventDefault();
    event.stopPropagation();
    return true;
  };

  return {
    id,
    active,
    setActive,
    optionId,
    press,
    fieldRoles: {
      role: 'combobox',
      'aria-autocomplete': 'list',
      'aria-expanded': count > 0,
      'aria-controls': id,
      'aria-activedescendant': count > 0 && active >= 0 ? optionId(active) : undefined,
    },
  };
}
