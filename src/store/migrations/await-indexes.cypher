// Waits until every index can be used, at most ten minutes.
// Parameters: none.
// Columns: none.
CALL db.awaitIndexes(600)
