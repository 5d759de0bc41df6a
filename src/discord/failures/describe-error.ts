/**
 * An error as it may be logged. Of discord.js' errors neither the body nor the address is kept, which hold the reply's
 * text and the interaction's token; what a member said (`spoken`) is blotted out of any message.
 */
export function describeError(error: unknown, spoken: readonly string[] = []): Readonly<Record<string, unknown>> {
  if (!(error instanceof Error)) return { message: blot(String(error), spoken) };
  const { code, status } = error as { code?: unknown; status?: unknown };
  return {
    name: error.name,
    ...(code === undefined ? {} : { code }),
    ...(status === undefined ? {} : { status }),
    message: blot(error.message, spoken),
    ...(error.stack === undefined ? {} : { stack: blot(error.stack, spoken) }),
  };
}

const blot = (text: string, spoken: readonly string[]): string =>
  spoken.filter((words) => words.length > 2).reduce((clean, words) => clean.replaceAll(words, '[said]'), text);
