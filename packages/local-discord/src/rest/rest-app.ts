import type { Context, Hono } from 'hono';
import type { Interactions } from '../interactions.ts';
import type { Draft } from '../messages.ts';
import type { ShapeName } from '../official-shape.ts';
import type { Upload } from '../uploads.ts';
import type { World } from '../world.ts';

/** What every REST route works with. */
export interface Rest {
  readonly world: World;
  readonly interactions: Interactions;
}

/** What the body reader leaves for a route: the JSON (or `payload_json`) and the files. */
export interface RestVariables {
  Variables: { body: unknown; uploads: readonly Upload[] };
}

/** The router of `/api/v10`. */
export type RestApp = Hono<RestVariables>;

/** The request of a route. */
export type RestContext = Context<RestVariables>;

/** The message that a request carries. `at` is where it stands in the body. */
export const readDraft = (c: RestContext, shape: ShapeName, at: readonly string[] = []): Draft => {
  const whole = c.get('body');
  const body = at.reduce<unknown>((value, key) => (value as Record<string, unknown> | null | undefined)?.[key], whole);
  return { body, uploads: c.get('uploads'), shape, at };
};
