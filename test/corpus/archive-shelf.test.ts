import { rm, symlink } from 'node:fs/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { AnalyzedArticle } from '../../src/core/analyze.ts';
import { inMemory } from '../../src/core/articles.ts';
import { SentenceVectors } from '../../src/core/ask/meaning/vectors/sentence-vectors.ts';
import { indexArticles } from '../../src/core/index/index-articles.ts';
import { PartyNames } from '../../src/core/terms/party-names.ts';
import { WhoIsWho } from '../../src/core/terms/who-is-who.ts';
import type { Archive, Archives } from '../../src/corpus/archive.ts';
import { openArchiveShelf } from '../../src/corpus/archive-shelf.ts';
import { keyOfArticle } from '../../src/corpus/article-file.ts';
import { correctionLine } from '../../src/corpus/corrections-file.ts';
import type { Shelf } from '../../src/corpus/shelf.ts';
import type { VectorKeeper } from '../../src/corpus/vectors/vector-keeper.ts';
import { analyzedOf } from '../support/analyzed.ts';
import { corpusFolder, writeFiles } from '../support/corpus-folder.ts';
import { FakeModel } from '../support/fake-model.ts';

const ARTICLES = ['Talks in Geneva ended.', 'Talks in Bern began.'].map((body, at) =>
  analyzedOf(body, {}, { id: `article-${at}` }),
);
const NOBODY = new WhoIsWho([]);

/** A version whose articles are somewhere else. */
const archiveOf = (articles: readonly AnalyzedArticle[] = ARTICLES): Archive => ({
  whoIsWho: NOBODY,
  articles: { ...inMemory(articles), all: null },
  keys: articles.map(({ article }) => keyOfArticle(article)),
  index: indexArticles(articles, new PartyNames(NOBODY)),
});

/** Where one version after another is published. */
class Published implements Archives {
  /** What was said to be known, by request. */
  readonly asked: (Archive | null)[] = [];
  latestOne: Archive;

  constructor(first: Archive) {
    this.latestOne = first;
  }

  async latest(known: Archive | null): Promise<Archive> {
    this.asked.push(known);
    return this.latestOne;
  }

  vectors = async (): Promise<VectorKeeper | null> => null;
  close = async () => {};
}

async function open(archives: Archives, folder = '/no/such/folder') {
  const shelf = await openArchiveShelf(folder, archives);
  onTestFinished(() => shelf.close());
  return shelf;
}

const unreachable = (archive: Archive): Archive => ({
  ...archive,
  articles: { ...archive.articles, load: () => Promise.reject(new Error('not there')) },
});

