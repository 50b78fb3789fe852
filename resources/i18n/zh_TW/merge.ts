<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_TW" sourcelanguage="en_US">
<context>
    <name>CorrectionsRoom</name>
    <message>
        <source>Corrections</source>
        <translation>更正紀錄</translation>
    </message>
    <message>
        <source>Nothing was taken back, typed in from paper or entered later.</source>
        <translation>沒有收回、紙本補登或事後登錄的紀錄。</translation>
    </message>
</context>
<context>
    <name>DecisionCard</name>
    <message>
        <source>The chosen question</source>
        <translation>選定的問題</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Needed, and recorded. A decision can be changed, never deleted.</source>
        <translation>必填，會留下紀錄。決定可以更改，不能刪除。</translation>
    </message>
    <message>
        <source>Or add so many minutes to its times</source>
        <translation>或把它的時間加上幾分鐘</translation>
    </message>
    <message>
        <source>A clock that was fast takes a number below zero.</source>
        <translation>時鐘快了就填負數。</translation>
    </message>
    <message>
        <source>Correct by these minutes</source>
        <translation>照這個分鐘數校正</translation>
    </message>
    <message>
        <source>Nothing chosen</source>
        <translation>尚未選擇</translation>
    </message>
    <message>
        <source>Choose a question in the list.</source>
        <translation>請在清單中選一項。</translation>
    </message>
    <message>
        <source>{n} questions at once</source>
        <translation>一次決定 {n} 項</translation>
    </message>
    <message>
        <source>They get the same answer for the same reason.</source>
        <translation>這幾項會有相同的決定與理由。</translation>
    </message>
    <message>
        <source>These have no answer in common. Choose questions of one kind.</source>
        <translation>這幾項沒有共同的選項，請選同一種類的問題。</translation>
    </message>
    <message>
        <source>Decided {when} at {where}: {choice} ({reason})</source>
        <translation>{when} 在「{where}」決定：{choice}（{reason}）</translation>
    </message>
    <message>
        <source>Please write why: the reason is recorded.</source>
        <translation>請寫下理由，會留下紀錄。</translation>
    </message>
</context>
<context>
    <name>DecisionsRoom</name>
    <message>
        <source>To decide</source>
        <translation>待決定</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Register later</source>
        <translation>補登名冊</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人員</translation>
    </message>
    <message>
        <source>Laptops</source>
        <translation>筆電</translation>
    </message>
    <message>
        <source>Nothing waits for a decision.</source>
        <translation>沒有待決定的事項。</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>已決定</translation>
    </message>
    <message>
        <source>Nothing was decided yet.</source>
        <translation>還沒有決定過任何事項。</translation>
    </message>
</context>
<context>
    <name>FilesRoom</name>
    <message>
        <source>Files and laptops</source>
        <translation>檔案與筆電</translation>
    </message>
    <message>
        <source>Attendance files</source>
        <translation>報到檔</translation>
    </message>
    <message>
        <source>Drop the attendance files of all laptops anywhere on this page, as many as you have.</source>
        <translation>把各臺筆電的報到檔拖到這一頁的任何地方，有幾個就拖幾個。</translation>
    </message>
    <message>
        <source>Choose files…</source>
        <translation>選擇檔案…</translation>
    </message>
    <message>
        <source>Put the files away</source>
        <translation>收起這些檔案</translation>
    </message>
    <message>
        <source>Laptops</source>
        <translation>筆電</translation>
    </message>
    <message>
        <source>No laptop has checked anybody in yet.</source>
        <translation>還沒有任何筆電報到過。</translation>
    </message>
    <message>
        <source>Correct the clock…</source>
        <translation>校正時鐘…</translation>
    </message>
    <message>
        <source>Merged: {new} new, {known} already known</source>
        <translation>已合併：新增 {new} 筆，原已有 {known} 筆</translation>
    </message>
    <message>
        <source>Would bring: {new} new, {known} already known. Nothing is stored yet.</source>
        <translation>將新增 {new} 筆，原已有 {known} 筆。現在什麼都還沒存。</translation>
    </message>
    <message>
        <source>{n} not back yet</source>
        <translation>{n} 臺還沒回來</translation>
    </message>
    <message>
        <source>{n} with gaps: merge its newest file again</source>
        <translation>{n} 臺有缺號：請再合併它最新的報到檔</translation>
    </message>
    <message>
        <source>Everything that is known of is here.</source>
        <translation>目前所知的都到齊了。</translation>
    </message>
    <message>
        <source>last file: {name}</source>
        <translation>最近合併：{name}</translation>
    </message>
    <message>
        <source> · </source>
        <translation>．</translation>
    </message>
