<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_TW" sourcelanguage="en_US">
<context>
    <name>AttendanceCard</name>
    <message>
        <source>Attendance files</source>
        <translation>報到檔</translation>
    </message>
    <message>
        <source>Write a file…</source>
        <translation>寫入報到檔…</translation>
    </message>
    <message>
        <source>Reset this desk…</source>
        <translation>重設報到台…</translation>
    </message>
    <message>
        <source>Also by itself, into a second folder or onto a stick</source>
        <translation>另外自動寫到第二個資料夾或隨身碟</translation>
    </message>
    <message>
        <source>Every … minutes</source>
        <translation>每隔幾分鐘</translation>
    </message>
    <message>
        <source>Folder or stick</source>
        <translation>資料夾或隨身碟</translation>
    </message>
    <message>
        <source>Nothing was recorded at a desk of this computer yet.</source>
        <translation>這台電腦還沒有任何報到紀錄。</translation>
    </message>
    <message>
        <source>{n} acts are in no attendance file yet.</source>
        <translation>有 {n} 筆報到紀錄還沒寫入報到檔。</translation>
    </message>
    <message>
        <source>Everything that was recorded is in an attendance file.</source>
        <translation>所有紀錄都已寫入報到檔。</translation>
    </message>
    <message>
        <source>Last file: {at}</source>
        <translation>最近一次：{at}</translation>
    </message>
</context>
<context>
    <name>ClockDialog</name>
    <message>
        <source>Compare the clock</source>
        <translation>對時</translation>
    </message>
    <message>
        <source>Times of sign-in come from this clock. Read the time off a phone and type it here.</source>
        <translation>簽到時間以這台電腦為準。請看手機上的時間，輸入在這裡。</translation>
    </message>
    <message>
        <source>Keep it so</source>
        <translation>照這樣</translation>
    </message>
    <message>
        <source> If that cannot be done, keep it so: the office puts the times right.</source>
        <translation>若不能調整，按「照這樣」，合併時由辦公室校正。</translation>
    </message>
    <message>
        <source>Set the clock of this computer in its system settings, then compare again.</source>
        <translation>請先在系統設定調整這台電腦的時間，再對一次。</translation>
    </message>
</context>
<context>
    <name>ClockRow</name>
    <message>
        <source>Clock of this computer</source>
        <translation>這台電腦的時鐘</translation>
    </message>
    <message>
        <source>For example 08:31. Then press Enter at once.</source>
        <translation>例如 08:31，輸入後立刻按 Enter。</translation>
    </message>
    <message>
        <source>Time on a phone</source>
        <translation>手機上的時間</translation>
    </message>
    <message>
        <source>Both clocks agree to the minute.</source>
        <translation>兩邊時間相符（一分鐘內）。</translation>
    </message>
    <message>
        <source>This computer is {far} ahead of the phone.</source>
        <translation>這台電腦比手機快 {far}。</translation>
    </message>
    <message>
        <source>This computer is {far} behind the phone.</source>
        <translation>這台電腦比手機慢 {far}。</translation>
    </message>
</context>
<context>
    <name>Departure</name>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Laptop</source>
        <translation>筆電</translation>
    </message>
    <message>
        <source>State</source>
        <translation>狀態</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>製作時間</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人員</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>場次</translation>
    </message>
    <message>
        <source>Any laptop</source>
        <translation>任一台筆電</translation>
    </message>
    <message>
        <source>Opened here {at}</source>
        <translation>{at} 在此開啟</translation>
    </message>
    <message>
        <source>Out</source>
        <translation>在外</translation>
    </message>
    <message>
        <source>Came back</source>
        <translation>已回來</translation>
    </message>
    <message>
        <source>Came back: {n}</source>
        <translation>已回來 {n} 台</translation>
    </message>
    <message>
        <source>Choose a folder or a stick</source>
        <translation>選擇資料夾或隨身碟</translation>
    </message>
    <message>
        <source>Save the slip with the passphrase</source>
        <translation>儲存密碼單</translation>
    </message>
    <message>
        <source>{n} people were given a check-in code.</source>
        <translation>已為 {n} 人編報到碼。</translation>
    </message>
    <message>
        <source>Copying the data</source>
        <translation>備份資料</translation>
    </message>
