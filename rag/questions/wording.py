"""How questions are worded, in Finnish, English and Swedish: how they ask, before any name is looked up."""

import re

from rag.words.dates import without_days
from rag.words.patterns import pattern

HOW_MUCH = r"""(?:paljonko|(?:kuinka|miten)\ (?:paljon|suur\w+)|mi(?:kä|nkä)\ (?:summa|määrä)n?
    |how\ (?:much|(?:large|big|high)(?!\ an?\b))|what\ amount|hur\ (?:mycket|stor[at]?(?!\ (?:an)?del)))"""
MONEY = r"""(?:euro\w*|€|\w*rahoitu\w*|rahaa|\w*kustannu\w*|budje\w*|maks\w*|summa\w*|palkk\w*|\w*vuokra\w*|osuus
    |\w+(?:maksu|hinta|palkkio|korvaus)(?:t|n)?\b|tukea\b|avustusta\b|funding|cost\w*|money|finansiering\w*|kosta\w*|myön\w*)"""
_OBLIQUE = r"(?:lta|ltä|lle|lla|llä|ssa|ssä|sta|stä)"
_SUMS_COMPARED = pattern(  # "more" of nothing that is counted, or "a greater" something
    rf"""\b(?:enemmän|vähemmän|eniten|vähiten)\b(?=\W*$|[,:;]|\ (?:kuin|vai|vuonna)\b|\ [\w-]+{_OBLIQUE}\b)
    |\b(?:more|less|most|least|mer|mindre|mest|minst)\b(?=\W*$|[,:;]|\ (?:than|än|or|eller|from|to|in|av|från|till|i)\b)
    |\b(?:suurem|isom|pienem|korkeam|matalam|kalliim|kallei|halvem|halvi[nm])\w+
    |\b(?:larger|bigger|greater|smaller|higher|lower|större|mindre|högre|lägre)\b"""
)
HOW_MANY = r"""(?:mon(?:tako|iko|enko|elta|een|elle|(?:elle|elta|essa|esta|een)ko)|(?:kuinka|miten)\ mon\w+
    |how\ many|hur\ många)"""
MEASURE = r"""(?:[\w-]*(?:keski-?i(?:kä|än)|keskiarvo|mediaani|arvosana|kulutu[sk]|lämpötila|nopeu[sd]|käyttöaste)\w*
    |average|median|grade|genomsnitt|medelålder\w*|betyg\w*)"""
