<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_TW" sourcelanguage="en_US">
<context>
    <name>AgendaOptionsPanel</name>
    <message>
        <source>Course days</source>
        <translation>課程日</translation>
    </message>
    <message>
        <source>Course days to print</source>
        <translation>要印的課程日</translation>
    </message>
    <message>
        <source>Each begins a page: time, course and speaker, with the dates and places in the head.</source>
        <translation>每個課程日各起一頁，列出時間、課程、講者，頁首附日期與地點。</translation>
    </message>
</context>
<context>
    <name>BadgeOptionsPanel</name>
    <message>
        <source>Whose badges</source>
        <translation>要印誰的名牌</translation>
    </message>
    <message>
        <source>Sheet of badges</source>
        <translation>名牌紙張</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>排序</translation>
    </message>
    <message>
        <source>District, then school</source>
        <translation>分區、學校</translation>
    </message>
    <message>
        <source>School</source>
        <translation>學校</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Begin at place</source>
        <translation>從第幾格開始</translation>
    </message>
    <message>
        <source>Blank badges</source>
        <translation>空白名牌</translation>
    </message>
    <message>
        <source>Cut marks</source>
        <translation>裁切記號</translation>
    </message>
    <message>
        <source>Ten to an A4, 90 × 54 mm each: print in actual size. Begin further down on a partly used sheet. Blank badges are for walk-ins: they have no code, the desk finds those people by name.</source>
        <translation>一張 A4 十個，每個 9 × 5.4 公分，請以實際大小列印。紙張用過一部分時，可以從後面的格子開始。空白名牌給現場報名的人手寫，沒有報到碼，報到處用姓名找人。</translation>
    </message>
</context>
<context>
    <name>CardOptionsPanel</name>
    <message>
        <source>Whose table cards</source>
        <translation>要印誰的桌牌</translation>
    </message>
    <message>
        <source>An A4 each: fold it at the marks, and the name stands on both sides.</source>
        <translation>一人一張 A4，沿記號對摺，兩面都看得到姓名。</translation>
    </message>
</context>
<context>
    <name>DoorOptionsPanel</name>
    <message>
        <source>Sessions</source>
        <translation>場次</translation>
    </message>
    <message>
        <source>Sessions with a door sign</source>
        <translation>要印指示牌的場次</translation>
    </message>
    <message>
        <source>Arrow</source>
        <translation>箭頭</translation>
    </message>
    <message>
        <source>None: it hangs on the door</source>
        <translation>不加：貼在門口</translation>
    </message>
    <message>
        <source>To the left</source>
        <translation>往左</translation>
    </message>
    <message>
        <source>Straight ahead</source>
        <translation>往前</translation>
    </message>
    <message>
        <source>To the right</source>
        <translation>往右</translation>
    </message>
    <message>
        <source>A4 lying: session, date and time, venue and room, for which batch and districts.</source>
        <translation>橫式 A4：場次、日期時間、場地與教室、梯次與分區。</translation>
    </message>
</context>
<context>
    <name>OptionsPanel</name>
    <message>
        <source>What is printed</source>
        <translation>列印內容</translation>
    </message>
    <message>
        <source>Sign-in sheets</source>
        <translation>簽到表</translation>
    </message>
    <message>
        <source>Agenda table</source>
        <translation>議程表</translation>
    </message>
    <message>
        <source>Agenda poster</source>
        <translation>議程海報</translation>
    </message>
    <message>
        <source>Plan document</source>
        <translation>教育訓練計畫</translation>
    </message>
    <message>
        <source>Name badges</source>
        <translation>名牌</translation>
    </message>
    <message>
        <source>Table cards</source>
        <translation>桌牌</translation>
    </message>
    <message>
        <source>Door signs</source>
        <translation>場地指示牌</translation>
    </message>
