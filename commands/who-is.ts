import { defineCommand } from '../src/command.ts';

/** `/who-is`: a person or body as the articles have them. */
export const whoIs = defineCommand({
  data: {
    name: 'who-is',
    description: 'A person or body: role, mentions, what they said and what was said of them',
    example: '/who-is name: Asif',
    exampleFrom: ({ speaker }) => ({ name: speaker }),
    options: {
      name: {
        type: 'text',
        holds: 'name',
        description: 'A name, or part of one',
        required: true,
        maxLength: 100,
      },
    },
    phrases: [
      '[and] (who|whos who) [<is>|the hell is|the heck is] [,] [this|that] {name!} [guy|dude|man|woman|person] [again|supposed to be|anyway|then]',
      'what <is> {name!} [again|supposed to be] [in all this|in this story|here]',
      'who {name!} <is>',
      'who <is> the [_] _ , {name!}',
      '[and] {name!} [,] [is] who [<is> (he|she|that|it)|dat] [again]',
      'who <is> {name!} [,] and (what|why|how|who) ...',
      '[never heard of|no idea who] {name!} [is] , who (is|dat|that) [he|she|that|it]',
      '[i do not know] who is {name!} [, can you explain]',
      'tell [me] [more|something|a bit|everything|all] (about|of) {name!} [and (his|her|their) ...]',
      '(about|explain|explain who) {name!} [<is>]',
      '[more|something|anything|everything] about {name!}',
      '[more|short|quick|brief|some|any|a bit of|full]* (info|information|background|bio|biography|profile|details|facts|introduction|description|wiki|dossier|intro) [on|about|of|for] {name!}',
      '(profile|bio|introduce|identify|describe|whois|who-is|meet|name) [,] {name!} [to me|, who]',
      '{name!} [,] (role|job|bio|biography|profile|position|function|background|title|info|information)',
      'what (do|did|can) (you|we|the articles) (know|have|say|tell) [me] (about|on|of) {name!}',
      'what <is> known (about|of) {name!}',
      'what is {name!} (job|role|position|title|function|office|rank|background|post|deal)',
      'what (job|office|position|title) (does|did|has) {name!} (have|hold|do|got)',
      '(which|what) (office|job|post|position|title) (does|did) {name!} (have|hold)',
      'what (does|did) {name!} do [for a living]',
      '<is> {name!} (president|prime minister|minister|general|judge|mediator|spokesperson) ...',
      'what <is> {name!} , is it (a|an|some) ...',
      'what is the deal with {name!}',
      '[do you|have you|ever|you] [ever] (know|heard of|hear of) {name!}',
      '(wer ist|qui est|quien es|chi e|quem e|wie is|kim) {name!}',
      '{name!}',
    ],
  },
  execute: ({ name }, { library }) => library.whoIs({ name }),
});
