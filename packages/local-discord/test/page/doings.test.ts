import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { browserPath, type OpenPage, openPage } from '../../src/browser.ts';
import { type PageScene, setScene } from '../support/page-scene.ts';

describe.skipIf(!browserPath)('what a member does with messages on the local page', () => {
  let scene: PageScene;
  let open: OpenPage;
  beforeAll(async () => {
    scene = await setScene();
    open = await openPage(scene.browser, scene.discord.url);
  });
  afterAll(() => scene.close());
  afterEach(async () => {
    expect(open.complaints).toEqual([]);
    await open.reset();
  });
  const newest = () => open.page.locator('.message').last();
  const contents = () =>
    scene.discord
      .as('ordinary')
      .messages('guild')
      .map(({ content }) => content);

  it('edits a message of their own in the composer, mentions as names, and draws it as edited', async () => {
    await open.say('good day to al');
    await open.waitForReply('good day to al');
    await newest().hover();
    await newest().getByRole('button', { name: 'Edit your message' }).click();
    const composer = open.page.getByRole('textbox', { name: /^Message/ });
    await expect.poll(() => composer.inputValue()).toBe('good day to al');
    expect(await open.page.getByText('Editing your message').isVisible()).toBe(true);
    await composer.fill('good day to all of you');
    await composer.press('Enter');
    await open.waitForReply(/good day to all of you\s*\(edited\)/);
    expect(contents()).toEqual(['good day to all of you']);
  });

  it('leaves an edit by Esc, with nothing changed', async () => {
    await newest().hover();
    await newest().getByRole('button', { name: 'Edit your message' }).click();
    const composer = open.page.getByRole('textbox', { name: /^Message/ });
    await composer.fill('something else');
    await composer.press('Escape');
    expect(await composer.inputValue()).toBe('');
    expect(await open.page.getByText('Editing your message').count()).toBe(0);
    expect(contents()).toEqual(['good day to all of you']);
  });

  it('deletes a message by two presses', async () => {
    await open.say('a slip');
    await open.waitForReply('a slip');
    await newest().hover();
    await newest()
      .getByRole('button', { name: /^Delete/ })
      .click();
    expect(contents()).toContain('a slip');
    await newest()
      .getByRole('button', { name: /for good$/ })
      .click();
    await expect.poll(() => open.page.getByText('a slip').count()).toBe(0);
    expect(contents()).not.toContain('a slip');
  });

  it('opens a thread on a message, writes in it, and goes back', async () => {
    await open.say('a long matter');
    await open.waitForReply('a long matter');
    await newest().hover();
    await newest()
      .getByRole('button', { name: /^Create a thread/ })
      .click();
    const composer = open.page.getByRole('textbox', { name: 'Message “a long matter”' });
    await composer.waitFor();
    await open.say('in the thread');
    await open.waitForReply('in the thread');
    await open.openChannel('guild');
    const starter = open.page.locator('.message', { hasText: 'a long matter' });
    await starter.getByRole('button', { name: 'a long matter' }).click();
    await open.waitForReply('in the thread');
    await open.openChannel('guild');
    expect(await open.page.getByText('in the thread').count()).toBe(0);
  });

  it('uses a command on a member from their name', async () => {
    await open.say('who am I?');
    const named = open.page
      .locator('.message')
      .filter({ has: open.page.getByRole('button', { name: 'Apps, for Robin' }) });
    await named.last().getByRole('button', { name: 'Apps, for Robin' }).click();
    await open.page.getByRole('menuitem', { name: 'Who is this' }).press('Enter');
    await open.waitForReply('This is Robin');
  });

  it('offers no tools that a member may not use', async () => {
    await open.switchMember('operator');
    const first = open.page.locator('.message').first();
    await first.hover();
    expect(await first.getByRole('button', { name: 'Edit your message' }).count()).toBe(0);
    expect(await first.getByRole('button', { name: /^Delete/ }).count()).toBe(1);
    await open.switchMember('member');
  });
});
