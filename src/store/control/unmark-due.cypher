// Takes the mark off places whose control has been derived.
// Parameters: placeIds.
// Columns: none.
UNWIND $placeIds AS id
MATCH (place:Entity {id: id})
REMOVE place:ControlDue
