<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_TW" sourcelanguage="en_US">
<context>
    <name>CoverFilter</name>
    <message>
        <source>Search school, code, township</source>
        <translation>搜尋校名、代碼、鄉鎮市區</translation>
    </message>
    <message>
        <source>The whole training, or one batch or region</source>
        <translation>整個研習或單一梯次、分區</translation>
    </message>
    <message>
        <source>Only schools of this district</source>
        <translation>只看此分區的學校</translation>
    </message>
    <message>
        <source>All regions</source>
        <translation>全部分區</translation>
    </message>
    <message>
        <source>Whole county</source>
        <translation>全縣（任一梯次）</translation>
    </message>
    <message>
        <source>Every region</source>
        <translation>所有分區</translation>
    </message>
    <message>
        <source>Every district</source>
        <translation>所有分區</translation>
    </message>
    <message>
        <source>no district</source>
        <translation>未分區</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>With gaps</source>
        <translation>尚缺</translation>
    </message>
    <message>
        <source>Nobody yet</source>
        <translation>無人報名</translation>
    </message>
    <message>
        <source>Unclear</source>
        <translation>待確認</translation>
    </message>
    <message>
        <source>Double</source>
        <translation>重複</translation>
    </message>
    <message>
        <source>Over seats</source>
        <translation>超額</translation>
    </message>
    <message>
        <source>Not called yet</source>
        <translation>尚未聯絡</translation>
    </message>
</context>
<context>
    <name>Missing</name>
    <message>
        <source>Call list</source>
        <translation>催報名單</translation>
    </message>
    <message>
        <source>No school is to be called with these choices.</source>
        <translation>依目前條件，沒有需要聯絡的學校。</translation>
    </message>
    <message>
        <source>Reached</source>
        <translation>已聯絡</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>未接</translation>
    </message>
    <message>
        <source>Take the last call back</source>
        <translation>取消最近一次聯絡</translation>
    </message>
    <message>
        <source>{n} schools, {reached} reached</source>
        <translation>{n} 校，已聯絡 {reached} 校</translation>
    </message>
    <message>
        <source>School</source>
        <translation>學校</translation>
    </message>
    <message>
        <source>District</source>
        <translation>分區</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>電話</translation>
    </message>
    <message>
        <source>What is missing</source>
        <translation>尚缺業務</translation>
    </message>
    <message>
        <source>Called</source>
        <translation>聯絡結果</translation>
    </message>
    <message>
        <source>Date of the call</source>
        <translation>聯絡日期</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>備註</translation>
    </message>
    <message>
        <source>Came in since</source>
        <translation>聯絡後報名</translation>
    </message>
    <message>
        <source>Township</source>
        <translation>鄉鎮市區</translation>
    </message>
    <message>
        <source>not called</source>
        <translation>未聯絡</translation>
    </message>
    <message>
        <source>reached</source>
        <translation>已聯絡</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>未接</translation>
    </message>
    <message>
        <source>no district</source>
        <translation>未分區</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>齊全</translation>
    </message>
    <message>
        <source>Complete: {complete} of {schools} schools; roles missing: {missing}, unclear: {unclear}</source>
        <translation>{schools} 校中 {complete} 校已齊全；缺 {missing} 項業務，待確認 {unclear} 項</translation>
    </message>
    <message>
        <source>; complete since they were called: {n} schools</source>
        <translation>；聯絡後已補齊 {n} 校</translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>顯示</translation>
    </message>
    <message>
        <source>{n} people on the roster count for no school of this training.</source>
        <translation>名冊上有 {n} 人不屬於本研習名錄中的學校。</translation>
    </message>
    <message>
        <source>State</source>
        <translation>狀態</translation>
    </message>
    <message>
        <source>missing {n}</source>
        <translation>缺 {n}</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>訊息</translation>
    </message>
    <message>
        <source>This school</source>
        <translation>這所學校</translation>
    </message>
    <message>
        <source>Its district</source>
        <translation>所屬分區</translation>
    </message>
    <message>
        <source>All listed</source>
        <translation>名單上全部</translation>
    </message>
    <message>
        <source>Deadline (optional)</source>
        <translation>期限（可不填）</translation>
    </message>
    <message>
        <source>Text of the message</source>
        <translation>訊息內容</translation>
    </message>
    <message>
        <source>Copy message</source>
        <translation>複製訊息</translation>
    </message>
    <message>
        <source>People of the school</source>
        <translation>該校人員</translation>
    </message>
    <message>
        <source>Nobody here. Choose a school or one of its roles.</source>
        <translation>這裡沒有人。請選擇學校或其中一項業務。</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人員</translation>
    </message>
    <message>
        <source>Show on the roster</source>
        <translation>在名冊中顯示</translation>
    </message>
    <message>
        <source>{role}: {state}</source>
        <translation>{role}：{state}</translation>
    </message>
    <message>
        <source>People of no school of the training</source>
        <translation>不屬於本研習學校的人員</translation>
    </message>
    <message>
        <source>Unknown schools: {unknown}; schools elsewhere: {others}</source>
        <translation>校名不在名錄：{unknown} 人；其他縣市學校：{others} 人</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Business role</source>
        <translation>業務別</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>場次</translation>
    </message>
    <message>
        <source>Job title</source>
        <translation>職稱</translation>
    </message>
    <message>
        <source>School as written</source>
        <translation>原填校名</translation>
    </message>
    <message>
        <source>Save the call list</source>
        <translation>儲存催報名單</translation>
    </message>
    <message>
        <source>Totals by district</source>
        <translation>分區統計</translation>
    </message>
    <message>
        <source>Schools that have sent somebody, of all schools of the district.</source>
        <translation>已派人的學校／該分區所有學校。</translation>
    </message>
    <message>
        <source>All districts</source>
        <translation>全部分區</translation>
    </message>
    <message>
        <source>Schools</source>
        <translation>學校</translation>
    </message>
    <message>
        <source>With gaps</source>
        <translation>尚缺</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>無人報名</translation>
    </message>
    <message>
        <source>covered</source>
        <translation>已報名</translation>
    </message>
    <message>
        <source>double</source>
        <translation>重複</translation>
    </message>
    <message>
        <source>over seats</source>
        <translation>超額</translation>
    </message>
    <message>
        <source>other batch</source>
        <translation>他梯次</translation>
    </message>
    <message>
        <source>unclear</source>
        <translation>待確認</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>缺</translation>
    </message>
    <message>
        <source>complete</source>
        <translation>齊全</translation>
    </message>
    <message>
        <source>gaps</source>
        <translation>尚缺</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>無人</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>{state}: {names}</source>
        <translation>{state}：{names}</translation>
    </message>
