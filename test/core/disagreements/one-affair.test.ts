import { describe, expect, it } from 'vitest';
import { analyze } from '../../../src/core/analyze.ts';
import { datesInStory } from '../../../src/core/disagreements/dates/dates-in-story.ts';
import { factsOf } from '../../../src/core/disagreements/facts.ts';
import { WhoIsWho } from '../../../src/core/terms/who-is-who.ts';
import { differencesIn, type Told } from '../../support/differences.ts';
import { articleOf } from '../../support/library.ts';

const may = (day: string, text: string): Told => [`2028-05-${day}`, text];
const undated = (text: string): Told => [null, text];

describe('articles on one affair are not taken to differ in', () => {
  it.each([
    [
      'days that are left',
      may('10', 'The truce between Tarn and Dolia has five days left to run.'),
      may('11', 'The truce between Tarn and Dolia has four days left to run.'),
    ],
    [
      'how long after one thing another came',
      may('10', 'The talks between Tarn and Dolia in Vennhold resumed five days after the raid on Tolna.'),
      may('10', 'The talks between Tarn and Dolia in Vennhold resumed nine days after the ambush.'),
    ],
    [
      'lengths of two things',
      may('10', 'Tarn’s president gave the Red Lotus Front 72 hours to free the nine captured soldiers in Tolna.'),
      may(
        '12',
        'Tarn’s president and the Red Lotus Front have agreed to a 48-hour truce to free captured soldiers in Tolna.',
      ),
    ],
    [
      'a toll of which nobody knows whether it is the later',
      undated('The flood at Tolna in Tarn has displaced 31,000 people, the Red Lotus Society said.'),
      undated('The Red Lotus Society said that the flood at Tolna in Tarn had displaced 45,000 people.'),
    ],
    [
      'a share of which nobody knows whether it is the later',
      undated('The appeal of the Red Lotus Society for Tolna is 31 per cent funded.'),
      undated('The appeal of the Red Lotus Society for Tolna is 62 per cent funded.'),
    ],
    [
      'the day on which somebody told it',
      may(
        '14',
        'Foreign Minister Talla Rosk told an audience of young officers at Bishop’s Hill on Saturday that talks with Dolia were deadlocked.',
      ),
      may(
        '15',
        'Foreign Minister Talla Rosk said talks with Dolia were deadlocked; on Sunday officers at Bishop’s Hill prepared for war.',
      ),
    ],
    [
      'days of what one minister did',
      may('10', 'The Dolian foreign minister, Edda Marsk, is expected in Vennhold on Sunday.'),
      may('12', 'The Dolian foreign minister, Edda Marsk, held a call with the prime minister of Norland on Thursday.'),
    ],
    [
      'the dead of either side, where one article tells of both',
      may('10', 'Tarn put its own dead at three soldiers. Dolia speaks of 14 soldiers killed in the shelling.'),
      may('11', 'Dolia said that 14 of its soldiers were killed in the shelling.'),
    ],
    [
      'a sum of two counts',
      may('10', 'The Red Lotus Front holds seven soldiers and two policemen in Tolna.'),
      may('12', 'The Red Lotus Front said that the nine soldiers it holds in Tolna were well.'),
    ],
    [
      'counts of which one is many times the other',
      may('10', 'The school in Tolna gives a meal a day to 900 children of the siege.'),
      may('12', 'The boats of the siege left Tolna with 38 children for the school in Vennhold.'),
    ],
    [
      'doors that were closed and talks that opened',
      may('10', 'The talks between Tarn and Dolia opened at the Harbour Hotel in Vennhold on Wednesday.'),
      may('10', 'The doors of the Harbour Hotel in Vennhold were closed on Wednesday behind Tarn and Dolia.'),
    ],
    [
      'counts of two groups of the same nations',
      may('10', 'On board the ship off Tolna are twelve Norlanders, seven Dolians and four Tarnites.'),
      may('12', 'Of the crew of the ship off Tolna seven Norlanders, five Dolians and two Tarnites are ashore.'),
    ],
    [
      'how long a truce is and by how much it is to be prolonged',
      may('10', 'Tarn and Dolia agreed in Vennhold on a truce of ten days at sea.'),
      may('12', 'Tarn and Dolia agreed in Vennhold on a second truce of two weeks at sea.'),
    ],
    [
      'who was hurt by the shots of two days',
      may('10', 'Tarn reported mortar fire near Kara Bridge on Saturday and said that a farmer had been wounded.'),
      may('13', 'Tarn reported fire near Kara Bridge that caused no casualties.'),
    ],
    [
      'the dead of two attacks, of which one sentence tells both',
      may('10', 'Drones killed six people of the clan at the wells of Tolna.'),
      may(
        '12',
        'The paper is silent on the convoy ambush in which nine soldiers died, or the drone strikes at the wells of Tolna.',
      ),
    ],
    [
      'the days of two things, of which one sentence tells both',
      may('10', 'The engineer Ivo Lund died of a heart attack at Tolna on 6 May, the Red Cross said.'),
      may(
        '12',
        'The Red Lotus Front let nine go on 3 May and 14 on 9 May, and one, the engineer Ivo Lund, died of a heart attack.',
      ),
    ],
    [
      'the heads of two delegations',
      may('10', 'The Tarnish delegation to the talks in Vennhold will be led by Deputy Foreign Minister Ivo Lund.'),
      may(
        '11',
        'The delegation to the talks in Vennhold will be led by National Security Adviser Edda Marsk, Dolia said.',
      ),
    ],
  ] satisfies [string, Told, Told][])('%s', (_, one, other) => {
    expect(differencesIn(one, other)).toEqual([]);
  });
});

