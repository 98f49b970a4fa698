// The edges by which these records name what merges or splits lead elsewhere, as their corpora give them.
// The ids are of claims (with their control claims), mentions, assessments and documents. `edge` and `record` (its
// start) are element ids; `heldBy` is the id of the claim or mention that a split names; `led` tells whether the edge
// was led elsewhere already. `relation` is null unless the edge asserts one.
CALL () {
  UNWIND $ids AS id
  MATCH (record:Claim {id: id})
  RETURN record, record AS holder
  UNION ALL
  UNWIND $ids AS id
  MATCH (holder:Claim {id: id})-[:ASSERTS]->(record:ControlClaim)
  RETURN record, holder
  UNION ALL
  UNWIND $ids AS id
  MATCH (record:Mention {id: id})
  RETURN record, record AS holder
  UNION ALL
  UNWIND $ids AS id
  MATCH (record:Assessment {id: id})
  RETURN record, record AS holder
  UNION ALL
  UNWIND $ids AS id
  MATCH (record:Document {id: id})
  RETURN record, record AS holder
}
MATCH (record)-[edge]->(origin:Entity|Relation)
WHERE edge.redirected IS NULL
WITH record, holder, edge, origin
WHERE edge:WAS
  OR EXISTS { (origin)-[:MERGED_INTO]->() }
  OR EXISTS { (origin)<-[:SPLITS]-() }
  OR EXISTS { (origin)-[:SUBJECT|OBJECT]->()-[:MERGED_INTO]->() }
  OR EXISTS { (origin)-[:SUBJECT|OBJECT]->()<-[:SPLITS]-() }
RETURN
  elementId(edge) AS edge,
  elementId(record) AS record,
  holder.id AS heldBy,
  coalesce(edge.as, type(edge)) AS type,
  edge.role AS role,
  coalesce(edge.order, 0) AS order,
  edge:WAS AS led,
  origin.id AS originId,
  CASE WHEN origin:Relation THEN {
    type: origin.type,
    subjectId: head([(origin)-[:SUBJECT]->(subject) | subject.id]),
    objectId: head([(origin)-[:OBJECT]->(object) | object.id]),
    when: CASE WHEN origin.whenEdtf IS NOT NULL THEN {
      edtf: origin.whenEdtf,
      startEarliest: origin.whenStartEarliest,
      startLatest: origin.whenStartLatest,
      endEarliest: origin.whenEndEarliest,
      endLatest: origin.whenEndLatest
    } END
  } END AS relation
ORDER BY record, order
