"""The conditions that a list of projects must meet, and the facts that show that each project meets them.

Each reader of conditions takes the words it understands from those still open; what no reader takes is the topic.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from index.catalogue import StoredFact
from index.search import Searcher
from rag.lists.amounts import find_bounds
from rag.lists.authority_conditions import authority
from rag.lists.form_conditions import application, axis, filled, fund, objective, programme, ticked, worded
from rag.lists.framing import joined_verbs, without_frame
from rag.lists.joining import alternatives, denials, join, says_both, segment_with_others
from rag.lists.measure_conditions import OWN_WORDS, measured
from rag.lists.name_conditions import named_in_texts
from rag.lists.open_words import Mention, OpenWords, Shown
from rag.lists.place_conditions import extent, places
from rag.lists.role_conditions import (
    alone_or_together,
    organisation,
    take_part_as_partner,
    type_of_organisation,
    with_partners,
)
from rag.lists.share_conditions import share
from rag.lists.status_conditions import status
from rag.lists.target_conditions import target
from rag.lists.time_conditions import period
from rag.questions.question import Question
from rag.questions.wording import papers_listed
from rag.texts.evidence import GENERIC, rarity
from rag.words.terms import Lexicon, Term
from rag.words.verbs import infinitives, of_participles

_READERS: tuple[Callable[[OpenWords], Iterator[Mention]], ...] = (
    programme, axis, objective, ticked, share, target, alone_or_together, extent, worded, measured, period, authority,
    fund, named_in_texts, type_of_organisation, organisation, with_partners, places, status, filled, application,
)  # fmt: skip
_FRAME = frozenset(
    """
    osin osittain osaksi sijassa pääkohderyhmä
    toimia toteuttaa toteutua toteutus sijaita kohdistua kohdentua kohde kohdealue kohdekunta kohdemaakunta alue seutu
    maakunta kunta seutukunta saada rahoittaa rahoitus rahoitteinen rahoitettu tuki raha euro kuulua osallistua kesto
    kestää pitkä jo vielä yhä edelleen parhaillaan nyt aineisto yhteensä toteutusaika summa määrä mukana ennen aloittaa
    päättyä alkaa haettava valita valittu nimetty rahoittanut myönnetty merkitty toteutettu kumppani toimija oleva hetki
    aikana ajalla välillä tavoite toteuma asiakirja yhtään ollut olla oltu suunniteltu suunnitella mukainen virallinen
    merkitä tila uusi toinen syntyä syntyi myöhemmin aiemmin kaikkiaan kohderyhmä ohjelmakausi kausi mennä loppujen arvo
    alaisuus alainen asema nostaa katsoa nimittää luokitella edustaa sisältyä sisältää löytyä esiintyä hankekuvaus
    joukko vastuu vastuulla vastata ulottua yltää sijoittua levittäytyä rajoittua rajautua painottua tavoittaa
    meneillään vireillä sijoittunut osua ajoittua ehtiä pyörähtää polkaista
    pyöriä pyörittää vetää vedossa rullata jyllätä touhuta häärätä häärii huseerata operoida nousta esiin esillä
    näkyviin laittaa panna pantu laitettu ruksata ruksattu ruksi rasti rastittaa rastitettu täpätä täppä ruutuun
    valikoitua ohjaksissa ohjat hoteissa hoivissa huomassa siipien suojassa leivissä piikkiin kukkarosta kukkaroon
    kukkarolla pussista pussiin kassasta kassalta kassaan lompakosta piirissä piiriin tontilla tontille kontolla
    nimiin nimissä nimessä nimellä nimeltään harteilla harteille tiskiltä hoitaa pitää majaansa majailla kotiutua
    asettua lueteltu luetella kirjata kirjattu listata listattu luettelo lista pyytää pyydetty anoa anottu haen
    etsin haeskella kaivata havitella puolen puolella puolelta venyä tekijä laatija ulottaa kurottaa kattaa jäädä
    olemassa joukossa porukassa leirissä leiriin laatikkoon lokeroon kategoriaan kohdalla sivuta liipata hipoa
    lukeutua pääsy päästä yltää kuntalista voimin turvin syrjässä sellainen tällainen tuollainen semmoinen pyöreä
    tasainen reilu huima peräti peräisin kilahtaa irrota herua tipahtaa tipua ropsahtaa lohjeta napata lohkaista
    paikalla paikalle pallilla virkaa ajaa istuu istuvat sinne siellä sieltä tuolla taival matkaan jättää jätetty
    elättää nauttia ammentaa koittaa komeilla ankkuroida kalenterissa tekeillä tulla taho linjalla linjalta linjalle
    linjaan toimiva kuuluva sijaitseva sijoittuva päättyvä jatkuva pyörivä saava
    toteutettava perusteella nojalla
    fund funded funding receive received got get led lead run operate operating located based target include including
    involve involved take place part money euro year partner still member
    få fick finansiera leda driva verksam med år pågå
    """.split()
)
_EMPTY = frozenset(  # words that carry no topic anywhere
    """
    vaikka joskin although though fast fastän main key central huvudsaklig huvudsakliga
    hyödyntää hyödynnetään todeta todetaan suora suoraan ettei ollut oltu olla arviointi arvioinneissa raportti kuvaus
    puuttua puututaan nojata tukeutua panostaa hyödyttää paneutua syventyä pureutua tarttua
    viedä vie esittää kuvata soveltaa sovelletaan ottaa otetaan esiintyä näkyä yhtään kohderyhmä kohderyhmänä
    vilahtaa pilkahtaa putkahtaa näyttäytyä tekstissä teksteissä sellainen tällainen tuollainen
    semmoinen näin
    varsinainen mahdollinen nimenomaan vaikuttaa tarkoittaa suunnata suunnattu tarkoitettu kohdistettu
    target group groups målgrupp målgrupper egentlig egentliga bland among alla lista list
    involve involves involved käytettävä työskennellä toiminta use uses using använda använder används
    ensi sija sijassa ensisijaisesti ensisijassa primarily främst
    verran tahansa pelkkä pelkästään pelkkänä ainoastaan eli
    these those them dessa dem
    already yet ever currently presently actually really redan ännu någonsin faktiskt verkligen just
    aimed intended targeted rikta riktar riktat riktad riktade avsedd avsett avsedda
    handla handlar handlade mention mentioned discuss discussed talk nämna nämner nämns nämnd diskutera tala
    mark marked record recorded markerad markerade markerat
    nousta nousevat esiin esille esillä come comes up feature features lyfts fram
    """.split()
)
_SAYING = frozenset(  # verbs by which a document is said to tell, promise or plan what the topic is
    """
    luvata luvattu luvattava lupautua sitoutua sitouttaa aikoa aiottu haluta haluttu tahtoa toivoa yrittää koettaa
    uskoa olettaa odottaa ennakoida tavoitella tähdätä tarkoitus tarkoittaa kertoa kerrottu mainita mainittu puhua
    sanoa sanottu väittää ilmoittaa ilmoitettu vakuuttaa korostaa painottaa viitata ehdottaa arvella luvassa promise
    promised promises promising intend intends intended plan plans planned planning hope hopes hoped want wants
    wanted seek seeks sought say says said state states stated claim claims claimed expect expects expected try
    tries tried trying commit commits committed announce announced tell tells told pledge pledges pledged aim aims
    goal lova lovar lovat lovas avse avser ämna ämnar vilja vill hoppas säga säger sägs uppge uppger uppges påstå
    påstår planera planerar planeras försöka försöker sträva strävar syfta syftar ange anger anges berätta berättar
    berättas åta åtar räkna räknar
    """.split()
)
_GIVING = frozenset(  # verbs that tell nothing of a topic beside a thing of its own: "jaetaan suojakypäriä"
    """
    jakaa myöntää luovuttaa ansaita award awarded awards grants granted issue issued issues given earn earned
    dela delar delas utdela utdelas bevilja beviljas
    """.split()
)
_TOPICAL = re.compile(
    r"\b(?:puhu|käsitel|käsittel|maini|kerro|liitty|koske|teema|aihe|kirjoite|about|discuss|mention|handl|nämn|gäll)",
    re.IGNORECASE,
)
_FRAMING = re.compile(  # as _FRAME, in forms that have a base form of their own
    r"sa(?:a|i|an|at)(?!t)\w{0,6}$|hae[tn]|hak(?:e|i|em)|käyt[eti]|toteut|kohdis|kohden|osallist|kuulu|rahoit|myön|alk[ao]|päätt"
    r"|kest(?!äv)|teht|tehn|annet|merki|nime(?:ä|si|t)|ilmoi|kirjat|lomak|hakem|sama[na]|saman|päivä|use[ai]|jätt|jätet|jää|jään|jäi|lähes|noin|\w+lomak|\w+hakem"
    r"|suunnil|kotoisin|sana$|nosta(?:nut|neet|ttu|tut|a|vat)$|nosti|katso(?:nut|neet|ttu|tut)|finansiera|according|forms?$|still$|same|several|nearly|enlig|ungefär|formul"
)
_HERE = re.compile(  # where the projects are looked for, and how many there are in all
    r"(?:kokoelma|aineisto|järjestelmä)ss[aä]|kokoelman|tietokannassa|yhteensä|kaikkiaan|collection|database"
    r"|samling(?:en)?|totalt?"
)
_EXPLAINED = re.compile(  # a name that brackets repeat in Finnish
    r"((?:[A-ZÅÄÖ][\w-]+ (?:(?:of|for|and|the|in|och|för|i) )*)+)\((?=[A-ZÅÄÖ])"
)
_THAT_IS = re.compile(
    r"\b(?:eli|toisin sanoen|that is|i\.e\.|dvs\.?)(?=\W)", re.IGNORECASE
)  # what follows says it again
_SHORT = 2  # letters
_TELLING = re.compile(r"\btode\w+|\bkerro\w+|\bsano\w+|\bilmen\w+|\bettei|\bstate[sd]?\b|\bsays?\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Conditions:
    """What the catalogue's fields say about the conditions, and the words that are left: the topic."""

    shown: tuple[Shown, ...]
    topics: tuple[tuple[Term, ...], ...]  # any of them, or every one
    every: bool
    unmentioned: tuple[tuple[Term, ...], ...]  # topics of which none must be mentioned
    considered: tuple[StoredFact, ...]  # the facts that were looked at
    unread: tuple[str, ...]  # what the question demands and no reader understands


