// Which of all claims does a filter let through: a page. By document published, document, position
// in the text, id. Goes from document to document and stops when the page is full, so that a page
// costs what it holds, however deep it lies. What a pattern of the filter ends in has no label, so
// that it is sought from what is sifted rather than from an index.
// Parameters: groups: for each list its index, and after and before (keys or null); the filter:
// mode, factuality, document, publisher, speaker, anyoneInChain, about, saidAfter, saidBefore,
// publishedAfter, publishedBefore, validFrom, validUntil (each null where not asked) and knownAsOf
// (ms; the largest integer for the present); limit.
// Columns: index (of the group), rows (node, key; in the order of the list).
UNWIND $groups AS group
CALL (group) {
  MATCH (document:Document)
  WITH document, coalesce(document.publishedStartEarliest, Infinity) AS published
  WHERE (group.after IS NULL OR [published, document.id] >= [group.after[0], group.after[1]])
    AND (group.before IS NULL OR [published, document.id] <= [group.before[0], group.before[1]])
  WITH document, published
  ORDER BY published, document.id
  MATCH (document)<-[:IN_DOCUMENT]-(claim:Claim)
  WITH document, published, claim, [published, document.id, claim.position, claim.id] AS key
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
  WITH claim, key, published, document
  ORDER BY published, document.id, claim.position, claim.id
  LIMIT $limit
  RETURN collect({node: claim, key: key}) AS rows
}
RETURN group.index AS index, rows
