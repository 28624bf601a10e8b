"""Conditions on whether projects are still running, have ended, were broken off or were turned down."""

import re
from collections.abc import Iterator
from dataclasses import replace

from rag.lists.form_conditions import read_value
from rag.lists.open_words import Mention, OpenWords, shown

_STILL = r"\b(?:vielä|yhä|edelleen|parhaillaan|nyt|tällä hetkellä|toistaiseksi)"
_ALIVE = (
    r"(?:toimintaa|menossa|auki|avoinna|pyöri\w*|vedossa|elossa|hengissä|voimissaan|vauhdissa|jatku\w+|työn alla)\b"
)
_LEFT = r"(?<!iin )(?<!tty )(?<!jäi )(?<!vät )(?<!nyt )(?<!neet )"  # "jäi kesken" is no "on kesken"
_REJECTED = re.compile("hylä|hylk", re.IGNORECASE)
_STATUSES = (  # as asked, as stated
    (
        re.compile(
            r"hylkää?v\w+ päätö\w+|\bhylättiin\b|(?:hank\w+|hakem\w+) (?:on |ovat )?hylät\w+|hylät\w+ (?:hank|hakem)\w+"
            r"|\bilman rahoitusta\b|\brejected\b|\bturned down\b|\bavsl(?:ag|og|ogs|agits)\b",
            re.IGNORECASE,
        ),
        _REJECTED,
    ),
    (
        re.compile(
            r"keskeyt(?:e|yi|yn|yv)\w*|keskeyttä(?:ä\b|mään)|pantiin poikki|ennen aikoj"
            r"|(?:lopetettiin|lopetettu|jät\w+|jäi|jäivät|jäänyt|jääneet) (?:sitten )?kesken"
            r"|interrupt|discontinu|cancel|avbr[uö]t",
            re.IGNORECASE,
        ),
        re.compile("keskeyt|peru", re.IGNORECASE),
    ),
    (
        re.compile(
            r"päättyn\w*|loppun\w*|päätökseen|\bohi\b|loppuun (?:saat|vie)\w+"
            r"|(?:saate|saat[ui]|vie)\w+ (?:loppuun|valmiiksi|päätökseen|maaliin)|\btaputel\w+|\bpaketissa\b"
            r"|\bpulkassa\b"
            r"|\bpurkissa\b|\bmaalissa\b|\b(?:päässyt|päässeet|ehtinyt|ehtineet) maaliin\b|\bjo maaliin\b"
            r"|\bvalmistuneet hankkeet\b"
            r"|finished|ended|completed|\bwrapped up\b|\bconcluded\b|\bis over\b|\bare over\b|over and done|avsluta\w*"
            r"|\bslutförda?\b|\bär (?:redan )?över\b",
            re.IGNORECASE,
        ),
        re.compile("päättyn|loppu", re.IGNORECASE),
    ),
    (
        re.compile(
            rf"käynnissä|toiminnassa|{_LEFT}\bkesken\b(?! jät)|{_STILL} (?:\w+ )?{_ALIVE}|{_ALIVE} {_STILL}"
            r"|\bmeneillään\b|\bvireillä\b"
            r"|ongoing|running|in operation|still (?:active|going|open|alive)|under way|pågå|\bi gång\b",
            re.IGNORECASE,
        ),
        re.compile("toiminnassa|käynnissä", re.IGNORECASE),
    ),
)
_STATUS_WORDS = re.compile(
    r"rahoitus|jättää|jätetty|jäädä|jäänyt|hylä|hylk|päätö|luke|seisoa|vielä|yhä|edelleen|parhaillaan|nyt$|toiminta$|meno$|menossa|auki|avoin|pyöri|vedo|veto$|elossa|henki$|hengissä"
    r"|voim|vauhti|jatku|taputel|paket|pulk|purk|maali$|maaliin|valmis|päästä$|ehtiä|saada$|wrapped|conclud|over$|slutför|redan|already"
    r"|päätty|päätös|ohi$|viety|viedä|valmiiksi|päätök|saatu|saatet|saatta|loppu(?!rap)|käynni|toiminnas|kesken|keskeyt|panna|pantiin|poikki|poikk|aikoja|aika|ended|finished|completed|ongoing"
    r"|running|operati|active|under|way|gång|interrupt|discontinu|cancel|avslut|avbr|pågå"
)
_ACTIVITY = re.compile(r"toimin(?!nassa)", re.IGNORECASE)  # what goes on in a project, no status


def status(words: OpenWords) -> Iterator[Mention]:
    """Read whether projects are still running, have ended or were broken off, where no year is given."""
    if words.question.years:
        return
    asked = [
        (found, stated)
        for wording, stated in _STATUSES
        if (found := words.says(wording)) and any(found.start() <= term.start < found.end() for term in words.terms)
    ]
    if not asked and any(not _ACTIVITY.match(term.surface) for term in words.phrase_terms(("status",))):
        yield from read_value(words, "status")
    if not asked:
        return
    if len(asked) > 1 and asked[0][1] is _STATUSES[0][1]:
        asked = asked[:1]
    words.take_phrases(("status",))
    words.take_like(_STATUS_WORDS)
    facts = words.facts("status")
    for found, stated in asked:
        fitting = [stored for stored in facts if stated.search(str(stored.fact.value or ""))]
        read = Mention("status", *found.span(), shown(fitting), tuple(facts))
        # "ilman rahoitusta" denies nothing more
        yield replace(read, denied=read.shown) if stated is _REJECTED else read
