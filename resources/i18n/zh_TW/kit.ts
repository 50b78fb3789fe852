<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_TW" sourcelanguage="en_US">
<context>
    <name>AboutDialog</name>
    <message>
        <source>All of it</source>
        <translation>總表</translation>
    </message>
    <message>
        <source>Bundled works</source>
        <translation>隨附作品</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>授權</translation>
    </message>
    <message>
        <source>What comes with it, and its licences</source>
        <translation>隨附的作品與授權</translation>
    </message>
</context>
<context>
    <name>Calendar</name>
    <message>
        <source>Public holiday</source>
        <translation>國定假日</translation>
    </message>
    <message>
        <source>Weekend</source>
        <translation>週末</translation>
    </message>
    <message>
        <source>Make-up day</source>
        <translation>補班</translation>
    </message>
</context>
<context>
    <name>CalendarPanel</name>
    <message>
        <source>Month before</source>
        <translation>上個月</translation>
    </message>
    <message>
        <source>Month after</source>
        <translation>下個月</translation>
    </message>
    <message>
        <source>Arrow keys go from day to day, Page Up and Page Down from month to month. Ctrl+arrows move the session, with Shift the whole batch. Space goes to the next session of the day, Enter opens it.</source>
        <translation>方向鍵逐日移動，Page Up、Page Down 換月。Ctrl+方向鍵移動場次，加按 Shift 移動整個梯次。空白鍵選當天的下一個場次，Enter 開啟。</translation>
    </message>
    <message>
        <source>{year}/{month}</source>
        <translation>{year}年{month}月</translation>
    </message>
    <message>
        <source>Typhoon days and days that one county gives or moves are not in it.</source>
        <translation>不含颱風假，以及縣市自行放假或調整的日子。</translation>
    </message>
    <message>
        <source>Later years are by the rules of the law only: their work calendar was not announced yet, make-up work days may be added.</source>
        <translation>之後的年度尚未公告辦公日曆表，只依法規推算，日後可能增加補班日。</translation>
    </message>
    <message>
        <source>For the earliest years only weekends are known.</source>
        <translation>最早的年度只知道週末。</translation>
    </message>
</context>
<context>
    <name>Dialog</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
</context>
<context>
    <name>Editor</name>
    <message>
        <source>Delete {names}</source>
        <translation>刪除{names}</translation>
    </message>
    <message>
        <source>{names} deleted</source>
        <translation>已刪除{names}</translation>
    </message>
    <message>
        <source>{n} items</source>
        <translation>{n} 項</translation>
    </message>
    <message>
        <source>”, “</source>
        <translation>」、「</translation>
    </message>
    <message>
        <source>“</source>
        <translation>「</translation>
    </message>
    <message>
        <source>”</source>
        <translation>」</translation>
    </message>
</context>
<context>
    <name>Foot</name>
    <message>
        <source>Every change is saved automatically</source>
        <translation>所有變更都會自動儲存</translation>
    </message>
    <message>
        <source>Saved automatically {time}</source>
        <translation>已自動儲存 {time}</translation>
    </message>
    <message>
        <source>Last step: {step}</source>
        <translation>上一步：{step}</translation>
    </message>
</context>
<context>
    <name>Guard</name>
    <message>
        <source>Something went wrong</source>
        <translation>發生未預期的問題</translation>
    </message>
    <message>
        <source>This is an error of the program, not yours. Your data are safe; you can go on working.</source>
        <translation>這是程式的錯誤，不是您的操作造成的。資料都安全，可以繼續工作。</translation>
    </message>
    <message>
        <source>For the report: {kind}</source>
        <translation>回報用代碼：{kind}</translation>
    </message>
</context>
<context>
    <name>HelpDialog</name>
    <message>
        <source>Help</source>
        <translation>說明</translation>
    </message>
</context>
<context>
    <name>JobDialog</name>
    <message>
        <source>{done} of {total} rows</source>
        <translation>已寫出 {done} 列，共 {total} 列</translation>
    </message>
    <message>
        <source>Saved: {name}</source>
        <translation>已儲存：{name}</translation>
    </message>
</context>
<context>
    <name>JobStrip</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>LetterPaste</name>
    <message>
        <source>Paste table…</source>
        <translation>貼上表格…</translation>
    </message>
    <message>
        <source>Paste the table of a letter; its file can be dropped here as well</source>
        <translation>貼上公文裡的表格；也可以把檔案拖到這裡</translation>
    </message>
    <message>
        <source>Reading {file}</source>
        <translation>讀取 {file}</translation>
    </message>
    <message>
        <source>Clipboard</source>
        <translation>剪貼簿</translation>
    </message>
</context>
<context>
    <name>LetterPreview</name>
    <message>
        <source>Take over</source>
        <translation>帶入</translation>
    </message>
    <message>
        <source>Take {n} rows</source>
        <translation>帶入 {n} 列</translation>
    </message>
    <message>
        <source>Rows of the letter</source>
        <translation>貼上的各列</translation>
    </message>
    <message>
        <source>Leave out the rows that are to be checked</source>
        <translation>略過待確認的列</translation>
    </message>
    <message>
        <source>All rows</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Rows to check: {attention}. Refused: {bad}. Nothing is stored yet.</source>
        <translation>待確認 {attention} 列，無法帶入 {bad} 列。尚未儲存任何資料。</translation>
    </message>
    <message>
        <source>All {n} rows were understood. Nothing is stored yet.</source>
        <translation>{n} 列全部讀懂。尚未儲存任何資料。</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>狀態</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>可帶入</translation>
    </message>
    <message>
        <source>To check</source>
        <translation>待確認</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>無法帶入</translation>
    </message>
    <message>
        <source>Result of the check</source>
        <translation>檢查結果</translation>
    </message>
</context>
<context>
    <name>ListCard</name>
    <message>
        <source>Move up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>刪除</translation>
    </message>
</context>
<context>
    <name>Navigation</name>
    <message>
        <source>Pages</source>
        <translation>頁面</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>研習</translation>
    </message>
    <message>
        <source>New training…</source>
        <translation>新增研習…</translation>
    </message>
</context>
<context>
    <name>NoticeLine</name>
    <message>
        <source>Close message</source>
        <translation>關閉訊息</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>What was found</source>
        <translation>搜尋結果</translation>
    </message>
    <message>
        <source>Type a command, a name or a school</source>
        <translation>輸入指令、姓名或學校</translation>
    </message>
    <message>
        <source>Nothing was found.</source>
        <translation>沒有找到。</translation>
    </message>
</context>
<context>
    <name>PersonHistory</name>
    <message>
        <source>{slot} {method}</source>
        <translation>{slot}{method}</translation>
    </message>
    <message>
        <source>Tried: {slot} {method}</source>
        <translation>嘗試：{slot}{method}</translation>
    </message>
    <message>
        <source>Came without registration</source>
        <translation>現場來的人</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>收回</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>備註</translation>
    </message>
    <message>
        <source>Proposed a correction: {field}</source>
        <translation>提出更正：{field}</translation>
    </message>
    <message>
        <source>New badge {code}</source>
        <translation>補發識別證 {code}</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>已決定</translation>
    </message>
    <message>
        <source>Desk set to {slot}</source>
        <translation>切換為{slot}</translation>
    </message>
    <message>
        <source>Desk opened</source>
        <translation>開啟報到台</translation>
    </message>
    <message>
        <source>Clock compared</source>
        <translation>核對時鐘</translation>
    </message>
    <message>
        <source>Clock corrected</source>
        <translation>校正時鐘</translation>
    </message>
    <message>
        <source>Hands-on room {number} opened</source>
        <translation>開設服務室 {number}</translation>
    </message>
    <message>
        <source>Hands-on number {number}</source>
        <translation>駐點取號 {number}</translation>
    </message>
    <message>
        <source>Hands-on: {step}</source>
        <translation>駐點：{step}</translation>
    </message>
    <message>
        <source>Hands-on note</source>
        <translation>駐點紀錄</translation>
    </message>
    <message>
        <source>Once more: {slot} {method}</source>
        <translation>重複：{slot}{method}</translation>
    </message>
    <message>
        <source>Came with an old badge</source>
        <translation>持舊識別證</translation>
    </message>
    <message>
        <source>Unknown code</source>
        <translation>查無條碼</translation>
    </message>
    <message>
        <source>Searched, more than one fits</source>
        <translation>查詢，不只一人符合</translation>
    </message>
    <message>
        <source>(scanned)</source>
        <translation>（掃描）</translation>
    </message>
    <message>
        <source>(found by name)</source>
        <translation>（查詢）</translation>
    </message>
    <message>
        <source>(from paper)</source>
        <translation>（紙本）</translation>
    </message>
    <message>
        <source>(online report)</source>
        <translation>（線上）</translation>
    </message>
    <message>
        <source>(by itself)</source>
        <translation>（自動）</translation>
    </message>
</context>
<context>
    <name>PresetChoice</name>
    <message>
        <source>Columns</source>
        <translation>欄位</translation>
    </message>
    <message>
        <source>Edit columns…</source>
        <translation>編輯欄位…</translation>
    </message>
</context>
<context>
    <name>PresetsDialog</name>
    <message>
        <source>Presets of columns</source>
        <translation>欄位範本</translation>
    </message>
    <message>
        <source>The titles of the columns in the files of this office, and what stands under them.</source>
        <translation>本單位檔案的欄位標題，以及各欄放什麼資料。</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>儲存</translation>
    </message>
    <message>
        <source>Built-in presets again</source>
        <translation>還原內建範本</translation>
    </message>
    <message>
        <source>Files that are written</source>
        <translation>匯出的檔案</translation>
    </message>
    <message>
        <source>Hours that are handed in</source>
        <translation>匯出時數的檔案</translation>
    </message>
    <message>
        <source>Files that are read</source>
        <translation>匯入的檔案</translation>
    </message>
    <message>
        <source>Name of the preset</source>
        <translation>範本名稱</translation>
    </message>
    <message>
        <source>Holds whole ID numbers</source>
        <translation>含完整身分證字號</translation>
    </message>
    <message>
        <source>Presets</source>
        <translation>範本</translation>
    </message>
    <message>
        <source>Add preset</source>
        <translation>新增範本</translation>
    </message>
    <message>
        <source>Copy preset</source>
        <translation>複製範本</translation>
    </message>
    <message>
        <source>Title in the file</source>
        <translation>檔案中的標題</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>內容</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>欄位</translation>
    </message>
    <message>
        <source>This preset has no columns yet.</source>
        <translation>這個範本還沒有欄位。</translation>
    </message>
    <message>
        <source>Add column</source>
        <translation>新增欄位</translation>
    </message>
    <message>
        <source>New preset</source>
        <translation>新範本</translation>
    </message>
    <message>
        <source>{name} (copy)</source>
        <translation>{name}（複本）</translation>
    </message>
    <message>
        <source>Change presets of columns</source>
        <translation>變更欄位範本</translation>
    </message>
</context>
<context>
    <name>ScanBox</name>
    <message>
        <source>Waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>Ready to scan</source>
        <translation>可以掃描</translation>
    </message>
    <message>
        <source>Press Esc to scan</source>
        <translation>按 Esc 回到掃描</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>外觀</translation>
    </message>
    <message>
        <source>Follow the system</source>
        <translation>跟隨系統</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>淺色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>文字大小</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>語言</translation>
    </message>
    <message>
        <source>Your data are in</source>
        <translation>資料存放位置</translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>鍵盤快速鍵一覽</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>按鍵</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>作用</translation>
    </message>
    <message>
        <source>Go to a page</source>
        <translation>前往頁面</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>選單</translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Undo</source>
        <translation>復原</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Search people, schools or commands   Ctrl+K</source>
        <translation>搜尋人員、學校或指令…   Ctrl+K</translation>
    </message>
    <message>
        <source>Search people, schools or commands</source>
        <translation>搜尋人員、學校或指令</translation>
    </message>
    <message>
        <source>Menu (F10)</source>
        <translation>選單 (F10)</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>選單</translation>
    </message>
</context>
<context>
    <name>about</name>
    <message>
        <source>Version {version}. From a training plan to a printed sign-in sheet, with no network. MIT licence.</source>
        <translation>版本 {version}。從研習計畫到列印簽到表，全程不需要網路。MIT 授權。</translation>
    </message>
</context>
<context>
    <name>actions</name>
    <message>
        <source>File</source>
        <translation>檔案</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>編輯</translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>前往</translation>
    </message>
    <message>
        <source>View</source>
        <translation>檢視</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>說明</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>復原</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>New training…</source>
        <translation>新增研習…</translation>
    </message>
    <message>
        <source>New plan from this one…</source>
        <translation>以本計畫建立新計畫…</translation>
    </message>
    <message>
        <source>Import a roster…</source>
        <translation>匯入名冊…</translation>
    </message>
    <message>
        <source>Import roster</source>
        <translation>匯入名冊</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>列印…</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>列印</translation>
    </message>
    <message>
        <source>Print the call list…</source>
        <translation>列印催報名單…</translation>
    </message>
    <message>
        <source>Open a venue pack…</source>
        <translation>開啟場地包…</translation>
    </message>
    <message>
        <source>Write an attendance file…</source>
        <translation>寫入報到檔…</translation>
    </message>
    <message>
        <source>Personal data…</source>
        <translation>個人資料…</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>設定…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>結束</translation>
    </message>
    <message>
        <source>Add on this page…</source>
        <translation>在這一頁新增…</translation>
    </message>
    <message>
        <source>Find on this page</source>
        <translation>在這一頁尋找</translation>
    </message>
    <message>
        <source>Search people, schools and commands</source>
        <translation>搜尋人員、學校與指令</translation>
    </message>
    <message>
        <source>Check-in desk</source>
        <translation>現場報到</translation>
    </message>
    <message>
        <source>Open the helper window</source>
        <translation>開啟諮詢教師視窗</translation>
    </message>
    <message>
        <source>Open the call board</source>
        <translation>開啟叫號看板</translation>
    </message>
    <message>
        <source>Switch between light and dark</source>
        <translation>切換深色模式</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>放大文字</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>縮小文字</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>全螢幕</translation>
    </message>
    <message>
        <source>Help on this page</source>
        <translation>這一頁的說明</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>鍵盤快速鍵一覽</translation>
    </message>
    <message>
        <source>About 研習通</source>
        <translation>關於研習通</translation>
    </message>
