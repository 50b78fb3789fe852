<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_TW" sourcelanguage="en_US">
<context>
    <name>BulkDialog</name>
    <message>
        <source>Change {n} people</source>
        <translation>修改 {n} 人</translation>
    </message>
    <message>
        <source>Only what you set here is changed, for all of them; it is one step to undo.</source>
        <translation>只修改您在這裡設定的項目，全部的人一起改；一次復原即可還原。</translation>
    </message>
    <message>
        <source>Empty: left as it is</source>
        <translation>留空：維持原樣</translation>
    </message>
    <message>
        <source>Add to the note</source>
        <translation>加註備註</translation>
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
        <source>Not given</source>
        <translation>未填</translation>
    </message>
    <message>
        <source>Leave as it is</source>
        <translation>維持原樣</translation>
    </message>
    <message>
        <source>Nothing is set yet: choose what all of them shall have.</source>
        <translation>尚未設定任何項目：請選擇這些人要改成什麼。</translation>
    </message>
</context>
<context>
    <name>ColumnStrip</name>
    <message>
        <source>Columns of the file</source>
        <translation>檔案的欄位</translation>
    </message>
    <message>
        <source>Column {n}</source>
        <translation>第 {n} 欄</translation>
    </message>
    <message>
        <source>Meaning of “{title}”</source>
        <translation>「{title}」欄的內容</translation>
    </message>
    <message>
        <source>not used</source>
        <translation>不使用</translation>
    </message>
</context>
<context>
    <name>DoublesDialog</name>
    <message>
        <source>These may be one person on the roster twice. Choose a pair to compare them.</source>
        <translation>這些可能是同一個人重複列在名冊上。請選一組來比對。</translation>
    </message>
    <message>
        <source>People who may be listed twice</source>
        <translation>可能重複的人員</translation>
    </message>
    <message>
        <source>Compare…</source>
        <translation>比對…</translation>
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
        <source>Job title</source>
        <translation>職稱</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Same ID number</source>
        <translation>身分證字號相同</translation>
    </message>
    <message>
        <source>Same name, same school</source>
        <translation>姓名與學校相同</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export the roster</source>
        <translation>匯出名冊</translation>
    </message>
    <message>
        <source>Every cell is written as text: leading zeros stay, and nothing can run as a formula.</source>
        <translation>每一格都以文字寫出：前面的 0 不會不見，也沒有內容會被當成公式執行。</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>另存新檔…</translation>
    </message>
    <message>
        <source>Whom</source>
        <translation>匯出對象</translation>
    </message>
    <message>
        <source>OpenDocument (ods), for other offices</source>
        <translation>ODF 試算表（ods），機關交換用</translation>
    </message>
    <message>
        <source>Excel workbook (xlsx)</source>
        <translation>Excel 活頁簿（xlsx）</translation>
    </message>
    <message>
        <source>csv, UTF-8: web sites and programs</source>
        <translation>csv（UTF-8），上傳網站或其他程式用</translation>
    </message>
    <message>
        <source>csv, Big5 (cp950): old systems</source>
        <translation>csv（Big5，cp950），舊系統用</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>檔案格式</translation>
    </message>
    <message>
        <source>When Excel opens a csv it takes codes such as 013601 for numbers and drops the zero; for Excel choose xlsx or ods.</source>
        <translation>Excel 直接開啟 csv 時，會把 013601 這類代碼當成數字而去掉開頭的 0；要用 Excel 開啟，請選 xlsx 或 ods。</translation>
    </message>
    <message>
        <source>These columns hold whole ID numbers. What are they for?</source>
        <translation>這組欄位含完整身分證字號。匯出的用途是？</translation>
    </message>
    <message>
        <source>The reason is recorded with the date and the number of people. No names, please.</source>
        <translation>用途會連同日期與人數留下紀錄，請勿寫入姓名。</translation>
    </message>
    <message>
        <source>Characters cp950 lacks</source>
        <translation>cp950 沒有的字</translation>
    </message>
    <message>
        <source>Write them in brackets, such as [方方土] or [U+249DF]</source>
        <translation>以方括號寫出，例如 [方方土]、[U+249DF]</translation>
    </message>
    <message>
        <source>Save as UTF-8 instead</source>
        <translation>改存為 UTF-8</translation>
    </message>
    <message>
        <source>Character</source>
        <translation>字</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>代碼</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>人員</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>欄位</translation>
    </message>
    <message>
        <source>Everybody ({n})</source>
        <translation>全部人員（{n} 人）</translation>
    </message>
    <message>
        <source>Those shown now ({n})</source>
        <translation>目前篩選顯示的人員（{n} 人）</translation>
    </message>
    <message>
        <source>Those selected ({n})</source>
        <translation>選取的人員（{n} 人）</translation>
    </message>
    <message>
        <source>Looking for characters that cp950 lacks</source>
        <translation>正在檢查 cp950 沒有的字</translation>
    </message>
    <message>
        <source>cp950 cannot hold {n} characters; {people} people are concerned.</source>
        <translation>有 {n} 個字無法存成 cp950，影響 {people} 人。</translation>
    </message>
    <message>
        <source>Exporting the roster</source>
        <translation>正在匯出名冊</translation>
    </message>
