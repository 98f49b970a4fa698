// Adds times in which claims deny that somebody held a place.
// Parameters: rows: of placeId, from, until, fork.
// Columns: none.
UNWIND $rows AS row
MATCH (place:Entity {id: row.placeId})
CREATE (place)-[:DENIED_IN]->(range:DenialRange)
SET range = row
