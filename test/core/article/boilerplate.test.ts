import { describe, expect, it } from 'vitest';
import { analyze } from '../../../src/core/analyze.ts';
import { openingOf } from '../../../src/core/article/citation.ts';
import { segment } from '../../../src/core/article/segment.ts';
import { textOf } from '../../../src/core/article/span.ts';
import { WhoIsWho } from '../../../src/core/terms/who-is-who.ts';
import { articleOf } from '../../support/library.ts';

const BEFORE = 'The talks resumed in Tarsk on Monday.';
const AFTER = 'Both sides said that they were hopeful.';
const linesOf = (body: string): string[] => segment(body).map((paragraph) => textOf(body, paragraph));

describe('boilerplate', () => {
  it.each([
    ['consent', 'By using this site, you agree to our Privacy Policy and our Terms of Use. Close'],
    ['consent to mail', 'By signing up, you agree to receive our emails and accept our terms.'],
    ['cookies', 'We and our partners use cookies to give you a better experience.'],
    ['a button for cookies', 'Accept all cookies'],
    ['legal links', 'Terms of Use | Privacy Policy'],
    ['a script that is missing', 'Please enable JavaScript to view this page.'],
    ['when it was published', 'Published On 3 Nov 2025'],
    ['when it was updated', 'Last updated: November 3, 2025, 4:12 PM GMT'],
    ['how long ago', 'Updated 5 hours ago'],
    ['how long to read', '4 min read'],
    ['a date with a clock', 'Monday, 3 November 2025, 14:05 GMT'],
    ['a link to read', 'Read more: Norland and Arvenia trade prisoners'],
    ['a link in italics', '*Read also: Norland and Arvenia trade prisoners*'],
    ['a link in capitals', 'READ MORE | What we know about the truce'],
    ['a video', 'Watch: Delegates arrive in Tarsk'],
    ['a heading of links', 'Related stories'],
    ['a list for readers who cannot see', 'list of 3 items'],
    ['a newsletter', 'Sign up for our morning newsletter and get the news first.'],
    ['a channel', 'Join our WhatsApp channel for updates'],
    ['social media', 'Follow us on Facebook, X and Instagram.'],
    ['a call to share', 'Share this article'],
    ['buttons', 'Share  Save  Print'],
    ['an advertisement', 'ADVERTISEMENT'],
    ['rights', '© 2025 Example News'],
    ['rights in words', 'Copyright 2025 The Example Press. All rights reserved.'],
    ['who reported', '(Reporting by Omar Sayed in Tarsk and Lina Noor; editing by Karl Weiss)'],
    ['who wrote', 'Writing by Omar Sayed; Editing by Karl Weiss and Jan Velt'],
    ['who helped', 'Associated Press writer Omar Sayed in Tarsk contributed to this report.'],
    ['a caption with its credit', 'Delegates said goodbye in Tarsk on November 3. [Omar Sayed/Reuters]'],
    ['a caption in round brackets', 'The envoy leaves the hall, Monday, Nov. 3, 2025. (AP Photo/Omar Sayed)'],
    ['a caption from the archive', 'FILE - President Jan Velt speaks in Tarsk on Nov. 3, 2024.'],
    ['whose picture', 'Image source, Getty Images'],
  ])('leaves out %s', (_, line) => {
    expect(linesOf([BEFORE, line, AFTER].join('\n'))).toEqual([BEFORE, AFTER]);
  });

  it.each([
    ['the end of a paragraph', `${BEFORE} (Reporting by Omar Sayed; editing by Karl Weiss)`, BEFORE],
    ['a link behind a sentence', `${BEFORE} Read more: What we know`, BEFORE],
    ['a stamp before a sentence', `Updated 5 hours ago. ${BEFORE}`, BEFORE],
  ])('trims %s', (_, line, kept) => {
    expect(linesOf(line)).toEqual([kept]);
  });

  it.each([
    ['what a reporter saw', 'Reporting from Tarsk, Omar Sayed said the streets were empty.'],
    ['what reporting found', 'Reporting by the newspaper showed that the camp had been empty.'],
    ['what journalists heard', 'AFP journalists in Tarsk reported heavy shelling.'],
    ['a real share', 'Share this burden with us, the envoy urged.'],
    ['a real signature', 'Sign up to the truce or leave, the mediator told both sides.'],
    ['what is read', 'Read out by a minister, the text names no date.'],
    ['more of something', 'More than 20 delegates came to Tarsk.'],
    ['a site that is guarded', 'This site is protected by soldiers of both armies.'],
    ['credit for a deal', 'Credit for the truce goes to the mediators.'],
    ['photographs as evidence', 'The army denied it. Photos posted on Monday show the burnt-out base.'],
    ['a dateline', 'TARSK (Reuters) - The talks resumed on Monday.'],
    ['an agency behind a sentence', 'The talks ended without a deal on Monday. (AFP)'],
    ['a written permit', 'By using force, they lost the right to negotiate, she said.'],
    ['a text on the site', 'Posted on the walls of the town, the text called for peace.'],
    ['likeness', 'Like many on X, the minister mocked the plan.'],
    ['people who follow', 'Follow the money, he said.'],
    ['a heading with a date', 'November 3, 2025'],
    ['a quoted call', '“Share this. Read more: there is nothing else to do,” she said.'],
    ['a report by a panel', 'This report was produced by a panel of three judges.'],
    ['updates', 'Updated lists of prisoners were exchanged on Monday.'],
    ['a site that closes', 'The crossing will close.'],
  ])('keeps %s', (_, line) => {
    expect(linesOf([BEFORE, line, AFTER].join('\n'))).toEqual([BEFORE, line, AFTER]);
  });

  it.each([
    ['the first line of its own', `Share this article\n4 min read\n${BEFORE}`, BEFORE],
    ['the first line at all where none is its own', 'Share this article\n4 min read', 'Share this article'],
    ['the first line', BEFORE, BEFORE],
  ])('opens an article with %s', (_, body, opening) => {
    expect(textOf(body, openingOf(articleOf(body)))).toBe(opening);
  });

  it('finds nothing in an article of nothing else', () => {
    const body = 'Share this article\nBy using this site, you agree to our Terms of Use.\n© 2025 Example News';
    const { paragraphs, statements, events } = analyze(articleOf(body), new WhoIsWho([]));
    expect({ paragraphs, statements, events }).toEqual({ paragraphs: [], statements: [], events: [] });
  });
});
