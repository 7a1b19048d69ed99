<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="pt" sourcelanguage="en">
<context>
    <name>About</name>
    <message>
        <source>About XB Desktop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>XB Desktop {version}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancels one XendBridge order by hand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Licence: MIT.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is contacted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it is made with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the address in use, {address}, for orders that you cancel or look up, and for the check of this computer if you ask for it. Nothing is sent anywhere else: no statistics, no reports, and no search for updates.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Qt and PySide6 are used under the LGPL, version 3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The texts of all licences, and how to replace Qt with another build of it, are in the folder {folder}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} {version}: {licence}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Address</name>
    <message>
        <source>The address contains a space or a character that is not plain ASCII.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address is not a valid URL.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address must begin with https://.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address must consist of https://, a host and optionally a port only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address does not contain a valid host or port.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address must use https: with http, others could read the secret key.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AddressDialog</name>
    <message>
        <source>&amp;Save address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not no&amp;w</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Colour of the badge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colour of the badge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Red</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yellow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Green</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the address a name, such as that of your company.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another address already has this name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This address is already in the list.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AddressList</name>
    <message>
        <source>&amp;Use this address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Add address…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;More ▾</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace &amp;key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Re&amp;move key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An answer is still pending. You can choose another address once it has arrived.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Addre&amp;sses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>set by your organisation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>checking for a key…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>key present</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>keychain not available</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address in use is now {address}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove {name} ({address})?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its secret key is also removed from this computer. The journal is not changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Remove address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keep address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for the keychain, {seconds} s. It may be asking for your password.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Audit</name>
    <message>
        <source>Attempt {attempt} is in the log, but not in the journal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attempt {attempt} was changed in the journal after it was begun.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The outcome of attempt {attempt} in the journal is not the one in the log.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The outcome of attempt {attempt} is in the journal, but not in the log.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attempt {attempt} is in the journal, but not in the log.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The attempt before attempt {attempt} was changed in the journal, or removed from it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Badge</name>
    <message>
        <source>Practice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Local</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Live</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address in use: {name}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BreakingLabel</name>
    <message>
        <source>&amp;Copy</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BusyIndicator</name>
    <message>
        <source>Stop &amp;waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop waiting</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CancelController</name>
    <message>
        <source>XB Desktop was started again, or a link was opened, while this window was busy. Nothing was filled in. Try again later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for the keychain, {seconds} s. It may be asking for your password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelling the order, {seconds} s. Connecting to the service.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelling the order, {seconds} s. Waiting for the answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The order is kept. No cancellation was sent.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CancelPage</name>
    <message>
        <source>&amp;Cancel order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Check</name>
    <message>
        <source>The host of {name} could not be found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the network connection, and that the address in use and the proxy are written correctly.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} cannot be reached at any of its addresses: {all}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the network connection, or ask your IT staff to allow this connection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} can be reached, but not at all addresses: {all}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Orders can be cancelled. Ask your IT staff to mend the connection to the addresses that do not answer, or to remove them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} can be reached: {all}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{address} accepts connections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{address} refuses connections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{address} does not answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{address} is not used in this network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data folder {path} cannot be written to ({reason}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data folder {path} does not exist yet, and can be made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data folder {path} can be written to by its owner, and by nobody else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data folder {path} can be written to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The free space on the disk is not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make sure that the disk of the data folder can be reached.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{size} MB are free on the disk of the data folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free up space: no order is cancelled that cannot be recorded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The journal cannot be written to ({reason}), so no order can be cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The journal is sound.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no journal yet. The first attempt makes one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The journal is sound. An older version of XB Desktop made it; it is copied and brought up to date at the next attempt.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The journal is damaged or was changed by another program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start XB Desktop: it keeps the damaged file beside and begins a new journal. Ask your IT staff to check the disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The journal could not be checked: a change of it was cut off, and is undone when XB Desktop uses it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start XB Desktop, then run the check again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The journal is too large to be looked through now: there is not enough time, or no room for the copy that is checked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free up space in the temporary folder, then run the check again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A test item was written, read and removed ({name}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keychain did not answer within {seconds} seconds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install and start the keychain of your desktop, such as GNOME Keyring or KWallet, and unset PYTHON_KEYRING_BACKEND. Until then, enter the secret key for each session.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save a secret key in XB Desktop and choose a password for the keychain when you are asked for one, then run the check again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlock the keychain, then run the check again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If it asks for a password, enter it, then run the check again. Otherwise, log out and in again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log out and in again, then run the check again. If the problem persists, ask your IT staff to check the keychain.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On this system, Qt needs no other libraries.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system libraries that Qt needs are installed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>System libraries that Qt needs are missing or cannot be loaded: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install the packages of your system that contain them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install them, on Debian or Ubuntu with: {command}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This could not be checked: there was no answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Follow what the other lines on the network say.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No temporary folder can be made for a practice cancellation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free up space, and make sure that you can write to the temporary folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A practice order was cancelled, and the attempt was recorded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A practice order was cancelled, but not recorded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A practice order could not be cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send this report to your IT staff.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>XB Desktop {version}, with Python {python} and Qt {qt}, on {system}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This check did not end in time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run the check again. If it does not end again, restart this computer, or ask your IT staff.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An internal error of XB Desktop ended this check.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no screen: neither DISPLAY nor WAYLAND_DISPLAY is set.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run XB Desktop in the session of a desktop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The screen did not answer within {seconds} seconds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A window can be opened (Qt platform {name}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Qt ended unexpectedly when it opened the screen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log out and in again. If the problem persists, ask your IT staff.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No proxy is used for {host}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No connection through the proxy {proxy} could be made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The proxy {proxy} is used for {host}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{host} is on this computer and is asked without TLS; no key leaves it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{host} asks for a client certificate, which XB Desktop does not have.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask your IT staff about the certificate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A wrong clock of this computer can be the reason, too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate of {host} is trusted, but not by the file {path} that SSL_CERT_FILE names: there is no such file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct SSL_CERT_FILE, or unset it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate of {host} is trusted. {store}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list of trusted certificates is the operating system&apos;s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list of trusted certificates is {path}, which SSL_CERT_FILE names.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clock agrees with the service&apos;s to within a minute.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clock is {duration} ahead of the service&apos;s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clock is {duration} behind the service&apos;s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set the clock of this computer, or let it be set by the network: the times in the journal and the check of certificates depend on it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clock could not be compared: {host} does not tell its time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare the clock of this computer with another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The settings can be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The settings in {path} cannot be read, so XB Desktop uses its defaults and the test address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make sure that you can read and write this file. If it is damaged, move it away and choose the settings again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CheckDialog</name>
    <message>
        <source>The report has been copied to the clipboard.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy &amp;report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check &amp;again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check of this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer is being checked. That takes a few seconds, at most half a minute.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>XB Desktop could not make the check. Close it and start it again; if the problem persists, install it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer is not fit to cancel orders as it is: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Orders can be cancelled on this computer, but see: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer is fit to cancel orders.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CheckRow</name>
    <message>
        <source>{check}: {level}. {text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OK</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fault</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>System libraries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keychain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address in use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Secure connection (TLS)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Journal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Practice cancellation</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Clipboard</name>
    <message>
        <source>There is no text to paste, so nothing was filled in. Copy the text first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clipboard could not be read: the program that holds it does not answer. Nothing was filled in. Copy the text again, or type it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>An argument is not valid UTF-8 text. Nothing was filled in; enter it by hand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A text is too long to be filled in: the limit is {limit} characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--json belongs to --check.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{program}: error: {message}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel one XendBridge order by hand, with a clear outcome.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--email and --reference only fill in the form: no order is cancelled before you confirm.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>use this address for this run (default: the one chosen in the settings, at first {address})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fill in the email address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fill in the order reference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fill in the form from a link; its other parameters are ignored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>practise with a built-in service on this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>check whether this computer is fit to cancel orders, without a window; the exit code is 1 if something is not</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with --check: for other programs</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Confirmation</name>
    <message>
        <source>Cancel this order? This cannot be undone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Yes, cancel order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;No, keep order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel this order?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{question} For the customer {email}, at the address {host} ({place}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes, cancel order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No, keep order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>According to the journal, this order is already cancelled (attempt of {time}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The outcome of an attempt of {time} is unknown: the order may already be cancelled. Check it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An attempt of {time} is still in progress in another window. Wait for its outcome.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Counts</name>
    <message numerus="yes">
        <source>%Ln attempt(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln older attempt(s) was/were also interrupted. Its/their order(s) may or may not be cancelled. The journal lists it/them as unknown.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more value(s) is/are ignored.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln notice(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unknown outcome(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them is/are on unknown outcomes.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Wait %Ln second(s), then try again.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DeletionFlow</name>
    <message>
        <source>Stop deletin&amp;g</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop deleting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete this attempt from the history?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Delete attempt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keep attempt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete all attempts from the history?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All attempts on this computer whose outcome is known are deleted, not only those that are shown. Attempts with an unknown outcome are kept until it is known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Delete all attempts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keep attempts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This cannot be undone. The confirmation no longer warns of orders that were cancelled in these attempts. Copies elsewhere are not deleted: exported files, backups, copied receipts, the log, and journals that were set aside in the data folder. Nothing changes at XendBridge.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deleting attempts…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deleted so far: {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deleted: {count}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DetailsPane</name>
    <message>
        <source>Copy rece&amp;ipt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy receipt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chec&amp;k order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Use again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Delete…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fill in the order of this attempt. Nothing is sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select an attempt to see all that is recorded of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This attempt is kept until its outcome is known: it warns against cancelling the order a second time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The receipt has been copied to the clipboard.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EditMenu</name>
    <message>
        <source>&amp;Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste &amp;from ticket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Shift+V</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cop&amp;y result</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EmptyState</name>
    <message>
        <source>Sho&amp;w all attempts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all attempts</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>CSV (&amp;spreadsheets)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;JSON Lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Masked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In &amp;full</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;top export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export history</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All attempts that match the search and the filters are written to one file, with times in UTC and local time. Masked addresses look like j***@example.com. The secret key is never part of the file. While an order is being cancelled, the export waits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Email addresses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JSON Lines (*.jsonl)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exporting…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exported so far: {count}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>A part of a reference, address, ticket, reason or message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All outcomes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All places</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Operator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All operators</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last 90 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From day to day…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Search history</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search history</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FindOrder</name>
    <message>
        <source>The pending order of {email} was filled in: {reference}. {facts}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pays {amount}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Receives {amount}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begun {time}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a dispute about this order: {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service names no pending order of {email}, but calls their status “{name}”. Ask XendBridge, or enter the order reference from the ticket.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service has no pending order of {email}. Check the email address, or enter the order reference from the ticket.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which pending order of {email} is to be cancelled?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service also named an order that is not offered here: it belongs to another email address, or has no order reference that can be used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service has several pending orders of {email}. Nothing was filled in. Press Find order again to choose one, or enter the order reference from the ticket.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The form or the address in use changed while the order was being looked up, so nothing was filled in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is already an order reference in the form. Empty that field first if you want to find the customer&apos;s pending order.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pending order could not be looked up. Nothing was filled in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The order that the service named belongs to another email address, {other}. Nothing was filled in. Check {email}, or enter the order reference from the ticket.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service named a pending order, but not clearly whose it is. Nothing was filled in. Enter the order reference from the ticket.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service has a pending order of {email}, but named no order reference that can be used. Nothing was filled in. Enter the one from the ticket.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service named only the reference of a checkout, which cannot be cancelled as an order. Nothing was filled in. Enter the order reference from the ticket.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service found nothing for {email}: there is no pending order, or the customer is not known. Check the email address, or enter the order reference from the ticket.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter a valid key in the settings, or enter the order reference from the ticket.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press Find order again, or enter the order reference from the ticket.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pending order could not be looked up: {reason}. Nothing was filled in. {step}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Form</name>
    <message>
        <source>Ctrl+Shift+V</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Paste from ticket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste from ticket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Find order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E&amp;mail address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Email address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Order reference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order reference</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GettingStarted</name>
    <message>
        <source>Tr&amp;y practice mode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try practice mode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the ticket and press Paste from ticket, or fill in both fields.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press Cancel order. The first time, you enter the secret key, which is saved in the keychain of this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read the question and answer yes or no. No order is cancelled before you say yes, and every attempt after that is recorded.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Guide</name>
    <message>
        <source>User guide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To cancel an order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What each outcome means</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1. Copy the ticket and press Paste from ticket, or fill in both fields. The strip at the top says where orders are cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>2. Press Cancel order, read the question, and answer yes or no. Nothing is cancelled before you say yes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>3. Read the outcome, and copy the result into the ticket. Every attempt is recorded on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“Order cancelled”: the service confirmed that the order is cancelled. Tell the customer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“Not cancelled”: the service answered and refused, so the order is unchanged. Do what the window says.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“Not sent”: nothing left this computer, so this attempt left the order unchanged. It is safe to try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“Outcome unknown”: there is no trustworthy answer, so the order may or may not be cancelled. Check the order before you try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{key}: {meaning}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>paste from ticket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Return</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>go on: to the next field, to the question, to Copy result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cancel the order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yes, or copy the result once there is one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Esc</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no, keep the order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>use the selected attempt again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this guide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>quit</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HeadlessRun</name>
    <message>
        <source>1. The practice service is listening at {address}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>2. Email address: {email}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>3. Order reference: {reference}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>4. The practice key is in memory; no keychain is used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this very minute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>5. HTTP status of the answer: {status}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>6. Journal of the attempts: {path}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>When</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order reference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Email address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Operator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service said: {message}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{time}: {state}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looked up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HTTP status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attempt number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No attempt is recorded on this computer yet. Every attempt to cancel an order will be listed here, whatever its outcome.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No attempt matches. Check the search for typing errors, search for a shorter part, or show all attempts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The journal cannot be read at the moment. Nothing was changed. Try again in a moment; if the problem persists, close XB Desktop and start it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The journal cannot be written to at the moment. Not all attempts were deleted. Try again in a moment; if the problem persists, close XB Desktop and start it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exported: {count}. The file is {path}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The export was stopped. No file was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file {path} could not be written ({reason}). Nothing was exported. Choose another folder, or free up space on the disk, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{local} ({utc})</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HistoryTable</name>
    <message>
        <source>Attempts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy receipt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sort by {column}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HistoryWindow</name>
    <message>
        <source>&amp;Export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete &amp;all…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History — XB Desktop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The order could not be looked up. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking up the order…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Journal</name>
    <message>
        <source>The journal on this computer cannot be written to ({reason}), so no order can be cancelled. {next_step}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the disk or your quota is full</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is read-only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>another program is using it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a newer version of XB Desktop wrote it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its file or folder cannot be opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its file is a link to another file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>files in its folder cannot be locked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this computer is out of memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its file or disk reports an error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an internal error occurred in XB Desktop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make sure that you can write to the data folder, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close XB Desktop and start it again, then try again. If the problem persists, report it together with the log.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free up space on the disk, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the other program, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the newer version of XB Desktop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace the link in the data folder with the file itself, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask your IT staff for a data folder on a file system that supports file locks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close other programs, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask your IT staff to check the disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This outcome could not be recorded in the journal. Note it down.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The journal was damaged or changed by another program. It is kept as it was in {path}, and a new journal has been started. Attempts in the old journal no longer cause a warning.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An older version of XB Desktop is running and uses the journal in {old}; this window uses it too. Close all windows of XB Desktop, then start it again: the journal is then moved to {new}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The journal could not be moved from {old} to {new}. It is used where it is, and nothing is lost. Make sure that you can write to both folders, then start XB Desktop again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The journal of an older version of XB Desktop in {old} could not be added to the journal in {new}. It is kept, but the attempts in it cause no warning. Close all windows of XB Desktop, make sure that you can write to both folders, then start it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other users of this computer can write to the data folder {path} and could replace the journal in it. Remove their access: as the owner of the folder, run chmod 700 on it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An earlier attempt was interrupted: {reference} for {email} at {address}, {time}. The order may or may not be cancelled. Check it before you try again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KeyDialog</name>
    <message>
        <source>Only for this session: keep it in &amp;memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not &amp;now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Secret key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the secret key for {host}. It is saved in the keychain of this computer, if there is one, and sent to this address only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Secret &amp;key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An unexpected error occurred, and the key was not saved. Try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for the keychain, {seconds} s. It may be asking for your password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can use the key for this session: it stays in memory until you close XB Desktop and is not saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Use for this session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use for this session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the secret key first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is too long for a key: the limit is {limit} characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a public key, which cannot cancel orders. Enter the secret key that belongs to it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A key contains only plain letters, digits and symbols, and no spaces. Copy it again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KeyFlow</name>
    <message>
        <source>The new secret key is used from now on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the secret key for {host}?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To cancel orders there, you will have to enter the key again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Remove key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keep key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The secret key has been removed from this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The secret key could not be removed. {reason}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KeychainProblem</name>
    <message>
        <source>This computer has no keychain that XB Desktop can use.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keychain that is configured on this computer is not the operating system&apos;s own, so XB Desktop does not use it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keychain on this computer has not been set up yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keychain is locked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keychain could not complete the request.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The request to the keychain was stopped before it was answered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keychain accepted the key but did not return the same one.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LanguageSettings</name>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the system: {language}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Restart now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restart now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The language changes when XB Desktop is started again. What is in the form is not kept then.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lan&amp;guage</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LineMenu</name>
    <message>
        <source>&amp;Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select All</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Link</name>
    <message>
        <source>The link is too long: the limit is {limit} characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a link for XB Desktop: its links begin with xb-desktop:cancel.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>XB Desktop cannot do what this link asks for. It supports only: cancel.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is more than one {field}: it is not clear which one is right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The link cannot be read: its text is not valid UTF-8.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LookUp</name>
    <message>
        <source>Checking what XendBridge says of the order…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The order was not checked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Could not be checked at {time}: {reason}. The cancellation stays confirmed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Could not be checked at {time}: {reason}. Nothing was changed by looking it up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checked {time}: the service&apos;s answer does not name this order. The cancellation stays confirmed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checked {time}: the service&apos;s answer does not name this order, so it settles nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{sentence} This is about {reference} ({name}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{sentence} This is about {reference}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checked {time}: XendBridge lists the order as cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checked {time}: XendBridge does not list the order as cancelled yet, but as “{name}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checked {time}: XendBridge does not report a status.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check it again later (menu Order, Check order), and ask XendBridge if that does not change.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checked {time}: still open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checked {time}: accepted by the provider.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checked {time}: The customer says that they have paid.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checked {time}: payment received.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checked {time}: paid out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checked {time}: completed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checked {time}: XendBridge calls the status “{name}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checked {time}: accepted by the provider. Trying again is safe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checked {time}: still open. Trying again is safe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The order could not be looked up: {reason}. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{reference}, looked up at {time} at {host}: {sentence}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service&apos;s answer does not name this order, so it settles nothing. Ask XendBridge before you try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service reports the state “{name}”, but its answer does not name this order, so it settles nothing. Ask XendBridge before you try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The order is open (Submitted).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The order has been accepted (Acknowledged).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service says that this order is cancelled (Cancelled).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The customer says that they have paid (FundedProvider).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The customer&apos;s payment has arrived (FundReceivedFromUser).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The customer has been paid out (FundedUser).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The order is completed (Completed).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service reports the state “{name}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service does not report a state.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the service does not know this order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the service does not accept the secret key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the secret key does not have permission</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no secret key is saved for this address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the order reference contains the secret key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the saved secret key cannot be used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the keychain did not return the secret key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the answer could not be understood</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>you stopped waiting for the answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>something in front of the service answered in its place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a proxy between this computer and the service answered in its place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this computer does not trust the certificate of the service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no connection through the proxy could be established</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the proxy setting on this computer is not valid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SOCKS proxies are not supported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the service reported a problem with a certificate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the service could not be reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no usable answer arrived</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To check {reference}, first choose its address in the settings: {address}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is still not known whether {reference} for {email} at {address} is cancelled. Check it before you try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A late answer arrived for {reference}: {heading}. {affected}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing more to do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What this means for trying again is not documented: ask XendBridge.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not cancelled; trying again is safe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The customer has paid, or says that they have.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a dispute about this order: {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The order is not cancelled and can no longer be cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The order is not cancelled yet, but the answer to your attempt may still arrive. Wait for it before you try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The order is not cancelled. Do not try again until the payment has been clarified.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The order is not cancelled. Do not try again until the dispute has been resolved.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LookUps</name>
    <message>
        <source>Looking up the order, {seconds} s. The keychain may ask for your password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for the customer&apos;s pending order, {seconds} s. The keychain may ask for your password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The order could not be looked up. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Or&amp;der</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} — XB Desktop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>XB Desktop could not load all of its parts. Nothing was sent. Close it and start it again; if the problem persists, install it again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Managed</name>
    <message>
        <source>Set by your organisation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set by your organisation: no other addresses can be added.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set by your organisation: no other address can be used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set by your organisation: no other address can be added or used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your organisation has every attempt and its outcome written to the log of this computer, with the name of your user account and without the customer&apos;s email address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An audit line of your organisation could not be written to the log of this computer. No order is affected, and every attempt is in the journal. Tell your IT staff.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All other settings apply. Tell your IT staff: xb-desktop --check lists the problems.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In {place}, {name} is ignored: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The settings of your organisation in {place} are ignored, because users other than the administrator could have changed them. The file and its folder must belong to root, and nobody else may be able to write to them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The settings of your organisation in {place} are ignored: they cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The settings of your organisation in {place} are ignored, because their format is not valid.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this version has no setting of that name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is there twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it must be true or false</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it must be a list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it must consist of a name, an address and optionally a colour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it must be a text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it must be https:// followed by a host and optionally a port</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a name has 1 to 40 visible characters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it must be red, yellow, green or blue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it must be off, optional or required</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it must be en, fr or pt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no setting of that name to lock or hide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a reason is one line of at most {length} visible characters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the list is too long; so is all that follows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a reason can only be required where the reasons are set as well</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is none of the addresses that are set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is not valid</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>&amp;Check order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Find order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;History…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+H</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Q</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+W</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keep on top</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;User guide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Practice mode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Check this computer…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open &amp;log folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About XB Desktop</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Dismiss</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NoticeList</name>
    <message>
        <source>Check each order before you try it again: {references}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>An unexpected error occurred. Any outcome that is shown is still valid. Copy the details and report them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check order</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Notification</name>
    <message>
        <source>An outcome is there. Open the window to read it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OpenedLink</name>
    <message>
        <source>Link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The link that was opened cannot be used. Nothing was filled in.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OrderChoice</name>
    <message>
        <source>&amp;Use this order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use this order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keep the form</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the form</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OrderFacts</name>
    <message>
        <source>Customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking up…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Still looking up…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the answer does not name this order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This could not be looked up again just now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type: {kind}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{pays} → {receives}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pays {amount}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Receives {amount}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no answer has arrived yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details of this order are not available.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OrderState</name>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accepted by the provider</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The customer says they have paid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Payment received</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paid out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Completed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service does not report a state</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status XendBridge calls &apos;{name}&apos;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>XendBridge calls this state {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} · matches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Matches the customer of the order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} · does not match: {email}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Does not match: {email}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It expired at {time}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It expires by itself in {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expiry: {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This order belongs to another customer: {email}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service says that it is already cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service says that it is completed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The customer has paid, or says that they have.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a dispute about this order: {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelling ends the right to raise a dispute about it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Outcome</name>
    <message>
        <source>A look-up at {at} shows that the order is cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can tell the customer that the order is cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service confirmed the cancellation at {at}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The order is unchanged: the service answered that it did not cancel it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that the email address and the order reference belong together and that the order is still open, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The order is unchanged: according to the service, something in the request is missing or wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The order is unchanged: {host} does not accept the secret key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace the secret key, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The order is unchanged: the secret key has no permission to cancel it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the issuer of the key for one that is allowed to cancel orders.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The order is unchanged: {host} does not know this order.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare the order reference and the email address with the ticket, and check that {host} is the right address for this order.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The order is unchanged: its current state does not allow cancellation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the state of the order before you try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The order is unchanged: the service received too many requests.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait a minute, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The order is unchanged: a proxy between this computer and the service did not let the request through (HTTP status {status}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask your IT staff to check the proxy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The order is unchanged: the service refused the request (HTTP status {status}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If the reason is not clear, contact XendBridge before you try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the network connection, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No secret key for {host} was entered, so no cancellation was sent: the order is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the secret key, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The saved secret key is too long or contains characters that are not allowed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keychain is locked or did not return the secret key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlock the keychain, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The journal on this computer cannot be written to ({reason}), and nothing is sent unless it can be recorded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The host name {host} could not be found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{host} refused the connection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the address in use, or try again later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{host} could not be reached within 10 seconds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{host} could not be reached.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer does not trust the certificate of {host}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not bypass this warning. Ask your IT staff to check the certificate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list of trusted certificates on this computer cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask your IT staff to check the environment variable SSL_CERT_FILE.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A secure connection (TLS) to {host} could not be established.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again. If the problem persists, ask your IT staff.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No connection through the proxy could be established.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask your IT staff to check the proxy settings of this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The proxy setting for {host} on this computer is not valid.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The proxy for {host} on this computer is a SOCKS proxy, and SOCKS proxies are not supported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask your IT staff for an HTTP proxy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The attempt was stopped before anything was sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To try again, press Cancel order.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You stopped waiting before anything was sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An unexpected error occurred before anything was sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close XB Desktop and start it again, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outcome unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The order may or may not be cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before you try again, press Check order or ask XendBridge whether the order is cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This attempt left the order unchanged, and it is safe to try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This attempt left the order unchanged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This applies only to this attempt: an earlier one has an unknown outcome, and the order may already be cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check it before you try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait a moment, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No complete answer arrived within 30 seconds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection was lost before a complete answer arrived.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{host} reported a problem with a certificate. It may require a client certificate, which XB Desktop does not have.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service redirected the request to another address (HTTP status {status}). XB Desktop does not follow redirects.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service reported a timeout (HTTP status {status}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service reported an internal error (HTTP status {status}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service&apos;s answer (HTTP status {status}) does not clearly say what happened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service&apos;s answer (HTTP status {status}) contradicts itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something in front of the service answered in its place (HTTP status {status}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A proxy between this computer and the service answered in its place (HTTP status {status}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service&apos;s answer was too large to read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An unexpected error interrupted the attempt.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>XB Desktop stopped waiting before an answer arrived.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You stopped waiting for the answer. If it still arrives, this window will show it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask your IT staff about the certificate.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OutcomeButtons</name>
    <message>
        <source>Chec&amp;k order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy resul&amp;t</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;New cancellation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New cancellation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try a&amp;gain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter ke&amp;y…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rep&amp;lace key…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace key</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OutcomePanel</name>
    <message>
        <source>The result has been copied to the clipboard.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service&apos;s message: “{message}”</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Practice</name>
    <message>
        <source>Practice mode: nothing here is real, and no real order is affected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answers of the service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No clear answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>States of an order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warnings before you say yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customers for Find order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An open order: the order is cancelled at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A slow service: the order is cancelled after 8 seconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The order can no longer be cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The secret key is not accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The secret key has no permission</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The order reference is not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service asks you to wait 30 seconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service cannot be reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service reports an error: cancelled or not?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection is lost: cancelled or not?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A gateway answers with a web page: cancelled or not?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accepted by the provider</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open, and expires in a minute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expired: it is not cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A state that XB Desktop does not know</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The customer says they have paid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Payment received</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paid out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a dispute about it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It belongs to another customer: it is not cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is already cancelled: the service refuses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is completed: the service refuses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No reference: Find order finds one open order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No reference: there is no open order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No reference: there are two open orders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No reference: the look-up fails</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PracticeList</name>
    <message>
        <source>Practice orders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pr&amp;actice orders: choose one to fill in the form</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PrecautionInput</name>
    <message>
        <source>Cancel it &amp;all the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last four characters of the reference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To cancel it, &amp;type the last four characters of the reference:</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Problem</name>
    <message>
        <source>Enter the customer&apos;s email address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a complete email address. It should look like jane@example.com.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is more than one @ here. Enter only the customer&apos;s email address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The email address contains &lt; or &gt;. Enter only the address itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a space in the email address. Remove it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is an invisible character in the email address. Type the address again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A character of the email address is damaged (�). Copy or type the address again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The email address contains a character that usually hides or marks text, such as *. Enter the complete address without it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This contains a character that does not belong in an email address, such as a quotation mark, a comma or a bracket. Enter only the address itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is too long for an email address: the limit is {limit} characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This contains the secret key or part of it, so nothing was sent or recorded. Enter the customer&apos;s email address instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This contains the secret key or part of it, so nothing was sent or recorded. Enter the order reference from the ticket instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the order reference from the ticket.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a space in the order reference. Remove it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is an invisible character in the order reference. Type the reference again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A character of the order reference is damaged (�). Copy or type the reference again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is more than one order reference here, or the same one twice. Enter only one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is too long for an order reference: the limit is {limit} characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the number of the ticket.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is an invisible or damaged character in the ticket number. Type the number again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is too long for a ticket number: the limit is {limit} characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This contains the secret key or part of it, so nothing was sent or recorded. Enter the number of the ticket instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose why the order is cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This contains the secret key or part of it, so nothing was sent or recorded. Choose another reason, and remove this one from the list in the settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This reference is unusual: it looks like the reference of a checkout, not of an order. Order references begin with XB_, XS_ or XC_.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This reference is unusual: most are XB_ followed by 32 digits or letters from a to f.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReasonField</name>
    <message>
        <source>Re&amp;ason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RecentList</name>
    <message>
        <source>Last attempts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Use again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fill in the order of the selected attempt. Nothing is sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Histo&amp;ry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All attempts of this computer (Ctrl+H)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last attempts on this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{reference}  {time}  {outcome}  {email}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{reference}  {time}  {outcome}  {email}, at {host}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{reference} at {address}, {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RecordedSettings</name>
    <message>
        <source>Record a ticket &amp;number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record a ticket number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record a reas&amp;on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record a reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reasons to c&amp;hoose from, one per line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reasons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The form then has a field for it. What is entered there is kept in the journal and is part of the copied result, with the name of your user account on this computer. XendBridge does not get it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not all of these lines can be used as reasons. A reason has at most {length} characters, none of them invisible, and there are at most {count} reasons.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RetentionSettings</name>
    <message>
        <source>Keep attempts for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For ever</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>K&amp;eep attempts for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Older attempts are deleted from this computer for good, within an hour of such a choice. Attempts with an unknown outcome are kept until it is known. Exported files and backups are not deleted.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Screen</name>
    <message>
        <source>No screen was found: neither DISPLAY nor WAYLAND_DISPLAY is set. XB Desktop needs one; use --practice for a practice run without one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No screen was found: neither DISPLAY nor WAYLAND_DISPLAY is set. Running one practice cancellation without a window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Qt found no screen on which it could open a window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Qt cannot open a window with {variable}. Unset this variable and start XB Desktop again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The installation of XB Desktop is not complete ({error}). Install it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A system library that Qt needs is missing. Install it with: {command}  ({error})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The screen cannot be reached: check {variables}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Qt cannot open a window here. Install XB Desktop again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Qt cannot open a window here. If system libraries are missing, install them with: {command}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SecondStart</name>
    <message>
        <source>XB Desktop is already running with this data folder, but it does not answer. Close it or end its process, then start XB Desktop again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>The settings in {path} cannot be read completely, so default values are used for what is missing. Check the address in use before you cancel an order, and ask your IT staff to check the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The changed settings could not be saved in {path}. They apply until you close XB Desktop. Free up space on the disk or make sure that you can write to the file, then change the settings again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>&amp;Look orders up before and after cancelling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look orders up before and after cancelling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy each resul&amp;t at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy each result at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Practice mode has its own address and secret key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The question then shows the amounts, state and expiry of the order, and after a cancellation the window checks by itself what became of it. The service is asked with the secret key; nothing is changed there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each result then replaces what is on the clipboard.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ShutdownGuard</name>
    <message>
        <source>A cancellation is in progress.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If nothing has been sent yet, closing XB Desktop stops it. Otherwise the outcome stays unknown until you check the order. The attempt is kept in the journal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;lose anyway</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keep waiting</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Start</name>
    <message>
        <source>An unexpected error ended XB Desktop: {error}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your organisation has set which addresses XB Desktop may use on this computer, and that of --api-address is not one of them. Nothing was sent. Start XB Desktop without --api-address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No email address was passed on. Enter the customer&apos;s email address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No order reference was passed on. Enter the one from the ticket.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>XB Desktop was started again for {wanted}. This window still uses {here}; close it first to use another address.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TextDialog</name>
    <message>
        <source>&amp;Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TicketAndReason</name>
    <message>
        <source>T&amp;icket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TicketChoice</name>
    <message>
        <source>&amp;Use these</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste from ticket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which email address is the customer&apos;s?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which order is it about?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This may be incomplete or contain extra text: {text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None of these</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use these</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keep the form</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the form</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TicketPaste</name>
    <message>
        <source>The text is very long, and only its beginning was read. Copy only the part with the email address and the order reference.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Neither an email address nor an order reference was found in the text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No email address was found in the text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No order reference was found in the text.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Times</name>
    <message>
        <source>yyyy-MM-dd</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>UsualTick</name>
    <message>
        <source>The reference has the usual form</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ValueRows</name>
    <message>
        <source>{caption}: {value}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_NoticeLine</name>
    <message>
        <source>Hide notices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show notices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide (&amp;0)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show (&amp;0)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
