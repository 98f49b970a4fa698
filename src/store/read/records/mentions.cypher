// What do these mentions say of themselves?
// Parameters: batch: ids.
// Columns: nodes; none for an id that no node has.
UNWIND $batch.ids AS id
MATCH (mention:Mention {id: id})
RETURN collect(record(mention: Mention)) AS nodes
