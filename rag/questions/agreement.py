"""Questions of whether a document says the same in all places: "onko ristiriitaa", "does the form match the text"."""

from enum import StrEnum

from rag.words.patterns import pattern

_EVERYWHERE = pattern(
    r"""\b(?:joka|kaikissa|jokaisessa)\s+(?:kohda\w+|kohdi\w+|paika\w+|paiko\w+)|\bkaikkialla\b|\bkauttaaltaan\b
    |\beverywhere\b|\bthroughout\b|\böverallt\b"""
)
_CONTRADICTING = pattern(
    r"""\bristirii\w*|\beri\ (?:paikoissa|kohdissa|asiaa|asioita|tietoa|lukuja|päivä\w*)|\bcontradict\w*
    |\binconsisten\w*|\bdisagree\w*|\bdiscrepanc\w*|\bmismatch\w*|\bmotsäg\w*|\bmotstrid\w*
    |\bolika\ (?:uppgifter|ställen)"""
)
_DIFFERING = pattern(r"\b(?:eroa\w*|erosi\w*|eri|poikke\w+|differ\w*|deviat\w+|skilj\w+|skil[td]\w*|avvik\w+)\b")
_AGREEING = pattern(
    r"""\b(?:sam[ao]\w{0,6}|täsmä\w+|yhtäpitäv\w+|yhdenmukai\w+|yhtene\w+|pitä\w+(?=\b.*\byhtä\b)
    |yhtä(?=\ mieltä\b)|vasta(?:a|avat|avatko|ako)(?=\ toisiaan|\b.*\b(?:tiedo|tiivistelm|teksti|lomak|kuvau)\w+)
    |match\w*|agree\w*|consistent\w*|same|correspond\w*|stäm\w+|överens\w*|samma)\b"""
)
_PLACE = (
    r"(?:perustie\w+|\w*lomak\w+|\w*tiivistelm\w+|tekst\w+|leipäteks\w+|\w*kuvau[sk]\w+|hakemu(?:s|ks)\w*|asiakirj\w+|\w*raport\w+"
    r"|kohda\w+|kohti\w*|kohdi\w+|paika\w+|paiko\w+|osio\w*|form|forms|summary|text|texts|description|application|document"
    r"|report|places?|sections?|blankett\w*|sammandrag\w*|sammanfattning\w*|texten|text|beskrivning\w*|ansökan"
    r"|dokument\w*|rapport\w*|ställen)"
)
_TWO_PLACES = pattern(
    rf"\b{_PLACE}\b.*\b{_PLACE}\b|\b(?:tiivistelm|tekst|leipäteks|summary|the\ text|sammandrag|sammanfattning)\w*"
    r"|\beri\ (?:kohdissa|paikoissa|kohtien)\b|\bdifferent\ (?:places|sections)\b"
)
_RIGHT = pattern(
    r"\b(?:oike(?:a|at|ampi|in|issa|assa)|todelli\w+|paikkansa|luottaa|right|correct|true|real|rätt|riktig\w*|stämmer|kumpi\w*|kumman|kumpaa\w*|which|vilke[nt])\b"
)
_WORDS = pattern(
    rf"""{_PLACE}|joka|kaikissa|jokaisessa|eri|kaikkialla|kauttaaltaan|everywhere|throughout|överallt|different|olika
    |(?:puhu|sano|kerro|main|ilmoit|väittä|kirjoit|merkit|merki|käyt|löyty|näky)\w+|gives?|says?|said|stated?|states|given|told|written
    |{_CONTRADICTING.pattern}|{_DIFFERING.pattern}|{_AGREEING.pattern}|tois(?:istaan|iaan|iinsa|ensa|tensa)|keskenään
    |{_RIGHT.pattern}|vai|or|eller|pitää|yhtä|mieltä|kanssa|välillä|tieto\w*|tiedo\w*|one|each|other|between|sisäi\w+|mitään|jotain|jotakin|internal|any|med|mellan|varandra|uppger|står|uppgift\w*"""
)


_TWO_VALUES = pattern(
    rf"""\b(mikä|mitä|minkä|milloin|what|when|which|vilket|när|vad)\b.*\b{_PLACE}\b
    .*\b(?:ja|entä|and|och)\ \1\b.*\b{_PLACE}\b
    |\b(?:kaksi\ eri|kahta\ eri|kahdesta\ kohdasta|two\ different|två\ olika)\b.*(?:päivä|\bda(?:te|tum))"""
)
_OF_TWO = pattern(rf"\b{_PLACE}(?:\ \w+)?\ (?:vai|or|eller)\ (?:(?:in\ )?the\ |i\ )?(?:\w+\ )?{_PLACE}\b")


class Agreement(StrEnum):
    """What is asked of the places of a document: whether they agree, whether they differ, which of two is right."""

    ALIKE = "alike"
    DIFFERENT = "different"
    EITHER = "either"


def asked_agreement(text: str) -> Agreement | None:
    """Return what is asked of a document's agreement with itself; None for any other question.

    Differing and being the same are also said of projects and sums: they ask for it only beside two places of a
    document, or a text beside its form.
    """
    if (_RIGHT.search(text) and _OF_TWO.search(text)) or _TWO_VALUES.search(text):
        return Agreement.EITHER
    differing, agreeing = _DIFFERING.search(text), _AGREEING.search(text)
    if _CONTRADICTING.search(text):
        return Agreement.ALIKE if agreeing else Agreement.DIFFERENT
    if agreeing and _EVERYWHERE.search(text):
        return Agreement.ALIKE
    if not (differing or agreeing) or not _TWO_PLACES.search(text):
        return None
    return Agreement.DIFFERENT if differing else Agreement.ALIKE


def tells_agreement(word: str) -> bool:
    """Tell whether a word, in lower case, says only that places of a document are compared."""
    return _WORDS.fullmatch(word) is not None
