import { describe, expect, it } from 'vitest';
import { readStatements } from '../../support/read-statements.ts';

const kinds: Readonly<Record<string, readonly (readonly [text: string, ...statements: string[]])[]>> = {
  'no headline reports': [
    ['Envoy says truce holds\nBy Ann Lund\nTARSK\nThe rain did not stop.'],
    ['Adel: ‘We will stay’\nLund said the truce held.', 'indirect, Lund: the truce held'],
    ['The rain did not stop.\nKey events: Lund says talks go on | Adel denies it | Schools shut'],
    ['Lund said the truce held\nAdel said it did not', 'indirect, Lund: the truce held', 'indirect, Adel: it did not'],
    ['Lund said the truce held.\nAdel left.', 'indirect, Lund: the truce held'],
  ],
  'the end of a sentence passes on what stands before': [
    [
      'Adel met Roe for an hour, added the sources, who asked for silence.',
      'indirect, sources: Adel met Roe for an hour',
    ],
    [
      'Lund told ministers behind closed doors that the truce was over, according to two people in the room.',
      'indirect, two people in the room: Lund told ministers behind closed doors that the truce was over',
      'indirect, Lund: that the truce was over',
    ],
    [
      'Ann Lund told Adel that the map was “a joke,” the lawmaker, Peter Roe, said in an interview.',
      'mixed, Peter Roe: Ann Lund told Adel that the map was “a joke,”',
      'mixed, Ann Lund: that the map was “a joke,”',
    ],
    [
      'The army has promised to leave the town, the newspaper quoted a rebel officer as saying.',
      'indirect, rebel officer: The army has promised to leave the town',
      'indirect, army: to leave the town',
    ],
    ['Adel sat down, asked the envoy to leave.', 'indirect, Adel: the envoy to leave'],
  ],
  'whoever was made to speak': [
    [
      'The convoy was turned back, prompting the envoy to accuse Norland of “a war on bread”.',
      'mixed, envoy: Norland of “a war on bread”',
    ],
    ['The delay led the minister to declare that the talks were over.', 'indirect, minister: that the talks were over'],
    ['The delay prompted the minister to call a meeting.'],
  ],
  'one statement after the other': [
    [
      'The army said the target was a depot, then that it was a house, and finally, in a letter, that it was closed.',
      'indirect, army: the target was a depot',
      'indirect, army: that it was a house',
      'indirect, army: that it was closed',
    ],
    [
      'Lund said it was late, then that it was early.',
      'indirect, Lund: it was late',
      'indirect, Lund: that it was early',
    ],
    ['Lund said that it was late, and that it was dark.', 'indirect, Lund: that it was late, and that it was dark'],
  ],
  'a second half without a verb': [
    [
      'One of them said Norland had left; the other that it had “merely paused”.',
      'indirect, One of them: Norland had left',
      'mixed, other: that it had “merely paused”',
    ],
    ['Lund said the truce held; the town that it saved was empty.', 'indirect, Lund: the truce held'],
  ],
  'with one and the other': [
    [
      'Lund and Adel voiced support for the plan, with Lund stressing that it was late, and Adel adding that it was dear.',
      'indirect, Lund and Adel: support for the plan',
      'indirect, Lund: that it was late',
      'indirect, Adel: that it was dear',
    ],
    ['Lund voiced support for the plan with a letter.', 'indirect, Lund: support for the plan with a letter'],
  ],
  'who is told, and where': [
    ['Roe had been told by an aide that the road was closed.', 'indirect, aide: that the road was closed'],
    ['Roe had been told by noon that the road was closed.'],
    ['An aide told her the road was closed.', 'indirect, aide: the road was closed'],
    ['An aide told me the truce “exists on paper.”', 'mixed, aide: the truce “exists on paper.”'],
    ['Lund said last week he was not bound by it.', 'indirect, Lund: he was not bound by it'],
    ['Lund said next week would be hard.', 'indirect, Lund: next week would be hard'],
    ['Lund wrote in a letter to voters he “welcomes” it.', 'mixed, Lund: he “welcomes” it'],
    ['Lund, in an interview with a paper said it was late.', 'indirect, Lund: it was late'],
    ['The house, in a street with a wall fell.'],
    ['Lund appealed to the rebels to free the drivers.', 'indirect, Lund: the rebels to free the drivers'],
    ['Lund appealed to the Supreme Court.'],
    ['Partners report that the truce held.', 'indirect, Partners: that the truce held'],
    ['The partners read the report that came by post.'],
    ['Mr Omar Adel informed Unicef that the road was open.', 'indirect, Omar Adel: that the road was open'],
  ],
  insertions: [
    ['The Beacon reported, citing two diplomats, that Lund had left.', 'indirect, Beacon: that Lund had left'],
    [
      'A meeting of experts, according to the envoy, could be held in May.',
      'indirect, envoy: A meeting of experts … could be held in May',
    ],
    ['According to the envoy, who left, the truce held.', 'indirect, envoy: the truce held'],
    ['The poor, in the words of one envoy, “pay for it all.”', 'direct, one envoy: “pay for it all.”'],
    ['He put it in the words of a song.'],
  ],
  'where narration goes on': [
    [
      'The sides have met again, officials said on Tuesday, after a night of talks that nearly failed.',
      'indirect, officials: The sides have met again',
    ],
    [
      'The truce held, officials said, after the army left.',
      'indirect, officials: The truce held … after the army left',
    ],
    [
      'Lund accused the army of shelling the town, killing two women.',
      'indirect, Lund: the army of shelling the town, killing two women',
    ],
    ['Lund praised the army, waving to the crowd.', 'indirect, Lund: the army'],
    ['TARSK (Wire) — The sides have met again, officials said.', 'indirect, officials: The sides have met again'],
    [
      'The sides — and Norland — have met again, officials said.',
      'indirect, officials: The sides — and Norland — have met again',
    ],
  ],
  'what one says "as one notes"': [
    ['The truce, as Lund noted, was shaky.', 'indirect, Lund: The truce … was shaky'],
    ['As Lund himself concedes, it was drafted in haste.', 'indirect, Lund: it was drafted in haste'],
    ['The truce was shaky, as Lund noted.', 'indirect, Lund: The truce was shaky'],
    ['It does not show whether he fell, as Lund noted.'],
    ['As Lund spoke, the hall went dark.'],
  ],
  'a colon behind whoever speaks or sends word': [
    [
      'The prime minister’s office: “We will not comment on rumours.”',
      'direct, prime minister’s office: “We will not comment on rumours.”',
    ],
    ['The minister’s garden: “A corner of green in the town.”'],
    [
      'Our correspondent Ann Lund sends this from Tarsk:\nThe mood is grim. An aide told me the truce is over.',
      'indirect, Ann Lund: The mood is grim. An aide told me the truce is over.',
      'indirect, aide: the truce is over',
    ],
    [
      'The statement read:\nThe sides have agreed to meet in May.',
      'indirect, statement: The sides have agreed to meet in May.',
    ],
    ['The correspondent Ann Lund has a list of names:\nThe mood in the town is grim.'],
  ],
  'further paragraphs of a turn': [
    [
      'LUND: It was late.\nWe went home.\nADEL: It was.\nLUND: Yes.\nADEL: Good night.\nThe hall was dark.',
      'direct, LUND: It was late. … We went home.',
      'direct, ADEL: It was.',
      'direct, LUND: Yes.',
      'direct, ADEL: Good night.',
    ],
    [
      'Q. Do you trust them?\nA. No.\nI never did.\nQ. And now?\nA. We wait.',
      'direct, -: Do you trust them?',
      'direct, -: No. … I never did.',
      'direct, -: And now?',
      'direct, -: We wait.',
    ],
    [
      'LUND: It was late.\n(APPLAUSE)\nADEL: It was.\nLUND: Yes.',
      'direct, LUND: It was late.',
      'direct, ADEL: It was.',
      'direct, LUND: Yes.',
    ],
  ],
  'turns of an interview': [
    [
      'Norrland Radio/NR: You left early. Why?\nKarl van Aal: I was tired.\nNorrland Radio/NR: And now?\nVan Aal: The army says it is over.',
      'direct, Norrland Radio/NR: You left early. Why?',
      'direct, Karl van Aal: I was tired.',
      'direct, Norrland Radio/NR: And now?',
      'direct, Karl van Aal: The army says it is over.',
      'indirect, army: it is over',
    ],
    ['Tarsk: The talks failed.\nVelm: The border is closed.'],
  ],
};

describe.each(Object.entries(kinds))('%s', (_, cases) => {
  it.each(cases.map(([text, ...statements]) => ({ text, statements })))('$text', ({ text, statements }) => {
    expect(readStatements(text)).toEqual(statements);
  });
});
