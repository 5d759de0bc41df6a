/** The exit code of a command that found nothing, where a script asks for it. */
export const NOTHING_FOUND = 3;

let hasFound = false;

/** Has the process end with 3 where nothing that was asked was found, and `--exit-code` asks for that. */
export function tellFound(isFound: boolean, { exitCode }: { readonly exitCode?: true | undefined }): void {
  hasFound ||= isFound;
  if (exitCode) process.exitCode = hasFound ? 0 : NOTHING_FOUND;
}
