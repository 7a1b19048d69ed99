"""Every cause has its words, wherever it can be the reason for an outcome."""

from __future__ import annotations

import ast
from datetime import UTC, datetime
from pathlib import Path

import pytest

import xb_desktop
from xb_desktop.cancellation.follow_up import Finding
from xb_desktop.cancellation.looked_up import LookedUp
from xb_desktop.keys.keychain_problem import KeychainProblem
from xb_desktop.orders.address import CANARY
from xb_desktop.orders.order import Problem
from xb_desktop.orders.order_state import NotFound, OrderState, State
from xb_desktop.orders.outcome import Cancelled, Cause, Earlier, NotSent, Outcome, Refused, Unknown
from xb_desktop.settings import Failure
from xb_desktop.texts import look_ups
from xb_desktop.texts.checks import check_words
from xb_desktop.texts.counts import counts
from xb_desktop.texts.keychain import keychain_sentence
from xb_desktop.texts.order_states import state_words
from xb_desktop.texts.outcomes import outcome_words
from xb_desktop.texts.problems import problem_sentence
from xb_desktop.texts.settings import settings_sentence

CONFIRMATIONS = {Cause.CONFIRMED, Cause.CONFIRMED_BY_LOOK_UP}
ANSWERED = {
    Cause.DECLINED,
    Cause.REQUEST_INVALID,
    Cause.KEY_REJECTED,
    Cause.FORBIDDEN,
    Cause.NOT_FOUND,
    Cause.CONFLICT,
    Cause.TOO_MANY_REQUESTS,
    Cause.PROXY_ANSWERED,
    Cause.REFUSED_OTHERWISE,
}
BEFORE_THE_LINE = {
    Cause.NO_KEY,
    Cause.KEY_UNUSABLE,
    Cause.KEYCHAIN_CLOSED,
    Cause.JOURNAL_UNWRITABLE,
    Cause.OVERTAKEN,
    Cause.NAME_NOT_FOUND,
    Cause.CONNECTION_REFUSED,
    Cause.CONNECT_TIMEOUT,
    Cause.UNREACHABLE,
    Cause.CERTIFICATE,
    Cause.CERTIFICATE_STORE,
    Cause.TLS,
    Cause.PROXY,
    Cause.PROXY_SETTING,
    Cause.SOCKS_PROXY,
    Cause.INTERRUPTED,
    Cause.STOPPED,
    Cause.NOT_AWAITED,
}
LOOK_UPS_ALONE = {Cause.KEY_IN_ORDER}
AFTER_THE_LINE = {
    Cause.TIMED_OUT,
    Cause.CONNECTION_LOST,
    Cause.CLIENT_CERTIFICATE,
    Cause.REDIRECTED,
    Cause.SERVICE_TIMEOUT,
    Cause.SERVICE_FAULT,
    Cause.UNCLEAR_ANSWER,
    Cause.CONTRADICTION,
    Cause.GATEWAY_ANSWERED,
    Cause.PROXY_ANSWERED,
    Cause.TOO_LARGE,
    Cause.INTERRUPTED,
    Cause.STOPPED,
    Cause.NOT_AWAITED,
}
OUTCOMES = [
    *map(Cancelled, sorted(CONFIRMATIONS)),
    *(Refused(cause, 400) for cause in sorted(ANSWERED)),
    *map(NotSent, sorted(BEFORE_THE_LINE)),
    *(Unknown(cause, 400) for cause in sorted(AFTER_THE_LINE)),
]


def test_no_cause_is_left_out() -> None:
    """A new cause has to be put where it can come from."""
    outcomes = CONFIRMATIONS | ANSWERED | BEFORE_THE_LINE | AFTER_THE_LINE
    assert set(Cause) == outcomes | LOOK_UPS_ALONE


