import { describe, expect, it } from 'vitest';
import { speakerOf } from '../../../support/speakers.ts';

describe('a pronoun', () => {
  const cases: [rule: string, text: string, source: string, name: string][] = [
    [
      'goes on with who spoke last, not with who is named in the quotation',
      'Noor Takkal said the vote was near. “Go and vote for Maria Lopez,” she said.',
      'she',
      'Noor Takkal',
    ],
    [
      'changes to a new subject',
      'Noor Takkal said the vote was near.\nMaria Lopez opened the second day of the talks. “We are late,” she said.',
      'she',
      'Maria Lopez',
    ],
    [
      'goes on over “She added”',
      'Noor Takkal told reporters that Maria Lopez was late.\n“We waited,” she said. She added that the hall was cold.',
      'She',
      'Noor Takkal',
    ],
    [
      'means whom its sentence begins with',
      'Envoy Paul Ward said that ministers should be heard last. General Omar Sayed has said nothing since April, when he warned that the army would answer.',
      'he',
      'Omar Sayed',
    ],
    [
      'means whom the sentence before begins with',
      '“It is a door,” said Taro Imani, the veteran minister. Hirut Bekele, who speaks for Norland, was less lyrical. Her country, she said, had come for peace.',
      'she',
      'Hirut Bekele',
    ],
    [
      'goes on over sentences that begin with it',
      '“I worry,” said Daniel Ward of the institute.\nIn Adigrat the trader Mebrahtu Tekle heard the news. He will not be opening his shop yet. “Thirty days,” he said.',
      'he',
      'Mebrahtu Tekle',
    ],
    [
      'is no capital that was told to speak in between',
      '“We waited,” Selam Okubay said.\nForeign Minister Taro Imani would decide, she added. Asked whether it hung on an end to what Asmara calls troop movements, she said: “We have no conditions.”',
      'she',
      'Selam Okubay',
    ],
    [
      'is not who is named in the words at hand',
      '“We need patience,” said Paul Ward, president of the union.\nPeople like Peter Scott, he said.',
      'he',
      'Paul Ward',
    ],
    [
      'may be who is named in the words of others',
      'Maria Lopez said Peter Scott would come.\nScott came late. “The road was bad,” he said.',
      'he',
      'Peter Scott',
    ],
    [
      'means who has just been introduced with an office',
      'Peter Scott has long led the party, which worries Karim Velu, president of the farmers’ union.\n“Nobody asks us,” he said.',
      'he',
      'Karim Velu',
    ],
    [
      'does not mean whom a preposition governs',
      'Peter Scott won the vote with ease after a long debate against John Ward. He said little of the war.',
      'He',
      'Peter Scott',
    ],
    [
      'means somebody without a name',
      '“We lived in fear,” my mother often said. She also told Peter Scott that the war was over.',
      'She',
      'my mother',
    ],
    [
      'never means a place',
      'Maria Lopez worked for the United Nations in New York. When a post is free, she said she looks for women.',
      'she',
      'Maria Lopez',
    ],
    [
      'means whose surname is misspelt in one letter',
      'Two voters, Tyresa McClenney and John Ward, were there.\nMcLenney said Maria Lopez was late.\n“I waited for an hour,” she said.',
      'she',
      'Tyresa McClenney',
    ],
  ];
  it.each(cases)('%s', (_, text, source, name) => {
    expect(speakerOf(text, source)?.name).toBe(name);
  });

  it('is sure where nobody else is near, and unsure where two are equally so', () => {
    expect(speakerOf('Maria Lopez came. “We are late,” she said.', 'she')?.uncertain).toBe(false);
    expect(speakerOf('Maria Lopez and Jane Ward came.\n“We are late,” she said.', 'she')?.uncertain).toBe(true);
  });

  it('that stands for several means the subject before it', () => {
    const text =
      'Human rights groups warned the government.\nThe aides of the minister admitted mistakes. But they said the truce would hold.';
    expect(speakerOf(text, 'they')).toMatchObject({ name: 'aides of the minister', uncertain: false });
    const one =
      'Human rights groups warned the government.\nPeter Scott admitted mistakes. But they said more was needed.';
    expect(speakerOf(one, 'they')).toMatchObject({ name: 'Human rights groups', uncertain: true });
  });
});
