<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_TW" sourcelanguage="en_US">
<context>
    <name>CertificatesRoom</name>
    <message>
        <source>Certificates</source>
        <translation>研習證明</translation>
    </message>
    <message>
        <source>People with hours</source>
        <translation>有時數的人</translation>
    </message>
    <message>
        <source>Nobody has hours yet.</source>
        <translation>還沒有人有時數。</translation>
    </message>
    <message>
        <source>On every certificate</source>
        <translation>每張證明共同內容</translation>
    </message>
    <message>
        <source>Organiser</source>
        <translation>主辦單位</translation>
    </message>
    <message>
        <source>Date of the letter</source>
        <translation>備查日期</translation>
    </message>
    <message>
        <source>Number of the letter</source>
        <translation>文號</translation>
    </message>
    <message>
        <source>Head who signs</source>
        <translation>具名首長</translation>
    </message>
    <message>
        <source>Title and name; may stay empty.</source>
        <translation>職稱與姓名，可以留空。</translation>
    </message>
    <message>
        <source>Date at the foot</source>
        <translation>證明日期</translation>
    </message>
    <message>
        <source>Empty leaves room to write.</source>
        <translation>留空則印出空白供填寫。</translation>
    </message>
    <message>
        <source>Whole ID numbers</source>
        <translation>完整身分證字號</translation>
    </message>
    <message>
        <source>What are the whole numbers for?</source>
        <translation>為什麼需要完整字號？</translation>
    </message>
    <message>
        <source>The reason is recorded with the date.</source>
        <translation>原因會連同日期記錄下來。</translation>
    </message>
    <message>
        <source>Otherwise the last four characters are hidden; without a number there is no line.</source>
        <translation>不勾選則隱藏末四碼；沒有字號的人不印字號。</translation>
    </message>
    <message>
        <source>For everybody…</source>
        <translation>全部製作…</translation>
    </message>
    <message>
        <source>For the selected…</source>
        <translation>製作所選…</translation>
    </message>
    <message>
        <source>Print the selected…</source>
        <translation>列印所選…</translation>
    </message>
    <message>
        <source>{n} people</source>
        <translation>{n} 人</translation>
    </message>
    <message>
        <source>For the selected ({n})…</source>
        <translation>製作所選（{n} 人）…</translation>
    </message>
</context>
<context>
    <name>DetailCard</name>
    <message>
        <source>Hours of the selected person</source>
        <translation>所選人員的時數</translation>
    </message>
    <message>
        <source>Show on the roster</source>
        <translation>在名冊中查看</translation>
    </message>
    <message>
        <source>Decide: reason</source>
        <translation>決定：理由</translation>
    </message>
    <message>
        <source>Stays on record with the decision. To change it, decide again: the newest counts.</source>
        <translation>理由與決定一併留存。要更改時請再決定一次，以最新的為準。</translation>
    </message>
    <message>
        <source>Give hours</source>
        <translation>核給時數</translation>
    </message>
    <message>
        <source>No hours</source>
        <translation>不核給</translation>
    </message>
