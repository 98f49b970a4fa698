import { setFlagsFromString } from 'node:v8';

/**
 * Keeps what is read collectable soon, for the whole process. Disables V8's allocation-site
 * pretenuring. V8 would take the list in which a driver's session keeps its result for long-lived,
 * and allocate it as old at once. Each list then holds the rows of one read until old objects are
 * collected, and every collection of young objects copies them (decision 0010).
 */
export function disablePretenuring(): void {
  setFlagsFromString('--no-allocation-site-pretenuring');
}
