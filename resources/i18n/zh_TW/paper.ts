<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_TW" sourcelanguage="en_US">
<context>
    <name>DifferencesCard</name>
    <message>
        <source>Differences between paper and laptop</source>
        <translation>紙本與筆電的差異</translation>
    </message>
    <message>
        <source>What is ticked is compared here with what the laptops recorded.</source>
        <translation>勾選後，在此與筆電的紀錄對照。</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>採用</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>不採用</translation>
    </message>
    <message>
        <source>Copy all</source>
        <translation>全部複製</translation>
    </message>
    <message>
        <source>on paper only {paper} · on the laptop only {laptop} · on both {both}</source>
        <translation>只在紙本 {paper}・只在筆電 {laptop}・兩者皆有 {both}</translation>
    </message>
</context>
<context>
    <name>EntryCard</name>
    <message>
        <source>Page code or row numbers</source>
        <translation>頁碼條碼或列號</translation>
    </message>
    <message>
        <source>Ticks go to</source>
        <translation>勾選欄位</translation>
    </message>
    <message>
        <source>7 ticks row 7, 3-12 a range, 0 the whole page, -7 takes a tick away, / goes to the next mark, + adds somebody who was written into a blank row. Enter alone goes to Record.</source>
        <translation>7 勾選第 7 列，3-12 勾選範圍，0 勾選整頁，-7 取消勾選，/ 換下一欄，+ 新增寫在空白列的人。空白時按 Enter 移到「登錄」。</translation>
    </message>
</context>
<context>
    <name>Paper</name>
    <message>
        <source>No.</source>
        <translation>列號</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>School</source>
        <translation>學校</translation>
    </message>
    <message>
        <source>signed</source>
        <translation>已簽</translation>
    </message>
    <message>
        <source>Ticked here, not recorded yet</source>
        <translation>已在此勾選，尚未登錄</translation>
    </message>
    <message>
        <source>Recorded, and ticked here</source>
        <translation>已登錄，並在此勾選</translation>
    </message>
    <message>
        <source>Recorded; not ticked here</source>
        <translation>已登錄，未在此勾選</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>簽到退</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>簽名</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>處理方式</translation>
    </message>
    <message>
        <source>on paper only</source>
        <translation>只在紙本</translation>
    </message>
    <message>
        <source>on the laptop only, {time}</source>
        <translation>只在筆電，{time}</translation>
    </message>
    <message>
        <source>Is recorded</source>
        <translation>登錄</translation>
    </message>
    <message>
        <source>Is left out</source>
        <translation>不登錄</translation>
    </message>
    <message>
        <source>Is taken back</source>
        <translation>收回</translation>
    </message>
    <message>
        <source>Stays</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>blank rows</source>
        <translation>空白列</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>簽到表</translation>
    </message>
    <message>
        <source>Write the time like 08:50.</source>
        <translation>請填如 08:50 的時間。</translation>
    </message>
    <message>
        <source>Please say who types this in.</source>
        <translation>請填寫登錄人。</translation>
    </message>
    <message>
        <source>Please say why: sheet of desk 2, the laptop broke.</source>
        <translation>請填寫原因，例如：第二報到台筆電故障，改用紙本。</translation>
    </message>
    <message>
        <source>Type in sheet {code}</source>
        <translation>登錄紙本簽到表 {code}</translation>
    </message>
</context>
<context>
    <name>PaperPage</name>
    <message>
        <source>From paper</source>
        <translation>紙本補登</translation>
    </message>
    <message>
        <source>A signed sheet that came back becomes marks.</source>
        <translation>收回的紙本簽到表，逐列登錄成簽到退紀錄。</translation>
    </message>
    <message>
        <source>Written into a blank row…</source>
        <translation>寫在空白列的人…</translation>
    </message>
    <message>
        <source>Reading what is recorded</source>
        <translation>正在讀取紀錄</translation>
    </message>
    <message>
        <source>{n} · not there by now</source>
        <translation>{n}・目前已無此頁</translation>
    </message>
    <message>
        <source>Sessions with sign-in and sign-out go here; the page Plan has them.</source>
        <translation>需要有簽到退的場次；請到「計畫」頁新增。</translation>
    </message>
    <message>
        <source>This sheet has fewer pages by now. Type its row numbers: they stay the same.</source>
        <translation>依目前名冊，這份簽到表已沒有這一頁。請直接輸入列號，列號不會變動。</translation>
    </message>
    <message>
        <source>No sheet of this session was printed from here; so it would be printed now.</source>
        <translation>這裡沒有列印過這個場次的簽到表；以下為現在列印時的列號。</translation>
    </message>
    <message>
        <source>This sheet belongs to another training: {title}</source>
        <translation>這張簽到表屬於另一個研習：{title}</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>前往</translation>
    </message>
    <message>
        <source>Record {n} marks</source>
        <translation>登錄 {n} 筆</translation>
    </message>
    <message>
        <source>{n} rows</source>
        <translation>{n} 列</translation>
    </message>
    <message>
        <source>{n} other pages are not recorded yet</source>
        <translation>另有 {n} 頁尚未登錄</translation>
    </message>
    <message>
        <source>Nothing is ticked that is not recorded.</source>
        <translation>沒有需要登錄的勾選。</translation>
    </message>
    <message>
        <source>{n} marks were recorded from paper</source>
        <translation>已登錄 {n} 筆紙本簽到退</translation>
    </message>
