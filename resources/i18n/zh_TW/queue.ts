<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_TW" sourcelanguage="en_US">
<context>
    <name>AgainCard</name>
    <message>
        <source>Stay with this number (Enter)</source>
        <translation>沿用這個號碼 (Enter)</translation>
    </message>
    <message>
        <source>A second problem: register it too (2)</source>
        <translation>另有第二個問題，再登記一張 (2)</translation>
    </message>
    <message>
        <source>{school} waits already. Nothing was registered.</source>
        <translation>{school}已在候位，這次沒有登記。</translation>
    </message>
</context>
<context>
    <name>BoardWindow</name>
    <message>
        <source>Call board</source>
        <translation>叫號看板</translation>
    </message>
    <message>
        <source>{room}: {n} waiting</source>
        <translation>{room}&#x3000;候位 {n} 人</translation>
    </message>
    <message>
        <source>Nobody has been called yet</source>
        <translation>尚未叫號</translation>
    </message>
    <message>
        <source>Room {letter}</source>
        <translation>{letter} 服務室</translation>
    </message>
</context>
<context>
    <name>Counter</name>
    <message>
        <source>Room</source>
        <translation>服務室</translation>
    </message>
    <message>
        <source>Schools found</source>
        <translation>找到的學校</translation>
    </message>
    <message>
        <source>School, badge code or number</source>
        <translation>學校、報到碼或轉來的號碼</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>People found</source>
        <translation>找到的人員</translation>
    </message>
    <message>
        <source>Job title</source>
        <translation>職稱</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>電話</translation>
    </message>
    <message>
        <source>Topic (type the number)</source>
        <translation>模組（按數字鍵）</translation>
    </message>
    <message>
        <source>Brought along (type the numbers)</source>
        <translation>攜帶設備（按數字鍵）</translation>
    </message>
    <message>
        <source>Problem in own words</source>
        <translation>問題說明</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>登記取號</translation>
    </message>
    <message>
        <source>Enter goes on, Ctrl+Enter registers at once.</source>
        <translation>Enter 到下一欄，Ctrl+Enter 直接登記。</translation>
    </message>
    <message>
        <source>By topic</source>
        <translation>依模組</translation>
    </message>
    <message>
        <source>Which school has the problem?</source>
        <translation>請填學校。</translation>
    </message>
    <message>
        <source>Somebody must be called: a name, please.</source>
        <translation>請填姓名，才能請這位老師簽到。</translation>
    </message>
    <message>
        <source>Choose the topic: who helps depends on it.</source>
        <translation>請選模組，才知道由哪位諮詢教師協助。</translation>
    </message>
</context>
<context>
    <name>Frequent</name>
    <message>
        <source>Frequent problems</source>
        <translation>常見問題</translation>
    </message>
    <message>
        <source>Nothing was noted about this yet.</source>
        <translation>常見問題裡還沒有這一項。</translation>
    </message>
</context>
<context>
    <name>LineCard</name>
    <message>
        <source>The line</source>
        <translation>候位</translation>
    </message>
    <message>
        <source>Number, school or name</source>
        <translation>號碼、學校或姓名</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>在場</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>服務室</translation>
    </message>
    <message>
        <source>All rooms</source>
        <translation>所有服務室</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>模組</translation>
    </message>
    <message>
        <source>All topics</source>
        <translation>所有模組</translation>
    </message>
    <message>
        <source>Nobody is here. Who comes is registered at the counter on the left.</source>
        <translation>目前沒有人候位。來的老師請在左邊登記。</translation>
    </message>
    <message>
        <source>The line: {waiting} wait, {served} are served, {n} today</source>
        <translation>候位 {waiting} 人，服務中 {served} 人，今天共 {n} 號</translation>
    </message>
</context>
<context>
    <name>QueuePage</name>
    <message>
        <source>There is no training yet. Choose one, or begin a new one.</source>
        <translation>還沒有研習，請選擇一個或新增一個。</translation>
    </message>
    <message>
        <source>Rooms…</source>
        <translation>服務室…</translation>
    </message>
    <message>
        <source>Helper window</source>
        <translation>諮詢教師視窗</translation>
    </message>
    <message>
        <source>Call board</source>
        <translation>叫號看板</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>離開</translation>
    </message>
    <message>
        <source>Every laptop needs a name: it tells its acts apart afterwards.</source>
        <translation>每臺筆電都要有名稱，事後才分得出是哪一臺登記的。</translation>
    </message>
    <message>
        <source>Opening the line</source>
        <translation>開啟候位</translation>
    </message>
    <message>
        <source>Hands-on queue</source>
        <translation>駐點候位</translation>
    </message>
    <message>
        <source>Choose the session and open the line.</source>
        <translation>選擇場次，開啟候位。</translation>
    </message>
    <message>
        <source>Every room has a letter of its own; its numbers begin anew each day.</source>
        <translation>每間服務室有自己的字母，號碼每天從 001 開始。</translation>
    </message>
    <message>
        <source>No room of this laptop: helpers and call board only.</source>
        <translation>這臺筆電沒有開設服務室，只用於諮詢教師與叫號看板。</translation>
    </message>
    <message>
        <source>{label} goes to the printer.</source>
        <translation>{label} 已送到印表機。</translation>
    </message>
