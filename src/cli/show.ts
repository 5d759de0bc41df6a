import type { Answer } from '../core/answers/answer.ts';
import { outlineOf } from '../render/outline/outline-of.ts';
import { answerJson } from '../render/terminal/json.ts';
import { renderForTerminal } from '../render/terminal/render.ts';
import { tellFound } from './exit-code.ts';
import type { ShowFlags } from './flags.ts';
import { say } from './voice.ts';

const wantsColour = (): boolean => process.stdout.isTTY === true && !process.env['NO_COLOR'];

/** Whether an answer has what was asked for. */
export const isFound = (answer: Answer): boolean =>
  answer.type !== 'nothing-found' &&
  !(answer.type === 'disagreements' && answer.disagreements.length === 0) &&
  !(answer.type === 'sources' && answer.sources.length === 0);

/** Prints an answer for people, or as a line of JSON. */
export function show(answer: Answer, { json, all, exitCode }: ShowFlags): void {
  tellFound(isFound(answer), { exitCode });
  const terminal = { width: process.stdout.columns ?? 100, colour: wantsColour(), all };
  say(json ? answerJson(answer) : renderForTerminal(outlineOf(answer), terminal));
}
