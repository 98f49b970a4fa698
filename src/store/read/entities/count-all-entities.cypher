// How many entities are of any of some types, or of any type?
// Parameters: groups: for each list its index; type (null
// where not asked).
// Columns: index (of the group), total.
UNWIND $groups AS group
CALL (group) {
  MATCH (entity:Entity)
  WHERE entity.withdrawn IS NULL
    AND ($type IS NULL OR entity.type IN $type)
  RETURN count(*) AS total
}
RETURN group.index AS index, total
