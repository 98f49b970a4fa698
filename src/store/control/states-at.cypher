// Who held what at a time, as all current claims have it: a page of the surest answer for each place
// and state. By place, certainty (0 certain, 1 possible, 2 last known), status, force. The forks are
// those of interval-tree.ts: every row that a seek gives is an answer.
// Parameters: list: from, until (the time asked about, ms); before, after, first, last (forks); within (an
// id or null); status (a list or null); anyForce; groups: for each list its index, its ids (of forces;
// not looked at where anyForce), and after and before (keys or null); limit.
// Columns: index (of the group), rows (node, key; in the order of the list).
UNWIND $list.groups AS group
CALL (group) {
  CALL () {
    UNWIND $list.before AS fork
    MATCH (interval:ControlInterval)
    USING INDEX interval:ControlInterval(fork, asOfUntil)
    WHERE interval.fork = fork AND interval.asOfUntil > $list.from
    RETURN interval
    UNION ALL
    UNWIND $list.after AS fork
    MATCH (interval:ControlInterval)
    USING INDEX interval:ControlInterval(fork, asOfFrom)
    WHERE interval.fork = fork AND interval.asOfFrom < $list.until
    RETURN interval
    UNION ALL
    MATCH (interval:ControlInterval)
    USING INDEX interval:ControlInterval(fork, asOfUntil)
    // Not `first <= fork <= last`, of which the planner seeks by the last alone: all history before it.
    WHERE interval.fork >= $list.first
      AND interval.fork <= $list.last
      AND interval.asOfUntil > $list.from
      AND interval.asOfFrom < $list.until
    RETURN interval
  }
  WITH group, interval
  WHERE ($list.anyForce OR interval.forceId IN group.ids)
    AND ($list.status IS NULL OR interval.status IN $list.status)
    AND ($list.within IS NULL
      OR EXISTS { (interval)-[:OF_PLACE]->()-[:PART_OF*0..]->(:Entity {id: $list.within}) })
  WITH group, interval,
    CASE
      WHEN interval.certainFrom <= $list.from AND $list.until <= interval.certainUntil THEN 0
      WHEN interval.possibleFrom < $list.until AND $list.from < interval.possibleUntil THEN 1
      WHEN interval.lastKnownFrom < $list.until THEN 2
    END AS rank
  WHERE rank IS NOT NULL
  ORDER BY rank, interval.asOfFrom DESC, interval.id
  WITH group,
    interval.placeId AS placeId,
    interval.status AS status,
    coalesce(interval.forceId, '') AS forceId,
    head(collect({node: interval, rank: rank})) AS best
  WITH group, best.node AS node, [placeId, best.rank, status, forceId] AS key
  WHERE (group.after IS NULL OR key > group.after) AND (group.before IS NULL OR key < group.before)
  WITH node, key
  ORDER BY key
  LIMIT $limit
  RETURN collect([record(node: ControlInterval), key]) AS rows
}
RETURN group.index AS index, rows
