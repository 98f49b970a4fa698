// How many mentions are in a document, or are of an entity or event?
// Parameters: list: groups (of index and ids); from (DOCUMENT, ENTITY or EVENT).
// Columns: index (of the group), total.
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
  WITH mention
  WHERE mention.supersededAt IS NULL
  RETURN count(*) AS total
}
RETURN group.index AS index, total
