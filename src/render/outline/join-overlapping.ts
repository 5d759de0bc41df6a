import type { CitedStatement, OtherTelling } from '../../core/answers/answer.ts';
import type { Excerpt } from '../../core/article/excerpt.ts';
import { overlaps, textOf } from '../../core/article/span.ts';

/** Sentences with all that is said in them, each statement with what it adds. */
export interface SaidIn {
  readonly excerpt: Excerpt;
  readonly statements: readonly Omit<CitedStatement, 'excerpt'>[];
  readonly otherwise: readonly OtherTelling[];
}

/** A statement as sentences of its own. */
export const saidIn = ({ excerpt, otherwise = [], ...statement }: CitedStatement): SaidIn => ({
  excerpt,
  statements: [statement],
  otherwise,
});

/** Two tellings of overlapping sentences as one of both. What is said matters more than who is named. */
export function joinSaid<Of extends SaidIn>(a: Of, b: Of): Of {
  const saying = [a, b].filter(({ statements }) => statements.length > 0);
  const emphasis = (saying.length > 0 ? saying : [a, b]).flatMap(({ excerpt }) => excerpt.emphasis);
  return {
    ...a,
    excerpt: {
      ...joinExcerpts(a.excerpt, b.excerpt),
      emphasis: emphasis.sort((one, other) => one.start - other.start),
    },
    statements: [...a.statements, ...b.statements],
    otherwise: [...a.otherwise, ...b.otherwise],
  };
}

/** The stretch of an article from the beginning of the first to the end of the last of two excerpts that overlap. */
function joinExcerpts(a: Excerpt, b: Excerpt): Excerpt {
  const [first, second] = a.span.start <= b.span.start ? [a, b] : [b, a];
  const span = { start: first.span.start, end: Math.max(first.span.end, second.span.end) };
  return { ...second, ...first, span, text: textOf(first.article.body, span) };
}

/** The same in which every sentence stands once: what overlaps in one article is joined, at the place of the first. */
export function joinOverlapping<Of extends { readonly excerpt: Excerpt }>(
  found: readonly Of[],
  join: (a: Of, b: Of) => Of,
): Of[] {
  const joined: (Of | null)[] = [];
  const placesOf = new Map<string, number[]>();
  for (const one of found) {
    const { id } = one.excerpt.article;
    const places = placesOf.get(id) ?? [];
    placesOf.set(id, places);
    const shared = places.filter((place) => {
      const known = joined[place];
      return known && overlaps(known.excerpt.span, one.excerpt.span);
    });
    const [first, ...others] = shared;
    if (first === undefined) {
      places.push(joined.length);
      joined.push(one);
      continue;
    }
    const whole = [...others.map((place) => joined[place]!), one].reduce(join, joined[first]!);
    for (const place of others) joined[place] = null;
    joined[first] = whole;
  }
  return joined.filter((one) => one !== null);
}
