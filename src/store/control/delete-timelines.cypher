// Deletes what the graph keeps of who held these places.
// Parameters: placeIds.
// Columns: none.
UNWIND $placeIds AS placeId
MATCH (:Entity {id: placeId})<-[:OF_PLACE]-(interval:ControlInterval)
OPTIONAL MATCH (interval)-[:HAS_SEGMENT]->(segment)
DETACH DELETE interval, segment
