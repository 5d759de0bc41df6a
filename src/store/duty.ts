/** What one process does for all that run a bot: telling news, reading feeds. */
export interface Duty {
  /** Whether it is this process, now. */
  isOurs(): boolean;
  /** Leaves it to another, at once. */
  stop(): Promise<void>;
}

/** Who is told of a duty. */
export interface DutyWatch {
  /** It has become this process’s. */
  readonly onTaken: () => void;
  /** One line on why nobody can have it just now; once, while it stays so. */
  readonly onWarning: (line: string) => void;
}
