import type { Message } from 'discord.js';
import { readPointing } from '../../route/conversation/point-back.ts';
import { knownNames } from '../../route/slots/known-names.ts';
import { smalltalkLine } from '../../route/talk/smalltalk.ts';
import { keepUnanswered } from '../answer/keep-unanswered.ts';
import type { Place } from '../failures/incident.ts';
import { renderReply } from '../render/reply.ts';
import { sentenceMessage } from '../render/reply-message.ts';
import { messageText } from '../request/read/message-text.ts';
import { askedBy, isCalled } from '../request/read/read-message.ts';
import { type AnswerPlace, belowMessage } from '../send/answer-place.ts';
import { tellOfRefusal } from '../send/tell-of-refusal.ts';
import { answerFollowup } from './answer-followup.ts';
import { answerRoute } from './answer-route.ts';
import { guard } from './guard.ts';
import type { Services } from './services.ts';

/** Answers a message that is meant for the bot, below it unless told where; what went wrong is said there too. Never rejects. */
export async function onMessage(
  services: Services,
  message: Message,
  place: AnswerPlace = belowMessage(services, message),
): Promise<void> {
  const text = messageText(message.content);
  const route = await services.reader.read(text, services.library());
  // Members nod at what they read without wanting an answer to it.
  if (route.kind === 'smalltalk' && route.talk === 'nod' && !isCalled(message)) return;
  const asked = route.kind === 'command' ? askedBy(message, route.request) : null;
  const tell = (sentence: string) => place.tell(sentenceMessage(sentence));
  const onRefused = (error: unknown, where: Place) => tellOfRefusal(services, message, error, where);
  const event = { on: 'message', guildId: message.guildId, asked, spoken: [text], tell, onRefused } as const;
  return guard(services, event, async (note) => {
    if (route.kind === 'smalltalk') return tell(smalltalkLine(route.talk));
    if (route.kind === 'followup') return answerFollowup(services, message, route.followup, place, note);
    const pointing = message.reference && readPointing(route, await knownNames(services.library()));
    if (pointing) return answerFollowup(services, message, pointing, place, note);
    const answered = await answerRoute(services, message, route);
    note(answered);
    keepUnanswered(services.noteUnanswered, answered);
    await place.put(await renderReply(services, answered));
  });
}
