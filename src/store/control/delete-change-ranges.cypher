// Deletes times in which places may have changed hands, as no claim gives them any more.
// Parameters: rows: of placeId, from, until.
// Columns: none.
UNWIND $rows AS row
MATCH (:Entity {id: row.placeId})-[:MAY_CHANGE_IN]->(range:ChangeRange)
WHERE range.from = row.from AND range.until = row.until
DETACH DELETE range
