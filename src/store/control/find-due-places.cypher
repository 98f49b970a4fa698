// Which places still have to have their control derived?
// Parameters: after (an id), limit.
// Columns: id, weight (about how many claims say who held it), by id.
MATCH (place:ControlDue)
WHERE place.id > $after
WITH place ORDER BY place.id LIMIT $limit
RETURN place.id AS id, COUNT { (place)<-[:OF_PLACE|HAS_ARGUMENT]-() } AS weight
ORDER BY id
