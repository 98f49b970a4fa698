"""Answers as lists, with the forms that notebooks and maps take."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .generated.fragments import Claim, ControlInterval, ControlState

if TYPE_CHECKING:
    import pandas
    from matplotlib.axes import Axes


class Claims(list[Claim]):
    """Claims in the order that was asked for."""

    def to_pandas(self) -> pandas.DataFrame:
        """A row for each claim: who said what, how, when and where, with its permanent address."""
        import pandas

        columns = ["id", "text", "speakers", "speaker_text", "mode", "factuality", "said", "published"]
        columns += ["document", "title", "publisher", "recorded_at", "superseded_at", "permalink"]
        frame = pandas.DataFrame([_row_of(claim) for claim in self], columns=columns)
        for column in ("recorded_at", "superseded_at"):
            frame[column] = pandas.to_datetime(frame[column], utc=True)
        return frame


class ControlStates(list[ControlState]):
    """Who held what at a time: for each place and state the surest answer."""

    def to_geojson(self) -> dict[str, Any]:
        """A FeatureCollection (RFC 7946) of points; the states of places without a position have no geometry."""
        return {"type": "FeatureCollection", "features": [_feature_of(state) for state in self]}

    def to_pandas(self) -> pandas.DataFrame:
        """A row for each state."""
        import pandas

        return pandas.DataFrame([_properties_of(state) for state in self])


class Timeline(list[ControlInterval]):
    """Who held one place when, in the order of time."""

    def __init__(self, name: str, intervals: list[ControlInterval]):
        super().__init__(intervals)
        self.name = name

    def to_pandas(self) -> pandas.DataFrame:
        """A row for each interval, with the bounds of its start and its end."""
        import pandas

        return pandas.DataFrame(
            {
                "force": _holder_of(interval),
                "status": interval.status.value,
                "when": interval.when.edtf,
                "start_earliest": interval.when.start_earliest,
                "start_latest": interval.when.start_latest,
                "end_earliest": interval.when.end_earliest,
                "end_latest": interval.when.end_latest,
                "disputed": interval.disputed,
                "origins": interval.origins,
                "claims": [claim.id for claim in interval.claims],
            }
            for interval in self
        )

    def plot(self, ax: Axes | None = None) -> Axes:
        """A lane for each holder: full where its claims are sure, pale where it may have held the place.

        A side that no claim gives goes pale to the edge.
        """
        import matplotlib.dates
        import matplotlib.pyplot as pyplot

        ax = ax or pyplot.subplots(figsize=(8, 0.6 + 0.5 * len({_holder_of(one) for one in self})))[1]
        lanes = list(dict.fromkeys(_holder_of(interval) for interval in self))
        bounds = [
            [None if moment is None else matplotlib.dates.datestr2num(moment) for moment in _bounds_of(interval)]
            for interval in self
        ]
        known = [moment for four in bounds for moment in four if moment is not None]
        if known:
            margin = 0.05 * (max(known) - min(known)) + 1
            ax.set_xlim(min(known) - margin, max(known) + margin)
        left, right = ax.get_xlim()
        for interval, (start_earliest, start_latest, end_earliest, end_latest) in zip(self, bounds, strict=True):
            lane = lanes.index(_holder_of(interval))
            may_begin = left if start_earliest is None else start_earliest
            may_end = right if end_latest is None else end_latest
            ax.barh(lane, may_end - may_begin, left=may_begin, height=0.6, color=f"C{lane}", alpha=0.3)
            if start_latest is not None and end_earliest is not None and start_latest < end_earliest:
                ax.barh(lane, end_earliest - start_latest, left=start_latest, height=0.6, color=f"C{lane}")
        ax.xaxis_date()
        locator = matplotlib.dates.AutoDateLocator()
        ax.xaxis.set_major_locator(locator)
        ax.xaxis.set_major_formatter(matplotlib.dates.ConciseDateFormatter(locator))
        ax.set_yticks(range(len(lanes)), lanes)
        ax.set_ylim(len(lanes) - 0.5, -0.5)
        ax.set_title(f"Who held {self.name}")
        return ax


def _bounds_of(interval: ControlInterval) -> list[str | None]:
    when = interval.when
    return [when.start_earliest, when.start_latest, when.end_earliest, when.end_latest]


def _row_of(claim: Claim) -> dict[str, Any]:
    publisher = claim.document.publisher
    return {
        "id": claim.id,
        "text": claim.text,
        "speakers": "; ".join(speaker.name for speaker in claim.speakers),
        "speaker_text": claim.speaker_text,
        "mode": claim.mode.value,
        "factuality": claim.factuality.value,
        "said": claim.said_when and claim.said_when.edtf,
        "published": claim.published_when and claim.published_when.edtf,
        "document": claim.document.id,
        "title": claim.document.title,
        "publisher": publisher and publisher.name,
        "recorded_at": claim.recorded_at,
        "superseded_at": claim.superseded_at,
        "permalink": claim.permalink,
    }


def _properties_of(state: ControlState) -> dict[str, Any]:
    return {
        "place": state.place.id,
        "name": state.place.name,
        "force": state.force and state.force.name,
        "force_id": state.force and state.force.id,
        "status": state.status.value,
        "certainty": state.certainty.value,
        "disputed": state.disputed,
        "when": state.interval.when.edtf,
        "claims": [claim.id for claim in state.interval.claims],
    }


def _feature_of(state: ControlState) -> dict[str, Any]:
    latitude, longitude = state.place.latitude, state.place.longitude
    located = latitude is not None and longitude is not None
    return {
        "type": "Feature",
        "geometry": {"type": "Point", "coordinates": [longitude, latitude]} if located else None,
        "properties": _properties_of(state),
    }


def _holder_of(interval: ControlInterval) -> str:
    status = interval.status.value
    if interval.force is None:
        return status.capitalize()
    return interval.force.name if status == "CONTROLLED" else f"{interval.force.name}, {status.lower()}"
