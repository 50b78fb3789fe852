<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_TW" sourcelanguage="en_US">
<context>
    <name>AutoWriter</name>
    <message>
        <source>Writing the attendance file</source>
        <translation>寫入報到檔</translation>
    </message>
    <message>
        <source>Attendance file not written: {reason}</source>
        <translation>報到檔未寫入：{reason}</translation>
    </message>
</context>
<context>
    <name>FileDoor</name>
    <message>
        <source>Save</source>
        <translation>儲存</translation>
    </message>
    <message>
        <source>Writing a file</source>
        <translation>正在寫入檔案</translation>
    </message>
    <message>
        <source>Making the pages</source>
        <translation>正在製作頁面</translation>
    </message>
    <message>
        <source>Saved: {name}</source>
        <translation>已儲存：{name}</translation>
    </message>
    <message>
        <source>Printing</source>
        <translation>列印</translation>
    </message>
    <message>
        <source>{n} pages were handed to the printer.</source>
        <translation>已將 {n} 頁送到印表機。</translation>
    </message>
    <message>
        <source>There is no program that opens PDF files. Save it instead.</source>
        <translation>這台電腦沒有開啟 PDF 的程式，請改用儲存。</translation>
    </message>
    <message>
        <source>No font has some characters of: {names}. They are printed as □.</source>
        <translation>以下文字中有字型沒有的字：{names}，將印成 □。</translation>
    </message>
    <message>
        <source>Cancelled; nothing was printed or saved.</source>
        <translation>已取消，沒有列印也沒有儲存。</translation>
    </message>
    <message>
        <source>Open file</source>
        <translation>開啟檔案</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>研習通</source>
        <translation>研習通</translation>
    </message>
    <message>
        <source>{page}, {n} open</source>
        <translation>{page}，{n} 個待處理</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再試一次</translation>
    </message>
</context>
<context>
    <name>People</name>
    <message>
        <source>{name} ({school})</source>
        <translation>{name}（{school}）</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>前往</translation>
    </message>
</context>
<context>
    <name>Program</name>
    <message>
        <source>The data could not be opened.</source>
        <translation>資料無法開啟。</translation>
    </message>
</context>
<context>
    <name>SchoolFinder</name>
    <message>
        <source>{name} ({place})</source>
        <translation>{name}（{place}）</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>顯示</translation>
    </message>
