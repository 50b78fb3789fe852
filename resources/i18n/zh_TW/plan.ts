<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_TW" sourcelanguage="en_US">
<context>
    <name>CountsPaste</name>
    <message>
        <source>Paste table…</source>
        <translation>貼上表格…</translation>
    </message>
    <message>
        <source>Paste school counts</source>
        <translation>貼上各縣市校數</translation>
    </message>
    <message>
        <source>Paste school counts of {n} counties</source>
        <translation>貼上 {n} 個縣市的校數</translation>
    </message>
    <message>
        <source>Special schools</source>
        <translation>特教學校</translation>
    </message>
    <message>
        <source>Primary schools</source>
        <translation>國小</translation>
    </message>
    <message>
        <source>Junior high schools</source>
        <translation>國中</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>總計</translation>
    </message>
    <message>
        <source>County</source>
        <translation>縣市</translation>
    </message>
</context>
<context>
    <name>DatesTab</name>
    <message>
        <source>Lay out…</source>
        <translation>排定梯次…</translation>
    </message>
    <message>
        <source>Mark plan…</source>
        <translation>簽到規則…</translation>
    </message>
    <message>
        <source>Calendar of the sessions</source>
        <translation>場次月曆</translation>
    </message>
    <message>
        <source>Move “{name}”</source>
        <translation>移動「{name}」</translation>
    </message>
    <message>
        <source>Not a working day: {days}</source>
        <translation>不是上班日：{days}</translation>
    </message>
    <message>
        <source>Lay out “{name}”</source>
        <translation>排定「{name}」</translation>
    </message>
    <message>
        <source>Mark plan of {names}</source>
        <translation>{names}的簽到規則</translation>
    </message>
</context>
<context>
    <name>FactsPanel</name>
    <message>
        <source>Facts</source>
        <translation>基本資料</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>名稱</translation>
    </message>
    <message>
        <source>Academic year</source>
        <translation>學年度</translation>
    </message>
    <message>
        <source>County</source>
        <translation>縣市</translation>
    </message>
    <message>
        <source>Issued on</source>
        <translation>發文日期</translation>
    </message>
    <message>
        <source>For example 112/7/25 or 2023-07-25</source>
        <translation>例如 112/7/25 或 2023-07-25</translation>
    </message>
    <message>
        <source>Letter number</source>
        <translation>發文字號</translation>
    </message>
    <message>
        <source>Basis</source>
        <translation>依據</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>目的</translation>
    </message>
    <message>
        <source>Audience</source>
        <translation>參加對象</translation>
    </message>
    <message>
        <source>Registration</source>
        <translation>報名方式</translation>
    </message>
    <message>
        <source>Study hours</source>
        <translation>研習時數</translation>
    </message>
    <message>
        <source>Funding</source>
        <translation>經費</translation>
    </message>
    <message>
        <source>Expected outcome</source>
        <translation>預期成效</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>備註</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>研習計畫</translation>
    </message>
    <message>
        <source>What the plan says</source>
        <translation>計畫內容</translation>
    </message>
    <message>
        <source>The whole nation</source>
        <translation>全國</translation>
    </message>
