// Which entities of a name, of a part of one, or of an authority link, does a filter let through? By name, id.
// Variants: NAME, NAME_PART or AUTHORITY (what the ids are); FIRST, LAST or COUNT (a page, one from the end, how many);
// the parts of the filter.
// The ids are folded names, parts of such, or links. The map `list` has the filter: type (a list), name and
// nameContains (folded).
UNWIND $list.groups AS group
CALL (group) {
  // IF NAME
  UNWIND group.ids AS folded
  MATCH (name:Name {folded: folded})<-[:NAMED]-(entity:Entity)
  USING INDEX SEEK name:Name(folded)
  // IF NAME_PART
  UNWIND group.ids AS folded
  MATCH (name:Name)<-[:NAMED]-(entity:Entity)
  USING TEXT INDEX name:Name(folded)
  WHERE name.folded CONTAINS folded
  // IF AUTHORITY
  UNWIND group.ids AS url
  MATCH (authority:Authority {url: url})<-[:SAME_AS]-(entity:Entity)
  USING INDEX SEEK authority:Authority(url)
  // END
  WITH DISTINCT entity
  WHERE entity.withdrawn IS NULL
    // IF type
    AND entity.type IN $list.type
    // IF name
    AND EXISTS {
      MATCH (entity)-[:NAMED]->(name)
      WHERE name.folded = $list.name
    }
    // IF nameContains
    AND EXISTS {
      MATCH (entity)-[:NAMED]->(name)
      WHERE name.folded CONTAINS $list.nameContains
    }
  // IF NOT COUNT
  WITH entity, [entity.name, entity.id] AS key
  WHERE (group.after IS NULL OR key > group.after)
    AND (group.before IS NULL OR key < group.before)
  WITH entity, key
  // IF FIRST
  ORDER BY key
  // IF LAST
  ORDER BY key DESC
  // IF NOT COUNT
  LIMIT $limit
  RETURN collect([record(entity: Entity), key]) AS found
  // IF COUNT
  RETURN count(*) AS found
  // END
}
RETURN group.index AS index, found
