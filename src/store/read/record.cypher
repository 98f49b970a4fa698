// Reads the records of these nodes, all of one kind.
// Names: LABEL. Gives nothing for an id that no node has.
UNWIND $batch.ids AS id
MATCH (node:<LABEL> {id: id})
RETURN collect(record(node: <LABEL>)) AS nodes
