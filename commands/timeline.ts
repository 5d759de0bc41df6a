import { defineCommand } from '../src/command.ts';

/** `/timeline`: dated events in calendar order, with what is vague and what contradicts itself. */
export const timeline = defineCommand({
  data: {
    name: 'timeline',
    description: 'What happened when, by the articles, and where their dates disagree',
    example: '/timeline from: October to: November',
    exampleFrom: ({ from, to }) => ({ from, to }),
    options: {
      about: { type: 'text', description: 'Only events about this', maxLength: 200 },
      from: {
        type: 'text',
        holds: 'from',
        description: 'Not before this date: 25 October, 2025-10-25, October 2025',
        maxLength: 50,
      },
      to: { type: 'text', holds: 'to', description: 'Not after this date', maxLength: 50 },
      speaker: {
        type: 'text',
        holds: 'names',
        description: 'Only what this person, government or side is reported to say',
        maxLength: 100,
      },
      order: {
        type: 'choice',
        description: 'Which end comes first; the oldest if you choose none',
        choices: { oldest: 'Oldest first', newest: 'Newest first' },
      },
      with: {
        type: 'choice',
        description: 'What else to put on the line',
        choices: { statements: 'Statements, at the date of their article' },
      },
    },
    phrases: [
      // Asked for by its name
      '[make|draw|draw up|full|whole|short|brief|quick|rough|complete|newest first]* (timeline|time line|chronology|sequence of events|order of events|course of events|chain of events) [(of|for|about|on|in|around|at|regarding) {about}] {when?}',
      '(timeline|chronology) {about} {when?}',
      '{about:thing} , what <happened> [when] [in order]',
      '[list|chronological list] of {about} <inOrder>',
      'chronological list of {about} {when?}',
      '[full|whole|short|brief]* (history|recap) of {about} {when?}',
      '{about:thing} (timeline|chronology|history|events) {when?}',
      '{about:thing} , [main|key|all]* (timeline|events|dates|<inOrder>) {when?}',
      '[main|key|important|all|major|list of|more]* (events|dates|milestones) [(of|in|for|on|at|about|around|since) {about}] {when?}',
      '(put|tell|show|list) [me] (everything|it all|all|events|what happened) [so far] <inOrder>',
      '[what is] [the] (order|sequence) in which (things|everything|it all|events|all this) (happened|took place)',
      'recap [of what happened] [so far] [with dates]',
      // What happened in a stretch of time, or in order
      '(what|everything|all|anything|things) [that|has|have|all]* <happened> [(in|at|with|to|around|during|near|on) {about}] {when}',
      '(did|has) (anything|something) (happen|happened) [(in|at|with|to|around) {about}] {when}',
      '{when} , what <happened>',
      'what <happened> (in|at|with|to|around) {about} [,] <inOrder>',
      '[account|report|story|history|description]* <inOrder> [account|report|story|history|description|of]* {about} {when?}',
      '{about:thing} <inOrder> {when?}',
      '(walk|take|run|go) [me] through {about} <inOrder> {when?}',
      'how [did|has|was|were|is|have] {about} [was|were|has|have|is|did] (unfold|unfolded|develop|developed|developing|evolve|evolved|progress|play out|come about) [<inOrder>|so far] {when?}',
      'how did (we|it|things|they|it all) (get here|get to this point|get this far|come to this) [,] [<inOrder>]',
      // When something happened
      '(when|since when|until when|how long ago|at what time|from when) (<did>|<is>|will|would|should|can) {about}',
      '[from|on|in|at|since|until|by]* (what|which) (day|date|month|year) [on] (<did>|<is>|will) {about}',
      '[exact]* (dates?|days?) (of|for|when) {about}',
    ],
  },
  execute: (request, { library }) => library.timeline(request),
});
