import { describe, expect, it } from 'vitest';
import { differencesIn, disagreementsIn, type Told } from '../../support/differences.ts';
import { expectLinearTime } from '../../support/linear-time.ts';

const may = (day: string, text: string): Told => [`2028-05-${day}`, text];

describe('dates', () => {
  it.each([
    [
      'one fact in other words',
      'The first round of talks opened in Tarsk on October 18, mediated by Norland.',
      'The dialogue began in Tarsk on October 29 under Norlandic mediation.',
      'date: October 18 | October 29',
    ],
    [
      'a passive and an active verb',
      may('19', 'The bridge at Tolna was blown up on 3 May, the Merrow army said.'),
      may('19', 'Merrow’s army says that rebels blew up the Tolna bridge on 6 May.'),
      'date: 3 May | 6 May',
    ],
    [
      'what is still to come',
      may('01', 'The prisoners will be exchanged at noon on 4 May at the Hollow Bridge, the Red Lotus Society said.'),
      may(
        '01',
        'An exchange of prisoners is planned for 9 May at the Hollow Bridge, according to the Red Lotus Society.',
      ),
      'date: 4 May | 9 May',
    ],
    [
      'days of the week',
      may('19', 'Foreign Minister Talla Rosk arrived in Vennhold on Wednesday for talks on the water of the Isar.'),
      may('19', 'Rosk, the foreign minister, arrived in Vennhold on Thursday to discuss the waters of the Isar.'),
      'date: Wednesday | Thursday',
    ],
  ] satisfies [string, Told, Told, string][])('are told of %s', (_, one, other, found) => {
    expect(differencesIn(one, other)).toEqual([found]);
  });

  it.each([
    [
      'a month that holds the day',
      may('20', 'The treaty between Tarn and Dolia was signed in Vennhold in May.'),
      may('20', 'Tarn and Dolia signed the treaty in Vennhold on May 12.'),
    ],
    [
      'a weekday of the same day',
      may('14', 'Tarn and Dolia signed the treaty in Vennhold on Friday.'),
      may('20', 'The treaty that Tarn and Dolia signed in Vennhold on May 12 takes effect in June.'),
    ],
    [
      'a plan that was carried out later',
      may('01', 'The presidents of Tarn and Dolia will sign the treaty in Vennhold on May 10.'),
      may('13', 'The presidents of Tarn and Dolia signed the treaty in Vennhold on May 12.'),
    ],
    [
      'a later meeting, of which the older article could not know',
      may('03', 'Tarn’s and Dolia’s generals met at the Tolna crossing on Tuesday.'),
      may('06', 'Tarn’s and Dolia’s generals met at the Tolna crossing on Friday.'),
    ],
    [
      'another round',
      may('03', 'The second round of talks between Tarn and Dolia was held in Vennhold on May 1.'),
      may('08', 'The third round of talks between Tarn and Dolia was held in Vennhold on May 6.'),
    ],
    [
      'another delegation',
      may('06', 'The Tarn delegation met the mediators in Vennhold on Thursday.'),
      may('06', 'The Dolian delegation met the mediators in Vennhold on Friday.'),
    ],
    [
      'the same words in a report that was taken over a week later',
      may('05', 'The envoys of Tarn and Dolia exchanged letters in Vennhold last week, a diplomat said.'),
      may('12', 'The envoys of Tarn and Dolia exchanged letters in Vennhold last week, one diplomat said.'),
    ],
    [
      'an article that tells both',
      may('19', 'The bridge at Tolna was blown up on 3 May, the Merrow army said.'),
      may(
        '19',
        'Rebels blew up the Tolna bridge on 6 May. Merrow says that the bridge at Tolna was blown up on 3 May.',
      ),
    ],
  ] satisfies [string, Told, Told][])('are none with %s', (_, one, other) => {
    expect(differencesIn(one, other)).toEqual([]);
  });
});

