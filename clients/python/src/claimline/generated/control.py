from typing import Optional

from pydantic import Field

from .base_model import BaseModel
from .fragments import ControlState


class Control(BaseModel):
    control: "ControlControl"


class ControlControl(BaseModel):
    page_info: "ControlControlPageInfo" = Field(alias="pageInfo")
    edges: list["ControlControlEdges"]


class ControlControlPageInfo(BaseModel):
    has_next_page: bool = Field(alias="hasNextPage")
    end_cursor: Optional[str] = Field(alias="endCursor")


class ControlControlEdges(BaseModel):
    node: "ControlControlEdgesNode"


ControlControlEdgesNode = ControlState
Control.model_rebuild()
ControlControl.model_rebuild()
ControlControlEdges.model_rebuild()