</context>
<context>
    <name>DeparturePage</name>
    <message>
        <source>Going out</source>
        <translation>出發</translation>
    </message>
    <message>
        <source>Open a venue pack…</source>
        <translation>開啟場地包…</translation>
    </message>
    <message>
        <source>Make venue packs…</source>
        <translation>製作場地包…</translation>
    </message>
    <message>
        <source>There is no training here yet. Open the venue pack you were given, or begin one.</source>
        <translation>這裡還沒有研習計畫。請開啟拿到的場地包，或建立新的計畫。</translation>
    </message>
    <message>
        <source>Venue packs</source>
        <translation>場地包</translation>
    </message>
    <message>
        <source>Each laptop that takes a pack along is listed here, and whether it came back.</source>
        <translation>帶著場地包出門的筆電會列在這裡，也看得到回來了沒有。</translation>
    </message>
    <message>
        <source>Checking readiness</source>
        <translation>行前檢查中</translation>
    </message>
    <message>
        <source>{title}
Still to see to: {n}</source>
        <translation>{title}
還有 {n} 項待處理</translation>
    </message>
    <message>
        <source>{title}
Ready to go out.</source>
        <translation>{title}
都準備好了，可以出發。</translation>
    </message>
    <message>
        <source>A pack needs a session: lay out dates first.</source>
        <translation>場地包需要場次，請先排定日期。</translation>
    </message>
    <message>
        <source>Making venue packs</source>
        <translation>製作場地包</translation>
    </message>
    <message>
        <source>Nothing was recorded at a desk of this computer yet.</source>
        <translation>這台電腦還沒有任何報到紀錄。</translation>
    </message>
    <message>
        <source>Writing the attendance file</source>
        <translation>寫入報到檔</translation>
    </message>
    <message>
        <source>{file}: {n} events, numbers {first} to {last}. Read back and compared: the stick may be pulled out.</source>
        <translation>{file}：{n} 筆紀錄，序號 {first} 到 {last}。已重新讀取並比對，隨身碟可以拔除。</translation>
    </message>
    <message>
        <source> Clock against the phone: {offset}.</source>
        <translation>時鐘與手機相差 {offset}。</translation>
    </message>
    <message>
        <source>This computer is no desk any more.</source>
        <translation>這台電腦已不再是報到台。</translation>
    </message>
</context>
<context>
    <name>FolderField</name>
    <message>
        <source>Choose…</source>
        <translation>選擇…</translation>
    </message>
    <message>
        <source>This folder is not there. Is the stick plugged in?</source>
        <translation>找不到這個資料夾。隨身碟插著嗎？</translation>
    </message>
    <message>
        <source>Stick {name}</source>
        <translation>隨身碟 {name}</translation>
    </message>
</context>
<context>
    <name>MadeDialog</name>
    <message>
        <source>Venue packs are ready</source>
        <translation>場地包製作完成</translation>
    </message>
    <message>
        <source>Write the passphrase down or print it now: the program does not keep it.</source>
        <translation>請現在抄下或印出密碼，程式不會保存。</translation>
    </message>
    <message>
        <source>Written, read back and compared. The stick may be pulled out.</source>
        <translation>已寫入、重新讀取並比對，隨身碟可以拔除。</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>密碼</translation>
    </message>
    <message>
        <source>Print the slip…</source>
        <translation>列印密碼單…</translation>
    </message>
    <message>
        <source>Save the slip…</source>
        <translation>儲存密碼單…</translation>
    </message>
    <message>
        <source>Carry it apart from the packs.</source>
        <translation>請與場地包分開攜帶。</translation>
    </message>
    <message>
        <source>Any laptop</source>
        <translation>任一台筆電</translation>
    </message>
    <message>
        <source>Laptop</source>
        <translation>筆電</translation>
    </message>
    <message>
        <source>File</source>
        <translation>檔案</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>檔案</translation>
    </message>
    <message>
        <source>{n} files in {folder}, with {people} people each.</source>
        <translation>{n} 個檔案在 {folder}，各含 {people} 人。</translation>
    </message>
    <message>
        <source>Show the folder</source>
        <translation>開啟資料夾</translation>
    </message>
    <message>
        <source>The slip is in {file}.</source>
        <translation>密碼單存在 {file}。</translation>
    </message>
    <message>
        <source>The slip was sent to the printer.</source>
        <translation>密碼單已送到印表機。</translation>
    </message>
