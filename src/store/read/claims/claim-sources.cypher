// From where claims are found, each from an index: what gives `claim`, for `group.ids`. A place's subjects
// are the places in it too. One claim may be found several times.
// IF CLAIM
UNWIND group.ids AS id
MATCH (claim:Claim {id: id})
USING INDEX SEEK claim:Claim(id)
// IF DOCUMENT
UNWIND group.ids AS id
MATCH (source:Document {id: id})<-[:IN_DOCUMENT]-(claim:Claim)
USING INDEX SEEK source:Document(id)
// IF PUBLISHER
UNWIND group.ids AS id
MATCH (source:Entity {id: id})<-[:PUBLISHED_BY]-(:Document)<-[:IN_DOCUMENT]-(claim:Claim)
USING INDEX SEEK source:Entity(id)
// IF SPEAKER
UNWIND group.ids AS id
MATCH (source:Entity {id: id})<-[:SPOKEN_BY]-(claim:Claim)
USING INDEX SEEK source:Entity(id)
// IF CHAIN
CALL (group) {
  UNWIND group.ids AS id
  MATCH (source:Entity {id: id})<-[:PUBLISHED_BY]-(:Document)<-[:IN_DOCUMENT]-(claim:Claim)
  USING INDEX SEEK source:Entity(id)
  RETURN claim
  UNION ALL
  UNWIND group.ids AS id
  MATCH (source:Entity {id: id})<-[:SPOKEN_BY]-(:Claim)<-[:WITHIN*0..]-(claim:Claim)
  USING INDEX SEEK source:Entity(id)
  RETURN claim
}
// IF ABOUT
CALL (group) {
  UNWIND group.ids AS id
  MATCH (source:Entity {id: id})<-[:PART_OF*0..]-(:Entity)<-[:ABOUT]-(claim:Claim)
  USING INDEX SEEK source:Entity(id)
  RETURN claim
  UNION ALL
  UNWIND group.ids AS id
  MATCH (source:Event {id: id})<-[:ABOUT]-(claim:Claim)
  USING INDEX SEEK source:Event(id)
  RETURN claim
}
// IF ASSERTS
CALL (group) {
  UNWIND group.ids AS id
  MATCH (source:Event {id: id})<-[:ASSERTS]-(claim:Claim)
  USING INDEX SEEK source:Event(id)
  RETURN claim
  UNION ALL
  UNWIND group.ids AS id
  MATCH (source:Relation {id: id})<-[:ASSERTS]-(claim:Claim)
  USING INDEX SEEK source:Relation(id)
  RETURN claim
}
// IF QUANTITY
UNWIND group.ids AS id
MATCH (source:Quantity {id: id})<-[:GIVES]-(claim:Claim)
USING INDEX SEEK source:Quantity(id)
// IF CORPUS
UNWIND group.ids AS id
MATCH (source:Corpus {id: id})<-[:IN_CORPUS]-(:Document)<-[:IN_DOCUMENT]-(claim:Claim)
USING INDEX SEEK source:Corpus(id)
// IF TEXT
CALL db.index.fulltext.queryNodes('search_claims', $list.textQuery) YIELD node AS claim
// IF ALL
MATCH (claim:Claim)
// END
