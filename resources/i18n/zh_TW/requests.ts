<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_TW" sourcelanguage="en_US">
<context>
    <name>AllRoom</name>
    <message>
        <source>All requests</source>
        <translation>全部問題單</translation>
    </message>
    <message>
        <source>Search school, problem, answer, number</source>
        <translation>搜尋學校、問題、回覆、號碼</translation>
    </message>
    <message>
        <source>Requests of all trainings</source>
        <translation>各計畫的問題單</translation>
    </message>
    <message>
        <source>No request fits these choices.</source>
        <translation>沒有符合條件的問題單。</translation>
    </message>
    <message>
        <source>Show all requests</source>
        <translation>顯示全部問題單</translation>
    </message>
    <message>
        <source>{n} requests of {trainings} trainings</source>
        <translation>{n} 件，{trainings} 個計畫</translation>
    </message>
</context>
<context>
    <name>FollowUpRoom</name>
    <message>
        <source>Follow-up</source>
        <translation>後續追蹤</translation>
    </message>
    <message>
        <source>Search school, problem, number</source>
        <translation>搜尋學校、問題、號碼</translation>
    </message>
    <message>
        <source>Requests to follow up</source>
        <translation>待追蹤的問題單</translation>
    </message>
    <message>
        <source>No request fits these choices.</source>
        <translation>沒有符合條件的問題單。</translation>
    </message>
    <message>
        <source>Show all requests</source>
        <translation>顯示全部問題單</translation>
    </message>
    <message>
        <source>With names and telephone numbers</source>
        <translation>含姓名與電話</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>列印…</translation>
    </message>
    <message>
        <source>Write list…</source>
        <translation>產生清單…</translation>
    </message>
    <message>
        <source>{n} requests, {schools} schools</source>
        <translation>{n} 件，{schools} 校</translation>
    </message>
    <message>
        <source>The list is written. Shall its requests be marked as sent to the system team?</source>
        <translation>清單已產生。要把清單上的問題單標示為已送出系統團隊嗎？</translation>
    </message>
    <message>
        <source>Mark {n} as sent</source>
        <translation>標示 {n} 件已送出</translation>
    </message>
</context>
<context>
    <name>NoteDialog</name>
    <message>
        <source>Edit help note</source>
        <translation>修改常見問題</translation>
    </message>
    <message>
        <source>New help note</source>
        <translation>新增常見問題</translation>
    </message>
    <message>
        <source>Found again at the next hands-on day. Name no people here.</source>
        <translation>下次駐點時可以搜尋到，請勿寫出姓名。</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>儲存</translation>
    </message>
    <message>
        <source>Module</source>
        <translation>模組</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>問題</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>回覆</translation>
    </message>
</context>
<context>
    <name>NotesRoom</name>
    <message>
        <source>Help notes</source>
        <translation>常見問題</translation>
    </message>
    <message>
        <source>Search problems and answers</source>
        <translation>搜尋問題與回覆</translation>
    </message>
    <message>
        <source>Only this module</source>
        <translation>只看這個模組</translation>
    </message>
    <message>
        <source>New help note…</source>
        <translation>新增常見問題…</translation>
    </message>
    <message>
        <source>Problems with their answers stand here, so that the next one is answered faster.</source>
        <translation>這裡記下常見的問題與回覆，下次可以更快回答。</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Every module</source>
        <translation>全部模組</translation>
    </message>
    <message>
        <source>{n} of {all}</source>
        <translation>{all} 則中的 {n} 則</translation>
    </message>
    <message>
        <source>{all} notes</source>
        <translation>{all} 則</translation>
    </message>
</context>
<context>
    <name>RequestCard</name>
    <message>
        <source>The selected request</source>
        <translation>選取的問題單</translation>
    </message>
    <message>
        <source>History of the school</source>
        <translation>此校歷次</translation>
    </message>
    <message>
        <source>Answer or note</source>
        <translation>回覆或紀錄</translation>
    </message>
    <message>
        <source>Add as note</source>
        <translation>加為紀錄</translation>
    </message>
    <message>
        <source>To help notes</source>
        <translation>加入常見問題</translation>
    </message>
</context>
<context>
    <name>Requests</name>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>計畫</translation>
    </message>
    <message>
        <source>Module</source>
        <translation>模組</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>問題</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>回覆</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>建立日期</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>號碼</translation>
    </message>
    <message>
        <source>School</source>
        <translation>學校</translation>
    </message>
    <message>
        <source>State</source>
        <translation>狀態</translation>
    </message>
    <message>
        <source>Not brought</source>
        <translation>未備齊</translation>
    </message>
    <message>
        <source>Helper</source>
        <translation>諮詢教師</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>場次</translation>
    </message>
    <message>
        <source>Select a help note to read it in full.</source>
        <translation>選取一則常見問題以閱讀全文。</translation>
    </message>
    <message>
        <source>{n} selected</source>
        <translation>已選取 {n} 件</translation>
    </message>
    <message>
        <source>Select a request to see everything that was noted.</source>
        <translation>選取一件問題單，即可看到所有紀錄。</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>紀錄</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>處理過程</translation>
    </message>
    <message>
        <source>To be looked at</source>
        <translation>應注意</translation>
    </message>
    <message>
        <source>{when} came</source>
        <translation>{when} 登記</translation>
    </message>
    <message>
        <source> ({who})</source>
        <translation>（{who}）</translation>
    </message>
    <message>
        <source>No district</source>
        <translation>未分區</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>項目</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>問題單</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>占比</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Service, median</source>
        <translation>服務時間中位數</translation>
    </message>
    <message>
        <source>9 of 10 within</source>
        <translation>九成以內</translation>
    </message>
