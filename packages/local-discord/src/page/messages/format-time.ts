/** Writes when a message was sent as Discord does beside the name: `Today at 18:30`, `Yesterday at 18:30`, a date. */
export function formatSent(sent: Date, now: Date, locale?: string): string {
  const time = sent.toLocaleTimeString(locale, { timeStyle: 'short' });
  const days = daysBetween(sent, now);
  if (days === 0) return `Today at ${time}`;
  if (days === 1) return `Yesterday at ${time}`;
  return `${sent.toLocaleDateString(locale, { dateStyle: 'short' })} ${time}`;
}

/** Whole calendar days from the one moment to the other, in the reader's own time. */
function daysBetween(earlier: Date, later: Date): number {
  const midnight = (date: Date) => Date.UTC(date.getFullYear(), date.getMonth(), date.getDate());
  return Math.round((midnight(later) - midnight(earlier)) / 86_400_000);
}
