// Which events, of an entity, a place, a type or all, does a filter let through? By earliest start (undated ones
// last), id; with derived times, by when they are found by these. A place stands for the places in it too.
// Variants: ENTITY (what it took part in and what happened there), PARTICIPANT, PLACE, TYPE or ALL (what the ids
// are); FIRST, LAST or COUNT (a page, one from the end, how many); the parts of the filter.
// The map `list` has the filter: type, realis, place, participant, startsAfter, endsBefore, overlapsFrom, overlapsUntil,
// knownAsOf (ms), derived (true: by the derived times of events).
UNWIND $list.groups AS group
CALL (group) {
  // IF ENTITY
  CALL (group) {
    UNWIND group.ids AS id
    MATCH (source:Entity {id: id})<-[:HAS_PARTICIPANT]-(event:Event)
    USING INDEX SEEK source:Entity(id)
    RETURN event
    UNION ALL
    UNWIND group.ids AS id
    MATCH (source:Entity {id: id})<-[:PART_OF*0..]-(:Entity)<-[:TOOK_PLACE_IN]-(event:Event)
    USING INDEX SEEK source:Entity(id)
    RETURN event
  }
  // IF PARTICIPANT
  UNWIND group.ids AS id
  MATCH (source:Entity {id: id})<-[:HAS_PARTICIPANT]-(event:Event)
  USING INDEX SEEK source:Entity(id)
  // IF PLACE
  UNWIND group.ids AS id
  MATCH (source:Entity {id: id})<-[:PART_OF*0..]-(:Entity)<-[:TOOK_PLACE_IN]-(event:Event)
  USING INDEX SEEK source:Entity(id)
  // IF TYPE
  UNWIND group.ids AS type
  MATCH (event:Event {type: type})
  // IF ALL
  MATCH (event:Event)
  // END
  WITH DISTINCT event
  // INCLUDE event-filter.cypher
  // IF NOT COUNT AND NOT derived
  WITH event, [coalesce(event.whenStartEarliest, Infinity), event.id] AS key
  // IF NOT COUNT AND derived
  WITH
    event,
    [coalesce(event.derivedFrom, event.whenStartEarliest, Infinity), event.id] AS key
  // IF NOT COUNT
  WHERE (group.after IS NULL OR key > group.after)
    AND (group.before IS NULL OR key < group.before)
  WITH event, key
  // IF FIRST
  ORDER BY key
  // IF LAST
  ORDER BY key DESC
  // IF NOT COUNT
  LIMIT $limit
  RETURN collect([record(event: Event), key]) AS found
  // IF COUNT
  RETURN count(*) AS found
  // END
}
RETURN group.index AS index, found
