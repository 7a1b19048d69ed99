<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="pt_PT" sourcelanguage="en">
<context>
    <name>About</name>
    <message>
        <source>About XB Desktop</source>
        <translation>Acerca do XB Desktop</translation>
    </message>
    <message>
        <source>XB Desktop {version}</source>
        <translation>XB Desktop {version}</translation>
    </message>
    <message>
        <source>Cancels one XendBridge order by hand.</source>
        <translation>Cancela uma ordem XendBridge à mão.</translation>
    </message>
    <message>
        <source>Licence: MIT.</source>
        <translation>Licença: MIT.</translation>
    </message>
    <message>
        <source>What is contacted</source>
        <translation>O que é contactado</translation>
    </message>
    <message>
        <source>What it is made with</source>
        <translation>Componentes usados</translation>
    </message>
    <message>
        <source>Only the address in use, {address}, for orders that you cancel or look up, and for the check of this computer if you ask for it. Nothing is sent anywhere else: no statistics, no reports, and no search for updates.</source>
        <translation>Apenas o endereço em uso, {address}, para as ordens que cancela ou consulta, e para a verificação deste computador se a pedir. Nada é enviado para outro lado: nem estatísticas, nem relatórios, nem procura de atualizações.</translation>
    </message>
    <message>
        <source>Qt and PySide6 are used under the LGPL, version 3.</source>
        <translation>O Qt e o PySide6 são usados ao abrigo da LGPL, versão 3.</translation>
    </message>
    <message>
        <source>The texts of all licences, and how to replace Qt with another build of it, are in the folder {folder}.</source>
        <translation>Os textos de todas as licenças, e o modo de substituir o Qt por outra compilação, estão na pasta {folder}.</translation>
    </message>
    <message>
        <source>{name} {version}: {licence}</source>
        <translation>{name} {version}: {licence}</translation>
    </message>
</context>
<context>
    <name>Address</name>
    <message>
        <source>The address contains a space or a character that is not plain ASCII.</source>
        <translation>O endereço contém um espaço ou um caractere que não é ASCII simples.</translation>
    </message>
    <message>
        <source>The address is not a valid URL.</source>
        <translation>O endereço não é um URL válido.</translation>
    </message>
    <message>
        <source>The address must begin with https://.</source>
        <translation>O endereço tem de começar por https://.</translation>
    </message>
    <message>
        <source>The address must consist of https://, a host and optionally a port only.</source>
        <translation>O endereço tem de consistir apenas em https://, um anfitrião e, opcionalmente, uma porta.</translation>
    </message>
    <message>
        <source>The address does not contain a valid host or port.</source>
        <translation>O endereço não contém um anfitrião ou uma porta válidos.</translation>
    </message>
    <message>
        <source>The address must use https: with http, others could read the secret key.</source>
        <translation>O endereço tem de usar https: com http, outros poderiam ler a chave secreta.</translation>
    </message>
</context>
<context>
    <name>AddressDialog</name>
    <message>
        <source>&amp;Save address</source>
        <translation>&amp;Guardar endereço</translation>
    </message>
    <message>
        <source>Not no&amp;w</source>
        <translation>Agora &amp;não</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Endereço</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>N&amp;ome</translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation>&amp;Endereço</translation>
    </message>
    <message>
        <source>&amp;Colour of the badge</source>
        <translation>&amp;Cor da etiqueta</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>Vermelho</translation>
    </message>
    <message>
        <source>Yellow</source>
        <translation>Amarelo</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Verde</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Azul</translation>
    </message>
    <message>
        <source>Give the address a name, such as that of your company.</source>
        <translation>Dê um nome ao endereço, por exemplo o da sua empresa.</translation>
    </message>
    <message>
        <source>Another address already has this name.</source>
        <translation>Outro endereço já tem este nome.</translation>
    </message>
    <message>
        <source>This address is already in the list.</source>
        <translation>Este endereço já está na lista.</translation>
    </message>
    <message>
        <source>Waiting for the keychain, {seconds} s. It may be asking for your password.</source>
        <translation>À espera do porta-chaves, {seconds} s. Talvez esteja a pedir a sua palavra-passe.</translation>
    </message>
    <message>
        <source>An unexpected error occurred, and the address was not saved. Try again.</source>
        <translation>Ocorreu um erro inesperado, e o endereço não foi guardado. Tente de novo.</translation>
    </message>
    <message>
        <source>The name contains a secret key or part of it, so nothing was saved. Give the address another name, such as that of your company.</source>
        <translation>O nome contém uma chave secreta ou parte dela, por isso nada foi guardado. Dê outro nome ao endereço, por exemplo o da sua empresa.</translation>
    </message>
    <message>
        <source>The address contains a secret key or part of it, so nothing was saved. Enter only the address itself.</source>
        <translation>O endereço contém uma chave secreta ou parte dela, por isso nada foi guardado. Introduza apenas o próprio endereço.</translation>
    </message>
</context>
<context>
    <name>AddressList</name>
    <message>
        <source>&amp;Use this address</source>
        <translation>&amp;Usar este endereço</translation>
    </message>
    <message>
        <source>&amp;Add address…</source>
        <translation>&amp;Adicionar endereço…</translation>
    </message>
    <message>
        <source>&amp;More ▾</source>
        <translation>&amp;Mais ▾</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Editar</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Remover</translation>
    </message>
    <message>
        <source>Replace &amp;key</source>
        <translation>Substituir a &amp;chave</translation>
    </message>
    <message>
        <source>Re&amp;move key</source>
        <translation>Remover a cha&amp;ve</translation>
    </message>
    <message>
        <source>An answer is still pending. You can choose another address once it has arrived.</source>
        <translation>Ainda se espera uma resposta. Poderá escolher outro endereço assim que ela chegar.</translation>
    </message>
    <message>
        <source>Addre&amp;sses</source>
        <translation>&amp;Endereços</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>em uso</translation>
    </message>
    <message>
        <source>set by your organisation</source>
        <translation>definido pela sua organização</translation>
    </message>
    <message>
        <source>checking for a key…</source>
        <translation>à procura de uma chave…</translation>
    </message>
    <message>
        <source>key present</source>
        <translation>chave presente</translation>
    </message>
    <message>
        <source>no key</source>
        <translation>sem chave</translation>
    </message>
    <message>
        <source>keychain not available</source>
        <translation>porta-chaves indisponível</translation>
    </message>
    <message>
        <source>The address in use is now {address}.</source>
        <translation>O endereço em uso é agora {address}.</translation>
    </message>
    <message>
        <source>Remove {name} ({address})?</source>
        <translation>Remover {name} ({address})?</translation>
    </message>
    <message>
        <source>Its secret key is also removed from this computer. The journal is not changed.</source>
        <translation>A chave secreta correspondente também é removida deste computador. O registo não é alterado.</translation>
    </message>
    <message>
        <source>&amp;Remove address</source>
        <translation>&amp;Remover endereço</translation>
    </message>
    <message>
        <source>&amp;Keep address</source>
        <translation>&amp;Manter endereço</translation>
    </message>
    <message>
        <source>Waiting for the keychain, {seconds} s. It may be asking for your password.</source>
        <translation>À espera do porta-chaves, {seconds} s. Talvez esteja a pedir a sua palavra-passe.</translation>
    </message>
</context>
<context>
    <name>Audit</name>
    <message>
        <source>Attempt {attempt} is in the log, but not in the journal.</source>
        <translation>A tentativa {attempt} está no log do sistema, mas não no registo.</translation>
    </message>
    <message>
        <source>Attempt {attempt} was changed in the journal after it was begun.</source>
        <translation>A tentativa {attempt} foi alterada no registo depois de começar.</translation>
    </message>
    <message>
        <source>The outcome of attempt {attempt} in the journal is not the one in the log.</source>
        <translation>O resultado da tentativa {attempt} no registo não é o do log do sistema.</translation>
    </message>
    <message>
        <source>The outcome of attempt {attempt} is in the journal, but not in the log.</source>
        <translation>O resultado da tentativa {attempt} está no registo, mas não no log do sistema.</translation>
    </message>
    <message>
        <source>Attempt {attempt} is in the journal, but not in the log.</source>
        <translation>A tentativa {attempt} está no registo, mas não no log do sistema.</translation>
    </message>
    <message>
        <source>The attempt before attempt {attempt} was changed in the journal, or removed from it.</source>
        <translation>A tentativa anterior à tentativa {attempt} foi alterada no registo, ou removida dele.</translation>
    </message>
</context>
<context>
    <name>Badge</name>
    <message>
        <source>Practice</source>
        <translation>Prática</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Teste</translation>
    </message>
    <message>
        <source>Local</source>
        <translation>Local</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>Real</translation>
    </message>
    <message>
        <source>Address in use: {name}</source>
        <translation>Endereço em uso: {name}</translation>
    </message>
</context>
<context>
    <name>BreakingLabel</name>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copiar</translation>
    </message>
</context>
<context>
    <name>BusyIndicator</name>
    <message>
        <source>Stop &amp;waiting</source>
        <translation>Deixar de a&amp;guardar</translation>
    </message>
    <message>
        <source>Stop waiting</source>
        <translation>Deixar de aguardar</translation>
    </message>
</context>
<context>
    <name>CancelController</name>
    <message>
        <source>XB Desktop was started again, or a link was opened, while this window was busy. Nothing was filled in. Try again later.</source>
        <translation>O XB Desktop foi iniciado de novo, ou uma hiperligação foi aberta, enquanto esta janela estava ocupada. Nada foi preenchido. Tente mais tarde.</translation>
    </message>
    <message>
        <source>XB Desktop is still loading, {seconds} s. Nothing has been sent yet.</source>
        <translation>O XB Desktop ainda está a carregar, {seconds} s. Ainda nada foi enviado.</translation>
    </message>
    <message>
        <source>Waiting for the keychain, {seconds} s. It may be asking for your password.</source>
        <translation>À espera do porta-chaves, {seconds} s. Talvez esteja a pedir a sua palavra-passe.</translation>
    </message>
    <message>
        <source>Cancelling the order, {seconds} s. Connecting to the service.</source>
        <translation>A cancelar a ordem, {seconds} s. A ligar ao serviço.</translation>
    </message>
    <message>
        <source>Cancelling the order, {seconds} s. Waiting for the answer.</source>
        <translation>A cancelar a ordem, {seconds} s. À espera da resposta.</translation>
    </message>
    <message>
        <source>The order is kept. No cancellation was sent.</source>
        <translation>A ordem é mantida. Nenhum cancelamento foi enviado.</translation>
    </message>
</context>
<context>
    <name>CancelPage</name>
    <message>
        <source>&amp;Cancel order</source>
        <translation>&amp;Cancelar ordem</translation>
    </message>
    <message>
        <source>&amp;Settings</source>
        <translation>De&amp;finições</translation>
    </message>