</context>
<context>
    <name>columns</name>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>School</source>
        <translation>學校</translation>
    </message>
    <message>
        <source>School code</source>
        <translation>學校代碼</translation>
    </message>
    <message>
        <source>School level</source>
        <translation>學校層級</translation>
    </message>
    <message>
        <source>County</source>
        <translation>縣市</translation>
    </message>
    <message>
        <source>Township</source>
        <translation>鄉鎮市區</translation>
    </message>
    <message>
        <source>Job title</source>
        <translation>職稱</translation>
    </message>
    <message>
        <source>ID number</source>
        <translation>身分證字號</translation>
    </message>
    <message>
        <source>Gender</source>
        <translation>性別</translation>
    </message>
    <message>
        <source>Date of birth</source>
        <translation>出生日期</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>電子郵件</translation>
    </message>
    <message>
        <source>Office phone</source>
        <translation>公務電話</translation>
    </message>
    <message>
        <source>Extension</source>
        <translation>分機</translation>
    </message>
    <message>
        <source>Mobile phone</source>
        <translation>行動電話</translation>
    </message>
    <message>
        <source>Meal</source>
        <translation>用餐</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>場次</translation>
    </message>
    <message>
        <source>Business roles</source>
        <translation>業務別</translation>
    </message>
    <message>
        <source>Kind of person</source>
        <translation>人員類別</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>個資同意</translation>
    </message>
    <message>
        <source>Time of the answer</source>
        <translation>填報時間</translation>
    </message>
    <message>
        <source>Approval</source>
        <translation>審核狀態</translation>
    </message>
    <message>
        <source>State of the registration</source>
        <translation>報名狀態</translation>
    </message>
    <message>
        <source>Course code</source>
        <translation>研習代碼</translation>
    </message>
    <message>
        <source>Course name</source>
        <translation>研習名稱</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>備註</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>序號</translation>
    </message>
    <message>
        <source>Tick: {answer}</source>
        <translation>勾選：{answer}</translation>
    </message>
</context>
<context>
    <name>decisions</name>
    <message>
        <source>Two places</source>
        <translation>兩地簽到</translation>
    </message>
    <message>
        <source>Out without in</source>
        <translation>有退無到</translation>
    </message>
    <message>
        <source>Came back?</source>
        <translation>簽退後又簽到？</translation>
    </message>
    <message>
        <source>Same person?</source>
        <translation>可能同一人</translation>
    </message>
    <message>
        <source>Cancelled, but came</source>
        <translation>取消仍到場</translation>
    </message>
    <message>
        <source>Not on the roster</source>
        <translation>不在名冊</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>時鐘</translation>
    </message>
    <message>
        <source>Correction</source>
        <translation>資料更正</translation>
    </message>
    <message>
        <source>Copied laptop</source>
        <translation>筆電有複本</translation>
    </message>
    <message>
        <source>Two contents</source>
        <translation>內容不一</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>時數</translation>
    </message>
    <message>
        <source>{who} signed in at two places at the same time. Where was this person?</source>
        <translation>{who} 同一時間在兩個地方簽到。這個人在哪裡？</translation>
    </message>
    <message>
        <source>{who} signed out of {session} without having signed in. Does it count?</source>
        <translation>{who} 在 {session} 只有簽退、沒有簽到。要採計嗎？</translation>
    </message>
    <message>
        <source>{who} signed out of {session} at one desk, then scanned at the entrance of another. Back again?</source>
        <translation>{who} 在一台電腦簽退 {session} 後，又在另一台掃描簽到。是又回來了嗎？</translation>
    </message>
    <message>
        <source>Is {who}, who came without registration, {other}?</source>
        <translation>現場來的 {who}，就是 {other} 嗎？</translation>
    </message>
    <message>
        <source>{who} had cancelled, but came. Does it count?</source>
        <translation>{who} 已取消報名但有到場。要採計嗎？</translation>
    </message>
    <message>
        <source>{who} came without registration. Put this person on the roster?</source>
        <translation>{who} 沒有報名、現場到場。要列入名冊嗎？</translation>
    </message>
    <message>
        <source>The clock of “{device}” does not seem right. Correct its times?</source>
        <translation>「{device}」的時鐘可能不準。要校正它的時間嗎？</translation>
    </message>
    <message>
        <source>A desk says that {field} of {who} is “{new}”. Take it over?</source>
        <translation>報到台回報 {who} 的{field}是「{new}」。要採用嗎？</translation>
    </message>
    <message>
        <source>Two machines went on with the log of “{device}”: one is a copy. Nothing is lost.</source>
        <translation>「{device}」的紀錄在兩臺機器上各自接續，其中一臺是複製的。資料沒有遺失。</translation>
    </message>
    <message>
        <source>One entry of “{device}” came with two contents: somebody changed a file, or a disk failed.</source>
        <translation>「{device}」有一筆紀錄出現兩種內容：檔案被改過，或磁碟故障。</translation>
    </message>
    <message>
        <source>Does {who} earn the hours of this day?</source>
        <translation>要給 {who} 這一天的時數嗎？</translation>
    </message>
    <message>
        <source>Both count</source>
        <translation>兩場都採計</translation>
    </message>
    <message>
        <source>It counts</source>
        <translation>採計</translation>
    </message>
    <message>
        <source>It does not count</source>
        <translation>不採計</translation>
    </message>
    <message>
        <source>Came back in</source>
        <translation>又回來了</translation>
    </message>
    <message>
        <source>Had left: the wrong desk</source>
        <translation>已離開，只是掃錯櫃臺</translation>
    </message>
    <message>
        <source>The same person</source>
        <translation>同一人</translation>
    </message>
    <message>
        <source>Two people</source>
        <translation>不同人</translation>
    </message>
    <message>
        <source>Put on the roster</source>
        <translation>列入名冊</translation>
    </message>
    <message>
        <source>The times are right</source>
        <translation>時間沒錯</translation>
    </message>
    <message>
        <source>Take it over</source>
        <translation>採用</translation>
    </message>
    <message>
        <source>Leave the roster as it is</source>
        <translation>名冊維持不變</translation>
    </message>
    <message>
        <source>I know</source>
        <translation>知道了</translation>
    </message>
    <message>
        <source>Give the hours</source>
        <translation>給時數</translation>
    </message>
    <message>
        <source>No hours</source>
        <translation>不給時數</translation>
    </message>
    <message>
        <source>Leave off the roster</source>
        <translation>不列入名冊</translation>
    </message>
    <message>
        <source>At {session}</source>
        <translation>在 {session}</translation>
    </message>
    <message>
        <source>somebody without a name ({id})</source>
        <translation>沒有姓名的人（{id}）</translation>
    </message>
    <message>
        <source>{name} ({school})</source>
        <translation>{name}（{school}）</translation>
    </message>
    <message>
        <source>the office</source>
        <translation>承辦端</translation>
    </message>
    <message>
        <source>{slot} {time} ({device})</source>
        <translation>{slot} {time}（{device}）</translation>
    </message>
    <message>
        <source>{session}, {place}</source>
        <translation>{session}，{place}</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>no mark</source>
        <translation>沒有簽到退</translation>
    </message>
    <message>
        <source>{head}: {listed}</source>
        <translation>{head}：{listed}</translation>
    </message>
    <message>
        <source>It was {length} slow: add that</source>
        <translation>慢了 {length}：加回去</translation>
    </message>
    <message>
        <source>It was {length} fast: take that off</source>
        <translation>快了 {length}：扣掉</translation>
    </message>
    <message>
        <source>Scanned to sign in at {time} ({device}): was in already</source>
        <translation>{time} 又掃描簽到（{device}），當時顯示已簽到</translation>
    </message>
    <message>
        <source>Its entries say {first} to {last}, {n} of them.</source>
        <translation>它的 {n} 筆紀錄寫的是 {first} 到 {last}。</translation>
    </message>
    <message>
        <source>Compared with a right clock it was right.</source>
        <translation>與標準時間核對過，準確。</translation>
    </message>
    <message>
        <source>Compared with a right clock it was {length} fast.</source>
        <translation>與標準時間核對，快了 {length}。</translation>
    </message>
    <message>
        <source>Compared with a right clock it was {length} slow.</source>
        <translation>與標準時間核對，慢了 {length}。</translation>
    </message>
    <message>
        <source>On the roster now: {text}</source>
        <translation>名冊現在是：{text}</translation>
    </message>
    <message>
        <source>When the desk looked: {text}</source>
        <translation>報到台當時看到：{text}</translation>
    </message>
    <message>
        <source>Proposed: {text}</source>
        <translation>回報為：{text}</translation>
    </message>
</context>
<context>
    <name>fields</name>
    <message>
        <source>Running number</source>
        <translation>序號</translation>
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
        <source>School code</source>
        <translation>學校代碼</translation>
    </message>
    <message>
        <source>Township</source>
        <translation>鄉鎮市區</translation>
    </message>
    <message>
        <source>District</source>
        <translation>分區</translation>
    </message>
    <message>
        <source>Job title</source>
        <translation>職稱</translation>
    </message>
    <message>
        <source>Business roles</source>
        <translation>業務別</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>場次</translation>
    </message>
    <message>
        <source>Dates of the sessions</source>
        <translation>場次日期</translation>
    </message>
    <message>
        <source>Meal</source>
        <translation>用餐</translation>
    </message>
    <message>
        <source>Kind of person</source>
        <translation>人員類別</translation>
    </message>
    <message>
        <source>Cancelled or not</source>
        <translation>報名狀態（取消）</translation>
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
        <source>ID number, last four hidden</source>
        <translation>身分證字號（隱藏末四碼）</translation>
    </message>
    <message>
        <source>ID number, whole</source>
        <translation>身分證字號（完整）</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>備註</translation>
    </message>
    <message>
        <source>Title of the training</source>
        <translation>研習名稱</translation>
    </message>
    <message>
        <source>Empty, to write in</source>
        <translation>空白欄（供填寫）</translation>
    </message>
    <message>
        <source>Course day</source>
        <translation>課程日</translation>
    </message>
    <message>
        <source>Title of the course day</source>
        <translation>課程日名稱</translation>
    </message>
    <message>
        <source>Date of the course</source>
        <translation>研習日期</translation>
    </message>
    <message>
        <source>Batch or region</source>
        <translation>梯次或分區</translation>
    </message>
    <message>
        <source>Study hours</source>
        <translation>研習時數</translation>
    </message>
    <message>
        <source>Given or not</source>
        <translation>核給與否</translation>
    </message>
    <message>
        <source>Reasons in words</source>
        <translation>原因說明</translation>
    </message>
    <message>
        <source>New, changed, withdrawn</source>
        <translation>新增、更正、撤銷</translation>
    </message>
    <message>
        <source>Not read</source>
        <translation>不讀取</translation>
    </message>
