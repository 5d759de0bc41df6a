/**
 * Where to break a text into lines of at most `width` UTF-16 units: offsets of the blanks that become line ends. Nothing
 * else of the text changes; a longer word stands on a line of its own.
 */
export function lineBreaks(text: string, width: number): number[] {
  const breaks: number[] = [];
  let lineStart = 0;
  let blank = -1;
  for (let at = 0; at <= text.length; at++) {
    if (at < text.length && text[at] !== ' ' && text[at] !== '\n') continue;
    if (at - lineStart > width && blank >= lineStart) {
      breaks.push(blank);
      lineStart = blank + 1;
    }
    if (text[at] === '\n') lineStart = at + 1;
    blank = at;
  }
  return breaks;
}

/** A text in lines of at most `width`, each behind `indent`. */
export function wrap(text: string, width: number, indent = ''): string {
  const room = Math.max(20, width - indent.length);
  const chars = [...lineBreaks(text, room)].reduce(
    (lines, at) => `${lines.slice(0, at)}\n${lines.slice(at + 1)}`,
    text,
  );
  return chars
    .split('\n')
    .map((line) => indent + line)
    .join('\n');
}
