from typing import Optional

from pydantic import Field

from .base_model import BaseModel
from .enums import ClaimMode, Factuality, Reliability


class ClaimFilter(BaseModel):
    """Which claims; all parts that are given must hold, of each list any one value. An empty list lets nothing through; an id that is not in this graph is refused."""

    about: Optional[list[str]] = None
    "About one of these entities or events; for a place, about the places in it too."
    about_all: Optional[list[str]] = Field(alias="aboutAll", default=None)
    "About each of these entities and events, found as in `about`."
    anyone_in_chain: Optional[list[str]] = Field(alias="anyoneInChain", default=None)
    "Said or passed on by one of these, the publisher included."
    corpus: Optional[list[str]] = None
    "In a document of one of these corpora."
    document: Optional[list[str]] = None
    "In one of these documents."
    factuality: Optional[list[Factuality]] = None
    "Presented as this sure."
    has_speaker: Optional[bool] = Field(alias="hasSpeaker", default=None)
    "Whether its speaker is known; false finds claims of unnamed sources."
    hops: Optional["IntRange"] = None
    "How many hops its chain has. Two is one voice in print; three or more is hearsay."
    known_as_of: Optional[str] = Field(alias="knownAsOf", default=None)
    "As this graph was recorded then, claims included that were superseded since."
    language: Optional[list[str]] = None
    "In a document of one of these languages, in BCP 47: en finds en-GB too."
    mode: Optional[list[ClaimMode]] = None
    "Given in one of these ways."
    published_after: Optional[str] = Field(alias="publishedAfter", default=None)
    "Published when this time was over, whatever the exact moments."
    published_before: Optional[str] = Field(alias="publishedBefore", default=None)
    "Published before this time began."
    publisher: Optional[list[str]] = None
    "In a document that one of these published."
    said_after: Optional[str] = Field(alias="saidAfter", default=None)
    "Said when this time was over, whatever the exact moments. Where the text gives no time, the publication counts."
    said_before: Optional[str] = Field(alias="saidBefore", default=None)
    "Likewise, said before this time began."
    speaker: Optional[list[str]] = None
    "Said by one of these: the innermost speaker."
    speaker_text: Optional[str] = Field(alias="speakerText", default=None)
    'The text names its source with these words, in any case: "media reports".'
    text: Optional[str] = None
    "Its content has all these words, in any order and spelled in any case; one without a letter or digit lets nothing through. Query.search finds words like them too."
    valid_at: Optional[str] = Field(alias="validAt", default=None)
    "Asserts something that can hold or happen then. A side that the source leaves unknown reaches no further than what it does say."


class IntRange(BaseModel):
    """Whole numbers from one to another, both included."""

    at_least: Optional[int] = Field(alias="atLeast", default=None)
    "Default: no least."
    at_most: Optional[int] = Field(alias="atMost", default=None)
    "Default: no most."


class Lens(BaseModel):
    """Whom to believe, and what was known: the same question under another lens may have another answer. All parts that are given must hold; control is then derived as if no other claim had been made."""

    according_to: Optional[list[str]] = Field(alias="accordingTo", default=None)
    "Only claims that one of these makes or passes on, anywhere in the chain; none where the list is empty. At most 100 actors of this graph: another id is refused."
    against_interest: Optional[bool] = Field(alias="againstInterest", default=None)
    "Only what claims say against the interest of the side of everyone who makes them; each event and each state of a place is judged by itself, whatever else the claim says. Sides come from the relations MEMBER_OF, ALLIED_WITH and FIGHTS."
    excluding: Optional[list[str]] = None
    "No claim that one of these makes or passes on, anywhere in the chain. Likewise at most 100 actors."
    graded_by: Optional[list[str]] = Field(alias="gradedBy", default=None)
    "The assessors whose grades count, by `Assessment.by`; all of them if left out, at most 100. Each has graded something in this graph. It takes no claim away by itself."
    known_as_of: Optional[str] = Field(alias="knownAsOf", default=None)
    "Only what this graph had recorded by then, as it was recorded then."
    longest_gap: Optional[str] = Field(alias="longestGap", default=None)
    "A state that is CONTINUED over a longer gap between affirmations becomes POSSIBLE: `P1Y`. A year counts as 366 days, a month as 31. It takes no claim away."
    minimum_credibility: Optional[int] = Field(alias="minimumCredibility", default=None)
    "Only claims that are themselves graded so or better, 1 to 5, counted in the same way. 6 and no grade pass nowhere."
    minimum_origins: Optional[int] = Field(alias="minimumOrigins", default=None)
    "Only claims of which so many independent origins say the same, 1 or more: ten outlets that relay one statement are one origin. Two say the same of a place if the times that they speak of overlap, or those from their first affirmation to their last do. For an event, each force that gains or loses a place counts by itself; the time stays that of each claim, so one of them alone may say the day."
    minimum_reliability: Optional[Reliability] = Field(
        alias="minimumReliability", default=None
    )
    "Only claims whose source is graded so or better, A to E: each speaker, or the publisher where the source is unnamed. The latest grade of each assessor counts, and the worst of all assessors’ grades. F and no grade pass nowhere."
    published_before: Optional[str] = Field(alias="publishedBefore", default=None)
    "Only claims published before this time began."
    said_before: Optional[str] = Field(alias="saidBefore", default=None)
    "Only claims said before this time began. Where the text gives no time, the publication counts."


class Near(BaseModel):
    """All places no farther than a distance from a position."""

    kilometres: float
    "The distance along the surface of the earth, more than 0 and at most 20040."
    latitude: float
    "Degrees north in WGS 84, -90 to 90."
    longitude: float
    "Degrees east in WGS 84, -180 to 180."


ClaimFilter.model_rebuild()