</context>
<context>
    <name>FilterPopover</name>
    <message>
        <source>Filter</source>
        <translation>篩選</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Import roster</source>
        <translation>匯入名冊</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>匯入</translation>
    </message>
    <message>
        <source>Rows of the file</source>
        <translation>檔案的各列</translation>
    </message>
    <message>
        <source>Leave out the rows that are to be checked</source>
        <translation>先不匯入待確認的列</translation>
    </message>
    <message>
        <source>There is nobody in these rows.</source>
        <translation>這裡面沒有人員資料。</translation>
    </message>
    <message>
        <source>Rows with people</source>
        <translation>人員</translation>
    </message>
    <message>
        <source>Import {n} people</source>
        <translation>匯入 {n} 人</translation>
    </message>
    <message>
        <source>Search these rows</source>
        <translation>搜尋這些列</translation>
    </message>
    <message>
        <source>Take back the last answer</source>
        <translation>撤回上一個回答</translation>
    </message>
    <message>
        <source>Save rows to set right…</source>
        <translation>儲存待更正的列…</translation>
    </message>
    <message>
        <source>Checking the rows</source>
        <translation>檢查各列</translation>
    </message>
    <message>
        <source>Update {m} people</source>
        <translation>更新 {m} 人</translation>
    </message>
    <message>
        <source>Import {n} people, update {m}</source>
        <translation>匯入 {n} 人，更新 {m} 人</translation>
    </message>
    <message>
        <source>Note what the list says</source>
        <translation>記下名單的內容</translation>
    </message>
    <message>
        <source>to set right</source>
        <translation>待更正</translation>
    </message>
    <message>
        <source>Saving {name}</source>
        <translation>儲存 {name}</translation>
    </message>
    <message>
        <source>Saved: {name}</source>
        <translation>已儲存：{name}</translation>
    </message>
</context>
<context>
    <name>ImportHistoryDialog</name>
    <message>
        <source>Imports so far</source>
        <translation>匯入紀錄</translation>
    </message>
    <message>
        <source>Imports</source>
        <translation>匯入紀錄</translation>
    </message>
    <message>
        <source>Rows that were not stored</source>
        <translation>未匯入的列</translation>
    </message>
    <message>
        <source>Remembered answers…</source>
        <translation>已記住的回答…</translation>
    </message>
    <message>
        <source>Nothing was imported for this training yet.</source>
        <translation>這個研習還沒有匯入過名冊。</translation>
    </message>
    <message>
        <source>When</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>File</source>
        <translation>檔案</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>工作表</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>有變更</translation>
    </message>
    <message>
        <source>Not imported</source>
        <translation>不匯入</translation>
    </message>
    <message>
        <source>Passed over</source>
        <translation>略過</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名稱</translation>
    </message>
    <message>
        <source>School</source>
        <translation>服務單位</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
</context>
<context>
    <name>Intake</name>
    <message>
        <source>{n} people of “{name}” are to be checked.</source>
        <translation>「{name}」有 {n} 人待確認。</translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>顯示待確認的人</translation>
    </message>
    <message>
        <source>The clipboard is empty. Copy rows in Excel first.</source>
        <translation>剪貼簿是空的，請先在 Excel 複製。</translation>
    </message>
    <message>
        <source>“{column}” cannot be pasted into. Double-click the cell to change it.</source>
        <translation>「{column}」不能貼上，請雙擊該格修改。</translation>
    </message>
    <message>
        <source>Paste over {n} people</source>
        <translation>貼上至 {n} 人</translation>
    </message>
    <message>
        <source>and {n} more</source>
        <translation>另有 {n} 格</translation>
    </message>
    <message>
        <source>{n} cells were not pasted:</source>
        <translation>{n} 格未貼上：</translation>
    </message>
    <message>
        <source>“{text}” as {column} of {name}</source>
        <translation>{name} 的{column}「{text}」</translation>
    </message>
    <message>
        <source>Pasted rows</source>
        <translation>貼上的資料</translation>
    </message>
</context>
<context>
    <name>Joining</name>
    <message>
        <source>Select two people to merge them.</source>
        <translation>請選取兩個人再合併。</translation>
    </message>
    <message>
        <source>Looking for people listed twice</source>
        <translation>正在尋找重複的人員</translation>
    </message>
    <message>
        <source>Nobody is listed twice.</source>
        <translation>沒有重複的人員。</translation>
    </message>
    <message>
        <source>Merge two entries of {name}</source>
        <translation>合併 {name} 的兩筆資料</translation>
    </message>
    <message>
        <source>{name} is one entry now</source>
        <translation>{name} 已合併為一筆</translation>
    </message>
    <message>
        <source>Move {n} people to another session</source>
        <translation>將 {n} 人改到其他場次</translation>
    </message>
</context>
<context>
    <name>MergeDialog</name>
    <message>
        <source>Choose what shall stay where the two differ. It is one step and can be undone.</source>
        <translation>兩筆不同之處，請選擇要保留哪一個。合併後可以復原。</translation>
    </message>
    <message>
        <source>Merge two entries</source>
        <translation>合併兩筆資料</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>合併</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>業務別</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>場次</translation>
    </message>
    <message>
        <source>Both: {words}</source>
        <translation>兩者皆保留：{words}</translation>
    </message>
</context>
<context>
    <name>MoveDialog</name>
    <message>
        <source>Move {n} people to another session</source>
        <translation>將 {n} 人改到其他場次</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>移動</translation>
    </message>
    <message>
        <source>All their sessions</source>
        <translation>目前的所有場次</translation>
    </message>
    <message>
        <source>No session yet</source>
        <translation>尚無場次</translation>
    </message>
    <message>
        <source>From</source>
        <translation>原場次</translation>
    </message>
    <message>
        <source>To</source>
        <translation>改到</translation>
    </message>
    <message>
        <source>Seats of the sessions</source>
        <translation>各場次座位</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>場次</translation>
    </message>
    <message>
        <source>Seats</source>
        <translation>座位</translation>
    </message>
    <message>
        <source>Registered</source>
        <translation>已報名</translation>
    </message>
    <message>
        <source>After the move</source>
        <translation>移動後</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>剩餘</translation>
    </message>
    <message>
        <source>{n} too many</source>
        <translation>超出 {n} 人</translation>
    </message>
    <message>
        <source>{n} people move; their marks and row numbers on paper stay where they are.</source>
        <translation>將移動 {n} 人；已有的簽到紀錄與紙本列號維持不變。</translation>
    </message>
</context>
<context>
    <name>Offices</name>
    <message>
        <source>Select the people whose ID numbers you need first.</source>
        <translation>請先選取要查看身分證字號的人員。</translation>
    </message>
