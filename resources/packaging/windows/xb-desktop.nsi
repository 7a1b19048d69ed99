; The installer of Windows: for one person, without an administrator, with or without a window.
;
;   makensis -DFOLDER=<the frozen program> -DOUTPUT=<the installer> xb-desktop.nsi
;
; -DSIGN=<command> signs the installer and the uninstaller: it is run in this folder, with the file
; added to it. NSIS 3.08 or newer.
;
; The installer and the uninstaller show nothing with /S; their exit codes are at ERROR_ below. The
; uninstaller leaves the work to a copy of itself and returns at once. With _?=<folder> as its last
; argument it does the work itself, but then its own file and the folder stay.

Unicode true
Target amd64-unicode
SetCompressor /SOLID lzma
; The times of the files are those of the installation: the installer does not depend on when it was
; built.
SetDateSave off

!searchparse /file "..\..\..\xb_desktop\__init__.py" `__version__ = "` VERSION `"`
!define NAME "XB Desktop"
!define PROGRAM "xb-desktop"
!define PUBLISHER "XB Desktop contributors"
!define UNINSTALLER "uninstall.exe"
!define UNINSTALL_KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\${PROGRAM}"
!define SCHEME_KEY "Software\Classes\${PROGRAM}"

!define ERROR_IN_USE 3
!define ERROR_NOT_COPIED 4
!define ERROR_OLD_WINDOWS 5

Name "${NAME}"
OutFile "${OUTPUT}"
InstallDir "$LOCALAPPDATA\Programs\${NAME}"
InstallDirRegKey HKCU "${UNINSTALL_KEY}" "InstallLocation"
RequestExecutionLevel user
ManifestDPIAware true
ManifestSupportedOS Win10
BrandingText "${NAME} ${VERSION}"
AllowSkipFiles off

VIProductVersion "${VERSION}.0"
VIFileVersion "${VERSION}.0"
VIAddVersionKey "ProductName" "${NAME}"
VIAddVersionKey "ProductVersion" "${VERSION}"
VIAddVersionKey "FileVersion" "${VERSION}"
VIAddVersionKey "FileDescription" "${NAME} installer"
VIAddVersionKey "CompanyName" "${PUBLISHER}"
VIAddVersionKey "LegalCopyright" "${PUBLISHER}. MIT licence"

!ifdef SIGN
  !finalize '${SIGN} "%1"' = 0
  !uninstfinalize '${SIGN} "%1"' = 0
!endif

!include "FileFunc.nsh"
!include "LogicLib.nsh"
!include "MUI2.nsh"
!include "WinVer.nsh"
!include "x64.nsh"

!define MUI_ICON "xb-desktop.ico"
!define MUI_UNICON "xb-desktop.ico"
!define MUI_FINISHPAGE_RUN "$INSTDIR\${PROGRAM}.exe"
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "English"

LangString IN_USE ${LANG_ENGLISH} "${NAME} is running. Close all of its windows, then try again. Nothing has been changed."
LangString NOT_COPIED ${LANG_ENGLISH} "The files of ${NAME} could not be written to $INSTDIR. What was installed before is unchanged. Free up space on the disk or ask your IT staff, then try again."
LangString OLD_WINDOWS ${LANG_ENGLISH} "${NAME} needs a 64-bit Windows 10 (version 1809) or newer. Nothing has been changed."

; Says why it ends, unless it is silent, and ends.
!macro End SENTENCE CODE
  MessageBox MB_OK|MB_ICONSTOP "${SENTENCE}" /SD IDOK
  SetErrorLevel ${CODE}
  Quit
!macroend

; A program that is running cannot be opened to write. It may be waiting for the answer to a
; cancellation: it is never ended from here.
!macro EndIfInUse FOLDER
  ${If} ${FileExists} "${FOLDER}\${PROGRAM}.exe"
    ClearErrors
    FileOpen $0 "${FOLDER}\${PROGRAM}.exe" a
    ${If} ${Errors}
      !insertmacro End "$(IN_USE)" ${ERROR_IN_USE}
    ${EndIf}
    FileClose $0
  ${EndIf}
!macroend

Function .onInit
  ${IfNot} ${RunningX64}
  ${OrIfNot} ${AtLeastWin10}
  ${OrIfNot} ${AtLeastBuild} 17763
    !insertmacro End "$(OLD_WINDOWS)" ${ERROR_OLD_WINDOWS}
  ${EndIf}
  SetRegView 64
  !insertmacro EndIfInUse "$INSTDIR"
FunctionEnd

Function un.onInit
  SetRegView 64
  !insertmacro EndIfInUse "$INSTDIR"
FunctionEnd

Section
  SetShellVarContext current
  Call CopyFiles
  Call ReplaceFiles
  WriteUninstaller "$INSTDIR\${UNINSTALLER}"
  CreateShortcut "$SMPROGRAMS\${NAME}.lnk" "$INSTDIR\${PROGRAM}.exe"
  Call RegisterScheme
  Call RegisterUninstaller