</context>
<context>
    <name>Check</name>
    <message>
        <source>The host of {name} could not be found.</source>
        <translation>Não foi possível encontrar o anfitrião de {name}.</translation>
    </message>
    <message>
        <source>Check the network connection, and that the address in use and the proxy are written correctly.</source>
        <translation>Verifique a ligação à rede, e se o endereço em uso e o proxy estão bem escritos.</translation>
    </message>
    <message>
        <source>{name} cannot be reached at any of its addresses: {all}.</source>
        <translation>Não é possível contactar {name} em nenhum dos seus endereços: {all}.</translation>
    </message>
    <message>
        <source>Check the network connection, or ask your IT staff to allow this connection.</source>
        <translation>Verifique a ligação à rede, ou peça à sua equipa de informática que permita esta ligação.</translation>
    </message>
    <message>
        <source>{name} can be reached, but not at all addresses: {all}.</source>
        <translation>É possível contactar {name}, mas não em todos os endereços: {all}.</translation>
    </message>
    <message>
        <source>Orders can be cancelled. Ask your IT staff to fix the connection to the addresses that do not answer, or to remove them.</source>
        <translation>É possível cancelar ordens. Peça à sua equipa de informática que restabeleça a ligação aos endereços que não respondem, ou que os remova.</translation>
    </message>
    <message>
        <source>{name} can be reached: {all}.</source>
        <translation>É possível contactar {name}: {all}.</translation>
    </message>
    <message>
        <source>{address} accepts connections</source>
        <translation>{address} aceita ligações</translation>
    </message>
    <message>
        <source>{address} refuses connections</source>
        <translation>{address} recusa ligações</translation>
    </message>
    <message>
        <source>{address} does not answer</source>
        <translation>{address} não responde</translation>
    </message>
    <message>
        <source>this network has no route to {address}</source>
        <translation>{address} não é usado nesta rede</translation>
    </message>
    <message>
        <source>The data folder {path} cannot be written to ({reason}).</source>
        <translation>Não é possível escrever na pasta de dados {path} ({reason}).</translation>
    </message>
    <message>
        <source>The data folder {path} does not exist yet, and can be made.</source>
        <translation>A pasta de dados {path} ainda não existe, e pode ser criada.</translation>
    </message>
    <message>
        <source>The data folder {path} can be written to by its owner, and by nobody else.</source>
        <translation>Só o proprietário pode escrever na pasta de dados {path}.</translation>
    </message>
    <message>
        <source>The data folder {path} can be written to.</source>
        <translation>É possível escrever na pasta de dados {path}.</translation>
    </message>
    <message>
        <source>The free space on the disk could not be determined.</source>
        <translation>O espaço livre no disco não é conhecido.</translation>
    </message>
    <message>
        <source>Make sure that the disk of the data folder can be reached.</source>
        <translation>Certifique-se de que o disco da pasta de dados está acessível.</translation>
    </message>
    <message>
        <source>{size} MB are free on the disk of the data folder.</source>
        <translation>{size} MB estão livres no disco da pasta de dados.</translation>
    </message>
    <message>
        <source>Free up space: no order is cancelled that cannot be recorded.</source>
        <translation>Liberte espaço: nenhuma ordem é cancelada se não puder ser registada.</translation>
    </message>
    <message>
        <source>The journal cannot be written to ({reason}), so no order can be cancelled.</source>
        <translation>Não é possível escrever no registo ({reason}), por isso nenhuma ordem pode ser cancelada.</translation>
    </message>
    <message>
        <source>The journal is sound.</source>
        <translation>O registo está em bom estado.</translation>
    </message>
    <message>
        <source>There is no journal yet. The first attempt makes one.</source>
        <translation>Ainda não há registo. A primeira tentativa cria-o.</translation>
    </message>
    <message>
        <source>The journal is sound. An older version of XB Desktop made it; it is copied and brought up to date at the next attempt.</source>
        <translation>O registo está em bom estado. Foi criado por uma versão mais antiga do XB Desktop; é copiado e atualizado na próxima tentativa.</translation>
    </message>
    <message>
        <source>The journal is damaged or was changed by another program.</source>
        <translation>O registo está danificado ou foi alterado por outro programa.</translation>
    </message>
    <message>
        <source>Start XB Desktop: it keeps the damaged file beside and begins a new journal. Ask your IT staff to check the disk.</source>
        <translation>Inicie o XB Desktop: ele põe de lado o ficheiro danificado e começa um novo registo. Peça à sua equipa de informática que verifique o disco.</translation>
    </message>
    <message>
        <source>The journal could not be checked: a change of it was cut off, and is undone when XB Desktop uses it again.</source>
        <translation>Não foi possível verificar o registo: uma alteração foi interrompida, e é revertida quando o XB Desktop o usar de novo.</translation>
    </message>
    <message>
        <source>Start XB Desktop, then run the check again.</source>
        <translation>Inicie o XB Desktop e repita a verificação.</translation>
    </message>
    <message>
        <source>The journal is too large to be looked through now: there is not enough time, or no room for the copy that is checked.</source>
        <translation>O registo é demasiado grande para ser examinado agora: não há tempo suficiente, ou não há espaço para a cópia que é verificada.</translation>
    </message>
    <message>
        <source>Free up space in the temporary folder, then run the check again.</source>
        <translation>Liberte espaço na pasta temporária e repita a verificação.</translation>
    </message>
    <message>
        <source>It is still in {old}, where an older version of XB Desktop kept it. The next start of XB Desktop moves it to {new}.</source>
        <translation>Ainda está em {old}, onde uma versão mais antiga do XB Desktop o guardava. O próximo arranque do XB Desktop move-o para {new}.</translation>
    </message>
    <message>
        <source>The journal of an older version of XB Desktop in {old} cannot be added to this one ({reason}); attempts in it cause no warning.</source>
        <translation>O registo de uma versão mais antiga do XB Desktop em {old} não pode ser acrescentado a este ({reason}); as tentativas nele não causam avisos.</translation>
    </message>
    <message>
        <source>The journal of an older version of XB Desktop in {old} is damaged. The next start of XB Desktop keeps it as it is; attempts in it cause no warning.</source>
        <translation>O registo de uma versão mais antiga do XB Desktop em {old} está danificado. O próximo arranque do XB Desktop deixa-o tal como está; as tentativas nele não causam avisos.</translation>
    </message>
    <message>
        <source>The journal of an older version of XB Desktop is still in {old}. The next start of XB Desktop adds its attempts to this one.</source>
        <translation>O registo de uma versão mais antiga do XB Desktop ainda está em {old}. O próximo arranque do XB Desktop acrescenta as tentativas dele a este.</translation>
    </message>
    <message>
        <source>A test item was written, read and removed ({name}).</source>
        <translation>Um item de teste foi escrito, lido e removido ({name}).</translation>
    </message>
    <message>
        <source>The keychain did not answer within {time}.</source>
        <translation>O porta-chaves não respondeu em {time}.</translation>
    </message>
    <message>
        <source>Install and start the keychain of your desktop, such as GNOME Keyring or KWallet, and unset PYTHON_KEYRING_BACKEND. Until then, enter the secret key for each session.</source>
        <translation>Instale e inicie o porta-chaves do seu ambiente de trabalho, como o GNOME Keyring ou o KWallet, e retire a variável PYTHON_KEYRING_BACKEND. Até lá, introduza a chave secreta em cada sessão.</translation>
    </message>
    <message>
        <source>Save a secret key in XB Desktop and choose a password for the keychain when you are asked for one, then run the check again.</source>
        <translation>Guarde uma chave secreta no XB Desktop e escolha uma palavra-passe para o porta-chaves quando lha pedirem, e repita a verificação.</translation>
    </message>
    <message>
        <source>Unlock the keychain, then run the check again.</source>
        <translation>Desbloqueie o porta-chaves e repita a verificação.</translation>
    </message>
    <message>
        <source>If it asks for a password, enter it, then run the check again. Otherwise, log out and in again.</source>
        <translation>Se pedir uma palavra-passe, introduza-a e repita a verificação. Caso contrário, termine a sessão e inicie-a de novo.</translation>
    </message>
    <message>
        <source>Log out and in again, then run the check again. If the problem persists, ask your IT staff to check the keychain.</source>
        <translation>Termine a sessão, inicie-a de novo e repita a verificação. Se o problema persistir, peça à sua equipa de informática que verifique o porta-chaves.</translation>
    </message>
    <message>
        <source>On this system, Qt needs no other libraries.</source>
        <translation>Neste sistema, o Qt não precisa de outras bibliotecas.</translation>
    </message>
    <message>
        <source>The system libraries that Qt needs are installed.</source>
        <translation>As bibliotecas do sistema de que o Qt precisa estão instaladas.</translation>
    </message>
    <message>
        <source>System libraries that Qt needs are missing or cannot be loaded: {names}.</source>
        <translation>Faltam bibliotecas do sistema de que o Qt precisa, ou não podem ser carregadas: {names}.</translation>
    </message>
    <message>
        <source>Install the packages of your system that contain them.</source>
        <translation>Instale os pacotes do seu sistema que as contêm.</translation>
    </message>
    <message>
        <source>Install them, on Debian or Ubuntu with: {command}</source>
        <translation>Instale-as, no Debian ou no Ubuntu com: {command}</translation>
    </message>
    <message>
        <source>This could not be checked: there was no answer.</source>
        <translation>Isto não pôde ser verificado: não houve resposta.</translation>
    </message>
    <message>
        <source>Follow what the other lines on the network say.</source>
        <translation>Siga o que dizem as outras linhas sobre a rede.</translation>
    </message>
    <message>
        <source>No temporary folder can be made for a practice cancellation.</source>
        <translation>Não é possível criar uma pasta temporária para um cancelamento de prática.</translation>
    </message>
    <message>
        <source>Free up space, and make sure that you can write to the temporary folder.</source>
        <translation>Liberte espaço, e certifique-se de que pode escrever na pasta temporária.</translation>
    </message>
    <message>
        <source>A practice order was cancelled, and the attempt was recorded.</source>
        <translation>Uma ordem de prática foi cancelada, e a tentativa foi registada.</translation>
    </message>
    <message>
        <source>A practice order was cancelled, but not recorded.</source>
        <translation>Uma ordem de prática foi cancelada, mas não registada.</translation>
    </message>
    <message>
        <source>A practice order could not be cancelled.</source>
        <translation>Não foi possível cancelar uma ordem de prática.</translation>
    </message>
    <message>
        <source>Send this report to your IT staff.</source>
        <translation>Envie este relatório à sua equipa de informática.</translation>
    </message>
    <message>
        <source>XB Desktop {version}, with Python {python} and Qt {qt}, on {system}.</source>
        <translation>XB Desktop {version}, com Python {python} e Qt {qt}, em {system}.</translation>
    </message>
    <message>
        <source>This check did not finish in time.</source>
        <translation>Esta verificação não terminou a tempo.</translation>
    </message>
    <message>
        <source>Run the check again. If it still does not finish, restart this computer, or ask your IT staff.</source>
        <translation>Repita a verificação. Se continuar a não terminar, reinicie este computador, ou fale com a sua equipa de informática.</translation>
    </message>
    <message>
        <source>An internal error of XB Desktop ended this check.</source>
        <translation>Um erro interno do XB Desktop terminou esta verificação.</translation>
    </message>
    <message>
        <source>There is no screen: neither DISPLAY nor WAYLAND_DISPLAY is set.</source>
        <translation>Não há ecrã: nem DISPLAY nem WAYLAND_DISPLAY está definida.</translation>
    </message>
    <message>
        <source>Run XB Desktop in the session of a desktop.</source>
        <translation>Execute o XB Desktop na sessão de um ambiente de trabalho.</translation>
    </message>
    <message>
        <source>The screen did not answer within {time}.</source>
        <translation>O ecrã não respondeu em {time}.</translation>
    </message>
    <message>
        <source>A window can be opened (Qt platform {name}).</source>
        <translation>É possível abrir uma janela (plataforma Qt {name}).</translation>
    </message>
    <message>
        <source>Qt ended unexpectedly when it opened the screen.</source>
        <translation>O Qt terminou inesperadamente ao abrir o ecrã.</translation>
    </message>
    <message>
        <source>Log out and in again. If the problem persists, ask your IT staff.</source>
        <translation>Termine a sessão e inicie-a de novo. Se o problema persistir, fale com a sua equipa de informática.</translation>
    </message>
    <message>
        <source>No proxy is used for {host}.</source>
        <translation>Não é usado nenhum proxy para {host}.</translation>
    </message>
    <message>
        <source>No connection through the proxy {proxy} could be made.</source>
        <translation>Não foi possível estabelecer uma ligação pelo proxy {proxy}.</translation>
    </message>
    <message>
        <source>The proxy {proxy} is used for {host}.</source>
        <translation>O proxy {proxy} é usado para {host}.</translation>
    </message>
    <message>
        <source>{host} is on this computer and is asked without TLS; no key leaves it.</source>
        <translation>{host} está neste computador e é contactado sem TLS; nenhuma chave sai dele.</translation>
    </message>
    <message>
        <source>{host} asks for a client certificate, which XB Desktop does not have.</source>
        <translation>{host} pede um certificado de cliente, que o XB Desktop não tem.</translation>
    </message>
    <message>
        <source>Ask your IT staff about the certificate.</source>
        <translation>Pergunte à sua equipa de informática sobre o certificado.</translation>
    </message>
    <message>
        <source>A wrong clock of this computer can be the reason, too.</source>
        <translation>Um relógio errado neste computador também pode ser a causa.</translation>
    </message>
    <message>
        <source>The certificate of {host} is trusted, but not by the file {path} that SSL_CERT_FILE names: there is no such file.</source>
        <translation>O certificado de {host} é de confiança, mas não segundo o ficheiro {path} indicado por SSL_CERT_FILE: esse ficheiro não existe.</translation>
    </message>
    <message>
        <source>Correct SSL_CERT_FILE, or unset it.</source>
        <translation>Corrija SSL_CERT_FILE, ou retire essa variável.</translation>
    </message>
    <message>
        <source>The certificate of {host} is trusted. {store}</source>
        <translation>O certificado de {host} é de confiança. {store}</translation>
    </message>
    <message>
        <source>The list of trusted certificates is the operating system&apos;s.</source>
        <translation>A lista de certificados de confiança é a do sistema operativo.</translation>
    </message>
    <message>
        <source>The list of trusted certificates is {path}, which SSL_CERT_FILE names.</source>
        <translation>A lista de certificados de confiança é {path}, indicada por SSL_CERT_FILE.</translation>
    </message>
    <message>
        <source>The clock agrees with the service&apos;s to within a minute.</source>
        <translation>O relógio coincide com o do serviço, com menos de um minuto de diferença.</translation>
    </message>
    <message>
        <source>The clock is {duration} ahead of the service&apos;s.</source>
        <translation>O relógio está {duration} adiantado em relação ao do serviço.</translation>
    </message>
    <message>
        <source>The clock is {duration} behind the service&apos;s.</source>
        <translation>O relógio está {duration} atrasado em relação ao do serviço.</translation>
    </message>
    <message>
        <source>Set the clock of this computer, or let it be set by the network: the times in the journal and the check of certificates depend on it.</source>
        <translation>Acerte o relógio deste computador, ou deixe que a rede o acerte: as horas do registo e a verificação dos certificados dependem dele.</translation>
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
        <translation>Não foi possível comparar o relógio: {host} não indica a hora.</translation>
    </message>
    <message>
        <source>Compare the clock of this computer with another one.</source>
        <translation>Compare o relógio deste computador com outro.</translation>
    </message>
    <message>
        <source>The settings can be read.</source>
        <translation>As definições podem ser lidas.</translation>
    </message>
    <message>
        <source>The settings in {path} cannot be read, so XB Desktop uses its defaults and the test address.</source>
        <translation>As definições em {path} não podem ser lidas, por isso o XB Desktop usa os valores predefinidos e o endereço de teste.</translation>
    </message>
    <message>
        <source>Make sure that you can read and write this file. If it is damaged, move it away and choose the settings again.</source>
        <translation>Certifique-se de que pode ler e escrever este ficheiro. Se estiver danificado, mova-o para outro lado e escolha as definições de novo.</translation>
    </message>
    <message>
        <source>The audit is not switched on.</source>
        <translation>A auditoria não está ligada.</translation>
    </message>
    <message>
        <source>The log of this computer accepts audit lines. You can read none about this journal yet.</source>
        <translation>O log do sistema deste computador aceita linhas de auditoria. Ainda não pode ler nenhuma sobre este registo.</translation>
    </message>
    <message>
        <source>The journal and its audit lines differ.</source>
        <translation>O registo e as suas linhas de auditoria não coincidem.</translation>
    </message>
    <message>
        <source>Send this report to your IT staff. Orders can be cancelled as usual. A program that was killed while it recorded an attempt, and a journal that was set aside as damaged, leave differences as well.</source>
        <translation>Envie este relatório à sua equipa de informática. É possível cancelar ordens como habitualmente. Um programa terminado à força enquanto registava uma tentativa também deixa diferenças, tal como um registo danificado e posto de lado.</translation>
    </message>
    <message>
        <source>Your organisation wants an audit, but the log of this computer accepts no audit lines. Orders can be cancelled all the same, and every attempt is in the journal.</source>
        <translation>A sua organização quer uma auditoria, mas o log do sistema deste computador não aceita linhas. Mesmo assim, é possível cancelar ordens, e todas as tentativas estão no registo.</translation>
    </message>
    <message>
        <source>Ask your IT staff to start the system&apos;s log.</source>
        <translation>Peça à sua equipa de informática que inicie o log do sistema.</translation>
    </message>
    <message>
        <source>You may not read them, so they were not compared.</source>
        <translation>Não tem permissão para as ler, por isso não foram comparadas.</translation>
    </message>
    <message>
        <source>They are too many to be compared in time.</source>
        <translation>São demasiadas para serem comparadas a tempo.</translation>
    </message>
    <message>
        <source>The log of this computer accepts audit lines.</source>
        <translation>O log do sistema deste computador aceita linhas de auditoria.</translation>
    </message>
    <message>
        <source>They cannot be compared with the journal here.</source>
        <translation>Neste computador, não é possível compará-las com o registo.</translation>
    </message>
    <message>
        <source>To compare them by hand, IT staff can list them: {command}</source>
        <translation>Para as comparar à mão, a equipa de informática pode listá-las: {command}</translation>
    </message>
    <message>
        <source>The log of this computer accepts audit lines. They were not compared with the journal, which could not be read.</source>
        <translation>O log do sistema deste computador aceita linhas de auditoria. Não foram comparadas com o registo, que não pôde ser lido.</translation>
    </message>
    <message>
        <source>Start XB Desktop, follow what the line on the journal says, then run the check again.</source>
        <translation>Inicie o XB Desktop, siga o que diz a linha sobre o registo e repita a verificação.</translation>
    </message>
    <message>
        <source>Your organisation has set nothing on this computer.</source>
        <translation>A sua organização não definiu nada neste computador.</translation>
    </message>
    <message>
        <source>All other values apply. Ask your IT staff to correct those that are ignored.</source>
        <translation>Todos os outros valores se aplicam. Peça à sua equipa de informática que corrija os que são ignorados.</translation>
    </message>
    <message>
        <source>Your organisation&apos;s settings come from {places}.</source>
        <translation>O que a sua organização definiu está em {places}.</translation>
    </message>
    <message>
        <source>Ask your IT staff to run chown root and chmod go-w on the file and its folder, and to check what the file says.</source>
        <translation>Peça à sua equipa de informática que execute chown root e chmod go-w sobre o ficheiro e a respetiva pasta, e que verifique o que o ficheiro diz.</translation>
    </message>
    <message>
        <source>Ask your IT staff to let all users read the settings.</source>
        <translation>Peça à sua equipa de informática que permita a todos os utilizadores ler as definições.</translation>
    </message>
    <message>
        <source>Ask your IT staff to correct the format of the settings, or to install them again.</source>
        <translation>Peça à sua equipa de informática que corrija o formato das definições, ou que as instale de novo.</translation>
    </message>
    <message>
        <source>The search index was not compared with the journal, which could not be read.</source>
        <translation>O índice de pesquisa não foi comparado com o registo, que não pôde ser lido.</translation>
    </message>
    <message>
        <source>Follow what the line on the journal says.</source>
        <translation>Siga o que diz a linha sobre o registo.</translation>
    </message>
    <message>
        <source>{path} cannot be read. The history can be searched without it, but more slowly.</source>
        <translation>Não é possível ler {path}. A procura no histórico funciona sem ele, mas mais devagar.</translation>
    </message>
    <message>
        <source>{path} is not a file, so XB Desktop cannot replace it. The history can be searched without it, but no attempt can be deleted.</source>
        <translation>{path} não é um ficheiro, por isso o XB Desktop não o pode substituir. A procura no histórico funciona sem ele, mas nenhuma tentativa pode ser eliminada.</translation>
    </message>
    <message>
        <source>There is no search index. The history makes one once it has many attempts.</source>
        <translation>Não há índice de pesquisa. O histórico cria um quando tiver muitas tentativas.</translation>
    </message>
    <message>
        <source>The search index matches the journal.</source>
        <translation>O índice de pesquisa corresponde ao registo.</translation>
    </message>
    <message>
        <source>The search index is damaged, not finished or that of another journal. It is not used, and the history replaces it when it needs one. No attempt is missing from the history.</source>
        <translation>O índice de pesquisa está danificado, incompleto ou é de outro registo. Não é usado, e o histórico substitui-o quando precisar de um. Nenhuma tentativa falta no histórico.</translation>
    </message>
    <message>
        <source>Close XB Desktop, then remove it.</source>
        <translation>Feche o XB Desktop e remova-o.</translation>
    </message>
    <message>
        <source>The language is {name}. All of its texts are there.</source>
        <translation>O idioma é “{name}”. Todos os textos estão presentes.</translation>
    </message>
    <message>
        <source>The language is {name}, but some texts are in English: {paths} cannot be read.</source>
        <translation>O idioma é “{name}”, mas alguns textos estão em inglês: não é possível ler {paths}.</translation>
    </message>
    <message>
        <source>Install XB Desktop again.</source>
        <translation>Instale o XB Desktop de novo.</translation>
    </message>
</context>
<context>
    <name>CheckDialog</name>
    <message>
        <source>The report has been copied to the clipboard.</source>
        <translation>O relatório foi copiado para a área de transferência.</translation>
    </message>
    <message>
        <source>Copy &amp;report</source>
        <translation>Copiar &amp;relatório</translation>
    </message>
    <message>
        <source>Check &amp;again</source>
        <translation>&amp;Verificar de novo</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Fechar</translation>
    </message>
    <message>
        <source>Check of this computer</source>
        <translation>Verificação deste computador</translation>
    </message>
    <message>
        <source>This computer is being checked. That takes a few seconds, at most half a minute.</source>
        <translation>Este computador está a ser verificado. Demora alguns segundos, no máximo meio minuto.</translation>
    </message>
    <message>
        <source>XB Desktop could not run the check. Close it and start it again; if the problem persists, install it again.</source>
        <translation>O XB Desktop não pôde fazer a verificação. Feche-o e inicie-o de novo; se o problema persistir, instale-o de novo.</translation>
    </message>
    <message>
        <source>This computer is not fit to cancel orders as it is: {names}.</source>
        <translation>Tal como está, este computador não permite cancelar ordens: {names}.</translation>
    </message>
    <message>
        <source>Orders can be cancelled on this computer, but see: {names}.</source>
        <translation>É possível cancelar ordens neste computador, mas veja: {names}.</translation>
    </message>
    <message>
        <source>This computer is fit to cancel orders.</source>
        <translation>Este computador permite cancelar ordens.</translation>
    </message>
</context>
<context>
    <name>CheckRow</name>
    <message>
        <source>{check}: {level}. {text}</source>
        <translation>{check}: {level}. {text}</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Aviso</translation>
    </message>
    <message>
        <source>Fault</source>
        <translation>Falha</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programa</translation>
    </message>
    <message>
        <source>Screen</source>
        <translation>Ecrã</translation>
    </message>
    <message>
        <source>System libraries</source>
        <translation>Bibliotecas do sistema</translation>
    </message>
    <message>
        <source>Keychain</source>
        <translation>Porta-chaves</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>Address in use</source>
        <translation>Endereço em uso</translation>
    </message>
    <message>
        <source>Secure connection (TLS)</source>
        <translation>Ligação segura (TLS)</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Relógio</translation>
    </message>
    <message>
        <source>Data folder</source>
        <translation>Pasta de dados</translation>
    </message>
    <message>
        <source>Free space</source>
        <translation>Espaço livre</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>Registo</translation>
    </message>
    <message>
        <source>Search index</source>
        <translation>Índice de pesquisa</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Definições</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Settings of the organisation</source>
        <translation>Definições da organização</translation>
    </message>
    <message>
        <source>Audit</source>
        <translation>Auditoria</translation>
    </message>
    <message>
        <source>Practice cancellation</source>
        <translation>Cancelamento de prática</translation>
    </message>
</context>
<context>
    <name>ChoiceButtons</name>
    <message>
        <source>&amp;Keep the form</source>
        <translation>&amp;Manter o formulário</translation>
    </message>
