// Which events, of an entity, a place, a type or all, does a filter let through: a page. By
// earliest start (undated ones last), id. A place stands for the places in it too.
// ALL takes one id, of nothing: without it the scan would run before the question whether to.
// Parameters: list: groups (of index, ids, and the keys after and before, or null); from (which of
// the parts below finds the events); the filter: type, realis, place, participant, startsAfter,
// endsBefore (ms), each null where not asked; limit.
// Columns: index (of the group), rows (node, key; in the order of the list).
UNWIND $list.groups AS group
CALL (group) {
  CALL (group) {
    WITH group WHERE $list.from = 'ENTITY'
    UNWIND group.ids AS id
    MATCH (source:Entity {id: id})<-[:HAS_PARTICIPANT]-(event:Event)
    USING INDEX SEEK source:Entity(id)
    RETURN event
    UNION
    WITH group WHERE $list.from IN ['ENTITY', 'PLACE']
    UNWIND group.ids AS id
    MATCH (source:Entity {id: id})<-[:PART_OF*0..]-(:Entity)<-[:TOOK_PLACE_IN]-(event:Event)
    USING INDEX SEEK source:Entity(id)
    RETURN event
    UNION
    WITH group WHERE $list.from = 'PARTICIPANT'
    UNWIND group.ids AS id
    MATCH (source:Entity {id: id})<-[:HAS_PARTICIPANT]-(event:Event)
    USING INDEX SEEK source:Entity(id)
    RETURN event
    UNION
    WITH group WHERE $list.from = 'TYPE'
    UNWIND group.ids AS type
    MATCH (event:Event {type: type})
    RETURN event
    UNION
    WITH group WHERE $list.from = 'ALL'
    UNWIND group.ids AS id
    MATCH (event:Event)
    RETURN event
  }
  WITH event, [coalesce(event.whenStartEarliest, Infinity), event.id] AS key
  WHERE (group.after IS NULL OR key > group.after)
    AND (group.before IS NULL OR key < group.before)
    AND event.withdrawn IS NULL
    AND ($list.type IS NULL OR event.type IN $list.type)
    AND ($list.realis IS NULL OR event.realis IN $list.realis)
    AND ($list.place IS NULL OR EXISTS {
      MATCH (event)-[:TOOK_PLACE_IN]->()-[:PART_OF*0..]->(place)
      WHERE place.id IN $list.place
    })
    AND ($list.participant IS NULL OR EXISTS {
      MATCH (event)-[:HAS_PARTICIPANT]->(participant)
      WHERE participant.id IN $list.participant
    })
    AND ($list.startsAfter IS NULL OR $list.startsAfter <= event.whenStartEarliest)
    AND ($list.endsBefore IS NULL OR $list.endsBefore >= event.whenEndLatest)
  WITH event, key
  ORDER BY key
  LIMIT $limit
  RETURN collect([record(event: Event), key]) AS rows
}
RETURN group.index AS index, rows
