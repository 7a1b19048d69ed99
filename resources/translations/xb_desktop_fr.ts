<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>About</name>
    <message>
        <source>About XB Desktop</source>
        <translation>À propos de XB Desktop</translation>
    </message>
    <message>
        <source>XB Desktop {version}</source>
        <translation>XB Desktop {version}</translation>
    </message>
    <message>
        <source>Cancels one XendBridge order by hand.</source>
        <translation>Annule un ordre XendBridge à la main.</translation>
    </message>
    <message>
        <source>Licence: MIT.</source>
        <translation>Licence&#xa0;: MIT.</translation>
    </message>
    <message>
        <source>What is contacted</source>
        <translation>Ce qui est contacté</translation>
    </message>
    <message>
        <source>What it is made with</source>
        <translation>Composants utilisés</translation>
    </message>
    <message>
        <source>Only the address in use, {address}, for orders that you cancel or look up, and for the check of this computer if you ask for it. Nothing is sent anywhere else: no statistics, no reports, and no search for updates.</source>
        <translation>Uniquement l’adresse utilisée, {address}, pour les ordres que vous annulez ou consultez, et pour la vérification de cet ordinateur si vous la demandez. Rien n’est envoyé ailleurs&#xa0;: ni statistiques, ni rapports, ni recherche de mises à jour.</translation>
    </message>
    <message>
        <source>Qt and PySide6 are used under the LGPL, version 3.</source>
        <translation>Qt et PySide6 sont utilisés sous la licence LGPL, version 3.</translation>
    </message>
    <message>
        <source>The texts of all licences, and how to replace Qt with another build of it, are in the folder {folder}.</source>
        <translation>Les textes de toutes les licences, et la manière de remplacer Qt par une autre version, se trouvent dans le dossier {folder}.</translation>
    </message>
    <message>
        <source>{name} {version}: {licence}</source>
        <translation>{name} {version}&#xa0;: {licence}</translation>
    </message>
</context>
<context>
    <name>Address</name>
    <message>
        <source>The address contains a space or a character that is not plain ASCII.</source>
        <translation>L’adresse contient un espace ou un caractère qui n’est pas de l’ASCII simple.</translation>
    </message>
    <message>
        <source>The address is not a valid URL.</source>
        <translation>L’adresse n’est pas une URL valable.</translation>
    </message>
    <message>
        <source>The address must begin with https://.</source>
        <translation>L’adresse doit commencer par https://.</translation>
    </message>
    <message>
        <source>The address must consist of https://, a host and optionally a port only.</source>
        <translation>L’adresse doit se composer uniquement de https://, d’un hôte et, éventuellement, d’un port.</translation>
    </message>
    <message>
        <source>The address does not contain a valid host or port.</source>
        <translation>L’adresse ne contient pas d’hôte ou de port valable.</translation>
    </message>
    <message>
        <source>The address must use https: with http, others could read the secret key.</source>
        <translation>L’adresse doit utiliser https&#xa0;: avec http, d’autres pourraient lire la clé secrète.</translation>
    </message>
</context>
<context>
    <name>AddressDialog</name>
    <message>
        <source>&amp;Save address</source>
        <translation>&amp;Enregistrer l’adresse</translation>
    </message>
    <message>
        <source>Not no&amp;w</source>
        <translation>Pas &amp;maintenant</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nom</translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation>&amp;Adresse</translation>
    </message>
    <message>
        <source>&amp;Colour of the badge</source>
        <translation>&amp;Couleur de l’étiquette</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>Rouge</translation>
    </message>
    <message>
        <source>Yellow</source>
        <translation>Jaune</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Vert</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Bleu</translation>
    </message>
    <message>
        <source>Give the address a name, such as that of your company.</source>
        <translation>Donnez un nom à l’adresse, par exemple celui de votre entreprise.</translation>
    </message>
    <message>
        <source>Another address already has this name.</source>
        <translation>Une autre adresse porte déjà ce nom.</translation>
    </message>
    <message>
        <source>This address is already in the list.</source>
        <translation>Cette adresse est déjà dans la liste.</translation>
    </message>
    <message>
        <source>Waiting for the keychain, {seconds} s. It may be asking for your password.</source>
        <translation>En attente du trousseau, {seconds} s. Il demande peut-être votre mot de passe.</translation>
    </message>
    <message>
        <source>An unexpected error occurred, and the address was not saved. Try again.</source>
        <translation>Une erreur inattendue s’est produite, et l’adresse n’a pas été enregistrée. Réessayez.</translation>
    </message>
    <message>
        <source>The name contains a secret key or part of it, so nothing was saved. Give the address another name, such as that of your company.</source>
        <translation>Le nom contient une clé secrète ou une partie de celle-ci&#xa0;; rien n’a donc été enregistré. Donnez un autre nom à l’adresse, par exemple celui de votre entreprise.</translation>
    </message>
    <message>
        <source>The address contains a secret key or part of it, so nothing was saved. Enter only the address itself.</source>
        <translation>L’adresse contient une clé secrète ou une partie de celle-ci&#xa0;; rien n’a donc été enregistré. Saisissez uniquement l’adresse elle-même.</translation>
    </message>
</context>
<context>
    <name>AddressList</name>
    <message>
        <source>&amp;Use this address</source>
        <translation>&amp;Utiliser cette adresse</translation>
    </message>
    <message>
        <source>&amp;Add address…</source>
        <translation>A&amp;jouter une adresse…</translation>
    </message>
    <message>
        <source>&amp;More ▾</source>
        <translation>&amp;Plus ▾</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Modifier</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Retirer</translation>
    </message>
    <message>
        <source>Replace &amp;key</source>
        <translation>Remplacer la &amp;clé</translation>
    </message>
    <message>
        <source>Re&amp;move key</source>
        <translation>Su&amp;pprimer la clé</translation>
    </message>
    <message>
        <source>An answer is still pending. You can choose another address once it has arrived.</source>
        <translation>Une réponse est encore attendue. Vous pourrez choisir une autre adresse dès qu’elle sera arrivée.</translation>
    </message>
    <message>
        <source>Addre&amp;sses</source>
        <translation>Adr&amp;esses</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>utilisée</translation>
    </message>
    <message>
        <source>set by your organisation</source>
        <translation>définie par votre organisation</translation>
    </message>
    <message>
        <source>checking for a key…</source>
        <translation>recherche d’une clé…</translation>
    </message>
    <message>
        <source>key present</source>
        <translation>clé présente</translation>
    </message>
    <message>
        <source>no key</source>
        <translation>pas de clé</translation>
    </message>
    <message>
        <source>keychain not available</source>
        <translation>trousseau indisponible</translation>
    </message>
    <message>
        <source>The address in use is now {address}.</source>
        <translation>L’adresse utilisée est maintenant {address}.</translation>
    </message>
    <message>
        <source>Remove {name} ({address})?</source>
        <translation>Retirer {name} ({address})&#xa0;?</translation>
    </message>
    <message>
        <source>Its secret key is also removed from this computer. The journal is not changed.</source>
        <translation>Sa clé secrète est également supprimée de cet ordinateur. Le registre n’est pas modifié.</translation>
    </message>
    <message>
        <source>&amp;Remove address</source>
        <translation>&amp;Retirer l’adresse</translation>
    </message>
    <message>
        <source>&amp;Keep address</source>
        <translation>&amp;Garder l’adresse</translation>
    </message>
    <message>
        <source>Waiting for the keychain, {seconds} s. It may be asking for your password.</source>
        <translation>En attente du trousseau, {seconds} s. Il demande peut-être votre mot de passe.</translation>
    </message>
</context>
<context>
    <name>Audit</name>
    <message>
        <source>Attempt {attempt} is in the log, but not in the journal.</source>
        <translation>La tentative {attempt} figure dans le journal du système, mais pas dans le registre.</translation>
    </message>
    <message>
        <source>Attempt {attempt} was changed in the journal after it was begun.</source>
        <translation>La tentative {attempt} a été modifiée dans le registre après son début.</translation>
    </message>
    <message>
        <source>The outcome of attempt {attempt} in the journal is not the one in the log.</source>
        <translation>Le résultat de la tentative {attempt} dans le registre n’est pas celui du journal du système.</translation>
    </message>
    <message>
        <source>The outcome of attempt {attempt} is in the journal, but not in the log.</source>
        <translation>Le résultat de la tentative {attempt} figure dans le registre, mais pas dans le journal du système.</translation>
    </message>
    <message>
        <source>Attempt {attempt} is in the journal, but not in the log.</source>
        <translation>La tentative {attempt} figure dans le registre, mais pas dans le journal du système.</translation>
    </message>
    <message>
        <source>The attempt before attempt {attempt} was changed in the journal, or removed from it.</source>
        <translation>La tentative qui précède la tentative {attempt} a été modifiée dans le registre, ou en a été retirée.</translation>
    </message>
</context>
<context>
    <name>Badge</name>
    <message>
        <source>Practice</source>
        <translation>Exercice</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>Local</source>
        <translation>Local</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>Réel</translation>
    </message>
    <message>
        <source>Address in use: {name}</source>
        <translation>Adresse utilisée&#xa0;: {name}</translation>
    </message>
</context>
<context>
    <name>BreakingLabel</name>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copier</translation>
    </message>
</context>
<context>
    <name>BusyIndicator</name>
    <message>
        <source>Stop &amp;waiting</source>
        <translation>A&amp;bandonner l’attente</translation>
    </message>
    <message>
        <source>Stop waiting</source>
        <translation>Abandonner l’attente</translation>
    </message>
</context>
<context>
    <name>CancelController</name>
    <message>
        <source>XB Desktop was started again, or a link was opened, while this window was busy. Nothing was filled in. Try again later.</source>
        <translation>XB Desktop a été lancé à nouveau, ou un lien a été ouvert, alors que cette fenêtre était occupée. Rien n’a été rempli. Réessayez plus tard.</translation>
    </message>
    <message>
        <source>XB Desktop is still loading, {seconds} s. Nothing has been sent yet.</source>
        <translation>XB Desktop est encore en cours de chargement, {seconds} s. Rien n’a encore été envoyé.</translation>
    </message>
    <message>
        <source>Waiting for the keychain, {seconds} s. It may be asking for your password.</source>
        <translation>En attente du trousseau, {seconds} s. Il demande peut-être votre mot de passe.</translation>
    </message>
    <message>
        <source>Cancelling the order, {seconds} s. Connecting to the service.</source>
        <translation>Annulation de l’ordre, {seconds} s. Connexion au service.</translation>
    </message>
    <message>
        <source>Cancelling the order, {seconds} s. Waiting for the answer.</source>
        <translation>Annulation de l’ordre, {seconds} s. En attente de la réponse.</translation>
    </message>
    <message>
        <source>The order is kept. No cancellation was sent.</source>
        <translation>L’ordre est conservé. Aucune annulation n’a été envoyée.</translation>
    </message>
</context>
<context>
    <name>CancelPage</name>
    <message>
        <source>&amp;Cancel order</source>
        <translation>A&amp;nnuler l’ordre</translation>
    </message>
    <message>
        <source>&amp;Settings</source>
        <translation>Paramètre&amp;s</translation>
    </message>
