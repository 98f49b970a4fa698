// Which intervals does the graph keep of these places?
UNWIND $placeIds AS placeId
MATCH (:Entity {id: placeId})<-[:OF_PLACE]-(interval:ControlInterval)
RETURN interval.id AS id
