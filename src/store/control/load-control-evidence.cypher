// Loads what claims say of who held these places: control claims, and reports of events there that
// change control. TRACED: with what a lens looks at.
// One row for each claim and control claim or report; those of one place come together. With `past`, superseded
// claims count too.
UNWIND $placeIds AS placeId
MATCH (place:Entity {id: placeId})
CALL (place) {
  MATCH (place)<-[:OF_PLACE]-(control:ControlClaim)<-[:ASSERTS]-(claim:Claim)
  WHERE $past OR claim.supersededAt IS NULL
  RETURN
    claim,
    control AS statement,
    'CONTROL_CLAIM' AS kind,
    control.status AS status,
    control.isLogRow AS isLogRow,
    head([(control)-[:HELD_BY]->(force) | force.id]) AS forceId,
    null AS eventId,
    null AS gains,
    null AS loses
  UNION ALL
  MATCH (place)<-[:HAS_ARGUMENT {role: 'PLACE'}]-(report:Mention)<-[:REPORTS]-(claim:Claim)
  WHERE
    ($past OR claim.supersededAt IS NULL)
    AND (EXISTS { (report)-[:HANDS_TO]->() } OR EXISTS { (report)-[:TAKES_FROM]->() })
  RETURN
    claim,
    report AS statement,
    'CONTROL_EVENT' AS kind,
    null AS status,
    null AS isLogRow,
    null AS forceId,
    head([(report)-[:REFERS_TO]->(event) | event.id]) AS eventId,
    [(report)-[:HANDS_TO]->(force) | force.id] AS gains,
    [(report)-[:TAKES_FROM]->(force) | force.id] AS loses
}
RETURN
  placeId,
  kind,
  statement.id AS statementId,
  status,
  isLogRow,
  forceId,
  eventId,
  statement.realis AS realis,
  gains,
  loses,
  statement.whenEdtf AS whenEdtf,
  statement.whenStartEarliest AS whenStartEarliest,
  statement.whenStartLatest AS whenStartLatest,
  statement.whenEndEarliest AS whenEndEarliest,
  statement.whenEndLatest AS whenEndLatest,
  claim.id AS claimId,
  claim.documentId AS documentId,
  claim.position AS position,
  claim.speakerText AS speakerText,
  claim.factuality AS factuality,
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
  // IF TRACED
  claim.recordedAt AS recordedAt,
  claim.supersededAt AS supersededAt,
  [(claim)-[:WITHIN*1..]->()-[:SPOKEN_BY]->(relay) | relay.id] AS relayIds,
  [(claim)-[:IN_DOCUMENT]->()-[:PUBLISHED_BY]->(publisher) | publisher.id] AS publisherIds,
  // END
  [(claim)-[:SPOKEN_BY]->(speaker) | speaker.id] AS speakerIds