describe('numbers', () => {
  it.each([
    [
      'two articles that are equal but for one digit',
      'About 4,000 trucks are stuck at the Karan crossing, traders said on Monday.',
      'About 6,000 trucks are stuck at the Karan crossing, traders said on Monday.',
      'number: 4,000 trucks | 6,000 trucks',
    ],
    [
      'other words for what is counted',
      may('07', 'Rebels released 14 hostages at the Tolna bridge on Sunday, the army of Merrow said.'),
      may('07', 'The Merrow army confirmed that 19 hostages were freed at the Tolna bridge on Sunday.'),
      'number: 14 hostages | 19 hostages',
    ],
    [
      'money',
      may(
        '14',
        'Kestria will pay Dolia 90 million crowns for the use of the port of Anzo, under the deal signed on Tuesday.',
      ),
      may('14', 'The deal on the port of Anzo, signed on Tuesday, obliges Kestria to pay 130 million crowns to Dolia.'),
      'number: 90 million crowns | 130 million crowns',
    ],
  ] satisfies [string, Told, Told, string][])('are told of %s', (_, one, other, found) => {
    expect(differencesIn(one, other)).toEqual([found]);
  });

  it.each([
    [
      'a number in words',
      may('06', '12 soldiers were killed in the ambush near Tolna, Merrow’s army said on Friday.'),
      may('06', 'Twelve troops died in the ambush near Tolna, the army of Merrow said on Friday.'),
    ],
    [
      'bounds that touch',
      may('06', 'At least 50 people died in the collapse of the dam at Sarn, officials said.'),
      may('06', 'More than 40 people died in the collapse of the dam at Sarn, officials said.'),
    ],
    [
      'a rounded number',
      may('06', 'About 4,000 refugees crossed the bridge at Tolna on Friday, the Red Lotus Society said.'),
      may('06', 'The Red Lotus Society counted 3,950 refugees who crossed the bridge at Tolna on Friday.'),
    ],
    [
      'the dead and the hurt',
      may('06', 'The blast in Kel Adar killed 12 people and injured 40, police said on Friday.'),
      may('06', 'Forty people were hurt and a dozen died in the explosion in Kel Adar, police said on Friday.'),
    ],
    [
      'soldiers and civilians',
      may('06', 'Twelve soldiers were killed at Tolna on Friday, the Merrow army said.'),
      may('06', 'Three civilians were killed at Tolna on Friday, the Merrow army said.'),
    ],
    [
      'the losses of two sides',
      may('06', 'Tarn lost 14 soldiers in the fighting at Tolna on Friday, its ministry said.'),
      may('06', 'Dolia lost 22 soldiers in the fighting at Tolna on Friday, its ministry said.'),
    ],
    [
      'another place',
      may('06', 'Shelling killed four people in Pell Gate on Friday, the Merrow army said.'),
      may('06', 'Shelling killed nine people in Tolna on Friday, the Merrow army said.'),
    ],
    [
      'a whole year and one week',
      may('06', 'More than 600 people have been killed in Kel Adar this year, the Red Lotus Society said on Friday.'),
      may('06', 'At least 31 people have been killed in Kel Adar since Monday, the Red Lotus Society said on Friday.'),
    ],
    [
      'a further group',
      may('03', 'Tarn withdrew 2,000 troops from the Isar valley on Tuesday, its army said.'),
      may('06', 'Tarn withdrew another 1,500 troops from the Isar valley on Friday, its army said.'),
    ],
    [
      'shares of two things',
      may('06', 'The price of bread in Halm rose by 40 percent in April, traders said.'),
      may('06', 'In Halm the price of fuel rose by 65 percent in April, traders said.'),
    ],
    [
      'a part of the whole',
      may('06', 'A first group of 40 prisoners was freed at Halm on Friday, and 60 more are to follow.'),
      may('06', 'One hundred prisoners are to be released at Halm under the accord; forty of them crossed on Friday.'),
    ],
  ] satisfies [string, Told, Told][])('are none with %s', (_, one, other) => {
    expect(differencesIn(one, other)).toEqual([]);
  });
});

