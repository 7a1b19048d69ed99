<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Counts</name>
    <message numerus="yes">
        <source>%Ln attempt(s)</source>
        <translation>
            <numerusform>%Ln attempt</numerusform>
            <numerusform>%Ln attempts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln older attempt(s) was/were also interrupted. Its/their order(s) may or may not be cancelled. The journal lists it/them as unknown.</source>
        <translation>
            <numerusform>One older attempt was also interrupted. Its order may or may not be cancelled. The journal lists it as unknown.</numerusform>
            <numerusform>%Ln older attempts were also interrupted. Their orders may or may not be cancelled. The journal lists them as unknown.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more value(s) is/are ignored.</source>
        <translation>
            <numerusform>%Ln more value is ignored.</numerusform>
            <numerusform>%Ln more values are ignored.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln notice(s).</source>
        <translation>
            <numerusform>%Ln notice.</numerusform>
            <numerusform>%Ln notices.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unknown outcome(s).</source>
        <translation>
            <numerusform>%Ln unknown outcome.</numerusform>
            <numerusform>%Ln unknown outcomes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} notices, of which %Ln is/are on unknown outcomes.</source>
        <translation>
            <numerusform>{count} notices, of which %Ln is on an unknown outcome.</numerusform>
            <numerusform>{count} notices, of which %Ln are on unknown outcomes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>XB Desktop keeps attempts for {time}. %Ln older attempt(s) on this computer will be deleted for good after the next start of XB Desktop. Nothing has been deleted yet, and no order is affected. To keep attempts longer or for ever, open Settings and change “Keep attempts for”. To keep a copy, open History and export them.</source>
        <translation>
            <numerusform>XB Desktop keeps attempts for {time}. %Ln older attempt on this computer will be deleted for good after the next start of XB Desktop. Nothing has been deleted yet, and no order is affected. To keep attempts longer or for ever, open Settings and change “Keep attempts for”. To keep a copy, open History and export them.</numerusform>
            <numerusform>XB Desktop keeps attempts for {time}. %Ln older attempts on this computer will be deleted for good after the next start of XB Desktop. Nothing has been deleted yet, and no order is affected. To keep attempts longer or for ever, open Settings and change “Keep attempts for”. To keep a copy, open History and export them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) about this journal agree(s) with it.</source>
        <translation>
            <numerusform>%Ln line about this journal agrees with it.</numerusform>
            <numerusform>%Ln lines about this journal agree with it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>There is/are %Ln more difference(s).</source>
        <translation>
            <numerusform>There is %Ln more difference.</numerusform>
            <numerusform>There are %Ln more differences.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln second(s)</source>
        <translation>
            <numerusform>%Ln second</numerusform>
            <numerusform>%Ln seconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s)</source>
        <translation>
            <numerusform>%Ln day</numerusform>
            <numerusform>%Ln days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Wait %Ln second(s), then try again.</source>
        <translation>
            <numerusform>Wait %Ln second, then try again.</numerusform>
            <numerusform>Wait %Ln seconds, then try again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The answer asks you to wait %Ln second(s) before you try again.</source>
        <translation>
            <numerusform>The answer asks you to wait one second before you try again.</numerusform>
            <numerusform>The answer asks you to wait %Ln seconds before you try again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{reason}; the answer asks you to wait %Ln second(s)</source>
        <translation>
            <numerusform>{reason}; the answer asks you to wait %Ln second</numerusform>
            <numerusform>{reason}; the answer asks you to wait %Ln seconds</numerusform>
        </translation>
    </message>
</context>
</TS>
