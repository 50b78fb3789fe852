<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_TW" sourcelanguage="en_US">
<context>
    <name>Agenda</name>
    <message>
        <source>Blocks</source>
        <translation>議程時段</translation>
    </message>
    <message>
        <source>The timetable of this day goes here, beginning with the sign-in.</source>
        <translation>這一天的時間表放在這裡，從簽到開始。</translation>
    </message>
    <message>
        <source>Add block</source>
        <translation>新增時段</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>複製</translation>
    </message>
    <message>
        <source>Put into the tray</source>
        <translation>移到暫存區</translation>
    </message>
    <message>
        <source>{n} minutes taught</source>
        <translation>授課 {n} 分鐘</translation>
    </message>
    <message>
        <source>{n} study hours</source>
        <translation>研習時數 {n} 小時</translation>
    </message>
    <message>
        <source>{n} with printed minutes that disagree with the clock</source>
        <translation>{n} 個時段的印載分鐘與時鐘不符</translation>
    </message>
    <message>
        <source> · </source>
        <translation>・</translation>
    </message>
    <message>
        <source>Blocks of {name}</source>
        <translation>{name}的時段</translation>
    </message>
    <message>
        <source>New block</source>
        <translation>新時段</translation>
    </message>
    <message>
        <source>Add “{name}”</source>
        <translation>新增「{name}」</translation>
    </message>
    <message>
        <source>Put {names} into the tray</source>
        <translation>將{names}移到暫存區</translation>
    </message>
    <message>
        <source>Add a block without a time</source>
        <translation>新增未排時間的時段</translation>
    </message>
    <message>
        <source>Take {names} out of the tray</source>
        <translation>將{names}移出暫存區</translation>
    </message>
    <message>
        <source>Change “{name}”</source>
        <translation>修改「{name}」</translation>
    </message>
    <message>
        <source>Duplicate {names}</source>
        <translation>複製{names}</translation>
    </message>
    <message>
        <source>Paste {n} blocks</source>
        <translation>貼上 {n} 個時段</translation>
    </message>
    <message>
        <source>Sign-in</source>
        <translation>簽到</translation>
    </message>
    <message>
        <source>Lecture</source>
        <translation>課程</translation>
    </message>
    <message>
        <source>Hands-on</source>
        <translation>實機</translation>
    </message>
    <message>
        <source>Break</source>
        <translation>中場休息</translation>
    </message>
    <message>
        <source>Meal</source>
        <translation>用餐</translation>
    </message>
    <message>
        <source>Q&amp;A</source>
        <translation>問題 Q&amp;A</translation>
    </message>
    <message>
        <source>Sign-out</source>
        <translation>簽退</translation>
    </message>
    <message>
        <source>Dismissal</source>
        <translation>賦歸</translation>
    </message>
    <message>
        <source>Course day</source>
        <translation>課程日</translation>
    </message>
    <message>
        <source>Topic of the day</source>
        <translation>當日主題</translation>
    </message>
    <message>
        <source>Study hours</source>
        <translation>研習時數</translation>
    </message>
    <message>
        <source>Taught minutes</source>
        <translation>授課分鐘</translation>
    </message>
    <message>
        <source>Lectures and hands-on by the clock, each minute once</source>
        <translation>課程與實機依時鐘的分鐘數，並行的時間只計一次</translation>
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
        <source>Time</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>梯次</translation>
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
        <source>Minutes</source>
        <translation>分鐘</translation>
    </message>
    <message>
        <source>Printed</source>
        <translation>印載分鐘</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>時段</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>類別</translation>
    </message>
    <message>
        <source>Course</source>
        <translation>課程</translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation>講者</translation>
    </message>
    <message>
        <source>Track</source>
        <translation>並行</translation>
    </message>
    <message>
        <source>No block is chosen</source>
        <translation>尚未選取時段</translation>
    </message>
    <message>
        <source>The first of {n} chosen blocks</source>
        <translation>已選 {n} 個時段，顯示第一個</translation>
    </message>
    <message>
        <source>Block without a time</source>
        <translation>未排時間的時段</translation>
    </message>
    <message>
        <source>The block has no end.</source>
        <translation>這個時段沒有結束時間。</translation>
    </message>
    <message>
        <source>{n} minutes, without a time</source>
        <translation>{n} 分鐘，尚未排時間</translation>
    </message>
    <message>
        <source>By the clock it lasts {n} minutes.</source>
        <translation>依時鐘為 {n} 分鐘。</translation>
    </message>
    <message>
        <source>Blocks side by side have numbers here</source>
        <translation>同時進行的時段在此以數字區分</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>備註</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>主題</translation>
    </message>
    <message>
        <source>Module</source>
        <translation>功能模組</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>層</translation>
    </message>
    <message>
        <source>The agenda is held {time} later</source>
        <translation>議程時間延後 {time}</translation>
    </message>
    <message>
        <source>The agenda is held {time} earlier</source>
        <translation>議程時間提前 {time}</translation>
    </message>
    <message>
        <source>Minutes are printed, but the block has no end.</source>
        <translation>印有分鐘數，但這個時段沒有結束時間。</translation>
    </message>
    <message>
        <source>By the clock it lasts {clock} minutes, printed are {printed}.</source>
        <translation>依時鐘為 {clock} 分鐘，計畫印載 {printed} 分鐘。</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>主題</translation>
    </message>
    <message>
        <source>What this block is about goes here, topic by topic with its module.</source>
        <translation>這個時段的主題與功能模組放在這裡。</translation>
    </message>
    <message>
        <source>Add topic</source>
        <translation>新增主題</translation>
    </message>
    <message>
        <source>Make it a topic</source>
        <translation>提升為主題</translation>
    </message>
    <message>
        <source>Put under the topic above</source>
        <translation>移到上一個主題之下</translation>
    </message>
    <message>
        <source>Topics of {name}</source>
        <translation>{name}的主題</translation>
    </message>
    <message>
        <source>New topic</source>
        <translation>新主題</translation>
    </message>
    <message>
        <source>Course days</source>
        <translation>課程日</translation>
    </message>
    <message>
        <source>Day {n}</source>
        <translation>第{n}天</translation>
    </message>
    <message>
        <source>Add course day</source>
        <translation>新增課程日</translation>
    </message>
    <message>
        <source>Move “{name}”</source>
        <translation>移動「{name}」</translation>
    </message>
    <message>
        <source>, and {n} sessions with them</source>
        <translation>，連同 {n} 個場次</translation>
    </message>
    <message>
        <source>Put “{name}” under the topic above</source>
        <translation>將「{name}」移到上一個主題之下</translation>
    </message>
    <message>
        <source>Make “{name}” a topic</source>
        <translation>將「{name}」提升為主題</translation>
    </message>
    <message>
        <source>Paste {n} topics</source>
        <translation>貼上 {n} 個主題</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>時間軸</translation>
    </message>
    <message>
        <source>Timeline of the course days</source>
        <translation>課程日時間軸</translation>
    </message>
    <message>
        <source>Push later blocks on</source>
        <translation>後面的時段一起順移</translation>
    </message>
    <message>
        <source>Drop a block here to take its time away</source>
        <translation>把時段拖到這裡，暫時取消時間</translation>
    </message>
    <message>
        <source>Tray: {n}</source>
        <translation>暫存區：{n}</translation>
    </message>
    <message>
        <source>When a block ends later, those behind it on its day wait until it is over. Gaps are used up first.</source>
        <translation>時段延後結束時，同一天後面的時段跟著順移；先用掉中間的空檔。</translation>
    </message>
    <message>
        <source>Copy {name}</source>
        <translation>複製{name}</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>複製</translation>
    </message>
    <message>
        <source>To the plan</source>
        <translation>複製到計畫</translation>
    </message>
    <message>
        <source>What is there already</source>
        <translation>原有的時段</translation>
    </message>
    <message>
        <source>Stays; the copy is added</source>
        <translation>保留，加上複製的時段</translation>
    </message>
    <message>
        <source>Is replaced by the copy</source>
        <translation>以複製的時段取代</translation>
    </message>
    <message>
        <source>A new course day</source>
        <translation>新的課程日</translation>
    </message>
    <message>
        <source>A new course day gets {n} blocks with their topics.</source>
        <translation>新增一個課程日，放入 {n} 個時段與主題。</translation>
    </message>
    <message>
        <source>The {old} blocks of “{day}” go, and {n} come with their topics.</source>
        <translation>「{day}」原有的 {old} 個時段會移除，換成 {n} 個時段與主題。</translation>
    </message>
    <message>
        <source>“{day}” keeps its {old} blocks and gets {n} more, with their topics.</source>
        <translation>「{day}」保留原有的 {old} 個時段，再加上 {n} 個時段與主題。</translation>
    </message>
    <message>
        <source>Undo takes it back.</source>
        <translation>按「復原」可以還原。</translation>
    </message>
    <message>
        <source>Repack “{name}”</source>
        <translation>重新排列「{name}」</translation>
    </message>
    <message>
        <source>Copy “{name}”</source>
        <translation>複製「{name}」</translation>
    </message>
    <message>
        <source>“{name}” copied to “{plan}”</source>
        <translation>已將「{name}」複製到「{plan}」</translation>
    </message>
    <message>
        <source>On-site briefing</source>
        <translation>實體簡報場</translation>
    </message>
    <message>
        <source>Repack…</source>
        <translation>重新排列…</translation>
    </message>
    <message>
        <source>Copy the day…</source>
        <translation>複製這一天…</translation>
    </message>
    <message>
        <source>Show {name}</source>
        <translation>顯示{name}</translation>
    </message>
    <message>
        <source>Sessions with this agenda</source>
        <translation>採用此議程的場次</translation>
    </message>
    <message>
        <source>No session has this agenda yet.</source>
        <translation>還沒有場次採用這份議程。</translation>
    </message>
    <message>
        <source>Go to Plan</source>
        <translation>前往計畫</translation>
    </message>
    <message>
        <source>“{day}” is meant for {role}</source>
        <translation>「{day}」對象加入{role}</translation>
    </message>
    <message>
        <source>“{day}” is not meant for {role}</source>
        <translation>「{day}」對象移除{role}</translation>
    </message>
    <message>
        <source>Lengths and order stay. Sign-in comes before the start; a meal and the sign-in after it are never earlier than they were. Between two courses comes a break.</source>
        <translation>各時段的長度與順序不變。簽到排在開始之前；用餐與下午簽到不會比原來早。兩堂課程之間會排入休息。</translation>
    </message>
    <message>
        <source>Repack {name}</source>
        <translation>重新排列{name}</translation>
    </message>
    <message>
        <source>Repack</source>
        <translation>重新排列</translation>
    </message>
    <message>
        <source>Courses begin at</source>
        <translation>課程開始時間</translation>
    </message>
    <message>
        <source>Minutes between two courses</source>
        <translation>兩堂課程之間休息（分鐘）</translation>
    </message>
    <message>
        <source>How the day would be</source>
        <translation>重新排列後的時間</translation>
    </message>
    <message>
        <source>{n} blocks move, new breaks: {new}.</source>
        <translation>{n} 個時段會移動，新增 {new} 個休息。</translation>
    </message>
    <message>
        <source>{n} blocks move.</source>
        <translation>{n} 個時段會移動。</translation>
    </message>
    <message>
        <source>Nothing moves: the day stands like this already.</source>
        <translation>沒有變動：這一天已經是這樣。</translation>
    </message>
    <message>
        <source>New time</source>
        <translation>新時間</translation>
    </message>
    <message>
        <source>Until now</source>
        <translation>原時間</translation>
    </message>
    <message>
        <source>Add {name}</source>
        <translation>新增{name}</translation>
    </message>
    <message>
        <source>{n} minutes: press to add, or drag onto the timeline</source>
        <translation>{n} 分鐘：按一下新增，或拖到時間軸上</translation>
    </message>
    <message>
        <source>Without an end: press to add, or drag onto the timeline</source>
        <translation>不填結束時間：按一下新增，或拖到時間軸上</translation>
    </message>
    <message>
        <source>Tray</source>
        <translation>暫存區</translation>
    </message>
    <message>
        <source>Blocks that have no time yet wait here. Drag a block here, or press Ctrl+T on it.</source>
        <translation>還沒排時間的時段放在這裡。把時段拖過來，或選取後按 Ctrl+T。</translation>
    </message>
    <message>
        <source>Place behind the last block</source>
        <translation>排到最後一個時段之後</translation>
    </message>
