import { toDay } from '../calendar.ts';
import { centuryOf, MONTH, ORDINAL, ordinalOf, PART_OF, YEAR } from '../lexicon.ts';
import { momentAt } from '../moment.ts';
import { Need } from '../needs.ts';
import { dated, stated } from '../reading.ts';
import { after, before, type Place, rule } from '../rule.ts';
import { otherCalendar } from './other-calendars.ts';

/** A figure that is counted or measured is no year. */
const COUNTED =
  /^(?:%|-\d{1,2}(?!\d)|,\d|\.\d|:\d|-(?:foot|mile|member|strong|seat|bed|page|ton|pound|meter|metre|acre|room|yard|kilometer|kilometre)|[ -](?:(?:\w+[ -])?(?:people|percent|per cent|miles?|feet|foot|troops?|soldiers?|dollars?|euros?|rupees|pounds|men|women|workers?|jobs|votes?|points?|shares?|met(?:er|re)s?|kilomet(?:er|re)s?|km|children|others|members?|tons?|tonnes|acres?|homes?|houses?|employees?|families|refugees|civilians|prisoners|detainees|militants|fighters|delegates|copies|cases|deaths|hours?|GMT|local time)|years? (?!old)|BC\b|B\.C\.|BCE|AH|BS|BE|AM\b|Hijri|hrs)\b)/i;
const MEASURED =
  /(?:[$£€#]\s?|\b\d{1,3}-|[.:/,\d]|\b(?:about|some|nearly|almost|over|than|least|most|of the|to the|No|Nos|Rs|Resolution|resolution|Flight|flight|room|Room|page|Route|Highway|Section|Article|number|at|approximately|roughly|around|sees)\s)$/;
/** Months of other calendars; a year beside them counts from elsewhere. */
const OTHER_MONTH =
  /\b(?:Muharram|Safar|Rabi|Jumada|Rajab|Sha['’]?ban|Ramadan|Shawwal|Dhu|Zul\w+|Hamal|Sawr|Jawza|Saratan|Asad|Sunbula|Mizan|Aqrab|Qaws|Jadi|Dalw|Hut|Farvardin|Ordibehesht|Khordad|Tir|Mordad|Shahrivar|Mehr|Aban|Azar|Dey|Bahman|Esfand|Baisakh|Jestha|Ashadh|Shrawan|Bhadra|Ashwin|Kartik|Mangsir|Poush|Magh|Falgun|Chaitra|Tishrei|Nisan|Av|Elul)\b[^.;]{0,12}$/;

/** "February 30, 2025": the year of a day that no calendar has dates nothing. */
const NO_SUCH_DAY = new RegExp(`(?:${MONTH} \\d{1,2}(?:st|nd|rd|th)?|\\d{1,2}(?:st|nd|rd|th)?(?: of)? ${MONTH}),? $`);

/** Whether four figures stand where a year stands. */
function isYearHere(place: Place): boolean {
  const left = before(place);
  const right = after(place);
  if (COUNTED.test(right) || otherCalendar(place) || OTHER_MONTH.test(left) || NO_SUCH_DAY.test(left)) return false;
  // "a 1987 Chevrolet": the make's year.
  if (/(?:\b(?:a|an|his|her|their)|['’]s)\s$/.test(left) && /^ \p{Lu}\p{Ll}+ \p{Lu}?/u.test(right)) return false;
  return !MEASURED.test(left) || /\b(?:early|late|mid|since|in|by|until)\s$/i.test(left);
}

const year = rule(Need.digit, `(?:${PART_OF}(?:of )?)?(?:the year )?(?<y>${YEAR})(?!\\d|,\\d|\\.\\d)`, (place) => {
  const { y } = place.groups;
  const said = place.end - place.start > 4;
  if (!said && !isYearHere(place)) return null;
  if (said && COUNTED.test(after(place))) return null;
  const moment = momentAt('year', toDay(Number(y)));
  return () => stated(moment);
});

/** "1998-99", "the 2024/25 season": both years, the second one short. */
const yearPair = rule(Need.digit, `(?<y>(?:19|20)\\d\\d)(?<j>[-–/])(?<z>\\d\\d)(?![-–/\\d])`, (place) => {
  const { y, z } = place.groups;
  if (Number(z) !== (Number(y) + 1) % 100 || !isYearHere(place)) return null;
  const moment = momentAt('year', toDay(Number(y)));
  return () => stated(moment);
});

/** "in '87", "the class of ’92": a year without its century; "the '90s" is a decade. */
const shortYear = rule(
  Need.digit,
  `(?<=\\b(?:in|since|of|by|until|during|from|before|after|early|late) )['’](?<y>\\d\\d)(?!\\d|s\\b|['’])`,
  (place) => {
    if (/^ \p{Lu}/u.test(after(place))) return null;
    const moment = momentAt('year', toDay(centuryOf(place.groups['y']!)));
    return () => dated({ moment, anchor: 'year-implied' });
  },
);

/** "post-2001", "pre-1967". */
const prefixed = rule(Need.digit, `(?:pre|post)-(?<y>${YEAR})`, ({ groups }) => {
  const moment = momentAt('year', toDay(Number(groups['y'])));
  return () => stated(moment);
});

const decade = rule(Need.digit, `(?:${PART_OF})?(?:the )?(?<d>1[5-9]\\d|20\\d)0['’]?s`, ({ groups }) => {
  const moment = momentAt('decade', toDay(10 * Number(groups['d'])));
  return () => stated(moment);
});

const TENS = ['twenties', 'thirties', 'forties', 'fifties', 'sixties', 'seventies', 'eighties', 'nineties'];

/** "the '80s", "the late nineties"; without "the" or a mark it is an age or a temperature. */
const shortDecade = rule(
  0,
  `(?:(?:the )?${PART_OF}|the )['’]?(?<d>[2-9])0s|(?:(?:the )?${PART_OF}|the )(?<w>${TENS.join('|')})`,
  (place) => {
    const { d, w } = place.groups;
    if (/\b(?:his|her|their|your|my|our)\s$/i.test(before(place)) || /^(?: percent|%| degrees)/.test(after(place)))
      return null;
    // "in their mid-40s", "people in the late 60s" of age; "the 80s" alone is a decade.
    if (/\bin (?:his|her|their)\b/i.test(before(place, 20))) return null;
    const tens = d ? Number(d) : 2 + TENS.indexOf(w!.toLowerCase());
    const moment = momentAt('decade', toDay(1900 + 10 * tens));
    return () => dated({ moment, anchor: 'year-implied' });
  },
);

/** "the 19th century", "the early twentieth century". */
const century = rule(Need.unit, `(?:${PART_OF})?(?:the )?(?:${PART_OF})?(?<o>${ORDINAL})[- ]century`, (place) => {
  const number = ordinalOf(place.groups['o']!);
  if (!(number >= 1 && number <= 30)) return null;
  const moment = momentAt('century', toDay(Math.max(1, 100 * (number - 1))));
  return () => stated(moment);
});

/** Years, decades and centuries. */
export const years = [yearPair, shortYear, prefixed, year, decade, shortDecade, century];
