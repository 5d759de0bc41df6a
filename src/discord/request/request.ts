/** A command's name and what it is asked, by option name, however it was asked: typed, mentioned or clicked. */
export interface Request {
  readonly command: string;
  readonly values: Readonly<Record<string, string>>;
}
