import { isLightWord, isStopWord } from '../../core/terms/stop-words.ts';
import { isSilent, type MessageWord } from '../message/words.ts';

/** Before a topic, those that hardly mean anything else first. */
const LEADS = [
  /^(?:about|on|regarding|concerning|re|over)$/,
  /^(?:of|for|in|at|with|from|around)$/,
  /^(?:when|whenever|if|once)$/,
];

/** Behind a topic, words of the asking. */
const BEHIND =
  /(?:^| )(?:(?:comes?|shows?|pops?) (?:up|in)|(?:is|gets) mentioned|appears?|is (?:in news|added|published)|for (?:me|us)|(?:any|no) ?more|any longer|from now on|right now|now|lately|these days|at moment|again|so far|today|then|too|show me|correct|right|differs?|disagrees?|var(?:y|ies)|up) $/;

/** The words behind "about" and its like, up to a break; null where there are none. */
export function topicTold(words: readonly MessageWord[]): readonly MessageWord[] | null {
  const [first, ...others] = LEADS;
  const strong = words.findIndex(({ norm }, at) => at > 0 && first!.test(norm));
  const weak = others.map((lead) => words.findLastIndex(({ norm }, at) => at > 0 && lead.test(norm)));
  const at = [strong, ...weak].find((place) => place >= 0) ?? words.length;
  let found = words.slice(at + 1);
  const stop = found.findIndex(({ after }) => after !== '');
  if (stop >= 0) found = found.slice(0, stop + 1);
  for (;;) {
    const text = found.map((word) => (isSilent(word) ? '' : `${word.norm} `)).join('');
    const behind = BEHIND.exec(text)?.[0].trim().split(' ').length ?? 0;
    if (behind === 0 || behind >= found.length)
      return found.length === 0 || found.some(({ quoted }) => quoted) ? null : found;
    found = found.slice(0, -behind);
  }
}

/** The stretches of words that carry something and are none of a command's own, in order. */
export function stretchesOf(words: readonly MessageWord[], own: ReadonlySet<string>): MessageWord[][] {
  const isOwn = ({ norm, quoted }: MessageWord): boolean =>
    quoted || norm.split(' ').every((word) => isStopWord(word) || isLightWord(word) || own.has(word));
  const stretches: MessageWord[][] = [];
  let open: MessageWord[] | null = null;
  for (const word of words) {
    if (isOwn(word)) open = null;
    else if (open) open.push(word);
    else {
      open = [word];
      stretches.push(open);
    }
    if (word.after !== '') open = null;
  }
  return stretches;
}
