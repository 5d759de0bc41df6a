import { areSound, COLUMN_BYTES, COLUMN_NAMES, type PassageColumns } from './passage-columns.ts';

/** Columns one after another in one stretch of memory that threads share, each on a border of eight bytes. */
export interface PackedColumns {
  readonly bytes: SharedArrayBuffer;
  /** How many numbers each column holds, in the order of `COLUMN_NAMES`. */
  readonly lengths: readonly number[];
}

const BORDER = 8;
const roundUp = (bytes: number): number => Math.ceil(bytes / BORDER) * BORDER;

/** The bytes that columns of these lengths take when packed. */
export const packedSize = (lengths: readonly number[]): number =>
  COLUMN_NAMES.reduce((sum, name, at) => sum + roundUp((lengths[at] ?? 0) * COLUMN_BYTES[name]), 0);

/** Copies columns into shared memory. */
export function packColumns(columns: PassageColumns): PackedColumns {
  const lengths = COLUMN_NAMES.map((name) => columns[name].length);
  const packed = { bytes: new SharedArrayBuffer(packedSize(lengths)), lengths };
  const views = viewColumns(packed);
  for (const name of COLUMN_NAMES) views[name].set(columns[name]);
  return packed;
}

/** The columns as they lie in shared memory, without a copy. */
export function viewColumns({ bytes, lengths }: PackedColumns): PassageColumns {
  let offset = 0;
  const views = COLUMN_NAMES.map((name, at) => {
    const length = lengths[at]!;
    const view =
      COLUMN_BYTES[name] === 2 ? new Uint16Array(bytes, offset, length) : new Uint32Array(bytes, offset, length);
    offset += roundUp(length * COLUMN_BYTES[name]);
    return [name, view] as const;
  });
  return Object.fromEntries(views) as unknown as PassageColumns;
}

/** The columns in these bytes, checked so that no search can be led astray; null when they are not what they should be. */
export function readColumns({ bytes, lengths }: PackedColumns): PassageColumns | null {
  const areLengths = lengths.length === COLUMN_NAMES.length && lengths.every((length) => Number.isSafeInteger(length));
  if (!areLengths || lengths.some((length) => length < 0) || packedSize(lengths) !== bytes.byteLength) return null;
  const columns = viewColumns({ bytes, lengths });
  return areSound(columns) ? columns : null;
}
