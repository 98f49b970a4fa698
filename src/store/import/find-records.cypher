// Every record that the graph has of these documents, superseded ones included.
// `retracted` tells whether it was, and not restored since. `touches` are the events that a mention reports, the events
// and relations that a claim asserts, or the place that a control claim speaks of.
UNWIND $documentIds AS documentId
MATCH (document:Document {id: documentId})
CALL (document) {
  MATCH (document)-[:HAS_TEXT]->(record:Text)
  RETURN 'text' AS kind, record, [] AS touches
  UNION ALL
  MATCH (document)<-[:IN_DOCUMENT]-(record:Mention)
  RETURN 'mention' AS kind, record, [(record)-[:REFERS_TO]->(event:Event) | event.id] AS touches
  UNION ALL
  MATCH (document)<-[:IN_DOCUMENT]-(record:Quantity)
  RETURN 'quantity' AS kind, record, [] AS touches
  UNION ALL
  MATCH (document)<-[:IN_DOCUMENT]-(record:Claim)
  RETURN 'claim' AS kind, record, [(record)-[:ASSERTS]->(said:Event|Relation) | said.id] AS touches
  UNION ALL
  MATCH (document)<-[:IN_DOCUMENT]-(:Claim)-[:ASSERTS]->(record:ControlClaim)-[:OF_PLACE]->(place)
  RETURN 'controlClaim' AS kind, record, [place.id] AS touches
}
RETURN
  documentId,
  kind,
  record.id AS id,
  record.fingerprint AS fingerprint,
  record.wording AS wording,
  record.supersededAt IS NULL AS current,
  record.retractedBy IS NOT NULL AND record.restoredBy IS NULL AS retracted,
  touches
