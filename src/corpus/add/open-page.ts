import { realpath } from 'node:fs/promises';
import { UserError } from '../../core/errors.ts';
import { decodeText } from '../fetch/decode-text.ts';
import type { Web } from '../fetch/web.ts';
import { readSteadily } from '../read-steadily.ts';

/** A page's HTML, and where it is on the web: null for a file. */
export interface OpenPage {
  readonly html: string;
  readonly address: string | null;
}

/** Larger pages are refused, as bytes. */
const LARGEST = 8_000_000;
const TYPES = ['text/html', 'application/xhtml+xml'];

/** Whether an input is an address rather than a file: `https:`, and whatever else has a scheme of two letters or more. */
export const isAddress = (input: string): boolean => /^[a-z][a-z\d+.-]+:/i.test(input);

/** Fetches a page. Throws `UserError` in words that follow the address. */
export async function fetchPage(
  web: Web,
  address: string,
  options: { readonly allowPrivate: boolean; readonly signal?: AbortSignal | undefined },
): Promise<OpenPage> {
  const answer = await web.get(address, { types: TYPES, largest: LARGEST, ...options });
  if (answer.status !== 200) throw new UserError(`answers ${answer.status}`);
  return { html: decodeText(answer.bytes, answer.contentType), address: answer.address };
}

/** Reads a page that was saved as a file. Throws `UserError` in words that follow the file's name. */
export async function readPageFile(file: string): Promise<OpenPage> {
  const read = await realpath(file)
    .then((path) => readSteadily(path, LARGEST))
    .catch((error: NodeJS.ErrnoException) => {
      throw new UserError(error.code === 'ENOENT' ? 'is not there' : `cannot be read (${error.code})`);
    });
  if ('refused' in read) throw new UserError(read.refused);
  return { html: decodeText(read.bytes, null), address: null };
}
