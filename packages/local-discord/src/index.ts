export type { Actor, Reply, Sent } from './driver.ts';
export type { GatewayFaults, Login } from './gateway.ts';
export { NoAnswer } from './interactions.ts';
export { type LocalDiscord, type LocalDiscordOptions, startLocalDiscord } from './local-discord.ts';
export type { Example } from './page-protocol.ts';
export { Refusal } from './read-options.ts';
export type { LoggedRequest } from './rest/build-rest.ts';
export type { RestFault } from './rest/rest-faults.ts';
