// Which entities, of a name, a part of a name or an authority link, does a filter let through: a
// page. By name, id.
// Parameters: list: groups (of index, ids, and the keys after and before, or null); from (which of
// the parts below finds the entities); the filter: type, name, nameContains (both folded), sameAs,
// each null where not asked; limit.
// Columns: index (of the group), rows (node, key; in the order of the list).
UNWIND $list.groups AS group
CALL (group) {
  CALL (group) {
    WITH group WHERE $list.from = 'NAME'
    UNWIND group.ids AS folded
    MATCH (name:Name {folded: folded})<-[:NAMED]-(entity:Entity)
    USING INDEX SEEK name:Name(folded)
    RETURN entity
    UNION
    WITH group WHERE $list.from = 'NAME_PART'
    UNWIND group.ids AS folded
    MATCH (name:Name)<-[:NAMED]-(entity:Entity)
    USING TEXT INDEX name:Name(folded)
    WHERE name.folded CONTAINS folded
    RETURN entity
    UNION
    WITH group WHERE $list.from = 'AUTHORITY'
    UNWIND group.ids AS url
    MATCH (authority:Authority {url: url})<-[:SAME_AS]-(entity:Entity)
    USING INDEX SEEK authority:Authority(url)
    RETURN entity
  }
  WITH entity, [entity.name, entity.id] AS key
  WHERE (group.after IS NULL OR key > group.after)
    AND (group.before IS NULL OR key < group.before)
    AND entity.withdrawn IS NULL
    AND ($list.type IS NULL OR entity.type IN $list.type)
    AND ($list.name IS NULL OR EXISTS {
      MATCH (entity)-[:NAMED]->(name)
      WHERE name.folded = $list.name
    })
    AND ($list.nameContains IS NULL OR EXISTS {
      MATCH (entity)-[:NAMED]->(name)
      WHERE name.folded CONTAINS $list.nameContains
    })
    AND ($list.sameAs IS NULL OR $list.sameAs IN entity.sameAs)
  WITH entity, key
  ORDER BY key
  LIMIT $limit
  RETURN collect([record(entity: Entity), key]) AS rows
}
RETURN group.index AS index, rows
