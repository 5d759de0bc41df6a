/** A refusal whose message is meant for the person who asked: one clear line, safe to show. */
export class UserError extends Error {
  override readonly name = 'UserError';
}