</context>
<context>
    <name>Hours</name>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>School</source>
        <translation>學校</translation>
    </message>
    <message>
        <source>Course days</source>
        <translation>課程日</translation>
    </message>
    <message>
        <source>Did not come</source>
        <translation>報名未到</translation>
    </message>
    <message>
        <source>Absent schools</source>
        <translation>未出席學校</translation>
    </message>
    <message>
        <source>Leave by school</source>
        <translation>各校公假</translation>
    </message>
    <message>
        <source>Meals</source>
        <translation>用餐</translation>
    </message>
    <message>
        <source>Staff and speakers</source>
        <translation>工作人員與講師</translation>
    </message>
    <message>
        <source>Everybody who is registered came.</source>
        <translation>已報名者全員到場。</translation>
    </message>
    <message>
        <source>Somebody came from every school.</source>
        <translation>每一所學校都有人到場。</translation>
    </message>
    <message>
        <source>Nobody has been there yet.</source>
        <translation>還沒有人到場。</translation>
    </message>
    <message>
        <source>Nobody is registered, and nobody came.</source>
        <translation>沒有人報名，也沒有人到場。</translation>
    </message>
    <message>
        <source>The roster has no speakers, helpers or staff.</source>
        <translation>名冊上沒有講師、輔導小組或工作人員。</translation>
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
        <source>Job title</source>
        <translation>職稱</translation>
    </message>
    <message>
        <source>Course day</source>
        <translation>課程日</translation>
    </message>
    <message>
        <source>Batch or region</source>
        <translation>梯次或分區</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Township</source>
        <translation>鄉鎮市區</translation>
    </message>
    <message>
        <source>School code</source>
        <translation>學校代碼</translation>
    </message>
    <message>
        <source>Registered</source>
        <translation>已報名</translation>
    </message>
    <message>
        <source>State</source>
        <translation>情形</translation>
    </message>
    <message>
        <source>Agenda</source>
        <translation>研習時間</translation>
    </message>
    <message>
        <source>First mark</source>
        <translation>簽到</translation>
    </message>
    <message>
        <source>Last mark</source>
        <translation>簽退</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>簽到簽退</translation>
    </message>
    <message>
        <source>Meat: came / ordered</source>
        <translation>葷：實到／訂</translation>
    </message>
    <message>
        <source>Vegetarian: came / ordered</source>
        <translation>素：實到／訂</translation>
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
        <source>Together</source>
        <translation>合計</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>身分</translation>
    </message>
    <message>
        <source>Days there</source>
        <translation>到場日期</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>天數</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>備註</translation>
    </message>
    <message>
        <source>Primary</source>
        <translation>國小</translation>
    </message>
    <message>
        <source>Junior high</source>
        <translation>國中</translation>
    </message>
    <message>
        <source>Primary and junior</source>
        <translation>國中小</translation>
    </message>
    <message>
        <source>Senior high</source>
        <translation>高中</translation>
    </message>
    <message>
        <source>Special</source>
        <translation>特殊教育學校</translation>
    </message>
    <message>
        <source>Batch and date</source>
        <translation>梯次與日期</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>時數</translation>
    </message>
    <message>
        <source>Reasons</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Apart</source>
        <translation>另列</translation>
    </message>
    <message>
        <source>{n} hours</source>
        <translation>{n} 小時</translation>
    </message>
    <message>
        <source>To decide</source>
        <translation>待確認</translation>
    </message>
    <message>
        <source>None</source>
        <translation>不核給</translation>
    </message>
    <message>
        <source>{n} selected</source>
        <translation>已選 {n} 筆</translation>
    </message>
    <message>
        <source>Select somebody to see marks and reasons.</source>
        <translation>選取一筆，查看簽到退與原因。</translation>
    </message>
    <message>
        <source>(no name)</source>
        <translation>（無姓名）</translation>
    </message>
    <message>
        <source>Whoever is on no roster is decided about on the page Merge.</source>
        <translation>未列名冊者請在「合併」頁決定。</translation>
    </message>
    <message>
        <source>There is nothing to decide here: the rules are plain.</source>
        <translation>依規則即可判定，無需決定。</translation>
    </message>
    <message>
        <source>{place}: {marks}</source>
        <translation>{place}：{marks}</translation>
    </message>
    <message>
        <source>Export hours</source>
        <translation>匯出時數</translation>
    </message>
    <message>
        <source>Others</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>項目</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>應到</translation>
    </message>
    <message>
        <source>Of them came</source>
        <translation>應到實到</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>出席率</translation>
    </message>
    <message>
        <source>Missed</source>
        <translation>未到</translation>
    </message>
    <message>
        <source>All who came</source>
        <translation>實到總數</translation>
    </message>
    <message>
        <source>All marks</source>
        <translation>全程</translation>
    </message>
    <message>
        <source>With hours</source>
        <translation>獲時數</translation>
    </message>
    <message>
        <source>Walk-ins</source>
        <translation>現場報名</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人數</translation>
    </message>
