import { describe, expect, it } from 'vitest';
import { siteFooterStart } from '../../../src/core/article/site-footer.ts';

const ARTICLE = ['The talks resumed on Monday.', 'Both sides said that they were hopeful.'];

describe('siteFooterStart', () => {
  it.each([
    ['a disclaimer', 'The views expressed are those of the author and do not necessarily reflect those of this site.'],
    ['who is responsible', 'The author is solely responsible for the opinions.'],
    ['rights', '© 2025 Example News. All rights reserved.'],
    ['a call to subscribe', 'Subscribe to our newsletter for more.'],
    ['a lost picture', 'istanbul-talks.jpg'],
  ])('takes %s at the end for the footer', (_, line) => {
    expect(siteFooterStart([...ARTICLE, line])).toBe(2);
  });

  it.each([
    ['a sentence about opinions', 'The opinions of the two delegations differ on the border.'],
    ['a sentence about legal action', 'Legal action will be taken against the officers, the minister said.'],
    ['a spoken call', '“Follow us to the border,” he said.'],
  ])('takes %s for the article', (_, line) => {
    expect(siteFooterStart([...ARTICLE, line])).toBe(3);
  });

  it('takes such words for the article where more of it follows', () => {
    expect(siteFooterStart(['Subscribe to the peace, he said.', ...ARTICLE])).toBe(3);
  });
});
