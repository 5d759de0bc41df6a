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
    options: {
      topic: { type: 'text', description: 'The topic: a word or a few', maxLength: 100 },
      speaker: {
        type: 'text',
        holds: 'names',
        description: 'A person, government or side: whenever they are reported to say something',
        maxLength: 100,
      },
    },
    phrases: [
      '[start] (follow|follow up on|following|watch|track|monitor|subscribe to|keep an eye on|keep track of|keep watch on|keep up with) {topic} [for me|for us|from now on|closely]',
      '(subscribe|sign|sub) [me|us] [up]* (to|for) [<alerts> (for|on|about|of)] {topic}',
      '[i|we] [would|want|like|wish|love|to]* (subscribe to|follow|stay updated on|be updated on|be kept informed of) [<alerts> (on|about|for)] {topic}',
      '<notify> (me|us|this channel|everyone here) <whenever> [there is|there are|you see|you get]* [any|some|new|more|fresh]* [something|anything|news|updates?|articles?|developments?|stuff|new]* [(<on>|for|of|in|from|at|with)] {topic} [comes up|is in news|is mentioned|is added|pops up|shows up|are added|appears|gets mentioned|is published] [again]',
      '<notify> (me|us) <whenever> (something|anything) (happens|changes|moves) (in|at|with|on|around) {topic}',
      '<notify> (me|us) <whenever> {topic} (says|speaks|talks|does) [something|anything|again|new]*',
      '<notify> (me|us) <whenever> [any|some|new|an]* (article|report|story|piece) (<on>|of|mentioning|from) {topic} (is|comes|gets|appears) [added|published|out|in]',
      '(notify|alert|ping|inform|dm|tag|update|warn) (me|us|this channel) [always]* (<on>|of|for) [any|all|every|new]* [<alerts> (<on>|for|of|from)] {topic} [every time something changes|from now on|whenever something changes]',
      'let (me|us) know <whenever> [there is|there are|you see|you get]* [any|some|new|more|fresh]* [something|anything|news|updates?|articles?|developments?] [new]* [happens|changes]* [(<on>|for|of|in|from|at|with)] {topic} [comes up|is in news|is mentioned|is added|changes]',
      '[drop me a line|hit me up|let me know|tell me|ping me] <whenever> {topic} (comes up|is in news|is mentioned|is added|changes|shows up|pops up)',
      'let (me|us) know <whenever> {topic} [comes up|is in news|is mentioned|is added|changes]',
      'keep (me|us) (posted|updated|informed|in the loop|up to date|notified|on top of) [<on>|of|with] {topic}',
      '(i|we) [would|want|like|wish|need|love|to|be|get|receive|have|am]* (alerted|notified|informed|pinged|tagged|updated|<alerts>) [of|on|about|for|<whenever>|there is|any|news|something new|updates]* {topic} [comes up|is in news|is mentioned|changes|happens|is added] [from now on]*',
      '[i|we] [would|want|to]* (know|hear) (as soon as|whenever|every time|when|if) {topic} (speaks|says|comes up|changes|moves|talks) [again|something|anything|new]*',
      '[set up|create|turn on|enable|add|activate|start|set|make|add me to|put me on|new|put me down for]* (alerts?|notifications?|pings?|reminders?|notifications list) [for|on|about|,|when|of]* {topic} [from now on]',
      'send (me|us) [a|an|all|any|the|every]* [new|future]* (message|<alerts>|dm|ping|note) (<whenever>|<on>|for|from) [there is|there are|news|updates|something|anything|new|on|about]* {topic} [from now on|as they come|comes up]',
      'add {topic} to my (alerts|notifications|list|subscriptions)',
      '(subscribe|alert|ping) [,] [when] {topic}',
      'from now on tell me everything [new]* <on> {topic}',
      '[give|send]* [me]* [a]* (shout|heads up|ping|sign) <whenever> {topic}',
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
