// Which of all relations does a filter let through? By id, in the order of an index.
// Variants: FIRST, LAST or COUNT (a page, one from the end, how many); the parts of the filter.
// The map `list` has the filter: type and entity (lists), knownAsOf (ms).
UNWIND $list.groups AS group
CALL (group) {
  MATCH (relation:Relation)
  // IF NOT COUNT
  WHERE relation.id > coalesce(group.after[0], '')
    AND (group.before IS NULL OR relation.id < group.before[0])
  // END
  WITH relation
  // IF knownAsOf
  WHERE EXISTS {
    MATCH (relation)<-[:ASSERTS]-(claim:Claim)
    WHERE claim.recordedAt <= $list.knownAsOf
      AND coalesce(claim.supersededAt > $list.knownAsOf, true)
  }
  // IF NOT knownAsOf
  WHERE relation.withdrawn IS NULL
  // IF type
    AND relation.type IN $list.type
  // IF entity
    AND EXISTS {
      MATCH (relation)-[:SUBJECT|OBJECT]->(entity)
      WHERE entity.id IN $list.entity
    }
  // IF NOT COUNT
  WITH relation
  // IF FIRST
  ORDER BY relation.id
  // IF LAST
  ORDER BY relation.id DESC
  // IF NOT COUNT
  LIMIT $limit
  RETURN collect([record(relation: Relation), [relation.id]]) AS found
  // IF COUNT
  RETURN count(*) AS found
  // END
}
RETURN group.index AS index, found
