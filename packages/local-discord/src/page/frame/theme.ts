/** Dark or light, or as the system has it. */
export type Theme = 'dark' | 'light';

const KEY = 'local-discord.theme';

/** The theme in force: the reader's choice, else the system's. */
export function currentTheme(): Theme {
  const chosen = recall(KEY);
  if (chosen === 'dark' || chosen === 'light') return chosen;
  return matchMedia('(prefers-color-scheme: light)').matches ? 'light' : 'dark';
}

/** Draws the page in a theme; `keep` remembers it as the reader's choice. */
export function applyTheme(theme: Theme, keep = false): void {
  document.documentElement.dataset['theme'] = theme;
  if (keep) remember(KEY, theme);
}

/** What was remembered in this browser; null without a store, as in some private windows. */
export function recall(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

/** Remembers in this browser, where there is a store. */
export function remember(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    // Without a store the page works for this visit.
  }
}
