import { defineCommand, LAST_VISIT } from '../src/command.ts';

/** `/latest`: what the newest articles say. */
export const latest = defineCommand({
  data: {
    name: 'latest',
    description: 'What the newest articles say: who said what, what happened, where they differ',
    example: '/latest',
    options: {
      about: { type: 'text', description: 'Only what is told of this', maxLength: 200 },
      since: {
        type: 'text',
        holds: 'from',
        suggests: LAST_VISIT,
        description: 'Only articles from this date on: 25 October 2025, October 2025, last visit',
        maxLength: 50,
      },
    },
    phrases: [
      '[what is|what are|is there|are there|any|got any|have you any|do you have any|some|your|very|all|other|give|so|been|whats|so whats]* [latest|newest|new|recent|most recent|fresh|last|breaking|current|todays|today]* <news> [there|here|today|lately|recently|yet|so far|stuff|article|articles]* [(<on>|in|with|from|of|around|for|at|out of) {about}] <recently>',
      '[what is|what are|any|your|very]* (latest|newest|most recent|last|freshest|recent) (articles?|reports?|stories|story|piece|stuff|things|word|events|news) [you have|you got] [(<on>|in|with|from|of|around|for|at) {about}] <recently>',
      '(what is|what has|whats|is there|is|anything|something|what) [something|anything|is|has|been]* (new|going on|happening|fresh) <recently> [(<on>|in|with|from|at|around) {about}] <recently>',
      '(anything|something) [new] (<on>|from|in) {about} (lately|recently|today|now|yet)',
      '(what|anything|has anything|has something|did anything|did something) [has|have|is]* (changed|happened|happen|change|new) (lately|recently|today|now|since (yesterday|last time|then|last week|monday|i left)|yet) [(<on>|with|in|at) {about}]',
      'did i miss anything',
      'what <happened> while i (slept|was gone|was away|was out|was asleep)',
      '(anything|what is new|news) since (yesterday|last time|last week|monday|i left)',
      '{about:thing} (news|updates?|latest) <recently>',
      'what (did|have) (i|we) (miss|missed) <recently> [(<on>|in|with) {about}]',
      '[i|have|has|been|was|am|just]* (offline|away|gone|on holiday|asleep|busy|back) [for ...] , what (did|have) i (miss|missed)',
      '(catch|bring|get|fill) me (up|in) [to date|to speed|with]* [(<on>|with) {about}]',
      '(update|brief) me [(<on>|with) {about}]',
      '[what is|whats]* (status|state|current state|current status|state of play|situation) (of|with|on|in) {about} <recently>',
      'where (do|does) (things|it|we) stand (<on>|with|in) {about} <recently>',
      'how <is> [things]* (situation|status|things) (at|in|with|on) {about} <recently>',
      'whats up with {about} [, still on]',
    ],
  },
  execute: (query, { library }) => library.latest(query),
});
