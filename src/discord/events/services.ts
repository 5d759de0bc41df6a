import type { AnswerServices } from '../answer/answer-request.ts';
import type { NoteUnanswered } from '../answer/keep-unanswered.ts';
import type { RenderServices } from '../render/reply.ts';

/** All that Discord's events are answered with. */
export interface Services extends AnswerServices, RenderServices {
  readonly noteUnanswered: NoteUnanswered;
  /** Milliseconds after which an answer that is not there yet is deferred: Discord waits for three seconds at most. */
  readonly deferAfterMs?: number | undefined;
}

/** What the composition root gives of them; who the operators are, Discord is asked. */
export interface HostServices extends Omit<Services, 'operators'> {
  /** Members who may run commands for operators beside the application's owner and team. */
  readonly operatorIds: readonly string[];
}