</context>
<context>
    <name>HoursExportDialog</name>
    <message>
        <source>Export hours</source>
        <translation>匯出時數</translation>
    </message>
    <message>
        <source>What the file says is remembered, so that the next one can tell what changed.</source>
        <translation>系統會記住檔案內容，下次匯出時可列出異動。</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>另存新檔…</translation>
    </message>
    <message>
        <source>Course day</source>
        <translation>課程日</translation>
    </message>
    <message>
        <source>Every course day</source>
        <translation>全部課程日</translation>
    </message>
    <message>
        <source>Whom</source>
        <translation>對象</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>OpenDocument (ods), for other offices</source>
        <translation>OpenDocument（ods），機關交換用</translation>
    </message>
    <message>
        <source>Excel workbook (xlsx)</source>
        <translation>Excel 活頁簿（xlsx）</translation>
    </message>
    <message>
        <source>csv, UTF-8: web sites and programs</source>
        <translation>csv，UTF-8：網站與程式</translation>
    </message>
    <message>
        <source>csv, Big5 (cp950): old systems</source>
        <translation>csv，Big5（cp950）：舊系統</translation>
    </message>
    <message>
        <source>ID number-hours on a line (txt)</source>
        <translation>身分證字號-時數（txt）</translation>
    </message>
    <message>
        <source>Everybody with hours</source>
        <translation>核給時數者</translation>
    </message>
    <message>
        <source>Everybody, with the reasons</source>
        <translation>全部人員，含原因</translation>
    </message>
    <message>
        <source>Only what changed since {moment}</source>
        <translation>只匯出 {moment} 之後的異動</translation>
    </message>
    <message>
        <source>Write them in brackets, such as [方方土] or [U+249DF]</source>
        <translation>以括號寫出，例如 [方方土] 或 [U+249DF]</translation>
    </message>
    <message>
        <source>The file holds whole ID numbers. What are they for?</source>
        <translation>檔案含完整身分證字號，用途為何？</translation>
    </message>
    <message>
        <source>The reason is recorded with the date and the number of people. No names, please.</source>
        <translation>用途會連同日期與人數留下紀錄，請勿填寫姓名。</translation>
    </message>
    <message>
        <source>Looking for characters that cp950 lacks</source>
        <translation>檢查 cp950 缺少的字</translation>
    </message>
    <message>
        <source>{n} lines will be written.</source>
        <translation>將寫出 {n} 筆。</translation>
    </message>
    <message>
        <source>Since the last file: {new} new, {changed} changed, {withdrawn} withdrawn.</source>
        <translation>與上次匯出相比：新增 {new}、更正 {changed}、撤銷 {withdrawn}。</translation>
    </message>
    <message>
        <source>Withdrawn hours do not stand in this file: take them back by hand.</source>
        <translation>撤銷的時數不在此檔中，請自行到網站撤銷。</translation>
    </message>
    <message>
        <source>Left out, because there is no ID number ({n}): {names}</source>
        <translation>沒有身分證字號，不會寫入（{n} 筆）：{names}</translation>
    </message>
    <message>
        <source>This training keeps no ID numbers. Choose columns without them; the site must then be filled in by hand, or by the schools.</source>
        <translation>本研習不保存身分證字號，請選用不含字號的欄位；網站須人工登錄，或由各校自行登錄。</translation>
    </message>
    <message>
        <source>cp950 cannot hold {characters}; {people} lines are concerned.</source>
        <translation>cp950 缺少 {characters}，影響 {people} 筆。</translation>
    </message>
    <message>
        <source>Exporting hours</source>
        <translation>匯出時數中</translation>
    </message>
</context>
<context>
    <name>HoursFigures</name>
    <message>
        <source>With hours</source>
        <translation>核給時數</translation>
    </message>
    <message>
        <source>Without hours</source>
        <translation>未核給</translation>
    </message>
    <message>
        <source>To decide</source>
        <translation>待確認</translation>
    </message>
    <message>
        <source>Last handed in</source>
        <translation>上次匯出</translation>
    </message>
    <message>
        <source>{hours} hours, {people} people</source>
        <translation>共 {hours} 小時，{people} 人</translation>
    </message>
    <message>
        <source>of these never came: {n}</source>
        <translation>其中未出席 {n}</translation>
    </message>
    <message>
        <source>staff apart: {n}</source>
        <translation>另列人員 {n}</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>尚未匯出</translation>
    </message>
    <message>
        <source>since then: {new} new, {changed} changed, {withdrawn} withdrawn</source>
        <translation>其後新增 {new}、更正 {changed}、撤銷 {withdrawn}</translation>
    </message>
</context>
<context>
    <name>HoursFilter</name>
    <message>
        <source>Search name, school</source>
        <translation>搜尋姓名、學校</translation>
    </message>
    <message>
        <source>Only this course day</source>
        <translation>只看此課程日</translation>
    </message>
    <message>
        <source>Only this batch or region</source>
        <translation>只看此梯次或分區</translation>
    </message>
    <message>
        <source>Every course day</source>
        <translation>全部課程日</translation>
    </message>
    <message>
        <source>Every region</source>
        <translation>全部分區</translation>
    </message>
    <message>
        <source>Every batch</source>
        <translation>全部梯次</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>With hours</source>
        <translation>核給</translation>
    </message>
    <message>
        <source>Without</source>
        <translation>未核給</translation>
    </message>
    <message>
        <source>To decide</source>
        <translation>待確認</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>已決定</translation>
    </message>
    <message>
        <source>Apart</source>
        <translation>另列</translation>
    </message>
