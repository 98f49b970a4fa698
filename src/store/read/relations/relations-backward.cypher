// Which relations does an entity stand in, as subject or object: a page from the end. By type, id.
// Parameters: list: groups (of index, ids, and the keys after and before, or null); limit.
// Columns: index (of the group), rows (node, key; in the opposite order, from the end).
UNWIND $list.groups AS group
CALL (group) {
  UNWIND group.ids AS id
  MATCH (source:Entity {id: id})<-[:SUBJECT|OBJECT]-(relation:Relation)
  USING INDEX SEEK source:Entity(id)
  WITH DISTINCT relation
  WITH relation, [relation.type, relation.id] AS key
  WHERE (group.after IS NULL OR key > group.after)
    AND (group.before IS NULL OR key < group.before)
    AND relation.withdrawn IS NULL
  WITH relation, key
  ORDER BY key DESC
  LIMIT $limit
  RETURN collect([record(relation: Relation), key]) AS rows
}
RETURN group.index AS index, rows
