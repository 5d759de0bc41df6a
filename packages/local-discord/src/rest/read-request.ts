import type { MiddlewareHandler } from 'hono';
import { ApiFault, ERROR_CODES, invalidForm } from '../api-fault.ts';
import type { Upload } from '../uploads.ts';
import type { RestContext, RestVariables } from './rest-app.ts';

/** Bytes of one file, and of a whole request. */
const LIMITS = { file: 10 * 1024 * 1024, request: 25 * 1024 * 1024 } as const;

const tooLarge = (): ApiFault => new ApiFault(413, ERROR_CODES.bodyTooLarge, 'Request entity too large');

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    throw new ApiFault(400, ERROR_CODES.invalidJson, 'The request body contains invalid JSON.');
  }
};

const readParts = async (c: RestContext): Promise<{ body: unknown; uploads: Upload[] }> => {
  const form = await c.req.raw.formData();
  const uploads: Upload[] = [];
  const fields: Record<string, unknown> = {};
  for (const [name, part] of form.entries()) {
    if (typeof part === 'string') {
      if (name !== 'payload_json') fields[name] = part;
      continue;
    }
    const index = /^files\[(\d+)\]$/.exec(name)?.[1];
    if (index === undefined && name !== 'file') {
      throw invalidForm([{ path: [name], code: 'BASE_TYPE_CHOICES', message: 'Files must be named files[n]' }]);
    }
    if (part.size > LIMITS.file) throw tooLarge();
    const bytes = new Uint8Array(await part.arrayBuffer());
    uploads.push({ index: Number(index ?? 0), name: part.name, type: part.type || 'application/octet-stream', bytes });
  }
  const payload = form.get('payload_json');
  return { body: typeof payload === 'string' ? parseJson(payload) : fields, uploads };
};

const readWhole = async (c: RestContext): Promise<{ body: unknown; uploads: Upload[] }> => {
  if (c.req.method === 'GET' || c.req.method === 'DELETE') return { body: undefined, uploads: [] };
  if (Number(c.req.header('content-length') ?? 0) > LIMITS.request) throw tooLarge();
  if (/^multipart\/form-data/i.test(c.req.header('content-type') ?? '')) return readParts(c);
  const text = await c.req.text();
  if (text.length > LIMITS.request) throw tooLarge();
  if (text === '') return { body: undefined, uploads: [] };
  return { body: parseJson(text), uploads: [] };
};

/** Reads JSON or multipart bodies once, for the routes and the log. Throws 40005 over 10 MiB a file or 25 MiB in all, 50109 for bad JSON. */
export const readRequest: MiddlewareHandler<RestVariables> = async (c, next) => {
  const { body, uploads } = await readWhole(c);
  c.set('body', body);
  c.set('uploads', uploads);
  await next();
};
