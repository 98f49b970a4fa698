// What do these relations say of themselves?
// Parameters: batch: ids.
// Columns: nodes; none for an id that no node has.
UNWIND $batch.ids AS id
MATCH (relation:Relation {id: id})
RETURN collect(record(relation: Relation)) AS nodes
