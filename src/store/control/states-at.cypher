// Who held what at a time, as all current claims have it: the surest answer for each place and state. By place,
// certainty (0 certain, 1 possible, 2 last known), status, force. The forks are those of interval-tree.ts: every
// row that a seek gives is an answer, and its index says of which place.
// Variants: FIRST, LAST or COUNT (a page, one from the end, how many); OF_FORCE (the ids are of forces; else they
// are not looked at); within; status; WITH_ and the name of an edge (what a page loads eagerly).
// Parameters: list: from, until (the time asked about, ms); forksBefore, forksAfter, firstFork, lastFork; within (an id);
// status (a list); groups (of index, ids, and of a page the keys after and before, or null); limit (of a page).
// Columns: index (of the group), found (of node, key, in the order of the list, or from the end in the
// opposite order; or how many), eager, as in eager-edge.cypher.
UNWIND $list.groups AS group
CALL (group) {
  CALL () {
    UNWIND $list.forksBefore AS fork
    MATCH (interval:ControlInterval)
    USING INDEX interval:ControlInterval(fork, possibleUntil, placeId)
    WHERE interval.fork = fork
      AND interval.possibleUntil > $list.from
      AND interval.placeId IS NOT NULL
    RETURN interval, interval.placeId AS placeId
    UNION ALL
    UNWIND $list.forksAfter AS fork
    MATCH (interval:ControlInterval)
    USING INDEX interval:ControlInterval(fork, possibleFrom, placeId)
    WHERE interval.fork = fork
      AND interval.possibleFrom < $list.until
      AND interval.placeId IS NOT NULL
    RETURN interval, interval.placeId AS placeId
    UNION ALL
    MATCH (interval:ControlInterval)
    USING INDEX interval:ControlInterval(fork, possibleUntil, placeId)
    // Not `first <= fork <= last`, of which the planner seeks by the last alone: all history before it.
    WHERE interval.fork >= $list.firstFork
      AND interval.fork <= $list.lastFork
      AND interval.possibleUntil > $list.from
      AND interval.possibleFrom < $list.until
      AND interval.placeId IS NOT NULL
    RETURN interval, interval.placeId AS placeId
    UNION ALL
    // Those that go on where nothing newer is known; some are possible at the same time, and found above too.
    MATCH (interval:ControlInterval)
    USING INDEX interval:ControlInterval(lastKnownFrom, placeId)
    WHERE interval.lastKnownFrom < $list.until AND interval.placeId IS NOT NULL
    RETURN interval, interval.placeId AS placeId
  }
  WITH interval, placeId
  WHERE (group.after IS NULL OR placeId >= group.after[0])
    AND (group.before IS NULL OR placeId <= group.before[0])
  // IF OF_FORCE
    AND interval.forceId IN group.ids
    // IF status
    AND interval.status IN $list.status
    // IF within
    AND EXISTS { (interval)-[:OF_PLACE]->()-[:PART_OF*0..]->(:Entity {id: $list.within}) }
  // IF COUNT
  WITH DISTINCT placeId, interval.status AS status, interval.forceId AS forceId
  RETURN count(*) AS found, []
  // IF NOT COUNT
  WITH placeId, collect(interval) AS answers
  // Each place has a state, but for the one at which the page before may have ended: so many places are enough.
  // IF FIRST
  ORDER BY placeId
  // IF LAST
  ORDER BY placeId DESC
  // IF NOT COUNT
  LIMIT $limit + 1
  UNWIND answers AS interval
  WITH placeId, interval,
    CASE
      WHEN interval.certainFrom <= $list.from AND $list.until <= interval.certainUntil THEN 0
      WHEN interval.possibleFrom < $list.until AND $list.from < interval.possibleUntil THEN 1
      ELSE 2
    END AS rank
  // Of two as sure the later, as byTime in control-interval.ts has it.
  ORDER BY
    rank,
    coalesce(interval.possibleFrom, interval.whenEndLatest) DESC,
    interval.whenEndLatest DESC,
    interval.whenStartLatest DESC,
    interval.whenEndEarliest DESC,
    interval.id DESC
  WITH
    placeId,
    interval.status AS status,
    coalesce(interval.forceId, '') AS forceId,
    head(collect([interval, rank])) AS surest
  WITH surest[0] AS node, [placeId, surest[1], status, forceId] AS key
  WHERE (group.after IS NULL OR key > group.after)
    AND (group.before IS NULL OR key < group.before)
  WITH node, key
  // IF FIRST
  ORDER BY key
  // IF LAST
  ORDER BY key DESC
  // IF NOT COUNT
  LIMIT $limit
  RETURN collect([record(node: ControlInterval), key]) AS found, []
  // END
  // EAGER node: ControlInterval
  AS eager
}
RETURN group.index AS index, found, eager
