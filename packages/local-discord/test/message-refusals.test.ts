import { Events, type Interaction } from 'discord.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Connected, connect } from './support/local-client.ts';
import { send } from './support/raw-rest.ts';

const v2 = 1 << 15;
const text = (content: string) => ({ type: 10, content });
const button = (fields: object = {}) => ({ type: 2, style: 2, label: 'More', custom_id: 'more', ...fields });
const row = (...components: object[]) => ({ type: 1, components });
const options = (count: number) => Array.from({ length: count }, (_, n) => ({ label: `${n}`, value: `${n}` }));
const select = (fields: object = {}) => ({ type: 3, custom_id: 'pick', options: options(2), ...fields });
const pictures = (count: number) => ({
  type: 12,
  items: Array.from({ length: count }, (_, n) => ({ media: { url: `https://example.org/${n}.png` } })),
});
const section = (texts: number, accessory: object = button()) => ({
  type: 9,
  components: Array.from({ length: texts }, () => text('a')),
  accessory,
});
const modern = (...components: object[]) => ({ flags: v2, components });
const container = (...components: object[]) => modern({ type: 17, components });
const times = (count: number, make: (n: number) => object) => Array.from({ length: count }, (_, n) => make(n));

const refused: [what: string, message: object, fault: string][] = [
  ['2,001 characters of content', { content: 'x'.repeat(2001) }, 'content BASE_TYPE_MAX_LENGTH'],
  ['content that is a number', { content: 5 }, 'content STRING_TYPE_CONVERT'],
  ['11 embeds', { embeds: times(11, () => ({ title: 'a' })) }, 'embeds BASE_TYPE_MAX_LENGTH'],
  ['an embed of nothing', { embeds: [{}] }, 'embeds.0.description BASE_TYPE_REQUIRED'],
  ['a title of 257', { embeds: [{ title: 'x'.repeat(257) }] }, 'embeds.0.title BASE_TYPE_MAX_LENGTH'],
  [
    'a description of 4,097',
    { embeds: [{ description: 'x'.repeat(4097) }] },
    'embeds.0.description BASE_TYPE_MAX_LENGTH',
  ],
  [
    'a footer of 2,049',
    { embeds: [{ footer: { text: 'x'.repeat(2049) } }] },
    'embeds.0.footer.text BASE_TYPE_MAX_LENGTH',
  ],
  [
    '26 fields',
    { embeds: [{ fields: times(26, () => ({ name: 'a', value: 'b' })) }] },
    'embeds.0.fields BASE_TYPE_MAX_LENGTH',
  ],
  [
    'a field name of 257',
    { embeds: [{ fields: [{ name: 'x'.repeat(257), value: 'b' }] }] },
    'embeds.0.fields.0.name BASE_TYPE_MAX_LENGTH',
  ],
  [
    'a field value of 1,025',
    { embeds: [{ fields: [{ name: 'a', value: 'x'.repeat(1025) }] }] },
    'embeds.0.fields.0.value BASE_TYPE_MAX_LENGTH',
  ],
  [
    '6,001 characters of embeds',
    { embeds: [{ description: 'x'.repeat(3000) }, { description: 'x'.repeat(3001) }] },
    'embeds MAX_EMBED_SIZE_EXCEEDED',
  ],
  [
    'content beside Components V2',
    { ...modern(text('a')), content: 'b' },
    'content MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
  ],
  [
    'embeds beside Components V2',
    { ...modern(text('a')), embeds: [{ title: 'b' }] },
    'embeds MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
  ],
  ['Components V2 without the flag', { components: [text('a')] }, 'components.0 UNION_TYPE_CHOICES'],
  [
    'six rows without the flag',
    { content: 'a', components: times(6, (n) => row(button({ custom_id: `${n}` }))) },
    'components BASE_TYPE_MAX_LENGTH',
  ],
  ['an unknown component', modern({ type: 99 }), 'components.0 UNION_TYPE_CHOICES'],
  [
    'a container in a container',
    container({ type: 17, components: [text('a')] }),
    'components.0.components.0 UNION_TYPE_CHOICES',
  ],
  [
    '41 components, nested counted',
    container(...times(40, () => text('a'))),
    'components COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED',
  ],
  [
    '4,001 characters of text in all',
    container(text('x'.repeat(2000)), text('x'.repeat(2001))),
    'components COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED',
  ],
  ['a text of nothing', modern(text('')), 'components.0.content BASE_TYPE_BAD_LENGTH'],
  ['a section of four texts', modern(section(4)), 'components.0.components BASE_TYPE_BAD_LENGTH'],
  ['a section of no text', modern(section(0)), 'components.0.components BASE_TYPE_BAD_LENGTH'],
  [
    'a section without accessory',
    modern({ type: 9, components: [text('a')] }),
    'components.0.accessory BASE_TYPE_REQUIRED',
  ],
  [
    'a row of six buttons',
    modern(row(...times(6, (n) => button({ custom_id: `${n}` })))),
    'components.0.components BASE_TYPE_BAD_LENGTH',
  ],
  ['a row of none', modern(row()), 'components.0.components BASE_TYPE_BAD_LENGTH'],
  [
    'a row of a menu and a button',
    modern(row(select(), button())),
    'components.0.components.1 COMPONENT_LAYOUT_WIDTH_EXCEEDED',
  ],
  [
    'a row of two menus',
    modern(row(select(), select({ custom_id: 'b' }))),
    'components.0.components.1 COMPONENT_LAYOUT_WIDTH_EXCEEDED',
  ],
  [
    'a menu of 26',
    modern(row(select({ options: options(26) }))),
    'components.0.components.0.options BASE_TYPE_BAD_LENGTH',
  ],
  ['a menu of none', modern(row(select({ options: [] }))), 'components.0.components.0.options BASE_TYPE_BAD_LENGTH'],
  [
    'a menu with one value twice',
    modern(row(select({ options: [...options(1), ...options(1)] }))),
    'components.0.components.0.options.1.value SELECT_COMPONENT_OPTION_VALUE_DUPLICATED',
  ],
  [
    'a menu that asks for more than it has',
    modern(row(select({ max_values: 3 }))),
    'components.0.components.0.max_values NUMBER_TYPE_MAX',
  ],
  [
    'a placeholder of 151',
    modern(row(select({ placeholder: 'x'.repeat(151) }))),
    'components.0.components.0.placeholder BASE_TYPE_MAX_LENGTH',
  ],
  ['a gallery of none', modern(pictures(0)), 'components.0.items BASE_TYPE_BAD_LENGTH'],
  ['a gallery of eleven', modern(pictures(11)), 'components.0.items BASE_TYPE_BAD_LENGTH'],
  [
    'an alternative text of 1,025',
    modern({ type: 12, items: [{ media: { url: 'https://example.org/a.png' }, description: 'x'.repeat(1025) }] }),
    'components.0.items.0.description BASE_TYPE_BAD_LENGTH',
  ],
  [
    'a thumbnail with an alternative text of 1,025',
    modern(section(1, { type: 11, media: { url: 'https://example.org/a.png' }, description: 'x'.repeat(1025) })),
    'components.0.accessory.description BASE_TYPE_BAD_LENGTH',
  ],
  [
    'a picture that was not sent along',
    modern({ type: 12, items: [{ media: { url: 'attachment://map.png' } }] }),
    'components.0.items.0.media.url UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND',
  ],
  [
    'a picture from a local file',
    modern({ type: 12, items: [{ media: { url: 'file:///a.png' } }] }),
    'components.0.items.0.media.url URL_TYPE_INVALID_SCHEME',
  ],
  [
    'a custom_id of 101',
    modern(row(button({ custom_id: 'x'.repeat(101) }))),
    'components.0.components.0.custom_id BASE_TYPE_BAD_LENGTH',
  ],
  [
    'a custom_id twice',
    modern(row(button(), button())),
    'components.0.components.1.custom_id COMPONENT_CUSTOM_ID_DUPLICATED',
  ],
  [
    'a custom_id twice, in a row and in a section',
    modern(section(1), row(button())),
    'components.1.components.0.custom_id COMPONENT_CUSTOM_ID_DUPLICATED',
  ],
  [
    'a label of 81',
    modern(row(button({ label: 'x'.repeat(81) }))),
    'components.0.components.0.label BASE_TYPE_MAX_LENGTH',
  ],
  [
    'a button without label',
    modern(row({ type: 2, style: 2, custom_id: 'a' })),
    'components.0.components.0.label BASE_TYPE_REQUIRED',
  ],
  [
    'a button without custom_id',
    modern(row({ type: 2, style: 2, label: 'a' })),
    'components.0.components.0.custom_id BUTTON_COMPONENT_CUSTOM_ID_REQUIRED',
  ],
  [
    'a link with custom_id',
    modern(row({ type: 2, style: 5, label: 'a', url: 'https://example.org', custom_id: 'a' })),
    'components.0.components.0.custom_id BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE',
  ],
  [
    'a link to nowhere',
    modern(row({ type: 2, style: 5, label: 'a' })),
    'components.0.components.0.url BASE_TYPE_REQUIRED',
  ],
  [
    'a link that runs a script',
    modern(row({ type: 2, style: 5, label: 'a', url: 'javascript:alert(1)' })),
    'components.0.components.0.url URL_TYPE_INVALID_SCHEME',
  ],
  [
    'mentions that are allowed in two ways',
    { content: 'a', allowed_mentions: { parse: ['users'], users: ['1440000000000000011'] } },
    'allowed_mentions MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE',
  ],
  [
    'a description of a file that is not there',
    { content: 'a', attachments: [{ id: 0, description: 'a' }] },
    'attachments.0.id ATTACHMENT_NOT_FOUND',
  ],
  [
    'a poll, which the local Discord has not',
    { poll: { question: { text: 'Who?' }, answers: [{ poll_media: { text: 'They' } }] } },
    'poll NOT_PART_OF_THE_LOCAL_DISCORD',
  ],
  [
    'an accent colour beyond white',
    modern({ type: 17, accent_color: 0x1000000, components: [text('a')] }),
    'components.0.accent_color NUMBER_TYPE_MAX',
  ],
];

