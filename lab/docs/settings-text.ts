import { SETTINGS, type SettingWords } from '../../src/settings.ts';

const ABOVE = `# Copy to .env. Nothing is needed to try Parley: without a token it runs on a local Discord with a page in your browser.
# Written by npm run settings; docs/operating.md has the same as a table.
`;

/** Words of a document without its Markdown. */
const plain = (words: string): string =>
  words.replace(/\[([^\]]+)\]\(#[^)]*\)/g, '“$1” in docs/operating.md').replaceAll('`', '');

const unsetWords = ({ usual, unset }: SettingWords): string[] =>
  usual !== '' || unset === undefined ? [] : [`Not set: ${unset}.`];

/** What `.env.example` says: every setting, as it is unless told otherwise. */
export const envExample = (): string =>
  [
    ABOVE,
    ...Object.entries(SETTINGS).map(([name, words]) => {
      const says = plain(words.is);
      // A value is written as it is.
      const sentence = words.is.startsWith('`') ? `${says}.` : `${says[0]!.toUpperCase()}${says.slice(1)}.`;
      return `# ${[sentence, ...unsetWords(words)].join(' ')}\n${name}=${words.usual}\n`;
    }),
  ].join('\n');

const HEAD = '| setting | default | what it is |\n|---|---|---|\n';

const usualWords = ({ usual, unset }: SettingWords): string =>
  usual !== '' ? `\`${usual}\`` : unset === undefined ? 'none' : /^\d/.test(unset) ? `\`${unset}\`` : `none: ${unset}`;

/** The table of settings, as it stands in `docs/operating.md`. */
export const settingsTable = (): string =>
  HEAD +
  Object.entries(SETTINGS)
    .map(([name, words]) => `| \`${name}\` | ${usualWords(words)} | ${words.is} |\n`)
    .join('');

/** A document with its table of settings as it is now. Throws where it has none. */
export function withTable(document: string): string {
  const start = document.indexOf(HEAD);
  if (start < 0) throw new Error(`no table begins with ${HEAD}`);
  const end = document.indexOf('\n\n', start) + 1;
  return document.slice(0, start) + settingsTable() + document.slice(end);
}
