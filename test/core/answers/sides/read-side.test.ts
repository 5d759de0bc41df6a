import { describe, expect, it } from 'vitest';
import { evidenceOf } from '../../../../src/core/answers/sides/evidence.ts';
import { Places } from '../../../../src/core/answers/sides/places.ts';
import { readSide } from '../../../../src/core/answers/sides/read-side.ts';
import { analyzedOf } from '../../../support/analyzed.ts';

const ATLAS = `Norland’s foreign minister met the Arvenian foreign minister in Arvenia. In Norland people waited.
The Norlandic capital, Tarsk, was calm. Brisk, the capital of Arvenia, was not. Norland’s Concord government fell.`;
const places = new Places([evidenceOf(analyzedOf(ATLAS, {}))]);
const stateOf = (phrase: string): string | null => {
  const read = readSide(phrase, places);
  return read.kind === 'state' ? read.state : null;
};

describe('readSide', () => {
  it.each([
    ['Pakistani foreign ministry spokesman Ali Raza', 'Pakistan'],
    ['Afghanistan’s Taliban government spokesman', 'Afghanistan'],
    ['a spokesman for the Pakistani foreign ministry', 'Pakistan'],
    ['a spokeswoman for Norland', 'Norland'],
    ['two senior Norlandic officials', 'Norland'],
    ['Norlandic officials familiar with the talks', 'Norland'],
    ['the Norlandic water minister', 'Norland'],
    ['Arvenia’s chief negotiator, Goran Velik', 'Arvenia'],
    ['Ana Bren, the Norlandic foreign minister', 'Norland'],
    ['the Afghan foreign minister in Islamabad', 'Afghanistan'],
    ['Norland’s ambassador to Arvenia', 'Norland'],
    ['the foreign ministry in Tarsk', 'Norland'],
    ['officials in Kabul', 'Afghanistan'],
    ['the king of Jordan', 'Jordan'],
    ['President Ana Bren of Norland', 'Norland'],
    ['members of the Arvenian delegation', 'Arvenia'],
    ['the Arvenian delegation head Goran Velik', 'Arvenia'],
    ['Norland’s national security adviser', 'Norland'],
    ['Addis Ababa', 'Ethiopia'],
    ['White House officials', 'United States'],
    ['U.S. envoy Thomas Gray', 'United States'],
    ['a Concord spokesman', 'Norland'],
    ['Tarsk', 'Norland'],
    ['Norland, which voted against', 'Norland'],
  ])('reads %s as %s', (phrase, state) => expect(stateOf(phrase)).toBe(state));

  it.each([
    'a Western diplomat in Kabul',
    'a diplomat in Tarsk',
    'UN officials in Kabul',
    'the Norlandic mediator',
    'a former Norlandic foreign minister',
    'Arvenia’s self-styled president',
    'the Norlandic opposition leader',
    'Norlandic and Arvenian officials',
    'Norlandic officials and analysts',
    'Norland and Arvenia',
    'the Norlandic Red Crescent officials',
    'Pakistani Taliban spokesman',
    'the Arvenian Concord spokesman',
    'Movement-of-Concord Norland spokesman',
    'the ambassador to Norland',
    'the special envoy for Afghanistan',
    'a Norlandic analyst',
    'Norlandic army families',
    'the Norlandic president of the bank',
    'Norland’s Ana Bren',
    'fishermen in Norland',
    'Tarsk traders',
    'Tarsk, the Norlandic capital',
    'the health ministry',
  ])('reads no state in %s', (phrase) => expect(stateOf(phrase)).toBeNull());

  it('takes no office away from a former baker, and one from a former minister', () => {
    expect(readSide('a former baker', places)).toEqual({ kind: 'none', denied: false });
    expect(readSide('a former minister', places)).toEqual({ kind: 'none', denied: true });
  });
});
