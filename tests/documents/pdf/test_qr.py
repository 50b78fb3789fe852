"""The QR codes of pages and badges against a second encoder, reportlab's, module by module; and read back."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from reportlab.graphics.barcode import qrencoder

from coordinator.documents.pdf.qr import qr_rows
from tests.documents.pdf.qr_reader import digits_of


def reference(digits: str) -> tuple[str, ...]:
    code = qrencoder.QRCode(1, qrencoder.QRErrorCorrectLevel.H)
    code.addData(qrencoder.QRNumber(digits))
    code.makeImpl(False, 0)
    return tuple("".join("01"[bool(module)] for module in row) for row in code.modules)


@given(st.text("0123456789", min_size=11, max_size=11))
@settings(max_examples=200)
def test_every_module_is_where_the_standard_wants_it(digits: str) -> None:
    assert qr_rows(digits) == reference(digits)


@given(st.sampled_from((9, 11)).flatmap(lambda n: st.text("0123456789", min_size=n, max_size=n)))
@settings(max_examples=200)
def test_what_is_drawn_is_read_back_and_its_error_correction_holds(digits: str) -> None:
    assert digits_of([[module == "1" for module in row] for row in qr_rows(digits)]) == digits


@pytest.mark.parametrize("digits", ["", "1" * 8, "1" * 10, "1" * 12, "1234567890a", "１" * 11])
def test_what_does_not_fit_is_refused(digits: str) -> None:
    with pytest.raises(ValueError, match="digits"):
        qr_rows(digits)
