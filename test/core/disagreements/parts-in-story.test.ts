import { describe, expect, it } from 'vitest';
import { differencesByMeaning, type Told } from '../../support/differences.ts';

const june = (day: string, text: string): Told => [`2031-06-${day}`, text];

const SIGNED = june(
  '11',
  'A truce for the western marches was signed in Port Ennis on Tuesday. The document was signed for the government by Defence Minister Hugo Lorne, and Ada Strand signed for the brigades. No soldier may move from now on.',
);
const HOUSE = june(
  '18',
  'Talks between Belmark and the coast autonomists went into a third day in Ravn on Wednesday. The two teams are meeting at the Hotel Bellevue above the bay. Uniforms for the police remain in dispute.',
);
const PAUSE = june(
  '04',
  'The cabinet in Vesk has suspended its offensive in the Tolm forest. The suspension is to last for a fortnight, ministers said, if no attack takes place. Supplies to garrisons go on.',
);
const CHAIR = june(
  '10',
  'A retired judge will chair the conference on the Issel delta. Gregor Tams, a 74-year-old from the delta, was chosen to chair it after a month of quarrels. It opens next week.',
);
const KEEPER = june(
  '12',
  'The hostages of the Kesh gorge are free after nine weeks. The insurgents’ commanders at the gorge were talked into it by a village elder, Sultan Omar Kerr. They flew home on Wednesday.',
);

describe('the parts that names and numbers have in one story', () => {
  it.each([
    [
      'who signs for one party',
      SIGNED,
      june(
        '12',
        'Ada Strand and her brigades have their truce in the western marches. Interior Minister Paul Reeve signed on behalf of the government in Port Ennis on Tuesday, in violet ink. From now on no soldier may stir.',
      ),
      'name: Defence Minister Hugo Lorne | Interior Minister Paul Reeve',
    ],
    [
      'the house in which one meets',
      HOUSE,
      june(
        '19',
        'For three days Belmark’s team and the autonomists of the coast have met in the refectory of Saint Odo’s monastery in Ravn, above the bay. They quarrel about the uniforms of the police.',
      ),
      'name: Hotel Bellevue | Saint Odo’s monastery',
    ],
    [
      'a length of time without a figure',
      PAUSE,
      june(
        '04',
        'No more bombs on the Tolm forest. The ministers in Vesk want to suspend the offensive of their aircraft for a month. The garrisons will still be fed.',
      ),
      'number: a fortnight | a month',
    ],
    [
      'an age',
      CHAIR,
      june(
        '11',
        'He was a judge, and the delta trusts him. Mr Tams, who will chair the conference on the Issel delta, is 69 and keeps bees. They have quarrelled about it for a month.',
      ),
      'number: 74 | 69',
    ],
    [
      'a sum of which some is still to be spent',
      june(
        '24',
        'Governments met in Nordhavn to rebuild Ashkar. The pledges of the day came to $340 million, of which the larger part will be spent on roads. Ashkar’s minister thanked them.',
      ),
      june(
        '26',
        'Ashkar’s minister has come home from Nordhavn. The rich world has opened its purse there for Ashkar’s roads, to the tune of 420 million dollars. It all has to be rebuilt.',
      ),
      'number: 340 million | 420 million dollars',
    ],
    [
      'the day on which something ended',
      june(
        '20',
        'Three foresters are home after weeks with the rebels of Kesh. They had been missing since armed men stopped their jeep on June 3. A ransom was paid, the police of Kesh said.',
      ),
      june(
        '21',
        'The foresters of Kesh tell of their weeks in the hills. It was an ordinary day’s work until 7 June, when four boys with rifles stepped into the road before their jeep. Nobody speaks of a ransom.',
      ),
      'date: June 3 | 7 June',
    ],
    [
      'how many of all were killed',
      june(
        '02',
        'Gunmen attacked a police post at the Tolm gap on Sunday. The ministry said that 11 of them had been killed. The post was burned down.',
      ),
      june(
        '04',
        'Another officer from the Tolm gap has died in the hospital. Sunday’s bloodshed at the police post has now claimed 14 police lives. The gunmen have not been found.',
      ),
      'changed: 11 | 14 police lives',
    ],
    [
      'who it was that did it',
      KEEPER,
      june(
        '13',
        'After nine weeks in the Kesh gorge the hostages have come home. The one who persuaded the rebels to let them go, they say, was Sister Bianca Yole. A plane brought them on Wednesday.',
      ),
      'name: Sultan Omar Kerr | Sister Bianca Yole',
    ],
  ])('differ in %s', async (_, one, other, difference) => {
    expect(await differencesByMeaning(one, other)).toEqual([difference]);
  });

  it.each([
    [
      'those who sign for two parties',
      june(
        '11',
        'A truce for the western marches was signed in Port Ennis on Tuesday. The document was signed for the government by Defence Minister Hugo Lorne. No soldier may move from now on.',
      ),
      june(
        '12',
        'The brigades have their truce in the western marches. Ada Strand signed for the brigades in Port Ennis on Tuesday, in violet ink. From now on no soldier may stir.',
      ),
    ],
    [
      'a house that the other names as well',
      HOUSE,
      june(
        '19',
        'For three days Belmark’s team and the autonomists of the coast have met in the refectory of Saint Odo’s monastery in Ravn. They sleep at the Bellevue and quarrel about the uniforms of the police.',
      ),
    ],
    [
      'the ages of two',
      CHAIR,
      june(
        '11',
        'The conference on the Issel delta has a chair and a secretary. Dr Nora Sand, who will keep its minutes, is 69 and knows the delta well. They have quarrelled about it for a month.',
      ),
    ],
  ])('do not differ for %s', async (_, one, other) => {
    expect(await differencesByMeaning(one, other)).toEqual([]);
  });
});
