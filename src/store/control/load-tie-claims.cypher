// Loads the memberships and alliances of these forces, as claims affirm them. Every id of a force counts.
// TRACED: with what a lens looks at.
// One row for each relation, or TRACED for each relation and claim. With `past`, superseded claims count too.
UNWIND $forceIds AS forceId
MATCH (force:Entity {id: forceId})
CALL (force) {
  MATCH (force)-[:SAME_AS*0..8]-(subject:Entity)
  RETURN DISTINCT subject
}
WITH DISTINCT subject
MATCH (subject)<-[:SUBJECT]-(relation:Relation)-[:OBJECT]->(object)
WHERE relation.type IN ['MEMBER_OF', 'ALLIED_WITH']
  // IF NOT TRACED
  AND EXISTS {
    (relation)<-[:ASSERTS]-(claim:Claim {factuality: 'CERTAIN'})
    WHERE claim.supersededAt IS NULL
  }
// IF TRACED
MATCH (relation)<-[:ASSERTS]-(claim:Claim {factuality: 'CERTAIN'})
WHERE $past OR claim.supersededAt IS NULL
// END
RETURN
  relation.type AS type,
  subject.id AS subjectId,
  object.id AS objectId,
  relation.whenEdtf AS whenEdtf,
  relation.whenStartEarliest AS whenStartEarliest,
  relation.whenStartLatest AS whenStartLatest,
  relation.whenEndEarliest AS whenEndEarliest,
  // IF TRACED
  claim.id AS claimId,
  claim.documentId AS documentId,
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
  claim.recordedAt AS recordedAt,
  claim.supersededAt AS supersededAt,
  [(claim)-[:WITHIN*1..]->()-[:SPOKEN_BY]->(relay) | relay.id] AS relayIds,
  [(claim)-[:IN_DOCUMENT]->()-[:PUBLISHED_BY]->(publisher) | publisher.id] AS publisherIds,
  [(claim)-[:SPOKEN_BY]->(speaker) | speaker.id] AS speakerIds,
  // END
  relation.whenEndLatest AS whenEndLatest
