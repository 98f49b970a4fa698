// Which relations put actors on sides?
// Those that a claim known as of `knownAsOf` (ms) asserts; where that is null, those that a current claim does.
UNWIND ['MEMBER_OF', 'ALLIED_WITH', 'FIGHTS'] AS type
MATCH (relation:Relation {type: type})
WHERE
  ($knownAsOf IS NULL AND relation.withdrawn IS NULL)
  OR EXISTS {
    (relation)<-[:ASSERTS]-(claim:Claim)
    WHERE
      claim.recordedAt <= $knownAsOf
      AND (claim.supersededAt IS NULL OR $knownAsOf < claim.supersededAt)
  }
MATCH (subject)<-[:SUBJECT]-(relation)-[:OBJECT]->(object)
RETURN type, subject.id AS subjectId, object.id AS objectId
