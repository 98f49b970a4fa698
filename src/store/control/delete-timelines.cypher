// Deletes what the graph keeps of who held these places, and of when they may have changed hands.
// Parameters: placeIds.
// Columns: none.
UNWIND $placeIds AS placeId
MATCH (place:Entity {id: placeId})
CALL (place) {
  MATCH (place)<-[:OF_PLACE]-(interval:ControlInterval)
  OPTIONAL MATCH (interval)-[:HAS_SEGMENT]->(segment)
  DETACH DELETE interval, segment
}
CALL (place) {
  MATCH (place)-[:MAY_CHANGE_IN]->(range:ChangeRange)
  DETACH DELETE range
}
