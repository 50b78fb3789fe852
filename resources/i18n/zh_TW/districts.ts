<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_TW" sourcelanguage="en_US">
<context>
    <name>AreaCard</name>
    <message>
        <source>Townships and their districts</source>
        <translation>鄉鎮市區與所屬分區</translation>
    </message>
    <message>
        <source>Add to district</source>
        <translation>加入分區</translation>
    </message>
    <message>
        <source>Next unassigned</source>
        <translation>下一個未分區</translation>
    </message>
    <message>
        <source>Take out of the district</source>
        <translation>移出分區</translation>
    </message>
    <message>
        <source>Put into {name}</source>
        <translation>分到「{name}」</translation>
    </message>
    <message>
        <source>Add to {name}</source>
        <translation>加入{name}</translation>
    </message>
</context>
<context>
    <name>BarsCard</name>
    <message>
        <source>Evenness and room</source>
        <translation>均勻與容量</translation>
    </message>
    <message>
        <source>Schools</source>
        <translation>校數</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人數</translation>
    </message>
    <message>
        <source>People a school sends</source>
        <translation>每校人數</translation>
    </message>
    <message>
        <source>Districts</source>
        <translation>分區</translation>
    </message>
    <message>
        <source>Batches</source>
        <translation>梯次</translation>
    </message>
    <message>
        <source>Schools of the plan, and how far they are from an even share.</source>
        <translation>計畫的校數，以及與平均相差多少。</translation>
    </message>
    <message>
        <source>People who are registered; a batch counts its fullest session against its seats.</source>
        <translation>已報名的人數；梯次以人數最多的場次對照座位數。</translation>
    </message>
    <message>
        <source>Schools times the people a school sends; the mark stands at the seats.</source>
        <translation>校數乘以每校人數；標線是座位數。</translation>
    </message>
    <message>
        <source>{name}: </source>
        <translation>{name}：</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>schools unknown</source>
        <translation>校數不明</translation>
    </message>
    <message>
        <source>{n} schools</source>
        <translation>{n} 校</translation>
    </message>
    <message>
        <source>{n} people expected</source>
        <translation>預估 {n} 人</translation>
    </message>
    <message>
        <source>an even share</source>
        <translation>與平均相同</translation>
    </message>
    <message>
        <source>{n}% above an even share</source>
        <translation>高於平均 {n}%</translation>
    </message>
    <message>
        <source>{n}% below an even share</source>
        <translation>低於平均 {n}%</translation>
    </message>
    <message>
        <source>{n} seats</source>
        <translation>座位 {n}</translation>
    </message>
    <message>
        <source>{n} seats, {short} too few</source>
        <translation>座位 {n}（少 {short}）</translation>
    </message>
    <message>
        <source>{n} PCs</source>
        <translation>電腦 {n} 臺</translation>
    </message>
    <message>
        <source>{n} PCs, {short} too few</source>
        <translation>電腦 {n} 臺（少 {short}）</translation>
    </message>
