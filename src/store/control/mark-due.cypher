// Marks places whose control is to be derived again once an import has written all its records.
// Parameters: placeIds.
// Columns: none.
UNWIND $placeIds AS id
MATCH (place:Entity {id: id})
SET place:ControlDue
