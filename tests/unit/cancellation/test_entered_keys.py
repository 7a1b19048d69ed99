"""A key is found in what somebody entered, whether or not all other keys are read for it."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tests.support.examples import EMAIL, REFERENCE
from xb_desktop.cancellation.entered_keys import contains_a_key
from xb_desktop.orders.secret_key import is_like_an_order
from xb_desktop.service.redaction import contains_key

HEX = "0123456789abcdefABCDEF"
USUAL = (REFERENCE, EMAIL, "jane.de.santos@mail.example.co.uk", "XB_1")
PLAIN = [chr(code) for code in range(0x21, 0x7F)]
NAMES = st.text("abcdefXB0123456789_%-+", min_size=1, max_size=14)
EMAILS = st.builds(
    lambda parts, at: ".".join(parts[:at]) + "@" + ".".join(parts[at:]),
    st.lists(NAMES, min_size=2, max_size=5),
    st.just(1),
)
REFERENCES = st.text(HEX, min_size=32, max_size=32).map("XB_{}".format)
SPELLING = st.text(PLAIN, min_size=16, max_size=16).map(lambda it: f"XB_{it.encode().hex()}")


@given(text=st.one_of(REFERENCES, SPELLING, EMAILS), data=st.data())
def test_a_key_that_is_not_read_for_a_usual_text_is_not_in_it(
    text: str, data: st.DataObject
) -> None:
    """Whichever part of the text is the key, or a part of it."""
    start = data.draw(st.integers(0, len(text) - 1))
    part = text[start : data.draw(st.integers(start + 1, len(text)))]
    before, after = (data.draw(st.sampled_from(("", "sk_", "live-"))) for _ in range(2))
    key = before + part + after
    if text.startswith("XB_") and data.draw(st.booleans()):
        key = "".join(chr(code) for code in bytes.fromhex(text[3:]) if 0x20 < code < 0x7F) or key

    def others(*, for_usual: bool) -> tuple[str, ...]:
        return () if for_usual and not is_like_an_order(key) else (key,)

    assert contains_a_key(text, "", others) == contains_key(text, key)


def test_hardly_any_key_is_read_for_a_usual_text() -> None:
    """Those that are not like an order are left alone."""
    asked: list[bool] = []

    def others(*, for_usual: bool) -> tuple[str, ...]:
        asked.append(for_usual)
        return ()

    for text in USUAL:
        assert not contains_a_key(text, "sk_live_0123", others)
    assert asked == [True] * len(USUAL)
    assert not any(map(is_like_an_order, ("sk_live_GhijKlmn0123", "XLSEC_zyxwvutsrq0123456789")))
    assert not any(map(is_like_an_order, ("", "\ud83d", "a b", "x" * 1001)))
