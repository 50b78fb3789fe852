<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_TW" sourcelanguage="en_US">
<context>
    <name>Acting</name>
    <message>
        <source>{state}: {name}</source>
        <translation>{state}：{name}</translation>
    </message>
    <message>
        <source>Take in late: {name}</source>
        <translation>逾期受理：{name}</translation>
    </message>
    <message>
        <source>Delete {names}</source>
        <translation>刪除{names}</translation>
    </message>
    <message>
        <source>{names} deleted</source>
        <translation>已刪除{names}</translation>
    </message>
    <message>
        <source>Add application of {name}</source>
        <translation>新增申請「{name}」</translation>
    </message>
    <message>
        <source>Change application of {name}</source>
        <translation>變更申請「{name}」</translation>
    </message>
    <message>
        <source>Grant {day}: {name}</source>
        <translation>核定 {day}：{name}</translation>
    </message>
    <message>
        <source>Import applications from {name}</source>
        <translation>從「{name}」匯入申請</translation>
    </message>
</context>
<context>
    <name>ApplicationsPage</name>
    <message>
        <source>Applications</source>
        <translation>駐點申請</translation>
    </message>
    <message>
        <source>Import form…</source>
        <translation>匯入申請表…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>匯出…</translation>
    </message>
    <message>
        <source>Add application</source>
        <translation>新增申請</translation>
    </message>
    <message>
        <source>There is no training yet. Choose one, or begin a new one.</source>
        <translation>還沒有研習。請選擇一個，或新增研習。</translation>
    </message>
    <message>
        <source>This plan has no delivery format one could apply for. Add a hands-on format on Plan.</source>
        <translation>此計畫沒有可申請的辦理方式。請到「計畫」新增駐點實機場。</translation>
    </message>
    <message>
        <source>Go to Plan</source>
        <translation>前往計畫</translation>
    </message>
    <message>
        <source>Nobody has applied yet. Type the first application in, or import the form&apos;s file.</source>
        <translation>還沒有申請。請輸入第一件申請，或匯入申請表檔案。</translation>
    </message>
    <message>
        <source>Views of the applications</source>
        <translation>申請的檢視方式</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>看板</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>月曆</translation>
    </message>
    <message>
        <source>The day is over and people came: {names}</source>
        <translation>日期已過且有人到場：{names}</translation>
    </message>
    <message>
        <source>Set to held</source>
        <translation>設為已辦理</translation>
    </message>
</context>
<context>
    <name>Board</name>
    <message>
        <source>Board of applications</source>
        <translation>申請看板</translation>
    </message>
</context>
<context>
    <name>CalendarRoom</name>
    <message>
        <source>Calendar</source>
        <translation>月曆</translation>
    </message>
    <message>
        <source>Granted and wished days</source>
        <translation>核定與希望日期</translation>
    </message>
    <message>
        <source>Days that clash</source>
        <translation>撞期的日子</translation>
    </message>
    <message>
        <source>No day clashes: the team can be wherever it is granted or wished for.</source>
        <translation>沒有撞期：系統團隊可到每個核定與希望的地點。</translation>
    </message>
    <message>
        <source>Teams that can be out on one day</source>
        <translation>同一天可出動的團隊數</translation>
    </message>
    <message>
        <source>? wished for, ⚠ clashes, all others are granted or planned</source>
        <translation>「?」為希望日期，⚠ 為撞期，其餘為已核定或計畫中的場次</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>What clashes</source>
        <translation>撞期的對象</translation>
    </message>
    <message>
        <source>How sure</source>
        <translation>確定程度</translation>
    </message>
    <message>
        <source>granted</source>
        <translation>已核定</translation>
    </message>
    <message>
        <source>only if granted</source>
        <translation>若核定才撞期</translation>
    </message>
</context>
<context>
    <name>Details</name>
    <message>
        <source>The chosen application</source>
        <translation>選取的申請</translation>
    </message>
    <message>
        <source>What it asks for, and its history</source>
        <translation>申請內容與歷程</translation>
    </message>
    <message>
        <source>Note for the history</source>
        <translation>歷程備註</translation>
    </message>
    <message>
        <source>Decided by</source>
        <translation>承辦人</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>編輯…</translation>
    </message>
    <message>
        <source>Choose an application to see what it asks for.</source>
        <translation>選取一件申請以檢視內容。</translation>
    </message>
    <message>
        <source>Take it in all the same</source>
        <translation>仍予受理</translation>
    </message>
