<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_TW" sourcelanguage="en_US">
<context>
    <name>DetailCard</name>
    <message>
        <source>The chosen problem</source>
        <translation>選取的問題</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>前往</translation>
    </message>
    <message>
        <source>Enter in the list</source>
        <translation>在清單按 Enter</translation>
    </message>
    <message>
        <source>Ctrl+Enter in the list</source>
        <translation>在清單按 Ctrl+Enter</translation>
    </message>
    <message>
        <source>Acknowledged, it leaves the list until its facts change.</source>
        <translation>確認後移到下方，內容有變動時會再出現。</translation>
    </message>
    <message>
        <source>It may stay, because</source>
        <translation>可以保留的原因</translation>
    </message>
    <message>
        <source>Acknowledge</source>
        <translation>確認</translation>
    </message>
    <message>
        <source>It was acknowledged, but its facts have changed since: {reason}</source>
        <translation>以前確認過，之後內容有變動：{reason}</translation>
    </message>
    <message>
        <source>Please write why it may stay.</source>
        <translation>請寫下可以保留的原因。</translation>
    </message>
</context>
<context>
    <name>Problems</name>
    <message>
        <source>Mistake</source>
        <translation>錯誤</translation>
    </message>
    <message>
        <source>Please check</source>
        <translation>請確認</translation>
    </message>
    <message>
        <source>For your information</source>
        <translation>供參考</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>確認</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>參考</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>類別</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>頁面</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>問題</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
</context>
<context>
    <name>ProblemsPage</name>
    <message>
        <source>Problems</source>
        <translation>問題</translation>
    </message>
    <message>
        <source>No problems. New ones are listed here by themselves.</source>
        <translation>沒有問題。一有問題會自動列在這裡。</translation>
    </message>
    <message>
        <source>No open problems.</source>
        <translation>沒有待處理的問題。</translation>
    </message>
    <message>
        <source>Open problems</source>
        <translation>待處理的問題</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>前往</translation>
    </message>
    <message>
        <source>Fix</source>
        <translation>修正</translation>
    </message>
    <message>
        <source>Acknowledge…</source>
        <translation>確認…</translation>
    </message>
    <message>
        <source>Acknowledged</source>
        <translation>已確認</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>取消確認</translation>
    </message>
    <message>
        <source>{n} mistakes</source>
        <translation>{n} 個錯誤</translation>
    </message>
    <message>
        <source>{n} to check</source>
        <translation>{n} 個請確認</translation>
    </message>
    <message>
        <source>{n} notes</source>
        <translation>{n} 個參考</translation>
    </message>
    <message>
        <source>{n} acknowledged</source>
        <translation>已確認 {n} 個</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Acknowledge “{name}”</source>
        <translation>確認「{name}」</translation>
    </message>
    <message>
        <source>Take back the acknowledgement</source>
        <translation>取消確認</translation>
    </message>
</context>
</TS>
