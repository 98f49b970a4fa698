from typing import Literal, Optional

from pydantic import Field

from .base_model import BaseModel
from .enums import Certainty, ClaimMode, ControlStatus, Factuality


class Claim(BaseModel):
    id: str
    text: str
    mode: ClaimMode
    factuality: Factuality
    speakers: list["ClaimSpeakers"]
    speaker_text: Optional[str] = Field(alias="speakerText")
    said_when: Optional["ClaimSaidWhen"] = Field(alias="saidWhen")
    published_when: Optional["ClaimPublishedWhen"] = Field(alias="publishedWhen")
    document: "ClaimDocument"
    recorded_at: str = Field(alias="recordedAt")
    superseded_at: Optional[str] = Field(alias="supersededAt")
    permalink: str


class ClaimSpeakers(BaseModel):
    typename__: Literal["Actor", "Country", "Organisation", "Person"] = Field(
        alias="__typename"
    )
    id: str
    name: str


class ClaimSaidWhen(BaseModel):
    edtf: str


class ClaimPublishedWhen(BaseModel):
    edtf: str


class ClaimDocument(BaseModel):
    id: str
    title: str
    publisher: Optional["ClaimDocumentPublisher"]


class ClaimDocumentPublisher(BaseModel):
    id: str
    name: str


class ControlInterval(BaseModel):
    force: Optional["ControlIntervalForce"]
    status: ControlStatus
    disputed: bool
    origins: int
    when: "ControlIntervalWhen"
    claims: list["ControlIntervalClaims"]


class ControlIntervalForce(BaseModel):
    typename__: Literal["Actor", "Country", "Organisation", "Person"] = Field(
        alias="__typename"
    )
    id: str
    name: str


class ControlIntervalWhen(BaseModel):
    edtf: str
    start_earliest: Optional[str] = Field(alias="startEarliest")
    start_latest: Optional[str] = Field(alias="startLatest")
    end_earliest: Optional[str] = Field(alias="endEarliest")
    end_latest: Optional[str] = Field(alias="endLatest")


class ControlIntervalClaims(BaseModel):
    id: str
    permalink: str


class ControlState(BaseModel):
    place: "ControlStatePlace"
    force: Optional["ControlStateForce"]
    status: ControlStatus
    certainty: Certainty
    disputed: bool
    interval: "ControlStateInterval"


class ControlStatePlace(BaseModel):
    typename__: Literal[
        "City", "Country", "Facility", "Place", "Province", "Region"
    ] = Field(alias="__typename")
    id: str
    name: str
    latitude: Optional[float]
    longitude: Optional[float]


class ControlStateForce(BaseModel):
    typename__: Literal["Actor", "Country", "Organisation", "Person"] = Field(
        alias="__typename"
    )
    id: str
    name: str


class ControlStateInterval(BaseModel):
    when: "ControlStateIntervalWhen"
    claims: list["ControlStateIntervalClaims"]


class ControlStateIntervalWhen(BaseModel):
    edtf: str


class ControlStateIntervalClaims(BaseModel):
    id: str


Claim.model_rebuild()
ControlInterval.model_rebuild()
ControlState.model_rebuild()