</context>
<context>
    <name>MissingPage</name>
    <message>
        <source>Who is missing</source>
        <translation>催報</translation>
    </message>
    <message>
        <source>Open PDF</source>
        <translation>開啟 PDF</translation>
    </message>
    <message>
        <source>Save list…</source>
        <translation>儲存名單…</translation>
    </message>
    <message>
        <source>Print call list…</source>
        <translation>列印催報名單…</translation>
    </message>
    <message>
        <source>School and business role</source>
        <translation>學校與業務別</translation>
    </message>
    <message>
        <source>No school fits these choices.</source>
        <translation>沒有符合條件的學校。</translation>
    </message>
    <message>
        <source>Show all schools</source>
        <translation>顯示所有學校</translation>
    </message>
    <message>
        <source>The message is on the clipboard.</source>
        <translation>訊息已複製到剪貼簿。</translation>
    </message>
    <message>
        <source>Looks at the schools</source>
        <translation>檢視方式</translation>
    </message>
    <message>
        <source>Matrix</source>
        <translation>對照表</translation>
    </message>
    <message>
        <source>Call list</source>
        <translation>催報名單</translation>
    </message>
    <message>
        <source>Totals</source>
        <translation>分區統計</translation>
    </message>
    <message>
        <source>There is no training yet. Choose one, or begin a new one.</source>
        <translation>還沒有研習。請選擇一個，或新增研習。</translation>
    </message>
    <message>
        <source>Who is missing is told from the school directory. Import the ministry&apos;s lists first.</source>
        <translation>要有學校名錄才能比對哪些學校還沒報名，請先匯入教育部的學校名錄。</translation>
    </message>
    <message>
        <source>Go to Schools</source>
        <translation>前往學校</translation>
    </message>
    <message>
        <source>Schools are asked for what the course days say: give them sessions and an audience.</source>
        <translation>各校應派人員依議程每一天的參加對象而定，請先安排場次與參加對象。</translation>
    </message>
    <message>
        <source>Go to Plan</source>
        <translation>前往計畫</translation>
    </message>
    <message>
        <source>Comparing schools and roster</source>
        <translation>正在比對學校與名冊</translation>
    </message>
    <message>
        <source>{n} schools</source>
        <translation>{n} 校</translation>
    </message>
    <message>
        <source>Called {names}</source>
        <translation>已聯絡{names}</translation>
    </message>
    <message>
        <source>No answer from {names}</source>
        <translation>{names}未接電話</translation>
    </message>
    <message>
        <source>Change the call to “{name}”</source>
        <translation>修改「{name}」的聯絡紀錄</translation>
    </message>
    <message>
        <source>Take back the call to {names}</source>
        <translation>取消{names}的聯絡紀錄</translation>
    </message>
    <message>
        <source>The call to {names} was taken back.</source>
        <translation>已取消{names}的聯絡紀錄。</translation>
    </message>
</context>
</TS>
