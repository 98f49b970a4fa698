// Adds the entities that the graph does not have.
// Parameters: entities: id, type, labels (from a fixed list, by type).
// Columns: none.
UNWIND $entities AS row
MERGE (entity:Entity {id: row.id})
ON CREATE SET entity.type = row.type, entity:$(row.labels)
