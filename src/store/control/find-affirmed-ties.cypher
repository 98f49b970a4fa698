// Which of these relations does a current claim affirm?
UNWIND $relationIds AS id
MATCH (subject)<-[:SUBJECT]-(relation:Relation {id: id})-[:OBJECT]->(object)
WHERE EXISTS {
  (relation)<-[:ASSERTS]-(claim:Claim {factuality: 'CERTAIN'})
  WHERE claim.supersededAt IS NULL
}
RETURN id, relation.type AS type, subject.id AS subjectId, object.id AS objectId
