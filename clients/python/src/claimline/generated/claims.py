from typing import Optional

from pydantic import Field

from .base_model import BaseModel
from .fragments import Claim


class Claims(BaseModel):
    claims: "ClaimsClaims"


class ClaimsClaims(BaseModel):
    total_count: int = Field(alias="totalCount")
    page_info: "ClaimsClaimsPageInfo" = Field(alias="pageInfo")
    edges: list["ClaimsClaimsEdges"]


class ClaimsClaimsPageInfo(BaseModel):
    has_next_page: bool = Field(alias="hasNextPage")
    end_cursor: Optional[str] = Field(alias="endCursor")


class ClaimsClaimsEdges(BaseModel):
    node: "ClaimsClaimsEdgesNode"


ClaimsClaimsEdgesNode = Claim
Claims.model_rebuild()
ClaimsClaims.model_rebuild()
ClaimsClaimsEdges.model_rebuild()
