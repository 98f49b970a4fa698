import { setFlagsFromString } from 'node:v8';

/**
 * Keeps what is read collectable soon, for the whole process. V8 would come to take the list in which a
 * session of the driver keeps its result for something that lives long, and make each one old at once; each then
 * holds the rows of one read until old objects are collected, and every collection of young ones copies
 * them (decision 0010).
 */
export function keepResultsYoung(): void {
  setFlagsFromString('--no-allocation-site-pretenuring');
}
