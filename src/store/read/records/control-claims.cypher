// What do these control claims say of themselves?
// Parameters: batch: ids.
// Columns: nodes; none for an id that no node has.
UNWIND $batch.ids AS id
MATCH (control:ControlClaim {id: id})
RETURN collect(record(control: ControlClaim)) AS nodes
