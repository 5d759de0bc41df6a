import { textOf } from '../../article/span.ts';
import type { ToldSentence } from '../likeness/told.ts';
import type { NameRun } from './name-runs.ts';

/** The role of who signs. */
export const SIGNS = 'sign';

const SIGNED_BY = /\bsign(?:ed)?\b(?:(?! (?:but|while|after|before|when|as|that|which|witnessed)\b)[^.;:]){0,90} by$/i;
const NAME_STANDS =
  /\b(?:names?|signatures?) of$|\bsignator(?:y|ies) (?:(?:is|was|were) )?$|\b(?:is|was) signed by$|\bsigned: $/i;
const PAPER =
  /\b(?:page|paper|document|agreement|accord|treaty|text|statement|memorandum|pact|ink|pen|foot|beneath|below)\b/i;
const SIGNS_ACTIVELY =
  /^,?(?: who)? (?:also |personally |then |duly )?(?:signed|initialled|initialed|(?:put|set|wrote|added|affixed|placed) (?:his|her|their) (?:own )?(?:name|signature|initials?|hand|pen))\b/i;

/** Whether a name, led to by what stands before `at`, is of one who puts it to a paper. */
export function isSigner({ text, start, analyzed }: ToldSentence, run: NameRun, leads: number): boolean {
  const left = text.slice(0, leads - start);
  if (SIGNED_BY.test(left) || (NAME_STANDS.test(left) && PAPER.test(text))) return true;
  return SIGNS_ACTIVELY.test(textOf(analyzed.article.body, { start: run.span.end, end: start + text.length }));
}