</context>
<context>
    <name>LayOutDialog</name>
    <message>
        <source>Lay out a batch</source>
        <translation>排定梯次</translation>
    </message>
    <message>
        <source>Nothing is stored before you press the button; afterwards it can be undone.</source>
        <translation>按下按鈕之前都不會儲存；儲存之後也可以復原。</translation>
    </message>
    <message>
        <source>Lay out</source>
        <translation>排定</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>梯次</translation>
    </message>
    <message>
        <source>Delivery format</source>
        <translation>辦理方式</translation>
    </message>
    <message>
        <source>no venue yet</source>
        <translation>尚無場地</translation>
    </message>
    <message>
        <source>Venue</source>
        <translation>場地</translation>
    </message>
    <message>
        <source>First date</source>
        <translation>第一天日期</translation>
    </message>
    <message>
        <source>for example 8/7 or 112/8/7</source>
        <translation>例如 8/7 或 112/8/7</translation>
    </message>
    <message>
        <source>Skip weekends</source>
        <translation>跳過週末</translation>
    </message>
    <message>
        <source>Skip public holidays</source>
        <translation>跳過國定假日</translation>
    </message>
    <message>
        <source>There are no districts yet; add them on Districts.</source>
        <translation>還沒有分區，請先到「分區」頁新增。</translation>
    </message>
    <message>
        <source>Districts</source>
        <translation>分區</translation>
    </message>
    <message>
        <source>{name}, {n} schools</source>
        <translation>{name}，{n} 校</translation>
    </message>
    <message>
        <source>{district} (now {batch})</source>
        <translation>{district}（目前在{batch}）</translation>
    </message>
    <message>
        <source>Dates of the course days</source>
        <translation>課程日的日期</translation>
    </message>
    <message>
        <source>This delivery format has no course days yet. Add them on the tab Delivery formats.</source>
        <translation>這種辦理方式還沒有課程日，請先在「辦理方式」分頁新增。</translation>
    </message>
    <message>
        <source>{n} districts, {schools} schools</source>
        <translation>{n} 個分區，{schools} 校</translation>
    </message>
    <message>
        <source>about {n} people</source>
        <translation>約 {n} 人</translation>
    </message>
    <message>
        <source>{n} seats at the venue</source>
        <translation>場地 {n} 席</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Course day</source>
        <translation>課程日</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Kind of day</source>
        <translation>日別</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>not held</source>
        <translation>不辦理</translation>
    </message>
    <message>
        <source>stays on {day}</source>
        <translation>維持 {day}</translation>
    </message>
    <message>
        <source>new session</source>
        <translation>新增場次</translation>
    </message>
    <message>
        <source>stays</source>
        <translation>不變</translation>
    </message>
    <message>
        <source>moves from {day}</source>
        <translation>由 {day} 移來</translation>
    </message>
</context>
<context>
    <name>MarksDialog</name>
    <message>
        <source>Mark plan</source>
        <translation>簽到規則</translation>
    </message>
    <message>
        <source>For {n} sessions. It is stored in one step and can be undone.</source>
        <translation>套用到 {n} 個場次，一次儲存，可以復原。</translation>
    </message>
    <message>
        <source>Set mark plan</source>
        <translation>套用</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>簽到退次數</translation>
    </message>
    <message>
        <source>Times from the agenda of each session</source>
        <translation>時間依各場次的議程</translation>
    </message>
    <message>
        <source>Times of the marks</source>
        <translation>簽到退時間</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>簽到退</translation>
    </message>
    <message>
        <source>From</source>
        <translation>開始</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>結束</translation>
    </message>
    <message>
        <source>Shown are the times of the first session; the others follow their own agenda.</source>
        <translation>這裡顯示第一個場次的時間，其他場次依各自的議程。</translation>
    </message>
    <message>
        <source>These times hold for every chosen session.</source>
        <translation>所選場次都用這些時間。</translation>
    </message>
