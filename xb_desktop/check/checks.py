"""All checks. A new one is added to this list, and its name to `result.Name`."""

from __future__ import annotations

from xb_desktop.check.address import check_address
from xb_desktop.check.audit import check_audit
from xb_desktop.check.data_folder import check_data_folder
from xb_desktop.check.free_space import check_free_space
from xb_desktop.check.journal import check_journal
from xb_desktop.check.keychain import check_keychain
from xb_desktop.check.language import check_language
from xb_desktop.check.libraries import check_libraries
from xb_desktop.check.managed import check_managed
from xb_desktop.check.practice import check_practice
from xb_desktop.check.program import check_program
from xb_desktop.check.result import Name
from xb_desktop.check.run import Check
from xb_desktop.check.screen import check_screen
from xb_desktop.check.search_index import check_search_index
from xb_desktop.check.service import check_service
from xb_desktop.check.settings import check_settings

CHECKS = (
    Check((Name.PROGRAM,), check_program),
    Check((Name.SCREEN,), check_screen),
    Check((Name.LIBRARIES,), check_libraries),
    Check((Name.KEYCHAIN,), check_keychain, in_practice=False),
    Check((Name.ADDRESS,), check_address, in_practice=False),
    Check((Name.PROXY, Name.TLS, Name.CLOCK), check_service, in_practice=False),
    Check((Name.DATA_FOLDER,), check_data_folder),
    Check((Name.FREE_SPACE,), check_free_space),
    Check((Name.JOURNAL,), check_journal),
    Check((Name.SEARCH_INDEX,), check_search_index),
    Check((Name.SETTINGS,), check_settings),
    Check((Name.LANGUAGE,), check_language),
    Check((Name.MANAGED,), check_managed),
    Check((Name.AUDIT,), check_audit, in_practice=False),
    Check((Name.PRACTICE,), check_practice),
)
