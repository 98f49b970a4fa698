// Writes from when on places can have had a state.
// Parameters: rows: of placeId, from (ms, or infinite; null where no claim speaks of it).
// Columns: none.
UNWIND $rows AS row
MATCH (place:Entity {id: row.placeId})
WHERE coalesce(place.controlledFrom <> row.from, (place.controlledFrom IS NULL) <> (row.from IS NULL))
SET place.controlledFrom = row.from
