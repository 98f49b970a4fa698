from enum import Enum


class Certainty(str, Enum):
    CERTAIN = "CERTAIN"
    CONTINUED = "CONTINUED"
    LAST_KNOWN = "LAST_KNOWN"
    POSSIBLE = "POSSIBLE"


class CitationFormat(str, Enum):
    BIBTEX = "BIBTEX"
    CSL_JSON = "CSL_JSON"
    RIS = "RIS"
    TEXT = "TEXT"


class ClaimMode(str, Enum):
    DIRECT = "DIRECT"
    INDIRECT = "INDIRECT"
    MIXED = "MIXED"
    NARRATED = "NARRATED"


class ClaimOrder(str, Enum):
    PUBLISHED = "PUBLISHED"
    PUBLISHED_DESC = "PUBLISHED_DESC"
    RECORDED = "RECORDED"
    RECORDED_DESC = "RECORDED_DESC"
    RELEVANCE = "RELEVANCE"
    SAID = "SAID"
    SAID_DESC = "SAID_DESC"


class ControlStatus(str, Enum):
    BESIEGED = "BESIEGED"
    CONTESTED = "CONTESTED"
    CONTROLLED = "CONTROLLED"
    UNCONTROLLED = "UNCONTROLLED"
    UNKNOWN = "UNKNOWN"


class Factuality(str, Enum):
    CERTAIN = "CERTAIN"
    CERTAIN_NOT = "CERTAIN_NOT"
    POSSIBLE = "POSSIBLE"
    POSSIBLE_NOT = "POSSIBLE_NOT"
    PROBABLE = "PROBABLE"
    PROBABLE_NOT = "PROBABLE_NOT"
    UNCOMMITTED = "UNCOMMITTED"


class Reliability(str, Enum):
    A = "A"
    B = "B"
    C = "C"
    D = "D"
    E = "E"
    F = "F"