@pytest.mark.parametrize("outcome", OUTCOMES, ids=lambda each: f"{each.name}-{each.cause}")
def test_each_outcome_is_told_in_whole_sentences(outcome: Outcome) -> None:
    """What happened, whether the order is affected, what to do: no placeholder is left."""
    words = outcome_words(outcome, CANARY, "14:02")
    for text in (words.affected, words.next_step):
        assert text.endswith(".")
        assert "{" not in text
    doubt = "may or may not be cancelled" in words.affected
    assert doubt is isinstance(outcome, Unknown)
    if isinstance(outcome, Unknown):
        assert "whether the order is cancelled" in words.next_step


def test_the_limits_in_the_words_are_the_real_ones() -> None:
    """Ten seconds to connect, thirty in all."""
    connecting = outcome_words(NotSent(Cause.CONNECT_TIMEOUT), CANARY, "14:02")
    waiting = outcome_words(Unknown(Cause.TIMED_OUT), CANARY, "14:02")
    assert "10 seconds" in connecting.affected
    assert "30 seconds" in waiting.affected


def look_up_sentence(result: OrderState | NotFound) -> str:
    """Return what the window says of a look-up."""
    looked_up = LookedUp("XB_1", CANARY, result, datetime.now(UTC))
    return look_ups.look_up_sentence(looked_up, is_out=False)


def test_a_word_that_nobody_knows_is_quoted_as_it_came() -> None:
    """Also where the answer does not name the order."""
    assert "“OnHold”" in look_up_sentence(OrderState("OnHold", is_this_order=False))


@pytest.mark.parametrize("name", ["Submitted", "Cancelled", "Completed"])
def test_a_state_without_the_reference_says_nothing_of_the_order(name: str) -> None:
    """Neither that trying again is safe, nor that the order is cancelled or not."""
    sentence = look_up_sentence(OrderState(name, is_this_order=False))
    assert f"“{state_words(name)}”" in sentence
    assert "does not name this order" in sentence
    for claim in ("trying again is safe", "is cancelled", "not cancelled", "nothing more to do"):
        assert claim not in sentence


@pytest.mark.parametrize(
    ("cause", "words"),
    [
        (Cause.CONNECT_TIMEOUT, "could not be reached"),
        (Cause.CONNECTION_LOST, "no usable answer"),
        (Cause.TOO_LARGE, "no usable answer"),
        (Cause.CERTIFICATE, "certificate"),
        (Cause.PROXY, "proxy"),
        (Cause.TIMED_OUT, "no complete answer arrived in time"),
        (Cause.SERVICE_FAULT, "the service reported an internal error (HTTP status 500)"),
        (Cause.SERVICE_TIMEOUT, "the service reported that it ran out of time"),
        (Cause.TOO_MANY_REQUESTS, "the service was asked too often"),
        (Cause.REQUEST_INVALID, "the service did not accept the look-up (HTTP status 500)"),
        (Cause.REFUSED_OTHERWISE, "the service did not accept the look-up (HTTP status 500)"),
        (Cause.REDIRECTED, "the service pointed to another address"),
    ],
)
def test_a_failed_look_up_names_its_cause(cause: Cause, words: str) -> None:
    """A service that was reached is not called unreachable."""
    assert words in look_up_sentence(NotFound(cause, 500))


@pytest.mark.parametrize(
    ("outcome", "words"),
    [
        (Refused(Cause.CONFLICT, 409, retry_after_s=120), "wait 120 seconds before you try again."),
        (Refused(Cause.CONFLICT, 409, retry_after_s=1), "wait one second before you try again."),
        (Unknown(Cause.SERVICE_FAULT, 503, retry_after_s=120), "wait 120 seconds before you try"),
    ],
)
def test_a_time_to_wait_is_said(outcome: Outcome, words: str) -> None:
    """With whatever outcome it comes, as long as trying again is not advised against."""
    assert words in outcome_words(outcome, CANARY, "14:02").next_step
    found = outcome_words(outcome, CANARY, "14:02", finding=Finding.NOT_AGAIN)
    assert "wait" not in found.next_step


