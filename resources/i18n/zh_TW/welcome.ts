<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_TW" sourcelanguage="en_US">
<context>
    <name>NewTrainingDialog</name>
    <message>
        <source>New training</source>
        <translation>建立新研習</translation>
    </message>
    <message>
        <source>Three things to begin with; all of them can be changed later.</source>
        <translation>先填三項就能開始，之後都可以再改。</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>名稱</translation>
    </message>
    <message>
        <source>Academic year</source>
        <translation>學年度</translation>
    </message>
    <message>
        <source>The whole nation</source>
        <translation>全國</translation>
    </message>
    <message>
        <source>County</source>
        <translation>縣市</translation>
    </message>
</context>
<context>
    <name>Starting</name>
    <message>
        <source>Opening the sample</source>
        <translation>開啟範例</translation>
    </message>
    <message>
        <source>Begin “{title}”</source>
        <translation>建立「{title}」</translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <source>The whole nation</source>
        <translation>全國</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>名稱</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>學年度</translation>
    </message>
    <message>
        <source>County</source>
        <translation>縣市</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>場次數</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人數</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>日期</translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>Welcome</source>
        <translation>歡迎</translation>
    </message>
    <message>
        <source>Sample: Pingtung 112</source>
        <translation>範例：屏東 112</translation>
    </message>
    <message>
        <source>Five districts, two batches, eight sessions and invented people. Try anything.</source>
        <translation>五個分區、兩個梯次、八個場次和自編的人員，隨意試，不怕弄壞。</translation>
    </message>
    <message>
        <source>Sample: the nation 114</source>
        <translation>範例：全國 114</translation>
    </message>
    <message>
        <source>Five regions, 22 counties and fifteen online sessions with their agendas.</source>
        <translation>五個區域、22 縣市、十五個線上場次與議程。</translation>
    </message>
    <message>
        <source>New training</source>
        <translation>建立新研習</translation>
    </message>
    <message>
        <source>Title, year and county to begin with; dates, venues and agendas follow.</source>
        <translation>先填名稱、學年度與縣市，再排日期、場地與議程。</translation>
    </message>
    <message>
        <source>Begin from a roster file</source>
        <translation>從名冊檔案開始</translation>
    </message>
    <message>
        <source>A new training, and at once the file of the registration site: xlsx, xls, ods or csv.</source>
        <translation>建立新研習，接著匯入報名網站的檔案：xlsx、xls、ods 或 csv。</translation>
    </message>
    <message>
        <source>Trainings</source>
        <translation>研習</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>開啟</translation>
    </message>
    <message>
        <source>Welcome to 研習通</source>
        <translation>歡迎使用研習通</translation>
    </message>
    <message>
        <source>From a roster to sessions, agendas and printed sign-in sheets. All stays here.</source>
        <translation>從一份名冊開始，排好場次、議程，印好簽到表。所有資料只存在這台電腦。</translation>
    </message>
    <message>
        <source>Open a venue pack…</source>
        <translation>開啟場地包…</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>建立</translation>
    </message>
    <message>
        <source>Choose the file…</source>
        <translation>選擇檔案…</translation>
    </message>
</context>
</TS>
