// Adds claims and control claims, with all that they point at but the claims that they lie in.
// Each list in `$claims` and `$controlClaims` holds one property of all of them. An edge is where its start stands among them,
// where its end stands among the ids of its kind, and its order. Ends are looked up once, however many edges lead to them.
// `otherClaimIds` are claims that the graph has already: they stand behind the new ones.
WITH
  [id IN $documentIds | head(COLLECT { MATCH (node:Document {id: id}) RETURN node })] AS documents,
  [id IN $otherClaimIds | head(COLLECT { MATCH (node:Claim {id: id}) RETURN node })] AS otherClaims,
  [id IN $entityIds | head(COLLECT { MATCH (node:Entity {id: id}) RETURN node })] AS entities,
  [id IN $eventIds | head(COLLECT { MATCH (node:Event {id: id}) RETURN node })] AS events,
  [id IN $relationIds | head(COLLECT { MATCH (node:Relation {id: id}) RETURN node })] AS relations,
  [id IN $reportIds | head(COLLECT { MATCH (node:Mention {id: id}) RETURN node })] AS reports,
  [id IN $quantityIds | head(COLLECT { MATCH (node:Quantity {id: id}) RETURN node })] AS quantities
CALL (documents) {
  UNWIND range(0, size($claims.id) - 1) AS i
  WITH i, documents[$claims.document[i]] AS document
  CREATE (document)<-[:IN_DOCUMENT]-(claim:Claim {
    id: $claims.id[i],
    fingerprint: $claims.fingerprint[i],
    wording: $claims.wording[i],
    recordedAt: $recordedAt,
    documentId: $claims.documentId[i],
    position: $claims.position[i],
    text: $claims.text[i],
    searchWords: $claims.searchWords[i],
    sourceWords: $claims.sourceWords[i],
    mode: $claims.mode[i],
    factuality: $claims.factuality[i],
    speakerText: $claims.speakerText[i],
    sourceUrl: $claims.sourceUrl[i],
    saidEdtf: $claims.said.edtf[i],
    saidStartEarliest: $claims.said.startEarliest[i],
    saidStartLatest: $claims.said.startLatest[i],
    saidEndEarliest: $claims.said.endEarliest[i],
    saidEndLatest: $claims.said.endLatest[i],
    publishedEdtf: $claims.published.edtf[i],
    publishedStartEarliest: $claims.published.startEarliest[i],
    publishedStartLatest: $claims.published.startLatest[i],
    publishedEndEarliest: $claims.published.endEarliest[i],
    publishedEndLatest: $claims.published.endLatest[i],
    spanRoles: $claims.spanRoles[i],
    spanStarts: $claims.spanStarts[i],
    spanEnds: $claims.spanEnds[i],
    spanExacts: $claims.spanExacts[i],
    spanPrefixes: $claims.spanPrefixes[i],
    spanSuffixes: $claims.spanSuffixes[i]
  })
  RETURN collect(claim) AS newClaims
}
WITH *, newClaims + otherClaims AS claims
CALL (claims, entities) {
  UNWIND $speakers AS edge
  WITH claims[edge[0]] AS claim, entities[edge[1]] AS end, edge[2] AS order
  CREATE (claim)-[:SPOKEN_BY {order: order}]->(end)
}
CALL (claims, entities) {
  UNWIND $aboutEntities AS edge
  WITH claims[edge[0]] AS claim, entities[edge[1]] AS end, edge[2] AS order
  CREATE (claim)-[:ABOUT {order: order}]->(end)
}
CALL (claims, events) {
  UNWIND $aboutEvents AS edge
  WITH claims[edge[0]] AS claim, events[edge[1]] AS end, edge[2] AS order
  CREATE (claim)-[:ABOUT {order: order}]->(end)
}
CALL (claims, events) {
  UNWIND $assertedEvents AS edge
  WITH claims[edge[0]] AS claim, events[edge[1]] AS end, edge[2] AS order
  CREATE (claim)-[:ASSERTS {order: order}]->(end)
}
CALL (claims, relations) {
  UNWIND $assertedRelations AS edge
  WITH claims[edge[0]] AS claim, relations[edge[1]] AS end, edge[2] AS order
  CREATE (claim)-[:ASSERTS {order: order}]->(end)
}
CALL (claims, reports) {
  UNWIND $reports AS edge
  WITH claims[edge[0]] AS claim, reports[edge[1]] AS end
  CREATE (claim)-[:REPORTS]->(end)
}
CALL (claims, quantities) {
  UNWIND $quantities AS edge
  WITH claims[edge[0]] AS claim, quantities[edge[1]] AS end, edge[2] AS order
  CREATE (claim)-[:GIVES {order: order}]->(end)
}
CALL (claims, events) {
  UNWIND $occasions AS edge
  WITH claims[edge[0]] AS claim, events[edge[1]] AS end
  CREATE (claim)-[:ON_OCCASION]->(end)
}
CALL (claims, entities) {
  UNWIND range(0, size($controlClaims.id) - 1) AS i
  WITH i, claims[$controlClaims.claim[i]] AS claim, entities[$controlClaims.place[i]] AS place
  CREATE (claim)-[:ASSERTS {order: $controlClaims.order[i]}]->(control:ControlClaim {
    id: $controlClaims.id[i],
    recordedAt: $recordedAt,
    status: $controlClaims.status[i],
    isLogRow: $controlClaims.isLogRow[i],
    changedEdtf: $controlClaims.changedEdtf[i],
    asOfEdtf: $controlClaims.asOfEdtf[i],
    whenEdtf: $controlClaims.when.edtf[i],
    whenStartEarliest: $controlClaims.when.startEarliest[i],
    whenStartLatest: $controlClaims.when.startLatest[i],
    whenEndEarliest: $controlClaims.when.endEarliest[i],
    whenEndLatest: $controlClaims.when.endLatest[i]
  })-[:OF_PLACE]->(place)
  RETURN collect(control) AS controls
}
CALL (controls, entities) {
  UNWIND $holders AS edge
  WITH controls[edge[0]] AS control, entities[edge[1]] AS force
  CREATE (control)-[:HELD_BY]->(force)
}
