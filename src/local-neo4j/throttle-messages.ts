/** The least time between two progress messages, in milliseconds. */
const INTERVAL = 2_000;

/** Says how far something is every two seconds, from two seconds after now until its end. */
export function throttleMessages(
  say: (message: string) => void,
  message: () => string,
): { end(): void } {
  const timer = setInterval(() => say(message()), INTERVAL);
  return { end: () => clearInterval(timer) };
}
