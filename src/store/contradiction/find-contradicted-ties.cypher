// Which ties of forces do the contradictions that the graph keeps speak of?
MATCH (contradiction:Contradiction)
USING INDEX contradiction:Contradiction(id)
WHERE contradiction.id STARTS WITH 'contradiction:factuality:'
UNWIND contradiction.relationIds AS id
RETURN DISTINCT id
