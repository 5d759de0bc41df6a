import { readFileSync } from 'node:fs';

/** The folder of the model, from the source and from what was built of it. */
const FOLDER = new URL(import.meta.url.endsWith('.ts') ? '../../model/' : '../../../model/', import.meta.url);

export const MODEL_FILE = new URL('model.onnx', FOLDER);
export const TOKENIZER_FILE = new URL('tokenizer.json', FOLDER);
const MANIFEST_FILE = new URL('manifest.json', FOLDER);

/** Counts up with every change of what the model is given and gives. */
export const MODEL_FORMAT = 2;

/** What the model's folder says of its files. */
export interface Manifest {
  readonly format: number;
  /** SHA-256 of model.onnx, in hexadecimal digits. */
  readonly sha256: string;
}

/** The manifest of the model that comes with Parley. Throws, in one line, when it is missing, unreadable or of another format. */
export function readManifest(): Manifest {
  const manifest = JSON.parse(readFileSync(MANIFEST_FILE, 'utf8')) as Partial<Manifest>;
  if (manifest.format !== MODEL_FORMAT) {
    throw new Error(`the model has format ${manifest.format}, not ${MODEL_FORMAT}`);
  }
  return { format: MODEL_FORMAT, sha256: String(manifest.sha256) };
}
