"""Which language a start speaks: the system's, the one that was chosen, or the organisation's."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication

from tests.support.policy import set_policy
from tests.support.systems import posix_only
from xb_desktop.app import load_policy
from xb_desktop.languages import Language
from xb_desktop.run import settings_under
from xb_desktop.settings import Setting, Settings

MISTAKE = {
    "C": "The address must begin with https://.",
    "de_DE.UTF-8": "The address must begin with https://.",
    "fr_FR.UTF-8": "L\N{RIGHT SINGLE QUOTATION MARK}adresse doit commencer par https://.",
    "fr_CI": "L\N{RIGHT SINGLE QUOTATION MARK}adresse doit commencer par https://.",
    "pt_GW.UTF-8": "O endereço tem de começar por https://.",
}


def said(home: Path, locale: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run the command in a locale, without a screen, and return what it said."""
    kept = {name: os.environ[name] for name in ("PATH", "PYTHONPATH") if name in os.environ}
    return subprocess.run(
        [sys.executable, "-m", "xb_desktop", *arguments],
        env={**kept, "HOME": str(home), "LANG": locale, "PYTHONIOENCODING": "utf-8"},
        capture_output=True,
        encoding="utf-8",
        timeout=120,
        check=False,
    )


@posix_only("the locale is no variable")
@pytest.mark.parametrize("locale", MISTAKE)
def test_the_command_line_speaks_the_language_of_the_system(home: Path, locale: str) -> None:
    """Also what is said before there is a window; an unknown language is English."""
    done = said(home, locale, "--api-address", "ftp://example.com")
    assert done.returncode == 2
    assert done.stderr.strip().endswith(MISTAKE[locale])


@posix_only("the locale is no variable")
def test_help_and_the_missing_screen(home: Path) -> None:
    """Both in Portuguese, and the version is the same everywhere."""
    assert "preencher a referência da ordem" in said(home, "pt_PT.UTF-8", "--help").stdout
    assert "Não foi encontrado nenhum ecrã" in said(home, "pt_PT.UTF-8").stderr
    version = said(home, "pt_PT.UTF-8", "--version").stdout
    assert version == said(home, "C", "--version").stdout


OF_ARGPARSE = ("usage", "options:", "argument:", "expected", "ignored", "unrecognized", "show ")


@posix_only("the locale is no variable")
@pytest.mark.parametrize("locale", ["fr_FR.UTF-8", "pt_PT.UTF-8"])
@pytest.mark.parametrize(
    "arguments", [["--help"], ["--nonsense"], ["--email"], ["--check=x"], ["--json"]], ids=str
)
def test_nothing_of_argparse_is_in_english(home: Path, locale: str, arguments: list[str]) -> None:
    """Its words are English for everybody, and so are its kinds of mistakes."""
    done = said(home, locale, *arguments)
    assert done.returncode == (0 if arguments == ["--help"] else 2)
    text = done.stdout + done.stderr
    assert text.strip()
    assert not [word for word in OF_ARGPARSE if word in text], text


@posix_only("the locale is no variable")
@pytest.mark.parametrize(
    ("arguments", "mistake"),
    [
        (["--email"], "argument --email: its value is missing"),
        (["--check=x"], "argument --check: it takes no value"),
        (["--api-address", "x"], "argument --api-address: The address must begin with https://."),
        (["--nonsense", "--more"], "unrecognized arguments: --nonsense --more"),
    ],
)
def test_what_is_wrong_with_an_argument(home: Path, arguments: list[str], mistake: str) -> None:
    """Which one it is, and why."""
    done = said(home, "C.UTF-8", *arguments)
    assert done.returncode == 2
    assert done.stderr.strip().endswith(f"xb-desktop: error: {mistake}")


@posix_only("the locale is no variable")
def test_practice_without_a_screen(home: Path) -> None:
    """From the form to the heading."""
    lines = said(home, "fr_FR.UTF-8", "--practice").stdout.splitlines()
    assert lines[-1] == "Ordre annulé"
    assert "exercice" in lines[0]


@posix_only("the locale is no variable")
def test_the_check_is_translated_for_people_alone(home: Path) -> None:
    """Levels and names are for programs, and so is JSON, which is in English throughout."""
    lines = said(home, "fr_FR.UTF-8", "--check", "--practice").stdout
    assert "Les paramètres peuvent être lus." in lines
    assert "ok       settings" in lines
    assert "\\x" not in lines
    document = json.loads(said(home, "fr_FR.UTF-8", "--check", "--practice", "--json").stdout)
    (settings,) = (it for it in document["results"] if it["name"] == "settings")
    assert settings["sentence"] == "The settings can be read."
    assert "La langue est « Français »." in lines
    (language,) = (it for it in document["results"] if it["name"] == "language")
    assert language["sentence"] == "The language is Français. All of its texts are there."


def test_a_choice_is_kept_and_taken_back() -> None:
    """Whatever else stands in the file counts as the system's."""
    assert Settings().language is None
    Settings().language = Language.PORTUGUESE
    assert Settings().language is Language.PORTUGUESE
    Settings().language = None
    assert Settings().language is None
    settings = Settings()
    settings._stored.setValue("language", "xx")
    assert settings.language is None


def test_an_organisation_can_choose_the_language() -> None:
    """Then nobody else can, and what was chosen before stays for later."""
    Settings().language = Language.PORTUGUESE
    set_policy(language="fr")
    settings = settings_under(load_policy())
    assert settings.language is Language.FRENCH
    assert settings.is_locked(Setting.LANGUAGE)
    settings.language = Language.ENGLISH
    assert settings.language is Language.FRENCH
    assert Settings().language is Language.PORTUGUESE


@pytest.mark.parametrize("value", ["fr_FR", "FR", "de", "", None, 1])
def test_an_organisation_can_choose_wrongly(value: object) -> None:
    """Only the three values count; the person chooses then."""
    set_policy(language=value)
    policy = load_policy()
    assert policy is not None
    assert policy.language is None
    assert [problem.name for problem in policy.problems] == ["language"]


@pytest.mark.parametrize(
    ("language", "heading"),
    [
        (Language.ENGLISH, "Order cancelled"),
        (Language.FRENCH, "Ordre annulé"),
        (Language.PORTUGUESE, "Ordem cancelada"),
    ],
    indirect=["language"],
)
def test_tests_choose_their_language(language: Language, heading: str) -> None:
    """English, unless they ask for another, whatever the system's is."""
    assert QCoreApplication.translate("Outcome", "Order cancelled") == heading, language