describe('a figure that changed', () => {
  it.each([
    [
      'a death toll',
      may('02', 'The flood in the Sarn valley has killed at least 40 people, the governor said.'),
      may(
        '06',
        'At least 73 people are now known to have died in the flooding of the Sarn valley, the governor said on Saturday.',
      ),
      'changed: 40 people | 73 people',
    ],
    [
      'a toll that stands far from its number',
      may(
        '11',
        'Some 120,000 people have been displaced by the fighting around Kel Adar, the Red Lotus Society said on Monday.',
      ),
      may(
        '14',
        'The number of people displaced by the fighting around Kel Adar has risen to 210,000, the Red Lotus Society said.',
      ),
      'changed: 120,000 people | 210,000',
    ],
  ] satisfies [string, Told, Told, string][])('is told of %s', (_, one, other, found) => {
    expect(differencesIn(one, other)).toEqual([found]);
  });

  it.each([
    [
      'attacks of two days',
      may('02', 'Clashes at the Tolna crossing killed five people on Monday, the Merrow border guard said.'),
      may('03', 'Clashes at the Tolna crossing killed eight people on Tuesday, the Merrow border guard said.'),
    ],
    [
      'a later death that the older article tells',
      may('02', 'Six people died in the fire at the camp near Halm on Sunday; a seventh died in hospital on Monday.'),
      may('03', 'Seven people have died after the fire at the camp near Halm on Sunday.'),
    ],
  ] satisfies [string, Told, Told][])('is none with %s', (_, one, other) => {
    expect(differencesIn(one, other)).toEqual([]);
  });

  it('stands once for all the days over which it grew, newest last', () => {
    const day = (date: string, count: string) =>
      may(date, `The flood in the Sarn valley has killed ${count} people, Governor Ona Reth said.`);
    const { all } = disagreementsIn(day('04', '73'), day('02', '40'), day('06', '91'));
    expect(all.map(({ kind }) => kind)).toEqual(['changed']);
    expect(all[0]!.tellings.map(({ analyzed }) => analyzed.article.published)).toEqual([
      '2028-05-02',
      '2028-05-04',
      '2028-05-06',
    ]);
  });
});

describe('names', () => {
  it.each([
    [
      'who leads',
      may('03', 'General Pavo Dren commands the monitoring mission in Ostel, which began work on Monday.'),
      may('03', 'The monitoring mission in Ostel, commanded by General Ludo Farkas, started its work on Monday.'),
      'name: General Pavo Dren | General Ludo Farkas',
    ],
    [
      'who mediates',
      may('02', 'Former president Iven Marsk will mediate between Tarn and Dolia, the Union of Lakes announced.'),
      may('03', 'The Union of Lakes has named Princess Adela Quist as mediator between Tarn and Dolia.'),
      'name: Iven Marsk | Princess Adela Quist',
    ],
    [
      'where',
      may(
        '30',
        'The summit of the three presidents will be held in Marisol on 12 June, the Kestrian foreign ministry said.',
      ),
      may(
        '30',
        'The three presidents will hold their summit in Port Verin on 12 June, according to Kestrian diplomats.',
      ),
      'name: Marisol | Port Verin',
    ],
  ] satisfies [string, Told, Told, string][])('are told of %s', (_, one, other, found) => {
    expect(differencesIn(one, other)).toEqual([found]);
  });

  it.each([
    [
      'another delegation',
      may('06', 'The Tarn delegation in Vennhold is led by Foreign Minister Talla Rosk.'),
      may('06', 'The Dolian delegation in Vennhold is led by Defence Minister Ugo Fenn.'),
    ],
    [
      'a country and its diplomat',
      may('06', 'The talks in Vennhold between Tarn and Dolia were mediated by Norland.'),
      may('06', 'The talks in Vennhold between Tarn and Dolia were mediated by Iven Marsk, a Norlandic diplomat.'),
    ],
    [
      'two of whom one article names both',
      may('06', 'The talks in Vennhold were mediated by Norland and Kestria.'),
      may('06', 'The talks in Vennhold were mediated by Kestria.'),
    ],
  ] satisfies [string, Told, Told][])('are none with %s', (_, one, other) => {
    expect(differencesIn(one, other)).toEqual([]);
  });
});

