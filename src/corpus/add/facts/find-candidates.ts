import { FACTS, type Fact, factSchemas } from '../../front-matter.ts';
import type { PageDocument, PageElement } from '../page-document.ts';
import { linesOf } from '../page-lines.ts';
import { removeHidden } from '../remove-hidden.ts';
import { structuredArticle } from './json-ld.ts';
import { addressKey, plainAddress } from './web-address.ts';

/** What a page gives for a fact, as it writes it, and where. */
export interface Candidate {
  readonly value: string;
  readonly from: string;
}

/** All that a page gives for each fact, what is surest first, and what makes it doubtful as a whole. */
export interface PageCandidates {
  readonly facts: Readonly<Record<Fact, readonly Candidate[]>>;
  /** When the posts of a live blog were written, as the page writes it. */
  readonly posts: readonly string[];
  /** Whether the page says that readers without a subscription get a part only. */
  readonly isCut: boolean;
}

/** Finds what a page tells about its article: in JSON-LD, OpenGraph, `<meta>`, microdata, `<time>`, headings and `<html>`. */
export function findCandidates(page: PageDocument, address: string | null): PageCandidates {
  const metas = metasOf(page);
  const meta = (...names: readonly string[]): Candidate[] =>
    names.flatMap((name) => (metas.has(name) ? [{ value: metas.get(name)!, from: name }] : []));
  const scripts = [...page.querySelectorAll('script[type="application/ld+json"]')].map((one) => one.textContent ?? '');
  const canonical = page.querySelector('link[rel~="canonical"]')?.getAttribute('href') ?? null;
  const own = [address, canonical].flatMap((one) => (one === null ? [] : [addressKey(one)]));
  const told = structuredArticle(scripts, (other) => own.includes(addressKey(other)));
  const structured = (value: string | null | undefined): Candidate[] =>
    value == null ? [] : [{ value, from: 'JSON-LD' }];
  removeHidden(page.body);
  const found: Record<Fact, readonly Candidate[]> = {
    title: [
      ...structured(told?.headline),
      ...meta('og:title', 'twitter:title', 'dc.title'),
      ...microdata(page, 'headline'),
      ...headings(page),
      ...element(page, 'title'),
    ],
    outlet: [
      ...structured(told?.outlet),
      ...meta('og:site_name'),
      ...microdata(page, 'publisher'),
      ...meta('application-name', 'dc.publisher'),
    ],
    author: [
      ...structured(told?.author),
      ...meta('author', 'article:author', 'dc.creator'),
      ...microdata(page, 'author'),
    ],
    url: [
      ...(canonical === null ? [] : [{ value: canonical, from: 'canonical' }]),
      ...meta('og:url'),
      ...structured(told?.address),
    ].flatMap(({ value, from }) => {
      const whole = plainAddress(value, address ?? undefined);
      return whole === null ? [] : [{ value: whole, from }];
    }),
    published: [
      ...structured(told?.published),
      ...meta(
        'article:published_time',
        'datepublished',
        'dc.date.issued',
        'dcterms.issued',
        'dcterms.created',
        'dc.date',
      ),
      ...meta('parsely-pub-date', 'sailthru.date', 'pubdate', 'publish-date', 'publication_date', 'date'),
      ...microdata(page, 'datePublished'),
      ...times(page),
    ],
    language: [
      ...language(page.documentElement.getAttribute('lang'), '<html lang>'),
      ...structured(told?.language),
      ...meta('inlanguage', 'content-language', 'dc.language'),
      ...language(metas.get('og:locale')?.replace('_', '-'), 'og:locale'),
    ],
  };
  const usable = FACTS.map((fact) => [fact, found[fact].flatMap((one) => usableAs(fact, one, page))] as const);
  return {
    facts: Object.fromEntries(usable) as unknown as PageCandidates['facts'],
    posts: told?.posts ?? [],
    isCut: told?.isCut ?? false,
  };
}

const LONGEST = 2_000;

/** A candidate on one line, without the markup that some pages leave in it; none where it cannot stand in a front matter. */
function usableAs(fact: Fact, { value, from }: Candidate, page: PageDocument): Candidate[] {
  if (value.length > LONGEST) return [];
  const text = /[&<]/.test(value) && fact !== 'url' ? withoutMarkup(value, page) : value;
  const line = text.replace(/\s+/g, ' ').trim();
  // What day a date is, is read later.
  const isUsable = fact === 'published' ? line.length <= 80 : factSchemas[fact].safeParse(line).success;
  const isAddress = (fact === 'author' || fact === 'outlet') && /^https?:/i.test(line);
  return isUsable && !isAddress ? [{ value: line, from }] : [];
}

function withoutMarkup(value: string, page: PageDocument): string {
  const holder = page.createElement('div');
  holder.innerHTML = value;
  return holder.textContent ?? '';
}

/** The page's `<meta>`s: the first of each name that says something. */
function metasOf(page: PageDocument): Map<string, string> {
  const metas = new Map<string, string>();
  for (const meta of page.querySelectorAll('meta[content]')) {
    const names = ['property', 'name', 'itemprop', 'http-equiv'].map((kind) => meta.getAttribute(kind)?.toLowerCase());
    const content = meta.getAttribute('content')!.trim();
    for (const name of names) if (name && content !== '' && !metas.has(name)) metas.set(name, content);
  }
  return metas;
}

const wordsIn = (part: PageElement): string =>
  linesOf(part)
    .map(({ text }) => text)
    .join(' ');

const headings = (page: PageDocument): Candidate[] =>
  [...page.querySelectorAll('h1')].map((heading) => ({ value: wordsIn(heading), from: '<h1>' }));

function element(page: PageDocument, name: string): Candidate[] {
  const value = page.querySelector(name)?.textContent;
  return value ? [{ value, from: `<${name}>` }] : [];
}

/** What microdata gives for a property, its name where it is a thing with a name. */
function microdata(page: PageDocument, property: string): Candidate[] {
  const marked = page.querySelector(`[itemprop~="${property}"]`);
  if (!marked || marked.localName === 'meta') return [];
  const named = marked.querySelector('[itemprop~="name"]') ?? marked;
  const value = named.getAttribute('datetime') ?? named.getAttribute('content') ?? wordsIn(named);
  return [{ value, from: `itemprop ${property}` }];
}

const times = (page: PageDocument): Candidate[] =>
  [...page.querySelectorAll('time[datetime]')]
    .slice(0, 50)
    .map((time) => ({ value: time.getAttribute('datetime')!, from: '<time>' }));

const language = (tag: string | null | undefined, from: string): Candidate[] => (tag ? [{ value: tag, from }] : []);
