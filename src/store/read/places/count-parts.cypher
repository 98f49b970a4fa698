// How many places lie directly in a place?
// Parameters: list: groups (of index and ids).
// Columns: index (of the group), total.
UNWIND $list.groups AS group
CALL (group) {
  UNWIND group.ids AS id
  MATCH (source:Entity {id: id})<-[:PART_OF]-(part:Place)
  USING INDEX SEEK source:Entity(id)
  WITH part
  WHERE part.withdrawn IS NULL
  RETURN count(*) AS total
}
RETURN group.index AS index, total
