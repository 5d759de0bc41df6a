import type { TimestampStyle } from './node.ts';

const FORMATS: Readonly<Record<Exclude<TimestampStyle, 'R'>, Intl.DateTimeFormatOptions>> = {
  t: { timeStyle: 'short' },
  T: { timeStyle: 'medium' },
  d: { dateStyle: 'short' },
  D: { dateStyle: 'long' },
  f: { dateStyle: 'long', timeStyle: 'short' },
  F: { dateStyle: 'full', timeStyle: 'short' },
  s: { dateStyle: 'short', timeStyle: 'short' },
  S: { dateStyle: 'short', timeStyle: 'medium' },
};

const UNITS: readonly (readonly [Intl.RelativeTimeFormatUnit, number])[] = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
  ['second', 1],
];

/** Writes a moment (seconds since 1970) the way Discord's letter says; `R` is relative to `now`, in the same seconds. */
export function formatTimestamp(seconds: number, style: TimestampStyle, now: number, locale?: string): string {
  if (style !== 'R') return new Intl.DateTimeFormat(locale, FORMATS[style]).format(seconds * 1000);
  const ahead = seconds - now;
  const [unit, length] = UNITS.find(([, size]) => Math.abs(ahead) >= size) ?? ['second', 1];
  return new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(Math.round(ahead / length), unit);
}
