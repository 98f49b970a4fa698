// How many entities are of any of some types, or of any type?
// Parameters: list: groups (of index); type (null where not asked).
// Columns: index (of the group), total.
UNWIND $list.groups AS group
CALL (group) {
  MATCH (entity:Entity)
  WHERE entity.withdrawn IS NULL
    AND ($list.type IS NULL OR entity.type IN $list.type)
  RETURN count(*) AS total
}
RETURN group.index AS index, total
