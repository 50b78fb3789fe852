<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_TW" sourcelanguage="en_US">
<context>
    <name>Venues</name>
    <message>
        <source>Name</source>
        <translation>名稱</translation>
    </message>
    <message>
        <source>Township</source>
        <translation>鄉鎮市區</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>聯絡人</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>電話</translation>
    </message>
    <message>
        <source>Rooms</source>
        <translation>教室</translation>
    </message>
    <message>
        <source>Seats</source>
        <translation>座位</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>場次</translation>
    </message>
    <message>
        <source>Most people</source>
        <translation>最多人數</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>備註</translation>
    </message>
    <message>
        <source>Floor</source>
        <translation>樓層</translation>
    </message>
    <message>
        <source>PCs</source>
        <translation>電腦</translation>
    </message>
    <message>
        <source>Equipment</source>
        <translation>設備</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Course day</source>
        <translation>課程日</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>教室</translation>
    </message>
    <message>
        <source>People / seats</source>
        <translation>人數／座位</translation>
    </message>
    <message>
        <source>{n} seats short</source>
        <translation>缺 {n} 席</translation>
    </message>
    <message>
        <source>{day}: {people} people; seats not counted yet</source>
        <translation>{day}：{people} 人，座位尚未填寫</translation>
    </message>
    <message>
        <source>{day}: {people} people, {seats} seats</source>
        <translation>{day}：{people} 人，座位 {seats} 席</translation>
    </message>
    <message>
        <source>One session brings {people} people</source>
        <translation>有一個場次會來 {people} 人</translation>
    </message>
</context>
<context>
    <name>VenuesPage</name>
    <message>
        <source>Venues</source>
        <translation>場地</translation>
    </message>
    <message>
        <source>Add room</source>
        <translation>新增教室</translation>
    </message>
    <message>
        <source>Add venue</source>
        <translation>新增場地</translation>
    </message>
    <message>
        <source>Places where sessions are held go here, with their rooms and seats.</source>
        <translation>辦理場次的場地放在這裡，包含教室與座位數。</translation>
    </message>
    <message>
        <source>All venues</source>
        <translation>全部場地</translation>
    </message>
    <message>
        <source>Rooms</source>
        <translation>教室</translation>
    </message>
    <message>
        <source>Rooms of this venue go here, with seats and PCs.</source>
        <translation>這個場地的教室放在這裡，包含座位與電腦數。</translation>
    </message>
    <message>
        <source>Sessions here</source>
        <translation>在此辦理的場次</translation>
    </message>
    <message>
        <source>No session is held here yet. Sessions get their venue on the page Plan.</source>
        <translation>還沒有場次在這裡辦理。請到「計畫」頁為場次指定場地。</translation>
    </message>
    <message>
        <source>Go to Plan</source>
        <translation>前往計畫</translation>
    </message>
    <message>
        <source>{venues} venues, {rooms} rooms</source>
        <translation>{venues} 個場地、{rooms} 間教室</translation>
    </message>
    <message>
        <source>Rooms of {name}</source>
        <translation>{name}的教室</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Batches: {names}</source>
        <translation>梯次：{names}</translation>
    </message>
    <message>
        <source>Change “{name}”</source>
        <translation>修改「{name}」</translation>
    </message>
    <message>
        <source>New venue</source>
        <translation>新場地</translation>
    </message>
    <message>
        <source>Paste {n} venues</source>
        <translation>貼上 {n} 個場地</translation>
    </message>
    <message>
        <source>Move “{name}”</source>
        <translation>移動「{name}」</translation>
    </message>
    <message>
        <source>New room</source>
        <translation>新教室</translation>
    </message>
    <message>
        <source>Paste {n} rooms</source>
        <translation>貼上 {n} 間教室</translation>
    </message>
</context>
</TS>
