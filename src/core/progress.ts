/** How far the making of a library has come. */
export interface Progress {
  readonly stage: 'reading' | 'analysing' | 'indexing' | 'encoding';
  /** Of `total`: files read, articles analysed, indexes made, articles encoded. */
  readonly done: number;
  readonly total: number;
}

/** Told every time that something is done. */
export type OnProgress = (progress: Progress) => void;
