/** Each claim's parent, by id; outermost claims have none. */
export type Parents = ReadonlyMap<string, string>;

/** The cycles that the parents make, each once, as the ids along it; linear in the number of claims. */
export function findCycles(parents: Parents): string[][] {
  const walkOf = new Map<string, number>();
  const cycles: string[][] = [];
  let walk = 0;
  for (const start of parents.keys()) {
    walk += 1;
    let at: string | undefined = start;
    for (; at !== undefined && !walkOf.has(at); at = parents.get(at)) walkOf.set(at, walk);
    // Back on this walk's own steps: what follows from here leads here again.
    if (at !== undefined && walkOf.get(at) === walk) cycles.push(cycleFrom(at, parents));
  }
  return cycles;
}

function cycleFrom(start: string, parents: Parents): string[] {
  const cycle = [start];
  for (let at = parents.get(start); at !== undefined && at !== start; at = parents.get(at)) {
    cycle.push(at);
  }
  return cycle;
}

/** The claims, each after its parent and otherwise in the order given; the parents make no cycle. */
export function outermostFirst(ids: readonly string[], parents: Parents): string[] {
  const placed = new Set<string>();
  for (const id of ids) {
    const chain: string[] = [];
    for (
      let at: string | undefined = id;
      at !== undefined && !placed.has(at);
      at = parents.get(at)
    ) {
      chain.push(at);
    }
    for (const link of chain.reverse()) placed.add(link);
  }
  return [...placed];
}
