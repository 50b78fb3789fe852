<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_TW" sourcelanguage="en_US">
<context>
    <name>Online</name>
    <message>
        <source>Display name</source>
        <translation>顯示名稱</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>狀態</translation>
    </message>
    <message>
        <source>What is missing</source>
        <translation>待補或確認</translation>
    </message>
    <message>
        <source>County</source>
        <translation>縣市</translation>
    </message>
    <message>
        <source>School</source>
        <translation>學校</translation>
    </message>
    <message>
        <source>Job title</source>
        <translation>職稱</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Person on the roster</source>
        <translation>名冊人員</translation>
    </message>
    <message>
        <source>Joined</source>
        <translation>加入</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>離開</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>分鐘</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>場次</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>報表</translation>
    </message>
</context>
<context>
    <name>OnlineFilter</name>
    <message>
        <source>Search display name, person, school</source>
        <translation>搜尋顯示名稱、人員、學校</translation>
    </message>
    <message>
        <source>Only names of this session</source>
        <translation>只看這個場次的名稱</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Every session</source>
        <translation>所有場次</translation>
    </message>
</context>
<context>
    <name>OnlinePage</name>
    <message>
        <source>There is no training yet.</source>
        <translation>還沒有研習計畫。</translation>
    </message>
    <message>
        <source>This training has no online session. Once the plan has one, the attendance report of its meeting is checked here: whose name says county, school, job title and name.</source>
        <translation>這個研習計畫沒有線上場次。計畫有線上場次後，可在這裡檢查會議的出席報表：誰的名稱寫齊了縣市、校名、職稱與姓名。</translation>
    </message>
    <message>
        <source>Go to Plan</source>
        <translation>前往計畫</translation>
    </message>
    <message>
        <source>Drop the attendance report of the meeting here, or paste the names of the participants with Ctrl+V.</source>
        <translation>把線上會議的出席報表拖放到這裡，或按 Ctrl+V 貼上與會者名稱。</translation>
    </message>
    <message>
        <source>Import report…</source>
        <translation>匯入報表…</translation>
    </message>
    <message>
        <source>Online names</source>
        <translation>線上名單</translation>
    </message>
    <message>
        <source>Export Excel</source>
        <translation>匯出 Excel</translation>
    </message>
    <message>
        <source>Copy message</source>
        <translation>複製通知訊息</translation>
    </message>
    <message>
        <source>Paste names</source>
        <translation>貼上名稱</translation>
    </message>
    <message>
        <source>Names of the meetings</source>
        <translation>會議中的名稱</translation>
    </message>
    <message>
        <source>Check again against roster and directory</source>
        <translation>依名冊與學校名錄重新比對</translation>
    </message>
    <message>
        <source>Delete (Del)</source>
        <translation>刪除 (Del)</translation>
    </message>
    <message>
        <source>Change {column} of “{name}”</source>
        <translation>修改「{name}」的{column}</translation>
    </message>
    <message>
        <source>Nothing new: roster and directory say the same as before.</source>
        <translation>沒有變動：名冊與學校名錄的比對結果與先前相同。</translation>
    </message>
    <message>
        <source>Check {n} names again</source>
        <translation>重新比對 {n} 筆名稱</translation>
    </message>
    <message>
        <source>{n} names understood better</source>
        <translation>已更新 {n} 筆名稱的判讀</translation>
    </message>
    <message>
        <source>Message to {n} people copied. Paste it into the chat or an e-mail.</source>
        <translation>已複製給 {n} 人的訊息，可貼到聊天室或電子郵件。</translation>
    </message>
    <message>
        <source>Reading {name}</source>
        <translation>正在讀取 {name}</translation>
    </message>
    <message>
        <source>The clipboard is empty. Copy the names of the participants first.</source>
        <translation>剪貼簿是空的，請先複製與會者名稱。</translation>
    </message>
    <message>
        <source>Pasted names</source>
        <translation>貼上的名稱</translation>
    </message>
    <message>
        <source>Checking the names</source>
        <translation>正在檢查名稱</translation>
    </message>
    <message>
        <source>Import {n} names from {name}</source>
        <translation>從{name}匯入 {n} 筆名稱</translation>
    </message>
    <message>
        <source>Every name of {name} is here already.</source>
        <translation>{name} 的名稱都已經在這裡，沒有變動。</translation>
    </message>
    <message>
        <source>{n} names stored</source>
        <translation>已儲存 {n} 筆名稱</translation>
    </message>
    <message>
        <source>Exporting to Excel</source>
        <translation>正在匯出 Excel</translation>
    </message>
    <message>
        <source>Written: {name}</source>
        <translation>已寫入：{name}</translation>
    </message>
