// Finds the events of the graph, withdrawn ones included. A page, by id.
// Parameters: after (an id, or empty from the start), limit.
// Columns: id.
MATCH (event:Event)
WHERE event.id > $after
RETURN event.id AS id
ORDER BY id
LIMIT $limit
