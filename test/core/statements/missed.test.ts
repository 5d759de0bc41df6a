import { describe, expect, it } from 'vitest';
import { readStatements } from '../../support/read-statements.ts';

/** What a way of reporting reads in texts, and texts like them that hold no statement. */
interface Kind {
  readonly reads: readonly (readonly [text: string, ...statements: string[]])[];
  readonly refuses: readonly string[];
}

const kinds: Readonly<Record<string, Kind>> = {
  'a block without marks after a colon': {
    reads: [
      [
        'In a speech to the nation, Masri said:\nToday we announce that the siege will end.',
        'direct, Masri: Today we announce that the siege will end.',
      ],
      [
        'The envoy Ann Roe wrote on Friday:\nI am tired of promises. I will go home.',
        'direct, Ann Roe: I am tired of promises. I will go home.',
      ],
      [
        'The ministry said in a statement:\n- The crossing opens at noon.\n- Two hundred prisoners go home.',
        'indirect, ministry: - The crossing opens at noon. … - Two hundred prisoners go home.',
      ],
    ],
    refuses: [
      'The programme is as follows:\nThe delegations meet at noon in the palace.',
      'The envoy denied:\nThe delegations meet at noon in the palace.',
    ],
  },
  'a turn of a transcript with a title': {
    reads: [
      [
        'LAURA STEIN, GNN ANCHOR: Hello and welcome.\nUNIDENTIFIED MALE (through translator): Thank God for the truce.',
        'direct, LAURA STEIN: Hello and welcome.',
        'direct, -: Thank God for the truce.',
      ],
      [
        'Laura Stein, GNN anchor: Is it close?\nOmar Sayed, negotiator: The deal is close.',
        'direct, Laura Stein: Is it close?',
        'direct, Omar Sayed: The deal is close.',
      ],
      [
        'STEIN (voice-over): The town is empty.\nSAYED: It is.\nSTEIN: Will you stay?\nSPEAKER 2: We will.',
        'direct, STEIN: The town is empty.',
        'direct, SAYED: It is.',
        'direct, STEIN: Will you stay?',
        'direct, -: We will.',
      ],
    ],
    refuses: [
      'TARSK, NORLAND: The talks failed.\nThe delegations went home.',
      'Tarsk, Norland: The talks failed.\nVelm, Arvenia: The border is closed.',
      'Photo credit: Omar Sayed\nLocation: Tarsk',
    ],
  },
  'questions and answers of an interview': {
    reads: [
      [
        'Q: What happens next?\nA: The deal is close.',
        'direct, -: What happens next?',
        'direct, -: The deal is close.',
      ],
      ['Q) Will you sign?\nA) We will.', 'direct, -: Will you sign?', 'direct, -: We will.'],
      ['Q. Will you sign?\nA. We will.', 'direct, -: Will you sign?', 'direct, -: We will.'],
    ],
    refuses: ['A: The north of the town.\nB: The south of the town.'],
  },
  'a name and a colon before a quotation': {
    reads: [
      [
        'Analyst Michael Kern: “Neither side wants an all-out war.” The border is shut.',
        'direct, Michael Kern: “Neither side wants an all-out war.”',
      ],
      ['Rain fell. Jan Velt: “We have nowhere left to go.”', 'direct, Jan Velt: “We have nowhere left to go.”'],
      [
        'Mr Lund’s deputy, Sara Noor: “He is tired, but he will stay.”',
        'direct, Sara Noor: “He is tired, but he will stay.”',
      ],
    ],
    refuses: [
      'Final Offer: “Take it or leave it today.”',
      'Breaking News: “The truce holds for another day.”',
      'New York: “The truce holds for another day.”',
    ],
  },
  'the sound of a voice': {
    reads: [
      ['“It is only paper,” grumbled Karim Adel, the envoy.', 'direct, Karim Adel: “It is only paper,”'],
      ['“We have waited so long,” Lina Noor sighed.', 'direct, Lina Noor: “We have waited so long,”'],
      ['“Nobody listens,” snapped the minister.', 'direct, minister: “Nobody listens,”'],
    ],
    refuses: [
      'Lina Noor sighed and closed the door.',
      'The crowd roared when the convoy came.',
      'Roe nodded that it was so.',
    ],
  },
  'sources close to something': {
    reads: [
      [
        'Sources close to the envoy told the paper that she would go.',
        'indirect, Sources close to the envoy: that she would go',
      ],
      [
        'A diplomat familiar with the talks said they had failed.',
        'indirect, diplomat familiar with the talks: they had failed',
      ],
      ['Two aides present at the dinner said it was short.', 'indirect, Two aides present at the dinner: it was short'],
    ],
    refuses: ['The house close to the river said little.'],
  },
  'a number right after the verb': {
    reads: [
      [
        'The UN mission says at least 50 civilians were killed.',
        'indirect, UN mission: at least 50 civilians were killed',
      ],
      ['The army said more than half of the town was lost.', 'indirect, army: more than half of the town was lost'],
      ['Roe said up to 300 prisoners would go home.', 'indirect, Roe: up to 300 prisoners would go home'],
    ],
    refuses: ['The envoy said at noon.'],
  },
  'a feeling expressed': {
    reads: [
      [
        'Arvenian officials have expressed hope that the talks go on.',
        'indirect, Arvenian officials: that the talks go on',
      ],
      ['The envoy voiced her concern that the truce was weak.', 'indirect, envoy: that the truce was weak'],
      ['The minister expressed deep regret over the delay.', 'indirect, minister: deep regret over the delay'],
      ['The council met on Friday, expressing alarm at the losses.', 'indirect, council: alarm at the losses'],
    ],
    refuses: ['The minister expressed himself.', 'The ministry issued passports that were stolen.'],
  },
  'officials who confirm': {
    reads: [
      [
        'Norlandic officials confirmed that Tarsk and Velm agreed on an exchange.',
        'indirect, Norlandic officials: that Tarsk and Velm agreed on an exchange',
      ],
      ['Two officials suggested the talks were over.', 'indirect, Two officials: the talks were over'],
      ['Analysts warned that the truce would not last.', 'indirect, Analysts: that the truce would not last'],
    ],
    refuses: ['The tests confirmed that the water was clean.'],
  },
  'a statement in which it was said': {
    reads: [
      [
        'Lund left early, saying in a statement the government’s commitment to peace was strong.',
        'indirect, Lund: the government’s commitment to peace was strong',
      ],
      [
        'The ministry said in a statement on Tuesday the delegation would go.',
        'indirect, ministry: the delegation would go',
      ],
      ['Roe wrote in a letter to the court that she was ill.', 'indirect, Roe: that she was ill'],
    ],
    refuses: ['Roe said in a statement.'],
  },
  'parties who are urged': {
    reads: [
      [
        'The council urged the Norlandic warring parties to de-escalate tensions.',
        'indirect, council: the Norlandic warring parties to de-escalate tensions',
      ],
      ['Roe urged the rebel groups to lay down arms.', 'indirect, Roe: the rebel groups to lay down arms'],
      ['Roe encouraged the parties to build on it.', 'indirect, Roe: the parties to build on it'],
      ['The envoy warned both armies not to move.', 'indirect, envoy: both armies not to move'],
    ],
    refuses: ['The rain encouraged the farmers to sow.', 'Roe urged.', 'Roe was urged to lay down arms.'],
  },
  'a report that begins with none': {
    reads: [
      [
        '“Who said so?” Anders said none of the officials was there.',
        'indirect, Anders: none of the officials was there',
      ],
      ['Anders said nobody had signed.', 'indirect, Anders: nobody had signed'],
      ['Anders said nothing would change.', 'indirect, Anders: nothing would change'],
    ],
    refuses: ['Anders said nothing as he left the hotel.', 'Anders said nothing.'],
  },
  'a quotation after who speaks is introduced': {
    reads: [
      [
        'Minister Sara Melin began talking to reporters. “We are not leaving the table.” Her aide left.',
        'direct, Sara Melin: “We are not leaving the table.”',
      ],
      [
        'Karl Otto took the floor.\n“We are not leaving the table.”',
        'direct, Karl Otto: “We are not leaving the table.”',
      ],
      ['Asked about trust, Jan Velt laughed. “Ask me in a year.”', 'direct, Jan Velt: “Ask me in a year.”'],
      [
        '“It is late,” Ann Roe said. Jan Velt agreed. “We should have met in May.”',
        'direct, Ann Roe: “It is late,”',
        'direct, Jan Velt: “We should have met in May.”',
      ],
    ],
    refuses: [
      'Minister Sara Melin left the hall. “We are not leaving the table.”',
      'The talks began on Monday. “We are not leaving the table.”',
      'Minister Sara Melin did not speak. “We are not leaving the table.”',
    ],
  },
  'a quotation that goes on one paragraph later': {
    reads: [
      [
        '“It could happen,” Anna Berg told reporters.\nThe second-best outcome would be a truce.\n“Without that we cannot talk of a success.”',
        'direct, Anna Berg: “It could happen,”',
        'direct, Anna Berg: “Without that we cannot talk of a success.”',
      ],
    ],
    refuses: [],
  },
};

describe.each(Object.entries(kinds))('%s', (_, { reads, refuses }) => {
  it.each(reads)('reads %j', (text, ...statements) => {
    expect(readStatements(text)).toEqual(statements);
  });

  if (refuses.length > 0)
    it.each(refuses)('finds no statement in %j', (text) => {
      expect(readStatements(text)).toEqual([]);
    });
});

it.each([
  ['somebody else is named', 'Omar Sayed shook hands with the guests.'],
  ['somebody else is announced', 'A few lines hung on the wall:'],
  ['somebody else may be meant', 'The hall went quiet when he rose.'],
])('gives a quotation to nobody where %s before it', (_, between) => {
  const text = `“It could happen,” Anna Berg said.\n${between}\n“Without that we cannot talk of a success.”`;
  expect(readStatements(text)).toEqual(['direct, Anna Berg: “It could happen,”']);
});
