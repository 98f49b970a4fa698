// Loads the intervals that the graph keeps of these places.
// A segment is its certainty's number, from, until, disputed and gap. The ids are of the claims that the interval
// rests on. Each list of forces has one node, or none.
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