</context>
<context>
    <name>PaperWalkInDialog</name>
    <message>
        <source>Written into a blank row</source>
        <translation>寫在空白列的人</translation>
    </message>
    <message>
        <source>Whoever stands on no roster. The office registers them later, or says who it is.</source>
        <translation>名冊上沒有的人。之後由承辦單位補登名冊，或指明是誰。</translation>
    </message>
    <message>
        <source>Add the row</source>
        <translation>加入此列</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>School</source>
        <translation>學校</translation>
    </message>
    <message>
        <source>Without a name nobody can be registered later.</source>
        <translation>沒有姓名，之後無法補登名冊。</translation>
    </message>
</context>
<context>
    <name>SheetCard</name>
    <message>
        <source>Session</source>
        <translation>場次</translation>
    </message>
    <message>
        <source>Part of the day</source>
        <translation>時段</translation>
    </message>
    <message>
        <source>A new page for each</source>
        <translation>分頁方式</translation>
    </message>
    <message>
        <source>District</source>
        <translation>分區</translation>
    </message>
    <message>
        <source>School</source>
        <translation>學校</translation>
    </message>
    <message>
        <source>Nothing: one list</source>
        <translation>不分頁（單一清單）</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>頁次</translation>
    </message>
    <message>
        <source>Blank rows</source>
        <translation>空白列數</translation>
    </message>
    <message>
        <source>Who types this in</source>
        <translation>登錄人</translation>
    </message>
    <message>
        <source>Why it is on paper</source>
        <translation>改用紙本的原因</translation>
    </message>
    <message>
        <source>Record also where paper and laptop agree</source>
        <translation>紙本與筆電一致者也留紀錄</translation>
    </message>
    <message>
        <source>A tick stands for this time. Leave it empty where nobody knows.</source>
        <translation>勾選即代表這個時間；不確定時請留空白。</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>Morning</source>
        <translation>上午</translation>
    </message>
    <message>
        <source>Afternoon</source>
        <translation>下午</translation>
    </message>
    <message>
        <source>Whole day on one sheet</source>
        <translation>全天同一張</translation>
    </message>
    <message>
        <source>Whole day</source>
        <translation>全天</translation>
    </message>
</context>
<context>
    <name>SheetGrid</name>
    <message>
        <source>Rows of the sheet</source>
        <translation>簽到表各列</translation>
    </message>
    <message>
        <source>Scan or type the code at the foot of the sheet, or choose the sheet at the left.</source>
        <translation>請掃描或輸入簽到表頁尾的頁碼條碼，或在左側選擇簽到表。</translation>
    </message>
</context>
<context>
    <name>SheetRoom</name>
    <message>
        <source>Tick or take the tick away</source>
        <translation>勾選或取消勾選</translation>
    </message>
    <message>
        <source>The sheet, and what differs</source>
        <translation>簽到表與差異</translation>
    </message>
    <message>
        <source>Rows of the sheet</source>
        <translation>簽到表各列</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>差異</translation>
    </message>
    <message>
        <source>Differences ({n})</source>
        <translation>差異（{n}）</translation>
    </message>
</context>
<context>
    <name>Ticking</name>
    <message>
        <source>Row {n} {name}</source>
        <translation>第 {n} 列 {name}</translation>
    </message>
    <message>
        <source>{n} rows</source>
        <translation>{n} 列</translation>
    </message>
    <message>
        <source>{who}: no tick</source>
        <translation>{who}：已取消勾選</translation>
    </message>
</context>
</TS>
