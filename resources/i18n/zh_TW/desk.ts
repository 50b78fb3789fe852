<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_TW" sourcelanguage="en_US">
<context>
    <name>ActsPanel</name>
    <message>
        <source>What was done at this desk</source>
        <translation>本台紀錄</translation>
    </message>
    <message>
        <source>The last act goes back without a reason (Ctrl+Z), older ones need one.</source>
        <translation>上一筆可直接取消 (Ctrl+Z)；更早的須填理由。</translation>
    </message>
    <message>
        <source>Acts of this desk</source>
        <translation>本台紀錄</translation>
    </message>
</context>
<context>
    <name>DeskPage</name>
    <message>
        <source>Check-in</source>
        <translation>現場報到</translation>
    </message>
    <message>
        <source>Choose the session and open the desk. It needs no network.</source>
        <translation>選擇場次後開啟報到台，不需要網路。</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>場次</translation>
    </message>
    <message>
        <source>Sessions with sign-in and sign-out go here; the page Plan has them.</source>
        <translation>這裡列出要簽到簽退的場次，請到「計畫」頁建立。</translation>
    </message>
    <message>
        <source>Go to Plan</source>
        <translation>前往「計畫」</translation>
    </message>
    <message>
        <source>There is no training yet. Choose one, or begin a new one.</source>
        <translation>還沒有研習計畫。請選擇一個，或建立新的。</translation>
    </message>
    <message>
        <source>The PIN is set.</source>
        <translation>離開密碼已設定。</translation>
    </message>
    <message>
        <source>No PIN is asked any more.</source>
        <translation>離開時不再詢問密碼。</translation>
    </message>
    <message>
        <source>Every desk needs a name: it tells marks apart afterwards.</source>
        <translation>請為報到台命名，彙整時才分得出是哪一台。</translation>
    </message>
    <message>
        <source>Opening the desk</source>
        <translation>正在開啟報到台</translation>
    </message>
</context>
<context>
    <name>DeskRoom</name>
    <message>
        <source>Check-in</source>
        <translation>現場報到</translation>
    </message>
    <message>
        <source>Scan box</source>
        <translation>掃描框</translation>
    </message>
    <message>
        <source>Practice: nothing that is done here is stored</source>
        <translation>練習模式：這裡所做的一切都不會儲存</translation>
    </message>
    <message>
        <source>It is time for “{slot}”: press F6 to switch</source>
        <translation>「{slot}」時間到了：按 F6 切換</translation>
    </message>
</context>
<context>
    <name>HistoryList</name>
    <message>
        <source>Time</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>What</source>
        <translation>事項</translation>
    </message>
    <message>
        <source>Desk</source>
        <translation>報到台</translation>
    </message>
    <message>
        <source>By</source>
        <translation>經手人</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>說明</translation>
    </message>
    <message>
        <source>Reason for taking it back</source>
        <translation>取消的理由</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>取消此筆</translation>
    </message>
    <message>
        <source>{what} (taken back)</source>
        <translation>{what}（已取消）</translation>
    </message>
</context>
<context>
    <name>KeysPanel</name>
    <message>
        <source>Keys</source>
        <translation>按鍵說明</translation>
    </message>
    <message>
        <source>Find by name, school or code</source>
        <translation>以姓名、學校或條碼查詢</translation>
    </message>
    <message>
        <source>Somebody who is not registered</source>
        <translation>未報名者現場報名</translation>
    </message>
    <message>
        <source>Switch between sign-in and sign-out</source>
        <translation>切換簽到、簽退</translation>
    </message>
    <message>
        <source>Who is still missing, by school</source>
        <translation>各校未到名單</translation>
    </message>
    <message>
        <source>A school from paper</source>
        <translation>整校紙本登錄</translation>
    </message>
    <message>
        <source>What was done at this desk; take something back</source>
        <translation>本台紀錄；取消其中一筆</translation>
    </message>
    <message>
        <source>Take back the last act of this desk</source>
        <translation>取消本台上一筆</translation>
    </message>
    <message>
        <source>Full screen on and off</source>
        <translation>切換全螢幕</translation>
    </message>
    <message>
        <source>Back to scanning; once more to leave the desk</source>
        <translation>回到掃描；再按一次離開報到台</translation>
    </message>
