"""Numbers as words, in every case: "viidestä", "vähintään viitoseksi", "kaksi miljoonaa"."""

_ONES = {
    0: "nolla nollaan noll zero",
    0.5: "puoli puolen puolta puoleen half halv",
    1.5: "puolitoista puolentoista",
    1: "yksi yhtä one etta ettan",
    2: "kaksi kahta two två tvåa tvåan",
    3: "kolme three tre trea trean",
    4: "neljä four fyra fyran",
    5: "viisi viittä five fem femma femman",
    6: "kuusi kuutta six sex sexa sexan",
    7: "seitsemän seven sju sjua sjuan",
    8: "kahdeksan eight åtta åttan",
    9: "yhdeksän nine nio nia nian",
    10: "ten tio tia tian",
}
_STEMS = {  # to which the endings of cases are added
    0: "nolla nolli",
    1: "yhde",
    2: "kahde",
    3: "kolme",
    4: "neljä",
    5: "viide",
    6: "kuude",
    7: "seitsemä",
    8: "kahdeksa",
    9: "yhdeksä",
}
_NAMES = {  # of scores, grades and small notes: "vähintään viitoseksi"
    1: "ykkö",
    2: "kakko",
    3: "kolmo",
    4: "nelo",
    5: "viito",
    6: "kuuto kuto",
    7: "seitso",
}
_OTHER_NAMES = {7: "seiska", 8: "kasi kahdeksikko kahdeksiko", 9: "ysi yhdeksikkö yhdeksikö", 10: "kymppi kympi"}
_NAME_CASES = (
    "nen sen sta stä seksi sessa sessä sesta sestä seen sella sellä selta seltä selle sena senä set sia siä".split()
)
_CASES = "n a ä ksi ssa ssä sta stä lla llä lta ltä lle na nä en een".split()
_INTO = {  # "jäi alle viiteen"
    "yhteen": 1, "kahteen": 2, "neljään": 4, "viiteen": 5, "kuuteen": 6, "seitsemään": 7,
    "kahdeksaan": 8, "yhdeksään": 9,
}  # fmt: skip
_COUPLES = {
    20: "parikymmentä parinkymmenen parikymmenen",
    200: "parisataa parinsadan parisadan",
    250_000: "neljännesmiljoona neljännesmiljoonan neljännesmiljoonaa",
    2_000: "parituhatta parintuhannen parituhannen",
}
_SCALES = {
    10: "kymmenen kymmentä kymmeneksi kymmenessä kymmenestä kymmenelle kymmeneen",
    100: "sata sadan sataa sadaksi sadalle sadasta sataan hundred hundra",
    1_000: "tuhat tuhannen tuhatta tuhanteen tonni tonnin tonnia thousand tusen k",
    1_000_000: "miljoona miljoonan miljoonaa miljoonaan milj. milj million millions miljon miljoner m",
}
ONE: dict[str, float] = {
    stem + case: value for value, stems in _STEMS.items() for stem in stems.split() for case in _CASES
}
ONE |= {stem + case: value for value, stems in _NAMES.items() for stem in stems.split() for case in _NAME_CASES}
ONE |= {
    stem + case: value
    for value, stems in _OTHER_NAMES.items()
    for stem in stems.split()
    for case in ("", "in", *_CASES)
}
ONE |= {word: value for value, words in _ONES.items() for word in words.split()}
ONE |= _INTO
ONE |= {word: value for value, words in _COUPLES.items() for word in words.split()}
SCALE = {word: value for value, words in _SCALES.items() for word in words.split()}