</context>
<context>
    <name>Clipboard</name>
    <message>
        <source>There is no text to paste, so nothing was filled in. Copy the text first.</source>
        <translation>Não há texto para colar, por isso nada foi preenchido. Copie primeiro o texto.</translation>
    </message>
    <message>
        <source>The clipboard could not be read: the program that holds it does not answer. Nothing was filled in. Copy the text again, or type it.</source>
        <translation>Não foi possível ler a área de transferência: o programa que a detém não responde. Nada foi preenchido. Copie o texto de novo, ou escreva-o.</translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>An argument is not valid UTF-8 text. Nothing was filled in; enter it by hand.</source>
        <translation>Um argumento não é texto UTF-8 válido. Nada foi preenchido; introduza-o à mão.</translation>
    </message>
    <message>
        <source>unrecognized arguments: {arguments}</source>
        <translation>argumentos não reconhecidos: {arguments}</translation>
    </message>
    <message>
        <source>A value is too long to be filled in: the limit is {limit} characters.</source>
        <translation>Um texto é demasiado longo para ser preenchido: o limite é de {limit} caracteres.</translation>
    </message>
    <message>
        <source>--json belongs to --check.</source>
        <translation>--json pertence a --check.</translation>
    </message>
    <message>
        <source>usage:</source>
        <translation>utilização:</translation>
    </message>
    <message>
        <source>{program}: error: {message}</source>
        <translation>{program}: erro: {message}</translation>
    </message>
    <message>
        <source>Cancel one XendBridge order by hand, with a clear outcome.</source>
        <translation>Cancela uma ordem XendBridge à mão, com um resultado claro.</translation>
    </message>
    <message>
        <source>--email and --reference only fill in the form: no order is cancelled before you confirm.</source>
        <translation>--email e --reference apenas preenchem o formulário: nenhuma ordem é cancelada antes de confirmar.</translation>
    </message>
    <message>
        <source>options</source>
        <translation>opções</translation>
    </message>
    <message>
        <source>URL</source>
        <translation>URL</translation>
    </message>
    <message>
        <source>use this address for this run (default: the one chosen in the settings, at first {address})</source>
        <translation>usar este endereço nesta execução (por omissão: o escolhido nas definições, no início {address})</translation>
    </message>
    <message>
        <source>fill in the email address</source>
        <translation>preencher o endereço de e-mail</translation>
    </message>
    <message>
        <source>fill in the order reference</source>
        <translation>preencher a referência da ordem</translation>
    </message>
    <message>
        <source>TEXT</source>
        <translation>TEXTO</translation>
    </message>
    <message>
        <source>show the version and exit</source>
        <translation>mostrar a versão e sair</translation>
    </message>
    <message>
        <source>link</source>
        <translation>hiperligação</translation>
    </message>
    <message>
        <source>fill in the form from a link; its other parameters are ignored</source>
        <translation>preencher o formulário a partir de uma hiperligação; os outros parâmetros dela são ignorados</translation>
    </message>
    <message>
        <source>show this help and exit</source>
        <translation>mostrar esta ajuda e sair</translation>
    </message>
    <message>
        <source>practise with a built-in service on this computer</source>
        <translation>praticar com um serviço incorporado neste computador</translation>
    </message>
    <message>
        <source>check whether this computer is fit to cancel orders, without a window; the exit code is 1 if something is not</source>
        <translation>verificar se este computador permite cancelar ordens, sem janela; o código de saída é 1 se algo não estiver bem</translation>
    </message>
    <message>
        <source>with --check: for other programs</source>
        <translation>com --check: para outros programas</translation>
    </message>
    <message>
        <source>its value is missing</source>
        <translation>falta o valor</translation>
    </message>
    <message>
        <source>it takes no value</source>
        <translation>não aceita um valor</translation>
    </message>
    <message>
        <source>argument {name}: {message}</source>
        <translation>argumento {name}: {message}</translation>
    </message>
</context>
<context>
    <name>Confirmation</name>
    <message>
        <source>Cancel this order? This cannot be undone.</source>
        <translation>Cancelar esta ordem? Esta ação é irreversível.</translation>
    </message>
    <message>
        <source>&amp;Yes, cancel order</source>
        <translation>&amp;Sim, cancelar a ordem</translation>
    </message>
    <message>
        <source>&amp;No, keep order</source>
        <translation>&amp;Não, manter a ordem</translation>
    </message>
    <message>
        <source>Cancel this order?</source>
        <translation>Cancelar esta ordem?</translation>
    </message>
    <message>
        <source>{question} For the customer {email}, at the address {host} ({place}).</source>
        <translation>{question} Para o cliente {email}, no endereço {host} ({place}).</translation>
    </message>
    <message>
        <source>According to the journal, this order is already cancelled (attempt of {time}).</source>
        <translation>Segundo o registo, esta ordem já está cancelada (tentativa de {time}).</translation>
    </message>
    <message>
        <source>An attempt of {time} has not been answered yet, and its answer may still arrive. Wait for it.</source>
        <translation>Uma tentativa de {time} ainda não teve resposta, e esta ainda pode chegar. Espere por ela.</translation>
    </message>
    <message>
        <source>The outcome of an attempt of {time} is unknown, but XendBridge listed the order as open at {checked}.</source>
        <translation>O resultado de uma tentativa de {time} é desconhecido, mas às {checked} a XendBridge indicava a ordem como aberta.</translation>
    </message>
    <message>
        <source>The outcome of an attempt of {time} is unknown, but XendBridge listed the order as cancelled at {checked}.</source>
        <translation>O resultado de uma tentativa de {time} é desconhecido, mas às {checked} a XendBridge indicava a ordem como cancelada.</translation>
    </message>
    <message>
        <source>The outcome of an attempt of {time} is unknown, but the order was not cancelled at {checked}.</source>
        <translation>O resultado de uma tentativa de {time} é desconhecido, mas às {checked} a ordem não estava cancelada.</translation>
    </message>
    <message>
        <source>The outcome of an attempt of {time} is unknown: the order may already be cancelled. Check it first.</source>
        <translation>O resultado de uma tentativa de {time} é desconhecido: a ordem pode já estar cancelada. Verifique-a primeiro.</translation>
    </message>
    <message>
        <source>An attempt of {time} is still in progress in another window. Wait for its outcome.</source>
        <translation>Uma tentativa de {time} ainda está em curso noutra janela. Espere pelo resultado.</translation>
    </message>
</context>
<context>
    <name>Counts</name>
    <message numerus="yes">
        <source>%Ln attempt(s)</source>
        <translation>
            <numerusform>%Ln tentativa</numerusform>
            <numerusform>%Ln tentativas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln older attempt(s) was/were also interrupted. Its/their order(s) may or may not be cancelled. The journal lists it/them as unknown.</source>
        <translation>
            <numerusform>%Ln tentativa mais antiga também foi interrompida. A ordem pode estar cancelada ou não. O registo indica-a como desconhecida.</numerusform>
            <numerusform>%Ln tentativas mais antigas também foram interrompidas. As ordens podem estar canceladas ou não. O registo indica-as como desconhecidas.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more value(s) is/are ignored.</source>
        <translation>
            <numerusform>%Ln outro valor é ignorado.</numerusform>
            <numerusform>%Ln outros valores são ignorados.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln notice(s).</source>
        <translation>
            <numerusform>%Ln aviso.</numerusform>
            <numerusform>%Ln avisos.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unknown outcome(s).</source>
        <translation>
            <numerusform>%Ln resultado desconhecido.</numerusform>
            <numerusform>%Ln resultados desconhecidos.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} notices, of which %Ln is/are on unknown outcomes.</source>
        <translation>
            <numerusform>{count} avisos, dos quais %Ln é sobre um resultado desconhecido.</numerusform>
            <numerusform>{count} avisos, dos quais %Ln são sobre resultados desconhecidos.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>XB Desktop keeps attempts for {time}. %Ln older attempt(s) on this computer will be deleted for good after the next start of XB Desktop. Nothing has been deleted yet, and no order is affected. To keep attempts longer or for ever, open Settings and change “Keep attempts for”. To keep a copy, open History and export them.</source>
        <translation>
            <numerusform>O XB Desktop mantém as tentativas durante {time}. %Ln tentativa mais antiga neste computador será eliminada definitivamente depois do próximo arranque do XB Desktop. Ainda nada foi eliminado, e nenhuma ordem é afetada. Para manter as tentativas por mais tempo ou sem limite, abra Definições e altere “Prazo de conservação das tentativas”. Para guardar uma cópia, abra Histórico e exporte-as.</numerusform>
            <numerusform>O XB Desktop mantém as tentativas durante {time}. %Ln tentativas mais antigas neste computador serão eliminadas definitivamente depois do próximo arranque do XB Desktop. Ainda nada foi eliminado, e nenhuma ordem é afetada. Para manter as tentativas por mais tempo ou sem limite, abra Definições e altere “Prazo de conservação das tentativas”. Para guardar uma cópia, abra Histórico e exporte-as.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) about this journal agree(s) with it.</source>
        <translation>
            <numerusform>%Ln linha sobre este registo coincide com ele.</numerusform>
            <numerusform>%Ln linhas sobre este registo coincidem com ele.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>There is/are %Ln more difference(s).</source>
        <translation>
            <numerusform>Há mais %Ln diferença.</numerusform>
            <numerusform>Há mais %Ln diferenças.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln second(s)</source>
        <translation>
            <numerusform>%Ln segundo</numerusform>
            <numerusform>%Ln segundos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s)</source>
        <translation>
            <numerusform>%Ln dia</numerusform>
            <numerusform>%Ln dias</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Wait %Ln second(s), then try again.</source>
        <translation>
            <numerusform>Espere %Ln segundo, e tente de novo.</numerusform>
            <numerusform>Espere %Ln segundos, e tente de novo.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The answer asks you to wait %Ln second(s) before you try again.</source>
        <translation>
            <numerusform>A resposta pede que espere %Ln segundo antes de tentar de novo.</numerusform>
            <numerusform>A resposta pede que espere %Ln segundos antes de tentar de novo.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{reason}; the answer asks you to wait %Ln second(s)</source>
        <translation>
            <numerusform>{reason}; a resposta pede que espere %Ln segundo</numerusform>
            <numerusform>{reason}; a resposta pede que espere %Ln segundos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DeletionFlow</name>
    <message>
        <source>Stop deletin&amp;g</source>
        <translation>Pa&amp;rar de eliminar</translation>
    </message>
    <message>
        <source>Delete this attempt from the history?</source>
        <translation>Eliminar esta tentativa do histórico?</translation>
    </message>
    <message>
        <source>&amp;Delete attempt</source>
        <translation>&amp;Eliminar tentativa</translation>
    </message>
    <message>
        <source>&amp;Keep attempt</source>
        <translation>&amp;Manter tentativa</translation>
    </message>
    <message>
        <source>Delete all attempts from the history?</source>
        <translation>Eliminar todas as tentativas do histórico?</translation>
    </message>
    <message>
        <source>All attempts on this computer whose outcome is known are deleted, not only those that are shown. Attempts with an unknown outcome are kept until it is known.</source>
        <translation>São eliminadas todas as tentativas deste computador cujo resultado é conhecido, não só as que estão à vista. As tentativas com resultado desconhecido são mantidas até ele ser conhecido.</translation>
    </message>
    <message>
        <source>&amp;Delete all attempts</source>
        <translation>&amp;Eliminar todas as tentativas</translation>
    </message>
    <message>
        <source>&amp;Keep attempts</source>
        <translation>&amp;Manter tentativas</translation>
    </message>
    <message>
        <source>This cannot be undone. The confirmation no longer warns of orders that were cancelled in these attempts. Copies stay: exported files, backups, copied receipts and the log. So do journals that were set aside or copied in the data folder. Nothing changes at XendBridge.</source>
        <translation>Esta eliminação é irreversível. A confirmação deixa de avisar sobre ordens que foram canceladas nestas tentativas. As cópias permanecem: ficheiros exportados, cópias de segurança, recibos copiados e o log. Permanecem também os registos postos de lado ou copiados na pasta de dados. Nada muda na XendBridge.</translation>
    </message>
    <message>
        <source>Deleting attempts…</source>
        <translation>A eliminar tentativas…</translation>
    </message>
    <message>
        <source>Deleted so far: {count}</source>
        <translation>Tentativas eliminadas até agora: {count}</translation>
    </message>
    <message>
        <source>Deleted: {count}</source>
        <translation>Tentativas eliminadas: {count}</translation>
    </message>
</context>
<context>
    <name>DetailsPane</name>
    <message>
        <source>Copy rece&amp;ipt</source>
        <translation>&amp;Copiar recibo</translation>
    </message>
    <message>
        <source>Chec&amp;k order</source>
        <translation>&amp;Verificar ordem</translation>
    </message>
    <message>
        <source>&amp;Use again</source>
        <translation>&amp;Usar de novo</translation>
    </message>
    <message>
        <source>&amp;Delete…</source>
        <translation>E&amp;liminar…</translation>
    </message>
    <message>
        <source>Fill in the order of this attempt. Nothing is sent.</source>
        <translation>Preencher com a ordem desta tentativa. Nada é enviado.</translation>
    </message>
    <message>
        <source>Select an attempt to see all that is recorded of it.</source>
        <translation>Selecione uma tentativa para ver tudo o que está registado sobre ela.</translation>
    </message>
    <message>
        <source>This attempt is kept until its outcome is known: it warns against cancelling the order a second time.</source>
        <translation>Esta tentativa é mantida até o resultado ser conhecido: avisa contra cancelar a ordem uma segunda vez.</translation>
    </message>
    <message>
        <source>The receipt has been copied to the clipboard.</source>
        <translation>O recibo foi copiado para a área de transferência.</translation>
    </message>
</context>
<context>
    <name>EditMenu</name>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Desfazer</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Refazer</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>Cor&amp;tar</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copiar</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>Co&amp;lar</translation>
    </message>
    <message>
        <source>Paste &amp;from ticket</source>
        <translation>Colar do t&amp;icket</translation>
    </message>
    <message>
        <source>Ctrl+Shift+V</source>
        <translation>Ctrl+Shift+V</translation>
    </message>
    <message>
        <source>Cop&amp;y result</source>
        <translation>Copiar re&amp;sultado</translation>
    </message>
</context>
<context>
    <name>EmptyState</name>
    <message>
        <source>Sho&amp;w all attempts</source>
        <translation>&amp;Mostrar todas as tentativas</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>CSV (&amp;spreadsheets)</source>
        <translation>CSV (folhas de &amp;cálculo)</translation>
    </message>
    <message>
        <source>&amp;JSON Lines</source>
        <translation>&amp;JSON Lines</translation>
    </message>
    <message>
        <source>&amp;Masked</source>
        <translation>&amp;Mascarados</translation>
    </message>
    <message>
        <source>In &amp;full</source>
        <translation>Comple&amp;tos</translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation>&amp;Guardar como…</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Fechar</translation>
    </message>
    <message>
        <source>S&amp;top export</source>
        <translation>&amp;Parar exportação</translation>
    </message>
    <message>
        <source>Export history</source>
        <translation>Exportar histórico</translation>
    </message>
    <message>
        <source>All attempts that match the search and the filters are written to one file, with times in UTC and local time. Masked addresses look like j***@example.com. The secret key is never part of the file. While an order is being cancelled, the export waits.</source>
        <translation>Todas as tentativas que correspondem à pesquisa e aos filtros são escritas num ficheiro, com as horas em UTC e na hora local. Os endereços mascarados têm a forma j***@example.com. A chave secreta nunca faz parte do ficheiro. Enquanto uma ordem está a ser cancelada, a exportação espera.</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Formato</translation>
    </message>
    <message>
        <source>Email addresses</source>
        <translation>Endereços de e-mail</translation>
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
        <translation>A exportar…</translation>
    </message>
    <message>
        <source>Exported so far: {count}</source>
        <translation>Tentativas exportadas até agora: {count}</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>A part of a reference, address, ticket, reason or message</source>
        <translation>Uma parte de uma referência, endereço, ticket, motivo ou mensagem</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>All outcomes</source>
        <translation>Todos os resultados</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Local</translation>
    </message>
    <message>
        <source>All places</source>
        <translation>Todos os locais</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>Operador</translation>
    </message>
    <message>
        <source>All operators</source>
        <translation>Todos os operadores</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Período</translation>
    </message>
    <message>
        <source>Any time</source>
        <translation>Qualquer período</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Primeiro dia</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Último dia</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hoje</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>Últimos 7 dias</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>Últimos 30 dias</translation>
    </message>
    <message>
        <source>Last 90 days</source>
        <translation>Últimos 90 dias</translation>
    </message>
    <message>
        <source>From day to day…</source>
        <translation>De um dia a outro…</translation>
    </message>
    <message>
        <source>&amp;Search history</source>
        <translation>&amp;Procurar no histórico</translation>
    </message>
