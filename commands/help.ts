import { defineCommand } from '../src/command.ts';

/** `/help`: what Parley does and how to ask it. */
export const help = defineCommand({
  data: {
    name: 'help',
    description: 'What I can answer, and how to ask',
    example: '/help',
    options: {},
    phrases: [
      '[show|get]* help [me|us]* [out] [here] [, how do i ask you stuff|i am lost|please]',
      '[i|we] (need|want) [some|your]* (help|assistance)',
      '(can|could|will|would) you help [me|us] [out] [here]',
      '[list|list of|show|your|all|available|slash|bot|explain|of]* (commands?|features|functions|instructions?|manual|tutorial|guide|usage|faq|menu|capabilities)',
      '(what|which|how many) <is> [your|all|the|list of|slash|my]* (commands?|features|functions|capabilities|instructions|options here)',
      '(what|which|how many) (commands?|features|functions) [do|can|are|does|is]* (you|i|there|we|it) [have|know|there|use|got|support|offer]*',
      'what [else|all] (can|could|do|should|may) (you|i|it|this bot|we) [all]* (do|ask|ask you|say|type|ask about|ask for|use you for|help with|help me with) [here|for me|for us|about|besides ...|other than ...]*',
      '[can|could] you do anything (other than|besides|except) ...',
      'what [kinds? of|sorts? of|type of]* (questions?|stuff|things|topics) (can|may|should|could|do) (i|we|people|you) (ask|put|answer|understand|know|cover) [you|to you|here|about]*',
      'how (do|does|can|should|to|would) [you|i|it|this|this bot|we|one]* (work|use|ask|talk|operate|start|function|get an answer|get answers) [you|this|it|bot|this bot|parley|to you|with you|from you|stuff|questions|here|please]* [, i do not understand]',
      'how to (use|ask|talk to) [parley|you|this|bot|questions]* [i do not understand]',
      'do i have to use [slash] commands',
      'i have no idea how (this|it) works',
      'how (this|it|you) works?',
      'i am new [here|to this|to this server|to this bot]* [,] [what|how|which] [can|do|should] [i] [ask|do|use|start]* [you|this|here]*',
      'explain yourself [bot] [, what are you for]',
      'what <is> (you|this|this bot|parley) (for|good for|made for)',
      'explain how (you work|this works|to use you|it works)',
      'what do you do [here]',
      '[some|few|give me|any]* examples? of questions',
      '[is there] [a] (tutorial|manual|guide|documentation)',
      'what languages do you (speak|understand|know)',
    ],
  },
  execute: async (_request, { library, commands }) => ({
    type: 'help',
    commands: commands(),
    coverage: library.coverage,
  }),
});
