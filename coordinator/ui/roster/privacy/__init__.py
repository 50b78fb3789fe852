"""個人資料: ID numbers kept or not and looked at, the day of deletion, the deletion, the record of it all."""
