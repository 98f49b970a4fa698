// What do these control intervals say of themselves?
// Parameters: batch: ids.
// Columns: nodes; none for an id that no node has.
UNWIND $batch.ids AS id
MATCH (interval:ControlInterval {id: id})
RETURN collect(record(interval: ControlInterval)) AS nodes
