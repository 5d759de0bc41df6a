import { createCanvas, loadImage } from '@napi-rs/canvas';
import { describe, expect, it } from 'vitest';
import { buildLibrary } from '../../../src/core/answers/library.ts';
import { WhoIsWho } from '../../../src/core/terms/who-is-who.ts';
import { pictureOf } from '../../../src/render/picture/draw-lanes.ts';
import { drawTimeline, MOST_ROWS, WIDTH } from '../../../src/render/picture/draw-timeline.ts';
import { PALETTES, type Theme } from '../../../src/render/picture/palette.ts';
import { analyzedOf, type GivenEvent } from '../../support/analyzed.ts';
import { seedLibrary } from '../../support/library.ts';
import { timelineOf } from '../../support/timeline-answer.ts';

const libraryOf = (events: readonly GivenEvent[]) => {
  const body = events.map(({ timex }) => `Something was told of ${timex}.`).join('\n');
  return buildLibrary('test', [analyzedOf(body, { events })], new WhoIsWho([]));
};

/** A drawn picture's size, and how many of its pixels have about this colour. */
async function look(bytes: Uint8Array) {
  const image = await loadImage(Buffer.from(bytes));
  const pen = createCanvas(image.width, image.height).getContext('2d');
  pen.drawImage(image, 0, 0);
  const { data } = pen.getImageData(0, 0, image.width, image.height);
  const count = (colour: string): number => {
    const [r, g, b] = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16)) as [number, number, number];
    let found = 0;
    for (let at = 0; at < data.length; at += 4) {
      if (Math.abs(data[at]! - r) + Math.abs(data[at + 1]! - g) + Math.abs(data[at + 2]! - b) < 6) found++;
    }
    return found;
  };
  return { width: image.width, height: image.height, count };
}

/** Relative luminance and contrast, as WCAG 2.2 defines them. */
function contrast(a: string, b: string): number {
  const luminance = (colour: string): number => {
    const [r, g, blue] = [1, 3, 5].map((at) => {
      const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    }) as [number, number, number];
    return 0.2126 * r + 0.7152 * g + 0.0722 * blue;
  };
  const [lighter, darker] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (lighter + 0.05) / (darker + 0.05);
}

describe('drawTimeline', () => {
  it.each<Theme>(['dark', 'light'])(
    'draws the first article for a phone, its contradiction in a colour of its own: %s',
    async (theme) => {
      const { bytes } = await drawTimeline(await timelineOf(await seedLibrary()), { theme });
      const { width, height, count } = await look(bytes);
      expect(width).toBe(WIDTH);
      expect(height).toBeLessThan(1400);
      expect(count(PALETTES[theme].event)).toBeGreaterThan(1000);
      expect(count(PALETTES[theme].conflict)).toBeGreaterThan(500);
    },
  );

  it('draws no conflict where there is none', async () => {
    const answer = await timelineOf(libraryOf([{ date: '2025-10-29', timex: '29 October 2025' }]));
    const { count } = await look((await drawTimeline(answer)).bytes);
    expect(count(PALETTES.dark.conflict)).toBe(0);
  });

  it('fades the ends of a date whose day is not stated, and of no other', async () => {
    const share = async (date: string) => {
      const { count } = await look((await drawTimeline(await timelineOf(libraryOf([{ date, timex: 'then' }])))).bytes);
      return count(PALETTES.dark.event);
    };
    const [exact, vague] = [await share('2025-11-01/2025-11-30'), await share('2025-11~')];
    expect(vague).toBeLessThan(exact * 0.9);
    expect(vague).toBeGreaterThan(exact * 0.2);
  });

  it.each([
    ['a century beside a day', ['19XX', '2025-10-29']],
    ['days a thousand years apart', ['1025-01-01', '2025-10-29', '0001-01-01', '9999-12-31']],
    ['dates without a year alone', ['XXXX-10-29', 'XXXX-05']],
    ['sets and choices', ['{2025-10-01,2025-10-09}', '[2025-10-01,2025-10-09]']],
    ['one day', ['2024-02-29']],
  ])('draws %s', async (_, dates) => {
    const answer = await timelineOf(libraryOf(dates.map((date, at) => ({ date, timex: `date number ${at}` }))));
    const { width, height } = await look((await drawTimeline(answer)).bytes);
    expect([width, height > 150]).toEqual([WIDTH, true]);
  });

  it('draws at most so many rows, and the chosen ones alone', async () => {
    const many = libraryOf(
      Array.from({ length: 60 }, (_, at) => ({
        date: `20${String(at + 10).padStart(2, '0')}-05-05`,
        timex: `time ${at}`,
      })),
    );
    const answer = await timelineOf(many);
    const all = await drawTimeline(answer);
    const some = await drawTimeline(answer, { rows: [58, 59] });
    expect((await look(all.bytes)).height).toBeLessThan(250 * MOST_ROWS);
    expect((await look(some.bytes)).height).toBeLessThan(800);
    expect(some.alt).toContain('5 May 2069');
    expect(some.alt).not.toContain('5 May 2010');
  });

  it('draws hostile text without failing: controls, no blanks, turned around', async () => {
    const body = `Talks\u202e in ${'x'.repeat(3000)}\t on 1 May 2025.\nمذاکرات Talks ٹھہراؤ on 2 May 2025.`;
    const hostile = analyzedOf(body, {
      events: [
        { date: '2025-05-01', timex: '1 May 2025' },
        { date: '2025-05-02', timex: '2 May 2025' },
      ],
    });
    const answer = await timelineOf(buildLibrary('test', [hostile], new WhoIsWho([])));
    expect((await look((await drawTimeline(answer)).bytes)).height).toBeLessThan(900);
  });

  it('has no picture of other answers', async () => {
    const library = await seedLibrary();
    expect(await pictureOf(await library.sources(), [0])).toBeNull();
    expect(await pictureOf(await library.timeline({}), [])).toBeNull();
  });

  it.each<Theme>(['dark', 'light'])('has colours that read well on its card: %s', (theme) => {
    const { card, text, muted, conflict, statement, event } = PALETTES[theme];
    for (const colour of [text, muted, conflict, statement, event]) expect(contrast(colour, card)).toBeGreaterThan(4.5);
  });
});

describe('the bundled font', () => {
  it('draws the letters of English, Turkish, Urdu and Pashto', async () => {
    await drawTimeline(await timelineOf(libraryOf([{ date: '2025-10-29', timex: '29 October 2025' }])));
    const inkOf = (letter: string): string => {
      const pen = createCanvas(60, 60).getContext('2d');
      pen.font = '36px Vazirmatn';
      pen.fillText(letter, 12, 42);
      return Buffer.from(pen.getImageData(0, 0, 60, 60).data).toString('base64');
    };
    const missing = inkOf('\u{10ffff}');
    const blank = inkOf(' ');
    const letters = [...'Azéğşİıےٹڈڑںھہگچپژکیښځڅړېۍئګڼډټ'];
    const drawn = letters.map(inkOf);
    expect(letters.filter((_, at) => drawn[at] === missing || drawn[at] === blank)).toEqual([]);
    expect(new Set(drawn).size).toBeGreaterThan(letters.length - 3);
  });
});