</context>
<context>
    <name>FormDialog</name>
    <message>
        <source>New application</source>
        <translation>新增申請</translation>
    </message>
    <message>
        <source>Edit application</source>
        <translation>編輯申請</translation>
    </message>
    <message>
        <source>What changes after receipt is noted in the history.</source>
        <translation>受理後的變更會記入歷程。</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>儲存</translation>
    </message>
    <message>
        <source>Applicant</source>
        <translation>申請單位</translation>
    </message>
    <message>
        <source>Applicants that fit</source>
        <translation>符合的申請單位</translation>
    </message>
    <message>
        <source>A county</source>
        <translation>縣市</translation>
    </message>
    <message>
        <source>A school or a district</source>
        <translation>學校或分區</translation>
    </message>
    <message>
        <source>Applies for</source>
        <translation>申請項目</translation>
    </message>
    <message>
        <source>Received on</source>
        <translation>受理日期</translation>
    </message>
    <message>
        <source>Wished days, the first is wished most</source>
        <translation>希望日期（第一個為優先）</translation>
    </message>
    <message>
        <source>Venue</source>
        <translation>場地</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>教室</translation>
    </message>
    <message>
        <source>Seats</source>
        <translation>座位</translation>
    </message>
    <message>
        <source>PCs</source>
        <translation>電腦</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>網路</translation>
    </message>
    <message>
        <source>Expected schools</source>
        <translation>預計校數</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人數</translation>
    </message>
    <message>
        <source>A further day beside the first, for a geographic reason</source>
        <translation>因地域特性，於第一場之外加場</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>聯絡人</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>電話</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>電子郵件</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>備註</translation>
    </message>
    <message>
        <source>Not read: {text}</source>
        <translation>無法辨識：{text}</translation>
    </message>
    <message>
        <source>Write a number.</source>
        <translation>請填數字。</translation>
    </message>
</context>
<context>
    <name>GrantDialog</name>
    <message>
        <source>Grant a day: {name}</source>
        <translation>核定日期：{name}</translation>
    </message>
    <message>
        <source>The application becomes a session of the plan, with its marks.</source>
        <translation>此申請將成為計畫中的場次，並含簽到規則。</translation>
    </message>
    <message>
        <source>Grant</source>
        <translation>核定</translation>
    </message>
    <message>
        <source>Wished days</source>
        <translation>希望日期</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Course day</source>
        <translation>課程日</translation>
    </message>
    <message>
        <source>Venue</source>
        <translation>場地</translation>
    </message>
    <message>
        <source>As applied for, or another</source>
        <translation>依申請內容或另填</translation>
    </message>
    <message>
        <source>Name of the venue</source>
        <translation>場地名稱</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>教室</translation>
    </message>
    <message>
        <source>Name of the room</source>
        <translation>教室名稱</translation>
    </message>
    <message>
        <source>{day}: {what}</source>
        <translation>{day}：{what}</translation>
    </message>
    <message>
        <source>The team is elsewhere on this day: {names}</source>
        <translation>系統團隊當天已有行程：{names}</translation>
    </message>
    <message>
        <source>Also wished for by: {names}</source>
        <translation>同日也有希望：{names}</translation>
    </message>
    <message>
        <source>The team is free on this day.</source>
        <translation>系統團隊當天沒有其他行程。</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Import application form</source>
        <translation>匯入申請表</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>匯入</translation>
    </message>
    <message>
        <source>Rows of the form</source>
        <translation>申請表的列</translation>
    </message>
    <message>
        <source>The form has no rows.</source>
        <translation>申請表沒有任何列。</translation>
    </message>
    <message>
        <source>{n} new, {known} known already, {doubts} to look at</source>
        <translation>新增 {n} 件，已有 {known} 件，{doubts} 列需留意</translation>
    </message>
    <message>
        <source>What could not be read was left empty. Look at these rows afterwards.</source>
        <translation>無法辨識的內容留空，請匯入後檢視這些列。</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>列</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>處理方式</translation>
    </message>
    <message>
        <source>Applicant</source>
        <translation>申請單位</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>類別</translation>
    </message>
    <message>
        <source>Wished days</source>
        <translation>希望日期</translation>
    </message>
    <message>
        <source>Venue</source>
        <translation>場地</translation>
    </message>
    <message>
        <source>To look at</source>
        <translation>需留意</translation>
    </message>
    <message>
        <source>not taken</source>
        <translation>不匯入</translation>
    </message>
    <message>
        <source>new</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>known</source>
        <translation>已有</translation>
    </message>
