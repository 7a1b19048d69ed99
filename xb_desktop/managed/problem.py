"""What can be wrong with the settings of an organisation. `texts.managed` has the sentences."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple


class Wrong(StrEnum):
    """What is wrong with a value, or with the place where the values are."""

    NOT_TRUSTED = "not_trusted"
    """Somebody else than the administrator could have written it: nothing of it applies."""
    UNREADABLE = "unreadable"
    MALFORMED = "malformed"
    """It is not JSON, or not a property list, or holds no table of values."""

    UNKNOWN_NAME = "unknown_name"
    TWICE = "twice"
    NOT_A_SWITCH = "not_a_switch"
    NOT_A_LIST = "not_a_list"
    NOT_A_TABLE = "not_a_table"
    NOT_A_TEXT = "not_a_text"
    NOT_AN_ADDRESS = "not_an_address"
    NOT_A_NAME = "not_a_name"
    NOT_A_COLOUR = "not_a_colour"
    NOT_A_RULE = "not_a_rule"
    NOT_A_TIME = "not_a_time"
    NOT_AN_EXPORT = "not_an_export"
    NOT_A_LANGUAGE = "not_a_language"
    NOT_A_SETTING = "not_a_setting"
    NOT_A_REASON = "not_a_reason"
    TOO_MANY = "too_many"
    NO_REASONS = "no_reasons"
    NOT_LISTED = "not_listed"


class Problem(NamedTuple):
    """One value that is ignored, or one place of which all values are.

    `place` is the file or registry key. `name` is that of the value, such as `addresses[2].colour`,
    counted from 1, and empty for the whole place. The value itself is not repeated: somebody may
    have entered a secret key.
    """

    place: str
    name: str
    wrong: Wrong
