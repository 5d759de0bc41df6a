import { defineCommand } from '../src/command.ts';
import { UserError } from '../src/core/errors.ts';

/** `/who-said`: statements with their speakers, found by words, speaker or topic. */
export const whoSaid = defineCommand({
  data: {
    name: 'who-said',
    description: 'Who said what: exact words, their speaker, and whose words they are',
    example: '/who-said words: deadlock',
    exampleFrom: ({ speaker }) => ({ speaker }),
    options: {
      words: {
        type: 'text',
        holds: 'words',
        description: 'Words they used; in "quotation marks" exactly those',
        maxLength: 200,
      },
      speaker: {
        type: 'text',
        holds: 'names',
        description: 'Who spoke: a person, a government, a side',
        maxLength: 100,
      },
      about: { type: 'text', description: 'What it was about', maxLength: 200 },
      from: {
        type: 'text',
        holds: 'from',
        description: 'Only articles from this date on: 25 October 2025, October 2025',
        maxLength: 50,
      },
      to: { type: 'text', holds: 'to', description: 'Only articles up to this date', maxLength: 50 },
    },
    phrases: [
      // What somebody said
      'what <did> {speaker} <say> <lately> (in|at|during) {about} {when?}',
      'what <did> {speaker} <say> to ... [<on> {about}] {when?}',
      'what <did> {speaker} (tell|told) ... <on> {about} {when?}',
      '<some> <words> [that] {speaker} [has] (made|gave|issued) [<on> {about}] {when?}',
      'what [all|else] (<did>|<is>) {speaker} [been|ever|quoted|as]* <say> [[to] <me>] <lately> [<on> {about}] {when?}',
      'what (<did>|<is>) {speaker} have to say [[to] <me>] [<on> {about}] {when?}',
      'what [<is>|has|have|been]* (said|stated|told) by {speaker} [<on> {about}] {when?}',
      '{speaker!} [has|have] said what [<on>] {about} {when?}',
      'how <did> {speaker} comment <on> {about} {when?}',
      '[which|what] _ (said|used) the word {words}',
      'said by {speaker} [<on> {about}] {when?}',
      'what {speaker} [has|have|had] [been] <say> [[to] <me>] <lately> [<on> {about}] {when?}',
      'what <did> {speaker} (think|thought|make|made) (of|about) {about} {when?}',
      'word for word , what did {speaker} say [<on> {about}] {when?}',
      '<some> <words> [made|given|attributed] (by|from|of|to) {speaker} [(<on>|for) {about}] {when?}',
      '<some> <words> <on> {about} (by|from|of) {speaker} {when?}',
      '{speaker!} <some> [own] <words> [<on> {about}] {when?}',
      'what <is> {speaker} <some> [own|precise|actual|very|first] <words> [<on> {about}] {when?}',
      'what <is> <some> [precise|actual|very|first] <words> (of|from|by) {speaker} [<on> {about}] {when?}',
      '(everything|anything|all|whatever|something|things) [that] {speaker} [has|have|had|ever]* <say> [<on> {about}] {when?}',
      '(anything|something|everything|comment|comments|word|hear) (from|by) {speaker!} [<on> {about}] {when?}',
      '<some> (comment|comments|word|reaction|response|reactions|quotes|statement) (from|by|of) {speaker!} [(<on>|to) {about}] {when?}',
      '<did> {speaker} [ever|also|really]* (say|said|comment|commented|speak|spoken|talk|talked) [anything|something|a word] [publicly] [(<on>|of) {about}] {when?}',
      '<did> {speaker!} [ever|also|really]* <mention> {about} {when?}',
      '{speaker!} [verbatim] <on> {about} {when?}',
      '{speaker!} verbatim',
      '{speaker!} , {about}',
      '<some> {about} (quote|quotes|statement|remark|comment|line) (by|from|of) {speaker} {when?}',
      '{speaker!} {about} (quote|statement|remark|comment|line)',
      // Who said some words
      '[find] [the] [person|one] who [has|have|had|was it [that|who]|is it that]* [ever] (said|say|says|saying) [that] {words}',
      'who [has|have|had|was it that]* (stated|claimed|claims|declared|announced|wrote|tweeted|insists|insisted|argues|argued|warned|warns) that {words}',
      'who [has|have|was it that]* <say> [something like] [the] [words?|phrase|line|sentence] {words!} [<on> {about}]',
      'who [was it that|is it that] (called|described|labelled|labeled|branded|termed|dubbed) [it|this|that|them] [as] {words}',
      'who (calls|describes) (it|this|that|them) [as] {words}',
      'who [was it that|is it that] (called|calls|described|describes|labelled|labeled|branded|termed|dubbed) {about} [as] {words!}',
      'who [has|have] (used|uses|coined|came up with|uttered) [the] (words?|phrase|term|expression|line|sentence) {words} {when?}',
      '(who|who all|has anyone) <mention> [the] (word|phrase|term) {words}',
      'who <say> the (thing|line|bit|part|stuff|sentence) <on> {words}',
      '(whose|who) (words|quote|line|phrase|sentence) <is> [this|that|it|these] [,] {words}',
      'where <did> [the] [quote|words|phrase|line] {words!} come from',
      '[search for|look for]* [words?|phrase|quote|line|sentence] {words!}',
      '{words!} [,] (who|whose) [said|says|words|quote|wrote|is|was|are] [this|that|it|these] [words|quote]',
      '{speaker!} [,] {words!} [,] who said [this|that|it]',
      '(someone|somebody|one of them) said [that] {words} , who [was it|is it|was that]',
      // What was said about something
      '(who|who all|who else|which people|anyone|anybody|has anyone|did anyone|has anybody|did anybody) [has|have|had|is|was|been]* (say|said|saying) (anything|something|what|stuff|things) <on> {about} {when?}',
      '(who|who all|who else|which people|which speakers|has anyone|did anyone|has anybody|did anybody) [has|have|had|is|was|been]* <mention> {about} {when?}',
      '(who|who all|who else|which people|which speakers|anyone|anybody|has anyone|did anyone|has anybody|did anybody) [has|have|had|is|was|been]* <talk> (<on>|of|to) {about} {when?}',
      'what [was|is|has been|had been|is being|were|are people|do people|did people|did they|have people|did everyone] (said|say|saying) <on> {about} {when?}',
      '[was|is|has] [there] (anything|something|everything) [that was|been]* said <on> {about} {when?}',
      '<some> (quote|quotes|statements|remarks|comments) <on> {about} {when?}',
    ],
  },
  execute: async (query, { library }) => {
    const { words, speaker, about } = query;
    if (!words && !speaker && !about) {
      const { speaker: known } = library.examples();
      const example = known === null ? '' : `: for example /who-said speaker: ${known}`;
      throw new UserError(`Give me at least one of words, speaker or about${example}.`);
    }
    return library.whoSaid(query);
  },
});
