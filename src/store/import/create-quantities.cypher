// Adds quantities, and links them to the events that they belong to.
UNWIND $rows AS row
MATCH (document:Document {id: row.documentId})
CREATE (document)<-[:IN_DOCUMENT]-(quantity:Quantity {
  id: row.id,
  fingerprint: row.fingerprint,
  recordedAt: $recordedAt,
  documentId: row.documentId,
  position: row.position,
  atLeast: row.atLeast,
  atMost: row.atMost,
  isApproximate: row.isApproximate,
  unit: row.unit,
  of: row.of,
  spanStarts: row.spanStarts,
  spanEnds: row.spanEnds,
  spanExacts: row.spanExacts,
  spanPrefixes: row.spanPrefixes,
  spanSuffixes: row.spanSuffixes
})
WITH quantity, row
UNWIND row.eventIds AS eventId
MATCH (event:Event {id: eventId})
CREATE (quantity)-[:OF_EVENT]->(event)