it('a truce that was signed on one day takes effect on another, however near the sentences are', () => {
  const factIn = (id: string, body: string) => {
    const facts = factsOf(analyze(articleOf(body, { id, published: '2028-05-20' }), new WhoIsWho([])));
    return { facts, date: facts.facts.find((fact) => fact.kind === 'date')! };
  };
  const [signed, begun, sealed] = [
    'The truce, which was signed on 5 May, is holding.',
    'The truce, which took effect on 6 May, is holding.',
    'The truce, which was signed on 6 May, is holding.',
  ].map((body, at) => factIn(`article-${at}`, body));
  const differ = (other = begun!) => datesInStory(signed!.date, other.date, signed!.facts, other.facts, 0.9, true);
  expect([differ(), differ(sealed)]).toEqual([false, true]);
});

describe('articles on one affair', () => {
  const bishop = may(
    '09',
    'The bishop of Tolna crossed the lines in a canoe with eleven sacks of rice. He slept in a chapel beside the ferry and wrote letters by candlelight. On Thursday a shell hit the clinic and killed four people. Prices in the market have doubled since the winter. Carpenters build rafts of old doors.',
  );
  const mothers = may(
    '12',
    'Mothers marched in silence through the capital and asked for their sons. A minister promised tea and an answer. The mood has darkened since the shelling of the clinic on Thursday, in which six people were killed. Students sang behind the drums, and shopkeepers lowered their blinds as they passed.',
  );

  it('are taken to differ in what befell people on one day, whatever else they tell', () => {
    expect(differencesIn(bishop, mothers)).toEqual(['changed: four people | six people']);
  });

  it('are not where the day is all that they share', () => {
    const elsewhere = may('12', mothers[1].replace('the shelling of the clinic', 'the fire in the mill'));
    expect(differencesIn(bishop, elsewhere)).toEqual([]);
  });
});

describe('where many articles are on one affair', () => {
  const background =
    'The talks between Tarn and the Red Lotus Front in Vennhold are mediated by Norland. The siege of Tolna goes on, and the Isar road is closed.';
  const day = (number: number, text: string): Told => may(String(number).padStart(2, '0'), `${background} ${text}`);
  const others = [
    'Bakers sold bread from carts.',
    'A judge read out the names of the prisoners.',
    'Snow fell on the passes.',
    'The envoy lost his hat.',
    'Children painted the walls of the customs house.',
    'Telephone lines were mended.',
  ].map((text, at) => day(4 + at, text));
  const asked = day(5, 'The Red Cross asked to send six boats with flour up the Isar from San Telmo.');
  const sent = day(
    9,
    'At San Telmo the nuns of Saint Agatha, a doctor from Vennhold, two engineers, a photographer with a broken arm and 14 boats with vaccines, tents and radios waited for the spring flood.',
  );
  const told = day(9, 'The Red Cross has asked to send eight boats with flour up the Isar from San Telmo.');

  it('two counts are compared that are near one another', () => {
    expect(differencesIn(...others, asked, told)).toEqual(['number: six boats | eight boats']);
  });

  it('two counts are not that are far apart, which are where few tell of it', () => {
    expect(differencesIn(asked, sent)).toHaveLength(1);
    expect(differencesIn(...others, asked, sent)).toEqual([]);
  });

  it('dates of the calendar are compared that are near one another, days of the week are not', () => {
    const [held, taken, caught] = ['21 March', '19 March', 'Tuesday'].map((date, at) =>
      day(4 + at, `The Front holds 31 fishermen whom it captured on ${date} off the San Telmo reef.`),
    );
    expect(differencesIn(...others, held!, taken!)).toEqual(['date: 21 March | 19 March']);
    expect(differencesIn(...others, held!, caught!)).toEqual([]);
    const [sent, sailed] = ['Monday', 'Thursday'].map((date, at) =>
      day(12 + at, `The floating crane Leventis arrived in the harbour of San Telmo on ${date}.`),
    );
    expect(differencesIn(sent!, sailed!)).toHaveLength(1);
    expect(differencesIn(...others, sent!, sailed!)).toEqual([]);
  });

  it('neither are numbers of articles of unknown days, unless all else is the same', () => {
    const text = 'The Red Cross asked to send six boats with flour up the Isar from San Telmo.';
    expect(differencesIn(undated(text), undated(text.replace('six', 'nine')))).toHaveLength(1);
    expect(
      differencesIn(undated(text), undated('Nine boats with flour went up the Isar, the Red Cross said.')),
    ).toEqual([]);
  });
});

it.each([
  [
    'clock times',
    'The paper will be signed at 15.00 on Wednesday in Vennhold.',
    'The paper will be signed at 17.30 on Wednesday in Vennhold.',
  ],
  [
    'hours of a clock',
    'They meet at three o’clock in the house of the Norlandic consul.',
    'They meet at 17.30 in the house of the Norlandic consul.',
  ],
  [
    'how many a group has',
    'Talla Rosk leads the seven-man delegation of Tarn to the talks in Vennhold.',
    'Talla Rosk leads one of the two delegations of Tarn to the talks in Vennhold.',
  ],
] satisfies [string, string, string][])('%s are no counts', (_, one, other) => {
  expect(differencesIn(may('10', one), may('10', other))).toEqual([]);
});

it('a hundred and forty are not forty', () => {
  const text = 'Fire destroyed 140 stalls of the market in Tolna on Thursday, the mayor said.';
  expect(differencesIn(may('10', text), may('10', text.replace('140', 'a hundred and forty')))).toEqual([]);
});