</context>
<context>
    <name>Check</name>
    <message>
        <source>The host of {name} could not be found.</source>
        <translation>L’hôte de {name} est introuvable.</translation>
    </message>
    <message>
        <source>Check the network connection, and that the address in use and the proxy are written correctly.</source>
        <translation>Vérifiez la connexion au réseau, et l’orthographe de l’adresse utilisée et du proxy.</translation>
    </message>
    <message>
        <source>{name} cannot be reached at any of its addresses: {all}.</source>
        <translation>{name} ne peut être joint à aucune de ses adresses&#xa0;: {all}.</translation>
    </message>
    <message>
        <source>Check the network connection, or ask your IT staff to allow this connection.</source>
        <translation>Vérifiez la connexion au réseau, ou demandez à votre service informatique d’autoriser cette connexion.</translation>
    </message>
    <message>
        <source>{name} can be reached, but not at all addresses: {all}.</source>
        <translation>{name} peut être joint, mais pas à toutes ses adresses&#xa0;: {all}.</translation>
    </message>
    <message>
        <source>Orders can be cancelled. Ask your IT staff to fix the connection to the addresses that do not answer, or to remove them.</source>
        <translation>Les ordres peuvent être annulés. Demandez à votre service informatique de rétablir la connexion aux adresses qui ne répondent pas, ou de les retirer.</translation>
    </message>
    <message>
        <source>{name} can be reached: {all}.</source>
        <translation>{name} peut être joint&#xa0;: {all}.</translation>
    </message>
    <message>
        <source>{address} accepts connections</source>
        <translation>{address} accepte les connexions</translation>
    </message>
    <message>
        <source>{address} refuses connections</source>
        <translation>{address} refuse les connexions</translation>
    </message>
    <message>
        <source>{address} does not answer</source>
        <translation>{address} ne répond pas</translation>
    </message>
    <message>
        <source>this network has no route to {address}</source>
        <translation>{address} n’est pas utilisée sur ce réseau</translation>
    </message>
    <message>
        <source>The data folder {path} cannot be written to ({reason}).</source>
        <translation>Impossible d’écrire dans le dossier de données {path} ({reason}).</translation>
    </message>
    <message>
        <source>The data folder {path} does not exist yet, and can be made.</source>
        <translation>Le dossier de données {path} n’existe pas encore, et peut être créé.</translation>
    </message>
    <message>
        <source>The data folder {path} can be written to by its owner, and by nobody else.</source>
        <translation>Seul son propriétaire peut écrire dans le dossier de données {path}.</translation>
    </message>
    <message>
        <source>The data folder {path} can be written to.</source>
        <translation>Il est possible d’écrire dans le dossier de données {path}.</translation>
    </message>
    <message>
        <source>The free space on the disk could not be determined.</source>
        <translation>L’espace libre sur le disque n’est pas connu.</translation>
    </message>
    <message>
        <source>Make sure that the disk of the data folder can be reached.</source>
        <translation>Assurez-vous que le disque du dossier de données est accessible.</translation>
    </message>
    <message>
        <source>{size} MB are free on the disk of the data folder.</source>
        <translation>{size} Mo sont libres sur le disque du dossier de données.</translation>
    </message>
    <message>
        <source>Free up space: no order is cancelled that cannot be recorded.</source>
        <translation>Libérez de l’espace&#xa0;: aucun ordre n’est annulé s’il ne peut pas être enregistré.</translation>
    </message>
    <message>
        <source>The journal cannot be written to ({reason}), so no order can be cancelled.</source>
        <translation>Impossible d’écrire dans le registre ({reason})&#xa0;: aucun ordre ne peut être annulé.</translation>
    </message>
    <message>
        <source>The journal is sound.</source>
        <translation>Le registre est en bon état.</translation>
    </message>
    <message>
        <source>There is no journal yet. The first attempt makes one.</source>
        <translation>Il n’y a pas encore de registre. La première tentative le crée.</translation>
    </message>
    <message>
        <source>The journal is sound. An older version of XB Desktop made it; it is copied and brought up to date at the next attempt.</source>
        <translation>Le registre est en bon état. Une version plus ancienne de XB Desktop l’a créé&#xa0;; il est copié et mis à jour lors de la prochaine tentative.</translation>
    </message>
    <message>
        <source>The journal is damaged or was changed by another program.</source>
        <translation>Le registre est endommagé ou a été modifié par un autre programme.</translation>
    </message>
    <message>
        <source>Start XB Desktop: it keeps the damaged file beside and begins a new journal. Ask your IT staff to check the disk.</source>
        <translation>Lancez XB Desktop&#xa0;: il met de côté le fichier endommagé et commence un nouveau registre. Demandez à votre service informatique de vérifier le disque.</translation>
    </message>
    <message>
        <source>The journal could not be checked: a change of it was cut off, and is undone when XB Desktop uses it again.</source>
        <translation>Le registre n’a pas pu être vérifié&#xa0;: une modification a été interrompue, et sera défaite quand XB Desktop l’utilisera de nouveau.</translation>
    </message>
    <message>
        <source>Start XB Desktop, then run the check again.</source>
        <translation>Lancez XB Desktop, puis recommencez la vérification.</translation>
    </message>
    <message>
        <source>The journal is too large to be looked through now: there is not enough time, or no room for the copy that is checked.</source>
        <translation>Le registre est trop grand pour être examiné maintenant&#xa0;: le temps manque, ou la place pour la copie à vérifier.</translation>
    </message>
    <message>
        <source>Free up space in the temporary folder, then run the check again.</source>
        <translation>Libérez de l’espace dans le dossier temporaire, puis recommencez la vérification.</translation>
    </message>
    <message>
        <source>It is still in {old}, where an older version of XB Desktop kept it. The next start of XB Desktop moves it to {new}.</source>
        <translation>Il se trouve encore dans {old}, où une version plus ancienne de XB Desktop le gardait. Le prochain démarrage de XB Desktop le déplace vers {new}.</translation>
    </message>
    <message>
        <source>The journal of an older version of XB Desktop in {old} cannot be added to this one ({reason}); attempts in it cause no warning.</source>
        <translation>Le registre d’une version plus ancienne de XB Desktop dans {old} ne peut pas être ajouté à celui-ci ({reason})&#xa0;; ses tentatives ne provoquent pas d’avertissement.</translation>
    </message>
    <message>
        <source>The journal of an older version of XB Desktop in {old} is damaged. The next start of XB Desktop keeps it as it is; attempts in it cause no warning.</source>
        <translation>Le registre d’une version plus ancienne de XB Desktop dans {old} est endommagé. Le prochain démarrage de XB Desktop le laisse tel quel&#xa0;; ses tentatives ne provoquent pas d’avertissement.</translation>
    </message>
    <message>
        <source>The journal of an older version of XB Desktop is still in {old}. The next start of XB Desktop adds its attempts to this one.</source>
        <translation>Le registre d’une version plus ancienne de XB Desktop se trouve encore dans {old}. Le prochain démarrage de XB Desktop ajoute ses tentatives à celui-ci.</translation>
    </message>
    <message>
        <source>A test item was written, read and removed ({name}).</source>
        <translation>Un élément de test a été écrit, lu et supprimé ({name}).</translation>
    </message>
    <message>
        <source>The keychain did not answer within {time}.</source>
        <translation>Le trousseau n’a pas répondu en {time}.</translation>
    </message>
    <message>
        <source>Install and start the keychain of your desktop, such as GNOME Keyring or KWallet, and unset PYTHON_KEYRING_BACKEND. Until then, enter the secret key for each session.</source>
        <translation>Installez et lancez le trousseau de votre bureau, tel que GNOME Keyring ou KWallet, et retirez la variable PYTHON_KEYRING_BACKEND. D’ici là, saisissez la clé secrète à chaque session.</translation>
    </message>
    <message>
        <source>Save a secret key in XB Desktop and choose a password for the keychain when you are asked for one, then run the check again.</source>
        <translation>Enregistrez une clé secrète dans XB Desktop et choisissez un mot de passe pour le trousseau quand il vous est demandé, puis recommencez la vérification.</translation>
    </message>
    <message>
        <source>Unlock the keychain, then run the check again.</source>
        <translation>Déverrouillez le trousseau, puis recommencez la vérification.</translation>
    </message>
    <message>
        <source>If it asks for a password, enter it, then run the check again. Otherwise, log out and in again.</source>
        <translation>S’il demande un mot de passe, saisissez-le, puis recommencez la vérification. Sinon, fermez votre session et rouvrez-la.</translation>
    </message>
    <message>
        <source>Log out and in again, then run the check again. If the problem persists, ask your IT staff to check the keychain.</source>
        <translation>Fermez votre session et rouvrez-la, puis recommencez la vérification. Si le problème persiste, demandez à votre service informatique de vérifier le trousseau.</translation>
    </message>
    <message>
        <source>On this system, Qt needs no other libraries.</source>
        <translation>Sur ce système, Qt n’a besoin d’aucune autre bibliothèque.</translation>
    </message>
    <message>
        <source>The system libraries that Qt needs are installed.</source>
        <translation>Les bibliothèques du système dont Qt a besoin sont installées.</translation>
    </message>
    <message>
        <source>System libraries that Qt needs are missing or cannot be loaded: {names}.</source>
        <translation>Des bibliothèques du système dont Qt a besoin manquent ou ne peuvent pas être chargées&#xa0;: {names}.</translation>
    </message>
    <message>
        <source>Install the packages of your system that contain them.</source>
        <translation>Installez les paquets de votre système qui les contiennent.</translation>
    </message>
    <message>
        <source>Install them, on Debian or Ubuntu with: {command}</source>
        <translation>Installez-les, sous Debian ou Ubuntu avec&#xa0;: {command}</translation>
    </message>
    <message>
        <source>This could not be checked: there was no answer.</source>
        <translation>Cela n’a pas pu être vérifié&#xa0;: il n’y a pas eu de réponse.</translation>
    </message>
    <message>
        <source>Follow what the other lines on the network say.</source>
        <translation>Suivez ce que disent les autres lignes sur le réseau.</translation>
    </message>
    <message>
        <source>No temporary folder can be made for a practice cancellation.</source>
        <translation>Aucun dossier temporaire ne peut être créé pour une annulation d’exercice.</translation>
    </message>
    <message>
        <source>Free up space, and make sure that you can write to the temporary folder.</source>
        <translation>Libérez de l’espace, et assurez-vous que vous pouvez écrire dans le dossier temporaire.</translation>
    </message>
    <message>
        <source>A practice order was cancelled, and the attempt was recorded.</source>
        <translation>Un ordre d’exercice a été annulé, et la tentative a été enregistrée.</translation>
    </message>
    <message>
        <source>A practice order was cancelled, but not recorded.</source>
        <translation>Un ordre d’exercice a été annulé, mais n’a pas été enregistré.</translation>
    </message>
    <message>
        <source>A practice order could not be cancelled.</source>
        <translation>Un ordre d’exercice n’a pas pu être annulé.</translation>
    </message>
    <message>
        <source>Send this report to your IT staff.</source>
        <translation>Envoyez ce rapport à votre service informatique.</translation>
    </message>
    <message>
        <source>XB Desktop {version}, with Python {python} and Qt {qt}, on {system}.</source>
        <translation>XB Desktop {version}, avec Python {python} et Qt {qt}, sur {system}.</translation>
    </message>
    <message>
        <source>This check did not finish in time.</source>
        <translation>Cette vérification ne s’est pas terminée à temps.</translation>
    </message>
    <message>
        <source>Run the check again. If it still does not finish, restart this computer, or ask your IT staff.</source>
        <translation>Recommencez la vérification. Si elle ne se termine toujours pas, redémarrez cet ordinateur, ou adressez-vous à votre service informatique.</translation>
    </message>
    <message>
        <source>An internal error of XB Desktop ended this check.</source>
        <translation>Une erreur interne de XB Desktop a mis fin à cette vérification.</translation>
    </message>
    <message>
        <source>There is no screen: neither DISPLAY nor WAYLAND_DISPLAY is set.</source>
        <translation>Il n’y a pas d’écran&#xa0;: ni DISPLAY ni WAYLAND_DISPLAY n’est défini.</translation>
    </message>
    <message>
        <source>Run XB Desktop in the session of a desktop.</source>
        <translation>Lancez XB Desktop dans la session d’un bureau.</translation>
    </message>
    <message>
        <source>The screen did not answer within {time}.</source>
        <translation>L’écran n’a pas répondu en {time}.</translation>
    </message>
    <message>
        <source>A window can be opened (Qt platform {name}).</source>
        <translation>Une fenêtre peut être ouverte (plateforme Qt {name}).</translation>
    </message>
    <message>
        <source>Qt ended unexpectedly when it opened the screen.</source>
        <translation>Qt s’est arrêté de manière inattendue en ouvrant l’écran.</translation>
    </message>
    <message>
        <source>Log out and in again. If the problem persists, ask your IT staff.</source>
        <translation>Fermez votre session et rouvrez-la. Si le problème persiste, adressez-vous à votre service informatique.</translation>
    </message>
    <message>
        <source>No proxy is used for {host}.</source>
        <translation>Aucun proxy n’est utilisé pour {host}.</translation>
    </message>
    <message>
        <source>No connection through the proxy {proxy} could be made.</source>
        <translation>Aucune connexion n’a pu être établie par le proxy {proxy}.</translation>
    </message>
    <message>
        <source>The proxy {proxy} is used for {host}.</source>
        <translation>Le proxy {proxy} est utilisé pour {host}.</translation>
    </message>
    <message>
        <source>{host} is on this computer and is asked without TLS; no key leaves it.</source>
        <translation>{host} se trouve sur cet ordinateur et est interrogé sans TLS&#xa0;; aucune clé ne quitte l’ordinateur.</translation>
    </message>
    <message>
        <source>{host} asks for a client certificate, which XB Desktop does not have.</source>
        <translation>{host} demande un certificat client, que XB Desktop n’a pas.</translation>
    </message>
    <message>
        <source>Ask your IT staff about the certificate.</source>
        <translation>Interrogez votre service informatique au sujet du certificat.</translation>
    </message>
    <message>
        <source>A wrong clock of this computer can be the reason, too.</source>
        <translation>Une horloge déréglée sur cet ordinateur peut aussi en être la cause.</translation>
    </message>
    <message>
        <source>The certificate of {host} is trusted, but not by the file {path} that SSL_CERT_FILE names: there is no such file.</source>
        <translation>Le certificat de {host} est reconnu, mais pas par le fichier {path} que SSL_CERT_FILE désigne&#xa0;: ce fichier n’existe pas.</translation>
    </message>
    <message>
        <source>Correct SSL_CERT_FILE, or unset it.</source>
        <translation>Corrigez SSL_CERT_FILE, ou retirez cette variable.</translation>
    </message>
    <message>
        <source>The certificate of {host} is trusted. {store}</source>
        <translation>Le certificat de {host} est reconnu. {store}</translation>
    </message>
    <message>
        <source>The list of trusted certificates is the operating system&apos;s.</source>
        <translation>La liste des certificats reconnus est celle du système d’exploitation.</translation>
    </message>
    <message>
        <source>The list of trusted certificates is {path}, which SSL_CERT_FILE names.</source>
        <translation>La liste des certificats reconnus est {path}, que SSL_CERT_FILE désigne.</translation>
    </message>
    <message>
        <source>The clock agrees with the service&apos;s to within a minute.</source>
        <translation>L’horloge concorde avec celle du service à une minute près.</translation>
    </message>
    <message>
        <source>The clock is {duration} ahead of the service&apos;s.</source>
        <translation>L’horloge avance de {duration} sur celle du service.</translation>
    </message>
    <message>
        <source>The clock is {duration} behind the service&apos;s.</source>
        <translation>L’horloge retarde de {duration} sur celle du service.</translation>
    </message>
    <message>
        <source>Set the clock of this computer, or let it be set by the network: the times in the journal and the check of certificates depend on it.</source>
        <translation>Réglez l’horloge de cet ordinateur, ou laissez le réseau la régler&#xa0;: les heures du registre et le contrôle des certificats en dépendent.</translation>
    </message>
    <message>
        <source>{count} min</source>
        <translation>{count} min</translation>
    </message>
    <message>
        <source>{count} h</source>
        <translation>{count} h</translation>
    </message>
    <message>
        <source>The clock could not be compared: {host} does not report its time.</source>
        <translation>L’horloge n’a pas pu être comparée&#xa0;: {host} n’indique pas l’heure.</translation>
    </message>
    <message>
        <source>Compare the clock of this computer with another one.</source>
        <translation>Comparez l’horloge de cet ordinateur avec une autre.</translation>
    </message>
    <message>
        <source>The settings can be read.</source>
        <translation>Les paramètres peuvent être lus.</translation>
    </message>
    <message>
        <source>The settings in {path} cannot be read, so XB Desktop uses its defaults and the test address.</source>
        <translation>Les paramètres dans {path} ne peuvent pas être lus&#xa0;; XB Desktop utilise donc ses valeurs par défaut et l’adresse de test.</translation>
    </message>
    <message>
        <source>Make sure that you can read and write this file. If it is damaged, move it away and choose the settings again.</source>
        <translation>Assurez-vous que vous pouvez lire et écrire ce fichier. S’il est endommagé, déplacez-le et choisissez les paramètres à nouveau.</translation>
    </message>
    <message>
        <source>The audit is not switched on.</source>
        <translation>L’audit n’est pas activé.</translation>
    </message>
    <message>
        <source>The log of this computer accepts audit lines. You can read none about this journal yet.</source>
        <translation>Le journal du système de cet ordinateur accepte les lignes d’audit. Vous ne pouvez encore en lire aucune sur ce registre.</translation>
    </message>
    <message>
        <source>The journal and its audit lines differ.</source>
        <translation>Le registre et ses lignes d’audit ne concordent pas.</translation>
    </message>
    <message>
        <source>Send this report to your IT staff. Orders can be cancelled as usual. A program that was killed while it recorded an attempt, and a journal that was set aside as damaged, leave differences as well.</source>
        <translation>Envoyez ce rapport à votre service informatique. Les ordres peuvent être annulés comme d’habitude. Un programme arrêté de force pendant qu’il enregistrait une tentative laisse aussi des différences, de même qu’un registre endommagé et mis de côté.</translation>
    </message>
    <message>
        <source>Your organisation wants an audit, but the log of this computer accepts no audit lines. Orders can be cancelled all the same, and every attempt is in the journal.</source>
        <translation>Votre organisation veut un audit, mais le journal du système de cet ordinateur n’accepte aucune ligne. Les ordres peuvent tout de même être annulés, et toutes les tentatives figurent dans le registre.</translation>
    </message>
    <message>
        <source>Ask your IT staff to start the system&apos;s log.</source>
        <translation>Demandez à votre service informatique de lancer le journal du système.</translation>
    </message>
    <message>
        <source>You may not read them, so they were not compared.</source>
        <translation>Vous n’êtes pas autorisé à les lire, elles n’ont donc pas été comparées.</translation>
    </message>
    <message>
        <source>They are too many to be compared in time.</source>
        <translation>Elles sont trop nombreuses pour être comparées à temps.</translation>
    </message>
    <message>
        <source>The log of this computer accepts audit lines.</source>
        <translation>Le journal du système de cet ordinateur accepte les lignes d’audit.</translation>
    </message>
    <message>
        <source>They cannot be compared with the journal here.</source>
        <translation>Elles ne peuvent pas être comparées avec le registre sur cet ordinateur.</translation>
    </message>
    <message>
        <source>To compare them by hand, IT staff can list them: {command}</source>
        <translation>Pour les comparer à la main, le service informatique peut les afficher&#xa0;: {command}</translation>
    </message>
    <message>
        <source>The log of this computer accepts audit lines. They were not compared with the journal, which could not be read.</source>
        <translation>Le journal du système de cet ordinateur accepte les lignes d’audit. Elles n’ont pas été comparées avec le registre, qui n’a pas pu être lu.</translation>
    </message>
    <message>
        <source>Start XB Desktop, follow what the line on the journal says, then run the check again.</source>
        <translation>Lancez XB Desktop, suivez ce que dit la ligne sur le registre, puis recommencez la vérification.</translation>
    </message>
    <message>
        <source>Your organisation has set nothing on this computer.</source>
        <translation>Votre organisation n’a rien défini sur cet ordinateur.</translation>
    </message>
    <message>
        <source>All other values apply. Ask your IT staff to correct those that are ignored.</source>
        <translation>Toutes les autres valeurs s’appliquent. Demandez à votre service informatique de corriger celles qui sont ignorées.</translation>
    </message>
    <message>
        <source>Your organisation&apos;s settings come from {places}.</source>
        <translation>Ce que votre organisation a défini se trouve dans {places}.</translation>
    </message>
    <message>
        <source>Ask your IT staff to run chown root and chmod go-w on the file and its folder, and to check what the file says.</source>
        <translation>Demandez à votre service informatique d’exécuter chown root et chmod go-w sur le fichier et son dossier, et de vérifier ce que dit le fichier.</translation>
    </message>
    <message>
        <source>Ask your IT staff to let all users read the settings.</source>
        <translation>Demandez à votre service informatique de permettre à tous les utilisateurs de lire les paramètres.</translation>
    </message>
    <message>
        <source>Ask your IT staff to correct the format of the settings, or to install them again.</source>
        <translation>Demandez à votre service informatique de corriger le format des paramètres, ou de les installer à nouveau.</translation>
    </message>
    <message>
        <source>The search index was not compared with the journal, which could not be read.</source>
        <translation>L’index de recherche n’a pas été comparé avec le registre, qui n’a pas pu être lu.</translation>
    </message>
    <message>
        <source>Follow what the line on the journal says.</source>
        <translation>Suivez ce que dit la ligne sur le registre.</translation>
    </message>
    <message>
        <source>{path} cannot be read. The history can be searched without it, but more slowly.</source>
        <translation>{path} ne peut pas être lu. La recherche dans l’historique fonctionne sans lui, mais plus lentement.</translation>
    </message>
    <message>
        <source>{path} is not a file, so XB Desktop cannot replace it. The history can be searched without it, but no attempt can be deleted.</source>
        <translation>{path} n’est pas un fichier&#xa0;; XB Desktop ne peut donc pas le remplacer. La recherche dans l’historique fonctionne sans lui, mais aucune tentative ne peut être supprimée.</translation>
    </message>
    <message>
        <source>There is no search index. The history makes one once it has many attempts.</source>
        <translation>Il n’y a pas d’index de recherche. L’historique en crée un dès qu’il contient beaucoup de tentatives.</translation>
    </message>
    <message>
        <source>The search index matches the journal.</source>
        <translation>L’index de recherche correspond au registre.</translation>
    </message>
    <message>
        <source>The search index is damaged, not finished or that of another journal. It is not used, and the history replaces it when it needs one. No attempt is missing from the history.</source>
        <translation>L’index de recherche est endommagé, inachevé ou celui d’un autre registre. Il n’est pas utilisé, et l’historique le remplace quand il en a besoin. Aucune tentative ne manque dans l’historique.</translation>
    </message>
    <message>
        <source>Close XB Desktop, then remove it.</source>
        <translation>Fermez XB Desktop, puis supprimez-le.</translation>
    </message>
    <message>
        <source>The language is {name}. All of its texts are there.</source>
        <translation>La langue est «&#xa0;{name}&#xa0;». Tous ses textes sont présents.</translation>
    </message>
    <message>
        <source>The language is {name}, but some texts are in English: {paths} cannot be read.</source>
        <translation>La langue est «&#xa0;{name}&#xa0;», mais certains textes sont en anglais&#xa0;: impossible de lire {paths}.</translation>
    </message>
    <message>
        <source>Install XB Desktop again.</source>
        <translation>Réinstallez XB Desktop.</translation>
    </message>
</context>
<context>
    <name>CheckDialog</name>
    <message>
        <source>The report has been copied to the clipboard.</source>
        <translation>Le rapport a été copié dans le presse-papiers.</translation>
    </message>
    <message>
        <source>Copy &amp;report</source>
        <translation>Copier le &amp;rapport</translation>
    </message>
    <message>
        <source>Check &amp;again</source>
        <translation>Vérifier à &amp;nouveau</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Fermer</translation>
    </message>
    <message>
        <source>Check of this computer</source>
        <translation>Vérification de cet ordinateur</translation>
    </message>
    <message>
        <source>This computer is being checked. That takes a few seconds, at most half a minute.</source>
        <translation>Cet ordinateur est en cours de vérification. Cela prend quelques secondes, une demi-minute au plus.</translation>
    </message>
    <message>
        <source>XB Desktop could not run the check. Close it and start it again; if the problem persists, install it again.</source>
        <translation>XB Desktop n’a pas pu faire la vérification. Fermez-le et relancez-le&#xa0;; si le problème persiste, réinstallez-le.</translation>
    </message>
    <message>
        <source>This computer is not fit to cancel orders as it is: {names}.</source>
        <translation>En l’état, cet ordinateur ne permet pas d’annuler des ordres&#xa0;: {names}.</translation>
    </message>
    <message>
        <source>Orders can be cancelled on this computer, but see: {names}.</source>
        <translation>Des ordres peuvent être annulés sur cet ordinateur, mais voyez&#xa0;: {names}.</translation>
    </message>
    <message>
        <source>This computer is fit to cancel orders.</source>
        <translation>Cet ordinateur permet d’annuler des ordres.</translation>
    </message>
</context>
<context>
    <name>CheckRow</name>
    <message>
        <source>{check}: {level}. {text}</source>
        <translation>{check}&#xa0;: {level}. {text}</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Avertissement</translation>
    </message>
    <message>
        <source>Fault</source>
        <translation>Défaut</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programme</translation>
    </message>
    <message>
        <source>Screen</source>
        <translation>Écran</translation>
    </message>
    <message>
        <source>System libraries</source>
        <translation>Bibliothèques du système</translation>
    </message>
    <message>
        <source>Keychain</source>
        <translation>Trousseau</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>Address in use</source>
        <translation>Adresse utilisée</translation>
    </message>
    <message>
        <source>Secure connection (TLS)</source>
        <translation>Connexion sécurisée (TLS)</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Horloge</translation>
    </message>
    <message>
        <source>Data folder</source>
        <translation>Dossier de données</translation>
    </message>
    <message>
        <source>Free space</source>
        <translation>Espace libre</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>Registre</translation>
    </message>
    <message>
        <source>Search index</source>
        <translation>Index de recherche</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Paramètres</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Settings of the organisation</source>
        <translation>Paramètres de l’organisation</translation>
    </message>
    <message>
        <source>Audit</source>
        <translation>Audit</translation>
    </message>
    <message>
        <source>Practice cancellation</source>
        <translation>Annulation d’exercice</translation>
    </message>
</context>
<context>
    <name>ChoiceButtons</name>
    <message>
        <source>&amp;Keep the form</source>
        <translation>&amp;Garder le formulaire</translation>
    </message>
