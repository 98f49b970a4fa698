// Finds the forces one step above these (upward), or the members of these. Every id of a force counts.
// Parameters: forceIds, upward.
// Columns: id (of one of them, or another id of the same force), next (ids, one step up or down).
UNWIND $forceIds AS forceId
MATCH (force:Entity {id: forceId})
CALL (force) {
  MATCH (force)-[:SAME_AS*0..8]-(same:Entity)
  RETURN DISTINCT same
}
WITH DISTINCT same
RETURN
  same.id AS id,
  CASE
    WHEN $upward
      THEN [(same)<-[:SUBJECT]-(:Relation {type: 'MEMBER_OF'})-[:OBJECT]->(whole) | whole.id]
    ELSE [(same)<-[:OBJECT]-(:Relation {type: 'MEMBER_OF'})-[:SUBJECT]->(member) | member.id]
  END AS next