</context>
<context>
    <name>PackDialog</name>
    <message>
        <source>Make venue packs</source>
        <translation>製作場地包</translation>
    </message>
    <message>
        <source>A laptop with this program and a pack becomes a desk. Packs hold no ID numbers.</source>
        <translation>裝有本程式的筆電開啟場地包，就成為報到台。場地包不含身分證字號。</translation>
    </message>
    <message>
        <source>Make</source>
        <translation>製作</translation>
    </message>
    <message>
        <source>Phone numbers and e-mail go along</source>
        <translation>包含電話和電子郵件</translation>
    </message>
    <message>
        <source>Put the files into</source>
        <translation>檔案放在</translation>
    </message>
    <message>
        <source>{n} people</source>
        <translation>{n} 人</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>場次</translation>
    </message>
    <message>
        <source>One pack for all laptops</source>
        <translation>所有筆電共用一個</translation>
    </message>
    <message>
        <source>One for each laptop</source>
        <translation>每台筆電一個</translation>
    </message>
    <message>
        <source>Names of the laptops, one a line</source>
        <translation>筆電名稱，一行一個</translation>
    </message>
    <message>
        <source>For example 報到一, 報到二</source>
        <translation>例如：報到一、報到二</translation>
    </message>
    <message>
        <source>Laptops</source>
        <translation>筆電</translation>
    </message>
    <message>
        <source>Each laptop is given its name when it opens the pack.</source>
        <translation>各筆電開啟場地包時再取名。</translation>
    </message>
    <message>
        <source>Tick at least one session.</source>
        <translation>請至少勾選一個場次。</translation>
    </message>
    <message>
        <source>Write the name of each laptop on a line of its own.</source>
        <translation>請輸入筆電名稱，一行一個。</translation>
    </message>
    <message>
        <source>These names cannot be told apart: {names}</source>
        <translation>這些名稱分不清楚：{names}</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>At most {laptops} laptops, with names of at most {letters} letters.</source>
        <translation>最多 {laptops} 台筆電，名稱最多 {letters} 個字。</translation>
    </message>
