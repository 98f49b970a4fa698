// Which events does any report name as causes of these, or as their effects?
UNWIND $eventIds AS eventId
CALL (eventId) {
  MATCH (:Event {id: eventId})<-[:REFERS_TO]-(:Mention)-[:HAS_ARGUMENT {role: 'CAUSE'}]->(other:Event)
  RETURN other
  UNION
  MATCH (:Event {id: eventId})<-[:HAS_ARGUMENT {role: 'CAUSE'}]-(:Mention)-[:REFERS_TO]->(other:Event)
  RETURN other
}
RETURN DISTINCT other.id AS id
