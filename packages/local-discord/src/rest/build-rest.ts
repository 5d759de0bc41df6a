import { Hono } from 'hono';
import { ApiFault, ERROR_CODES } from '../api-fault.ts';
import { addChannelRoutes } from './channel-routes.ts';
import type { CommandRegistry } from './command-routes.ts';
import { addCommandRoutes } from './command-routes.ts';
import type { GatewayFacts } from './gateway-facts.ts';
import { addInformationRoutes } from './information-routes.ts';
import { addInteractionRoutes } from './interaction-routes.ts';
import { readRequest } from './read-request.ts';
import type { Rest, RestApp, RestVariables } from './rest-app.ts';
import { type RestFaults, withFaults } from './rest-faults.ts';
import { addWebhookRoutes } from './webhook-routes.ts';

/** One request to the REST interface and its answer, for a test to look at. */
export interface LoggedRequest {
  readonly method: string;
  /** Below `/api/v10`, with the query. */
  readonly path: string;
  /** The JSON sent, of a multipart body its `payload_json`. */
  readonly body: unknown;
  readonly files: readonly { readonly name: string; readonly size: number }[];
  readonly status: number;
  /** The JSON answered, or null. */
  readonly response: unknown;
}

/** Requests a second that one token may make; interaction endpoints do not count. */
const REQUESTS_A_SECOND = 50;

const isOwnPath = (path: string): boolean => /^\/api\/v10\/(interactions|webhooks)\//.test(path);

/** The REST interface, to be mounted at `/api/v10`. */
export const buildRest = (
  rest: Rest,
  registry: CommandRegistry,
  token: string,
  gateway: GatewayFacts,
  faults: RestFaults,
  log: (request: LoggedRequest) => void,
): RestApp => {
  const app = new Hono<RestVariables>();
  const lately: number[] = [];

  app.use(async (c, next) => {
    await next();
    const json = (c.res.headers.get('content-type') ?? '').includes('json');
    const url = new URL(c.req.url);
    log({
      method: c.req.method,
      path: url.pathname.replace(/^\/api\/v10/, '') + url.search,
      body: c.get('body'),
      files: (c.get('uploads') ?? []).map(({ name, bytes }) => ({ name, size: bytes.byteLength })),
      status: c.res.status,
      response: json ? await c.res.clone().json() : null,
    });
  });
  app.use(withFaults(faults));
  app.use(async (c, next) => {
    const own = isOwnPath(c.req.path);
    // Interactions and their webhooks carry their own token in the path.
    if (!own && c.req.header('authorization') !== `Bot ${token}`) {
      throw new ApiFault(401, ERROR_CODES.general, '401: Unauthorized');
    }
    if (!own) {
      const now = performance.now();
      while (lately.length > 0 && now - lately[0]! >= 1000) lately.shift();
      if (lately.length >= REQUESTS_A_SECOND) {
        const wait = Math.ceil(1000 - (now - lately[0]!)) / 1000;
        const headers = {
          'retry-after': String(Math.ceil(wait)),
          'x-ratelimit-global': 'true',
          'x-ratelimit-scope': 'global',
        };
        return c.json({ message: 'You are being rate limited.', retry_after: wait, global: true }, 429, headers);
      }
      lately.push(now);
    }
    return next();
  });
  app.use(readRequest);

  addInformationRoutes(app, rest, gateway);
  addCommandRoutes(app, rest, registry);
  addInteractionRoutes(app, rest);
  addWebhookRoutes(app, rest);
  addChannelRoutes(app, rest, () => gateway.intents());

  app.notFound((c) => c.json({ message: '404: Not Found', code: 0 }, 404));
  app.onError((error, c) => {
    if (error instanceof ApiFault) return c.json(error.toJSON(), error.status);
    return c.json({ message: `500: Internal Server Error: ${error.stack ?? error.message}`, code: 0 }, 500);
  });
  return app;
};