</context>
<context>
    <name>Clipboard</name>
    <message>
        <source>There is no text to paste, so nothing was filled in. Copy the text first.</source>
        <translation>Il n’y a pas de texte à coller, donc rien n’a été rempli. Copiez d’abord le texte.</translation>
    </message>
    <message>
        <source>The clipboard could not be read: the program that holds it does not answer. Nothing was filled in. Copy the text again, or type it.</source>
        <translation>Le presse-papiers n’a pas pu être lu&#xa0;: le programme qui le détient ne répond pas. Rien n’a été rempli. Copiez à nouveau le texte, ou saisissez-le.</translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>An argument is not valid UTF-8 text. Nothing was filled in; enter it by hand.</source>
        <translation>Un argument n’est pas un texte UTF-8 valable. Rien n’a été rempli&#xa0;; saisissez-le à la main.</translation>
    </message>
    <message>
        <source>unrecognized arguments: {arguments}</source>
        <translation>arguments non reconnus&#xa0;: {arguments}</translation>
    </message>
    <message>
        <source>A value is too long to be filled in: the limit is {limit} characters.</source>
        <translation>Un texte est trop long pour être rempli&#xa0;: la limite est de {limit} caractères.</translation>
    </message>
    <message>
        <source>--json belongs to --check.</source>
        <translation>--json va avec --check.</translation>
    </message>
    <message>
        <source>usage:</source>
        <translation>utilisation&#xa0;:</translation>
    </message>
    <message>
        <source>{program}: error: {message}</source>
        <translation>{program}&#xa0;: erreur&#xa0;: {message}</translation>
    </message>
    <message>
        <source>Cancel one XendBridge order by hand, with a clear outcome.</source>
        <translation>Annule un ordre XendBridge à la main, avec un résultat clair.</translation>
    </message>
    <message>
        <source>--email and --reference only fill in the form: no order is cancelled before you confirm.</source>
        <translation>--email et --reference ne font que remplir le formulaire&#xa0;: aucun ordre n’est annulé avant que vous ne confirmiez.</translation>
    </message>
    <message>
        <source>options</source>
        <translation>options&#xa0;</translation>
    </message>
    <message>
        <source>URL</source>
        <translation>URL</translation>
    </message>
    <message>
        <source>use this address for this run (default: the one chosen in the settings, at first {address})</source>
        <translation>utiliser cette adresse pour cette exécution (par défaut&#xa0;: celle choisie dans les paramètres, au début {address})</translation>
    </message>
    <message>
        <source>fill in the email address</source>
        <translation>remplir l’adresse e-mail</translation>
    </message>
    <message>
        <source>fill in the order reference</source>
        <translation>remplir la référence de l’ordre</translation>
    </message>
    <message>
        <source>TEXT</source>
        <translation>TEXTE</translation>
    </message>
    <message>
        <source>show the version and exit</source>
        <translation>afficher la version et quitter</translation>
    </message>
    <message>
        <source>link</source>
        <translation>lien&#xa0;</translation>
    </message>
    <message>
        <source>fill in the form from a link; its other parameters are ignored</source>
        <translation>remplir le formulaire à partir d’un lien&#xa0;; ses autres paramètres sont ignorés</translation>
    </message>
    <message>
        <source>show this help and exit</source>
        <translation>afficher cette aide et quitter</translation>
    </message>
    <message>
        <source>practise with a built-in service on this computer</source>
        <translation>s’exercer avec un service intégré sur cet ordinateur</translation>
    </message>
    <message>
        <source>check whether this computer is fit to cancel orders, without a window; the exit code is 1 if something is not</source>
        <translation>vérifier si cet ordinateur permet d’annuler des ordres, sans fenêtre&#xa0;; le code de sortie est 1 si quelque chose ne va pas</translation>
    </message>
    <message>
        <source>with --check: for other programs</source>
        <translation>avec --check&#xa0;: pour d’autres programmes</translation>
    </message>
    <message>
        <source>its value is missing</source>
        <translation>il manque sa valeur</translation>
    </message>
    <message>
        <source>it takes no value</source>
        <translation>il ne prend pas de valeur</translation>
    </message>
    <message>
        <source>argument {name}: {message}</source>
        <translation>argument {name}&#xa0;: {message}</translation>
    </message>
</context>
<context>
    <name>Confirmation</name>
    <message>
        <source>Cancel this order? This cannot be undone.</source>
        <translation>Annuler cet ordre&#xa0;? Cette action est irréversible.</translation>
    </message>
    <message>
        <source>&amp;Yes, cancel order</source>
        <translation>&amp;Oui, annuler l’ordre</translation>
    </message>
    <message>
        <source>&amp;No, keep order</source>
        <translation>&amp;Non, garder l’ordre</translation>
    </message>
    <message>
        <source>Cancel this order?</source>
        <translation>Annuler cet ordre&#xa0;?</translation>
    </message>
    <message>
        <source>{question} For the customer {email}, at the address {host} ({place}).</source>
        <translation>{question} Pour le client {email}, à l’adresse {host} ({place}).</translation>
    </message>
    <message>
        <source>According to the journal, this order is already cancelled (attempt of {time}).</source>
        <translation>D’après le registre, cet ordre est déjà annulé (tentative de {time}).</translation>
    </message>
    <message>
        <source>An attempt of {time} has not been answered yet, and its answer may still arrive. Wait for it.</source>
        <translation>Une tentative de {time} n’a pas encore reçu de réponse, et celle-ci peut encore arriver. Attendez-la.</translation>
    </message>
    <message>
        <source>The outcome of an attempt of {time} is unknown, but XendBridge listed the order as open at {checked}.</source>
        <translation>Le résultat d’une tentative de {time} est inconnu, mais XendBridge indiquait l’ordre comme ouvert à {checked}.</translation>
    </message>
    <message>
        <source>The outcome of an attempt of {time} is unknown, but XendBridge listed the order as cancelled at {checked}.</source>
        <translation>Le résultat d’une tentative de {time} est inconnu, mais XendBridge indiquait l’ordre comme annulé à {checked}.</translation>
    </message>
    <message>
        <source>The outcome of an attempt of {time} is unknown, but the order was not cancelled at {checked}.</source>
        <translation>Le résultat d’une tentative de {time} est inconnu, mais l’ordre n’était pas annulé à {checked}.</translation>
    </message>
    <message>
        <source>The outcome of an attempt of {time} is unknown: the order may already be cancelled. Check it first.</source>
        <translation>Le résultat d’une tentative de {time} est inconnu&#xa0;: l’ordre est peut-être déjà annulé. Vérifiez-le d’abord.</translation>
    </message>
    <message>
        <source>An attempt of {time} is still in progress in another window. Wait for its outcome.</source>
        <translation>Une tentative de {time} est encore en cours dans une autre fenêtre. Attendez son résultat.</translation>
    </message>
</context>
<context>
    <name>Counts</name>
    <message numerus="yes">
        <source>%Ln attempt(s)</source>
        <translation>
            <numerusform>%Ln tentative</numerusform>
            <numerusform>%Ln tentatives</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln older attempt(s) was/were also interrupted. Its/their order(s) may or may not be cancelled. The journal lists it/them as unknown.</source>
        <translation>
            <numerusform>%Ln tentative plus ancienne a également été interrompue. Son ordre est peut-être annulé, ou peut-être pas. Le registre l’indique comme inconnue.</numerusform>
            <numerusform>%Ln tentatives plus anciennes ont également été interrompues. Leurs ordres sont peut-être annulés, ou peut-être pas. Le registre les indique comme inconnues.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more value(s) is/are ignored.</source>
        <translation>
            <numerusform>%Ln autre valeur est ignorée.</numerusform>
            <numerusform>%Ln autres valeurs sont ignorées.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln notice(s).</source>
        <translation>
            <numerusform>%Ln avis.</numerusform>
            <numerusform>%Ln avis.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unknown outcome(s).</source>
        <translation>
            <numerusform>%Ln résultat inconnu.</numerusform>
            <numerusform>%Ln résultats inconnus.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} notices, of which %Ln is/are on unknown outcomes.</source>
        <translation>
            <numerusform>{count} avis, dont %Ln concerne un résultat inconnu.</numerusform>
            <numerusform>{count} avis, dont %Ln concernent des résultats inconnus.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>XB Desktop keeps attempts for {time}. %Ln older attempt(s) on this computer will be deleted for good after the next start of XB Desktop. Nothing has been deleted yet, and no order is affected. To keep attempts longer or for ever, open Settings and change “Keep attempts for”. To keep a copy, open History and export them.</source>
        <translation>
            <numerusform>XB Desktop garde les tentatives pendant {time}. %Ln tentative plus ancienne sur cet ordinateur sera supprimée définitivement après le prochain démarrage de XB Desktop. Rien n’a encore été supprimé, et aucun ordre n’est concerné. Pour garder les tentatives plus longtemps ou sans limite, ouvrez Paramètres et changez «&#xa0;Durée de conservation des tentatives&#xa0;». Pour en garder une copie, ouvrez Historique et exportez-les.</numerusform>
            <numerusform>XB Desktop garde les tentatives pendant {time}. %Ln tentatives plus anciennes sur cet ordinateur seront supprimées définitivement après le prochain démarrage de XB Desktop. Rien n’a encore été supprimé, et aucun ordre n’est concerné. Pour garder les tentatives plus longtemps ou sans limite, ouvrez Paramètres et changez «&#xa0;Durée de conservation des tentatives&#xa0;». Pour en garder une copie, ouvrez Historique et exportez-les.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) about this journal agree(s) with it.</source>
        <translation>
            <numerusform>%Ln ligne sur ce registre concorde avec lui.</numerusform>
            <numerusform>%Ln lignes sur ce registre concordent avec lui.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>There is/are %Ln more difference(s).</source>
        <translation>
            <numerusform>Il y a encore %Ln autre différence.</numerusform>
            <numerusform>Il y a encore %Ln autres différences.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln second(s)</source>
        <translation>
            <numerusform>%Ln seconde</numerusform>
            <numerusform>%Ln secondes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s)</source>
        <translation>
            <numerusform>%Ln jour</numerusform>
            <numerusform>%Ln jours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Wait %Ln second(s), then try again.</source>
        <translation>
            <numerusform>Attendez %Ln seconde, puis réessayez.</numerusform>
            <numerusform>Attendez %Ln secondes, puis réessayez.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The answer asks you to wait %Ln second(s) before you try again.</source>
        <translation>
            <numerusform>La réponse vous demande d’attendre %Ln seconde avant de réessayer.</numerusform>
            <numerusform>La réponse vous demande d’attendre %Ln secondes avant de réessayer.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{reason}; the answer asks you to wait %Ln second(s)</source>
        <translation>
            <numerusform>{reason}&#xa0;; la réponse demande d’attendre %Ln seconde</numerusform>
            <numerusform>{reason}&#xa0;; la réponse demande d’attendre %Ln secondes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DeletionFlow</name>
    <message>
        <source>Stop deletin&amp;g</source>
        <translation>Arrêter &amp;la suppression</translation>
    </message>
    <message>
        <source>Delete this attempt from the history?</source>
        <translation>Supprimer cette tentative de l’historique&#xa0;?</translation>
    </message>
    <message>
        <source>&amp;Delete attempt</source>
        <translation>&amp;Supprimer la tentative</translation>
    </message>
    <message>
        <source>&amp;Keep attempt</source>
        <translation>&amp;Garder la tentative</translation>
    </message>
    <message>
        <source>Delete all attempts from the history?</source>
        <translation>Supprimer toutes les tentatives de l’historique&#xa0;?</translation>
    </message>
    <message>
        <source>All attempts on this computer whose outcome is known are deleted, not only those that are shown. Attempts with an unknown outcome are kept until it is known.</source>
        <translation>Toutes les tentatives de cet ordinateur dont le résultat est connu sont supprimées, pas seulement celles qui sont affichées. Les tentatives au résultat inconnu sont gardées jusqu’à ce qu’il soit connu.</translation>
    </message>
    <message>
        <source>&amp;Delete all attempts</source>
        <translation>&amp;Supprimer toutes les tentatives</translation>
    </message>
    <message>
        <source>&amp;Keep attempts</source>
        <translation>&amp;Garder les tentatives</translation>
    </message>
    <message>
        <source>This cannot be undone. The confirmation no longer warns of orders that were cancelled in these attempts. Copies stay: exported files, backups, copied receipts and the log. So do journals that were set aside or copied in the data folder. Nothing changes at XendBridge.</source>
        <translation>Cette suppression est irréversible. La confirmation ne met plus en garde au sujet des ordres annulés lors de ces tentatives. Les copies restent&#xa0;: fichiers exportés, sauvegardes, reçus copiés et journal technique. Les registres mis de côté ou copiés dans le dossier de données restent aussi. Rien ne change chez XendBridge.</translation>
    </message>
    <message>
        <source>Deleting attempts…</source>
        <translation>Suppression des tentatives…</translation>
    </message>
    <message>
        <source>Deleted so far: {count}</source>
        <translation>Tentatives supprimées jusqu’ici&#xa0;: {count}</translation>
    </message>
    <message>
        <source>Deleted: {count}</source>
        <translation>Tentatives supprimées&#xa0;: {count}</translation>
    </message>
</context>
<context>
    <name>DetailsPane</name>
    <message>
        <source>Copy rece&amp;ipt</source>
        <translation>&amp;Copier le reçu</translation>
    </message>
    <message>
        <source>Chec&amp;k order</source>
        <translation>&amp;Vérifier l’ordre</translation>
    </message>
    <message>
        <source>&amp;Use again</source>
        <translation>Ré&amp;utiliser</translation>
    </message>
    <message>
        <source>&amp;Delete…</source>
        <translation>&amp;Supprimer…</translation>
    </message>
    <message>
        <source>Fill in the order of this attempt. Nothing is sent.</source>
        <translation>Remplir le formulaire avec l’ordre de cette tentative. Rien n’est envoyé.</translation>
    </message>
    <message>
        <source>Select an attempt to see all that is recorded of it.</source>
        <translation>Sélectionnez une tentative pour voir tout ce qui en est enregistré.</translation>
    </message>
    <message>
        <source>This attempt is kept until its outcome is known: it warns against cancelling the order a second time.</source>
        <translation>Cette tentative est gardée jusqu’à ce que son résultat soit connu&#xa0;: elle met en garde contre une seconde annulation de l’ordre.</translation>
    </message>
    <message>
        <source>The receipt has been copied to the clipboard.</source>
        <translation>Le reçu a été copié dans le presse-papiers.</translation>
    </message>
</context>
<context>
    <name>EditMenu</name>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Défaire</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Rétablir</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>Cou&amp;per</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copier</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>C&amp;oller</translation>
    </message>
    <message>
        <source>Paste &amp;from ticket</source>
        <translation>Coller depuis le &amp;ticket</translation>
    </message>
    <message>
        <source>Ctrl+Shift+V</source>
        <translation>Ctrl+Shift+V</translation>
    </message>
    <message>
        <source>Cop&amp;y result</source>
        <translation>Copier le ré&amp;sultat</translation>
    </message>
</context>
<context>
    <name>EmptyState</name>
    <message>
        <source>Sho&amp;w all attempts</source>
        <translation>&amp;Afficher toutes les tentatives</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>CSV (&amp;spreadsheets)</source>
        <translation>CSV (&amp;tableurs)</translation>
    </message>
    <message>
        <source>&amp;JSON Lines</source>
        <translation>&amp;JSON Lines</translation>
    </message>
    <message>
        <source>&amp;Masked</source>
        <translation>&amp;Masquées</translation>
    </message>
    <message>
        <source>In &amp;full</source>
        <translation>En &amp;clair</translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation>&amp;Enregistrer sous…</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Fermer</translation>
    </message>
    <message>
        <source>S&amp;top export</source>
        <translation>&amp;Arrêter l’exportation</translation>
    </message>
    <message>
        <source>Export history</source>
        <translation>Exporter l’historique</translation>
    </message>
    <message>
        <source>All attempts that match the search and the filters are written to one file, with times in UTC and local time. Masked addresses look like j***@example.com. The secret key is never part of the file. While an order is being cancelled, the export waits.</source>
        <translation>Toutes les tentatives qui correspondent à la recherche et aux filtres sont écrites dans un seul fichier, avec les heures en UTC et en heure locale. Les adresses masquées ont la forme j***@example.com. La clé secrète ne fait jamais partie du fichier. Pendant l’annulation d’un ordre, l’exportation attend.</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Email addresses</source>
        <translation>Adresses e-mail</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>JSON Lines (*.jsonl)</source>
        <translation>JSON Lines (*.jsonl)</translation>
    </message>
    <message>
        <source>Exporting…</source>
        <translation>Exportation…</translation>
    </message>
    <message>
        <source>Exported so far: {count}</source>
        <translation>Tentatives exportées jusqu’ici&#xa0;: {count}</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>A part of a reference, address, ticket, reason or message</source>
        <translation>Une partie d’une référence, d’une adresse, d’un ticket, d’un motif ou d’un message</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Résultat</translation>
    </message>
    <message>
        <source>All outcomes</source>
        <translation>Tous les résultats</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lieu</translation>
    </message>
    <message>
        <source>All places</source>
        <translation>Tous les lieux</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>Opérateur</translation>
    </message>
    <message>
        <source>All operators</source>
        <translation>Tous les opérateurs</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Période</translation>
    </message>
    <message>
        <source>Any time</source>
        <translation>Toute période</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Premier jour</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Dernier jour</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Aujourd’hui</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>7 derniers jours</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>30 derniers jours</translation>
    </message>
    <message>
        <source>Last 90 days</source>
        <translation>90 derniers jours</translation>
    </message>
    <message>
        <source>From day to day…</source>
        <translation>D’un jour à l’autre…</translation>
    </message>
    <message>
        <source>&amp;Search history</source>
        <translation>&amp;Rechercher dans l’historique</translation>
    </message>
</context>
<context>
    <name>FindOrder</name>
    <message>
        <source>The pending order of {email} was filled in: {reference}. {facts}</source>
        <translation>L’ordre en attente de {email} a été mis dans le formulaire&#xa0;: {reference}. {facts}</translation>
    </message>
    <message>
        <source>Pays {amount}.</source>
        <translation>Paie {amount}.</translation>
    </message>
    <message>
        <source>Receives {amount}.</source>
        <translation>Reçoit {amount}.</translation>
    </message>
    <message>
        <source>Begun {time}.</source>
        <translation>Créé&#xa0;: {time}.</translation>
    </message>
    <message>
        <source>The service names no pending order of {email}, but calls their status “{name}”. Ask XendBridge, or enter the order reference from the ticket.</source>
        <translation>Le service ne cite aucun ordre en attente de {email}, mais qualifie son statut de «&#xa0;{name}&#xa0;». Adressez-vous à XendBridge, ou saisissez la référence de l’ordre d’après le ticket.</translation>
    </message>
    <message>
        <source>The service has no pending order of {email}. Check the email address, or enter the order reference from the ticket.</source>
        <translation>Le service n’a aucun ordre en attente de {email}. Vérifiez l’adresse e-mail, ou saisissez la référence de l’ordre d’après le ticket.</translation>
    </message>
    <message>
        <source>Which pending order of {email} is to be cancelled?</source>
        <translation>Quel ordre en attente de {email} faut-il annuler&#xa0;?</translation>
    </message>
    <message>
        <source>The service also named an order that is not offered here. It belongs to another email address, or has no order reference that can be used.</source>
        <translation>Le service a aussi cité un ordre qui n’est pas proposé ici. Il appartient à une autre adresse e-mail, ou n’a pas de référence utilisable.</translation>
    </message>
    <message>
        <source>The service has several pending orders of {email}. Nothing was filled in. Press Find order again to choose one, or enter the order reference from the ticket.</source>
        <translation>Le service a plusieurs ordres en attente de {email}. Rien n’a été rempli. Appuyez de nouveau sur Trouver l’ordre pour en choisir un, ou saisissez la référence de l’ordre d’après le ticket.</translation>
    </message>
    <message>
        <source>The form or the address in use changed while the order was being looked up, so nothing was filled in.</source>
        <translation>Le formulaire ou l’adresse utilisée a changé pendant la consultation de l’ordre, donc rien n’a été rempli.</translation>
    </message>
    <message>
        <source>There is already an order reference in the form. Empty that field first if you want to find the customer&apos;s pending order.</source>
        <translation>Il y a déjà une référence d’ordre dans le formulaire. Videz d’abord ce champ si vous voulez trouver l’ordre en attente du client.</translation>
    </message>
    <message>
        <source>The pending order could not be looked up. Nothing was filled in.</source>
        <translation>L’ordre en attente n’a pas pu être consulté. Rien n’a été rempli.</translation>
    </message>
    <message>
        <source>The order that the service named belongs to another email address, {other}. Nothing was filled in. Check {email}, or enter the order reference from the ticket.</source>
        <translation>L’ordre que le service a cité appartient à une autre adresse e-mail, {other}. Rien n’a été rempli. Vérifiez {email}, ou saisissez la référence de l’ordre d’après le ticket.</translation>
    </message>
    <message>
        <source>The service named a pending order, but not clearly whose it is. Nothing was filled in. Enter the order reference from the ticket.</source>
        <translation>Le service a cité un ordre en attente, mais sans dire clairement à qui il est. Rien n’a été rempli. Saisissez la référence de l’ordre d’après le ticket.</translation>
    </message>
    <message>
        <source>The service has a pending order of {email}, but named no order reference that can be used. Nothing was filled in. Enter the one from the ticket.</source>
        <translation>Le service a un ordre en attente de {email}, mais n’a cité aucune référence d’ordre utilisable. Rien n’a été rempli. Saisissez celle du ticket.</translation>
    </message>
    <message>
        <source>The service named only the reference of a checkout, which cannot be cancelled as an order. Nothing was filled in. Enter the order reference from the ticket.</source>
        <translation>Le service n’a cité que la référence d’un paiement en ligne, qui ne peut pas être annulé comme un ordre. Rien n’a été rempli. Saisissez la référence de l’ordre d’après le ticket.</translation>
    </message>
    <message>
        <source>The service found nothing for {email}: there is no pending order, or the customer is not known. Check the email address, or enter the order reference from the ticket.</source>
        <translation>Le service n’a rien trouvé pour {email}&#xa0;: il n’y a pas d’ordre en attente, ou le client n’est pas connu. Vérifiez l’adresse e-mail, ou saisissez la référence de l’ordre d’après le ticket.</translation>
    </message>
    <message>
        <source>Enter a valid key in the settings, or enter the order reference from the ticket.</source>
        <translation>Saisissez une clé valable dans les paramètres, ou saisissez la référence de l’ordre d’après le ticket.</translation>
    </message>
    <message>
        <source>Press Find order again, or enter the order reference from the ticket.</source>
        <translation>Appuyez de nouveau sur Trouver l’ordre, ou saisissez la référence de l’ordre d’après le ticket.</translation>
    </message>
    <message>
        <source>The pending order could not be looked up: {reason}. Nothing was filled in. {step}</source>
        <translation>L’ordre en attente n’a pas pu être consulté&#xa0;: {reason}. Rien n’a été rempli. {step}</translation>
    </message>