</context>
<context>
    <name>Districts</name>
    <message>
        <source>District</source>
        <translation>分區</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>梯次</translation>
    </message>
    <message>
        <source>Areas</source>
        <translation>成員數</translation>
    </message>
    <message>
        <source>Schools</source>
        <translation>校數</translation>
    </message>
    <message>
        <source>Directory</source>
        <translation>名錄校數</translation>
    </message>
    <message>
        <source>Off even</source>
        <translation>與平均差</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>鎖定</translation>
    </message>
    <message>
        <source>A locked district is finished: nothing is painted over it or taken out of it.</source>
        <translation>鎖定的分區已定案：不會被塗改，也不會被移出。</translation>
    </message>
    <message>
        <source>Official name</source>
        <translation>正式名稱</translation>
    </message>
    <message>
        <source>As written</source>
        <translation>計畫寫法</translation>
    </message>
    <message>
        <source>Registered</source>
        <translation>報名人數</translation>
    </message>
    <message>
        <source>Unassigned</source>
        <translation>未分區</translation>
    </message>
    <message>
        <source>{n} schools</source>
        <translation>{n} 校</translation>
    </message>
    <message>
        <source>{n} people registered</source>
        <translation>已報名 {n} 人</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>已鎖定</translation>
    </message>
    <message>
        <source>The school directory lists {n}. The number of the plan counts.</source>
        <translation>學校名錄有 {n} 校，以計畫的校數為準。</translation>
    </message>
    <message>
        <source>The sum of the members; type a number to set the plan&apos;s own</source>
        <translation>各成員校數的總和；輸入數字即改用計畫的校數</translation>
    </message>
    <message>
        <source>The plan&apos;s own number; empty the cell to get the sum of the members</source>
        <translation>計畫的校數；清空即改用各成員校數的總和</translation>
    </message>
    <message>
        <source>The plan writes {written}, the official name is {name}</source>
        <translation>計畫寫「{written}」，正式名稱是「{name}」</translation>
    </message>
    <message>
        <source>How far the schools are from the mean of all districts</source>
        <translation>校數與各分區平均相差多少</translation>
    </message>
    <message>
        <source>; directory {n}</source>
        <translation>；名錄 {n}</translation>
    </message>
    <message>
        <source>All schools</source>
        <translation>總校數</translation>
    </message>
    <message>
        <source>{districts} regions, {members} counties</source>
        <translation>{districts} 個區域、{members} 個縣市</translation>
    </message>
    <message>
        <source>{districts} districts, {members} townships</source>
        <translation>{districts} 個分區、{members} 個鄉鎮市區</translation>
    </message>
    <message>
        <source>Everything belongs to a district.</source>
        <translation>全部都已分區。</translation>
    </message>
    <message>
        <source>{n} belong to no district</source>
        <translation>{n} 個尚未分區</translation>
    </message>
</context>
<context>
    <name>DistrictsPage</name>
    <message>
        <source>Districts</source>
        <translation>分區</translation>
    </message>
    <message>
        <source>Add district</source>
        <translation>新增分區</translation>
    </message>
    <message>
        <source>All districts</source>
        <translation>全部分區</translation>
    </message>
    <message>
        <source>Districts go here; each is made of townships or counties.</source>
        <translation>分區放在這裡；每個分區由鄉鎮市區或縣市組成。</translation>
    </message>
    <message>
        <source>Suggest districts…</source>
        <translation>建議分區…</translation>
    </message>
    <message>
        <source>There is no training yet. Choose one, or begin a new one.</source>
        <translation>還沒有研習。請選擇一個，或建立新研習。</translation>
    </message>
    <message>
        <source>Lock or unlock</source>
        <translation>鎖定或解除鎖定</translation>
    </message>
    <message>
        <source>, {n} schools</source>
        <translation>、{n} 校</translation>
    </message>
    <message>
        <source>All counties</source>
        <translation>全部縣市</translation>
    </message>
    <message>
        <source>All townships</source>
        <translation>全部鄉鎮市區</translation>
    </message>
    <message>
        <source>Change “{name}”</source>
        <translation>修改「{name}」</translation>
    </message>
    <message>
        <source>New district</source>
        <translation>新分區</translation>
    </message>
    <message>
        <source>Paste {n} districts</source>
        <translation>貼上 {n} 個分區</translation>
    </message>
    <message>
        <source>Move “{name}”</source>
        <translation>移動「{name}」</translation>
    </message>
    <message>
        <source>Lock “{name}”</source>
        <translation>鎖定「{name}」</translation>
    </message>
    <message>
        <source>Unlock “{name}”</source>
        <translation>解除鎖定「{name}」</translation>
    </message>
    <message>
        <source>Change people a school sends</source>
        <translation>變更每校人數</translation>
    </message>
    <message>
        <source>Take out {names}</source>
        <translation>移出{names}</translation>
    </message>
    <message>
        <source>Put {names} into “{district}”</source>
        <translation>將{names}移入「{district}」</translation>
    </message>
    <message>
        <source>Paste into “{district}”</source>
        <translation>貼到「{district}」</translation>
    </message>
    <message>
        <source>Rub out {n} counties</source>
        <translation>擦除 {n} 個縣市</translation>
    </message>
    <message>
        <source>Rub out {n} townships</source>
        <translation>擦除 {n} 個鄉鎮市區</translation>
    </message>
    <message>
        <source>Paint “{district}” over {n} counties</source>
        <translation>塗上「{district}」{n} 個縣市</translation>
    </message>
    <message>
        <source>Paint “{district}” over {n} townships</source>
        <translation>塗上「{district}」{n} 個鄉鎮市區</translation>
    </message>
    <message>
        <source>{names} is locked and stays as it is. Unlock it to change it.</source>
        <translation>{names}已鎖定，維持原狀。要修改請先解除鎖定。</translation>
    </message>
    <message>
        <source>There is no district yet: add one, paste a table, or have districts suggested.</source>
        <translation>還沒有分區：請新增分區、貼上表格，或用「建議分區」。</translation>
    </message>