SectionEnd

; Beside what is installed, so that a full disk leaves that as it was.
Function CopyFiles
  RMDir /r "$INSTDIR\new"
  ClearErrors
  SetOutPath "$INSTDIR\new"
  SetOverwrite try
  File /r "${FOLDER}\*"
  ${If} ${Errors}
    SetOutPath "$TEMP"
    RMDir /r "$INSTDIR\new"
    RMDir "$INSTDIR"
    !insertmacro End "$(NOT_COPIED)" ${ERROR_NOT_COPIED}
  ${EndIf}
  SetOutPath "$INSTDIR"
FunctionEnd

; No file of an older version stays among those of this one.
Function ReplaceFiles
  RMDir /r "$INSTDIR\old"
  CreateDirectory "$INSTDIR\old"
  ClearErrors
  ${If} ${FileExists} "$INSTDIR\_internal\*"
    Rename "$INSTDIR\_internal" "$INSTDIR\old\_internal"
    ${If} ${Errors}
      ; Some part of it is loaded, by a process that the check above could not see.
      RMDir /r "$INSTDIR\new"
      RMDir "$INSTDIR\old"
      !insertmacro End "$(IN_USE)" ${ERROR_IN_USE}
    ${EndIf}
  ${EndIf}
  Rename "$INSTDIR\${PROGRAM}.exe" "$INSTDIR\old\${PROGRAM}.exe"
  ClearErrors
  Rename "$INSTDIR\new\_internal" "$INSTDIR\_internal"
  Rename "$INSTDIR\new\${PROGRAM}.exe" "$INSTDIR\${PROGRAM}.exe"
  ${If} ${Errors}
    RMDir /r "$INSTDIR\_internal"
    Delete "$INSTDIR\${PROGRAM}.exe"
    Rename "$INSTDIR\old\_internal" "$INSTDIR\_internal"
    Rename "$INSTDIR\old\${PROGRAM}.exe" "$INSTDIR\${PROGRAM}.exe"
    !insertmacro End "$(NOT_COPIED)" ${ERROR_NOT_COPIED}
  ${EndIf}
  RMDir /r "$INSTDIR\old"
  RMDir /r "$INSTDIR\new"
FunctionEnd

Function RegisterScheme
  WriteRegStr HKCU "${SCHEME_KEY}" "" "URL:${NAME}"
  WriteRegStr HKCU "${SCHEME_KEY}" "URL Protocol" ""
  WriteRegStr HKCU "${SCHEME_KEY}\DefaultIcon" "" '"$INSTDIR\${PROGRAM}.exe",0'
  ; A link may hold quotation marks: after "--", nothing in it can be an option.
  WriteRegStr HKCU "${SCHEME_KEY}\shell\open\command" "" '"$INSTDIR\${PROGRAM}.exe" -- "%1"'
FunctionEnd

Function RegisterUninstaller
  ${GetSize} "$INSTDIR" "/S=0K" $0 $1 $2
  WriteRegStr HKCU "${UNINSTALL_KEY}" "DisplayName" "${NAME}"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "Publisher" "${PUBLISHER}"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "DisplayIcon" '"$INSTDIR\${PROGRAM}.exe",0'
  WriteRegStr HKCU "${UNINSTALL_KEY}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "UninstallString" '"$INSTDIR\${UNINSTALLER}"'
  WriteRegStr HKCU "${UNINSTALL_KEY}" "QuietUninstallString" '"$INSTDIR\${UNINSTALLER}" /S'
  WriteRegDWORD HKCU "${UNINSTALL_KEY}" "EstimatedSize" $0
  WriteRegDWORD HKCU "${UNINSTALL_KEY}" "NoModify" 1
  WriteRegDWORD HKCU "${UNINSTALL_KEY}" "NoRepair" 1
FunctionEnd

; What people have made stays: the journal, the settings, the keys in the Credential Manager.
Section "Uninstall"
  SetShellVarContext current
  SetOutPath "$TEMP"
  RMDir /r "$INSTDIR\_internal"
  RMDir /r "$INSTDIR\new"
  RMDir /r "$INSTDIR\old"
  Delete "$INSTDIR\${PROGRAM}.exe"
  Delete "$SMPROGRAMS\${NAME}.lnk"
  ; Links may belong to another program by now. A folder has many names: this is the one that was
  ; registered.
  ReadRegStr $0 HKCU "${SCHEME_KEY}\shell\open\command" ""
  ReadRegStr $1 HKCU "${UNINSTALL_KEY}" "InstallLocation"
  ${If} $0 == '"$1\${PROGRAM}.exe" -- "%1"'
    DeleteRegKey HKCU "${SCHEME_KEY}"
  ${EndIf}
  DeleteRegKey HKCU "${UNINSTALL_KEY}"
  ; Last: whoever waits for the folder to go finds all of it done.
  Delete "$INSTDIR\${UNINSTALLER}"
  RMDir "$INSTDIR"
SectionEnd
