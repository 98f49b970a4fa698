// Which relations put actors on sides?
// Parameters: knownAsOf (ms): relations that a claim known then asserts; null: those that a current claim does.
// Columns: type, subjectId, objectId.
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
