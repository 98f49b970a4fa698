// Adds derived intervals, with their segments and the claims that they rest on.
// Each list in `$intervals` and `$segments` holds one property of all of them. An edge is where its interval stands among
// them, and where its end stands among the ids of its kind.
WITH
  [id IN $entityIds | head(COLLECT { MATCH (node:Entity {id: id}) RETURN node })] AS entities,
  [id IN $claimIds | head(COLLECT { MATCH (node:Claim {id: id}) RETURN node })] AS claims
CALL (entities) {
  UNWIND range(0, size($intervals.id) - 1) AS i
  WITH i, entities[$intervals.place[i]] AS place
  CREATE (place)<-[:OF_PLACE]-(interval:ControlInterval {
    id: $intervals.id[i],
    placeId: $intervals.placeId[i],
    forceId: $intervals.forceId[i],
    status: $intervals.status[i],
    disputed: $intervals.disputed[i],
    origins: $intervals.origins[i],
    startedByEventId: $intervals.startedByEventId[i],
    endedByEventId: $intervals.endedByEventId[i],
    whenEdtf: $intervals.when.edtf[i],
    whenStartEarliest: $intervals.when.startEarliest[i],
    whenStartLatest: $intervals.when.startLatest[i],
    whenEndEarliest: $intervals.when.endEarliest[i],
    whenEndLatest: $intervals.when.endLatest[i]
  })
  RETURN collect(interval) AS intervals
}
CALL (intervals, entities) {
  UNWIND $holders AS edge
  WITH intervals[edge[0]] AS interval, entities[edge[1]] AS force
  CREATE (interval)-[:HELD_BY]->(force)
}
CALL (intervals, claims) {
  UNWIND $evidence AS edge
  WITH intervals[edge[0]] AS interval, claims[edge[1]] AS claim
  CREATE (interval)-[:STANDS_ON]->(claim)
}
CALL (intervals) {
  UNWIND range(0, size($segments.interval) - 1) AS i
  WITH i, intervals[$segments.interval[i]] AS interval
  CREATE (interval)-[:HAS_SEGMENT]->(:ControlSegment {
    placeId: $segments.placeId[i],
    forceId: $segments.forceId[i],
    status: $segments.status[i],
    rank: $segments.rank[i],
    from: $segments.from[i],
    until: $segments.until[i],
    disputed: $segments.disputed[i],
    gap: $segments.gap[i],
    fork: $segments.fork[i],
    lastKnownFrom: $segments.lastKnownFrom[i]
  })
}
