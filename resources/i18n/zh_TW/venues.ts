<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_TW" sourcelanguage="en_US">
<context>
    <name>MapCard</name>
    <message>
        <source>Venues on the map</source>
        <translation>場地地圖</translation>
    </message>
    <message>
        <source>Choose the township of the venue by a click on the map</source>
        <translation>在地圖上點選場地所在的鄉鎮市區</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>縮小</translation>
    </message>
    <message>
        <source>Show the whole map</source>
        <translation>顯示整張地圖</translation>
    </message>
    <message>
        <source>Click the township of the chosen venue. Esc or the button ends it.</source>
        <translation>請點選所選場地的鄉鎮市區。按 Esc 或再按一次按鈕結束。</translation>
    </message>
    <message>
        <source>Drag a pin to where the venue is.</source>
        <translation>把圖釘拖到場地的位置。</translation>
    </message>
    <message>
        <source>Drag a pin to where the venue is. Without a place it stands on its township.</source>
        <translation>把圖釘拖到場地的位置；還沒有位置時，圖釘在所屬鄉鎮市區。</translation>
    </message>
</context>
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
        <source>Opens</source>
        <translation>開放</translation>
    </message>
    <message>
        <source>Closes</source>
        <translation>關閉</translation>
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
        <source>Place on the map</source>
        <translation>地圖位置</translation>
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
        <source>Latitude, longitude; empty puts the pin on the township</source>
        <translation>緯度, 經度；留空時圖釘放在所屬鄉鎮市區</translation>
    </message>
    <message>
        <source>{n} seats short</source>
        <translation>缺 {n} 席</translation>
    </message>
    <message>
        <source>{n} PCs short</source>
        <translation>缺 {n} 臺電腦</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
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
        <source>There is no training yet. Choose one, or begin a new one.</source>
        <translation>還沒有研習。請選擇一個，或建立新研習。</translation>
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
        <source> Also: {names}</source>
        <translation> 另外還有：{names}</translation>
    </message>
    <message>
        <source>Not taken: {n} rows. {first}{rest}</source>
        <translation>有 {n} 列沒有採用。{first}{rest}</translation>
    </message>
    <message>
        <source>Move the pin of “{name}”</source>
        <translation>移動「{name}」的圖釘</translation>
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
