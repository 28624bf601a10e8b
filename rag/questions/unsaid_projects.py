"""Questions that may ask which projects without the word: "Mitkä alkoivat 2018?", "… kenellä?"."""

from rag.words.patterns import pattern

_OTHER = pattern(  # what only something else than a project can answer
    r"""\b(?:paljonko|milloin|miten|miksi|kuinka(?!\ mon[ei])|koska|kauanko|milla?i\w+|minkälai\w+
    |mikä\ (?:on|oli)\b
    |mitkä\ (?:on|ovat|oli|olivat)\ (?!(?:(?:jo|nyt|yhä|vielä)\ )?
        (?:käynnissä|\w+(?:nut|nyt|neet|t[tuy]?u|tty|ty|tut|tyt)\b))
    |mitä(?!\ (?:kaikkea|kaikkia)\b)|minkä\ (?!takia)\w+n\b
    |what|how|when|why|where|who|vad|hur|när|varför|var|vem)\b"""
)
_PRONOUN = r"""(?:mi(?:tkä|kä|nkä|ssä|stä|llä|ltä|hin|tä)|ke(?:tkä|llä|nellä|neltä|illä|iltä|nen|iden)|moniko
    |montako|which(?:\ ones?)?|vilka|vilket)"""
_VERB = r"(?:\w+(?:vat|vät|[tsn]i|ivat|[td]aan|[td]ään|tiin)|jo|yhä|vielä|eivät|ei|kaikki|taas|siis|niistä|noista)"
_ASKED = pattern(
    rf"""^(?:entä\ |no\ |ja\ |eli\ )?(?:mitkä|ketkä|moniko|montako)\ (?:{_VERB}|(?:on|oli|ovat|olivat)\ \w)
    |^(?:which\ ones?|which\ (?:have|has|are|were|started|began|end|ended|got|run|will|did)
        |vilka\ (?:har|är|började|slutar|slutade|får|fick|pågår|ligger))\b
    |^(?:kenellä|keillä|keneltä|keiltä|kenen|keiden|mitä\ kaikkea|mitä\ kaikkia)\b
    |[?.:;,–-]\s+(?:ja\ )?(?:jos\ on,?\ )?(?:niin\ |siis\ )?{_PRONOUN}(?:\ (?:siis|niistä|tai\ mitkä|näin\ on
    |näin\ sanotaan|nämä\ ovat|ne\ ovat|niitä\ on))*\W*$
    |\s(?:missä|kenellä|kellä|mitkä|ketkä)\W*$
    |^[^?]*\b(?:hanke|hankkeita|hankkeet|hankkeista|hakemus|hakemukset|hakemuksia|projekti|projektit)\b"""
)
_ANY_PRONOUN = pattern(
    r"""\b(?:mi(?:tkä|kä|ssä|stä|llä|ltä|hin|lle|tä)|ku(?:ka|mpi)|ke(?:tkä|nen|nellä|tä)|mon(?:ta|tako|ella)|which
        |vilka|vilket|vilken|vilkas|\w{2,}k[oö])\b"""
)
_ASKING = pattern(r"""^(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|är|var|har|kan|ska|får|fick
    |finns)\b""")
_FITTING = pattern(  # what a phrase says of projects, and not of one of their fields
    r"""\b\w+(?:neet|vat|vät)\b|\w+(?:nut|nyt)\W*$|^(?:started|starting|ended|ending|finished|began|funded|launched)\b
    |\b(?:projects|applications|any\ (?:\w+\ )?project|\w+-projekt|projekten|ansökningar)\b(?!['’]s)
    |\b(?:yli|alle|vähintään|enintään|ainakin|over|under|more\ than|at\ least|över|minst)\b
    |\b(?:tl|toimintalinj\w*|erityistavoit\w*|axis|insatsområde\w*)\W+\w
    |\b\w*(?:hakij|toteuttaj|rahoittaj|vetäj|viranomais|kumppane?|kohdemaakun|organisaatio|kustannusmalli)\w*n[aä]\b"""
)
_LONGEST = 14  # words of a phrase that asks nothing in words


def may_mean_projects(text: str) -> bool:
    """Tell whether a question that names no projects may ask which of them fit."""
    if _OTHER.search(text):
        return False
    if _ASKED.search(text):
        return True
    if _ANY_PRONOUN.search(text) or _ASKING.search(text) or not _FITTING.search(text):
        return False
    return len(text.split()) <= _LONGEST
