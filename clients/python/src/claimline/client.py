"""The clients: the same questions for plain and for async programs."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Generator
from typing import Any, TypeVar

import httpx

from ._exchange import ClaimlineError, Exchange, Kept
from .generated.cite import Cite
from .generated.claims import Claims as ClaimsPage
from .generated.control import Control as ControlPage
from .generated.enums import CitationFormat, ClaimOrder
from .generated.input_types import ClaimFilter, Lens, Near
from .generated.timeline import Timeline as TimelineAnswer
from .generated.timeline import TimelineEntityEntity
from .results import Claims, ControlStates, Timeline

_PAGE = 100
_Answer = TypeVar("_Answer")
#: Asks for the data of operations, one after the other, and ends with an answer.
_Asking = Generator[tuple[str, dict[str, Any]], Any, _Answer]


def _ask_claims(
    filter: ClaimFilter | None, lens: Lens | None, order: ClaimOrder | None, limit: int | None
) -> _Asking[Claims]:
    found = Claims()
    after = None
    while limit is None or len(found) < limit:
        first = _PAGE if limit is None else min(_PAGE, limit - len(found))
        asked = {"filter": filter, "lens": lens, "orderBy": order and order.value, "first": first, "after": after}
        page = ClaimsPage.model_validate((yield "Claims", asked)).claims
        found += [edge.node for edge in page.edges]
        after = page.page_info.end_cursor
        if not page.page_info.has_next_page:
            break
    return found


def _ask_control(
    at: str, within: str | None, near: Near | None, by: str | None, lens: Lens | None
) -> _Asking[ControlStates]:
    found = ControlStates()
    after = None
    while True:
        asked = {"at": at, "within": within, "near": near, "by": by, "lens": lens, "first": _PAGE, "after": after}
        page = ControlPage.model_validate((yield "Control", asked)).control
        found += [edge.node for edge in page.edges]
        after = page.page_info.end_cursor
        if not page.page_info.has_next_page:
            return found


def _ask_timeline(place: str, lens: Lens | None) -> _Asking[Timeline]:
    answer = TimelineAnswer.model_validate((yield "Timeline", {"place": place, "lens": lens})).entity
    if answer is None or isinstance(answer, TimelineEntityEntity):
        raise ClaimlineError("BAD_USER_INPUT", f"{place!r} is no place of this graph", "place", "city:…, province:…")
    return Timeline(answer.name, answer.control_timeline)


def _ask_citation(id: str, form: CitationFormat, at: str | None, lens: Lens | None) -> _Asking[str]:
    asked = {"id": id, "at": at, "lens": lens, "form": form.value}
    citation = Cite.model_validate((yield "Cite", asked)).citation
    if citation is None:
        raise ClaimlineError("BAD_USER_INPUT", f"This graph has no {id!r}", "id", "claim:…, city:…")
    return citation.text


def _credential(key: str | None) -> dict[str, str]:
    return {} if key is None else {"authorization": f"Bearer {key}"}


class Claimline:
    """A Claimline at an address: `Claimline("http://127.0.0.1:4000")`. Close it, or use it in a `with`."""

    def __init__(
        self,
        address: str = "http://127.0.0.1:4000",
        *,
        key: str | None = None,
        retries: int = 3,
        timeout: float = 60.0,
    ):
        #: Where the server is, without a slash at the end.
        self.address = address.rstrip("/")
        self._http = httpx.Client(base_url=address, headers=_credential(key), timeout=timeout)
        self._retries = retries
        self._kept = Kept()

    def claims(
        self,
        filter: ClaimFilter | None = None,
        *,
        lens: Lens | None = None,
        order: ClaimOrder | None = None,
        limit: int | None = None,
    ) -> Claims:
        """The claims that a filter and a lens let through, all pages of them or the first `limit`."""
        return self._run(_ask_claims(filter, lens, order, limit))

    def control(
        self,
        at: str,
        *,
        within: str | None = None,
        near: Near | None = None,
        by: str | None = None,
        lens: Lens | None = None,
    ) -> ControlStates:
        """Who held what at a time in EDTF."""
        return self._run(_ask_control(at, within, near, by, lens))

    def timeline(self, place: str, *, lens: Lens | None = None) -> Timeline:
        """Who held a place when."""
        return self._run(_ask_timeline(place, lens))

    def cite(
        self,
        id: str,
        form: CitationFormat = CitationFormat.TEXT,
        *,
        at: str | None = None,
        lens: Lens | None = None,
    ) -> str:
        """A citation of a claim, of who held a place, or of a contradiction, by a pinned address."""
        return self._run(_ask_citation(id, form, at, lens))

    def close(self) -> None:
        self._http.close()

    def __enter__(self) -> Claimline:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _run(self, asking: _Asking[_Answer]) -> _Answer:
        try:
            operation, variables = next(asking)
            while True:
                operation, variables = asking.send(self._ask(operation, variables))
        except StopIteration as end:
            return end.value

    def _ask(self, operation: str, variables: dict[str, Any]) -> Any:
        exchange = Exchange(self._kept, operation, variables, self._retries)
        while True:
            response = None
            try:
                response = self._http.request(**exchange.request())
            except httpx.TransportError as error:
                exchange.failed(error)
            else:
                if (data := exchange.read(response)) is not None:
                    return data
            time.sleep(exchange.pause(response))


class AsyncClaimline:
    """The same for async programs: `async with AsyncClaimline(…) as graph: await graph.claims(…)`."""

    def __init__(
        self,
        address: str = "http://127.0.0.1:4000",
        *,
        key: str | None = None,
        retries: int = 3,
        timeout: float = 60.0,
    ):
        #: Where the server is, without a slash at the end.
        self.address = address.rstrip("/")
        self._http = httpx.AsyncClient(base_url=address, headers=_credential(key), timeout=timeout)
        self._retries = retries
        self._kept = Kept()

    async def claims(
        self,
        filter: ClaimFilter | None = None,
        *,
        lens: Lens | None = None,
        order: ClaimOrder | None = None,
        limit: int | None = None,
    ) -> Claims:
        """The claims that a filter and a lens let through, all pages of them or the first `limit`."""
        return await self._run(_ask_claims(filter, lens, order, limit))

    async def control(
        self,
        at: str,
        *,
        within: str | None = None,
        near: Near | None = None,
        by: str | None = None,
        lens: Lens | None = None,
    ) -> ControlStates:
        """Who held what at a time in EDTF."""
        return await self._run(_ask_control(at, within, near, by, lens))

    async def timeline(self, place: str, *, lens: Lens | None = None) -> Timeline:
        """Who held a place when."""
        return await self._run(_ask_timeline(place, lens))

    async def cite(
        self,
        id: str,
        form: CitationFormat = CitationFormat.TEXT,
        *,
        at: str | None = None,
        lens: Lens | None = None,
    ) -> str:
        """A citation of a claim, of who held a place, or of a contradiction, by a pinned address."""
        return await self._run(_ask_citation(id, form, at, lens))

    async def close(self) -> None:
        await self._http.aclose()

    async def __aenter__(self) -> AsyncClaimline:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.close()

    async def _run(self, asking: _Asking[_Answer]) -> _Answer:
        try:
            operation, variables = next(asking)
            while True:
                operation, variables = asking.send(await self._ask(operation, variables))
        except StopIteration as end:
            return end.value

    async def _ask(self, operation: str, variables: dict[str, Any]) -> Any:
        exchange = Exchange(self._kept, operation, variables, self._retries)
        while True:
            response = None
            try:
                response = await self._http.request(**exchange.request())
            except httpx.TransportError as error:
                exchange.failed(error)
            else:
                if (data := exchange.read(response)) is not None:
                    return data
            await asyncio.sleep(exchange.pause(response))