</context>
<context>
    <name>PeopleActs</name>
    <message>
        <source>Change {column} of {name}</source>
        <translation>修改 {name} 的{column}</translation>
    </message>
    <message>
        <source>Add person</source>
        <translation>新增人員</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Add {name}</source>
        <translation>新增 {name}</translation>
    </message>
    <message>
        <source>Edit person</source>
        <translation>編輯人員</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>儲存</translation>
    </message>
    <message>
        <source>Change {name}</source>
        <translation>修改 {name}</translation>
    </message>
    <message>
        <source>Change {n} people</source>
        <translation>修改 {n} 人</translation>
    </message>
    <message>
        <source>Mark {n} people as checked</source>
        <translation>將 {n} 人標為已確認</translation>
    </message>
    <message>
        <source>Cancel {what}</source>
        <translation>取消 {what} 的報名</translation>
    </message>
    <message>
        <source>Register {what} again</source>
        <translation>恢復 {what} 的報名</translation>
    </message>
    <message>
        <source>{what}: still coming</source>
        <translation>{what}：仍會參加</translation>
    </message>
    <message>
        <source>Delete {what}</source>
        <translation>刪除 {what}</translation>
    </message>
    <message>
        <source>{what} deleted</source>
        <translation>已刪除 {what}</translation>
    </message>
    <message>
        <source>{n} people</source>
        <translation>{n} 人</translation>
    </message>
</context>
<context>
    <name>PeopleCard</name>
    <message>
        <source>People</source>
        <translation>人員</translation>
    </message>
    <message>
        <source>Still coming</source>
        <translation>仍會參加</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>{what}: not in the newest file any more. Is that right?</source>
        <translation>{what}：最新的檔案裡已經沒有了，是否仍會參加？</translation>
    </message>
</context>
<context>
    <name>PersonDialog</name>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Job title</source>
        <translation>職稱</translation>
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
        <source>Kind</source>
        <translation>人員類別</translation>
    </message>
    <message>
        <source>Meal</source>
        <translation>用餐</translation>
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
        <source>ID number</source>
        <translation>身分證字號</translation>
    </message>
    <message>
        <source>Masked; type it anew to change it.</source>
        <translation>末四碼已遮蔽；要更改請重新輸入。</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>備註</translation>
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
        <source>Status</source>
        <translation>狀態</translation>
    </message>
    <message>
        <source>I have checked this; do not mark it any more</source>
        <translation>已確認無誤，不再提示</translation>
    </message>
</context>
<context>
    <name>PrivacyDialog</name>
    <message>
        <source>Personal data</source>
        <translation>個人資料</translation>
    </message>
    <message>
        <source>What this training keeps of people, until when, and who has looked at it.</source>
        <translation>本研習保存哪些個人資料、保存到何時、有哪些查看與匯出紀錄。</translation>
    </message>
    <message>
        <source>ID numbers</source>
        <translation>身分證字號</translation>
    </message>
    <message>
        <source>Keep ID numbers of this training (only where hours are registered)</source>
        <translation>本研習保存身分證字號（需登錄時數時才保存）</translation>
    </message>
    <message>
        <source>Deletion</source>
        <translation>刪除</translation>
    </message>
    <message>
        <source>To be deleted on</source>
        <translation>個人資料刪除日</translation>
    </message>
    <message>
        <source>Delete personal data…</source>
        <translation>刪除個人資料…</translation>
    </message>
    <message>
        <source>When</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>What</source>
        <translation>事項</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人數</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>紀錄</translation>
    </message>
    <message>
        <source>Nobody has exported, printed or looked yet.</source>
        <translation>還沒有匯出、列印或查看的紀錄。</translation>
    </message>
    <message>
        <source>{n} people have one. On screen and paper the last four characters are hidden.</source>
        <translation>{n} 人有身分證字號。畫面與紙本一律隱藏末四碼。</translation>
    </message>
    <message>
        <source>None is stored; from files they are used to tell people apart and then dropped.</source>
        <translation>不保存；匯入檔中的身分證字號僅用於辨識同一人，之後即捨去。</translation>
    </message>
    <message>
        <source>{day}: 90 days after the last session</source>
        <translation>{day}：最後一場後 90 天</translation>
    </message>
    <message>
        <source>Keep ID numbers</source>
        <translation>保存身分證字號</translation>
    </message>
    <message>
        <source>Keep no ID numbers</source>
        <translation>不保存身分證字號</translation>
    </message>
    <message>
        <source>Change the day of deletion</source>
        <translation>變更個人資料刪除日</translation>
    </message>
</context>
<context>
    <name>PurgeDialog</name>
    <message>
        <source>Delete personal data</source>
        <translation>刪除個人資料</translation>
    </message>
    <message>
        <source>This cannot be undone. The numbers of the training stay: sessions, districts, meals.</source>
        <translation>刪除後無法復原。研習的統計數字會保留：場次、分區、用餐。</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>刪除</translation>
    </message>
    <message>
        <source>I know that nobody can bring this data back</source>
        <translation>我了解刪除後任何人都無法找回這些資料</translation>
    </message>
    <message>
        <source>What goes</source>
        <translation>刪除的資料</translation>
    </message>
    <message>
        <source>What stays</source>
        <translation>保留的資料</translation>
    </message>
    <message>
        <source>The numbers of {people} people and {schools} schools, by session, district, meal and kind; the log of exports and looks.</source>
        <translation>{people} 人、{schools} 校的統計數字（依場次、分區、用餐、人員類別），以及匯出與查看的紀錄。</translation>
    </message>
    <message>
        <source>Older copy of</source>
        <translation>備份日期</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>備份時機</translation>
    </message>
    <message>
        <source>People in it</source>
        <translation>內含人數</translation>
    </message>
    <message>
        <source>Older copies</source>
        <translation>較舊的備份</translation>
    </message>
    <message>
        <source>Looking for older copies…</source>
        <translation>正在尋找較舊的備份…</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>無法得知</translation>
    </message>
    <message>
        <source>Of how many people: {list}</source>
        <translation>人數：{list}</translation>
    </message>
    <message>
        <source>Also gone: what imported files said, rejected rows, names of online meetings, undo.</source>
        <translation>一併刪除：匯入檔的原始內容、未匯入的列、線上會議的名稱、復原紀錄。</translation>
    </message>
    <message>
        <source>Also gone: the same fields in what imported files said, and undo.</source>
        <translation>一併刪除：匯入檔原始內容中的相同欄位，以及復原紀錄。</translation>
    </message>
    <message>
        <source>Words typed or scanned at the desks (walk-ins, notes, reasons): {n}</source>
        <translation>報到時輸入或掃描的文字（臨時報到、備註、原因）：{n} 筆</translation>
    </message>
    <message>
        <source>Applications with contact, telephone, e-mail or note: {n}</source>
        <translation>含聯絡人、電話、電子信箱或備註的駐點申請：{n} 件</translation>
    </message>
    <message>
        <source>Delete the data of {n} people</source>
        <translation>刪除 {n} 人的資料</translation>
    </message>
    <message>
        <source>Looking for older copies</source>
        <translation>正在尋找較舊的備份</translation>
    </message>
    <message>
        <source>Delete {n} older copies of all data too; a new one takes their place</source>
        <translation>同時刪除 {n} 份較舊的整份備份，並改存一份新的備份</translation>
    </message>
    <message>
        <source>{n} of them still hold people of this training.</source>
        <translation>其中 {n} 份仍有本研習的人員資料。</translation>
    </message>
    <message>
        <source>There are no older copies beside the data.</source>
        <translation>資料旁沒有較舊的備份。</translation>
    </message>
    <message>
        <source>Deleting personal data</source>
        <translation>正在刪除個人資料</translation>
    </message>
    <message>
        <source>The personal data of {n} people is deleted; {copies} older copies are gone.</source>
        <translation>已刪除 {n} 人的個人資料，並刪除 {copies} 份較舊的備份。</translation>
    </message>
