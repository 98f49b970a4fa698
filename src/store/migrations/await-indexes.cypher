// Waits until every index can be used, at most ten minutes.
CALL db.awaitIndexes(600)
