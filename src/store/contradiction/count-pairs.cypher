// How often does each pair of speakers stand on opposite sides of a contradiction? The most often first.
// A pair is two ids with a blank between, or one.
MATCH (contradiction:Contradiction)
UNWIND contradiction.pairs AS pair
RETURN pair, count(*) AS count
ORDER BY count DESC, pair
LIMIT $limit
