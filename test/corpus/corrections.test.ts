import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { correctionLine, readCorrections } from '../../src/corpus/corrections-file.ts';
import type { openShelf } from '../../src/corpus/shelf.ts';
import { corpusFolder, writeFiles } from '../support/corpus-folder.ts';
import { shelfOf } from '../support/shelf.ts';

const ARTICLE = 'Minister Ann Lee said “we are stuck.” Omar Aziz said “we are close.”\n';
const PEOPLE = '- {name: Omar Aziz, kind: person, role: envoy, side: Sylvania}\n';

const speakersIn = ({ library }: Awaited<ReturnType<typeof openShelf>>): (string | undefined)[] =>
  library.articles.flatMap(({ statements }) => statements.map(({ speaker }) => speaker?.name));

describe('corrections.yaml', () => {
  it('gives a statement its right speaker, with role and side from who-is-who', async () => {
    const corrections = '- {article: a, words: “we are stuck.”, speaker: Omar Aziz}\n';
    const shelf = await shelfOf(
      await corpusFolder({ 'a.md': ARTICLE, 'who-is-who.yaml': PEOPLE, 'corrections.yaml': corrections }),
    );
    expect(speakersIn(shelf)).toEqual(['Omar Aziz', 'Omar Aziz']);
    expect(shelf.library.articles[0]?.statements[0]?.speaker).toEqual({
      name: 'Omar Aziz',
      role: 'envoy',
      side: 'Sylvania',
      uncertain: false,
    });
  });

  it('withdraws a statement, and gives it back when the entry goes', async () => {
    const folder = await corpusFolder({
      'a.md': ARTICLE,
      'corrections.yaml': '- {article: a, words: “we are stuck.”, withdraw: true}\n',
    });
    const shelf = await shelfOf(folder);
    expect(speakersIn(shelf)).toEqual(['Omar Aziz']);
    await writeFiles(folder, { 'corrections.yaml': '' });
    expect((await shelf.reindex()).report.changed).toEqual(['corrections.yaml']);
    expect(speakersIn(shelf)).toEqual(['Ann Lee', 'Omar Aziz']);
  });

  it('reports an entry that no longer fits its article', async () => {
    const folder = await corpusFolder({
      'a.md': ARTICLE,
      'corrections.yaml': `# What was read wrongly.
- {article: a, words: “we are close.”, speaker: Ann Lee}
- article: a
  words: “we were stuck.”
  withdraw: true
`,
    });
    const { opened } = await shelfOf(folder);
    expect(opened.report.refused).toEqual([
      'corrections.yaml:3: no statement of a begins with the words ““we were stuck.””: correct or drop this entry',
    ]);
  });

  it('does not take a line that moved for a change', async () => {
    const entry = '- {article: a, words: “we are stuck.”, withdraw: true}\n';
    const folder = await corpusFolder({ 'a.md': ARTICLE, 'corrections.yaml': entry });
    const shelf = await shelfOf(folder);
    const { version } = shelf.library;
    await writeFiles(folder, { 'corrections.yaml': `# Read wrongly.\n${entry}` });
    const { report, library } = await shelf.reindex();
    expect(report).toEqual({ added: [], changed: [], removed: [], refused: [] });
    expect(library.version).toBe(version);
  });

  it('keeps the former corrections when the new ones are refused', async () => {
    const folder = await corpusFolder({
      'a.md': ARTICLE,
      'corrections.yaml': '- {article: a, words: “we are stuck.”, withdraw: true}\n',
    });
    const shelf = await shelfOf(folder);
    await writeFiles(folder, { 'corrections.yaml': '- {article: a, words: x}\n' });
    expect((await shelf.reindex()).report.refused).toEqual([
      'corrections.yaml:1: 0: needs either withdraw: true or a speaker',
    ]);
    expect(speakersIn(shelf)).toEqual(['Omar Aziz']);
  });

  it('reads back every line that inspect prints', () => {
    const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }).filter((words) => words.trim() === words);
    fc.assert(
      fc.property(text, text, fc.option(text), (article, words, speaker) => {
        const read = readCorrections(new TextEncoder().encode(`${correctionLine(article, words, speaker)}\n`));
        expect(read).toEqual({ value: [{ correction: { article, words, speaker }, line: 1 }] });
      }),
    );
  });
});
