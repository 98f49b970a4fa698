// What a list brings along of the claims of a page, after what it gives of the claims themselves: the part of a
// RETURN that follows its first column.
// Variants: WITH_SPANS, WITH_CHAINS, WITH_DOCUMENTS, WITH_SPEAKERS, WITH_ASSERTIONS, WITH_TOPICS.
// Columns: spans, as in spans.cypher; chains, of id, publisherIds (of the document, none or one), hops (in any
// order: of depth (0 of the claim itself), id, mode, speakerText, cues (its words), speakers
// (of order, id)); documents, of node; claimSpeakers, claimAssertions and claimTopics, of id and ends (of order, node).
// IF WITH_SPANS
  , collect([
    claim.id,
    claim.documentId,
    null,
    claim.spanRoles,
    claim.spanStarts,
    claim.spanEnds,
    claim.spanExacts,
    claim.spanPrefixes,
    claim.spanSuffixes
  ]) AS spans
// IF WITH_CHAINS
  , collect([
    claim.id,
    [(claim)-[:IN_DOCUMENT]->()-[:PUBLISHED_BY]->(publisher) | publisher.id],
    [way = (claim)-[:WITHIN*0..]->(hop:Claim) | [
      length(way),
      hop.id,
      hop.mode,
      hop.speakerText,
      [index IN range(0, size(hop.spanRoles) - 1) WHERE hop.spanRoles[index] = 'CUE'
        | hop.spanExacts[index]],
      [(hop)-[edge:SPOKEN_BY]->(speaker) | [edge.order, speaker.id]]
    ]]
  ]) AS chains
// IF WITH_DOCUMENTS
  , collect(DISTINCT [(claim)-[:IN_DOCUMENT]->(document:Document) | record(document: Document)]) AS documents
// IF WITH_SPEAKERS
  , collect([
    claim.id,
    [(claim)-[edge:SPOKEN_BY]->(node:Entity) | [edge.order, record(node: Entity)]]
  ]) AS claimSpeakers
// IF WITH_ASSERTIONS
  , collect([
    claim.id,
    [(claim)-[edge:ASSERTS]->(node) | [edge.order, record(node: Event|Relation|ControlClaim)]]
  ]) AS claimAssertions
// IF WITH_TOPICS
  , collect([
    claim.id,
    [(claim)-[edge:ABOUT]->(node) | [edge.order, record(node: Entity|Event)]]
  ]) AS claimTopics
// END