</context>
<context>
    <name>DistrictsPaste</name>
    <message>
        <source>Paste {n} districts</source>
        <translation>貼上 {n} 個分區</translation>
    </message>
    <message>
        <source>On-site briefing</source>
        <translation>實體簡報場</translation>
    </message>
    <message>
        <source>Batch {n}</source>
        <translation>第{n}梯次</translation>
    </message>
    <message>
        <source>District</source>
        <translation>分區</translation>
    </message>
    <message>
        <source>Townships</source>
        <translation>鄉鎮市區</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>個數</translation>
    </message>
    <message>
        <source>Schools</source>
        <translation>校數</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>梯次</translation>
    </message>
</context>
<context>
    <name>DistrictsPreview</name>
    <message>
        <source>Paste districts</source>
        <translation>貼上分區</translation>
    </message>
    <message>
        <source>Districts that are there</source>
        <translation>原有的分區</translation>
    </message>
    <message>
        <source>Keep; those of the same name grow</source>
        <translation>保留；同名的併入</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>取代</translation>
    </message>
    <message>
        <source>Also make the sessions of the batches</source>
        <translation>一併建立各梯次的場次</translation>
    </message>
    <message>
        <source>The townships of this table lie in another county.</source>
        <translation>這張表的鄉鎮市區屬於另一個縣市。</translation>
    </message>
</context>
<context>
    <name>MapCard</name>
    <message>
        <source>Map</source>
        <translation>地圖</translation>
    </message>
    <message>
        <source>Map of the districts</source>
        <translation>分區地圖</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>選取</translation>
    </message>
    <message>
        <source>Paint</source>
        <translation>塗色</translation>
    </message>
    <message>
        <source>Eraser</source>
        <translation>橡皮擦</translation>
    </message>
    <message>
        <source>Zoom in (+)</source>
        <translation>放大 (+)</translation>
    </message>
    <message>
        <source>Zoom out (-)</source>
        <translation>縮小 (-)</translation>
    </message>
    <message>
        <source>Show the whole map (0)</source>
        <translation>顯示整張地圖 (0)</translation>
    </message>
    <message>
        <source>Click or drag to take areas out of their district. Esc ends a stroke.</source>
        <translation>點一下或拖曳，把區域移出分區。按 Esc 取消這一筆。</translation>
    </message>
    <message>
        <source>Click to choose, drag to move the map. Keys 1 to 9 paint, E erases.</source>
        <translation>點選區域，拖曳可移動地圖。按 1 到 9 塗色，按 E 擦除。</translation>
    </message>
    <message>
        <source>Choose a district in the list first.</source>
        <translation>請先在清單選一個分區。</translation>
    </message>
    <message>
        <source>“{name}” is locked: nothing can be painted with it.</source>
        <translation>「{name}」已鎖定，不能用來塗色。</translation>
    </message>
    <message>
        <source>{name}: click or drag over areas. Keys 1 to 9: another district.</source>
        <translation>{name}：點一下或拖曳塗色。按 1 到 9 換分區。</translation>
    </message>
