// The columns of along-of-claims.cypher, named once more behind the subquery that gives them.
// IF WITH_SPANS
  , spans
// IF WITH_CHAINS
  , chains
// IF WITH_DOCUMENTS
  , documents
// IF WITH_SPEAKERS
  , claimSpeakers
// IF WITH_ASSERTIONS
  , claimAssertions
// IF WITH_TOPICS
  , claimTopics
// END
