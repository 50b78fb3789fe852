<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_TW" sourcelanguage="en_US">
<context>
    <name>Aliases</name>
    <message>
        <source>Other names</source>
        <translation>別名</translation>
    </message>
    <message>
        <source>Other names rosters use go here, such as 附小 or a former name.</source>
        <translation>這裡放名冊上的其他寫法，例如附小、舊校名。</translation>
    </message>
    <message>
        <source>Add name</source>
        <translation>新增別名</translation>
    </message>
    <message>
        <source>Add a name of “{name}”</source>
        <translation>新增「{name}」的別名</translation>
    </message>
    <message>
        <source>New name</source>
        <translation>新別名</translation>
    </message>
    <message>
        <source>Change “{name}”</source>
        <translation>修改「{name}」</translation>
    </message>
</context>
<context>
    <name>Counts</name>
    <message>
        <source>Total</source>
        <translation>合計</translation>
    </message>
    <message>
        <source>School counts</source>
        <translation>校數</translation>
    </message>
    <message>
        <source>Districts of the plan are counted here.</source>
        <translation>這裡列出計畫各分區的校數。</translation>
    </message>
    <message>
        <source>Go to Districts</source>
        <translation>前往分區</translation>
    </message>
    <message>
        <source>Show the schools of the district</source>
        <translation>列出這個分區的學校</translation>
    </message>
    <message>
        <source>Take the directory&apos;s number</source>
        <translation>採用名錄的校數</translation>
    </message>
    <message>
        <source>{n} schools are in no township and in no district&apos;s number.</source>
        <translation>有 {n} 所學校沒有鄉鎮市區，未計入任何分區。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>No list of the year before: {levels}.</source>
        <translation>沒有上一學年的名錄：{levels}。</translation>
    </message>
    <message>
        <source>{year}: {total}</source>
        <translation>{year} 學年 {total} 校</translation>
    </message>
    <message>
        <source>Plans of {county}: {years}</source>
        <translation>{county}歷年計畫：{years}</translation>
    </message>
    <message>
        <source>{n} districts</source>
        <translation>{n} 個分區</translation>
    </message>
    <message>
        <source>Take the directory&apos;s number for “{name}”</source>
        <translation>「{name}」採用名錄的校數</translation>
    </message>
</context>
<context>
    <name>Parts</name>
    <message>
        <source>Branches and divisions</source>
        <translation>分校與學部</translation>
    </message>
    <message>
        <source>Branches go here, and the divisions of a school that counts as two.</source>
        <translation>這裡放分校，以及計為兩校的各學部。</translation>
    </message>
    <message>
        <source>Add branch</source>
        <translation>新增分校</translation>
    </message>
    <message>
        <source>Add divisions: primary and junior high</source>
        <translation>新增國小部與國中部</translation>
    </message>
    <message>
        <source>Close or open again</source>
        <translation>停辦或恢復</translation>
    </message>
    <message>
        <source>Branches and divisions of {name}</source>
        <translation>{name}的分校與學部</translation>
    </message>
    <message>
        <source>Change “{name}”</source>
        <translation>修改「{name}」</translation>
    </message>
    <message>
        <source>New branch</source>
        <translation>新分校</translation>
    </message>
    <message>
        <source>Add a branch of “{name}”</source>
        <translation>新增「{name}」的分校</translation>
    </message>
    <message>
        <source>Add divisions of “{name}”</source>
        <translation>新增「{name}」的學部</translation>
    </message>
    <message>
        <source>{level} division</source>
        <translation>{level}部</translation>
    </message>
</context>
<context>
    <name>SchoolFilter</name>
    <message>
        <source>Search name, code, township</source>
        <translation>搜尋校名、代碼、鄉鎮市區</translation>
    </message>
    <message>
        <source>Only schools of this county</source>
        <translation>只列這個縣市的學校</translation>
    </message>
    <message>
        <source>Only schools of this district</source>
        <translation>只看此分區的學校</translation>
    </message>
    <message>
        <source>Every county</source>
        <translation>所有縣市</translation>
    </message>
    <message>
        <source>In no district</source>
        <translation>不在任何分區</translation>
    </message>
    <message>
        <source>Every district</source>
        <translation>所有分區</translation>
    </message>
    <message>
        <source>Open schools</source>
        <translation>開辦中</translation>
    </message>
    <message>
        <source>No township</source>
        <translation>沒有鄉鎮市區</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>已停辦</translation>
    </message>
