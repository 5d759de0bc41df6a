import { fold } from '../../../core/terms/fold.ts';
import type { Fact } from '../../front-matter.ts';
import type { Candidate, PageCandidates } from './find-candidates.ts';
import { type PageDay, readPageDay } from './page-day.ts';
import { plainAddress, siteOf } from './web-address.ts';

/** An article's facts; null where nothing tells one. */
export type ArticleFacts = Readonly<Record<Fact, string | null>>;

/** Why a fact, or the text, should be looked at before it is taken, in words that follow its name. */
export interface Doubt {
  readonly about: Fact | 'text';
  readonly reason: string;
}

/** What is known of a page beside what it says itself. */
export interface PageContext {
  /** Where it was read from; null for a file. */
  readonly address: string | null;
  /** `2025-11-23`. */
  readonly today: string;
  /** The day of publication as the feed that brought it writes it. */
  readonly feedDate: string | null;
}

interface Choice {
  readonly value: string | null;
  readonly doubt: string | null;
}

const sure = (value: string): Choice => ({ value, doubt: null });
const NONE: Choice = { value: null, doubt: 'the page gives none' };

/** Chooses among what a page gives for each fact. A choice that the page does not bear out comes with a doubt; none is made up. */
export function chooseFacts(
  { facts, posts }: PageCandidates,
  context: PageContext,
): { readonly facts: ArticleFacts; readonly doubts: readonly Doubt[] } {
  const url = chooseAddress(facts.url, context.address);
  const outlet = chooseOutlet(facts.outlet, url.value);
  const choices: Record<Fact, Choice> = {
    title: chooseTitle(facts.title, outlet.value),
    outlet,
    // Many articles have none.
    author: { value: facts.author[0]?.value.replace(/^by\s+/i, '') ?? null, doubt: null },
    url,
    published: choosePublished(facts.published, posts, { ...context, address: url.value }),
    language: chooseLanguage(facts.language),
  };
  const told = Object.entries(choices) as [Fact, Choice][];
  return {
    facts: Object.fromEntries(told.map(([fact, { value }]) => [fact, value])) as unknown as ArticleFacts,
    doubts: told.flatMap(([about, { doubt }]) => (doubt === null ? [] : [{ about, reason: doubt }])),
  };
}

const lettersOf = (text: string): string => fold(text).replace(/[^\p{L}\p{N}]/gu, '');
const bothOf = (a: Candidate, b: Candidate): string =>
  `the page gives two, “${a.value}” (${a.from}) and “${b.value}” (${b.from})`;

/** The heading that readers see, where what programs are told is the same; else what programs are told. */
function chooseTitle(candidates: readonly Candidate[], outlet: string | null): Choice {
  const plain = candidates.map(({ value, from }) => ({ value: withoutOutlet(value, outlet), from }));
  const headings = plain.filter(({ from }) => from === '<h1>');
  const told = plain.filter(({ from }) => from !== '<h1>' && from !== '<title>');
  const seen = headings.find(({ value }) => told.some((one) => lettersOf(one.value) === lettersOf(value)));
  if (seen) return sure(seen.value);
  if (told[0]) return sure(told[0].value);
  if (headings.length === 1) return sure(headings[0]!.value);
  const [last] = [...headings, ...plain];
  if (!last) return NONE;
  return {
    value: last.value,
    doubt: `only ${headings.length > 1 ? 'one of several headings' : 'the window’s title'} tells it`,
  };
}

/** "Talks resume in Doha | Example News" and "Example | Talks resume in Doha" without the outlet. */
function withoutOutlet(title: string, outlet: string | null): string {
  if (outlet === null) return title;
  const isOutlet = (part: string): boolean =>
    [outlet, outlet.replace(/(?:\.\p{L}{2,3}){1,2}$/u, '')].some((name) => lettersOf(name) === lettersOf(part));
  const parts = title.split(/\s+[|–—·-]\s+/u);
  if (parts.length < 2) return title;
  if (isOutlet(parts.at(-1)!)) return title.slice(0, title.lastIndexOf(parts.at(-1)!)).replace(/\s+[|–—·-]\s+$/u, '');
  return isOutlet(parts[0]!) ? title.slice(parts[0]!.length).replace(/^\s+[|–—·-]\s+/u, '') : title;
}

