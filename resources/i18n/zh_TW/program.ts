<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_TW" sourcelanguage="en_US">
<context>
    <name>MainWindow</name>
    <message>
        <source>研習通</source>
        <translation>研習通</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再試一次</translation>
    </message>
</context>
<context>
    <name>People</name>
    <message>
        <source>{name} ({school})</source>
        <translation>{name}（{school}）</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>前往</translation>
    </message>
</context>
<context>
    <name>Program</name>
    <message>
        <source>The data could not be opened.</source>
        <translation>資料無法開啟。</translation>
    </message>
</context>
<context>
    <name>cli</name>
    <message>
        <source>The sample {name} is in the store now.</source>
        <translation>範例 {name} 已放入資料庫。</translation>
    </message>
    <message>
        <source>The sample {name} was in the store already; nothing changed.</source>
        <translation>範例 {name} 原本就在資料庫中，沒有變更。</translation>
    </message>
    <message>
        <source>No training yet. Begin with: coordinator sample pingtung-112</source>
        <translation>還沒有研習。可以先執行：coordinator sample pingtung-112</translation>
    </message>
    <message>
        <source>{sessions} sessions, {people} people</source>
        <translation>{sessions} 場次，{people} 人</translation>
    </message>
    <message>
        <source>{n} people</source>
        <translation>{n} 人</translation>
    </message>
    <message>
        <source>accepted {accept}, to look at {attention}, rejected {rejected}, ignored {ignored}</source>
        <translation>可匯入 {accept}、需確認 {attention}、不採用 {rejected}、略過 {ignored}</translation>
    </message>
    <message>
        <source>Only tried: nothing was stored.</source>
        <translation>僅試讀，沒有存入任何資料。</translation>
    </message>
    <message>
        <source>{n} people were stored.</source>
        <translation>已存入 {n} 人。</translation>
    </message>
    <message>
        <source>No font has all characters of these names: {names}</source>
        <translation>這些姓名含有字型沒有的字：{names}</translation>
    </message>
</context>
<context>
    <name>pages</name>
    <message>
        <source>Overview</source>
        <translation>總覽</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>計畫</translation>
    </message>
    <message>
        <source>Venues</source>
        <translation>場地</translation>
    </message>
    <message>
        <source>Districts</source>
        <translation>分區</translation>
    </message>
    <message>
        <source>Agenda</source>
        <translation>議程</translation>
    </message>
    <message>
        <source>Roster</source>
        <translation>名冊</translation>
    </message>
    <message>
        <source>Printing</source>
        <translation>列印</translation>
    </message>
</context>
</TS>
