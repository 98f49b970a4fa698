// Takes the mark off places whose control has been derived.
UNWIND $placeIds AS id
MATCH (place:Entity {id: id})
REMOVE place:ControlDue
