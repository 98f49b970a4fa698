// How many of all claims does a filter let through?
// Parameters: groups: for each list its index; the filter:
// mode, factuality, document, publisher, speaker, anyoneInChain, about, saidAfter, saidBefore,
// publishedAfter, publishedBefore, validFrom, validUntil (each null where not asked) and knownAsOf
// (ms; the largest integer for the present).
// Columns: index (of the group), total.
UNWIND $groups AS group
CALL (group) {
  MATCH (claim:Claim)
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
