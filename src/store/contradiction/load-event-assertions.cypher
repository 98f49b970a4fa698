// Loads what claims say of events in these places, and of the events that those result from.
// Parameters: placeIds, or null for all events; past: whether superseded claims count too.
// Columns: the fields of AssertionRow. One row for each claim and report.
CALL () {
  UNWIND $placeIds AS placeId
  MATCH (:Entity {id: placeId})<-[:HAS_ARGUMENT {role: 'PLACE'}]-(:Mention)-[:REFERS_TO]->(event:Event)
  RETURN event
  UNION
  UNWIND $placeIds AS placeId
  MATCH (:Entity {id: placeId})<-[:HAS_ARGUMENT {role: 'PLACE'}]-(:Mention)
    -[:HAS_ARGUMENT {role: 'CAUSE'}]->(event:Event)
  RETURN event
  UNION
  MATCH (event:Event)
  WHERE $placeIds IS NULL
  RETURN event
}
MATCH (event)<-[:REFERS_TO]-(report:Mention)<-[:REPORTS]-(claim:Claim)
WHERE $past OR claim.supersededAt IS NULL
RETURN
  event.id AS eventId,
  report.realis AS realis,
  report.whenEdtf AS whenEdtf,
  report.whenStartEarliest AS whenStartEarliest,
  report.whenStartLatest AS whenStartLatest,
  report.whenEndEarliest AS whenEndEarliest,
  report.whenEndLatest AS whenEndLatest,
  [(report)-[:HAS_ARGUMENT {role: 'CAUSE'}]->(cause) | cause.id] AS causeIds,
  [(report)-[:HAS_ARGUMENT {role: 'PLACE'}]->(place) | place.id] AS placeIds,
  claim.id AS claimId,
  claim.documentId AS documentId,
  claim.speakerText AS speakerText,
  claim.factuality AS factuality,
  claim.recordedAt AS recordedAt,
  claim.supersededAt AS supersededAt,
  claim.saidEdtf AS saidEdtf,
  claim.saidStartEarliest AS saidStartEarliest,
  claim.saidStartLatest AS saidStartLatest,
  claim.saidEndEarliest AS saidEndEarliest,
  claim.saidEndLatest AS saidEndLatest,
  claim.publishedEdtf AS publishedEdtf,
  claim.publishedStartEarliest AS publishedStartEarliest,
  claim.publishedStartLatest AS publishedStartLatest,
  claim.publishedEndEarliest AS publishedEndEarliest,
  claim.publishedEndLatest AS publishedEndLatest,
  [(claim)-[:SPOKEN_BY]->(speaker) | speaker.id] AS speakerIds,
  [(claim)-[:WITHIN*1..]->()-[:SPOKEN_BY]->(relay) | relay.id] AS relayIds,
  [(claim)-[:IN_DOCUMENT]->()-[:PUBLISHED_BY]->(publisher) | publisher.id] AS publisherIds
