// How many changes are there after a revision?
// Parameters: after.
// Columns: total.
MATCH (change:Change)
WHERE change.revision > $after
RETURN count(change) AS total
