// Loads the names of these entities and events.
// Parameters: ids.
// Columns: id, name.
UNWIND $ids AS id
CALL (id) {
  MATCH (node:Entity {id: id})
  RETURN node
  UNION ALL
  MATCH (node:Event {id: id})
  RETURN node
}
RETURN id, node.name AS name
