// How are the claims distributed that a filter lets through: among speakers, subjects, publishers,
// modes, factualities and the months that the times name in which they were said, else published?
// Parameters: list, as of count-claims.cypher, with one group; limit (of speakers, subjects, publishers).
// Columns: facet (TOTAL, SPEAKER, SUBJECT, PUBLISHER, MODE, FACTUALITY or MONTH), node or value, count;
// of each facet in the order in which it is shown.
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
  WITH claim
  WHERE claim.recordedAt <= $list.knownAsOf
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
  RETURN collect(claim) AS claims
}
CALL (claims) {
  RETURN 'TOTAL' AS facet, null AS node, null AS value, size(claims) AS count
  UNION ALL
  UNWIND claims AS claim
  MATCH (claim)-[:SPOKEN_BY]->(node)
  RETURN 'SPEAKER' AS facet, node, null AS value, count(DISTINCT claim) AS count
  ORDER BY count DESC, node.id
  LIMIT $limit
  UNION ALL
  UNWIND claims AS claim
  MATCH (claim)-[:ABOUT]->(node)
  RETURN 'SUBJECT' AS facet, node, null AS value, count(DISTINCT claim) AS count
  ORDER BY count DESC, node.id
  LIMIT $limit
  UNION ALL
  UNWIND claims AS claim
  MATCH (claim)-[:IN_DOCUMENT]->()-[:PUBLISHED_BY]->(node)
  RETURN 'PUBLISHER' AS facet, node, null AS value, count(DISTINCT claim) AS count
  ORDER BY count DESC, node.id
  LIMIT $limit
  UNION ALL
  UNWIND claims AS claim
  RETURN 'MODE' AS facet, null AS node, claim.mode AS value, count(*) AS count
  ORDER BY count DESC, value
  UNION ALL
  UNWIND claims AS claim
  RETURN 'FACTUALITY' AS facet, null AS node, claim.factuality AS value, count(*) AS count
  ORDER BY count DESC, value
  UNION ALL
  UNWIND claims AS claim
  WITH coalesce(claim.saidEdtf, claim.publishedEdtf) AS time
  WHERE time =~ '\\d{4}-(0[1-9]|1[0-2])([-~?%T].*)?' AND NOT time CONTAINS '/'
  RETURN 'MONTH' AS facet, null AS node, left(time, 7) AS value, count(*) AS count
  ORDER BY value
}
RETURN facet, record(node: Entity|Event) AS node, value, count
