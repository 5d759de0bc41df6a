import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { structuredArticle } from '../../../src/corpus/add/facts/json-ld.ts';
import { readPageDay } from '../../../src/corpus/add/facts/page-day.ts';
import { addressKey, plainAddress } from '../../../src/corpus/add/facts/web-address.ts';

describe('readPageDay', () => {
  it.each([
    ['2031-11-08', '2031-11-08'],
    ['2031-11-08T23:30:00+05:00', '2031-11-08'],
    ['2031-11-08T07:15', '2031-11-08'],
    ['2031-11-08 07:15:00', '2031-11-08'],
    ['Sat, 08 Nov 2031 10:00:00 +0500', '2031-11-08'],
    ['08 Nov 2031 10:00 GMT', '2031-11-08'],
    ['November 8, 2031', '2031-11-08'],
    ['Saturday, 8 November 2031, 10:30', '2031-11-08'],
  ])('reads %s', (written, day) => {
    expect(readPageDay(written)?.day).toBe(day);
  });

  it.each(['', 'yesterday', '2031', '2031-11', '08/11/2031', '2031-02-30', '99999-99-99', 'x'.repeat(10_000)])(
    'reads no day in “%s”',
    (written) => {
      expect(readPageDay(written)).toBeNull();
    },
  );

  it('tells a moment apart from its day, and UTC from the outlet’s own time', () => {
    const [local, utc] = ['2031-11-09T01:30:00+04:00', '2031-11-08T21:30:00Z'].map(readPageDay);
    expect(local!.instant).toBe(utc!.instant);
    expect([local!.isUtc, utc!.isUtc, readPageDay('2031-11-08')!.instant]).toEqual([false, true, null]);
  });
});

describe('addressKey', () => {
  const page = 'https://karan-wire.example/world/talks';

  it.each([
    'http://karan-wire.example/world/talks',
    'https://www.karan-wire.example/world/talks/',
    'https://m.karan-wire.example/world/talks#comments',
    'https://karan-wire.example/world/talks?utm_source=x&fbclid=1',
  ])('takes %s for the same page', (address) => {
    expect(addressKey(address)).toBe(addressKey(page));
  });

  it.each([
    'https://karan-wire.example/world/talks-2',
    'https://karan-wire.example/world/talks?id=2',
    'https://karan-wire.example:8443/world/talks',
    'https://other.example/world/talks',
  ])('takes %s for another', (address) => {
    expect(addressKey(address)).not.toBe(addressKey(page));
  });

  it('takes no notice of the order of parameters', () => {
    expect(addressKey(`${page}?b=1&a=2`)).toBe(addressKey(`${page}?a=2&b=1`));
  });

  it('never throws, and never minds a fragment', () => {
    fc.assert(fc.property(fc.string(), (text) => void [addressKey(text), plainAddress(text)]));
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true }), (url) => {
        expect(addressKey(`${url}#part`)).toBe(addressKey(url));
      }),
    );
  });
});

describe('structuredArticle', () => {
  const article = (value: unknown, isPage = (_: string) => false) =>
    structuredArticle([typeof value === 'string' ? value : JSON.stringify(value)], isPage);

  it('takes the article that is this page’s, else the first', () => {
    const two = [
      { '@type': 'NewsArticle', headline: 'Another', url: 'https://a.example/1' },
      { '@type': 'Article', headline: 'This one', mainEntityOfPage: 'https://a.example/2' },
    ];
    expect(article(two, (address) => address.endsWith('/2'))?.headline).toBe('This one');
    expect(article(two)?.headline).toBe('Another');
  });

  it.each([
    ['a name', 'Omar Sayed', 'Omar Sayed'],
    ['a person', { '@type': 'Person', name: 'Omar Sayed' }, 'Omar Sayed'],
    ['persons', [{ name: 'Omar Sayed' }, 'Lena Brandt', { name: 'Omar Sayed' }], 'Omar Sayed, Lena Brandt'],
    ['nobody', [{}, null, 7], null],
  ])('reads authors as %s', (_, author, names) => {
    expect(article({ '@type': 'NewsArticle', author })?.author ?? null).toBe(names);
  });

  it('passes over what is no article and what is no JSON', () => {
    expect(article({ '@type': 'WebSite', name: 'Karan Wire' })).toBeNull();
    expect(article('{ no JSON')).toBeNull();
    expect(article('[[[[]]]]')).toBeNull();
  });

  it('never throws, whatever the JSON', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), fc.jsonValue(), (author, publisher, rest) => {
        article({ '@type': 'NewsArticle', author, publisher, inLanguage: rest, liveBlogUpdate: rest, url: rest });
        article({ '@graph': rest });
      }),
    );
  });
});