</context>
<context>
    <name>Plan</name>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>單位</translation>
    </message>
    <message>
        <source>Business role</source>
        <translation>業務別</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>類別</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>名稱</translation>
    </message>
    <message>
        <source>From</source>
        <translation>起</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>迄</translation>
    </message>
    <message>
        <source>By application</source>
        <translation>採申請制</translation>
    </message>
    <message>
        <source>Registration</source>
        <translation>報名方式</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>備註</translation>
    </message>
    <message>
        <source>What people bring</source>
        <translation>應攜帶物品</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名稱</translation>
    </message>
    <message>
        <source>Software</source>
        <translation>軟體</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>連結</translation>
    </message>
    <message>
        <source>Meeting number</source>
        <translation>會議號</translation>
    </message>
    <message>
        <source>Passcode</source>
        <translation>密碼</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>名額</translation>
    </message>
    <message>
        <source>County</source>
        <translation>縣市</translation>
    </message>
    <message>
        <source>Special schools</source>
        <translation>特教學校</translation>
    </message>
    <message>
        <source>Primary schools</source>
        <translation>國小</translation>
    </message>
    <message>
        <source>Junior high schools</source>
        <translation>國中</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合計</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>梯次</translation>
    </message>
    <message>
        <source>Delivery format</source>
        <translation>辦理方式</translation>
    </message>
    <message>
        <source>Venue</source>
        <translation>場地</translation>
    </message>
    <message>
        <source>Districts</source>
        <translation>分區</translation>
    </message>
    <message>
        <source>Schools</source>
        <translation>校數</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>場次</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Short name</source>
        <translation>簡碼</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Batch/region</source>
        <translation>梯次／區域</translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation>線上會議</translation>
    </message>
    <message>
        <source>Course day</source>
        <translation>課程日</translation>
    </message>
    <message>
        <source>Begins</source>
        <translation>開始</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>結束</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>教室</translation>
    </message>
    <message>
        <source>Mark plan</source>
        <translation>簽到規則</translation>
    </message>
    <message>
        <source>The period is for applying; sessions are agreed afterwards.</source>
        <translation>這段期間供申請，場次另行排定。</translation>
    </message>
    <message>
        <source>The parts make {n}</source>
        <translation>各欄相加是 {n}</translation>
    </message>
    <message>
        <source>This is a public holiday: {name}</source>
        <translation>這天是國定假日：{name}</translation>
    </message>
    <message>
        <source>This is a weekend.</source>
        <translation>這天是週末。</translation>
    </message>
    <message>
        <source>Type another first date, and all days of the batch move along.</source>
        <translation>輸入新的第一天，整個梯次的日期會一起移動。</translation>
    </message>
    <message>
        <source>The agenda of the course day is shifted by {n} minutes.</source>
        <translation>課程日的議程移動 {n} 分鐘。</translation>
    </message>
    <message>
        <source>Neither a venue nor an online meeting yet</source>
        <translation>還沒有場地，也沒有線上會議</translation>
    </message>
    <message>
        <source>New unit</source>
        <translation>新單位</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>辦理單位</translation>
    </message>
    <message>
        <source>Add unit</source>
        <translation>新增單位</translation>
    </message>
    <message>
        <source>Who supervises, organises, hosts and helps goes here.</source>
        <translation>這裡列出指導、主辦、承辦、協辦單位。</translation>
    </message>
    <message>
        <source>Business role {n}</source>
        <translation>業務 {n}</translation>
    </message>
    <message>
        <source>Business roles</source>
        <translation>業務別</translation>
    </message>
    <message>
        <source>Add business role</source>
        <translation>新增業務別</translation>
    </message>
    <message>
        <source>What people answer for at their school goes here.</source>
        <translation>這裡列出參加人員在學校負責的業務。</translation>
    </message>
    <message>
        <source>New format</source>
        <translation>新辦理方式</translation>
    </message>
    <message>
        <source>Delivery formats</source>
        <translation>辦理方式</translation>
    </message>
    <message>
        <source>Add format</source>
        <translation>新增辦理方式</translation>
    </message>
    <message>
        <source>Online, on site or hands-on: how the training is held goes here.</source>
        <translation>線上簡報、實體簡報或駐點實機：研習怎麼辦，列在這裡。</translation>
    </message>
    <message>
        <source>New item</source>
        <translation>新物品</translation>
    </message>
    <message>
        <source>Add item</source>
        <translation>新增物品</translation>
    </message>
    <message>
        <source>What people bring to this format goes here: certificate cards, readers …</source>
        <translation>這裡列出參加這種場次要帶的東西：憑證、讀卡機……</translation>
    </message>
    <message>
        <source>New meeting</source>
        <translation>新會議</translation>
    </message>
    <message>
        <source>Online meetings</source>
        <translation>線上會議</translation>
    </message>
    <message>
        <source>Add meeting</source>
        <translation>新增會議</translation>
    </message>
    <message>
        <source>Links, numbers and passcodes of online sessions go here.</source>
        <translation>這裡列出線上場次的連結、會議號與密碼。</translation>
    </message>
    <message>
        <source>Schools of the counties</source>
        <translation>各縣市校數統計</translation>
    </message>
    <message>
        <source>Add county</source>
        <translation>新增縣市</translation>
    </message>
    <message>
        <source>The school counts of the counties go here, one line each.</source>
        <translation>這裡列出各縣市的校數，一縣市一列。</translation>
    </message>
    <message>
        <source>{n} course days</source>
        <translation>{n} 個課程日</translation>
    </message>
    <message>
        <source>{n} batches</source>
        <translation>{n} 個梯次</translation>
    </message>
    <message>
        <source>{n} sessions</source>
        <translation>{n} 個場次</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>, and with them {things}</source>
        <translation>，連同{things}</translation>
    </message>
    <message>
        <source>, and {n} sessions with them</source>
        <translation>，連同 {n} 場次</translation>
    </message>
    <message>
        <source>Batches</source>
        <translation>梯次</translation>
    </message>
    <message>
        <source>Add batch</source>
        <translation>新增梯次</translation>
    </message>
    <message>
        <source>A batch is held at one venue for some districts. It goes here.</source>
        <translation>梯次在一個場地為幾個分區辦理，列在這裡。</translation>
    </message>
    <message>
        <source>Add session</source>
        <translation>新增場次</translation>
    </message>
    <message>
        <source>A session is one course day on one date at one venue. It goes here.</source>
        <translation>場次是某一天、某個場地的一個課程日，列在這裡。</translation>
    </message>
    <message>
        <source>Day one</source>
        <translation>第一天</translation>
    </message>
    <message>
        <source>Day {n}</source>
        <translation>第{n}天</translation>
    </message>
    <message>
        <source>On-site briefing</source>
        <translation>實體簡報場</translation>
    </message>
    <message>
        <source>Course days</source>
        <translation>課程日</translation>
    </message>
    <message>
        <source>Add course day</source>
        <translation>新增課程日</translation>
    </message>
    <message>
        <source>A course day is an agenda that batches and regions share. It goes here.</source>
        <translation>課程日是各梯次、各區共用的一天議程，列在這裡。</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>主題</translation>
    </message>
    <message>
        <source>Study hours</source>
        <translation>研習時數</translation>
    </message>
    <message>
        <source>Meant for</source>
        <translation>研習對象</translation>
    </message>
    <message>
        <source>Business roles, for example {names}</source>
        <translation>業務別，例如 {names}</translation>
    </message>
    <message>
        <source>Batch {n}</source>
        <translation>第{n}梯次</translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translation>指導單位</translation>
    </message>
    <message>
        <source>Organiser</source>
        <translation>主辦單位</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>承辦單位</translation>
    </message>
    <message>
        <source>Co-host</source>
        <translation>協辦單位</translation>
    </message>
    <message>
        <source>Online briefing</source>
        <translation>線上簡報場</translation>
    </message>
    <message>
        <source>On-site hands-on</source>
        <translation>駐點實機場</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>No</source>
        <translation>否</translation>
    </message>
    <message>
        <source>2 (in, out)</source>
        <translation>簽到簽退 2 次</translation>
    </message>
    <message>
        <source>4 (a.m., p.m.)</source>
        <translation>上下午 4 次</translation>
    </message>
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
    <name>PlanList</name>
    <message>
        <source>Change “{name}”</source>
        <translation>修改「{name}」</translation>
    </message>
    <message>
        <source>Move “{name}”</source>
        <translation>移動「{name}」</translation>
    </message>
    <message>
        <source>Paste into “{name}”: {n}</source>
        <translation>在「{name}」貼上 {n} 列</translation>
    </message>
