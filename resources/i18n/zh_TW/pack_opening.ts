<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_TW" sourcelanguage="en_US">
<context>
    <name>OpenPackDialog</name>
    <message>
        <source>Open a venue pack</source>
        <translation>開啟場地包</translation>
    </message>
    <message>
        <source>This computer becomes a desk of the training, with a name of its own.</source>
        <translation>這台電腦會成為這個研習的報到台，並有自己的名稱。</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>繼續</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>選擇…</translation>
    </message>
    <message>
        <source>Venue pack</source>
        <translation>場地包</translation>
    </message>
    <message>
        <source>As on the slip: 25 digits, spaces may be left out.</source>
        <translation>密碼單上的 25 位數字，空白可不輸入。</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>密碼</translation>
    </message>
    <message>
        <source>It stands beside every sign-in. No two laptops may share a name.</source>
        <translation>每筆簽到都會記下這個名稱，筆電之間不可重複。</translation>
    </message>
    <message>
        <source>Name of this laptop</source>
        <translation>這台筆電的名稱</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>開啟</translation>
    </message>
    <message>
        <source>To the desk</source>
        <translation>前往報到</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
    <message>
        <source>Pack {id}, of the office {office}. All else is encrypted.</source>
        <translation>場地包 {id}，辦公室 {office}。其餘內容已加密。</translation>
    </message>
    <message>
        <source>Reading the venue pack</source>
        <translation>讀取場地包</translation>
    </message>
    <message>
        <source>Opening the venue pack</source>
        <translation>開啟場地包</translation>
    </message>
    <message>
        <source>“{title}” is open. This computer is the desk “{device}”.</source>
        <translation>已開啟「{title}」，這台電腦是報到台「{device}」。</translation>
    </message>
</context>
<context>
    <name>PackOpening</name>
    <message>
        <source>Which venue pack?</source>
        <translation>要開啟哪個場地包？</translation>
    </message>
    <message>
        <source>Venue packs ({kinds});;All files (*)</source>
        <translation>場地包 ({kinds});;所有檔案 (*)</translation>
    </message>
    <message>
        <source>Made {at} · {people} people · {sessions} sessions</source>
        <translation>{at} 製作 · {people} 人 · {sessions} 個場次</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>The roster is up to date: {added} new, {changed} changed, {gone} gone.</source>
        <translation>名冊已更新：新增 {added} 人、修改 {changed} 人、移除 {gone} 人。</translation>
    </message>
    <message>
        <source>{people} people and {sessions} sessions are on this computer.</source>
        <translation>這台電腦現有 {people} 人、{sessions} 個場次。</translation>
    </message>
    <message>
        <source>{n} people who came are cancelled at the office: they stay, marked so.</source>
        <translation>{n} 人已簽到但辦公室已取消報名，保留並標記為取消。</translation>
    </message>
    <message>
        <source>Another training on this computer uses some of the same numbers: scan carefully, or use a computer without it.</source>
        <translation>這台電腦上的另一個研習用了相同的號碼，請改用沒有該研習的電腦，或掃描時多留意。</translation>
    </message>
    <message>
        <source>{n} events of other desks came along.</source>
        <translation>一併帶入其他報到台的 {n} 筆紀錄。</translation>
    </message>
</context>
</TS>