</context>
<context>
    <name>Merge</name>
    <message>
        <source>State</source>
        <translation>狀態</translation>
    </message>
    <message>
        <source>Laptop</source>
        <translation>筆電</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Known</source>
        <translation>已有</translation>
    </message>
    <message>
        <source>From – to</source>
        <translation>起訖時間</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>時鐘</translation>
    </message>
    <message>
        <source>File</source>
        <translation>檔案</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>合併前</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>筆數</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>序號</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>缺號</translation>
    </message>
    <message>
        <source>right</source>
        <translation>準確</translation>
    </message>
    <message>
        <source>{length} fast</source>
        <translation>快 {length}</translation>
    </message>
    <message>
        <source>{length} slow</source>
        <translation>慢 {length}</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>before {time}</source>
        <translation>{time} 以前</translation>
    </message>
    <message>
        <source>after {time}</source>
        <translation>{time} 以後</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>不合併</translation>
    </message>
    <message>
        <source>Merged</source>
        <translation>已合併</translation>
    </message>
    <message>
        <source>Partly</source>
        <translation>部分可合併</translation>
    </message>
    <message>
        <source>Nothing new</source>
        <translation>沒有新的</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>可合併</translation>
    </message>
    <message>
        <source>Not back yet</source>
        <translation>未回來</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>有複本</translation>
    </message>
    <message>
        <source>Gaps</source>
        <translation>有缺號</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>完整</translation>
    </message>
    <message>
        <source>{n} entries cannot be read and are set aside.</source>
        <translation>有 {n} 筆無法讀取，已另置。</translation>
    </message>
    <message>
        <source>{name} (here)</source>
        <translation>{name}（本機）</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>人員</translation>
    </message>
    <message>
        <source>What</source>
        <translation>動作</translation>
    </message>
    <message>
        <source>When</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>Said to be</source>
        <translation>登載時間</translation>
    </message>
    <message>
        <source>Desk</source>
        <translation>報到台</translation>
    </message>
    <message>
        <source>By</source>
        <translation>經手</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>場次</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>收回</translation>
    </message>
    <message>
        <source>From paper</source>
        <translation>紙本補登</translation>
    </message>
    <message>
        <source>Entered later</source>
        <translation>事後登錄</translation>
    </message>
    <message>
        <source>For the roster</source>
        <translation>名冊更正</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>已決定</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>地點</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>問題</translation>
    </message>
    <message>
        <source>History</source>
        <translation>歷程</translation>
    </message>
    <message>
        <source>Choose a question about a person to see what was done.</source>
        <translation>選一項與人有關的問題，這裡會列出這個人的所有紀錄。</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>內容</translation>
    </message>
    <message>
        <source>{act}: taken back</source>
        <translation>{act}：已收回</translation>
    </message>
    <message>
        <source>Entered {when}</source>
        <translation>登錄於 {when}</translation>
    </message>
    <message>
        <source>Attendance files (*{ending});;All files (*)</source>
        <translation>報到檔 (*{ending});;所有檔案 (*)</translation>
    </message>
    <message>
        <source>Choose attendance files</source>
        <translation>選擇報到檔</translation>
    </message>
</context>
<context>
    <name>MergePage</name>
    <message>
        <source>Merge</source>
        <translation>合併</translation>
    </message>
    <message>
        <source>Choose files…</source>
        <translation>選擇檔案…</translation>
    </message>
    <message>
        <source>Parts of merging</source>
        <translation>合併的各部分</translation>
    </message>
    <message>
        <source>Files and laptops</source>
        <translation>檔案與筆電</translation>
    </message>
    <message>
        <source>To decide</source>
        <translation>待決定</translation>
    </message>
    <message>
        <source>Corrections</source>
        <translation>更正紀錄</translation>
    </message>
    <message>
        <source>There is no training yet. Choose one first.</source>
        <translation>還沒有研習計畫，請先選一個。</translation>
    </message>
    <message>
        <source>Reading what was done</source>
        <translation>正在讀取報到紀錄</translation>
    </message>
    <message>
        <source>To decide ({n})</source>
        <translation>待決定（{n}）</translation>
    </message>
    <message>
        <source>Reading attendance files</source>
        <translation>正在讀取報到檔</translation>
    </message>
    <message>
        <source>{n} of {all} files are refused: {reasons}</source>
        <translation>{all} 個檔案中有 {n} 個不能合併：{reasons}</translation>
    </message>
    <message>
        <source>Everything in these files is here already.</source>
        <translation>這些檔案的內容這裡都已經有了。</translation>
    </message>
    <message>
        <source>Merging</source>
        <translation>正在合併</translation>
    </message>
    <message>
        <source>Merged: {new} new, {known} already known</source>
        <translation>已合併：新增 {new} 筆，原已有 {known} 筆</translation>
    </message>
    <message>
        <source>; {n} corrections of the roster taken over</source>
        <translation>；採用了 {n} 筆名冊更正</translation>
    </message>
    <message>
        <source>; {n} people put on the roster, as a laptop decided</source>
        <translation>；依現場電腦的決定列入名冊 {n} 人</translation>
    </message>
    <message>
        <source>; {n} corrections that a laptop took need you, see To decide</source>
        <translation>；現場電腦採用的更正有 {n} 項未能套用，請看「待決定」</translation>
    </message>
    <message>
        <source>Cancelled: nothing was stored.</source>
        <translation>已取消，什麼都沒有存。</translation>
    </message>
    <message>
        <source>Recording the decision</source>
        <translation>正在記錄決定</translation>
    </message>
    <message>
        <source>{n} questions settled</source>
        <translation>已決定 {n} 項</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>已決定</translation>
    </message>
</context>
</TS>
