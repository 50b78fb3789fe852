"""Computes the sounds of the desk: a few sine tones each, 8 bit, faded so that nothing clicks.

python tools/make_sounds.py
"""

import math
import wave
from pathlib import Path

TARGET = Path(__file__).resolve().parents[1] / "resources" / "sounds"
RATE = 11_025
FADE_S = 0.012
SOUNDS: dict[str, tuple[tuple[float, float], ...]] = {
    "good": ((880, 0.07), (1318, 0.12)),
    "neutral": ((740, 0.12),),
    "attention": ((660, 0.13), (0, 0.05), (660, 0.13)),
    "bad": ((330, 0.18), (0, 0.05), (247, 0.28)),
    "alarm": ((988, 0.12), (494, 0.12), (988, 0.12), (494, 0.12), (988, 0.12), (494, 0.2)),
    "chime": ((784, 0.28), (0, 0.04), (587, 0.5)),
}
"""Tones as hertz and seconds; 0 Hz is silence."""


def tone(hertz: float, seconds: float) -> bytes:
    """Unsigned 8 bit samples of one tone."""
    length = round(seconds * RATE)
    samples = bytearray()
    for at in range(length):
        edge = min(at, length - 1 - at) / RATE
        loud = 90 * min(edge / FADE_S, 1.0)
        samples.append(round(128 + loud * math.sin(2 * math.pi * hertz * at / RATE)))
    return bytes(samples)


def main() -> None:
    """Write every file afresh."""
    TARGET.mkdir(parents=True, exist_ok=True)
    for name, tones in SOUNDS.items():
        with wave.open(str(TARGET / f"{name}.wav"), "wb") as file:
            file.setnchannels(1)
            file.setsampwidth(1)
            file.setframerate(RATE)
            file.writeframes(b"".join(tone(hertz, seconds) for hertz, seconds in tones))


if __name__ == "__main__":
    main()