</context>
<context>
    <name>Suggest</name>
    <message>
        <source>{names}, with the islands reached only through it, has too many schools for an even district.</source>
        <translation>{names}（含只能經由該地前往的離島）的校數超過一個平均的分區。</translation>
    </message>
    <message>
        <source>Every district is connected.</source>
        <translation>每一區都彼此相連。</translation>
    </message>
    <message>
        <source>Locked districts cut the map apart: not every district is connected.</source>
        <translation>已鎖定的分區把地圖隔開，有些分區無法相連。</translation>
    </message>
    <message>
        <source>Uneven: one of the districts has no school.</source>
        <translation>不平均：有一區沒有學校。</translation>
    </message>
    <message>
        <source>Fits the seats: the fullest is {ratio} times as full as the emptiest.</source>
        <translation>符合座位數：最滿的一區是最空的 {ratio} 倍。</translation>
    </message>
    <message>
        <source>Does not fit the seats: the fullest is {ratio} times as full as the emptiest.</source>
        <translation>不符合座位數：最滿的一區是最空的 {ratio} 倍。</translation>
    </message>
    <message>
        <source>Even: the largest has {most} schools, the smallest {least} ({ratio}×).</source>
        <translation>校數平均：最多的一區 {most} 校，最少的一區 {least} 校（{ratio} 倍）。</translation>
    </message>
    <message>
        <source>Not even: the largest has {most} schools, the smallest {least} ({ratio}×).</source>
        <translation>校數不平均：最多的一區 {most} 校，最少的一區 {least} 校（{ratio} 倍）。</translation>
    </message>
    <message>
        <source>Schools as the school directory lists them.</source>
        <translation>校數依學校名錄計算。</translation>
    </message>
    <message>
        <source>Schools as the plan counts them.</source>
        <translation>校數依計畫所載。</translation>
    </message>
    <message>
        <source>The school directory has none in {names}; there one school each was reckoned.</source>
        <translation>學校名錄中沒有{names}的學校，各以 1 校計算。</translation>
    </message>
    <message>
        <source>No school counts are known, so every township counts as one school.</source>
        <translation>沒有校數資料，每個鄉鎮市區各以 1 校計算。</translation>
    </message>
    <message>
        <source>{names} …</source>
        <translation>{names}等</translation>
    </message>
</context>
<context>
    <name>SuggestDialog</name>
    <message>
        <source>Suggest districts</source>
        <translation>建議分區</translation>
    </message>
    <message>
        <source>Connected districts with even school counts, found by trial. Look at it, ask for another, or take it and paint on.</source>
        <translation>以試算找出彼此相連、校數平均的分區。可先檢視、換一個建議，或採用後再自行調整。</translation>
    </message>
    <message>
        <source>Take this proposal</source>
        <translation>採用此建議</translation>
    </message>
    <message>
        <source>Another proposal</source>
        <translation>換一個建議</translation>
    </message>
    <message>
        <source>Number of districts</source>
        <translation>分區數</translation>
    </message>
    <message>
        <source>The same number of schools for each</source>
        <translation>各區校數相同</translation>
    </message>
    <message>
        <source>Schools by the seats of the batches, near their venues</source>
        <translation>依各梯次座位數分配，並靠近場地</translation>
    </message>
    <message>
        <source>Even means</source>
        <translation>平均方式</translation>
    </message>
    <message>
        <source>Proposed districts</source>
        <translation>建議的分區</translation>
    </message>
    <message>
        <source>Map of the proposal</source>
        <translation>建議分區地圖</translation>
    </message>
    <message>
        <source>District</source>
        <translation>分區</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>來源</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>成員數</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>沿用</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>梯次</translation>
    </message>
    <message>
        <source>Schools</source>
        <translation>校數</translation>
    </message>
    <message>
        <source>From even</source>
        <translation>與平均差</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Looking for districts</source>
        <translation>正在試算分區</translation>
    </message>
    <message>
        <source>District {n}</source>
        <translation>第{n}區</translation>
    </message>
    <message>
        <source>The search was stopped.</source>
        <translation>已停止試算。</translation>
    </message>
</context>
<context>
    <name>Suggestion</name>
    <message>
        <source>Every district with areas is locked: nothing is left to divide.</source>
        <translation>所有分區都已鎖定，沒有可以分配的鄉鎮市區。</translation>
    </message>
    <message>
        <source>Take the proposal of {n} districts</source>
        <translation>採用 {n} 區的建議</translation>
    </message>
    <message>
        <source>{n} districts were laid out</source>
        <translation>已劃分 {n} 區</translation>
    </message>
</context>
</TS>
