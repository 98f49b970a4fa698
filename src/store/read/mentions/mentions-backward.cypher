// Which mentions are in a document, or are of an entity or event: a page from the end. By document,
// position in the text, id.
// Parameters: list: groups (of index, ids, and the keys after and before, or null); from (DOCUMENT,
// ENTITY or EVENT); limit.
// Columns: index (of the group), rows (node, key; in the opposite order, from the end).
UNWIND $list.groups AS group
CALL (group) {
  CALL (group) {
    WITH group WHERE $list.from = 'DOCUMENT'
    UNWIND group.ids AS id
    MATCH (source:Document {id: id})<-[:IN_DOCUMENT]-(mention:Mention)
    USING INDEX SEEK source:Document(id)
    RETURN mention
    UNION
    WITH group WHERE $list.from = 'ENTITY'
    UNWIND group.ids AS id
    MATCH (source:Entity {id: id})<-[:REFERS_TO]-(mention:Mention)
    USING INDEX SEEK source:Entity(id)
    RETURN mention
    UNION
    WITH group WHERE $list.from = 'EVENT'
    UNWIND group.ids AS id
    MATCH (source:Event {id: id})<-[:REFERS_TO]-(mention:Mention)
    USING INDEX SEEK source:Event(id)
    RETURN mention
  }
  WITH mention, [mention.documentId, mention.position, mention.id] AS key
  WHERE (group.after IS NULL OR key > group.after)
    AND (group.before IS NULL OR key < group.before)
    AND mention.supersededAt IS NULL
  WITH mention, key
  ORDER BY key DESC
  LIMIT $limit
  RETURN collect([record(mention: Mention), key]) AS rows
}
RETURN group.index AS index, rows
