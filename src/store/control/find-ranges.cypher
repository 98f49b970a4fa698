// When may these places have changed hands, and when is a holder of theirs denied, as the graph keeps it?
// `kind` is MAY_CHANGE_IN or DENIED_IN. Times are in ms, infinite where open.
UNWIND $placeIds AS placeId
MATCH (:Entity {id: placeId})-[edge:MAY_CHANGE_IN|DENIED_IN]->(range)
RETURN placeId, type(edge) AS kind, range.from AS from, range.until AS until
