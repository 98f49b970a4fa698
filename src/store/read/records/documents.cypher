// What do these documents say of themselves?
// Parameters: batch: ids.
// Columns: nodes; none for an id that no node has.
UNWIND $batch.ids AS id
MATCH (document:Document {id: id})
RETURN collect(record(document: Document)) AS nodes
