import { expect, it } from 'vitest';
import { keepVisits } from '../../src/store/visits.ts';
import { corpusFolder } from '../support/corpus-folder.ts';
import { useBot } from '../support/kept-bot.ts';
import { textOfMessage } from '../support/messages.ts';
import { describeKept, openStore } from '../support/store.ts';

const article = (published: string, body: string): string =>
  `---\ntitle: Talks\noutlet: Example\npublished: "${published}"\nlanguage: en\n---\n${body}\n`;

/** The bot with what it keeps, on a local Discord, by a clock that the test turns. */
async function useVisits() {
  const folder = await corpusFolder({
    'old.md': article('2028-02-01', '“Bread is dear,” said General Ugo Fenn.'),
    'new.md': article('2028-02-08', '“We will open the bridge,” said General Ugo Fenn.'),
  });
  const { database, time } = await openStore(undefined, { now: Date.UTC(2028, 1, 5) });
  const { discord } = await useBot(folder, { visits: keepVisits(database, () => time.now) });
  const latest = async (place: 'guild' | 'dm', since?: string): Promise<string> => {
    const options = since === undefined ? {} : { since };
    return textOfMessage((await discord.as('ordinary').runCommand(place, 'latest', options)).message);
  };
  return { latest, time, discord };
}

describeKept('/latest since the last visit', () => {
  it('tells what is newer than the day on which the same channel asked last, which its line names', async () => {
    const { latest, time } = await useVisits();
    expect(await latest('guild', 'last visit')).toMatch(/^-# \*\*\/latest\*\*\n### 2 articles/);
    time.now = Date.UTC(2028, 1, 9);
    const news = await latest('guild', 'last visit');
    expect(news).toContain('-# **/latest** **since:** 2028-02-05');
    expect(news).toContain('We will open the bridge');
    expect(news).not.toContain('Bread is dear');
    expect(await latest('guild', 'our last visit')).toContain('**since:** 2028-02-09');
    expect(await latest('dm', 'last time')).toContain('2 articles');
  });

  it('is suggested first', async () => {
    const { discord } = await useVisits();
    const choices = await discord.as('ordinary').autocomplete('guild', 'latest', { since: 'la' }, 'since');
    expect(choices[0]?.value).toBe('last visit');
  });
});
