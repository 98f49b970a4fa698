// What a list brings along of the mentions of a page, after what it gives of the mentions themselves: the part of a
// RETURN that follows its first column.
// Variants: WITH_SPANS, WITH_REFERENTS.
// Columns: spans, as in spans.cypher; mentionReferents, of id and ends (of order, node).
// IF WITH_SPANS
  , collect([
    mention.id,
    mention.documentId,
    mention.kind,
    null,
    mention.spanStarts,
    mention.spanEnds,
    mention.spanExacts,
    mention.spanPrefixes,
    mention.spanSuffixes
  ]) AS spans
// IF WITH_REFERENTS
  , collect([
    mention.id,
    [(mention)-[:REFERS_TO]->(node) | [0, record(node: Entity|Event)]]
  ]) AS mentionReferents
// END
