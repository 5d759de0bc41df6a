import type { Command } from 'commander';
import { declareAdd } from './add.ts';
import { declareDisagreements, declareLatest, declareSources } from './articles.ts';
import { declareAsk } from './ask.ts';
import { declareCheck } from './check.ts';
import { declareFeeds } from './feeds.ts';
import { declareInspect, declareNames } from './inspect.ts';
import { declareIndex } from './make-index.ts';
import { declareRegister } from './register.ts';
import { declareRoute } from './route.ts';
import { declareClaim, declarePositions, declareWhoIs, declareWhoSaid } from './statements.ts';
import { declareTimeline } from './timeline.ts';
import { declareUnanswered } from './unanswered.ts';

/** Every command of the terminal, in the order in which `--help` lists them; each declares itself. */
export const terminalCommands: readonly ((program: Command) => void)[] = [
  declareAsk,
  declareWhoSaid,
  declarePositions,
  declareWhoIs,
  declareTimeline,
  declareClaim,
  declareDisagreements,
  declareLatest,
  declareSources,
  declareRoute,
  declareIndex,
  declareInspect,
  declareNames,
  declareUnanswered,
  declareRegister,
  declareAdd,
  declareFeeds,
  declareCheck,
];
