import type { AnswerOf } from '../../core/answers/answer.ts';
import type { Outline } from '../../render/outline/outline.ts';
import { CONTENT_TEXT, layOutPages } from './pages.ts';

/** How many characters the last line takes at most. */
const LAST_LINE = 60;

/**
 * What those who follow something are told, as plain text: as much as a phone shows at a glance, and how to have more. Components would
 * leave the notification of a message empty that nobody asked for.
 */
export function renderNews(outline: Outline, { articles, all }: Pick<AnswerOf<'news'>, 'articles' | 'all'>): string {
  const pageOf = (entries: Outline['entries']) =>
    layOutPages({ ...outline, entries }, '', { most: CONTENT_TEXT - LAST_LINE }).at(1);
  const fitting = pageOf(outline.entries).entries;
  const { title, blocks, foot } = pageOf(fitting.map((at) => outline.entries[at]!));
  const left = all - fitting.filter((at) => at < articles.length).length;
  const last = `-# ${left > 0 ? `${left} more: ask me /latest · ` : ''}/unfollow ends this`;
  return [title, ...blocks.map(({ text }) => text), ...(foot === null ? [] : [foot]), last].join('\n');
}
