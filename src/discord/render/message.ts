import type { APIButtonComponent, APIComponentInContainer } from 'discord-api-types/v10';
import { type APIContainerComponent, ComponentType, SeparatorSpacingSize } from 'discord-api-types/v10';
import type { Outline } from '../../render/outline/outline.ts';
import type { Page } from './pages.ts';

/** The colour at the side of an answer, 0xRRGGBB: green for words of the articles, amber where they do not say. */
const COLOURS: Readonly<Record<Outline['tone'], number>> = { answer: 0x2e8b57, miss: 0xd98c21, notice: 0x5865f2 };

const renderText = (content: string): APIComponentInContainer => ({ type: ComponentType.TextDisplay, content });

const renderSeparator = (): APIComponentInContainer => ({
  type: ComponentType.Separator,
  divider: true,
  spacing: SeparatorSpacingSize.Small,
});

/** A picture that is attached to the message under this name. */
export interface AttachedPicture {
  readonly name: string;
  readonly alt: string;
}

/** A page as the one component of a message, at most 40 components and 4,000 characters, the request on top. */
export function renderMessage(
  page: Page,
  buttons: readonly APIButtonComponent[] = [],
  picture: AttachedPicture | null = null,
): APIContainerComponent {
  return {
    type: ComponentType.Container,
    accent_color: COLOURS[page.tone],
    components: [
      // In one text: the request is read from its first line.
      renderText(`${page.request}\n${page.title}`),
      ...renderGallery(picture),
      ...page.blocks.flatMap(({ text, opens }, at) => [
        ...(opens && at > 0 ? [renderSeparator()] : []),
        renderText(text),
      ]),
      ...(page.foot === null ? [] : [renderSeparator(), renderText(page.foot)]),
      ...renderRow(buttons),
    ],
  };
}

/** A sentence in Parley's words in place of an answer, the request on top so that its buttons can read it. */
export function renderNotice(
  request: string,
  sentence: string,
  buttons: readonly APIButtonComponent[],
): APIContainerComponent {
  return {
    type: ComponentType.Container,
    accent_color: COLOURS.notice,
    components: [renderText(request), renderText(sentence), ...renderRow(buttons)],
  };
}

const renderGallery = (picture: AttachedPicture | null): APIComponentInContainer[] =>
  picture === null
    ? []
    : [
        {
          type: ComponentType.MediaGallery,
          items: [{ media: { url: `attachment://${picture.name}` }, description: picture.alt }],
        },
      ];

const renderRow = (buttons: readonly APIButtonComponent[]): APIComponentInContainer[] =>
  buttons.length === 0 ? [] : [{ type: ComponentType.ActionRow, components: [...buttons] }];
