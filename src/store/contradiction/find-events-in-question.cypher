// Which of these events does any claim deny, or name as a cause or an effect? Others stand in no contradiction.
// With `past`, superseded claims count too.
UNWIND $eventIds AS id
MATCH (event:Event {id: id})
WHERE EXISTS { (event)<-[:HAS_ARGUMENT {role: 'CAUSE'}]-(:Mention) }
  OR EXISTS {
    (event)<-[:REFERS_TO]-(report:Mention)<-[:REPORTS]-(claim:Claim)
    WHERE ($past OR claim.supersededAt IS NULL)
      AND (
        report.realis = 'DENIED'
        OR claim.factuality = 'CERTAIN_NOT'
        OR EXISTS { (report)-[:HAS_ARGUMENT {role: 'CAUSE'}]->() }
      )
  }
RETURN id
