import { WebSocket } from 'ws';
import type { LocalDiscord } from '../../src/local-discord.ts';
import type { PageToServer, ServerToPage } from '../../src/page-protocol.ts';

type Told<Type extends ServerToPage['type']> = Extract<ServerToPage, { type: Type }>;
/** A request of a page; the nonce is added. */
export type Asked = PageToServer extends infer Each
  ? Each extends { nonce: string }
    ? Omit<Each, 'nonce'>
    : never
  : never;

/** A page without a browser: keeps what the server says, in order. */
export class BarePage {
  readonly told: ServerToPage[] = [];
  readonly closed: Promise<unknown>;
  readonly #socket: WebSocket;
  #wake: () => void = () => undefined;
  #nonces = 0;

  constructor(discord: LocalDiscord) {
    this.#socket = new WebSocket(`ws://127.0.0.1:${discord.port}/page`);
    this.closed = new Promise((resolve) => this.#socket.on('close', resolve));
    this.#socket.on('message', (data) => {
      this.told.push(JSON.parse(String(data)));
      this.#wake();
    });
  }

  async next<Type extends ServerToPage['type']>(
    type: Type,
    fits: (message: Told<Type>) => boolean = () => true,
  ): Promise<Told<Type>> {
    for (;;) {
      const found = this.told.find(
        (message): message is Told<Type> => message.type === type && fits(message as Told<Type>),
      );
      if (found) return found;
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
  }

  ask(request: Asked): string {
    this.#nonces += 1;
    const nonce = `n${this.#nonces}`;
    this.#socket.send(JSON.stringify({ ...request, nonce }));
    return nonce;
  }

  say(text: string): void {
    this.#socket.send(text);
  }

  close(): void {
    this.#socket.terminate();
  }
}
