// Marks events that no current report speaks of.
UNWIND $ids AS id
MATCH (event:Event {id: id})
SET event.withdrawn = true
