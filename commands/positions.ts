import { defineCommand } from '../src/command.ts';

/** `/positions`: what each side said on a topic, next to each other. */
export const positions = defineCommand({
  data: {
    name: 'positions',
    description: 'What each side said on one topic, next to each other',
    example: '/positions topic: ceasefire',
    exampleFrom: ({ topic }) => ({ topic }),
    options: {
      topic: { type: 'text', description: 'The topic: a word or a few', required: true, maxLength: 200 },
      sides: {
        type: 'text',
        holds: 'names',
        description: 'Only these, with commas between them: Pakistan, Kabul; all who are heard on it if you name none',
        maxLength: 200,
      },
    },
    phrases: [
      // Two sides and a topic, in any order
      '{sides!+} (<on>|<stand> on|,|for) {topic}',
      '{sides+} (<on>|<stand> on) {topic}',
      '{sides+} , [and] {topic}',
      '{sides!+} [,] {topic}',
      '{topic:thing} , [the] {sides!+}',
      '{sides+} [,] who (wants|thinks|says|demands|said) what [<on>|from|in] {topic}',
      '(compare|comparing|comparison of|contrast|differences? between|gap between|side by side|juxtapose|versus) {sides+} [<stand>] (<on>|in|,|for) {topic}',
      '(compare|comparing|contrast) what {sides+} (say|said|want|think|demand) <on> {topic}',
      '(compare|comparing|contrast|side by side|put|show) <stand> (of|from) {sides} <on> {topic}',
      // Each side and a topic
      '(compare|comparing|contrast|put) [<sides>|<stand>|<stand> of <sides>|<sides> <stand>] <on> {topic} [next to each other|side by side|beside each other]',
      'side by side <on> {topic}',
      '<sides> [<stand>] (<on>|,) {topic}',
      '{topic:thing} , <sides>',
      '<stand> [of|from|held by|by|taken by] [<sides>|everyone|everybody] (<on>|,) {topic}',
      '<stand> , {topic}',
      '[what is|what are|what was|what were] [everyone|everybody|<sides>] <stand> [of <sides>] <on> {topic}',
      '{topic:thing} <stand> [of <sides>]',
      'where <did> (<sides>|they|everyone|everybody|both) [each|all|both] stand (<on>|with|in) {topic}',
      'who stands where (<on>|in) {topic}',
      'who (wants|thinks|says|demands|said|wanted|offers) what (<on>|from|in|for|with) {topic}',
      'who is for and who is against {topic}',
      '(what|how) (<did>|<is>) (<sides>|everyone|everybody|they each|they both) (want|wants|say|says|think|thinks|demand|demands|propose|see|sees|view|differ|feel|saying|asking|divided|disagree|stand) (<on>|for|from|of|in|with) {topic}',
      'how (<did>|<is>) <sides> (see|sees|view|views|regard|approach|judge) {topic}',
      '<on> {topic} , what <did> (<sides>|everyone) (want|say|think|demand|propose)',
      'do <sides> (agree|see eye to eye) <on> {topic}',
      // One side's position, or those of the sides named
      '[what is|what are|what was|what were] <stand> (of|from|held by|taken by) {sides} <on> {topic}',
      '[what is|what are|what was|what were] {sides} <stand> <on> {topic}',
      '[what is|what are] {sides} <stand> <on> {topic} (vs|compared to|against) {sides}',
      'what is {sides} (position|demand|stance) vs {sides} (<on>|for) {topic}',
      'where <did> {sides} [each|both] stand (<on>|with|in) {topic}',
      'what <did> {sides+} [each|both] (want|think|demand|propose|wanted) (<on>|for|from|of|in|with) {topic}',
      'what <did> {sides} want <on> {topic} and what <did> {sides} want',
      'what [did|do] each (want|wants|say|says|think) (<on>|for|from) {topic} , {sides+}',
      'how (<did>|<is>) {sides+} [each|both] (see|view|differ|think|feel|divided|disagree|compare) [<on>|at] {topic}',
      'how far apart are ({sides+}|they|<sides>) <on> {topic}',
      '[do|does|did|are] {sides+} (agree|disagree|differ|at odds|apart|on the same page|clash|split|see eye to eye) <on> {topic}',
    ],
  },
  execute: ({ topic, sides }, { library }) => library.positions({ about: topic, sides }),
});
