import { z } from 'zod';
import { hasControls } from '../core/article/control-characters.ts';

/** Text on one line, as facts and names are: trimmed, not empty, at most `max` characters, none that breaks or reorders it. */
export const oneLine = (max: number) =>
  z
    .string('must be text on one line')
    .trim()
    .min(1, 'is empty: give it a value or leave the line out')
    .max(max, `is longer than ${max} characters`)
    .refine((text) => !hasControls(text), 'must be text on one line without control or direction characters');