</context>
<context>
    <name>Readiness</name>
    <message>
        <source>Roster</source>
        <translation>名冊</translation>
    </message>
    <message>
        <source>Doubtful rows</source>
        <translation>待確認資料</translation>
    </message>
    <message>
        <source>Without a session</source>
        <translation>未排場次</translation>
    </message>
    <message>
        <source>Mark plan</source>
        <translation>簽到規則</translation>
    </message>
    <message>
        <source>Venue</source>
        <translation>場地</translation>
    </message>
    <message>
        <source>Rare characters</source>
        <translation>罕用字</translation>
    </message>
    <message>
        <source>Badges</source>
        <translation>名牌</translation>
    </message>
    <message>
        <source>Spare sheets</source>
        <translation>備用簽到表</translation>
    </message>
    <message>
        <source>Names of laptops</source>
        <translation>筆電名稱</translation>
    </message>
    <message>
        <source>Rehearsal</source>
        <translation>試掃</translation>
    </message>
    <message>
        <source>Scanner</source>
        <translation>掃描器</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>印表機</translation>
    </message>
    <message>
        <source>Free disk</source>
        <translation>磁碟空間</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>時鐘</translation>
    </message>
    <message>
        <source>Power</source>
        <translation>電源</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>備份</translation>
    </message>
    <message>
        <source>Nobody is on the roster yet.</source>
        <translation>名冊上還沒有人。</translation>
    </message>
    <message>
        <source>{n} people, entered by hand; no list was ever imported.</source>
        <translation>{n} 人，都是手動輸入；尚未匯入過名冊。</translation>
    </message>
    <message>
        <source>{n} people. The last list was imported {days} days ago: is there a newer one?</source>
        <translation>{n} 人。最近一次匯入是 {days} 天前，有更新的名冊嗎？</translation>
    </message>
    <message>
        <source>{n} people, imported {days} days ago.</source>
        <translation>{n} 人，{days} 天前匯入。</translation>
    </message>
    <message>
        <source>{n} people still have something to look at.</source>
        <translation>還有 {n} 人的資料待確認。</translation>
    </message>
    <message>
        <source>Nothing is left to look at.</source>
        <translation>沒有待確認的資料。</translation>
    </message>
    <message>
        <source>{n} people are registered for no session.</source>
        <translation>{n} 人沒有報名任何場次。</translation>
    </message>
    <message>
        <source>Everybody is registered for a session.</source>
        <translation>每個人都有場次。</translation>
    </message>
    <message>
        <source>There is no session yet.</source>
        <translation>還沒有場次。</translation>
    </message>
    <message>
        <source>{n} sessions ask for no sign-in: the desk cannot open.</source>
        <translation>{n} 個場次沒有簽到規則，無法開始報到。</translation>
    </message>
    <message>
        <source>All {n} sessions say when people sign in and out.</source>
        <translation>{n} 個場次都有簽到規則。</translation>
    </message>
    <message>
        <source>{n} sessions have no venue yet.</source>
        <translation>{n} 個場次還沒有場地。</translation>
    </message>
    <message>
        <source>Every session has its venue.</source>
        <translation>每個場次都有場地。</translation>
    </message>
    <message>
        <source>No font of ours has {characters}: they are printed as boxes.</source>
        <translation>字型沒有這些字：{characters}，會印成 □。</translation>
    </message>
    <message>
        <source>Every name can be printed.</source>
        <translation>所有姓名都印得出來。</translation>
    </message>
    <message>
        <source>{n} people have no check-in code yet.</source>
        <translation>{n} 人還沒有報到碼。</translation>
    </message>
    <message>
        <source>Everybody has a code. Are the badges of {n} people printed?</source>
        <translation>每個人都有報到碼。{n} 人的名牌印好了嗎？</translation>
    </message>
    <message>
        <source>Everybody has a code; badges printed {at}.</source>
        <translation>每個人都有報到碼；名牌已於 {at} 印好。</translation>
    </message>
    <message>
        <source>{n} sessions have no sign-in sheets on paper, should the power fail.</source>
        <translation>{n} 個場次還沒印紙本簽到表（停電時備用）。</translation>
    </message>
    <message>
        <source>{n} people came after the sheets were printed.</source>
        <translation>簽到表印好之後又多了 {n} 人。</translation>
    </message>
    <message>
        <source>Sign-in sheets of every session are on paper.</source>
        <translation>每個場次的簽到表都已印好。</translation>
    </message>
    <message>
        <source>No venue pack was made yet.</source>
        <translation>還沒製作場地包。</translation>
    </message>
    <message>
        <source>Two laptops are hard to tell apart: {names}.</source>
        <translation>有兩台筆電的名稱分不清楚：{names}。</translation>
    </message>
    <message>
        <source>{n} packs are older than the roster: make them again.</source>
        <translation>{n} 個場地包比名冊舊，請重新製作。</translation>
    </message>
    <message>
        <source>{n} packs, each with a name of its own.</source>
        <translation>{n} 個場地包，名稱都不重複。</translation>
    </message>
    <message>
        <source>Scan three badges, before the door does.</source>
        <translation>出發前先試掃三張名牌。</translation>
    </message>
    <message>
        <source>The roster changed after the rehearsal: scan three badges again.</source>
        <translation>試掃之後又匯入過名冊，請再試掃三張名牌。</translation>
    </message>
    <message>
        <source>Three badges were recognised {at}.</source>
        <translation>{at} 試掃三張名牌，都認得。</translation>
    </message>
    <message>
        <source>Plug in the scanner and scan any badge.</source>
        <translation>接上掃描器，掃任何一張名牌。</translation>
    </message>
    <message>
        <source>The scanner was tried {at}.</source>
        <translation>{at} 試過掃描器。</translation>
    </message>
    <message>
        <source>{n} printers are set up.</source>
        <translation>已設定 {n} 台印表機。</translation>
    </message>
    <message>
        <source>No printer is set up here. Not needed, if all paper is printed.</source>
        <translation>這台電腦沒有印表機；紙本都印好就不需要。</translation>
    </message>
    <message>
        <source>No printer is needed, you said {at}.</source>
        <translation>{at} 已確認不需要印表機。</translation>
    </message>
    <message>
        <source>Only {free_mb} MB are free; {needed_mb} MB are needed.</source>
        <translation>只剩 {free_mb} MB，至少需要 {needed_mb} MB。</translation>
    </message>
    <message>
        <source>{free_mb} MB are free; {needed_mb} MB would be better.</source>
        <translation>剩 {free_mb} MB，最好有 {needed_mb} MB。</translation>
    </message>
    <message>
        <source>{free_mb} MB are free.</source>
        <translation>剩 {free_mb} MB。</translation>
    </message>
    <message>
        <source>The clock is not set to the time zone of Taiwan (UTC+8).</source>
        <translation>時區不是臺灣（UTC+8），請在系統設定修改。</translation>
    </message>
    <message>
        <source>By this computer it is {day}, far from every session. Is the date right?</source>
        <translation>這台電腦的日期是 {day}，離所有場次都很遠，日期對嗎？</translation>
    </message>
    <message>
        <source>Compare the clock with that of a phone.</source>
        <translation>請與手機對時。</translation>
    </message>
    <message>
        <source>Compared with a phone {at}.</source>
        <translation>{at} 已與手機對時。</translation>
    </message>
    <message>
        <source>Are chargers and an extension cord packed?</source>
        <translation>變壓器和延長線帶了嗎？</translation>
    </message>
    <message>
        <source>Chargers and an extension cord are packed.</source>
        <translation>變壓器和延長線已備妥。</translation>
    </message>
    <message>
        <source>Plugged in, the battery is at {percent} %.</source>
        <translation>已接電源，電量 {percent}%。</translation>
    </message>
    <message>
        <source>The battery is at {percent} %.</source>
        <translation>電量 {percent}%。</translation>
    </message>
    <message>
        <source>The battery is at {percent} %: charge it.</source>
        <translation>電量只有 {percent}%，請充電。</translation>
    </message>
    <message>
        <source>There is no copy of the data yet.</source>
        <translation>還沒有備份。</translation>
    </message>
    <message>
        <source>The newest copy of the data is of {at}.</source>
        <translation>最近一次備份是 {at}。</translation>
    </message>
    <message>
        <source>Copied {at}, but on this disk only: choose a second folder or a stick.</source>
        <translation>{at} 已備份，但只在這顆磁碟；請選另一個資料夾或隨身碟。</translation>
    </message>
    <message>
        <source>Copied {at}, but the second place cannot be reached. Is the stick plugged in?</source>
        <translation>{at} 已備份，但另一份寫不進去。隨身碟插著嗎？</translation>
    </message>
    <message>
        <source>Copied {at}, to a second place as well.</source>
        <translation>{at} 已備份，另一處也有一份。</translation>
    </message>
    <message>
        <source>good</source>
        <translation>沒問題</translation>
    </message>
    <message>
        <source>to do</source>
        <translation>待處理</translation>
    </message>
    <message>
        <source>wrong</source>
        <translation>有問題</translation>
    </message>
    <message>
        <source>Import a roster…</source>
        <translation>匯入名冊…</translation>
    </message>
    <message>
        <source>Go to Roster</source>
        <translation>前往名冊</translation>
    </message>
    <message>
        <source>Go to Plan</source>
        <translation>前往「計畫」</translation>
    </message>
    <message>
        <source>Give out codes</source>
        <translation>編報到碼</translation>
    </message>
    <message>
        <source>Go to Printing</source>
        <translation>前往列印</translation>
    </message>
    <message>
        <source>Make venue packs…</source>
        <translation>製作場地包…</translation>
    </message>
    <message>
        <source>Try…</source>
        <translation>試掃…</translation>
    </message>
    <message>
        <source>Show the folder</source>
        <translation>開啟資料夾</translation>
    </message>
    <message>
        <source>Compare…</source>
        <translation>對時…</translation>
    </message>
    <message>
        <source>Copy now</source>
        <translation>立即備份</translation>
    </message>
    <message>
        <source>Choose the place…</source>
        <translation>選擇位置…</translation>
    </message>
    <message>
        <source>They are printed</source>
        <translation>已印好</translation>
    </message>
    <message>
        <source>None is needed</source>
        <translation>不需要</translation>
    </message>
    <message>
        <source>They are packed</source>
        <translation>已備妥</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>取消此筆</translation>
    </message>
