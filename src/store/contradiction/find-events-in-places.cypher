// Which events does any report put in these places?
UNWIND $placeIds AS placeId
MATCH (:Entity {id: placeId})<-[:HAS_ARGUMENT {role: 'PLACE'}]-(:Mention)-[:REFERS_TO]->(event:Event)
RETURN DISTINCT event.id AS id
