// What do these events say of themselves?
// Parameters: batch: ids.
// Columns: nodes; none for an id that no node has.
UNWIND $batch.ids AS id
MATCH (event:Event {id: id})
RETURN collect(record(event: Event)) AS nodes
