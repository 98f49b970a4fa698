// Which claims, of those of a document, publisher, speaker, topic …, does a filter let through: a
// page. By what `orderBy` says (PUBLISHED, SAID, RECORDED; RELEVANCE: those that have the words
// together first, then the shorter), then document, position in the text, id. The parts of the
// inner CALL that `from` names run, each from an index; a place's topics are the places
// in it too. What a pattern of the filter ends in has no label, so that it is sought from what is
// sifted rather than from an index.
// Parameters: list: groups (of index, ids, and the keys after and before, or null); from (which of
// the parts below finds the claims); orderBy; textQuery (for the index, of TEXT) and phrase (of
// RELEVANCE); the filter: mode, factuality, document, publisher, speaker, anyoneInChain, about,
// saidAfter, saidBefore, publishedAfter, publishedBefore, validFrom, validUntil, words (each
// between spaces), accordingTo, excluding (each null where not asked) and knownAsOf (ms; the
// largest integer for the present); limit.
// Columns: index (of the group), rows (node, key; in the order of the list).
UNWIND $list.groups AS group
CALL (group) {
  CALL (group) {
    WITH group WHERE $list.from = 'CLAIM'
    UNWIND group.ids AS id
    MATCH (claim:Claim {id: id})
    USING INDEX SEEK claim:Claim(id)
    RETURN claim
    UNION
    WITH group WHERE $list.from = 'DOCUMENT'
    UNWIND group.ids AS id
    MATCH (source:Document {id: id})<-[:IN_DOCUMENT]-(claim:Claim)
    USING INDEX SEEK source:Document(id)
    RETURN claim
    UNION
    WITH group WHERE $list.from IN ['PUBLISHER', 'CHAIN']
    UNWIND group.ids AS id
    MATCH (source:Entity {id: id})<-[:PUBLISHED_BY]-(:Document)<-[:IN_DOCUMENT]-(claim:Claim)
    USING INDEX SEEK source:Entity(id)
    RETURN claim
    UNION
    WITH group WHERE $list.from = 'CHAIN'
    UNWIND group.ids AS id
    MATCH (speaker:Entity {id: id})<-[:SPOKEN_BY]-(:Claim)<-[:WITHIN*0..]-(claim:Claim)
    USING INDEX SEEK speaker:Entity(id)
    RETURN claim
    UNION
    WITH group WHERE $list.from = 'SPEAKER'
    UNWIND group.ids AS id
    MATCH (source:Entity {id: id})<-[:SPOKEN_BY]-(claim:Claim)
    USING INDEX SEEK source:Entity(id)
    RETURN claim
    UNION
    WITH group WHERE $list.from = 'ABOUT'
    UNWIND group.ids AS id
    MATCH (source:Entity {id: id})<-[:PART_OF*0..]-(:Entity)<-[:ABOUT]-(claim:Claim)
    USING INDEX SEEK source:Entity(id)
    RETURN claim
    UNION
    WITH group WHERE $list.from IN ['ABOUT', 'ASSERTS']
    UNWIND group.ids AS id
    MATCH (source:Event {id: id})<-[edge:ABOUT|ASSERTS]-(claim:Claim)
    USING INDEX SEEK source:Event(id)
    WHERE type(edge) = $list.from
    RETURN claim
    UNION
    WITH group WHERE $list.from = 'ASSERTS'
    UNWIND group.ids AS id
    MATCH (source:Relation {id: id})<-[:ASSERTS]-(claim:Claim)
    USING INDEX SEEK source:Relation(id)
    RETURN claim
    UNION
    WITH group WHERE $list.from = 'TEXT'
    CALL db.index.fulltext.queryNodes('search_claims', $list.textQuery) YIELD node AS claim
    RETURN claim
    UNION
    WITH group WHERE $list.from = 'ALL'
    UNWIND group.ids AS firstId
    MATCH (claim:Claim)
    WHERE claim.id >= firstId
    RETURN claim
  }
  WITH claim, CASE $list.orderBy
    WHEN 'SAID' THEN coalesce(
      CASE
        WHEN claim.saidEdtf IS NULL THEN claim.publishedStartEarliest
        ELSE claim.saidStartEarliest
      END,
      Infinity
    )
    WHEN 'RECORDED' THEN claim.recordedAt
    WHEN 'RELEVANCE' THEN size(claim.searchWords) + CASE
      WHEN claim.searchWords CONTAINS $list.phrase THEN 0
      ELSE 1000000000
    END
    ELSE coalesce(claim.publishedStartEarliest, Infinity)
  END AS rank
  WITH claim, [rank, claim.documentId, claim.position, claim.id] AS key
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
  WITH claim, key
  ORDER BY key
  LIMIT $limit
  RETURN collect([record(claim: Claim), key]) AS rows
}
RETURN group.index AS index, rows
