"""The command line fills the form in with exactly what it holds, or says that it cannot."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from tests.support.examples import REFERENCE
from tests.support.systems import posix_only
from xb_desktop.command_line import parse
from xb_desktop.orders.link import MAX_LENGTH, Filling

LATIN_1 = b"j\xfcrgen@example.com"


def as_python_has_it(argument: bytes) -> str:
    """Return what becomes of an argument in a UTF-8 locale, also where arguments are no bytes."""
    return argument.decode("utf-8", "surrogateescape")


@pytest.mark.parametrize(
    "arguments",
    [
        ["--email", as_python_has_it(LATIN_1)],
        [f"--email={as_python_has_it(LATIN_1)}"],
        ["--reference", as_python_has_it(b"XB_\xff")],
        ["--email", "jane@example.com", "--reference", as_python_has_it(b"\xc3")],
        ["--email", "jane\ud800@example.com"],
        [as_python_has_it(b"xb-desktop:cancel?email=" + LATIN_1)],
        ["xb-desktop:cancel?email=j%FCrgen@example.com"],
        ["--email", "j" * (MAX_LENGTH + 1)],
        ["--reference", " " * MAX_LENGTH + REFERENCE],
    ],
)
def test_what_is_no_text_is_refused(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    """A part of a text could be another person's: exit code 2 and a line that says why."""
    with pytest.raises(SystemExit) as ended:
        parse(arguments)
    assert ended.value.code == 2
    said = capsys.readouterr().err.splitlines()[-1]
    assert "UTF-8" in said or "too long" in said
    assert "example.com" not in said


@pytest.mark.parametrize(
    "text", ["jürgen@bücher.example", "\u7528\u6237@\u4f8b\u5b50.\u5e7f\u544a"]
)
def test_text_is_taken_as_it_is(text: str) -> None:
    """In any script, and of the longest length."""
    assert parse(["--email", text, "--reference", "X" * MAX_LENGTH]).filling == Filling(
        text, "X" * MAX_LENGTH
    )


LINK = f"xb-desktop:cancel?email=jane@example.com&reference={REFERENCE}"


@pytest.mark.parametrize(
    "arguments",
    [
        ["--email", "joe@example.org", LINK],
        ["--reference", "XB_1", LINK],
        ["--email", "jane@example.com", "--email", "joe@example.org"],
        ["--reference", "XB_1", "--reference", "XB_2"],
    ],
)
def test_two_texts_for_one_field_are_refused(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    """One customer's address never comes with another's order: which is meant is a guess."""
    with pytest.raises(SystemExit) as ended:
        parse(arguments)
    assert ended.value.code == 2
    assert "more than one" in capsys.readouterr().err


def test_options_and_link_that_agree_are_one_order() -> None:
    """Each may also hold what the other lacks."""
    both = Filling("jane@example.com", REFERENCE)
    assert parse(["--email", "jane@example.com", LINK]).filling == both
    link = f"xb-desktop:cancel?reference={REFERENCE}"
    assert parse(["--email", "jane@example.com", link]).filling == both
    assert parse([]).filling == Filling()


@posix_only("arguments are no bytes")
@pytest.mark.parametrize(
    "settings",
    [
        {"LC_ALL": "C.UTF-8"},
        {"LC_ALL": "C"},
        {"LC_ALL": "POSIX", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"},
    ],
)
def test_the_locale_does_not_matter(settings: dict[str, str]) -> None:
    """The bytes of a real command line are UTF-8 whatever Python took them for."""
    program = b"import sys; from xb_desktop.command_line import parse; import json;"
    program += b"print(json.dumps(parse(sys.argv[1:]).filling.email_address))"
    command = [os.fsencode(sys.executable), b"-c", program, b"--email"]
    environment = {**os.environ, **settings}
    email = "jürgen@example.com".encode()
    good = subprocess.run(
        [*command, email], env=environment, capture_output=True, timeout=60, check=False
    )
    assert good.stdout.decode().strip() == '"j\\u00fcrgen@example.com"', good.stderr
    bad = subprocess.run(
        [*command, LATIN_1], env=environment, capture_output=True, timeout=60, check=False
    )
    assert bad.returncode == 2
    assert b"UTF-8" in bad.stderr


@pytest.mark.parametrize("brought", [["--practice"], ["--api-address", "https://localhost"]])
def test_a_link_that_was_torn_apart_brings_no_option(
    brought: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    """Windows puts a link with quotation marks into the command as it is: "--" stands before it."""
    link = f"xb-desktop:cancel?reference={REFERENCE}"
    assert parse(["--", link]).filling == Filling(None, REFERENCE)
    with pytest.raises(SystemExit):
        parse(["--", link, *brought])
    assert "unrecognized arguments" in capsys.readouterr().err


KEY_ALONE = "abc123"


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ([f"--secret-key={KEY_ALONE}"], "unrecognized arguments: --secret-key"),
        (["--secret-key", KEY_ALONE], "is not a link"),
        (["--secret-key", LINK, KEY_ALONE], "unrecognized arguments: --secret-key …"),
        ([f"--{KEY_ALONE}"], "unrecognized arguments: …"),
        ([f"-k{KEY_ALONE}", "-k"], "unrecognized arguments: … -k"),
        ([f"--={KEY_ALONE}"], "unrecognized arguments: …"),
        ([f"-h{KEY_ALONE}"], "takes no value"),
        ([f"--json={KEY_ALONE}"], "argument --json: it takes no value"),
        ([f"--api-address={KEY_ALONE}"], "argument --api-address: The address must begin with"),
        ([f"--api-address=https://[{KEY_ALONE}"], "not a valid URL"),
        ([KEY_ALONE], "is not a link"),
        ([f"xb-desktop:{KEY_ALONE}"], "cannot do what this link asks for"),
        (["--email", KEY_ALONE, "--email", "joe"], "more than one"),
        (["--email", KEY_ALONE, "--", KEY_ALONE, "--", KEY_ALONE], "is not a link"),
    ],
)
def test_what_is_refused_is_not_repeated(
    arguments: list[str], words: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """A value may be a key, and what is printed ends up in logs; an option's name helps."""
    with pytest.raises(SystemExit) as ended:
        parse(arguments)
    assert ended.value.code == 2
    printed = "".join(capsys.readouterr())
    assert words in printed.splitlines()[-1]
    assert KEY_ALONE not in printed
