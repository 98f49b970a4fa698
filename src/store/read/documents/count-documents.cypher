// How many documents does the graph hold?
// Parameters: list: groups (of index).
// Columns: index (of the group), total.
UNWIND $list.groups AS group
CALL (group) {
  MATCH (document:Document)
  WITH document
  WHERE document.withdrawn IS NULL
  RETURN count(*) AS total
}
RETURN group.index AS index, total
