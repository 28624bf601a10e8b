"""Words that people put before a question and that ask nothing: "Osaatko sanoa, …", "I would like to know …"."""

from rag.words.patterns import pattern

_GREETING = r"""(?:(?:hei|moi|moikka|moro|terve|tere|morjens|huomenta|päivää|iltaa|no\ niin|no|joo|okei|ok|siis|eli
    |tuota|hmm|hetkinen
    |hi|hello|hey|okay|well|so|hej|hallå|nå|jo)\b(?:\ (?:taas|vaan|kaikki|siellä|again|there
    |igen))?(?:\s*[,.!:–-]+\s*|\s+))"""
_SAY = r"""(?:sanoa|kertoa|kertoilla|katsoa|tarkistaa|selvittää|vilkaista|neuvoa|vastata|paljastaa|näyttää|etsiä
    |luetella|listata
    |hakea|nimetä|mainita|laskea|tietää|kaivaa(?:\ esiin)?|onkia)"""
_FI_ABLE = rf"""(?:(?:osaa|osaisi|voi|voisi|saisi|pysty|pystyisi|ehti|ehtisi|viitsisi|malttaisi|pyydä|haluaisi|kehtaa)
    (?:t(?:te)?|n|mme|ko)?k?[oö]?s?\ (?:sä\ |sinä\ |te\ |joku\ |mulle\ |minulle\ |meille\ )*{_SAY}
    (?:\ (?:mulle|minulle|meille|suoraan|nopeasti|äkkiä|vielä|siis))*)"""
_FI_KNOWN = r"""(?:(?:tiedä|tiedättekö|tiedätkö|tietääkö|muistatko|muistaako|onko\ (?:sinulla\ |teillä\ )?tiedossa
    |onko\ tietoa)t?t?e?k?ö?s?
    (?:\ (?:joku|kukaan|sinä|te|sattumalta|muuten|siitä|yhtään|sä))*)"""
_FI_WISH = r"""(?:(?:(?:haluai?s(?:i|in|imme)|haluan|haluamme|tahtoisin|toivoisin|pitäis?i?|olisi\ (?:kiva|hauska
    |hyvä|mukava)
        |täytyisi|pitää|koetan|yritän|saanko|saisinko|saisiko|voinko|voisinko|saako|olis\ kiva)
        (?:\ (?:nyt|vielä|myös|minun|mun|meidän))*\ (?:tietää|kuulla|kysyä|selvittää|saada\ (?:tietää|selville
        |tiedon\ siitä)|nähdä))
    |(?:minua|meitä|mua)\ (?:kiinnostaa|kiinnostaisi|kiinnostais|mietityttää|askarruttaa)(?:\ (?:tietää|kuulla|se
    |sekin))?
    |(?:mietin|pohdin|ihmettelen|tuumin|kysyisin|kysyn|kyselen|arvuuttelen|olen\ miettinyt|mietimme|kysytään))"""
_FI_TELL = r"""(?:(?:kerro|sano|kertokaa|sanokaa|paljasta|selvitä|tarkista|katso|kerropa|sanopa|kertoisitko
    |sanoisitko|kertoisitteko
    |sanoisitteko|näytä|katsopa|tarkistaisitko|selvittäisitkö|vastaa|ilmoita|muistuta)
    (?:\ (?:mulle|minulle|meille|ystävällisesti|vielä|nyt|lyhyesti|suoraan|pliis))*)"""
_EN = r"""(?:(?:can|could|would|will)\ you\ (?:please\ )?(?:tell|say|show|let)(?:\ (?:me|us))?(?:\ know)?(?:\ please)?
    |do\ you\ (?:happen\ to\ )?(?:know|remember)|any\ idea|i(?:'d|\ would)\ (?:like|love|want)\ to\ know
    |i\ want\ to\ know
    |i\ (?:wonder|am\ wondering|was\ wondering|need\ to\ know)|i'm\ wondering|(?:please\ )?(?:tell|remind)\ (?:me
    |us)|please)"""
_SV = r"""(?:(?:kan|kunde|skulle|vill)\ (?:du|ni)\ (?:kunna\ )?(?:säga|berätta|tala\ om|visa)(?:\ (?:mig|oss
    |för\ mig|för\ oss))?
    |vet\ (?:du|ni|någon)|jag\ (?:undrar|vill\ veta|skulle\ vilja\ veta|funderar\ på)|säg|berätta|tala\ om)"""
_ASKED = r"""(?=(?:että\ )?(?:mi(?:kä|tkä|tä|ssä|stä|hin|llä|ltä|lle|nkä|nä|ksi|ten|lloin|llai\w+)|kuka|ke(?:tkä|nen
    |nellä|neltä|nelle|tä|itä)
    |monik?o?|mon(?:tako|essa|essako|ella|elta|ella\w*|ta|en)|paljonko|kuinka|kauanko|koska|onko|oliko|löytyykö|eikö
    |kumpi|kumman
    |what|which|who|whose|how|when|where|why|if|whether|vad|vilk\w+|vem|hur|när|var|varför|om|finns)\b)"""
_OPENER = pattern(
    rf"""^\s*{_GREETING}*(?:(?:{_FI_ABLE}|{_FI_KNOWN}|{_FI_WISH}|{_FI_TELL}|{_EN}
        |{_SV})\s*[,:–-]?\s*)*{_ASKED}(?:että\ )?"""
)


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
_ORDER = pattern(rf"^\s*{_GREETING}*{_FI_ORDER}\ (?=(?:[\w:,.€%-]+\ ){{0,9}}?{_PROJECTS}\b)")
_THANKS = pattern(
    r"[\s,.!–-]+(?:kiitos|kiitti|pliis|ole\ hyvä|olkaa\ hyvä|thanks|thank\ you|please|tack)\s*(?=[?.!]*$)"
)


def without_opener(text: str) -> str:
    """Return a question without what only opens or ends it: "Hei, osaatko sanoa, minkä …" as "minkä …".

    An order for projects, however it is put, begins as the plainest does: "Listaa …".
    """
    text = _OPENER.sub("", _THANKS.sub("", text), count=1)
    return _ORDER.sub("Listaa ", text, count=1)
