// Finds the places of which any claim says who held them. A page, by id.
// Parameters: within (an id or null), after (an id, or empty from the start), limit.
// Columns: id.
MATCH (place:Place)
WHERE place.id > $after
  AND ($within IS NULL OR EXISTS { (place)-[:PART_OF*0..]->(:Entity {id: $within}) })
  AND (
    EXISTS { (place)<-[:OF_PLACE]-() }
    OR EXISTS { (place)<-[:HAS_ARGUMENT {role: 'PLACE'}]-()-[:HANDS_TO|TAKES_FROM]->() }
  )
RETURN place.id AS id
ORDER BY id
LIMIT $limit
