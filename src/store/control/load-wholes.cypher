// Where do these places lie, at any depth, and what lies in them, as far as claims say who held it?
// Rows are of these places, those around them and those in them. `partOf` are the places around one at any depth;
// some in between may be of no row.
UNWIND $placeIds AS id
MATCH (:Entity {id: id})-[:PART_OF*0..]->(place:Place)
WITH collect(DISTINCT place) AS around
UNWIND $placeIds AS id
MATCH (:Entity {id: id})<-[:PART_OF*0..]-(part:Place)
WHERE part.id IN $placeIds
  OR EXISTS { (part)<-[:OF_PLACE]-(:ControlClaim) }
  OR EXISTS { (part)<-[:HAS_ARGUMENT {role: 'PLACE'}]-()-[:HANDS_TO|TAKES_FROM]->() }
WITH around, collect(DISTINCT part) AS parts
UNWIND around + parts AS place
WITH DISTINCT place
RETURN place.id AS placeId, [(place)-[:PART_OF*1..]->(whole) | whole.id] AS partOf
