import { sameLetters, slips, slipsAllowed, soundKey } from '../terms/spelling.ts';

/** From this length on a letter may be typed for another. */
const SAFE_LENGTH = 7;
/** Fewer letters of a sound, or of the word, say too little. */
const SHORTEST_SOUND = 3;
const SHORTEST_SOUNDED = 5;

/** A word that is spelt nearly as another. */
export interface NearSpelling {
  readonly norm: string;
  readonly distance: number;
}

/** Spellings by their length and first letter, and by their sound, so that those near another one are found among few. */
export class NearSpellings {
  readonly #byShape = new Map<string, Set<string>>();
  readonly #bySound = new Map<string, string[]>();

  add(norm: string): void {
    const shape = shapeOf(norm.length, norm[0]);
    const alike = this.#byShape.get(shape) ?? new Set();
    if (alike.has(norm)) return;
    this.#byShape.set(shape, alike.add(norm));
    const sound = soundKey(norm);
    if (sound.length < SHORTEST_SOUND) return;
    const same = this.#bySound.get(sound);
    if (same) same.push(norm);
    else this.#bySound.set(sound, [norm]);
  }

  /** Of those accepted, the ones that a few slips of the keyboard make into the given one; where there are none, those that sound like it. */
  near(norm: string, accepts: (other: string) => boolean): NearSpelling[] {
    const most = slipsAllowed(norm.length);
    if (most === 0 || /\d/.test(norm)) return [];
    const found: NearSpelling[] = [];
    // A first letter is seldom missed; what differs there is mostly another word.
    for (const first of new Set([norm[0], norm[1]])) {
      for (let length = norm.length - most; length <= norm.length + most; length++) {
        for (const other of this.#byShape.get(shapeOf(length, first)) ?? []) {
          const distance = slips(norm, other, most);
          if (distance <= most && !isAnother(norm, other) && accepts(other)) found.push({ norm: other, distance });
        }
      }
    }
    return found.length > 0 ? found : this.#soundingLike(norm).filter(({ norm: other }) => accepts(other));
  }

  #soundingLike(norm: string): NearSpelling[] {
    if (norm.length < SHORTEST_SOUNDED) return [];
    return (this.#bySound.get(soundKey(norm)) ?? []).map((other) => ({ norm: other, distance: 0 }));
  }
}

const shapeOf = (length: number, first: string | undefined): string => `${length}${first}`;

/** Short words that differ in a letter are mostly two words, "place" and "peace"; with two letters swapped they are one. */
const isAnother = (a: string, b: string): boolean =>
  a.length === b.length && a.length < SAFE_LENGTH && !sameLetters(a, b);
