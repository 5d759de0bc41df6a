import { describe, expect, it } from 'vitest';
import { said } from '../../support/said.ts';

/** The speakers of a text's statements, in order. */
const speakers = (text: string): string[] => said(text).map((one) => one.split(': ')[0]!);

type Case = readonly [text: string, speakers: readonly string[]];

const kinds: Readonly<Record<string, readonly Case[]>> = {
  'a role that runs into the name': [
    [
      'UN envoy to Arvenia Simon Clarke told the council it was late. Clarke said no.',
      ['Simon Clarke', 'Simon Clarke'],
    ],
    ['UN envoy to Arvenia Tarn Orbek told the council it was late.', ['Tarn Orbek']],
    [
      'Minister for Trade and Broadcasting Jamal Rashid said it was late. The minister said no.',
      ['Jamal Rashid', 'Jamal Rashid'],
    ],
    ['Spokesman for the movement’s office in Doha Karim Nazari told reporters it was late.', ['Karim Nazari']],
    ['Deputy Prime Minister and Foreign Minister Karim Nazari said it was late.', ['Karim Nazari']],
    ['Ministry of Trade spokesman Karim Nazari said it was late.', ['Karim Nazari']],
    ['An aide to President Simon Clarke said it was late.', ['aide to President Simon Clarke']],
    ['Supporters of President Karim Nazari said it was late.', ['Supporters of President Karim Nazari']],
    ['The minister for trade and Karim Nazari said it was late.', ['minister for trade and Karim Nazari']],
  ],
  'an apposition with "and" behind the name': [
    ['It is late, Josef Maler, the Commissioner for Foreign Affairs and Security Policy, has said.', ['Josef Maler']],
    ['Egypt, the African Union and Norland said it was late.', ['Egypt, the African Union and Norland']],
  ],
  'particles of names': [
    ['Exiled party chief Walid al-Masri said it was late. Al-Masri said no.', ['Walid al-Masri', 'Walid al-Masri']],
    [
      'The leader, General Hamid Al-Tayeb, said it was late. Later al-Tayeb said that it was not. General al-Tayeb threatened reprisals.',
      ['Hamid Al-Tayeb', 'Hamid Al-Tayeb', 'Hamid Al-Tayeb'],
    ],
    ['“It is late,” said Omar al-Sayed, the chief negotiator.', ['Omar al-Sayed']],
    [
      'Majid bin Rashid al-Ansari said it was late. Ansari said no.',
      ['Majid bin Rashid al-Ansari', 'Majid bin Rashid al-Ansari'],
    ],
    [
      'Pieter van Dijk said it was late. “No,” van Dijk said. Van Dijk said it was dark.',
      ['Pieter van Dijk', 'Pieter van Dijk', 'Pieter van Dijk'],
    ],
    ['Abdel al-Burhan said it was late. “No,” el-Burhan said.', ['Abdel al-Burhan', 'Abdel al-Burhan']],
    ['Al Gray said it was late. Gray said no.', ['Al Gray', 'Al Gray']],
  ],
  'one person under names of several lengths': [
    ['Ali Hassan al-Majid said it was late. Ali Hassan said no.', ['Ali Hassan al-Majid', 'Ali Hassan al-Majid']],
    ['Salva Kor said it was late. President Salva Kor Mayar said no.', ['Salva Kor Mayar', 'Salva Kor Mayar']],
    ['Spokesperson Mao Lin said it was late. Mao said no.', ['Mao Lin', 'Mao Lin']],
    ['Omar “Tiger” Sayed said it was late. Sayed said no.', ['Omar “Tiger” Sayed', 'Omar “Tiger” Sayed']],
    [
      'Luiz Inacio Lula da Sousa said it was late. Lula said no.',
      ['Luiz Inacio Lula da Sousa', 'Luiz Inacio Lula da Sousa'],
    ],
    ['Aung Zan Suu Kyin said it was late. Suu Kyin said no.', ['Aung Zan Suu Kyin', 'Aung Zan Suu Kyin']],
    ['Karim Omar Sayed said it was late. Omar Sayed said no.', ['Karim Omar Sayed', 'Omar Sayed']],
    ['Ali Hassan said it was late. Ali Karim said no.', ['Ali Hassan', 'Ali Karim']],
  ],
  'a country before the name or the office': [
    ['Norland’s Tarn Weber said it was late.', ['Tarn Weber']],
    [
      'Foreign Ministers Zoran Petkov of Norland and Emil Aran of Arvenia met.\n“No,” said the Norlandic minister.\n“Yes,” the Arvenian foreign minister said.',
      ['Zoran Petkov', 'Emil Aran'],
    ],
    [
      'Turkish Foreign Minister Hakan Demir met Afghan Defence Minister Omar Sayed. Afghanistan’s defence minister said no. The Iranian minister said yes.',
      ['Omar Sayed', 'Iranian minister'],
    ],
  ],
  'titles of several words': [
    ['Commander-in-chief General Abdel al-Burhan said it was late.', ['Abdel al-Burhan']],
    ['Prime Minister-designate Karim Nazari said it was late.', ['Karim Nazari']],
    ['His Arvenian counterpart, Karim Nazari, said it was late.', ['Karim Nazari']],
    ['Ministers Karl Weiss and Peter Lund said it was late.', ['Karl Weiss and Peter Lund']],
    ['Aides to Karl Weiss and Peter Lund said it was late.', ['Aides to Karl Weiss and Peter Lund']],
  ],
  'several given names': [
    ['Hanna Sofia Brandt said it was late.', ['Hanna Sofia Brandt']],
    ['Norlandic Trade Minister Hanna Brandt said it was late.', ['Hanna Brandt']],
  ],
};

describe.each(Object.entries(kinds))('%s', (_, cases) => {
  it.each(cases)('%s', (text, names) => {
    expect(speakers(text)).toEqual(names);
  });
});
