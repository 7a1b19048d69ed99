"""The version resource of `xb-desktop.exe`: what Windows shows as the file's properties."""

from __future__ import annotations

from PyInstaller.utils.win32.versioninfo import (
    FixedFileInfo,
    StringFileInfo,
    StringStruct,
    StringTable,
    VarFileInfo,
    VarStruct,
    VSVersionInfo,
)

_ENGLISH, _UNICODE = 0x0409, 1200
"""The language and the code page of the texts (Win32, "VERSIONINFO resource")."""


def version_resource(program: str, version: str) -> VSVersionInfo:
    """Return the resource; `program` is the file's name without `.exe`, `version` is `1.2.3`."""
    numbers = four_numbers(version)
    texts = {
        "CompanyName": "XB Desktop contributors",
        "FileDescription": "XB Desktop",
        "FileVersion": version,
        "InternalName": program,
        "LegalCopyright": "XB Desktop contributors. MIT licence",
        "OriginalFilename": f"{program}.exe",
        "ProductName": "XB Desktop",
        "ProductVersion": version,
    }
    table = StringTable(
        f"{_ENGLISH:04x}{_UNICODE:04x}",
        [StringStruct(name, text) for name, text in texts.items()],
    )
    return VSVersionInfo(
        ffi=FixedFileInfo(filevers=numbers, prodvers=numbers),
        kids=[
            StringFileInfo([table]),
            VarFileInfo([VarStruct("Translation", [_ENGLISH, _UNICODE])]),
        ],
    )


def four_numbers(version: str) -> tuple[int, int, int, int]:
    """Return a version as Windows counts them: `1.2.3` is `1.2.3.0`.

    Raises `ValueError` for one that has other parts than three numbers: an installer that could not
    compare it with the one that is installed would be of no use.
    """
    major, minor, micro = (int(part) for part in version.split("."))
    return major, minor, micro, 0