</context>
<context>
    <name>RequestCard</name>
    <message>
        <source>Help request</source>
        <translation>問題單</translation>
    </message>
    <message>
        <source>Note or answer</source>
        <translation>紀錄或答覆</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>紀錄</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>回覆</translation>
    </message>
    <message>
        <source>Take back (Ctrl+Z)</source>
        <translation>復原 (Ctrl+Z)</translation>
    </message>
    <message>
        <source>Choose a number in the line.</source>
        <translation>請在候位中選一個號碼。</translation>
    </message>
    <message>
        <source>What was said</source>
        <translation>問題與紀錄</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>處理經過</translation>
    </message>
    <message>
        <source>This school before</source>
        <translation>這所學校以前的問題</translation>
    </message>
    <message>
        <source>Nothing yet.</source>
        <translation>還沒有內容。</translation>
    </message>
    <message>
        <source>Nothing is known of before.</source>
        <translation>沒有以前的紀錄。</translation>
    </message>
    <message>
        <source>Called three times and not there. Has this school left?</source>
        <translation>已叫號三次都不在，是否已離開？</translation>
    </message>
    <message>
        <source>Has left</source>
        <translation>已離開</translation>
    </message>
</context>
<context>
    <name>ResultCard</name>
    <message>
        <source>Signed in; please sign out at the check-in desk at the end.</source>
        <translation>已完成簽到；結束後請至報到處簽退。</translation>
    </message>
    <message>
        <source>Print the slip (P)</source>
        <translation>列印號碼單 (P)</translation>
    </message>
    <message>
        <source>Open the slip as PDF (O)</source>
        <translation>以 PDF 開啟號碼單 (O)</translation>
    </message>
    <message>
        <source>Show on the screen (S)</source>
        <translation>顯示在螢幕上 (S)</translation>
    </message>
    <message>
        <source>Next person (Enter)</source>
        <translation>下一位登記 (Enter)</translation>
    </message>
    <message>
        <source>Send to {room} first (B)</source>
        <translation>先送到 {room} (B)</translation>
    </message>
</context>
<context>
    <name>RoomsView</name>
    <message>
        <source>Rooms of today</source>
        <translation>今天的服務室</translation>
    </message>
    <message>
        <source>No room is open yet. Each gives its own numbers: A001, B001 …</source>
        <translation>還沒有開設服務室。每間各發自己的號碼：A001、B001…</translation>
    </message>
    <message>
        <source>Room of the plan</source>
        <translation>計畫中的教室</translation>
    </message>
    <message>
        <source>Name, as people find it</source>
        <translation>名稱（老師找得到的）</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>字母</translation>
    </message>
    <message>
        <source>The first that is free is offered.</source>
        <translation>預設為第一個還沒使用的字母。</translation>
    </message>
    <message>
        <source>Topics of this room</source>
        <translation>這間服務室的模組</translation>
    </message>
    <message>
        <source>Open the room</source>
        <translation>開設服務室</translation>
    </message>
    <message>
        <source>To the line</source>
        <translation>到候位</translation>
    </message>
    <message>
        <source>Open a room on this laptop</source>
        <translation>在這臺筆電開設服務室</translation>
    </message>
    <message>
        <source>Topics of this room (none ticked: all)</source>
        <translation>這間服務室的模組（都不勾選表示全部）</translation>
    </message>
    <message>
        <source>this one</source>
        <translation>這一臺</translation>
    </message>
    <message>
        <source>another</source>
        <translation>另一臺</translation>
    </message>
    <message>
        <source>all</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Name of the room</source>
        <translation>名稱</translation>
    </message>
    <message>
        <source>Laptop</source>
        <translation>筆電</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>模組</translation>
    </message>
    <message>
        <source>Without a name nobody finds the room.</source>
        <translation>請填名稱，老師才找得到。</translation>
    </message>
    <message>
        <source>Not of the plan</source>
        <translation>不在計畫中</translation>
    </message>
</context>
<context>
    <name>SlipPrinting</name>
    <message>
        <source>Printing</source>
        <translation>列印</translation>
    </message>
    <message>
        <source>Writing the slip</source>
        <translation>製作號碼單</translation>
    </message>
