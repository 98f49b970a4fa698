// Takes out intervals that claims no longer bear out.
// Parameters: ids.
// Columns: none.
UNWIND $ids AS id
MATCH (interval:ControlInterval {id: id})
DETACH DELETE interval