</context>
<context>
    <name>ReasonPanel</name>
    <message>
        <source>About the selected rows</source>
        <translation>所選的列</translation>
    </message>
    <message>
        <source>Select a row to see what was understood of it.</source>
        <translation>選取一列，查看判讀的結果。</translation>
    </message>
    <message>
        <source>{n} rows</source>
        <translation>{n} 列</translation>
    </message>
    <message>
        <source>row {n}</source>
        <translation>第 {n} 列</translation>
    </message>
    <message>
        <source>Take what the list says</source>
        <translation>改用名單上的資料</translation>
    </message>
    <message>
        <source>On the roster: {who}</source>
        <translation>名冊上：{who}</translation>
    </message>
    <message>
        <source>It is this person</source>
        <translation>就是這個人</translation>
    </message>
    <message>
        <source>It is {who}</source>
        <translation>就是{who}</translation>
    </message>
    <message>
        <source>Somebody new</source>
        <translation>是另一個新的人</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>不匯入這一列</translation>
    </message>
    <message>
        <source>Take all the same</source>
        <translation>仍要匯入</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>檔案中的內容</translation>
    </message>
    <message>
        <source>{title}: {text}</source>
        <translation>{title}：{text}</translation>
    </message>
</context>
<context>
    <name>Refreshing</name>
    <message>
        <source>Reading the roster</source>
        <translation>正在讀取名冊</translation>
    </message>
</context>
<context>
    <name>RememberedDialog</name>
    <message>
        <source>Remembered answers</source>
        <translation>已記住的回答</translation>
    </message>
    <message>
        <source>What was answered once about lists is not asked again. Forget what was wrong.</source>
        <translation>回答過的問題，下次匯入時不再詢問。答錯的可以在這裡忘記。</translation>
    </message>
    <message>
        <source>Nothing is remembered yet.</source>
        <translation>還沒有記住任何回答。</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>忘記</translation>
    </message>
    <message>
        <source>About</source>
        <translation>關於</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>檔案中的內容</translation>
    </message>
    <message>
        <source>Means</source>
        <translation>意思是</translation>
    </message>
    <message>
        <source>Forget {n} answers</source>
        <translation>忘記 {n} 個回答</translation>
    </message>
</context>
<context>
    <name>RosterFilter</name>
    <message>
        <source>Search name, school, job title</source>
        <translation>搜尋姓名、學校、職稱</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>篩選</translation>
    </message>
    <message>
        <source>Status, district, role, session, meal</source>
        <translation>狀態、分區、業務別、場次、用餐</translation>
    </message>
    <message>
        <source>No district</source>
        <translation>無分區</translation>
    </message>
    <message>
        <source>No role</source>
        <translation>無業務別</translation>
    </message>
    <message>
        <source>No session</source>
        <translation>不指定場次</translation>
    </message>
    <message>
        <source>Not given</source>
        <translation>未填</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>To check</source>
        <translation>待確認</translation>
    </message>
    <message>
        <source>Gone from the file</source>
        <translation>檔案已無</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>狀態</translation>
    </message>
    <message>
        <source>District</source>
        <translation>分區</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>業務別</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>場次</translation>
    </message>
    <message>
        <source>Meal</source>
        <translation>用餐</translation>
    </message>
    <message>
        <source>{n} more</source>
        <translation>另有 {n} 項</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>顯示全部</translation>
    </message>
    <message>
        <source>Take this filter away</source>
        <translation>移除這個條件</translation>
    </message>
</context>
<context>
    <name>RosterPage</name>
    <message>
        <source>Nobody is on the roster yet. Drop the file of the registration here, or choose it.</source>
        <translation>名冊還沒有人。請把報名檔案拖曳到這裡，或選取檔案匯入。</translation>
    </message>
    <message>
        <source>Import roster…</source>
        <translation>匯入名冊…</translation>
    </message>
    <message>
        <source>Roster</source>
        <translation>名冊</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>匯出…</translation>
    </message>
    <message>
        <source>Add person</source>
        <translation>新增人員</translation>
    </message>