</context>
<context>
    <name>Form</name>
    <message>
        <source>Ctrl+Shift+V</source>
        <translation>Ctrl+Shift+V</translation>
    </message>
    <message>
        <source>&amp;Paste from ticket</source>
        <translation>Co&amp;ller depuis le ticket</translation>
    </message>
    <message>
        <source>&amp;Find order</source>
        <translation>Trou&amp;ver l’ordre</translation>
    </message>
    <message>
        <source>For example {example}</source>
        <translation>Par exemple {example}</translation>
    </message>
    <message>
        <source>E&amp;mail address</source>
        <translation>Adresse &amp;e-mail</translation>
    </message>
    <message>
        <source>&amp;Order reference</source>
        <translation>Référence de l’&amp;ordre</translation>
    </message>
</context>
<context>
    <name>GettingStarted</name>
    <message>
        <source>Tr&amp;y practice mode</source>
        <translation>Essa&amp;yer le mode exercice</translation>
    </message>
    <message>
        <source>Copy the ticket and press Paste from ticket, or fill in both fields.</source>
        <translation>Copiez le ticket et appuyez sur Coller depuis le ticket, ou remplissez les deux champs.</translation>
    </message>
    <message>
        <source>Press Cancel order. The first time, you enter the secret key, which is saved in the keychain of this computer.</source>
        <translation>Appuyez sur Annuler l’ordre. La première fois, vous saisissez la clé secrète, qui est enregistrée dans le trousseau de cet ordinateur.</translation>
    </message>
    <message>
        <source>Read the question and answer yes or no. No order is cancelled before you say yes, and every attempt after that is recorded.</source>
        <translation>Lisez la question et répondez par oui ou par non. Aucun ordre n’est annulé avant que vous ne disiez oui, et chaque tentative qui suit est enregistrée.</translation>
    </message>
</context>
<context>
    <name>Guide</name>
    <message>
        <source>User guide</source>
        <translation>Guide d’utilisation</translation>
    </message>
    <message>
        <source>To cancel an order</source>
        <translation>Pour annuler un ordre</translation>
    </message>
    <message>
        <source>What each outcome means</source>
        <translation>Ce que signifie chaque résultat</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Touches</translation>
    </message>
    <message>
        <source>1. Copy the ticket and press Paste from ticket, or fill in both fields. The strip at the top says where orders are cancelled.</source>
        <translation>1. Copiez le ticket et appuyez sur Coller depuis le ticket, ou remplissez les deux champs. La bande du haut indique où les ordres sont annulés.</translation>
    </message>
    <message>
        <source>2. Press Cancel order, read the question, and answer yes or no. Nothing is cancelled before you say yes.</source>
        <translation>2. Appuyez sur Annuler l’ordre, lisez la question, et répondez par oui ou par non. Rien n’est annulé avant que vous ne disiez oui.</translation>
    </message>
    <message>
        <source>3. Read the outcome, and copy the result into the ticket. Every attempt is recorded on this computer.</source>
        <translation>3. Lisez le résultat, et copiez-le dans le ticket. Chaque tentative est enregistrée sur cet ordinateur.</translation>
    </message>
    <message>
        <source>“Order cancelled”: the service confirmed that the order is cancelled. Tell the customer.</source>
        <translation>«&#xa0;Ordre annulé&#xa0;»&#xa0;: le service a confirmé que l’ordre est annulé. Informez le client.</translation>
    </message>
    <message>
        <source>“Not cancelled”: the service answered and refused, so the order is unchanged. Do what the window says.</source>
        <translation>«&#xa0;Non annulé&#xa0;»&#xa0;: le service a répondu et a refusé, donc l’ordre est inchangé. Faites ce que dit la fenêtre.</translation>
    </message>
    <message>
        <source>“Not sent”: nothing left this computer, so this attempt left the order unchanged. It is safe to try again.</source>
        <translation>«&#xa0;Non envoyé&#xa0;»&#xa0;: rien n’a quitté cet ordinateur, donc cette tentative n’a pas changé l’ordre. Vous pouvez réessayer sans risque.</translation>
    </message>
    <message>
        <source>“Outcome unknown”: there is no trustworthy answer, so the order may or may not be cancelled. Check the order before you try again.</source>
        <translation>«&#xa0;Résultat inconnu&#xa0;»&#xa0;: il n’y a pas de réponse fiable, donc l’ordre est peut-être annulé, ou peut-être pas. Vérifiez l’ordre avant de réessayer.</translation>
    </message>
    <message>
        <source>yes, cancel the order</source>
        <translation>oui, annuler l’ordre</translation>
    </message>
    <message>
        <source>The menu Help has a list of all keyboard shortcuts.</source>
        <translation>Le menu Aide contient une liste de tous les raccourcis clavier.</translation>
    </message>
    <message>
        <source>{key}: {meaning}</source>
        <translation>{key}&#xa0;: {meaning}</translation>
    </message>
    <message>
        <source>paste from ticket</source>
        <translation>coller depuis le ticket</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Entrée</translation>
    </message>
    <message>
        <source>go on: to the next field, to the question, to Copy result</source>
        <translation>continuer&#xa0;: au champ suivant, à la question, à Copier le résultat</translation>
    </message>
    <message>
        <source>cancel the order</source>
        <translation>annuler l’ordre</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Échap</translation>
    </message>
    <message>
        <source>no, keep the order</source>
        <translation>non, garder l’ordre</translation>
    </message>
    <message>
        <source>copy the result once there is one</source>
        <translation>copier le résultat dès qu’il y en a un</translation>
    </message>
    <message>
        <source>use the selected attempt again</source>
        <translation>réutiliser la tentative sélectionnée</translation>
    </message>
    <message>
        <source>this guide</source>
        <translation>ce guide</translation>
    </message>
    <message>
        <source>quit</source>
        <translation>quitter</translation>
    </message>
</context>
<context>
    <name>HeadlessRun</name>
    <message>
        <source>1. The practice service is listening at {address}</source>
        <translation>1. Le service d’exercice écoute à {address}</translation>
    </message>
    <message>
        <source>2. Email address: {email}</source>
        <translation>2. Adresse e-mail&#xa0;: {email}</translation>
    </message>
    <message>
        <source>3. Order reference: {reference}</source>
        <translation>3. Référence de l’ordre&#xa0;: {reference}</translation>
    </message>
    <message>
        <source>4. The practice key is in memory; no keychain is used</source>
        <translation>4. La clé d’exercice est en mémoire&#xa0;; aucun trousseau n’est utilisé</translation>
    </message>
    <message>
        <source>5. HTTP status of the answer: {status}</source>
        <translation>5. Statut HTTP de la réponse&#xa0;: {status}</translation>
    </message>
    <message>
        <source>6. Journal of the attempts: {path}</source>
        <translation>6. Registre des tentatives&#xa0;: {path}</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Résultat</translation>
    </message>
    <message>
        <source>Order reference</source>
        <translation>Référence de l’ordre</translation>
    </message>
    <message>
        <source>Email address</source>
        <translation>Adresse e-mail</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>Ticket</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>Opérateur</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lieu</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>En cours</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Annulé</translation>
    </message>
    <message>
        <source>Not cancelled</source>
        <translation>Non annulé</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>Non envoyé</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Inconnu</translation>
    </message>
    <message>
        <source>The service said: {message}</source>
        <translation>Le service a dit&#xa0;: {message}</translation>
    </message>
    <message>
        <source>{time}: {state}</source>
        <translation>{time}&#xa0;: {state}</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Ordre</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Début</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Fin</translation>
    </message>
    <message>
        <source>Looked up</source>
        <translation>Consulté</translation>
    </message>
    <message>
        <source>HTTP status</source>
        <translation>Statut HTTP</translation>
    </message>
    <message>
        <source>Attempt number</source>
        <translation>Numéro de la tentative</translation>
    </message>
    <message>
        <source>No attempt is recorded on this computer yet. Every attempt to cancel an order will be listed here, whatever its outcome.</source>
        <translation>Aucune tentative n’est encore enregistrée sur cet ordinateur. Chaque tentative d’annulation d’un ordre figurera ici, quel que soit son résultat.</translation>
    </message>
    <message>
        <source>No attempt matches. Check the search for typing errors, search for a shorter part, or show all attempts.</source>
        <translation>Aucune tentative ne correspond. Vérifiez l’orthographe de la recherche, cherchez une partie plus courte, ou affichez toutes les tentatives.</translation>
    </message>
    <message>
        <source>The journal cannot be read at the moment. Nothing was changed. Try again in a moment; if the problem persists, close XB Desktop and start it again.</source>
        <translation>Le registre ne peut pas être lu en ce moment. Rien n’a été modifié. Réessayez dans un instant&#xa0;; si le problème persiste, fermez XB Desktop et relancez-le.</translation>
    </message>
    <message>
        <source>The journal cannot be written to at the moment. Not all attempts were deleted. Try again in a moment; if the problem persists, close XB Desktop and start it again.</source>
        <translation>Impossible d’écrire dans le registre en ce moment. Certaines tentatives n’ont pas été supprimées. Réessayez dans un instant&#xa0;; si le problème persiste, fermez XB Desktop et relancez-le.</translation>
    </message>
    <message>
        <source>Exported: {count}. The file is {path}</source>
        <translation>Tentatives exportées&#xa0;: {count}. Fichier&#xa0;: {path}</translation>
    </message>
    <message>
        <source>The export was stopped. No file was written.</source>
        <translation>L’exportation a été arrêtée. Aucun fichier n’a été écrit.</translation>
    </message>
    <message>
        <source>The file {path} could not be written ({reason}). Nothing was exported. Choose another folder, or free up space on the disk, then try again.</source>
        <translation>Le fichier {path} n’a pas pu être écrit ({reason}). Rien n’a été exporté. Choisissez un autre dossier, ou libérez de l’espace sur le disque, puis réessayez.</translation>
    </message>
    <message>
        <source>{local} ({utc})</source>
        <translation>{local} ({utc})</translation>
    </message>
</context>
<context>
    <name>HistoryTable</name>
    <message>
        <source>Attempts</source>
        <translation>Tentatives</translation>
    </message>
    <message>
        <source>&amp;Copy receipt</source>
        <translation>&amp;Copier le reçu</translation>
    </message>
    <message>
        <source>Sort by {column}</source>
        <translation>Trier par {column}</translation>
    </message>
</context>
<context>
    <name>HistoryWindow</name>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exporter…</translation>
    </message>
    <message>
        <source>Delete &amp;all…</source>
        <translation>&amp;Tout supprimer…</translation>
    </message>
    <message>
        <source>History — XB Desktop</source>
        <translation>Historique — XB Desktop</translation>
    </message>
    <message>
        <source>The order could not be looked up. Nothing was changed.</source>
        <translation>L’ordre n’a pas pu être consulté. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>Looking up the order…</source>
        <translation>Consultation de l’ordre…</translation>
    </message>
</context>
<context>
    <name>Journal</name>
    <message>
        <source>The journal on this computer cannot be written to ({reason}), so no order can be cancelled. {next_step}</source>
        <translation>Impossible d’écrire dans le registre de cet ordinateur ({reason})&#xa0;: aucun ordre ne peut être annulé. {next_step}</translation>
    </message>
    <message>
        <source>the disk or your quota is full</source>
        <translation>le disque est plein ou votre quota est épuisé</translation>
    </message>
    <message>
        <source>it is read-only</source>
        <translation>il est en lecture seule</translation>
    </message>
    <message>
        <source>another program is using it</source>
        <translation>un autre programme l’utilise</translation>
    </message>
    <message>
        <source>a newer version of XB Desktop wrote it</source>
        <translation>une version plus récente de XB Desktop l’a écrit</translation>
    </message>
    <message>
        <source>its file or folder cannot be opened</source>
        <translation>son fichier ou son dossier ne peut pas être ouvert</translation>
    </message>
    <message>
        <source>its file is a link to another file</source>
        <translation>son fichier est un lien vers un autre fichier</translation>
    </message>
    <message>
        <source>files in its folder cannot be locked</source>
        <translation>les fichiers de son dossier ne peuvent pas être verrouillés</translation>
    </message>
    <message>
        <source>this computer is out of memory</source>
        <translation>cet ordinateur manque de mémoire</translation>
    </message>
    <message>
        <source>its file or disk reports an error</source>
        <translation>son fichier ou son disque signale une erreur</translation>
    </message>
    <message>
        <source>an internal error occurred in XB Desktop</source>
        <translation>une erreur interne s’est produite dans XB Desktop</translation>
    </message>
    <message>
        <source>Make sure that you can write to the data folder, then try again.</source>
        <translation>Assurez-vous que vous pouvez écrire dans le dossier de données, puis réessayez.</translation>
    </message>
    <message>
        <source>Close XB Desktop and start it again, then try again. If the problem persists, report it together with the log.</source>
        <translation>Fermez XB Desktop et relancez-le, puis réessayez. Si le problème persiste, signalez-le avec le journal technique.</translation>
    </message>
    <message>
        <source>Free up space on the disk, then try again.</source>
        <translation>Libérez de l’espace sur le disque, puis réessayez.</translation>
    </message>
    <message>
        <source>Close the other program, then try again.</source>
        <translation>Fermez l’autre programme, puis réessayez.</translation>
    </message>
    <message>
        <source>Use the newer version of XB Desktop.</source>
        <translation>Utilisez la version plus récente de XB Desktop.</translation>
    </message>
    <message>
        <source>Replace the link in the data folder with the file itself, then try again.</source>
        <translation>Remplacez le lien dans le dossier de données par le fichier lui-même, puis réessayez.</translation>
    </message>
    <message>
        <source>Ask your IT staff for a data folder on a file system that supports file locks.</source>
        <translation>Demandez à votre service informatique un dossier de données sur un système de fichiers qui permet de verrouiller des fichiers.</translation>
    </message>
    <message>
        <source>Close other programs, then try again.</source>
        <translation>Fermez d’autres programmes, puis réessayez.</translation>
    </message>
    <message>
        <source>Ask your IT staff to check the disk.</source>
        <translation>Demandez à votre service informatique de vérifier le disque.</translation>
    </message>
    <message>
        <source>This outcome could not be recorded in the journal. Note it down.</source>
        <translation>Ce résultat n’a pas pu être enregistré dans le registre. Notez-le.</translation>
    </message>
    <message>
        <source>The journal was damaged or changed by another program. It is kept as it was in {path}, and a new journal has been started. Attempts in the old journal no longer cause a warning.</source>
        <translation>Le registre a été endommagé ou modifié par un autre programme. Il est gardé tel quel dans {path}, et un nouveau registre a été commencé. Les tentatives de l’ancien registre ne provoquent plus d’avertissement.</translation>
    </message>
    <message>
        <source>An older version of XB Desktop is running and uses the journal in {old}; this window uses it too. Close all windows of XB Desktop, then start it again: the journal is then moved to {new}.</source>
        <translation>Une version plus ancienne de XB Desktop est ouverte et utilise le registre dans {old}&#xa0;; cette fenêtre l’utilise aussi. Fermez toutes les fenêtres de XB Desktop, puis relancez-le&#xa0;: le registre est alors déplacé vers {new}.</translation>
    </message>
    <message>
        <source>The journal could not be moved from {old} to {new}. It is used where it is, and nothing is lost. Make sure that you can write to both folders, then start XB Desktop again.</source>
        <translation>Le registre n’a pas pu être déplacé de {old} vers {new}. Il est utilisé là où il est, et rien n’est perdu. Assurez-vous que vous pouvez écrire dans les deux dossiers, puis relancez XB Desktop.</translation>
    </message>
    <message>
        <source>The journal of an older version of XB Desktop in {old} could not be added to the journal in {new}. It is kept, but the attempts in it cause no warning. Close all windows of XB Desktop, make sure that you can write to both folders, then start it again.</source>
        <translation>Le registre d’une version plus ancienne de XB Desktop dans {old} n’a pas pu être ajouté au registre dans {new}. Il est gardé, mais ses tentatives ne provoquent pas d’avertissement. Fermez toutes les fenêtres de XB Desktop, assurez-vous que vous pouvez écrire dans les deux dossiers, puis relancez-le.</translation>
    </message>
    <message>
        <source>Other users of this computer can write to the data folder {path} and could replace the journal in it. Remove their access: as the owner of the folder, run chmod 700 on it.</source>
        <translation>D’autres utilisateurs de cet ordinateur peuvent écrire dans le dossier de données {path} et pourraient y remplacer le registre. Retirez-leur l’accès&#xa0;: en tant que propriétaire du dossier, exécutez chmod 700 sur celui-ci.</translation>
    </message>
    <message>
        <source>An earlier attempt was interrupted: {reference} for {email} at {address}, {time}. The order may or may not be cancelled. Check it before you try again.</source>
        <translation>Une tentative précédente a été interrompue&#xa0;: {reference} pour {email} à {address}, {time}. L’ordre est peut-être annulé, ou peut-être pas. Vérifiez-le avant de réessayer.</translation>
    </message>
