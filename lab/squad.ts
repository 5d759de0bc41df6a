import { readFileSync } from 'node:fs';
import { type AnalyzedArticle, analyze } from '../src/core/analyze.ts';
import type { Span } from '../src/core/article/span.ts';
import { WhoIsWho } from '../src/core/terms/who-is-who.ts';

/** A question with where its answer stands. */
export interface SquadQuestion {
  readonly text: string;
  readonly article: number;
  readonly paragraph: Span;
  readonly answer: Span;
}

export interface SquadSet {
  readonly articles: readonly AnalyzedArticle[];
  readonly questions: readonly SquadQuestion[];
}

interface SquadFile {
  readonly data: readonly {
    readonly title: string;
    readonly paragraphs: readonly {
      readonly context: string;
      readonly qas: readonly {
        readonly question: string;
        readonly answers: readonly { readonly text: string; readonly answer_start: number }[];
      }[];
    }[];
  }[];
}

export const NOBODY = new WhoIsWho([]);

/** Reads a file in the format of SQuAD 1.1: an article's paragraphs become one body, a blank line between them. */
export function readSquad(file: string): SquadSet {
  const { data } = JSON.parse(readFileSync(file, 'utf8')) as SquadFile;
  const questions: SquadQuestion[] = [];
  const articles = data.map(({ title, paragraphs }, article) => {
    let body = '';
    for (const { context, qas } of paragraphs) {
      if (body) body += '\n\n';
      const start = body.length;
      body += context;
      for (const { question, answers } of qas) {
        const { text, answer_start } = answers[0]!;
        const answer = { start: start + answer_start, end: start + answer_start + text.length };
        questions.push({ text: question, article, paragraph: { start, end: body.length }, answer });
      }
    }
    return analyzeBody(title, body);
  });
  return { articles, questions };
}

/** The article without one of its paragraphs. */
export function withoutParagraph({ article }: AnalyzedArticle, { start, end }: Span): AnalyzedArticle {
  return analyzeBody(article.title ?? '', article.body.slice(0, start) + article.body.slice(end));
}

function analyzeBody(title: string, body: string): AnalyzedArticle {
  const facts = { outlet: null, url: null, author: null, published: null, language: 'en' };
  return analyze({ ...facts, id: title, title: title.replaceAll('_', ' '), body }, NOBODY);
}
