// When did events change who holds these places, as the graph keeps it? Times are in ms.
UNWIND $placeIds AS placeId
MATCH (:Entity {id: placeId})<-[at:TOOK_PLACE_IN]-(event:Event)
WHERE at.datedBy IS NOT NULL
RETURN
  placeId,
  event.id AS eventId,
  at.earliest AS earliest,
  at.latest AS latest,
  at.datedBy AS claimIds