</context>
<context>
    <name>helpdesk</name>
    <message>
        <source>Waiting</source>
        <translation>等候</translation>
    </message>
    <message>
        <source>Called</source>
        <translation>叫號</translation>
    </message>
    <message>
        <source>In service</source>
        <translation>服務中</translation>
    </message>
    <message>
        <source>Passed over</source>
        <translation>過號</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>暫停</translation>
    </message>
    <message>
        <source>Solved</source>
        <translation>已解決</translation>
    </message>
    <message>
        <source>To the system team</source>
        <translation>轉系統團隊</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>離開</translation>
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
        <source>Closed</source>
        <translation>結案</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>叫號</translation>
    </message>
    <message>
        <source>Is here</source>
        <translation>到場</translation>
    </message>
    <message>
        <source>Pass over</source>
        <translation>過號</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暫停</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>繼續</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>退回</translation>
    </message>
    <message>
        <source>Transfer…</source>
        <translation>轉介…</translation>
    </message>
    <message>
        <source>Solve</source>
        <translation>解決</translation>
    </message>
    <message>
        <source>Escalate</source>
        <translation>轉系統團隊</translation>
    </message>
    <message>
        <source>Has left</source>
        <translation>已離開</translation>
    </message>
    <message>
        <source>Mark as sent</source>
        <translation>標示已送出</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>回覆</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>結案</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>重新開啟</translation>
    </message>
    <message>
        <source>Staff data</source>
        <translation>教職維護</translation>
    </message>
    <message>
        <source>Posts</source>
        <translation>員額編制</translation>
    </message>
    <message>
        <source>Teaching hours</source>
        <translation>授課管理</translation>
    </message>
    <message>
        <source>Funding</source>
        <translation>經費</translation>
    </message>
    <message>
        <source>Forms</source>
        <translation>表單填報</translation>
    </message>
    <message>
        <source>School zones</source>
        <translation>學區及學校作業</translation>
    </message>
    <message>
        <source>Student data</source>
        <translation>學生資料</translation>
    </message>
    <message>
        <source>New students</source>
        <translation>新生</translation>
    </message>
    <message>
        <source>Not enrolled</source>
        <translation>未入學</translation>
    </message>
    <message>
        <source>School history</source>
        <translation>就學歷程</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>設定參數</translation>
    </message>
    <message>
        <source>Administration</source>
        <translation>行政管理</translation>
    </message>
    <message>
        <source>Student records</source>
        <translation>學籍管理</translation>
    </message>
    <message>
        <source>Grades</source>
        <translation>成績管理</translation>
    </message>
    <message>
        <source>Counselling</source>
        <translation>輔導管理</translation>
    </message>
    <message>
        <source>Account and binding</source>
        <translation>帳號與綁定</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Citizen or health card</source>
        <translation>自然人憑證或健保卡</translation>
    </message>
    <message>
        <source>Card reader</source>
        <translation>讀卡機</translation>
    </message>
    <message>
        <source>OTP device</source>
        <translation>OTP 裝置</translation>
    </message>
    <message>
        <source>XCA certificate</source>
        <translation>XCA 憑證</translation>
    </message>
    <message>
        <source>nothing to log in with</source>
        <translation>沒有登入方式</translation>
    </message>
    <message>
        <source>no card reader</source>
        <translation>沒有讀卡機</translation>
    </message>
    <message>
        <source>no card</source>
        <translation>沒有憑證或健保卡</translation>
    </message>
    <message>
        <source>no XCA certificate</source>
        <translation>沒有 XCA 憑證</translation>
    </message>
    <message>
        <source>first binding not done</source>
        <translation>尚未完成初次綁定</translation>
    </message>
    <message>
        <source>First to the binding desk</source>
        <translation>請先到綁定協助</translation>
    </message>
    <message>
        <source>First borrow a card reader</source>
        <translation>請先借用讀卡機</translation>
    </message>
    <message>
        <source>First bind an OTP device</source>
        <translation>請先綁定 OTP 裝置</translation>
    </message>
    <message>
        <source>The school must send the XCA certificate</source>
        <translation>請學校送來 XCA 憑證</translation>
    </message>
    <message>
        <source>number given twice</source>
        <translation>號碼重複</translation>
    </message>
    <message>
        <source>done on two laptops</source>
        <translation>兩臺筆電都處理過</translation>
    </message>
    <message>
        <source>came over from another laptop</source>
        <translation>由其他筆電轉來</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>kit</name>
    <message>
        <source>Tables ({kinds});;All files (*)</source>
        <translation>表格檔 ({kinds});;所有檔案 (*)</translation>
    </message>
