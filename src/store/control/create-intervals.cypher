// Adds derived intervals, with their segments and the claims that they rest on.
UNWIND $rows AS row
MATCH (place:Entity {id: row.placeId})
CREATE (place)<-[:OF_PLACE]-(interval:ControlInterval {id: row.id})
SET interval += row.properties
WITH interval, row
CALL (interval, row) {
  WITH interval, row WHERE row.forceId IS NOT NULL
  MATCH (force:Entity {id: row.forceId})
  CREATE (interval)-[:HELD_BY]->(force)
}
CALL (interval, row) {
  UNWIND row.segments AS properties
  CREATE (interval)-[:HAS_SEGMENT]->(segment:ControlSegment)
  SET segment = properties
}
CALL (interval, row) {
  UNWIND row.claimIds AS id
  MATCH (claim:Claim {id: id})
  CREATE (interval)-[:STANDS_ON]->(claim)
}
