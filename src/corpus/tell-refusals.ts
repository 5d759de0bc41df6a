/** So many faults are told in one message. */
const MOST = 5;

/** Tells operators what was refused, each fault once until it is mended. `known` were told before, by the log at the start. */
export function tellRefusals(
  tell: (sentence: string) => Promise<void>,
  known: readonly string[],
): (refused: readonly string[]) => Promise<void> {
  let told = new Set(known);
  return async (refused) => {
    const fresh = refused.filter((line) => !told.has(line));
    told = new Set(refused);
    if (fresh.length === 0) return;
    const more = fresh.length > MOST ? ` · and ${fresh.length - MOST} more` : '';
    await tell(`Of what changed in the corpus folder, this was refused: ${fresh.slice(0, MOST).join(' · ')}${more}`);
  };
}
