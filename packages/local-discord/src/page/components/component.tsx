import type {
  APIActionRowComponent,
  APIButtonComponent,
  APIComponentInMessageActionRow,
  APIContainerComponent,
  APIFileComponent,
  APIMediaGalleryComponent,
  APISectionComponent,
  APISeparatorComponent,
  APIStringSelectComponent,
  APITextDisplayComponent,
  APIThumbnailComponent,
} from 'discord-api-types/v10';
import type { FunctionComponent } from 'preact';
import { Markdown } from '../markdown/markdown.tsx';
import { Button } from './button.tsx';
import { Covered } from './covered.tsx';
import { AttachedFile, Gallery, Thumbnail } from './media.tsx';
import { Select } from './select.tsx';
import { UnknownComponent } from './unknown-component.tsx';

type Drawable =
  | APIActionRowComponent<APIComponentInMessageActionRow>
  | APIButtonComponent
  | APIStringSelectComponent
  | APISectionComponent
  | APITextDisplayComponent
  | APIThumbnailComponent
  | APIMediaGalleryComponent
  | APIFileComponent
  | APISeparatorComponent
  | APIContainerComponent;

type Drawers = { readonly [C in Drawable as C['type']]: FunctionComponent<{ readonly component: C }> };

/** Every kind of component that the page can draw, by Discord's number for it. */
const DRAWERS: Drawers = {
  1: ActionRow,
  2: Button,
  3: Select,
  9: Section,
  10: TextDisplay,
  11: Thumbnail,
  12: Gallery,
  13: AttachedFile,
  14: Separator,
  17: Container,
};

/** Draws a component of any kind; one that the page does not know is drawn as an error that says so. */
export function Component({ component }: { readonly component: { readonly type: number } }) {
  const drawers: Readonly<Record<number, FunctionComponent<{ component: never }> | undefined>> = DRAWERS;
  const Drawer = drawers[component.type];
  return Drawer ? <Drawer component={component as never} /> : <UnknownComponent component={component} />;
}

/** The components of a message or container, one below the other. */
export function Components({ components }: { readonly components: readonly { readonly type: number }[] }) {
  return components.map((component, index) => <Component key={index} component={component} />);
}

function ActionRow({ component }: { readonly component: APIActionRowComponent<APIComponentInMessageActionRow> }) {
  return (
    <div class="action-row">
      <Components components={component.components} />
    </div>
  );
}

function TextDisplay({ component }: { readonly component: APITextDisplayComponent }) {
  return <Markdown text={component.content} />;
}

function Section({ component }: { readonly component: APISectionComponent }) {
  return (
    <div class="section">
      <div class="section-text">
        <Components components={component.components} />
      </div>
      <div class="section-accessory">
        <Component component={component.accessory} />
      </div>
    </div>
  );
}

function Separator({ component }: { readonly component: APISeparatorComponent }) {
  const space = component.spacing === 2 ? 'wide' : 'narrow';
  return component.divider === false ? <div class={`gap ${space}`} /> : <hr class={space} />;
}

function Container({ component }: { readonly component: APIContainerComponent }) {
  const content = <Components components={component.components} />;
  const accent = component.accent_color;
  return (
    <div
      class={`container ${accent == null ? '' : 'accented'}`}
      style={accent == null ? undefined : { '--accent': `#${accent.toString(16).padStart(6, '0')}` }}
    >
      {component.spoiler ? <Covered>{content}</Covered> : content}
    </div>
  );
}