</context>
<context>
    <name>AgendaPage</name>
    <message>
        <source>Agenda</source>
        <translation>議程</translation>
    </message>
    <message>
        <source>Print the agenda</source>
        <translation>列印議程</translation>
    </message>
    <message>
        <source>Add course day</source>
        <translation>新增課程日</translation>
    </message>
    <message>
        <source>Add block</source>
        <translation>新增時段</translation>
    </message>
    <message>
        <source>Tables of the agenda</source>
        <translation>議程表格</translation>
    </message>
    <message>
        <source>Blocks</source>
        <translation>議程時段</translation>
    </message>
    <message>
        <source>Course days</source>
        <translation>課程日</translation>
    </message>
    <message>
        <source>Tray</source>
        <translation>暫存區</translation>
    </message>
    <message>
        <source>Tray ({n})</source>
        <translation>暫存區 ({n})</translation>
    </message>
    <message>
        <source>Course days go here; each has a timetable that its sessions share.</source>
        <translation>課程日放在這裡；每個課程日有一份各場次共用的時間表。</translation>
    </message>
    <message>
        <source>{days} course days, {blocks} blocks</source>
        <translation>{days} 個課程日、{blocks} 個時段</translation>
    </message>
</context>
<context>
    <name>AgendaPaste</name>
    <message>
        <source>Paste {n} agendas</source>
        <translation>貼上 {n} 份議程</translation>
    </message>
    <message>
        <source>Paste agenda “{name}”</source>
        <translation>貼上議程「{name}」</translation>
    </message>
    <message>
        <source>without a name</source>
        <translation>未命名</translation>
    </message>
    <message>
        <source>Each into the course day of its name, else a new one</source>
        <translation>各放到同名的課程日，沒有同名的就新增</translation>
    </message>
    <message>
        <source>{name} ({n} blocks)</source>
        <translation>{name}（{n} 個時段）</translation>
    </message>
    <message>
        <source>New course day: {name}</source>
        <translation>新的課程日：{name}</translation>
    </message>
    <message>
        <source>Online briefing</source>
        <translation>線上簡報場</translation>
    </message>
    <message>
        <source>On-site briefing</source>
        <translation>實體簡報場</translation>
    </message>
    <message>
        <source>On-site hands-on</source>
        <translation>駐點實機場</translation>
    </message>
    <message>
        <source>Held from {first} and again from {second}, with the same agenda.</source>
        <translation>上午場 {first} 起，下午場 {second} 起，議程相同。</translation>
    </message>
    <message>
        <source>Day {n}</source>
        <translation>第{n}天</translation>
    </message>
    <message>
        <source>Course day</source>
        <translation>課程日</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>Printed</source>
        <translation>原印分鐘</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>類型</translation>
    </message>
    <message>
        <source>Course</source>
        <translation>課程</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>細目</translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation>講者</translation>
    </message>
    <message>
        <source>{topics} topics, {items} items</source>
        <translation>{topics} 項、{items} 細目</translation>
    </message>
