import type { MeaningOf } from '../../route/meaning/meaning.ts';
import type { Reader } from '../../route/reader.ts';
import type { AnswerServices } from '../answer/answer-request.ts';
import type { NoteUnanswered } from '../answer/keep-unanswered.ts';
import type { RenderServices } from '../render/reply.ts';
import type { Limit, Rates } from '../request/limit.ts';
import type { InteractionServices } from '../send/reply-to-interaction.ts';
import type { Tally } from '../tally.ts';
import type { OnceAtATime } from './once-at-a-time.ts';
import type { IsNew } from './remember.ts';

/** All that Discord's events are answered with. */
export interface Services extends AnswerServices, RenderServices, InteractionServices {
  readonly noteUnanswered: NoteUnanswered;
  /** Tells what a message asks for. */
  readonly reader: Reader;
  /** Left out, nothing is counted. */
  readonly tally?: Tally | undefined;
  /** Counts requests of members who are no operators. */
  readonly limit: Limit;
  /** Whether a channel in which the bot may not write is met for the first time in a while. */
  readonly isNewRefusal: IsNew;
  /** Pages that are being shared. */
  readonly shares: OnceAtATime;
}

/** What the composition root gives of them; the rest is learnt as Discord tells it. */
export interface HostServices extends Omit<Services, 'operators' | 'limit' | 'isNewRefusal' | 'shares' | 'reader'> {
  /** Tells what messages mean; left out, they are read by their words alone. */
  readonly meaningOf?: MeaningOf | undefined;
  /** How much may be asked at once; left out, as much as one likes. */
  readonly rates?: Rates | undefined;
  /** Members who may run commands for operators beside the application's owner and team. */
  readonly operatorIds: readonly string[];
}