_OF_MONEY = pattern(
    rf"\b\w*(?:{MONEY}|raha(?:n|t|lla|sta|ssa|an)?|raho(?:ja|illa|ista)|rahoitt\w+|osuu(?:det|den|tta|ksi\w*|de\w*)"
    r"|vastu\w*|hin[tn]\w*|meno\w*|lön|avgift\w*"
    r"|salar\w*|wage\w*|budget\w*|price\w*|fee|fees|contribut\w*)\b"
)
SECOND = pattern(
    r"""\b(?:mi(?:kä|tkä|tä|ssä|stä|hin|llä|ltä|lle|nkä|ksi|ten|lloin|llai\w+|nkälai\w+)|ke(?:nen|tkä|itä)|kuka
    |kum(?:pi|ma)\w*|kauanko|what|how\ long|how|who|why|when|where|vad|hur|vem|när|var)\b
    .*(?:\b(?:ja|sekä|entä|and|och)|,)\s+$
    |^\w+k[oö]\b.*\b(?:ja|sekä|entä)\s+$"""
)
_OPEN = pattern(
    r"""(?:mitä|miten|miksi|millai\w+|minkälai\w+|what|why|how(?!\ (?:many|much|long))|vad|varför
    |hur(?!\ (?:många|mycket|länge)))\b"""
)
_BEFORE = r"(?:vanh|aiem|aikaisem|edelli|edeltä|toise)\w+\s"  # projects beside those of the collection
_OF_THE_PROJECTS = "hankkeista|projekteista|hakemuksista"
_WHICH_PROJECT = (  # a pronoun, and the case of "project" that agrees with it
    (
        r"mikä|mitkä|mikään|mitkään|moniko|moni|kaikki",
        rf"hanke|hankkeet|projektit?|hakemus|hakemukset|{_OF_THE_PROJECTS}",
    ),
    (
        r"mitä|mitään|yhtään|montako|monta|kaikkia|ketä",
        r"hanketta|hankkeita|projekti?a|projekteja|hakemusta|hakemuksia",
    ),
    (r"minkä|kaikkien|kenen", r"hankkeiden|projektien|hakemusten"),
    (r"monen(?:ko)?", r"hankkeen|projektin|hakemuksen"),
    (r"kenen", r"hanke|hankkeessa|hankkeissa|hakemus|hakemuksessa|projektissa"),
    (r"missä|missään|monessa(?:ko)?|kaikissa", rf"hankkee?i?ssa|projekt(?:i|ei)ssa|{_OF_THE_PROJECTS}"),
    (r"mistä|mistään|monesta(?:ko)?|kaikista", r"hankkee?i?sta|projekt(?:i|ei)sta"),
    (r"mihin|mihinkään|moneen(?:ko)?|kaikkiin", rf"hankkeeseen|hankkeisiin|projektiin|projekteihin|{_OF_THE_PROJECTS}"),
    (r"millä|millään|monella(?:ko)?|kaikilla", rf"hankkee?i?lla|projekt(?:i|ei)lla|{_OF_THE_PROJECTS}"),
    (r"miltä|miltään|monelta(?:ko)?|kaikilta", rf"hankkee?i?lta|projekt(?:i|ei)lta|{_OF_THE_PROJECTS}"),
    (r"mille|millekään|monelle(?:ko)?|kaikille", rf"hankkee?i?lle|projekt(?:i|ei)lle|{_OF_THE_PROJECTS}"),
)
_AGREEING = "|".join(
    rf"\b(?:{pronouns})\s+(?!{_BEFORE})(?:[\w:-]+\s+){{0,2}}?[\w-]*(?:{nouns})\b" for pronouns, nouns in _WHICH_PROJECT
)
_PAPERS = r"""\b(?:mi(?:tkä|ssä|stä|tä|ltä|hin|nkä|llä|lle)|kenen|mon(?:essa|een|en)(?:ko)?|luettele
    |listaa)\s+(?:[\w-]+\s+)?
    (?P<papers>hakemu(?:kset|ksissa|ksista|ksia|ksessa|ksesta|kseen|ksiin|ksen|sten|ksella|ksilla|kselle|ksille)
    |arvio(?:inn)?(?:it|issa|eissa|eista)
    |\w*raport(?:it|eissa|eista)|asiakirj(?:at|oissa|oista)|\w*lomakke(?:et|issa|ista)
    |\w*kuvau(?:kset|ksissa|ksista))\b"""
_OF_PAPERS = pattern(_PAPERS)
_PROJECT_LIST = pattern(
    rf"""
    {_AGREEING}
    |{_PAPERS}
    |\b(?:luettele|listaa|näytä)\s+\w*hank\w+
    |\b(?:luettele|listaa|etsi|hae|näytä|löytyykö|onko|anna)\s+(?:[\w:-]+\s+){{0,3}}?[\w-]*hank(?:keita|keet|keista)\b
    |^(?:löytyykö|onko)\s+(?:[\w:-]+\s+){{4,7}}?hankkeita\b
    |\byhtään\s+(?:[\w:-]+\s+){{0,4}}?[\w-]*hanketta\b
    |^(?:[\w-]+\s){{0,3}}[\w-]*hankkeet,?\ (?:jo|mi)|^(?:[\w-]+\s){{1,3}}[\w-]*hankkeet$
    |^mitkä\s+(?:\w+\s+)?(?:kaksi|kolme|neljä|viisi|\d+)\s+(?:\w+\s+)?(?:hanketta|projektia)\b
    |^(?:mitkä|mikä|minkä|missä|mihin|mille|millä|mistä)\s+(?:[\w:,-]+\s+){{2,7}}?[\w-]*
        hank(?:keet|keista|keissa|keisiin|keille|keilla)\b
    |^mitkä\s+(?:ovat|on)\s+(?:[\w:,-]+\s+){{0,7}}?[\w-]*hankkeita\b
    |\bminkä\ (?:osa)?(?:hankkeen|projektin)\b
    |^(?:mi(?:kä|tkä|nkä|ssä|stä|hin|llä|ltä|lle)|monik?o?|monessako|monellako|montako|paljonko|onko|löytyykö)\s+
        (?:(?:kaikki|kaikissa|kaikki)\s+)?(?:näistä|niistä|näissä|näiden\ joukossa)\b
        (?!\s+[\w-]+(?:i|o|ö)(?:sta|stä|ssa|ssä)\b(?<!hankkeista)(?<!projekteista)(?<!hankkeissa)(?<!projekteissa))
    |^(?:which|what|how\ many|are\ any)\ of\ (?:these|those|them)\b(?!\ (?!projects\b|applications\b)\w+s\b)
    |^(?:vilka|vilket|vilken|hur\ många)\ av\ (?:dessa|dem|de\ här)\b
    |\bmitkä\ (?:kaikki\ |niistä\ )?kuulu(?:vat|u)\b
    |\b(?:which|what|how\ many|list|find|are\ there|any)\s+(?:[\w-]+\s+){{0,3}}?(?:projects|applications)\b
    |\bwhich\s+(?:[\w-]+\s+){{0,3}}?project\b
    |\b(?:vilka|vilket|hur\ många|lista|finns\ det)\s+(?:[\w-]+\s+){{0,2}}?(?:projekt(?:en)?|ansökningar)\b
    """
)
_NO_OTHER = r"""(?!.*\b(?:paljonko|mitä|milloin|miten|miksi|kuka|kuinka|koska|kauanko|millai\w+|missä|mistä|mihin
    |what|how|when|why|where|who|hur|när|vad|varför|vem|var)\b)"""
