// Finds the places of which any claim says who held them. A page, by id. `after` is an id, or empty from the start.
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
