"""Which language a question is in: Finnish, English or Swedish."""

import re

_FUNCTION_WORDS = {
    "fi": (
        "ja on ei oli ovat olivat mikä mitkä mitä miten missä mistä mihin milloin miksi kuka ketkä keitä keiden kuinka "
        "paljonko montako monta onko oliko joka jotka hanke hankkeen hankkeet hankkeessa hankkeita sekä että tai kun "
        "se millä mille minkä minä vuonna kenelle voiko saiko entä ovatko olivatko löytyykö"
    ),
    "en": (
        "the of and is are was were what which who whom whose how when where why many much does did do has "
        "have in for to by with from project projects that this any between list an or at it its be been can "
        "could will would should they their there not get got one's into without during after before as about "
        "than were who's no"
    ),
    "sv": (
        "och är var vad vilka vilken vilket hur när vem vilkas varför många mycket den det att som projekt "
        "projektet projekten för av till med från har hade i på finns någon några inte ett en om sig kan "
        "kunde ska skulle blev blir man vid efter eller de deras fick får hos inom under samt ännu eget egen "
        "sitt sin vart"
    ),
}
_SMALL_WORDS = {  # more words that tell nothing of what is asked; some mean more in another language
    "en": (
        "but them back said say says saying really very too still down such something both around between "
        "always little since must sure ever might may will shall until few let having already anything "
        "nothing everything told yet once including far though everyone everybody maybe within among amongst "
        "others anyone either rather whether although instead itself themselves himself herself towards "
        "toward via anyway therefore been being am my me him your yours ours theirs someone somebody one ones "
        "like quite upon etc else per regarding concerning concern concerns concerned mention mentions "
        "mentioned described stated tells give gives given gave go goes going went come comes came takes "
        "taken took make makes made put want wants wanted besides perhaps however exactly please whatever "
        "whichever sort sorts kind kinds ago along without because"
    ),
    "sv": (
        "men vill ville vilja man min mitt mina mig dig din ditt dina måste även något nånting någonting "
        "kanske själv själva alltid denna denne detta dessa nej annat annan genom ens precis väldigt ändå "
        "redan fram inom ganska honom henne fortfarande alltså eftersom istället gärna haft ha både ännu emot "
        "hos via varken antingen medan gäller gällde gällt gällande säger säga sägs sade sades sagt sagts "
        "nämns nämner nämna nämnde nämndes nämnts berätta berättar berättas står görs gjorde gjordes gjort "
        "gjorts göra gör kommer kom kommit komma ju väl bland utöver förutom delprojekt delprojektet "
        "delprojekten ingenting allting slags sorts slag ifall trots såsom mot utan del dem tagit tog tar ta "
        "ger gav gett ge ges gavs låta lät låter fanns funnits finnas går gick gått brukar borde bör kunna "
        "kunnat kunde"
    ),
}
_SMALL = {language: frozenset(words.split()) for language, words in _SMALL_WORDS.items()}
_WORDS = {language: frozenset(words.split()) for language, words in _FUNCTION_WORDS.items()}


def detect_language(text: str) -> str:
    """Return "fi", "en" or "sv": the language with most function words; Finnish where nothing tells."""
    words = re.findall(r"[^\W\d_]+", text.lower())
    counts = {language: sum(word in known for word in words) for language, known in _WORDS.items()}
    best = max(counts, key=lambda language: (counts[language], language == "fi"))
    return best if counts[best] > counts["fi"] else "fi"


def function_words(language: str) -> frozenset[str]:
    """Return the words that tell the language."""
    return _WORDS[language]


def is_small_word(word: str, language: str) -> bool:
    """Tell whether a word of another language than Finnish tells nothing of what is asked."""
    return word in _SMALL.get(language, ())
