// How many relations does an entity stand in, as subject or object?
// Parameters: groups: for each list its index and ids.
// Columns: index (of the group), total.
UNWIND $groups AS group
CALL (group) {
  UNWIND group.ids AS id
  MATCH (:Entity {id: id})<-[:SUBJECT|OBJECT]-(relation:Relation)
  WITH DISTINCT relation
  WITH relation
  WHERE relation.withdrawn IS NULL
  RETURN count(*) AS total
}
RETURN group.index AS index, total
