from typing import Annotated, Literal, Optional, Union

from pydantic import Field

from .base_model import BaseModel
from .fragments import ControlInterval


class Timeline(BaseModel):
    entity: Optional[
        Annotated[
            Union[
                "TimelineEntityEntity",
                "TimelineEntityCity",
                "TimelineEntityCountry",
                "TimelineEntityFacility",
                "TimelineEntityProvince",
                "TimelineEntityRegion",
            ],
            Field(discriminator="typename__"),
        ]
    ]


class TimelineEntityEntity(BaseModel):
    typename__: Literal["Entity", "Organisation", "Person"] = Field(alias="__typename")


class TimelineEntityCity(BaseModel):
    typename__: Literal["City"] = Field(alias="__typename")
    id: str
    name: str
    control_timeline: list["TimelineEntityCityControlTimeline"] = Field(
        alias="controlTimeline"
    )


TimelineEntityCityControlTimeline = ControlInterval


class TimelineEntityCountry(BaseModel):
    typename__: Literal["Country"] = Field(alias="__typename")
    id: str
    name: str
    control_timeline: list["TimelineEntityCountryControlTimeline"] = Field(
        alias="controlTimeline"
    )


TimelineEntityCountryControlTimeline = ControlInterval


class TimelineEntityFacility(BaseModel):
    typename__: Literal["Facility"] = Field(alias="__typename")
    id: str
    name: str
    control_timeline: list["TimelineEntityFacilityControlTimeline"] = Field(
        alias="controlTimeline"
    )


TimelineEntityFacilityControlTimeline = ControlInterval


class TimelineEntityProvince(BaseModel):
    typename__: Literal["Province"] = Field(alias="__typename")
    id: str
    name: str
    control_timeline: list["TimelineEntityProvinceControlTimeline"] = Field(
        alias="controlTimeline"
    )


TimelineEntityProvinceControlTimeline = ControlInterval


class TimelineEntityRegion(BaseModel):
    typename__: Literal["Region"] = Field(alias="__typename")
    id: str
    name: str
    control_timeline: list["TimelineEntityRegionControlTimeline"] = Field(
        alias="controlTimeline"
    )


TimelineEntityRegionControlTimeline = ControlInterval
Timeline.model_rebuild()
TimelineEntityCity.model_rebuild()
TimelineEntityCountry.model_rebuild()
TimelineEntityFacility.model_rebuild()
TimelineEntityProvince.model_rebuild()
TimelineEntityRegion.model_rebuild()
