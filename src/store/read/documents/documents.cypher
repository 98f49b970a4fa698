// Which documents does the graph hold: a page. By published, id.
// Parameters: list: groups (of index, and the keys after and before, or null); limit.
// Columns: index (of the group), rows (node, key; in the order of the list).
UNWIND $list.groups AS group
CALL (group) {
  MATCH (document:Document)
  WHERE document.publishedOrder >= coalesce(group.after[0], -Infinity)
    AND document.id IS NOT NULL
  WITH document, [document.publishedOrder, document.id] AS key
  WHERE (group.after IS NULL OR key > group.after)
    AND (group.before IS NULL OR key < group.before)
    AND document.withdrawn IS NULL
  WITH document, key
  ORDER BY document.publishedOrder, document.id
  LIMIT $limit
  RETURN collect([record(document: Document), key]) AS rows
}
RETURN group.index AS index, rows
