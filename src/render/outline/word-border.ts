/** How far to look for a border: longer runs without one are cut between two characters. */
const REACH = 64;

/** The last place at or before `at` and after `floor` where a word ends; between two characters where there is no such place. */
export function borderBefore(text: string, at: number, floor: number): number {
  const lowest = Math.max(floor, at - REACH);
  for (let place = at; place > lowest; place--) {
    if (isBlank(text[place]) || isBlank(text[place - 1])) return place;
  }
  return bordersWithin(text, lowest, at + 8).findLast((place) => place <= at) ?? wholeCharacter(text, at);
}

/** The first place at or after `at` and before `ceiling` where a word begins; as `borderBefore` otherwise. */
export function borderAfter(text: string, at: number, ceiling: number): number {
  const highest = Math.min(ceiling, at + REACH);
  for (let place = at; place < highest; place++) {
    if (isBlank(text[place]) || isBlank(text[place - 1])) return place;
  }
  const borders = bordersWithin(text, Math.max(0, at - 8), highest);
  return borders.find((place) => place >= at) ?? wholeCharacter(text, at);
}

const isBlank = (character: string | undefined): boolean => character === undefined || /\s/.test(character);

const words = new Intl.Segmenter('und', { granularity: 'word' });
const characters = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** Places strictly within the stretch: between words, for scripts that write none apart; else between characters. */
function bordersWithin(text: string, start: number, end: number): number[] {
  const stretch = text.slice(start, end);
  for (const segmenter of [words, characters]) {
    const places = Array.from(segmenter.segment(stretch), ({ index }) => start + index).slice(1);
    if (places.length > 0) return places;
  }
  return [];
}

/** `at`, or the place before it when it would split a character of two UTF-16 units. */
const wholeCharacter = (text: string, at: number): number =>
  /[\udc00-\udfff]/.test(text[at] ?? '') && /[\ud800-\udbff]/.test(text[at - 1] ?? '') ? at - 1 : at;
