// What do these entities say of themselves?
// Parameters: batch: ids.
// Columns: nodes; none for an id that no node has.
UNWIND $batch.ids AS id
MATCH (entity:Entity {id: id})
RETURN collect(record(entity: Entity)) AS nodes
