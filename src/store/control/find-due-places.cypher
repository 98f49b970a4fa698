// Which places still have to have their control derived?
// By id. `weight` is about how many claims say who held it.
MATCH (place:ControlDue)
WHERE place.id > $after
WITH place ORDER BY place.id LIMIT $limit
RETURN place.id AS id, COUNT { (place)<-[:OF_PLACE|HAS_ARGUMENT]-() } AS weight
ORDER BY id
