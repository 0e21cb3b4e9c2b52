"""Paragraphs to set, from packages of Debian (role `calibrate` of scripts/packages): quotations and a handbook.

They stay where they are installed and never enter the project. A third of them gets a name, a number or a date that
no language knowledge can guess, as newspapers are full of them.
"""

import html
import re
from pathlib import Path

HANDBOOK = Path("/usr/share/doc/debian-handbook/html")
QUOTATIONS = Path("/usr/share/games/fortunes")
ENGLISH = ("law", "literature", "men-women", "people", "politics", "science", "wisdom", "work")
GERMAN = ("zitate", "sprueche", "wusstensie")

SURNAMES = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾萧田董潘袁于余叶蒋杜苏魏程吕丁沈任姚卢傅钟姜崔谭廖范汪陆金石戴贾韦夏邱方侯邹熊孟秦白江阎薛尹段雷黎史龙陶贺顾毛郝龚邵万钱严覃武戚莫孔向汤"
GIVEN = "伟芳娜秀英敏静丽强磊军洋勇艳杰娟涛明超兰霞平刚桂琴婷雪琳晨旭岚峻楠煜珂璟钰淇澄昕烨瀚蓓蕾薇馨彤睿哲铭翰霖轩毓瑾"


class MissingTexts(Exception):
    """A package of texts is not installed; the words name it."""


def _handbook(language):
    folder = HANDBOOK / language
    if not folder.is_dir():
        raise MissingTexts("apt-get install debian-handbook")
    for page in sorted(folder.glob("*.html")):
        for found in re.findall(r'<div class="para">(.*?)</div>', page.read_text(encoding="utf-8"), re.S):
            yield html.unescape(re.sub(r"<[^>]+>", "", found))


def _quotations(folder, names):
    for name in names:
        path = folder / name
        if not path.is_file():
            raise MissingTexts("apt-get install fortunes fortunes-de fortunes-zh")
        for found in re.split(r"^%+$", path.read_text(encoding="utf-8", errors="ignore"), flags=re.M):
            found = re.sub(r"\x1b\[[0-9;]*m", "", found)
            yield re.split(r"\n\s*-- ", found)[0]


def _tidy(text, chinese):
    text = re.sub(r"\s+", " ", text).strip()
    if not chinese:
        return text
    text = re.sub(r"(?<=[^\x00-\xff]) (?=[^\x00-\xff])", "", text)
    # A quotation mark of a typewriter has no side.
    return re.sub(r'"([^"]*)"', r"“\1”", text)


def _fits(text, kind):
    letters = sum(c.isalpha() for c in text)
    han = sum("\u4e00" <= c <= "\u9fff" for c in text)
    if kind.startswith("zh"):
        return 24 <= len(text) <= 420 and han > 0.75 * len(text) and _in_charset(text, kind)
    known = re.fullmatch(r"[\w\s.,;:!?'’‘“”„\"()\-–—…&/§%$£]+", text)
    stop = {"en": r"\b(the|of|and|to)\b", "de": r"\b(der|die|das|und|ist|nicht)\b"}[kind]
    return 70 <= len(text) <= 900 and letters > 0.7 * len(text) and known and re.search(stop, text) and \
        "_" not in text and (kind == "en") == (not re.search("[äöüß]", text))


def _in_charset(text, kind):
    """Whether newspapers print such characters: those of the older standards, without the rarities of the classics."""
    try:
        re.sub("[^\u4e00-\u9fff]", "", text).encode({"zh": "gb2312", "zh-Hant": "big5"}[kind])
    except UnicodeEncodeError:
        return False
    return True


def _number(rng):
    return rng.choice([f"{rng.integers(2, 98)}", f"{rng.integers(100, 9999)}", f"{rng.integers(1, 99)}.{rng.integers(1, 9)}"])


def _insert_chinese(text, rng):
    name = "".join(rng.choice(list(SURNAMES), 1)) + "".join(rng.choice(list(GIVEN), rng.integers(1, 3)))
    what = rng.choice([f"{rng.integers(1950, 2026)}年{rng.integers(1, 13)}月{rng.integers(1, 31)}日，",
                       f"{name}说，", f"{name}和同事，", f"共{_number(rng)}人，", f"增长{_number(rng)}%，",
                       f"（记者{name}）", f"约{_number(rng)}万元，"])
    at = [m.end() for m in re.finditer("，", text)]
    where = int(rng.choice(at)) if at else 0
    return text[:where] + str(what) + text[where:]


def _insert_letters(text, rng, kind):
    consonants, vowels = list("bdfghklmnprstvw"), list("aeiou")
    name = "".join(rng.choice(consonants) + rng.choice(vowels) for _ in range(rng.integers(2, 4))).capitalize()
    name += str(rng.choice(consonants))
    what = {"en": [f"Mr. {name}", f"No. {_number(rng)}", f"{rng.integers(1840, 1940)}", f"${_number(rng)}"],
            "de": [f"Herr {name}", f"Nr. {_number(rng)}", f"{rng.integers(1840, 1940)}", f"{_number(rng)} Mark"]}[kind]
    at = [m.end() for m in re.finditer(", ", text)]
    where = int(rng.choice(at)) if at else 0
    return text[:where] + str(rng.choice(what)) + ", " + text[where:]


def paragraphs(kind, rng):
    """All paragraphs of a kind (zh, zh-Hant, en, de) in a random order."""
    chinese = kind.startswith("zh")
    found = {"zh": lambda: [*_handbook("zh-CN"), *_quotations(QUOTATIONS, ("chinese",))],
             "zh-Hant": lambda: list(_handbook("zh-TW")),
             "en": lambda: list(_quotations(QUOTATIONS, ENGLISH)),
             "de": lambda: list(_quotations(QUOTATIONS / "de", GERMAN))}[kind]()
    kept = [text for text in (_tidy(text, chinese) for text in found) if _fits(text, kind)]
    rng.shuffle(kept)
    for number, text in enumerate(kept):
        if number % 3 == 0:
            text = _insert_chinese(text, rng) if chinese else _insert_letters(text, rng, kind)
        yield text
