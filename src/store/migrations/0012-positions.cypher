// Places by distance: a point of what latitude and longitude say, which a point index finds by its surroundings.
MATCH (entity:Entity)
WHERE entity.latitude IS NOT NULL AND entity.longitude IS NOT NULL
SET entity.position = point({latitude: entity.latitude, longitude: entity.longitude});
CREATE POINT INDEX entity_position IF NOT EXISTS FOR (n:Entity) ON (n.position);
