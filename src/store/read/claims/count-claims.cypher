// How many claims, of those of a document, publisher, speaker, topic …, does a filter let through?
// Parameters: groups: for each list its index and ids; from (which of the parts below finds the
// claims); the filter: mode, factuality, document, publisher, speaker, anyoneInChain, about,
// saidAfter, saidBefore, publishedAfter, publishedBefore, validFrom, validUntil (each null where
// not asked) and knownAsOf (ms; the largest integer for the present).
// Columns: index (of the group), total.
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
  WITH claim
  WHERE claim.recordedAt <= $knownAsOf
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
  RETURN count(*) AS total
}
RETURN group.index AS index, total
