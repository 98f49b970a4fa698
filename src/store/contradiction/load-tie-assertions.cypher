// Loads the claims that affirm or deny these ties of forces. One row for each relation and claim. With `past`, superseded
// claims count too.
UNWIND $relationIds AS relationId
MATCH (subject)<-[:SUBJECT]-(relation:Relation {id: relationId})-[:OBJECT]->(object)
MATCH (relation)<-[:ASSERTS]-(claim:Claim)
WHERE claim.factuality IN ['CERTAIN', 'CERTAIN_NOT'] AND ($past OR claim.supersededAt IS NULL)
RETURN
  relation.id AS relationId,
  relation.type AS type,
  subject.id AS subjectId,
  object.id AS objectId,
  relation.whenEdtf AS whenEdtf,
  relation.whenStartEarliest AS whenStartEarliest,
  relation.whenStartLatest AS whenStartLatest,
  relation.whenEndEarliest AS whenEndEarliest,
  relation.whenEndLatest AS whenEndLatest,
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
