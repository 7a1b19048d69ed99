"""Who offers a named pipe of Windows. All users share the names of pipes, and any may take one."""

from __future__ import annotations

import sys

if sys.platform == "win32":
    import ctypes
    from ctypes import POINTER, byref, c_void_p
    from ctypes.wintypes import BOOL, DWORD, HANDLE

    _SE_KERNEL_OBJECT = 6
    _OWNER_SECURITY_INFORMATION = 1
    _TOKEN_QUERY = 8
    _TOKEN_USER = 1
    _LONGEST_TOKEN_USER = 16 + 68
    """Bytes of `TOKEN_USER` on 64 bits, and of the longest identifier behind it."""
    _ADMINISTRATORS = 26

    _advapi32, _kernel32 = ctypes.WinDLL("advapi32"), ctypes.WinDLL("kernel32")
    _advapi32.GetSecurityInfo.argtypes = [HANDLE, ctypes.c_int, DWORD, *[c_void_p] * 5]
    _advapi32.GetSecurityInfo.restype = DWORD
    _advapi32.OpenProcessToken.argtypes = [HANDLE, DWORD, POINTER(HANDLE)]
    _advapi32.OpenProcessToken.restype = BOOL
    _advapi32.GetTokenInformation.argtypes = [
        *(HANDLE, ctypes.c_int, c_void_p, DWORD, POINTER(DWORD))
    ]
    _advapi32.GetTokenInformation.restype = BOOL
    _advapi32.EqualSid.argtypes = [c_void_p, c_void_p]
    _advapi32.EqualSid.restype = BOOL
    _advapi32.IsWellKnownSid.argtypes = [c_void_p, ctypes.c_int]
    _advapi32.IsWellKnownSid.restype = BOOL
    _kernel32.GetCurrentProcess.restype = HANDLE
    _kernel32.CloseHandle.argtypes = [HANDLE]
    _kernel32.LocalFree.argtypes = [c_void_p]

    def is_of_this_user(pipe: int) -> bool:
        """Whether an open pipe is owned by the user of this process, or by an administrator.

        An administrator's program owns what it makes as `Administrators`, and is above every user
        anyhow. False also where Windows does not tell.
        """
        owner, descriptor = c_void_p(), c_void_p()
        failed = _advapi32.GetSecurityInfo(
            pipe,
            _SE_KERNEL_OBJECT,
            _OWNER_SECURITY_INFORMATION,
            byref(owner),
            None,
            None,
            None,
            byref(descriptor),
        )
        if failed or not owner:
            return False
        try:
            return _is_this_user(owner) or bool(_advapi32.IsWellKnownSid(owner, _ADMINISTRATORS))
        finally:
            _kernel32.LocalFree(descriptor)

    def _is_this_user(identifier: c_void_p) -> bool:
        token, length = HANDLE(), DWORD()
        if not _advapi32.OpenProcessToken(
            _kernel32.GetCurrentProcess(), _TOKEN_QUERY, byref(token)
        ):
            return False
        # Begins with the address of the user's identifier, which lies behind.
        user = (c_void_p * (_LONGEST_TOKEN_USER // ctypes.sizeof(c_void_p) + 1))()
        try:
            is_known = _advapi32.GetTokenInformation(
                token, _TOKEN_USER, user, ctypes.sizeof(user), byref(length)
            )
            return bool(is_known and _advapi32.EqualSid(identifier, user[0]))
        finally:
            _kernel32.CloseHandle(token)