def read_conditions(
    question: Question, searcher: Searcher, lexicon: Lexicon, understood: Sequence[Term] = ()
) -> Conditions:
    """Return the conditions that a question sets, in words that are not understood otherwise."""
    words = OpenWords(question, searcher, lexicon)
    if understood:
        words.take(lambda term: term in understood)
        words.take_like(OWN_WORDS)
    if question.language != "fi":
        for found in _EXPLAINED.finditer(words.text):
            words.take_within(*found.span(1))
    mentions = [mention for reader in _READERS for mention in reader(words)]
    words.take_within(*papers_listed(words.text))
    joined = join(words.text, mentions)
    if mentions and question.language != "fi":  # its other words cannot be looked for in Finnish text
        words.take(lambda term: searcher.rarity(term.forms) >= searcher.rarity(["\0"]))
    if (again := words.says(_THAT_IS)) and any(mention.start >= again.end() for mention in mentions):
        words.take_within(0, again.start())
    for span in denials(words.text):
        words.take_within(*span)
    take_part_as_partner(words)
    unread = _unread(words, mentions)
    topic = _without_giving(_topic(words, bool(mentions or understood) or _names_something(words)), words)
    topic = without_frame(words.text, topic)
    unmentioned = () if words.says(_TELLING) else _unmentioned(words.text, topic, joined.denials)
    topics = alternatives(words.text, [term for term in topic if term not in unmentioned])
    return Conditions(
        tuple(condition.shown for condition in joined.conditions),
        topics,
        says_both(words.text),
        alternatives(words.text, unmentioned, denied=True) if unmentioned else (),
        tuple(known for condition in joined.conditions for known in condition.considered),
        unread,
    )