</context>
<context>
    <name>RequestsFilter</name>
    <message>
        <source>Only this module</source>
        <translation>只看這個模組</translation>
    </message>
    <message>
        <source>Only this session</source>
        <translation>只看這個場次</translation>
    </message>
    <message>
        <source>Only this day</source>
        <translation>只看這一天</translation>
    </message>
    <message>
        <source>Only this training</source>
        <translation>只看這個計畫</translation>
    </message>
    <message>
        <source>Every module</source>
        <translation>全部模組</translation>
    </message>
    <message>
        <source>Every session</source>
        <translation>全部場次</translation>
    </message>
    <message>
        <source>Every day</source>
        <translation>全部日期</translation>
    </message>
    <message>
        <source>Every training</source>
        <translation>全部計畫</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>待處理</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>已送出</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>已回覆</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
</context>
<context>
    <name>RequestsPage</name>
    <message>
        <source>Help requests</source>
        <translation>問題單</translation>
    </message>
    <message>
        <source>There is no training yet. Choose one, or begin a new one.</source>
        <translation>還沒有研習，請選擇一個或新增一個。</translation>
    </message>
    <message>
        <source>Parts of the page Help requests</source>
        <translation>問題單頁面的各部分</translation>
    </message>
    <message>
        <source>Follow-up</source>
        <translation>後續追蹤</translation>
    </message>
    <message>
        <source>All requests</source>
        <translation>全部問題單</translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation>統計</translation>
    </message>
    <message>
        <source>Help notes</source>
        <translation>常見問題</translation>
    </message>
    <message>
        <source>Reading help requests</source>
        <translation>讀取問題單</translation>
    </message>
    <message>
        <source>{step}: {names}</source>
        <translation>{step}：{names}</translation>
    </message>
    <message>
        <source>Note about “{name}”</source>
        <translation>「{name}」的紀錄</translation>
    </message>
    <message>
        <source>Add help note “{name}”</source>
        <translation>新增常見問題「{name}」</translation>
    </message>
    <message>
        <source>Added to the help notes. Name no people there.</source>
        <translation>已加入常見問題，請勿在內容中寫出姓名。</translation>
    </message>
    <message>
        <source>Change help note “{name}”</source>
        <translation>修改常見問題「{name}」</translation>
    </message>
</context>
<context>
    <name>StatisticsRoom</name>
    <message>
        <source>Statistics</source>
        <translation>統計</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>問題單</translation>
    </message>
    <message>
        <source>Nobody has come with a problem yet.</source>
        <translation>還沒有人登記問題。</translation>
    </message>
    <message>
        <source>Waited until called</source>
        <translation>等候至叫號</translation>
    </message>
    <message>
        <source>Served</source>
        <translation>服務時間</translation>
    </message>
    <message>
        <source>Something missing</source>
        <translation>未備齊</translation>
    </message>
    <message>
        <source>By module</source>
        <translation>依模組</translation>
    </message>
    <message>
        <source>By school</source>
        <translation>依學校</translation>
    </message>
    <message>
        <source>By district</source>
        <translation>依分區</translation>
    </message>
    <message>
        <source>By hour</source>
        <translation>依時段</translation>
    </message>
    <message>
        <source>Only this session</source>
        <translation>只看這個場次</translation>
    </message>
    <message>
        <source>Save report…</source>
        <translation>儲存報告…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>列印…</translation>
    </message>
    <message>
        <source>What was not brought</source>
        <translation>未備齊項目</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>圖表</translation>
    </message>
    <message>
        <source>Every session</source>
        <translation>全部場次</translation>
    </message>
    <message>
        <source>{people} people of {schools} schools, {open} still open</source>
        <translation>{schools} 校 {people} 人，{open} 件尚未結案</translation>
    </message>
    <message>
        <source>9 of 10 took at most {time}</source>
        <translation>九成在 {time}以內</translation>
    </message>
    <message>
        <source>nothing to count yet</source>
        <translation>尚無資料</translation>
    </message>
    <message>
        <source>Help with accounts and first binding: {n} requests.</source>
        <translation>帳號與綁定協助：{n} 件。</translation>
    </message>
    <message>
        <source>Passed over at least once: {n}</source>
        <translation>曾過號：{n} 件</translation>
    </message>
</context>
<context>
    <name>_NoteCard</name>
    <message>
        <source>The selected help note</source>
        <translation>選取的常見問題</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>問題</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>回覆</translation>
    </message>
</context>
</TS>
