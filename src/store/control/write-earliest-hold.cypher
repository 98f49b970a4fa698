// Writes from when on places can have had a state.
// Times are in ms, infinite where open, and null where no claim speaks of the place.
UNWIND $rows AS row
MATCH (place:Entity {id: row.placeId})
WHERE coalesce(place.controlledFrom <> row.from, (place.controlledFrom IS NULL) <> (row.from IS NULL))
SET place.controlledFrom = row.from
