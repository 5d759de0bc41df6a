import { describe, expect, it } from 'vitest';
import { readStatements } from '../../support/read-statements.ts';

const kinds: Readonly<Record<string, readonly (readonly [text: string, ...statements: string[]])[]>> = {
  'goes on over a semicolon to what is tied to it': [
    [
      'Lund said that talks are held only when there is hope; otherwise, they are a waste of time.',
      'indirect, Lund: that talks are held only when there is hope; otherwise, they are a waste of time',
    ],
    [
      'Lund said that the truce held; that the road was open; and that aid could pass.',
      'indirect, Lund: that the truce held; that the road was open; and that aid could pass',
    ],
    [
      'Lund said they would open a road; to free prisoners; and to meet in May.',
      'indirect, Lund: they would open a road; to free prisoners; and to meet in May',
    ],
    ['Lund said it was late; she went home; and the hall was dark.', 'indirect, Lund: it was late'],
    ['Lund said the truce held; the rain did not stop.', 'indirect, Lund: the truce held'],
    [
      'Lund said the truce held; but Adel said it was broken.',
      'indirect, Lund: the truce held',
      'indirect, Adel: it was broken',
    ],
  ],
  'has its subject before an insertion': [
    ['Getting a deal, she said, was also about trust.', 'indirect, -: Getting a deal … was also about trust'],
    ['Waiting for rain, Lund said, is not a plan.', 'indirect, Lund: Waiting for rain … is not a plan'],
    ['The truce, said Lund, is holding.', 'indirect, Lund: The truce … is holding'],
    ['Waiting for rain, Lund said, they had lost a year.', 'indirect, Lund: they had lost a year'],
  ],
  'ends before the narrator’s tail': [
    [
      'The movement said both sides need “to change the rules” without clarifying what that meant.',
      'mixed, movement: both sides need “to change the rules”',
    ],
    ['Lund said a deal was near, although he stopped short of naming a date.', 'indirect, Lund: a deal was near'],
    ['Lund said a deal was near, two days before the truce ends.', 'indirect, Lund: a deal was near'],
    ['Lund said the army left, two days too late.', 'indirect, Lund: the army left, two days too late'],
    ['Lund said a deal was near, but gave no details.', 'indirect, Lund: a deal was near'],
    ['Lund said a deal was near without giving details.', 'indirect, Lund: a deal was near'],
    [
      'Lund said the army left the town without firing a shot.',
      'indirect, Lund: the army left the town without firing a shot',
    ],
    [
      'Lund said a deal was near, although the rebels had doubts.',
      'indirect, Lund: a deal was near, although the rebels had doubts',
    ],
  ],
  'begins after when and where it was said': [
    ['Lund said early on Wednesday that the talks had failed.', 'indirect, Lund: that the talks had failed'],
    ['Lund said late Tuesday the talks had failed.', 'indirect, Lund: the talks had failed'],
    [
      'The council condemned in the strongest terms the attack on the convoy.',
      'indirect, council: the attack on the convoy',
    ],
    ['Lund said early talks had failed.', 'indirect, Lund: early talks had failed'],
  ],
  'leaves out who reports it in the end': [
    [
      'Sand thanked the hosts, adding that peace “remains within reach”, his office said in a readout.',
      'mixed, his office: Sand thanked the hosts, adding that peace “remains within reach”',
      'indirect, Sand: the hosts',
      'mixed, Sand: that peace “remains within reach”',
    ],
    [
      'The sides have agreed to meet again, mediators said in a statement issued on Friday, adding that aid would follow.',
      'indirect, mediators: The sides have agreed to meet again',
      'indirect, mediators: that aid would follow',
    ],
    ['The sides will meet, the ministry said in a readout.', 'indirect, ministry: The sides will meet'],
  ],
  'begins after a participle of its source': [
    [
      'According to the statement, released by the ministry on Friday, the sides have “agreed on the truce”.',
      'mixed, statement: the sides have “agreed on the truce”',
    ],
    [
      'According to a draft seen by reporters, the army will leave.',
      'indirect, draft seen by reporters: the army will leave',
    ],
    ['The gaps are narrow, according to an aide, who asked for silence.', 'indirect, aide: The gaps are narrow'],
    ['According to Roe, worn out villagers went home.', 'indirect, Roe: worn out villagers went home'],
  ],
  'ends before how it was said': [
    ['“There will be peace,” said the elder, his eyes filling with tears.', 'direct, elder: “There will be peace,”'],
    ['“There will be peace,” said the elder, his son and his aide.', 'direct, elder: “There will be peace,”'],
  ],
  'goes on behind the network X': [
    ['“It is a step,” Roe wrote on X. “Now we have to act.”', 'direct, Roe: “It is a step,” … “Now we have to act.”'],
    ['Roe met Malcolm X. She left late.'],
  ],
  'ends before a noun that sums it up': [
    [
      'The mission says at least 50 civilians were killed, figures that the government disputes.',
      'indirect, mission: at least 50 civilians were killed',
    ],
    ['Lund said the rebels had lied, a claim they repeated.', 'indirect, Lund: the rebels had lied'],
    [
      'Lund said they had maps, figures and lists that proved it.',
      'indirect, Lund: they had maps, figures and lists that proved it',
    ],
  ],
  'begins behind a time stamp and without the marks of Markdown': [
    [
      '**14:05** Lund has telephoned both leaders, her office confirms.',
      'indirect, her office: Lund has telephoned both leaders',
    ],
    ['**Mon 21:08** General Lund said that the road was open.', 'indirect, Lund: that the road was open'],
    ['**Critics say that a truce freezes the war.**', 'indirect, Critics: that a truce freezes the war'],
  ],
  'is no blow, no silence and not empty': [
    ['Arvenian forces attacked posts along the border.'],
    ['The army defended the town for a week.'],
    ['Lund slammed the door.'],
    ['Lund said so on Monday.'],
    ['The envoy welcomed the step.'],
    ['Lund could announce a deal on Friday.'],
    ['The deal calls for an exchange of prisoners.'],
    ['The envoy calls for an exchange of prisoners.', 'indirect, envoy: an exchange of prisoners'],
    ['Nobody will say what was agreed.'],
    ['No official has said that he will come.'],
    ['Anyone who tells you that talks will resume is wrong.'],
    ['Having said that the road was bad, the envoy left.'],
    ['Should the other side refuse to talk about the road, the truce will end.'],
    ['Lund called Peter Scott first, just after two, and then left.'],
    ['Lund called Peter Scott a liar.', 'indirect, Lund: Peter Scott a liar'],
    ['The two sides will admit a team of monitors.'],
    ['The army admitted mistakes.', 'indirect, army: mistakes'],
    ['No one at the ministry claims that it will be easy.', 'indirect, No one at the ministry: that it will be easy'],
    ['The army will observe the truce.'],
    ['It was written and signed by Aisha Lund.'],
    ['The council prepares the vote that it has called for 27 May.'],
    ['Lund called for 500 observers.', 'indirect, Lund: 500 observers'],
    ['Lund called the attack terrorism.', 'indirect, Lund: the attack terrorism'],
    ['Lund called a cabinet meeting.'],
    ['Norland would like to talk about the road.'],
    [
      'Lund denied reports that Norland had threatened to leave.',
      'indirect, Lund: reports that Norland had threatened to leave',
    ],
    ['The rebels attacked the plan.', 'indirect, rebels: the plan'],
    ['Lund defended the plan.', 'indirect, Lund: the plan'],
    ['Lund rejected the allegation.', 'indirect, Lund: the allegation'],
    ['Lund said this was the end.', 'indirect, Lund: this was the end'],
    ['The envoy welcomed the step by both armies.', 'indirect, envoy: the step by both armies'],
    ['Lund would not say whether he would go.', 'indirect, Lund: whether he would go'],
  ],
};

describe.each(Object.entries(kinds))('content %s', (_, texts) => {
  it.each(texts)('%j', (text, ...statements) => {
    expect(readStatements(text)).toEqual(statements);
  });
});
