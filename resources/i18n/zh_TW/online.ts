<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_TW" sourcelanguage="en_US">
<context>
    <name>AttendanceRoom</name>
    <message>
        <source>Attendance</source>
        <translation>出席</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>場次</translation>
    </message>
    <message>
        <source>Joined by</source>
        <translation>最晚加入時間</translation>
    </message>
    <message>
        <source>Stayed until</source>
        <translation>最早離開時間</translation>
    </message>
    <message>
        <source>Minutes present</source>
        <translation>在場分鐘數</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>To write</source>
        <translation>待登錄</translation>
    </message>
    <message>
        <source>Marked</source>
        <translation>已登錄</translation>
    </message>
    <message>
        <source>No marks</source>
        <translation>不登錄</translation>
    </message>
    <message>
        <source>Nobody found</source>
        <translation>找不到人</translation>
    </message>
    <message>
        <source>Mark all the same</source>
        <translation>仍要登錄</translation>
    </message>
    <message>
        <source>People of the meeting</source>
        <translation>會議的人員</translation>
    </message>
    <message>
        <source>No names of this session are stored yet. Import the report of its meeting first.</source>
        <translation>這個場次還沒有名稱。請先匯入會議的出席報表。</translation>
    </message>
    <message>
        <source>Proposed from the mark plan and the agenda; it is stored as soon as you change it or write marks. An empty field asks for nothing.</source>
        <translation>依簽到規則與議程建議；修改或登錄出席時才會儲存。空白的欄位表示不要求。</translation>
    </message>
    <message>
        <source>The rule of this session. An empty field asks for nothing.</source>
        <translation>這個場次的規則。空白的欄位表示不要求。</translation>
    </message>
    <message>
        <source>Add as walk-in</source>
        <translation>列為現場報到</translation>
    </message>
    <message>
        <source>Leave out again</source>
        <translation>取消加入</translation>
    </message>
</context>
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
    <name>OnlineAttendance</name>
    <message>
        <source>Change the online rule of {session}</source>
        <translation>修改線上出席規則：{session}</translation>
    </message>
    <message>
        <source>Keep the online rule of {session}</source>
        <translation>儲存線上出席規則：{session}</translation>
    </message>
    <message>
        <source>The report of the meeting or the rule gives other times</source>
        <translation>會議報表或規則的時間不同</translation>
    </message>
    <message>
        <source>By the report of the meeting and the rule there are no marks</source>
        <translation>依會議報表與規則，不予登錄</translation>
    </message>
    <message>
        <source>Undone on the page of online names</source>
        <translation>在線上名單頁復原</translation>
    </message>
    <message>
        <source>Write attendance of {session}</source>
        <translation>登錄線上出席：{session}</translation>
    </message>
    <message>
        <source>Attendance of {n} people written</source>
        <translation>已登錄 {n} 人的出席</translation>
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
        <source>Write attendance</source>
        <translation>登錄出席</translation>
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
        <source>Names and attendance</source>
        <translation>名稱與出席</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>名稱</translation>
    </message>
    <message>
        <source>Attendance</source>
        <translation>出席</translation>
    </message>
    <message>
        <source>Write attendance ({n})</source>
        <translation>登錄出席 ({n})</translation>
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
        <source>Will be marked</source>
        <translation>將登錄</translation>
    </message>
    <message>
        <source>Will be corrected</source>
        <translation>將更正</translation>
    </message>
    <message>
        <source>Marked</source>
        <translation>已登錄</translation>
    </message>
    <message>
        <source>Will be taken back</source>
        <translation>將撤回</translation>
    </message>
    <message>
        <source>No marks</source>
        <translation>不登錄</translation>
    </message>
    <message>
        <source>Taken back by hand</source>
        <translation>已由人員撤回</translation>
    </message>
    <message>
        <source>Not on the roster</source>
        <translation>不在名冊上</translation>
    </message>
    <message>
        <source>Nobody found</source>
        <translation>找不到人</translation>
    </message>
    <message>
        <source>joined {n} min too late</source>
        <translation>晚 {n} 分鐘加入</translation>
    </message>
    <message>
        <source>left {n} min too early</source>
        <translation>早 {n} 分鐘離開</translation>
    </message>
    <message>
        <source>{n} min short</source>
        <translation>時間不足 {n} 分鐘</translation>
    </message>
    <message>
        <source>the report has no times</source>
        <translation>報表沒有時間</translation>
    </message>
    <message>
        <source>the times are of another day</source>
        <translation>時間是別天的</translation>
    </message>
    <message>
        <source>outside the hours of the session</source>
        <translation>不在場次時間內</translation>
    </message>
    <message>
        <source>the session asks for no marks</source>
        <translation>場次沒有簽到規則</translation>
    </message>
    <message>
        <source>no name stands for it any more</source>
        <translation>已沒有對應的名稱</translation>
    </message>
    <message>
        <source>registered for another day</source>
        <translation>報名的是別天</translation>
    </message>
    <message>
        <source>registered for another session of it</source>
        <translation>報名的是別的場次</translation>
    </message>
    <message>
        <source>Will walk in</source>
        <translation>將列為現場報到</translation>
    </message>
    <message>
        <source>nobody of this name on the roster</source>
        <translation>名冊上沒有這個人</translation>
    </message>
    <message>
        <source>can be added as a walk-in</source>
        <translation>可列為現場報到</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>人員</translation>
    </message>
    <message>
        <source>School</source>
        <translation>學校</translation>
    </message>
    <message>
        <source>Attendance</source>
        <translation>出席</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
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
        <source>Marks</source>
        <translation>簽到簽退</translation>
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