</context>
<context>
    <name>KeyDialog</name>
    <message>
        <source>Caps Lock is on.</source>
        <translation>La touche Verr. Maj est activée.</translation>
    </message>
    <message>
        <source>Only for this session: keep it in &amp;memory</source>
        <translation>Pour cette session seulement&#xa0;: garder en &amp;mémoire</translation>
    </message>
    <message>
        <source>Not &amp;now</source>
        <translation>Pas main&amp;tenant</translation>
    </message>
    <message>
        <source>Secret key</source>
        <translation>Clé secrète</translation>
    </message>
    <message>
        <source>Enter the secret key for {host}. It is saved in the keychain of this computer, if there is one, and sent to this address only.</source>
        <translation>Saisissez la clé secrète pour {host}. Elle est enregistrée dans le trousseau de cet ordinateur, s’il y en a un, et n’est envoyée qu’à cette adresse.</translation>
    </message>
    <message>
        <source>Secret &amp;key</source>
        <translation>&amp;Clé secrète</translation>
    </message>
    <message>
        <source>An unexpected error occurred, and the key was not saved. Try again.</source>
        <translation>Une erreur inattendue s’est produite, et la clé n’a pas été enregistrée. Réessayez.</translation>
    </message>
    <message>
        <source>Waiting for the keychain, {seconds} s. It may be asking for your password.</source>
        <translation>En attente du trousseau, {seconds} s. Il demande peut-être votre mot de passe.</translation>
    </message>
    <message>
        <source>You can use the key for this session: it stays in memory until you close XB Desktop and is not saved.</source>
        <translation>Vous pouvez utiliser la clé pour cette session&#xa0;: elle reste en mémoire jusqu’à la fermeture de XB Desktop et n’est pas enregistrée.</translation>
    </message>
    <message>
        <source>&amp;Use for this session</source>
        <translation>&amp;Utiliser pour cette session</translation>
    </message>
    <message>
        <source>&amp;Save key</source>
        <translation>&amp;Enregistrer la clé</translation>
    </message>
    <message>
        <source>Enter the secret key first.</source>
        <translation>Saisissez d’abord la clé secrète.</translation>
    </message>
    <message>
        <source>This is too long for a key: the limit is {limit} characters.</source>
        <translation>C’est trop long pour une clé&#xa0;: la limite est de {limit} caractères.</translation>
    </message>
    <message>
        <source>This is a public key, which cannot cancel orders. Enter the secret key that belongs to it.</source>
        <translation>C’est une clé publique, qui ne peut pas annuler d’ordres. Saisissez la clé secrète qui lui correspond.</translation>
    </message>
    <message>
        <source>A key contains only plain letters, digits and symbols, and no spaces. Copy it again.</source>
        <translation>Une clé ne contient que des lettres simples, des chiffres et des symboles, et aucun espace. Copiez-la de nouveau.</translation>
    </message>
</context>
<context>
    <name>KeyFlow</name>
    <message>
        <source>The new secret key is used from now on.</source>
        <translation>La nouvelle clé secrète est utilisée à partir de maintenant.</translation>
    </message>
    <message>
        <source>Remove the secret key for {host}?</source>
        <translation>Supprimer la clé secrète pour {host}&#xa0;?</translation>
    </message>
    <message>
        <source>To cancel orders there, you will have to enter the key again.</source>
        <translation>Pour y annuler des ordres, vous devrez saisir la clé à nouveau.</translation>
    </message>
    <message>
        <source>&amp;Remove key</source>
        <translation>&amp;Supprimer la clé</translation>
    </message>
    <message>
        <source>&amp;Keep key</source>
        <translation>&amp;Garder la clé</translation>
    </message>
    <message>
        <source>The secret key has been removed from this computer.</source>
        <translation>La clé secrète a été supprimée de cet ordinateur.</translation>
    </message>
    <message>
        <source>The secret key could not be removed. {reason}</source>
        <translation>La clé secrète n’a pas pu être supprimée. {reason}</translation>
    </message>
</context>
<context>
    <name>KeychainProblem</name>
    <message>
        <source>This computer has no keychain that XB Desktop can use.</source>
        <translation>Cet ordinateur n’a pas de trousseau que XB Desktop puisse utiliser.</translation>
    </message>
    <message>
        <source>The keychain that is configured on this computer is not the operating system&apos;s own, so XB Desktop does not use it.</source>
        <translation>Le trousseau configuré sur cet ordinateur n’est pas celui du système d’exploitation&#xa0;; XB Desktop ne l’utilise donc pas.</translation>
    </message>
    <message>
        <source>The keychain on this computer has not been set up yet.</source>
        <translation>Le trousseau de cet ordinateur n’a pas encore été configuré.</translation>
    </message>
    <message>
        <source>The keychain is locked.</source>
        <translation>Le trousseau est verrouillé.</translation>
    </message>
    <message>
        <source>The keychain could not complete the request.</source>
        <translation>Le trousseau n’a pas pu exécuter la demande.</translation>
    </message>
    <message>
        <source>The request to the keychain was stopped before it was answered.</source>
        <translation>La demande au trousseau a été arrêtée avant d’avoir reçu une réponse.</translation>
    </message>
    <message>
        <source>The keychain accepted the key but did not return the same one.</source>
        <translation>Le trousseau a accepté la clé, mais n’a pas rendu la même.</translation>
    </message>
</context>
<context>
    <name>LanguageSettings</name>
    <message>
        <source>As the system: {language}</source>
        <translation>Comme le système&#xa0;: {language}</translation>
    </message>
    <message>
        <source>&amp;Restart now</source>
        <translation>Rel&amp;ancer maintenant</translation>
    </message>
    <message>
        <source>The language changes when XB Desktop is started again. What is in the form is not kept then.</source>
        <translation>La langue change quand XB Desktop est relancé. Le contenu du formulaire n’est alors pas gardé.</translation>
    </message>
    <message>
        <source>Lan&amp;guage</source>
        <translation>&amp;Langue</translation>
    </message>
</context>
<context>
    <name>LineMenu</name>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Défaire</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Rétablir</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>Cou&amp;per</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copier</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>C&amp;oller</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>Tout sélectionner</translation>
    </message>
</context>
<context>
    <name>Link</name>
    <message>
        <source>It is not clear where the value of {field} ends: number signs and ampersands in it must be written as %23 and %26.</source>
        <translation>On ne sait pas où se termine la valeur de {field}&#xa0;: il faut y écrire %23 et %26 pour un dièse et une esperluette.</translation>
    </message>
    <message>
        <source>The link is too long: the limit is {limit} characters.</source>
        <translation>Le lien est trop long&#xa0;: la limite est de {limit} caractères.</translation>
    </message>
    <message>
        <source>This is not a link for XB Desktop: its links begin with xb-desktop:cancel.</source>
        <translation>Ce n’est pas un lien pour XB Desktop&#xa0;: ses liens commencent par xb-desktop:cancel.</translation>
    </message>
    <message>
        <source>XB Desktop cannot do what this link asks for. It supports only: cancel.</source>
        <translation>XB Desktop ne peut pas faire ce que demande ce lien. Il ne prend en charge que&#xa0;: cancel.</translation>
    </message>
    <message>
        <source>There is more than one {field}: it is not clear which one is right.</source>
        <translation>Il y a plus d’une valeur pour {field}&#xa0;: on ne sait pas laquelle est la bonne.</translation>
    </message>
    <message>
        <source>The link cannot be read: its text is not valid UTF-8.</source>
        <translation>Le lien ne peut pas être lu&#xa0;: son texte n’est pas de l’UTF-8 valable.</translation>
    </message>
</context>
<context>
    <name>LookUp</name>
    <message>
        <source>The outcome of an attempt to cancel {reference} for {email} at {address} is unknown. {check}</source>
        <translation>Le résultat d’une tentative d’annuler {reference} pour {email} à {address} est inconnu. {check}</translation>
    </message>
    <message>
        <source>Checking what XendBridge says of the order…</source>
        <translation>Vérification de ce que XendBridge dit de l’ordre…</translation>
    </message>
    <message>
        <source>The order was not checked.</source>
        <translation>L’ordre n’a pas été vérifié.</translation>
    </message>
    <message>
        <source>Could not be checked at {time}: {reason}. The cancellation stays confirmed.</source>
        <translation>Vérification impossible à {time}&#xa0;: {reason}. L’annulation reste confirmée.</translation>
    </message>
    <message>
        <source>Could not be checked at {time}: {reason}. Nothing was changed by looking it up.</source>
        <translation>Vérification impossible à {time}&#xa0;: {reason}. La consultation n’a rien modifié.</translation>
    </message>
    <message>
        <source>Checked {time}: the service&apos;s answer does not name this order. The cancellation stays confirmed.</source>
        <translation>Vérifié à {time}&#xa0;: la réponse du service ne cite pas cet ordre. L’annulation reste confirmée.</translation>
    </message>
    <message>
        <source>Checked {time}: the service&apos;s answer does not name this order, so it settles nothing.</source>
        <translation>Vérifié à {time}&#xa0;: la réponse du service ne cite pas cet ordre, elle ne règle donc rien.</translation>
    </message>
    <message>
        <source>{sentence} This is about {reference} ({name}).</source>
        <translation>{sentence} Il s’agit de {reference} ({name}).</translation>
    </message>
    <message>
        <source>{sentence} This is about {reference}.</source>
        <translation>{sentence} Il s’agit de {reference}.</translation>
    </message>
    <message>
        <source>Checked {time}: XendBridge lists the order as cancelled.</source>
        <translation>Vérifié à {time}&#xa0;: XendBridge indique que l’ordre est annulé.</translation>
    </message>
    <message>
        <source>Checked {time}: XendBridge does not list the order as cancelled yet, but as “{name}”.</source>
        <translation>Vérifié à {time}&#xa0;: XendBridge n’indique pas encore que l’ordre est annulé, mais «&#xa0;{name}&#xa0;».</translation>
    </message>
    <message>
        <source>Checked {time}: XendBridge does not report a status.</source>
        <translation>Vérifié à {time}&#xa0;: XendBridge n’indique pas de statut.</translation>
    </message>
    <message>
        <source>Check it again later (menu Order, Check order), and ask XendBridge if that does not change.</source>
        <translation>Vérifiez-le de nouveau plus tard (menu Ordre, Vérifier l’ordre), et adressez-vous à XendBridge si cela ne change pas.</translation>
    </message>
    <message>
        <source>Checked {time}: still open.</source>
        <translation>Vérifié à {time}&#xa0;: encore ouvert.</translation>
    </message>
    <message>
        <source>Checked {time}: accepted by the provider.</source>
        <translation>Vérifié à {time}&#xa0;: accepté par le fournisseur.</translation>
    </message>
    <message>
        <source>Checked {time}: The customer says that they have paid.</source>
        <translation>Vérifié à {time}&#xa0;: le client dit qu’il a payé.</translation>
    </message>
    <message>
        <source>Checked {time}: payment received.</source>
        <translation>Vérifié à {time}&#xa0;: paiement reçu.</translation>
    </message>
    <message>
        <source>Checked {time}: paid out.</source>
        <translation>Vérifié à {time}&#xa0;: versé au client.</translation>
    </message>
    <message>
        <source>Checked {time}: completed.</source>
        <translation>Vérifié à {time}&#xa0;: exécuté.</translation>
    </message>
    <message>
        <source>Checked {time}: XendBridge calls the status “{name}”.</source>
        <translation>Vérifié à {time}&#xa0;: XendBridge nomme ce statut «&#xa0;{name}&#xa0;».</translation>
    </message>
    <message>
        <source>Checked {time}: accepted by the provider. Trying again is safe.</source>
        <translation>Vérifié à {time}&#xa0;: accepté par le fournisseur. Vous pouvez réessayer sans risque.</translation>
    </message>
    <message>
        <source>Checked {time}: still open. Trying again is safe.</source>
        <translation>Vérifié à {time}&#xa0;: encore ouvert. Vous pouvez réessayer sans risque.</translation>
    </message>
    <message>
        <source>The order could not be looked up: {reason}. Nothing was changed.</source>
        <translation>L’ordre n’a pas pu être consulté&#xa0;: {reason}. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>{reference}, looked up at {time} at {host}: {sentence}</source>
        <translation>{reference}, consulté à {time} chez {host}&#xa0;: {sentence}</translation>
    </message>
    <message>
        <source>The service&apos;s answer does not name this order, so it settles nothing. Ask XendBridge before you try again.</source>
        <translation>La réponse du service ne cite pas cet ordre, elle ne règle donc rien. Adressez-vous à XendBridge avant de réessayer.</translation>
    </message>
    <message>
        <source>The service reports the state “{name}”, but its answer does not name this order, so it settles nothing. Ask XendBridge before you try again.</source>
        <translation>Le service indique l’état «&#xa0;{name}&#xa0;», mais sa réponse ne cite pas cet ordre, elle ne règle donc rien. Adressez-vous à XendBridge avant de réessayer.</translation>
    </message>
    <message>
        <source>the service did not accept the look-up (HTTP status {status})</source>
        <translation>le service n’a pas accepté la consultation (statut HTTP {status})</translation>
    </message>
    <message>
        <source>the service does not know this order</source>
        <translation>le service ne connaît pas cet ordre</translation>
    </message>
    <message>
        <source>the service does not accept the secret key</source>
        <translation>le service n’accepte pas la clé secrète</translation>
    </message>
    <message>
        <source>the secret key does not have permission</source>
        <translation>la clé secrète n’a pas l’autorisation nécessaire</translation>
    </message>
    <message>
        <source>no secret key is saved for this address</source>
        <translation>aucune clé secrète n’est enregistrée pour cette adresse</translation>
    </message>
    <message>
        <source>the order reference contains the secret key</source>
        <translation>la référence de l’ordre contient la clé secrète</translation>
    </message>
    <message>
        <source>the saved secret key cannot be used</source>
        <translation>la clé secrète enregistrée est inutilisable</translation>
    </message>
    <message>
        <source>the keychain did not return the secret key</source>
        <translation>le trousseau n’a pas rendu la clé secrète</translation>
    </message>
    <message>
        <source>the answer could not be understood</source>
        <translation>la réponse n’a pas pu être comprise</translation>
    </message>
    <message>
        <source>the service reported an internal error (HTTP status {status})</source>
        <translation>le service a signalé une erreur interne (statut HTTP {status})</translation>
    </message>
    <message>
        <source>the service reported that it ran out of time (HTTP status {status})</source>
        <translation>le service a signalé que le temps lui a manqué (statut HTTP {status})</translation>
    </message>
    <message>
        <source>the service was asked too often</source>
        <translation>le service a été sollicité trop souvent</translation>
    </message>
    <message>
        <source>the service pointed to another address, to which nothing was sent</source>
        <translation>le service a renvoyé vers une autre adresse, à laquelle rien n’a été envoyé</translation>
    </message>
    <message>
        <source>no complete answer arrived in time</source>
        <translation>aucune réponse complète n’est arrivée à temps</translation>
    </message>
    <message>
        <source>you stopped waiting for the answer</source>
        <translation>vous avez cessé d’attendre la réponse</translation>
    </message>
    <message>
        <source>something in front of the service answered in its place</source>
        <translation>un intermédiaire devant le service a répondu à sa place</translation>
    </message>
    <message>
        <source>a proxy between this computer and the service answered in its place</source>
        <translation>un proxy entre cet ordinateur et le service a répondu à sa place</translation>
    </message>
    <message>
        <source>this computer does not trust the certificate of the service</source>
        <translation>cet ordinateur ne reconnaît pas le certificat du service</translation>
    </message>
    <message>
        <source>no connection through the proxy could be established</source>
        <translation>aucune connexion n’a pu être établie par le proxy</translation>
    </message>
    <message>
        <source>the proxy setting on this computer is not valid</source>
        <translation>le réglage du proxy sur cet ordinateur n’est pas valable</translation>
    </message>
    <message>
        <source>SOCKS proxies are not supported</source>
        <translation>les proxys SOCKS ne sont pas pris en charge</translation>
    </message>
    <message>
        <source>the service reported a problem with a certificate</source>
        <translation>le service a signalé un problème de certificat</translation>
    </message>
    <message>
        <source>the service could not be reached</source>
        <translation>le service n’a pas pu être joint</translation>
    </message>
    <message>
        <source>no usable answer arrived</source>
        <translation>aucune réponse utilisable n’est arrivée</translation>
    </message>
    <message>
        <source>{reference} is an order of an earlier practice session, which has ended: it can no longer be checked. No real order is affected.</source>
        <translation>{reference} est un ordre d’une session d’exercice antérieure, qui est terminée&#xa0;: il ne peut plus être vérifié. Aucun ordre réel n’est concerné.</translation>
    </message>
    <message>
        <source>To check {reference}, first choose its address in the settings: {address}.</source>
        <translation>Pour vérifier {reference}, choisissez d’abord son adresse dans les paramètres&#xa0;: {address}.</translation>
    </message>
    <message>
        <source>It is still not known whether {reference} for {email} at {address} is cancelled. Check it before you try again.</source>
        <translation>On ne sait toujours pas si {reference} pour {email} à {address} est annulé. Vérifiez-le avant de réessayer.</translation>
    </message>
    <message>
        <source>A late answer arrived for {reference}: {heading}. {affected}</source>
        <translation>Une réponse tardive est arrivée pour {reference}&#xa0;: {heading}. {affected}</translation>
    </message>
    <message>
        <source>There is nothing more to do.</source>
        <translation>Il n’y a plus rien à faire.</translation>
    </message>
    <message>
        <source>What this means for trying again is not documented: ask XendBridge.</source>
        <translation>Ce que cela signifie pour une nouvelle tentative n’est pas documenté&#xa0;: adressez-vous à XendBridge.</translation>
    </message>
    <message>
        <source>It is not cancelled; trying again is safe.</source>
        <translation>Il n’est pas annulé&#xa0;; vous pouvez réessayer sans risque.</translation>
    </message>
    <message>
        <source>The order is not cancelled and can no longer be cancelled.</source>
        <translation>L’ordre n’est pas annulé et ne peut plus l’être.</translation>
    </message>
    <message>
        <source>The order is not cancelled yet, but the answer to your attempt may still arrive. Wait for it before you try again.</source>
        <translation>L’ordre n’est pas encore annulé, mais la réponse à votre tentative peut encore arriver. Attendez-la avant de réessayer.</translation>
    </message>
    <message>
        <source>The order is not cancelled. Do not try again until the payment has been clarified.</source>
        <translation>L’ordre n’est pas annulé. Ne réessayez pas avant que la question du paiement ne soit éclaircie.</translation>
    </message>
    <message>
        <source>The order is not cancelled. Do not try again until the dispute has been resolved.</source>
        <translation>L’ordre n’est pas annulé. Ne réessayez pas avant que le litige ne soit réglé.</translation>
    </message>
</context>
<context>
    <name>LookUps</name>
    <message>
        <source>Looking up the order, {seconds} s.</source>
        <translation>Consultation de l’ordre, {seconds} s.</translation>
    </message>
    <message>
        <source>Looking up the order, {seconds} s. The keychain may ask for your password.</source>
        <translation>Consultation de l’ordre, {seconds} s. Le trousseau peut demander votre mot de passe.</translation>
    </message>
    <message>
        <source>Looking for the customer&apos;s pending order, {seconds} s.</source>
        <translation>Recherche de l’ordre en attente du client, {seconds} s.</translation>
    </message>
    <message>
        <source>Looking for the customer&apos;s pending order, {seconds} s. The keychain may ask for your password.</source>
        <translation>Recherche de l’ordre en attente du client, {seconds} s. Le trousseau peut demander votre mot de passe.</translation>
    </message>
    <message>
        <source>The order could not be looked up. Nothing was changed.</source>
        <translation>L’ordre n’a pas pu être consulté. Rien n’a été modifié.</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Or&amp;der</source>
        <translation>Or&amp;dre</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>Édi&amp;tion</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>Afficha&amp;ge</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Aide</translation>
    </message>
    <message>
        <source>{name} — XB Desktop</source>
        <translation>{name} — XB Desktop</translation>
    </message>
    <message>
        <source>XB Desktop could not load all of its parts. Nothing was sent. Close it and start it again; if the problem persists, install it again.</source>
        <translation>XB Desktop n’a pas pu charger tous ses éléments. Rien n’a été envoyé. Fermez-le et relancez-le&#xa0;; si le problème persiste, réinstallez-le.</translation>
    </message>
