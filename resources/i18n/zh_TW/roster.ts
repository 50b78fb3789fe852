<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_TW" sourcelanguage="en_US">
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
        <source>Columns understood: {columns}</source>
        <translation>認得的欄位：{columns}</translation>
    </message>
    <message>
        <source>Columns not used: {columns}</source>
        <translation>未使用的欄位：{columns}</translation>
    </message>
    <message>
        <source>{attention} rows are to be checked, {rejected} cannot be imported. Nothing is stored yet.</source>
        <translation>{attention} 列待確認，{rejected} 列無法匯入。目前尚未存入任何資料。</translation>
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
        <source>On the roster already</source>
        <translation>已在名冊</translation>
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
        <source>Job title</source>
        <translation>職稱</translation>
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
        <source>ID number</source>
        <translation>身分證字號</translation>
    </message>
    <message>
        <source>Result of the check</source>
        <translation>檢查結果</translation>
    </message>
    <message>
        <source>Import {n} people</source>
        <translation>匯入 {n} 人</translation>
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
        <source>I have checked this; do not mark it any more</source>
        <translation>已確認無誤，不再提示</translation>
    </message>
</context>
<context>
    <name>RosterFilter</name>
    <message>
        <source>Search name, school, job title</source>
        <translation>搜尋姓名、學校、職稱</translation>
    </message>
    <message>
        <source>Only people of this session</source>
        <translation>只看這一場次的人員</translation>
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
        <source>Every session</source>
        <translation>所有場次</translation>
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
        <source>Export Excel</source>
        <translation>匯出 Excel</translation>
    </message>
    <message>
        <source>Paste from Excel</source>
        <translation>從 Excel 貼上</translation>
    </message>
    <message>
        <source>Add person</source>
        <translation>新增人員</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人員</translation>
    </message>
    <message>
        <source>Edit the person</source>
        <translation>編輯人員</translation>
    </message>
    <message>
        <source>Mark as checked</source>
        <translation>標為已確認</translation>
    </message>
    <message>
        <source>Delete (Del)</source>
        <translation>刪除（Del）</translation>
    </message>
    <message>
        <source>Change {column} of {name}</source>
        <translation>修改「{name}」的{column}</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Add {name}</source>
        <translation>新增「{name}」</translation>
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
        <translation>修改「{name}」</translation>
    </message>
    <message>
        <source>Mark {n} people as checked</source>
        <translation>將 {n} 人標為已確認</translation>
    </message>
    <message>
        <source>{n} people</source>
        <translation>{n} 人</translation>
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
        <source>The clipboard is empty. Copy rows in Excel first.</source>
        <translation>剪貼簿是空的。請先在 Excel 複製要貼上的列。</translation>
    </message>
    <message>
        <source>“{column}” cannot be pasted into. Double-click the cell to change it.</source>
        <translation>「{column}」不能貼上，請雙擊該格修改。</translation>
    </message>
    <message>
        <source>Pasted rows</source>
        <translation>貼上的資料</translation>
    </message>
    <message>
        <source>Saved: {name}</source>
        <translation>已儲存：{name}</translation>
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
        <source>Exporting to Excel</source>
        <translation>正在匯出 Excel</translation>
    </message>
</context>
<context>
    <name>roster</name>
    <message>
        <source>Import a roster</source>
        <translation>匯入名冊</translation>
    </message>
    <message>
        <source>Tables ({kinds});;All files (*)</source>
        <translation>表格檔 ({kinds});;所有檔案 (*)</translation>
    </message>
    <message>
        <source>Export to Excel</source>
        <translation>匯出 Excel</translation>
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
        <source>Two meals ticked</source>
        <translation>葷素都勾選</translation>
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
        <source>Name: lost or odd characters</source>
        <translation>姓名有異常字元</translation>
    </message>
    <message>
        <source>Name: self-made character</source>
        <translation>姓名含造字</translation>
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
        <source>Leading zero of the phone put back</source>
        <translation>電話補回開頭的 0</translation>
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
        <source>A remark, no person</source>
        <translation>說明文字，不是人員</translation>
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
        <source>Ready</source>
        <translation>可匯入</translation>
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
        <source>Not imported</source>
        <translation>無法匯入</translation>
    </message>
    <message>
        <source>Passed over</source>
        <translation>略過</translation>
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
</context>
</TS>