function chooseOutlet([first, ...others]: readonly Candidate[], address: string | null): Choice {
  if (!first) {
    if (address === null) return NONE;
    return { value: siteOf(address), doubt: 'only the address tells it' };
  }
  const name = lettersOf(first.value);
  const other = others.find(({ value }) => !lettersOf(value).includes(name) && !name.includes(lettersOf(value)));
  return { value: first.value, doubt: other ? bothOf(first, other) : null };
}

/** The address that the page calls its own, if it is one of the site that it came from. */
function chooseAddress(candidates: readonly Candidate[], address: string | null): Choice {
  const [first, ...others] = candidates;
  if (address === null) {
    if (!first) return NONE;
    const other = others.find(({ value }) => siteOf(value) !== siteOf(first.value));
    return { value: first.value, doubt: other ? bothOf(first, other) : null };
  }
  const read = plainAddress(address)!;
  // Some sites name their front page on every page.
  const own = candidates.filter(({ value }) => new URL(value).pathname !== '/' || new URL(read).pathname === '/');
  const near = own.find(({ value }) => siteOf(value) === siteOf(read));
  if (near) return sure(near.value);
  return { value: read, doubt: own[0] ? `the page says that it is ${own[0].value} (${own[0].from})` : null };
}

function choosePublished(
  candidates: readonly Candidate[],
  posts: readonly string[],
  { address, today, feedDate }: PageContext,
): Choice {
  const days = candidates.flatMap((candidate) => {
    const read = readPageDay(candidate.value);
    return read ? [{ ...read, from: candidate.from, value: read.day }] : [];
  });
  const told = days.filter(({ from }) => from !== '<time>');
  const own = told.length > 0 ? told : feedDay(feedDate);
  const [first] = own.length > 0 ? own : days;
  if (!first) return dayOfAddress(address);
  // The same moment is another day elsewhere: the outlet's own is wanted.
  const local = own.find((one) => one.instant !== null && one.instant === first.instant && !one.isUtc) ?? first;
  const among = own.length > 0 ? own : days;
  const other = among.find((one) => one.day !== local.day && (one.instant === null || one.instant !== local.instant));
  const postDays = new Set(posts.flatMap((post) => readPageDay(post)?.day ?? []));
  const doubt =
    local.day > today
      ? `${local.day} is still to come`
      : postDays.size > 1
        ? `the page reports live over ${postDays.size} days, and only one can be given`
        : other
          ? bothOf(local, other)
          : null;
  return { value: local.day, doubt };
}

/** Many sites file articles by day: `/2025/11/08/`. */
function dayOfAddress(address: string | null): Choice {
  const [, year, month, day] = /\/(20\d{2})[/-](\d{1,2})[/-](\d{1,2})(?:\/|-)/.exec(address ?? '') ?? [];
  const read = year && month && day ? readPageDay(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`) : null;
  return read ? { value: read.day, doubt: 'only the address tells it' } : NONE;
}

function feedDay(written: string | null): (PageDay & Candidate)[] {
  const read = written === null ? null : readPageDay(written);
  return read ? [{ ...read, from: 'feed', value: read.day }] : [];
}

function chooseLanguage([first, ...others]: readonly Candidate[]): Choice {
  if (!first) return NONE;
  const primary = (tag: string): string => tag.split('-', 1)[0]!.toLowerCase();
  const tag = Intl.getCanonicalLocales(first.value)[0]!;
  // Many sites leave their software's own locale in place.
  const other = others.find(({ value, from }) => from !== 'og:locale' && primary(value) !== primary(first.value));
  return { value: tag, doubt: other ? bothOf(first, other) : null };
}
