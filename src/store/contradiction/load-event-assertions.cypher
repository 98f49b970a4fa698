// Loads what claims say of these events. One row for each claim and report. With `past`, superseded claims count too.
UNWIND $eventIds AS eventId
MATCH (event:Event {id: eventId})<-[:REFERS_TO]-(report:Mention)<-[:REPORTS]-(claim:Claim)
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
