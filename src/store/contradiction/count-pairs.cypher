// How often does each pair of speakers stand on opposite sides of a contradiction? The most often first.
// Parameters: limit.
// Columns: pair (ids with a blank between, or one), count.
MATCH (contradiction:Contradiction)
UNWIND contradiction.pairs AS pair
RETURN pair, count(*) AS count
ORDER BY count DESC, pair
LIMIT $limit
