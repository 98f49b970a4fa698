// Does one of two places lie in the other? Gives the id of that which lies in the other; no row where neither does.
UNWIND $ids AS id
MATCH (place:Entity {id: id})-[:PART_OF*1..]->(whole:Entity)
WHERE whole.id IN $ids
RETURN DISTINCT id
