import { describe, expect, it } from 'vitest';
import { expectLinearTime } from '../../../support/linear-time.ts';
import { conflictsOf } from '../../../support/timeline.ts';

/** Each rule with a text whose dates deny what it reads, and one that it leaves alone though the dates run backwards. */
const PAIRS: readonly (readonly [rule: string, denied: string, left: string])[] = [
  [
    'a date before what is past by then',
    'Swimmers staggered ashore on 12 May. On 19 May the four had greased their arms at Dover.',
    'Swimmers staggered ashore on 12 May. On 19 May the clerk told a court that they had greased their arms.',
  ],
  [
    'what was past before the main line of a story',
    'Rebels freed ten men seized on 12 May. Eight more had been freed on 19 May.',
    'Rebels freed ten men on 25 May, all seized on 12 May. Eight more had been freed on 19 May.',
  ],
  [
    'a count from what was told',
    'Dockers ended their sit-in on 12 May. They had occupied the crane deck four days later.',
    'Dockers ended their sit-in on 12 May. They went back to the crane deck four days later.',
  ],
  [
    'a conviction in absence',
    'A court convicted the banker on 12 May. He was arrested at an airport on 19 May.',
    'A court convicted the banker in his absence on 12 May. He was arrested at an airport on 19 May.',
  ],
  [
    'another of its kind before',
    'The truce was signed on 12 May. The truce broke down on 5 May.',
    'The truce was signed on 12 May. An earlier truce broke down on 5 May.',
  ],
  [
    'what holds since',
    'The rebels had held the bridge since 19 May. They gave it up on 12 May.',
    'The rebels had held the bridge since 19 May. They had crossed it first on 12 May.',
  ],
  [
    'a saying on a date of its own',
    'The nurse said on 12 May that she would leave. The ward had lost its doctor on 19 May.',
    'The nurse said that she would leave on 12 May. The ward had lost its doctor on 19 May.',
  ],
  [
    'past by then, in the same sentence',
    'The junior partner quit on 12 May, blaming a reform the cabinet had pushed through on 19 May.',
    'The junior partner quit on 12 May, and by the evening the cabinet had pushed through a reform planned for 19 May.',
  ],
  [
    'what was not there until',
    'Lorries rolled in on 12 May 2025, using a road that the clans did not agree to open until 19 May 2025.',
    'Lorries rolled in on 12 May 2025, using a road that the clans agreed to guard until 19 May 2025.',
  ],
  [
    'an answer that opens the sentence',
    'In reply to an offer made on 19 May, the clans sent a letter on 12 May.',
    'In reply to an offer, the clans sent one letter on 19 May and one on 12 May.',
  ],
  [
    'a count before what was told',
    'The choir sang on 12 May. A week before it, on 19 May, the hall burned.',
    'The choir sang on 12 May. A week after it, on 19 May, the hall burned.',
  ],
  [
    'a story that goes on after its opening',
    'The jury withdrew on 20 May. Four days later it returned, and on 16 May its foreman spoke.',
    'The jury withdrew on 20 May. Four days later it returned, and since 16 May its foreman had been silent.',
  ],
  [
    'a time that was given and ran out',
    'The baker was given ten days to pay on 19 May. When the ten days ran out, the shop was sealed on 12 May.',
    'The baker was given ten days to pay on 19 May. While the ten days ran on, a wall was painted on 12 May.',
  ],
  [
    'the past perfect beside a clause that dates its noun',
    'The tram carried its first riders on 12 May. Empty cars had rolled along the quay in a trial that ended on 19 May.',
    'The tram carried its first riders on 12 May. Witnesses had sworn that the trial would end on 19 May.',
  ],
  [
    'a rank that leaves its noun out',
    'A first truce was declared on 19 May. A second one, announced on 12 May, held no longer.',
    'A first truce was declared on 19 May. A fair one, announced on 12 May, held no longer.',
  ],
  [
    'what an opening rests on, told before',
    'Envoys reached a compromise on 19 May. Under the compromise, forty captives went free on 12 May.',
    'Envoys reached a compromise on 19 May. Under the old rules, forty captives went free on 12 May.',
  ],
  [
    'the stages of one delegation',
    'The Norland delegation left Marel on 12 May. The delegation arrived in the town on 19 May.',
    'The Norland delegation left Marel on 12 May. The Arvenian delegation arrived in the town on 19 May.',
  ],
  [
    'a connective before what is told as done',
    'The sides met on 12 May after the premier said he had signed on 19 May.',
    'The sides met on 12 May after the premier said he wants to sign by 19 May.',
  ],
  [
    'a connective before a plan that was carried out',
    'The round opened on 12 May, days after the clans fought on 19 May.',
    'The round opened on 12 May, days after the envoy said his king is hoping for a pact before 19 May.',
  ],
  [
    'dates that the article stands by',
    'The talks ended on 12 May. The talks began on 19 May.',
    'The talks ended on 12 May.\n\nCorrection: An earlier version of this article said that the talks began on 19 May.',
  ],
  [
    'a document that the article dates itself',
    'The clans accepted the plan on 12 May. It was proposed on 19 May.',
    'On 12 May, the mediators called on the army to talk. They demanded that it commit to a declaration signed on 19 May.',
  ],
  [
    'a saying on the date that is its own',
    'The premier said on 12 May that the pact had been broken on 19 May.',
    'The premier said the pact signed in 2020 had been broken since August.',
  ],
  [
    'a siege and its end',
    'The siege of Karam began on 19 May; it was lifted on 12 May.',
    'The siege of Karam began on 19 May; that of Lusk was lifted on 12 May.',
  ],
  [
    'the thing that a pronoun means',
    'The truce took effect on 19 May. It expired on 12 May.',
    'The truce took effect on 19 May. Earlier, on 9 May, a shorter one had been declared; it expired on 12 May.',
  ],
  [
    'captives that the article told of',
    'The captives were released on 12 May. They were kidnapped on 19 May in Osk.',
    'The captives were released on 12 May. Two captives were kidnapped on 19 May in Osk.',
  ],
  [
    'a truce under one deal',
    'The sides signed a truce on 19 May. The truce came into force on 12 May in the north.',
    'The sides signed a truce on 19 May. The truce came into force on 12 May in the north, under another deal.',
  ],
  [
    'an ending that came',
    'The envoys met on 12 May, after ending the war on 19 May.',
    'The envoys met on 12 May, after agreeing to end the war by 19 May.',
  ],
  [
    'stages with none of the kind between them',
    'Gunmen abducted four engineers on 19 May. The engineers were freed on 12 May.',
    'Gunmen abducted four engineers on 19 May. Ten miners abducted in March were freed on 12 May.',
  ],
  [
    'weekdays of one week',
    'The envoys left on Wednesday. The talks had collapsed on Thursday.',
    'Police closed the square on Friday. It had been opened on Thursday.',
  ],
];

describe('claims of order', () => {
  it.each(PAIRS)('reads %s', (_, denied) => {
    expect(conflictsOf(denied, '2025-11-20')).toHaveLength(1);
  });

  it.each(PAIRS)('leaves alone what is not %s', (_, _denied, left) => {
    expect(conflictsOf(left, '2025-11-20')).toEqual([]);
  });

  const inBoth = (words: string) => (times: number) =>
    `They settled on 12 May, ${words.repeat(times)}. The complaint ${words.repeat(times)} was on 3 May.`;
  const endless: [string, (times: number) => string][] = [
    ['small words', inBoth('the had been it was of an said it ')],
    ['what it came after', inBoth('after the singer sued her label and ')],
    ['what was said of it', inBoth('because of the collapse that ')],
    ['dates', (times) => 'they met on 3 May 2020, seized on 4 May 2020, had 1,000 men and '.repeat(times)],
  ];
  it.each(endless)('are read in time in proportion to the length of a sentence without end: %s', (_, make) => {
    expectLinearTime(8000, make, (body) => conflictsOf(body, '2025-11-20'));
  });
});
