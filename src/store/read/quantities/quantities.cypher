// Which current quantities, of a document, of events of a type, in a unit or all, does a filter let through? By
// document, position in the text, id.
// Variants: DOCUMENT, EVENT_TYPE, UNIT or ALL (what the ids are); FIRST, LAST or COUNT (a page, one from the end,
// how many); the parts of the filter. The map `list` has the filter: eventType, unit.
UNWIND $list.groups AS group
CALL (group) {
  // IF DOCUMENT
  UNWIND group.ids AS id
  MATCH (source:Document {id: id})<-[:IN_DOCUMENT]-(quantity:Quantity)
  USING INDEX SEEK source:Document(id)
  // IF EVENT_TYPE
  UNWIND group.ids AS type
  MATCH (source:Event {type: type})<-[:OF_EVENT]-(quantity:Quantity)
  USING INDEX SEEK source:Event(type)
  // IF UNIT
  UNWIND group.ids AS unit
  MATCH (quantity:Quantity {unit: unit})
  USING INDEX SEEK quantity:Quantity(unit)
  // IF ALL
  MATCH (quantity:Quantity)
  // END
  WITH DISTINCT quantity
  WHERE quantity.supersededAt IS NULL
    // IF eventType
    AND EXISTS {
      MATCH (quantity)-[:OF_EVENT]->(event:Event)
      WHERE event.type IN $list.eventType
    }
    // IF unit
    AND quantity.unit IN $list.unit
  // IF NOT COUNT
  WITH quantity, [quantity.documentId, quantity.position, quantity.id] AS key
  WHERE (group.after IS NULL OR key > group.after)
    AND (group.before IS NULL OR key < group.before)
  WITH quantity, key
  // IF FIRST
  ORDER BY key
  // IF LAST
  ORDER BY key DESC
  // IF NOT COUNT
  LIMIT $limit
  RETURN collect([record(quantity: Quantity), key]) AS found
  // IF COUNT
  RETURN count(*) AS found
  // END
}
RETURN group.index AS index, found