</context>
<context>
    <name>Managed</name>
    <message>
        <source>Set by your organisation.</source>
        <translation>Défini par votre organisation.</translation>
    </message>
    <message>
        <source>Set by your organisation: no other addresses can be added.</source>
        <translation>Défini par votre organisation&#xa0;: aucune autre adresse ne peut être ajoutée.</translation>
    </message>
    <message>
        <source>Set by your organisation: no other address can be used.</source>
        <translation>Défini par votre organisation&#xa0;: aucune autre adresse ne peut être utilisée.</translation>
    </message>
    <message>
        <source>Set by your organisation: no other address can be added or used.</source>
        <translation>Défini par votre organisation&#xa0;: aucune autre adresse ne peut être ajoutée ni utilisée.</translation>
    </message>
    <message>
        <source>Your organisation does not allow the history to be exported.</source>
        <translation>Votre organisation ne permet pas d’exporter l’historique.</translation>
    </message>
    <message>
        <source>Your organisation has every attempt and its outcome written to the log of this computer, with the name of your user account and without the customer&apos;s email address. It also shows which attempts are deleted from the history.</source>
        <translation>Votre organisation fait inscrire chaque tentative et son résultat dans le journal du système de cet ordinateur, avec le nom de votre compte d’utilisateur et sans l’adresse e-mail du client. Ce journal indique aussi quelles tentatives sont supprimées de l’historique.</translation>
    </message>
    <message>
        <source>An audit line of your organisation could not be written to the log of this computer. No order is affected, and every attempt is in the journal. Tell your IT staff.</source>
        <translation>Une ligne d’audit de votre organisation n’a pas pu être inscrite dans le journal du système de cet ordinateur. Aucun ordre n’est concerné, et chaque tentative figure dans le registre. Informez votre service informatique.</translation>
    </message>
    <message>
        <source>Tell your IT staff: xb-desktop --check lists the problems.</source>
        <translation>Informez votre service informatique&#xa0;: xb-desktop --check énumère les problèmes.</translation>
    </message>
    <message>
        <source>All other settings apply. Tell your IT staff: xb-desktop --check lists the problems.</source>
        <translation>Tous les autres paramètres s’appliquent. Informez votre service informatique&#xa0;: xb-desktop --check énumère les problèmes.</translation>
    </message>
    <message>
        <source>{name} is also ignored: {reason}.</source>
        <translation>Il en va de même pour {name}&#xa0;: {reason}.</translation>
    </message>
    <message>
        <source>In {place}, {name} is ignored: {reason}.</source>
        <translation>Dans {place}, {name} est ignoré&#xa0;: {reason}.</translation>
    </message>
    <message>
        <source>The settings of your organisation in {place} are ignored, because users other than the administrator could have changed them. The file and its folder must belong to root, and nobody else may be able to write to them.</source>
        <translation>Les paramètres de votre organisation dans {place} sont ignorés, car d’autres utilisateurs que l’administrateur ont pu les modifier. Le fichier et son dossier doivent appartenir à root, et personne d’autre ne doit pouvoir y écrire.</translation>
    </message>
    <message>
        <source>The settings of your organisation in {place} are ignored: they cannot be read.</source>
        <translation>Les paramètres de votre organisation dans {place} sont ignorés&#xa0;: ils ne peuvent pas être lus.</translation>
    </message>
    <message>
        <source>The settings of your organisation in {place} are ignored, because their format is not valid.</source>
        <translation>Les paramètres de votre organisation dans {place} sont ignorés, car leur format n’est pas valable.</translation>
    </message>
    <message>
        <source>this version has no setting of that name</source>
        <translation>cette version n’a pas de paramètre de ce nom</translation>
    </message>
    <message>
        <source>it appears twice</source>
        <translation>il s’y trouve deux fois</translation>
    </message>
    <message>
        <source>it must be true or false</source>
        <translation>ce doit être true ou false</translation>
    </message>
    <message>
        <source>it must be a list</source>
        <translation>ce doit être une liste</translation>
    </message>
    <message>
        <source>it must consist of a name, an address and optionally a colour</source>
        <translation>il faut un nom, une adresse et, éventuellement, une couleur</translation>
    </message>
    <message>
        <source>it must be text</source>
        <translation>ce doit être un texte</translation>
    </message>
    <message>
        <source>it must be https:// followed by a host and optionally a port</source>
        <translation>ce doit être https:// suivi d’un hôte et, éventuellement, d’un port</translation>
    </message>
    <message>
        <source>a name has 1 to 40 visible characters</source>
        <translation>un nom a de 1 à 40 caractères visibles</translation>
    </message>
    <message>
        <source>it must be red, yellow, green or blue</source>
        <translation>ce doit être red, yellow, green ou blue</translation>
    </message>
    <message>
        <source>it must be off, optional or required</source>
        <translation>ce doit être off, optional ou required</translation>
    </message>
    <message>
        <source>it must be a number of days from {fewest} to {most}, or for_ever</source>
        <translation>ce doit être un nombre de jours de {fewest} à {most}, ou for_ever</translation>
    </message>
    <message>
        <source>it must be off, masked or full</source>
        <translation>ce doit être off, masked ou full</translation>
    </message>
    <message>
        <source>it must be en, fr or pt</source>
        <translation>ce doit être en, fr ou pt</translation>
    </message>
    <message>
        <source>there is no setting of that name to lock or hide</source>
        <translation>aucun paramètre de ce nom ne peut être verrouillé ou masqué</translation>
    </message>
    <message>
        <source>a reason is one line of at most {length} visible characters</source>
        <translation>un motif est une ligne d’au plus {length} caractères visibles</translation>
    </message>
    <message>
        <source>the list is too long; so is all that follows</source>
        <translation>la liste est trop longue&#xa0;; la suite est ignorée aussi</translation>
    </message>
    <message>
        <source>a reason can only be required where the reasons are set as well</source>
        <translation>un motif ne peut être obligatoire que si les motifs sont définis aussi</translation>
    </message>
    <message>
        <source>it is none of the addresses that are set</source>
        <translation>ce n’est aucune des adresses définies</translation>
    </message>
    <message>
        <source>it is not valid</source>
        <translation>la valeur n’est pas valable</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>&amp;Check order</source>
        <translation>&amp;Vérifier l’ordre</translation>
    </message>
    <message>
        <source>&amp;Find order</source>
        <translation>&amp;Trouver l’ordre</translation>
    </message>
    <message>
        <source>&amp;History…</source>
        <translation>&amp;Historique…</translation>
    </message>
    <message>
        <source>Ctrl+H</source>
        <translation>Ctrl+H</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>&amp;Paramètres…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Quitter</translation>
    </message>
    <message>
        <source>Ctrl+Q</source>
        <translation>Ctrl+Q</translation>
    </message>
    <message>
        <source>Ctrl+W</source>
        <translation>Ctrl+W</translation>
    </message>
    <message>
        <source>&amp;Keep on top</source>
        <translation>&amp;Garder au premier plan</translation>
    </message>
    <message>
        <source>&amp;User guide</source>
        <translation>&amp;Guide d’utilisation</translation>
    </message>
    <message>
        <source>F1</source>
        <translation>F1</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Raccourcis clavier</translation>
    </message>
    <message>
        <source>&amp;Practice mode</source>
        <translation>&amp;Mode exercice</translation>
    </message>
    <message>
        <source>&amp;Check this computer…</source>
        <translation>&amp;Vérifier cet ordinateur…</translation>
    </message>
    <message>
        <source>Open &amp;log folder</source>
        <translation>Ouvrir le dossier du &amp;journal technique</translation>
    </message>
    <message>
        <source>&amp;About XB Desktop</source>
        <translation>À &amp;propos de XB Desktop</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Dismiss</source>
        <translation>Ignorer</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
</context>
<context>
    <name>NoticeList</name>
    <message>
        <source>Check each order before you try it again: {references}.</source>
        <translation>Vérifiez chaque ordre avant de réessayer&#xa0;: {references}.</translation>
    </message>
    <message>
        <source>Check {references}</source>
        <translation>Vérifiez {references}</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>An unexpected error occurred. Any outcome that is shown is still valid. Copy the details and report them.</source>
        <translation>Une erreur inattendue s’est produite. Tout résultat affiché reste valable. Copiez les détails et signalez-les.</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Copier les détails</translation>
    </message>
    <message>
        <source>Check order</source>
        <translation>Vérifier l’ordre</translation>
    </message>
</context>
<context>
    <name>Notification</name>
    <message>
        <source>The outcome of a cancellation has arrived. Open the window to read it.</source>
        <translation>Le résultat d’une annulation est arrivé. Ouvrez la fenêtre pour le lire.</translation>
    </message>
</context>
<context>
    <name>OpenedLink</name>
    <message>
        <source>Warning</source>
        <translation>Avertissement</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Lien</translation>
    </message>
    <message>
        <source>The link that was opened cannot be used. Nothing was filled in.</source>
        <translation>Le lien qui a été ouvert ne peut pas être utilisé. Rien n’a été rempli.</translation>
    </message>
</context>
<context>
    <name>OrderChoice</name>
    <message>
        <source>&amp;Use this order</source>
        <translation>&amp;Utiliser cet ordre</translation>
    </message>
    <message>
        <source>Find order</source>
        <translation>Trouver l’ordre</translation>
    </message>
</context>
<context>
    <name>OrderFacts</name>
    <message>
        <source>Customer</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Ordre</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Montant</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Statut</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Où</translation>
    </message>
    <message>
        <source>Looking up…</source>
        <translation>Consultation…</translation>
    </message>
    <message>
        <source>Still looking up…</source>
        <translation>Consultation toujours en cours…</translation>
    </message>
    <message>
        <source>the answer does not name this order</source>
        <translation>la réponse ne cite pas cet ordre</translation>
    </message>
    <message>
        <source>This could not be looked up again just now.</source>
        <translation>Cela n’a pas pu être consulté de nouveau à l’instant.</translation>
    </message>
    <message>
        <source>Type: {kind}</source>
        <translation>Type&#xa0;: {kind}</translation>
    </message>
    <message>
        <source>{pays} → {receives}</source>
        <translation>{pays} → {receives}</translation>
    </message>
    <message>
        <source>Pays {amount}</source>
        <translation>Paie {amount}</translation>
    </message>
    <message>
        <source>Receives {amount}</source>
        <translation>Reçoit {amount}</translation>
    </message>
    <message>
        <source>no answer has arrived yet</source>
        <translation>aucune réponse n’est encore arrivée</translation>
    </message>
    <message>
        <source>Details of this order are not available.</source>
        <translation>Les détails de cet ordre ne sont pas disponibles.</translation>
    </message>
    <message>
        <source>Reason: {reason}.</source>
        <translation>Raison&#xa0;: {reason}.</translation>
    </message>
</context>
<context>
    <name>OrderState</name>
    <message>
        <source>Open</source>
        <translation>Ouvert</translation>
    </message>
    <message>
        <source>Accepted by the provider</source>
        <translation>Accepté par le fournisseur</translation>
    </message>
    <message>
        <source>The customer says they have paid</source>
        <translation>Le client dit qu’il a payé</translation>
    </message>
    <message>
        <source>Payment received</source>
        <translation>Paiement reçu</translation>
    </message>
    <message>
        <source>Paid out</source>
        <translation>Versé au client</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>Exécuté</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Annulé</translation>
    </message>
    <message>
        <source>The service does not report a state</source>
        <translation>Le service n’indique pas d’état</translation>
    </message>
    <message>
        <source>Status XendBridge calls &apos;{name}&apos;</source>
        <translation>Statut que XendBridge nomme «&#xa0;{name}&#xa0;»</translation>
    </message>
    <message>
        <source>XendBridge calls this state {name}.</source>
        <translation>XendBridge nomme cet état {name}.</translation>
    </message>
    <message>
        <source>The customer&apos;s payment has been received.</source>
        <translation>Le paiement du client a été reçu.</translation>
    </message>
    <message>
        <source>The customer has already been paid out.</source>
        <translation>Le montant a déjà été versé au client.</translation>
    </message>
    <message>
        <source>The customer says that they have paid.</source>
        <translation>Le client dit avoir payé.</translation>
    </message>
    <message>
        <source>There is an open dispute about this order.</source>
        <translation>Un litige est ouvert au sujet de cet ordre.</translation>
    </message>
    <message>
        <source>There is a dispute about this order, which is being dealt with.</source>
        <translation>Un litige au sujet de cet ordre est en cours de traitement.</translation>
    </message>
    <message>
        <source>There is a dispute about this order, which XendBridge calls &apos;{name}&apos;.</source>
        <translation>Il y a un litige au sujet de cet ordre, que XendBridge nomme «&#xa0;{name}&#xa0;».</translation>
    </message>
    <message>
        <source>The customer may have paid: the time of payment could not be read.</source>
        <translation>Le client a peut-être payé&#xa0;: l’heure du paiement est illisible.</translation>
    </message>
    <message>
        <source>There may be a dispute about this order: what XendBridge says about it could not be read.</source>
        <translation>Il y a peut-être un litige au sujet de cet ordre&#xa0;: ce que XendBridge en dit est illisible.</translation>
    </message>
    <message>
        <source>XendBridge calls this dispute {name}.</source>
        <translation>XendBridge nomme ce litige {name}.</translation>
    </message>
    <message>
        <source>{name} · matches</source>
        <translation>{name} · correspond</translation>
    </message>
    <message>
        <source>Matches the customer of the order</source>
        <translation>Correspond au client de l’ordre</translation>
    </message>
    <message>
        <source>{name} · does not match: {email}</source>
        <translation>{name} · ne correspond pas&#xa0;: {email}</translation>
    </message>
    <message>
        <source>Does not match: {email}</source>
        <translation>Ne correspond pas&#xa0;: {email}</translation>
    </message>
    <message>
        <source>It expired at {time}</source>
        <translation>Il a expiré à {time}</translation>
    </message>
    <message>
        <source>It expires by itself in {time}</source>
        <translation>Il expire de lui-même dans {time}</translation>
    </message>
    <message>
        <source>Expiry: {time}</source>
        <translation>Expiration&#xa0;: {time}</translation>
    </message>
    <message>
        <source>This order belongs to another customer: {email}.</source>
        <translation>Cet ordre appartient à un autre client&#xa0;: {email}.</translation>
    </message>
    <message>
        <source>This order may belong to another customer: what XendBridge says about its customer could not be read.</source>
        <translation>Cet ordre est peut-être celui d’un autre client&#xa0;: ce que XendBridge dit de son client est illisible.</translation>
    </message>
    <message>
        <source>The service says that it is already cancelled.</source>
        <translation>Le service dit qu’il est déjà annulé.</translation>
    </message>
    <message>
        <source>The service says that it is completed.</source>
        <translation>Le service dit qu’il est exécuté.</translation>
    </message>
    <message>
        <source>Cancelling ends the right to raise a dispute about it.</source>
        <translation>L’annulation met fin au droit d’ouvrir un litige à son sujet.</translation>
    </message>
