// Adds the events that the graph does not have; what they are is written when they are rebuilt.
UNWIND $rows AS row
MERGE (:Event {id: row.id})
