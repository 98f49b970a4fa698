/** For each place, the places that it lies in directly. */
export type PartOf = ReadonlyMap<string, readonly string[]>;

/** Every place that a place lies in, at any depth; never the place itself. */
export function wholesOf(placeId: string, partOf: PartOf): ReadonlySet<string> {
  const wholes = new Set<string>();
  const pending = [...(partOf.get(placeId) ?? [])];
  for (let id = pending.pop(); id !== undefined; id = pending.pop()) {
    if (wholes.has(id) || id === placeId) continue;
    wholes.add(id);
    for (const wholeId of partOf.get(id) ?? []) pending.push(wholeId);
  }
  return wholes;
}
