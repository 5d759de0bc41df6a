import type { Message } from 'discord.js';
import { topOf } from '../message-top.ts';
import type { RequestWords } from '../request.ts';
import { readRequest } from '../request-line.ts';

/** The words of the request that stands on top of a message of the bot; null where none does. */
export const readShownRequest = (message: Pick<Message, 'components'>): RequestWords | null =>
  readRequest(topOf(message));
