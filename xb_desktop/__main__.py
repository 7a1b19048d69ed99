"""The command `xb-desktop`: reads the command line and opens the window, or says why it cannot.

Only light imports here: nothing is loaded that the first paint does not need. Not even
`dataclasses`, which brings two milliseconds and every dataclass a third of one: what is needed
before the paint is a `NamedTuple`.
"""

from __future__ import annotations

import builtins
import contextlib
import gc
import importlib
import os
import sys

from xb_desktop.options import KEYCHAIN_CALL, SCREEN_CALL, Options


def main() -> int:
    """Run the program; return its exit code."""
    _occupy_standard_streams()
    arguments = sys.argv[1:]
    if arguments == [KEYCHAIN_CALL]:
        from xb_desktop.keys import keychain_process

        keychain_process.serve()
    opens_screen = arguments == [SCREEN_CALL]
    options = _parse(arguments) if arguments and not opens_screen else Options()
    try:
        _load_qt()
        from xb_desktop import app

        return app.open_screen() if opens_screen else app.run(options)
    except ImportError as error:
        from xb_desktop.system import console, screen

        line = screen.missing_library_line(str(error))
        if options.check:
            from xb_desktop.check import report

            return report.tell_unstarted(line, as_json=options.as_json)
        console.say_error(line)
        return screen.EXIT_CODE
    except KeyboardInterrupt:
        # Before the window is there to end; what the shell says of a program that Ctrl-C ended.
        return 130
    except Exception as error:  # noqa: BLE001 - a traceback helps nobody, and has the error's text
        from xb_desktop.system import console, log, screen

        sentence = screen.translate("Start", "An unexpected error ended XB Desktop: {error}")
        console.say_error(sentence.format(error=log.describe(error)))
        return screen.EXIT_CODE


def _parse(arguments: list[str]) -> Options:
    from xb_desktop.command_line import parse

    # Its sentences are translated, by whatever of Qt there is.
    with contextlib.suppress(ImportError):
        _load_qt()
    return parse(arguments, _speak)


def _speak() -> None:
    """Load the language; without Qt, or with settings that cannot be read, it is English."""
    try:
        _load_qt()
        from xb_desktop import app

        app.speak()
    except Exception:  # noqa: BLE001 - what is to be said is said in any case
        return


def _occupy_standard_streams() -> None:
    """Keep what is written to a closed standard stream out of the next file that is opened.

    Closed by whoever started us, their numbers would go to that file: the journal, for one.
    """
    while (handle := os.open(os.devnull, os.O_RDWR)) <= 2:
        continue
    os.close(handle)


def _load_qt() -> None:
    """Load PySide6, and take back what it does to every `import` from then on.

    It reads the source of each module for a switch (`__feature__`) that nothing here uses, and all
    of it stays in memory: 20 ms and 9 MB for the libraries of the first call.
    """
    python_import = builtins.__import__
    # None of it is garbage: to look for some, again and again, takes 10 ms of the start.
    gc.disable()
    importlib.import_module("PySide6.QtCore")
    gc.freeze()
    gc.enable()
    vars(builtins)["__import__"] = python_import


if __name__ == "__main__":
    sys.exit(main())