</context>
<context>
    <name>ReadinessCard</name>
    <message>
        <source>Readiness check</source>
        <translation>行前檢查</translation>
    </message>
    <message>
        <source>{n} of {of} good</source>
        <translation>{of} 項中 {n} 項沒問題</translation>
    </message>
</context>
<context>
    <name>Rehearsal</name>
    <message>
        <source>Other day</source>
        <translation>其他日期</translation>
    </message>
    <message>
        <source>Other batch</source>
        <translation>其他梯次</translation>
    </message>
    <message>
        <source>Old badge</source>
        <translation>舊識別證</translation>
    </message>
    <message>
        <source>Recognised</source>
        <translation>認得</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>不認得</translation>
    </message>
</context>
<context>
    <name>RehearsalDialog</name>
    <message>
        <source>Rehearse the desk</source>
        <translation>試掃</translation>
    </message>
    <message>
        <source>Scan three badges, as the door will. Nothing is recorded.</source>
        <translation>像現場一樣掃三張名牌，不會留下紀錄。</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Desk of</source>
        <translation>報到場次</translation>
    </message>
    <message>
        <source>Scan a badge</source>
        <translation>掃描名牌</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>報到碼</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>Without badges: try three people</source>
        <translation>沒有名牌：用名冊試三人</translation>
    </message>
    <message>
        <source>Making a desk as the laptops will have it …</source>
        <translation>正在準備與筆電相同的報到台…</translation>
    </message>
    <message>
        <source>Making a desk to rehearse with</source>
        <translation>準備試掃用的報到台</translation>
    </message>
    <message>
        <source>Nobody is registered for this session.</source>
        <translation>這個場次沒有人報名。</translation>
    </message>
    <message>
        <source>{n} of {of} people recognised.</source>
        <translation>{of} 人中認得 {n} 人。</translation>
    </message>
    <message>
        <source>Three people were recognised: the desk knows its roster.</source>
        <translation>三個人都認得，場地包的名冊沒問題。</translation>
    </message>
