import type { APIAttachment, APIMessageTopLevelComponent } from 'discord-api-types/v10';
import type { World } from './world.ts';

/** A file that came with a request, in the part `files[index]`. */
export interface Upload {
  readonly index: number;
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** An entry of a body's `attachments`: `id` is the index of an upload, or the id of a file that an edit keeps. */
export interface AttachmentEntry {
  readonly id?: string | number | null;
  readonly filename?: string | null;
  readonly description?: string | null;
}

/** Discord turns what could upset a path into an underscore. */
const safeName = (name: string): string => name.replace(/[^\p{L}\p{N}._-]+/gu, '_') || 'file';

/** The names under which `attachment://` may refer to the files of a message. */
export const nameUploads = (uploads: readonly Upload[], entries: readonly AttachmentEntry[]): string[] =>
  uploads.map((upload) => safeName(findEntry(upload, entries)?.filename ?? upload.name));

const findEntry = (upload: Upload, entries: readonly AttachmentEntry[]): AttachmentEntry | undefined =>
  entries.find((entry) => String(entry.id) === String(upload.index));

/** Keeps the files and gives them addresses on this server. */
export const storeUploads = (
  world: World,
  channelId: string,
  uploads: readonly Upload[],
  entries: readonly AttachmentEntry[],
): APIAttachment[] =>
  uploads.map((upload): APIAttachment => {
    const entry = findEntry(upload, entries);
    const id = world.newId();
    const name = safeName(entry?.filename ?? upload.name);
    const path = `/attachments/${channelId}/${id}/${encodeURIComponent(name)}`;
    world.files.set(path, { name, type: upload.type, bytes: upload.bytes });
    const url = world.address + path;
    return {
      id,
      filename: name,
      size: upload.bytes.byteLength,
      url,
      proxy_url: url,
      content_type: upload.type,
      ...(entry?.description ? { description: entry.description } : {}),
    };
  });

const resolveMedia = (media: { url: string }, attachments: readonly APIAttachment[]): unknown => {
  const name = /^attachment:\/\/(.*)$/.exec(media.url)?.[1];
  const attachment = attachments.find((each) => each.filename === name);
  const url = attachment?.url ?? media.url;
  return {
    url,
    proxy_url: url,
    width: null,
    height: null,
    ...(attachment ? { content_type: attachment.content_type, attachment_id: attachment.id } : {}),
  };
};

type Tree = { [key: string]: unknown };

/** Components as Discord gives them back: each with an `id`, and `attachment://` addresses resolved to where the file is. */
export const resolveComponents = (
  components: readonly APIMessageTopLevelComponent[],
  attachments: readonly APIAttachment[],
): APIMessageTopLevelComponent[] => {
  const taken = new Set<number>();
  const collect = (node: Tree): void => {
    if (typeof node['id'] === 'number') taken.add(node['id']);
    for (const child of [
      ...((node['components'] as Tree[]) ?? []),
      ...(node['accessory'] ? [node['accessory'] as Tree] : []),
    ]) {
      collect(child);
    }
  };
  (components as unknown as Tree[]).forEach(collect);
  let next = 1;
  const newId = (): number => {
    while (taken.has(next)) next += 1;
    taken.add(next);
    return next;
  };
  const resolve = (node: Tree): Tree => {
    const out: Tree = { ...node, id: typeof node['id'] === 'number' && node['id'] > 0 ? node['id'] : newId() };
    if (node['media']) out['media'] = resolveMedia(node['media'] as { url: string }, attachments);
    if (node['file']) {
      const { url } = node['file'] as { url: string };
      const file = attachments.find((each) => `attachment://${each.filename}` === url);
      Object.assign(out, { file: resolveMedia({ url }, attachments), name: file?.filename, size: file?.size });
    }
    if (node['items']) {
      out['items'] = (node['items'] as Tree[]).map((item) => ({
        ...item,
        media: resolveMedia(item['media'] as { url: string }, attachments),
      }));
    }
    if (node['components']) out['components'] = (node['components'] as Tree[]).map(resolve);
    if (node['accessory']) out['accessory'] = resolve(node['accessory'] as Tree);
    return out;
  };
  return (components as unknown as Tree[]).map(resolve) as unknown as APIMessageTopLevelComponent[];
};
