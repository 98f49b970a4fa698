// Finds the forces one step above these (upward), or the members of these. Every id of a force counts.
// `ids` are all ids of the force, `next` those one step up or down.
UNWIND $forceIds AS forceId
MATCH (force:Entity {id: forceId})
CALL (force) {
  MATCH (force)-[:SAME_AS*0..8]-(same:Entity)
  RETURN collect(DISTINCT same) AS sames
}
RETURN
  forceId,
  [same IN sames | same.id] AS ids,
  reduce(
    found = [],
    same IN sames |
      found
      + CASE
        WHEN $upward
          THEN [(same)<-[:SUBJECT]-(:Relation {type: 'MEMBER_OF'})-[:OBJECT]->(whole) | whole.id]
        ELSE [(same)<-[:OBJECT]-(:Relation {type: 'MEMBER_OF'})-[:SUBJECT]->(member) | member.id]
      END
  ) AS next
