// Who held what at a time, as all current claims have it: one answer for each place and state, the surest. By place,
// certainty (0 certain, 1 continued, 2 possible, 3 last known), status, force. The forks are those of
// interval-tree.ts: every segment that a seek gives is part of an answer, and its index says of which place.
// Segments of a state do not overlap, so it is certain (or continued) if those that are cover all of the time.
// Variants: FIRST, LAST or COUNT (a page, one from the end, how many); OF_FORCE (the ids are of forces; else they
// are not looked at); within; near; status; WITH_ and the name of an edge (what a page loads eagerly).
// The map `list` has from and until (the time asked about, ms), longestGap (ms, or null: a state continued over a longer
// gap is possible), forksBefore, forksAfter, firstFork, lastFork, within (an id), near (latitude, longitude, metres) and
// status (a list). A key ends with whether the state is disputed then (1 or 0), which orders nothing: no two keys differ
// in it alone.
UNWIND $list.groups AS group
CALL (group) {
  CALL (group) {
    // IF near
    WITH point({latitude: $list.near.latitude, longitude: $list.near.longitude}) AS centre
    MATCH (place:Entity)
    USING POINT INDEX SEEK place:Entity(position)
    WHERE point.distance(place.position, centre) <= $list.near.metres
    MATCH (place)<-[:OF_PLACE]-(:ControlInterval)-[:HAS_SEGMENT]->(segment)
    WHERE segment.until > $list.from AND segment.from < $list.until
    RETURN segment, segment.placeId AS placeId
    // IF NOT near
    UNWIND $list.forksBefore AS fork
    MATCH (segment:ControlSegment)
    USING INDEX SEEK segment:ControlSegment(fork, until, placeId)
    WHERE segment.fork = fork AND segment.until > $list.from AND segment.placeId IS NOT NULL
    RETURN segment, segment.placeId AS placeId
    UNION ALL
    UNWIND $list.forksAfter AS fork
    MATCH (segment:ControlSegment)
    USING INDEX SEEK segment:ControlSegment(fork, from, placeId)
    WHERE segment.fork = fork AND segment.from < $list.until AND segment.placeId IS NOT NULL
    RETURN segment, segment.placeId AS placeId
    UNION ALL
    MATCH (segment:ControlSegment)
    USING INDEX SEEK segment:ControlSegment(fork, until, placeId)
    // Not `first <= fork <= last`, of which the planner seeks by the last alone: all history before it.
    WHERE segment.fork >= $list.firstFork
      AND segment.fork <= $list.lastFork
      AND segment.until > $list.from
      AND segment.from < $list.until
      AND segment.placeId IS NOT NULL
    RETURN segment, segment.placeId AS placeId
    UNION ALL
    // Those that go on where nothing newer is known.
    MATCH (segment:ControlSegment)
    USING INDEX SEEK segment:ControlSegment(lastKnownFrom, placeId)
    WHERE segment.lastKnownFrom < $list.until AND segment.placeId IS NOT NULL
    RETURN segment, segment.placeId AS placeId
    // END
  }
  WITH segment, placeId
  WHERE (group.after IS NULL OR placeId >= group.after[0])
    AND (group.before IS NULL OR placeId <= group.before[0])
  // IF OF_FORCE
    AND segment.forceId IN group.ids
    // IF status
    AND segment.status IN $list.status
    // IF within
    AND EXISTS {
      (segment)<-[:HAS_SEGMENT]-()-[:OF_PLACE]->()-[:PART_OF*0..]->(:Entity {id: $list.within})
    }
  // IF COUNT
  WITH DISTINCT placeId, segment.status AS status, segment.forceId AS forceId
  RETURN count(*) AS found, []
  // IF NOT COUNT
  WITH placeId, collect(segment) AS answers
  // Each place has a state, but for the one at which the page before may have ended: so many places are enough.
  // IF FIRST
  ORDER BY placeId
  // IF LAST
  ORDER BY placeId DESC
  // IF NOT COUNT
  LIMIT $limit + 1
  UNWIND answers AS segment
  WITH placeId, segment,
    CASE
      WHEN segment.rank = 1 AND segment.gap > $list.longestGap THEN 2
      ELSE segment.rank
    END AS sureness,
    CASE WHEN segment.from > $list.from THEN segment.from ELSE $list.from END AS from,
    CASE WHEN segment.until < $list.until THEN segment.until ELSE $list.until END AS until
  // The later comes first of two that are equally sure, as in control-at.ts.
  ORDER BY sureness, segment.from DESC
  WITH
    placeId,
    segment.status AS status,
    coalesce(segment.forceId, '') AS forceId,
    head(collect(segment)) AS surest,
    min(sureness) AS surestRank,
    max(segment.disputed) AS disputed,
    sum(CASE sureness WHEN 0 THEN until - from ELSE 0 END) AS certain,
    sum(CASE WHEN sureness < 2 THEN until - from ELSE 0 END) AS sure
  WITH placeId, status, forceId, surest, disputed,
    CASE
      WHEN certain >= $list.until - $list.from THEN 0
      WHEN sure >= $list.until - $list.from THEN 1
      WHEN surestRank < 3 THEN 2
      ELSE 3
    END AS rank
  WITH surest, [placeId, rank, status, forceId, CASE WHEN disputed THEN 1 ELSE 0 END] AS key
  WHERE (group.after IS NULL OR key > group.after)
    AND (group.before IS NULL OR key < group.before)
  WITH surest, key
  // IF FIRST
  ORDER BY key
  // IF LAST
  ORDER BY key DESC
  // IF NOT COUNT
  LIMIT $limit
  MATCH (surest)<-[:HAS_SEGMENT]-(node:ControlInterval)
  WITH node, key
  // IF FIRST
  ORDER BY key
  // IF LAST
  ORDER BY key DESC
  // IF NOT COUNT
  RETURN collect([record(node: ControlInterval), key]) AS found, []
  // END
  // EAGER node: ControlInterval
  AS eager
}
RETURN group.index AS index, found, eager