</context>
<context>
    <name>SchoolImportDialog</name>
    <message>
        <source>Import lists of schools</source>
        <translation>匯入學校名錄</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>匯入</translation>
    </message>
    <message>
        <source>Schools of the lists</source>
        <translation>名錄中的學校</translation>
    </message>
    <message>
        <source>Leave as they are</source>
        <translation>保留原狀</translation>
    </message>
    <message>
        <source>Academic year of the list</source>
        <translation>名錄的學年度</translation>
    </message>
    <message>
        <source>The list does not say it. With 0 it fills in blanks and changes nothing.</source>
        <translation>名錄沒有寫學年度。填 0 時只補空白欄位，不更動既有資料。</translation>
    </message>
    <message>
        <source>{n} codes had lost their first 0 and got it back.</source>
        <translation>有 {n} 個代碼開頭的 0 遺失，已補回。</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>{file} row {row}: {name}, {reason}</source>
        <translation>{file} 第 {row} 列：{name}，{reason}</translation>
    </message>
    <message>
        <source>{n} rows cannot be taken: {rows}</source>
        <translation>有 {n} 列無法採用：{rows}</translation>
    </message>
    <message>
        <source>{n} schools are not in these lists and will be closed: {names}.</source>
        <translation>有 {n} 校不在這些名錄中，匯入後將標示為已停辦：{names}。</translation>
    </message>
    <message>
        <source> {n} of them have people, calls or online names.</source>
        <translation>其中 {n} 校已有人員、催報紀錄或線上名稱。</translation>
    </message>
    <message>
        <source>What changes</source>
        <translation>變動</translation>
    </message>
    <message>
        <source>Import {n} schools</source>
        <translation>匯入 {n} 所學校</translation>
    </message>
</context>
<context>
    <name>SchoolTransfer</name>
    <message>
        <source>Reading {name}</source>
        <translation>正在讀取 {name}</translation>
    </message>
    <message>
        <source>Importing {n} schools</source>
        <translation>正在匯入 {n} 所學校</translation>
    </message>
    <message>
        <source>Import {n} schools</source>
        <translation>匯入 {n} 所學校</translation>
    </message>
    <message>
        <source>{n} schools imported</source>
        <translation>已匯入 {n} 所學校</translation>
    </message>