</context>
<context>
    <name>PeoplePanel</name>
    <message>
        <source>Choose</source>
        <translation>選擇</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>全部人員</translation>
    </message>
    <message>
        <source>School</source>
        <translation>學校</translation>
    </message>
    <message>
        <source>Every school</source>
        <translation>全部學校</translation>
    </message>
    <message>
        <source>Attendees</source>
        <translation>學員</translation>
    </message>
    <message>
        <source>Speakers</source>
        <translation>講師</translation>
    </message>
    <message>
        <source>Guidance team</source>
        <translation>輔導小組</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>工作人員</translation>
    </message>
    <message>
        <source>Only badges that are not printed yet</source>
        <translation>只印還沒印過的名牌</translation>
    </message>
    <message>
        <source>Find in the list: name or school</source>
        <translation>在名單中找：姓名或學校</translation>
    </message>
    <message>
        <source>People to print</source>
        <translation>要印的人</translation>
    </message>
    <message>
        <source>Tick these</source>
        <translation>勾選這些</translation>
    </message>
    <message>
        <source>Untick these</source>
        <translation>取消這些</translation>
    </message>
    <message>
        <source>Those printed last</source>
        <translation>上次印的人</translation>
    </message>
    <message>
        <source>{n} of {total} people</source>
        <translation>已勾選 {n} 人，共 {total} 人</translation>
    </message>
    <message>
        <source>; {n} of them have a printed badge already</source>
        <translation>；其中 {n} 人的名牌已經印過</translation>
    </message>
</context>
<context>
    <name>PlanOptionsPanel</name>
    <message>
        <source>Plan document</source>
        <translation>教育訓練計畫</translation>
    </message>
    <message>
        <source>Save and open as</source>
        <translation>存檔與開啟格式</translation>
    </message>
    <message>
        <source>PDF, for printing</source>
        <translation>PDF（列印用）</translation>
    </message>
    <message>
        <source>ODT, for editing in LibreOffice</source>
        <translation>ODT（用 LibreOffice 編輯）</translation>
    </message>
    <message>
        <source>DOCX, for editing in Word</source>
        <translation>DOCX（用 Word 編輯）</translation>
    </message>
    <message>
        <source>Basis, units, districts and batches, agendas, registration, hours and what to bring, as the plan has them now. Parts without content are left out, and the numbers stay without gaps.</source>
        <translation>依計畫目前的內容列出依據、各單位、分區及梯次、議程、報名方式、研習時數與攜帶設備；沒有內容的項目不列，編號不跳號。</translation>
    </message>
</context>
<context>
    <name>PosterOptionsPanel</name>
    <message>
        <source>Sessions</source>
        <translation>場次</translation>
    </message>
    <message>
        <source>Sessions with a poster</source>
        <translation>要印海報的場次</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>紙張</translation>
    </message>
</context>
<context>
    <name>PreviewPanel</name>
    <message>
        <source>Preview of the paper</source>
        <translation>列印預覽</translation>
    </message>
    <message>
        <source>Page back</source>
        <translation>上一頁</translation>
    </message>
    <message>
        <source>Page forward</source>
        <translation>下一頁</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>縮小</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Whole page</source>
        <translation>整頁</translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <translation>第 {page} 頁／共 {pages} 頁</translation>
    </message>
    <message>
        <source>No font has {n} of the characters; they are printed as □: {list}</source>
        <translation>有 {n} 處的字沒有字型，紙上會印成 □：{list}</translation>
    </message>
    <message>
        <source>{text} (character {code})</source>
        <translation>{text}（字碼 {code}）</translation>
    </message>
    <message>
        <source>{text} (character {code}, row {row})</source>
        <translation>{text}（字碼 {code}，序號 {row}）</translation>
    </message>
