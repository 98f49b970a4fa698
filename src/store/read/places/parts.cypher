// Which places lie directly in a place? By name, id.
// Variants: FIRST, LAST or COUNT (a page, one from the end, how many).
UNWIND $list.groups AS group
CALL (group) {
  UNWIND group.ids AS id
  MATCH (source:Entity {id: id})<-[:PART_OF]-(part:Place)
  USING INDEX SEEK source:Entity(id)
  WITH part
  WHERE part.withdrawn IS NULL
  // IF NOT COUNT
  WITH part, [part.name, part.id] AS key
  WHERE (group.after IS NULL OR key > group.after)
    AND (group.before IS NULL OR key < group.before)
  WITH part, key
  // IF FIRST
  ORDER BY key
  // IF LAST
  ORDER BY key DESC
  // IF NOT COUNT
  LIMIT $limit
  RETURN collect([record(part: Entity), key]) AS found
  // IF COUNT
  RETURN count(*) AS found
  // END
}
RETURN group.index AS index, found
