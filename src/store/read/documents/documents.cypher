// Which documents does the graph hold? By when published, id, in the order of an index, so that a page costs what it
// holds.
// Variants: BY_ID (those with these ids, withdrawn ones too) or all; FIRST, LAST or COUNT (a page, one from the end, how
// many); WITH_ the name of each eager edge of documents in edge-table.ts.
UNWIND $list.groups AS group
CALL (group) {
  // IF BY_ID
  UNWIND group.ids AS id
  MATCH (document:Document {id: id})
  // IF NOT BY_ID
  MATCH (document:Document)
  WHERE document.withdrawn IS NULL
    // IF NOT BY_ID AND FIRST
    AND document.publishedOrder >= coalesce(group.after[0], -Infinity)
    AND document.id IS NOT NULL
    // IF NOT BY_ID AND LAST
    AND document.publishedOrder <= coalesce(group.before[0], Infinity)
    AND document.id IS NOT NULL
  // IF NOT COUNT
  WITH document, [document.publishedOrder, document.id] AS key
  WHERE (group.after IS NULL OR key > group.after)
    AND (group.before IS NULL OR key < group.before)
  WITH document, key
  // IF FIRST
  ORDER BY document.publishedOrder, document.id
  // IF LAST
  ORDER BY document.publishedOrder DESC, document.id DESC
  // IF NOT COUNT
  LIMIT $limit
  RETURN collect([record(document: Document), key]) AS found, []
  // IF COUNT
  RETURN count(*) AS found, []
  // END
  // EAGER document: Document
  AS eager
}
RETURN group.index AS index, found, eager
