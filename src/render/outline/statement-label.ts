import type { CitedStatement, SpokenExcerpt } from '../../core/answers/answer.ts';
import type { Speaker, StatementKind } from '../../core/statements/statement.ts';

/** A statement without its sentences. */
type Said = Omit<CitedStatement, 'excerpt'>;

const WHOSE_WORDS: Readonly<Record<StatementKind, string>> = {
  direct: 'quoted',
  mixed: 'partly quoted',
  indirect: 'paraphrased',
};

/** Whose words statements are in, and what the article adds to it: `partly quoted (reported as denied or not said) and quoted`. */
export const mannerOf = (statements: readonly Said[]): string =>
  [...new Set(statements.map(mannerOfOne))].join(' and ');

/** The same where it stands alone: `Partly quoted`. */
export function mannerAlone(statements: readonly Said[]): string {
  const manner = mannerOf(statements);
  return `${manner[0]!.toUpperCase()}${manner.slice(1)}`;
}

function mannerOfOne({ kind, negated, question, hedge, speaker, reportedBy }: Said): string {
  const added = [
    ...(reportedBy === null ? [] : [`as reported by ${reportedBy}`]),
    ...(negated ? ['reported as denied or not said'] : []),
    ...(question ? ['asked as a question'] : []),
    ...(hedge === null ? [] : [`“${hedge}”`]),
    ...(speaker?.uncertain ? ['speaker uncertain'] : []),
  ];
  return added.length === 0 ? WHOSE_WORDS[kind] : `${WHOSE_WORDS[kind]} (${added.join(', ')})`;
}

/** A speaker's name with the role, or that the article names nobody. */
export const speakerHeading = (speaker: Speaker | null): string => {
  if (speaker === null) return 'Speaker not named';
  return speaker.role === null || speaker.role === speaker.name ? speaker.name : `${speaker.name} · ${speaker.role}`;
};

/** Who speaks in an excerpt and in whose words, each speaker once: `Khawaja Asif · quoted; officials · paraphrased`. Null when nobody does. */
export function excerptLabel({ statements }: Pick<SpokenExcerpt, 'statements'>): string | null {
  const names = [...new Set(statements.map(nameOf))];
  const labels = names.map((name) => `${name} · ${mannerOf(statements.filter((said) => nameOf(said) === name))}`);
  return labels.length === 0 ? null : labels.join('; ');
}

const nameOf = ({ speaker }: Pick<Said, 'speaker'>): string => speaker?.name ?? 'speaker not named';
