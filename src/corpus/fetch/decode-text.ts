import { legacyHookDecode } from '@exodus/bytes/encoding.js';
import sniffEncoding from 'html-encoding-sniffer';

/** XML names its encoding in ASCII: https://www.w3.org/TR/xml/#sec-guessing */
const XML_ENCODING = /^\s*<\?xml[^>]{0,100}\sencoding\s*=\s*["']([\w.:-]{1,40})["']/;

/**
 * Text from a page's or a feed's bytes in the encoding that a byte order mark, `contentType`, or the text itself declares; where none does,
 * UTF-8 if they are that, else windows-1252. What cannot be decoded becomes U+FFFD. Node's own decoder takes windows-1252 for
 * ISO-8859-1 and loses quotation marks.
 */
export function decodeText(bytes: Uint8Array, contentType: string | null): string {
  const start = Buffer.from(bytes.subarray(0, 200)).toString('latin1');
  const named = /;\s*charset\s*=\s*"?([\w.:-]{1,40})/i.exec(contentType ?? '')?.[1] ?? XML_ENCODING.exec(start)?.[1];
  const encoding = sniffEncoding(bytes, {
    ...(named === undefined ? {} : { transportLayerEncodingLabel: named }),
    defaultEncoding: isUtf8(bytes) ? 'UTF-8' : 'windows-1252',
  });
  return legacyHookDecode(bytes, encoding.toLowerCase());
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