</context>
<context>
    <name>HoursPage</name>
    <message>
        <source>There is no training yet. Choose one, or begin a new one.</source>
        <translation>還沒有研習，請選擇一個或新增一個。</translation>
    </message>
    <message>
        <source>Hours are told from the marks of the desks. Nobody is registered for a session yet, and nobody came.</source>
        <translation>時數依現場簽到退核算。目前沒有人報名場次，也沒有人到場。</translation>
    </message>
    <message>
        <source>Go to Roster</source>
        <translation>前往名冊</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>時數</translation>
    </message>
    <message>
        <source>Rule…</source>
        <translation>規則…</translation>
    </message>
    <message>
        <source>Export hours…</source>
        <translation>匯出時數…</translation>
    </message>
    <message>
        <source>Hours by person and course day</source>
        <translation>每人每課程日時數</translation>
    </message>
    <message>
        <source>Nobody fits these choices.</source>
        <translation>沒有符合條件的人員。</translation>
    </message>
    <message>
        <source>Show everybody</source>
        <translation>顯示全部</translation>
    </message>
    <message>
        <source>Parts of the page Hours</source>
        <translation>時數頁的各部分</translation>
    </message>
    <message>
        <source>Lists</source>
        <translation>名單</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>研習證明</translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation>統計</translation>
    </message>
    <message>
        <source>Reckoning hours</source>
        <translation>核算時數</translation>
    </message>
    <message>
        <source>{n} lines, {hours} hours</source>
        <translation>{n} 筆，{hours} 小時</translation>
    </message>
    <message>
        <source>Recording the decision</source>
        <translation>記錄決定</translation>
    </message>
    <message>
        <source>Decided for {n} lines</source>
        <translation>已決定 {n} 筆</translation>
    </message>
    <message>
        <source>Change the rule for hours</source>
        <translation>變更時數規則</translation>
    </message>
</context>
<context>
    <name>ListsRoom</name>
    <message>
        <source>Lists</source>
        <translation>名單</translation>
    </message>
    <message>
        <source>Save list…</source>
        <translation>儲存名單…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>列印…</translation>
    </message>
    <message>
        <source>Who had cancelled and came, and walk-ins to register, are decided on the page Merge.</source>
        <translation>取消報名卻到場的人、要補報名的現場人員，在「合併」頁決定。</translation>
    </message>
    <message>
        <source>Go to Merge</source>
        <translation>前往合併</translation>
    </message>
    <message>
        <source>{people} people, {n} lines</source>
        <translation>{people} 人，{n} 筆</translation>
    </message>
    <message>
        <source>{n} lines</source>
        <translation>{n} 筆</translation>
    </message>
</context>
<context>
    <name>RuleDialog</name>
    <message>
        <source>Rule for hours</source>
        <translation>時數規則</translation>
    </message>
    <message>
        <source>Hours need every mark of the mark plan. Beyond that a training may refuse them to whoever came too late or left too early; counted from the times of the mark plan.</source>
        <translation>簽到規則的每一次簽到退都完成才核給時數。另可規定遲到或早退過久者不核給，以簽到規則的時間起算。</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>儲存</translation>
    </message>
    <message>
        <source>Whoever comes too late gets none</source>
        <translation>遲到過久者不核給</translation>
    </message>
    <message>
        <source>Minutes late that are let pass</source>
        <translation>容許遲到分鐘數</translation>
    </message>
    <message>
        <source>Whoever leaves too early gets none</source>
        <translation>早退過久者不核給</translation>
    </message>
    <message>
        <source>Minutes early that are let pass</source>
        <translation>容許早退分鐘數</translation>
    </message>
</context>
<context>
    <name>StatisticsRoom</name>
    <message>
        <source>Statistics</source>
        <translation>統計</translation>
    </message>
    <message>
        <source>Attendance</source>
        <translation>出席情形</translation>
    </message>
    <message>
        <source>Nobody is registered, and nobody came.</source>
        <translation>沒有人報名，也沒有人到場。</translation>
    </message>
    <message>
        <source>By district</source>
        <translation>依分區</translation>
    </message>
    <message>
        <source>By kind of school</source>
        <translation>依學校類別</translation>
    </message>
    <message>
        <source>By role</source>
        <translation>依業務別</translation>
    </message>
    <message>
        <source>By course day</source>
        <translation>依課程日</translation>
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
        <source>Arrivals per 5 minutes</source>
        <translation>每 5 分鐘報到人數</translation>
    </message>
    <message>
        <source>Came, of those expected</source>
        <translation>應到者的實到人次</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>場次</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>圖表</translation>
    </message>
    <message>
        <source>One person on one course day counts one; speakers and staff stand apart.</source>
        <translation>單位為人次（每人每課程日計一次），講師與工作人員不計入。</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>合計</translation>
    </message>
    <message>
        <source>Nobody has signed in at a desk yet.</source>
        <translation>還沒有人在報到台簽到。</translation>
    </message>
    <message>
        <source>Busiest at {clock}: {n} people in 5 minutes, {total} in all.</source>
        <translation>尖峰 {clock}：5 分鐘 {n} 人，共 {total} 人。</translation>
    </message>
</context>
</TS>