</context>
<context>
    <name>FindOrder</name>
    <message>
        <source>The pending order of {email} was filled in: {reference}. {facts}</source>
        <translation>A ordem pendente de {email} foi posta no formulário: {reference}. {facts}</translation>
    </message>
    <message>
        <source>Pays {amount}.</source>
        <translation>Paga {amount}.</translation>
    </message>
    <message>
        <source>Receives {amount}.</source>
        <translation>Recebe {amount}.</translation>
    </message>
    <message>
        <source>Begun {time}.</source>
        <translation>Criada: {time}.</translation>
    </message>
    <message>
        <source>The service names no pending order of {email}, but calls their status “{name}”. Ask XendBridge, or enter the order reference from the ticket.</source>
        <translation>O serviço não indica nenhuma ordem pendente de {email}, mas chama ao estado “{name}”. Pergunte à XendBridge, ou introduza a referência da ordem que está no ticket.</translation>
    </message>
    <message>
        <source>The service has no pending order of {email}. Check the email address, or enter the order reference from the ticket.</source>
        <translation>O serviço não tem nenhuma ordem pendente de {email}. Verifique o endereço de e-mail, ou introduza a referência da ordem que está no ticket.</translation>
    </message>
    <message>
        <source>Which pending order of {email} is to be cancelled?</source>
        <translation>Que ordem pendente de {email} deve ser cancelada?</translation>
    </message>
    <message>
        <source>The service also named an order that is not offered here. It belongs to another email address, or has no order reference that can be used.</source>
        <translation>O serviço indicou também uma ordem que não é oferecida aqui. Pertence a outro endereço de e-mail, ou não tem uma referência que possa ser usada.</translation>
    </message>
    <message>
        <source>The service has several pending orders of {email}. Nothing was filled in. Press Find order again to choose one, or enter the order reference from the ticket.</source>
        <translation>O serviço tem várias ordens pendentes de {email}. Nada foi preenchido. Prima Procurar ordem outra vez para escolher uma, ou introduza a referência da ordem que está no ticket.</translation>
    </message>
    <message>
        <source>The form or the address in use changed while the order was being looked up, so nothing was filled in.</source>
        <translation>O formulário ou o endereço em uso mudou enquanto a ordem era consultada, por isso nada foi preenchido.</translation>
    </message>
    <message>
        <source>There is already an order reference in the form. Empty that field first if you want to find the customer&apos;s pending order.</source>
        <translation>Já há uma referência de ordem no formulário. Esvazie primeiro esse campo se quiser encontrar a ordem pendente do cliente.</translation>
    </message>
    <message>
        <source>The pending order could not be looked up. Nothing was filled in.</source>
        <translation>Não foi possível consultar a ordem pendente. Nada foi preenchido.</translation>
    </message>
    <message>
        <source>The order that the service named belongs to another email address, {other}. Nothing was filled in. Check {email}, or enter the order reference from the ticket.</source>
        <translation>A ordem que o serviço indicou pertence a outro endereço de e-mail, {other}. Nada foi preenchido. Verifique {email}, ou introduza a referência da ordem que está no ticket.</translation>
    </message>
    <message>
        <source>The service named a pending order, but not clearly whose it is. Nothing was filled in. Enter the order reference from the ticket.</source>
        <translation>O serviço indicou uma ordem pendente, mas não diz claramente de quem é. Nada foi preenchido. Introduza a referência da ordem que está no ticket.</translation>
    </message>
    <message>
        <source>The service has a pending order of {email}, but named no order reference that can be used. Nothing was filled in. Enter the one from the ticket.</source>
        <translation>O serviço tem uma ordem pendente de {email}, mas não indicou uma referência de ordem que possa ser usada. Nada foi preenchido. Introduza a que está no ticket.</translation>
    </message>
    <message>
        <source>The service named only the reference of a checkout, which cannot be cancelled as an order. Nothing was filled in. Enter the order reference from the ticket.</source>
        <translation>O serviço indicou apenas a referência de um pagamento online, que não pode ser cancelado como uma ordem. Nada foi preenchido. Introduza a referência da ordem que está no ticket.</translation>
    </message>
    <message>
        <source>The service found nothing for {email}: there is no pending order, or the customer is not known. Check the email address, or enter the order reference from the ticket.</source>
        <translation>O serviço não encontrou nada para {email}: não há ordem pendente, ou o cliente não é conhecido. Verifique o endereço de e-mail, ou introduza a referência da ordem que está no ticket.</translation>
    </message>
    <message>
        <source>Enter a valid key in the settings, or enter the order reference from the ticket.</source>
        <translation>Introduza uma chave válida nas definições, ou introduza a referência da ordem que está no ticket.</translation>
    </message>
    <message>
        <source>Press Find order again, or enter the order reference from the ticket.</source>
        <translation>Prima Procurar ordem outra vez, ou introduza a referência da ordem que está no ticket.</translation>
    </message>
    <message>
        <source>The pending order could not be looked up: {reason}. Nothing was filled in. {step}</source>
        <translation>Não foi possível consultar a ordem pendente: {reason}. Nada foi preenchido. {step}</translation>
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
        <translation>Co&amp;lar do ticket</translation>
    </message>
    <message>
        <source>&amp;Find order</source>
        <translation>&amp;Procurar ordem</translation>
    </message>
    <message>
        <source>For example {example}</source>
        <translation>Por exemplo {example}</translation>
    </message>
    <message>
        <source>E&amp;mail address</source>
        <translation>Endereço de e-&amp;mail</translation>
    </message>
    <message>
        <source>&amp;Order reference</source>
        <translation>Referência da &amp;ordem</translation>
    </message>
</context>
<context>
    <name>GettingStarted</name>
    <message>
        <source>Tr&amp;y practice mode</source>
        <translation>E&amp;xperimentar o modo de prática</translation>
    </message>
    <message>
        <source>Copy the ticket and press Paste from ticket, or fill in both fields.</source>
        <translation>Copie o ticket e prima Colar do ticket, ou preencha os dois campos.</translation>
    </message>
    <message>
        <source>Press Cancel order. The first time, you enter the secret key, which is saved in the keychain of this computer.</source>
        <translation>Prima Cancelar ordem. Na primeira vez, introduz a chave secreta, que é guardada no porta-chaves deste computador.</translation>
    </message>
    <message>
        <source>Read the question and answer yes or no. No order is cancelled before you say yes, and every attempt after that is recorded.</source>
        <translation>Leia a pergunta e responda sim ou não. Nenhuma ordem é cancelada antes de dizer que sim, e cada tentativa a partir daí é registada.</translation>
    </message>
</context>
<context>
    <name>Guide</name>
    <message>
        <source>User guide</source>
        <translation>Guia do utilizador</translation>
    </message>
    <message>
        <source>To cancel an order</source>
        <translation>Para cancelar uma ordem</translation>
    </message>
    <message>
        <source>What each outcome means</source>
        <translation>O que significa cada resultado</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Teclas</translation>
    </message>
    <message>
        <source>1. Copy the ticket and press Paste from ticket, or fill in both fields. The strip at the top says where orders are cancelled.</source>
        <translation>1. Copie o ticket e prima Colar do ticket, ou preencha os dois campos. A faixa no topo diz onde as ordens são canceladas.</translation>
    </message>
    <message>
        <source>2. Press Cancel order, read the question, and answer yes or no. Nothing is cancelled before you say yes.</source>
        <translation>2. Prima Cancelar ordem, leia a pergunta, e responda sim ou não. Nada é cancelado antes de dizer que sim.</translation>
    </message>
    <message>
        <source>3. Read the outcome, and copy the result into the ticket. Every attempt is recorded on this computer.</source>
        <translation>3. Leia o resultado, e copie-o para o ticket. Cada tentativa é registada neste computador.</translation>
    </message>
    <message>
        <source>“Order cancelled”: the service confirmed that the order is cancelled. Tell the customer.</source>
        <translation>“Ordem cancelada”: o serviço confirmou que a ordem está cancelada. Informe o cliente.</translation>
    </message>
    <message>
        <source>“Not cancelled”: the service answered and refused, so the order is unchanged. Do what the window says.</source>
        <translation>“Não cancelada”: o serviço respondeu e recusou, por isso a ordem não mudou. Faça o que a janela diz.</translation>
    </message>
    <message>
        <source>“Not sent”: nothing left this computer, so this attempt left the order unchanged. It is safe to try again.</source>
        <translation>“Não enviada”: nada saiu deste computador, por isso esta tentativa não alterou a ordem. É seguro tentar de novo.</translation>
    </message>
    <message>
        <source>“Outcome unknown”: there is no trustworthy answer, so the order may or may not be cancelled. Check the order before you try again.</source>
        <translation>“Resultado desconhecido”: não há uma resposta de confiança, por isso a ordem pode estar cancelada ou não. Verifique a ordem antes de tentar de novo.</translation>
    </message>
    <message>
        <source>yes, cancel the order</source>
        <translation>sim, cancelar a ordem</translation>
    </message>
    <message>
        <source>The menu Help has a list of all keyboard shortcuts.</source>
        <translation>O menu Ajuda tem uma lista de todos os atalhos de teclado.</translation>
    </message>
    <message>
        <source>{key}: {meaning}</source>
        <translation>{key}: {meaning}</translation>
    </message>
    <message>
        <source>paste from ticket</source>
        <translation>colar do ticket</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>go on: to the next field, to the question, to Copy result</source>
        <translation>continuar: para o campo seguinte, para a pergunta, para Copiar resultado</translation>
    </message>
    <message>
        <source>cancel the order</source>
        <translation>cancelar a ordem</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>no, keep the order</source>
        <translation>não, manter a ordem</translation>
    </message>
    <message>
        <source>copy the result once there is one</source>
        <translation>copiar o resultado assim que houver um</translation>
    </message>
    <message>
        <source>use the selected attempt again</source>
        <translation>usar de novo a tentativa selecionada</translation>
    </message>
    <message>
        <source>this guide</source>
        <translation>este guia</translation>
    </message>
    <message>
        <source>quit</source>
        <translation>sair</translation>
    </message>
</context>
<context>
    <name>HeadlessRun</name>
    <message>
        <source>1. The practice service is listening at {address}</source>
        <translation>1. O serviço de prática está à escuta em {address}</translation>
    </message>
    <message>
        <source>2. Email address: {email}</source>
        <translation>2. Endereço de e-mail: {email}</translation>
    </message>
    <message>
        <source>3. Order reference: {reference}</source>
        <translation>3. Referência da ordem: {reference}</translation>
    </message>
    <message>
        <source>4. The practice key is in memory; no keychain is used</source>
        <translation>4. A chave de prática está em memória; não é usado nenhum porta-chaves</translation>
    </message>
    <message>
        <source>5. HTTP status of the answer: {status}</source>
        <translation>5. Estado HTTP da resposta: {status}</translation>
    </message>
    <message>
        <source>6. Journal of the attempts: {path}</source>
        <translation>6. Registo das tentativas: {path}</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>When</source>
        <translation>Quando</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>Order reference</source>
        <translation>Referência da ordem</translation>
    </message>
    <message>
        <source>Email address</source>
        <translation>Endereço de e-mail</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>Ticket</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>Operador</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Local</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>Em curso</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Cancelada</translation>
    </message>
    <message>
        <source>Not cancelled</source>
        <translation>Não cancelada</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>Não enviada</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Desconhecido</translation>
    </message>
    <message>
        <source>The service said: {message}</source>
        <translation>O serviço disse: {message}</translation>
    </message>
    <message>
        <source>{time}: {state}</source>
        <translation>{time}: {state}</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Ordem</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Início</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Fim</translation>
    </message>
    <message>
        <source>Looked up</source>
        <translation>Consultada</translation>
    </message>
    <message>
        <source>HTTP status</source>
        <translation>Estado HTTP</translation>
    </message>
    <message>
        <source>Attempt number</source>
        <translation>Número da tentativa</translation>
    </message>
    <message>
        <source>No attempt is recorded on this computer yet. Every attempt to cancel an order will be listed here, whatever its outcome.</source>
        <translation>Ainda não há tentativas registadas neste computador. Cada tentativa de cancelar uma ordem ficará listada aqui, seja qual for o resultado.</translation>
    </message>
    <message>
        <source>No attempt matches. Check the search for typing errors, search for a shorter part, or show all attempts.</source>
        <translation>Nenhuma tentativa corresponde. Verifique se há erros na pesquisa, procure uma parte mais curta, ou mostre todas as tentativas.</translation>
    </message>
    <message>
        <source>The journal cannot be read at the moment. Nothing was changed. Try again in a moment; if the problem persists, close XB Desktop and start it again.</source>
        <translation>Não é possível ler o registo neste momento. Nada foi alterado. Tente de novo daqui a pouco; se o problema persistir, feche o XB Desktop e inicie-o de novo.</translation>
    </message>
    <message>
        <source>The journal cannot be written to at the moment. Not all attempts were deleted. Try again in a moment; if the problem persists, close XB Desktop and start it again.</source>
        <translation>Não é possível escrever no registo neste momento. Nem todas as tentativas foram eliminadas. Tente de novo daqui a pouco; se o problema persistir, feche o XB Desktop e inicie-o de novo.</translation>
    </message>
    <message>
        <source>Exported: {count}. The file is {path}</source>
        <translation>Tentativas exportadas: {count}. O ficheiro é {path}</translation>
    </message>
    <message>
        <source>The export was stopped. No file was written.</source>
        <translation>A exportação foi parada. Nenhum ficheiro foi escrito.</translation>
    </message>
    <message>
        <source>The file {path} could not be written ({reason}). Nothing was exported. Choose another folder, or free up space on the disk, then try again.</source>
        <translation>Não foi possível escrever o ficheiro {path} ({reason}). Nada foi exportado. Escolha outra pasta, ou liberte espaço no disco, e tente de novo.</translation>
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
        <translation>Tentativas</translation>
    </message>
    <message>
        <source>&amp;Copy receipt</source>
        <translation>&amp;Copiar recibo</translation>
    </message>
    <message>
        <source>Sort by {column}</source>
        <translation>Ordenar por {column}</translation>
    </message>
</context>
<context>
    <name>HistoryWindow</name>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exportar…</translation>
    </message>
    <message>
        <source>Delete &amp;all…</source>
        <translation>Eliminar &amp;tudo…</translation>
    </message>
    <message>
        <source>History — XB Desktop</source>
        <translation>Histórico — XB Desktop</translation>
    </message>
    <message>
        <source>The order could not be looked up. Nothing was changed.</source>
        <translation>Não foi possível consultar a ordem. Nada foi alterado.</translation>
    </message>
    <message>
        <source>Looking up the order…</source>
        <translation>A consultar a ordem…</translation>
    </message>
</context>
<context>
    <name>Journal</name>
    <message>
        <source>The journal on this computer cannot be written to ({reason}), so no order can be cancelled. {next_step}</source>
        <translation>Não é possível escrever no registo deste computador ({reason}), por isso nenhuma ordem pode ser cancelada. {next_step}</translation>
    </message>
    <message>
        <source>the disk or your quota is full</source>
        <translation>o disco está cheio ou a sua quota esgotou-se</translation>
    </message>
    <message>
        <source>it is read-only</source>
        <translation>é só de leitura</translation>
    </message>
    <message>
        <source>another program is using it</source>
        <translation>outro programa está a usá-lo</translation>
    </message>
    <message>
        <source>a newer version of XB Desktop wrote it</source>
        <translation>foi escrito por uma versão mais recente do XB Desktop</translation>
    </message>
    <message>
        <source>its file or folder cannot be opened</source>
        <translation>não é possível abrir o ficheiro ou a pasta</translation>
    </message>
    <message>
        <source>its file is a link to another file</source>
        <translation>o ficheiro é uma ligação para outro ficheiro</translation>
    </message>
    <message>
        <source>files in its folder cannot be locked</source>
        <translation>não é possível bloquear ficheiros na pasta</translation>
    </message>
    <message>
        <source>this computer is out of memory</source>
        <translation>este computador está sem memória</translation>
    </message>
    <message>
        <source>its file or disk reports an error</source>
        <translation>o ficheiro ou o disco comunica um erro</translation>
    </message>
    <message>
        <source>an internal error occurred in XB Desktop</source>
        <translation>ocorreu um erro interno no XB Desktop</translation>
    </message>
    <message>
        <source>Make sure that you can write to the data folder, then try again.</source>
        <translation>Certifique-se de que pode escrever na pasta de dados, e tente de novo.</translation>
    </message>
    <message>
        <source>Close XB Desktop and start it again, then try again. If the problem persists, report it together with the log.</source>
        <translation>Feche o XB Desktop e inicie-o de novo, e tente outra vez. Se o problema persistir, comunique-o juntamente com o log.</translation>
    </message>
    <message>
        <source>Free up space on the disk, then try again.</source>
        <translation>Liberte espaço no disco, e tente de novo.</translation>
    </message>
    <message>
        <source>Close the other program, then try again.</source>
        <translation>Feche o outro programa, e tente de novo.</translation>
    </message>
    <message>
        <source>Use the newer version of XB Desktop.</source>
        <translation>Use a versão mais recente do XB Desktop.</translation>
    </message>
    <message>
        <source>Replace the link in the data folder with the file itself, then try again.</source>
        <translation>Substitua a ligação na pasta de dados pelo próprio ficheiro, e tente de novo.</translation>
    </message>
    <message>
        <source>Ask your IT staff for a data folder on a file system that supports file locks.</source>
        <translation>Peça à sua equipa de informática uma pasta de dados num sistema de ficheiros que permita bloquear ficheiros.</translation>
    </message>
    <message>
        <source>Close other programs, then try again.</source>
        <translation>Feche outros programas, e tente de novo.</translation>
    </message>
    <message>
        <source>Ask your IT staff to check the disk.</source>
        <translation>Peça à sua equipa de informática que verifique o disco.</translation>
    </message>
    <message>
        <source>This outcome could not be recorded in the journal. Note it down.</source>
        <translation>Este resultado não pôde ser registado. Tome nota dele.</translation>
    </message>
    <message>
        <source>The journal was damaged or changed by another program. It is kept as it was in {path}, and a new journal has been started. Attempts in the old journal no longer cause a warning.</source>
        <translation>O registo foi danificado ou alterado por outro programa. É mantido tal como estava em {path}, e foi começado um novo registo. As tentativas do registo antigo deixam de causar um aviso.</translation>
    </message>
    <message>
        <source>An older version of XB Desktop is running and uses the journal in {old}; this window uses it too. Close all windows of XB Desktop, then start it again: the journal is then moved to {new}.</source>
        <translation>Uma versão mais antiga do XB Desktop está aberta e usa o registo em {old}; esta janela também o usa. Feche todas as janelas do XB Desktop e inicie-o de novo: o registo é então movido para {new}.</translation>
    </message>
    <message>
        <source>The journal could not be moved from {old} to {new}. It is used where it is, and nothing is lost. Make sure that you can write to both folders, then start XB Desktop again.</source>
        <translation>Não foi possível mover o registo de {old} para {new}. É usado onde está, e nada se perde. Certifique-se de que pode escrever nas duas pastas, e inicie o XB Desktop de novo.</translation>
    </message>
    <message>
        <source>The journal of an older version of XB Desktop in {old} could not be added to the journal in {new}. It is kept, but the attempts in it cause no warning. Close all windows of XB Desktop, make sure that you can write to both folders, then start it again.</source>
        <translation>O registo de uma versão mais antiga do XB Desktop em {old} não pôde ser acrescentado ao registo em {new}. É mantido, mas as tentativas nele não causam avisos. Feche todas as janelas do XB Desktop, certifique-se de que pode escrever nas duas pastas, e inicie-o de novo.</translation>
    </message>
    <message>
        <source>Other users of this computer can write to the data folder {path} and could replace the journal in it. Remove their access: as the owner of the folder, run chmod 700 on it.</source>
        <translation>Outros utilizadores deste computador podem escrever na pasta de dados {path} e poderiam substituir o registo nela. Retire-lhes o acesso: como proprietário da pasta, execute chmod 700 sobre ela.</translation>
    </message>
    <message>
        <source>An earlier attempt was interrupted: {reference} for {email} at {address}, {time}. The order may or may not be cancelled. Check it before you try again.</source>
        <translation>Uma tentativa anterior foi interrompida: {reference} para {email} em {address}, {time}. A ordem pode estar cancelada ou não. Verifique-a antes de tentar de novo.</translation>
    </message>
