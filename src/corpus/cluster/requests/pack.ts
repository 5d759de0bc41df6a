import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { deflateRaw, inflateRaw } from 'node:zlib';

/** Bytes of a hash before what it is of. */
const HASH = 32;
/** Several times as much as the largest article's record has: no memory is given to what damage invented. */
const LARGEST = 256_000_000;

const sha256 = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest();

/** A value as JSON, deflated, behind its SHA-256, in base 64. */
export async function pack(value: unknown): Promise<string> {
  const packed = await promisify(deflateRaw)(JSON.stringify(value));
  return Buffer.concat([sha256(packed), packed]).toString('base64');
}

/** What was packed, with the bytes of its JSON; null where its hash does not fit. Never rejects. */
export async function unpack<Value>(kept: string): Promise<{ readonly value: Value; readonly size: number } | null> {
  const bytes = Buffer.from(kept, 'base64');
  const packed = bytes.subarray(HASH);
  if (!sha256(packed).equals(bytes.subarray(0, HASH))) return null;
  try {
    const json = await promisify(inflateRaw)(packed, { maxOutputLength: LARGEST });
    return { value: JSON.parse(json.toString()) as Value, size: json.length };
  } catch {
    return null;
  }
}
