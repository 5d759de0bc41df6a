import { describe, expect, it } from 'vitest';
import { differencesIn } from '../../support/differences.ts';

describe('facts that two sentences tell in like words', () => {
  it.each([
    [
      'All seven on board died when their truck hit a mine near Sarn on Thursday, the army of Tarn said.',
      'Nobody survived of the five whose truck hit a mine near Sarn on Thursday, the army of Tarn said.',
      ['number: seven | five'],
    ],
    [
      'The rebels of Karst freed 146 soldiers at a quarry near Sarn on Wednesday, their press office said.',
      'The rebels of Karst freed 98 of the army’s soldiers at a quarry near Sarn on Wednesday, a reporter said.',
      ['number: 146 soldiers | 98 of the army’s soldiers'],
    ],
    [
      'The government team at the Ostmoor talks is under Interior Minister Halvar Brek, state radio said.',
      'Nobody at Ostmoor had expected the government to send Justice Minister Signe Dall, but it is she who heads its team.',
      ['name: Interior Minister Halvar Brek | Justice Minister Signe Dall'],
    ],
    [
      'Bishop Matteo Roll carried the letter of the rebels across the Holm ridge to President Starm on Monday.',
      'The letter of the rebels to President Starm was carried across the Holm ridge on Monday by a doctor, Ingrid Mo.',
      ['name: Bishop Matteo Roll | Ingrid Mo'],
    ],
    [
      'Mediators gave Velland and Sarn 72 hours to answer the proposal made in Asten on Monday.',
      'Velland and Sarn have a week to answer the proposal made in Asten on Monday, a mediator said.',
      ['number: 72 hours | a week'],
    ],
    [
      'The ceremony at the Sarn bridge lasted ten minutes on Monday.',
      'The ceremony at the Sarn bridge took a quarter of an hour on Monday.',
      [],
    ],
  ])('are read by their words: %j', (one, other, differences) => {
    expect(differencesIn(one, other)).toEqual(differences);
  });
});