</context>
<context>
    <name>KeyDialog</name>
    <message>
        <source>Caps Lock is on.</source>
        <translation>A tecla Caps Lock está ativada.</translation>
    </message>
    <message>
        <source>Only for this session: keep it in &amp;memory</source>
        <translation>Só para esta sessão: manter em &amp;memória</translation>
    </message>
    <message>
        <source>Not &amp;now</source>
        <translation>Agora &amp;não</translation>
    </message>
    <message>
        <source>Secret key</source>
        <translation>Chave secreta</translation>
    </message>
    <message>
        <source>Enter the secret key for {host}. It is saved in the keychain of this computer, if there is one, and sent to this address only.</source>
        <translation>Introduza a chave secreta para {host}. É guardada no porta-chaves deste computador, se houver um, e enviada apenas para este endereço.</translation>
    </message>
    <message>
        <source>Secret &amp;key</source>
        <translation>&amp;Chave secreta</translation>
    </message>
    <message>
        <source>An unexpected error occurred, and the key was not saved. Try again.</source>
        <translation>Ocorreu um erro inesperado, e a chave não foi guardada. Tente de novo.</translation>
    </message>
    <message>
        <source>Waiting for the keychain, {seconds} s. It may be asking for your password.</source>
        <translation>À espera do porta-chaves, {seconds} s. Talvez esteja a pedir a sua palavra-passe.</translation>
    </message>
    <message>
        <source>You can use the key for this session: it stays in memory until you close XB Desktop and is not saved.</source>
        <translation>Pode usar a chave nesta sessão: fica em memória até fechar o XB Desktop e não é guardada.</translation>
    </message>
    <message>
        <source>&amp;Use for this session</source>
        <translation>&amp;Usar nesta sessão</translation>
    </message>
    <message>
        <source>&amp;Save key</source>
        <translation>Guardar cha&amp;ve</translation>
    </message>
    <message>
        <source>Enter the secret key first.</source>
        <translation>Introduza primeiro a chave secreta.</translation>
    </message>
    <message>
        <source>This is too long for a key: the limit is {limit} characters.</source>
        <translation>Isto é demasiado longo para uma chave: o limite é de {limit} caracteres.</translation>
    </message>
    <message>
        <source>This is a public key, which cannot cancel orders. Enter the secret key that belongs to it.</source>
        <translation>Esta é uma chave pública, que não pode cancelar ordens. Introduza a chave secreta que lhe corresponde.</translation>
    </message>
    <message>
        <source>A key contains only plain letters, digits and symbols, and no spaces. Copy it again.</source>
        <translation>Uma chave contém apenas letras simples, algarismos e símbolos, e nenhum espaço. Copie-a de novo.</translation>
    </message>
</context>
<context>
    <name>KeyFlow</name>
    <message>
        <source>The new secret key is used from now on.</source>
        <translation>A nova chave secreta é usada a partir de agora.</translation>
    </message>
    <message>
        <source>Remove the secret key for {host}?</source>
        <translation>Remover a chave secreta para {host}?</translation>
    </message>
    <message>
        <source>To cancel orders there, you will have to enter the key again.</source>
        <translation>Para cancelar ordens lá, terá de introduzir a chave de novo.</translation>
    </message>
    <message>
        <source>&amp;Remove key</source>
        <translation>&amp;Remover chave</translation>
    </message>
    <message>
        <source>&amp;Keep key</source>
        <translation>&amp;Manter chave</translation>
    </message>
    <message>
        <source>The secret key has been removed from this computer.</source>
        <translation>A chave secreta foi removida deste computador.</translation>
    </message>
    <message>
        <source>The secret key could not be removed. {reason}</source>
        <translation>Não foi possível remover a chave secreta. {reason}</translation>
    </message>
</context>
<context>
    <name>KeychainProblem</name>
    <message>
        <source>This computer has no keychain that XB Desktop can use.</source>
        <translation>Este computador não tem um porta-chaves que o XB Desktop possa usar.</translation>
    </message>
    <message>
        <source>The keychain that is configured on this computer is not the operating system&apos;s own, so XB Desktop does not use it.</source>
        <translation>O porta-chaves configurado neste computador não é o do sistema operativo, por isso o XB Desktop não o usa.</translation>
    </message>
    <message>
        <source>The keychain on this computer has not been set up yet.</source>
        <translation>O porta-chaves deste computador ainda não foi configurado.</translation>
    </message>
    <message>
        <source>The keychain is locked.</source>
        <translation>O porta-chaves está bloqueado.</translation>
    </message>
    <message>
        <source>The keychain could not complete the request.</source>
        <translation>O porta-chaves não conseguiu cumprir o pedido.</translation>
    </message>
    <message>
        <source>The request to the keychain was stopped before it was answered.</source>
        <translation>O pedido ao porta-chaves foi parado antes de ter resposta.</translation>
    </message>
    <message>
        <source>The keychain accepted the key but did not return the same one.</source>
        <translation>O porta-chaves aceitou a chave, mas não devolveu a mesma.</translation>
    </message>
</context>
<context>
    <name>LanguageSettings</name>
    <message>
        <source>As the system: {language}</source>
        <translation>Como o sistema: {language}</translation>
    </message>
    <message>
        <source>&amp;Restart now</source>
        <translation>Rea&amp;brir agora</translation>
    </message>
    <message>
        <source>The language changes when XB Desktop is started again. What is in the form is not kept then.</source>
        <translation>O idioma muda quando o XB Desktop for iniciado de novo. O que está no formulário não é então mantido.</translation>
    </message>
    <message>
        <source>Lan&amp;guage</source>
        <translation>&amp;Idioma</translation>
    </message>
</context>
<context>
    <name>LineMenu</name>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Desfazer</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Refazer</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>Cor&amp;tar</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copiar</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>Co&amp;lar</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Eliminar</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>Selecionar tudo</translation>
    </message>
</context>
<context>
    <name>Link</name>
    <message>
        <source>It is not clear where the value of {field} ends: number signs and ampersands in it must be written as %23 and %26.</source>
        <translation>Não é claro onde termina o valor de {field}: um cardinal e um “e” comercial têm de ser escritos como %23 e %26.</translation>
    </message>
    <message>
        <source>The link is too long: the limit is {limit} characters.</source>
        <translation>A hiperligação é demasiado longa: o limite é de {limit} caracteres.</translation>
    </message>
    <message>
        <source>This is not a link for XB Desktop: its links begin with xb-desktop:cancel.</source>
        <translation>Esta não é uma hiperligação para o XB Desktop: as hiperligações dele começam por xb-desktop:cancel.</translation>
    </message>
    <message>
        <source>XB Desktop cannot do what this link asks for. It supports only: cancel.</source>
        <translation>O XB Desktop não pode fazer o que esta hiperligação pede. Suporta apenas: cancel.</translation>
    </message>
    <message>
        <source>There is more than one {field}: it is not clear which one is right.</source>
        <translation>Há mais do que um valor para {field}: não é claro qual é o certo.</translation>
    </message>
    <message>
        <source>The link cannot be read: its text is not valid UTF-8.</source>
        <translation>Não é possível ler a hiperligação: o texto não é UTF-8 válido.</translation>
    </message>
</context>
<context>
    <name>LookUp</name>
    <message>
        <source>The outcome of an attempt to cancel {reference} for {email} at {address} is unknown. {check}</source>
        <translation>O resultado de uma tentativa de cancelar {reference} para {email} em {address} é desconhecido. {check}</translation>
    </message>
    <message>
        <source>Checking what XendBridge says of the order…</source>
        <translation>A verificar o que a XendBridge diz da ordem…</translation>
    </message>
    <message>
        <source>The order was not checked.</source>
        <translation>A ordem não foi verificada.</translation>
    </message>
    <message>
        <source>Could not be checked at {time}: {reason}. The cancellation stays confirmed.</source>
        <translation>Não foi possível verificar às {time}: {reason}. O cancelamento continua confirmado.</translation>
    </message>
    <message>
        <source>Could not be checked at {time}: {reason}. Nothing was changed by looking it up.</source>
        <translation>Não foi possível verificar às {time}: {reason}. A consulta não alterou nada.</translation>
    </message>
    <message>
        <source>Checked {time}: the service&apos;s answer does not name this order. The cancellation stays confirmed.</source>
        <translation>Verificada às {time}: a resposta do serviço não indica esta ordem. O cancelamento continua confirmado.</translation>
    </message>
    <message>
        <source>Checked {time}: the service&apos;s answer does not name this order, so it settles nothing.</source>
        <translation>Verificada às {time}: a resposta do serviço não indica esta ordem, por isso não esclarece nada.</translation>
    </message>
    <message>
        <source>{sentence} This is about {reference} ({name}).</source>
        <translation>{sentence} Trata-se de {reference} ({name}).</translation>
    </message>
    <message>
        <source>{sentence} This is about {reference}.</source>
        <translation>{sentence} Trata-se de {reference}.</translation>
    </message>
    <message>
        <source>Checked {time}: XendBridge lists the order as cancelled.</source>
        <translation>Verificada às {time}: a XendBridge indica a ordem como cancelada.</translation>
    </message>
    <message>
        <source>Checked {time}: XendBridge does not list the order as cancelled yet, but as “{name}”.</source>
        <translation>Verificada às {time}: a XendBridge ainda não indica a ordem como cancelada, mas como “{name}”.</translation>
    </message>
    <message>
        <source>Checked {time}: XendBridge does not report a status.</source>
        <translation>Verificada às {time}: a XendBridge não indica um estado.</translation>
    </message>
    <message>
        <source>Check it again later (menu Order, Check order), and ask XendBridge if that does not change.</source>
        <translation>Verifique-a mais tarde (menu Ordem, Verificar ordem), e pergunte à XendBridge se isso não mudar.</translation>
    </message>
    <message>
        <source>Checked {time}: still open.</source>
        <translation>Verificada às {time}: ainda aberta.</translation>
    </message>
    <message>
        <source>Checked {time}: accepted by the provider.</source>
        <translation>Verificada às {time}: aceite pelo fornecedor.</translation>
    </message>
    <message>
        <source>Checked {time}: The customer says that they have paid.</source>
        <translation>Verificada às {time}: o cliente diz que pagou.</translation>
    </message>
    <message>
        <source>Checked {time}: payment received.</source>
        <translation>Verificada às {time}: pagamento recebido.</translation>
    </message>
    <message>
        <source>Checked {time}: paid out.</source>
        <translation>Verificada às {time}: montante pago ao cliente.</translation>
    </message>
    <message>
        <source>Checked {time}: completed.</source>
        <translation>Verificada às {time}: concluída.</translation>
    </message>
    <message>
        <source>Checked {time}: XendBridge calls the status “{name}”.</source>
        <translation>Verificada às {time}: a XendBridge chama ao estado “{name}”.</translation>
    </message>
    <message>
        <source>Checked {time}: accepted by the provider. Trying again is safe.</source>
        <translation>Verificada às {time}: aceite pelo fornecedor. É seguro tentar de novo.</translation>
    </message>
    <message>
        <source>Checked {time}: still open. Trying again is safe.</source>
        <translation>Verificada às {time}: ainda aberta. É seguro tentar de novo.</translation>
    </message>
    <message>
        <source>The order could not be looked up: {reason}. Nothing was changed.</source>
        <translation>Não foi possível consultar a ordem: {reason}. Nada foi alterado.</translation>
    </message>
    <message>
        <source>{reference}, looked up at {time} at {host}: {sentence}</source>
        <translation>{reference}, consultada às {time} em {host}: {sentence}</translation>
    </message>
    <message>
        <source>The service&apos;s answer does not name this order, so it settles nothing. Ask XendBridge before you try again.</source>
        <translation>A resposta do serviço não indica esta ordem, por isso não esclarece nada. Pergunte à XendBridge antes de tentar de novo.</translation>
    </message>
    <message>
        <source>The service reports the state “{name}”, but its answer does not name this order, so it settles nothing. Ask XendBridge before you try again.</source>
        <translation>O serviço comunica o estado “{name}”, mas a resposta não indica esta ordem, por isso não esclarece nada. Pergunte à XendBridge antes de tentar de novo.</translation>
    </message>
    <message>
        <source>the service did not accept the look-up (HTTP status {status})</source>
        <translation>o serviço não aceitou a consulta (estado HTTP {status})</translation>
    </message>
    <message>
        <source>the service does not know this order</source>
        <translation>o serviço não conhece esta ordem</translation>
    </message>
    <message>
        <source>the service does not accept the secret key</source>
        <translation>o serviço não aceita a chave secreta</translation>
    </message>
    <message>
        <source>the secret key does not have permission</source>
        <translation>a chave secreta não tem permissão</translation>
    </message>
    <message>
        <source>no secret key is saved for this address</source>
        <translation>não há chave secreta guardada para este endereço</translation>
    </message>
    <message>
        <source>the order reference contains the secret key</source>
        <translation>a referência da ordem contém a chave secreta</translation>
    </message>
    <message>
        <source>the saved secret key cannot be used</source>
        <translation>a chave secreta guardada não pode ser usada</translation>
    </message>
    <message>
        <source>the keychain did not return the secret key</source>
        <translation>o porta-chaves não devolveu a chave secreta</translation>
    </message>
    <message>
        <source>the answer could not be understood</source>
        <translation>não foi possível compreender a resposta</translation>
    </message>
    <message>
        <source>the service reported an internal error (HTTP status {status})</source>
        <translation>o serviço comunicou um erro interno (estado HTTP {status})</translation>
    </message>
    <message>
        <source>the service reported that it ran out of time (HTTP status {status})</source>
        <translation>o serviço comunicou que o tempo se esgotou (estado HTTP {status})</translation>
    </message>
    <message>
        <source>the service was asked too often</source>
        <translation>o serviço foi contactado demasiadas vezes</translation>
    </message>
    <message>
        <source>the service pointed to another address, to which nothing was sent</source>
        <translation>o serviço remeteu para outro endereço, para o qual nada foi enviado</translation>
    </message>
    <message>
        <source>no complete answer arrived in time</source>
        <translation>não chegou a tempo nenhuma resposta completa</translation>
    </message>
    <message>
        <source>you stopped waiting for the answer</source>
        <translation>deixou de aguardar a resposta</translation>
    </message>
    <message>
        <source>something in front of the service answered in its place</source>
        <translation>um intermediário à frente do serviço respondeu em vez dele</translation>
    </message>
    <message>
        <source>a proxy between this computer and the service answered in its place</source>
        <translation>um proxy entre este computador e o serviço respondeu em vez dele</translation>
    </message>
    <message>
        <source>this computer does not trust the certificate of the service</source>
        <translation>este computador não confia no certificado do serviço</translation>
    </message>
    <message>
        <source>no connection through the proxy could be established</source>
        <translation>não foi possível estabelecer uma ligação pelo proxy</translation>
    </message>
    <message>
        <source>the proxy setting on this computer is not valid</source>
        <translation>a definição do proxy neste computador não é válida</translation>
    </message>
    <message>
        <source>SOCKS proxies are not supported</source>
        <translation>os proxies SOCKS não são suportados</translation>
    </message>
    <message>
        <source>the service reported a problem with a certificate</source>
        <translation>o serviço comunicou um problema com um certificado</translation>
    </message>
    <message>
        <source>the service could not be reached</source>
        <translation>não foi possível contactar o serviço</translation>
    </message>
    <message>
        <source>no usable answer arrived</source>
        <translation>não chegou nenhuma resposta que possa ser usada</translation>
    </message>
    <message>
        <source>{reference} is an order of an earlier practice session, which has ended: it can no longer be checked. No real order is affected.</source>
        <translation>{reference} é uma ordem de uma sessão de prática anterior, que já terminou: já não pode ser verificada. Nenhuma ordem real é afetada.</translation>
    </message>
    <message>
        <source>To check {reference}, first choose its address in the settings: {address}.</source>
        <translation>Para verificar {reference}, escolha primeiro o endereço dela nas definições: {address}.</translation>
    </message>
    <message>
        <source>It is still not known whether {reference} for {email} at {address} is cancelled. Check it before you try again.</source>
        <translation>Ainda não se sabe se {reference} para {email} em {address} está cancelada. Verifique-a antes de tentar de novo.</translation>
    </message>
    <message>
        <source>A late answer arrived for {reference}: {heading}. {affected}</source>
        <translation>Chegou uma resposta tardia para {reference}: {heading}. {affected}</translation>
    </message>
    <message>
        <source>There is nothing more to do.</source>
        <translation>Não há mais nada a fazer.</translation>
    </message>
    <message>
        <source>What this means for trying again is not documented: ask XendBridge.</source>
        <translation>O que isto significa para uma nova tentativa não está documentado: pergunte à XendBridge.</translation>
    </message>
    <message>
        <source>It is not cancelled; trying again is safe.</source>
        <translation>Não está cancelada; é seguro tentar de novo.</translation>
    </message>
    <message>
        <source>The order is not cancelled and can no longer be cancelled.</source>
        <translation>A ordem não está cancelada e já não pode ser cancelada.</translation>
    </message>
    <message>
        <source>The order is not cancelled yet, but the answer to your attempt may still arrive. Wait for it before you try again.</source>
        <translation>A ordem ainda não está cancelada, mas a resposta à sua tentativa ainda pode chegar. Espere por ela antes de tentar de novo.</translation>
    </message>
    <message>
        <source>The order is not cancelled. Do not try again until the payment has been clarified.</source>
        <translation>A ordem não está cancelada. Não tente de novo até o pagamento ter sido esclarecido.</translation>
    </message>
    <message>
        <source>The order is not cancelled. Do not try again until the dispute has been resolved.</source>
        <translation>A ordem não está cancelada. Não tente de novo até a disputa ter sido resolvida.</translation>
    </message>
</context>
<context>
    <name>LookUps</name>
    <message>
        <source>Looking up the order, {seconds} s.</source>
        <translation>A consultar a ordem, {seconds} s.</translation>
    </message>
    <message>
        <source>Looking up the order, {seconds} s. The keychain may ask for your password.</source>
        <translation>A consultar a ordem, {seconds} s. O porta-chaves pode pedir a sua palavra-passe.</translation>
    </message>
    <message>
        <source>Looking for the customer&apos;s pending order, {seconds} s.</source>
        <translation>À procura da ordem pendente do cliente, {seconds} s.</translation>
    </message>
    <message>
        <source>Looking for the customer&apos;s pending order, {seconds} s. The keychain may ask for your password.</source>
        <translation>À procura da ordem pendente do cliente, {seconds} s. O porta-chaves pode pedir a sua palavra-passe.</translation>
    </message>
    <message>
        <source>The order could not be looked up. Nothing was changed.</source>
        <translation>Não foi possível consultar a ordem. Nada foi alterado.</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Or&amp;der</source>
        <translation>Or&amp;dem</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Editar</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ver</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>A&amp;juda</translation>
    </message>
    <message>
        <source>{name} — XB Desktop</source>
        <translation>{name} — XB Desktop</translation>
    </message>
    <message>
        <source>XB Desktop could not load all of its parts. Nothing was sent. Close it and start it again; if the problem persists, install it again.</source>
        <translation>O XB Desktop não conseguiu carregar todas as suas partes. Nada foi enviado. Feche-o e inicie-o de novo; se o problema persistir, instale-o de novo.</translation>
    </message>
