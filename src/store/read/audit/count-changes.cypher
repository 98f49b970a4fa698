// How many changes are there after a revision?
MATCH (change:Change)
WHERE change.revision > $after
RETURN count(change) AS total
