"""Questions put as the forms put them: "who carries it out" asks for an organisation, "until when" for an end date."""

from rag.words.patterns import pattern

_WHOLE_TIME = r"""(?:(?:on\ |oli\ )?(?:suunniteltu|tarkoitus|määrä)\ (?:toteutettavaksi|toteuttaa)
    |toteute(?:taan|ttiin|ttu|ttava)|toteut(?:uu|ui|taa|ti|unut)|ajoittu\w+
    |sijoittu\w+|katta(?:a|nut)|kattoi|kest(?:ää|i|änyt)|toimii|toimi|te(?:hdään|htiin)|tehty|pyöri(?:i|tettiin|tetään)?
    |on\ (?:käynnissä|toiminnassa))"""
_CONTACTING = r"(?:ot(?:etaan|taa|an|amme|taisi\w*)\ yhteyttä|(?:olla|olen|ollaan)\ yhteydessä|puoleen\ kään\w+)"
_CALLING = (
    r"(?:soittaa|soitetaan|soittaisi(?:n|mme)?|soittamalla|tavoittaa|tavoittaisi|tavoitetaan|kilauttaa|pirauttaa)"
)
_LEADS = r"(?:vastaa|vetää|veti|johtaa|johti|luotsaa|luotsasi|hallinnoi|koordinoi|pyörittää|pyöritti)"
_RUNS = r"(?:runs|ran|leads|led|manages|managed|coordinates|coordinated|is\ in\ charge\ of|is\ responsible\ for)"
_DRIVES = r"(?:driver|drev|leder|ledde|koordinerar|förvaltar|ansvarar\ för)"
_BY_WHEN = r"mihin\ (?:(?:päivään|päivämäärään|ajankohtaan|vuoteen|kuukauteen)\ )?mennessä"
_WENT = r"(?:meni|menee|sujui|sujuu|toimi|toimii|onnistui|onnistuu|luonnistui|kulki)"
_NAMED = r"(?-i:[A-ZÅÄÖ])[\w-]+"
_OWN_MONEY = pattern(
    r"""\bom(?:aa|ia|alla|illa|asta|ista)\ (?:raha(?:a|lla|sta)|rahoja|rahoilla|varoja|varoilla|rahoitusta|rahoituksella
    |(?:pussista|kukkarosta|taskusta)(?:an|nsa|en)?)\b|\boma(?:n|a)?\ (?:rahapano\w+|osuu\w+|pano\w+)"""
)
_INTO_MOTION = pattern(  # said of projects that began at one time or one before another
    r"""\b(?:käyntiin|liikkeelle|alulle)\b
    (?=.*\b(?:samana|samaan|samoihin|yhtä\ aikaa|yhtäaikaa|ensin|ensimmäisenä|aiemmin|ennen|myöhemmin)\b)
    |(?<=\bensin\ )(?:käyntiin|liikkeelle)\b"""
)
_SET_OFF = r"""(?:polkaist(?:iin|aan)|potkaist(?:iin|aan)|läht(?:i|ivät|evät)|lähtee|pyöräht(?:i|ivät)
    |laitettiin|pantiin|saatiin)"""
