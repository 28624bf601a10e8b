"""What an organisation does in a project: whether that is asked, and sentences that tell it of one that is named."""

import re

from rag.questions.question import Question
from rag.words.patterns import pattern

_ASKED = pattern(
    r"""\b(?:rooli|tehtäv(?:ä|iä|ät|änä|ään)|tontti|tontilla|homma(?:na|t)?|hommia|duuni|pesti|vastuu(?:alue(?:et)?|lla)?
    |panos|anti|kontribuutio|työ(?:n|t|osuus)|osuus|osuutena|työnja(?:ko|ossa)|työt|leiviskä|heini[äa]|kontolla|harteilla
    |hoteissa|hoidettav\w+|hoitaa(?:kseen)?|vastattavana|contribution|duty|duties|job|part|task|tasks|role
    |responsibilit\w+|uppgift(?:er)?|roll|ansvar(?:sområde)?|insats)\b
    |\bmi(?:stä|hin|tä)\b.*\b(?:vastaa|huolehtii|huolen|huolta|vastuussa|keskittyy|osallistuu|hoitaa|tuo|antaa|tekee|puuhaa|hääräilee)\b
    |\bmi(?:ksi|ten|llä\ tavalla)\b.*\b(?:mukana|osallistuu|mukaan|tarvitaan|tarvitsee)\b
    |\bwhat\b.*\b(?:do|does|did|doing|brings?|contributes?|responsible|in\ charge|take\ care|handles?)\b
    |\b(?:why|how)\ (?:is|does|was|are)\b.*\b(?:in|involved|take\ part|participate|needed)\b
    |\bvad\b.*\b(?:gör|gjorde|bidrar|ansvarar|hand\ om|sköter|sysslar|tillför)\b
    |\b(?:varför|hur)\b.*\b(?:med|behövs|deltar|medverkar)\b"""
)
_KIND = r"""[\w-]*(?:yhdisty|säätiö|yhtiö|yrity|firma|kuntayhtym|liikelaito|korkeakoulu|yliopisto|opisto|oppilaito
    |koulu\b|keskus|instituut|osuuskun|seurakun|kaupunki|kunta|liitto|järjestö|seura|verkosto|toteuttaj|hakij|kumppan|osahank|laitos
    |föreningen|stiftelsen|bolaget|högskolan|kommunen|staden|förbundet|andelslaget|universitetet|centret|genomföraren)\w*"""
_DOES = r"""(?!on\b|oli|ovat\b|ei\b|eivät|sijaits|tarvits|tietää|kuuluu|haluaa|omista|näkee|saa\b|vuonna)
    (?:\w+(?:aa|ää|ee|oo|uu|yy|ii)|\w+[oö]i|tuo|vie|käy|luo|\w{2,}v[aä]t|(?:[a-zåäö]{3,}(?:ar|er)\b))(?!\w)"""
_TELLS = pattern(
    rf"""^(?:[A-ZÅÄÖ][\w-]*\s){{0,4}}?(?:{_KIND}|oy|ab|ry|rf|sr)(?:\s(?:oy|ab|ry|rf|sr))?\s{_DOES}
    |^[\w-]+(?:n|mme)\s(?:rooli|tehtävä|vastuu)\w*\s(?:on|hankkeessa)\b|^(?:tehtävä|rooli|vastuu)mme\b
    |^[\w-]{{2,}}[aäeiouyö]mme\s"""
)
_ENTRY = re.compile(r"\b\d{6,7}-\d\b[^.]{0,80}$")  # an organisation in a table of the form


def asks_duty(question: Question) -> bool:
    """Tell whether it is asked what an organisation that is named does in a project, brings to it or answers for."""
    return bool(question.implementers) and _ASKED.search(question.text) is not None


def tells_duty(text: str) -> bool:
    """Tell whether a sentence begins with an organisation and what it does: "Yhdistys kokoaa sanaston."."""
    return _TELLS.search(text) is not None


def is_entry(text: str) -> bool:
    """Tell whether a text only enters an organisation into a form: its name and its business identity code."""
    return _ENTRY.search(text) is not None
