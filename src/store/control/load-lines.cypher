// In which places do these lie?
// `partOf` are those directly around it, `wholeIds` those at any depth. No row for a place that lies in no other.
UNWIND $placeIds AS placeId
MATCH (place:Entity {id: placeId})-[:PART_OF]->(whole)
WITH placeId, place, collect(whole.id) AS partOf
CALL (place) {
  MATCH (place)-[:PART_OF*1..]->(around)
  RETURN collect(DISTINCT around.id) AS wholeIds
}
RETURN placeId, partOf, wholeIds
