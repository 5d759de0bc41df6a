import type { Config } from '../config.ts';
import { openUnanswered, type UnansweredJournal } from './unanswered.ts';

/** The journal of unanswered questions as the settings want it; null when it is turned off. */
export function openJournal(
  { dataFolder, unansweredDays }: Pick<Config, 'dataFolder' | 'unansweredDays'>,
  clock: () => number,
  onTrouble: (line: string) => void,
): UnansweredJournal | null {
  if (dataFolder === null || unansweredDays === 0) return null;
  return openUnanswered({ folder: dataFolder, days: unansweredDays, clock, onTrouble });
}
