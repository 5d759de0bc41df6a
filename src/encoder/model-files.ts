/** The folder of the model, from the source and from what was built of it. */
const FOLDER = new URL(import.meta.url.endsWith('.ts') ? '../../model/' : '../../../model/', import.meta.url);

export const MODEL_FILE = new URL('model.onnx', FOLDER);
export const TOKENIZER_FILE = new URL('tokenizer.json', FOLDER);
