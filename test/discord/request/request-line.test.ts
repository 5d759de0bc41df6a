import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { oneLine } from '../../../src/discord/markdown/escape.ts';
import { readRequest, renderRequest } from '../../../src/discord/request/request-line.ts';
import { readMarkdown } from '../../support/discord-markdown.ts';
import { hostileText } from '../../support/outlines.ts';

describe('renderRequest', () => {
  it('shows a request as it would be typed', () => {
    const line = renderRequest({ command: 'who-said', values: { words: '"complete deadlock"', speaker: 'Asif' } });
    expect(line).toBe('-# **/who-said** **words:** "complete deadlock" **speaker:** Asif');
    expect(readMarkdown(line).text).toBe('/who-said words: "complete deadlock" speaker: Asif');
  });

  it('is read back as the very same request', () => {
    const value = hostileText()
      .map(oneLine)
      .filter((line) => line !== '');
    fc.assert(
      fc.property(fc.dictionary(fc.stringMatching(/^[a-z][a-z-]{0,20}$/), value, { maxKeys: 4 }), (values) => {
        const request = { command: 'ask', values: { ...values } };
        expect(readRequest(renderRequest(request))).toEqual(request);
      }),
      { numRuns: 500 },
    );
  });
});

describe('readRequest', () => {
  it.each([
    'The articles say',
    '-# Page 2 of 5',
    '### /ask',
    '-# **/ask** question: open',
    '-# **/ask** **question:** a **b',
  ])('reads none in: %s', (line) => expect(readRequest(line)).toBeNull());
});
