// Loads what claims say of the subjects of these claims. These are the events that they report, the relations
// that they assert (whatever time they give), and who held the places whose holders they name.
// One row for each claim and report, relation or control claim. With `past`, superseded claims count too; else only
// those that are asked for.
UNWIND $claims.ids AS id
MATCH (asked:Claim {id: id})
CALL (asked) {
  MATCH (asked)-[:REPORTS]->(:Mention)-[:REFERS_TO]->(subject:Event)
  RETURN subject
  UNION
  MATCH (asked)-[:ASSERTS]->(:ControlClaim)-[:OF_PLACE]->(subject:Place)
  RETURN subject
  UNION
  MATCH (asked)-[:ASSERTS]->(relation:Relation)-[:SUBJECT]->()<-[:SUBJECT]-(subject:Relation)
  WHERE
    subject.type = relation.type
    AND EXISTS { (subject)-[:OBJECT]->()<-[:OBJECT]-(relation) }
  RETURN subject
  UNION
  MATCH (asked)-[:ASSERTS]->(subject:Relation)
  RETURN subject
}
WITH DISTINCT subject
CALL (subject) {
  MATCH (subject)<-[:REFERS_TO]-(report:Mention)<-[:REPORTS]-(claim:Claim)
  WHERE subject:Event
  RETURN claim, report AS statement, 'EVENT' AS kind, null AS forceId
  UNION ALL
  MATCH (subject)<-[:ASSERTS]-(claim:Claim)
  WHERE subject:Relation
  RETURN claim, subject AS statement, 'RELATION' AS kind, null AS forceId
  UNION ALL
  MATCH (subject)<-[:OF_PLACE]-(control:ControlClaim)<-[:ASSERTS]-(claim:Claim)
  WHERE subject:Place
  RETURN
    claim,
    control AS statement,
    'CONTROL' AS kind,
    head([(control)-[:HELD_BY]->(force) | force.id]) AS forceId
}
WITH subject, claim, statement, kind, forceId
WHERE $claims.past OR claim.supersededAt IS NULL OR claim.id IN $claims.ids
RETURN
  kind,
  subject.id AS subjectId,
  statement.realis AS realis,
  statement.type AS type,
  head([(statement)-[:SUBJECT]->(end) | end.id]) AS relationSubjectId,
  head([(statement)-[:OBJECT]->(end) | end.id]) AS relationObjectId,
  statement.status AS status,
  forceId,
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
