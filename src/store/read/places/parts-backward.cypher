// Which places lie directly in a place: a page from the end. By name, id.
// Parameters: list: groups (of index, ids, and the keys after and before, or null); limit.
// Columns: index (of the group), rows (node, key; in the opposite order, from the end).
UNWIND $list.groups AS group
CALL (group) {
  UNWIND group.ids AS id
  MATCH (source:Entity {id: id})<-[:PART_OF]-(part:Place)
  USING INDEX SEEK source:Entity(id)
  WITH part, [part.name, part.id] AS key
  WHERE (group.after IS NULL OR key > group.after)
    AND (group.before IS NULL OR key < group.before)
    AND part.withdrawn IS NULL
  WITH part, key
  ORDER BY key DESC
  LIMIT $limit
  RETURN collect([record(part: Entity), key]) AS rows
}
RETURN group.index AS index, rows
