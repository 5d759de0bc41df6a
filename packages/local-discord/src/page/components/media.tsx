import type { APIFileComponent, APIMediaGalleryComponent, APIThumbnailComponent } from 'discord-api-types/v10';
import { useContext } from 'preact/hooks';
import { MessageContext } from '../state/message-context.ts';
import { Covered } from './covered.tsx';
import { formatSize } from './format-size.ts';

/** A small picture beside the text of a section. */
export function Thumbnail({ component }: { readonly component: APIThumbnailComponent }) {
  const picture = <Picture url={component.media.url} alt={component.description ?? ''} />;
  return <div class="thumbnail">{component.spoiler ? <Covered>{picture}</Covered> : picture}</div>;
}

/** One to ten pictures, two in a row when there are more. */
export function Gallery({ component }: { readonly component: APIMediaGalleryComponent }) {
  return (
    <ul class={`gallery ${component.items.length > 1 ? 'many' : ''}`}>
      {component.items.map(({ media, description, spoiler }, index) => {
        const picture = <Picture url={media.url} alt={description ?? ''} />;
        return <li key={index}>{spoiler ? <Covered>{picture}</Covered> : picture}</li>;
      })}
    </ul>
  );
}

/** A file to load, with its name and size. */
export function AttachedFile({ component }: { readonly component: APIFileComponent }) {
  const { attachments } = useContext(MessageContext);
  const attachment = attachments.find(({ url }) => url === component.file.url);
  const name = component.name ?? attachment?.filename ?? component.file.url.split('/').at(-1) ?? 'file';
  const size = component.size ?? attachment?.size;
  const card = <FileCard name={name} url={component.file.url} size={size} />;
  return component.spoiler ? <Covered>{card}</Covered> : card;
}

/** The card of a file; `size` in bytes. */
export function FileCard(props: { readonly name: string; readonly url: string; readonly size: number | undefined }) {
  const path = ownPath(props.url);
  return (
    <div class="file">
      <svg class="file-sign" viewBox="0 0 24 24" aria-hidden="true">
        <path d="M6 2h8l5 5v13a2 2 0 0 1-2 2H6a2 2 0 0 1-2-2V4a2 2 0 0 1 2-2Zm7.500 1.500V8H18l-4.500-4.500ZM8 12v1.500h8V12H8Zm0 4v1.500h6V16H8Z" />
      </svg>
      <span class="file-text">
        {path ? (
          <a href={path} download={props.name}>
            {props.name}
          </a>
        ) : (
          props.name
        )}
        {props.size !== undefined && <small>{formatSize(props.size)}</small>}
      </span>
    </div>
  );
}

/** A picture of this server; one from elsewhere is named, not fetched, since the page keeps to this machine. */
export function Picture({ url, alt }: { readonly url: string; readonly alt: string }) {
  const path = ownPath(url);
  if (path) return <img src={path} alt={alt} title={alt} loading="lazy" />;
  return (
    <span class="picture-elsewhere" role="img" aria-label={alt || 'picture'}>
      {alt || 'Picture'}
      <small>{URL.canParse(url) ? new URL(url).host : 'not loaded'}</small>
    </span>
  );
}

const LOOPBACK = ['127.0.0.1', 'localhost'];

/** The path of an address on this server, by whichever of its two names; null for any other address. */
function ownPath(url: string): string | null {
  if (!URL.canParse(url, location.href)) return null;
  const { protocol, hostname, port, pathname } = new URL(url, location.href);
  const own = protocol === location.protocol && port === location.port;
  return own && (hostname === location.hostname || LOOPBACK.includes(hostname)) ? pathname : null;
}
