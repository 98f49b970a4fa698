"""Ask a Claimline who said what, and who held what ground, according to whom."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ._exchange import ClaimlineError
from .client import AsyncClaimline, Claimline
from .generated.enums import CitationFormat, ClaimMode, ClaimOrder, ControlStatus, Factuality
from .generated.fragments import Claim, ControlInterval, ControlState
from .generated.input_types import ClaimFilter, IntRange, Lens, Near
from .results import Claims, ControlStates, Timeline

if TYPE_CHECKING:
    from ._timeline_widget import TimelineWidget


def timeline(place: str, graph: Claimline | None = None, *, lens: Lens | None = None) -> TimelineWidget:
    """The card of a place for Jupyter and marimo, from a server at 127.0.0.1 unless a graph is given.

    Needs `pip install claimline[widget]`.
    """
    from ._timeline_widget import TimelineWidget

    return TimelineWidget(place, graph or Claimline(), lens)


__all__ = [
    "AsyncClaimline",
    "CitationFormat",
    "Claim",
    "ClaimFilter",
    "ClaimMode",
    "ClaimOrder",
    "Claimline",
    "ClaimlineError",
    "Claims",
    "ControlInterval",
    "ControlState",
    "ControlStates",
    "ControlStatus",
    "Factuality",
    "IntRange",
    "Lens",
    "Near",
    "Timeline",
    "timeline",
]
