// Which claims, of those of a document, publisher, speaker, topic …, does a filter let through: a
// page. By document published, document, position in the text, id. One part of the inner CALL runs,
// and starts at an index; a place's topics are the places in it too. What a pattern of the filter
// ends in has no label, so that it is sought from what is sifted rather than from an index.
// Parameters: groups: for each list its index, its ids, and after and before (keys or null); from
// (which of the parts below finds the claims); the filter: mode, factuality, document, publisher,
// speaker, anyoneInChain, about, saidAfter, saidBefore, publishedAfter, publishedBefore, validFrom,
// validUntil (each null where not asked) and knownAsOf (ms; the largest integer for the present);
// limit.
// Columns: index (of the group), rows (node, key; in the order of the list).
UNWIND $groups AS group
CALL (group) {
  CALL (group) {
    WITH group WHERE $from = 'DOCUMENT'
    UNWIND group.ids AS id
    MATCH (:Document {id: id})<-[:IN_DOCUMENT]-(claim:Claim)
    RETURN claim
    UNION
    WITH group WHERE $from = 'PUBLISHER'
    UNWIND group.ids AS id
    MATCH (:Entity {id: id})<-[:PUBLISHED_BY]-(:Document)<-[:IN_DOCUMENT]-(claim:Claim)
    RETURN claim
    UNION
    WITH group WHERE $from = 'SPEAKER'
    UNWIND group.ids AS id
    MATCH (:Entity {id: id})<-[:SPOKEN_BY]-(claim:Claim)
    RETURN claim
    UNION
    WITH group WHERE $from = 'CHAIN'
    UNWIND group.ids AS id
    MATCH (:Entity {id: id})<-[:SPOKEN_BY]-(:Claim)<-[:WITHIN*0..]-(claim:Claim)
    RETURN claim
    UNION
    WITH group WHERE $from = 'CHAIN'
    UNWIND group.ids AS id
    MATCH (:Entity {id: id})<-[:PUBLISHED_BY]-(:Document)<-[:IN_DOCUMENT]-(claim:Claim)
    RETURN claim
    UNION
    WITH group WHERE $from = 'ABOUT'
    UNWIND group.ids AS id
    MATCH (:Entity {id: id})<-[:PART_OF*0..]-(:Entity)<-[:ABOUT]-(claim:Claim)
    RETURN claim
    UNION
    WITH group WHERE $from = 'ABOUT'
    UNWIND group.ids AS id
    MATCH (:Event {id: id})<-[:ABOUT]-(claim:Claim)
    RETURN claim
    UNION
    WITH group WHERE $from = 'ASSERTED_EVENT'
    UNWIND group.ids AS id
    MATCH (:Event {id: id})<-[:ASSERTS]-(claim:Claim)
    RETURN claim
    UNION
    WITH group WHERE $from = 'ASSERTED_RELATION'
    UNWIND group.ids AS id
    MATCH (:Relation {id: id})<-[:ASSERTS]-(claim:Claim)
    RETURN claim
  }
  WITH claim, [
    coalesce(claim.publishedStartEarliest, Infinity), claim.documentId, claim.position, claim.id
  ] AS key
  WHERE (group.after IS NULL OR key > group.after)
    AND (group.before IS NULL OR key < group.before)
    AND claim.recordedAt <= $knownAsOf
    AND coalesce(claim.supersededAt > $knownAsOf, true)
    AND ($mode IS NULL OR claim.mode IN $mode)
    AND ($factuality IS NULL OR claim.factuality IN $factuality)
    AND ($document IS NULL OR claim.documentId IN $document)
    AND ($publisher IS NULL OR EXISTS {
      MATCH (claim)-[:IN_DOCUMENT]->()-[:PUBLISHED_BY]->(publisher)
      WHERE publisher.id IN $publisher
    })
    AND ($speaker IS NULL OR EXISTS {
      MATCH (claim)-[:SPOKEN_BY]->(speaker)
      WHERE speaker.id IN $speaker
    })
    AND ($anyoneInChain IS NULL OR EXISTS {
      MATCH (claim)-[:WITHIN*0..]->()-[:SPOKEN_BY]->(speaker)
      WHERE speaker.id IN $anyoneInChain
    } OR EXISTS {
      MATCH (claim)-[:IN_DOCUMENT]->()-[:PUBLISHED_BY]->(publisher)
      WHERE publisher.id IN $anyoneInChain
    })
    AND ($about IS NULL OR EXISTS {
      MATCH (claim)-[:ABOUT]->()-[:PART_OF*0..]->(topic)
      WHERE topic.id IN $about
    })
    AND ($saidAfter IS NULL OR $saidAfter <= CASE
      WHEN claim.saidEdtf IS NULL THEN claim.publishedStartEarliest
      ELSE claim.saidStartEarliest
    END)
    AND ($saidBefore IS NULL OR $saidBefore >= CASE
      WHEN claim.saidEdtf IS NULL THEN claim.publishedEndLatest
      ELSE claim.saidEndLatest
    END)
    AND ($publishedAfter IS NULL OR $publishedAfter <= claim.publishedStartEarliest)
    AND ($publishedBefore IS NULL OR $publishedBefore >= claim.publishedEndLatest)
    AND ($validFrom IS NULL OR EXISTS {
      MATCH (claim)-[:ASSERTS]->(asserted)
      WHERE coalesce(asserted.whenStartEarliest, asserted.whenEndEarliest) < $validUntil
        AND coalesce(asserted.whenEndLatest, asserted.whenStartLatest) > $validFrom
    })
  WITH claim, key
  ORDER BY key
  LIMIT $limit
  RETURN collect({node: claim, key: key}) AS rows
}
RETURN group.index AS index, rows