</context>
<context>
    <name>Managed</name>
    <message>
        <source>Set by your organisation.</source>
        <translation>Definido pela sua organização.</translation>
    </message>
    <message>
        <source>Set by your organisation: no other addresses can be added.</source>
        <translation>Definido pela sua organização: não é possível adicionar outros endereços.</translation>
    </message>
    <message>
        <source>Set by your organisation: no other address can be used.</source>
        <translation>Definido pela sua organização: não é possível usar outro endereço.</translation>
    </message>
    <message>
        <source>Set by your organisation: no other address can be added or used.</source>
        <translation>Definido pela sua organização: não é possível adicionar nem usar outro endereço.</translation>
    </message>
    <message>
        <source>Your organisation does not allow the history to be exported.</source>
        <translation>A sua organização não permite exportar o histórico.</translation>
    </message>
    <message>
        <source>Your organisation has every attempt and its outcome written to the log of this computer, with the name of your user account and without the customer&apos;s email address. It also shows which attempts are deleted from the history.</source>
        <translation>A sua organização manda escrever cada tentativa e o respetivo resultado no log do sistema deste computador, com o nome da sua conta de utilizador e sem o endereço de e-mail do cliente. Esse log indica também que tentativas são eliminadas do histórico.</translation>
    </message>
    <message>
        <source>An audit line of your organisation could not be written to the log of this computer. No order is affected, and every attempt is in the journal. Tell your IT staff.</source>
        <translation>Uma linha de auditoria da sua organização não pôde ser escrita no log do sistema deste computador. Nenhuma ordem é afetada, e todas as tentativas estão no registo. Informe a sua equipa de informática.</translation>
    </message>
    <message>
        <source>Tell your IT staff: xb-desktop --check lists the problems.</source>
        <translation>Informe a sua equipa de informática: xb-desktop --check lista os problemas.</translation>
    </message>
    <message>
        <source>All other settings apply. Tell your IT staff: xb-desktop --check lists the problems.</source>
        <translation>Todas as outras definições se aplicam. Informe a sua equipa de informática: xb-desktop --check lista os problemas.</translation>
    </message>
    <message>
        <source>{name} is also ignored: {reason}.</source>
        <translation>O mesmo vale para {name}: {reason}.</translation>
    </message>
    <message>
        <source>In {place}, {name} is ignored: {reason}.</source>
        <translation>Em {place}, {name} é ignorado: {reason}.</translation>
    </message>
    <message>
        <source>The settings of your organisation in {place} are ignored, because users other than the administrator could have changed them. The file and its folder must belong to root, and nobody else may be able to write to them.</source>
        <translation>As definições da sua organização em {place} são ignoradas, porque outros utilizadores além do administrador podem tê-las alterado. O ficheiro e a pasta têm de pertencer a root, e mais ninguém pode ter permissão de escrita.</translation>
    </message>
    <message>
        <source>The settings of your organisation in {place} are ignored: they cannot be read.</source>
        <translation>As definições da sua organização em {place} são ignoradas: não podem ser lidas.</translation>
    </message>
    <message>
        <source>The settings of your organisation in {place} are ignored, because their format is not valid.</source>
        <translation>As definições da sua organização em {place} são ignoradas, porque o formato não é válido.</translation>
    </message>
    <message>
        <source>this version has no setting of that name</source>
        <translation>esta versão não tem nenhuma definição com esse nome</translation>
    </message>
    <message>
        <source>it appears twice</source>
        <translation>está lá duas vezes</translation>
    </message>
    <message>
        <source>it must be true or false</source>
        <translation>tem de ser true ou false</translation>
    </message>
    <message>
        <source>it must be a list</source>
        <translation>tem de ser uma lista</translation>
    </message>
    <message>
        <source>it must consist of a name, an address and optionally a colour</source>
        <translation>tem de ser composto por um nome, um endereço e, opcionalmente, uma cor</translation>
    </message>
    <message>
        <source>it must be text</source>
        <translation>tem de ser um texto</translation>
    </message>
    <message>
        <source>it must be https:// followed by a host and optionally a port</source>
        <translation>tem de ser https:// seguido de um anfitrião e, opcionalmente, uma porta</translation>
    </message>
    <message>
        <source>a name has 1 to 40 visible characters</source>
        <translation>um nome tem de 1 a 40 caracteres visíveis</translation>
    </message>
    <message>
        <source>it must be red, yellow, green or blue</source>
        <translation>tem de ser red, yellow, green ou blue</translation>
    </message>
    <message>
        <source>it must be off, optional or required</source>
        <translation>tem de ser off, optional ou required</translation>
    </message>
    <message>
        <source>it must be a number of days from {fewest} to {most}, or for_ever</source>
        <translation>tem de ser um número de dias de {fewest} a {most}, ou for_ever</translation>
    </message>
    <message>
        <source>it must be off, masked or full</source>
        <translation>tem de ser off, masked ou full</translation>
    </message>
    <message>
        <source>it must be en, fr or pt</source>
        <translation>tem de ser en, fr ou pt</translation>
    </message>
    <message>
        <source>there is no setting of that name to lock or hide</source>
        <translation>não há nenhuma definição com esse nome para bloquear ou ocultar</translation>
    </message>
    <message>
        <source>a reason is one line of at most {length} visible characters</source>
        <translation>um motivo é uma linha de no máximo {length} caracteres visíveis</translation>
    </message>
    <message>
        <source>the list is too long; so is all that follows</source>
        <translation>a lista é demasiado longa; tudo o que se segue também é ignorado</translation>
    </message>
    <message>
        <source>a reason can only be required where the reasons are set as well</source>
        <translation>um motivo só pode ser obrigatório se os motivos também estiverem definidos</translation>
    </message>
    <message>
        <source>it is none of the addresses that are set</source>
        <translation>não é nenhum dos endereços definidos</translation>
    </message>
    <message>
        <source>it is not valid</source>
        <translation>não é válido</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>&amp;Check order</source>
        <translation>&amp;Verificar ordem</translation>
    </message>
    <message>
        <source>&amp;Find order</source>
        <translation>&amp;Procurar ordem</translation>
    </message>
    <message>
        <source>&amp;History…</source>
        <translation>&amp;Histórico…</translation>
    </message>
    <message>
        <source>Ctrl+H</source>
        <translation>Ctrl+H</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>De&amp;finições…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Sair</translation>
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
        <translation>&amp;Manter em primeiro plano</translation>
    </message>
    <message>
        <source>&amp;User guide</source>
        <translation>&amp;Guia do utilizador</translation>
    </message>
    <message>
        <source>F1</source>
        <translation>F1</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>A&amp;talhos de teclado</translation>
    </message>
    <message>
        <source>&amp;Practice mode</source>
        <translation>Modo de &amp;prática</translation>
    </message>
    <message>
        <source>&amp;Check this computer…</source>
        <translation>&amp;Verificar este computador…</translation>
    </message>
    <message>
        <source>Open &amp;log folder</source>
        <translation>Abrir a pasta do &amp;log</translation>
    </message>
    <message>
        <source>&amp;About XB Desktop</source>
        <translation>&amp;Acerca do XB Desktop</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Dismiss</source>
        <translation>Dispensar</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Voltar a tentar</translation>
    </message>
</context>
<context>
    <name>NoticeList</name>
    <message>
        <source>Check each order before you try it again: {references}.</source>
        <translation>Verifique cada ordem antes de tentar de novo: {references}.</translation>
    </message>
    <message>
        <source>Check {references}</source>
        <translation>Verifique {references}</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>An unexpected error occurred. Any outcome that is shown is still valid. Copy the details and report them.</source>
        <translation>Ocorreu um erro inesperado. Qualquer resultado mostrado continua válido. Copie os detalhes e comunique-os.</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Copiar detalhes</translation>
    </message>
    <message>
        <source>Check order</source>
        <translation>Verificar ordem</translation>
    </message>
</context>
<context>
    <name>Notification</name>
    <message>
        <source>The outcome of a cancellation has arrived. Open the window to read it.</source>
        <translation>Chegou o resultado de um cancelamento. Abra a janela para o ler.</translation>
    </message>
</context>
<context>
    <name>OpenedLink</name>
    <message>
        <source>Warning</source>
        <translation>Aviso</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Hiperligação</translation>
    </message>
    <message>
        <source>The link that was opened cannot be used. Nothing was filled in.</source>
        <translation>A hiperligação que foi aberta não pode ser usada. Nada foi preenchido.</translation>
    </message>
</context>
<context>
    <name>OrderChoice</name>
    <message>
        <source>&amp;Use this order</source>
        <translation>&amp;Usar esta ordem</translation>
    </message>
    <message>
        <source>Find order</source>
        <translation>Procurar ordem</translation>
    </message>
</context>
<context>
    <name>OrderFacts</name>
    <message>
        <source>Customer</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Ordem</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Montante</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Onde</translation>
    </message>
    <message>
        <source>Looking up…</source>
        <translation>A consultar…</translation>
    </message>
    <message>
        <source>Still looking up…</source>
        <translation>Ainda a consultar…</translation>
    </message>
    <message>
        <source>the answer does not name this order</source>
        <translation>a resposta não indica esta ordem</translation>
    </message>
    <message>
        <source>This could not be looked up again just now.</source>
        <translation>Não foi possível consultar isto de novo agora.</translation>
    </message>
    <message>
        <source>Type: {kind}</source>
        <translation>Tipo: {kind}</translation>
    </message>
    <message>
        <source>{pays} → {receives}</source>
        <translation>{pays} → {receives}</translation>
    </message>
    <message>
        <source>Pays {amount}</source>
        <translation>Paga {amount}</translation>
    </message>
    <message>
        <source>Receives {amount}</source>
        <translation>Recebe {amount}</translation>
    </message>
    <message>
        <source>no answer has arrived yet</source>
        <translation>ainda não chegou nenhuma resposta</translation>
    </message>
    <message>
        <source>Details of this order are not available.</source>
        <translation>Os detalhes desta ordem não estão disponíveis.</translation>
    </message>
    <message>
        <source>Reason: {reason}.</source>
        <translation>Razão: {reason}.</translation>
    </message>
</context>
<context>
    <name>OrderState</name>
    <message>
        <source>Open</source>
        <translation>Aberta</translation>
    </message>
    <message>
        <source>Accepted by the provider</source>
        <translation>Aceite pelo fornecedor</translation>
    </message>
    <message>
        <source>The customer says they have paid</source>
        <translation>O cliente diz que pagou</translation>
    </message>
    <message>
        <source>Payment received</source>
        <translation>Pagamento recebido</translation>
    </message>
    <message>
        <source>Paid out</source>
        <translation>Montante pago ao cliente</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>Concluída</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Cancelada</translation>
    </message>
    <message>
        <source>The service does not report a state</source>
        <translation>O serviço não comunica um estado</translation>
    </message>
    <message>
        <source>Status XendBridge calls &apos;{name}&apos;</source>
        <translation>Estado a que a XendBridge chama “{name}”</translation>
    </message>
    <message>
        <source>XendBridge calls this state {name}.</source>
        <translation>A XendBridge chama a este estado {name}.</translation>
    </message>
    <message>
        <source>The customer&apos;s payment has been received.</source>
        <translation>O pagamento do cliente foi recebido.</translation>
    </message>
    <message>
        <source>The customer has already been paid out.</source>
        <translation>O montante já foi pago ao cliente.</translation>
    </message>
    <message>
        <source>The customer says that they have paid.</source>
        <translation>O cliente diz que pagou.</translation>
    </message>
    <message>
        <source>There is an open dispute about this order.</source>
        <translation>Há uma disputa aberta sobre esta ordem.</translation>
    </message>
    <message>
        <source>There is a dispute about this order, which is being dealt with.</source>
        <translation>Há uma disputa sobre esta ordem, que está a ser tratada.</translation>
    </message>
    <message>
        <source>There is a dispute about this order, which XendBridge calls &apos;{name}&apos;.</source>
        <translation>Há uma disputa sobre esta ordem, a que a XendBridge chama “{name}”.</translation>
    </message>
    <message>
        <source>The customer may have paid: the time of payment could not be read.</source>
        <translation>O cliente pode ter pago: não foi possível ler a hora do pagamento.</translation>
    </message>
    <message>
        <source>There may be a dispute about this order: what XendBridge says about it could not be read.</source>
        <translation>Pode haver uma disputa sobre esta ordem: não foi possível ler o que a XendBridge diz dela.</translation>
    </message>
    <message>
        <source>XendBridge calls this dispute {name}.</source>
        <translation>A XendBridge chama a esta disputa {name}.</translation>
    </message>
    <message>
        <source>{name} · matches</source>
        <translation>{name} · corresponde</translation>
    </message>
    <message>
        <source>Matches the customer of the order</source>
        <translation>Corresponde ao cliente da ordem</translation>
    </message>
    <message>
        <source>{name} · does not match: {email}</source>
        <translation>{name} · não corresponde: {email}</translation>
    </message>
    <message>
        <source>Does not match: {email}</source>
        <translation>Não corresponde: {email}</translation>
    </message>
    <message>
        <source>It expired at {time}</source>
        <translation>Expirou às {time}</translation>
    </message>
    <message>
        <source>It expires by itself in {time}</source>
        <translation>Expira automaticamente dentro de {time}</translation>
    </message>
    <message>
        <source>Expiry: {time}</source>
        <translation>Expira: {time}</translation>
    </message>
    <message>
        <source>This order belongs to another customer: {email}.</source>
        <translation>Esta ordem pertence a outro cliente: {email}.</translation>
    </message>
    <message>
        <source>This order may belong to another customer: what XendBridge says about its customer could not be read.</source>
        <translation>Esta ordem pode ser de outro cliente: não foi possível ler o que a XendBridge diz do cliente.</translation>
    </message>
    <message>
        <source>The service says that it is already cancelled.</source>
        <translation>O serviço diz que já está cancelada.</translation>
    </message>
    <message>
        <source>The service says that it is completed.</source>
        <translation>O serviço diz que está concluída.</translation>
    </message>
    <message>
        <source>Cancelling ends the right to raise a dispute about it.</source>
        <translation>O cancelamento põe fim ao direito de abrir uma disputa sobre ela.</translation>
    </message>
