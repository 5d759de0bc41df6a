import { describe, expect, it } from 'vitest';
import { differencesByMeaning, differencesIn, type Told } from '../../support/differences.ts';

const may = (day: string, text: string): Told => [`2028-05-${day}`, text];

const CONVOY = may(
  '17',
  'Aid agencies sent a convoy into the cut-off town of Morwen on Tuesday. It consisted of 38 trucks loaded with flour and blankets. Nothing had been let in since March.',
);
const CHAMBER = may(
  '11',
  'The Senate of Orland debated the peace plan with the Coast League until midnight on Wednesday. In the end the house gave its assent to the plan. The League’s leader, Edo Varn, watched from the gallery.',
);
const TALKS = may(
  '20',
  'Six parties of the civil war in Ostmar have met in a hotel in Lindholm since Monday. The conference is chaired by the former judge Ilona Brack. They are to write an election law by Saturday.',
);
const VOTE = may(
  '02',
  'The disputed district of Sarn will choose between Velland and Norrow this year. The referendum will be held on 3 September, the election commission said in Sarn. Both governments have promised to accept the result.',
);
const FLIGHT = may(
  '08',
  'Shelling has emptied villages along the Teln river, the governor’s office said on Monday. It put the number of people who have fled their homes at 2,100. Most sleep in the schools of Arvik.',
);

describe('articles on one story in quite other words', () => {
  it.each([
    [
      'a count',
      CONVOY,
      may(
        '17',
        'There is bread again in Morwen. By the count of those at the gate, 21 vans made it through on Tuesday with food and bedding. The besiegers had kept every road shut since the spring.',
      ),
      'number: 38 trucks | 21 vans',
    ],
    [
      'a figure that grew',
      FLIGHT,
      may(
        '12',
        'The schools of Arvik are full. By Thursday night more than 5,000 villagers had come in from the Teln, the governor’s office said, fleeing the shells with what they could carry.',
      ),
      'changed: 2,100 | 5,000 villagers',
    ],
    [
      'how a vote came out',
      CHAMBER,
      may(
        '11',
        'Edo Varn left the gallery of the Senate without a word on Wednesday night. A little before twelve the senators of Orland had thrown the League’s peace plan out.',
      ),
      'outcome: gave its assent | thrown the League’s peace plan out',
    ],
    [
      'who leads',
      TALKS,
      may(
        '20',
        'They shout, but they stay: the enemies of the civil war in Ostmar share one hotel in Lindholm this week. At the head of their conference sits Tomas Weil, an admiral in retirement. An election law is to come of it.',
      ),
      'name: Ilona Brack | Tomas Weil',
    ],
    [
      'a day',
      VOTE,
      may(
        '02',
        'Sarn at last knows its day. The polls will open at seven on 10 September, the commission announced. By evening people will know whether they are Norrow’s or Velland’s.',
      ),
      'date: 3 September | 10 September',
    ],
  ] satisfies [string, Told, Told, string][])('differ in %s', async (_, one, other, found) => {
    expect(differencesIn(one, other)).toEqual([]);
    expect(await differencesByMeaning(one, other)).toEqual([found]);
  });

  it.each([
    [
      'what came of a plan',
      may(
        '15',
        'A convoy for the cut-off town of Morwen will leave on Tuesday, aid agencies say. It is to consist of 38 trucks loaded with flour and blankets. Nothing has been let in since March.',
      ),
      may(
        '18',
        'There is bread again in Morwen. By the count of those at the gate, 21 lorries rolled in on Tuesday with flour and bedding, fewer than were promised.',
      ),
    ],
    [
      'a part that the other article gives with the whole',
      CONVOY,
      may(
        '17',
        'There is bread again in Morwen. By the count of those at the gate, 21 lorries rolled in by noon on Tuesday and 17 after dark. The besiegers had kept every road shut since the spring.',
      ),
    ],
    [
      'a figure of the past',
      CONVOY,
      may(
        '17',
        'There is bread again in Morwen, where people remember the hunger of 2011, when 21 lorries came through the gate before it closed. The besiegers had kept every road shut since the spring.',
      ),
    ],
    [
      'another story with like words',
      CONVOY,
      may(
        '17',
        'The mayor of Tolna opened a new bridge over the Isar on Tuesday. The first to cross were 21 lorries of the brewery. The old bridge had been shut since the spring.',
      ),
    ],
    [
      'a day of something else',
      VOTE,
      may(
        '02',
        'Sarn at last knows its day, and the posters are up. Edo Varn, who wants the district for Velland, opens his campaign on 10 July. Both governments will accept what comes out.',
      ),
    ],
    [
      'another part',
      TALKS,
      may(
        '20',
        'They shout, but they stay: the enemies of the civil war in Ostmar share one hotel in Lindholm this week. The rebels’ spokesman, Tomas Weil, said that the soup was cold. An election law is to come of it.',
      ),
    ],
    [
      'a claim that the other article reports',
      CHAMBER,
      may(
        '11',
        'Edo Varn left the gallery of the Senate on Wednesday night. He denied the rumour that the senators of Orland had thrown the League’s peace plan out.',
      ),
    ],
  ] satisfies [string, Told, Told][])('do not differ by %s', async (_, one, other) => {
    expect(await differencesByMeaning(one, other)).toEqual([]);
  });
});

describe('facts in words that are read', () => {
  it.each([
    [
      'a scale written to a number',
      'Kestria pledged $1.3bn to rebuild Anzo on Friday, its ministry said.',
      'Kestria’s pledge to rebuild Anzo came to 1.8 billion dollars on Friday, its ministry said.',
      ['number: 1.3bn | 1.8 billion dollars'],
    ],
    [
      'the same sum in either way of writing',
      'Kestria pledged $1.3bn to rebuild Anzo on Friday, its ministry said.',
      'Kestria’s pledge to rebuild Anzo came to 1.3 billion dollars on Friday, its ministry said.',
      [],
    ],
    [
      'who leads, told last',
      'Leading the delegation of Tarn in Vennhold was Defence Minister Ugo Fenn, on Friday.',
      'The delegation of Tarn in Vennhold was led by Foreign Minister Talla Rosk on Friday.',
      ['name: Defence Minister Ugo Fenn | Foreign Minister Talla Rosk'],
    ],
    [
      'a vote in an idiom',
      'The parliament of Tarn gave its assent to the treaty with Dolia on Friday.',
      'The parliament of Tarn threw the treaty with Dolia out on Friday.',
      ['outcome: gave its assent | threw the treaty with Dolia out'],
    ],
    [
      'a word that only looks like one of winning',
      'The party of Talla Rosk won’t debate the treaty with Dolia in Tarn on Friday.',
      'The party of Talla Rosk lost the debate on the treaty with Dolia in Tarn on Friday.',
      [],
    ],
    [
      'a breach of a truce, which may hold all the same',
      'The truce in Karvat was respected on Monday, the mediators of Lugano said.',
      'The truce in Karvat was broken four times on Monday, the mediators of Lugano said.',
      [],
    ],
    [
      'a figure thirty times as large',
      'Kestria paid 2 million crowns for the port of Anzo on Friday.',
      'Kestria paid 90 crowns for the bread of Anzo on Friday.',
      [],
    ],
  ] satisfies [string, string, string, string[]][])('%s', (_, one, other, found) => {
    expect(differencesIn(one, other)).toEqual(found);
  });
});
