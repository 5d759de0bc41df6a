/** For which background a picture is made; it brings its own, and each reads well on either. */
export type Theme = 'dark' | 'light';

/** CSS colours. Texts have a contrast of at least 4.5 to the card (WCAG 2.2, 1.4.3), marks of at least 3. */
export interface Palette {
  readonly card: string;
  readonly text: string;
  readonly muted: string;
  /** Thin lines: axis, tracks, separators. */
  readonly line: string;
  readonly event: string;
  readonly statement: string;
  readonly conflict: string;
  /** Stripes on a conflict's bar. */
  readonly hatch: string;
}

/** The colours of each theme. */
export const PALETTES: Readonly<Record<Theme, Palette>> = {
  dark: {
    card: '#1c2330',
    text: '#f2f5fa',
    muted: '#aab6c8',
    line: '#435066',
    event: '#5fb4f5',
    statement: '#c9a2ff',
    conflict: '#ffb454',
    hatch: '#4a2c00',
  },
  light: {
    card: '#f7f8fb',
    text: '#161b24',
    muted: '#505b6b',
    line: '#c3cad6',
    event: '#0b6bc2',
    statement: '#7440c4',
    conflict: '#b34700',
    hatch: '#ffe3c7',
  },
};
