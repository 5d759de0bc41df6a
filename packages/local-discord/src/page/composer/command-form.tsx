import type { APIApplicationCommandBasicOption } from 'discord-api-types/v10';
import { createRef, type RefObject } from 'preact';
import { useId, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { OptionValue, PageChannel, PageMember } from '../../page-protocol.ts';
import { ChoiceList } from './choice-list.tsx';
import { CommandHelp } from './command-help.tsx';
import { OptionField } from './option-field.tsx';
import { type Choice, fixedChoices, readValue } from './option-value.ts';
import type { WrittenCommand } from './read-invocation.ts';
import { useChoices } from './use-choices.ts';
import { useListbox } from './use-listbox.ts';

/** The options of a command by name, with the values given. */
export type GivenOptions = Readonly<Record<string, OptionValue>>;

interface Props {
  readonly written: WrittenCommand;
  readonly members: readonly PageMember[];
  readonly channels: readonly PageChannel[];
  readonly send: (options: GivenOptions) => void;
  readonly askChoices: (options: GivenOptions, focused: string) => Promise<readonly Choice[] | null>;
  /** Goes back to plain text. */
  readonly leave: (text: string) => void;
}

/** A command being written: a field for each option, what it takes, its choices, and what is wrong with it. */
export function CommandForm({ written: { command, texts: given }, members, channels, send, askChoices, leave }: Props) {
  const [texts, setTexts] = useState(given);
  const [shown, setShown] = useState(() => firstShown(command.options, given));
  const [focused, setFocused] = useState<string | null>(null);
  const [listOpen, setListOpen] = useState(true);
  const [faults, setFaults] = useState<Readonly<Record<string, string>>>({});
  const picked = useRef<Record<string, Choice>>({});
  const sendButton = useRef<HTMLButtonElement>(null);
  const helpId = useId();
  const fields = useMemo(
    () => new Map<string, RefObject<HTMLInputElement | null>>(command.options.map(({ name }) => [name, createRef()])),
    [command],
  );
  const focus = (name: string | undefined) => {
    if (name === undefined) sendButton.current?.focus();
    else fields.get(name)?.current?.focus();
  };
  // Once, when the form opens.
  useLayoutEffect(() => focus(shown.find((name) => !texts[name]) ?? shown[0]), []);
  const newest = useRef<string | null>(null);
  useLayoutEffect(() => {
    if (newest.current !== null) focus(newest.current);
    newest.current = null;
  }, [shown]);

  const option = command.options.find(({ name }) => name === focused);
  const typed = focused === null ? '' : (texts[focused] ?? '');
  const fixed = option ? fixedChoices(option, members, channels) : null;
  const offered = useChoices(option, typed, fixed, (name) => askChoices({ ...rawTexts(), [name]: typed }, name));
  const choices = listOpen ? offered.choices : [];
  const pick = (index: number) => {
    const choice = choices[index];
    if (!choice || focused === null) return;
    picked.current[focused] = choice;
    setTexts({ ...texts, [focused]: choice.name });
    setFaults(without(faults, focused));
    setListOpen(false);
  };
  const list = useListbox({
    count: choices.length,
    key: `${focused} ${typed}`,
    eager: fixed !== null && typed.trim() !== '',
    pick,
    close: () => setListOpen(false),
    tabGoesOn: true,
  });

  function rawTexts(): GivenOptions {
    return Object.fromEntries(
      shown.filter((name) => texts[name]).map((name) => [name, valueFor(name) ?? (texts[name] as string)]),
    );
  }
  function valueFor(name: string): OptionValue | undefined {
    const choice = picked.current[name];
    return choice && choice.name === texts[name] ? choice.value : undefined;
  }

  const submit = () => {
    const found: Record<string, string> = {};
    const values: Record<string, OptionValue> = {};
    for (const one of command.options) {
      const chosen = valueFor(one.name);
      const reading =
        chosen === undefined
          ? readValue(one, texts[one.name] ?? '', fixedChoices(one, members, channels))
          : { value: chosen };
      if ('fault' in reading) found[one.name] = reading.fault;
      else if (reading.value !== undefined) values[one.name] = reading.value;
    }
    setFaults(found);
    const first = command.options.find(({ name }) => name in found);
    if (!first) return send(values);
    if (!shown.includes(first.name)) setShown([...shown, first.name]);
    focus(first.name);
  };
  const remove = (name: string) => {
    const index = shown.indexOf(name);
    setShown(shown.filter((other) => other !== name));
    setTexts(without(texts, name));
    focus(shown[index - 1] ?? shown[index + 1]);
  };
  const press = (event: KeyboardEvent, name: string) => {
    if (list.press(event)) return;
    const isOptional = !command.options.find((one) => one.name === name)?.required;
    if (event.key === 'Enter' && !event.isComposing) submit();
    else if (event.key === 'Escape') leave('');
    else if (event.key === 'Backspace' && !texts[name]) {
      if (isOptional && shown.length > 1) remove(name);
      else if (shown.length === 1) leave(`/${command.name}`);
      else return;
    } else return;
    event.preventDefault();
  };
  const add = (name: string) => {
    newest.current = name;
    setShown([...shown, name]);
  };

  const hidden = command.options.filter(({ name }) => !shown.includes(name));
  return (
    <div class="command">
      <div class="panel">
        <CommandHelp
          id={helpId}
          command={command}
          option={option}
          fault={focused === null ? null : (faults[focused] ?? null)}
          state={offered.state}
        />
        <ChoiceList
          list={list}
          label={`Choices for ${focused ?? 'the option'}`}
          pick={pick}
          choices={choices.map(({ name, value }) => ({ key: String(value), content: name }))}
        />
      </div>
      <form
        class="composer-row command-row"
        aria-label={`/${command.name}`}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <div class="fields">
          <span class="command-name">/{command.name}</span>
          {command.options
            .filter(({ name }) => shown.includes(name))
            .sort((a, b) => shown.indexOf(a.name) - shown.indexOf(b.name))
            .map((one) => (
              <OptionField
                key={one.name}
                option={one}
                text={texts[one.name] ?? ''}
                fault={faults[one.name] ?? null}
                list={one.name === focused ? list : null}
                describedBy={helpId}
                field={fields.get(one.name)!}
                onText={(text) => {
                  setTexts({ ...texts, [one.name]: text });
                  setFaults(without(faults, one.name));
                  setListOpen(true);
                }}
                onFocus={() => {
                  setFocused(one.name);
                  setListOpen(true);
                }}
                onKey={(event) => press(event, one.name)}
              />
            ))}
          {hidden.map(({ name, description }) => (
            <button key={name} type="button" class="chip" title={description} onClick={() => add(name)}>
              <span aria-hidden="true">+ </span>
              {name}
            </button>
          ))}
        </div>
        <button
          type="button"
          class="icon-button"
          aria-label={`Leave /${command.name}`}
          title="Leave the command (Esc)"
          onClick={() => leave('')}
        >
          ✕
        </button>
        <button
          type="submit"
          ref={sendButton}
          class="send"
          aria-label={`Send /${command.name}`}
          onKeyDown={({ key }) => {
            if (key === 'Escape') leave('');
          }}
        >
          Send
        </button>
      </form>
    </div>
  );
}

/** Required options, those that have a text, and of a command with neither the first. */
function firstShown(options: readonly APIApplicationCommandBasicOption[], texts: Readonly<Record<string, string>>) {
  const shown = options.filter(({ name, required }) => required || name in texts);
  return (shown.length > 0 ? shown : options.slice(0, 1)).map(({ name }) => name);
}

function without(record: Readonly<Record<string, string>>, name: string): Readonly<Record<string, string>> {
  const { [name]: _, ...rest } = record;
  return rest;
}
