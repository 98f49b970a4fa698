// Which of all entities does a filter let through? By name, id, in the order of an index, so that a page costs what
// it holds.
// Variants: FIRST, LAST or COUNT (a page, one from the end, how many); type.
// The map `list` has the filter: type (a list).
UNWIND $list.groups AS group
CALL (group) {
  MATCH (entity:Entity)
  // IF NOT COUNT
  USING INDEX entity:Entity(name, id)
  // END
  WHERE entity.withdrawn IS NULL
    // IF FIRST
    AND entity.name >= coalesce(group.after[0], '')
    AND entity.id IS NOT NULL
    // IF LAST
    AND entity.name <= coalesce(group.before[0], '\uDBFF\uDFFF')
    AND entity.id IS NOT NULL
    // IF type
    AND entity.type IN $list.type
  // IF NOT COUNT
  WITH entity, [entity.name, entity.id] AS key
  WHERE (group.after IS NULL OR key > group.after)
    AND (group.before IS NULL OR key < group.before)
  WITH entity, key
  // IF FIRST
  ORDER BY entity.name, entity.id
  // IF LAST
  ORDER BY entity.name DESC, entity.id DESC
  // IF NOT COUNT
  LIMIT $limit
  RETURN collect([record(entity: Entity), key]) AS found
  // IF COUNT
  RETURN count(*) AS found
  // END
}
RETURN group.index AS index, found
