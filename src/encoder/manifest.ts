import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** The path of a file of the model's package. Throws where the package, or that file of it, is not installed. */
const pathOf = (file: string): string => createRequire(import.meta.url).resolve(`sentence-model/${file}`);

/** Where the model’s weights are. Throws where the package is not installed. */
export const modelFile = (): string => pathOf('model.onnx');
/** Where the model’s tokens are. Throws where the package is not installed. */
export const tokenizerFile = (): string => pathOf('tokenizer.json');

/** Counts up with every change of what the model is given and gives. */
export const MODEL_FORMAT = 2;

/** What the model's package says of its files. */
export interface Manifest {
  readonly format: number;
  /** SHA-256 of model.onnx, in hexadecimal digits. */
  readonly sha256: string;
}

/** The manifest of the model that comes with Parley. Throws, in one line, when it is missing, unreadable or of another format. */
export function readManifest(): Manifest {
  const manifest = JSON.parse(readFileSync(pathOf('manifest.json'), 'utf8')) as Partial<Manifest>;
  if (manifest.format !== MODEL_FORMAT) {
    throw new Error(`the model has format ${manifest.format}, not ${MODEL_FORMAT}`);
  }
  return { format: MODEL_FORMAT, sha256: String(manifest.sha256) };
}
