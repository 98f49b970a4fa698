// Copies earlier versions of records, so that new versions say the same. Each row gives the id of the earlier
// version, `from`, and of the new one, `id`. A later statement puts claims inside claims.
// `ofId` is the claim that an assessment grades; null if it grades an actor.
CALL () {
  UNWIND $mentions AS row
  MATCH (old:Mention {id: row.from})
  CREATE (new:Mention)
  SET new = old {
    .*,
    id: row.id,
    recordedAt: $recordedAt,
    supersededAt: null,
    retractedBy: null,
    restoredBy: null
  }
  WITH old, new
  MATCH (old)-[edge]->(end)
  CREATE (new)-[copy:$(type(edge))]->(end)
  SET copy = edge
}
CALL () {
  UNWIND $quantities AS row
  MATCH (old:Quantity {id: row.from})
  CREATE (new:Quantity)
  SET new = old {
    .*,
    id: row.id,
    recordedAt: $recordedAt,
    supersededAt: null,
    retractedBy: null,
    restoredBy: null
  }
  WITH old, new
  MATCH (old)-[edge]->(end)
  CREATE (new)-[copy:$(type(edge))]->(end)
  SET copy = edge
}
CALL () {
  UNWIND $claims AS row
  MATCH (old:Claim {id: row.from})
  CREATE (new:Claim)
  SET new = old {
    .*,
    id: row.id,
    recordedAt: $recordedAt,
    supersededAt: null,
    retractedBy: null,
    restoredBy: null
  }
  WITH old, new, row
  CALL (old, new) {
    MATCH (old)-[edge:IN_DOCUMENT|SPOKEN_BY|ABOUT|ASSERTS|ON_OCCASION|WAS]->(end)
    WHERE NOT end:ControlClaim
    CREATE (new)-[copy:$(type(edge))]->(end)
    SET copy = edge
  }
  CALL (new, row) {
    UNWIND row.reportIds AS reportId
    MATCH (report:Mention {id: reportId})
    CREATE (new)-[:REPORTS]->(report)
  }
  CALL (new, row) {
    UNWIND row.quantities AS target
    MATCH (quantity:Quantity {id: target.id})
    CREATE (new)-[:GIVES {order: target.order}]->(quantity)
  }
}
CALL () {
  UNWIND $controlClaims AS row
  MATCH (old:ControlClaim {id: row.from})
  MATCH (claim:Claim {id: row.claimId})
  CREATE (claim)-[:ASSERTS {order: row.order}]->(new:ControlClaim)
  SET new = old {
    .*,
    id: row.id,
    recordedAt: $recordedAt,
    supersededAt: null,
    retractedBy: null,
    restoredBy: null
  }
  WITH old, new
  MATCH (old)-[edge]->(end)
  CREATE (new)-[copy:$(type(edge))]->(end)
  SET copy = edge
}
CALL () {
  UNWIND $assessments AS row
  MATCH (old:Assessment {id: row.from})
  CREATE (new:Assessment)
  SET new = old {
    .*,
    id: row.id,
    recordedAt: $recordedAt,
    supersededAt: null,
    retractedBy: null,
    restoredBy: null
  }
  WITH old, new, row
  CALL (new, row) {
    MATCH (claim:Claim {id: row.ofId})
    CREATE (new)-[:ASSESSES]->(claim)
  }
  CALL (old, new) {
    MATCH (old)-[edge:ASSESSES|WAS]->(actor:Entity)
    CREATE (new)-[copy:$(type(edge))]->(actor)
    SET copy = edge
  }
}