</context>
<context>
    <name>cli</name>
    <message>
        <source>The sample {name} is in the store now.</source>
        <translation>範例 {name} 已放入資料庫。</translation>
    </message>
    <message>
        <source>The sample {name} was in the store already; nothing changed.</source>
        <translation>範例 {name} 原本就在資料庫中，沒有變更。</translation>
    </message>
    <message>
        <source>No training yet. Begin with: coordinator sample pingtung-112</source>
        <translation>還沒有研習。可以先執行：coordinator sample pingtung-112</translation>
    </message>
    <message>
        <source>{sessions} sessions, {people} people</source>
        <translation>{sessions} 場次，{people} 人</translation>
    </message>
    <message>
        <source>{n} people</source>
        <translation>{n} 人</translation>
    </message>
    <message>
        <source>accepted {accept}, to look at {attention}, rejected {rejected}, ignored {ignored}</source>
        <translation>可匯入 {accept}、需確認 {attention}、不採用 {rejected}、略過 {ignored}</translation>
    </message>
    <message>
        <source>the code is not six characters</source>
        <translation>代碼不是 6 碼</translation>
    </message>
    <message>
        <source>no county</source>
        <translation>沒有縣市</translation>
    </message>
    <message>
        <source>no level</source>
        <translation>看不出學制</translation>
    </message>
    <message>
        <source>{code}  {name}  closed: the lists do not name it</source>
        <translation>{code}  {name}  標示為已停辦：名錄中沒有這所學校</translation>
    </message>
    <message>
        <source>year unknown</source>
        <translation>學年不明</translation>
    </message>
    <message>
        <source>{n} schools</source>
        <translation>{n} 校</translation>
    </message>
    <message>
        <source>new {new}, changed {changed}, no longer listed {gone}, back {back}, as before {unchanged}</source>
        <translation>新增 {new}、有變動 {changed}、名錄已無 {gone}、重新列入 {back}、不變 {unchanged}</translation>
    </message>
    <message>
        <source>Only tried: nothing was stored.</source>
        <translation>僅試讀，沒有存入任何資料。</translation>
    </message>
    <message>
        <source>{n} people were stored.</source>
        <translation>已存入 {n} 人。</translation>
    </message>
    <message>
        <source>No font has all characters of these names: {names}</source>
        <translation>這些姓名含有字型沒有的字：{names}</translation>
    </message>
    <message>
        <source>{name} begins</source>
        <translation>{name}開始</translation>
    </message>
    <message>
        <source>{name} ends</source>
        <translation>{name}結束</translation>
    </message>
    <message>
        <source>weekend</source>
        <translation>週末</translation>
    </message>
    <message>
        <source>holiday</source>
        <translation>假日</translation>
    </message>
    <message>
        <source>make-up work day</source>
        <translation>補班日</translation>
    </message>
    <message>
        <source>There is no work calendar for these years.</source>
        <translation>這些年度沒有辦公日曆表可查。</translation>
    </message>
    <message>
        <source>The work calendar of the year was not announced yet: holidays are by the law only.</source>
        <translation>該年度的辦公日曆表尚未公告，假日僅依法規推算。</translation>
    </message>
    <message>
        <source>Typhoon days and days of a single county are not known.</source>
        <translation>颱風假及各縣市自訂的放假日無法預知。</translation>
    </message>
    <message>
        <source>{slug}: {title}</source>
        <translation>{slug}：{title}</translation>
    </message>
    <message>
        <source>The first day is another weekday, so all weekdays moved.</source>
        <translation>第一天的星期不同，因此所有場次的星期都改變了。</translation>
    </message>
    <message>
        <source>{name}: the plan counts {plan} schools, the directory {directory}</source>
        <translation>{name}：計畫 {plan} 校，名錄 {directory} 校</translation>
    </message>
    <message>
        <source>still to be read: {name} ({found})</source>
        <translation>尚待確認：{name}（{found}）</translation>
    </message>
    <message>
        <source>outside the academic year</source>
        <translation>不在學年度內</translation>
    </message>
    <message>
        <source>Problems: {open}, acknowledged: {known}</source>
        <translation>問題 {open} 個，已確認 {known} 個</translation>
    </message>
    <message>
        <source>No problems.</source>
        <translation>沒有問題。</translation>
    </message>
    <message>
        <source>(acknowledged: {reason})</source>
        <translation>（已確認：{reason}）</translation>
    </message>
    <message>
        <source>The plan is written: {file}</source>
        <translation>計畫已寫入：{file}</translation>
    </message>
    <message>
        <source>No font has all characters of these texts: {texts}</source>
        <translation>字型缺少這些文字的部分字元：{texts}</translation>
    </message>
    <message>
        <source>{n} names: {matched} on the roster, {not_on_roster} not on it, {ask} to ask, {incomplete} incomplete, {two_people} of two people, {not_a_person} of nobody</source>
        <translation>{n} 筆名稱：在名冊上 {matched}、不在名冊上 {not_on_roster}、待確認 {ask}、不完整 {incomplete}、兩人共用 {two_people}、非人員 {not_a_person}</translation>
    </message>
    <message>
        <source>{people} people were written: {file}</source>
        <translation>已寫出 {people} 人：{file}</translation>
    </message>
    <message>
        <source>Written in brackets, because cp950 lacks them: {characters}</source>
        <translation>cp950 沒有而以方括號寫出的字：{characters}</translation>
    </message>
    <message>
        <source>Schools: {schools}, complete {complete}, with gaps {partly}, nobody {absent}</source>
        <translation>學校 {schools} 所：齊全 {complete}，尚缺 {partly}，無人報名 {absent}</translation>
    </message>
    <message>
        <source>Settled: {decision} = {choice}</source>
        <translation>已決定：{decision} = {choice}</translation>
    </message>
    <message>
        <source>With hours: {given} of {all}, {hours} hours; to look at: {doubtful}</source>
        <translation>核給 {given}／{all} 筆，共 {hours} 小時；待確認 {doubtful} 筆</translation>
    </message>
    <message>
        <source>{lines} lines of hours for {people} people were written: {file}</source>
        <translation>已寫出 {people} 人、{lines} 筆時數：{file}</translation>
    </message>
    <message>
        <source>Since the last file: {new} new, {changed} changed, {withdrawn} withdrawn, {same} the same</source>
        <translation>與上次匯出相比：新增 {new}、更正 {changed}、撤銷 {withdrawn}、未變 {same}</translation>
    </message>
    <message>
        <source>Left out, because there is no ID number: {names}</source>
        <translation>沒有身分證字號，未寫入檔案：{names}</translation>
    </message>
    <message>
        <source>Refused: {file}: {reason}</source>
        <translation>不合併：{file}：{reason}</translation>
    </message>
    <message>
        <source>New: {new}, already known: {known}, set aside: {aside}</source>
        <translation>新增 {new} 筆，原已有 {known} 筆，另置 {aside} 筆</translation>
    </message>
    <message>
        <source>Put on the roster, as a laptop decided: {n}</source>
        <translation>依現場電腦的決定列入名冊：{n} 人</translation>
    </message>
    <message>
        <source>Taken off the roster, as a laptop decided: {n}</source>
        <translation>依現場電腦的決定移出名冊：{n} 人</translation>
    </message>
    <message>
        <source>A laptop decided to take “{new}”, but it was not taken: {reason}</source>
        <translation>現場電腦決定採用「{new}」，但未能採用：{reason}</translation>
    </message>
    <message>
        <source>To decide: {n}</source>
        <translation>待決定：{n} 項</translation>
    </message>
    <message>
        <source>{name}: {events} entries, {first} to {last} ({before} before)</source>
        <translation>{name}：{events} 筆，序號 {first} 到 {last}（合併前 {before} 筆）</translation>
    </message>
    <message>
        <source>missing: {gaps}</source>
        <translation>缺號：{gaps}</translation>
    </message>
    <message>
        <source>{n} events</source>
        <translation>{n} 筆事件</translation>
    </message>
    <message>
        <source>{n} lines</source>
        <translation>{n} 筆</translation>
    </message>
    <message>
        <source>{device}: {events} entries, own ones from {first_seq} to {last_seq}, written and read back: {file}</source>
        <translation>{device}：共 {events} 筆，本機序號 {first_seq} 到 {last_seq}，已寫入並讀回核對：{file}</translation>
    </message>
    <message>
        <source>This laptop&apos;s clock is {offset_s} seconds ahead of the right one.</source>
        <translation>這台筆電的時鐘比正確時間快 {offset_s} 秒。</translation>
    </message>
    <message>
        <source>{title}: {sessions} sessions, {people} people. This laptop is {device}.</source>
        <translation>{title}：{sessions} 個場次、{people} 人。這台筆電是「{device}」。</translation>
    </message>
    <message>
        <source>New people: {added}, changed: {changed}, removed: {removed}, cancelled but came: {cancelled}</source>
        <translation>新增 {added} 人、變更 {changed} 人、移除 {removed} 人、已取消但有到 {cancelled} 人</translation>
    </message>
    <message>
        <source>Venue pack with {people} people, written and read back: {file}</source>
        <translation>場地包共 {people} 人，已寫入並讀回核對：{file}</translation>
    </message>
    <message>
        <source>Passphrase, shown only now and stored nowhere; carry it apart from the file: {passphrase}</source>
        <translation>通行碼只顯示這一次，不會存在任何地方；請和檔案分開攜帶：{passphrase}</translation>
    </message>
    <message>
        <source>Passphrase: </source>
        <translation>通行碼：</translation>
    </message>
    <message>
        <source>received</source>
        <translation>受理</translation>
    </message>
    <message>
        <source>in review</source>
        <translation>審查中</translation>
    </message>
    <message>
        <source>granted</source>
        <translation>核定</translation>
    </message>
    <message>
        <source>granted for another day</source>
        <translation>改期</translation>
    </message>
    <message>
        <source>declined</source>
        <translation>不予核定</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>held</source>
        <translation>已辦理</translation>
    </message>
    <message>
        <source>Applications: {count}</source>
        <translation>駐點申請：{count} 件</translation>
    </message>
    <message>
        <source>{n} requests</source>
        <translation>{n} 張問題單</translation>
    </message>
