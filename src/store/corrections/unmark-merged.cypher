// Takes the mark of a merge off an entity.
MATCH (from:Entity {id: $fromId})-[merged:MERGED_INTO]->()
SET from.mergedInto = null, from.mergedAt = null
DELETE merged
