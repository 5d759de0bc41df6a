import { defineCommand } from '../src/command.ts';

/** `/unanswered`: what people asked and the articles did not say, for operators. */
export const unanswered = defineCommand({
  data: {
    name: 'unanswered',
    description: 'Questions that the articles did not answer (operators only)',
    example: '/unanswered',
    options: {},
    operatorsOnly: true,
    phrases: [
      '[show|list|list of|all|most asked|your|every|the]* (unanswered|open|failed|missed|unresolved|unsolved) (questions?|queries|ones) [from|by|of|members|users|people|the|so far|this week|today|still]*',
      '[which|what|list|list of|all|show|how many]* (questions?|queries|things) [that|did|have|could|were|are|went|had|has|still|you|people|members|users|we|remain|get|got]* (unanswered|without answers?|without an answer|open|failed|no answer|no result|no answers|in vain)',
      '[which|what|list|list of|all|show|everything]* [questions?|queries] [that|did|have|could|were|are|you]* (not answer|could not answer|fail to answer|failed to answer|not able to answer|not find|can not answer|you not answer|you fail to answer) [so far|this week|today|yet]*',
      'what (could|did|can) you not (answer|find|know)',
      'what (did|do|have) (people|members|users|others|everyone) (ask|asked|want to know) [you|for|about]* [that|which|and|but|in vain]* ... [answer|answers|articles|vain]',
      'what (did|do|have) (people|members|users|others|everyone) asked? in vain',
      'what are people asking that ... not in the articles',
    ],
  },
  execute: async (_request, context) => ({
    type: 'unanswered',
    questions: await context.unanswered(),
    coverage: context.library.coverage,
  }),
});
