import { describe, expect, it } from 'vitest';
import { said } from '../../support/said.ts';

type Case = readonly [text: string, statements: readonly string[]];

/** By kind: sentences that tell whose words they report, and ones like them that tell nothing of the kind. */
const kinds: Readonly<Record<string, readonly Case[]>> = {
  'particles of any language between the words of a name': [
    [
      'Envoy Jonas af Klint said talks had begun. Klint said it was late.',
      ['Jonas af Klint: talks had begun', 'Jonas af Klint: it was late'],
    ],
    [
      'Talks were “over”, said negotiator Ruth de los Prados. They would fail, de los Prados said.',
      ['Ruth de los Prados: Talks were “over”', 'Ruth de los Prados: They would fail'],
    ],
    ['Mary Nkoi ole Tem wa Suri said it was late.', ['Mary Nkoi ole Tem wa Suri: it was late']],
    ['Envoy Jean-Luc d’Arc said it was late.', ['Jean-Luc d’Arc: it was late']],
    ['Envoy Pier de la Mota y Ruiz said it was late.', ['Pier de la Mota y Ruiz: it was late']],
    ['Norland aid chief Karl Weiss said it was late.', ['Karl Weiss: it was late']],
  ],
  'a title before a full name': [
    ['Barrister Omar Sayed said it was late.', ['Omar Sayed: it was late']],
    ['The Rev. Karl Weiss said no deal was near.', ['Karl Weiss: no deal was near']],
    ['Judge Omar Sayed said it was late.', ['Omar Sayed: it was late']],
    ['Hanna Karl Weiss said it was late.', ['Hanna Karl Weiss: it was late']],
  ],
  'what somebody else reports, in what somebody says': [
    [
      'Weiss told ministers that talks were on, according to two envoys.',
      ['two envoys: Weiss told ministers that talks were on', 'Weiss by two envoys: that talks were on'],
    ],
    [
      'Norland’s president said her envoy had told the rebels to send a list.',
      [
        'Norland’s president: her envoy had told the rebels to send a list',
        'her envoy by Norland’s president: the rebels to send a list',
      ],
    ],
    [
      'Weiss said the envoy might tell them that talks were on.',
      ['Weiss: the envoy might tell them that talks were on'],
    ],
    ['Weiss asked whether the army had said it would leave.', ['Weiss: whether the army had said it would leave']],
  ],
  'what somebody else says, between marks': [
    [
      '“The commander told us that the road was closed,” Weiss said.',
      ['Weiss: “The commander told us that the road was closed,”', 'commander by Weiss: that the road was closed'],
    ],
    ['“He told us that the road was closed,” Weiss said.', ['Weiss: “He told us that the road was closed,”']],
    ['“If the army says it will go, we go,” Weiss said.', ['Weiss: “If the army says it will go, we go,”']],
  ],
  'what the speaker of a turn tells of others': [
    [
      'LAURA STEIN, GNN ANCHOR: Karl Weiss says the road is closed. Is it?\n\nKARL WEISS, ENVOY: It is.\n\nSTEIN: Thank you.',
      [
        'LAURA STEIN: Karl Weiss says the road is closed. Is it?',
        'Karl Weiss by LAURA STEIN: the road is closed',
        'Karl Weiss: It is.',
        'LAURA STEIN: Thank you.',
      ],
    ],
    [
      'LAURA STEIN, GNN ANCHOR: He says the road is closed.\n\nSTEIN: Thank you.',
      ['LAURA STEIN: He says the road is closed.', 'LAURA STEIN: Thank you.'],
    ],
  ],
  'who reports in the end, with more about when': [
    [
      'Norland and Arvenia have agreed to a truce, officials said Tuesday, after a night of talks.',
      ['officials: Norland and Arvenia have agreed to a truce'],
    ],
    [
      'The army agreed to leave, people aware of the matter said.',
      ['people aware of the matter: The army agreed to leave'],
    ],
    [
      'Ann Roe told the minister his account was “not credible,” the lawmaker, Zoya Marr, said in an interview.',
      [
        'Zoya Marr: Ann Roe told the minister his account was “not credible,”',
        'Ann Roe by Zoya Marr: his account was “not credible,”',
      ],
    ],
    [
      'The army agreed to leave, but officials said Tuesday it would stay.',
      ['army: leave', 'officials: it would stay'],
    ],
  ],
  'whose words "who" goes on with': [
    [
      'Weiss’s predecessor, Tom Poe, who now advises the president, Ann Roe, said it was late.',
      ['Tom Poe: it was late'],
    ],
    [
      'The gaps are narrow, according to a source at the ministry, who hinted that President Ann Roe could come.',
      ['source at the ministry: The gaps are narrow', 'source at the ministry: that President Ann Roe could come'],
    ],
    ['The aide who advises the president, Ann Roe, left.', []],
  ],
  'a person without a title': [
    [
      'Among them was Radu, whose brother is missing. “They told us Monday,” he said.',
      ['Radu: “They told us Monday,”'],
    ],
    ['The ICRC said it was late. “They told us Monday,” he said.', ['ICRC: it was late', '-: “They told us Monday,”']],
    ['In Tarsk, Mara Lund, 43, a nurse, said it was late.', ['Mara Lund: it was late']],
    ['“We pay for it,” fumed Brian, a rider.', ['Brian: “We pay for it,”']],
    ['Prime Minister [Andrei] Kostov said it was late.', ['Andrei Kostov: it was late']],
    ['“We go,” said the union’s secretary-general, Jakob Sankan.', ['Jakob Sankan: “We go,”']],
  ],
  'a body by its initials or the end of its name': [
    ['The Lakes Relief Fund (LRF) sent food. The LRF said it was late.', ['Lakes Relief Fund: it was late']],
    ['The Norland Defence Forces left. The NDF said it was late.', ['Norland Defence Forces: it was late']],
    ['The Southern Council came. The Council said it was late.', ['Southern Council: it was late']],
    ['The African Union met. The AU said it was late.', ['African Union: it was late']],
    ['The Norland Defence Forces left. The NDA said it was late.', ['NDA: it was late']],
    ['The Southern Council met the Northern Council. The Council said it was late.', ['Council: it was late']],
  ],
  'whose document it is': [
    ['Norland’s terse statement said the road was closed.', ['Norland: the road was closed']],
    ['A letter signed by Karl Weiss said the road was closed.', ['Karl Weiss: the road was closed']],
    ['Monday’s statement said the road was closed.', ['statement: the road was closed']],
  ],
  'an alias used as a name': [
    ['Omar Sayed, better known as Abu Nasr, left. Abu Nasr said it was late.', ['Omar Sayed: it was late']],
    ['Omar Sayed, alias Lobo, left. Lobo said it was late.', ['Omar Sayed: it was late']],
    ['Omar Sayed is known in Tarsk. Karl Weiss said it was late.', ['Karl Weiss: it was late']],
  ],
  'an office in capitals or in wider words': [
    [
      'Karl Weiss, Special Envoy for Norland, came. The Special Envoy for Norland said it was late.',
      ['Karl Weiss: it was late'],
    ],
    ['Palace Spokesman Karl Weiss came. “It was late,” the palace official said.', ['Karl Weiss: “It was late,”']],
    ['Palace Spokesman Karl Weiss came. “It was late,” the official said.', ['official: “It was late,”']],
  ],
  'a name told behind the words': [
    [
      'Norland welcomes the truce, a foreign ministry spokesperson said. Spokesperson Lin Hua made the remarks here.',
      ['Lin Hua: Norland welcomes the truce'],
    ],
    ['An envoy said it was late. Envoy Karl Weiss made the comment in Tarsk.', ['Karl Weiss: it was late']],
    ['An envoy said it was late. Minister Karl Weiss made the remarks here.', ['envoy: it was late']],
  ],
  'what somebody was told': [
    ['The drivers were told by an officer that the road was closed.', ['officer: that the road was closed']],
    ['The drivers were told by an officer.', []],
  ],
  'those who are spoken of in the sentence before': [
    [
      'The army stayed. Karl Weiss noted that the militias had left. They said the road was closed.',
      ['Karl Weiss: that the militias had left', 'militias: the road was closed'],
    ],
  ],
  'a first name alone': [
    ['Siv Berg, 29, is a baker. Siv said it was late.', ['Siv Berg: it was late']],
    ['Siv Berg, 29, met Siv Lund, 31, here. Siv said it was late.', ['Siv: it was late']],
  ],
  'whoever stands close to somebody named': [
    ['The wife of President Tom Poe said it was late.', ['wife of President Tom Poe: it was late']],
    ['The office of President Tom Poe said it was late.', ['office of President Tom Poe: it was late']],
    ['Secretary of State Tom Poe said it was late.', ['Tom Poe: it was late']],
    ['Ministry of Trade spokesman Tom Poe said it was late.', ['Tom Poe: it was late']],
    ['President Ann Roe’s chief of staff, Tom Poe, said it was late.', ['Tom Poe: it was late']],
    [
      'The Norland Red Crescent said it was late, which Minister Ann Roe denied. “It is not,” she said.',
      ['Norland Red Crescent: it was late, which Minister Ann Roe denied', 'Ann Roe: “It is not,”'],
    ],
    [
      'A spokesman for the minister, Ann Roe, said no. The minister said it was late.',
      ['spokesman for the minister: no', 'minister: it was late'],
    ],
    ['A spokesman for the ministry, Tom Poe, said it was late.', ['Tom Poe: it was late']],
    ['Here was the envoy of Norland, who said it was late.', ['envoy of Norland: it was late']],
    ['Ex-Mayor Karl Lund said it was late.', ['Karl Lund: it was late']],
  ],
  'somebody in relation to another': [
    ['General Omar Sayed came. Karl Weiss, the minister, went. His boss said it was late.', ['His boss: it was late']],
    ['Karl Weiss and Ann Weiss, his wife, came. His wife said it was late.', ['Ann Weiss: it was late']],
  ],
};

describe.each(Object.entries(kinds))('%s', (_, cases) => {
  it.each(cases)('%s', (text, statements) => {
    expect(said(text)).toEqual(statements);
  });
});
