import type { APISelectMenuOption, APIStringSelectComponent } from 'discord-api-types/v10';
import { useContext, useEffect, useId, useRef, useState } from 'preact/hooks';
import { MessageContext } from '../state/message-context.ts';
import { Emoji } from './button.tsx';

interface Props {
  readonly component: APIStringSelectComponent;
}

/**
 * A select menu: opened by a click, Enter, Space or an arrow; a menu of one choice sends at once, a menu of several
 * when it is closed, as on Discord. Esc leaves what was chosen before.
 */
export function Select({ component }: Props) {
  // An edit of the message may change what is chosen from the outset: then the menu begins again.
  return <Menu key={JSON.stringify(component)} component={component} />;
}

function Menu({ component }: Props) {
  const { options, disabled = false, custom_id: customId, placeholder = 'Make a selection' } = component;
  const { min_values: least = 1, max_values: most = 1 } = component;
  const { use } = useContext(MessageContext);
  const id = useId();
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const [chosen, setChosen] = useState(() => defaultsOf(options));
  const [before, setBefore] = useState(chosen);
  const root = useRef<HTMLDivElement>(null);

  const show = () => {
    setBefore(chosen);
    setActive(
      Math.max(
        0,
        options.findIndex(({ value }) => chosen.includes(value)),
      ),
    );
    setOpen(true);
  };
  const close = (send: boolean) => {
    setOpen(false);
    const fits = chosen.length >= least && chosen.length <= most;
    const changed = chosen.join('\n') !== before.join('\n');
    if (most > 1 && send && fits && changed) use(customId, chosen);
    else if (most > 1) setChosen(before);
  };
  const choose = (value: string) => {
    if (most === 1) {
      setChosen([value]);
      setOpen(false);
      use(customId, [value]);
    } else if (chosen.includes(value)) {
      setChosen(chosen.filter((other) => other !== value));
    } else if (chosen.length < most) {
      setChosen([...chosen, value]);
    }
  };
  const press = (event: KeyboardEvent) => {
    if (!open) {
      if (!['Enter', ' ', 'ArrowDown', 'ArrowUp'].includes(event.key)) return;
      event.preventDefault();
      show();
      return;
    }
    const next = moveActive(event.key, active, options.length);
    if (next !== null) setActive(next);
    else if (event.key === 'Enter' || event.key === ' ') choose(options[active]!.value);
    else if (event.key === 'Escape') close(false);
    else if (event.key === 'Tab') return close(true);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  useEffect(() => {
    if (!open) return;
    document.getElementById(`${id}-${active}`)?.scrollIntoView({ block: 'nearest' });
    const leave = (event: PointerEvent) => {
      if (!root.current?.contains(event.target as Node)) close(true);
    };
    document.addEventListener('pointerdown', leave);
    return () => document.removeEventListener('pointerdown', leave);
  });

  const names = options.filter(({ value }) => chosen.includes(value)).map(({ label }) => label);
  return (
    <div class="select" ref={root}>
      <button
        type="button"
        class="select-face"
        role="combobox"
        disabled={disabled}
        aria-haspopup="listbox"
        aria-expanded={open}
        aria-controls={`${id}-list`}
        aria-activedescendant={open ? `${id}-${active}` : undefined}
        aria-label={names.length > 0 ? `${placeholder}: ${names.join(', ')}` : placeholder}
        onClick={() => (open ? close(true) : show())}
        onKeyDown={press}
      >
        <span class={names.length > 0 ? '' : 'placeholder'}>{names.join(', ') || placeholder}</span>
        <span aria-hidden="true" class="chevron" />
      </button>
      <div
        id={`${id}-list`}
        class="select-list"
        role="listbox"
        aria-label={placeholder}
        aria-multiselectable={most > 1}
        hidden={!open}
      >
        {options.map((option, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the combobox above has the focus and handles the keys
          <div
            key={option.value}
            id={`${id}-${index}`}
            role="option"
            tabIndex={-1}
            class={index === active ? 'option active' : 'option'}
            aria-selected={chosen.includes(option.value)}
            onClick={() => choose(option.value)}
          >
            <Emoji emoji={option.emoji} />
            <span>
              {option.label}
              {option.description && <small>{option.description}</small>}
            </span>
          </div>
        ))}
      </div>
    </div>
  );
}

function defaultsOf(options: readonly APISelectMenuOption[]): readonly string[] {
  return options.filter((option) => option.default).map(({ value }) => value);
}

function moveActive(key: string, active: number, count: number): number | null {
  if (key === 'ArrowDown') return (active + 1) % count;
  if (key === 'ArrowUp') return (active + count - 1) % count;
  if (key === 'Home') return 0;
  return key === 'End' ? count - 1 : null;
}
