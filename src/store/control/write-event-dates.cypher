// Writes when events changed who holds a place, or that nothing dates them there.
UNWIND $rows AS row
MATCH (event:Event {id: row.eventId})-[at:TOOK_PLACE_IN]->(:Entity {id: row.placeId})
SET at.earliest = row.earliest, at.latest = row.latest, at.datedBy = row.claimIds