_OF_FORMS = (
    (
        pattern(r"\bmi(?:hin|stä|llä|nkä)\ (?:puhelin|kännykkä)?numero\w*"),
        pattern(rf"\b(?:(?:voi(?:n|daan|si|sin)?|saa|pitää)\ )?{_CALLING}\b"),
        "mikä on",
        "puhelinnumero",
    ),
    (
        pattern(r"\b(?:what|which)\ (?:phone\ |telephone\ )?number\b"),
        pattern(r"\b(?:(?:can|could|should|do|to)\ )?(?:I\ |one\ |you\ |we\ )?(?:call|ring|reach|phone|dial)\b"),
        "what is",
        "the phone number of",
    ),
    (
        pattern(r"\b(?:till\ |på\ )?vilket\ (?:telefon)?nummer\b"),
        pattern(r"\b(?:(?:kan|ska|får)\ man\ )?(?:ringa|ringer\ man|nå|når\ man)\b"),
        "vad är",
        "telefonnummer",
    ),
    (
        pattern(rf"\b(?:milloin|koska|minä\ päivänä|{_BY_WHEN})\b"),
        pattern(
            r"\b(?:(?:on\ |oli\ )?(?:tarkoitus|määrä|pitää|pitäisi|piti|aiotaan|täytyy|on)\ )?"
            r"(?:saa(?:tiin|daan|tettiin|tetaan|da|ttaa)|tul(?:ee|i|la)|vie(?:tiin|dään|dä)|ol(?:la|ee))"
            r"\ (?:\w+\ )?(?:päätökseen|päätöksessä|maaliin|maalissa|pulkassa|paketissa)\b"
        ),
        "milloin",
        "päättyy",
    ),
    (
        pattern(r"\b(?:milloin|koska|minä\ päivänä)\b"),
        pattern(
            r"\b(?:polkaist(?:iin|aan)|lähti|lähtee|pyörähti|laitettiin|pantiin|saatiin)"
            r"\ (?:käyntiin|liikkeelle|alulle)\b"
        ),
        "milloin",
        "alkaa",
    ),
    (
        pattern(r"\bmihin\b"),
        pattern(r"\b(?:pyritään|pyrittiin|pyrkii|pyrki|tähdätään|tähdättiin|tähtää|tähtäsi)\b(?=[?\s]*$)"),
        "mitkä ovat",
        "tavoitteet",
    ),
    (_INTO_MOTION, pattern(rf"\b{_SET_OFF}k[oö]\b"), "", "alkoivatko"),
    (_INTO_MOTION, pattern(rf"\b{_SET_OFF}\b"), "", "alkoivat"),
    (
        pattern(r"\bkuka\b"),
        pattern(
            r"\b(?:vetää|veti|johtaa|johti|pyörittää|pyöritti|hallinnoi|koordinoi)"
            r"(?=\ (?:[\w-]+\ ){0,5}[\w-]*(?:hanketta|projektia))"
        ),
        "mikä",
        "hakija",
    ),
    (
        pattern(rf"\bkuka\b(?=\ {_NAMED}(?:\ {_NAMED})?\ {_LEADS}[?\s]*$|\ {_LEADS}\ {_NAMED}[?\s]*$)"),
        pattern(rf"\b{_LEADS}\b"),
        "mikä",
        "hakija",
    ),
    (
        pattern(rf"\bwho\b(?=\ {_RUNS}\ (?:the\ )?{_NAMED}(?:\ [\w-]+){{0,3}}[?\s]*$)"),
        pattern(rf"\b{_RUNS}\b"),
        "who is",
        "the applicant of",
    ),
    (
        pattern(rf"\bvem\b(?=\ {_DRIVES}\ (?:projektet\ )?{_NAMED}(?:\ [\w-]+){{0,3}}[?\s]*$)"),
        pattern(rf"\b{_DRIVES}\b"),
        "vem är",
        "sökande för",
    ),
    (
        pattern(r"\bwhat\ (?:is|was|will\ be)\ the\ (?:total\ )?number\ of\b"),
        pattern(r"\bnumber\b"),
        "how many",
        r"\g<0>",
    ),
    (pattern(r"\bhow\ long\b"), pattern(r"\brun\b(?=[?\s]*$)"), r"\g<0>", "last"),
    (
        pattern(r"\bmi(?:ssä|llä)\ (?:\w*kunnissa|alueilla)\b"),
        pattern(r"\b(?:vaikutt(?:aa|i|anut)|pyöri(?:i|nyt)?|operoi(?:nut)?|näky[yi]|on\ mukana)\b"),
        r"\g<0>",
        "toimii",
    ),
    (
        pattern(r"\bkenen\b(?=\ (?:hanke|projekti)\b)"),
        pattern(r"\b(?:hanke|projekti)\b"),
        "mikä",
        "hakija",
    ),
    (
        pattern(r"\bmihin\ (?:päivään\ |ajankohtaan\ |vuoteen\ |kuukauteen\ )?(?:asti|saakka)\b"),
        pattern(
            r"\b(?:kest(?:ää|i|ävän|änyt|ämään)|jatku(?:u|i|van|nut|a)|toimii|toimi|toteutetaan"
            r"|on\ (?:käynnissä|toiminnassa))(?!\w)"
        ),
        "milloin",
        "päättyy",
    ),
    (
        pattern(
            r"\b(?:mi(?:llä|lle|nkä)\ (?:aikaväli|aja(?:lla|lle|n\b|njakso)|aikajakso)\w*|minä\ (?:aikana|ajanjaksona)"
            r"|mistä(?:\ päivästä)?\ mihin(?:\ päivään)?)(?!\w)"
        ),
        pattern(rf"\b{_WHOLE_TIME}(?!\w)"),
        "mikä",
        "toteutusaika",
    ),
    (
        pattern(r"\bkenen\b"),
        pattern(
            r"\b(?:kontolla|kontollaan|harteilla|harteille|hoteissa|hoteisiin|tontilla|pöydällä|hommia|heiniä|nakkina|leiviskä)\b"
        ),
        r"\g<0>",
        "vastuulla",
    ),
    (
        pattern(r"\bmi(?:kä|llainen|nkälainen)\b"),
        pattern(r"(?<=n\ )(?:tontti|homma|leiviskä|nakki|pesti|ruutu)\b(?=\ \w+(?:ss[aä]|ll[aä])\b|\W*$)"),
        r"\g<0>",
        "tehtävä",
    ),
    (
        pattern(r"\bkeneltä\b"),
        pattern(r"\b(?:kysyä|kysellä|saa|saada)\ (?:lisää|lisätieto\w+)\b"),
        "kuka",
        "yhteyshenkilö",
    ),
    (pattern(r"\bminkä\ kokoinen\b"), pattern(r"\b(?:firma|yritys|yhtiö)\b"), "mikä", "organisaatiotyyppi"),
    (
        pattern(r"\b(?:kuka|ketkä)\b"),
        pattern(r"\byhteydenpi\w+"),
        "kuka",
        "yhteyshenkilö",
    ),
    (
        pattern(r"\b(?:kehen|keneen|keheen|kenen|keihin)\b"),
        pattern(rf"\b{_CONTACTING}\b"),
        "kuka",
        "yhteyshenkilö",
    ),
    (
        pattern(r"\b(?:kuka|ketkä)\b"),
        pattern(
            r"\b(?:toteutta(?:a|vat|nut|neet)|toteutti(?:vat)?|(?:mukana\ )?toteuttamassa)"
            r"(?=\ (?:\w*hank|(?-i:[A-ZÅÄÖ]))|[?\s]*$)"
        ),
        "mikä",
        "organisaatio",
    ),
    (
        pattern(r"\bkuka\b"),
        pattern(r"\b(?:hakee|haki|hakenut)(?=\ (?:(?:[\w-]+\ ){0,4}?-?[\w-]*hanketta|[\w-]*hank|tukea|rahoit))"),
        "mikä",
        "hakija",
    ),
    (
        pattern(r"\b(?:kenelle|keille|keihin|keneen|ketä|keitä)\b"),
        pattern(r"\b(?:suunnat(?:tu|aan)|suunnatut|tarkoitet\w+|kohdist(?:uu|uvat|ettu|etaan)|kohdennettu|varten)\b"),
        "mikä",
        "kohderyhmä",
    ),
    (
        pattern(r"\b(?:nost|merki|merkit|valin|valit|nime|aset|pitä|pide|kelpa|katso)\w+"),
        pattern(
            r"\b(?:esimerkiksi|malliksi|mallina|esimerkillisenä)"
            r"(?:\ (?:muille|toisille)(?:\ \w*hankkeille)?)?(?=\s*\??$)"
        ),
        r"\g<0>",
        "esimerkkihankkeeksi",
    ),
    (
        pattern(r"\bmi(?:ssä|llä)\ (?:katu|käynti)?osoitteessa\b"),
        pattern(r"\b(?:tehdään|tehtiin|pyöritetään|pyöritettiin|järjestetään|järjestettiin|pidetään|pidettiin)\b"),
        r"\g<0>",
        "toteutetaan",
    ),
    (
        pattern(r"\bown\b"),
        pattern(r"\bown\ (?:funding|financing|contribution|money|share)\b"),
        r"\g<0>",
        "self-financing",
    ),
    (
        pattern(r"\beg(?:en|na)\b"),
        pattern(r"\beg(?:en|na)\ (?:finansiering\w*|andel|insats|medel|pengar)"),
        r"\g<0>",
        "egenfinansiering",
    ),
    (
        pattern(r"\b(?:mikä|mitkä|missä|mitä)\b"),
        pattern(rf"\b{_WENT}\ (?:\w+\ )?(?:huonoiten|heikoiten|heikoimmin|kehnoiten|surkeimmin|pahiten)\b"),
        r"\g<0>",
        "onnistui heikoimmin",
    ),
    (
        pattern(r"\b(?:mikä|mitkä|missä|mitä)\b"),
        pattern(rf"\b{_WENT}\ (?:\w+\ )?parhaiten\b"),
        r"\g<0>",
        "onnistui parhaiten",
    ),
    (pattern(r"\bwhat\b"), pattern(r"\bwent\ (?:the\ )?worst\b"), r"\g<0>", "succeeded least"),
    (pattern(r"\bvad\b"), pattern(r"\bgick\ (?:allra\ )?sämst\b"), r"\g<0>", "lyckades sämst"),
    (pattern(r"\bwhom?\b"), pattern(r"\b(?:aimed|meant|intended|targeted)\b"), "what", "target group"),
    (
        pattern(r"\b(?:vem|vilka(?!\s+\w*projekt))\b"),
        pattern(r"\b(?:riktar\ sig|riktat|riktad|avsett|avsedd|avsedda)\b"),
        "vad",
        "målgrupp",
    ),
)


def asking_the_form(text: str) -> str:
    """Ask as the forms do: what the target group is for whom something is meant for, which organisation for who."""
    for asking, verb, pronoun, noun in _OF_FORMS:
        if asking.search(text) and verb.search(text):
            return verb.sub(noun, asking.sub(pronoun, text, count=1), count=1)
    return text


def with_own_funding(text: str) -> str:
    """Return a question about someone's own money with the form's word for that; nothing where it has none."""
    asked = _OWN_MONEY.sub("omarahoitusta", text)
    return asked if asked != text else ""