describe('a shelf on an archive', () => {
  it('moves on to where the same articles stand by now', async () => {
    const [first, elsewhere] = [archiveOf(), archiveOf()];
    const archives = new Published(first);
    const shelf = await open(archives);
    const before = shelf.library;
    Object.assign(elsewhere.index, { lookUp: () => Promise.reject(new Error('asked there')) });
    archives.latestOne = elsewhere;
    const { report, library } = await shelf.reindex();
    expect(report).toEqual({ added: [], changed: [], removed: [], refused: [] });
    expect(library.version).toBe(before.version);
    await expect(library.ask({ question: 'Where did the talks end?' })).rejects.toThrow('asked there');
    await shelf.reindex();
    const named = archives.asked.map((known) =>
      known === first ? 'first' : known === elsewhere ? 'elsewhere' : known,
    );
    expect(named).toEqual([null, 'first', 'elsewhere']);
  });

  it('stays on what it has, and says so, where a newer version cannot be loaded, and tries it again', async () => {
    const [first, next] = [archiveOf(), archiveOf(ARTICLES.slice(1))];
    const archives = new Published(first);
    const shelf = await open(archives);
    archives.latestOne = unreachable(next);
    await expect(shelf.reindex()).rejects.toThrow('not there');
    expect(shelf.library.coverage.articles).toBe(2);
    archives.latestOne = next;
    expect((await shelf.reindex()).report.removed).toEqual(['article-0']);
    expect(archives.asked.at(-1)).toBe(first);
  });

  it('is neither built nor hashed again where nothing changed', async () => {
    let hashed = 0;
    const archive = archiveOf();
    const keys = Object.assign([...archive.keys], {
      *[Symbol.iterator]() {
        hashed++;
        yield* archive.keys;
      },
    });
    const shelf = await open(new Published({ ...archive, keys }), await corpusFolder({ 'corrections.yaml': '' }));
    const before = shelf.library;
    expect([(await shelf.reindex()).library, hashed]).toEqual([before, 1]);
  });

  it('has the keys of a newer version taken before any question meets it', async () => {
    const [first, next] = [archiveOf(), archiveOf(ARTICLES.slice(1))];
    const archives = new Published(first);
    const shelfAt: (number | undefined)[] = [];
    let shelf: Shelf | null = null;
    const kept: VectorKeeper = {
      store: new SentenceVectors('fake'),
      load: async () => void shelfAt.push(shelf?.library.coverage.articles),
      make: async () => true,
      left: () => 0,
      close: () => {},
    };
    const model = new FakeModel('Talks');
    shelf = await openArchiveShelf('/no/such/folder', Object.assign(archives, { vectors: async () => kept }), {
      model,
    });
    archives.latestOne = next;
    await shelf.reindex();
    await shelf.close();
    expect(shelfAt).toEqual([undefined, 2]);
  });

  describe('with corrections in the folder', () => {
    const [words, others] = ['“We are stuck,”', '“We are close,”'];
    const quoted = analyzedOf(`${words} Lee said. ${others} Lee added.`, {
      statements: [words, others].map((content) => ({
        kind: 'direct' as const,
        speaker: 'Ann Lee',
        content: [content],
      })),
    });
    const { id } = quoted.article;
    const withdrawn = `${correctionLine(id, words, null)}\n`;
    const statementsIn = ({ library }: Shelf): number => library.articles[0]!.statements.length;

    it('takes and drops them as the file says, and reports that it changed', async () => {
      const folder = await corpusFolder({ 'corrections.yaml': withdrawn });
      const shelf = await open(new Published(archiveOf([quoted])), folder);
      expect(statementsIn(shelf)).toBe(1);
      await writeFiles(folder, { 'corrections.yaml': '' });
      expect((await shelf.reindex()).report.changed).toEqual(['corrections.yaml']);
      expect(statementsIn(shelf)).toBe(2);
      expect((await shelf.reindex()).report.changed).toEqual([]);
    });

    it('keeps them where there is no such folder any more', async () => {
      const folder = await corpusFolder({ 'corrections.yaml': withdrawn });
      const shelf = await open(new Published(archiveOf([quoted])), folder);
      await rm(folder, { recursive: true });
      expect((await shelf.reindex()).report).toMatchObject({ changed: [], refused: [] });
      expect(statementsIn(shelf)).toBe(1);
    });

    it('keeps them where the folder cannot be read any more, and says so', async () => {
      const folder = await corpusFolder({ 'corrections.yaml': withdrawn });
      const shelf = await open(new Published(archiveOf([quoted])), folder);
      await rm(folder, { recursive: true });
      // Root may read all there is, but no link that leads to itself.
      await symlink(folder, folder);
      expect((await shelf.reindex()).report.refused).toEqual(['corrections.yaml: cannot be read (ELOOP)']);
      expect(statementsIn(shelf)).toBe(1);
    });

    it('reports those that fit no statement, or name no article, and those alone', async () => {
      const lines = [
        correctionLine(id, words, 'Omar Dahl'),
        correctionLine(id, 'We were', null),
        correctionLine('gone', words, null),
      ];
      const folder = await corpusFolder({ 'corrections.yaml': `${lines.join('\n')}\n` });
      const { opened } = await open(new Published(archiveOf([quoted])), folder);
      expect(opened.report.refused).toEqual([
        `corrections.yaml:2: no statement of ${id} begins with the words “We were”: correct or drop this entry`,
        `corrections.yaml:3: no statement of gone begins with the words “${words}”: correct or drop this entry`,
      ]);
    });
  });
});
