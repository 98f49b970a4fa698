// Which of all claims does a filter let through? By document published, document, position in the text, id.
// A page goes from document to document and stops when it is full, so that it costs what it holds, however
// deep it lies.
// Variants: FIRST, LAST or COUNT (a page, one from the end, how many); the parts of the filter;
// and those of eager-of-claims.cypher. The map `list` has the filter, as in claims.cypher.
UNWIND $list.groups AS group
CALL (group) {
  // IF COUNT
  MATCH (claim:Claim)
  // IF FIRST
  MATCH (document:Document)
  WHERE document.publishedOrder >= coalesce(group.after[0], -Infinity)
    AND document.id IS NOT NULL
  // IF LAST
  MATCH (document:Document)
  WHERE document.publishedOrder <= coalesce(group.before[0], Infinity)
    AND document.id IS NOT NULL
  // IF NOT COUNT
  WITH document, document.publishedOrder AS published
  WHERE (group.after IS NULL OR [published, document.id] >= [group.after[0], group.after[1]])
    AND (group.before IS NULL OR [published, document.id] <= [group.before[0], group.before[1]])
  WITH document, published
  // IF FIRST
  ORDER BY published, document.id
  // IF LAST
  ORDER BY published DESC, document.id DESC
  // IF NOT COUNT
  MATCH (document)<-[:IN_DOCUMENT]-(claim:Claim)
  WITH document, published, claim
  // IF COUNT
  WITH claim
  // END
  // INCLUDE claim-filter.cypher
  // IF COUNT
  RETURN count(*) AS found, []
  // IF NOT COUNT
  WITH document, published, claim, [published, document.id, claim.position, claim.id] AS key
  WHERE (group.after IS NULL OR key > group.after)
    AND (group.before IS NULL OR key < group.before)
  WITH document, published, claim, key
  // IF FIRST
  ORDER BY published, document.id, claim.position, claim.id
  // IF LAST
  ORDER BY published DESC, document.id DESC, claim.position DESC, claim.id DESC
  // IF NOT COUNT
  LIMIT $limit
  RETURN collect([record(claim: Claim), key]) AS found, []
  // END
  // INCLUDE eager-of-claims.cypher
  AS eager
}
RETURN group.index AS index, found, eager
