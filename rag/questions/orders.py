"""Orders for projects, put as the plainest: "I need the projects that …", "Voitko etsiä hankkeet, …" as "Listaa …"."""

from rag.questions.courtesies import GREETING
from rag.words.patterns import pattern

_PROJECTS = r"(?:[\w-]*hank(?:keet|keita|keista)|projekt(?:it|eja|eista)|hakemu(?:kset|ksia|ksista))"
_FI_ORDER = r"""(?:(?:haluan|haluaisin|haluamme|haluaisimme|saanko|saisinko|voisinko|voitko|voisitko|osaatko
    |osaisitko|voiko|voisiko|pystytkö
        |pystyisitkö|viitsisitkö|pitäisi|tulisi|yritän|koetan)\ (?:nyt\ |vielä\ |mulle\ |minulle\ |sä\ |joku\ )*)?
    (?:nähdä|listata|luetella|etsiä|hakea|löytää|saada|poimia|nimetä|mainita|koota|kerätä|näyttää|kertoa|sanoa|tietää
        |nimeä|mainitse|poimi|kokoa|kerää|kaiva|kerro|kertokaa|sano|etsin|etsimme|etsitään|etsiskelen|haen|haemme
        |haeskelen|kaipaan|kaipaisin|tarvitsen
        |tarvitsisin|listaisitko|luettelisitko|listaisitteko|luettelisitteko|nimeäisitkö|etsisitkö|hakisitko
        |poimisitko|mainitsisitko|löydä|paljasta)
    (?:\ (?:mulle|minulle|meille|esiin|tähän|nyt|ystävällisesti|kaikki|kaikkia|ne|niitä|sellaiset|sellaisia|lista
    |luettelo|listan|luettelon))*"""
_ORDER = pattern(rf"^\s*{GREETING}*{_FI_ORDER}\ (?=(?:[\w:,.€%-]+\ ){{0,9}}?{_PROJECTS}\b)")
_GREETED = pattern(rf"^\s*{GREETING}+(?=(?:mi|ke|ku|mon|pal|on|löy|wh|how|vil|hur|finns)\w*\b)")


def as_order(text: str) -> str:
    """Return an order for projects as the plainest, however it is put; a question without its greeting."""
    return _ORDER.sub("Listaa ", _GREETED.sub("", text, count=1), count=1)
