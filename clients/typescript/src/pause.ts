/** Milliseconds that a server may have us wait, at most. */
const LONGEST = 30_000;

/** Milliseconds before the next try: those that the server asks for, or else longer from try to try. */
export function pauseBefore(tried: number, retryAfter: string | null): number {
  const seconds = /^\d+$/.test(retryAfter ?? '') ? Number(retryAfter) : null;
  return Math.min(seconds === null ? 250 * 2 ** tried : 1_000 * seconds, LONGEST);
}

/** Waits, and throws the reason of the signal if that ends the question meanwhile. */
export async function pause(milliseconds: number, signal: AbortSignal | undefined): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  await new Promise<void>((resolve) => {
    timer = setTimeout(resolve, milliseconds);
    signal?.addEventListener('abort', () => resolve(), { once: true });
  });
  clearTimeout(timer);
  signal?.throwIfAborted();
}
