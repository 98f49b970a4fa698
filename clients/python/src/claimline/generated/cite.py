from typing import Optional

from .base_model import BaseModel


class Cite(BaseModel):
    citation: Optional["CiteCitation"]


class CiteCitation(BaseModel):
    url: str
    text: str


Cite.model_rebuild()