</context>
<context>
    <name>Outcome</name>
    <message>
        <source>A look-up at {at} shows that the order is cancelled.</source>
        <translation>Une consultation à {at} montre que l’ordre est annulé.</translation>
    </message>
    <message>
        <source>You can tell the customer that the order is cancelled.</source>
        <translation>Vous pouvez dire au client que l’ordre est annulé.</translation>
    </message>
    <message>
        <source>The service confirmed the cancellation at {at}.</source>
        <translation>Le service a confirmé l’annulation à {at}.</translation>
    </message>
    <message>
        <source>The order is unchanged: the service answered that it did not cancel it.</source>
        <translation>L’ordre est inchangé&#xa0;: le service a répondu qu’il ne l’a pas annulé.</translation>
    </message>
    <message>
        <source>Check that the email address and the order reference belong together, and that the order is still open. Then try again.</source>
        <translation>Vérifiez que l’adresse e-mail et la référence de l’ordre vont ensemble, et que l’ordre est encore ouvert. Réessayez ensuite.</translation>
    </message>
    <message>
        <source>The order is unchanged: according to the service, something that was sent is missing or wrong.</source>
        <translation>L’ordre est inchangé&#xa0;: d’après le service, ce qui a été envoyé est incomplet ou contient une erreur.</translation>
    </message>
    <message>
        <source>The order is unchanged: {host} does not accept the secret key.</source>
        <translation>L’ordre est inchangé&#xa0;: {host} n’accepte pas la clé secrète.</translation>
    </message>
    <message>
        <source>Replace the secret key, then try again.</source>
        <translation>Remplacez la clé secrète, puis réessayez.</translation>
    </message>
    <message>
        <source>The order is unchanged: the secret key has no permission to cancel it.</source>
        <translation>L’ordre est inchangé&#xa0;: la clé secrète n’a pas l’autorisation de l’annuler.</translation>
    </message>
    <message>
        <source>Ask the issuer of the key for one that is allowed to cancel orders.</source>
        <translation>Demandez à l’émetteur de la clé une clé qui permet d’annuler des ordres.</translation>
    </message>
    <message>
        <source>The order is unchanged: {host} does not know this order.</source>
        <translation>L’ordre est inchangé&#xa0;: {host} ne connaît pas cet ordre.</translation>
    </message>
    <message>
        <source>Compare the order reference and the email address with the ticket. Check also that {host} is the right address for this order.</source>
        <translation>Comparez la référence de l’ordre et l’adresse e-mail avec le ticket. Vérifiez aussi que {host} est la bonne adresse pour cet ordre.</translation>
    </message>
    <message>
        <source>The order is unchanged: the service was asked too often.</source>
        <translation>L’ordre est inchangé&#xa0;: le service a été sollicité trop souvent.</translation>
    </message>
    <message>
        <source>The order is unchanged: a proxy between this computer and the service stopped the cancellation (HTTP status {status}).</source>
        <translation>L’ordre est inchangé&#xa0;: un proxy entre cet ordinateur et le service a bloqué l’annulation (statut HTTP {status}).</translation>
    </message>
    <message>
        <source>The order is unchanged: the service refused to cancel it (HTTP status {status}).</source>
        <translation>L’ordre est inchangé&#xa0;: le service a refusé de l’annuler (statut HTTP {status}).</translation>
    </message>
    <message>
        <source>The order is unchanged: its current state does not allow cancellation.</source>
        <translation>L’ordre est inchangé&#xa0;: son état actuel ne permet pas de l’annuler.</translation>
    </message>
    <message>
        <source>Check the state of the order before you try again.</source>
        <translation>Vérifiez l’état de l’ordre avant de réessayer.</translation>
    </message>
    <message>
        <source>Wait a minute, then try again.</source>
        <translation>Attendez une minute, puis réessayez.</translation>
    </message>
    <message>
        <source>Ask your IT staff to check the proxy.</source>
        <translation>Demandez à votre service informatique de vérifier le proxy.</translation>
    </message>
    <message>
        <source>If the reason is not clear, contact XendBridge before you try again.</source>
        <translation>Si la raison n’est pas claire, contactez XendBridge avant de réessayer.</translation>
    </message>
    <message>
        <source>Check the network connection, then try again.</source>
        <translation>Vérifiez la connexion au réseau, puis réessayez.</translation>
    </message>
    <message>
        <source>No secret key for {host} was entered, so no cancellation was sent: the order is kept.</source>
        <translation>Aucune clé secrète pour {host} n’a été saisie, donc aucune annulation n’a été envoyée&#xa0;: l’ordre est conservé.</translation>
    </message>
    <message>
        <source>Enter the secret key, then try again.</source>
        <translation>Saisissez la clé secrète, puis réessayez.</translation>
    </message>
    <message>
        <source>The saved secret key is too long or contains characters that are not allowed.</source>
        <translation>La clé secrète enregistrée est trop longue ou contient des caractères non autorisés.</translation>
    </message>
    <message>
        <source>The keychain is locked or did not return the secret key.</source>
        <translation>Le trousseau est verrouillé ou n’a pas rendu la clé secrète.</translation>
    </message>
    <message>
        <source>Unlock the keychain, then try again.</source>
        <translation>Déverrouillez le trousseau, puis réessayez.</translation>
    </message>
    <message>
        <source>The journal on this computer cannot be written to ({reason}), and nothing is sent unless it can be recorded.</source>
        <translation>Impossible d’écrire dans le registre de cet ordinateur ({reason}), et rien n’est envoyé sans pouvoir être enregistré.</translation>
    </message>
    <message>
        <source>While the question was open, another attempt for this order was made or answered. Nothing was sent.</source>
        <translation>Pendant que la question était ouverte, une autre tentative pour cet ordre a été faite ou a reçu sa réponse. Rien n’a été envoyé.</translation>
    </message>
    <message>
        <source>Press Cancel order again: the question says what has become known.</source>
        <translation>Appuyez de nouveau sur Annuler l’ordre&#xa0;: la question indique ce que l’on sait désormais.</translation>
    </message>
    <message>
        <source>The host name {host} could not be found.</source>
        <translation>Le nom d’hôte {host} est introuvable.</translation>
    </message>
    <message>
        <source>{host} refused the connection.</source>
        <translation>{host} a refusé la connexion.</translation>
    </message>
    <message>
        <source>Check the address in use, or try again later.</source>
        <translation>Vérifiez l’adresse utilisée, ou réessayez plus tard.</translation>
    </message>
    <message>
        <source>{host} could not be reached within 10 seconds.</source>
        <translation>{host} n’a pas pu être joint en 10 secondes.</translation>
    </message>
    <message>
        <source>{host} could not be reached.</source>
        <translation>{host} n’a pas pu être joint.</translation>
    </message>
    <message>
        <source>This computer does not trust the certificate of {host}.</source>
        <translation>Cet ordinateur ne reconnaît pas le certificat de {host}.</translation>
    </message>
    <message>
        <source>Do not bypass this warning. Ask your IT staff to check the certificate.</source>
        <translation>Ne contournez pas cet avertissement. Demandez à votre service informatique de vérifier le certificat.</translation>
    </message>
    <message>
        <source>The list of trusted certificates on this computer cannot be read.</source>
        <translation>La liste des certificats reconnus par cet ordinateur ne peut pas être lue.</translation>
    </message>
    <message>
        <source>Ask your IT staff to check the environment variable SSL_CERT_FILE.</source>
        <translation>Demandez à votre service informatique de vérifier la variable d’environnement SSL_CERT_FILE.</translation>
    </message>
    <message>
        <source>A secure connection (TLS) to {host} could not be established.</source>
        <translation>Une connexion sécurisée (TLS) à {host} n’a pas pu être établie.</translation>
    </message>
    <message>
        <source>Try again. If the problem persists, ask your IT staff.</source>
        <translation>Réessayez. Si le problème persiste, adressez-vous à votre service informatique.</translation>
    </message>
    <message>
        <source>No connection through the proxy could be established.</source>
        <translation>Aucune connexion n’a pu être établie par le proxy.</translation>
    </message>
    <message>
        <source>Ask your IT staff to check the proxy settings of this computer.</source>
        <translation>Demandez à votre service informatique de vérifier les réglages du proxy de cet ordinateur.</translation>
    </message>
    <message>
        <source>The proxy setting for {host} on this computer is not valid.</source>
        <translation>Le réglage du proxy pour {host} sur cet ordinateur n’est pas valable.</translation>
    </message>
    <message>
        <source>The proxy for {host} on this computer is a SOCKS proxy. SOCKS proxies are not supported.</source>
        <translation>Le proxy pour {host} sur cet ordinateur est un proxy SOCKS. Les proxys SOCKS ne sont pas pris en charge.</translation>
    </message>
    <message>
        <source>Ask your IT staff for an HTTP proxy.</source>
        <translation>Demandez un proxy HTTP à votre service informatique.</translation>
    </message>
    <message>
        <source>The attempt was stopped before anything was sent.</source>
        <translation>La tentative a été arrêtée avant que quoi que ce soit ne soit envoyé.</translation>
    </message>
    <message>
        <source>To try again, press Cancel order.</source>
        <translation>Pour réessayer, appuyez sur Annuler l’ordre.</translation>
    </message>
    <message>
        <source>You stopped waiting before anything was sent.</source>
        <translation>Vous avez cessé d’attendre avant que quoi que ce soit ne soit envoyé.</translation>
    </message>
    <message>
        <source>An unexpected error occurred before anything was sent.</source>
        <translation>Une erreur inattendue s’est produite avant que quoi que ce soit ne soit envoyé.</translation>
    </message>
    <message>
        <source>Close XB Desktop and start it again, then try again.</source>
        <translation>Fermez XB Desktop et relancez-le, puis réessayez.</translation>
    </message>
    <message>
        <source>Order cancelled</source>
        <translation>Ordre annulé</translation>
    </message>
    <message>
        <source>Outcome unknown</source>
        <translation>Résultat inconnu</translation>
    </message>
    <message>
        <source>“{text}”</source>
        <translation>«&#xa0;{text}&#xa0;»</translation>
    </message>
    <message>
        <source>Not cancelled</source>
        <translation>Non annulé</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>Non envoyé</translation>
    </message>
    <message>
        <source>According to the journal, an earlier attempt has cancelled this order.</source>
        <translation>D’après le registre, une tentative antérieure a annulé cet ordre.</translation>
    </message>
    <message>
        <source>There is a new secret key now. You can try again.</source>
        <translation>Il y a maintenant une nouvelle clé secrète. Vous pouvez réessayer.</translation>
    </message>
    <message>
        <source>The order may or may not be cancelled.</source>
        <translation>L’ordre est peut-être annulé, ou peut-être pas.</translation>
    </message>
    <message>
        <source>Before you try again, press Check order or ask XendBridge whether the order is cancelled.</source>
        <translation>Avant de réessayer, appuyez sur Vérifier l’ordre ou demandez à XendBridge si l’ordre est annulé.</translation>
    </message>
    <message>
        <source>This attempt left the order unchanged, and it is safe to try again.</source>
        <translation>Cette tentative n’a pas changé l’ordre, et vous pouvez réessayer sans risque.</translation>
    </message>
    <message>
        <source>This attempt left the order unchanged.</source>
        <translation>Cette tentative n’a pas changé l’ordre.</translation>
    </message>
    <message>
        <source>This applies only to this attempt: an earlier one has an unknown outcome, and the order may already be cancelled.</source>
        <translation>Cela ne vaut que pour cette tentative&#xa0;: une tentative précédente a un résultat inconnu, et l’ordre est peut-être déjà annulé.</translation>
    </message>
    <message>
        <source>Check it before you try again.</source>
        <translation>Vérifiez-le avant de réessayer.</translation>
    </message>
    <message>
        <source>Wait a moment, then try again.</source>
        <translation>Attendez un instant, puis réessayez.</translation>
    </message>
    <message>
        <source>No complete answer arrived within 30 seconds.</source>
        <translation>Aucune réponse complète n’est arrivée en 30 secondes.</translation>
    </message>
    <message>
        <source>The connection was lost before a complete answer arrived.</source>
        <translation>La connexion a été perdue avant l’arrivée d’une réponse complète.</translation>
    </message>
    <message>
        <source>{host} reported a problem with a certificate. It may require a client certificate, which XB Desktop does not have.</source>
        <translation>{host} a signalé un problème de certificat. Il exige peut-être un certificat client, que XB Desktop n’a pas.</translation>
    </message>
    <message>
        <source>The service pointed to another address (HTTP status {status}). XB Desktop sends nothing there.</source>
        <translation>Le service a renvoyé vers une autre adresse (statut HTTP {status}). XB Desktop n’y envoie rien.</translation>
    </message>
    <message>
        <source>The service reported that it ran out of time (HTTP status {status}).</source>
        <translation>Le service a signalé que le temps lui a manqué (statut HTTP {status}).</translation>
    </message>
    <message>
        <source>The service reported an internal error (HTTP status {status}).</source>
        <translation>Le service a signalé une erreur interne (statut HTTP {status}).</translation>
    </message>
    <message>
        <source>The service&apos;s answer (HTTP status {status}) does not clearly say what happened.</source>
        <translation>La réponse du service (statut HTTP {status}) ne dit pas clairement ce qui s’est passé.</translation>
    </message>
    <message>
        <source>The service&apos;s answer (HTTP status {status}) contradicts itself.</source>
        <translation>La réponse du service (statut HTTP {status}) se contredit.</translation>
    </message>
    <message>
        <source>Something in front of the service answered in its place (HTTP status {status}).</source>
        <translation>Un intermédiaire devant le service a répondu à sa place (statut HTTP {status}).</translation>
    </message>
    <message>
        <source>A proxy between this computer and the service answered in its place (HTTP status {status}).</source>
        <translation>Un proxy entre cet ordinateur et le service a répondu à sa place (statut HTTP {status}).</translation>
    </message>
    <message>
        <source>The service&apos;s answer was too large to read.</source>
        <translation>La réponse du service était trop volumineuse pour être lue.</translation>
    </message>
    <message>
        <source>An unexpected error interrupted the attempt.</source>
        <translation>Une erreur inattendue a interrompu la tentative.</translation>
    </message>
    <message>
        <source>XB Desktop stopped waiting before an answer arrived.</source>
        <translation>XB Desktop a cessé d’attendre avant l’arrivée d’une réponse.</translation>
    </message>
    <message>
        <source>You stopped waiting for the answer. If it still arrives, this window will show it.</source>
        <translation>Vous avez cessé d’attendre la réponse. Si elle arrive quand même, cette fenêtre l’affichera.</translation>
    </message>
    <message>
        <source>Ask your IT staff about the certificate.</source>
        <translation>Interrogez votre service informatique au sujet du certificat.</translation>
    </message>
</context>
<context>
    <name>OutcomeButtons</name>
    <message>
        <source>Chec&amp;k order</source>
        <translation>Véri&amp;fier l’ordre</translation>
    </message>
    <message>
        <source>Copy resul&amp;t</source>
        <translation>Copie&amp;r le résultat</translation>
    </message>
    <message>
        <source>&amp;New cancellation</source>
        <translation>&amp;Prochaine annulation</translation>
    </message>
    <message>
        <source>Try a&amp;gain</source>
        <translation>Réessa&amp;yer</translation>
    </message>
    <message>
        <source>Enter ke&amp;y…</source>
        <translation>Saisir la &amp;clé…</translation>
    </message>
    <message>
        <source>Rep&amp;lace key…</source>
        <translation>Remplacer la &amp;clé…</translation>
    </message>
</context>
<context>
    <name>OutcomePanel</name>
    <message>
        <source>The result has been copied to the clipboard.</source>
        <translation>Le résultat a été copié dans le presse-papiers.</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Ordre</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>Ticket</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>The service&apos;s message: “{message}”</source>
        <translation>Message du service&#xa0;: «&#xa0;{message}&#xa0;»</translation>
    </message>
</context>
<context>
    <name>Practice</name>
    <message>
        <source>Practice mode: nothing here is real, and no real order is affected.</source>
        <translation>Mode exercice&#xa0;: rien n’est réel ici, et aucun ordre réel n’est concerné.</translation>
    </message>
    <message>
        <source>Answers of the service</source>
        <translation>Réponses du service</translation>
    </message>
    <message>
        <source>No clear answer</source>
        <translation>Pas de réponse claire</translation>
    </message>
    <message>
        <source>States of an order</source>
        <translation>États d’un ordre</translation>
    </message>
    <message>
        <source>Warnings before you say yes</source>
        <translation>Avertissements avant que vous ne disiez oui</translation>
    </message>
    <message>
        <source>Customers for Find order</source>
        <translation>Clients pour Trouver l’ordre</translation>
    </message>
    <message>
        <source>An open order: the order is cancelled at once</source>
        <translation>Un ordre ouvert&#xa0;: l’ordre est annulé aussitôt</translation>
    </message>
    <message>
        <source>A slow service: the order is cancelled after 8 seconds</source>
        <translation>Un service lent&#xa0;: l’ordre est annulé après 8 secondes</translation>
    </message>
    <message>
        <source>The order can no longer be cancelled</source>
        <translation>L’ordre ne peut plus être annulé</translation>
    </message>
    <message>
        <source>The secret key is not accepted</source>
        <translation>La clé secrète n’est pas acceptée</translation>
    </message>
    <message>
        <source>The secret key has no permission</source>
        <translation>La clé secrète n’a pas l’autorisation nécessaire</translation>
    </message>
    <message>
        <source>The order reference is not known</source>
        <translation>La référence de l’ordre n’est pas connue</translation>
    </message>
    <message>
        <source>The service asks you to wait 30 seconds</source>
        <translation>Le service vous demande d’attendre 30 secondes</translation>
    </message>
    <message>
        <source>The service cannot be reached</source>
        <translation>Le service ne peut pas être joint</translation>
    </message>
    <message>
        <source>The service reports an error: cancelled or not?</source>
        <translation>Le service signale une erreur&#xa0;: annulé ou non&#xa0;?</translation>
    </message>
    <message>
        <source>The connection is lost: cancelled or not?</source>
        <translation>La connexion est perdue&#xa0;: annulé ou non&#xa0;?</translation>
    </message>
    <message>
        <source>A gateway answers with a web page: cancelled or not?</source>
        <translation>Une passerelle répond par une page web&#xa0;: annulé ou non&#xa0;?</translation>
    </message>
    <message>
        <source>Accepted by the provider</source>
        <translation>Accepté par le fournisseur</translation>
    </message>
    <message>
        <source>Open, and expires in a minute</source>
        <translation>Ouvert, et expire dans une minute</translation>
    </message>
    <message>
        <source>Expired: it is not cancelled</source>
        <translation>Expiré&#xa0;: il n’est pas annulé</translation>
    </message>
    <message>
        <source>A state that XB Desktop does not know</source>
        <translation>Un état que XB Desktop ne connaît pas</translation>
    </message>
    <message>
        <source>The customer says they have paid</source>
        <translation>Le client dit qu’il a payé</translation>
    </message>
    <message>
        <source>Payment received</source>
        <translation>Paiement reçu</translation>
    </message>
    <message>
        <source>Paid out</source>
        <translation>Versé au client</translation>
    </message>
    <message>
        <source>There is a dispute about it</source>
        <translation>Il y a un litige à son sujet</translation>
    </message>
    <message>
        <source>It belongs to another customer: it is not cancelled</source>
        <translation>Il appartient à un autre client&#xa0;: il n’est pas annulé</translation>
    </message>
    <message>
        <source>It is already cancelled: the service refuses</source>
        <translation>Il est déjà annulé&#xa0;: le service refuse</translation>
    </message>
    <message>
        <source>It is completed: the service refuses</source>
        <translation>Il est exécuté&#xa0;: le service refuse</translation>
    </message>
    <message>
        <source>No reference: Find order finds one open order</source>
        <translation>Pas de référence&#xa0;: Trouver l’ordre trouve un ordre ouvert</translation>
    </message>
    <message>
        <source>No reference: there is no open order</source>
        <translation>Pas de référence&#xa0;: il n’y a pas d’ordre ouvert</translation>
    </message>
    <message>
        <source>No reference: there are two open orders</source>
        <translation>Pas de référence&#xa0;: il y a deux ordres ouverts</translation>
    </message>
    <message>
        <source>No reference: the look-up fails</source>
        <translation>Pas de référence&#xa0;: la consultation échoue</translation>
    </message>
</context>
<context>
    <name>PracticeList</name>
    <message>
        <source>Practice orders</source>
        <translation>Ordres d’exercice</translation>
    </message>
    <message>
        <source>Pr&amp;actice orders: choose one to fill in the form</source>
        <translation>Ordres d’e&amp;xercice&#xa0;: choisissez-en un pour remplir le formulaire</translation>
    </message>
</context>
<context>
    <name>PrecautionInput</name>
    <message>
        <source>Cancel it &amp;anyway</source>
        <translation>L’annuler &amp;quand même</translation>
    </message>
    <message>
        <source>Last four characters of the reference</source>
        <translation>Quatre derniers caractères de la référence</translation>
    </message>
    <message>
        <source>To cancel it, &amp;type the last four characters of the reference:</source>
        <translation>Pour l’annuler, &amp;saisissez les quatre derniers caractères de la référence&#xa0;:</translation>
    </message>
</context>
<context>
    <name>Problem</name>
    <message>
        <source>Enter the customer&apos;s email address.</source>
        <translation>Saisissez l’adresse e-mail du client.</translation>
    </message>
    <message>
        <source>This is not a complete email address. It should look like jane@example.com.</source>
        <translation>Ce n’est pas une adresse e-mail complète. Elle devrait ressembler à jane@example.com.</translation>
    </message>
    <message>
        <source>There is more than one @ here. Enter only the customer&apos;s email address.</source>
        <translation>Il y a plus d’un @ ici. Saisissez uniquement l’adresse e-mail du client.</translation>
    </message>
    <message>
        <source>The email address contains &lt; or &gt;. Enter only the address itself.</source>
        <translation>L’adresse e-mail contient &lt; ou &gt;. Saisissez uniquement l’adresse elle-même.</translation>
    </message>
    <message>
        <source>There is a space in the email address. Remove it.</source>
        <translation>Il y a un espace dans l’adresse e-mail. Supprimez-le.</translation>
    </message>
    <message>
        <source>There is an invisible character in the email address. Type the address again.</source>
        <translation>Il y a un caractère invisible dans l’adresse e-mail. Saisissez de nouveau l’adresse.</translation>
    </message>
    <message>
        <source>A character of the email address is damaged (�). Copy or type the address again.</source>
        <translation>Un caractère de l’adresse e-mail est endommagé (�). Copiez ou saisissez de nouveau l’adresse.</translation>
    </message>
    <message>
        <source>The email address contains a character that usually hides or marks text, such as *. Enter the complete address without it.</source>
        <translation>L’adresse e-mail contient un caractère qui sert d’habitude à masquer ou à marquer du texte, comme *. Saisissez l’adresse complète sans ce caractère.</translation>
    </message>
    <message>
        <source>This contains a character that does not belong in an email address, such as a quotation mark, a comma or a bracket. Enter only the address itself.</source>
        <translation>Ceci contient un caractère qui n’a pas sa place dans une adresse e-mail, comme un guillemet, une virgule ou une parenthèse. Saisissez uniquement l’adresse elle-même.</translation>
    </message>
    <message>
        <source>This is too long for an email address: the limit is {limit} characters.</source>
        <translation>C’est trop long pour une adresse e-mail&#xa0;: la limite est de {limit} caractères.</translation>
    </message>
    <message>
        <source>This contains the secret key or part of it, so nothing was sent or recorded. Enter the customer&apos;s email address instead.</source>
        <translation>Ceci contient la clé secrète ou une partie de celle-ci&#xa0;; rien n’a donc été envoyé ni enregistré. Saisissez plutôt l’adresse e-mail du client.</translation>
    </message>
    <message>
        <source>This contains the secret key or part of it, so nothing was sent or recorded. Enter the order reference from the ticket instead.</source>
        <translation>Ceci contient la clé secrète ou une partie de celle-ci&#xa0;; rien n’a donc été envoyé ni enregistré. Saisissez plutôt la référence de l’ordre d’après le ticket.</translation>
    </message>
    <message>
        <source>Enter the order reference from the ticket.</source>
        <translation>Saisissez la référence de l’ordre d’après le ticket.</translation>
    </message>
    <message>
        <source>There is a space in the order reference. Remove it.</source>
        <translation>Il y a un espace dans la référence de l’ordre. Supprimez-le.</translation>
    </message>
    <message>
        <source>There is an invisible character in the order reference. Type the reference again.</source>
        <translation>Il y a un caractère invisible dans la référence de l’ordre. Saisissez de nouveau la référence.</translation>
    </message>
    <message>
        <source>A character of the order reference is damaged (�). Copy or type the reference again.</source>
        <translation>Un caractère de la référence de l’ordre est endommagé (�). Copiez ou saisissez de nouveau la référence.</translation>
    </message>
    <message>
        <source>There is more than one order reference here, or the same one twice. Enter only one.</source>
        <translation>Il y a plus d’une référence d’ordre ici, ou deux fois la même. N’en saisissez qu’une.</translation>
    </message>
    <message>
        <source>This is too long for an order reference: the limit is {limit} characters.</source>
        <translation>C’est trop long pour une référence d’ordre&#xa0;: la limite est de {limit} caractères.</translation>
    </message>
    <message>
        <source>Enter the number of the ticket.</source>
        <translation>Saisissez le numéro du ticket.</translation>
    </message>
    <message>
        <source>There is an invisible or damaged character in the ticket number. Type the number again.</source>
        <translation>Il y a un caractère invisible ou endommagé dans le numéro du ticket. Saisissez de nouveau le numéro.</translation>
    </message>
    <message>
        <source>This is too long for a ticket number: the limit is {limit} characters.</source>
        <translation>C’est trop long pour un numéro de ticket&#xa0;: la limite est de {limit} caractères.</translation>
    </message>
    <message>
        <source>This contains the secret key or part of it, so nothing was sent or recorded. Enter the number of the ticket instead.</source>
        <translation>Ceci contient la clé secrète ou une partie de celle-ci&#xa0;; rien n’a donc été envoyé ni enregistré. Saisissez plutôt le numéro du ticket.</translation>
    </message>
    <message>
        <source>Choose why the order is cancelled.</source>
        <translation>Choisissez pourquoi l’ordre est annulé.</translation>
    </message>
    <message>
        <source>This contains the secret key or part of it, so nothing was sent or recorded. Choose another reason, and remove this one from the list in the settings.</source>
        <translation>Ceci contient la clé secrète ou une partie de celle-ci&#xa0;; rien n’a donc été envoyé ni enregistré. Choisissez un autre motif, et retirez celui-ci de la liste dans les paramètres.</translation>
    </message>
    <message>
        <source>This reference is unusual: it looks like the reference of a checkout, not of an order. Order references begin with XB_, XS_ or XC_.</source>
        <translation>Cette référence est inhabituelle&#xa0;: elle ressemble à la référence d’un paiement en ligne, pas d’un ordre. Les références d’ordre commencent par XB_, XS_ ou XC_.</translation>
    </message>
    <message>
        <source>This reference is unusual: most are XB_ followed by 32 digits or letters from a to f.</source>
        <translation>Cette référence est inhabituelle&#xa0;: la plupart sont formées de XB_ suivi de 32 chiffres ou lettres de a à f.</translation>
    </message>
