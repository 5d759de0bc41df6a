import type { MiddlewareHandler } from 'hono';

/** Something that goes wrong with requests to the REST interface, for tests of what an application makes of it. */
export interface RestFault {
  /** `POST`; any method when left out. */
  readonly method?: string;
  /** Of the path below `/api/v10`, without the query. */
  readonly path: RegExp;
  /** How many requests it hits; one when left out. */
  readonly times?: number;
  /** `instead`: the request is not carried out. `after`: it is, and its answer is what goes wrong. */
  readonly when: 'instead' | 'after';
  /** What the request waits for before it is answered. */
  readonly until?: Promise<unknown>;
  /** What is answered: a status with a body (JSON, or text as it is), or `cut`: the connection is cut without an answer. Left out, the request takes its course. */
  readonly answer?:
    | 'cut'
    | { readonly status: number; readonly body?: unknown; readonly headers?: Readonly<Record<string, string>> };
}

/** The faults that wait for a request, in the order in which they were asked for. */
export class RestFaults {
  readonly #waiting: { readonly fault: RestFault; left: number }[] = [];

  /** Has a fault happen to requests from now on; the function returned ends that. */
  add(fault: RestFault): () => void {
    const entry = { fault, left: fault.times ?? 1 };
    this.#waiting.push(entry);
    return () => {
      const at = this.#waiting.indexOf(entry);
      if (at >= 0) this.#waiting.splice(at, 1);
    };
  }

  /** The fault that hits a request, counted off; null for most. */
  take(method: string, path: string): RestFault | null {
    const at = this.#waiting.findIndex(
      ({ fault }) => (fault.method === undefined || fault.method === method) && fault.path.test(path),
    );
    const entry = this.#waiting[at];
    if (!entry) return null;
    entry.left -= 1;
    if (entry.left <= 0) this.#waiting.splice(at, 1);
    return entry.fault;
  }
}

/** Lets faults happen to the requests that they wait for. Throws whatever the request's own handler throws. */
export const withFaults =
  (faults: RestFaults): MiddlewareHandler =>
  async (c, next) => {
    const fault = faults.take(c.req.method, new URL(c.req.url).pathname.replace(/^\/api\/v10/, ''));
    if (!fault) return next();
    await fault.until;
    if (fault.when === 'after' || fault.answer === undefined) await next();
    if (fault.answer === undefined) return undefined;
    if (fault.answer === 'cut') {
      (c.env as { incoming: { socket: { destroy(): void } } }).incoming.socket.destroy();
      return c.body(null, 204);
    }
    const { status, body = null, headers = {} } = fault.answer;
    const text = typeof body === 'string' ? body : JSON.stringify(body);
    const type = typeof body === 'string' ? 'text/html' : 'application/json';
    c.res = new Response(status === 204 ? null : text, { status, headers: { 'content-type': type, ...headers } });
    return undefined;
  };