_SOME = r"""(?:jokin|joku|jotkin|jotkut|jonkin|jossa(?:kin|in)|johonkin|joihinkin|joissa(?:kin|in)|jolla(?:kin|in)
    |jota(?:kin|in))"""
_PROJECTS_MEANT = pattern(  # orders, noun phrases, and questions that ask at their end
    rf"""
    ^listaa\s(?:[\w:,.€%-]+\s+){{0,9}}?(?:[\w-]*hankkeet|hankkeita|projektit|projekteja|hakemukset|hakemuksia)\b
    |^(?:löytyykö|onko)\s+(?:[\w:-]+\s+){{0,6}}?hanketta\b
    |\b(?:kerro|kertokaa|etsin|etsi|haen|hae|listaa)\s(?:\w+\s)?hankkeista,?\ jo(?:tka|issa|iden|ista|illa|ilta|ihin)\b
    |^{_NO_OTHER}(?:[\w:,-]+\s+){{0,6}}?[\w-]*(?:hankkeet|hankkeita|hakemukset|hakemuksia|projektit|projekteja|hanke
    |hakemus|projekti),?
        \s+jo(?:tka|issa|iden|ista|illa|ilta|ihin|ita|ka|ssa|nka|sta|lla|lta|hon)\b
    |^(?!.*\b(?:mi(?:kä|nkä)\ on|mitkä\ ovat)\b){_NO_OTHER}[^?]*\b(?:[\w-]*hankkeet|projektit|hakemukset)\W*$
    |\b[\w-]*(?:hanke|hankkeet|hankkeita|hankkeista|projekti|projekteista|hakemus|hakemuksia|hakemuksista)
        (?:\ [\w-]+){{0,2}}?\s*[,–-]?\s+(?:(?:on|ovat|oli|olivat)\s+)?(?:niin\s+|siis\s+)?(?:mi(?:kä
        |tkä)(?:\ tai\ mitkä)?|montako|nimeltään)\W*$
    |\b{_SOME}\s+(?:hank(?:e|keen|keessa|keeseen|keella|ketta|keet|keissa)|hakemu\w+|projekti\w*)\b
    |^{_NO_OTHER}(?:[\w-]+\s+){{0,3}}?(?:projects|applications)\s+(?:that|which|with|where|whose|in|from|by|led|run
    |funded|started|ended|ending|starting)\b
    |\b(?:is\ there|was\ there)\s+(?:[\w-]+\s+){{0,3}}?(?:project|application)\b
    |^(?:name|give|show|mention|pick|i\ (?:am\ looking|look)\ for|looking\ for
    |i\ need)\s+(?:[\w-]+\s+){{0,4}}?(?:projects|applications)\b
    |^{_NO_OTHER}(?:[\w-]+\s+){{0,2}}?(?:projekt|projekten|ansökningar)\s+(?:som|där|vars|med|i|från)\b
    |\b(?:nämn|räkna\ upp|visa|ge|jag\ söker)\s+(?:[\w-]+\s+){{0,3}}?(?:projekt|projekten|ansökningar)\b
    """
)
_PART = re.compile(r"\b(?:osahanke|alahanke)\b", re.IGNORECASE)  # in a question about what one does
_NUMBER = r"\ (?:\d|(?:en|etta?|tvåa?|trea?|fyra|fem(?:ma)?|sexa?|sjua?|åtta|ni[oa]|ti[oa]|hundra|tusen)\b)"
ENDS = {  # how the ends of an order are asked for
    "highest": pattern(
        rf"""\b(?:eniten|enimmin|enimmäis\w*|kauimmin|pisimpään
        |(?:suuri|isoi|korkei|pisi(?!mmälle)|kallei|laaji|pitkäkestoisi|kookkai|muhkei|mojovi|hulppei|massiivisi
        |runsai|tuhdei
            |mittavi|mahtavi|jättimäisi|järei|komei|valtavi|roimi|painavi|avokätisi|rahakkai)(?:n(?!taan\b)|m[mp])\w*+
        (?!\ os[ai]\w*+(?!\ (?:\w+\ )?(?:myönn|raho|raha|tue|tuki|budj)))
        |(?<!at\ )most(?!\ of\b)|largest|highest|biggest|longest|mest|flest\w*|längst\w*|störst\w*
        |högst(?!{_NUMBER})\w*)\b"""
    ),
    "lowest": pattern(
        rf"""\b(?:vähiten|vähimmin|(?:pieni|matali|lyhi|halvi|suppei|lyhytkestoisi|vähäisi|niuki|vaatimattomi
            |pienoisi|kapei|niuki|lyhyi|alhaisi|köyhi|laihi)(?:n|m[mp])\w*
        |(?<!at\ )least|smallest|lowest|fewest|shortest|minst(?!{_NUMBER})\w*|lägst\w*|kortast\w*)\b"""
    ),
    "earliest": pattern(
        r"""\b(?:ensimmäis\w*|ensin|ekana|ensimmäiseksi|aiemmin\ kuin\ muut|(?:varhaisi|aikaisi)(?:n(?!taan)|mm)\w*
            |vanhi(?:n|mm)\w*|first|earliest|oldest|först|tidigast\w*|äldst\w*)\b"""
    ),
    "latest": pattern(
        r"""\b(?:viimeis(?!tään)\w*|viimeksi|myöhäisi(?:n|mm)\w*|uusi(?:n|mm)\w*|tuorei(?:n|mm)\w*|pisimmälle
            |kauimmas|kauimmaksi
            |last(?!\ (?:more|less|longer|over|under|exactly|for|between|about|at\ least|at\ most)\b)
            |latest|newest|sist\w*|senast\w*|nyast\w*)\b"""
    ),
}
_COMPARE = pattern(
    r"""\b(?:vertaa|vertaile|vertailla|ero[at]?|erotus|eroaa|eroavat|erosivat|erona|eroja|yhteistä|kumpi|kumpaan
    |kumma(?:ssa|lla|n)|molemmat|molemmissa|compare|differ(?:s|ence)?|versus|vs|jämför|skiljer|skillnad\w*)\b"""
)
_COMPARING = pattern(
    r"""(?:vertaa|vertail(?:e|la|un?|us?sa|tuna)|verrataa?n(?:pa|ko)?|vertaillaan(?:pa|ko)?|vertailtaessa|verrattaessa
        |toisaalta|rinnan|rinnakkain|vierekkäin|vastakkain|vastaavasti|puolestaan|jakautumi(?:nen|s\w+)
        |jakaum(?:a|an|aa|at)|respective(?:ly)?|respektive|vardera
        |verrat(?:a|tuna)|ero[ta]?|erotu(?:s|ksen|sta)|eroa(?:a|vat)|erosi(?:vat)?|erona|eroja|erojen|eroavaisuu\w+
    |poikke(?:aa|avat|si|sivat)|tois(?:istaan|iinsa|iaan)|keskenään|yhteis(?:tä|et|iä)|kum(?:pi|paa|pik|ma|man)\w*
    |molem\w+|samat?|sama(?:a|n|na|ssa|sta|lla|ksi)|samo(?:in|ja|issa|ista)|saman(?:laisia|laiset|lainen)
    |eri(?:laisia|laiset)
    |compar(?:e|ed|ison)|differ(?:s|ed|ent|ence|ences)?|both|alike|same|common|similar|jämför\w*|skilj(?:er|a|de)
    |skillnad\w*|båda|bägge|gemensam\w*|samma|muistutta(?:a|vat|vatko)|yhdistä(?:ä|vät|viä)
    |saman(?:suurui|kokoi|pitui)\w+|ways?|respects?|tavoin|tavalla|välillä|kesken|jakautu(?:u|vat|ivat)|jakaantu(?:u|vat)
    |först|first|between|mellan
    |(?:suure|iso|korkea|piene|matala|mittava|muhkea|runsaa|kookkaa|niuke|pulske|tuhdi)m(?:pi|p[aiä]|m[aiä])\w*
    |usea(?:mpi|mpa|mma)\w*|enemmän|vähemmän|larger|bigger|higher|smaller|lower|more|less
    |större|mindre|högre|lägre|mer)"""
)
_SETS_BESIDE = pattern(  # or names two things
    r"\b(?:ja|and|och|vai|vaiko|kuin|entäs?|entäpä|sekä|toisaalta|rinnan|verrattuna|than|or|versus|vs|eller|än|jämfört|både|both)\b"
)
_SMALL_TALK = pattern(
    r"""(?:hei|moi|moikka|terve|päivää|huomenta|iltaa|hyvää\ \w+|kiitos|kiitti|kiitoksia
        |hi|hello|hey|good\ \w+|thanks|thank\ you|bye|hej|tack|god\ \w+)(?:\W+\w+){0,2}\W*
    |(?:mikä\ (?:on\ )?(?:sinun\ )?nimesi(?:\ on)?|kuka\ (?:sinä\ )?olet|(?:paljonko|mitä)\ kello\ on
        |what\ is\ your\ name|who\ are\ you|what\ time\ is\ it|vad\ heter\ du|vem\ är\ du)\W*"""
)
_TOTAL = pattern(r"\b(?:yhteensä|yhteenlaskettu\w*|together|combined|in\ total|sammanlagt|tillsammans)\b")
_OF_GROUP = pattern(r"\b(?:kuinka|miten)\ moni\b|^moniko?\b")
_TWICE = pattern(
    r"""((paljonko|kauanko|mi(?!nun)\w+|mon\w+|ku(?:ka|inka)|ke\w+|what|how|which|where|when|who|why|vad|hur|vilk\w+
        |när|vem|varför)
    \b.+?),?\ (?:ja|entä|and|och)\ (\2\b.+)"""
)
_HALVES = pattern(
    r"""(?:,\ |,?\ (?:ja|sekä|entä|and|och)\ )
    (?=(?:mi\w+|ke(?:lle|ille|tkä|nen)|ku(?:ka|inka)|palj\w+|mon\w+|what|how|which|when|who|why|vad|hur|när|vem
    |varför)\b)"""
)
_OPEN = pattern(
    r"""(?:.*\ )?(?:(?:miten|millä\ tavo?i?[nl]\w*)\ (?!paljon|mon|suur|kauan|pitk)
    |kuinka\ (?!paljon|mon|suur|kauan|pitk|usein)
    |how\ (?!many|much|long|large|big|often|high)|hur\ (?!många|mycket|länge|stor|ofta)
    |(?:mitä|what|vad)\b.*\b(?:te(?:kee|kevät|hdään|htiin|hnyt|ki|kivät)|do|does|did|doing|gör|gjorde)\b)"""
)
_COUNTING = pattern(
    rf"\b(?:{HOW_MANY}|(?:(?:kuinka|miten)\ paljon|paljonko)(?=\ (?:osallistuj|ihmis|henkilö|nais|väke|yrity)))"
)
_WHY = pattern(r"\b(?:miksi|miks|mistä\ syystä|minkä\ takia|mill[aä]\ perust\w+|on\ what\ grounds|why|varför)\b")
_WHO = pattern(r"^(?:kuka|ketkä|ketä|keitä|kenen|keiden|kenelle|keille|keneltä|keiltä|who|whom|vem|vilka\ personer)\b")
_BY_NAME = pattern(
    r"""\b(?:nimeltään|nimeltä\?|by\ name|vid\ namn)
    |^kuka\ (?:on|oli|toimii|toimi)\b[^,]*(?:koordinaattori|päällikkö|(?<!puheen)johtaja|vetäjä|sihteeri)(?:na|nä)?\b
    |^who\ (?:is|was)\b[^,]*\b(?:coordinator|manager|director|secretary)\b
    |^vem\ (?:är|var)\b[^,]*(?:koordinator|chef|ledare|sekreterare)n?\b"""
)
_DOER = pattern(
    r"\bkuka\ (?!on\b|oli\b|toimii\b|toimi\b|vali\w+|palka\w+|nime\w+|nimi\w+|allekirjoit\w+|[\w-]*h(?:ank|enk))"
)
_RESPONSIBLE = pattern(
    r"""^(?:kuka|ketkä)\ (?:vastaa|vastaavat|vastasi|huolehtii|huolehtivat)\b|^kenen\ (?:vastuulla|tehtävä)
    |^who\ (?:is|was)\ (?:responsible|in\ charge)\b|^vem\ (?:ansvarar|ansvarade)\b"""
)
_PLACES_ASKED = pattern(
    r"""\b(?:mitkä\b.*\b[\w-]*(?:kunnat|kaupungit|paikkakunnat|alueet|seudut)|mitä\ [\w-]*(?:kuntia|kaupunkeja|alueita)
    |mi(?:ssä|stä|hin|llä|ltä|lle)\ [\w-]*(?:kunni|kunti|kaupun[gk]i|paikkakunni|aluei|seudui|seutui)\w+
    |(?:which|what)\b.*\b(?:municipalities|towns|cities|regions|areas)|vilka\b.*\b(?:kommuner|städer|orter|landskap
    |regioner))\b"""
)
_QUANTITY = pattern(
    rf"""\b(?:{HOW_MANY}|{HOW_MUCH})\b|\bkuinka\ suuri|%
    |(?:määr|\blu(?:ku|vu)|tavoit|toteum|arvio|yhteensä|\benem|\buseam|\bväh|eniten|\bver[rt]|\bkum[pm]|jakau|jakaan)
    |\b(?:number|total|amount|more|fewer|less|most|least|count|target|plan|antal|fler|mer\b|färre|sammanlagt|totalt
    |mål)"""
)
_OPEN_WORD = pattern(
    r"""\b(?:mi(?:tä|tkä|kä|ssä|stä|hin|llä|ltä|lle|ten|ksi|llai\w+|nkälai\w+)|ke(?:tkä|itä|nelle|ille|nen)|kuka
        |what|which
    |where|how|who|why|vad|vilka|vilken|vilket|hur|var|vem|varför)\b"""
)
_HOW = pattern(
    r"""\b(?:miten|kuinka|how|hur)\b(?!\ (?:paljon|mon|suur|kauan|pitk|usein|many|much|large|big|long|often|high
    |många|mycket|stor|länge|ofta))|\b(?:millä|minkä)\ perust\w+|\bmillä\ tav\w+"""
)
_NEGATED = pattern(r"\b(?:ei(?:vät)?|not|inte)\b")
_MEASURED = pattern(MEASURE)
_COUNTED_AFTER = re.compile(r"mon(?:ta|i|en|elta|elle|essa|esta|een)(?:ko)?|many|många")


