import { defineCommand } from '../src/command.ts';

/** `/privacy`: what is kept, where, and how to have it removed; to the asker alone. */
export const privacy = defineCommand({
  data: {
    name: 'privacy',
    description: 'What I keep of what is asked and followed, where, and how to have it removed',
    example: '/privacy',
    options: {},
    phrases: [
      '[your|the|show|read|what is]* privacy [policy|statement|notice|rules]',
      '(what|which) [data|information|messages|else]* (<did>|<is>) you (keep|store|save|log|record|collect|remember|track|keeping|storing|logging|recording|collecting|tracking) [about|of|on|from]* [me|us|my messages|our messages|people|members|what i ask|what we ask|my questions]',
      '<did> you (keep|store|save|log|record|collect|read|track) [all|my|our|the|any|every|of]* (messages?|data|questions|names?|chats?|conversations?|information) [in here|here|about me|about us]',
      '(delete|remove|forget|erase) [all|my|our]* (data|messages|questions|information) [about me|about us]',
      'what <did> you know (about|of) (me|us)',
    ],
    isPrivate: true,
  },
  execute: async (_request, { library, followed, keeping }) => ({
    type: 'privacy',
    ...keeping,
    followed: followed && { wishes: await followed.list(), isDirect: followed.isDirect },
    coverage: library.coverage,
  }),
});
