import { createBirpc } from 'birpc';
import type { PartAnswers, PartTells } from './part-calls.ts';

/** The process that started this one as a part of a bot. */
export interface Parent {
  ready: PartTells['ready'];
  /** Answers it from now on. */
  answer(answers: PartAnswers): void;
}

/** Speaks with the process that started this one; `onGone` is told when that one has ended. Null where nobody listens. */
export function tellParent(onGone: () => void): Parent | null {
  if (!process.send) return null;
  let answers: PartAnswers | null = null;
  process.once('disconnect', onGone);
  const parent = createBirpc<PartTells, PartAnswers>(
    {
      health: async () => answers?.health() ?? { dead: null, notReady: 'it is starting', metrics: [] },
    },
    {
      // Whoever has ended is told nothing.
      post: (call) => void process.send?.(call, undefined, undefined, () => {}),
      on: (take) => void process.on('message', take),
    },
  );
  return {
    ready: (bot) => void parent.ready.asEvent(bot),
    answer: (given) => {
      answers = given;
    },
  };
}
