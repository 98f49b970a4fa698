/** Some values in their order, so many at a time; the last batch may have fewer. */
export function* batchesOf<Value>(values: readonly Value[], size: number): Generator<Value[]> {
  for (let start = 0; start < values.length; start += size) {
    yield values.slice(start, start + size);
  }
}
