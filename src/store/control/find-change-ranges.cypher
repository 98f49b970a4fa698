// When may these places have changed hands, as the graph keeps it?
// Parameters: placeIds.
// Columns: placeId, from, until (ms, infinite where open).
UNWIND $placeIds AS placeId
MATCH (:Entity {id: placeId})-[:MAY_CHANGE_IN]->(range:ChangeRange)
RETURN placeId, range.from AS from, range.until AS until
