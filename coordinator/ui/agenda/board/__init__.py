"""The timeline board 議程: course days as rows, time as proportional columns, gestures as values.

It knows no store. The page puts it up and turns what it emits into edits::

    board = Board(title)                             # a QGraphicsView; title is its accessible name
    board.show_plan(plan, {day_id: "8/7 第一天"})     # rows in the order of plan.course_days
    board.set_tray(widget)                           # blocks dropped over it give Act.TO_TRAY
    board.set_push(on)                               # "push later blocks": gestures carry it, drags show it
    board.select(ids); board.selected(); board.reveal(block_or_day_id); board.fit()

    board.edited            Gesture    -> Editor.do(step_text(g, plan), lambda: edit_of(g, plan, new_id))
                                          (Act.DELETED -> Editor.delete, Act.DRAWN: pass a title to
                                          edit_of if it shall not be "New block")
    board.selected_changed  tuple[str, ...], the one with the keyboard first
    board.opened            str        block key: Enter or double click
    board.refused           str, dict  code and facts: a drop or paste that cannot stand
    board.foreign_pasted    Ctrl+V with text on the clipboard; refused (``clip_empty``) if nobody listens

``gesture``: `Act`, `Gesture`, `edit_of`, `step_text`, `made_by`. ``mime``: what a tray or a template puts
under the mouse (`to_mime(Origin.TRAY, clip)`).

Keys: Tab, arrows (5 minutes or a row), Ctrl: 1 minute, Shift+arrows: the end, Shift+Alt+arrows: the start,
Enter, Delete, Ctrl+A/C/X/V/D, Esc, + - 0 for the zoom. Mouse: drag a block, an edge, empty time (Alt: by
1 minute); Ctrl+click, Shift or Ctrl+drag over empty time: collect; Ctrl+wheel: zoom.
"""