</context>
<context>
    <name>Question</name>
    <message>
        <source>Question</source>
        <translation>Question</translation>
    </message>
</context>
<context>
    <name>ReasonField</name>
    <message>
        <source>Re&amp;ason</source>
        <translation>&amp;Motif</translation>
    </message>
</context>
<context>
    <name>RecentList</name>
    <message>
        <source>Last attempts</source>
        <translation>Dernières tentatives</translation>
    </message>
    <message>
        <source>&amp;Use again</source>
        <translation>Ré&amp;utiliser</translation>
    </message>
    <message>
        <source>Fill in the order of the selected attempt. Nothing is sent.</source>
        <translation>Remplir le formulaire avec l’ordre de la tentative sélectionnée. Rien n’est envoyé.</translation>
    </message>
    <message>
        <source>Histo&amp;ry</source>
        <translation>&amp;Historique</translation>
    </message>
    <message>
        <source>All attempts of this computer (Ctrl+H)</source>
        <translation>Toutes les tentatives de cet ordinateur (Ctrl+H)</translation>
    </message>
    <message>
        <source>{reference}  {time}  {outcome}  {email}</source>
        <translation>{reference}  {time}  {outcome}  {email}</translation>
    </message>
    <message>
        <source>{reference}  {time}  {outcome}  {email}, at {host}</source>
        <translation>{reference}  {time}  {outcome}  {email}, à {host}</translation>
    </message>
    <message>
        <source>{reference} at {address}, {time}</source>
        <translation>{reference} à {address}, {time}</translation>
    </message>
</context>
<context>
    <name>Recorded</name>
    <message>
        <source>Attempts on this computer</source>
        <translation>Tentatives sur cet ordinateur</translation>
    </message>
</context>
<context>
    <name>RecordedSettings</name>
    <message>
        <source>Record a ticket &amp;number</source>
        <translation>Enregistrer un &amp;numéro de ticket</translation>
    </message>
    <message>
        <source>Record a reas&amp;on</source>
        <translation>Enregistrer un &amp;motif</translation>
    </message>
    <message>
        <source>Reasons to c&amp;hoose from, one per line</source>
        <translation>M&amp;otifs à proposer, un par ligne</translation>
    </message>
    <message>
        <source>Reasons</source>
        <translation>Motifs</translation>
    </message>
    <message>
        <source>The form then has a field for it. What is entered there is kept in the journal and is part of the copied result, with the name of your user account on this computer. XendBridge does not get it.</source>
        <translation>Le formulaire a alors un champ à cet effet. Ce qui y est saisi est gardé dans le registre et fait partie du résultat copié, avec le nom de votre compte d’utilisateur sur cet ordinateur. XendBridge ne le reçoit pas.</translation>
    </message>
    <message>
        <source>At least one of these lines contains a secret key or part of it. Such a line is not saved. Remove it from the list.</source>
        <translation>Au moins une de ces lignes contient une clé secrète ou une partie de celle-ci. Une telle ligne n’est pas enregistrée. Retirez-la de la liste.</translation>
    </message>
    <message>
        <source>Not all of these lines can be used as reasons. A reason has at most {length} characters, none of them invisible, and there are at most {count} reasons.</source>
        <translation>Certaines de ces lignes ne peuvent pas servir de motifs. Un motif a au plus {length} caractères, dont aucun n’est invisible, et il y a au plus {count} motifs.</translation>
    </message>
    <message>
        <source>An unexpected error occurred, and the reasons were not saved. Change them again.</source>
        <translation>Une erreur inattendue s’est produite, et les motifs n’ont pas été enregistrés. Modifiez-les de nouveau.</translation>
    </message>
</context>
<context>
    <name>RetentionSettings</name>
    <message>
        <source>For ever</source>
        <translation>Sans limite</translation>
    </message>
    <message>
        <source>K&amp;eep attempts for</source>
        <translation>Durée de con&amp;servation des tentatives</translation>
    </message>
    <message>
        <source>Older attempts are deleted from this computer for good, within an hour of your choice. Unknown ones are kept until they are known. Exported files, backups and copies of the journal are not deleted.</source>
        <translation>Les tentatives plus anciennes sont supprimées définitivement de cet ordinateur, dans l’heure qui suit votre choix. Celles dont le résultat est inconnu sont gardées jusqu’à ce qu’il soit connu. Les fichiers exportés, les sauvegardes et les copies du registre ne sont pas supprimés.</translation>
    </message>
</context>
<context>
    <name>Screen</name>
    <message>
        <source>No screen was found: neither DISPLAY nor WAYLAND_DISPLAY is set. XB Desktop needs one; use --practice for a practice run without one.</source>
        <translation>Aucun écran n’a été trouvé&#xa0;: ni DISPLAY ni WAYLAND_DISPLAY n’est défini. XB Desktop en a besoin&#xa0;; utilisez --practice pour un exercice sans écran.</translation>
    </message>
    <message>
        <source>No screen was found: neither DISPLAY nor WAYLAND_DISPLAY is set. Running one practice cancellation without a window.</source>
        <translation>Aucun écran n’a été trouvé&#xa0;: ni DISPLAY ni WAYLAND_DISPLAY n’est défini. Une annulation d’exercice est exécutée sans fenêtre.</translation>
    </message>
    <message>
        <source>Qt found no screen on which it could open a window.</source>
        <translation>Qt n’a trouvé aucun écran sur lequel ouvrir une fenêtre.</translation>
    </message>
    <message>
        <source>Qt cannot open a window with {variable}. Unset this variable and start XB Desktop again.</source>
        <translation>Qt ne peut pas ouvrir de fenêtre avec {variable}. Retirez cette variable et relancez XB Desktop.</translation>
    </message>
    <message>
        <source>The installation of XB Desktop is not complete ({error}). Install it again.</source>
        <translation>L’installation de XB Desktop n’est pas complète ({error}). Réinstallez-le.</translation>
    </message>
    <message>
        <source>A system library that Qt needs is missing. Install it with: {command}  ({error})</source>
        <translation>Une bibliothèque du système dont Qt a besoin manque. Installez-la avec&#xa0;: {command}  ({error})</translation>
    </message>
    <message>
        <source>The screen cannot be reached: check {variables}.</source>
        <translation>L’écran ne peut pas être joint&#xa0;: vérifiez {variables}.</translation>
    </message>
    <message>
        <source>Qt cannot open a window here. Install XB Desktop again.</source>
        <translation>Qt ne peut pas ouvrir de fenêtre ici. Réinstallez XB Desktop.</translation>
    </message>
    <message>
        <source>Qt cannot open a window here. If system libraries are missing, install them with: {command}</source>
        <translation>Qt ne peut pas ouvrir de fenêtre ici. Si des bibliothèques du système manquent, installez-les avec&#xa0;: {command}</translation>
    </message>
</context>
<context>
    <name>SecondStart</name>
    <message>
        <source>XB Desktop is already running with this data folder, but it does not answer. Close it or end its process, then start XB Desktop again.</source>
        <translation>XB Desktop est déjà ouvert avec ce dossier de données, mais ne répond pas. Fermez-le ou mettez fin à son processus, puis relancez XB Desktop.</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>The settings in {path} cannot be read completely, so default values are used for what is missing. Check the address in use before you cancel an order, and ask your IT staff to check the file.</source>
        <translation>Les paramètres dans {path} ne peuvent pas être lus entièrement&#xa0;; des valeurs par défaut remplacent ce qui manque. Vérifiez l’adresse utilisée avant d’annuler un ordre, et demandez à votre service informatique de vérifier le fichier.</translation>
    </message>
    <message>
        <source>The changed settings could not be saved in {path}. They apply until you close XB Desktop. Free up space on the disk or make sure that you can write to the file, then change the settings again.</source>
        <translation>Les paramètres modifiés n’ont pas pu être enregistrés dans {path}. Ils s’appliquent jusqu’à la fermeture de XB Desktop. Libérez de l’espace sur le disque ou assurez-vous que vous pouvez écrire dans le fichier, puis modifiez de nouveau les paramètres.</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>&amp;Look up orders before and after cancelling</source>
        <translation>&amp;Consulter les ordres avant et après l’annulation</translation>
    </message>
    <message>
        <source>Copy each resul&amp;t automatically</source>
        <translation>Copier aussitôt chaque &amp;résultat</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Fermer</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Paramètres</translation>
    </message>
    <message>
        <source>Practice mode has its own address and secret key.</source>
        <translation>Le mode exercice a sa propre adresse et sa propre clé secrète.</translation>
    </message>
    <message>
        <source>The question then shows the amounts, state and expiry of the order, and after a cancellation the window checks by itself what became of it. The service is asked with the secret key; nothing is changed there.</source>
        <translation>La question montre alors les montants, l’état et l’expiration de l’ordre, et après une annulation la fenêtre vérifie d’elle-même ce qu’il en est advenu. Le service est interrogé avec la clé secrète&#xa0;; rien n’y est modifié.</translation>
    </message>
    <message>
        <source>Each result then replaces what is on the clipboard.</source>
        <translation>Chaque résultat remplace alors le contenu du presse-papiers.</translation>
    </message>
</context>
<context>
    <name>Shortcuts</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Raccourcis clavier</translation>
    </message>
    <message>
        <source>In every window</source>
        <translation>Dans chaque fenêtre</translation>
    </message>
    <message>
        <source>Menus</source>
        <translation>Menus</translation>
    </message>
    <message>
        <source>The order</source>
        <translation>L’ordre</translation>
    </message>
    <message>
        <source>The question</source>
        <translation>La question</translation>
    </message>
    <message>
        <source>While the answer is awaited</source>
        <translation>Pendant l’attente de la réponse</translation>
    </message>
    <message>
        <source>The outcome</source>
        <translation>Le résultat</translation>
    </message>
    <message>
        <source>Notices and last attempts</source>
        <translation>Avis et dernières tentatives</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>Tab, Shift+Tab</source>
        <translation>Tab, Maj+Tab</translation>
    </message>
    <message>
        <source>to the next control, to the one before</source>
        <translation>à l’élément suivant, au précédent</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Entrée</translation>
    </message>
    <message>
        <source>press the button that has the focus, or the marked one</source>
        <translation>appuyer sur le bouton sélectionné, ou sur celui qui est mis en évidence</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Espace</translation>
    </message>
    <message>
        <source>press the button, or tick the box, that has the focus</source>
        <translation>appuyer sur le bouton sélectionné, ou cocher la case sélectionnée</translation>
    </message>
    <message>
        <source>Arrow keys</source>
        <translation>Touches fléchées</translation>
    </message>
    <message>
        <source>choose in a list, a table or a group of choices</source>
        <translation>choisir dans une liste, un tableau ou un groupe de choix</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Échap</translation>
    </message>
    <message>
        <source>close a dialog without changing anything</source>
        <translation>fermer un dialogue sans rien changer</translation>
    </message>
    <message>
        <source>Alt and the underlined letter</source>
        <translation>Alt et la lettre soulignée</translation>
    </message>
    <message>
        <source>press that button, or go to that field</source>
        <translation>appuyer sur ce bouton, ou aller à ce champ</translation>
    </message>
    <message>
        <source>open the menu {menu}</source>
        <translation>ouvrir le menu {menu}</translation>
    </message>
    <message>
        <source> or </source>
        <translation> ou </translation>
    </message>
    <message>
        <source>show or hide the notices</source>
        <translation>afficher ou masquer les avis</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first} à {last}</translation>
    </message>
    <message>
        <source>the buttons of the notices, by their numbers</source>
        <translation>les boutons des avis, par leurs numéros</translation>
    </message>
    <message>
        <source>copy the receipt of the selected attempt</source>
        <translation>copier le reçu de la tentative sélectionnée</translation>
    </message>
    <message>
        <source>the menu of the table, which sorts it as well</source>
        <translation>le menu du tableau, qui permet aussi de le trier</translation>
    </message>
    <message>
        <source>more room for the details, or for the attempts</source>
        <translation>plus de place pour les détails, ou pour les tentatives</translation>
    </message>
    <message>
        <source>empty the search, then close the window</source>
        <translation>vider la recherche, puis fermer la fenêtre</translation>
    </message>
</context>
<context>
    <name>ShutdownGuard</name>
    <message>
        <source>A cancellation is in progress.</source>
        <translation>Une annulation est en cours.</translation>
    </message>
    <message>
        <source>If nothing has been sent yet, closing XB Desktop stops it. Otherwise the outcome stays unknown until you check the order. The attempt is kept in the journal.</source>
        <translation>Si rien n’a encore été envoyé, fermer XB Desktop l’arrête. Sinon, le résultat reste inconnu jusqu’à ce que vous vérifiiez l’ordre. La tentative est gardée dans le registre.</translation>
    </message>
    <message>
        <source>C&amp;lose anyway</source>
        <translation>&amp;Fermer quand même</translation>
    </message>
    <message>
        <source>&amp;Keep waiting</source>
        <translation>&amp;Continuer d’attendre</translation>
    </message>
</context>
<context>
    <name>Start</name>
    <message>
        <source>An unexpected error ended XB Desktop: {error}</source>
        <translation>Une erreur inattendue a mis fin à XB Desktop&#xa0;: {error}</translation>
    </message>
    <message>
        <source>Your organisation has set which addresses XB Desktop may use on this computer, and that of --api-address is not one of them. Nothing was sent. Start XB Desktop without --api-address.</source>
        <translation>Votre organisation a défini les adresses que XB Desktop peut utiliser sur cet ordinateur, et celle de --api-address n’en fait pas partie. Rien n’a été envoyé. Lancez XB Desktop sans --api-address.</translation>
    </message>
    <message>
        <source>No email address was passed on. Enter the customer&apos;s email address.</source>
        <translation>Aucune adresse e-mail n’a été transmise. Saisissez l’adresse e-mail du client.</translation>
    </message>
    <message>
        <source>No order reference was passed on. Enter the one from the ticket.</source>
        <translation>Aucune référence d’ordre n’a été transmise. Saisissez celle du ticket.</translation>
    </message>
    <message>
        <source>XB Desktop was started again for {wanted}. This window still uses {here}; close it first to use another address.</source>
        <translation>XB Desktop a été relancé pour {wanted}. Cette fenêtre utilise toujours {here}&#xa0;; fermez-la d’abord pour utiliser une autre adresse.</translation>
    </message>
</context>
<context>
    <name>TextDialog</name>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Fermer</translation>
    </message>
</context>
<context>
    <name>TicketAndReason</name>
    <message>
        <source>T&amp;icket</source>
        <translation>T&amp;icket</translation>
    </message>
</context>
<context>
    <name>TicketChoice</name>
    <message>
        <source>&amp;Use these</source>
        <translation>&amp;Utiliser ceux-ci</translation>
    </message>
    <message>
        <source>Paste from ticket</source>
        <translation>Coller depuis le ticket</translation>
    </message>
    <message>
        <source>Which email address is the customer&apos;s?</source>
        <translation>Quelle est l’adresse e-mail du client&#xa0;?</translation>
    </message>
    <message>
        <source>Which order is it about?</source>
        <translation>De quel ordre s’agit-il&#xa0;?</translation>
    </message>
    <message>
        <source>This may be incomplete or contain extra text: {text}</source>
        <translation>Ceci est peut-être incomplet ou contient du texte en trop&#xa0;: {text}</translation>
    </message>
    <message>
        <source>None of these</source>
        <translation>Aucun de ceux-ci</translation>
    </message>
</context>
<context>
    <name>TicketPaste</name>
    <message>
        <source>The text is very long, and only its beginning was read. Copy only the part with the email address and the order reference.</source>
        <translation>Le texte est très long, et seul son début a été lu. Copiez uniquement la partie qui contient l’adresse e-mail et la référence de l’ordre.</translation>
    </message>
    <message>
        <source>Neither an email address nor an order reference was found in the text.</source>
        <translation>Ni adresse e-mail ni référence d’ordre n’ont été trouvées dans le texte.</translation>
    </message>
    <message>
        <source>No email address was found in the text.</source>
        <translation>Aucune adresse e-mail n’a été trouvée dans le texte.</translation>
    </message>
    <message>
        <source>No order reference was found in the text.</source>
        <translation>Aucune référence d’ordre n’a été trouvée dans le texte.</translation>
    </message>
</context>
<context>
    <name>Times</name>
    <message>
        <source>yyyy-MM-dd</source>
        <translation>dd/MM/yyyy</translation>
    </message>
</context>
<context>
    <name>UsualTick</name>
    <message>
        <source>The reference has the usual form</source>
        <translation>La référence a la forme habituelle</translation>
    </message>
</context>
<context>
    <name>ValueRows</name>
    <message>
        <source>{caption}: {value}</source>
        <translation>{caption}&#xa0;: {value}</translation>
    </message>
</context>
<context>
    <name>_NoticeLine</name>
    <message>
        <source>Hide notices</source>
        <translation>Masquer les avis</translation>
    </message>
    <message>
        <source>Show notices</source>
        <translation>Afficher les avis</translation>
    </message>
    <message>
        <source>Hide (&amp;0)</source>
        <translation>Masquer (&amp;0)</translation>
    </message>
    <message>
        <source>Show (&amp;0)</source>
        <translation>Afficher (&amp;0)</translation>
    </message>
</context>
</TS>
