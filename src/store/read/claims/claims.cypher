// For each group (a document, publisher, speaker, subject …), lists the claims that pass a filter. The order
// is PUBLISHED, SAID, RECORDED or RELEVANCE; ties are broken by document, position in the text, id. RELEVANCE
// puts claims that contain the words as a phrase first, then shorter claims before longer ones.
// Variants: a source of claim-sources.cypher; an order; FIRST (a page from the start), LAST (a page from the end)
// or COUNT (the number of claims); the parts of the filter; and those of eager-of-claims.cypher, which adds
// lists to the `[]`.
// The map `list` has textQuery (for TEXT), phrase (for RELEVANCE) and the filter: claim, mode, factuality,
// document, publisher, speaker, anyoneInChain, about, aboutAll, corpus, language, hasSpeaker, speakerText, hops and characters
// (least, most), saidAfter, saidBefore, publishedAfter, publishedBefore, validFrom, validUntil, words (each between spaces),
// accordingTo, excluding and knownAsOf (ms).
UNWIND $list.groups AS group
CALL (group) {
  // INCLUDE claim-sources.cypher
  WITH DISTINCT claim
  // INCLUDE claim-filter.cypher
  // IF COUNT
  RETURN count(*) AS found, []
  // IF NOT COUNT AND PUBLISHED
  WITH claim, coalesce(claim.publishedStartEarliest, Infinity) AS rank
  // IF NOT COUNT AND SAID
  WITH claim, coalesce(
    CASE
      WHEN claim.saidEdtf IS NULL THEN claim.publishedStartEarliest
      ELSE claim.saidStartEarliest
    END,
    Infinity
  ) AS rank
  // IF NOT COUNT AND RECORDED
  WITH claim, claim.recordedAt AS rank
  // IF NOT COUNT AND RELEVANCE
  WITH claim, size(claim.searchWords) + CASE
    WHEN claim.searchWords CONTAINS $list.phrase THEN 0
    ELSE 1000000000
  END AS rank
  // IF NOT COUNT
  WITH claim, [rank, claim.documentId, claim.position, claim.id] AS key
  WHERE (group.after IS NULL OR key > group.after)
    AND (group.before IS NULL OR key < group.before)
  WITH claim, key
  // IF FIRST
  ORDER BY key
  // IF LAST
  ORDER BY key DESC
  // IF NOT COUNT
  LIMIT $limit
  RETURN collect([record(claim: Claim), key]) AS found, []
  // END
  // INCLUDE eager-of-claims.cypher
  AS eager
}
RETURN group.index AS index, found, eager
