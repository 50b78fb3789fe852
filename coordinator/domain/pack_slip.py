"""The slip with the passphrase of venue packs: it travels apart from the packs, and names nobody."""

from collections.abc import Sequence

from coordinator.domain.outline import Outline, Table, Text, cell, head

SUBJECT = "場地包密碼單"


def pack_slip(passphrase: str, laptops: Sequence[tuple[str, str]], made: str) -> Outline:
    """``laptops`` are pairs of the laptop's name (empty: any) and the file's name; ``made`` is a ROC date."""
    rows = tuple((cell(device or "任一台筆電"), cell(file)) for device, file in laptops)
    steps = (
        "在筆電開啟研習通，選「開啟場地包」，輸入上面的密碼（數字間的空白可不輸入）。",
        "密碼單與場地包分開攜帶，用完請銷毀。程式不保存密碼，遺失時請回辦公室重新製作場地包。",
    )
    return Outline(
        title=passphrase,
        subject=SUBJECT,
        subtitle=f"{SUBJECT}\u3000{made}",
        parts=(
            Table((1.0, 2.0), (head("筆電名稱", "場地包檔案"), *rows)),
            *(Text(step, level=4) for step in steps),
        ),
    )
