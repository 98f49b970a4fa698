// Which mentions are in a document, or are of an entity or event? By document, position in the text, id.
// Variants: DOCUMENT, ENTITY or EVENT (what the ids are); characters; FIRST, LAST or COUNT (a page, one from the end, how many);
// WITH_spans, and WITH_ the name of each eager edge of mentions in edge-table.ts.
// The map `list` has the filter: characters (least and most, in code points).
UNWIND $list.groups AS group
CALL (group) {
  UNWIND group.ids AS id
  // IF DOCUMENT
  MATCH (source:Document {id: id})<-[:IN_DOCUMENT]-(mention:Mention)
  USING INDEX SEEK source:Document(id)
  // IF ENTITY
  MATCH (source:Entity {id: id})<-[:REFERS_TO]-(mention:Mention)
  USING INDEX SEEK source:Entity(id)
  // IF EVENT
  MATCH (source:Event {id: id})<-[:REFERS_TO]-(mention:Mention)
  USING INDEX SEEK source:Event(id)
  // END
  WITH DISTINCT mention
  WHERE mention.supersededAt IS NULL
  // IF characters
    // Most are told by where they begin, which costs less to read than their spans.
    AND mention.position <= $list.characters[1]
    AND (mention.position >= $list.characters[0] OR any(i IN range(0, size(mention.spanStarts) - 1) WHERE
      mention.spanStarts[i] <= $list.characters[1] AND mention.spanEnds[i] > $list.characters[0]))
  // END
  // IF NOT COUNT
  WITH mention, [mention.documentId, mention.position, mention.id] AS key
  WHERE (group.after IS NULL OR key > group.after)
    AND (group.before IS NULL OR key < group.before)
  WITH mention, key
  // IF FIRST
  ORDER BY key
  // IF LAST
  ORDER BY key DESC
  // IF NOT COUNT
  LIMIT $limit
  RETURN collect([record(mention: Mention), key]) AS found, []
  // IF COUNT
  RETURN count(*) AS found, []
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
