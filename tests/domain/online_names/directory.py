"""A small directory made by hand, as the tests of display names use it."""

from functools import cache

from coordinator.documents.geo import load_areas
from coordinator.domain.online_names.places import Places
from coordinator.domain.roster_schools import SchoolEntry
from coordinator.domain.school import SchoolLevel

TOWNS = {
    "屏東市": "10013010", "東港鎮": "10013030", "新園鄉": "10013180", "三地門鄉": "10013220",
    "中正區": "63000050", "苓雅區": "64000080", "楠梓區": "64000030", "東區": "10018010",
    "板橋區": "65000010",
    "鳳山區": "64000120", "鼓山區": "64000020", "古坑鄉": "10009130", "來義鄉": "10013300",
    "大林鎮": "10010040", "梅山鄉": "10010150",
}  # fmt: skip


def school(
    code: str,
    name: str,
    county: str,
    town: str = "",
    branch: str = "",
    aliases: tuple[str, ...] = (),
    parent: str = "",
) -> SchoolEntry:
    junior = any(word in name for word in ("國中部", "國中", "高中"))
    level = SchoolLevel.JUNIOR if junior and "國(中)小" not in name else SchoolLevel.PRIMARY
    return SchoolEntry(
        code,
        name,
        county,
        town,
        TOWNS.get(town, ""),
        f"{code}-{level}",
        level,
        branch,
        aliases,
        parent=parent,
    )


ENTRIES = (
    school("134502", "縣立中正國中", "屏東縣", "屏東市"),
    school("134601", "縣立中正國小", "屏東縣", "屏東市"),
    school("134615", "縣立忠孝國小", "屏東縣", "屏東市"),
    school("130601", "國立屏東大學附小", "屏東縣", "屏東市", aliases=("屏大附小",)),
    school("134686", "縣立東港國小", "屏東縣", "東港鎮"),
    school("134510", "縣立東港國中", "屏東縣", "東港鎮"),
    school("134688", "縣立瓦磘國小", "屏東縣", "新園鄉"),
    school("134731", "縣立三地國小", "屏東縣", "三地門鄉"),
    school("134731", "縣立三地國小德文分校", "屏東縣", "三地門鄉", branch="縣立三地國小德文分校"),
    school("134304", "縣立大同高中附設國中部", "屏東縣", "屏東市"),
    school("130F01", "國立屏東特殊教育學校國小部", "屏東縣", "屏東市"),
    school("130F01", "國立屏東特殊教育學校國中部", "屏東縣", "屏東市"),
    school("313501", "市立中正國中", "臺北市", "中正區"),
    school("353608", "臺北市立大學附小", "臺北市", "中正區"),
    school("553301", "市立中正高中附設國中部", "高雄市", "苓雅區"),
    school("583601", "市立中正國小", "高雄市", "苓雅區"),
    school("543603", "市立援中國小", "高雄市", "楠梓區"),
    school("184601", "市立東園國小", "新竹市", "東區"),
    school("014302", "市立海山高中附設國中部", "新北市", "板橋區"),
    school("011302", "私立康橋高中附設國小部", "新北市", "板橋區"),
    school("011302", "私立康橋高中附設國中部", "新北市", "板橋區"),
    school("104602", "縣立大同國小", "嘉義縣", "大林鎮"),
    school("203606", "市立大同國小", "嘉義市"),
    school("104520", "縣立太平國中(小)", "嘉義縣", "梅山鄉"),
    school("104640", "縣立太平國(中)小", "嘉義縣", "梅山鄉"),
    school("124610", "市立鳳山區中山國小", "高雄市", "鳳山區"),
    school("523604", "市立鼓山區中山國小", "高雄市", "鼓山區"),
    school("094612", "縣立古坑國(中)小", "雲林縣", "古坑鄉"),
    school("131308", "私立陸興高中附設國中部", "屏東縣", "屏東市"),
    school("134334", "縣立來義中學附設國中部", "屏東縣", "來義鄉"),
    school("134754", "縣立來義國小", "屏東縣", "來義鄉"),
    school("134755", "豐田國小", "屏東縣"),
    school("134755", "育英分校", "屏東縣", branch="育英分校", parent="豐田國小"),
    school("210601", "國立臺南大學附小", "臺南市"),
    school("213607", "市立志開實驗小學", "臺南市"),
)


@cache
def places() -> Places:
    return Places(ENTRIES, *load_areas())


@cache
def no_schools() -> Places:
    return Places((), *load_areas())
