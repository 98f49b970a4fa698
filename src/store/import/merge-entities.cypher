// Adds the entities that the graph does not have. Labels are from a fixed list, by type.
UNWIND $entities AS row
MERGE (entity:Entity {id: row.id})
ON CREATE SET entity.type = row.type, entity:$(row.labels)