</context>
<context>
    <name>StartView</name>
    <message>
        <source>Hands-on sessions</source>
        <translation>駐點實機場次</translation>
    </message>
    <message>
        <source>Hands-on sessions go here; the page Plan has them.</source>
        <translation>這裡列出駐點實機場次；場次在「計畫」頁設定。</translation>
    </message>
    <message>
        <source>Go to Plan</source>
        <translation>前往計畫</translation>
    </message>
    <message>
        <source>Name of this laptop</source>
        <translation>這臺筆電的名稱</translation>
    </message>
    <message>
        <source>At the counter</source>
        <translation>櫃檯人員</translation>
    </message>
    <message>
        <source>Open the line</source>
        <translation>開啟候位</translation>
    </message>
    <message>
        <source>Like “Counter 1”; each laptop its own</source>
        <translation>例如「櫃檯 1」，每臺不同</translation>
    </message>
    <message>
        <source>Initials will do</source>
        <translation>填代號即可</translation>
    </message>
    <message>
        <source>This laptop</source>
        <translation>這臺筆電</translation>
    </message>
    <message>
        <source>Minutes until a number that was passed over is called again</source>
        <translation>過號後幾分鐘可再叫號</translation>
    </message>
    <message>
        <source>Paper of the slips</source>
        <translation>號碼單紙張</translation>
    </message>
    <message>
        <source>80 mm roll</source>
        <translation>80 mm 捲筒紙</translation>
    </message>
    <message>
        <source>A7 sheet</source>
        <translation>A7 紙</translation>
    </message>
    <message>
        <source>Works without a network: every room has its own letter.</source>
        <translation>不需要網路：每間服務室有自己的字母。</translation>
    </message>
</context>
<context>
    <name>StationForm</name>
    <message>
        <source>Place, as it is called out</source>
        <translation>位置（叫號時顯示）</translation>
    </message>
    <message>
        <source>Initials</source>
        <translation>代號</translation>
    </message>
    <message>
        <source>Rooms</source>
        <translation>服務室</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>模組</translation>
    </message>
    <message>
        <source>Begin (Enter)</source>
        <translation>開始 (Enter)</translation>
    </message>
    <message>
        <source>Rooms (none ticked: those of this laptop)</source>
        <translation>服務室（都不勾選表示這臺筆電的）</translation>
    </message>
    <message>
        <source>Topics (none ticked: all)</source>
        <translation>模組（都不勾選表示全部）</translation>
    </message>
    <message>
        <source>Where shall people go? Like “Desk 3”.</source>
        <translation>老師要到哪裡？例如「3 號桌」。</translation>
    </message>
</context>
<context>
    <name>StationView</name>
    <message>
        <source>Place, rooms and topics (F2)</source>
        <translation>位置、服務室與模組 (F2)</translation>
    </message>
    <message>
        <source>This school before</source>
        <translation>這所學校以前的問題</translation>
    </message>
    <message>
        <source>Note or answer (F4)</source>
        <translation>紀錄或答覆 (F4)</translation>
    </message>
    <message>
        <source>Frequent problems (F3)</source>
        <translation>常見問題 (F3)</translation>
    </message>
    <message>
        <source>Next ({n} waiting) — Space</source>
        <translation>下一位（候位 {n}）&#x3000;空白鍵</translation>
    </message>
    <message>
        <source>Paused: {label}</source>
        <translation>暫停中：{label}</translation>
    </message>
</context>
<context>
    <name>StationWindow</name>
    <message>
        <source>Helper</source>
        <translation>諮詢教師</translation>
    </message>
    <message>
        <source>all rooms</source>
        <translation>所有服務室</translation>
    </message>
    <message>
        <source>all topics</source>
        <translation>所有模組</translation>
    </message>
    <message>
        <source>{label} first: is here, passed over, solved …</source>
        <translation>請先處理 {label}：到場、過號、解決…</translation>
    </message>
</context>
<context>
    <name>TransferBar</name>
    <message>
        <source>Transfer</source>
        <translation>轉介</translation>
    </message>
    <message>
        <source>To the room</source>
        <translation>到服務室</translation>
    </message>
    <message>
        <source>For the topic</source>
        <translation>模組改為</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>The number stays, and so does the place in the line.</source>
        <translation>號碼不變，候位順序也不變。</translation>
    </message>
</context>
<context>
    <name>WorkView</name>
    <message>
        <source>Counter</source>
        <translation>登記</translation>
    </message>
    <message>
        <source>Reckoned from {n} finished requests of today and {helpers} at work.</source>
        <translation>依今天已完成的 {n} 張問題單及目前 {helpers} 位諮詢教師推算。</translation>
    </message>