def asks_for_reasons(text: str) -> bool:
    """Tell whether a text asks why."""
    return _WHY.search(text) is not None


def open_half(text: str) -> tuple[str, str]:
    """Return the one of two questions in one that asks what someone does or how, which no field tells, and the other.

    Both are empty where there is no such one.
    """
    halves = _HALVES.split(text.strip())
    found = next((half for half in halves if len(halves) > 1 and _OPEN.match(half)), "")
    return found, " ".join(half for half in halves if found and half != found)


def counts_twice(text: str) -> bool:
    """Tell whether two numbers are asked for: "how many took part, and how many were planned"."""
    return len(_COUNTING.findall(text)) > 1


def asks_twice(text: str) -> bool:
    """Tell whether two things are asked, each with a word of its own: "how many are written, and who checks them"."""
    return len({found.start() for words in (_OPEN_WORD, _COUNTING) for found in words.finditer(text)}) > 1


def asks_for_number(text: str) -> bool:
    """Tell whether a number can be what is asked for: the text has a word for one, or no other question."""
    return _QUANTITY.search(text) is not None or _OPEN_WORD.search(text) is None


def asks_openly(text: str) -> bool:
    """Tell whether a question begins by asking what, how, why or of what kind."""
    return _OPEN.match(text.strip()) is not None


