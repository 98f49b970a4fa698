// Marks places whose control is to be derived again once an import has written all its records.
UNWIND $placeIds AS id
MATCH (place:Entity {id: id})
SET place:ControlDue
