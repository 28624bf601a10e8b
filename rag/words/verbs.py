"""The base forms that one Finnish verb may have: infinitive, participle, nouns of its action."""

from collections.abc import Iterable

_ENDINGS = (  # infinitive, passive participle, nouns
    ("oida", "oitu", ("oiminen", "ointi")),
    ("öidä", "öity", ("öiminen", "öinti")),
    ("ttaa", "tettu", ("ttaminen", "tus")),
    ("ttää", "tetty", ("ttäminen", "tys")),
    ("staa", "stettu", ("staminen", "stus")),
    ("stää", "stetty", ("stäminen", "stys")),
    ("ntaa", "nnettu", ("ntaminen", "nnus")),
    ("ntää", "nnetty", ("ntäminen", "nnys")),
    ("rtää", "rretty", ("rtäminen", "rto")),
    ("ata", "attu", ("aaminen", "aus")),
    ("ätä", "ätty", ("ääminen", "äys")),
    ("tella", "teltu", ("tteleminen", "ttelu")),
    ("tellä", "telty", ("tteleminen", "ttely")),
    ("illa", "iltu", ("ileminen", "ilu")),
    ("ella", "eltu", ("eleminen", "elu")),
    ("ellä", "elty", ("eleminen", "ely")),
)
_ACTIVE = (  # participle, infinitive
    ("nnut", "ta"),
    ("nnyt", "tä"),
    ("nnut", "nna"),
    ("llut", "lla"),
    ("llyt", "llä"),
    ("nut", "a"),
    ("nyt", "ä"),
    ("nut", "da"),
    ("nyt", "dä"),
)
_SHORTEST = 3  # letters before an ending


def infinitives(forms: Iterable[str]) -> frozenset[str]:
    """Return the infinitives of words that may be passive participles: "pilotoida" of "pilotoitu"."""
    return frozenset(
        form.removesuffix(participle) + infinitive
        for form in forms
        for infinitive, participle, _ in _ENDINGS
        if form.endswith(participle) and len(form) - len(participle) >= _SHORTEST
    )


def of_one_verb(forms: Iterable[str]) -> frozenset[str]:
    """Return words, and of verbs and participles the other base forms of the same verb."""
    known = frozenset(forms)
    verbs = known | infinitives(known)
    return verbs.union(
        verb.removesuffix(infinitive) + other
        for verb in verbs
        for infinitive, participle, nouns in _ENDINGS
        if verb.endswith(infinitive) and len(verb) - len(infinitive) >= _SHORTEST
        for other in (participle, *nouns)
    )


def of_participles(forms: Iterable[str]) -> frozenset[str]:
    """Return what may be the infinitives of active past participles: "pyytää" of "pyytänyt"."""
    return frozenset(
        form.removesuffix(ending) + infinitive
        for form in forms
        for ending, infinitive in _ACTIVE
        if form.endswith(ending) and len(form) - len(ending) >= _SHORTEST - 1
    )
