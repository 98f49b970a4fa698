// Which places lie in this one, at any depth, itself included?
MATCH (:Entity {id: $placeId})<-[:PART_OF*0..]-(place:Place)
RETURN DISTINCT place.id AS id