const accepted: [what: string, message: object][] = [
  ['2,000 characters of content', { content: 'x'.repeat(2000) }],
  ['40 components', container(...times(39, () => text('a')))],
  ['4,000 characters of text', container(text('x'.repeat(2000)), text('x'.repeat(2000)))],
  ['a row of five buttons', modern(row(...times(5, (n) => button({ custom_id: `${n}` }))))],
  ['a menu of 25', modern(row(select({ options: options(25) })))],
  ['a gallery of ten', modern(pictures(10))],
  ['a section of three texts', modern(section(3))],
  ['a custom_id of 100', modern(row(button({ custom_id: 'x'.repeat(100) })))],
  ['6,000 characters of embeds', { embeds: [{ description: 'x'.repeat(3000) }, { description: 'x'.repeat(3000) }] }],
  ['a link', modern(row({ type: 2, style: 5, label: 'a', url: 'https://example.org' }))],
];

describe('a message that Discord refuses', () => {
  let connected: Connected;
  let open: Interaction;
  const begin = async (): Promise<Interaction> => {
    const taken = new Promise<Interaction>((resolve) => connected.client.once(Events.InteractionCreate, resolve));
    connected.discord
      .as('ordinary')
      .runCommand('guild', 'ask')
      .catch(() => undefined);
    return taken;
  };
  const callback = ({ id, token }: Interaction, data: object) =>
    send(connected.discord, 'POST', `/interactions/${id}/${token}/callback`, { type: 4, data });

  beforeAll(async () => {
    connected = await connect({ commands: [{ name: 'ask', description: 'Ask' }] });
    open = await begin();
  });
  afterAll(() => connected.close());

  it.each(refused)('%s, with code and path, in a reply', async (_what, message, fault) => {
    const answer = await callback(open, message);
    expect(answer).toMatchObject({ status: 400, code: 50035, json: { message: 'Invalid Form Body' } });
    expect(answer.faults).toEqual([`data.${fault}`]);
  });

  it.each(refused.filter((_, n) => n % 7 === 0))(
    '%s, with code and path, in a channel',
    async (_what, message, fault) => {
      const answer = await send(
        connected.discord,
        'POST',
        `/channels/${connected.discord.channelId}/messages`,
        message,
      );
      expect(answer).toMatchObject({ status: 400, code: 50035, faults: [fault] });
    },
  );

  it.each([
    ['nothing', {}],
    ['white space', { content: ' \n ' }],
    ['components of none', { components: [] }],
  ])('%s: an empty message is 50006', async (_what, message) => {
    expect(await callback(open, message)).toMatchObject({ status: 400, code: 50006, faults: [] });
  });

  it.each(accepted)('%s is still taken', async (_what, message) => {
    const answer = await callback(await begin(), message);
    expect(answer).toMatchObject({ status: 204, contentType: null });
  });

  it('names every fault of a body, not the first', async () => {
    const answer = await callback(open, { content: 'x'.repeat(2001), embeds: [{ title: 'x'.repeat(257) }] });
    expect(answer.faults).toEqual(['data.content BASE_TYPE_MAX_LENGTH', 'data.embeds.0.title BASE_TYPE_MAX_LENGTH']);
  });

  it('fails as Discord does on text of too many bytes', async () => {
    expect(await callback(open, modern(text('好'.repeat(3400))))).toMatchObject({ status: 500, code: 0 });
    expect(await callback(await begin(), modern(text('好'.repeat(3380))))).toMatchObject({ status: 204 });
  });
});