def asks_for_way(text: str) -> bool:
    """Tell whether a text asks how, or on what grounds, something is done."""
    return _HOW.search(text) is not None


def is_negated(text: str) -> bool:
    """Tell whether a text has "not"."""
    return _NEGATED.search(text) is not None


def speaks_of_money(text: str) -> bool:
    """Tell whether a text has a word for money, funding or costs."""
    return _OF_MONEY.search(text) is not None


def compares_sums(text: str) -> bool:
    """Tell whether a text asks who has more or less, and names nothing that is counted."""
    return _SUMS_COMPARED.search(text) is not None


def asks_for_places(text: str) -> bool:
    """Tell whether municipalities, towns or regions are to be listed."""
    return _PLACES_ASKED.search(text) is not None


def asks_who(text: str) -> bool:
    """Tell whether a question asks for people or organisations."""
    return _WHO.search(text) is not None


def asks_by_name(text: str) -> bool:
    """Tell whether someone's own name is asked for: "kuka … on nimeltään"."""
    return _BY_NAME.search(text) is not None


def asks_doer(text: str) -> bool:
    """Tell whether it is asked who does something, who may be called anything: "kuka hoitaa lapset"."""
    return _DOER.search(text) is not None


def asks_who_is_responsible(text: str) -> bool:
    """Tell whether it is asked whose responsibility something is: "kuka vastaa …", "kenen tehtävä …"."""
    return _RESPONSIBLE.search(text) is not None


