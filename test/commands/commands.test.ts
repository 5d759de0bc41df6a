import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.ts';
import { commandData } from '../../src/discord/register/commands-data.ts';

const NAME = /^[\p{Ll}\p{N}_-]{1,32}$/u;

/** All characters that Discord counts for a command: names, descriptions and values of it and its options. */
const charactersOf = (value: unknown): number =>
  typeof value === 'string'
    ? value.length
    : value !== null && typeof value === 'object'
      ? Object.entries(value).reduce(
          (sum, [key, inner]) =>
            sum + (typeof inner === 'object' || /^(?:name|description|value)$/.test(key) ? charactersOf(inner) : 0),
          0,
        )
      : 0;

describe('the list of commands', () => {
  it('has every command file, once', () => {
    const files = readdirSync('commands').filter((file) => file !== 'index.ts');
    expect(commands.map(({ data }) => `${data.name}.ts`).sort()).toEqual(files.sort());
  });

  it('has unique names, at most 100', () => {
    expect(new Set(commands.map(({ data }) => data.name)).size).toBe(commands.length);
    expect(commands.length).toBeLessThanOrEqual(100);
  });
});

describe.each(commands.map((command) => [command.data.name, command] as const))('/%s', (name, command) => {
  const { description, example, options } = command.data;
  const optionList = Object.entries(options);

  it('keeps to Discord’s limits on names, descriptions, options and characters', () => {
    expect(name).toMatch(NAME);
    expect(description.length).toBeGreaterThan(0);
    expect(description.length).toBeLessThanOrEqual(100);
    const data = commandData(command);
    expect(data.options?.length ?? 0).toBeLessThanOrEqual(25);
    expect(charactersOf(data)).toBeLessThanOrEqual(8000);
    for (const [option, { description: text, ...rest }] of optionList) {
      expect(option).toMatch(NAME);
      expect(text.length).toBeLessThanOrEqual(100);
      if ('maxLength' in rest) expect(rest.maxLength).toBeLessThanOrEqual(6000);
      if ('choices' in rest) expect(Object.keys(rest.choices).length).toBeLessThanOrEqual(25);
    }
  });

  it('names required options before the others, and offers a private answer', () => {
    const required = optionList.map(([, option]) => option.required ?? false);
    expect(required).toEqual([...required].sort((a, b) => Number(b) - Number(a)));
    expect(commandData(command).options?.map((option) => option.name)).toContain('private');
    expect(Object.keys(options)).not.toContain('private');
  });

  it('shows an example that names only its own options', () => {
    expect(example.startsWith(`/${name}`)).toBe(true);
    for (const [, option] of example.matchAll(/ ([a-z-]+): /g)) expect(Object.keys(options)).toContain(option);
  });
});