</context>
<context>
    <name>pages</name>
    <message>
        <source>Overview</source>
        <translation>總覽</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>計畫</translation>
    </message>
    <message>
        <source>Venues</source>
        <translation>場地</translation>
    </message>
    <message>
        <source>Districts</source>
        <translation>分區</translation>
    </message>
    <message>
        <source>Agenda</source>
        <translation>議程</translation>
    </message>
    <message>
        <source>Applications</source>
        <translation>駐點申請</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>問題</translation>
    </message>
    <message>
        <source>Schools</source>
        <translation>學校</translation>
    </message>
    <message>
        <source>Roster</source>
        <translation>名冊</translation>
    </message>
    <message>
        <source>Who is missing</source>
        <translation>催報</translation>
    </message>
    <message>
        <source>Online names</source>
        <translation>線上名單</translation>
    </message>
    <message>
        <source>Printing</source>
        <translation>列印</translation>
    </message>
    <message>
        <source>Going out</source>
        <translation>出發</translation>
    </message>
    <message>
        <source>Check-in</source>
        <translation>現場報到</translation>
    </message>
    <message>
        <source>Hands-on queue</source>
        <translation>駐點候位</translation>
    </message>
    <message>
        <source>From paper</source>
        <translation>紙本補登</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>合併</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>時數</translation>
    </message>
    <message>
        <source>Help requests</source>
        <translation>問題單</translation>
    </message>
</context>
</TS>
