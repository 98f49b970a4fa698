// Which places can have had a state before a moment? By id.
// Variants: AMONG (these places; else all).
// IF AMONG
UNWIND $placeIds AS placeId
MATCH (place:Entity {id: placeId})
WHERE ($until IS NULL OR place.controlledFrom < $until)
// IF NOT AMONG
MATCH (place:Entity)
USING INDEX place:Entity(controlledFrom)
WHERE place.controlledFrom < $until
// END
WITH place
WHERE $within IS NULL
  OR $within IN COLLECT { MATCH (place)-[:PART_OF*0..]->(whole:Entity) RETURN whole.id }
RETURN place.id AS id
ORDER BY id
