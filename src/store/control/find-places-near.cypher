// Which places lie no farther than a distance from a position? By id. The position is in degrees.
WITH point({latitude: $latitude, longitude: $longitude}) AS centre
MATCH (place:Entity)
USING POINT INDEX SEEK place:Entity(position)
WHERE point.distance(place.position, centre) <= $metres
WITH place
WHERE place:Place
  AND ($within IS NULL OR EXISTS { (place)-[:PART_OF*0..]->(:Entity {id: $within}) })
RETURN place.id AS id
ORDER BY id
