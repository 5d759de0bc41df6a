import type { Command } from '../src/command.ts';
import { ask } from './ask.ts';
import { claim } from './claim.ts';
import { disagreements } from './disagreements.ts';
import { follow } from './follow.ts';
import { help } from './help.ts';
import { latest } from './latest.ts';
import { positions } from './positions.ts';
import { privacy } from './privacy.ts';
import { reindex } from './reindex.ts';
import { sources } from './sources.ts';
import { timeline } from './timeline.ts';
import { unanswered } from './unanswered.ts';
import { unfollow } from './unfollow.ts';
import { whoIs } from './who-is.ts';
import { whoSaid } from './who-said.ts';

/** Every command, in the order in which help lists them. */
export const commands: readonly Command[] = [
  ask,
  whoSaid,
  positions,
  whoIs,
  timeline,
  claim,
  disagreements,
  latest,
  follow,
  unfollow,
  sources,
  help,
  privacy,
  reindex,
  unanswered,
];
