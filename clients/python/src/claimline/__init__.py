"""Ask a Claimline who said what, and who held what ground, according to whom."""

from ._exchange import ClaimlineError
from .client import AsyncClaimline, Claimline
from .generated.enums import CitationFormat, ClaimMode, ClaimOrder, ControlStatus, Factuality
from .generated.fragments import Claim, ControlInterval, ControlState
from .generated.input_types import ClaimFilter, IntRange, Lens, Near
from .results import Claims, ControlStates, Timeline

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
]
