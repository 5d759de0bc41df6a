/** How far the making of a library has come. */
export interface Progress {
  readonly stage: 'reading' | 'analysing' | 'indexing';
  /** Of `total`: files read, articles analysed, indexes made. */
  readonly done: number;
  readonly total: number;
}

export type OnProgress = (progress: Progress) => void;
