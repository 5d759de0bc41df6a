import type { Paragraph } from '../article/segment.ts';
import type { Span } from '../article/span.ts';
import type { DatedSpan } from '../dates/compose.ts';

/** Where a date stands, for the checks whether it dates something that the sentence tells. */
interface Place {
  readonly date: DatedSpan;
  /** A year, a decade or a century. */
  readonly coarse: boolean;
  readonly words: string;
  /** The text of the sentence before and after the date. */
  readonly before: string;
  readonly after: string;
  /** The text of the paragraph before the date. */
  readonly lead: string;
}

const CITY = String.raw`[\p{Lu}][\p{L}.'’-]*`;
const DATELINE_BEFORE = new RegExp(
  String.raw`^(?:By )?(?:${CITY}(?:[ ,/]+|, )?(?:(?:de|del|al|the|of|and|in) )?){0,6}(?:\([\p{L} .&/-]{1,30}\)\s*)?[(|]?\s*$`,
  'u',
);
const DATELINE_AFTER = /^[,.)]*\s*(?:\d{4})?\)?\s*(?:\(?[\p{Lu}][\p{L} .&/-]{0,30}\)?\s*)?[-–—_:|]+(?:\s|$)/u;

const DOCUMENT =
  'agreements?|accords?|treat(?:y|ies)|pacts?|deals?|resolutions?|conventions?|constitutions?|charters?|declarations?|protocols?|acts?|laws?|memorand(?:um|a)|communiqu[eé]s?|roadmaps?|reports?|plans?|budgets?|surveys?|census(?:es)?|documents?|editions?|maps?|borders?|lines?';

/** One kind of mention that dates nothing: a past document's name, a comparison, a dateline. */
interface Mention {
  readonly name: string;
  readonly is: (place: Place) => boolean;
}

const DOCUMENT_AFTER = new RegExp(String.raw`^(?:['’]s)? (?:[\p{L}'’-]+ ){0,3}?(?:${DOCUMENT})\b`, 'iu');
const DOCUMENT_BEFORE = new RegExp(String.raw`\b(?:${DOCUMENT}) (?:of|from)\s$`, 'iu');

const mentions: readonly Mention[] = [
  {
    name: 'dateline',
    is: ({ coarse, lead, after }) =>
      !coarse && lead.length < 90 && DATELINE_BEFORE.test(lead) && DATELINE_AFTER.test(after),
  },
  {
    name: 'line about the article itself',
    is: ({ lead, after }) =>
      /^(?:(?:first |last )?(?:published|posted|updated|modified|edited)|date|by [\p{Lu}]|copyright|©)[\p{L}\s:,.|@-]{0,60}$/iu.test(
        lead,
      ) && /^[\s\d:,.apmGMTUTCEST|()-]*$/i.test(after),
  },
  { name: 'only words of its line', is: ({ lead, after }) => /^[\s(]*$/.test(lead) && /^[\s.)]*$/.test(after) },
  {
    name: 'background since a year',
    is: ({ coarse, before }) =>
      coarse &&
      /\b(?:since|dat(?:ing|es|ed) (?:back )?(?:to|from)|(?:goes|going) back to)\s(?:at least |about |around |early |late |the )*$/i.test(
        before,
      ),
  },
  {
    name: 'comparison',
    is: ({ coarse, before }) =>
      coarse && /\b(?:than|compared (?:with|to)|unlike|up from|down from)(?: (?:in|for|during))?\s$/i.test(before),
  },
  { name: 'target', is: ({ coarse, before }) => coarse && /\bby(?: the (?:end|middle) of)?\s$/i.test(before) },
  {
    name: 'name of a document',
    is: ({ date, before, after }) =>
      !/\d-\d\d-\d\d|-XX/.test(date.edtf) &&
      !/XXXX-\d\d-\d\d/.test(date.edtf) &&
      ((/\b(?:the|a|an|this|that|its|their|his|her|under|of|\w+['’]s)\s$/i.test(before) &&
        DOCUMENT_AFTER.test(after)) ||
        DOCUMENT_BEFORE.test(before)),
  },
  {
    name: 'name of a group or a place',
    is: ({ after }) =>
      /^ (?:Movement|Brigades?|Alliance|Coalition|Commission|Committee|Square|Street|Avenue|Bridge|Stadium|University|Hospital|Party|Group|Generation)\b/.test(
        after,
      ),
  },
  {
    name: 'birth',
    is: ({ date, coarse, before }) =>
      (coarse || date.anchor === 'explicit') &&
      /\b(?:born|b\.)(?: (?:in|on|around))?(?: \p{Lu}\p{L}+,?(?: in| on)?)?\s$/u.test(before),
  },
  {
    name: 'year in brackets',
    is: ({ coarse, before, after }) => coarse && /\((?:\p{L}[\p{L}. ]{0,20} )?$/u.test(before) && /^\)/.test(after),
  },
  { name: 'age of a thing', is: ({ words }) => /-century$/i.test(words) },
  { name: 'copyright', is: ({ before }) => /(?:©|\(c\)|copyright)\s*$/i.test(before) },
  {
    name: 'age we live in',
    is: ({ words, before }) =>
      /\bthis (?:decade|century)$/i.test(words) || (/\bthis year$/i.test(words) && /\bso far\s$/i.test(before)),
  },
];

/** Whether a date is merely mentioned: in a dateline, a document's name, a comparison, "since 2001", and their like. */
export function isInPassing(body: string, paragraph: Paragraph, sentence: Span, date: DatedSpan): boolean {
  const place: Place = {
    date,
    coarse: /^[[{]?(?:\d{4}|\d{3}X|\d\dXX)(?![-\d]\d)/.test(date.edtf),
    words: body.slice(date.start, date.end),
    before: body.slice(Math.max(sentence.start, date.start - 60), date.start),
    after: body.slice(date.end, Math.min(sentence.end, date.end + 80)),
    lead: body.slice(Math.max(paragraph.start, date.start - 120), date.start),
  };
  const longLead = date.start - paragraph.start > 120;
  return mentions.some(({ is }) => is(longLead ? { ...place, lead: `…${place.lead}` } : place));
}
