// Which relations of the same type join the forces of these, if a claim denies one of them? Allies may be named in either
// order. Every id of a force counts. With `past`, superseded claims count too.
UNWIND $relationIds AS id
MATCH (subject)<-[:SUBJECT]-(asked:Relation {id: id})-[:OBJECT]->(object)
CALL (subject, object) {
  MATCH (subject)-[:SAME_AS*0..8]-(one:Entity)
  WITH object, collect(DISTINCT one) AS ones
  MATCH (object)-[:SAME_AS*0..8]-(other:Entity)
  RETURN ones, collect(DISTINCT other) AS others
}
CALL (asked, ones, others) {
  UNWIND ones AS one
  MATCH (one)<-[:SUBJECT]-(relation:Relation {type: asked.type})-[:OBJECT]->(other)
  WHERE other IN others
  RETURN relation
  UNION
  UNWIND CASE WHEN asked.type = 'ALLIED_WITH' THEN ones ELSE [] END AS one
  MATCH (one)<-[:OBJECT]-(relation:Relation {type: asked.type})-[:SUBJECT]->(other)
  WHERE other IN others
  RETURN relation
}
WITH id, collect(DISTINCT relation) AS relations
WHERE any(
  relation IN relations
  WHERE EXISTS {
    (relation)<-[:ASSERTS]-(claim:Claim {factuality: 'CERTAIN_NOT'})
    WHERE $past OR claim.supersededAt IS NULL
  }
)
UNWIND relations AS relation
RETURN DISTINCT relation.id AS id
