// Finds the events of the graph, withdrawn ones included. A page, by id. `after` is an id, or empty from the start.
MATCH (event:Event)
WHERE event.id > $after
RETURN event.id AS id
ORDER BY id
LIMIT $limit