</context>
<context>
    <name>queue</name>
    <message>
        <source>Personnel</source>
        <translation>人力網</translation>
    </message>
    <message>
        <source>Students</source>
        <translation>學生網</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>學籍系統</translation>
    </message>
    <message>
        <source>Has the AA account</source>
        <translation>持有 AA 帳號</translation>
    </message>
    <message>
        <source>First binding done</source>
        <translation>初次綁定完成</translation>
    </message>
    <message>
        <source>{first} ({missing})</source>
        <translation>{first}（{missing}）</translation>
    </message>
    <message>
        <source>Room {room} is open.</source>
        <translation>{room} 服務室已開設。</translation>
    </message>
    <message>
        <source>{label} is registered.</source>
        <translation>{label} 已登記。</translation>
    </message>
    <message>
        <source>{label} is called.</source>
        <translation>{label} 已叫號。</translation>
    </message>
    <message>
        <source>{label} is in service.</source>
        <translation>{label} 服務中。</translation>
    </message>
    <message>
        <source>{label} is passed over.</source>
        <translation>{label} 過號。</translation>
    </message>
    <message>
        <source>{label} is paused.</source>
        <translation>{label} 暫停。</translation>
    </message>
    <message>
        <source>{label} goes on.</source>
        <translation>{label} 繼續服務。</translation>
    </message>
    <message>
        <source>{label} is back in the line, at its old place.</source>
        <translation>{label} 已退回候位，順序不變。</translation>
    </message>
    <message>
        <source>{label} is transferred and keeps its place.</source>
        <translation>{label} 已轉介，順序不變。</translation>
    </message>
    <message>
        <source>{label} is solved.</source>
        <translation>{label} 已解決。</translation>
    </message>
    <message>
        <source>{label} goes to the system team.</source>
        <translation>{label} 轉系統團隊。</translation>
    </message>
    <message>
        <source>{label} has left.</source>
        <translation>{label} 已離開。</translation>
    </message>
    <message>
        <source>{label} is open again.</source>
        <translation>{label} 重新開啟。</translation>
    </message>
    <message>
        <source>Noted for {label}.</source>
        <translation>{label} 已記下。</translation>
    </message>
    <message>
        <source>Taken back.</source>
        <translation>已復原。</translation>
    </message>
    <message>
        <source>Nobody waits.</source>
        <translation>沒有人候位。</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>剛剛</translation>
    </message>
    <message>
        <source>{n} min</source>
        <translation>{n} 分</translation>
    </message>
    <message>
        <source>{hours} h {n} min</source>
        <translation>{hours} 小時 {n} 分</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>號碼</translation>
    </message>
    <message>
        <source>State</source>
        <translation>狀態</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>服務室</translation>
    </message>
    <message>
        <source>School</source>
        <translation>學校</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>模組</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>Why here</source>
        <translation>順序說明</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Helper</source>
        <translation>諮詢教師</translation>
    </message>
    <message>
        <source>came {time}</source>
        <translation>{time} 到</translation>
    </message>
    <message>
        <source>called {n} times in vain: has left?</source>
        <translation>叫號 {n} 次不在，可能已離開</translation>
    </message>
    <message>
        <source>not there; again from {time}</source>
        <translation>不在，{time} 起可再叫</translation>
    </message>
    <message>
        <source>not there at {time}</source>
        <translation>{time} 不在</translation>
    </message>
    <message>
        <source>{n} before</source>
        <translation>前面 {n} 位</translation>
    </message>
    <message>
        <source>{label} was passed at {time}</source>
        <translation>{label} 於 {time} 過號</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>is next</source>
        <translation>下一位</translation>
    </message>
    <message>
        <source>about {low} to {high} minutes</source>
        <translation>約等 {low} 至 {high} 分鐘</translation>
    </message>
    <message>
        <source>{state} since {time}</source>
        <translation>{time} 起{state}</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>問題</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>紀錄</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>回覆</translation>
    </message>
    <message>
        <source>{about} ({who}): {text}</source>
        <translation>{about}（{who}）：{text}</translation>
    </message>
    <message>
        <source>Missing: {what}</source>
        <translation>缺：{what}</translation>
    </message>
    <message>
        <source>Please note: {what}</source>
        <translation>注意：{what}</translation>
    </message>
    <message>
        <source>{time}  registered ({room})</source>
        <translation>{time}  登記（{room}）</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>How soon</source>
        <translation>距今</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>場次</translation>
    </message>
    <message>
        <source>Venue</source>
        <translation>地點</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>in {n} days</source>
        <translation>{n} 天後</translation>
    </message>
    <message>
        <source>over</source>
        <translation>已結束</translation>
    </message>
</context>
</TS>
