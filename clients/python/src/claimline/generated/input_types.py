from typing import Optional

from pydantic import Field

from .base_model import BaseModel
from .enums import ClaimMode, Factuality, Reliability


class ClaimFilter(BaseModel):
    """Selects claims that match all given fields, and any one value of each list. An empty list matches nothing. An id that is not in this graph is an error."""

    about: Optional[list[str]] = None
    "About one of these entities or events; for a place, about the places in it too."
    about_all: Optional[list[str]] = Field(alias="aboutAll", default=None)
    "About each of these entities and events, found as in `about`."
    anyone_in_chain: Optional[list[str]] = Field(alias="anyoneInChain", default=None)
    "Said or passed on by one of these, the publisher included."
    characters: Optional["IntRange"] = None
    "Its content, cue or source has at least one of these characters of its document, in code points from 0."
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
    "The graph as it was recorded at this moment, including claims superseded since."
    language: Optional[list[str]] = None
    "In a document of one of these languages, in BCP 47: en finds en-GB too."
    mode: Optional[list[ClaimMode]] = None
    "Given in one of these ways."
    published_after: Optional[str] = Field(alias="publishedAfter", default=None)
    "Published after the end of this time, whatever the exact moments."
    published_before: Optional[str] = Field(alias="publishedBefore", default=None)
    "Published before the beginning of this time, whatever the exact moments."
    publisher: Optional[list[str]] = None
    "In a document that one of these published."
    said_after: Optional[str] = Field(alias="saidAfter", default=None)
    "Said after the end of this time, whatever the exact moments. Where the text gives no time, the publication counts."
    said_before: Optional[str] = Field(alias="saidBefore", default=None)
    "Said before the beginning of this time, whatever the exact moments. Where the text gives no time, the publication counts."
    speaker: Optional[list[str]] = None
    "Said by one of these: the innermost speaker."
    speaker_text: Optional[str] = Field(alias="speakerText", default=None)
    'The text names its source with these words, in any case: "media reports".'
    text: Optional[str] = None
    "Its content has all these words, in any order and in any case. A text without a letter or digit matches nothing. Query.search also finds similar words."
    valid_at: Optional[str] = Field(alias="validAt", default=None)
    "Asserts something that can hold or happen at this time. If the source leaves the start or end unknown, only the times that it does give count."


class IntRange(BaseModel):
    """Whole numbers from one to another, both included."""

    at_least: Optional[int] = Field(alias="atLeast", default=None)
    "Default: no lower limit."
    at_most: Optional[int] = Field(alias="atMost", default=None)
    "Default: no upper limit."


class Lens(BaseModel):
    """Whom to believe, and what was known. Another lens can give another answer to the same question. Only claims that meet all given fields count, and control is derived as if no others existed."""

    according_to: Optional[list[str]] = Field(alias="accordingTo", default=None)
    "Only claims that one of these actors makes or relays, anywhere in the chain. An empty list leaves no claim. At most 100 actors; an id that is not an actor of this graph is an error."
    against_interest: Optional[bool] = Field(alias="againstInterest", default=None)
    "Only statements about control that are unfavourable to the side of every speaker who makes them. Each event and each state of a place is judged alone, whatever else the claim says. Sides come from the relations MEMBER_OF, ALLIED_WITH and FIGHTS."
    excluding: Optional[list[str]] = None
    "No claim that one of these actors makes or relays, anywhere in the chain. At most 100 actors of this graph."
    graded_by: Optional[list[str]] = Field(alias="gradedBy", default=None)
    "The assessors whose grades count, by `Assessment.by`, at most 100. Default: all. Each must have graded something in this graph. By itself, it leaves no claim out."
    known_as_of: Optional[str] = Field(alias="knownAsOf", default=None)
    "Only claims that this graph had recorded by then, in the form recorded then."
    longest_gap: Optional[str] = Field(alias="longestGap", default=None)
    "A state that is CONTINUED over a longer gap between affirmations becomes POSSIBLE: `P1Y`. A year counts as 366 days, a month as 31. It leaves no claim out."
    minimum_credibility: Optional[int] = Field(alias="minimumCredibility", default=None)
    "Only claims that are themselves graded this well or better, 1 to 5. Grades count as for minimumReliability. Claims graded 6 or not graded are left out."
    minimum_origins: Optional[int] = Field(alias="minimumOrigins", default=None)
    "Only statements that at least this many independent origins make, 1 or more. Ten outlets that relay one statement are one origin. Two origins agree about a place if their times overlap, each taken from its first affirmation to its last. For an event, each force that gains or loses a place is counted separately. Each claim keeps its own time, so a single one may give the day."
    minimum_reliability: Optional[Reliability] = Field(
        alias="minimumReliability", default=None
    )
    "Only claims whose source is graded this well or better, A to E. The source is each speaker, or the publisher if the speaker is unnamed. The latest grade of each assessor counts, and the worst of these decides. Sources graded F or not graded are left out."
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
