import type { Span } from '../../article/span.ts';
import { isOffice, isPersonalNoun } from '../speakers/people/titles.ts';

/** A paragraph of a transcript: "WALLACE: Will he come?" */
export interface LabelledParagraph {
  /** Index of the paragraph. */
  readonly paragraph: number;
  /** Null where the label names nobody: "Q:", "UNIDENTIFIED MALE:". */
  readonly source: Span | null;
  readonly cue: Span;
  readonly content: Span;
  /** Whether it goes on with the turn of the paragraph before. */
  readonly goesOn: boolean;
}

interface Label extends LabelledParagraph {
  readonly name: string;
  /** What follows the name: ", GNN ANCHOR", "(through translator)". */
  readonly title: string;
}

/**
 * A name and a colon at the beginning of a paragraph, in capitals or not, perhaps after an opening mark, perhaps with a
 * title or a direction between them: "LAURA STEIN, GNN ANCHOR:", "Stein (voice-over):".
 */
const LABEL =
  /^["“]?(\p{Lu}[\p{L}.'’/-]+(?: (?:\p{Lu}[\p{L}.'’/-]*|#?\d{1,2}|(?:al|bin|bint|da|de|del|den|der|di|dos|du|ibn|la|van|von)(?= \p{L}))){0,4})((?:, [^:()\n]{2,80})?(?: \([^:()\n]{1,60}\))?):\s+(?=\S)/u;
/** "Q: …", "A. …", "Q) …": a question or an answer of an interview that is printed as such. */
const QUESTION_OR_ANSWER = /^(Q|A)(?:[.:)]|\.:)\s+(?=\S)/;
const NO_NAME =
  /^(?:update|note|watch|read|related|more|photo|photos|video|image|source|sources|caption|credit|editor['’]s note|correction|warning|breaking|quote|poll|analysis|opinion|summary|exclusive|listen|see also|related story|the latest|tip|step|clarification|advertisement|tags?|topics?|location|date|time|contact|sponsored)s?$/i;
/** Labels for those whom a transcript does not know by name. */
const NOBODY =
  /^(?:unidentified\b.*|unknown\b.*|(?:fe)?male(?: (?:speaker|voice))?|question|answer|speaker|reporter|journalist|interviewer|translator|interpreter|(?:fe)?male reporter|audience(?: member)?|voice(?:over)?)(?: #?\d+)?s?$/i;
/** A label that stands once is a dateline or a headline: "Istanbul: The latest round …". */
const FEWEST = 2;
/** Longest that a label is, in characters. */
const LONGEST_LABEL = 200;

/**
 * The paragraphs of a transcript in order: those that begin with a label that the article has at least twice, with one in
 * capitals where the article has several, or with a name and an office where the article has more such; and questions
 * and answers where it has both.
 */
export function findLabels(body: string, paragraphs: readonly Span[]): LabelledParagraph[] {
  const labels: Label[] = [];
  const interview: Label[] = [];
  paragraphs.forEach((paragraph, index) => {
    const head = body.slice(paragraph.start, Math.min(paragraph.end, paragraph.start + LONGEST_LABEL));
    const turn = QUESTION_OR_ANSWER.exec(head);
    const match = turn ?? LABEL.exec(head);
    if (!match || NO_NAME.test(match[1]!)) return;
    const [whole, name = '', title = ''] = match;
    const start = paragraph.start + whole.indexOf(name);
    const end = start + name.length;
    const close = paragraph.start + whole.trimEnd().length;
    const named = !turn && !NOBODY.test(name);
    (turn ? interview : labels).push({
      name,
      title,
      paragraph: index,
      source: named ? { start, end } : null,
      cue: { start: named ? close - 1 : start, end: close },
      content: { start: paragraph.start + whole.length, end: paragraph.end - directionAtEnd(body, paragraph) },
      goesOn: false,
    });
  });
  const both = interview.some(({ name }) => name === 'Q') && interview.some(({ name }) => name === 'A');
  const named = turnsAmong(labels);
  // one who asks without a name, and one who answers by name
  const asked = both || (named.length >= FEWEST && interview.every(({ name }) => name === 'Q'));
  const turns = [...named, ...(asked ? interview : [])].sort((a, b) => a.paragraph - b.paragraph);
  const names = turns.map(({ name }) => name);
  const isTranscript = both || (names.every(inCapitals) && new Set(names).size < names.length);
  return isTranscript ? turns.flatMap((turn, i) => withRest(body, paragraphs, turn, turns[i + 1])) : turns;
}

/** What a transcript puts between the words: "(APPLAUSE)", "[16:02:11]", "END VIDEO". */
const DIRECTION = /^(?:[([].*[)\]]|[^\p{Ll}]*)$/u;

/** Length of a direction that ends a turn: "It is late. | (CROSSTALK)". */
const directionAtEnd = (body: string, { start, end }: Span): number =>
  /\s+[([]\p{Lu}[\p{Lu} -]+[)\]]$/u.exec(body.slice(Math.max(start, end - LONGEST_LABEL), end))?.[0].length ?? 0;

/** A turn and its further paragraphs up to the next one. What stands behind the last turn may be the reporter's. */
function withRest(
  body: string,
  paragraphs: readonly Span[],
  turn: Label,
  next: Label | undefined,
): LabelledParagraph[] {
  const rest = next ? paragraphs.slice(turn.paragraph + 1, next.paragraph) : [];
  const own = rest.flatMap((content, i) => {
    if (DIRECTION.test(body.slice(content.start, content.end))) return [];
    return [
      { ...turn, paragraph: turn.paragraph + 1 + i, content: { start: content.start, end: content.end }, goesOn: true },
    ];
  });
  return [turn, ...own];
}

/** Those labels that make a transcript of the paragraphs they begin. */
function turnsAmong(labels: readonly Label[]): Label[] {
  const times = new Map<string, number>();
  for (const { name } of labels) times.set(surnameOf(name), (times.get(surnameOf(name)) ?? 0) + 1);
  const capitals = labels.filter(({ name }) => inCapitals(name)).length;
  const introduced = labels.filter(introduces).length;
  return labels.filter(
    (label) =>
      times.get(surnameOf(label.name))! >= FEWEST ||
      (inCapitals(label.name) && (capitals > FEWEST || introduced > 0)) ||
      (introduces(label) && (introduced >= FEWEST || inCapitals(label.name))),
  );
}

/** The last word of a label, by which "Karl van Aal:" and "Van Aal:" are one's. */
const surnameOf = (name: string): string => name.slice(name.lastIndexOf(' ') + 1);

const inCapitals = (name: string): boolean => name === name.toUpperCase();

/** Whether a label says what its speaker is, so that it is no dateline: "Omar Sayed, negotiator:", not "Tarsk, Norland:". */
const introduces = ({ name, title }: Label): boolean =>
  (NOBODY.test(name) && title !== '') ||
  (/\s/.test(name) && title.split(/[^\p{L}-]+/u).some((word) => isOffice(word) || isPersonalNoun(word.toLowerCase())));
