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
        <source>{n} with printed minutes that disagree with the clock</source>
        <translation>{n} 個時段的印載分鐘與時鐘不符</translation>
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
        <source>Move “{name}”</source>
        <translation>移動「{name}」</translation>
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
</context>
<context>
    <name>AgendaPage</name>
    <message>
        <source>Agenda</source>
        <translation>議程</translation>
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
        <source>Course days</source>
        <translation>課程日</translation>
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
        <source>Course days go here; each has a timetable that its sessions share.</source>
        <translation>課程日放在這裡；每個課程日有一份各場次共用的時間表。</translation>
    </message>
    <message>
        <source>{days} course days, {blocks} blocks</source>
        <translation>{days} 個課程日、{blocks} 個時段</translation>
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
        <source>Change “{name}”</source>
        <translation>修改「{name}」</translation>
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
        <source>Move “{name}”</source>
        <translation>移動「{name}」</translation>
    </message>
    <message>
        <source>, and {n} sessions with them</source>
        <translation>，連同 {n} 個場次</translation>
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
