import { describe, expect, it } from 'vitest';
import { conflictsOf } from '../../../support/timeline.ts';

/** Each rule with a text whose dates deny what it reads, and one that it leaves alone though the dates run backwards. */
const PAIRS: readonly (readonly [rule: string, denied: string, left: string])[] = [
  [
    'the ground of what was told',
    'The panel gave the flanker a ban on 12 May. The tackle for which he was punished took place on 19 May.',
    'The panel gave the flanker a ban on 12 May. The tackle of the day took place on 19 May.',
  ],
  [
    'what it came from',
    'The chick was shown to visitors on 12 May. The egg it came from was found on 19 May.',
    'The chick was shown to visitors on 12 May. The egg of a rival was found on 19 May.',
  ],
  [
    'the noun behind a date',
    'The 12 May award of the contract surprised the town. The sealed bids were handed in on 19 May.',
    'The 12 May party of the mayor surprised the town. The sealed bids were handed in on 19 May.',
  ],
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
    'a second spell',
    'The club hired the coach on 12 May. She was sacked by the board on 5 May.',
    'The club hired the coach on 12 May. It is her second spell: she was sacked by the board on 5 May.',
  ],
  [
    'what an attribute says has happened',
    'The levee broke on 19 May. Boats brought bread to the flooded hamlets on 12 May.',
    'The levee broke on 19 May. Boats brought bread to the remote hamlets on 12 May.',
  ],
  [
    'what is made, then dealt with',
    'The miners lodged a protest with the board on 19 May. The chairman tore it up on 12 May.',
    'The miners lodged a protest with the board on 19 May. The chairman played golf on 12 May.',
  ],
  [
    'what happened, named after a word for its mark on the world',
    'Nuns sang for the victims of the explosion on 12 May. The explosion on 19 May was heard at sea.',
    'Nuns sang for the children of the parish on 12 May. The explosion on 19 May was heard at sea.',
  ],
  [
    'what is done about something that was told',
    'The bishop called his critics wolves on 19 May. He apologised for the remark on 12 May.',
    'The bishop called his critics wolves on 19 May. He apologised for the music on 12 May.',
  ],
  [
    'what a sentence rests on, told by the next',
    'The premier toured the landslide zone on 12 May. The hillside gave way on 19 May.',
    'The premier toured the orchard on 12 May. The hillside gave way on 19 May.',
  ],
  [
    'what a sentence rests on, named by the next',
    'Widows wept at the memorial of the crash on 12 May. The crash happened on 19 May.',
    'The company announced the crash film on 12 May. The film opened on 19 May.',
  ],
  [
    'what was settled before it was done',
    'The last mill of the valley closed on 12 May. The owners decided on its closure on 19 May.',
    'The last mill of the valley closed on 12 May. The owners drank to its looms on 19 May.',
  ],
  [
    'where a story began',
    'The treasurer left over the missing silver on 12 May. A baker first reported the missing silver on 19 May.',
    'The treasurer left over the missing silver on 12 May. A baker later described the missing silver on 19 May.',
  ],
  [
    'what was still so',
    'The tower fell on 12 May. Painters worked on it on 19 May, while it was still standing.',
    'The tower fell on 12 May. Painters took pictures on 19 May, when the dust was gone.',
  ],
  [
    'what set it off',
    'Firemen declared the barn blaze out on 12 May. A cigarette started it on 19 May.',
    'Firemen declared the barn blaze out on 12 May. A cigarette would have started it on 19 May.',
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
    'a verb with its particle around a pronoun',
    'The abbot put forward a new rule on 19 May. The monks turned it down on 12 May.',
    'The abbot put forward a new rule on 19 May. The monks turned up for prayers on 12 May.',
  ],
  [
    'what was begun to be done',
    'The island went into lockdown on 19 May. It began to ease the lockdown on 12 May.',
    'The island went into lockdown on 19 May. It was not to ease the lockdown on 12 May.',
  ],
  [
    'other words for a stage',
    'Three robbers sawed through the bars of the gaol on 19 May. The three were back behind bars on 12 May.',
    'Three robbers sawed through planks for the stage on 19 May. Another gang was back behind bars on 12 May.',
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
    'what a sentence is only said to come after, dated by the next',
    'The bakers settled on 12 May, a week after the miller sued them. His complaint, lodged on 19 May, filled two pages.',
    'The bakers settled on 12 May, a week after the miller sued them. His harvest, brought in on 19 May, filled two barns.',
  ],
  [
    'what a sentence is said to come before, dated by the next',
    'The choir left on 19 May, a day before it performed at court. The performance was on 12 May.',
    'The choir left on 19 May, a day before it dined at court. The performance was on 12 May.',
  ],
  [
    'a rank that leaves its noun out',
    'A first truce was declared on 19 May. A second one, announced on 12 May, held no longer.',
    'A first truce was declared on 19 May. A fair one, announced on 12 May, held no longer.',
  ],
  [
    'the words of a scene',
    'The old mare gave the whole stable a fright when she limped on 19 May. Surgeons operated on her on 12 May.',
    'The old mare at the farm limped on 19 May. Another mare was seen by surgeons on 12 May.',
  ],
];

describe('claims of order', () => {
  it.each(PAIRS)('reads %s', (_, denied) => {
    expect(conflictsOf(denied, '2025-11-20')).toHaveLength(1);
  });

  it.each(PAIRS)('leaves alone what is not %s', (_, _denied, left) => {
    expect(conflictsOf(left, '2025-11-20')).toEqual([]);
  });

  it('stays quick on a hostile text', () => {
    const hostile = `The ${'the had been it was of '.repeat(4000)} on 12 May. The ${'an said it '.repeat(4000)} had on 3 May.`;
    const start = performance.now();
    conflictsOf(hostile, '2025-11-20');
    expect(performance.now() - start).toBeLessThan(4000);
  });

  it.each([
    ['what it came after', 'after the singer sued her label and '],
    ['what was said of it', 'because of the collapse that '],
  ])('stays quick on a sentence without end: %s', (_, words) => {
    const hostile = `They settled on 12 May, ${words.repeat(8000)}. The complaint ${words.repeat(8000)} was on 3 May.`;
    const start = performance.now();
    conflictsOf(hostile, '2025-11-20');
    expect(performance.now() - start).toBeLessThan(4000);
  });

  it('stays quick on a sentence of dates without end', () => {
    const hostile = 'they met on 3 May 2020, seized on 4 May 2020, had 1,000 men and '.repeat(10_000);
    const start = performance.now();
    conflictsOf(hostile, '2025-11-20');
    expect(performance.now() - start).toBeLessThan(4000);
  });
});
