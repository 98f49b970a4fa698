// How many places still have to have their control derived?
MATCH (place:ControlDue)
RETURN count(place) AS count
