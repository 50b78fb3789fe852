"""The page 駐點申請: who asks for a day of its own, what was decided, and the days that clash."""