</context>
<context>
    <name>LeavePanel</name>
    <message>
        <source>Leave the desk</source>
        <translation>離開報到台</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>密碼</translation>
    </message>
    <message>
        <source>Everything is stored. Enter leaves, Esc goes on.</source>
        <translation>資料都已存妥。按 Enter 離開，按 Esc 繼續報到。</translation>
    </message>
    <message>
        <source>Everything is stored. Type the PIN and press Enter; Esc goes on.</source>
        <translation>資料都已存妥。輸入密碼後按 Enter 離開，按 Esc 繼續報到。</translation>
    </message>
    <message>
        <source>This is not the PIN.</source>
        <translation>密碼不對。</translation>
    </message>
</context>
<context>
    <name>MissingPanel</name>
    <message>
        <source>Still missing</source>
        <translation>未到名單</translation>
    </message>
    <message>
        <source>School</source>
        <translation>學校</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>未報到</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Schools with missing people</source>
        <translation>有人未到的學校</translation>
    </message>
    <message>
        <source>Record this school from paper…</source>
        <translation>以紙本登錄這所學校…</translation>
    </message>
    <message>
        <source>{n} people of {m} schools are missing</source>
        <translation>{m} 校 {n} 人未到</translation>
    </message>
    <message>
        <source>{district} {n} of {m}</source>
        <translation>{district} {n}/{m}</translation>
    </message>
    <message>
        <source>Others</source>
        <translation>其他</translation>
    </message>
</context>
<context>
    <name>OptionsCard</name>
    <message>
        <source>This desk</source>
        <translation>本台設定</translation>
    </message>
    <message>
        <source>What is marked</source>
        <translation>登錄項目</translation>
    </message>
    <message>
        <source>Name of this desk</source>
        <translation>報到台名稱</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>經手人</translation>
    </message>
    <message>
        <source>PIN to leave</source>
        <translation>離開密碼</translation>
    </message>
    <message>
        <source>Like “Desk A”; each laptop its own</source>
        <translation>例如「A 台」，每部電腦不同</translation>
    </message>
    <message>
        <source>Initials will do</source>
        <translation>姓氏或代號即可</translation>
    </message>
    <message>
        <source>Remove the PIN</source>
        <translation>移除密碼</translation>
    </message>
    <message>
        <source>Mask names (陳○君)</source>
        <translation>遮蔽姓名（陳○君）</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>全螢幕</translation>
    </message>
    <message>
        <source>Practice: store nothing</source>
        <translation>練習模式（不儲存任何資料）</translation>
    </message>
    <message>
        <source>Open the desk</source>
        <translation>開始報到</translation>
    </message>
    <message>
        <source>is set; type another</source>
        <translation>已設定；輸入即取代</translation>
    </message>
    <message>
        <source>none; 4 to 12 digits</source>
        <translation>未設定；4 到 12 位數字</translation>
    </message>
</context>
<context>
    <name>Panel</name>
    <message>
        <source>Close (Esc)</source>
        <translation>關閉 (Esc)</translation>
    </message>
</context>
<context>
    <name>PaperPanel</name>
    <message>
        <source>A school from paper</source>
        <translation>整校紙本登錄</translation>
    </message>
    <message>
        <source>Space ticks. What is ticked is recorded at once, or nothing is.</source>
        <translation>按空白鍵勾選。勾選的人一次全部登錄，否則全都不登錄。</translation>
    </message>
    <message>
        <source>School</source>
        <translation>學校</translation>
    </message>
    <message>
        <source>People of this school</source>
        <translation>本校學員</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Signed on paper</source>
        <translation>紙本簽到</translation>
    </message>
    <message>
        <source>(no school)</source>
        <translation>（未填學校）</translation>
    </message>
    <message>
        <source>{name}&#x3000;is in already</source>
        <translation>{name}&#x3000;已登錄</translation>
    </message>
    <message>
        <source>Record {n} people: {slot}</source>
        <translation>登錄 {n} 人{slot}</translation>
    </message>
