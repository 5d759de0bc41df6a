import { describe, expect, it } from 'vitest';
import { commands } from '../../../../commands/index.ts';
import { suggestFor } from '../../../../src/command.ts';
import type { Library } from '../../../../src/core/answers/library.ts';
import type { Suggested } from '../../../../src/core/answers/suggest/suggestions.ts';
import { parseDateInput } from '../../../../src/core/dates/parse-date-input.ts';
import { articleOf, libraryOf } from '../../../support/library.ts';

const at = (id: string, published: string | null, body: string, outlet = 'Al Jazeera') =>
  articleOf(body, { id, published, outlet });

const library = libraryOf([
  at('a', '2025-11-08', 'The talks on the ceasefire failed. “The ceasefire holds,” said Khawaja Asif on October 29.'),
  at(
    'b',
    '2025-10-25',
    'The ceasefire was broken near the border crossings. “We want peace,” said Zabihullah Mujahid.',
  ),
  at('c', null, 'The talks went on about the border crossings.\nNo talks were held.', 'Dawn'),
]);
const suggest = (what: Suggested, typed: string, from: Library = library) => from.suggest(what, typed, 25);

describe('suggestions', () => {
  it('of topics are things that the articles name, those of most paragraphs first', () => {
    expect(suggest('topic', '').slice(0, 2)).toEqual(['talks', 'ceasefire']);
    expect(suggest('topic', '')).toContain('border crossings');
    expect(suggest('topic', '').join()).not.toMatch(/\b(?:the|failed|said|holds|October)\b/);
  });

  it.each<[Suggested, string, string]>([
    ['topic', 'cease', 'ceasefire'],
    ['topic', 'The cea', 'ceasefire'],
    ['topic', 'cross', 'border crossings'],
    ['topic', 'caesefire', 'ceasefire'],
    ['topic', 'ceasfi', 'ceasefire'],
    ['speaker', 'khaw', 'Khawaja Asif'],
    ['speaker', 'Mujahed', 'Zabihullah Mujahid'],
    ['speaker', 'Khwaja', 'Khawaja Asif'],
    ['speaker', 'Khawaja Asif, muj', 'Khawaja Asif, Zabihullah Mujahid'],
    ['name', 'asi', 'Khawaja Asif'],
    ['outlet', 'jaz', 'Al Jazeera'],
    ['outlet', 'al jazera', 'Al Jazeera'],
    ['date', 'oct', 'October 2025'],
    ['date', '2025-11', 'November 2025'],
    ['date', 'ocotber', 'October 2025'],
    ['date', '25', '25 October 2025'],
  ])('of a %s are found by “%s”', (what, typed, found) => {
    expect(suggest(what, typed)[0]).toBe(found);
  });

  it('of dates are months and days of the articles, the newest first, and read as dates', () => {
    const dates = suggest('date', '');
    expect(dates.slice(0, 2)).toEqual(['November 2025', 'October 2025']);
    for (const date of dates) expect(parseDateInput(date)).not.toBeNull();
  });

  it('of a date that was typed begin with it, as it is understood', () => {
    expect(suggest('date', '2025-01-02')[0]).toBe('2 January 2025');
    expect(suggest('date', '25 oct')[0]).toBe('25 October 2025');
    expect(suggest('date', '5 march')).toEqual(['5 march']);
  });

  it('name nobody twice in a list', () => {
    expect(suggest('speaker', 'Khawaja Asif, ')).not.toContain('Khawaja Asif, Khawaja Asif');
  });

  it.each<[Suggested, string]>([
    ['topic', 'xylophone'],
    ['speaker', 'Zhou'],
    ['outlet', 'BBC'],
    ['date', 'someday'],
  ])('of a %s are none for “%s”', (what, typed) => {
    expect(suggest(what, typed)).toEqual([]);
  });

  it('are none without articles', () => {
    for (const what of ['topic', 'speaker', 'name', 'outlet', 'date'] as const) {
      expect(suggest(what, '', libraryOf([]))).toEqual([]);
    }
  });

  it('of topics are learnt a little at a time', () => {
    const many = libraryOf(Array.from({ length: 300 }, (_, n) => at(`${n}`, null, `We saw the harbour${n % 2}.`)));
    let times = 1;
    while (many.prepareSuggestions()) times += 1;
    expect(times).toBeGreaterThan(2);
    expect(suggest('topic', 'harb', many)).toEqual(['harbour0', 'harbour1']);
  });
});

describe('every option', () => {
  it('that takes a topic, a speaker, an outlet or a date is suggested for', () => {
    const bare = commands.flatMap(({ data: { name, options } }) =>
      Object.entries(options).flatMap(([option, declared]) =>
        declared.type === 'text' && suggestFor(declared) === null ? [`${name} ${option}`] : [],
      ),
    );
    expect(bare).toEqual(['ask question', 'who-said words', 'claim text']);
  });
});
