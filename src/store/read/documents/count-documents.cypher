// How many documents does the graph hold?
// Parameters: groups: for each list its index.
// Columns: index (of the group), total.
UNWIND $groups AS group
CALL (group) {
  MATCH (document:Document)
  WITH document
  WHERE document.withdrawn IS NULL
  RETURN count(*) AS total
}
RETURN group.index AS index, total
