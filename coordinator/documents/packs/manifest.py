"""The manifest as JSON and back."""

import re
from dataclasses import fields, replace
from typing import Any

from coordinator.documents.packs.rows import bad, maker
from coordinator.domain.packs import Manifest, PackHead

MOST_HEADS = 10_000
_LONGEST = 4_000
_PUBLIC_KEY = re.compile(r"age1[02-9ac-hj-np-z]{58}")
_DEVICE_KEY = re.compile(r"(?:[0-9a-f]{64})?")
_PLAIN_FIELDS = tuple(field.name for field in fields(Manifest) if field.name != "heads")
_HEAD_FIELDS = tuple(field.name for field in fields(PackHead))


def manifest_to_json(manifest: Manifest) -> dict[str, Any]:
    """The keys of docs/packs.md."""
    said = {key: getattr(manifest, key) for key in _PLAIN_FIELDS}
    return said | {"heads": [[getattr(head, key) for key in _HEAD_FIELDS] for head in manifest.heads]}


def manifest_from_json(said: dict[str, Any]) -> Manifest:
    """The manifest of an authenticated file; keys of newer programs are passed over.

    Raises ``RuleError`` (pack_content_bad).
    """
    names = [key for key in _PLAIN_FIELDS if key in said]
    heads = said.get("heads", [])
    if not isinstance(heads, list) or len(heads) > MOST_HEADS:
        raise bad("manifest", "heads")
    try:
        make = maker(PackHead, _HEAD_FIELDS)
        made = maker(Manifest, names)([said[key] for key in names])
        found = replace(made, heads=tuple(make(head) for head in heads))
    except ValueError as error:
        raise bad("manifest", str(error)) from error
    _check(found)
    return found


def _check(manifest: Manifest) -> None:
    texts = (manifest.slug, manifest.title, manifest.device, manifest.program)
    if any(len(text) > _LONGEST for text in texts):
        raise bad("manifest", "text")
    if not manifest.training_id or not _PUBLIC_KEY.fullmatch(manifest.office):
        raise bad("manifest", "office" if manifest.training_id else "training_id")
    if not _DEVICE_KEY.fullmatch(manifest.device_key):
        raise bad("manifest", "device_key")