</context>
<context>
    <name>Outcome</name>
    <message>
        <source>A look-up at {at} shows that the order is cancelled.</source>
        <translation>Uma consulta às {at} mostra que a ordem está cancelada.</translation>
    </message>
    <message>
        <source>You can tell the customer that the order is cancelled.</source>
        <translation>Pode dizer ao cliente que a ordem está cancelada.</translation>
    </message>
    <message>
        <source>The service confirmed the cancellation at {at}.</source>
        <translation>O serviço confirmou o cancelamento às {at}.</translation>
    </message>
    <message>
        <source>The order is unchanged: the service answered that it did not cancel it.</source>
        <translation>A ordem não mudou: o serviço respondeu que não a cancelou.</translation>
    </message>
    <message>
        <source>Check that the email address and the order reference belong together, and that the order is still open. Then try again.</source>
        <translation>Verifique se o endereço de e-mail e a referência da ordem correspondem, e se a ordem ainda está aberta. Depois, tente de novo.</translation>
    </message>
    <message>
        <source>The order is unchanged: according to the service, something that was sent is missing or wrong.</source>
        <translation>A ordem não mudou: segundo o serviço, o que foi enviado está incompleto ou contém um erro.</translation>
    </message>
    <message>
        <source>The order is unchanged: {host} does not accept the secret key.</source>
        <translation>A ordem não mudou: {host} não aceita a chave secreta.</translation>
    </message>
    <message>
        <source>Replace the secret key, then try again.</source>
        <translation>Substitua a chave secreta, e tente de novo.</translation>
    </message>
    <message>
        <source>The order is unchanged: the secret key has no permission to cancel it.</source>
        <translation>A ordem não mudou: a chave secreta não tem permissão para a cancelar.</translation>
    </message>
    <message>
        <source>Ask the issuer of the key for one that is allowed to cancel orders.</source>
        <translation>Peça ao emissor da chave uma que possa cancelar ordens.</translation>
    </message>
    <message>
        <source>The order is unchanged: {host} does not know this order.</source>
        <translation>A ordem não mudou: {host} não conhece esta ordem.</translation>
    </message>
    <message>
        <source>Compare the order reference and the email address with the ticket. Check also that {host} is the right address for this order.</source>
        <translation>Compare a referência da ordem e o endereço de e-mail com o ticket. Verifique também se {host} é o endereço certo para esta ordem.</translation>
    </message>
    <message>
        <source>The order is unchanged: the service was asked too often.</source>
        <translation>A ordem não mudou: o serviço foi contactado demasiadas vezes.</translation>
    </message>
    <message>
        <source>The order is unchanged: a proxy between this computer and the service stopped the cancellation (HTTP status {status}).</source>
        <translation>A ordem não mudou: um proxy entre este computador e o serviço bloqueou o cancelamento (estado HTTP {status}).</translation>
    </message>
    <message>
        <source>The order is unchanged: the service refused to cancel it (HTTP status {status}).</source>
        <translation>A ordem não mudou: o serviço recusou cancelá-la (estado HTTP {status}).</translation>
    </message>
    <message>
        <source>The order is unchanged: its current state does not allow cancellation.</source>
        <translation>A ordem não mudou: o estado atual não permite o cancelamento.</translation>
    </message>
    <message>
        <source>Check the state of the order before you try again.</source>
        <translation>Verifique o estado da ordem antes de tentar de novo.</translation>
    </message>
    <message>
        <source>Wait a minute, then try again.</source>
        <translation>Espere um minuto, e tente de novo.</translation>
    </message>
    <message>
        <source>Ask your IT staff to check the proxy.</source>
        <translation>Peça à sua equipa de informática que verifique o proxy.</translation>
    </message>
    <message>
        <source>If the reason is not clear, contact XendBridge before you try again.</source>
        <translation>Se a razão não for clara, contacte a XendBridge antes de tentar de novo.</translation>
    </message>
    <message>
        <source>Check the network connection, then try again.</source>
        <translation>Verifique a ligação à rede, e tente de novo.</translation>
    </message>
    <message>
        <source>No secret key for {host} was entered, so no cancellation was sent: the order is kept.</source>
        <translation>Nenhuma chave secreta para {host} foi introduzida, por isso nenhum cancelamento foi enviado: a ordem é mantida.</translation>
    </message>
    <message>
        <source>Enter the secret key, then try again.</source>
        <translation>Introduza a chave secreta, e tente de novo.</translation>
    </message>
    <message>
        <source>The saved secret key is too long or contains characters that are not allowed.</source>
        <translation>A chave secreta guardada é demasiado longa ou contém caracteres que não são permitidos.</translation>
    </message>
    <message>
        <source>The keychain is locked or did not return the secret key.</source>
        <translation>O porta-chaves está bloqueado ou não devolveu a chave secreta.</translation>
    </message>
    <message>
        <source>Unlock the keychain, then try again.</source>
        <translation>Desbloqueie o porta-chaves, e tente de novo.</translation>
    </message>
    <message>
        <source>The journal on this computer cannot be written to ({reason}), and nothing is sent unless it can be recorded.</source>
        <translation>Não é possível escrever no registo deste computador ({reason}), e nada é enviado sem poder ser registado.</translation>
    </message>
    <message>
        <source>While the question was open, another attempt for this order was made or answered. Nothing was sent.</source>
        <translation>Enquanto a pergunta estava aberta, foi feita ou respondida outra tentativa para esta ordem. Nada foi enviado.</translation>
    </message>
    <message>
        <source>Press Cancel order again: the question says what has become known.</source>
        <translation>Prima de novo Cancelar ordem: a pergunta diz o que se sabe agora.</translation>
    </message>
    <message>
        <source>The host name {host} could not be found.</source>
        <translation>Não foi possível encontrar o nome do anfitrião {host}.</translation>
    </message>
    <message>
        <source>{host} refused the connection.</source>
        <translation>{host} recusou a ligação.</translation>
    </message>
    <message>
        <source>Check the address in use, or try again later.</source>
        <translation>Verifique o endereço em uso, ou tente mais tarde.</translation>
    </message>
    <message>
        <source>{host} could not be reached within 10 seconds.</source>
        <translation>Não foi possível contactar {host} em 10 segundos.</translation>
    </message>
    <message>
        <source>{host} could not be reached.</source>
        <translation>Não foi possível contactar {host}.</translation>
    </message>
    <message>
        <source>This computer does not trust the certificate of {host}.</source>
        <translation>Este computador não confia no certificado de {host}.</translation>
    </message>
    <message>
        <source>Do not bypass this warning. Ask your IT staff to check the certificate.</source>
        <translation>Não contorne este aviso. Peça à sua equipa de informática que verifique o certificado.</translation>
    </message>
    <message>
        <source>The list of trusted certificates on this computer cannot be read.</source>
        <translation>Não é possível ler a lista de certificados de confiança deste computador.</translation>
    </message>
    <message>
        <source>Ask your IT staff to check the environment variable SSL_CERT_FILE.</source>
        <translation>Peça à sua equipa de informática que verifique a variável de ambiente SSL_CERT_FILE.</translation>
    </message>
    <message>
        <source>A secure connection (TLS) to {host} could not be established.</source>
        <translation>Não foi possível estabelecer uma ligação segura (TLS) a {host}.</translation>
    </message>
    <message>
        <source>Try again. If the problem persists, ask your IT staff.</source>
        <translation>Tente de novo. Se o problema persistir, fale com a sua equipa de informática.</translation>
    </message>
    <message>
        <source>No connection through the proxy could be established.</source>
        <translation>Não foi possível estabelecer uma ligação pelo proxy.</translation>
    </message>
    <message>
        <source>Ask your IT staff to check the proxy settings of this computer.</source>
        <translation>Peça à sua equipa de informática que verifique as definições do proxy deste computador.</translation>
    </message>
    <message>
        <source>The proxy setting for {host} on this computer is not valid.</source>
        <translation>A definição do proxy para {host} neste computador não é válida.</translation>
    </message>
    <message>
        <source>The proxy for {host} on this computer is a SOCKS proxy. SOCKS proxies are not supported.</source>
        <translation>O proxy para {host} neste computador é um proxy SOCKS. Os proxies SOCKS não são suportados.</translation>
    </message>
    <message>
        <source>Ask your IT staff for an HTTP proxy.</source>
        <translation>Peça à sua equipa de informática um proxy HTTP.</translation>
    </message>
    <message>
        <source>The attempt was stopped before anything was sent.</source>
        <translation>A tentativa foi parada antes de algo ser enviado.</translation>
    </message>
    <message>
        <source>To try again, press Cancel order.</source>
        <translation>Para tentar de novo, prima Cancelar ordem.</translation>
    </message>
    <message>
        <source>You stopped waiting before anything was sent.</source>
        <translation>Deixou de aguardar antes de algo ser enviado.</translation>
    </message>
    <message>
        <source>An unexpected error occurred before anything was sent.</source>
        <translation>Ocorreu um erro inesperado antes de algo ser enviado.</translation>
    </message>
    <message>
        <source>Close XB Desktop and start it again, then try again.</source>
        <translation>Feche o XB Desktop e inicie-o de novo, e tente outra vez.</translation>
    </message>
    <message>
        <source>Order cancelled</source>
        <translation>Ordem cancelada</translation>
    </message>
    <message>
        <source>Outcome unknown</source>
        <translation>Resultado desconhecido</translation>
    </message>
    <message>
        <source>“{text}”</source>
        <translation>“{text}”</translation>
    </message>
    <message>
        <source>Not cancelled</source>
        <translation>Não cancelada</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>Não enviada</translation>
    </message>
    <message>
        <source>According to the journal, an earlier attempt has cancelled this order.</source>
        <translation>Segundo o registo, uma tentativa anterior cancelou esta ordem.</translation>
    </message>
    <message>
        <source>There is a new secret key now. You can try again.</source>
        <translation>Há agora uma nova chave secreta. Pode tentar de novo.</translation>
    </message>
    <message>
        <source>The order may or may not be cancelled.</source>
        <translation>A ordem pode estar cancelada ou não.</translation>
    </message>
    <message>
        <source>Before you try again, press Check order or ask XendBridge whether the order is cancelled.</source>
        <translation>Antes de tentar de novo, prima Verificar ordem ou pergunte à XendBridge se a ordem está cancelada.</translation>
    </message>
    <message>
        <source>This attempt left the order unchanged, and it is safe to try again.</source>
        <translation>Esta tentativa não alterou a ordem, e é seguro tentar de novo.</translation>
    </message>
    <message>
        <source>This attempt left the order unchanged.</source>
        <translation>Esta tentativa não alterou a ordem.</translation>
    </message>
    <message>
        <source>This applies only to this attempt: an earlier one has an unknown outcome, and the order may already be cancelled.</source>
        <translation>Isto vale apenas para esta tentativa: uma tentativa anterior tem um resultado desconhecido, e a ordem pode já estar cancelada.</translation>
    </message>
    <message>
        <source>Check it before you try again.</source>
        <translation>Verifique-a antes de tentar de novo.</translation>
    </message>
    <message>
        <source>Wait a moment, then try again.</source>
        <translation>Espere um momento, e tente de novo.</translation>
    </message>
    <message>
        <source>No complete answer arrived within 30 seconds.</source>
        <translation>Nenhuma resposta completa chegou em 30 segundos.</translation>
    </message>
    <message>
        <source>The connection was lost before a complete answer arrived.</source>
        <translation>A ligação perdeu-se antes de chegar uma resposta completa.</translation>
    </message>
    <message>
        <source>{host} reported a problem with a certificate. It may require a client certificate, which XB Desktop does not have.</source>
        <translation>{host} comunicou um problema com um certificado. Talvez exija um certificado de cliente, que o XB Desktop não tem.</translation>
    </message>
    <message>
        <source>The service pointed to another address (HTTP status {status}). XB Desktop sends nothing there.</source>
        <translation>O serviço remeteu para outro endereço (estado HTTP {status}). O XB Desktop não envia nada para lá.</translation>
    </message>
    <message>
        <source>The service reported that it ran out of time (HTTP status {status}).</source>
        <translation>O serviço comunicou que o tempo se esgotou (estado HTTP {status}).</translation>
    </message>
    <message>
        <source>The service reported an internal error (HTTP status {status}).</source>
        <translation>O serviço comunicou um erro interno (estado HTTP {status}).</translation>
    </message>
    <message>
        <source>The service&apos;s answer (HTTP status {status}) does not clearly say what happened.</source>
        <translation>A resposta do serviço (estado HTTP {status}) não diz com clareza o que aconteceu.</translation>
    </message>
    <message>
        <source>The service&apos;s answer (HTTP status {status}) contradicts itself.</source>
        <translation>A resposta do serviço (estado HTTP {status}) contradiz-se.</translation>
    </message>
    <message>
        <source>Something in front of the service answered in its place (HTTP status {status}).</source>
        <translation>Um intermediário à frente do serviço respondeu em vez dele (estado HTTP {status}).</translation>
    </message>
    <message>
        <source>A proxy between this computer and the service answered in its place (HTTP status {status}).</source>
        <translation>Um proxy entre este computador e o serviço respondeu em vez dele (estado HTTP {status}).</translation>
    </message>
    <message>
        <source>The service&apos;s answer was too large to read.</source>
        <translation>A resposta do serviço era demasiado grande para ser lida.</translation>
    </message>
    <message>
        <source>An unexpected error interrupted the attempt.</source>
        <translation>Um erro inesperado interrompeu a tentativa.</translation>
    </message>
    <message>
        <source>XB Desktop stopped waiting before an answer arrived.</source>
        <translation>O XB Desktop deixou de aguardar antes de chegar uma resposta.</translation>
    </message>
    <message>
        <source>You stopped waiting for the answer. If it still arrives, this window will show it.</source>
        <translation>Deixou de aguardar a resposta. Se ela ainda chegar, esta janela mostra-a.</translation>
    </message>
    <message>
        <source>Ask your IT staff about the certificate.</source>
        <translation>Pergunte à sua equipa de informática sobre o certificado.</translation>
    </message>
</context>
<context>
    <name>OutcomeButtons</name>
    <message>
        <source>Chec&amp;k order</source>
        <translation>Verifica&amp;r ordem</translation>
    </message>
    <message>
        <source>Copy resul&amp;t</source>
        <translation>Copiar re&amp;sultado</translation>
    </message>
    <message>
        <source>&amp;New cancellation</source>
        <translation>&amp;Novo cancelamento</translation>
    </message>
    <message>
        <source>Try a&amp;gain</source>
        <translation>Volt&amp;ar a tentar</translation>
    </message>
    <message>
        <source>Enter ke&amp;y…</source>
        <translation>Introdu&amp;zir a chave…</translation>
    </message>
    <message>
        <source>Rep&amp;lace key…</source>
        <translation>Su&amp;bstituir a chave…</translation>
    </message>
</context>
<context>
    <name>OutcomePanel</name>
    <message>
        <source>The result has been copied to the clipboard.</source>
        <translation>O resultado foi copiado para a área de transferência.</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Ordem</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>Ticket</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>The service&apos;s message: “{message}”</source>
        <translation>Mensagem do serviço: “{message}”</translation>
    </message>
</context>
<context>
    <name>Practice</name>
    <message>
        <source>Practice mode: nothing here is real, and no real order is affected.</source>
        <translation>Modo de prática: nada aqui é real, e nenhuma ordem real é afetada.</translation>
    </message>
    <message>
        <source>Answers of the service</source>
        <translation>Respostas do serviço</translation>
    </message>
    <message>
        <source>No clear answer</source>
        <translation>Sem resposta clara</translation>
    </message>
    <message>
        <source>States of an order</source>
        <translation>Estados de uma ordem</translation>
    </message>
    <message>
        <source>Warnings before you say yes</source>
        <translation>Avisos antes de dizer que sim</translation>
    </message>
    <message>
        <source>Customers for Find order</source>
        <translation>Clientes para Procurar ordem</translation>
    </message>
    <message>
        <source>An open order: the order is cancelled at once</source>
        <translation>Uma ordem aberta: a ordem é cancelada logo</translation>
    </message>
    <message>
        <source>A slow service: the order is cancelled after 8 seconds</source>
        <translation>Um serviço lento: a ordem é cancelada ao fim de 8 segundos</translation>
    </message>
    <message>
        <source>The order can no longer be cancelled</source>
        <translation>A ordem já não pode ser cancelada</translation>
    </message>
    <message>
        <source>The secret key is not accepted</source>
        <translation>A chave secreta não é aceite</translation>
    </message>
    <message>
        <source>The secret key has no permission</source>
        <translation>A chave secreta não tem permissão</translation>
    </message>
    <message>
        <source>The order reference is not known</source>
        <translation>A referência da ordem não é conhecida</translation>
    </message>
    <message>
        <source>The service asks you to wait 30 seconds</source>
        <translation>O serviço pede-lhe que espere 30 segundos</translation>
    </message>
    <message>
        <source>The service cannot be reached</source>
        <translation>Não é possível contactar o serviço</translation>
    </message>
    <message>
        <source>The service reports an error: cancelled or not?</source>
        <translation>O serviço comunica um erro: cancelada ou não?</translation>
    </message>
    <message>
        <source>The connection is lost: cancelled or not?</source>
        <translation>A ligação perde-se: cancelada ou não?</translation>
    </message>
    <message>
        <source>A gateway answers with a web page: cancelled or not?</source>
        <translation>Um gateway responde com uma página web: cancelada ou não?</translation>
    </message>
    <message>
        <source>Accepted by the provider</source>
        <translation>Aceite pelo fornecedor</translation>
    </message>
    <message>
        <source>Open, and expires in a minute</source>
        <translation>Aberta, e expira dentro de um minuto</translation>
    </message>
    <message>
        <source>Expired: it is not cancelled</source>
        <translation>Expirada: não é cancelada</translation>
    </message>
    <message>
        <source>A state that XB Desktop does not know</source>
        <translation>Um estado que o XB Desktop não conhece</translation>
    </message>
    <message>
        <source>The customer says they have paid</source>
        <translation>O cliente diz que pagou</translation>
    </message>
    <message>
        <source>Payment received</source>
        <translation>Pagamento recebido</translation>
    </message>
    <message>
        <source>Paid out</source>
        <translation>Montante pago ao cliente</translation>
    </message>
    <message>
        <source>There is a dispute about it</source>
        <translation>Há uma disputa sobre ela</translation>
    </message>
    <message>
        <source>It belongs to another customer: it is not cancelled</source>
        <translation>Pertence a outro cliente: não é cancelada</translation>
    </message>
    <message>
        <source>It is already cancelled: the service refuses</source>
        <translation>Já está cancelada: o serviço recusa</translation>
    </message>
    <message>
        <source>It is completed: the service refuses</source>
        <translation>Está concluída: o serviço recusa</translation>
    </message>
    <message>
        <source>No reference: Find order finds one open order</source>
        <translation>Sem referência: Procurar ordem encontra uma ordem aberta</translation>
    </message>
    <message>
        <source>No reference: there is no open order</source>
        <translation>Sem referência: não há ordem aberta</translation>
    </message>
    <message>
        <source>No reference: there are two open orders</source>
        <translation>Sem referência: há duas ordens abertas</translation>
    </message>
    <message>
        <source>No reference: the look-up fails</source>
        <translation>Sem referência: a consulta falha</translation>
    </message>
</context>
<context>
    <name>PracticeList</name>
    <message>
        <source>Practice orders</source>
        <translation>Exemplos de prática</translation>
    </message>
    <message>
        <source>Pr&amp;actice orders: choose one to fill in the form</source>
        <translation>E&amp;xemplos de prática: escolha um para preencher o formulário</translation>
    </message>
</context>
<context>
    <name>PrecautionInput</name>
    <message>
        <source>Cancel it &amp;anyway</source>
        <translation>Cancelar &amp;mesmo assim</translation>
    </message>
    <message>
        <source>Last four characters of the reference</source>
        <translation>Últimos quatro caracteres da referência</translation>
    </message>
    <message>
        <source>To cancel it, &amp;type the last four characters of the reference:</source>
        <translation>Para a cancelar, &amp;introduza os últimos quatro caracteres da referência:</translation>
    </message>
</context>
<context>
    <name>Problem</name>
    <message>
        <source>Enter the customer&apos;s email address.</source>
        <translation>Introduza o endereço de e-mail do cliente.</translation>
    </message>
    <message>
        <source>This is not a complete email address. It should look like jane@example.com.</source>
        <translation>Este não é um endereço de e-mail completo. Deve ser parecido com jane@example.com.</translation>
    </message>
    <message>
        <source>There is more than one @ here. Enter only the customer&apos;s email address.</source>
        <translation>Há mais do que um @ aqui. Introduza apenas o endereço de e-mail do cliente.</translation>
    </message>
    <message>
        <source>The email address contains &lt; or &gt;. Enter only the address itself.</source>
        <translation>O endereço de e-mail contém &lt; ou &gt;. Introduza apenas o próprio endereço.</translation>
    </message>
    <message>
        <source>There is a space in the email address. Remove it.</source>
        <translation>Há um espaço no endereço de e-mail. Remova-o.</translation>
    </message>
    <message>
        <source>There is an invisible character in the email address. Type the address again.</source>
        <translation>Há um caractere invisível no endereço de e-mail. Escreva o endereço de novo.</translation>
    </message>
    <message>
        <source>A character of the email address is damaged (�). Copy or type the address again.</source>
        <translation>Um caractere do endereço de e-mail está danificado (�). Copie ou escreva o endereço de novo.</translation>
    </message>
    <message>
        <source>The email address contains a character that usually hides or marks text, such as *. Enter the complete address without it.</source>
        <translation>O endereço de e-mail contém um caractere que costuma ocultar ou marcar texto, como *. Introduza o endereço completo sem ele.</translation>
    </message>
    <message>
        <source>This contains a character that does not belong in an email address, such as a quotation mark, a comma or a bracket. Enter only the address itself.</source>
        <translation>Isto contém um caractere que não pertence a um endereço de e-mail, como aspas, uma vírgula ou um parêntese. Introduza apenas o próprio endereço.</translation>
    </message>
    <message>
        <source>This is too long for an email address: the limit is {limit} characters.</source>
        <translation>Isto é demasiado longo para um endereço de e-mail: o limite é de {limit} caracteres.</translation>
    </message>
    <message>
        <source>This contains the secret key or part of it, so nothing was sent or recorded. Enter the customer&apos;s email address instead.</source>
        <translation>Isto contém a chave secreta ou parte dela, por isso nada foi enviado nem registado. Introduza antes o endereço de e-mail do cliente.</translation>
    </message>
    <message>
        <source>This contains the secret key or part of it, so nothing was sent or recorded. Enter the order reference from the ticket instead.</source>
        <translation>Isto contém a chave secreta ou parte dela, por isso nada foi enviado nem registado. Introduza antes a referência da ordem que está no ticket.</translation>
    </message>
    <message>
        <source>Enter the order reference from the ticket.</source>
        <translation>Introduza a referência da ordem que está no ticket.</translation>
    </message>
    <message>
        <source>There is a space in the order reference. Remove it.</source>
        <translation>Há um espaço na referência da ordem. Remova-o.</translation>
    </message>
    <message>
        <source>There is an invisible character in the order reference. Type the reference again.</source>
        <translation>Há um caractere invisível na referência da ordem. Escreva a referência de novo.</translation>
    </message>
    <message>
        <source>A character of the order reference is damaged (�). Copy or type the reference again.</source>
        <translation>Um caractere da referência da ordem está danificado (�). Copie ou escreva a referência de novo.</translation>
    </message>
    <message>
        <source>There is more than one order reference here, or the same one twice. Enter only one.</source>
        <translation>Há mais do que uma referência de ordem aqui, ou a mesma duas vezes. Introduza apenas uma.</translation>
    </message>
    <message>
        <source>This is too long for an order reference: the limit is {limit} characters.</source>
        <translation>Isto é demasiado longo para uma referência de ordem: o limite é de {limit} caracteres.</translation>
    </message>
    <message>
        <source>Enter the number of the ticket.</source>
        <translation>Introduza o número do ticket.</translation>
    </message>
    <message>
        <source>There is an invisible or damaged character in the ticket number. Type the number again.</source>
        <translation>Há um caractere invisível ou danificado no número do ticket. Escreva o número de novo.</translation>
    </message>
    <message>
        <source>This is too long for a ticket number: the limit is {limit} characters.</source>
        <translation>Isto é demasiado longo para um número de ticket: o limite é de {limit} caracteres.</translation>
    </message>
    <message>
        <source>This contains the secret key or part of it, so nothing was sent or recorded. Enter the number of the ticket instead.</source>
        <translation>Isto contém a chave secreta ou parte dela, por isso nada foi enviado nem registado. Introduza antes o número do ticket.</translation>
    </message>
    <message>
        <source>Choose why the order is cancelled.</source>
        <translation>Escolha por que motivo a ordem é cancelada.</translation>
    </message>
    <message>
        <source>This contains the secret key or part of it, so nothing was sent or recorded. Choose another reason, and remove this one from the list in the settings.</source>
        <translation>Isto contém a chave secreta ou parte dela, por isso nada foi enviado nem registado. Escolha outro motivo, e remova este da lista nas definições.</translation>
    </message>
    <message>
        <source>This reference is unusual: it looks like the reference of a checkout, not of an order. Order references begin with XB_, XS_ or XC_.</source>
        <translation>Esta referência é invulgar: parece a referência de um pagamento online, não de uma ordem. As referências de ordens começam por XB_, XS_ ou XC_.</translation>
    </message>
    <message>
        <source>This reference is unusual: most are XB_ followed by 32 digits or letters from a to f.</source>
        <translation>Esta referência é invulgar: a maioria é XB_ seguido de 32 algarismos ou letras de a a f.</translation>
    </message>
