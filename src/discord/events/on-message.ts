import type { Message } from 'discord.js';
import { dataOf, isOnce } from '../../command.ts';
import { readPointing } from '../../route/conversation/point-back.ts';
import { knownNames } from '../../route/slots/known-names.ts';
import { smalltalkLine } from '../../route/talk/smalltalk.ts';
import { keepUnanswered } from '../answer/keep-unanswered.ts';
import { noteVisit } from '../answer/last-visit.ts';
import type { Place } from '../failures/incident.ts';
import { renderReply } from '../render/reply.ts';
import { sentenceMessage } from '../render/reply-message.ts';
import { findEarlierAnswer } from '../request/read/earlier-answer.ts';
import { messageText } from '../request/read/message-text.ts';
import { isCalled } from '../request/read/read-message.ts';
import { type AnswerPlace, belowMessage } from '../send/answer-place.ts';
import { tellOfRefusal } from '../send/tell-of-refusal.ts';
import { answerFollowup, answerWithoutEarlier } from './answer-followup.ts';
import { answerRoute } from './answer-route.ts';
import { guard } from './guard.ts';
import type { Services } from './services.ts';

/** Answers a message that is meant for the bot, below it; what went wrong is said there too. Never rejects. */
export const onMessage = (services: Services, message: Message): Promise<void> =>
  answerMessage(services, message, belowMessage(services, message), () => true);

const SEND_ANEW = 'Send that as a new message: an edit changes nothing but answers.';

/** The same for a message that was edited, at a place; what takes long or changes something is not done again. */
export const onEditedMessage = (services: Services, message: Message, place: AnswerPlace): Promise<void> =>
  answerMessage(services, message, place, (command) => {
    const data = dataOf(services.commands, command);
    return data === undefined || !isOnce(data);
  });

async function answerMessage(
  services: Services,
  message: Message,
  place: AnswerPlace,
  mayRun: (command: string) => boolean,
): Promise<void> {
  const text = messageText(message.content);
  const tell = (sentence: string) => place.tell(sentenceMessage(sentence));
  const onRefused = (error: unknown, where: Place) => tellOfRefusal(services, message, error, where);
  const event = { on: 'message', guildId: message.guildId, asked: null, spoken: [text], tell, onRefused } as const;
  return guard(services, event, async (note, asks) => {
    const route = await services.reader.read(text, services.library());
    if (route.kind === 'smalltalk') {
      // Members nod at what they read without wanting an answer to it.
      return route.talk === 'nod' && !isCalled(message) ? undefined : tell(smalltalkLine(route.talk));
    }
    const followup =
      route.kind === 'followup'
        ? route.followup
        : message.reference && readPointing(text, route, knownNames(services.library()));
    const earlier = followup && (await findEarlierAnswer(message));
    const answering = { message, place, note, asks };
    if (followup && earlier) return answerFollowup(services, answering, followup, earlier);
    if (route.kind === 'followup') return answerWithoutEarlier(services, answering, route.otherwise);
    asks(route.request);
    if (!mayRun(route.request.command)) return tell(SEND_ANEW);
    const answered = await answerRoute(services, message, route);
    note(answered);
    keepUnanswered(services.noteUnanswered, answered);
    void noteVisit(services, answered.request);
    await place.put(await renderReply(services, answered));
  });
}
