"""What people say of projects in figures of speech, in the words of the forms: "polkaistiin käyntiin" is "alkoivat"."""

import re

from rag.words.patterns import pattern

_SET = r"""(?:läh(?:ti|te|de)\w*|polkai\w+|potkai\w+|potkittiin|pyöräh\w+|pyöräyt\w+|pist\w+|pan(?:tiin|tu|ivat|i
    |na\w*|nut|neet)|lait\w+|saa(?:tiin|tu|tettiin|nut|neet)?
    |tul(?:i|ivat|lut|leet)|pääs\w+|runna\w+|ryki\w*|sysä\w+|jysä\w+|nytkä\w+|tempai\w+|kampe\w+)"""
_GOING = r"(?:käyntiin|liikkeelle|alulle|aluilleen|vauhtiin|matkaan|pystyyn|raiteilleen)"
_BROUGHT = r"""(?:tul(?:i|ee|ivat|evat|lut|leet)|pääs\w+|eht(?:i|ivät|ii)|ehdi\w+|saa(?:tiin|daan|tu|tettiin|nut
    |neet|vut\w*|puneet|pui\w*)|vie(?:tiin|dään)|viety|kipusi\w*
    |pan(?:tiin|tu|naan)|lait\w+|lyö\w+|pist\w+|ol(?:i|ivat)|on|ovat)"""
_DONE = r"""(?:maaliin|maalissa|päätökseen(?:sä)?|päätepisteeseen|päätepysäkille|finaaliin|pakettiin|paketissa
    |pulkkaan|pulkassa|purkkiin|purkissa|loppuunsa)"""
_BY = "(?:ltaan|ltään)"  # what it is by which something is greatest
_SAID = (
    (rf"(?:kustannuksi|kuluj?[ei]|kustannusarvio|kokonaiskustannuksi|hinna){_BY}", "kustannusarvio"),
    (rf"(?:budjeti|rahamäärä){_BY}", "budjetti"),
    (rf"(?:rahoitukse|tue|tuki){_BY}", "rahoitus"),
    (rf"(?:kesto|pituude){_BY}", "kesto"),
    (rf"(?:osallistujamääri?ä?|osallistujaluvu|väkimäärä){_BY}", "osallistujamäärä"),
    (
        rf"""{_SET}\ {_GOING}|{_GOING}\ {_SET}|(?:saa|sai|sa)\w*\ alkunsa|alkunsa\ (?:saa|sai)\w*|alkuun\ (?:pääs
            |saa)\w+
        |näk(?:i|ivät)\ päivänvalon|käynniste(?:ttiin|tty\w*|tyt|tään)|käynnisti(?:vät)?|käynnistäneet
        |lähtölaukau\w+\ \w+""",
        "alkoivat",
    ),
    (
        rf"""(?:(?:on|ovat|oli|olivat)\ (?:jo\ )?)?{_BROUGHT}\ (?P<between>(?:\w+\ )??){_DONE}|taputeltu|paketoitu
        |{_DONE}\ (?:saa|pääs|viety|ehti|tul|tuli|saatet|laitet|pantu)\w*|pillit\ pussiin\ \w+|\w+\ pillit\ pussiin
        |\w+\ lap(?:un|pu)\ luukulle|lap(?:un|pu)\ luukulle\ \w+""",
        r"\g<between>ovat päättyneet",
    ),
    (r"(?:on|ovat|oli|olivat)\ (?:jo\ )?lopetettu(?!\ kesken)", "ovat päättyneet"),
    (r"lopetta(?:a|vat|nut|neet)|lopetti(?:vat)?|lopete(?:taan|ttu)|lopetettiin(?!\ kesken)", "päättyvät"),
    (
        r"""(?:haukkas|nappas|niel|imais|kahm|vei|vie|söi|ahmi|lohkais)\w*\ (?:suurimman|isoimman|muhkeimman)
        \ (?:palan|siivun|osan|potin|osuuden|kakun|lohkon)""",
        "sai eniten",
    ),
    (
        r"""(?:myönnet\w+\ )?(?:(?:EU|ESR|EAKR)(?:-\ ja\ valtion\ |-|:n\ )?)?
        (?:raha[at]|rahoja|rahoitu\w+|tu(?:kea|esta|kia))\ (?:jäi|on\ jäänyt|jätettiin)
        \ (?:osin\ |osittain\ )?(?:käyttämättä|yli|säästöön)(?!\ (?:yli|alle|väh|eni|noin|\d))
        |toteuma\ jäi\ (?:alle|pienemmäksi\ kuin)\ myönne\w+""",
        "toteutunut rahoitus jäi alle myönnetyn",
    ),
    (r"työn\ alla|työpöydällä|tulilla|vedossa|työstettävänä", "käynnissä"),
    (r"(?:ykkös(?:toiminta)?linja\w*|toimintalinj\w*\ ykkö\w+)", "toimintalinja 1"),
    (r"(?:kakkos(?:toiminta)?linja\w*|toimintalinj\w*\ kakko\w+)", "toimintalinja 2"),
    (r"(?:kolmos(?:toiminta)?linja\w*|toimintalinj\w*\ kolmo\w+)", "toimintalinja 3"),
    (r"(?:nelos(?:toiminta)?linja\w*|toimintalinj\w*\ nelo\w+)", "toimintalinja 4"),
    (r"(?:viitos(?:toiminta)?linja\w*|toimintalinj\w*\ viito\w+)", "toimintalinja 5"),
    (r"(?:kutos(?:toiminta)?linja\w*|toimintalinj\w*\ kuto\w+)", "toimintalinja 6"),
    (r"(?:kicked|took)\ off|got\ (?:going|under\ way)|(?:was|were)\ (?:launched|kicked\ off)|launched", "started"),
    (r"wrapped\ up|came\ to\ an\ end|wound\ (?:down|up)|(?:was|were)\ wrapped\ up", "ended"),
    (r"drog(?:s)?\ i\ ?gång|kom\ i\ ?gång|sattes\ i\ ?gång|rullade\ igång|sparkades\ igång|lanserades", "började"),
    (r"gick\ i\ mål|kom\ i\ mål|nådde\ sitt\ slut|rodd(?:es)?\ i\ land", "slutade"),
)  # fmt: skip
_PLAIN = [(pattern(rf"\b(?:{said})\b"), plain) for said, plain in _SAID]


_TIMED = (pattern(r"\b(?:19|20)\d\d\b|kuussa\b|\bensi|\bviimei|\bviimek"), re.compile("ovat päättyneet"), "päättyvät")


def in_plain_words(text: str) -> str:
    """Return a question with the words of the forms for figures of speech."""
    for said, plain in _PLAIN:
        text = said.sub(plain, text)
    timed, ended, ending = _TIMED
    return ended.sub(ending, text) if timed.search(text) else text