</context>
<context>
    <name>RosterStats</name>
    <message>
        <source>People</source>
        <translation>人員</translation>
    </message>
    <message>
        <source>Schools</source>
        <translation>學校</translation>
    </message>
    <message>
        <source>Meals: meat / vegetarian</source>
        <translation>用餐：葷／素</translation>
    </message>
    <message>
        <source>To check</source>
        <translation>待確認</translation>
    </message>
    <message>
        <source>Cancelled {n}</source>
        <translation>已取消 {n}</translation>
    </message>
    <message>
        <source>{n} townships</source>
        <translation>{n} 個鄉鎮市區</translation>
    </message>
    <message>
        <source>Press “To check” to see them</source>
        <translation>按「待確認」查看</translation>
    </message>
    <message>
        <source>Nothing to check</source>
        <translation>沒有需要確認的資料</translation>
    </message>
    <message>
        <source>No meal {none}・not given {unknown}</source>
        <translation>不用餐 {none}・未填 {unknown}</translation>
    </message>
</context>
<context>
    <name>SchoolBox</name>
    <message>
        <source>Another school</source>
        <translation>其他學校</translation>
    </message>
    <message>
        <source>Name or code</source>
        <translation>校名或代碼</translation>
    </message>
</context>
<context>
    <name>ShowIdsDialog</name>
    <message>
        <source>Show ID numbers</source>
        <translation>查看身分證字號</translation>
    </message>
    <message>
        <source>It is recorded that they were shown, when, of how many people and why.</source>
        <translation>會留下紀錄：何時查看、幾人、用途為何。</translation>
    </message>
    <message>
        <source>Show for {n} seconds</source>
        <translation>顯示 {n} 秒</translation>
    </message>
    <message>
        <source>What for?</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>Such as: checking hours with the person. No names, please.</source>
        <translation>例如：與本人核對時數。請勿寫入姓名。</translation>
    </message>
    <message>
        <source>ID numbers</source>
        <translation>身分證字號</translation>
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
        <source>ID number</source>
        <translation>身分證字號</translation>
    </message>
    <message>
        <source>At most {n} at a time. For more, export them with a reason.</source>
        <translation>一次最多查看 {n} 人；更多請填寫用途後匯出。</translation>
    </message>
    <message>
        <source>{n} of the chosen people have an ID number.</source>
        <translation>選取的人員中有 {n} 人有身分證字號。</translation>
    </message>
    <message>
        <source>At most {n} characters.</source>
        <translation>最多 {n} 個字。</translation>
    </message>
    <message>
        <source>Hidden again in {n} seconds</source>
        <translation>{n} 秒後再度隱藏</translation>
    </message>
</context>
<context>
    <name>SourceBar</name>
    <message>
        <source>Sheet</source>
        <translation>工作表</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>編碼</translation>
    </message>
    <message>
        <source>Column names in</source>
        <translation>欄位名稱在</translation>
    </message>
    <message>
        <source>This list is</source>
        <translation>這份名單是</translation>
    </message>
    <message>
        <source>{name} (hidden)</source>
        <translation>{name}（隱藏）</translation>
    </message>
    <message>
        <source>row {n}</source>
        <translation>第 {n} 列</translation>
    </message>
    <message>
        <source>rows {first} to {last}</source>
        <translation>第 {first} 至 {last} 列</translation>
    </message>
    <message>
        <source>a list of its own</source>
        <translation>另一份獨立的名單</translation>
    </message>
    <message>
        <source>a newer version of {file} ({day})</source>
        <translation>{file}（{day}）的新版本</translation>
    </message>
</context>
<context>
    <name>StopIdsDialog</name>
    <message>
        <source>Keep no ID numbers</source>
        <translation>不保存身分證字號</translation>
    </message>
    <message>
        <source>{n} stored ID numbers are deleted. This cannot be undone.</source>
        <translation>將刪除已保存的 {n} 筆身分證字號，刪除後無法復原。</translation>
    </message>
    <message>
        <source>Delete {n} ID numbers</source>
        <translation>刪除 {n} 筆身分證字號</translation>
    </message>
    <message>
        <source>Looking for older copies</source>
        <translation>正在尋找較舊的備份</translation>
    </message>
    <message>
        <source>Delete {n} older copies of all data that hold them; a new one takes their place</source>
        <translation>同時刪除 {n} 份含有這些號碼的較舊備份，並改存一份新的備份</translation>
    </message>
    <message>
        <source>Deleting ID numbers</source>
        <translation>正在刪除身分證字號</translation>
    </message>
    <message>
        <source>{n} ID numbers are deleted.</source>
        <translation>已刪除 {n} 筆身分證字號。</translation>
    </message>
</context>
<context>
    <name>Transfer</name>
    <message>
        <source>Reading {name}</source>
        <translation>正在讀取 {name}</translation>
    </message>
    <message>
        <source>Importing {n} people</source>
        <translation>正在匯入 {n} 人</translation>
    </message>
    <message>
        <source>Import {n} people from {name}</source>
        <translation>從「{name}」匯入 {n} 人</translation>
    </message>
    <message>
        <source>{n} people imported</source>
        <translation>已匯入 {n} 人</translation>
    </message>
    <message>
        <source>{n} people imported, {m} updated</source>
        <translation>已匯入 {n} 人，更新 {m} 人</translation>
    </message>
    <message>
        <source>Noted what the list says; nobody was changed</source>
        <translation>已記下名單的內容，沒有人有變動</translation>
    </message>
    <message>
        <source>{n} rows were not imported, because nobody said who they are</source>
        <translation>{n} 列尚未確認是誰，沒有匯入</translation>
    </message>
</context>
<context>
    <name>_Several</name>
    <message>
        <source>Leave as it is</source>
        <translation>維持原樣</translation>
    </message>
    <message>
        <source>Add the ticked ones</source>
        <translation>加上勾選的</translation>
    </message>
    <message>
        <source>Take the ticked ones away</source>
        <translation>去掉勾選的</translation>
    </message>
    <message>
        <source>Exactly the ticked ones</source>
        <translation>改成只有勾選的</translation>
    </message>