</context>
<context>
    <name>Importing</name>
    <message>
        <source>Import application form</source>
        <translation>匯入申請表</translation>
    </message>
    <message>
        <source>Reading the form</source>
        <translation>讀取申請表</translation>
    </message>
</context>
<context>
    <name>TableRoom</name>
    <message>
        <source>Table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>Search applicant, venue, contact, reason</source>
        <translation>搜尋申請單位、場地、聯絡人、理由</translation>
    </message>
    <message>
        <source>Applications</source>
        <translation>駐點申請</translation>
    </message>
    <message>
        <source>No application fits the search.</source>
        <translation>沒有符合搜尋的申請。</translation>
    </message>
    <message>
        <source>All applications</source>
        <translation>所有申請</translation>
    </message>
</context>
<context>
    <name>applications</name>
    <message>
        <source>Applicant</source>
        <translation>申請單位</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>類別</translation>
    </message>
    <message>
        <source>State</source>
        <translation>狀態</translation>
    </message>
    <message>
        <source>Received on</source>
        <translation>受理日期</translation>
    </message>
    <message>
        <source>Wished days</source>
        <translation>希望日期</translation>
    </message>
    <message>
        <source>Granted for</source>
        <translation>核定日期</translation>
    </message>
    <message>
        <source>Venue</source>
        <translation>場地</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>教室</translation>
    </message>
    <message>
        <source>Seats</source>
        <translation>座位</translation>
    </message>
    <message>
        <source>PCs</source>
        <translation>電腦</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>網路</translation>
    </message>
    <message>
        <source>Schools</source>
        <translation>校數</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人數</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>聯絡人</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>電話</translation>
    </message>
    <message>
        <source>Delivery format</source>
        <translation>辦理方式</translation>
    </message>
    <message>
        <source>To look at</source>
        <translation>需留意</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>有</translation>
    </message>
    <message>
        <source>no</source>
        <translation>無</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>受理</translation>
    </message>
    <message>
        <source>In review</source>
        <translation>審查中</translation>
    </message>
    <message>
        <source>Granted</source>
        <translation>核定</translation>
    </message>
    <message>
        <source>Moved</source>
        <translation>改期</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>不予核定</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>已辦理</translation>
    </message>
    <message>
        <source>County</source>
        <translation>縣市</translation>
    </message>
    <message>
        <source>District or region</source>
        <translation>分區</translation>
    </message>
    <message>
        <source>School</source>
        <translation>學校</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>單位</translation>
    </message>
    <message>
        <source>{n} PCs</source>
        <translation>電腦 {n} 台</translation>
    </message>
    <message>
        <source>{n} seats</source>
        <translation>座位 {n}</translation>
    </message>
    <message>
        <source>Back to received</source>
        <translation>退回受理</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>審查</translation>
    </message>
    <message>
        <source>Grant a day…</source>
        <translation>核定日期…</translation>
    </message>
    <message>
        <source>Move the day…</source>
        <translation>改期…</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation>不予核定</translation>
    </message>
    <message>
        <source>Withdrawn by them</source>
        <translation>對方撤回</translation>
    </message>
    <message>
        <source>Was held</source>
        <translation>已辦理</translation>
    </message>
    <message>
        <source>Venue and room</source>
        <translation>場地與教室</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>備註</translation>
    </message>
    <message>
        <source>History</source>
        <translation>歷程</translation>
    </message>
    <message>
        <source>Reason for a further day</source>
        <translation>加場的地域理由</translation>
    </message>
    <message>
        <source>{title}: applications from {span}</source>
        <translation>{title}：受理期間 {span}</translation>
    </message>
    <message>
        <source> ({n} days left)</source>
        <translation>（還有 {n} 天）</translation>
    </message>
    <message>
        <source>{n} applications, {waiting} wait for a decision</source>
        <translation>{n} 件申請，{waiting} 件待決定</translation>
    </message>
</context>
</TS>