def test_no_time_to_wait_is_not_said() -> None:
    """Zero seconds are none."""
    outcome = Unknown(Cause.SERVICE_FAULT, 503, retry_after_s=0)
    assert "seconds" not in outcome_words(outcome, CANARY, "14:02").next_step


@pytest.mark.parametrize(
    "result",
    [
        NotFound(Cause.CONNECTION_LOST),
        NotFound(Cause.NOT_FOUND, 404),
        OrderState("Submitted", is_this_order=False),
        OrderState("", is_this_order=False),
    ],
)
def test_a_check_that_tells_nothing_does_not_doubt_a_cancellation(
    result: OrderState | NotFound,
) -> None:
    """Below "Order cancelled" nobody is to read that nothing was changed, or of another attempt."""
    looked_up = LookedUp("XB_1", CANARY, result, datetime.now(UTC))
    words = check_words(looked_up, Cancelled(Cause.CONFIRMED, 200), is_out=False)
    for text in (words.text, words.spoken):
        assert "The cancellation stays confirmed." in text
        for doubt in ("Nothing was changed", "settles nothing", "try again"):
            assert doubt not in text


def test_every_value_has_its_sentence() -> None:
    """Each problem of a field, each reason of the keychain and each fault of the settings."""
    sentences = [problem_sentence(problem) for problem in Problem]
    sentences += [keychain_sentence(trouble) for trouble in KeychainProblem]
    sentences += [settings_sentence(failure, "/home/jane/x.conf") for failure in Failure]
    for sentence in sentences:
        assert sentence.endswith(".")
        assert "{" not in sentence
    assert len(set(sentences)) == len(sentences)


@pytest.mark.parametrize("state", State)
def test_every_documented_state_is_explained(state: State) -> None:
    """In the words of the question; what other words mean is not known."""
    sentence = look_up_sentence(OrderState(state, is_this_order=True))
    assert f": {state_words(state)}. " in sentence
    assert "not documented" not in sentence
    assert "not documented" in look_up_sentence(OrderState("Other", is_this_order=True))


def test_lupdate_finds_every_text() -> None:
    """It reads the source: only literals of a context and a text reach the translators."""
    for path in Path(xb_desktop.__path__[0]).rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.Call):
                continue
            name = ast.unparse(node.func)
            if name == "translate" or name.endswith(".tr"):
                words = node.args[: 2 if name == "translate" else 1]
                assert all(isinstance(arg, ast.Constant) for arg in words), ast.unparse(node)
                assert name != "translate" or len(node.args) == 2, ast.unparse(node)
                # A number makes it a text with plural forms, of which lupdate knows in classes.
                assert name == "self.tr" or not name.endswith(".tr"), ast.unparse(node)
                assert len(node.args) == len(words) or path.name == "counts.py", ast.unparse(node)


@pytest.mark.parametrize(
    ("count", "words"), [(1, "One older attempt was"), (2, "2 older attempts were")]
)
def test_one_attempt_is_not_several(count: int, words: str) -> None:
    """The number and the verb agree."""
    assert counts.older_attempts(count).startswith(words)


@pytest.mark.parametrize(
    "outcome",
    [Refused(Cause.NOT_FOUND, 404), NotSent(Cause.OVERTAKEN), Unknown(Cause.SERVICE_FAULT, 500)],
)
def test_nothing_is_left_to_do_for_an_order_that_an_earlier_attempt_cancelled(
    outcome: Outcome,
) -> None:
    """Neither is it unchanged without more ado, nor in doubt, nor to be tried again."""
    words = outcome_words(outcome, CANARY, "14:02", earlier=Earlier.CANCELLED)
    assert words.affected.endswith(
        "According to the journal, an earlier attempt has cancelled this order."
    )
    assert "may or may not" not in words.affected
    assert "try again" not in words.affected
    assert not words.next_step