</context>
<context>
    <name>PrintingPage</name>
    <message>
        <source>Printing</source>
        <translation>列印</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>列印…</translation>
    </message>
    <message>
        <source>There is no session and no course day yet. What the plan has is printed here.</source>
        <translation>還沒有場次，也沒有課程日。計畫有的內容都在這裡列印。</translation>
    </message>
    <message>
        <source>Go to the plan</source>
        <translation>前往計畫</translation>
    </message>
    <message>
        <source>Making the preview</source>
        <translation>正在製作預覽</translation>
    </message>
    <message>
        <source>The plan has no session yet</source>
        <translation>計畫還沒有場次</translation>
    </message>
    <message>
        <source>The plan has no course day yet</source>
        <translation>計畫還沒有課程日</translation>
    </message>
    <message>
        <source>Nobody is on the roster yet</source>
        <translation>名冊上還沒有人</translation>
    </message>
    <message>
        <source>All of these badges are printed</source>
        <translation>這些人的名牌都印過了</translation>
    </message>
    <message>
        <source>Nothing is chosen</source>
        <translation>尚未選取</translation>
    </message>
    <message>
        <source>Opening the file</source>
        <translation>正在開啟檔案</translation>
    </message>
    <message>
        <source>Saving the file</source>
        <translation>正在存檔</translation>
    </message>
    <message>
        <source>Open file</source>
        <translation>開啟檔案</translation>
    </message>
    <message>
        <source>There is no program that opens {form} files. Save it instead.</source>
        <translation>這台電腦沒有開啟 {form} 的程式，請改用存檔。</translation>
    </message>
    <message>
        <source>The preview was not finished.</source>
        <translation>預覽沒有做完。</translation>
    </message>
    <message>
        <source>Make it again</source>
        <translation>重新製作</translation>
    </message>
    <message>
        <source>Open {form}</source>
        <translation>開啟 {form}</translation>
    </message>
    <message>
        <source>Save as {form}…</source>
        <translation>另存 {form}…</translation>
    </message>
    <message>
        <source>Making the preview…</source>
        <translation>正在製作預覽…</translation>
    </message>
    <message>
        <source>{n} pages were handed to the printer.</source>
        <translation>已將 {n} 頁送到印表機。</translation>
    </message>
    <message>
        <source>Saved: {name}</source>
        <translation>已儲存：{name}</translation>
    </message>
    <message>
        <source>{n} files were saved in {folder}.</source>
        <translation>已在 {folder} 儲存 {n} 個檔案。</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>開啟資料夾</translation>
    </message>
    <message>
        <source>Codes were given meanwhile. The badges are made again: look, then repeat.</source>
        <translation>這段時間有人得到了報到碼。名牌已重新製作，請看過後再做一次。</translation>
    </message>
    <message>
        <source>Row numbers were given meanwhile. The sheets are made again: look, then repeat.</source>
        <translation>這段時間序號已有變動，簽到表已重新製作，請確認後再做一次。</translation>
    </message>
    <message>
        <source>Cancelled; nothing was printed or saved.</source>
        <translation>已取消，沒有列印也沒有儲存。</translation>
    </message>
</context>
<context>
    <name>SheetOptionsPanel</name>
    <message>
        <source>Sessions</source>
        <translation>場次</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>選取</translation>
    </message>
    <message>
        <source>As ticked below</source>
        <translation>自選（如下勾選）</translation>
    </message>
    <message>
        <source>Sessions to print</source>
        <translation>要列印的場次</translation>
    </message>
    <message>
        <source>Whole day</source>
        <translation>全天</translation>
    </message>
    <message>
        <source>Morning</source>
        <translation>上午</translation>
    </message>
    <message>
        <source>Afternoon</source>
        <translation>下午</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>簽到表</translation>
    </message>
    <message>
        <source>A new page for each</source>
        <translation>換頁方式</translation>
    </message>
    <message>
        <source>District</source>
        <translation>分區</translation>
    </message>
    <message>
        <source>School</source>
        <translation>學校</translation>
    </message>
    <message>
        <source>Nothing: one list</source>
        <translation>不分組</translation>
    </message>
    <message>
        <source>Blank rows for walk-ins</source>
        <translation>現場報名空白列</translation>
    </message>
    <message>
        <source>Words on paper</source>
        <translation>紙本文字</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>中文</translation>
    </message>
    <message>
        <source>English</source>
        <translation>英文</translation>
    </message>
    <message>
        <source>Morning and afternoon on one sheet</source>
        <translation>上下午印在同一張（橫式）</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>服務單位</translation>
    </message>
    <message>
        <source>Job title</source>
        <translation>職稱</translation>
    </message>
    <message>
        <source>Meal</source>
        <translation>用餐</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>備註</translation>
    </message>
    <message>
        <source>Save one file for each session</source>
        <translation>另存時每場次一個檔案</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>欄位</translation>
    </message>
    <message>
        <source>All sessions</source>
        <translation>全部場次</translation>
    </message>
    <message>
        <source>{session} · {n} people</source>
        <translation>{session} · {n} 人</translation>
    </message>
</context>
<context>
    <name>printing</name>
    <message>
        <source>Save to a file</source>
        <translation>存成檔案</translation>
    </message>
    <message>
        <source>Folder for the sign-in sheets</source>
        <translation>選擇存放簽到表的資料夾</translation>
    </message>
</context>
</TS>
