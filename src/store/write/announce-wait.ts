/** How long a writer waits for its turn before it says so, in milliseconds. */
const WORTH_SAYING = 2_000;

/** Calls `onWait`, once, where something has not come after two seconds. */
export async function announceWait<Result>(
  coming: PromiseLike<Result>,
  onWait: () => void,
): Promise<Result> {
  const timer = setTimeout(onWait, WORTH_SAYING);
  try {
    return await coming;
  } finally {
    clearTimeout(timer);
  }
}
