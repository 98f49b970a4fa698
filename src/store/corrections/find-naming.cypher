// Current records and documents that name one of these entities, or that named one of them before a correction led them
// elsewhere. A control claim, and a relation, counts as the claim that asserts it.
// `endIds` are entities that they name now, `originIds` entities that they named.
CALL () {
  UNWIND $endIds AS id
  MATCH (entity:Entity {id: id})
  CALL (entity) {
    MATCH (entity)<-[:SPOKEN_BY|ABOUT|ASSESSES|REFERS_TO|HAS_ARGUMENT|HANDS_TO|TAKES_FROM]-(record)
    RETURN record
    UNION ALL
    MATCH (entity)<-[:PUBLISHED_BY|AUTHORED_BY]-(record:Document)
    RETURN record
    UNION ALL
    MATCH (entity)<-[:OF_PLACE|HELD_BY]-(:ControlClaim)<-[:ASSERTS]-(record:Claim)
    RETURN record
    UNION ALL
    MATCH (entity)<-[:SUBJECT|OBJECT]-(:Relation)<-[:ASSERTS]-(record:Claim)
    RETURN record
  }
  RETURN record
  UNION ALL
  UNWIND $originIds AS id
  MATCH (entity:Entity {id: id})
  CALL (entity) {
    MATCH (entity)<-[:WAS]-(record:Claim|Mention|Assessment|Document)
    RETURN record
    UNION ALL
    MATCH (entity)<-[:WAS]-(:ControlClaim)<-[:ASSERTS]-(record:Claim)
    RETURN record
    UNION ALL
    MATCH (entity)<-[:SUBJECT|OBJECT]-(:Relation)<-[:WAS]-(record:Claim)
    RETURN record
  }
  RETURN record
}
WITH DISTINCT record
WHERE record.supersededAt IS NULL
RETURN
  collect(CASE WHEN record:Claim THEN record.id END) AS claimIds,
  collect(CASE WHEN record:Mention THEN record.id END) AS mentionIds,
  collect(CASE WHEN record:Assessment THEN record.id END) AS assessmentIds,
  collect(CASE WHEN record:Document THEN record.id END) AS documentIds
