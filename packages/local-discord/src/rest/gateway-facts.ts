import type { GatewayAdvice } from '../gateway.ts';

/** What REST tells of the gateway. */
export interface GatewayFacts {
  /** Intents of the connected client. */
  intents(): number;
  /** Sessions that may still be begun today. */
  remainingSessions(): number;
  /** What applications are told of how to connect. */
  readonly advice: GatewayAdvice;
}
