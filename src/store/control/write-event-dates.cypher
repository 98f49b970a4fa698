// Writes when events changed who holds a place, or that nothing dates them there.
// Parameters: rows: of placeId, eventId, earliest, latest, claimIds (null where nothing does).
// Columns: none.
UNWIND $rows AS row
MATCH (event:Event {id: row.eventId})-[at:TOOK_PLACE_IN]->(:Entity {id: row.placeId})
SET at.earliest = row.earliest, at.latest = row.latest, at.datedBy = row.claimIds
