// Which relations does an entity stand in, as subject or object? By type, id.
// Variants: FIRST, LAST or COUNT (a page, one from the end, how many).
UNWIND $list.groups AS group
CALL (group) {
  UNWIND group.ids AS id
  MATCH (source:Entity {id: id})<-[:SUBJECT|OBJECT]-(relation:Relation)
  USING INDEX SEEK source:Entity(id)
  WITH DISTINCT relation
  WHERE relation.withdrawn IS NULL
  // IF NOT COUNT
  WITH relation, [relation.type, relation.id] AS key
  WHERE (group.after IS NULL OR key > group.after)
    AND (group.before IS NULL OR key < group.before)
  WITH relation, key
  // IF FIRST
  ORDER BY key
  // IF LAST
  ORDER BY key DESC
  // IF NOT COUNT
  LIMIT $limit
  RETURN collect([record(relation: Relation), key]) AS found
  // IF COUNT
  RETURN count(*) AS found
  // END
}
RETURN group.index AS index, found