</context>
<context>
    <name>messages</name>
    <message>
        <source>This is not possible ({code}).</source>
        <translation>無法這樣做（{code}）。</translation>
    </message>
    <message>
        <source>That did not work ({code}). Nothing was changed.</source>
        <translation>沒有成功（{code}），資料沒有變更。</translation>
    </message>
    <message>
        <source>This was changed meanwhile. The newest state is shown; please look again.</source>
        <translation>這筆資料剛才已被更動，畫面已是最新內容，請再確認一次。</translation>
    </message>
    <message>
        <source>This is still used elsewhere ({kind}), so it cannot be deleted yet.</source>
        <translation>還有其他資料（{kind}）用到這一筆，請先移除再刪除。</translation>
    </message>
    <message>
        <source>The same entry is already there ({kind}).</source>
        <translation>已經有相同的資料（{kind}）。</translation>
    </message>
    <message>
        <source>Please fill in: {field}.</source>
        <translation>請填寫{field}。</translation>
    </message>
    <message>
        <source>{field}: at most {limit} characters, this has {length}.</source>
        <translation>{field}最多 {limit} 個字，目前有 {length} 個字。</translation>
    </message>
    <message>
        <source>{field} holds characters that cannot be stored. Please type it again.</source>
        <translation>{field}含有無法儲存的字元，請重新輸入。</translation>
    </message>
    <message>
        <source>The text holds characters that cannot be stored.</source>
        <translation>文字含有無法儲存的字元。</translation>
    </message>
    <message>
        <source>{field} must be a number from 0 to {most}.</source>
        <translation>{field}必須是 0 到 {most} 之間的數字。</translation>
    </message>
    <message>
        <source>Not a number: {text}</source>
        <translation>「{text}」不是數字。</translation>
    </message>
    <message>
        <source>A short name has only small Latin letters, digits and hyphens: {slug}</source>
        <translation>代稱只能用小寫英文字母、數字和連字號：{slug}</translation>
    </message>
    <message>
        <source>The academic year must be a ROC year such as 112.</source>
        <translation>學年度請填民國年，例如 112。</translation>
    </message>
    <message>
        <source>The end must come after the start.</source>
        <translation>結束必須晚於開始。</translation>
    </message>
    <message>
        <source>“{name}” would end after 24:00.</source>
        <translation>「{name}」會超過 24:00。</translation>
    </message>
    <message>
        <source>“{name}” would be shorter than one minute.</source>
        <translation>「{name}」會短於一分鐘。</translation>
    </message>
    <message>
        <source>“{name}” has no end; type one in its fields.</source>
        <translation>「{name}」沒有結束時間，請先在欄位中輸入。</translation>
    </message>
    <message>
        <source>This block is no longer there. Please look again.</source>
        <translation>這個時段已經不在了，請再看一次。</translation>
    </message>
    <message>
        <source>There are no {minutes} minutes left in this day.</source>
        <translation>這一天已排不下 {minutes} 分鐘。</translation>
    </message>
    <message>
        <source>This course day has no blocks to copy.</source>
        <translation>這一天沒有可以複製的時段。</translation>
    </message>
    <message>
        <source>These blocks are from {count} course days; from this one on there are not so many.</source>
        <translation>這些時段來自 {count} 個課程日，從這一天起沒有那麼多天。</translation>
    </message>
    <message>
        <source>There are no agenda blocks on the clipboard.</source>
        <translation>剪貼簿裡沒有議程時段。</translation>
    </message>
    <message>
        <source>Not a date: {text}. Write it like 112/8/7.</source>
        <translation>看不懂日期「{text}」，請寫成 112/8/7。</translation>
    </message>
    <message>
        <source>There is no such date: {text}</source>
        <translation>沒有這個日期：{text}</translation>
    </message>
    <message>
        <source>{text} is a {weekday}. The date or the weekday is a slip; please correct one.</source>
        <translation>{text} 應為星期{weekday}，日期與星期不符，請修正其中一個。</translation>
    </message>
    <message>
        <source>Not a time of day: {text}. Write it like 08:30.</source>
        <translation>看不懂時間「{text}」，請寫成 08:30。</translation>
    </message>
    <message>
        <source>No single school of the directory is called this: {text}. Write county and level too.</source>
        <translation>學校名錄中沒有唯一符合「{text}」的學校，請寫明縣市與學校層級（國小、國中）。</translation>
    </message>
    <message>
        <source>No names were found in it. Drop an attendance report, or a list with one name a line.</source>
        <translation>裡面沒有找到名稱。請拖放出席報表，或一行一個名稱的清單。</translation>
    </message>
    <message>
        <source>Not one of the choices ({choices}): {text}</source>
        <translation>「{text}」不在可選的項目中（{choices}）。</translation>
    </message>
    <message>
        <source>There is no county or township of this name: {name}</source>
        <translation>沒有這個名稱的縣市或鄉鎮市區：{name}</translation>
    </message>
    <message>
        <source>“{name}” is finished and locked. Unlock it on the page Districts to change its members.</source>
        <translation>「{name}」已完成並鎖定。要更動成員，請先到「分區」頁解除鎖定。</translation>
    </message>
    <message>
        <source>Not a place on the map: {text}. Type two numbers, for example 22.6761, 120.4942</source>
        <translation>這不是地圖上的位置：{text}。請輸入兩個數字，例如 22.6761, 120.4942</translation>
    </message>
    <message>
        <source>There is no township of this name: {name}</source>
        <translation>找不到這個鄉鎮市區：{name}</translation>
    </message>
    <message>
        <source>There are {areas} areas left to divide; {districts} districts cannot be made of them.</source>
        <translation>可分配的只有 {areas} 個鄉鎮市區，無法劃成 {districts} 區。</translation>
    </message>
    <message>
        <source>There is a training with this short name already: {slug}. Choose another one.</source>
        <translation>已有簡稱為 {slug} 的計畫，請換一個。</translation>
    </message>
    <message>
        <source>There is no batch of this name: {name}</source>
        <translation>找不到這個梯次：{name}</translation>
    </message>
    <message>
        <source>There is no kind of block of this name: {name}</source>
        <translation>沒有這種時段類別：{name}</translation>
    </message>
    <message>
        <source>A PIN has {least} to {most} digits.</source>
        <translation>密碼須為 {least} 到 {most} 位數字。</translation>
    </message>
    <message>
        <source>A pin on the map needs both of its coordinates.</source>
        <translation>地圖上的標記需要經度與緯度兩個座標。</translation>
    </message>
    <message>
        <source>The pin lies outside the map. Please set it again.</source>
        <translation>標記落在地圖之外，請重新設定。</translation>
    </message>
    <message>
        <source>There is no such training: {name}</source>
        <translation>找不到這個研習：{name}</translation>
    </message>
    <message>
        <source>There is no such session: {name}</source>
        <translation>找不到這個場次：{name}</translation>
    </message>
    <message>
        <source>There is no sample {name}. There are: {known}</source>
        <translation>沒有「{name}」這個範例，可用的有：{known}</translation>
    </message>
    <message>
        <source>The plan file cannot be read at {where}: {why}</source>
        <translation>計畫檔無法讀取，位置 {where}：{why}</translation>
    </message>
    <message>
        <source>There is no session to print.</source>
        <translation>沒有可以列印的場次。</translation>
    </message>
    <message>
        <source>There is no file {file}. Check the name and the folder.</source>
        <translation>找不到檔案 {file}，請確認檔名與資料夾。</translation>
    </message>
    <message>
        <source>There is no session on {day}.</source>
        <translation>{day} 沒有場次。</translation>
    </message>
    <message>
        <source>No session has a sheet for this half-day.</source>
        <translation>沒有場次有這個半天的簽到表。</translation>
    </message>
    <message>
        <source>There is nothing to print with these choices.</source>
        <translation>依目前的選擇沒有可以列印的內容。</translation>
    </message>
    <message>
        <source>This column cannot be left out: {column}</source>
        <translation>這一欄不能省略：{column}</translation>
    </message>
    <message>
        <source>Spare rows: from 0 to 200, not {rows}.</source>
        <translation>空白列請填 0 到 200，不能是 {rows}。</translation>
    </message>
    <message>
        <source>The session number {number} does not fit on a page code.</source>
        <translation>場次編號 {number} 超出頁碼可容納的範圍。</translation>
    </message>
    <message>
        <source>A sheet has at most 999 pages; please group it by district or school.</source>
        <translation>一份簽到表最多 999 頁，請改為依分區或學校分組。</translation>
    </message>
    <message>
        <source>Not a page code: {text}. Please type the digits again.</source>
        <translation>頁碼不正確：{text}，請重新輸入數字。</translation>
    </message>
    <message>
        <source>The printer {name} does not answer. Save the PDF instead, or choose another printer.</source>
        <translation>印表機「{name}」沒有回應，請改存 PDF 或選擇其他印表機。</translation>
    </message>
    <message>
        <source>The file could not be written to {folder}: the disk is full, the file is open in another program, or this folder is not for you. Try again, or choose another folder.</source>
        <translation>無法寫入 {folder}：磁碟可能已滿、檔案可能正由其他程式開啟，或這個資料夾不能寫入。請處理後重試，或改選其他資料夾。</translation>
    </message>
    <message>
        <source>There is no screen to open a window on. The commands work without one: coordinator --help</source>
        <translation>沒有可開啟視窗的螢幕。各項指令不需要螢幕，請見：coordinator --help</translation>
    </message>
    <message>
        <source>Nothing can be written to {folder}. Choose another folder.</source>
        <translation>無法寫入 {folder}，請選擇其他資料夾。</translation>
    </message>
    <message>
        <source>A school code has six characters, digits or capital letters: {school_code}</source>
        <translation>學校代碼是 6 碼數字或大寫英文字母：{school_code}</translation>
    </message>
    <message>
        <source>The code {school_code} belongs to “{name}” of the same level already.</source>
        <translation>代碼 {school_code} 已經是同學制的「{name}」。</translation>
    </message>
    <message>
        <source>{file} is no list of schools: no row names the columns for code and school name.</source>
        <translation>{file} 不是學校名錄：找不到含「代碼」與「學校名稱」的欄名列。</translation>
    </message>
    <message>
        <source>{file} names no school.</source>
        <translation>{file} 裡沒有學校。</translation>
    </message>
    <message>
        <source>A branch or division belongs to a school that is none itself: {name}</source>
        <translation>分校或學部只能屬於本校，「{name}」本身就是分校或學部。</translation>
    </message>
    <message>
        <source>Not a level of schools: {text}</source>
        <translation>不是學制：{text}</translation>
    </message>
    <message>
        <source>No row of column names was found. The file needs at least a column of names.</source>
        <translation>找不到欄位名稱列，檔案至少要有「姓名」欄。</translation>
    </message>
    <message>
        <source>Two columns are both taken for {kind} ({columns}). Please rename one.</source>
        <translation>有兩欄都被認為是{kind}（{columns}），請改掉其中一個欄名。</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>這是空的檔案。</translation>
    </message>
    <message>
        <source>The file is protected by a password. Save it without one and try again.</source>
        <translation>檔案有密碼保護，請另存為沒有密碼的檔案再試一次。</translation>
    </message>
    <message>
        <source>This is a web page without a table. If Excel shows one, save it as xlsx there and try again.</source>
        <translation>這是網頁，裡面沒有表格。如果 Excel 開得出表格，請在 Excel 另存為 xlsx 再匯入。</translation>
    </message>
    <message>
        <source>The file holds halves of characters. Save it again in Excel and try once more.</source>
        <translation>檔案裡有殘缺的字元。請在 Excel 開啟並另存新檔後再試一次。</translation>
    </message>
    <message>
        <source>The file needs more memory than a list of people can. Delete what is beside the table.</source>
        <translation>讀取這個檔案需要的記憶體遠超過一份名冊。請刪除表格以外的內容後再試一次。</translation>
    </message>
    <message>
        <source>Please give a reason: it is recorded.</source>
        <translation>請填寫原因，原因會留下紀錄。</translation>
    </message>
    <message>
        <source>This is not a table ({looks_like}). Use xlsx, xls, ods or csv.</source>
        <translation>這不是表格檔（{looks_like}），請使用 xlsx、xls、ods 或 csv。</translation>
    </message>
    <message>
        <source>The file is damaged or incomplete ({kind}). Copy it again, or save it anew in Excel, and try again.</source>
        <translation>檔案已損壞或不完整（{kind}）。請重新複製一份，或在 Excel 開啟後另存新檔再試一次。</translation>
    </message>
    <message>
        <source>The file is built in a way that no spreadsheet program writes, so it was not opened.</source>
        <translation>檔案的結構不是一般試算表軟體會產生的，為了安全沒有開啟。</translation>
    </message>
    <message>
        <source>Line {line}: a quotation mark is opened and never closed.</source>
        <translation>第 {line} 行的引號沒有成對。</translation>
    </message>
    <message>
        <source>Line {line} holds characters of an unknown encoding. Save the file as xlsx or as UTF-8 csv.</source>
        <translation>第 {line} 行的文字編碼無法辨識，請另存為 xlsx 或 UTF-8 的 csv。</translation>
    </message>
    <message>
        <source>The file is larger than {limit_mb} MB.</source>
        <translation>檔案超過 {limit_mb} MB。</translation>
    </message>
    <message>
        <source>The file has too much in it: at most {limit} {what}.</source>
        <translation>檔案內容太多：{what}最多 {limit}。</translation>
    </message>
    <message>
        <source>Reading the file took too long, so it was stopped.</source>
        <translation>讀取檔案花費太多時間，已停止。</translation>
    </message>
    <message>
        <source>The file made its reader stop. Nothing was read; please save it again in Excel.</source>
        <translation>讀取這個檔案時發生問題，沒有讀入任何資料。請用 Excel 重新儲存後再試。</translation>
    </message>
    <message>
        <source>The file cannot be opened. Is it open in another program, or was the stick pulled out?</source>
        <translation>檔案打不開，是否正由其他程式開啟，或隨身碟已拔除？</translation>
    </message>
    <message>
        <source>cp950 cannot hold {n} characters of this roster: {characters}. Save it as UTF-8, or have them written in brackets.</source>
        <translation>這份名冊有 {n} 個字無法存成 cp950：{characters}。請改存為 UTF-8，或選擇以方括號寫出。</translation>
    </message>
    <message>
        <source>“{preset}” holds ID numbers. Say why they are exported, or choose other columns.</source>
        <translation>「{preset}」含身分證字號。請說明匯出用途，或改選其他欄位。</translation>
    </message>
    <message>
        <source>None of these people has an ID number.</source>
        <translation>這些人員都沒有身分證字號。</translation>
    </message>
    <message>
        <source>The data is deleted, but the file or an older copy still holds traces of it. Free some space on the disk and delete once more.</source>
        <translation>資料已刪除，但資料檔或較舊的備份中仍有殘留。請清出磁碟空間後再刪除一次。</translation>
    </message>
    <message>
        <source>Not a time of day: {text}. Write it like 08:31 or 08:31:20.</source>
        <translation>不是時間：{text}。請輸入如 08:31 或 08:31:20。</translation>
    </message>
    <message>
        <source>The last preset of columns cannot be deleted.</source>
        <translation>最後一個欄位範本不能刪除。</translation>
    </message>
    <message>
        <source>There are two presets called “{name}”.</source>
        <translation>有兩個範本都叫「{name}」。</translation>
    </message>
    <message>
        <source>“{preset}” has two columns called “{name}”. Please rename one.</source>
        <translation>「{preset}」有兩欄都叫「{name}」，請改其中一欄的標題。</translation>
    </message>
    <message>
        <source>There is no preset of columns called “{name}”. There are: {known}.</source>
        <translation>沒有名為「{name}」的欄位範本。現有：{known}。</translation>
    </message>
    <message>
        <source>“{name}” needs at least one column.</source>
        <translation>「{name}」至少要有一欄。</translation>
    </message>
    <message>
        <source>A preset of columns needs a name.</source>
        <translation>欄位範本需要名稱。</translation>
    </message>
    <message>
        <source>A column of “{name}” has no title.</source>
        <translation>「{name}」有一欄沒有標題。</translation>
    </message>
    <message>
        <source>The disk is full. Nothing was stored; free some space and try again.</source>
        <translation>磁碟已滿，剛才的變更沒有存入。請清出空間後再試一次。</translation>
    </message>
    <message>
        <source>Less than {needed_mb} MB are free on this disk ({free_mb} MB). Free some space first.</source>
        <translation>磁碟剩餘空間不到 {needed_mb} MB（目前 {free_mb} MB），請先清出空間。</translation>
    </message>
    <message>
        <source>Only {free_mb} MB are free on this disk. Please free some space soon.</source>
        <translation>磁碟只剩 {free_mb} MB，請儘快清出空間。</translation>
    </message>
    <message>
        <source>These data are already open in another window of the program. Use that one, or close it first.</source>
        <translation>這份資料已在另一個視窗開啟，請使用該視窗，或先將它關閉。</translation>
    </message>
    <message>
        <source>The data cannot be changed: the file is write-protected.</source>
        <translation>資料檔是唯讀的，無法變更。</translation>
    </message>
    <message>
        <source>The data cannot be reached. Is the disk or stick connected?</source>
        <translation>找不到資料檔，磁碟或隨身碟是否已連接？</translation>
    </message>
    <message>
        <source>The data file is damaged and there is no backup to restore. It was left as it is.</source>
        <translation>資料檔已損壞，也沒有可還原的備份；檔案保持原狀。</translation>
    </message>
    <message>
        <source>These data were made by a newer version of the program. Please update it; the file was not touched.</source>
        <translation>這份資料由較新版本的程式建立，請先更新程式；檔案沒有被更動。</translation>
    </message>
    <message>
        <source>The data file was changed by another program and was not opened. It was not touched.</source>
        <translation>資料檔曾被其他程式修改過，因此沒有開啟；檔案沒有被更動。</translation>
    </message>
    <message>
        <source>This file is not one of this program: {place}</source>
        <translation>這不是本程式的資料檔：{place}</translation>
    </message>
    <message>
        <source>The data file is empty: {place}</source>
        <translation>資料檔是空的：{place}</translation>
    </message>
    <message>
        <source>This kind of store is not known: {scheme}</source>
        <translation>不認得這種資料位置：{scheme}</translation>
    </message>
    <message>
        <source>The data cannot be stored safely on this computer ({setting}).</source>
        <translation>這台電腦無法安全地儲存資料（{setting}）。</translation>
    </message>
    <message>
        <source>The data were brought up to the new version. The state before is kept as a backup.</source>
        <translation>資料已更新為新版格式，更新前的內容已另存備份。</translation>
    </message>
    <message>
        <source>The data could not be brought up to the new version. They are unchanged.</source>
        <translation>資料無法更新為新版格式，內容保持不變。</translation>
    </message>
    <message>
        <source>The data file was damaged; the backup of {taken} was restored. The damaged file is in {aside}.</source>
        <translation>資料檔已損壞，已還原 {taken} 的備份；損壞的檔案保留在 {aside}。</translation>
    </message>
    <message>
        <source>The data file was damaged; the backup of {taken} was restored from the second place, {place}. The damaged file is in {aside}.</source>
        <translation>資料檔已損壞；已由第二備份位置 {place} 還原 {taken} 的備份。損壞的檔案在 {aside}。</translation>
    </message>
    <message>
        <source>Files that did not belong to the data were moved to {aside}.</source>
        <translation>不屬於這份資料的檔案已移到 {aside}。</translation>
    </message>
    <message>
        <source>The backup could not be written. Your data are safe, but please look at the disk.</source>
        <translation>備份沒有寫成，資料仍然安全，但請檢查磁碟。</translation>
    </message>
    <message>
        <source>The second place for backups is not there now: {folder}</source>
        <translation>備份的第二個位置現在不在：{folder}</translation>
    </message>
    <message>
        <source>The second place did not get the newest backup: a stick not plugged in, or full? The backup on this computer is there.</source>
        <translation>第二個位置沒有拿到最新的備份：隨身碟沒插上，還是滿了？這台電腦上的備份已經做好。</translation>
    </message>
    <message>
        <source>{count} entries of the desk were newer than the restored backup and were brought back.</source>
        <translation>有 {count} 筆報到紀錄比還原的備份新，已全部補回。</translation>
    </message>
    <message>
        <source>When the program was cut off, {count} entries of the desk were damaged on the disk. They were brought back.</source>
        <translation>程式上次中斷時，磁碟上有 {count} 筆報到紀錄損壞，已全部補回。</translation>
    </message>
    <message>
        <source>The data file was an older one; {count} entries of the desk were brought back into it.</source>
        <translation>這是較舊的資料檔；已補回 {count} 筆報到紀錄。</translation>
    </message>
    <message>
        <source>{count} lines of the desk&apos;s second record could not be read. Please compare the last entries with the paper.</source>
        <translation>報到的第二份紀錄有 {count} 行無法讀取，請把最後幾筆與紙本核對。</translation>
    </message>
    <message>
        <source>What was recorded at a desk is never changed or deleted, only taken back by a new entry.</source>
        <translation>報到的紀錄不會更改也不會刪除，只能以新的紀錄撤回。</translation>
    </message>
    <message>
        <source>The data must lie on a disk of this computer, not on the network: {folder}</source>
        <translation>資料必須放在這台電腦的磁碟，不能放在網路上：{folder}</translation>
    </message>
    <message>
        <source>The data must not lie in a folder that {service} synchronises: {folder}</source>
        <translation>資料不能放在由 {service} 同步的資料夾：{folder}</translation>
    </message>
    <message>
        <source>Nothing can be written to the folder of the data.</source>
        <translation>資料所在的資料夾無法寫入。</translation>
    </message>
    <message>
        <source>Runs at the same time as “{other}” ({span}).</source>
        <translation>與「{other}」時間重疊（{span}）。</translation>
    </message>
    <message>
        <source>Nothing is planned before it, {span} ({minutes} minutes), not even a break.</source>
        <translation>這個時段之前 {span} 空了 {minutes} 分鐘，也沒有排休息。</translation>
    </message>
    <message>
        <source>{printed} minutes are printed, but by the clock it lasts {minutes}.</source>
        <translation>印的是 {printed} 分鐘，依起訖時間是 {minutes} 分鐘。</translation>
    </message>
    <message>
        <source>Lasts from {span}, but {venue} is open {opens} only.</source>
        <translation>時間是 {span}，但 {venue} 只開放 {opens}。</translation>
    </message>
    <message>
        <source>People are to sign in, but the agenda has no block for it.</source>
        <translation>簽到規則要簽到，議程卻沒有簽到時段。</translation>
    </message>
    <message>
        <source>People are to sign out at the end, but the agenda has no block for it.</source>
        <translation>簽到規則要簽退，議程結束時卻沒有簽退或賦歸。</translation>
    </message>
    <message>
        <source>People are to sign out at noon, but the agenda has no block for it.</source>
        <translation>簽到規則要中午簽退，議程卻沒有中午的簽退時段。</translation>
    </message>
    <message>
        <source>People are to sign in again in the afternoon, but the agenda has no block for it.</source>
        <translation>簽到規則要下午再簽到，議程卻沒有下午的簽到時段。</translation>
    </message>
    <message>
        <source>A full day without a meal.</source>
        <translation>整天的課程沒有排用餐。</translation>
    </message>
    <message>
        <source>Still running at {at}, when people are to sign out for noon.</source>
        <translation>到 {at} 中午簽退時還沒結束。</translation>
    </message>
    <message>
        <source>{hours} study hours for {minutes} taught minutes: unusual, but the plan decides.</source>
        <translation>授課 {minutes} 分鐘，核給 {hours} 小時，相差較大；僅供參考，以計畫為準。</translation>
    </message>
    <message>
        <source>“{text}” is ({weekday}) by the calendar: the date or the weekday is a slip.</source>
        <translation>「{text}」依日曆是星期{weekday}，日期或星期有一個寫錯了。</translation>
    </message>
    <message>
        <source>{day} is a weekend.</source>
        <translation>{day} 是週末。</translation>
    </message>
    <message>
        <source>{day} is a public holiday: {holiday}.</source>
        <translation>{day} 是國定假日：{holiday}。</translation>
    </message>
    <message>
        <source>{day} lies outside the period of {format}: {first} to {last}.</source>
        <translation>{day} 不在{format}的辦理期間（{first} 至 {last}）內。</translation>
    </message>
    <message>
        <source>{day} belongs to academic year {other}, the plan is for {year}.</source>
        <translation>{day} 屬於 {other} 學年度，計畫是 {year} 學年度。</translation>
    </message>
    <message>
        <source>{name} is taken by two sessions on {day}, {span}; the other is {other}.</source>
        <translation>{name} 在 {day} {span} 有兩個場次，另一場是 {other}。</translation>
    </message>
    <message>
        <source>The room {name} is taken by two sessions on {day}, {span}; the other is {other}.</source>
        <translation>教室 {name} 在 {day} {span} 有兩個場次，另一場是 {other}。</translation>
    </message>
    <message>
        <source>The online meeting {name} holds two sessions on {day}, {span}; the other is {other}.</source>
        <translation>線上會議 {name} 在 {day} {span} 有兩個場次，另一場是 {other}。</translation>
    </message>
    <message>
        <source>{speaker} speaks at two places on {day}, {span}; the other is {other}.</source>
        <translation>講者 {speaker} 在 {day} {span} 要同時在兩地，另一場是 {other}。</translation>
    </message>
    <message>
        <source>{speaker} comes from {other} with {free} minutes for about {km} km, which take about {needed} minutes.</source>
        <translation>講者 {speaker} 從 {other} 趕來，路程約 {km} 公里、要 {needed} 分鐘左右，中間只有 {free} 分鐘。</translation>
    </message>
    <message>
        <source>Belongs to several districts: {districts}.</source>
        <translation>同時列在幾個分區：{districts}。</translation>
    </message>
    <message>
        <source>In no district ({count}): {names}.</source>
        <translation>有 {count} 個地方不在任何分區：{names}。</translation>
    </message>
    <message>
        <source>Belongs to another county: {county}.</source>
        <translation>是別縣市的：{county}。</translation>
    </message>
    <message>
        <source>The total is {total} schools, but its members add up to {sum}.</source>
        <translation>總校數寫 {total} 校，各成員相加是 {sum} 校。</translation>
    </message>
    <message>
        <source>{count} schools here, {appendix} in the appendix.</source>
        <translation>這裡寫 {count} 校，附件是 {appendix} 校。</translation>
    </message>
    <message>
        <source>The total is {total} schools, but by the appendix it is {sum}.</source>
        <translation>總校數寫 {total} 校，依附件相加是 {sum} 校。</translation>
    </message>
    <message>
        <source>The appendix gives a total of {total} schools, but its parts add up to {sum}.</source>
        <translation>附件總計寫 {total} 校，各項相加是 {sum} 校。</translation>
    </message>
    <message>
        <source>{people} people are expected for {seats} seats.</source>
        <translation>預計 {people} 人，座位只有 {seats} 席。</translation>
    </message>
    <message>
        <source>{people} people are expected for {pcs} computers.</source>
        <translation>預計 {people} 人，電腦只有 {pcs} 臺。</translation>
    </message>
    <message>
        <source>{people} people are expected, at most {cap} can take part.</source>
        <translation>預計 {people} 人，上限是 {cap} 人。</translation>
    </message>
    <message>
        <source>Another hands-on day for {county} without a reason. One for each county is the rule; write the reason into the note of the session.</source>
        <translation>{county}又排了一場駐點實機場，沒有寫原因。每縣市以一場為原則，原因請寫在場次的備註。</translation>
    </message>
    <message>
        <source>The batch is held for no district.</source>
        <translation>這個梯次沒有任何分區。</translation>
    </message>
    <message>
        <source>The district belongs to no batch: its schools are invited to none.</source>
        <translation>這個分區不屬於任何梯次，區內學校沒有可參加的場次。</translation>
    </message>
    <message>
        <source>No session holds this course day.</source>
        <translation>沒有場次使用這個課程日。</translation>
    </message>
    <message>
        <source>Nobody is registered for this course day yet.</source>
        <translation>這個課程日還沒有人報名。</translation>
    </message>
    <message>
        <source>Print {minutes} minutes</source>
        <translation>改印 {minutes} 分鐘</translation>
    </message>
    <message>
        <source>Add a break {span}</source>
        <translation>加上中場休息 {span}</translation>
    </message>
    <message>
        <source>Add a meal 12:00–13:00</source>
        <translation>加上用餐 12:00–13:00</translation>
    </message>
    <message>
        <source>Add a sign-in</source>
        <translation>加上簽到</translation>
    </message>
    <message>
        <source>Add a sign-out</source>
        <translation>加上簽退</translation>
    </message>
    <message>
        <source>Add a sign-out at noon</source>
        <translation>加上中午簽退</translation>
    </message>
    <message>
        <source>Add a sign-in in the afternoon</source>
        <translation>加上下午簽到</translation>
    </message>
    <message>
        <source>Move to {free}</source>
        <translation>移到 {free}</translation>
    </message>
    <message>
        <source>Write the weekday {weekday}</source>
        <translation>星期改為{weekday}</translation>
    </message>
    <message>
        <source>Set the total to {sum}</source>
        <translation>總校數改為 {sum}</translation>
    </message>
    <message>
        <source>Set to {appendix}</source>
        <translation>改為 {appendix}</translation>
    </message>
    <message>
        <source>Take out of the district</source>
        <translation>從分區移出</translation>
    </message>
    <message>
        <source>There is no table on the clipboard. Copy it in Word or Excel, or drop its file here.</source>
        <translation>剪貼簿裡沒有表格。請在 Word 或 Excel 複製表格，或把檔案拖到這裡。</translation>
    </message>
    <message>
        <source>No agenda was found. It needs a column of times and a column of courses.</source>
        <translation>找不到議程。表格要有「時間」和「課程」兩欄。</translation>
    </message>
    <message>
        <source>No districts were found. The table needs a column of districts and one of townships.</source>
        <translation>找不到分區。表格要有「區域」和「鄉鎮市區」兩欄。</translation>
    </message>
    <message>
        <source>No regions were found. The table needs columns of counties, school counts and dates.</source>
        <translation>找不到分區場次。表格要有「縣市」、「校數」和「辦理時間」三欄。</translation>
    </message>
    <message>
        <source>No school counts were found. The table needs columns of counties and kinds of school.</source>
        <translation>找不到校數統計。表格要有「縣市」、「國小」和「國中」等欄。</translation>
    </message>
    <message>
        <source>Choose a training first, or begin a new one.</source>
        <translation>請先選擇研習計畫，或建立新的計畫。</translation>
    </message>
    <message>
        <source>In a national plan the table of regions is pasted on the page Plan, under Online meetings.</source>
        <translation>全國計畫的分區場次表請貼在「計畫」頁的「線上會議」。</translation>
    </message>
    <message>
        <source>Regions of counties belong to a national plan; this is the plan of one county.</source>
        <translation>以縣市組成的分區屬於全國計畫；這是單一縣市的計畫。</translation>
    </message>
    <message>
        <source>There is too much in it: at most {limit} {what}.</source>
        <translation>內容太多：最多 {limit} {what}。</translation>
    </message>
    <message>
        <source>This is a workbook.</source>
        <translation>這是試算表活頁簿。</translation>
    </message>
    <message>
        <source>This kind of file cannot be read ({looks_like}). Save it as docx, odt, xlsx or html.</source>
        <translation>無法讀取這種檔案（{looks_like}）。請另存成 docx、odt、xlsx 或 html。</translation>
    </message>
    <message>
        <source>The file is damaged. Open it in its program, save it again and try once more.</source>
        <translation>檔案損毀。請用原來的程式開啟、重新儲存後再試一次。</translation>
    </message>
    <message>
        <source>The time is missing.</source>
        <translation>沒有時間。</translation>
    </message>
    <message>
        <source>Beside the time there is: {text}. It is left out.</source>
        <translation>時間旁邊還有：{text}，已略過。</translation>
    </message>
    <message>
        <source>The second time is not as much later as those of the other rows.</source>
        <translation>第二個時間與其他列相差的時間不一致。</translation>
    </message>
    <message>
        <source>The course is missing.</source>
        <translation>沒有課程。</translation>
    </message>
    <message>
        <source>Printed are {printed} minutes, by the clock it lasts {clock}.</source>
        <translation>表上印 {printed} 分鐘，依時間為 {clock} 分鐘。</translation>
    </message>
    <message>
        <source>It overlaps {title}, which begins at {start}.</source>
        <translation>與 {start} 開始的「{title}」時間重疊。</translation>
    </message>
    <message>
        <source>The year of this date is not known: {text}</source>
        <translation>不知道這個日期的年份：{text}</translation>
    </message>
    <message>
        <source>The district has no name.</source>
        <translation>分區沒有名稱。</translation>
    </message>
    <message>
        <source>No township of the county is named here.</source>
        <translation>這裡沒有本縣市的鄉鎮市區。</translation>
    </message>
    <message>
        <source>No county is named here.</source>
        <translation>這裡沒有縣市名稱。</translation>
    </message>
    <message>
        <source>Not townships of this county, so they are left out: {names}.</source>
        <translation>不是本縣市的鄉鎮市區，已略過：{names}。</translation>
    </message>
    <message>
        <source>Named in a row above already, so they are left out here: {names}.</source>
        <translation>上面的列已經有了，這裡略過：{names}。</translation>
    </message>
    <message>
        <source>{name} is locked and stays as it is. Unlock it to change it.</source>
        <translation>{name}已鎖定，維持原狀。要修改請先解除鎖定。</translation>
    </message>
    <message>
        <source>They stay in their locked district: {names}.</source>
        <translation>留在已鎖定的分區：{names}。</translation>
    </message>
    <message>
        <source>There is no county of this name, so it is left out: {names}.</source>
        <translation>沒有這個名稱的縣市，已略過：{names}。</translation>
    </message>
    <message>
        <source>Named in a region above already, so they are left out here: {names}.</source>
        <translation>上面的分區已經有了，這裡略過：{names}。</translation>
    </message>
    <message>
        <source>Printed are {total} schools in all, the sum of the rows is {sum}.</source>
        <translation>表上印總校數 {total}，各列合計為 {sum}。</translation>
    </message>
    <message>
        <source>The plan has no course day of this name, so it gets no session: {names}.</source>
        <translation>計畫裡沒有這個名稱的課程日，不會建立場次：{names}。</translation>
    </message>
    <message>
        <source>No mark at all</source>
        <translation>完全沒有簽到退紀錄</translation>
    </message>
    <message>
        <source>The {what} is missing</source>
        <translation>缺{what}</translation>
    </message>
    <message>
        <source>Came back in and did not sign out again</source>
        <translation>返回後未再簽退</translation>
    </message>
    <message>
        <source>Scanned at an entrance after signing out elsewhere: to decide</source>
        <translation>在別台簽退後又掃描簽到，待確認</translation>
    </message>
    <message>
        <source>Signed out without having signed in: to decide</source>
        <translation>有簽退而無簽到，待決定</translation>
    </message>
    <message>
        <source>The sign-out without a sign-in was decided not to count: {reason}</source>
        <translation>有簽退而無簽到，經決定不計：{reason}</translation>
    </message>
    <message>
        <source>{n} minutes late; up to {limit} are let pass</source>
        <translation>遲到 {n} 分鐘，超過容許的 {limit} 分鐘</translation>
    </message>
    <message>
        <source>Left {n} minutes early; up to {limit} are let pass</source>
        <translation>早退 {n} 分鐘，超過容許的 {limit} 分鐘</translation>
    </message>
    <message>
        <source>Was at several batches, at none of them the whole day; parts are not added up</source>
        <translation>出席多個梯次但都不完整，不得合併計算</translation>
    </message>
    <message>
        <source>Marked at the same time at {place}, too: to decide</source>
        <translation>同一時間也在{place}有紀錄，待決定</translation>
    </message>
    <message>
        <source>Was decided to have been at {place}</source>
        <translation>經決定，人在{place}</translation>
    </message>
    <message>
        <source>Not on the roster yet: to decide</source>
        <translation>尚未列入名冊，待決定</translation>
    </message>
    <message>
        <source>Was decided not to be registered: {reason}</source>
        <translation>經決定不予補報名：{reason}</translation>
    </message>
    <message>
        <source>Had cancelled and came all the same: to decide</source>
        <translation>已取消報名但仍到場，待決定</translation>
    </message>
    <message>
        <source>Had cancelled; was decided not to count: {reason}</source>
        <translation>已取消報名，經決定不計：{reason}</translation>
    </message>
    <message>
        <source>The session has no mark plan, so nobody knows which marks are asked for</source>
        <translation>場次未設簽到規則，無從判斷應有的簽到退</translation>
    </message>
    <message>
        <source>Hands-on sessions never give hours</source>
        <translation>駐點實機場一律不核給時數</translation>
    </message>
    <message>
        <source>The plan gives no hours for this course day</source>
        <translation>計畫未給此課程日時數</translation>
    </message>
    <message>
        <source>Helper: listed apart, no hours</source>
        <translation>輔導小組／諮詢教師：另列，不核給時數</translation>
    </message>
    <message>
        <source>Speaker: listed apart, no hours</source>
        <translation>講師：另列，不核給時數</translation>
    </message>
    <message>
        <source>Staff: listed apart, no hours</source>
        <translation>工作人員：另列，不核給時數</translation>
    </message>
    <message>
        <source>Refused by decision: {reason}</source>
        <translation>經決定不核給：{reason}</translation>
    </message>
    <message>
        <source>Given by decision: {reason}</source>
        <translation>經決定核給：{reason}</translation>
    </message>
    <message>
        <source>Counted once, in {place}; was also at {others}</source>
        <translation>同一課程日只計一次，計在{place}；另出席{others}</translation>
    </message>
    <message>
        <source>The sign-out without a sign-in was decided to count: {reason}</source>
        <translation>有簽退而無簽到，經決定採計：{reason}</translation>
    </message>
    <message>
        <source>Had cancelled; was decided to count: {reason}</source>
        <translation>已取消報名，經決定採計：{reason}</translation>
    </message>
    <message>
        <source>{n} minutes late</source>
        <translation>遲到 {n} 分鐘</translation>
    </message>
    <message>
        <source>Left {n} minutes early</source>
        <translation>早退 {n} 分鐘</translation>
    </message>
    <message>
        <source>Was registered for another day</source>
        <translation>原報名其他日期</translation>
    </message>
    <message>
        <source>Was registered for another batch</source>
        <translation>原報名其他梯次</translation>
    </message>
    <message>
        <source>Registered at the door</source>
        <translation>現場報名</translation>
    </message>
    <message>
        <source>Entered from paper</source>
        <translation>紙本補登</translation>
    </message>
    <message>
        <source>The marks carry another date than the session</source>
        <translation>簽到退的日期與場次不同</translation>
    </message>
    <message>
        <source>The clock of the laptop was far off</source>
        <translation>筆電時鐘誤差過大</translation>
    </message>
    <message>
        <source>The automatic sign-out at closing time does not count</source>
        <translation>關場時的自動簽退不計</translation>
    </message>
    <message>
        <source>By the report of the online meeting</source>
        <translation>依線上會議出席紀錄</translation>
    </message>
    <message>
        <source>The ending says what kind of file it is: .xlsx, .ods, .csv or .txt, not “{text}”.</source>
        <translation>副檔名決定檔案格式，請用 .xlsx、.ods、.csv 或 .txt，不能用「{text}」。</translation>
    </message>
    <message>
        <source>There is no course day of this name: {name}</source>
        <translation>沒有這個課程日：{name}</translation>
    </message>
    <message>
        <source>There is nobody to hand in hours for.</source>
        <translation>沒有可匯出的時數。</translation>
    </message>
    <message>
        <source>This training keeps no ID numbers, so there is no file by ID number. Take a list with names, or let the training keep ID numbers (Roster, personal data).</source>
        <translation>本研習不保存身分證字號，無法依身分證字號匯出。請改用含姓名的欄位，或在名冊的「個人資料」改為保存身分證字號。</translation>
    </message>
    <message>
        <source>This file holds whole ID numbers. Give a reason; it is recorded.</source>
        <translation>檔案含完整身分證字號，請填寫用途；用途會留下紀錄。</translation>
    </message>
    <message>
        <source>{name} has signed in at {time}.</source>
        <translation>{name}已於 {time} 簽到。</translation>
    </message>
    <message>
        <source>{name} has signed out at {time}.</source>
        <translation>{name}已於 {time} 簽退。</translation>
    </message>
    <message>
        <source>{name} signed in already at {time}, desk {desk}.</source>
        <translation>{name}已在 {time} 簽到（報到台：{desk}）。</translation>
    </message>
    <message>
        <source>{name} has come back at {time}.</source>
        <translation>{name}已於 {time} 返場。</translation>
    </message>
    <message>
        <source>{name} is registered for another day ({sessions}) and is marked all the same.</source>
        <translation>{name}報名的是其他日期（{sessions}），仍已簽到。</translation>
    </message>
    <message>
        <source>{name} is registered for another batch ({sessions}) and is marked all the same.</source>
        <translation>{name}報名的是其他梯次（{sessions}），仍已簽到。</translation>
    </message>
    <message>
        <source>This is no badge code. Search for the name, or enter a walk-in.</source>
        <translation>這不是報到碼。請查詢姓名，或辦理現場報名。</translation>
    </message>
    <message>
        <source>Nobody of this training has this code. Search for the name, or enter a walk-in.</source>
        <translation>本研習沒有人使用這個報到碼。請查詢姓名，或辦理現場報名。</translation>
    </message>
    <message>
        <source>Nobody was found by these words. Try fewer words, or enter a walk-in.</source>
        <translation>查無符合的人。請減少關鍵字，或辦理現場報名。</translation>
    </message>
    <message>
        <source>{count} people fit. Please say which one.</source>
        <translation>有 {count} 人符合，請指定是哪一位。</translation>
    </message>
    <message>
        <source>{name} was given a newer badge. Confirm to mark them by the old one.</source>
        <translation>{name}已換發新的名牌。確認後仍可用舊名牌簽到。</translation>
    </message>
    <message>
        <source>{count} people were marked from paper.</source>
        <translation>已依紙本補登 {count} 人。</translation>
    </message>
    <message>
        <source>{name} was entered as a walk-in and marked at {time}.</source>
        <translation>{name}已現場報名，並於 {time} 登記。</translation>
    </message>
    <message>
        <source>Undone: {name}</source>
        <translation>已復原：{name}</translation>
    </message>
    <message>
        <source>Undone for {count} people.</source>
        <translation>已復原 {count} 人。</translation>
    </message>
    <message>
        <source>Counts again: {name}</source>
        <translation>重新採計：{name}</translation>
    </message>
    <message>
        <source>The note on {name} is kept.</source>
        <translation>已記下{name}的備註。</translation>
    </message>
    <message>
        <source>The correction for {name} goes to the office.</source>
        <translation>{name}的更正將送承辦人核定。</translation>
    </message>
    <message>
        <source>The new badge of {name} has the code {badge}. The codes before are old now.</source>
        <translation>{name}的新報到碼是 {badge}，先前的報到碼已作廢。</translation>
    </message>
    <message>
        <source>This desk is turned to: {what}</source>
        <translation>本報到台改為：{what}</translation>
    </message>
    <message>
        <source>This session does not ask for this mark: {what}</source>
        <translation>本場次的簽到規則沒有這一項：{what}</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>沒有可以復原的動作。</translation>
    </message>
    <message>
        <source>This was undone already.</source>
        <translation>這個動作已經復原過了。</translation>
    </message>
    <message>
        <source>Only this desk&apos;s last act can be undone without a reason. Please give one.</source>
        <translation>只有本報到台的最後一個動作可以不寫原因就復原。請填寫原因。</translation>
    </message>
    <message>
        <source>Please say where these marks come from.</source>
        <translation>請說明這些簽到的來源。</translation>
    </message>
    <message>
        <source>Nobody is chosen.</source>
        <translation>沒有選取任何人。</translation>
    </message>
    <message>
        <source>A walk-in needs a name.</source>
        <translation>現場報名需要姓名。</translation>
    </message>
    <message>
        <source>There is no such person: {name}</source>
        <translation>查無此人：{name}</translation>
    </message>
    <message>
        <source>A desk cannot correct this: {name}</source>
        <translation>報到台不能更正這一欄：{name}</translation>
    </message>
    <message>
        <source>This person has no badge number yet.</source>
        <translation>此人還沒有報到碼。</translation>
    </message>
    <message>
        <source>This badge was replaced nine times already. Mark this person by search.</source>
        <translation>這張名牌已換發九次，請改用查詢簽到。</translation>
    </message>
    <message>
        <source>Several trainings have a session {name}. Write it as training/session.</source>
        <translation>有幾個研習都有場次 {name}，請寫成「研習/場次」。</translation>
    </message>
    <message>
        <source>A record was changed after it was written, so it is not used: {event}</source>
        <translation>有一筆紀錄在寫入之後遭到變更，因此不採用：{event}</translation>
    </message>
    <message>
        <source>A record comes from a newer version of the program (format {found}, known is {known}).</source>
        <translation>有一筆紀錄來自較新版本的程式（格式 {found}，本程式支援 {known}）。</translation>
    </message>
    <message>
        <source>This line cannot be read: {reason}</source>
        <translation>無法讀取這一行：{reason}</translation>
    </message>
    <message>
        <source>There is no such act: {name}</source>
        <translation>沒有這種動作：{name}</translation>
    </message>
    <message>
        <source>{file} is neither a venue pack nor an attendance file.</source>
        <translation>{file} 不是場地包，也不是報到檔。</translation>
    </message>
    <message>
        <source>{file} is a venue pack. Open it on the page Going out; here an attendance file is needed.</source>
        <translation>{file} 是場地包，請到「出發」頁開啟；這裡需要的是報到檔。</translation>
    </message>
    <message>
        <source>{file} is an attendance file. Merge it on the page Merge; here a venue pack is needed.</source>
        <translation>{file} 是報到檔，請到「合併」頁合併；這裡需要的是場地包。</translation>
    </message>
    <message>
        <source>{file} was written by a newer version of this program (form {found}; this one reads up to {known}). Update the program here, then try again. The file is fine.</source>
        <translation>{file} 是較新版的程式寫的（格式 {found}，這裡只能讀到 {known}）。請先更新這台電腦的程式再試一次；檔案沒有問題。</translation>
    </message>
    <message>
        <source>{file} is larger than any honest file ({most} MB). Nothing of it was taken.</source>
        <translation>{file} 大得不合理（上限 {most} MB），內容一概沒有採用。</translation>
    </message>
    <message>
        <source>{file} is not complete: {found} of {size} bytes are here. Copy it again from where it was written.</source>
        <translation>{file} 不完整：只有 {found} / {size} 位元組。請從原來寫入的地方再複製一次。</translation>
    </message>
    <message>
        <source>{file} was damaged on the way. Copy it again from where it was written.</source>
        <translation>{file} 在途中損壞了。請從原來寫入的地方再複製一次。</translation>
    </message>
    <message>
        <source>{file} is not what was written: somebody or something altered it. Nothing of it was taken.</source>
        <translation>{file} 和當初寫入的內容不同，已經被改動過，內容一概沒有採用。</translation>
    </message>
    <message>
        <source>{file} was not written by a laptop that has the venue pack of this training. Nothing of it was taken.</source>
        <translation>{file} 不是由持有本研習場地包的筆電寫的，內容一概沒有採用。</translation>
    </message>
    <message>
        <source>{file} holds what this program would never write, at {where} ({reason}). Nothing of it was taken.</source>
        <translation>{file} 在 {where} 有本程式不會寫出的內容（{reason}），一概沒有採用。</translation>
    </message>
    <message>
        <source>{file} is encrypted for another office ({office}), or for a training whose venue pack was never opened here.</source>
        <translation>{file} 是加密給另一個承辦單位（{office}）的，或屬於這裡從未開過場地包的研習。</translation>
    </message>
    <message>
        <source>This is not the passphrase of {file}. Look at the slip that was printed with it.</source>
        <translation>這不是 {file} 的通行碼。請看當時一起印出的通行碼單。</translation>
    </message>
    <message>
        <source>A passphrase has {least} to {most} characters. Spaces before and behind do not count.</source>
        <translation>通行碼要有 {least} 到 {most} 個字，前後的空白不算。</translation>
    </message>
    <message>
        <source>A passphrase is needed: set COORDINATOR_PASSPHRASE, or name a file with --passphrase-file.</source>
        <translation>需要通行碼：請設定 COORDINATOR_PASSPHRASE，或用 --passphrase-file 指定檔案。</translation>
    </message>
    <message>
        <source>“{training}” was made in this store, so its venue pack is for other laptops. Nothing was changed.</source>
        <translation>「{training}」就是在這裡編的，它的場地包是給其他筆電用的。沒有任何變更。</translation>
    </message>
    <message>
        <source>The pack of “{training}” is from another office than “{known}” here. Nothing was changed.</source>
        <translation>「{training}」的場地包和這裡的「{known}」出自不同的承辦單位。沒有任何變更。</translation>
    </message>
    <message>
        <source>A newer pack of “{training}” was opened here already. Nothing was changed.</source>
        <translation>這裡已經開過「{training}」較新的場地包。沒有任何變更。</translation>
    </message>
    <message>
        <source>“{training}” came here in a venue pack; only the office that made it can make packs of it.</source>
        <translation>「{training}」是由場地包帶來的，只有原承辦單位能製作它的場地包。</translation>
    </message>
    <message>
        <source>The keys of this training are not here: make a venue pack, or open one, first.</source>
        <translation>這裡沒有本研習的金鑰，請先製作或開啟場地包。</translation>
    </message>
    <message>
        <source>A key of this store cannot be read. Restore a backup, or open the venue pack again.</source>
        <translation>這裡的一把金鑰讀不出來。請還原備份，或重新開啟場地包。</translation>
    </message>
    <message>
        <source>Nothing was recorded here for this training yet.</source>
        <translation>這裡還沒有本研習的任何報到紀錄。</translation>
    </message>
    <message>
        <source>There are several trainings here; say which one: {known}</source>
        <translation>這裡有好幾個研習，請指定一個：{known}</translation>
    </message>
    <message>
        <source>The file cannot be read: {file}. Plug the stick in again, or take another copy.</source>
        <translation>檔案讀不出來：{file}。請重新插上隨身碟，或改用另一份複本。</translation>
    </message>
    <message>
        <source>{file} is not the same on the disk as it was written. Do not trust this stick; use another one.</source>
        <translation>{file} 寫入後讀回的內容不一樣。這支隨身碟不可靠，請換一支。</translation>
    </message>
    <message>
        <source>Please give this laptop a name.</source>
        <translation>請替這台筆電取個名稱。</translation>
    </message>
    <message>
        <source>A laptop&apos;s name has at most {most} characters.</source>
        <translation>筆電名稱最多 {most} 個字。</translation>
    </message>
    <message>
        <source>To reset the desk, type the name of the training or of a batch exactly: {title}</source>
        <translation>要重設報到台，請一字不差輸入研習或梯次的名稱：{title}</translation>
    </message>
    <message>
        <source>{count} entries stand in no attendance file yet. Write one first; then the desk can be reset.</source>
        <translation>還有 {count} 筆紀錄沒有寫進任何報到檔。請先寫出報到檔，才能重設報到台。</translation>
    </message>
    <message>
        <source>This file belongs to “{theirs}”, not to “{ours}”. Nothing of it was merged.</source>
        <translation>這個檔案屬於「{theirs}」，不是「{ours}」，完全沒有合併。</translation>
    </message>
    <message>
        <source>This file was written for the office {theirs}; the trainings here ({trainings}) belong to the office {ours}. Nothing of it was merged.</source>
        <translation>這個檔案是給承辦端 {theirs} 的；這裡的研習（{trainings}）屬於承辦端 {ours}。完全沒有合併。</translation>
    </message>
    <message>
        <source>This file is of another training of the same office ({theirs}), whose venue pack was never opened here; the trainings here are: {trainings}. Nothing of it was merged.</source>
        <translation>這個檔案屬於同一承辦單位（{theirs}）的另一項研習，這台電腦沒有開過它的場地包；這裡的研習是：{trainings}。檔案內容完全沒有合併。</translation>
    </message>
    <message>
        <source>All {n} files were refused, so nothing was merged.</source>
        <translation>{n} 個檔案都不能合併，所以什麼都沒有合併。</translation>
    </message>
    <message>
        <source>There is no such question to decide: {decision}. Merge lists them with their ids.</source>
        <translation>沒有這一項待決定的事：{decision}。合併時會列出各項的代號。</translation>
    </message>
    <message>
        <source>This person&apos;s name is not kept (any more), so there is nobody to put on the roster. Add one on the page Roster.</source>
        <translation>這個人的姓名沒有（或不再）保存，無法列入名冊。請到「名冊」頁新增。</translation>
    </message>
    <message>
        <source>The person whom this correction is about is not on the roster.</source>
        <translation>這筆更正所說的人不在名冊上。</translation>
    </message>
    <message>
        <source>The office wrote “{text}” there meanwhile, which no desk knew of. It is to be decided here.</source>
        <translation>承辦端此時已把該欄改為「{text}」，現場電腦並不知道，請在此決定。</translation>
    </message>
    <message>
        <source>This cannot be stored there: {text}</source>
        <translation>這個欄位不能填：{text}</translation>
    </message>
    <message>
        <source>A desk cannot change this: {field}.</source>
        <translation>報到桌不能更改這一欄：{field}。</translation>
    </message>
    <message>
        <source>This is no row and no page code: {text}</source>
        <translation>這不是列號，也不是頁碼條碼：{text}</translation>
    </message>
    <message>
        <source>No row of this session has the number {number}.</source>
        <translation>這個場次沒有第 {number} 列。</translation>
    </message>
    <message>
        <source>This page has no row from {first} to {last}.</source>
        <translation>這一頁沒有第 {first} 到 {last} 列。</translation>
    </message>
    <message>
        <source>Nothing is ticked for {name}.</source>
        <translation>{name} 沒有任何勾選。</translation>
    </message>
    <message>
        <source>No session here has the number {number} of this sheet. Is it of another office?</source>
        <translation>這裡沒有編號 {number} 的場次。是不是其他單位的簽到表？</translation>
    </message>
    <message>
        <source>The mark plan of this session has changed: it asks for no such sheet any more.</source>
        <translation>這個場次的簽到規則已變更，不再有這種簽到表。</translation>
    </message>
    <message>
        <source>What is “{what}” cannot become “{why}”.</source>
        <translation>「{what}」的申請不能改為「{why}」。</translation>
    </message>
    <message>
        <source>A day and a venue belong to it: please grant a day.</source>
        <translation>這需要日期與場地，請以「核定」辦理。</translation>
    </message>
    <message>
        <source>Its session is still in the plan. Please take the session away first.</source>
        <translation>計畫中仍有這份申請的場次，請先移除場次。</translation>
    </message>
    <message>
        <source>On {day} somebody is registered or was checked in already, or a sheet was printed: the session stays.</source>
        <translation>{day}的場次已有人報名、簽到或已列印簽到表，場次不能隨申請移除或改期。</translation>
    </message>
    <message>
        <source>{count} wished days; {most} at most.</source>
        <translation>希望日期有 {count} 天，最多 {most} 天。</translation>
    </message>
    <message>
        <source>“{name}” has no course day yet. Please add one on the page Agenda.</source>
        <translation>「{name}」還沒有課程日，請先在「議程」頁新增。</translation>
    </message>
    <message>
        <source>“{name}” has several course days. Please choose one.</source>
        <translation>「{name}」有好幾個課程日，請選擇其中一個。</translation>
    </message>
    <message>
        <source>Received on {day}, outside the window for applying: {first} to {last}.</source>
        <translation>{day}收件，不在受理期間（{first}至{last}）內。</translation>
    </message>
    <message>
        <source>“{name}” has no county yet; days are counted by county.</source>
        <translation>「{name}」還沒有縣市；駐點場次以縣市計算。</translation>
    </message>
    <message>
        <source>“{name}” applied for the same days before, received on {day}.</source>
        <translation>「{name}」先前（{day}收件）已申請相同日期。</translation>
    </message>
    <message>
        <source>{name} has applied for a day already. A further one is for geographic reasons only and must say so.</source>
        <translation>{name}已申請一場。每縣市以一場為原則，加場須因地域特性並註明為加場。</translation>
    </message>
    <message>
        <source>A further day without its geographic reason.</source>
        <translation>申請加場，但未說明地域特性理由。</translation>
    </message>
    <message>
        <source>A further day is held at a school of its own region; no school or venue is named.</source>
        <translation>加場應於該地域擇一學校辦理，但未填學校或場地。</translation>
    </message>
    <message>
        <source>A further day needs a school of its own: {name} is that of the first day.</source>
        <translation>加場應另擇學校辦理，「{name}」與前一場相同。</translation>
    </message>
    <message>
        <source>A further day needs a region of its own: it is that of the first day ({name}).</source>
        <translation>加場應在另一地域辦理，但與前一場（{name}）同一地域。</translation>
    </message>
    <message>
        <source>No day is wished for yet.</source>
        <translation>還沒有希望日期。</translation>
    </message>
    <message>
        <source>The wished day {day} lies before the day of receipt.</source>
        <translation>希望日期{day}早於收件日期。</translation>
    </message>
    <message>
        <source>The wished day {day} lies outside the period {first} to {last}.</source>
        <translation>希望日期{day}不在期間（{first}至{last}）內。</translation>
    </message>
    <message>
        <source>The wished day {day} is a public holiday: {holiday}.</source>
        <translation>希望日期{day}是國定假日（{holiday}）。</translation>
    </message>
    <message>
        <source>The wished day {day} is a weekend.</source>
        <translation>希望日期{day}是週末。</translation>
    </message>
    <message>
        <source>Granted, but the plan has no session for it.</source>
        <translation>已核定，但計畫中沒有這一場次。</translation>
    </message>
    <message>
        <source>Granted, but the session has no venue yet.</source>
        <translation>已核定，但場次還沒有場地。</translation>
    </message>
    <message>
        <source>{people} people are expected, the room has {seats} seats.</source>
        <translation>預計 {people} 人，教室只有 {seats} 個座位。</translation>
    </message>
    <message>
        <source>{people} people are expected, the room has {pcs} computers.</source>
        <translation>預計 {people} 人，教室只有 {pcs} 部電腦。</translation>
    </message>
    <message>
        <source>The room has no network.</source>
        <translation>教室沒有網路。</translation>
    </message>
    <message>
        <source>On {day} the system team is also at: {names}.</source>
        <translation>{day}系統團隊同時在：{names}。</translation>
    </message>
    <message>
        <source>On {day} the system team is also asked for: {names}.</source>
        <translation>{day}還有其他單位希望系統團隊到場：{names}。</translation>
    </message>
    <message>
        <source>Taken in although it came outside the window.</source>
        <translation>逾期仍予受理。</translation>
    </message>
    <message>
        <source>Wished days changed: {before} → {after}.</source>
        <translation>希望日期變更：{before} → {after}。</translation>
    </message>
    <message>
        <source>Day granted: {day}.</source>
        <translation>核定日期：{day}。</translation>
    </message>
    <message>
        <source>Its session was taken out of the plan.</source>
        <translation>已自計畫移除其場次。</translation>
    </message>
    <message>
        <source>Came in a form&apos;s file.</source>
        <translation>由申請表檔案匯入。</translation>
    </message>
    <message>
        <source>No application form was found in it: a row of titles with applicant (or county), wished days and one more is needed.</source>
        <translation>檔案中找不到申請表：需要一列標題，至少含申請單位（或縣市）、希望日期及另一欄。</translation>
    </message>
    <message>
        <source>Please choose which delivery format is applied for.</source>
        <translation>請選擇申請的辦理方式。</translation>
    </message>
    <message>
        <source>Only the first {most} rows were read; from this one on nothing was.</source>
        <translation>只讀取前 {most} 列，自這一列起未讀取。</translation>
    </message>
    <message>
        <source>Left out, as it names no application: {text}</source>
        <translation>這一列不是申請，已略過：{text}</translation>
    </message>
    <message>
        <source>Left out: the same application stands in row {other}.</source>
        <translation>已略過：與第 {other} 列的申請相同。</translation>
    </message>
    <message>
        <source>{field}: holds characters that cannot be stored, and was left empty.</source>
        <translation>{field}含無法儲存的字元，已留空。</translation>
    </message>
    <message>
        <source>{field}: cut after {limit} characters.</source>
        <translation>{field}只保留前 {limit} 個字。</translation>
    </message>
    <message>
        <source>Not understood as wished days: {text}</source>
        <translation>看不懂的希望日期：{text}</translation>
    </message>
    <message>
        <source>{field} not understood: {text}</source>
        <translation>看不懂的{field}：{text}</translation>
    </message>
    <message>
        <source>The delivery format “{text}” is not one of the plan; taken for {name}.</source>
        <translation>計畫中沒有辦理方式「{text}」，先當作「{name}」。</translation>
    </message>
    <message>
        <source>Not exactly one school of the directory is called this: {text}</source>
        <translation>學校名錄中沒有或不只一所學校叫這個名稱：{text}</translation>
    </message>
    <message>
        <source>The county is not known: {text}</source>
        <translation>無法判斷縣市：{text}</translation>
    </message>
    <message>
        <source>{name} is not of the county that is written beside it: {county}</source>
        <translation>{name}與所填縣市「{county}」不符。</translation>
    </message>
    <message>
        <source>No district of the plan is called this: {text}</source>
        <translation>計畫中沒有這個分區：{text}</translation>
    </message>
    <message>
        <source>Room {letter} ({room}) gives numbers now.</source>
        <translation>{letter} 教室（{room}）開始給號。</translation>
    </message>
    <message>
        <source>{school} has number {number}, room {room}.</source>
        <translation>{school} 取得號碼 {number}，教室 {room}。</translation>
    </message>
    <message>
        <source>{school} waits already with: {numbers}</source>
        <translation>{school} 已在候位中：{numbers}</translation>
    </message>
    <message>
        <source>{number} is called: room {room} {place}</source>
        <translation>已叫號 {number}：{room} 教室 {place}</translation>
    </message>
    <message>
        <source>{number} is being helped.</source>
        <translation>{number} 服務中。</translation>
    </message>
    <message>
        <source>{number} was not there and stands behind those who waited by then.</source>
        <translation>{number} 未到，已過號，排在當時候位者之後。</translation>
    </message>
    <message>
        <source>{number} is paused.</source>
        <translation>{number} 已暫停。</translation>
    </message>
    <message>
        <source>{number} goes on.</source>
        <translation>{number} 繼續服務。</translation>
    </message>
    <message>
        <source>{number} is back in the line, at the place it had.</source>
        <translation>{number} 已退回候位，順序保留。</translation>
    </message>
    <message>
        <source>{number} waits for room {room} now and keeps its place.</source>
        <translation>{number} 改由 {room} 教室候位，順序保留。</translation>
    </message>
    <message>
        <source>{number} is solved.</source>
        <translation>{number} 已解決。</translation>
    </message>
    <message>
        <source>{number} goes to the system team.</source>
        <translation>{number} 轉系統團隊處理。</translation>
    </message>
    <message>
        <source>{number} has left.</source>
        <translation>{number} 已離開。</translation>
    </message>
    <message>
        <source>{number} is marked as sent.</source>
        <translation>{number} 已標示為已送出。</translation>
    </message>
    <message>
        <source>{number} has its answer.</source>
        <translation>{number} 已有回覆。</translation>
    </message>
    <message>
        <source>{number} is closed.</source>
        <translation>{number} 已結案。</translation>
    </message>
    <message>
        <source>{number} is open again for the system team.</source>
        <translation>{number} 重新開啟，由系統團隊處理。</translation>
    </message>
    <message>
        <source>The note on {number} is kept.</source>
        <translation>{number} 的備註已儲存。</translation>
    </message>
    <message>
        <source>Undone: {number}</source>
        <translation>已復原：{number}</translation>
    </message>
    <message>
        <source>Nobody waits for these rooms and topics.</source>
        <translation>這些服務室與模組目前無人候位。</translation>
    </message>
    <message>
        <source>There is no such number or request today: {name}</source>
        <translation>今日查無此號碼或問題單：{name}</translation>
    </message>
    <message>
        <source>Two rooms gave the number {number}. Please choose the request in the list.</source>
        <translation>有兩間教室給了號碼 {number}，請在清單中點選問題單。</translation>
    </message>
    <message>
        <source>This cannot be done with {number} now: {state}</source>
        <translation>{number} 目前無法這樣處理：{state}</translation>
    </message>
    <message>
        <source>Another room has the letter {letter} today ({room}). Please choose another one.</source>
        <translation>今日已有其他教室使用代號 {letter}（{room}），請改用其他代號。</translation>
    </message>
    <message>
        <source>Numbers of room {letter} are given at another laptop.</source>
        <translation>{letter} 教室的號碼由另一臺筆電給號。</translation>
    </message>
    <message>
        <source>No room of this laptop gives numbers yet ({letter}). Please open a room first.</source>
        <translation>這臺筆電尚未開設可給號的教室（{letter}），請先開設教室。</translation>
    </message>
    <message>
        <source>Room {letter} has given numbers already, so it stays.</source>
        <translation>{letter} 教室已給過號碼，無法取消。</translation>
    </message>
    <message>
        <source>Please fill in the school; a request needs one.</source>
        <translation>請填寫學校；問題單須註明學校。</translation>
    </message>
    <message>
        <source>Please write the answer for {number}.</source>
        <translation>請填寫 {number} 的回覆內容。</translation>
    </message>
