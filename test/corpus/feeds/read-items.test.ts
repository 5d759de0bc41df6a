import { describe, expect, it } from 'vitest';
import { readItems } from '../../../src/corpus/feeds/read-items.ts';
import { rss } from '../../support/feeds.ts';

const read = (xml: string) => readItems(xml, 'https://karan-wire.example/feeds/world.xml');

describe('readItems', () => {
  it('reads RSS', () => {
    expect(
      read(`<rss version="2.0"><channel><title>Karan Wire</title>
        <item><title>Talks &amp; <![CDATA[<b>bread</b>]]></title><link>https://karan-wire.example/1?a=1&amp;b=2</link>
          <guid isPermaLink="false">one</guid><pubDate>Mon, 20 Oct 2031 09:00:00 +0400</pubDate>
          <description>&lt;p&gt;Envoys met.&lt;/p&gt;</description><category>Peace</category></item>
        <item><title>Short</title><link>/2</link></item>
        <item><guid>https://karan-wire.example/3</guid></item>
        <item><title>No address</title><guid isPermaLink="false">four</guid></item>
        <item><title>Script</title><link>javascript:alert(1)</link></item>
      </channel></rss>`),
    ).toEqual([
      {
        id: 'one',
        address: 'https://karan-wire.example/1?a=1&b=2',
        text: 'Talks &  bread \n Envoys met. \nPeace',
        published: 'Mon, 20 Oct 2031 09:00:00 +0400',
      },
      { id: 'https://karan-wire.example/2', address: 'https://karan-wire.example/2', text: 'Short', published: null },
      { id: 'https://karan-wire.example/3', address: 'https://karan-wire.example/3', text: '', published: null },
    ]);
  });

  it('reads Atom, and takes no change for a publication', () => {
    expect(
      read(`<feed xmlns="http://www.w3.org/2005/Atom"><title>t</title><id>x</id><updated>2031-10-21T00:00:00Z</updated>
        <entry><title type="html">Talks</title><id>urn:1</id><link rel="self" href="/self"/><link href="/1"/>
          <published>2031-10-20T23:00:00-05:00</published><updated>2031-10-22T00:00:00Z</updated><summary>Envoys met.</summary>
          <category term="peace" label="Peace"/></entry>
        <entry><title>Later</title><id>urn:2</id><link rel="alternate" href="/2"/><updated>2031-10-22T00:00:00Z</updated></entry>
      </feed>`),
    ).toEqual([
      {
        id: 'urn:1',
        address: 'https://karan-wire.example/1',
        text: 'Talks\nEnvoys met.\nPeace',
        published: '2031-10-20T23:00:00-05:00',
      },
      { id: 'urn:2', address: 'https://karan-wire.example/2', text: 'Later', published: null },
    ]);
  });

  it('reads RSS 1.0', () => {
    expect(
      read(`<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
        <channel rdf:about="/"><title>t</title><link>/</link><description>d</description></channel>
        <item rdf:about="urn:1"><title>Talks</title><link>https://karan-wire.example/1</link><dc:date>2031-10-20</dc:date></item></rdf:RDF>`),
    ).toEqual([{ id: 'urn:1', address: 'https://karan-wire.example/1', text: 'Talks', published: '2031-10-20' }]);
  });

  it.each([
    ['nothing', ''],
    ['a page', '<!doctype html><html><body>Not found</body></html>'],
    ['JSON', '{"version":"https://jsonfeed.org/version/1.1","title":"t","items":[]}'],
    ['a feed that is cut', rss([{ link: '/1' }]).slice(0, -40)],
    ['endless nesting', `<rss version="2.0"><channel><item>${'<a>'.repeat(100_000)}`],
    [
      'a name that would change every object',
      '<rss version="2.0"><channel><__proto__><x>1</x></__proto__></channel></rss>',
    ],
    [
      'a file of this machine',
      '<!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]><rss><channel>&x;</channel></rss>',
    ],
  ])('takes %s for no feed', (_, xml) => {
    expect(() => read(xml)).toThrow('is no RSS or Atom feed, or is broken');
    expect({}).not.toHaveProperty('x');
  });

  it('expands no entities of the feed’s own', () => {
    const entities = Array.from({ length: 9 }, (_, at) => `<!ENTITY e${at + 1} "${`&e${at};`.repeat(10)}">`).join('');
    const bomb = `<!DOCTYPE r [<!ENTITY e0 "ha">${entities}]><rss version="2.0"><channel><item><title>&e9;</title><link>/1</link></item></channel></rss>`;
    expect(read(bomb)).toMatchObject([{ text: '&e9;' }]);
  });

  it('reads five hundred items at most, and of each some text', () => {
    const many = read(
      rss(Array.from({ length: 600 }, (_, at) => ({ link: `/${at}`, title: 'x'.repeat(at === 0 ? 50_000 : 1) }))),
    );
    expect([many.length, many[0]!.text.length]).toEqual([500, 20_000]);
  });
});
