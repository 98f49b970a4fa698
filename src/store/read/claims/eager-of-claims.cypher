// More parts of the list `eager` that a page of claims gives: what it loads with them.
// Variants: WITH_spans, WITH_chains, and WITH_ the name of each eager edge of claims in edge-table.ts.
// Adds to `eager` spans, as in spans.cypher; chains, of id, publisherIds (of the document, none or one) and hops in any
// order, of depth (0 of the claim itself), id, mode, speakerText, cues (its words), speakers (of order, id); and edges,
// as in eager-edge.cypher.
// IF WITH_spans
  + [['spans', collect([
    claim.id,
    claim.documentId,
    null,
    claim.spanRoles,
    claim.spanStarts,
    claim.spanEnds,
    claim.spanExacts,
    claim.spanPrefixes,
    claim.spanSuffixes
  ])]]
// IF WITH_chains
  + [['chains', collect([
    claim.id,
    [(claim)-[:IN_DOCUMENT]->()-[:PUBLISHED_BY]->(publisher) | publisher.id],
    [way = (claim)-[:WITHIN*0..]->(hop:Claim) | [
      length(way),
      hop.id,
      hop.mode,
      hop.speakerText,
      [index IN range(0, size(hop.spanRoles) - 1) WHERE hop.spanRoles[index] = 'CUE'
        | hop.spanExacts[index]],
      [(hop)-[edge:SPOKEN_BY]->(speaker) | [coalesce(edge.order, 0), speaker.id]]
    ]]
  ])]]
// END
// EAGER claim: Claim
