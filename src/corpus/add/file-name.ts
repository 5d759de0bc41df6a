import { fold } from '../../core/terms/fold.ts';
import type { ArticleFacts } from './facts/choose-facts.ts';

const LONGEST_OUTLET = 30;
const LONGEST_TITLE = 60;

/**
 * What an article's file is called, without its extension: date, outlet and title, in letters that every file system and address takes:
 * `2025-11-20-example-news-talks-resume-in-doha`.
 */
export function fileNameOf({ published, outlet, title }: Pick<ArticleFacts, 'published' | 'outlet' | 'title'>): string {
  const date = /^\d{4}(?:-\d{2}){0,2}/.exec(published ?? '')?.[0] ?? 'undated';
  return [date, slugOf(outlet ?? '', LONGEST_OUTLET), slugOf(title ?? '', LONGEST_TITLE) || 'untitled']
    .filter((part) => part !== '')
    .join('-');
}

/** Words in ASCII, cut at a word's border. */
function slugOf(text: string, longest: number): string {
  const whole = fold(text)
    .replace(/'/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  if (whole.length <= longest) return whole;
  const border = whole.lastIndexOf('-', longest);
  return whole.slice(0, border > 0 ? border : longest);
}
