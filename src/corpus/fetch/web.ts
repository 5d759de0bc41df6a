import { fetch, type Response } from 'undici';
import { UserError } from '../../core/errors.ts';
import { checkHost, type Guard, openAgent, parseAddress, resolveHost } from './guarded-agent.ts';
import { isPublicAddress } from './public-address.ts';

/** What the web answered, redirects followed. The body is read of a 200 alone. */
export interface WebAnswer {
  /** Where the answer came from in the end. */
  readonly address: string;
  readonly status: number;
  readonly contentType: string | null;
  readonly header: (name: string) => string | null;
  readonly bytes: Uint8Array;
}

/** What is wanted from an address. */
export interface Wanted {
  /** Content types that are taken; null for any. */
  readonly types: readonly string[] | null;
  /** Bytes, decompressed; more are refused. */
  readonly largest: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** Whether addresses that are not public may be asked. */
  readonly allowPrivate?: boolean;
  readonly signal?: AbortSignal | undefined;
}

/** Asks web servers, none of which is trusted. */
export interface Web {
  /** Throws `UserError` in words that follow the address: for what cannot be reached, leads to a private address, is too large or too slow. */
  get(address: string, wanted: Wanted): Promise<WebAnswer>;
  close(): Promise<void>;
}

/** How Parley appears to web sites, and what it lets them do. */
export interface WebSettings extends Partial<Guard> {
  readonly userAgent: string;
  /** For one answer with its redirects, in milliseconds. */
  readonly timeLimit?: number;
}

const TIME_LIMIT = 20_000;
const MOST_REDIRECTS = 5;
const REDIRECTS = new Set([301, 302, 303, 307, 308]);

/** Opens the way to the web. Every redirect is checked as the address itself. */
export function openWeb({
  userAgent,
  timeLimit = TIME_LIMIT,
  mayReach = isPublicAddress,
  resolve = resolveHost,
}: WebSettings): Web {
  const guards: Readonly<Record<'anywhere' | 'public', Guard>> = {
    anywhere: { mayReach: () => true, resolve },
    public: { mayReach, resolve },
  };
  const agents = { anywhere: openAgent(guards.anywhere, timeLimit), public: openAgent(guards.public, timeLimit) };

  const ask = async (url: URL, { headers, allowPrivate, types }: Wanted, signal: AbortSignal): Promise<Response> => {
    const where = allowPrivate ? 'anywhere' : 'public';
    checkHost(url, guards[where]);
    return await fetch(url, {
      dispatcher: agents[where],
      redirect: 'manual',
      signal,
      headers: { 'user-agent': userAgent, accept: types?.join(', ') ?? '*/*', ...headers },
    });
  };

  const follow = async (address: string, wanted: Wanted, signal: AbortSignal): Promise<WebAnswer> => {
    let url = parseAddress(address);
    for (let hops = 0; hops <= MOST_REDIRECTS; hops++) {
      const response = await ask(url, wanted, signal);
      const target = response.headers.get('location');
      if (!REDIRECTS.has(response.status) || target === null) return await readAnswer(url, response, wanted);
      await response.body?.cancel();
      url = parseAddress(target, url.href);
    }
    throw new UserError(`redirects more than ${MOST_REDIRECTS} times`);
  };

  return {
    get: async (address, wanted) => {
      const late = AbortSignal.timeout(timeLimit);
      const signal = wanted.signal ? AbortSignal.any([late, wanted.signal]) : late;
      try {
        return await follow(address, wanted, signal);
      } catch (error) {
        if (late.aborted) throw new UserError(`took longer than ${timeLimit / 1000} s`);
        throw new UserError(reasonOf(error), { cause: error });
      }
    },
    close: async () => {
      await Promise.all(Object.values(agents).map((agent) => agent.destroy()));
    },
  };
}

async function readAnswer(url: URL, response: Response, { types, largest }: Wanted): Promise<WebAnswer> {
  const { status, headers } = response;
  const contentType = headers.get('content-type');
  const answer = { address: url.href, status, contentType, header: (name: string) => headers.get(name) };
  if (status !== 200) {
    await response.body?.cancel();
    return { ...answer, bytes: new Uint8Array() };
  }
  const essence = (contentType ?? '').split(';', 1)[0]!.trim().toLowerCase();
  if (types !== null && !types.includes(essence)) {
    await response.body?.cancel();
    throw new UserError(`is ${essence === '' ? 'of no type' : essence.slice(0, 60)}, which is not read`);
  }
  return { ...answer, bytes: await readBody(response, largest) };
}

async function readBody({ body, headers }: Response, largest: number): Promise<Uint8Array> {
  const tooLarge = new UserError(`is larger than ${largest / 1e6} MB`);
  // The length is that of what is sent, compressed or not.
  if (Number(headers.get('content-length')) > largest) {
    await body?.cancel();
    throw tooLarge;
  }
  const pieces: Uint8Array[] = [];
  let length = 0;
  // To leave the loop ends the connection.
  for await (const piece of body ?? []) {
    length += piece.length;
    if (length > largest) throw tooLarge;
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}

/** Why an answer failed, in one line, whatever the library wraps it in. */
function reasonOf(error: unknown): string {
  if (error instanceof UserError) return error.message;
  const { cause, message } = error as Error;
  if (cause instanceof UserError) return cause.message;
  const { code } = (cause ?? error) as NodeJS.ErrnoException;
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return `has a host that is not found (${code})`;
  return `cannot be read (${code ?? (cause as Error | undefined)?.message ?? message})`;
}
