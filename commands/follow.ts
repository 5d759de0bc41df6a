import { defineCommand, NOTHING_KEPT } from '../src/command.ts';
import { answerFollowed, isTopic } from '../src/core/answers/answer-followed.ts';
import { readWish } from '../src/core/answers/wish.ts';
import { UserError } from '../src/core/errors.ts';

/** `/follow`: has a channel, or a member, told when new articles bring something; without options, what is followed there. */
export const follow = defineCommand({
  data: {
    name: 'follow',
    description: 'Be told here when new articles bring something on a topic or of a speaker',
    example: '/follow topic: ceasefire',
    exampleFrom: ({ topic }) => ({ topic }),
    options: {
      topic: { type: 'text', description: 'The topic: a word or a few', maxLength: 100 },
      speaker: {
        type: 'text',
        holds: 'names',
        description: 'A person, government or side: whenever they are reported to say something',
        maxLength: 100,
      },
    },
    // Changes what is told in a channel, so that only what clearly asks for it does.
    phrases: [
      '[start] (follow|following|track|monitor|subscribe to|keep an eye on|keep track of|keep watch on) {topic:thing} [for me|for us|from now on|closely]',
      '(subscribe|sign|sub) [me|us] [up] (to|for) [<alerts> (for|on|about|of)] {topic:thing}',
      '(i|we) would (like|love) to (subscribe to|follow|stay updated on|be updated on|be kept informed of|be alerted of|be notified of) [<alerts> (on|about|for)] {topic:thing}',
      '(i|we) want to (subscribe to|follow|stay updated on|be updated on|be alerted of|be notified of) [<alerts> (on|about|for)] {topic:thing}',
      '(i|we) (want|need|would like) <alerts> (on|about|for|of|when|whenever) {topic:thing} [comes up|is in news|is mentioned|changes|is added] [from now on]',
      '<notify> (me|us|this channel|everyone here) <whenever> [there is|there are|you see|you get]* (something|anything|news|updates?|articles?|developments?|any news|new articles?|any updates?|more news|some news|something new|anything new) [new] (<on>|for|of|in|from|at|with) {topic:thing} [again]',
      '<notify> (me|us) <whenever> (something|anything) (happens|changes|moves) (in|at|with|on|around) {topic:thing}',
      '<notify> (me|us) whenever {topic:thing} (says|speaks|talks|does|comes up|is in news|is mentioned|is added|pops up|shows up|gets mentioned|changes) [something|anything|again|new]*',
      '<notify> (me|us) <whenever> {topic:thing} (comes up|is in news|is mentioned|pops up|shows up|gets mentioned|speaks|talks) [something|anything|again|new]*',
      '<notify> (me|us) <whenever> [any|some|new|an]* (article|report|story|piece) (<on>|of|mentioning|from) {topic:thing} (is|comes|gets|appears) [added|published|out|in]',
      '(notify|alert|ping|inform|dm|tag|update|warn) (me|us|this channel) [always] (<on>|of|for) [any|all|every|new]* [<alerts> (<on>|for|of|from)] {topic:thing} [every time something changes|from now on|whenever something changes]',
      '<notify> (me|us) <whenever> {topic:thing} (says|does|speaks) (something|anything) [new|again|else]',
      '(watch|monitor) {topic:thing} for (me|us)',
      'let (me|us) know <whenever> [there is|there are|you see|you get]* (something|anything|news|updates?|any news|new articles?|any updates?|developments?|something new|anything new|anything happens|something happens|something changes|anything changes) [new] (<on>|for|of|in|from|at|with) {topic:thing}',
      '(drop me a line|hit me up|let me know|let us know) <whenever> {topic:thing} (comes up|is in news|is mentioned|is added|shows up|pops up|speaks|talks) [again]',
      'keep (me|us) (posted|updated|informed|in the loop|up to date|notified|on top of) (<on>|of|with) {topic:thing}',
      '[i|we] [would|want|like|to]* (know|hear) (as soon as|whenever|every time) {topic:thing} (speaks|says|comes up|changes|moves|talks) [again|something|anything|new]*',
      '(set up|create|turn on|enable|add|activate|start|set|add me to|put me on|put me down for) (alerts?|notifications?|pings?|reminders?|notifications list) [for|on|about|,|when|of]* {topic:thing} [from now on]',
      '(alerts?|notifications?) (for|on|about) {topic:thing} [from now on]',
      'send (me|us) [a|an|all|any|every|new|future]* (message|<alerts>|dm|ping|note) (<whenever>|<on>|for|from) [there is|there are|news|updates|something|anything|new|on|about]* {topic:thing} [from now on|as they come|comes up]',
      'add {topic:thing} to my (alerts|notifications|list|subscriptions)',
      'from now on tell me everything [new] <on> {topic:thing}',
      '(what|which topics|whom|who) (am i|are we|do i|do we) (following|follow) [here|now]',
      '[show|list] my (follows|subscriptions|alerts)',
      'what is followed [here|in this channel]',
    ],
    changes: true,
  },
  execute: async (request, { library, followed }) => {
    if (followed === null) throw new UserError(NOTHING_KEPT);
    const wish = readWish(request);
    if (wish && !isTopic(wish))
      throw new UserError('There is no word in that to look for: name a place, a thing, a subject.');
    const done = wish && (await followed.add(wish));
    const { isDirect } = followed;
    return answerFollowed(library, { done, wish, wishes: await followed.list(), isDirect });
  },
});
