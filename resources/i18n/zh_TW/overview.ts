<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_TW" sourcelanguage="en_US">
<context>
    <name>DatesView</name>
    <message>
        <source>Sessions</source>
        <translation>場次</translation>
    </message>
</context>
<context>
    <name>Figures</name>
    <message>
        <source>Sessions</source>
        <translation>場次</translation>
    </message>
    <message>
        <source>Schools</source>
        <translation>校數</translation>
    </message>
    <message>
        <source>People</source>
        <translation>學員</translation>
    </message>
    <message>
        <source>Venues</source>
        <translation>場地</translation>
    </message>
    <message>
        <source>Sheets printed</source>
        <translation>已印簽到表</translation>
    </message>
    <message>
        <source>sessions</source>
        <translation>場次</translation>
    </message>
    <message>
        <source>{districts} regions, {members} counties</source>
        <translation>{districts} 區、{members} 縣市</translation>
    </message>
    <message>
        <source>{districts} districts, {members} townships</source>
        <translation>{districts} 區、{members} 鄉鎮市區</translation>
    </message>
    <message>
        <source>{schools} schools; {others} helpers</source>
        <translation>{schools} 校；另有工作人員 {others} 人</translation>
    </message>
    <message>
        <source>nobody yet</source>
        <translation>還沒有人</translation>
    </message>
    <message>
        <source>{rooms} rooms, {seats} seats</source>
        <translation>{rooms} 間教室、{seats} 席</translation>
    </message>
    <message>
        <source>{n} online meetings</source>
        <translation>線上會議 {n} 個</translation>
    </message>
</context>
<context>
    <name>LoadCard</name>
    <message>
        <source>Load</source>
        <translation>人數與校數</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人數</translation>
    </message>
    <message>
        <source>Schools</source>
        <translation>校數</translation>
    </message>
    <message>
        <source>Load of each batch</source>
        <translation>各梯次的人數與校數</translation>
    </message>
    <message>
        <source>Load of each district</source>
        <translation>各分區的人數與校數</translation>
    </message>
    <message>
        <source>Batches</source>
        <translation>梯次</translation>
    </message>
    <message>
        <source>Regions</source>
        <translation>區域</translation>
    </message>
    <message>
        <source>Districts</source>
        <translation>分區</translation>
    </message>
    <message>
        <source>A batch counts its fullest session; the mark stands at its seats.</source>
        <translation>梯次以人數最多的場次計；直線是該場次的座位數。</translation>
    </message>
    <message>
        <source>People on the roster.</source>
        <translation>名冊上的學員人數。</translation>
    </message>
    <message>
        <source>Schools with somebody on the roster; the mark stands at the schools of the plan.</source>
        <translation>名冊上已有人的學校數；直線是計畫的校數。</translation>
    </message>
    <message>
        <source>Schools of the plan.</source>
        <translation>計畫的校數。</translation>
    </message>
