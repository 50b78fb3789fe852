<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_TW" sourcelanguage="en_US">
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
        <source>Official name</source>
        <translation>正式名稱</translation>
    </message>
    <message>
        <source>As written</source>
        <translation>計畫寫法</translation>
    </message>
    <message>
        <source>Unassigned</source>
        <translation>未分區</translation>
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
        <source>Members of the district</source>
        <translation>分區成員</translation>
    </message>
    <message>
        <source>This district is empty. Choose unassigned ones, or paste their names here.</source>
        <translation>這個分區還沒有成員。請從「未分區」選擇，或把名稱貼到這裡。</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>成員</translation>
    </message>
    <message>
        <source>Take out of the district</source>
        <translation>移出分區</translation>
    </message>
    <message>
        <source>Add to district</source>
        <translation>加入分區</translation>
    </message>
    <message>
        <source>Districts go here; each is made of townships or counties.</source>
        <translation>分區放在這裡；每個分區由鄉鎮市區或縣市組成。</translation>
    </message>
    <message>
        <source>, {n} schools</source>
        <translation>、{n} 校</translation>
    </message>
    <message>
        <source>Members of {name}</source>
        <translation>{name}的成員</translation>
    </message>
    <message>
        <source>Add to {name}</source>
        <translation>加入{name}</translation>
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
</context>
</TS>
