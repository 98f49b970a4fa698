// How many answers states-at.cypher gives in all.
// Parameters: from, until (the time asked about, ms); before, after, first, last (forks); within (an
// id or null); status (a list or null); anyForce; groups: for each list its index, its ids (of forces;
// not looked at where anyForce).
// Columns: index (of the group), total.
UNWIND $groups AS group
CALL (group) {
  CALL () {
    UNWIND $before AS fork
    MATCH (interval:ControlInterval)
    USING INDEX interval:ControlInterval(fork, asOfUntil)
    WHERE interval.fork = fork AND interval.asOfUntil > $from
    RETURN interval
    UNION ALL
    UNWIND $after AS fork
    MATCH (interval:ControlInterval)
    USING INDEX interval:ControlInterval(fork, asOfFrom)
    WHERE interval.fork = fork AND interval.asOfFrom < $until
    RETURN interval
    UNION ALL
    MATCH (interval:ControlInterval)
    USING INDEX interval:ControlInterval(fork, asOfUntil)
    WHERE $first <= interval.fork <= $last
      AND interval.asOfUntil > $from
      AND interval.asOfFrom < $until
    RETURN interval
  }
  WITH group, interval
  WHERE ($anyForce OR interval.forceId IN group.ids)
    AND ($status IS NULL OR interval.status IN $status)
    AND ($within IS NULL
      OR EXISTS { (interval)-[:OF_PLACE]->()-[:PART_OF*0..]->(:Entity {id: $within}) })
  WITH interval
  WHERE interval.possibleFrom < $until AND $from < interval.possibleUntil
    OR interval.certainFrom <= $from AND $until <= interval.certainUntil
    OR interval.lastKnownFrom < $until
  WITH DISTINCT interval.placeId AS placeId, interval.status AS status, interval.forceId AS forceId
  RETURN count(*) AS total
}
RETURN group.index AS index, total