</context>
<context>
    <name>Question</name>
    <message>
        <source>Question</source>
        <translation>Pergunta</translation>
    </message>
</context>
<context>
    <name>ReasonField</name>
    <message>
        <source>Re&amp;ason</source>
        <translation>Mo&amp;tivo</translation>
    </message>
</context>
<context>
    <name>RecentList</name>
    <message>
        <source>Last attempts</source>
        <translation>Últimas tentativas</translation>
    </message>
    <message>
        <source>&amp;Use again</source>
        <translation>&amp;Usar de novo</translation>
    </message>
    <message>
        <source>Fill in the order of the selected attempt. Nothing is sent.</source>
        <translation>Preencher com a ordem da tentativa selecionada. Nada é enviado.</translation>
    </message>
    <message>
        <source>Histo&amp;ry</source>
        <translation>&amp;Histórico</translation>
    </message>
    <message>
        <source>All attempts of this computer (Ctrl+H)</source>
        <translation>Todas as tentativas deste computador (Ctrl+H)</translation>
    </message>
    <message>
        <source>{reference}  {time}  {outcome}  {email}</source>
        <translation>{reference}  {time}  {outcome}  {email}</translation>
    </message>
    <message>
        <source>{reference}  {time}  {outcome}  {email}, at {host}</source>
        <translation>{reference}  {time}  {outcome}  {email}, em {host}</translation>
    </message>
    <message>
        <source>{reference} at {address}, {time}</source>
        <translation>{reference} em {address}, {time}</translation>
    </message>
</context>
<context>
    <name>Recorded</name>
    <message>
        <source>Attempts on this computer</source>
        <translation>Tentativas neste computador</translation>
    </message>
</context>
<context>
    <name>RecordedSettings</name>
    <message>
        <source>Record a ticket &amp;number</source>
        <translation>Registar um &amp;número de ticket</translation>
    </message>
    <message>
        <source>Record a reas&amp;on</source>
        <translation>Registar um mo&amp;tivo</translation>
    </message>
    <message>
        <source>Reasons to c&amp;hoose from, one per line</source>
        <translation>Motiv&amp;os à escolha, um por linha</translation>
    </message>
    <message>
        <source>Reasons</source>
        <translation>Motivos</translation>
    </message>
    <message>
        <source>The form then has a field for it. What is entered there is kept in the journal and is part of the copied result, with the name of your user account on this computer. XendBridge does not get it.</source>
        <translation>O formulário passa a ter um campo para isso. O que lá é introduzido fica no registo e faz parte do resultado copiado, com o nome da sua conta de utilizador neste computador. A XendBridge não o recebe.</translation>
    </message>
    <message>
        <source>At least one of these lines contains a secret key or part of it. Such a line is not saved. Remove it from the list.</source>
        <translation>Pelo menos uma destas linhas contém uma chave secreta ou parte dela. Uma linha assim não é guardada. Remova-a da lista.</translation>
    </message>
    <message>
        <source>Not all of these lines can be used as reasons. A reason has at most {length} characters, none of them invisible, and there are at most {count} reasons.</source>
        <translation>Nem todas estas linhas podem ser usadas como motivos. Um motivo tem no máximo {length} caracteres, nenhum deles invisível, e há no máximo {count} motivos.</translation>
    </message>
    <message>
        <source>An unexpected error occurred, and the reasons were not saved. Change them again.</source>
        <translation>Ocorreu um erro inesperado, e os motivos não foram guardados. Altere-os de novo.</translation>
    </message>
</context>
<context>
    <name>RetentionSettings</name>
    <message>
        <source>For ever</source>
        <translation>Sem limite</translation>
    </message>
    <message>
        <source>K&amp;eep attempts for</source>
        <translation>Prazo de con&amp;servação das tentativas</translation>
    </message>
    <message>
        <source>Older attempts are deleted from this computer for good, within an hour of your choice. Unknown ones are kept until they are known. Exported files, backups and copies of the journal are not deleted.</source>
        <translation>As tentativas mais antigas são eliminadas definitivamente deste computador, no prazo de uma hora após a sua escolha. As que têm um resultado desconhecido são mantidas até ele ser conhecido. Os ficheiros exportados, as cópias de segurança e as cópias do registo não são eliminados.</translation>
    </message>
</context>
<context>
    <name>Screen</name>
    <message>
        <source>No screen was found: neither DISPLAY nor WAYLAND_DISPLAY is set. XB Desktop needs one; use --practice for a practice run without one.</source>
        <translation>Não foi encontrado nenhum ecrã: nem DISPLAY nem WAYLAND_DISPLAY está definida. O XB Desktop precisa de um; use --practice para praticar sem ecrã.</translation>
    </message>
    <message>
        <source>No screen was found: neither DISPLAY nor WAYLAND_DISPLAY is set. Running one practice cancellation without a window.</source>
        <translation>Não foi encontrado nenhum ecrã: nem DISPLAY nem WAYLAND_DISPLAY está definida. É executado um cancelamento de prática sem janela.</translation>
    </message>
    <message>
        <source>Qt found no screen on which it could open a window.</source>
        <translation>O Qt não encontrou nenhum ecrã em que pudesse abrir uma janela.</translation>
    </message>
    <message>
        <source>Qt cannot open a window with {variable}. Unset this variable and start XB Desktop again.</source>
        <translation>O Qt não pode abrir uma janela com {variable}. Retire esta variável e inicie o XB Desktop de novo.</translation>
    </message>
    <message>
        <source>The installation of XB Desktop is not complete ({error}). Install it again.</source>
        <translation>A instalação do XB Desktop não está completa ({error}). Instale-o de novo.</translation>
    </message>
    <message>
        <source>A system library that Qt needs is missing. Install it with: {command}  ({error})</source>
        <translation>Falta uma biblioteca do sistema de que o Qt precisa. Instale-a com: {command}  ({error})</translation>
    </message>
    <message>
        <source>The screen cannot be reached: check {variables}.</source>
        <translation>Não é possível contactar o ecrã: verifique {variables}.</translation>
    </message>
    <message>
        <source>Qt cannot open a window here. Install XB Desktop again.</source>
        <translation>O Qt não pode abrir uma janela aqui. Instale o XB Desktop de novo.</translation>
    </message>
    <message>
        <source>Qt cannot open a window here. If system libraries are missing, install them with: {command}</source>
        <translation>O Qt não pode abrir uma janela aqui. Se faltarem bibliotecas do sistema, instale-as com: {command}</translation>
    </message>
</context>
<context>
    <name>SecondStart</name>
    <message>
        <source>XB Desktop is already running with this data folder, but it does not answer. Close it or end its process, then start XB Desktop again.</source>
        <translation>O XB Desktop já está aberto com esta pasta de dados, mas não responde. Feche-o ou termine o processo, e inicie o XB Desktop de novo.</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>The settings in {path} cannot be read completely, so default values are used for what is missing. Check the address in use before you cancel an order, and ask your IT staff to check the file.</source>
        <translation>As definições em {path} não podem ser lidas por completo, por isso são usados valores predefinidos para o que falta. Verifique o endereço em uso antes de cancelar uma ordem, e peça à sua equipa de informática que verifique o ficheiro.</translation>
    </message>
    <message>
        <source>The changed settings could not be saved in {path}. They apply until you close XB Desktop. Free up space on the disk or make sure that you can write to the file, then change the settings again.</source>
        <translation>As definições alteradas não puderam ser guardadas em {path}. Valem até fechar o XB Desktop. Liberte espaço no disco ou certifique-se de que pode escrever no ficheiro, e altere as definições de novo.</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>&amp;Look up orders before and after cancelling</source>
        <translation>&amp;Consultar as ordens antes e depois de cancelar</translation>
    </message>
    <message>
        <source>Copy each resul&amp;t automatically</source>
        <translation>Copiar logo cada &amp;resultado</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Fechar</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Definições</translation>
    </message>
    <message>
        <source>Practice mode has its own address and secret key.</source>
        <translation>O modo de prática tem o seu próprio endereço e a sua própria chave secreta.</translation>
    </message>
    <message>
        <source>The question then shows the amounts, state and expiry of the order, and after a cancellation the window checks by itself what became of it. The service is asked with the secret key; nothing is changed there.</source>
        <translation>A pergunta mostra então os montantes, o estado e o prazo da ordem, e depois de um cancelamento a janela verifica por si o que aconteceu com ela. O serviço é consultado com a chave secreta; nada é alterado lá.</translation>
    </message>
    <message>
        <source>Each result then replaces what is on the clipboard.</source>
        <translation>Cada resultado substitui então o que está na área de transferência.</translation>
    </message>
</context>
<context>
    <name>Shortcuts</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Atalhos de teclado</translation>
    </message>
    <message>
        <source>In every window</source>
        <translation>Em todas as janelas</translation>
    </message>
    <message>
        <source>Menus</source>
        <translation>Menus</translation>
    </message>
    <message>
        <source>The order</source>
        <translation>A ordem</translation>
    </message>
    <message>
        <source>The question</source>
        <translation>A pergunta</translation>
    </message>
    <message>
        <source>While the answer is awaited</source>
        <translation>Enquanto se espera pela resposta</translation>
    </message>
    <message>
        <source>The outcome</source>
        <translation>O resultado</translation>
    </message>
    <message>
        <source>Notices and last attempts</source>
        <translation>Avisos e últimas tentativas</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Histórico</translation>
    </message>
    <message>
        <source>Tab, Shift+Tab</source>
        <translation>Tab, Shift+Tab</translation>
    </message>
    <message>
        <source>to the next control, to the one before</source>
        <translation>ao elemento seguinte, ao anterior</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>press the button that has the focus, or the marked one</source>
        <translation>premir o botão selecionado, ou o que está realçado</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Espaço</translation>
    </message>
    <message>
        <source>press the button, or tick the box, that has the focus</source>
        <translation>premir o botão selecionado, ou marcar a caixa selecionada</translation>
    </message>
    <message>
        <source>Arrow keys</source>
        <translation>Teclas de setas</translation>
    </message>
    <message>
        <source>choose in a list, a table or a group of choices</source>
        <translation>escolher numa lista, numa tabela ou num grupo de opções</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>close a dialog without changing anything</source>
        <translation>fechar uma caixa de diálogo sem alterar nada</translation>
    </message>
    <message>
        <source>Alt and the underlined letter</source>
        <translation>Alt e a letra sublinhada</translation>
    </message>
    <message>
        <source>press that button, or go to that field</source>
        <translation>premir esse botão, ou ir para esse campo</translation>
    </message>
    <message>
        <source>open the menu {menu}</source>
        <translation>abrir o menu {menu}</translation>
    </message>
    <message>
        <source> or </source>
        <translation> ou </translation>
    </message>
    <message>
        <source>show or hide the notices</source>
        <translation>mostrar ou ocultar os avisos</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first} a {last}</translation>
    </message>
    <message>
        <source>the buttons of the notices, by their numbers</source>
        <translation>os botões dos avisos, pelos seus números</translation>
    </message>
    <message>
        <source>copy the receipt of the selected attempt</source>
        <translation>copiar o recibo da tentativa selecionada</translation>
    </message>
    <message>
        <source>the menu of the table, which sorts it as well</source>
        <translation>o menu da tabela, que também a ordena</translation>
    </message>
    <message>
        <source>more room for the details, or for the attempts</source>
        <translation>mais espaço para os detalhes, ou para as tentativas</translation>
    </message>
    <message>
        <source>empty the search, then close the window</source>
        <translation>limpar a pesquisa, depois fechar a janela</translation>
    </message>
</context>
<context>
    <name>ShutdownGuard</name>
    <message>
        <source>A cancellation is in progress.</source>
        <translation>Há um cancelamento em curso.</translation>
    </message>
    <message>
        <source>If nothing has been sent yet, closing XB Desktop stops it. Otherwise the outcome stays unknown until you check the order. The attempt is kept in the journal.</source>
        <translation>Se ainda nada foi enviado, fechar o XB Desktop interrompe-o. Caso contrário, o resultado fica desconhecido até verificar a ordem. A tentativa fica no registo.</translation>
    </message>
    <message>
        <source>C&amp;lose anyway</source>
        <translation>&amp;Fechar mesmo assim</translation>
    </message>
    <message>
        <source>&amp;Keep waiting</source>
        <translation>&amp;Continuar à espera</translation>
    </message>
</context>
<context>
    <name>Start</name>
    <message>
        <source>An unexpected error ended XB Desktop: {error}</source>
        <translation>Um erro inesperado terminou o XB Desktop: {error}</translation>
    </message>
    <message>
        <source>Your organisation has set which addresses XB Desktop may use on this computer, and that of --api-address is not one of them. Nothing was sent. Start XB Desktop without --api-address.</source>
        <translation>A sua organização definiu que endereços o XB Desktop pode usar neste computador, e o de --api-address não é um deles. Nada foi enviado. Inicie o XB Desktop sem --api-address.</translation>
    </message>
    <message>
        <source>No email address was passed on. Enter the customer&apos;s email address.</source>
        <translation>Nenhum endereço de e-mail foi passado. Introduza o endereço de e-mail do cliente.</translation>
    </message>
    <message>
        <source>No order reference was passed on. Enter the one from the ticket.</source>
        <translation>Nenhuma referência de ordem foi passada. Introduza a que está no ticket.</translation>
    </message>
    <message>
        <source>XB Desktop was started again for {wanted}. This window still uses {here}; close it first to use another address.</source>
        <translation>O XB Desktop foi iniciado de novo para {wanted}. Esta janela continua a usar {here}; feche-a primeiro para usar outro endereço.</translation>
    </message>
</context>
<context>
    <name>TextDialog</name>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Fechar</translation>
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
        <translation>&amp;Usar estes</translation>
    </message>
    <message>
        <source>Paste from ticket</source>
        <translation>Colar do ticket</translation>
    </message>
    <message>
        <source>Which email address is the customer&apos;s?</source>
        <translation>Qual é o endereço de e-mail do cliente?</translation>
    </message>
    <message>
        <source>Which order is it about?</source>
        <translation>De que ordem se trata?</translation>
    </message>
    <message>
        <source>This may be incomplete or contain extra text: {text}</source>
        <translation>Isto pode estar incompleto ou conter texto a mais: {text}</translation>
    </message>
    <message>
        <source>None of these</source>
        <translation>Nenhum destes</translation>
    </message>
</context>
<context>
    <name>TicketPaste</name>
    <message>
        <source>The text is very long, and only its beginning was read. Copy only the part with the email address and the order reference.</source>
        <translation>O texto é muito longo, e só o início foi lido. Copie apenas a parte com o endereço de e-mail e a referência da ordem.</translation>
    </message>
    <message>
        <source>Neither an email address nor an order reference was found in the text.</source>
        <translation>Não foi encontrado no texto nem um endereço de e-mail nem uma referência de ordem.</translation>
    </message>
    <message>
        <source>No email address was found in the text.</source>
        <translation>Não foi encontrado nenhum endereço de e-mail no texto.</translation>
    </message>
    <message>
        <source>No order reference was found in the text.</source>
        <translation>Não foi encontrada nenhuma referência de ordem no texto.</translation>
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
        <translation>A referência tem a forma habitual</translation>
    </message>
</context>
<context>
    <name>ValueRows</name>
    <message>
        <source>{caption}: {value}</source>
        <translation>{caption}: {value}</translation>
    </message>
</context>
<context>
    <name>_NoticeLine</name>
    <message>
        <source>Hide notices</source>
        <translation>Ocultar avisos</translation>
    </message>
    <message>
        <source>Show notices</source>
        <translation>Mostrar avisos</translation>
    </message>
    <message>
        <source>Hide (&amp;0)</source>
        <translation>Ocultar (&amp;0)</translation>
    </message>
    <message>
        <source>Show (&amp;0)</source>
        <translation>Mostrar (&amp;0)</translation>
    </message>
</context>
</TS>
