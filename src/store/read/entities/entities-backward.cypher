// Which entities, of a name, a part of a name or an authority link, does a filter let through: a
// page from the end. By name, id.
// Parameters: groups: for each list its index, its ids, and after and before (keys or null); from
// (which of the parts below finds the entities); the filter: type, name, nameContains (both
// folded), sameAs, each null where not asked; limit.
// Columns: index (of the group), rows (node, key; in the opposite order, from the end).
UNWIND $groups AS group
CALL (group) {
  CALL (group) {
    WITH group WHERE $from = 'NAME'
    UNWIND group.ids AS folded
    MATCH (:Name {folded: folded})<-[:NAMED]-(entity:Entity)
    RETURN entity
    UNION
    WITH group WHERE $from = 'NAME_PART'
    UNWIND group.ids AS folded
    MATCH (name:Name)<-[:NAMED]-(entity:Entity)
    WHERE name.folded CONTAINS folded
    RETURN entity
    UNION
    WITH group WHERE $from = 'AUTHORITY'
    UNWIND group.ids AS url
    MATCH (:Authority {url: url})<-[:SAME_AS]-(entity:Entity)
    RETURN entity
  }
  WITH entity, [entity.name, entity.id] AS key
  WHERE (group.after IS NULL OR key > group.after)
    AND (group.before IS NULL OR key < group.before)
    AND entity.withdrawn IS NULL
    AND ($type IS NULL OR entity.type IN $type)
    AND ($name IS NULL OR EXISTS {
      MATCH (entity)-[:NAMED]->(name)
      WHERE name.folded = $name
    })
    AND ($nameContains IS NULL OR EXISTS {
      MATCH (entity)-[:NAMED]->(name)
      WHERE name.folded CONTAINS $nameContains
    })
    AND ($sameAs IS NULL OR $sameAs IN entity.sameAs)
  WITH entity, key
  ORDER BY key DESC
  LIMIT $limit
  RETURN collect({node: entity, key: key}) AS rows
}
RETURN group.index AS index, rows
