// Takes out what the graph keeps of who held these places.
// Parameters: placeIds.
// Columns: none.
UNWIND $placeIds AS placeId
MATCH (:Entity {id: placeId})<-[:OF_PLACE]-(interval:ControlInterval)
DETACH DELETE interval