</context>
<context>
    <name>Overview</name>
    <message>
        <source>No venue yet</source>
        <translation>尚未安排場地</translation>
    </message>
    <message>
        <source>sheets printed</source>
        <translation>簽到表已印</translation>
    </message>
    <message>
        <source>{n} seats short</source>
        <translation>缺 {n} 席</translation>
    </message>
    <message>
        <source>people</source>
        <translation>人</translation>
    </message>
    <message>
        <source>people / seats</source>
        <translation>人數／座位</translation>
    </message>
    <message>
        <source>The next session is tomorrow, {day}.</source>
        <translation>下一場在明天，{day}。</translation>
    </message>
    <message>
        <source>Import roster</source>
        <translation>匯入名冊</translation>
    </message>
    <message>
        <source>Delete personal data…</source>
        <translation>刪除個人資料…</translation>
    </message>
    <message>
        <source>There are no sessions yet: lay out dates and venues.</source>
        <translation>還沒有場次：請先安排日期與場地。</translation>
    </message>
    <message>
        <source>Nobody is on the roster yet.</source>
        <translation>名冊上還沒有人。</translation>
    </message>
    <message>
        <source>Sessions with neither venue nor online meeting: {n}, the first on {day}.</source>
        <translation>{n} 場還沒有場地或線上會議，最早的是 {day}。</translation>
    </message>
    <message>
        <source>Course days without a timetable: {n}.</source>
        <translation>{n} 個課程日還沒有議程。</translation>
    </message>
    <message>
        <source>{day}: {n} seats are missing.</source>
        <translation>{day} 缺 {n} 席。</translation>
    </message>
    <message>
        <source>Problems of the plan that are still open: {n}.</source>
        <translation>計畫尚有 {n} 個問題待處理。</translation>
    </message>
    <message>
        <source>The personal data of {n} people was to be deleted from {day} on.</source>
        <translation>{n} 人的個人資料自 {day} 起應刪除。</translation>
    </message>
    <message>
        <source>People whom the newest file does not name any more: {n}. Do they still come?</source>
        <translation>有 {n} 人已不在最新的名冊檔案中，請確認是否仍參加。</translation>
    </message>
    <message>
        <source>Schools that have not sent everybody yet: {n}.</source>
        <translation>還有 {n} 校的人員尚未報齊。</translation>
    </message>
    <message>
        <source>People on the roster to be checked: {n}.</source>
        <translation>名冊上有 {n} 人待確認。</translation>
    </message>
    <message>
        <source>People not registered for any session: {n}.</source>
        <translation>{n} 人還沒有報名任何場次。</translation>
    </message>
    <message>
        <source>Sessions whose sign-in sheets are not printed: {n}, the first on {day}.</source>
        <translation>{n} 場還沒印簽到表，最早的是 {day}。</translation>
    </message>
    <message>
        <source>Held today, {day}: {n} sessions.</source>
        <translation>今天 {day} 有 {n} 場。</translation>
    </message>
    <message>
        <source>The next session is in {n} days, {day}.</source>
        <translation>距離下一場還有 {n} 天，{day}。</translation>
    </message>
    <message>
        <source>All sessions are over; the last was on {day}.</source>
        <translation>所有場次都辦完了，最後一場是 {day}。</translation>
    </message>
    <message>
        <source>Applications that wait for a decision: {n}.</source>
        <translation>待決定的駐點申請：{n} 件。</translation>
    </message>
    <message>
        <source>Applications are taken until {day}; days left: {n}.</source>
        <translation>駐點申請受理至{day}，還有 {n} 天。</translation>
    </message>
    <message>
        <source>Help requests that are still open and not sent to the system team: {n}.</source>
        <translation>尚未處理也未送出系統團隊的問題單：{n} 件。</translation>
    </message>
    <message>
        <source>Help requests sent a week ago and more, and not answered: {n}.</source>
        <translation>送出一週以上尚未回覆的問題單：{n} 件。</translation>
    </message>
    <message>
        <source>Go to Plan</source>
        <translation>前往計畫</translation>
    </message>
    <message>
        <source>Go to Roster</source>
        <translation>前往名冊</translation>
    </message>
    <message>
        <source>Go to Agenda</source>
        <translation>前往議程</translation>
    </message>
    <message>
        <source>Go to Venues</source>
        <translation>前往場地</translation>
    </message>
    <message>
        <source>Go to Printing</source>
        <translation>前往列印</translation>
    </message>
    <message>
        <source>Go to Problems</source>
        <translation>前往問題</translation>
    </message>
    <message>
        <source>Go to Applications</source>
        <translation>前往駐點申請</translation>
    </message>
    <message>
        <source>Go to Help requests</source>
        <translation>前往問題單</translation>
    </message>
    <message>
        <source>Schools covered</source>
        <translation>各分區報名情形</translation>
    </message>
    <message>
        <source>Go to Who is missing</source>
        <translation>前往催報</translation>
    </message>
    <message>
        <source>Everybody is registered from {complete} of {schools} schools; {absent} have sent nobody.</source>
        <translation>{schools} 校中 {complete} 校已報齊，{absent} 校無人報名；直線是該分區的校數。</translation>
    </message>
    <message>
        <source>no district</source>
        <translation>未分區</translation>
    </message>
    <message>
        <source>Meals</source>
        <translation>用餐人數</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Meat</source>
        <translation>葷</translation>
    </message>
    <message>
        <source>Vegetarian</source>
        <translation>素</translation>
    </message>
    <message>
        <source>No meal</source>
        <translation>不用餐</translation>
    </message>
    <message>
        <source>Not said</source>
        <translation>未填</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人數</translation>
    </message>
</context>
<context>
    <name>OverviewPage</name>
    <message>
        <source>Overview</source>
        <translation>總覽</translation>
    </message>
    <message>
        <source>There is no training yet. Choose one, or begin a new one.</source>
        <translation>還沒有研習。請選一個，或建立新研習。</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Go to Plan</source>
        <translation>前往計畫</translation>
    </message>
    <message>
        <source>The sessions of the training go here, each with its date and venue.</source>
        <translation>這裡列出研習的場次，以及各場的日期與場地。</translation>
    </message>
    <message>
        <source>Lay out sessions</source>
        <translation>安排場次</translation>
    </message>
    <message>
        <source>Reading the overview</source>
        <translation>正在讀取總覽</translation>
    </message>
    <message>
        <source>The whole nation</source>
        <translation>全國</translation>
    </message>
    <message>
        <source>Academic year {year}</source>
        <translation>{year} 學年度</translation>
    </message>
    <message>
        <source>over: {n}</source>
        <translation>已辦 {n} 場</translation>
    </message>
</context>
<context>
    <name>StepsCard</name>
    <message>
        <source>What comes next</source>
        <translation>接下來</translation>
    </message>
    <message>
        <source>Nothing else is waiting.</source>
        <translation>目前沒有其他待辦。</translation>
    </message>
</context>
</TS>
