/** Characters of a line and pixels from one to the next, of text on a phone 360 px wide, as Discord sets it. */
const PLAIN = { characters: 35, line: 22 };
const QUOTED = { characters: 30, line: 22 };
const SMALL = { characters: 43, line: 18 };

/** Scripts whose characters are about twice as wide as Latin ones. */
const WIDE = /[\u1100-\u11ff\u2e80-\ua4cf\uac00-\ud7ff\uf900-\ufaff\uff00-\uff60\u{1f300}-\u{3ffff}]/gu;

/** About how high a rendered text stands on a phone, in pixels: to choose how much to show at once, never a limit. */
export const phoneHeight = (rendered: string): number =>
  rendered
    .split('\n')
    .map((line) => {
      const kind = line.startsWith('-# ') ? SMALL : line.startsWith('> ') ? QUOTED : PLAIN;
      const seen = line.replace(/^(?:-#|>|###) |\]\(http[^)]*\)|\*\*|\\/g, '');
      const wide = seen.length + (seen.match(WIDE)?.length ?? 0);
      return kind.line * Math.max(1, Math.ceil(wide / kind.characters));
    })
    .reduce((sum, height) => sum + height, 0);
