/** A generator of numbers from 0 to 1 that gives the same ones for the same seed (mulberry32). */
function createRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const COMMON =
  'the of to and in a that for on with was by at from as is were it its an be had has have not would after but which their this also before been more over than into between during against under'.split(
    ' ',
  );
const CUES = 'said told announced warned added insisted stressed claimed noted declared'.split(' ');
const ROLES = 'foreign minister,spokesman,chief negotiator,envoy,president,mediator,general,adviser'.split(',');
const MONTHS = 'January February March April May June July August September October November December'.split(' ');
const STARTS = 'b c d f g h j k l m n p r s t v w z br cr dr gr pl st tr kh sh'.split(' ');
const VOWELS = 'a e i o u ai ea ou'.split(' ');
const ENDS = ' n r s t l m nd rt st ck'.split(' ');

/** So many different words, as in some tens of thousands of news articles. */
const WORDS = 60_000;
const NAMES = 1_500;

/** An article as its file has it. */
export interface MadeUpArticle {
  readonly file: string;
  readonly title: string;
  readonly passages: readonly string[];
  readonly text: string;
}

export const PASSAGES_EACH = 5;

/** Articles and questions of made-up words: as often as in English by Zipf's law, the same for the same seed. */
export class MadeUpCorpus {
  readonly #random: () => number;
  readonly #words: readonly string[];
  readonly #names: readonly string[];

  constructor(seed: number) {
    this.#random = createRandom(seed);
    const made = new Set<string>();
    while (made.size < WORDS + NAMES * 2) made.add(this.#makeWord());
    const all = [...made];
    this.#words = all.slice(0, WORDS);
    this.#names = Array.from({ length: NAMES }, (_, at) =>
      [all[WORDS + at * 2]!, all[WORDS + at * 2 + 1]!].map((word) => word[0]!.toUpperCase() + word.slice(1)).join(' '),
    );
  }

  article(number: number): MadeUpArticle {
    const title = this.#capital(this.#content(4));
    const passages = Array.from({ length: PASSAGES_EACH }, () =>
      // Four sentences and five by turns.
      Array.from({ length: this.#random() < 0.5 ? 4 : 5 }, () => this.#sentence()).join(' '),
    );
    const day = `2025-${this.#two(1 + this.#upTo(12))}-${this.#two(1 + this.#upTo(28))}`;
    const head = `---\ntitle: ${title}\noutlet: The ${this.#names[number % 40]!.split(' ')[0]} Post\npublished: "${day}"\nlanguage: en\n---\n`;
    const file = `${this.#two(Math.floor(number / 1_000))}/article-${number}.md`;
    return { file, title, passages, text: `${head}${passages.join('\n')}\n` };
  }

  /** A question of few words out of a passage, or two sentences of it. */
  question(passage: string, kind: 'short' | 'two sentences'): string {
    const sentences = passage.split(/(?<=[.”]) /);
    const at = this.#upTo(sentences.length - 1);
    if (kind === 'two sentences') return `${sentences[at]} ${sentences[at + 1]}`.replace(/[“”.]/g, '');
    const words = sentences[at]!.replace(/[“”.,]/g, '').split(' ');
    const chosen = words.filter((word) => !COMMON.includes(word.toLowerCase())).filter(() => this.#random() < 0.5);
    return `What ${this.#pick(['was', 'did', 'is'])} ${chosen.slice(0, 5).join(' ')}?`;
  }

  #sentence(): string {
    const kind = this.#random();
    const words = this.#clause(10 + this.#upTo(14));
    if (kind < 0.15) return `“${this.#capital(words)},” ${this.#pick(CUES)} ${this.#person()}.`;
    if (kind < 0.35) return `${this.#person()} ${this.#pick(CUES)} that ${words}.`;
    if (kind < 0.5) return `On ${this.#pick(MONTHS)} ${1 + this.#upTo(28)}, ${words} in ${this.#place()}.`;
    return `${this.#capital(words)} ${this.#pick(['in', 'near', 'after'])} ${this.#place()}.`;
  }

  #person = (): string => `${this.#capital(this.#pick(ROLES))} ${this.#name()}`;
  #place = (): string => this.#name().split(' ')[0]!;
  #name = (): string => this.#names[this.#zipf(NAMES)]!;

  /** Nearly half of English words are of the commonest few dozen. */
  #clause = (length: number): string =>
    Array.from({ length }, () => (this.#random() < 0.45 ? this.#pick(COMMON) : this.#word())).join(' ');
  #content = (length: number): string => Array.from({ length }, () => this.#word()).join(' ');
  #word = (): string => this.#words[this.#zipf(WORDS)]!;

  /** A rank from 0, the r-th about as often as 1/r: the inverse of the logarithmic distribution. */
  #zipf = (count: number): number => Math.min(count - 1, Math.floor(count ** this.#random()) - 1);
  #pick = <Value>(values: readonly Value[]): Value => values[this.#upTo(values.length)]!;
  #upTo = (count: number): number => Math.floor(this.#random() * count);
  #two = (number: number): string => String(number).padStart(2, '0');
  #capital = (text: string): string => text[0]!.toUpperCase() + text.slice(1);

  #makeWord(): string {
    const syllables = 1 + this.#upTo(3);
    let word = '';
    for (let i = 0; i < syllables; i++) word += this.#pick(STARTS) + this.#pick(VOWELS) + this.#pick(ENDS);
    return word.length < 3 ? `${word}n` : word;
  }
}