</context>
<context>
    <name>privacy</name>
    <message>
        <source>ID numbers</source>
        <translation>身分證字號</translation>
    </message>
    <message>
        <source>Names, schools and contact data stay.</source>
        <translation>姓名、學校與聯絡資料保留。</translation>
    </message>
    <message>
        <source>ID numbers, contact data and notes</source>
        <translation>身分證字號、聯絡資料與備註</translation>
    </message>
    <message>
        <source>Names, schools, sessions and meals stay.</source>
        <translation>姓名、學校、場次與用餐保留。</translation>
    </message>
    <message>
        <source>Everything personal, names too</source>
        <translation>所有個人資料，包含姓名</translation>
    </message>
    <message>
        <source>People become ○○○ of a school, so that every count stays.</source>
        <translation>人員改為某校的○○○，所有人數統計都保留。</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Phones</source>
        <translation>電話</translation>
    </message>
    <message>
        <source>E-mail addresses</source>
        <translation>電子郵件</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>備註</translation>
    </message>
    <message>
        <source>Job titles</source>
        <translation>職稱</translation>
    </message>
    <message>
        <source>Roster exported</source>
        <translation>匯出名冊</translation>
    </message>
    <message>
        <source>ID numbers exported</source>
        <translation>匯出身分證字號</translation>
    </message>
    <message>
        <source>ID numbers shown</source>
        <translation>查看身分證字號</translation>
    </message>
    <message>
        <source>Sign-in sheets</source>
        <translation>簽到表</translation>
    </message>
    <message>
        <source>Printed</source>
        <translation>列印</translation>
    </message>
    <message>
        <source>Saved as PDF</source>
        <translation>存成 PDF</translation>
    </message>
    <message>
        <source>Badges printed</source>
        <translation>列印名牌</translation>
    </message>
    <message>
        <source>Badges saved as PDF</source>
        <translation>名牌存成 PDF</translation>
    </message>
    <message>
        <source>Table cards printed</source>
        <translation>列印桌牌</translation>
    </message>
    <message>
        <source>Table cards saved as PDF</source>
        <translation>桌牌存成 PDF</translation>
    </message>
    <message>
        <source>Online names exported</source>
        <translation>匯出線上名單</translation>
    </message>
    <message>
        <source>Hours exported</source>
        <translation>匯出時數</translation>
    </message>
    <message>
        <source>Hours exported with ID numbers</source>
        <translation>匯出時數（含身分證字號）</translation>
    </message>
    <message>
        <source>Closing list or statistics saved</source>
        <translation>研習後名單或統計已儲存</translation>
    </message>
    <message>
        <source>Certificates saved</source>
        <translation>研習證明已儲存</translation>
    </message>
    <message>
        <source>Certificates saved with ID numbers</source>
        <translation>研習證明已儲存（含完整身分證字號）</translation>
    </message>
    <message>
        <source>at the start</source>
        <translation>程式啟動時</translation>
    </message>
    <message>
        <source>at the end</source>
        <translation>程式結束時</translation>
    </message>
    <message>
        <source>before an import</source>
        <translation>匯入之前</translation>
    </message>
    <message>
        <source>before a merge</source>
        <translation>合併之前</translation>
    </message>
    <message>
        <source>while a desk was open</source>
        <translation>報到進行中</translation>
    </message>
    <message>
        <source>before going out</source>
        <translation>出發之前</translation>
    </message>
    <message>
        <source>before a venue pack was opened</source>
        <translation>開啟場地包之前</translation>
    </message>
    <message>
        <source>before an update</source>
        <translation>升級之前</translation>
    </message>
    <message>
        <source>after a deletion</source>
        <translation>刪除之後</translation>
    </message>
    <message>
        <source>set aside as damaged</source>
        <translation>損毀移置的檔案</translation>
    </message>
    <message>
        <source>Deleted: {what}</source>
        <translation>已刪除：{what}</translation>
    </message>
</context>
<context>
    <name>review</name>
    <message>
        <source>Row</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>狀態</translation>
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
        <source>Job title</source>
        <translation>職稱</translation>
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
        <source>Meal</source>
        <translation>用餐</translation>
    </message>
    <message>
        <source>Kind of person</source>
        <translation>人員類別</translation>
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
        <source>ID number</source>
        <translation>身分證字號</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>備註</translation>
    </message>
    <message>
        <source>Result of the check</source>
        <translation>檢查結果</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>有變動</translation>
    </message>
    <message>
        <source>Who is it?</source>
        <translation>待確認身分</translation>
    </message>
    <message>
        <source>To check</source>
        <translation>待確認</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>沒有變更</translation>
    </message>
    <message>
        <source>Not imported</source>
        <translation>不匯入</translation>
    </message>
    <message>
        <source>Passed over</source>
        <translation>略過</translation>
    </message>
    <message>
        <source>Not in the list any more</source>
        <translation>名單上已沒有</translation>
    </message>
    <message>
        <source>The ID number is that of somebody with another name</source>
        <translation>身分證字號與名冊上另一位姓名不同的人相同</translation>
    </message>
    <message>
        <source>Several people of this name and school are on the roster</source>
        <translation>名冊上有多位同名同校的人</translation>
    </message>
    <message>
        <source>Somebody of this name and school has another ID number and is not in the list any more</source>
        <translation>同校同名的人身分證字號不同，而且已不在這份名單中</translation>
    </message>
    <message>
        <source>Another row is this person already</source>
        <translation>另一列已是同一個人</translation>
    </message>
    <message>
        <source>Was in the last version of this list, and is not in this one. Stays on the roster, marked to check</source>
        <translation>上一版名單有、這一版沒有；保留在名冊上，並標示待確認</translation>
    </message>
    <message>
        <source>Cancelled on the roster, and stays so</source>
        <translation>名冊上已取消，維持取消</translation>
    </message>
    <message>
        <source>Taken as one person with row {n}</source>
        <translation>與第 {n} 列視為同一人</translation>
    </message>
    <message>
        <source>(nothing)</source>
        <translation>（空白）</translation>
    </message>
    <message>
        <source>{field}: {before} → {after}</source>
        <translation>{field}：{before} → {after}</translation>
    </message>
    <message>
        <source>{field} stays {ours}, as on the roster; the list says {theirs}</source>
        <translation>{field}保留名冊上的「{ours}」，名單上是「{theirs}」</translation>
    </message>
    <message>
        <source>School: {school}</source>
        <translation>學校：{school}</translation>
    </message>
    <message>
        <source>Keep “{school}” as written</source>
        <translation>保留「{school}」原樣</translation>
    </message>
    <message>
        <source>Name: {name}</source>
        <translation>姓名：{name}</translation>
    </message>
    <message>
        <source>Always read {written} as {meant}</source>
        <translation>一律將 {written} 讀作 {meant}</translation>
    </message>
    <message>
        <source>Two people: {names}</source>
        <translation>是兩個人：{names}</translation>
    </message>
    <message>
        <source>Somebody else of the same name</source>
        <translation>是另一位同名的人</translation>
    </message>
    <message>
        <source>{text} (all {n} rows)</source>
        <translation>{text}（{n} 列全部）</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>欄位</translation>
    </message>
    <message>
        <source>Character</source>
        <translation>字</translation>
    </message>
    <message>
        <source>as written</source>
        <translation>依原樣</translation>
    </message>
    <message>
        <source>not used</source>
        <translation>不使用</translation>
    </message>
    <message>
        <source>Rows to set right</source>
        <translation>待更正的列</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
