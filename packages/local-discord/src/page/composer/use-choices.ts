import type { APIApplicationCommandBasicOption } from 'discord-api-types/v10';
import { useEffect, useRef, useState } from 'preact/hooks';
import { type Choice, hasAutocomplete, matchChoices } from './option-value.ts';

/** What a field offers at this moment. */
export interface OfferedChoices {
  readonly choices: readonly Choice[];
  /** `failed`: the application gave none in time. */
  readonly state: 'ready' | 'loading' | 'failed';
}

/** Asks the application for the choices of the focused option. */
export type AskChoices = (focused: string) => Promise<readonly Choice[] | null>;

/** How long typing must rest before the application is asked again, in milliseconds. */
const REST_MS = 120;

const NONE: OfferedChoices = { choices: [], state: 'ready' };

/** The choices for the option that is being typed: its fixed ones that fit, or what the application answers. */
export function useChoices(
  option: APIApplicationCommandBasicOption | undefined,
  typed: string,
  fixed: readonly Choice[] | null,
  ask: AskChoices,
): OfferedChoices {
  const [remote, setRemote] = useState(NONE);
  const latest = useRef(0);
  const live = option !== undefined && hasAutocomplete(option);
  useEffect(() => {
    const turn = ++latest.current;
    if (!live) return setRemote(NONE);
    setRemote(({ choices }) => ({ choices, state: 'loading' }));
    const timer = setTimeout(async () => {
      const choices = await ask(option.name).catch(() => null);
      // A slower answer to an earlier text must not replace a later one.
      if (turn !== latest.current) return;
      setRemote(choices ? { choices: choices.slice(0, 25), state: 'ready' } : { choices: [], state: 'failed' });
    }, REST_MS);
    return () => clearTimeout(timer);
  }, [live, option?.name, typed]);
  if (live) return remote;
  return fixed ? { choices: matchChoices(fixed, typed), state: 'ready' } : NONE;
}
