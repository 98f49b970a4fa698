// How many events, of an entity, a place, a type or all, does a filter let through?
// ALL takes one id, of nothing: without it the scan would run before the question whether to.
// Parameters: list: groups (of index and ids); from (which of the parts below finds the events);
// the filter: type, realis, place, participant, startsAfter, endsBefore (ms), each null where not
// asked.
// Columns: index (of the group), total.
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
  WITH event
  WHERE event.withdrawn IS NULL
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
  RETURN count(*) AS total
}
RETURN group.index AS index, total