def asks_for_projects(text: str) -> bool:
    """Tell whether a list of projects is wanted, and first."""
    asked = _PROJECT_LIST.search(text) or _PROJECTS_MEANT.search(text)
    return asked is not None and not _PART.search(text) and not SECOND.search(text[: asked.start()])


def papers_listed(text: str) -> tuple[int, int]:
    """Return where a question says that it asks for applications or reports; an empty place if it does not."""
    asked = _OF_PAPERS.search(text)
    return asked.span("papers") if asked else (0, 0)


def asks_to_compare(text: str) -> bool:
    """Tell whether differences or common features are asked for."""
    return _COMPARE.search(text) is not None


def compares(text: str) -> bool:
    """Tell whether a text may set one thing beside another: it compares, or joins by "or", "than", "what about"."""
    return asks_to_compare(text) or _SETS_BESIDE.search(text) is not None


def is_comparing(word: str) -> bool:
    """Tell whether a word, in lower case, only says that things are compared."""
    return _COMPARING.fullmatch(word) is not None


def is_end(word: str) -> bool:
    """Tell whether a word asks for an end of an order: "eniten", "ensimmäisenä"."""
    return any(asking.fullmatch(word) for asking in ENDS.values())


def halves_of(text: str) -> tuple[str, ...]:
    """Return the two questions in one that begin with the same word: "kauanko … ja kauanko …"; none in any other."""
    found = _TWICE.match(text.strip())
    return (f"{found[1]}?", found[3]) if found else ()


