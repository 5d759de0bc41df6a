/** Discord waits three seconds for the first reply to an interaction; under load a deferral itself takes its time to arrive. */
const DEFER_AFTER_MS = 1_500;

/** Whether work is not done after so many milliseconds; false as soon as it is done, or has failed. */
export async function isLater(work: Promise<unknown>, milliseconds = DEFER_AFTER_MS): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(true), milliseconds);
  });
  const done = work.then(
    () => false,
    () => false,
  );
  return Promise.race([done, late]).finally(() => clearTimeout(timer));
}
