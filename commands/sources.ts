import { defineCommand } from '../src/command.ts';

/** `/sources`: the articles that every answer comes from. */
export const sources = defineCommand({
  data: {
    name: 'sources',
    description: 'The articles that I answer from',
    example: '/sources',
    options: {},
    phrases: [
      '[all|your|list of|a list of|full|complete|links to|of|every|other]* (sources?|articles?|outlets?|newspapers?|papers?|publications?|bibliography|source list|reading list|corpus|library|references)',
      '(what|which|whose|how many) [kinds? of|sort of|news|are|is|your|english|other]* (sources?|articles?|outlets?|newspapers?|papers?|publications?|media|news|texts|stories|documents|websites|reporting) [do|did|does|have|are|is|can|were|has]* (you|it|we|this|this bot|your answers|the answers|in|here|included|available|loaded|there) [are|is|have|got|use|using|used|read|reading|know|covered|rely|relying|based|base|take|cite|search|include|in|on|to me|from|here|in here|your answers|so far|in total|by|in your library|information|answers|with|based on]*',
      '(what|which) <is> your (sources?|articles?|outlets?|newspapers?|references|source material|material|database|library)',
      'name your (sources?|articles?|outlets?|newspapers?|references)',
      '(where|from where) (<did>|<is>) [you|it|all|this|that|your|everything|bot|stuff|answers|information|it all]* [get|take|find|have|draw|pull|know|come|coming|got|learn]* [all|this|that|your|it|the|these]* [stuff|information|answers|knowledge|facts|news|data|things|from]*',
      'from (what|which) (news|newspapers?|articles?|sources?|outlets?) (do|are|did) you (take|get|have|draw|find) [the|your]* [answers|information|facts|news]',
      '[on|upon]* (what|which) (articles|sources|publications|newspapers) [are|is|do|does]* (you|your answers|this|the answers) [base|based|rely]* [your answers|on|upon]*',
      'what [have|did] you [all|actually]* (read|reading|go through|been fed) [so far|from|until now|yet]*',
      '(everything|all|what) [that] you [have|had]* (read|gone through) [so far]',
      'what is in (your|the) (library|corpus|database|archive|collection|folder|index)',
      '(are|is|do|does) your sources [are|any]* (legit|reliable|good|trustworthy|credible|real|trusted|independent|neutral|biased) [,] [which ones are they]',
      '[do|are|did|have] you [only|just|also|ever]* (read|use|reading|using|got|rely on) [only|just|any|some]* _ (media|newspapers?|papers?|press|news|outlets?|sources?) [or others|too|as well|also|only|in there]*',
      '[are you|do you] [use|using|read|reading]* (wikipedia|the internet|google|twitter)',
      'is ... [one|part] of your (sources|articles|outlets|newspapers)',
      'how (old|recent|new) are your (articles|sources)',
    ],
  },
  execute: (_request, { library }) => library.sources(),
});