</context>
<context>
    <name>PersonPanel</name>
    <message>
        <source>Record of this person</source>
        <translation>個人紀錄</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>經過</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>紀錄</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>備註</translation>
    </message>
    <message>
        <source>Correction</source>
        <translation>更正</translation>
    </message>
    <message>
        <source>Badge</source>
        <translation>識別證</translation>
    </message>
    <message>
        <source>Parts of the record</source>
        <translation>紀錄分頁</translation>
    </message>
    <message>
        <source>Must be read before the next scan</source>
        <translation>下次掃描時須先看過才能繼續</translation>
    </message>
    <message>
        <source>Record the note</source>
        <translation>記錄備註</translation>
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
        <source>What is wrong</source>
        <translation>更正項目</translation>
    </message>
    <message>
        <source>What is right</source>
        <translation>正確內容</translation>
    </message>
    <message>
        <source>Propose to the office</source>
        <translation>送承辦單位更正</translation>
    </message>
    <message>
        <source>The codes before the new one are recognised as old from now on.</source>
        <translation>補發後，先前的條碼會被認出是舊證。</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Issue a new badge</source>
        <translation>補發識別證</translation>
    </message>
    <message>
        <source>Mark: {slot}</source>
        <translation>登錄{slot}</translation>
    </message>
    <message>
        <source>Now: {value}</source>
        <translation>目前：{value}</translation>
    </message>
</context>
<context>
    <name>SearchPanel</name>
    <message>
        <source>Find somebody</source>
        <translation>查詢學員</translation>
    </message>
    <message>
        <source>Type a name, a school or a code; Enter, then Enter.</source>
        <translation>輸入姓名、學校或條碼；按 Enter 選取，再按 Enter 登錄。</translation>
    </message>
    <message>
        <source>Name, school or code</source>
        <translation>姓名、學校或條碼</translation>
    </message>
    <message>
        <source>People found</source>
        <translation>查詢結果</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>登錄</translation>
    </message>
    <message>
        <source>Record of this person…</source>
        <translation>個人紀錄…</translation>
    </message>
    <message>
        <source>Nobody fits. F4 is for people without registration.</source>
        <translation>查無符合的人。未報名者請按 F4。</translation>
    </message>
    <message>
        <source>{n} found</source>
        <translation>找到 {n} 人</translation>
    </message>
</context>
<context>
    <name>TimedCopy</name>
    <message>
        <source>Backing up</source>
        <translation>備份中</translation>
    </message>
</context>
<context>
    <name>WalkInPanel</name>
    <message>
        <source>Without registration</source>
        <translation>現場報名</translation>
    </message>
    <message>
        <source>Name, Enter, part of the school&apos;s name, Enter. The office registers them later.</source>
        <translation>輸入姓名按 Enter，再輸入校名的一部分按 Enter。承辦單位事後補登報名。</translation>
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
        <source>Job title, if said</source>
        <translation>職稱（可不填）</translation>
    </message>
    <message>
        <source>Phone, if said</source>
        <translation>電話（可不填）</translation>
    </message>
    <message>
        <source>Schools found</source>
        <translation>找到的學校</translation>
    </message>
    <message>
        <source>Check in</source>
        <translation>報到</translation>
    </message>
    <message>
        <source>Without a name nobody can be registered later.</source>
        <translation>請填姓名，否則事後無法補登報名。</translation>
    </message>