</context>
<context>
    <name>ResetDialog</name>
    <message>
        <source>Reset this desk</source>
        <translation>重設報到台</translation>
    </message>
    <message>
        <source>Its log is closed and the PIN is taken away. What was recorded stays; the next desk on this computer begins a log of its own.</source>
        <translation>結束這台報到台的紀錄並取消 PIN。已有的紀錄會保留；這台電腦下次報到會另起新的紀錄。</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>重設</translation>
    </message>
    <message>
        <source>Type the name of the training or of a batch</source>
        <translation>請輸入研習計畫或梯次的名稱</translation>
    </message>
    <message>
        <source>Training: {title}</source>
        <translation>研習計畫：{title}</translation>
    </message>
</context>
<context>
    <name>WriteDialog</name>
    <message>
        <source>Write an attendance file</source>
        <translation>寫入報到檔</translation>
    </message>
    <message>
        <source>Everything that was recorded goes into one file that only the office and its laptops can read.</source>
        <translation>所有紀錄寫成一個檔案，只有辦公室和本研習的筆電讀得到。</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>寫入</translation>
    </message>
    <message>
        <source>{n} events, {waiting} acts of them are in no file yet.</source>
        <translation>共 {n} 筆紀錄，其中 {waiting} 筆報到還沒寫入任何檔案。</translation>
    </message>
    <message>
        <source>Put the file into</source>
        <translation>檔案放在</translation>
    </message>
</context>
</TS>
