"""Where a store may live: tables of places, and the real probe."""

from pathlib import Path, PurePosixPath, PureWindowsPath

import pytest

from coordinator.db.folders import (
    DRIVE_REMOTE,
    MEGABYTE,
    Surroundings,
    cloud_of,
    examine,
    judge,
    on_network,
    parse_mounts,
    surroundings_of,
)
from coordinator.domain.errors import KnownFailure
from tests.db.desk import Desk

MOUNTS = parse_mounts(
    "/dev/vda / ext4 rw 0 0\n"
    "server:/homes /home nfs4 rw 0 0\n"
    "/dev/sdb1 /home/lin/local ext4 rw 0 0\n"
    "//school/share /mnt/office\\040files cifs rw 0 0\n"
    "lin@host:/ /media/ssh fuse.sshfs rw 0 0\n"
    "systemd-1 /mnt/auto autofs rw 0 0\n"
    "nas:/a /mnt/auto nfs rw 0 0\n"
    "broken line\n"
)


@pytest.mark.parametrize(
    ("folder", "remote"),
    [
        ("/", False),
        ("/var/lib/coordinator", False),
        ("/home/lin/.local/share", True),
        ("/home/lin/local/data", False),
        ("/homestead/lin", False),
        ("/mnt/office files/plans", True),
        ("/media/ssh/x", True),
        ("/mnt/auto/plans", True),
    ],
)
def test_the_deepest_and_last_mount_decides(folder: str, remote: bool) -> None:
    assert on_network(PurePosixPath(folder), MOUNTS) is remote


@pytest.mark.parametrize(
    ("folder", "drive_type", "remote"),
    [
        (r"C:\Users\lin\AppData\Local\coordinator", 3, False),
        (r"\\server\share\plans", 0, True),
        (r"\\?\UNC\server\share\plans", 0, True),
        (r"\\?\C:\Users\lin", 3, False),
        (r"Z:\plans", DRIVE_REMOTE, True),
        (r"E:\plans", 2, False),
    ],
)
def test_a_windows_share_is_a_network_folder(folder: str, drive_type: int, remote: bool) -> None:
    assert on_network(PureWindowsPath(folder), (), drive_type) is remote


@pytest.mark.parametrize(
    ("folder", "service"),
    [
        (r"C:\Users\lin\OneDrive\研習", "OneDrive"),
        (r"C:\Users\lin\OneDrive - 屏東縣政府\研習", "OneDrive"),
        (r"C:\Users\lin\Dropbox (Personal)\x", "Dropbox"),
        (r"G:\我的雲端硬碟\x", "Google Drive"),
        (r"G:\My Drive\x", "Google Drive"),
        (r"C:\Users\lin\GoogleDrive\x", "Google Drive"),
        (r"C:\Users\lin\iCloudDrive\x", "iCloud"),
        (r"C:\Users\lin\Nextcloud\x", "Nextcloud"),
        (r"D:\Sync\研習", "OneDrive"),
        (r"C:\Users\lin\Documents\Dropbox 說明", None),
        (r"C:\Users\lin\AppData\Local\coordinator", None),
        (r"C:\Users\onedrivefan\x", None),
    ],
)
def test_a_synchronised_folder_is_known_by_its_path_or_its_variable(folder: str, service: str | None) -> None:
    assert cloud_of(PureWindowsPath(folder), {"OneDriveCommercial": r"D:\Sync", "OneDrive": ""}) == service


@pytest.mark.parametrize(
    ("around", "code"),
    [
        (Surroundings(mounts=(("/", "nfs"),)), "folder_on_network"),
        (Surroundings(drive_type=DRIVE_REMOTE), "folder_on_network"),
        (Surroundings(environment={"OneDrive": "/data"}), "folder_synchronised"),
        (Surroundings(free=199 * MEGABYTE), "disk_nearly_full"),
    ],
)
def test_a_bad_place_is_refused(around: Surroundings, code: str) -> None:
    with pytest.raises(KnownFailure, match=code):
        judge(PurePosixPath("/data/coordinator"), around)


@pytest.mark.parametrize(("free", "codes"), [(200, ["disk_low"]), (499, ["disk_low"]), (500, [])])
def test_little_space_is_a_notice(free: int, codes: list[str]) -> None:
    notice = judge(PurePosixPath("/data"), Surroundings(free=free * MEGABYTE))
    assert ([notice.code] if notice else []) == codes


def test_the_facts_of_this_machine_can_be_had(tmp_path: Path) -> None:
    around = surroundings_of(tmp_path)
    assert around.free > 0
    assert "PATH" in around.environment


def test_a_good_folder_is_made_probed_and_left_empty(tmp_path: Path) -> None:
    examine(tmp_path / "new" / "deep")
    assert list((tmp_path / "new" / "deep").iterdir()) == []


def test_a_folder_that_cannot_be_written_is_refused(tmp_path: Path) -> None:
    """Below a file, because a folder without the right to write does not stop root, who runs some builds."""
    (tmp_path / "file").write_text("")
    with pytest.raises(KnownFailure, match="folder_write_protected"):
        examine(tmp_path / "file" / "data")


def test_a_synchronised_folder_is_refused_before_anything_is_made_in_it(tmp_path: Path) -> None:
    desk = Desk(tmp_path / "Dropbox")
    with pytest.raises(KnownFailure, match="folder_synchronised"):
        desk.open()
    assert list(tmp_path.iterdir()) == []
