// How many answers states-at.cypher gives in all.
// Parameters: list: from, until (the time asked about, ms); before, after, first, last (forks); within (an
// id or null); status (a list or null); anyForce; groups: for each list its index, its ids (of forces;
// not looked at where anyForce).
// Columns: index (of the group), total.
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
  WITH interval
  WHERE interval.possibleFrom < $list.until AND $list.from < interval.possibleUntil
    OR interval.certainFrom <= $list.from AND $list.until <= interval.certainUntil
    OR interval.lastKnownFrom < $list.until
  WITH DISTINCT interval.placeId AS placeId, interval.status AS status, interval.forceId AS forceId
  RETURN count(*) AS total
}
RETURN group.index AS index, total
