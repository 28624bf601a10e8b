"""Words that carry no meaning of their own, which a question is not searched by."""

from collections.abc import Sequence

from index.analyser import Token

FUNCTION_WORDS = frozenset(
    """
    ei eli eikä ellei että he hän ja jo joka joko jokin joku jos jotta kai kaikki kanssa kuin kuinka kuka kukaan kumpi
    kumpikin kun kuten ketkä me mikä mikään millainen milloin minkälainen minä missä mistä mihin miten miksi mitä
    moni montako muu mutta myös ne niin nämä olla onko paljonko se sekä sellainen sinä te tai tuo tämä vai vain vaan
    a an and any are as at be been being by did do does for from had has have how if in into is it its of on or than
    that the their there these they this those to was were what when where which who whom whose why will with
    att av de den det dess du där eller en ett från för har hade han hon hur i inte jag med men mot när och om på sig
    som så till vad var varför vem vi vid vilka vilken vilket är
    """.split()
)


def content_words(query: Sequence[Token]) -> list[Token]:
    """Return the words of a query that are no function words; all of them if it has no others."""
    content = [token for token in query if FUNCTION_WORDS.isdisjoint(token.lemmas)]
    return content or list(query)
