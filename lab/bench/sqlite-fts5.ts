import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sqlite from 'node-sqlite3-wasm';
import { makeCorpus } from './corpus-on-disk.ts';
import { type Measured, timeAnswers } from './measure.ts';

/** SQLite's FTS5 with Porter's stems (built to WebAssembly), the best ten by BM25 of any of the words; its search alone. */
export async function measureFts5(count: number): Promise<Measured> {
  const { passages, asked } = makeCorpus(count);
  const folder = mkdtempSync(join(tmpdir(), 'parley-bench-'));
  const file = join(folder, 'passages.db');
  const began = performance.now();
  const database = new sqlite.Database(file);
  database.exec("create virtual table passages using fts5(title, text, tokenize = 'porter'); begin");
  const insert = database.prepare('insert into passages(rowid, title, text) values (?, ?, ?)');
  for (const { id, title, text } of passages) insert.run([id, title, text]);
  insert.finalize();
  database.exec('commit');
  const build = performance.now() - began;
  const search = database.prepare('select rowid from passages where passages match ? order by rank limit 10');
  const ask = (question: string): unknown =>
    search.all([(question.match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => `"${word}"`).join(' OR ')]);
  const short = await timeAnswers(asked.short, ask);
  const twoSentences = await timeAnswers(asked.twoSentences, ask);
  search.finalize();
  const snapshot = statSync(file).size;
  database.close();
  rmSync(folder, { recursive: true });
  return { engine: 'SQLite FTS5', build, memory: 0, snapshot, load: null, short, twoSentences, notes: [] };
}
