import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import { Agent } from 'undici';
import { UserError } from '../../core/errors.ts';

/** Which machines may be asked. */
export interface Guard {
  /** Whether an IP address may be. */
  readonly mayReach: (address: string) => boolean;
  /** A host's IP addresses. */
  readonly resolve: (host: string) => Promise<readonly HostAddress[]>;
}

/** An address that a name stands for. */
export interface HostAddress {
  readonly address: string;
  readonly family: number;
}

/** A host's IP addresses, as this machine resolves names. */
export const resolveHost: Guard['resolve'] = (host) => lookup(host, { all: true });

/**
 * Connects to hosts all of whose IP addresses may be reached. A host's name is resolved once for a connection, and the connection is made to
 * what was found and checked, so that a second answer of the name server cannot lead elsewhere. `timeLimit` is in milliseconds.
 */
export function openAgent({ mayReach, resolve }: Guard, timeLimit: number): Agent {
  return new Agent({
    connect: {
      timeout: timeLimit,
      lookup: (host, { all }, callback) => {
        resolve(host).then(
          (found) => {
            const refused = found.find(({ address }) => !mayReach(address));
            if (refused) callback(new UserError(refusal(refused.address)), '', 0);
            else if (all) callback(null, [...found]);
            else callback(null, found[0]!.address, found[0]!.family);
          },
          (error: Error) => callback(error, '', 0),
        );
      },
    },
  });
}

const LONGEST = 2_000;

/** An address of the web. Throws `UserError`, in words that follow it, for what is none, is too long or holds a password. */
export function parseAddress(text: string, base?: string): URL {
  const url = URL.canParse(text, base) ? new URL(text, base) : null;
  if (url === null || url.href.length > LONGEST) throw new UserError('is no address');
  if (!/^https?:$/.test(url.protocol)) throw new UserError(`is not read: ${url.protocol} is neither http: nor https:`);
  if (url.username !== '' || url.password !== '') throw new UserError('holds a name or password: leave it out');
  return url;
}

/** Throws `UserError` for a host that is written as an IP address which may not be reached: such a one is never looked up. */
export function checkHost({ hostname }: URL, { mayReach }: Guard): void {
  const host = hostname.replace(/^\[|\]$/g, '');
  if (isIP(host) !== 0 && !mayReach(host)) throw new UserError(refusal(host));
}

const refusal = (address: string): string =>
  `leads to ${address}, which is not on the public internet (allow-private reads it)`;
