/** The places that each place lies in directly. */
export type PartOf = ReadonlyMap<string, readonly string[]>;

/** Every place that a place lies in, at any depth. */
export function wholesOf(placeId: string, partOf: PartOf): ReadonlySet<string> {
  const wholes = new Set<string>();
  const next = [...(partOf.get(placeId) ?? [])];
  for (let id = next.pop(); id !== undefined; id = next.pop()) {
    if (wholes.has(id) || id === placeId) continue;
    wholes.add(id);
    for (const wholeId of partOf.get(id) ?? []) next.push(wholeId);
  }
  return wholes;
}
