import type { Span } from '../../span.ts';

/** A paragraph of a transcript: "WALLACE: Will he come?" */
export interface LabelledParagraph {
  /** Index of the paragraph. */
  readonly paragraph: number;
  readonly source: Span;
  readonly cue: Span;
  readonly content: Span;
}

/** A name and a colon at the beginning of a paragraph, in capitals or not, perhaps after an opening mark. */
const LABEL = /^["“]?(\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]*){0,3}):\s+(?=\S)/u;
const NO_NAME =
  /^(?:update|note|watch|read|related|more|photo|photos|video|image|source|sources|caption|credit|editor['’]s note|correction|warning|breaking|question|answer|quote|poll|analysis|opinion|summary|exclusive|listen|see also|related story|the latest|tip|step)s?$/i;
/** A label that stands once is a dateline or a headline: "Istanbul: The latest round …". */
const FEWEST = 2;

/**
 * The paragraphs of a transcript in order: those that begin with a label that the article has at least twice, or with
 * one in capitals where the article has several.
 */
export function findLabels(body: string, paragraphs: readonly Span[]): LabelledParagraph[] {
  const labels: (LabelledParagraph & { readonly name: string })[] = [];
  paragraphs.forEach((paragraph, index) => {
    const match = LABEL.exec(body.slice(paragraph.start, Math.min(paragraph.end, paragraph.start + 80)));
    if (!match || NO_NAME.test(match[1]!)) return;
    const name = match[1]!;
    const start = paragraph.start + match[0].indexOf(name);
    const end = start + name.length;
    labels.push({
      name,
      paragraph: index,
      source: { start, end },
      cue: { start: end, end: end + 1 },
      content: { start: paragraph.start + match[0].length, end: paragraph.end },
    });
  });
  const times = new Map<string, number>();
  for (const { name } of labels) times.set(name, (times.get(name) ?? 0) + 1);
  const capitals = labels.filter(({ name }) => name === name.toUpperCase()).length;
  return labels.filter(({ name }) => times.get(name)! >= FEWEST || (name === name.toUpperCase() && capitals > FEWEST));
}