</context>
<context>
    <name>ReportDialog</name>
    <message>
        <source>Store {n} names</source>
        <translation>儲存 {n} 筆名稱</translation>
    </message>
    <message>
        <source>Check the names</source>
        <translation>檢查線上名單</translation>
    </message>
    <message>
        <source>Copy message</source>
        <translation>複製通知訊息</translation>
    </message>
    <message>
        <source>Session of the meeting</source>
        <translation>會議的場次</translation>
    </message>
    <message>
        <source>No session</source>
        <translation>不指定場次</translation>
    </message>
    <message>
        <source>Names of the report</source>
        <translation>報表中的名稱</translation>
    </message>
    <message>
        <source>Display name</source>
        <translation>顯示名稱</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>狀態</translation>
    </message>
    <message>
        <source>What is missing</source>
        <translation>待補或確認</translation>
    </message>
    <message>
        <source>Understood</source>
        <translation>判讀結果</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>時間</translation>
    </message>
</context>
<context>
    <name>online</name>
    <message>
        <source>On the roster</source>
        <translation>在名冊上</translation>
    </message>
    <message>
        <source>Not on the roster</source>
        <translation>不在名冊上</translation>
    </message>
    <message>
        <source>To decide</source>
        <translation>待確認</translation>
    </message>
    <message>
        <source>Incomplete</source>
        <translation>名稱不完整</translation>
    </message>
    <message>
        <source>Two people</source>
        <translation>兩人共用</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>非人員</translation>
    </message>
    <message>
        <source>county</source>
        <translation>縣市</translation>
    </message>
    <message>
        <source>school</source>
        <translation>校名</translation>
    </message>
    <message>
        <source>job title</source>
        <translation>職稱</translation>
    </message>
    <message>
        <source>name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>which school?</source>
        <translation>哪一所學校？</translation>
    </message>
    <message>
        <source>school not in the directory</source>
        <translation>學校不在名錄</translation>
    </message>
    <message>
        <source>county or city?</source>
        <translation>縣或市？</translation>
    </message>
    <message>
        <source>the school is in another county</source>
        <translation>學校在其他縣市</translation>
    </message>
    <message>
        <source>two people under one name</source>
        <translation>一個名稱兩個人</translation>
    </message>
    <message>
        <source>two schools</source>
        <translation>兩所學校</translation>
    </message>
    <message>
        <source>name unclear</source>
        <translation>姓名不清楚</translation>
    </message>
    <message>
        <source>name or job title?</source>
        <translation>姓名或職稱？</translation>
    </message>
    <message>
        <source>a device or a host account</source>
        <translation>裝置或主持帳號</translation>
    </message>
    <message>
        <source>which person?</source>
        <translation>哪一位？</translation>
    </message>
    <message>
        <source>the roster has another school</source>
        <translation>名冊上是其他學校</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>no {parts}</source>
        <translation>缺{parts}</translation>
    </message>
    <message>
        <source>Please change your display name to “county + school + job title + name” (for example 臺北市○○國中註冊組長王○○), so that your attendance can be recorded:</source>
        <translation>您好，請將線上會議的顯示名稱改為「所屬縣市＋校名＋職稱＋姓名」（例：臺北市○○國中註冊組長王○○），以利系統判別身分及登記出席，謝謝您：</translation>
    </message>
    <message>
        <source>・{name} ({lacks})</source>
        <translation>・{name}（{lacks}）</translation>
    </message>
    <message>
        <source>Attendance report of the meeting</source>
        <translation>線上會議出席報表</translation>
    </message>
    <message>
        <source>Export the names</source>
        <translation>匯出線上名單</translation>
    </message>
</context>
</TS>
