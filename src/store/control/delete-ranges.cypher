// Deletes times in which places may have changed hands, or a holder is denied, as no claim gives them any more.
UNWIND $rows AS row
MATCH (:Entity {id: row.placeId})-[edge:MAY_CHANGE_IN|DENIED_IN]->(range)
WHERE type(edge) = row.kind AND range.from = row.from AND range.until = row.until
DETACH DELETE range
