import { describe, expect, it } from 'vitest';
import { readPage } from '../../../src/corpus/add/read-page.ts';
import { decodeText } from '../../../src/corpus/fetch/decode-text.ts';
import { articlePage, fixturePage, paragraphsOn } from '../../support/pages.ts';

const TODAY = '2031-11-23';

const read = (html: string, address: string | null = null, feedDate: string | null = null) =>
  readPage(html, { address, today: TODAY, feedDate });
const readFixture = (name: string, address: string | null = null) => read(decodeText(fixturePage(name), null), address);
const doubtsOf = (html: string, address: string | null = 'https://karan-wire.example/talks') =>
  read(html, address).doubts.map(({ about, reason }) => `${about}: ${reason}`);

describe('readPage', () => {
  it('reads a news page with JSON-LD, surely', () => {
    const page = readFixture('json-ld', 'https://www.karan-wire.example/world/talks-resume?utm_medium=mail');
    expect(page.doubts).toEqual([]);
    expect(page.facts).toEqual({
      title: 'Arvenia and Norland resume talks in ‘Tarsk’',
      outlet: 'Karan Wire',
      author: 'Omar Sayed, Lena Brandt',
      url: 'https://www.karan-wire.example/world/talks-resume',
      // The outlet's own day, which in UTC is the day before.
      published: '2031-10-21',
      language: 'en-GB',
    });
    expect(page.lines).toEqual([
      'TARSK – Envoys of Arvenia and Norland resumed their peace talks on Monday, after a break of three weeks\u00A0and a good deal of quarrelling about the seating, the mediators said.',
      '“We came to listen,” said Lena Brandt, Arvenia’s foreign minister, who led her country’s delegation of eleven to the harbour hotel.',
      'A closed crossing',
      'About 4,000 trucks are stuck at the Karan crossing, which has been shut since the fighting, traders said.',
      'Drivers sleep in their cabs, and the price of bread has doubled.',
      'The crossing will open when the firing stops, General Omar Sayed of Norland told reporters in the border town of Velm.',
      'Both sides named what they want first:',
      'Arvenia wants the prisoners of last winter home before the first snow falls.',
      'Norland wants the crossing watched by officers of the Coast Union.',
      'The talks go on until Friday, a spokesman of the Coast Union said, and a joint statement is to be read out then.',
    ]);
    expect(page.leftOut).toEqual([
      'By Omar Sayed and Lena Brandt',
      'The harbour hotel in Tarsk, where both sides meet. [Lena Brandt/Karan Wire]',
      'Read more: Why the crossing matters',
      'Most read',
      'Ferry inquiry opens',
      'Steel vote is close',
      'Sign up for our newsletter',
    ]);
  });

  it('reads a page that has OpenGraph alone', () => {
    const page = readFixture('open-graph');
    expect(page.doubts).toEqual([]);
    expect(page.facts).toEqual({
      title: 'Prisoners come home',
      outlet: 'Coast Today',
      author: 'Mira Tal',
      url: 'https://coast-today.example/prisoners-home',
      published: '2031-11-02',
      language: 'en',
    });
    expect(page.lines).toHaveLength(4);
  });

  it('reads a page that has microdata and <time> alone', () => {
    const page = readFixture('microdata', 'https://tarsk-herald.example/2031/put-off');
    expect(page.doubts).toEqual([]);
    expect(page.facts).toEqual({
      title: 'Mediators put off the second round',
      outlet: 'Tarsk Herald',
      author: 'Sanna Virtala',
      url: 'https://tarsk-herald.example/2031/put-off',
      published: '2031-11-05',
      language: 'en',
    });
    expect(page.lines).toHaveLength(3);
  });

  it('keeps all posts of a live blog, and is unsure of the day when there are two', () => {
    const page = readFixture('live-blog', 'https://karan-wire.example/live');
    expect(page.doubts).toEqual([
      { about: 'published', reason: 'the page reports live over 2 days, and only one can be given' },
    ]);
    expect(page.facts.published).toBe('2031-11-08');
    expect(page.lines.map((line) => line.slice(0, 20))).toEqual([
      'The chief mediator s',
      'Norland’s delegation',
      'Lena Brandt says tha',
      'The delegations have',
    ]);
  });

  it('reads a page in windows-1252, marks and all', () => {
    const page = readFixture('windows-1252', 'https://velm-gazette.example/cafe');
    expect(page.doubts).toEqual([]);
    expect([page.facts.title, page.facts.published]).toEqual([
      'Café owners of Velm wait for the crossing to open',
      '2031-11-07',
    ]);
    expect(page.lines[0]).toBe(
      '“We have no guests,” said Zoë Müller, who has kept the café on the market square of Velm for thirty years – and whose rent, €900 a month, is due.',
    );
  });

  describe('of a page that is made to do harm', () => {
    const page = readFixture('hostile', 'https://karan-wire.example/failed');

    it('takes what readers see, and nothing that is hidden, scripted or commented out', () => {
      expect(page.lines).toEqual([
        'title: Not a fact at all, but a line of the text that looks like one, and is kept as it is.',
        '--- The mediators said on Sunday that the talks in Tarsk had failed, and that both delegations would leave on Monday morning by the first ferry.',
        'A right\u202Eto\u2069left override, a bell \u0007 and an escape \u001B[31m stand in this sentence, which the police of Velm wrote down on Sunday.',
        'The police said nothing more, and that nobody had been hurt in the harbour on Sunday night.',
        'Deep down in the page stands a sentence of the article, as some programs write pages, and it is kept.',
        '<script>alert(1)</script> is what a reader of the page sees here, and so it is part of the text, said the editors.',
      ]);
      expect(page.leftOut).toEqual([]);
    });

    it('doubts its text, and an address that is another site’s', () => {
      expect(page.doubts).toEqual([
        { about: 'url', reason: 'the page says that it is https://elsewhere.example/stolen (canonical)' },
        { about: 'text', reason: 'it has control or direction characters' },
      ]);
    });

    it('lets no fact break out of its line or lead into a program', () => {
      expect(page.facts).toEqual({
        title: 'Talks: "fail" --- # no comment',
        outlet: 'A --- url: javascript:alert(1)',
        author: null,
        url: 'https://karan-wire.example/failed',
        published: '2031-11-09',
        language: 'en',
      });
    });
  });

  describe('refuses', () => {
    it.each([
      ['nothing', '', 'holds no article that can be found'],
      [
        'a page without an article',
        '<h1>Home</h1><ul><li><a href="/a">A</a></ul>',
        'holds no article that can be found',
      ],
      ['bytes that are no page', '\0\u0001\u0002'.repeat(100), 'holds no article that can be found'],
      ['endless nesting', '<div>'.repeat(100_000), 'is nested more than 256 deep'],
      ['endless nesting in a table', '<table><tr><td>'.repeat(1_000), 'is nested more than 256 deep'],
      ['endless parts', '<p>a<p>b'.repeat(30_000), 'has more than 50000 parts'],
      [
        'a text without end',
        `<article>${`<p>${'Talks, again. '.repeat(50)}</p>`.repeat(900)}`,
        'more than 500000 characters',
      ],
    ])('%s', (_, html, reason) => {
      expect(() => read(html)).toThrow(reason);
    });
  });

  it('writes lines as a browser shows them', () => {
    const [first, second, third] = paragraphsOn('crossing');
    const { lines } = read(
      articlePage({
        paragraphs: [
          `${first}  \n\t${second}`,
          `<span>1</span>4 <b>men</b><br/>and a half, the officers wrote &amp; signed in the harbour hotel.`,
          `<span style="color: red">${third}</span>`,
          'Eighty\u00A0men stood there,\u00A0 <i aria-hidden="true">▲</i> and&nbsp;looked at the sea without a word.',
        ],
      }),
    );
    expect(lines).toEqual([
      `${first} ${second}`,
      '14 men',
      'and a half, the officers wrote & signed in the harbour hotel.',
      third,
      'Eighty\u00A0men stood there,\u00A0 ▲ and\u00A0looked at the sea without a word.',
    ]);
  });

  it('keeps a dateline, a subheading and a point of a list, and drops labels at the edges', () => {
    const [first, second, third] = paragraphsOn('crossing');
    const page = read(
      articlePage({
        paragraphs: ['World', first!, '</p><h3>What next</h3><p>', second!, `<ul><li>${third}</ul>`, 'Topics'],
      }),
    );
    expect(page.lines).toEqual([first, 'What next', second, third]);
    expect(page.leftOut).toEqual(['World', 'Topics']);
  });

  it('keeps paragraphs that are parted by line breaks alone, as old programs write pages', () => {
    const [first, second, third] = paragraphsOn('crossing');
    const page = read(`<body>${[first, second, third].join('<br><br>')}<p><a href="/">Home</a></p></body>`);
    expect(page.lines).toEqual([first, second, third]);
  });

  describe('is unsure', () => {
    const live = articlePage();

    it('of nothing, where the page tells all', () => {
      expect(doubtsOf(live)).toEqual([]);
    });

    it.each([
      [
        'the title',
        articlePage({ title: '', head: '<title>Envoys meet</title>' }),
        'title: only the window’s title tells it',
      ],
      ['the outlet', articlePage({ outlet: '' }), 'outlet: only the address tells it'],
      ['the day', articlePage({ published: '' }), 'published: the page gives none'],
      ['the language', articlePage({ language: '' }), 'language: the page gives none'],
      [
        'two outlets',
        articlePage({ head: '<meta name="application-name" content="Coast Today">' }),
        'outlet: the page gives two, “Karan Wire” (og:site_name) and “Coast Today” (application-name)',
      ],
      [
        'two days',
        articlePage({ head: '<meta name="pubdate" content="2031-10-22">' }),
        'published: the page gives two, “2025-10-20” (article:published_time) and “2031-10-22” (pubdate)',
      ],
      ['a day to come', articlePage({ published: '2031-12-24' }), 'published: 2031-12-24 is still to come'],
      [
        'two languages',
        articlePage({ head: '<meta http-equiv="content-language" content="tr">' }),
        'language: the page gives two, “en” (<html lang>) and “tr” (content-language)',
      ],
      [
        'another site’s address',
        articlePage({ url: 'https://other.example/a' }),
        'url: the page says that it is https://other.example/a (canonical)',
      ],
      [
        'a text for subscribers',
        articlePage({
          head: '<script type="application/ld+json">{"@type":"NewsArticle","isAccessibleForFree":"False"}</script>',
        }),
        'text: the page says that subscribers alone get the whole of it',
      ],
      [
        'a short text',
        articlePage({ paragraphs: ['Envoys met in Tarsk on Monday and said nothing at all to anybody.'] }),
        'text: it has fewer than 60 words',
      ],
      [
        'characters that could not be decoded',
        articlePage({ paragraphs: [...paragraphsOn('caf\uFFFD')] }),
        'text: some characters could not be decoded',
      ],
      [
        'other letters than its language’s',
        articlePage({ paragraphs: ['Переговоры в Тарске возобновились. '.repeat(20)] }),
        'text: its letters are not those of “en”',
      ],
    ])('of %s', (_, html, doubt) => {
      expect(doubtsOf(html)).toEqual([doubt]);
    });

    it('of a text from whose middle paragraphs are missing', () => {
      const [first, second, third] = paragraphsOn('crossing');
      const hidden = `<div class="sidebar comment"><div class="ad-break popup"><a href="/a">${second}</a></div></div>`;
      const html = articlePage({ paragraphs: [first!, first!, `</p>${hidden}<p>`, third!, third!, third!] });
      expect(doubtsOf(html)).toEqual(['text: a paragraph between those kept is left out']);
    });

    it('of an address, for a file whose page tells none or two', () => {
      expect(doubtsOf(live, null)).toContain('url: the page gives none');
      const two = articlePage({
        url: 'https://a.example/x',
        head: '<meta property="og:url" content="https://b.example/x">',
      });
      expect(doubtsOf(two, null)).toEqual([
        'url: the page gives two, “https://a.example/x” (canonical) and “https://b.example/x” (og:url)',
      ]);
    });
  });

  it('takes a day that only the address or the feed tells, the feed’s surely', () => {
    const html = articlePage({ published: '' });
    const address = 'https://karan-wire.example/2031/10/19/talks';
    expect([read(html, address).facts.published, read(html, address).doubts]).toEqual([
      '2031-10-19',
      [{ about: 'published', reason: 'only the address tells it' }],
    ]);
    const fed = read(html, address, 'Mon, 20 Oct 2031 22:00:00 +0400');
    expect([fed.facts.published, fed.doubts]).toEqual(['2031-10-20', []]);
  });

  it('takes no front page for an article’s address', () => {
    const html = articlePage({ url: 'https://karan-wire.example/' });
    expect(read(html, 'https://karan-wire.example/talks?fbclid=1#top').facts.url).toBe(
      'https://karan-wire.example/talks',
    );
  });

  it.each([
    ['Envoys meet in Tarsk | Karan Wire', 'Envoys meet in Tarsk'],
    ['Karan Wire – Envoys meet in Tarsk', 'Envoys meet in Tarsk'],
    ['Envoys meet - again - Karan Wire', 'Envoys meet - again'],
    ['Envoys meet - in Tarsk', 'Envoys meet - in Tarsk'],
    ['Karan Wire', 'Karan Wire'],
  ])('takes the outlet out of the title “%s”', (title, own) => {
    expect(read(articlePage({ title })).facts.title).toBe(own);
  });
});
