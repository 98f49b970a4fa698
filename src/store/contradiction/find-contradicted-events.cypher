// Which events do the contradictions that the graph keeps speak of?
UNWIND ['contradiction:factuality:', 'contradiction:order:'] AS start
MATCH (contradiction:Contradiction)
USING INDEX contradiction:Contradiction(id)
WHERE contradiction.id STARTS WITH start
UNWIND contradiction.eventIds AS id
RETURN DISTINCT id
