// Deletes what the graph keeps of who held these places, when they may have changed hands, and
// when a holder is denied.
UNWIND $placeIds AS placeId
MATCH (place:Entity {id: placeId})
CALL (place) {
  MATCH (place)<-[:OF_PLACE]-(interval:ControlInterval)
  OPTIONAL MATCH (interval)-[:HAS_SEGMENT]->(segment)
  DETACH DELETE interval, segment
}
CALL (place) {
  MATCH (place)-[:MAY_CHANGE_IN|DENIED_IN]->(range)
  DETACH DELETE range
}