</context>
<context>
    <name>moments</name>
    <message>
        <source>{n} d</source>
        <translation>{n} 天</translation>
    </message>
    <message>
        <source>{n} h</source>
        <translation>{n} 小時</translation>
    </message>
    <message>
        <source>{n} min</source>
        <translation>{n} 分</translation>
    </message>
    <message>
        <source>{n} s</source>
        <translation>{n} 秒</translation>
    </message>
</context>
<context>
    <name>slots</name>
    <message>
        <source>Sign-in</source>
        <translation>簽到</translation>
    </message>
    <message>
        <source>Sign-out</source>
        <translation>簽退</translation>
    </message>
    <message>
        <source>Morning sign-in</source>
        <translation>上午簽到</translation>
    </message>
    <message>
        <source>Morning sign-out</source>
        <translation>上午簽退</translation>
    </message>
    <message>
        <source>Afternoon sign-in</source>
        <translation>下午簽到</translation>
    </message>
    <message>
        <source>Afternoon sign-out</source>
        <translation>下午簽退</translation>
    </message>
</context>
<context>
    <name>words</name>
    <message>
        <source>title</source>
        <translation>名稱</translation>
    </message>
    <message>
        <source>name</source>
        <translation>名稱</translation>
    </message>
    <message>
        <source>name of the person</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>short name</source>
        <translation>代稱</translation>
    </message>
    <message>
        <source>order</source>
        <translation>順序</translation>
    </message>
    <message>
        <source>note</source>
        <translation>備註</translation>
    </message>
    <message>
        <source>basis</source>
        <translation>依據</translation>
    </message>
    <message>
        <source>purpose</source>
        <translation>目的</translation>
    </message>
    <message>
        <source>audience</source>
        <translation>參加對象</translation>
    </message>
    <message>
        <source>registration</source>
        <translation>報名方式</translation>
    </message>
    <message>
        <source>funding</source>
        <translation>經費</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>時數</translation>
    </message>
    <message>
        <source>outcome</source>
        <translation>預期成效</translation>
    </message>
    <message>
        <source>letter number</source>
        <translation>文號</translation>
    </message>
    <message>
        <source>places</source>
        <translation>人數上限</translation>
    </message>
    <message>
        <source>number</source>
        <translation>編號</translation>
    </message>
    <message>
        <source>opening time</source>
        <translation>開始時間</translation>
    </message>
    <message>
        <source>closing time</source>
        <translation>截止時間</translation>
    </message>
    <message>
        <source>latest time to join</source>
        <translation>最晚加入時間</translation>
    </message>
    <message>
        <source>earliest time to leave</source>
        <translation>最早離開時間</translation>
    </message>
    <message>
        <source>minutes present</source>
        <translation>在場分鐘數</translation>
    </message>
    <message>
        <source>start</source>
        <translation>開始時間</translation>
    </message>
    <message>
        <source>end</source>
        <translation>結束時間</translation>
    </message>
    <message>
        <source>printed minutes</source>
        <translation>表列分鐘數</translation>
    </message>
    <message>
        <source>school count</source>
        <translation>校數</translation>
    </message>
    <message>
        <source>name as written</source>
        <translation>名稱</translation>
    </message>
    <message>
        <source>special schools</source>
        <translation>特教校數</translation>
    </message>
    <message>
        <source>primary schools</source>
        <translation>國小校數</translation>
    </message>
    <message>
        <source>junior high schools</source>
        <translation>國中校數</translation>
    </message>
    <message>
        <source>total</source>
        <translation>合計</translation>
    </message>
    <message>
        <source>seats</source>
        <translation>座位數</translation>
    </message>
    <message>
        <source>computers</source>
        <translation>電腦數</translation>
    </message>
    <message>
        <source>speaker</source>
        <translation>講師</translation>
    </message>
    <message>
        <source>code</source>
        <translation>代碼</translation>
    </message>
    <message>
        <source>text</source>
        <translation>內容</translation>
    </message>
    <message>
        <source>software</source>
        <translation>軟體</translation>
    </message>
    <message>
        <source>link</source>
        <translation>連結</translation>
    </message>
    <message>
        <source>passcode</source>
        <translation>密碼</translation>
    </message>
    <message>
        <source>reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>facts</source>
        <translation>事實</translation>
    </message>
    <message>
        <source>people per school</source>
        <translation>每校人數</translation>
    </message>
    <message>
        <source>acknowledged problems</source>
        <translation>已確認的問題</translation>
    </message>
    <message>
        <source>address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>contact</source>
        <translation>聯絡人</translation>
    </message>
    <message>
        <source>phone</source>
        <translation>電話</translation>
    </message>
    <message>
        <source>floor</source>
        <translation>樓層</translation>
    </message>
    <message>
        <source>equipment</source>
        <translation>設備</translation>
    </message>
    <message>
        <source>school</source>
        <translation>學校</translation>
    </message>
    <message>
        <source>school code</source>
        <translation>學校代碼</translation>
    </message>
    <message>
        <source>job title</source>
        <translation>職稱</translation>
    </message>
    <message>
        <source>e-mail</source>
        <translation>電子郵件</translation>
    </message>
    <message>
        <source>ID number</source>
        <translation>身分證字號</translation>
    </message>
    <message>
        <source>township</source>
        <translation>鄉鎮市區</translation>
    </message>
    <message>
        <source>meal</source>
        <translation>用餐</translation>
    </message>
    <message>
        <source>sessions</source>
        <translation>場次</translation>
    </message>
    <message>
        <source>roles</source>
        <translation>業務別</translation>
    </message>
    <message>
        <source>kind</source>
        <translation>身分</translation>
    </message>
    <message>
        <source>consent</source>
        <translation>個資同意</translation>
    </message>
    <message>
        <source>time of registration</source>
        <translation>填寫時間</translation>
    </message>
    <message>
        <source>academic year</source>
        <translation>學年度</translation>
    </message>
    <message>
        <source>counties</source>
        <translation>縣市</translation>
    </message>
    <message>
        <source>schools</source>
        <translation>學校</translation>
    </message>
    <message>
        <source>settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>printed rows</source>
        <translation>簽到表列號</translation>
    </message>
    <message>
        <source>trainings</source>
        <translation>研習</translation>
    </message>
    <message>
        <source>county counts</source>
        <translation>縣市校數</translation>
    </message>
    <message>
        <source>delivery formats</source>
        <translation>辦理方式</translation>
    </message>
    <message>
        <source>online meetings</source>
        <translation>線上會議</translation>
    </message>
    <message>
        <source>people</source>
        <translation>參加人員</translation>
    </message>
    <message>
        <source>townships</source>
        <translation>鄉鎮市區</translation>
    </message>
    <message>
        <source>units</source>
        <translation>辦理單位</translation>
    </message>
    <message>
        <source>venues</source>
        <translation>場地</translation>
    </message>
    <message>
        <source>batches</source>
        <translation>梯次</translation>
    </message>
    <message>
        <source>course days</source>
        <translation>課程日</translation>
    </message>
    <message>
        <source>roles of people</source>
        <translation>人員業務別</translation>
    </message>
    <message>
        <source>rooms</source>
        <translation>教室</translation>
    </message>
    <message>
        <source>audiences</source>
        <translation>參加對象</translation>
    </message>
    <message>
        <source>agenda blocks</source>
        <translation>議程時段</translation>
    </message>
    <message>
        <source>districts</source>
        <translation>分區</translation>
    </message>
    <message>
        <source>townships of districts</source>
        <translation>分區的鄉鎮市區</translation>
    </message>
    <message>
        <source>topics</source>
        <translation>議程主題</translation>
    </message>
    <message>
        <source>marks</source>
        <translation>簽到規則</translation>
    </message>
    <message>
        <source>registrations</source>
        <translation>報名</translation>
    </message>
    <message>
        <source>is missing</source>
        <translation>缺少</translation>
    </message>
    <message>
        <source>must be an object</source>
        <translation>必須是物件</translation>
    </message>
    <message>
        <source>must be a list</source>
        <translation>必須是清單</translation>
    </message>
    <message>
        <source>must be text</source>
        <translation>必須是文字</translation>
    </message>
    <message>
        <source>must be a whole number</source>
        <translation>必須是整數</translation>
    </message>
    <message>
        <source>must be yes or no</source>
        <translation>必須是「是」或「否」</translation>
    </message>
    <message>
        <source>is no date</source>
        <translation>不是日期</translation>
    </message>
    <message>
        <source>is no time</source>
        <translation>不是時間</translation>
    </message>
    <message>
        <source>is out of range</source>
        <translation>超出範圍</translation>
    </message>
    <message>
        <source>is not a known word</source>
        <translation>不認得的詞</translation>
    </message>
    <message>
        <source>is nowhere else in the file</source>
        <translation>在檔案中找不到對應</translation>
    </message>
    <message>
        <source>is the name of two things</source>
        <translation>有兩個相同的名稱</translation>
    </message>
    <message>
        <source>is there twice</source>
        <translation>重複出現</translation>
    </message>
    <message>
        <source>is not a known key</source>
        <translation>不認得的欄位</translation>
    </message>
    <message>
        <source>contradicts the rest</source>
        <translation>與其他內容矛盾</translation>
    </message>
    <message>
        <source>is no JSON</source>
        <translation>不是 JSON 格式</translation>
    </message>
    <message>
        <source>sign-in</source>
        <translation>簽到</translation>
    </message>
    <message>
        <source>sign-out</source>
        <translation>簽退</translation>
    </message>
    <message>
        <source>minutes late</source>
        <translation>遲到分鐘數</translation>
    </message>
    <message>
        <source>minutes early</source>
        <translation>早退分鐘數</translation>
    </message>
    <message>
        <source>morning sign-in</source>
        <translation>上午簽到</translation>
    </message>
    <message>
        <source>morning sign-out</source>
        <translation>上午簽退</translation>
    </message>
    <message>
        <source>afternoon sign-in</source>
        <translation>下午簽到</translation>
    </message>
    <message>
        <source>afternoon sign-out</source>
        <translation>下午簽退</translation>
    </message>
    <message>
        <source>rows</source>
        <translation>列數</translation>
    </message>
    <message>
        <source>columns</source>
        <translation>欄數</translation>
    </message>
    <message>
        <source>lines</source>
        <translation>行</translation>
    </message>
    <message>
        <source>cells</source>
        <translation>個儲存格</translation>
    </message>
    <message>
        <source>characters</source>
        <translation>個字</translation>
    </message>
    <message>
        <source>tags</source>
        <translation>個標籤</translation>
    </message>
    <message>
        <source>worksheets</source>
        <translation>工作表數</translation>
    </message>
    <message>
        <source>program or unknown data</source>
        <translation>程式或不明資料</translation>
    </message>
    <message>
        <source>an archive</source>
        <translation>壓縮檔</translation>
    </message>
    <message>
        <source>a database</source>
        <translation>資料庫</translation>
    </message>
    <message>
        <source>a document</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>encrypted data</source>
        <translation>加密的資料</translation>
    </message>
    <message>
        <source>a web page or XML</source>
        <translation>網頁或 XML</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF 文件</translation>
    </message>
    <message>
        <source>a picture</source>
        <translation>圖片</translation>
    </message>
    <message>
        <source>a program</source>
        <translation>程式</translation>
    </message>
    <message>
        <source>xlsb</source>
        <translation>xlsb 格式</translation>
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
        <source>applicant</source>
        <translation>申請單位</translation>
    </message>
    <message>
        <source>expected people</source>
        <translation>預計人數</translation>
    </message>
    <message>
        <source>venue</source>
        <translation>場地</translation>
    </message>
    <message>
        <source>room</source>
        <translation>教室</translation>
    </message>
    <message>
        <source>network</source>
        <translation>網路</translation>
    </message>
    <message>
        <source>further day</source>
        <translation>加場</translation>
    </message>
    <message>
        <source>day of receipt</source>
        <translation>收件日期</translation>
    </message>
    <message>
        <source>wished days</source>
        <translation>希望日期</translation>
    </message>
    <message>
        <source>applications</source>
        <translation>駐點申請</translation>
    </message>
    <message>
        <source>history of applications</source>
        <translation>申請歷程</translation>
    </message>
</context>
</TS>
