// Which entities are of any of some types, or of any type: a page from the end. By name, id, as the
// index entity_name has them, from where the page starts.
// Parameters: list: groups (of index, and the keys after and before, or null); type (null where not
// asked); limit.
// Columns: index (of the group), rows (node, key; in the opposite order, from the end).
UNWIND $list.groups AS group
CALL (group) {
  MATCH (entity:Entity)
  WHERE entity.name <= coalesce(group.before[0], '\U0010FFFF')
    AND entity.id IS NOT NULL
  WITH entity, [entity.name, entity.id] AS key
  WHERE (group.after IS NULL OR key > group.after)
    AND (group.before IS NULL OR key < group.before)
    AND entity.withdrawn IS NULL
    AND ($list.type IS NULL OR entity.type IN $list.type)
  WITH entity, key
  ORDER BY entity.name DESC, entity.id DESC
  LIMIT $limit
  RETURN collect([record(entity: Entity), key]) AS rows
}
RETURN group.index AS index, rows
