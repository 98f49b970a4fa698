// How many events, of an entity, a place, a type or all, does a filter let through?
// Parameters: groups: for each list its index and ids; from (which of the parts below finds the
// events); the filter: type, realis, place, participant, startsAfter, endsBefore (ms), each null
// where not asked.
// Columns: index (of the group), total.
UNWIND $groups AS group
CALL (group) {
  CALL (group) {
    WITH group WHERE $from = 'ENTITY'
    UNWIND group.ids AS id
    MATCH (:Entity {id: id})<-[:HAS_PARTICIPANT]-(event:Event)
    RETURN event
    UNION
    WITH group WHERE $from IN ['ENTITY', 'PLACE']
    UNWIND group.ids AS id
    MATCH (:Entity {id: id})<-[:PART_OF*0..]-(:Entity)<-[:TOOK_PLACE_IN]-(event:Event)
    RETURN event
    UNION
    WITH group WHERE $from = 'PARTICIPANT'
    UNWIND group.ids AS id
    MATCH (:Entity {id: id})<-[:HAS_PARTICIPANT]-(event:Event)
    RETURN event
    UNION
    WITH group WHERE $from = 'TYPE'
    UNWIND group.ids AS type
    MATCH (event:Event {type: type})
    RETURN event
    UNION
    WITH group WHERE $from = 'ALL'
    MATCH (event:Event)
    RETURN event
  }
  WITH event
  WHERE event.withdrawn IS NULL
    AND ($type IS NULL OR event.type IN $type)
    AND ($realis IS NULL OR event.realis IN $realis)
    AND ($place IS NULL OR EXISTS {
      MATCH (event)-[:TOOK_PLACE_IN]->()-[:PART_OF*0..]->(place)
      WHERE place.id IN $place
    })
    AND ($participant IS NULL OR EXISTS {
      MATCH (event)-[:HAS_PARTICIPANT]->(participant)
      WHERE participant.id IN $participant
    })
    AND ($startsAfter IS NULL OR $startsAfter <= event.whenStartEarliest)
    AND ($endsBefore IS NULL OR $endsBefore >= event.whenEndLatest)
  RETURN count(*) AS total
}
RETURN group.index AS index, total
