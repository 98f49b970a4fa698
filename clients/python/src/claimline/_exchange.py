"""One question to a server, without the sending: what to ask, and how an answer is read."""

from __future__ import annotations

import hashlib
import json
import re
from collections import OrderedDict
from importlib.resources import files
from typing import Any

import httpx
from pydantic import BaseModel

_TEXT = files("claimline").joinpath("operations.graphql").read_text("utf-8")
_PARTS = {
    match[1]: match[0] for match in re.finditer(r"^(?:query|fragment) (\w+)\b.*?^}$", _TEXT, re.M | re.S)
}
_PASSING = {429, 502, 503, 504}
_LONGEST_ADDRESS = 7_000


class ClaimlineError(Exception):
    """The server refused a question: its code, the argument that cannot be used, and what was expected."""

    def __init__(self, code: str, message: str, argument: str | None = None, expected: str | None = None):
        super().__init__(message)
        self.code = code
        self.argument = argument
        self.expected = expected


class Kept:
    """The newest answers, each with its ETag: what has not changed is not sent again."""

    def __init__(self, most: int = 256):
        self._most = most
        self._answers: OrderedDict[str, tuple[str, Any]] = OrderedDict()
        #: Hashes of operations that the server does not list.
        self.unlisted: set[str] = set()

    def find(self, key: str) -> tuple[str, Any] | None:
        return self._answers.get(key)

    def keep(self, key: str, etag: str, data: Any) -> None:
        self._answers[key] = (etag, data)
        self._answers.move_to_end(key)
        if len(self._answers) > self._most:
            self._answers.popitem(last=False)


class Exchange:
    """A question, until it is answered or refused for good."""

    def __init__(self, kept: Kept, operation: str, variables: dict[str, Any], retries: int):
        self._kept = kept
        self._query = _with_fragments(operation)
        self._hash = hashlib.sha256(self._query.encode()).hexdigest()
        self._variables = {name: _plain(value) for name, value in variables.items() if value is not None}
        self._key = json.dumps([operation, self._variables], sort_keys=True)
        self._left = retries
        self._tried = 0
        self._at_once = False

    def request(self) -> dict[str, Any]:
        """What to send, as httpx takes it."""
        headers = {"apollo-require-preflight": "true", "accept": "application/json"}
        variables = json.dumps(self._variables)
        if self._hash in self._kept.unlisted:
            params = {"query": self._query}
        else:
            params = {"extensions": json.dumps({"persistedQuery": {"version": 1, "sha256Hash": self._hash}})}
        if sum(map(len, params.values())) + len(variables) > _LONGEST_ADDRESS:
            body = {"query": self._query, "variables": self._variables}
            return {"method": "POST", "url": "graphql", "json": body, "headers": headers}
        known = self._kept.find(self._key)
        if known is not None:
            headers["if-none-match"] = known[0]
        return {"method": "GET", "url": "graphql", "params": {**params, "variables": variables}, "headers": headers}

    def read(self, response: httpx.Response) -> Any | None:
        """The data of an answer; None where it is to be asked for again."""
        if response.status_code == 304:
            known = self._kept.find(self._key)
            assert known is not None
            return known[1]
        if response.status_code in _PASSING and self._may_retry():
            return None
        answer = _json_of(response)
        if errors := answer.get("errors"):
            details = errors[0].get("extensions", {})
            code = details.get("code", "UNKNOWN")
            if code == "PERSISTED_QUERY_NOT_FOUND" and self._hash not in self._kept.unlisted:
                # A server of another version: it is asked again by the text.
                self._kept.unlisted.add(self._hash)
                self._at_once = True
                return None
            raise ClaimlineError(code, errors[0]["message"], details.get("argument"), details.get("expected"))
        if "data" not in answer:
            raise ClaimlineError(answer.get("code", "UNKNOWN"), answer.get("message", response.reason_phrase))
        if etag := response.headers.get("etag"):
            self._kept.keep(self._key, etag, answer["data"])
        return answer["data"]

    def failed(self, error: httpx.TransportError) -> None:
        """Notes that the server was not reached; raises the error once it has been tried often enough."""
        if not self._may_retry():
            raise error

    def pause(self, response: httpx.Response | None) -> float:
        """How long to wait before the next try, in seconds."""
        if self._at_once:
            self._at_once = False
            return 0.0
        asked = response.headers.get("retry-after", "") if response is not None else ""
        return min(float(asked), 30.0) if asked.isdigit() else 0.25 * 2**self._tried

    def _may_retry(self) -> bool:
        self._left -= 1
        self._tried += 1
        return self._left >= 0


def _with_fragments(operation: str) -> str:
    text = _PARTS[operation]
    names = [name for name in re.findall(r"\.\.\.(\w+)", text) if name in _PARTS and name != "on"]
    return "\n\n".join([text, *(_PARTS[name] for name in dict.fromkeys(names))])


def _plain(value: Any) -> Any:
    if isinstance(value, BaseModel):
        return value.model_dump(by_alias=True, exclude_unset=True, mode="json")
    return value


def _json_of(response: httpx.Response) -> dict[str, Any]:
    try:
        answer = response.json()
    except ValueError:
        answer = None
    if isinstance(answer, dict):
        return answer
    raise ClaimlineError("UNKNOWN", f"{response.status_code} {response.reason_phrase}: no answer of a Claimline")
