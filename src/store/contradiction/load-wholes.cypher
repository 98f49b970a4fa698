// Where does each of these places lie, and each of those, at any depth?
UNWIND $placeIds AS placeId
MATCH (:Entity {id: placeId})-[:PART_OF*0..]->(place:Place)
WITH DISTINCT place
RETURN place.id AS id, [(place)-[:PART_OF]->(whole) | whole.id] AS partOf
