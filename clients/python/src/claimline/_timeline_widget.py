"""The timeline of a place in a notebook. Needs the extra `widget`."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any

import anywidget
import httpx
import matplotlib
import traitlets

from .client import Claimline
from .generated.input_types import Lens

#: The parts of a lens that an address of the explorer has.
_IN_ADDRESS = ["accordingTo", "excluding", "knownAsOf"]


class TimelineWidget(anywidget.AnyWidget):
    """The explorer's card of a place; a static picture where its server does not answer or may not be framed."""

    _esm = Path(__file__).parent / "timeline_widget.js"
    site = traitlets.Unicode().tag(sync=True)
    page = traitlets.Unicode().tag(sync=True)
    title = traitlets.Unicode().tag(sync=True)
    picture = traitlets.Unicode().tag(sync=True)

    def __init__(self, place: str, graph: Claimline, lens: Lens | None):
        parts = {} if lens is None else lens.model_dump(by_alias=True, exclude_unset=True, mode="json")
        if others := [name for name in parts if name not in _IN_ADDRESS]:
            raise ValueError(f"A widget has no lens with {', '.join(others)} (expected {', '.join(_IN_ADDRESS)})")
        held = graph.timeline(place, lens=lens)
        super().__init__(
            site=graph.address,
            page=str(httpx.URL(f"{graph.address}/{place}", params=parts)),
            title=f"Who held {held.name}",
            picture=_picture_of(held.plot()),
        )

    def _repr_mimebundle_(self, **kwargs: Any) -> Any:
        """Adds the picture, for whoever reads the saved notebook without a kernel."""
        data, metadata = super()._repr_mimebundle_(**kwargs) or ({}, {})
        return {**data, "image/svg+xml": self.picture}, metadata


def _picture_of(ax: Any) -> str:
    from matplotlib import pyplot

    file = io.StringIO()
    # Text stays text, and no date or random id makes one run differ from the next.
    with matplotlib.rc_context({"svg.fonttype": "none", "svg.hashsalt": "claimline"}):
        ax.figure.savefig(file, format="svg", bbox_inches="tight", metadata={"Date": None})
    pyplot.close(ax.figure)
    return file.getvalue()