</context>
<context>
    <name>desk</name>
    <message>
        <source>Please scan the badge</source>
        <translation>請掃描報到條碼</translation>
    </message>
    <message>
        <source>or press F3 to search by name or school</source>
        <translation>或按 F3 以姓名、學校查詢</translation>
    </message>
    <message>
        <source>{result}: please read the note</source>
        <translation>{result}，請先看提醒</translation>
    </message>
    <message>
        <source>{note} — press the space bar to go on</source>
        <translation>{note} ── 看過請按空白鍵繼續</translation>
    </message>
    <message>
        <source>{n} people recorded from paper</source>
        <translation>紙本登錄 {n} 人</translation>
    </message>
    <message>
        <source>Checked in</source>
        <translation>報到完成</translation>
    </message>
    <message>
        <source>Signed out</source>
        <translation>簽退完成</translation>
    </message>
    <message>
        <source>Back again</source>
        <translation>再次簽到</translation>
    </message>
    <message>
        <source>Checked in without registration</source>
        <translation>現場報名完成</translation>
    </message>
    <message>
        <source>Checked in: registered for another day</source>
        <translation>已報到，原報名其他日期</translation>
    </message>
    <message>
        <source>Checked in: registered for another batch</source>
        <translation>已報到，原報名其他梯次</translation>
    </message>
    <message>
        <source>Already signed out</source>
        <translation>已簽退過</translation>
    </message>
    <message>
        <source>Already checked in</source>
        <translation>已報到過</translation>
    </message>
    <message>
        <source>Already checked in at another desk</source>
        <translation>已在其他報到台報到</translation>
    </message>
    <message>
        <source>{time} at desk {desk}</source>
        <translation>{time} 於 {desk}</translation>
    </message>
    <message>
        <source>{time} at this desk</source>
        <translation>{time} 於本台</translation>
    </message>
    <message>
        <source>Code {code} — F3 finds by name, F4 is for people without registration</source>
        <translation>條碼 {code} ── 按 F3 以姓名查詢，未報名者按 F4</translation>
    </message>
    <message>
        <source>No such code</source>
        <translation>查無此條碼</translation>
    </message>
    <message>
        <source>More than one person</source>
        <translation>不只一人</translation>
    </message>
    <message>
        <source>Press F3 and choose who it is</source>
        <translation>請按 F3 選出本人</translation>
    </message>
    <message>
        <source>Old badge</source>
        <translation>舊識別證</translation>
    </message>
    <message>
        <source>A new badge was issued. Press Enter to check in all the same</source>
        <translation>已補發新的識別證。按 Enter 仍以此證報到</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>Taken back for {n} people</source>
        <translation>已取消 {n} 人</translation>
    </message>
    <message>
        <source>Taken back: {slot}</source>
        <translation>已取消{slot}</translation>
    </message>
    <message>
        <source>New badge code {code}</source>
        <translation>新條碼 {code}</translation>
    </message>
    <message>
        <source>Noted</source>
        <translation>已記錄</translation>
    </message>
    <message>
        <source>Not possible</source>
        <translation>無法執行</translation>
    </message>
    <message>
        <source>Press Enter to try again; until then write it on paper</source>
        <translation>按 Enter 重試；在此之前請先以紙本登記</translation>
    </message>
    <message>
        <source>NOT RECORDED</source>
        <translation>未記錄</translation>
    </message>
    <message>
        <source>{n} minutes late</source>
        <translation>遲到 {n} 分鐘</translation>
    </message>
    <message>
        <source>{n} minutes early</source>
        <translation>早到 {n} 分鐘</translation>
    </message>
    <message>
        <source>leaves {n} minutes early</source>
        <translation>早退 {n} 分鐘</translation>
    </message>
    <message>
        <source>no sign-in before</source>
        <translation>沒有簽到紀錄</translation>
    </message>
    <message>
        <source>old badge</source>
        <translation>舊識別證</translation>
    </message>
    <message>
        <source>registration was cancelled</source>
        <translation>已取消報名</translation>
    </message>
    <message>
        <source>school is not in the directory</source>
        <translation>校名不在學校名錄中</translation>
    </message>
    <message>
        <source>not the day of this session</source>
        <translation>非本場次日期</translation>
    </message>
    <message>
        <source>Practice: nothing was stored</source>
        <translation>練習：未儲存</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>應到</translation>
    </message>
    <message>
        <source>Arrived</source>
        <translation>已報到</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>未報到</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>已簽退</translation>
    </message>
    <message>
        <source>Others</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Offline ・ stored on this machine</source>
        <translation>離線模式・資料已存於本機</translation>
    </message>
    <message>
        <source>Practice ・ nothing is stored</source>
        <translation>練習模式・不儲存</translation>
    </message>
    <message>
        <source>F3 search</source>
        <translation>F3 查詢</translation>
    </message>
    <message>
        <source>F4 not registered</source>
        <translation>F4 現場報名</translation>
    </message>
    <message>
        <source>Ctrl+Z take back</source>
        <translation>Ctrl+Z 取消上一筆</translation>
    </message>
    <message>
        <source>F7 missing</source>
        <translation>F7 未到名單</translation>
    </message>
    <message>
        <source>F1 all keys</source>
        <translation>F1 按鍵說明</translation>
    </message>
    <message>
        <source>F11 full screen</source>
        <translation>F11 切換全螢幕</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>When</source>
        <translation>時程</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>場次</translation>
    </message>
    <message>
        <source>Venue</source>
        <translation>場地</translation>
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
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>State</source>
        <translation>狀態</translation>
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
        <source>Not expected here</source>
        <translation>非本場次</translation>
    </message>
    <message>
        <source>Not here yet</source>
        <translation>未報到</translation>
    </message>
</context>
</TS>
