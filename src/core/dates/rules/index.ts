import type { Rule } from '../rule.ts';
import { anaphora } from './anaphora.ts';
import { clockTimes } from './clock-times.ts';
import { dayLists } from './day-lists.ts';
import { days } from './days.ts';
import { deictic } from './deictic.ts';
import { durations } from './durations.ts';
import { figuresOnly } from './figures.ts';
import { holidays } from './holidays.ts';
import { months } from './months.ts';
import { quarters } from './quarters.ts';
import { relativeUnits } from './relative-units.ts';
import { seasons } from './seasons.ts';
import { sets } from './sets.ts';
import { vague } from './vague.ts';
import { weekdays } from './weekdays.ts';
import { years } from './years.ts';

/** Every family of rules. Of matches that overlap the longest wins; of equally long ones, that of the earlier rule. */
export const rules: readonly Rule[] = [
  ...dayLists,
  ...days,
  ...figuresOnly,
  ...months,
  ...weekdays,
  ...deictic,
  ...anaphora,
  ...relativeUnits,
  ...quarters,
  ...seasons,
  ...years,
  ...holidays,
  ...clockTimes,
  ...sets,
  ...vague,
  ...durations,
];
