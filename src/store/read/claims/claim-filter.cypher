// Lets through the claims that a filter admits: this follows the WITH that gives `claim`. The end
// of a pattern has no label, so that Neo4j starts from the claims at hand rather than from an
// index.
// IF knownAsOf
WHERE claim.recordedAt <= $list.knownAsOf
  AND coalesce(claim.supersededAt > $list.knownAsOf, true)
// IF NOT knownAsOf
WHERE claim.supersededAt IS NULL
// IF claim
  AND claim.id IN $list.claim
// IF mode
  AND claim.mode IN $list.mode
// IF factuality
  AND claim.factuality IN $list.factuality
// IF document
  AND claim.documentId IN $list.document
// IF characters
  AND any(i IN range(0, size(claim.spanStarts) - 1) WHERE
    claim.spanStarts[i] <= $list.characters[1] AND claim.spanEnds[i] > $list.characters[0])
// IF publisher
  AND EXISTS {
    MATCH (claim)-[:IN_DOCUMENT]->()-[:PUBLISHED_BY]->(publisher)
    WHERE publisher.id IN $list.publisher
  }
// IF speaker
  AND EXISTS {
    MATCH (claim)-[:SPOKEN_BY]->(speaker)
    WHERE speaker.id IN $list.speaker
  }
// IF anyoneInChain
  AND (EXISTS {
    MATCH (claim)-[:WITHIN*0..]->()-[:SPOKEN_BY]->(speaker)
    WHERE speaker.id IN $list.anyoneInChain
  } OR EXISTS {
    MATCH (claim)-[:IN_DOCUMENT]->()-[:PUBLISHED_BY]->(publisher)
    WHERE publisher.id IN $list.anyoneInChain
  })
// IF about
  AND EXISTS {
    MATCH (claim)-[:ABOUT]->()-[:PART_OF*0..]->(subject)
    WHERE subject.id IN $list.about
  }
// IF aboutAll
  AND size($list.aboutAll) > 0
  AND all(id IN $list.aboutAll WHERE EXISTS {
    MATCH (claim)-[:ABOUT]->()-[:PART_OF*0..]->(subject)
    WHERE subject.id = id
  })
// IF corpus
  AND EXISTS {
    MATCH (claim)-[:IN_DOCUMENT]->()-[:IN_CORPUS]->(corpus)
    WHERE corpus.id IN $list.corpus
  }
// IF language
  AND EXISTS {
    MATCH (claim)-[:IN_DOCUMENT]->(document)
    WHERE any(language IN $list.language WHERE
      toLower(document.language) = toLower(language)
      OR toLower(document.language) STARTS WITH toLower(language) + '-')
  }
// IF hasSpeaker
  AND $list.hasSpeaker = EXISTS { (claim)-[:SPOKEN_BY]->() }
// IF speakerText
  AND toLower(claim.speakerText) CONTAINS toLower($list.speakerText)
// IF hops
  AND any(hops IN [
    // The claims that it lies in, itself among them, and a publisher that prints what the outermost says.
    COUNT { (claim)-[:WITHIN*0..]->() } + COUNT {
      MATCH (claim)-[:IN_DOCUMENT]->()-[:PUBLISHED_BY]->()
      WHERE EXISTS {
        MATCH (claim)-[:WITHIN*0..]->(outermost)
        WHERE NOT EXISTS { (outermost)-[:WITHIN]->() } AND outermost.mode <> 'NARRATED'
      }
    }
  ] WHERE $list.hops[0] <= hops AND hops <= $list.hops[1])
// IF words
  AND size($list.words) > 0
  AND all(word IN $list.words WHERE claim.searchWords CONTAINS word)
// IF accordingTo
  AND (EXISTS {
    MATCH (claim)-[:WITHIN*0..]->()-[:SPOKEN_BY]->(speaker)
    WHERE speaker.id IN $list.accordingTo
  } OR EXISTS {
    MATCH (claim)-[:IN_DOCUMENT]->()-[:PUBLISHED_BY]->(publisher)
    WHERE publisher.id IN $list.accordingTo
  })
// IF excluding
  AND NOT EXISTS {
    MATCH (claim)-[:WITHIN*0..]->()-[:SPOKEN_BY]->(speaker)
    WHERE speaker.id IN $list.excluding
  } AND NOT EXISTS {
    MATCH (claim)-[:IN_DOCUMENT]->()-[:PUBLISHED_BY]->(publisher)
    WHERE publisher.id IN $list.excluding
  }
// IF minimumReliability
  // The worst that counts of any source: of each assessor the latest. F stands for no grade too.
  AND $list.minimumReliability >= head(COLLECT {
    MATCH (claim)-[:SPOKEN_BY|IN_DOCUMENT]->(via)-[:PUBLISHED_BY*0..1]->(source:Actor)
    WHERE via = source OR NOT EXISTS { (claim)-[:SPOKEN_BY]->() }
    OPTIONAL MATCH (source)<-[:ASSESSES]-(grade)
    WHERE ($list.gradedBy IS NULL OR grade.by IN $list.gradedBy)
      AND coalesce(grade.recordedAt <= $list.knownAsOf, true)
      AND coalesce(grade.supersededAt > $list.knownAsOf, grade.supersededAt IS NULL)
    WITH source, grade.by AS by, grade.at AS at, max(grade.reliability) AS worst
    ORDER BY at DESC
    WITH source, by, head(collect(worst)) AS latest
    WITH source, max(latest) AS worst
    RETURN max(coalesce(worst, 'F'))
  })
// IF minimumCredibility
  // The same for the claim itself.
  AND $list.minimumCredibility >= head(COLLECT {
    MATCH (claim)<-[:ASSESSES]-(grade)
    WHERE ($list.gradedBy IS NULL OR grade.by IN $list.gradedBy)
      AND coalesce(grade.recordedAt <= $list.knownAsOf, true)
      AND coalesce(grade.supersededAt > $list.knownAsOf, grade.supersededAt IS NULL)
    WITH grade.by AS by, grade.at AS at, max(grade.credibility) AS worst
    ORDER BY at DESC
    WITH by, head(collect(worst)) AS latest
    RETURN max(latest)
  })
// IF saidAfter
  AND $list.saidAfter <= CASE
    WHEN claim.saidEdtf IS NULL THEN claim.publishedStartEarliest
    ELSE claim.saidStartEarliest
  END
// IF saidBefore
  AND $list.saidBefore >= CASE
    WHEN claim.saidEdtf IS NULL THEN claim.publishedEndLatest
    ELSE claim.saidEndLatest
  END
// IF publishedAfter
  AND $list.publishedAfter <= claim.publishedStartEarliest
// IF publishedBefore
  AND $list.publishedBefore >= claim.publishedEndLatest
// IF validFrom
  AND EXISTS {
    MATCH (claim)-[:ASSERTS]->(asserted)
    WHERE coalesce(asserted.whenStartEarliest, asserted.whenEndEarliest) < $list.validUntil
      AND coalesce(asserted.whenEndLatest, asserted.whenStartLatest) > $list.validFrom
  }
// END
