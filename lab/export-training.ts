// Writes what the model is trained on, for lab/train/train.py. From the project's root:
//   npm run -s build && node dist/lab/export-training.js SQUAD_SHIFTS OUT
// SQUAD_SHIFTS is a folder with new_wiki.jsonl, reddit.jsonl and amazon_reviews.jsonl (Miller et al. 2020, CC BY 4.0).
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { segment } from '../src/core/article/segment.ts';
import { FIRST, readFitSet } from './fit/questions.ts';

const [shifts, out] = process.argv.slice(2) as [string, string];
mkdirSync(out, { recursive: true });

interface ShiftsParagraph {
  readonly title: string;
  readonly context: string;
  readonly questions: readonly {
    readonly question: string;
    readonly answers: readonly (readonly [number, string])[];
  }[];
}

/** Paragraphs with their sentences, and by question the half-open spans that answer it. */
const paragraphs = ['new_wiki', 'reddit', 'amazon_reviews'].flatMap((set) =>
  readFileSync(join(shifts, `${set}.jsonl`), 'utf8')
    .trim()
    .split('\n')
    .map((line) => {
      const { title, context, questions } = JSON.parse(line) as ShiftsParagraph;
      return {
        set,
        // The others' titles name no story.
        title: set === 'new_wiki' ? title.replaceAll('_', ' ') : '',
        sents: segment(context).flatMap(({ sentences }) =>
          sentences.map(({ start, end }) => ({ s: start, e: end, t: context.slice(start, end) })),
        ),
        questions: questions.map(({ question, answers }) => ({
          q: question,
          spans: answers.map(([start, text]) => [start, start + text.length]),
        })),
      };
    }),
);
writeFileSync(join(out, 'squad.json'), JSON.stringify(paragraphs));

const set = await readFitSet(null);
const articles = Object.fromEntries(
  [...set.articles].map(([id, { article, paragraphs: passages }]) => [
    id === FIRST ? 'seed' : id,
    {
      title: article.title,
      passages: passages.map(({ sentences }) =>
        sentences.map(({ start, end }) => ({ t: article.body.slice(start, end) })),
      ),
    },
  ]),
);
/** Where the answers stand: article, passage, sentence, and the half-open span in the sentence. */
const questions = set.questions.flatMap(({ question, article, answerable, answers, named }) => {
  const gold = answers.flatMap(({ article: id, text }) =>
    (set.articles.get(id)?.paragraphs ?? []).flatMap(({ sentences }, passage) =>
      sentences.flatMap(({ start, end }, sentence) => {
        const at = set.articles.get(id)!.article.body.slice(start, end).indexOf(text);
        return at < 0 ? [] : [[id === FIRST ? 'seed' : id, passage, sentence, at, at + text.length]];
      }),
    ),
  );
  const art = article === FIRST ? 'seed' : article;
  return answerable && gold.length === 0 ? [] : [{ q: question, art, ok: answerable, named, gold }];
});
writeFileSync(join(out, 'own.json'), JSON.stringify({ articles, questions }));