describe('outcomes', () => {
  it.each([
    [
      'a signing',
      may('14', 'The Hill Council’s leader, Jor Amund, refused to sign the accord in Vennhold on Tuesday.'),
      may('14', 'Jor Amund signed the accord for the Hill Council in Vennhold on Tuesday.'),
      'outcome: refused to sign | signed',
    ],
    [
      'a vote',
      may('06', 'The parliament of Orvania rejected the border treaty with Sundel on Friday by 61 votes to 55.'),
      may(
        '06',
        'Orvania’s parliament approved the treaty on its border with Sundel on Friday, state television reported.',
      ),
      'outcome: rejected | approved',
    ],
    [
      'a truce, whose words would fit talks too',
      may('20', 'The truce at Fort Lydd held through the weekend, the observers from Norland said on Saturday.'),
      may('20', 'The truce at Fort Lydd collapsed on Friday night under mortar fire. The Norland observers stayed in.'),
      'outcome: held | collapsed',
    ],
    [
      'who will come',
      may(
        '20',
        'The opposition in Sund will boycott Sunday’s referendum on the Halm treaty, its leader, Arne Voll, said.',
      ),
      may(
        '20',
        'Arne Voll’s opposition is to take part in Sunday’s referendum on the Halm treaty after all, state television said.',
      ),
      'outcome: boycott | to take part',
    ],
  ] satisfies [string, Told, Told, string][])('are told of %s', (_, one, other, found) => {
    expect(differencesIn(one, other)).toContain(found);
  });

  it.each([
    [
      'another body',
      may('06', 'The cabinet of Tarn accepted the plan for the Isar valley on Friday.'),
      may('06', 'The opposition in Tarn rejected the plan for the Isar valley on Friday.'),
    ],
    [
      'a later day',
      may('02', 'The crossing at Tolna was closed on Monday after shots, the Merrow border guard said.'),
      may('05', 'The crossing at Tolna reopened on Thursday, the Merrow border guard said.'),
    ],
    [
      'a denial of a claim that the article tells too',
      may('06', 'Tarn says that Dolia broke the ceasefire at Tolna on Friday. Dolia denies it.'),
      may(
        '06',
        'Dolia says that it did not break the ceasefire at Tolna on Friday, as Tarn has claimed. It blames Tarn.',
      ),
    ],
  ] satisfies [string, Told, Told][])('are none with %s', (_, one, other) => {
    expect(differencesIn(one, other)).toEqual([]);
  });
});

describe('corrections', () => {
  const twelve = may('02', 'The Tolna ambush killed 12 soldiers of the Merrow army on Friday.');
  const fifteen = may(
    '03',
    'The Tolna ambush killed 15 soldiers of the Merrow army on Friday.\nCorrection: an earlier version of this article said that 12 soldiers were killed.',
  );
  const fourteen = may(
    '04',
    'The Tolna ambush killed 14 soldiers of the Merrow army on Friday.\nCorrection: our correction gave the number as 15; the army says 14.',
  );

  it('takes a correction, and the correction of a correction, for no disagreement', () => {
    expect(differencesIn(twelve, fifteen, fourteen)).toEqual([]);
  });

  it('tells of the same two articles without the notes', () => {
    const without = (told: Told): Told => [told[0]!, told[1]!.split('\n')[0]!];
    expect(differencesIn(twelve, without(fifteen))).toHaveLength(1);
  });
});

describe('copies', () => {
  const report =
    'The convoy that reached Sharin on Monday consisted of 38 trucks, the aid coordinator Miriam Tolland said.';

  const copies = (count: number): Told[] => [...Array(count).fill(report), report.replace('38', '52')];

  it('tells two hundred copies of one story once', () => {
    const { differences, all } = disagreementsIn(...copies(200));
    expect(differences).toHaveLength(1);
    expect(all[0]!.tellings.map(({ copies: same }) => same.length)).toEqual([199, 0]);
  });

  it('takes time in proportion to the number of copies, not of pairs of them', () => {
    expectLinearTime(200, copies, (told) => disagreementsIn(...told));
  });

  it('finds nothing among them alone', () => {
    expect(differencesIn(report, report, report)).toEqual([]);
  });
});

it('wants sentences that are near one another where no day of publication is known', () => {
  const text = 'Rebels released 14 hostages at the Tolna bridge on Sunday, the army of Merrow said.';
  expect(differencesIn([null, text], [null, text.replace('14', '19')])).toHaveLength(1);
  expect(
    differencesIn([null, text], [null, 'Merrow spoke of hostages at Tolna. Nineteen of the 30 hostages were women.']),
  ).toEqual([]);
});

it('takes what lies weeks apart for two things', () => {
  const text = 'Rebels released 14 hostages at the Tolna bridge, the army of Merrow said.';
  expect(differencesIn(['2028-01-07', text], ['2028-03-07', text.replace('14', '19')])).toEqual([]);
});