</context>
<context>
    <name>AgendaPreview</name>
    <message>
        <source>Paste agenda</source>
        <translation>貼上議程</translation>
    </message>
    <message>
        <source>Agenda of the letter</source>
        <translation>公文中的議程</translation>
    </message>
    <message>
        <source>All of them</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Into</source>
        <translation>放到</translation>
    </message>
    <message>
        <source>Blocks that are there</source>
        <translation>原有的時段</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>取代</translation>
    </message>
    <message>
        <source>Keep, and add</source>
        <translation>保留並加入</translation>
    </message>
</context>
<context>
    <name>Board</name>
    <message>
        <source>New block</source>
        <translation>新時段</translation>
    </message>
    <message>
        <source>Move {names}</source>
        <translation>移動{names}</translation>
    </message>
    <message>
        <source>Change the length of {names}</source>
        <translation>調整{names}的長度</translation>
    </message>
    <message>
        <source>Add {names}</source>
        <translation>新增{names}</translation>
    </message>
    <message>
        <source>Duplicate {names}</source>
        <translation>複製{names}</translation>
    </message>
    <message>
        <source>Delete {names}</source>
        <translation>刪除{names}</translation>
    </message>
    <message>
        <source>Paste {names}</source>
        <translation>貼上{names}</translation>
    </message>
    <message>
        <source>Put {names} into the tray</source>
        <translation>將{names}移到暫存區</translation>
    </message>
    <message>
        <source>Take {names} out of the tray</source>
        <translation>將{names}移出暫存區</translation>
    </message>
    <message>
        <source>{n} minutes</source>
        <translation>{n} 分鐘</translation>
    </message>
    <message>
        <source>pushes {n} later</source>
        <translation>後面 {n} 個時段順移</translation>
    </message>
    <message>
        <source>printed {n} min</source>
        <translation>印 {n} 分</translation>
    </message>
    <message>
        <source>track {n}</source>
        <translation>並行 {n}</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>⚠ By the clock it lasts {clock} minutes, printed are {printed}.</source>
        <translation>⚠ 依時間為 {clock} 分鐘，但印成 {printed} 分鐘。</translation>
    </message>
    <message>
        <source>… and {n} more topics</source>
        <translation>…還有 {n} 個主題</translation>
    </message>
    <message>
        <source>Into the tray, without a time</source>
        <translation>移到暫存區，不排時間</translation>
    </message>
</context>
<context>
    <name>DayCard</name>
    <message>
        <source>Facts of the course day</source>
        <translation>課程日資料</translation>
    </message>
    <message>
        <source>Course day</source>
        <translation>課程日</translation>
    </message>
    <message>
        <source>Topic of the day</source>
        <translation>當日主題</translation>
    </message>
    <message>
        <source>Study hours</source>
        <translation>研習時數</translation>
    </message>
    <message>
        <source>none</source>
        <translation>不核發</translation>
    </message>
    <message>
        <source>Delivery format</source>
        <translation>辦理方式</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>備註</translation>
    </message>
    <message>
        <source>Enter business roles on the page Plan</source>
        <translation>到「計畫」頁輸入業務別</translation>
    </message>
    <message>
        <source>Meant for</source>
        <translation>對象</translation>
    </message>
    <message>
        <source>Meant for {role}</source>
        <translation>對象：{role}</translation>
    </message>
</context>
</TS>
