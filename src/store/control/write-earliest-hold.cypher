// Writes from when on places can have had a state, where that is earlier than before.
// Parameters: rows: of placeId, from (ms, or infinite).
// Columns: none.
UNWIND $rows AS row
MATCH (place:Entity {id: row.placeId})
WHERE place.controlledFrom IS NULL OR place.controlledFrom > row.from
SET place.controlledFrom = row.from
