import type { Driver } from 'neo4j-driver';

/** The places that are cloned: all whose id begins so. */
const START = 'city:later-';

/**
 * Each copies the records that belong to the cloned places, under ids that end with `~` and the
 * copy's number.
 */
const STATEMENTS = [
  `MATCH (place:Entity) WHERE place.id STARTS WITH $start AND NOT place.id CONTAINS '~'
   CREATE (copy:$(labels(place))) SET copy = place {.*, id: place.id + $end}`,
  `MATCH (place:Entity) WHERE place.id STARTS WITH $start AND NOT place.id CONTAINS '~'
   MATCH (copy:Entity {id: place.id + $end})
   MATCH (place)<-[:OF_PLACE]-(control:ControlClaim)<-[:ASSERTS]-(claim:Claim)
   WITH copy, control, claim, head([(claim)-[:IN_DOCUMENT]->(document) | document]) AS document,
     head([(claim)-[:SPOKEN_BY]->(speaker) | speaker]) AS speaker, head([(control)-[:HELD_BY]->(force) | force]) AS force
   CREATE (said:Claim)-[:ASSERTS {order: 0}]->(held:ControlClaim)-[:OF_PLACE]->(copy)
   SET said = claim {.*, id: claim.id + $end}, held = control {.*, id: control.id + $end}
   CREATE (said)-[:IN_DOCUMENT]->(document), (said)-[:SPOKEN_BY {order: 0}]->(speaker), (said)-[:ABOUT {order: 0}]->(copy),
     (held)-[:HELD_BY]->(force)`,
  `MATCH (place:Entity) WHERE place.id STARTS WITH $start AND NOT place.id CONTAINS '~'
   MATCH (copy:Entity {id: place.id + $end})
   MATCH (place)<-[:OF_PLACE]-(interval:ControlInterval)
   WITH copy, interval, head([(interval)-[:HELD_BY]->(force) | force]) AS force
   CREATE (copy)<-[:OF_PLACE]-(new:ControlInterval)-[:HELD_BY]->(force)
   SET new = interval {.*, id: interval.id + $end, placeId: copy.id}
   WITH copy, interval, new
   CALL (copy, interval, new) {
     MATCH (interval)-[:HAS_SEGMENT]->(segment)
     CREATE (new)-[:HAS_SEGMENT]->(part:ControlSegment)
     SET part = segment {.*, placeId: copy.id}
   }
   CALL (interval, new) {
     MATCH (interval)-[:STANDS_ON]->(claim)
     MATCH (said:Claim {id: claim.id + $end})
     CREATE (new)-[:STANDS_ON]->(said)
   }`,
  `MATCH (place:Entity) WHERE place.id STARTS WITH $start AND NOT place.id CONTAINS '~'
   MATCH (copy:Entity {id: place.id + $end})
   MATCH (place)-[:MAY_CHANGE_IN]->(range)
   CREATE (copy)-[:MAY_CHANGE_IN]->(new:ChangeRange)
   SET new = range {.*, placeId: copy.id}`,
];

/** Clones the places, with their claims and all that is derived of them, some times more. */
export async function clonePlaces(driver: Driver, first: number, end: number): Promise<void> {
  for (let copy = first; copy < end; copy += 1) {
    for (const statement of STATEMENTS) {
      await driver.executeQuery(statement, { start: START, end: `~${copy}` });
    }
  }
}
