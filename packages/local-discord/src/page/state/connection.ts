import type { APIApplicationCommandOptionChoice } from 'discord-api-types/v10';
import type { PageToServer, ServerToPage } from '../../page-protocol.ts';

/** A request as the page's parts make it; the connection adds the nonce. */
export type PageRequest = PageToServer extends infer Request
  ? Request extends { nonce: string }
    ? Omit<Request, 'nonce'>
    : never
  : never;

/** The line to the server. */
export interface Connection {
  /** Sends a request; settles when the server has taken it, rejects with the server's sentence when it has not. */
  readonly send: (request: PageRequest) => Promise<void>;
  /** Asks the application for choices; null when it gave none in time. */
  readonly autocomplete: (
    request: Omit<Extract<PageToServer, { type: 'autocomplete' }>, 'type' | 'nonce'>,
  ) => Promise<readonly APIApplicationCommandOptionChoice[] | null>;
  readonly close: () => void;
}

interface Waiting {
  readonly settle: (answer: ServerToPage) => void;
  readonly fail: (reason: string) => void;
}

const FIRST_RETRY_MS = 250;
const LAST_RETRY_MS = 5_000;

/**
 * Connects to the server of this page and stays connected: a lost line is taken up again, at most 5 seconds later.
 *
 * `onOpen` says whether there is a line; `onMessage` gets all that the server says.
 */
export function connect(onMessage: (message: ServerToPage) => void, onOpen: (open: boolean) => void): Connection {
  const waiting = new Map<string, Waiting>();
  let socket: WebSocket;
  let retryMs = FIRST_RETRY_MS;
  let closed = false;

  const open = () => {
    socket = new WebSocket(`${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/page`);
    socket.addEventListener('open', () => {
      retryMs = FIRST_RETRY_MS;
    });
    socket.addEventListener('message', ({ data }) => receive(JSON.parse(String(data)) as ServerToPage));
    socket.addEventListener('close', () => {
      onOpen(false);
      for (const { fail } of waiting.values()) fail('The connection to the local Discord was lost.');
      waiting.clear();
      if (closed) return;
      setTimeout(open, retryMs);
      retryMs = Math.min(retryMs * 2, LAST_RETRY_MS);
    });
  };

  const receive = (message: ServerToPage) => {
    if ('nonce' in message) {
      const request = waiting.get(message.nonce);
      if (message.type === 'refused') request?.fail(message.reason);
      else request?.settle(message);
    }
    onMessage(message);
  };

  const post = (request: PageRequest, isAnswer: (message: ServerToPage) => boolean) =>
    new Promise<ServerToPage>((resolve, reject) => {
      if (socket.readyState !== WebSocket.OPEN) {
        reject(new Error('There is no connection to the local Discord.'));
        return;
      }
      const nonce = crypto.randomUUID();
      waiting.set(nonce, {
        settle: (answer) => {
          if (!isAnswer(answer)) return;
          waiting.delete(nonce);
          resolve(answer);
        },
        fail: (reason) => {
          waiting.delete(nonce);
          reject(new Error(reason));
        },
      });
      socket.send(JSON.stringify({ ...request, nonce }));
    });

  open();
  return {
    send: async (request) => {
      await post(request, ({ type }) => type === 'accepted');
    },
    autocomplete: async (request) => {
      const answer = await post({ type: 'autocomplete', ...request }, ({ type }) => type !== 'accepted');
      return answer.type === 'autocompleteChoices' ? answer.choices : null;
    },
    close: () => {
      closed = true;
      socket.close();
    },
  };
}
