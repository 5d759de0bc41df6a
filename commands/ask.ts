import { defineCommand } from '../src/command.ts';

/** `/ask`: the sentences that answer a question, quoted verbatim. */
export const ask = defineCommand({
  data: {
    name: 'ask',
    description: 'Find what the articles say',
    example: '/ask question: What did the talks fail to produce?',
    exampleFrom: ({ question }) => ({ question }),
    options: {
      question: {
        type: 'text',
        holds: 'question',
        description: 'What you want to know, in English',
        required: true,
        maxLength: 500,
      },
      after: {
        type: 'text',
        holds: 'from',
        description: 'Only articles from this date on: 25 October 2025, October 2025',
        maxLength: 50,
      },
      before: { type: 'text', holds: 'to', description: 'Only articles up to this date', maxLength: 50 },
      outlet: {
        type: 'text',
        holds: 'outlet',
        description: 'Only articles of this outlet',
        maxLength: 100,
      },
      speaker: {
        type: 'text',
        holds: 'names',
        description: 'Only what this person, government or side said',
        maxLength: 100,
      },
    },
    phrases: [
      '(according to|per|as per|going by|judging by|as told by|by) {outlet!} [,] {question}',
      '[use|only|just]* (from|in|by|with|use|according to) [articles from] {outlet!} [only] , {question}',
      '{question} [,] (according to|per|as per|going by|as told by|as reported by|reported by|reported in|in) {outlet!} [only]',
      '{outlet!} , {question}',
      '(what|how) (<did>|<is>) {outlet!} (say|said|report|reported|reporting|saying|write|written|claim|claimed|print|published|have) [to say] [<on>] {question}',
      '{outlet!} [has|have] (says|said|writes|wrote|reports|reported) what [<on>] {question}',
      '(what|anything|something|what is|is there anything) [is|was|has been] [said|reported|written] in {outlet!} <on> {question}',
      '(<did>|<is>) {outlet!} (report|reported|say|said|mention|mentioned|write|written|cover|covered|have|claim) [anything|something] [<on>] {question}',
      '{outlet!} [version|account|story|coverage|article|report] (<on>|of) {question}',
      '(according to|per|as per|going by) {speaker!} [,] {question}',
      '{question} [,] (according to|per|as per) {speaker!}',
      '(by|in|from) {speaker!} (account|view|opinion|version|telling|words|perspective|point of view|eyes) [,] {question}',
    ],
  },
  execute: (query, { library }) => library.ask(query),
});
