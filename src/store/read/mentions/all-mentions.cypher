// Which of all mentions does a filter let through? By document, position in the text, id. A page goes from document
// to document and stops when it is full, so that it costs what it holds, however deep it lies.
// Variants: FIRST, LAST or COUNT (a page, one from the end, how many); the parts of the filter; WITH_spans, and
// WITH_ the name of each eager edge of mentions in edge-table.ts.
// The map `list` has the filter: document and refersTo (ids), knownAsOf (ms).
UNWIND $list.groups AS group
CALL (group) {
  // IF COUNT
  MATCH (document:Document)
  // IF FIRST
  MATCH (document:Document)
  WHERE document.id >= coalesce(group.after[0], '')
  // IF LAST
  MATCH (document:Document)
  WHERE document.id >= '' AND (group.before IS NULL OR document.id <= group.before[0])
  // END
  WITH document, document.id AS documentId
  // IF document
  WHERE documentId IN $list.document
  // IF FIRST
  WITH document, documentId
  ORDER BY documentId
  // IF LAST
  WITH document, documentId
  ORDER BY documentId DESC
  // END
  MATCH (document)<-[:IN_DOCUMENT]-(mention:Mention)
  // IF knownAsOf
  WHERE mention.recordedAt <= $list.knownAsOf
    AND coalesce(mention.supersededAt > $list.knownAsOf, true)
  // IF NOT knownAsOf
  WHERE mention.supersededAt IS NULL
  // IF refersTo
    AND EXISTS {
      MATCH (mention)-[:REFERS_TO]->(referent)
      WHERE referent.id IN $list.refersTo
    }
  // IF COUNT
  RETURN count(*) AS found, []
  // IF NOT COUNT
  WITH documentId, mention, [documentId, mention.position, mention.id] AS key
  WHERE (group.after IS NULL OR key > group.after)
    AND (group.before IS NULL OR key < group.before)
  WITH documentId, mention, key
  // IF FIRST
  ORDER BY documentId, mention.position, mention.id
  // IF LAST
  ORDER BY documentId DESC, mention.position DESC, mention.id DESC
  // IF NOT COUNT
  LIMIT $limit
  RETURN collect([record(mention: Mention), key]) AS found, []
  // IF WITH_spans
  + [['spans', collect([
    mention.id,
    mention.documentId,
    mention.kind,
    null,
    mention.spanStarts,
    mention.spanEnds,
    mention.spanExacts,
    mention.spanPrefixes,
    mention.spanSuffixes
  ])]]
  // END
  // EAGER mention: Mention
  AS eager
}
RETURN group.index AS index, found, eager