</context>
<context>
    <name>Schools</name>
    <message>
        <source>Code</source>
        <translation>代碼</translation>
    </message>
    <message>
        <source>School name</source>
        <translation>校名</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>學制</translation>
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
        <source>District</source>
        <translation>分區</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>電話</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>狀態</translation>
    </message>
    <message>
        <source>List year</source>
        <translation>名錄學年</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>來源</translation>
    </message>
    <message>
        <source>Belongs to</source>
        <translation>所屬學校</translation>
    </message>
    <message>
        <source>Other names</source>
        <translation>別名</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Branch or division</source>
        <translation>分校或學部</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>Other name</source>
        <translation>別名</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>計畫</translation>
    </message>
    <message>
        <source>Directory</source>
        <translation>名錄</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>差異</translation>
    </message>
    <message>
        <source>Last year</source>
        <translation>上學年</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>已停辦</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>開辦中</translation>
    </message>
    <message>
        <source>The directory does not hold every area of it.</source>
        <translation>名錄尚未涵蓋這個分區的每個地區。</translation>
    </message>
    <message>
        <source>The directory counts {listed}, the plan {plan}.</source>
        <translation>名錄有 {listed} 校，計畫寫 {plan} 校。</translation>
    </message>
    <message>
        <source>There is no list of the year before for every level.</source>
        <translation>還沒有每個學制上一學年的名錄。</translation>
    </message>
    <message>
        <source>{last} a year before, {listed} now</source>
        <translation>上一學年 {last} 校，現在 {listed} 校</translation>
    </message>
    <message>
        <source>Left as it is</source>
        <translation>保留原狀</translation>
    </message>
    <message>
        <source>What changes</source>
        <translation>變動</translation>
    </message>
    <message>
        <source>Closed: newer lists do not name it</source>
        <translation>停辦：較新的名錄沒有這所學校</translation>
    </message>
    <message>
        <source>year {years}</source>
        <translation>{years} 學年</translation>
    </message>
    <message>
        <source>{n} schools</source>
        <translation>{n} 校</translation>
    </message>
    <message>
        <source>Import lists of schools</source>
        <translation>匯入學校名錄</translation>
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
        <source>Primary and junior high</source>
        <translation>國中小</translation>
    </message>
    <message>
        <source>Senior high</source>
        <translation>高中</translation>
    </message>
    <message>
        <source>Special</source>
        <translation>特教學校</translation>
    </message>
    <message>
        <source>School</source>
        <translation>學校</translation>
    </message>
    <message>
        <source>Branch</source>
        <translation>分校</translation>
    </message>
    <message>
        <source>Division</source>
        <translation>學部</translation>
    </message>
    <message>
        <source>Ministry&apos;s list</source>
        <translation>教育部名錄</translation>
    </message>
    <message>
        <source>Added here</source>
        <translation>自行新增</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>範例</translation>
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
        <source>No longer listed</source>
        <translation>名錄已無</translation>
    </message>
    <message>
        <source>Listed again</source>
        <translation>重新列入</translation>
    </message>
    <message>
        <source>As before</source>
        <translation>不變</translation>
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
        <source>Close {names}</source>
        <translation>停辦{names}</translation>
    </message>
    <message>
        <source>Open {names} again</source>
        <translation>恢復{names}</translation>
    </message>
</context>
<context>
    <name>SchoolsPage</name>
    <message>
        <source>No school yet. Drop the ministry&apos;s lists here, or choose them: all at once.</source>
        <translation>還沒有學校。把教育部的學校名錄拖放到這裡，或按下按鈕選擇；可以一次放入多個檔案。</translation>
    </message>
    <message>
        <source>Import lists…</source>
        <translation>匯入名錄…</translation>
    </message>
    <message>
        <source>Schools</source>
        <translation>學校</translation>
    </message>
    <message>
        <source>Add school</source>
        <translation>新增學校</translation>
    </message>
    <message>
        <source>School directory</source>
        <translation>學校名錄</translation>
    </message>
    <message>
        <source>Close or open again</source>
        <translation>停辦或恢復</translation>
    </message>
    <message>
        <source>{n} open schools</source>
        <translation>開辦中 {n} 校</translation>
    </message>
    <message>
        <source>lists of {years}</source>
        <translation>名錄 {years} 學年</translation>
    </message>
    <message>
        <source>{n} shown</source>
        <translation>列出 {n} 校</translation>
    </message>
    <message>
        <source>Change “{name}”</source>
        <translation>修改「{name}」</translation>
    </message>
    <message>
        <source>New school</source>
        <translation>新學校</translation>
    </message>
    <message>
        <source>Delete {names}</source>
        <translation>刪除{names}</translation>
    </message>
    <message>
        <source>{names} deleted</source>
        <translation>已刪除{names}</translation>
    </message>
    <message>
        <source>{names} closed: listed or in use</source>
        <translation>{names}在名錄中或已使用，改為停辦</translation>
    </message>
    <message>
        <source>Paste {n} schools</source>
        <translation>貼上 {n} 所學校</translation>
    </message>
    <message>
        <source>Not taken: {n} rows. {name}: {why}</source>
        <translation>有 {n} 列沒有採用。{name}：{why}</translation>
    </message>
    <message>
        <source>The directory says all of that already; nothing changes.</source>
        <translation>名錄的內容都已經有了，沒有變動。</translation>
    </message>
</context>
</TS>