</context>
<context>
    <name>roster</name>
    <message>
        <source>Import a roster</source>
        <translation>匯入名冊</translation>
    </message>
    <message>
        <source>Export to Excel</source>
        <translation>匯出 Excel</translation>
    </message>
    <message>
        <source>Approval still open</source>
        <translation>審核結果未定</translation>
    </message>
    <message>
        <source>Date of birth impossible</source>
        <translation>出生日期有誤</translation>
    </message>
    <message>
        <source>Branch school</source>
        <translation>分校</translation>
    </message>
    <message>
        <source>Listed twice</source>
        <translation>重複列出</translation>
    </message>
    <message>
        <source>Cells beyond the columns</source>
        <translation>超出欄位的儲存格</translation>
    </message>
    <message>
        <source>Formula without a value</source>
        <translation>公式沒有值</translation>
    </message>
    <message>
        <source>Gone from the file</source>
        <translation>檔案已無</translation>
    </message>
    <message>
        <source>Hidden in the file</source>
        <translation>檔案中隱藏的列</translation>
    </message>
    <message>
        <source>ID number: slip of the pen?</source>
        <translation>身分證字號疑似有誤</translation>
    </message>
    <message>
        <source>ID number missing</source>
        <translation>缺身分證字號</translation>
    </message>
    <message>
        <source>One ID number, two names</source>
        <translation>同一字號有兩個姓名</translation>
    </message>
    <message>
        <source>ID number: unknown form</source>
        <translation>身分證字號格式不符</translation>
    </message>
    <message>
        <source>Kept by hand</source>
        <translation>人工保留</translation>
    </message>
    <message>
        <source>Perhaps cancelled</source>
        <translation>可能已取消</translation>
    </message>
    <message>
        <source>Two meals ticked</source>
        <translation>葷素都勾選</translation>
    </message>
    <message>
        <source>Meal differs by day</source>
        <translation>各日用餐不同</translation>
    </message>
    <message>
        <source>Meal not given</source>
        <translation>未填用餐</translation>
    </message>
    <message>
        <source>Meal unclear</source>
        <translation>用餐填寫不明</translation>
    </message>
    <message>
        <source>Name: character written in pieces</source>
        <translation>姓名：拆字</translation>
    </message>
    <message>
        <source>Name: lost character</source>
        <translation>姓名：缺字</translation>
    </message>
    <message>
        <source>Name: lost or odd characters</source>
        <translation>姓名有異常字元</translation>
    </message>
    <message>
        <source>Name: self-made character</source>
        <translation>姓名含造字</translation>
    </message>
    <message>
        <source>Several people in one cell</source>
        <translation>一格多人</translation>
    </message>
    <message>
        <source>Name with a title behind it</source>
        <translation>姓名後有稱謂</translation>
    </message>
    <message>
        <source>No consent</source>
        <translation>未同意個資蒐集</translation>
    </message>
    <message>
        <source>School missing</source>
        <translation>缺學校</translation>
    </message>
    <message>
        <source>No session</source>
        <translation>未選場次</translation>
    </message>
    <message>
        <source>Telephone unclear</source>
        <translation>電話不明</translation>
    </message>
    <message>
        <source>Business role not in the plan</source>
        <translation>業務別不在計畫中</translation>
    </message>
    <message>
        <source>School fits several</source>
        <translation>學校不只一所相符</translation>
    </message>
    <message>
        <source>School and code disagree</source>
        <translation>學校與代碼不符</translation>
    </message>
    <message>
        <source>School code unknown</source>
        <translation>查無學校代碼</translation>
    </message>
    <message>
        <source>School: lost character</source>
        <translation>學校：缺字</translation>
    </message>
    <message>
        <source>Name unknown beside the school code</source>
        <translation>校名與代碼對不上</translation>
    </message>
    <message>
        <source>School in another county</source>
        <translation>其他縣市的學校</translation>
    </message>
    <message>
        <source>School in another township</source>
        <translation>學校不在所寫的鄉鎮</translation>
    </message>
    <message>
        <source>School with other words behind it</source>
        <translation>校名後另有文字</translation>
    </message>
    <message>
        <source>School: other spelling</source>
        <translation>學校用字不同</translation>
    </message>
    <message>
        <source>Date fits several sessions</source>
        <translation>同日有多個場次</translation>
    </message>
    <message>
        <source>Date without a session</source>
        <translation>日期不是本計畫的場次</translation>
    </message>
    <message>
        <source>Session unclear</source>
        <translation>場次填寫不明</translation>
    </message>
    <message>
        <source>Weekday disagrees with the date</source>
        <translation>星期與日期不符</translation>
    </message>
    <message>
        <source>Mark unclear</source>
        <translation>勾選不明</translation>
    </message>
    <message>
        <source>Two schools in one cell</source>
        <translation>一格兩校</translation>
    </message>
    <message>
        <source>School not in the directory</source>
        <translation>學校不在名單</translation>
    </message>
    <message>
        <source>ID number made half-width</source>
        <translation>身分證字號已轉半形</translation>
    </message>
    <message>
        <source>Invisible characters removed</source>
        <translation>已去除看不見的字元</translation>
    </message>
    <message>
        <source>Name as answered before</source>
        <translation>姓名依先前的答案</translation>
    </message>
    <message>
        <source>Middle dot of the name made one</source>
        <translation>姓名間隔號已統一</translation>
    </message>
    <message>
        <source>Latin letters made half-width</source>
        <translation>英文字母已轉半形</translation>
    </message>
    <message>
        <source>Invisible characters removed from the name</source>
        <translation>已去除姓名中看不見的字元</translation>
    </message>
    <message>
        <source>Spaces removed from the name</source>
        <translation>已去除姓名中的空白</translation>
    </message>
    <message>
        <source>Cell split into several people</source>
        <translation>一格拆成多人</translation>
    </message>
    <message>
        <source>Words behind the name moved to the note</source>
        <translation>姓名後的註記移到備註</translation>
    </message>
    <message>
        <source>Leading zero of the phone put back</source>
        <translation>電話補回開頭的 0</translation>
    </message>
    <message>
        <source>School as answered before</source>
        <translation>學校依先前的答案</translation>
    </message>
    <message>
        <source>Both divisions of one code</source>
        <translation>同一代碼的兩個學部</translation>
    </message>
    <message>
        <source>Leading zero of the school code put back</source>
        <translation>學校代碼補回開頭的 0</translation>
    </message>
    <message>
        <source>School taken from the merged cell</source>
        <translation>學校取自合併儲存格</translation>
    </message>
    <message>
        <source>School found by 台/臺</source>
        <translation>學校以台／臺相符</translation>
    </message>
    <message>
        <source>Typed by hand</source>
        <translation>人工填寫</translation>
    </message>
    <message>
        <source>Characters that cannot be stored</source>
        <translation>含無法儲存的字元</translation>
    </message>
    <message>
        <source>Empty row</source>
        <translation>空白列</translation>
    </message>
    <message>
        <source>Registration cancelled</source>
        <translation>取消報名</translation>
    </message>
    <message>
        <source>The same as row {row}</source>
        <translation>與第 {row} 列相同</translation>
    </message>
    <message>
        <source>Only a number, no person</source>
        <translation>只有序號，沒有人員</translation>
    </message>
    <message>
        <source>Too far below the table</source>
        <translation>離表格太遠，未讀取</translation>
    </message>
    <message>
        <source>Left out by hand</source>
        <translation>人工略過</translation>
    </message>
    <message>
        <source>A remark, no person</source>
        <translation>說明文字，不是人員</translation>
    </message>
    <message>
        <source>Not approved: {detail}</source>
        <translation>未通過審核：{detail}</translation>
    </message>
    <message>
        <source>Name missing</source>
        <translation>缺姓名</translation>
    </message>
    <message>
        <source>Column names again</source>
        <translation>重複的標題列</translation>
    </message>
    <message>
        <source>Signature line</source>
        <translation>核章列</translation>
    </message>
    <message>
        <source>Subtotal</source>
        <translation>小計</translation>
    </message>
    <message>
        <source>Replaced by the later answer in row {row}</source>
        <translation>已由第 {row} 列較晚的填答取代</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>標題列</translation>
    </message>
    <message>
        <source>Too long: {detail}</source>
        <translation>文字太長：{detail}</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合計</translation>
    </message>
    <message>
        <source>Registered</source>
        <translation>已報名</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>{text}: which of {codes}?</source>
        <translation>{text}：{codes} 是哪一所？</translation>
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
        <source>Code</source>
        <translation>代碼</translation>
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
        <source>Roles</source>
        <translation>業務別</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>場次</translation>
    </message>
    <message>
        <source>Meal</source>
        <translation>用餐</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>人員類別</translation>
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
        <source>ID number</source>
        <translation>身分證字號</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>備註</translation>
    </message>
    <message>
        <source>To check</source>
        <translation>待確認</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>狀態</translation>
    </message>
    <message>
        <source>Attendee</source>
        <translation>學員</translation>
    </message>
    <message>
        <source>Helper</source>
        <translation>輔導小組</translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation>講師</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>工作人員</translation>
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
        <source>Replaces the earlier answer in row {row}</source>
        <translation>取代第 {row} 列較早的填答</translation>
    </message>
    <message>
        <source>Export the roster</source>
        <translation>匯出名冊</translation>
    </message>
