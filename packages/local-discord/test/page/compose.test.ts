import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { browserPath, type OpenPage, openPage } from '../../src/browser.ts';
import { type PageScene, setScene } from '../support/page-scene.ts';

describe.skipIf(!browserPath)('the composer of the local page', () => {
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

  it('opens the commands at a slash, with descriptions and options, and narrows them while one types', async () => {
    const { page } = open;
    await page.getByRole('textbox').focus();
    await page.keyboard.type('/');
    const list = page.getByRole('listbox', { name: 'Commands' });
    const names = () => list.locator('strong').allTextContents();
    await expect.poll(names).toContain('/echo');
    expect(await names()).not.toContain('/locked');
    expect(await list.getByRole('option', { name: '/echo' }).textContent()).toContain(
      'text* times loud tone'.replaceAll(' ', ''),
    );
    expect(await list.getByRole('option', { name: '/echo' }).textContent()).toContain('Say the options back');
    await page.keyboard.type('ga');
    await expect.poll(names).toEqual(['/gallery']);
    await page.keyboard.type('zzz');
    await expect.poll(() => list.isVisible()).toBe(false);
  });

  it('runs a command by the keyboard alone: arrows, Enter, Tab, values, Enter', async () => {
    const { page } = open;
    await page.getByRole('log').focus();
    for (let turn = 0; turn < 200; turn += 1) {
      if (await page.locator('textarea:focus').count()) break;
      await page.keyboard.press('Tab');
    }
    await page.keyboard.type('/e');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    const active = await page.getByRole('textbox').getAttribute('aria-activedescendant');
    expect(await page.locator(`[id="${active}"]`).textContent()).toContain('/echo');
    await page.keyboard.press('Enter');
    await page.keyboard.type('good morning');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.keyboard.type('3');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await open.waitForReply('You gave text=good morning, times=3, loud=true');
  });

  it('takes a command that was typed or pasted as one line', async () => {
    const { page } = open;
    await page.getByRole('textbox').fill('/echo text: two words tone: stern');
    const form = page.getByRole('form', { name: '/echo' });
    expect(await form.getByRole('combobox', { name: 'text' }).inputValue()).toBe('two words');
    await form.getByRole('combobox', { name: 'tone' }).press('Escape');
    await form.getByRole('combobox', { name: 'text' }).press('Enter');
    await open.waitForReply('You gave text=two words, tone=s');
  });

  it.each([
    [{ text: '' }, 'text', 'This option is required.'],
    [{ text: 'x'.repeat(101) }, 'text', 'At most 100 characters; these are 101.'],
    [{ text: 'a', times: 'many' }, 'times', 'A number, please.'],
    [{ text: 'a', times: '1.5' }, 'times', 'A whole number, please.'],
    [{ text: 'a', times: '6' }, 'times', 'At most 5, please.'],
    [{ text: 'a', tone: 'rude' }, 'tone', 'Choose one of the values in the list.'],
  ])('does not send %o, goes to %s and says: %s', async (options, field, fault) => {
    const { page } = open;
    await open.runCommand('echo', options as Record<string, string>);
    await expect.poll(() => page.locator('.option-help .fault').textContent()).toBe(fault);
    const input = page.getByRole('combobox', { name: field });
    expect(await input.evaluate((element) => element.matches(':focus'))).toBe(true);
    expect(await input.getAttribute('aria-invalid')).toBe('true');
    const help = await input.getAttribute('aria-describedby');
    expect(await page.locator(`[id="${help}"] .fault`).textContent()).toBe(fault);
  });

  it('asks the bot for choices while one types, shows 25 at most, and sends the value of the one taken', async () => {
    const { page } = open;
    await page.getByRole('textbox').fill('/find ');
    const choices = page.getByRole('listbox', { name: 'Choices for place' }).getByRole('option');
    await expect.poll(() => choices.count()).toBe(25);
    await page.keyboard.type('place 4');
    await expect.poll(() => choices.allTextContents()).toEqual(['Place 4', 'Place 40']);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    expect(await page.getByRole('combobox', { name: 'place' }).inputValue()).toBe('Place 40');
    await expect.poll(() => choices.count()).toBe(0);
    await page.keyboard.press('Enter');
    await open.waitForReply('Found id of Place 40');
  });

  it('sends free text where the bot offered choices that nobody took', async () => {
    await open.runCommand('find', { place: 'nowhere' });
    await open.waitForReply('Found nowhere');
  });

  it('leaves a command with Esc, the list before it, and an emptied one with Backspace', async () => {
    const { page } = open;
    await page.getByRole('textbox').fill('/echo ');
    const text = page.getByRole('combobox', { name: 'text' });
    await text.press('Escape');
    await expect.poll(() => page.getByRole('textbox').inputValue()).toBe('');
    expect(await page.locator('textarea:focus').count()).toBe(1);
    await page.getByRole('textbox').fill('/echo ');
    await text.press('Backspace');
    await expect.poll(() => page.getByRole('textbox').inputValue()).toBe('/echo');
    await page.keyboard.press('Escape');
    await expect.poll(() => page.getByRole('listbox', { name: 'Commands' }).isVisible()).toBe(false);
  });

  it('completes a mention and gets the answer, edited in place', async () => {
    const { page } = open;
    await page.getByRole('textbox').focus();
    await page.keyboard.type('@bo');
    await expect.poll(() => page.getByRole('listbox', { name: 'Members' }).getByRole('option').count()).toBe(1);
    await page.keyboard.press('Enter');
    await page.keyboard.type('are you there?');
    expect(await page.getByRole('textbox').inputValue()).toBe('@Bot are you there?');
    await page.keyboard.press('Enter');
    const reply = await open.waitForReply('You called, and I came(edited)');
    expect(await reply.locator('.spine').textContent()).toContain('@Bot are you there?');
  });

  it('replies to a message, and drops the reply with Esc', async () => {
    const { page } = open;
    await open.say('@Bot hello');
    await open.waitForReply('I came');
    await page.getByRole('textbox').fill('a draft');
    await page.getByRole('button', { name: 'Reply to Bot' }).last().click();
    expect(await page.getByRole('textbox').inputValue()).toBe('a draft');
    await page.getByRole('textbox').fill('');
    await expect.poll(() => page.locator('.replying').textContent()).toContain('Replying to Bot');
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator('.replying').count()).toBe(0);
    await page.getByRole('button', { name: 'Reply to Bot' }).last().click();
    await page.keyboard.type('thank you');
    await page.keyboard.press('Enter');
    const sent = page.locator('.message', { has: page.locator('.message-body', { hasText: 'thank you' }) });
    await expect.poll(() => sent.locator('.spine').textContent()).toContain('Bot');
  });

  it('keeps a message over 2,000 characters from being sent', async () => {
    const { page } = open;
    await page.getByRole('textbox').fill('x'.repeat(2001));
    expect(await page.locator('.count').textContent()).toBe('-1');
    expect(await page.getByRole('button', { name: 'Send message' }).isDisabled()).toBe(true);
  });
});