def wanted_ends(text: str) -> tuple[str, ...]:
    """Return which extremes a question asks for: "highest", "lowest", "earliest", "latest"."""
    return tuple(end for end, asking in ENDS.items() if asking.search(without_days(text)))


def places_of_ends(text: str) -> tuple[int, ...]:
    """Return where the words stand that ask for an end of an order."""
    return tuple(found.start() for asking in ENDS.values() for found in asking.finditer(without_days(text)))


def is_how_many(word: str) -> bool:
    """Tell whether the thing counted follows this word."""
    return _COUNTED_AFTER.fullmatch(word) is not None


def is_how_much(word: str) -> bool:
    """Tell whether a word asks "how much", alone or after "kuinka"."""
    return word in ("paljonko", "paljon", "paljonkin")


def is_measure(word: str) -> bool:
    """Tell whether a word names what a number measures: "keski-ikä"."""
    return _MEASURED.fullmatch(word) is not None


def is_small_talk(text: str) -> bool:
    """Tell whether a text only greets, thanks, or asks what no document tells."""
    return _SMALL_TALK.fullmatch(text.strip()) is not None


def asks_for_total(text: str) -> bool:
    """Tell whether a text asks for what several numbers are together."""
    return _TOTAL.search(text) is not None


def asks_of_group(text: str) -> bool:
    """Tell whether a question asks how many of a group did or were something."""
    return _OF_GROUP.search(text) is not None