</context>
<context>
    <name>roster_more</name>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Paste from Excel</source>
        <translation>從 Excel 貼上</translation>
    </message>
    <message>
        <source>Imports so far…</source>
        <translation>匯入紀錄…</translation>
    </message>
    <message>
        <source>Add helper…</source>
        <translation>新增輔導小組…</translation>
    </message>
    <message>
        <source>Add speaker…</source>
        <translation>新增講師…</translation>
    </message>
    <message>
        <source>Add staff…</source>
        <translation>新增工作人員…</translation>
    </message>
    <message>
        <source>Look for people listed twice…</source>
        <translation>尋找重複的人員…</translation>
    </message>
    <message>
        <source>Columns of files…</source>
        <translation>檔案欄位…</translation>
    </message>
    <message>
        <source>Show ID numbers…</source>
        <translation>查看身分證字號…</translation>
    </message>
    <message>
        <source>Personal data…</source>
        <translation>個人資料…</translation>
    </message>
</context>
<context>
    <name>roster_tools</name>
    <message>
        <source>Edit…</source>
        <translation>編輯…</translation>
    </message>
    <message>
        <source>Mark as checked</source>
        <translation>標為已確認</translation>
    </message>
    <message>
        <source>Move to another session…</source>
        <translation>改到其他場次…</translation>
    </message>
    <message>
        <source>Merge two entries…</source>
        <translation>合併兩筆資料…</translation>
    </message>
    <message>
        <source>Still coming</source>
        <translation>仍會參加</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>Register again</source>
        <translation>恢復報名</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>複製</translation>
    </message>
    <message>
        <source>Copy with column names</source>
        <translation>連同欄位名稱複製</translation>
    </message>
    <message>
        <source>Paste over cells</source>
        <translation>貼上至儲存格</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>刪除</translation>
    </message>
</context>
</TS>
