// Loads the intervals that the graph keeps of these places.
// Parameters: placeIds.
// Columns: placeId, intervals (of node, segments as [certainty's number, from, until, disputed,
// gap], and the ids of the claims that it rests on), forces (of none or one node each).
UNWIND $placeIds AS placeId
MATCH (:Entity {id: placeId})<-[:OF_PLACE]-(node:ControlInterval)
RETURN
  placeId,
  collect([
    record(node: ControlInterval),
    [(node)-[:HAS_SEGMENT]->(s) | [s.rank, s.from, s.until, s.disputed, s.gap]],
    [(node)-[:STANDS_ON]->(claim) | claim.id]
  ]) AS intervals,
  collect(DISTINCT [(node)-[:HELD_BY]->(force) | record(force: Entity)]) AS forces
