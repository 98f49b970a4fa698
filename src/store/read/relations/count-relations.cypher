// How many relations does an entity stand in, as subject or object?
// Parameters: list: groups (of index and ids).
// Columns: index (of the group), total.
UNWIND $list.groups AS group
CALL (group) {
  UNWIND group.ids AS id
  MATCH (source:Entity {id: id})<-[:SUBJECT|OBJECT]-(relation:Relation)
  USING INDEX SEEK source:Entity(id)
  WITH DISTINCT relation
  WITH relation
  WHERE relation.withdrawn IS NULL
  RETURN count(*) AS total
}
RETURN group.index AS index, total