</context>
<context>
    <name>PlanPage</name>
    <message>
        <source>Plan</source>
        <translation>計畫</translation>
    </message>
    <message>
        <source>There is no training yet. Choose one, or begin a new one.</source>
        <translation>還沒有研習。請選一個，或建立新研習。</translation>
    </message>
    <message>
        <source>Parts of the plan</source>
        <translation>計畫的各部分</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>基本資料</translation>
    </message>
    <message>
        <source>Batches and sessions</source>
        <translation>梯次與場次</translation>
    </message>
    <message>
        <source>Units and roles</source>
        <translation>單位與業務別</translation>
    </message>
    <message>
        <source>Delivery formats</source>
        <translation>辦理方式</translation>
    </message>
    <message>
        <source>Online meetings</source>
        <translation>線上會議</translation>
    </message>
    <message>
        <source>Counties</source>
        <translation>縣市校數</translation>
    </message>
    <message>
        <source>Special schools</source>
        <translation>特教學校</translation>
    </message>
    <message>
        <source>Primary schools</source>
        <translation>國小</translation>
    </message>
    <message>
        <source>Junior high schools</source>
        <translation>國中</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合計</translation>
    </message>
    <message>
        <source>{n} counties</source>
        <translation>{n} 縣市</translation>
    </message>
    <message>
        <source>lines whose total is not the sum: {n}</source>
        <translation>合計不符的有 {n} 列</translation>
    </message>
    <message>
        <source>What people bring: {name}</source>
        <translation>{name}應攜帶物品</translation>
    </message>
    <message>
        <source>Change the facts of the training</source>
        <translation>修改計畫基本資料</translation>
    </message>
