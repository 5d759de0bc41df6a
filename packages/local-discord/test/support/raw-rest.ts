import type { LocalDiscord } from '../../src/local-discord.ts';

/** An answer of the REST interface, with the faults of a refused body as `path CODE`. */
export interface RawAnswer {
  readonly status: number;
  readonly code: number | undefined;
  readonly faults: readonly string[];
  readonly json: unknown;
  readonly contentType: string | null;
}

const listFaults = (node: unknown, path: readonly string[] = []): string[] => {
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([key, value]) =>
    key === '_errors'
      ? (value as { code: string }[]).map(({ code }) => `${path.join('.')} ${code}`.trim())
      : listFaults(value, [...path, key]),
  );
};

/** Sends one request as a library would, with the application's token unless `headers` say otherwise. */
export const send = async (
  discord: LocalDiscord,
  method: string,
  path: string,
  body?: unknown,
  headers: Record<string, string> = {},
): Promise<RawAnswer> => {
  const response = await fetch(`${discord.apiUrl}/v10${path}`, {
    method,
    headers: {
      authorization: `Bot ${discord.token}`,
      ...(body === undefined || body instanceof FormData ? {} : { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(body === undefined
      ? {}
      : { body: body instanceof FormData || typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  const text = await response.text();
  const contentType = response.headers.get('content-type');
  const json: unknown = contentType?.includes('json') ? JSON.parse(text) : null;
  const { code, errors } = (json ?? {}) as { code?: number; errors?: unknown };
  return { status: response.status, code, faults: listFaults(errors), json, contentType };
};
