import { textOf } from '../../article/span.ts';
import { edtfBounds } from '../../dates/edtf-date.ts';
import { onceFor } from '../../once-for.ts';
import type { ToldSentence } from '../likeness/told.ts';
import { belongsTo, isTellingDate } from './dates.ts';
import { type Days, isBareWeekday, isLoose } from './days.ts';

/** Days with the clause in which they are told. */
export interface DayInClause extends Days {
  readonly clause: number;
}

/** Days of which a sentence tells that something was, but those on which it was told. */
export const eventDays = onceFor((sentence: ToldSentence): readonly DayInClause[] =>
  sentence.timexes.flatMap((timex) => {
    const bounds = timex.edtf === null || timex.type === 'DURATION' ? null : edtfBounds(timex.edtf);
    if (!bounds || isTellingDate(sentence, timex) || belongsTo(sentence, timex)) return [];
    const text = textOf(sentence.analyzed.article.body, timex);
    const clause = sentence.words.find(({ start }) => start >= timex.start)?.clause ?? 0;
    return [{ ...bounds, clause, weekday: isBareWeekday(text), loose: isLoose(text) }];
  }),
);

/** Whether two sentences tell one day on which something was. */
export const shareDay = (a: ToldSentence, b: ToldSentence): boolean =>
  eventDays(a).some((one) => eventDays(b).some((two) => isDay(one) && isDay(two) && one.first === two.first));

const isDay = ({ first, last, masked }: Days): boolean => first === last && !masked;
