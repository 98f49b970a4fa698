"""Asks a server about Hwija by the package, plainly and async, and tells what it found."""

import asyncio
import json
import sys

import claimline
from claimline import AsyncClaimline, ClaimFilter, Claimline, ClaimlineError, Lens

address = sys.argv[1]


async def ask_async():
    async with AsyncClaimline(address) as graph:
        # A page holds one hundred at most; the client asks for as many pages as there are.
        return [claim.id for claim in await graph.claims(order=claimline.ClaimOrder.RECORDED)]


def code_of(ask):
    try:
        ask()
    except ClaimlineError as error:
        return error.code


with Claimline(address) as graph:
    states = []
    send = graph._http.request
    graph._http.request = lambda **asked: (states.append(send(**asked)), states[-1])[1]
    bens = ClaimFilter(speaker=["person:ben"])
    found = graph.claims(bens)
    again = graph.claims(bens)
    try:
        graph.timeline("person:ben")
        refused = None
    except ClaimlineError as error:
        refused = [error.code, error.argument]
    answer = {
        "bens": [[claim.id, claim.text, claim.speakers[0].name, claim.document.title] for claim in found],
        "sent": [[sent.status_code, "extensions" in sent.request.url.params] for sent in states[:2]],
        "same": found == again,
        "control": graph.control("2017-06-15").to_geojson(),
        "timeline": [[one.force and one.force.name, one.when.edtf] for one in graph.timeline("city:hawija")],
        "under": [
            [one.force and one.force.name, one.when.edtf]
            for one in graph.timeline("city:hawija", lens=Lens(accordingTo=["person:ann"]))
        ],
        "cited": graph.cite("claim:ben:1"),
        "refused": refused,
        "wrong": code_of(lambda: graph.control("July")),
        "stranger": code_of(lambda: Claimline(address, key="nonsense").claims()),
        "byText": len(graph._kept.unlisted),
        "async": asyncio.run(ask_async()),
    }
    # A question of another version, which the server does not list: it is asked by its hash, then by its text.
    claimline._exchange._PARTS["Claims"] += "\n"
    asked = len(states)
    answer["unlisted"] = [len(graph.claims()), *("extensions" in sent.request.url.params for sent in states[asked:])]

json.dump(answer, sys.stdout)