</context>
<context>
    <name>Regions</name>
    <message>
        <source>all day</source>
        <translation>全天</translation>
    </message>
    <message>
        <source>a.m.</source>
        <translation>上午</translation>
    </message>
    <message>
        <source>p.m.</source>
        <translation>下午</translation>
    </message>
    <message>
        <source>Region {n}</source>
        <translation>第{n}區</translation>
    </message>
    <message>
        <source>{region} online meeting</source>
        <translation>{region}線上會議</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>分區</translation>
    </message>
    <message>
        <source>Counties</source>
        <translation>縣市</translation>
    </message>
    <message>
        <source>Townships</source>
        <translation>鄉鎮市區</translation>
    </message>
    <message>
        <source>Schools</source>
        <translation>校數</translation>
    </message>
    <message>
        <source>Software</source>
        <translation>軟體</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>連結</translation>
    </message>
    <message>
        <source>Meeting number</source>
        <translation>會議號</translation>
    </message>
    <message>
        <source>Passcode</source>
        <translation>密碼</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>名額</translation>
    </message>
    <message>
        <source>Type a date, for example 8/20, 8/20 p.m. or 8/20 13:00</source>
        <translation>輸入日期，例如 8/20、8/20 下午、8/20 13:00</translation>
    </message>
</context>
<context>
    <name>RegionsCard</name>
    <message>
        <source>A delivery format of the kind Online with course days gives dates.</source>
        <translation>先在「辦理方式」新增線上簡報場與課程日，這裡就會有日期欄。</translation>
    </message>
    <message>
        <source>Online regions</source>
        <translation>線上場分區</translation>
    </message>
    <message>
        <source>One row a region: its counties, a date for each online course day, link and passcode.</source>
        <translation>一列一區：所屬縣市、各系統的日期、連結與密碼。</translation>
    </message>
    <message>
        <source>Add region</source>
        <translation>新增區域</translation>
    </message>
    <message>
        <source>Change “{name}”</source>
        <translation>修改「{name}」</translation>
    </message>
    <message>
        <source>Not a working day: {days}</source>
        <translation>不是上班日：{days}</translation>
    </message>
    <message>
        <source>Paste {n} regions</source>
        <translation>貼上 {n} 個分區</translation>
    </message>
    <message>
        <source>Move “{name}”</source>
        <translation>移動「{name}」</translation>
    </message>
</context>
<context>
    <name>RegionsPaste</name>
    <message>
        <source>Paste table…</source>
        <translation>貼上表格…</translation>
    </message>
    <message>
        <source>Paste region table</source>
        <translation>貼上分區場次表</translation>
    </message>
    <message>
        <source>Paste {n} regions</source>
        <translation>貼上 {n} 個分區</translation>
    </message>
    <message>
        <source>Region {n}</source>
        <translation>第{n}區</translation>
    </message>
    <message>
        <source>{region} online meeting</source>
        <translation>{region}線上會議</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>分區</translation>
    </message>
    <message>
        <source>Counties</source>
        <translation>縣市</translation>
    </message>
    <message>
        <source>Schools</source>
        <translation>校數</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>辦理時間</translation>
    </message>
    <message>
        <source>Online meeting</source>
        <translation>線上會議</translation>
    </message>
    <message>
        <source>at most {n} people</source>
        <translation>上限 {n} 人</translation>
    </message>
</context>
</TS>
