import { describe, expect, it } from 'vitest';
import { said } from '../../support/said.ts';

type Case = readonly [text: string, statements: readonly string[]];

/** By kind: words of the reporter around what is said, and ones like them that are the speaker's. */
const kinds: Readonly<Record<string, readonly Case[]>> = {
  'behind the report': [
    ['Rain fell on the town, officials said, hours before the envoys left.', ['officials: Rain fell on the town']],
    ['The talks will go on, envoys said, though no hall was booked.', ['envoys: The talks will go on']],
    ['Weiss said the pass was “open to all”, although snow had closed it.', ['Weiss: the pass was “open to all”']],
    ['Weiss said the pass was open although snow had fallen.', ['Weiss: the pass was open although snow had fallen']],
    [
      'The army told the town to leave, two men in the room said on condition that their names not be used.',
      ['two men in the room: The army told the town to leave', 'army by two men in the room: the town to leave'],
    ],
    [
      'The clans have promised to open the road, Minister Karl Weiss said after six hours behind closed doors.',
      ['Karl Weiss: The clans have promised to open the road'],
    ],
    [
      'The junta insists the vote was “calm” – envoy Karl Weiss has called it “a play with soldiers”.',
      ['junta: the vote was “calm”', 'Karl Weiss: it “a play with soldiers”'],
    ],
  ],
  'between the verb and the words': [
    ['The ministry alleged, without giving proof, that a town had burnt.', ['ministry: that a town had burnt']],
    ['Weiss told me an hour ago they would leave.', ['Weiss: they would leave']],
    ['Weiss told a channel there that he would leave.', ['Weiss: that he would leave']],
    ['Weiss informed lawmakers on Monday that a draft was near.', ['Weiss: that a draft was near']],
    ['Weiss warned that convoys would wait.', ['Weiss: that convoys would wait']],
  ],
  'no report at all': [
    ['Envoys of both countries went on talking in Tarsk, where it rained.', []],
    ['Weiss went on to say it rained.', ['Weiss: it rained']],
    ['By clicking here, you agree to receive letters.', []],
    ['The sign of the café, “Bread for Both Shores,” groaned in the wind.', []],
    ['The farmer groaned: “It is late.”', ['farmer: “It is late.”']],
  ],
  'headings between marks': [
    ['Weiss said it rained.\n\n‘We were promised a roof’\n\nIt was dark.', ['Weiss: it rained']],
    [
      'Weiss said it rained.\n\n“We were promised a roof.”\n\nIt was dark.',
      ['Weiss: it rained … “We were promised a roof.”'],
    ],
  ],
  'who turns to speak': [
    [
      'Karl Weiss turned to the cameras. “You have all seen the smoke.”',
      ['Karl Weiss: “You have all seen the smoke.”'],
    ],
    ['Karl Weiss turned to the door. “You have all seen the smoke.”', []],
  ],
};

describe.each(Object.entries(kinds))('%s', (_, cases) => {
  it.each(cases)('%s', (text, statements) => {
    expect(said(text)).toEqual(statements);
  });
});
