"""Latin words for the short names of trainings (``pingtung-112``), by COUNTYCODE; the nation has none."""

COUNTY_WORDS = {
    "": "national",
    "09007": "lienchiang",
    "09020": "kinmen",
    "10002": "yilan",
    "10004": "hsinchu-county",
    "10005": "miaoli",
    "10007": "changhua",
    "10008": "nantou",
    "10009": "yunlin",
    "10010": "chiayi-county",
    "10013": "pingtung",
    "10014": "taitung",
    "10015": "hualien",
    "10016": "penghu",
    "10017": "keelung",
    "10018": "hsinchu",
    "10020": "chiayi",
    "63000": "taipei",
    "64000": "kaohsiung",
    "65000": "new-taipei",
    "66000": "taichung",
    "67000": "tainan",
    "68000": "taoyuan",
}


def area_word(county_code: str) -> str:
    """The word for a county, its code where there is none; short names need Latin letters."""
    return COUNTY_WORDS.get(county_code, county_code)
