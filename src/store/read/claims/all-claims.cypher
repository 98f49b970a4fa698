// Which of all claims does a filter let through: a page. By document published, document, position
// in the text, id. Goes from document to document and stops when the page is full, so that a page
// costs what it holds, however deep it lies. What a pattern of the filter ends in has no label, so
// that it is sought from what is sifted rather than from an index.
// Parameters: list: groups (of index, and the keys after and before, or null); the filter: mode,
// factuality, document, publisher, speaker, anyoneInChain, about, saidAfter, saidBefore,
// publishedAfter, publishedBefore, validFrom, validUntil, words (each between spaces), accordingTo,
// excluding (each null where not asked) and knownAsOf (ms; the largest integer for the present);
// limit.
// Columns: index (of the group), rows (node, key; in the order of the list).
UNWIND $list.groups AS group
CALL (group) {
  MATCH (document:Document)
  WHERE document.publishedOrder >= coalesce(group.after[0], -Infinity)
    AND document.id IS NOT NULL
  WITH document, document.publishedOrder AS published
  WHERE (group.after IS NULL OR [published, document.id] >= [group.after[0], group.after[1]])
    AND (group.before IS NULL OR [published, document.id] <= [group.before[0], group.before[1]])
  WITH document, published
  ORDER BY published, document.id
  MATCH (document)<-[:IN_DOCUMENT]-(claim:Claim)
  WITH document, published, claim, [published, document.id, claim.position, claim.id] AS key
  WHERE (group.after IS NULL OR key > group.after)
    AND (group.before IS NULL OR key < group.before)
    AND claim.recordedAt <= $list.knownAsOf
    AND coalesce(claim.supersededAt > $list.knownAsOf, true)
    AND ($list.mode IS NULL OR claim.mode IN $list.mode)
    AND ($list.factuality IS NULL OR claim.factuality IN $list.factuality)
    AND ($list.document IS NULL OR claim.documentId IN $list.document)
    AND ($list.publisher IS NULL OR EXISTS {
      MATCH (claim)-[:IN_DOCUMENT]->()-[:PUBLISHED_BY]->(publisher)
      WHERE publisher.id IN $list.publisher
    })
    AND ($list.speaker IS NULL OR EXISTS {
      MATCH (claim)-[:SPOKEN_BY]->(speaker)
      WHERE speaker.id IN $list.speaker
    })
    AND ($list.anyoneInChain IS NULL OR EXISTS {
      MATCH (claim)-[:WITHIN*0..]->()-[:SPOKEN_BY]->(speaker)
      WHERE speaker.id IN $list.anyoneInChain
    } OR EXISTS {
      MATCH (claim)-[:IN_DOCUMENT]->()-[:PUBLISHED_BY]->(publisher)
      WHERE publisher.id IN $list.anyoneInChain
    })
    AND ($list.about IS NULL OR EXISTS {
      MATCH (claim)-[:ABOUT]->()-[:PART_OF*0..]->(topic)
      WHERE topic.id IN $list.about
    })
    AND ($list.words IS NULL OR size($list.words) > 0
      AND all(word IN $list.words WHERE claim.searchWords CONTAINS word))
    AND ($list.accordingTo IS NULL OR EXISTS {
      MATCH (claim)-[:WITHIN*0..]->()-[:SPOKEN_BY]->(speaker)
      WHERE speaker.id IN $list.accordingTo
    } OR EXISTS {
      MATCH (claim)-[:IN_DOCUMENT]->()-[:PUBLISHED_BY]->(publisher)
      WHERE publisher.id IN $list.accordingTo
    })
    AND ($list.excluding IS NULL OR NOT EXISTS {
      MATCH (claim)-[:WITHIN*0..]->()-[:SPOKEN_BY]->(speaker)
      WHERE speaker.id IN $list.excluding
    } AND NOT EXISTS {
      MATCH (claim)-[:IN_DOCUMENT]->()-[:PUBLISHED_BY]->(publisher)
      WHERE publisher.id IN $list.excluding
    })
    AND ($list.saidAfter IS NULL OR $list.saidAfter <= CASE
      WHEN claim.saidEdtf IS NULL THEN claim.publishedStartEarliest
      ELSE claim.saidStartEarliest
    END)
    AND ($list.saidBefore IS NULL OR $list.saidBefore >= CASE
      WHEN claim.saidEdtf IS NULL THEN claim.publishedEndLatest
      ELSE claim.saidEndLatest
    END)
    AND ($list.publishedAfter IS NULL OR $list.publishedAfter <= claim.publishedStartEarliest)
    AND ($list.publishedBefore IS NULL OR $list.publishedBefore >= claim.publishedEndLatest)
    AND ($list.validFrom IS NULL OR EXISTS {
      MATCH (claim)-[:ASSERTS]->(asserted)
      WHERE coalesce(asserted.whenStartEarliest, asserted.whenEndEarliest) < $list.validUntil
        AND coalesce(asserted.whenEndLatest, asserted.whenStartLatest) > $list.validFrom
    })
  WITH claim, key, published, document
  ORDER BY published, document.id, claim.position, claim.id
  LIMIT $limit
  RETURN collect([record(claim: Claim), key]) AS rows
}
RETURN group.index AS index, rows
