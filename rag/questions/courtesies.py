"""Questions wrapped in courtesies: "could you tell me when it starts" asks when it starts."""

from rag.words.patterns import pattern

GREETING = r"""(?:(?:hei|moi|moikka|moro|terve|tervehdys|tere|morjens|huomenta|päivää|iltaa
    |no\ niin|no|joo|okei|ok|siis|eli|tuota|hmm|hetkinen|hi|hello|hey|okay|well|so|hej|hallå|nå|jo)\b
    (?:\ (?:taas|vaan|kaikki|siellä|again|there|igen))?(?:\s*[,.!:–-]+\s*|\s+))"""
_ME = r"(?:\ (?:sinä|te|joku|kukaan|minulle|mulle|meille|vielä|ihan|ehkä|nyt|tarkalleen|lyhyesti))*"
_TELL = r"(?:sanoa|kertoa|selvittää|tarkistaa|katsoa|auttaa|neuvoa|muistaa)"
_KNOW = r"(?:tietää|kuulla|selvittää|tarkistaa|ymmärtää)"
_QUESTION_WORD = r"""(?:
    mi(?:kä|tkä|tä|nkä|ssä|stä|hin|llä|ltä|lle|nä|ksi|ten|nne|ksei|lloin)\w*|mill(?:ai|oi)\w+|ku(?:ka|inka|mpi|mpaa|mma)\w*
    |ke(?:tkä|nen|nelle|neltä|itä|iden|ille|neen|tä)|mon(?:ta|i|iko|essa|elle|ella|en|elta|een)\w*|paljonko|koska|entä
    |[\w-]{2,}k[oö])\b"""
_FINNISH = pattern(
    rf"""^\s*{GREETING}*(?:ja\ |no\ |niin\ |mutta\ )?(?:
    (?:osaat|osaisit|voit|voisit|voi|voisi|pystyt|pystyisit|ehtisit|viitsisit|saat)(?:te)?ko{_ME}\ {_TELL}
    |(?:kertoisit|sanoisit|selvittäisit|tarkistaisit|katsoisit|muistat)(?:te)?ko|tie(?:dät|dätte|täisit)k[oö]|tietääkö
    |kerro(?:pa|kaa)?|sano(?:pa)?|selvitä|tarkista
    |(?:haluan|haluaisin|halusin|haluaisimme|tahtoisin)(?:\ vielä)?\ (?:saada\ )?{_KNOW}
    |(?:(?:minun|mun)\ )?(?:pitäisi|täytyisi|tarvitsisi|pitää|täytyy|olisi\ (?:kiva|hyvä|mukava|tärkeää?))
        \ (?:saada\ )?{_KNOW}
    |(?:minua|mua|meitä)\ (?:kiinnosta(?:a|isi)|askarruttaa|mietityttää)(?:\ {_KNOW})?|kiinnostaisi\ {_KNOW}
    |mietin|pohdin|ihmettelen|kysyisin|kysyn|tarkistaisin|tarvits(?:en|isin)\ tiedon
    |(?:on|olisi|löytyy|löytyisi)k[oö](?:\ (?:sinulla|teillä|mitään|jossain|missään))*
        \ (?:tietoa|tiedossa|selvillä|selvää)
    ){_ME}(?:\ (?:siitä|sitä|sen|tuo|se))?\s*[,:–-]?\s+(?={_QUESTION_WORD})"""
)
_ENGLISH = pattern(
    rf"""^\s*{GREETING}*(?:
    (?:could|can|would)\ you\ (?:please\ )?(?:tell\ me|say|check|find\ out|explain)
    |(?:please\ )?tell\ me|do\ you\ (?:happen\ to\ )?know|any\ idea
    |i(?:'d|\ would)\ (?:also\ )?like\ to\ (?:know|find\ out|understand)|i\ (?:want|need)\ to\ know
    |i(?:'m|\ am)\ (?:interested\ in(?:\ knowing)?|wondering)|i\ wonder)[\s,:]+
    (?=(?:what|which|who|whom|whose|when|where|how|why|is|are|was|were|did|does|do|has|have)\b)"""
)
_SWEDISH = pattern(
    rf"""^\s*{GREETING}*(?:
    (?:kan|kunde|skulle)\ (?:du|ni)(?:\ kunna)?\ (?:berätta|säga|kolla|förklara)|vet\ (?:du|ni)
    |jag\ (?:vill|skulle\ vilja)\ (?:gärna\ )?veta|jag\ undrar|(?:snälla\ )?berätta)[\s,:]+
    (?=(?:vad|vilke[nt]|vilka|vem|vems|när|var|vart|hur|varför|är|var|har|fick)\b)"""
)
_OCCASION = pattern(  # why it is asked, unless the question goes back to it: "are there projects about that"
    rf"""^\s*{GREETING}*(?:tutki(?:n|mme)|tee(?:n|mme)|ole(?:n|mme)|kirjoita(?:n|mme)|kokoa(?:n|mme)|kartoita(?:n|mme)
    |selvitä(?:n|mme)|i(?:'m|\ am)|we(?:'re|\ are)|jag|vi)\b[^.:?!]{{3,80}}(?:\s?[:.]|\s[–-])\s+(?!.*\b(?:saman\w+
    |vastaav\w+|kaltai\w+|aihee\w+|tä(?:stä|tä|hän|llai\w+)|sii(?:tä|hen)|sen|se(?:llai\w+)|nii\w+|similar|like
    |this|that|it|such|liknande|det(?:ta)?|sådan\w*)\b)(?={_QUESTION_WORD}|(?:which|what|how|is|are|vilk\w+|vad|hur)\b)"""
)
_CLOSING = pattern(
    rf"""[\s,;–-]+(?:kiitos(?:\ paljon|\ etukäteen)?|please|tack|(?:osaatko|voitko|voisitko)\ {_TELL}|tiedätkö|muistatko
    |do\ you\ know|vet\ du)(?=\s*[.!?]*$)"""
)


def plainly(text: str) -> str:
    """Return a question without its occasion and the words that only ask to be told, as it was typed otherwise."""
    for opening in (_OCCASION, _FINNISH, _ENGLISH, _SWEDISH):
        text = opening.sub("", text, count=1)
    return _CLOSING.sub("", text)