def _unmentioned(text: str, topic: Sequence[Term], denied: Sequence[int]) -> tuple[Term, ...]:
    """Return the words of a topic that stand in a clause which is denied."""
    clauses = [segment_with_others(text, place) for place in denied]
    return tuple(term for term in topic if any(start <= term.start < end for start, end in clauses))


def _unread(words: OpenWords, mentions: list[Mention]) -> tuple[str, ...]:
    """Return the bounds that no condition has taken, with the word after each."""
    spans = [(mention.start, mention.end) for mention in mentions]
    left = [
        bound
        for bound in find_bounds(words.text)
        if not bound.bare and not any(start < bound.end and bound.start < end for start, end in spans)
    ]
    return tuple(
        f"{words.text[bound.start : bound.end]} {' '.join(bound.noun.split()[:1])}".strip(" ?.!") for bound in left
    )


def _topic(words: OpenWords, conditioned: bool) -> tuple[Term, ...]:
    """Return the words that the text must have; beside other conditions, not those that only frame the question."""
    framing = GENERIC | _EMPTY | _SAYING | (_FRAME if conditioned and not words.says(_TOPICAL) else frozenset())
    kept = [term for term in words.terms if not _verbs(term) & framing and not _HERE.fullmatch(term.surface)]
    kept = [term for term in kept if not _is_generic(term)] or kept
    if conditioned and not words.says(_TOPICAL):
        kept = [term for term in kept if not _FRAMING.match(term.surface)]
    if conditioned and words.question.language == "fi":  # "ei oo"
        kept = [term for term in kept if len(term.surface) > _SHORT or words.text[term.start].isupper()]
    return tuple(kept)


def _verbs(term: Term) -> frozenset[str]:
    """Return a word's base forms; those of a participle are the verb's too."""
    return term.forms | infinitives(term.forms) | of_participles(term.forms)


def _without_giving(topic: tuple[Term, ...], words: OpenWords) -> tuple[Term, ...]:
    """Leave out verbs of giving where what is given has a compound for its name, and is as rare; two joined, always."""
    weights = rarity(topic, words.searcher)
    joined = joined_verbs(words.text, topic)
    things = [term for term in topic if term not in joined and not term.forms & _GIVING]
    rarest = max((weights[term] for term in things if _is_compound(term, words.lexicon)), default=0.0)
    return tuple(
        term for term in topic if term in things or (weights[term] > rarest and not (rarest and term in joined))
    )


def _is_compound(term: Term, lexicon: Lexicon) -> bool:
    """Tell whether a word, or one that it means, is made of two."""
    return bool(term.parts) or any(lexicon.words(word).parts for meaning in term.related for word in meaning)


def _names_something(words: OpenWords) -> bool:
    """Tell whether a word is a name, which is topic enough: "mihin hankkeisiin THL osallistuu"."""
    return any(term.start and words.text[term.start : term.end].isupper() for term in words.terms)


def _is_generic(term: Term) -> bool:
    """Tell whether a foreign word means what carries no topic in Finnish either."""
    return bool(term.related) and all(meaning & GENERIC for meaning in term.related)
