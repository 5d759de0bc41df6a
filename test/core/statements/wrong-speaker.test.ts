import { describe, expect, it } from 'vitest';
import { said } from '../../support/said.ts';

type Case = readonly [text: string, statements: readonly string[]];

/** By kind: sentences that were once given to the wrong speaker, and ones like them that must stay as they are. */
const kinds: Readonly<Record<string, readonly Case[]>> = {
  'the tail of a place or body before the source': [
    [
      'Envoy Samir Haddad came. At the hall of the Ministry of Trade and Cooperation, the envoy noted that both had agreed.',
      ['Samir Haddad: that both had agreed'],
    ],
    [
      'Speaking at the Institute for Peace and Security, the minister said that talks would resume.',
      ['minister: that talks would resume'],
    ],
    [
      'A convoy reached Tarsk, Norland, officials from both sides said.',
      ['officials from both sides: A convoy reached Tarsk, Norland'],
    ],
    ['The truce began in Tarsk, the capital, the army said.', ['army: The truce began in Tarsk, the capital']],
    ['Karl Weiss, the minister of trade, said talks would resume.', ['Karl Weiss: talks would resume']],
  ],
  'a name in apposition before the source': [
    [
      'The convoy was led by the defence minister, Peter Lund, officials said.',
      ['officials: The convoy was led by the defence minister, Peter Lund'],
    ],
    [
      'The team is led by the army chief, General Omar Sayed, security sources said.',
      ['security sources: The team is led by the army chief, General Omar Sayed'],
    ],
    ['The head of the delegation, Karl Weiss, said it was late.', ['Karl Weiss: it was late']],
  ],
  'somebody whom an agency quotes': [
    [
      'Minister Peter Lund left. “We made a start,” the news agency Vestnik quoted him as saying.',
      ['Peter Lund by news agency Vestnik: “We made a start,”'],
    ],
    [
      '“We will meet in June,” Reuters quoted a joint statement read by an official as saying.',
      ['joint statement by Reuters: “We will meet in June,”'],
    ],
    [
      'Vestnik cited Minister Pavel Orlov as saying the truce would hold.',
      ['Pavel Orlov by Vestnik: the truce would hold'],
    ],
    ['“It is over,” Orlov was quoted by Vestnik as saying.', ['Orlov by Vestnik: “It is over,”']],
    [
      'The talks went well, Reuters reported, quoting an aide as saying that both sides “want a deal”.',
      ['Reuters: The talks went well', 'aide by Reuters: that both sides “want a deal”'],
    ],
    ['Vestnik quoted the minister at length.', ['Vestnik: the minister at length']],
  ],
  'a report within what the last words of the sentence report': [
    [
      'Both leaders have agreed to extend the truce on Monday, Minister Lena Brandt said following a meeting here.',
      ['Lena Brandt: Both leaders have agreed to extend the truce on Monday'],
    ],
    [
      'The two sides agreed to meet again, the foreign ministry said in a statement posted on its website.',
      ['foreign ministry: The two sides agreed to meet again'],
    ],
    [
      'The sides have agreed to a swap, two people briefed on the talks told Reuters, speaking on condition of anonymity.',
      ['two people briefed on the talks: The sides have agreed to a swap'],
    ],
    [
      'Both leaders agreed to a truce, but the envoy said in Doha the talks had failed.',
      ['Both leaders: a truce', 'envoy: the talks had failed'],
    ],
  ],
  'a clause of time before the source': [
    [
      'After the talks concluded, Karl Weiss said in a press conference, “We are ready.”',
      ['Karl Weiss: “We are ready.”'],
    ],
    ['When talks resumed, Karl Weiss told reporters that a deal was close.', ['Karl Weiss: that a deal was close']],
    ['After Weiss said the talks had failed, the envoy left.', ['Weiss: the talks had failed']],
  ],
  'a second source after a dash, a comma or "when"': [
    [
      'The Palace repeats that it would be “unthinkable” – Minister Ruth Adler had said she was “prepared” to go.',
      ['Palace: that it would be “unthinkable”', 'Ruth Adler: she was “prepared” to go'],
    ],
    [
      'Norland said its army would leave – but Arvenian officials say shelling continues.',
      ['Norland: its army would leave', 'Arvenian officials: shelling continues'],
    ],
    [
      'The army rejected the offer — the rebels said it was “serious” — and moved north.',
      ['army: the offer', 'rebels: it was “serious”'],
    ],
    [
      'It comes after a row, when Dorn labelled Keller a “liar” and said he had done a “terrible job”.',
      ['Dorn: Keller a “liar”', 'Dorn: he had done a “terrible job”'],
    ],
    [
      'Norland said it would stay, but Arvenia said it would leave; the envoy said both were wrong.',
      ['Norland: it would stay', 'Arvenia: it would leave', 'envoy: both were wrong'],
    ],
    [
      'Norland said the army – the largest in the region – would leave.',
      ['Norland: the army – the largest in the region – would leave'],
    ],
  ],
  'a relative clause with a source of its own': [
    [
      'President Hugo Molina came. The rebels repeated their demand for a truce, a request Molina has said is out of the question.',
      ['rebels: their demand for a truce', 'Hugo Molina: a request … is out of the question'],
    ],
    [
      'Osman Yar told the paper: “We want peace.” He spoke two days after Norland’s army chief, Gen. Peter Lund, said “any attack will be met with force.”',
      ['Osman Yar: “We want peace.”', 'Peter Lund: “any attack will be met with force.”'],
    ],
    [
      'Tom Feld, Under-Secretary-General for Humanitarian Affairs, who said that 12 died, left.',
      ['Tom Feld: that 12 died'],
    ],
    [
      'The rebels said the demand, a request made in May, was fair.',
      ['rebels: the demand, a request made in May, was fair'],
    ],
  ],
  'a pronoun, after somebody was named in what another said': [
    [
      'Secretary-General Paulo Costa came.\nAll — General Omar Sayed, General Idris Bello and the guard — must stop, he insisted. This war must end, he underscored, adding that he would stay.',
      [
        'Paulo Costa: All — General Omar Sayed, General Idris Bello and the guard — must stop',
        'Paulo Costa: This war must end',
        'Paulo Costa: that he would stay',
      ],
    ],
    [
      'Maria Lopez said it was late. Peter Scott, the mayor, was calmer. “We have time,” he said.',
      ['Maria Lopez: it was late', 'Peter Scott: “We have time,”'],
    ],
  ],
  'a pronoun for somebody without a name': [
    [
      'Karl Weiss said it was late. A Western diplomat laughed. “Ask me in a month,” he said.',
      ['Karl Weiss: it was late', 'Western diplomat: “Ask me in a month,”'],
    ],
    [
      'Karl Weiss said it was late. A report was made. “Ask me in a month,” he said.',
      ['Karl Weiss: it was late', 'Karl Weiss: “Ask me in a month,”'],
    ],
  ],
  'a second reporter of the same words': [
    [
      '“Time is short,” Weiss told the meeting, according to two officials present.',
      ['two officials: “Time is short,” Weiss told the meeting', 'Weiss by two officials: “Time is short,”'],
    ],
    [
      'According to Weiss, mediators from Norland and Arvenia had promised help.',
      ['Weiss: mediators from Norland and Arvenia had promised help'],
    ],
    ['According to Weiss, the mediator, help was near.', ['Weiss: help was near']],
  ],
  'two who speak as one': [
    [
      'The president, Hugo Molina, and his counterpart, Viktor Dorn, said they would go.',
      ['Hugo Molina and Viktor Dorn: they would go'],
    ],
    ['Karl Weiss met the envoy, Ruth Adler, and Lund said it was late.', ['Lund: it was late']],
    ['At a meeting, Norland and Arvenia said it was late.', ['Norland and Arvenia: it was late']],
  ],
  'a relative clause that ends with a verb': [
    [
      'An official who was not allowed to speak publicly said the talks had failed.',
      ['official: the talks had failed'],
    ],
    [
      'An officer who asked not to be named said Gen. Kone had told his men to “hold fire until noon”.',
      ['officer: Gen. Kone had told his men to “hold fire until noon”', 'Kone by officer: to “hold fire until noon”'],
    ],
    ['The move came as Dorn told the assembly that the war was over.', ['Dorn: that the war was over']],
    ['The man, known as Dorn, told the assembly that the war was over.', ['man: that the war was over']],
  ],
  'a comment on what was said': [
    ['The rebels say the army shelled Orn, a claim the government has denied.', ['rebels: the army shelled Orn']],
    [
      'The minister said the army would stay — a claim rejected by rebel leader Omar Bello, who said it was “a lie”.',
      ['minister: the army would stay', 'Omar Bello: it was “a lie”'],
    ],
    [
      'Weiss – speaking hours after Dorn said the talks were over – said he would go.',
      ['Weiss: he would go', 'Dorn: the talks were over'],
    ],
    ['The truce, which Weiss said was “holding”, began.', ['Weiss: The truce … was “holding”']],
    ['The minister said a claim was a claim.', ['minister: a claim was a claim']],
  ],
  'the former and the latter': [
    [
      'Asim Melik led the team, while the other side was headed by Abdul Wasik. The latter said it was late; the former said it was not.',
      ['Abdul Wasik: it was late', 'Asim Melik: it was not'],
    ],
    ['Ruth Adler, Karl Weiss and Peter Lund met. The latter said it was late.', ['-: it was late']],
    ['The former president said it was late.', ['former president: it was late']],
  ],
  'a report within a report': [
    [
      'Dar Olin said the emir had told him that “the others are ready to sign”.',
      [
        'Dar Olin: the emir had told him that “the others are ready to sign”',
        'emir by Dar Olin: that “the others are ready to sign”',
      ],
    ],
    [
      'Asim Melik told them that Norland would hand over “names and dates”, an official said on condition of anonymity.',
      [
        'official: Asim Melik told them that Norland would hand over “names and dates”',
        'Asim Melik by official: that Norland would hand over “names and dates”',
      ],
    ],
    [
      'Minister Pavel Orlov said on Sunday that talks were near, Vestnik reported.',
      [
        'Vestnik: Minister Pavel Orlov said on Sunday that talks were near',
        'Pavel Orlov by Vestnik: that talks were near',
      ],
    ],
    [
      'Dar Olin said the rebels had promised to leave the town.',
      ['Dar Olin: the rebels had promised to leave the town', 'rebels by Dar Olin: to leave the town'],
    ],
    [
      '“The rebels said they would leave the town,” Dar Olin said.',
      ['Dar Olin: “The rebels said they would leave the town,”', 'rebels by Dar Olin: they would leave the town'],
    ],
    [
      'Dar Olin said the rebels would promise anything to the town.',
      ['Dar Olin: the rebels would promise anything to the town'],
    ],
    ['“They said they would leave the town,” Dar Olin said.', ['Dar Olin: “They said they would leave the town,”']],
    ['Weiss said he had told Adler that “time is short”.', ['Weiss: he had told Adler that “time is short”']],
    ['Dar Olin said the emir had told him the news.', ['Dar Olin: the emir had told him the news']],
  ],
  'an alias between marks': [
    [
      'Rebel chief Ramon Castro, known as "Lobo," said the president broke the pact.',
      ['Ramon Castro: the president broke the pact'],
    ],
    ['Ramon Castro, nicknamed “the Wolf”, told reporters that it was late.', ['Ramon Castro: that it was late']],
    ['Ramon Castro called him “the Wolf”.', ['Ramon Castro: him “the Wolf”']],
  ],
  'a name and a colon': [
    ['Analyst Michael Kern: “Neither side wants a war.” He left.', ['Michael Kern: “Neither side wants a war.”']],
    ['Karl Weiss, a former ambassador: “Neither side wants a war.”', ['Karl Weiss: “Neither side wants a war.”']],
    ['Final Offer: “Take it now or leave it.”', []],
  ],
  'the spokesman of somebody named': [
    [
      'A spokeswoman for the policy chief, Ruth Adler, said it was late.',
      ['spokeswoman for the policy chief: it was late'],
    ],
    ['A spokesman for the ministry, Karl Weiss, said it was late.', ['Karl Weiss: it was late']],
    ['A doctor in Tarsk, who gave only her first name, Amina, said it was late.', ['doctor in Tarsk: it was late']],
    [
      'Hanna Roe, Representative of the Council in Arvenia, came. The representative of Arvenia said it was late.',
      ['representative of Arvenia: it was late'],
    ],
  ],
};

describe.each(Object.entries(kinds))('%s', (_, cases) => {
  it.each(cases)('%s', (text, statements) => {
    expect(said(text)).toEqual(statements);
  });
});
