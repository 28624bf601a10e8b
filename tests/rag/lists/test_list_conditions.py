"""What a list must meet: fields of every kind, every operator, and how conditions go together."""

import pytest

from rag.answer import AnswerKind
from rag.asker import Asker
from tests.rag.rules import check

HARBOUR, PURSE, LOOM, ISLES = "S77101", "S77102", "S77103", "A77201"


@pytest.mark.parametrize(
    ("question", "codes"),
    [
        ("Mitkä hankkeet saavat rahaa EAKR:stä eivätkä ESR:stä?", {ISLES}),
        ("Mitkä hankkeet eivät ole ESR-hankkeita vaan EAKR-hankkeita?", {ISLES}),
        ("Mitkä hankkeet kuuluvat toimintalinjaan 1 tai 4?", {ISLES, LOOM}),
        ("erityistavoite 10.1 työelämän ulkopuolella olevien työ- ja toimintakyky, mitkä hankkeet?", {HARBOUR, PURSE}),
        ("Mitkä ESR-hankkeet toimivat Kainuussa mutta eivät Pirkanmaalla?", {HARBOUR}),
        ("Mitkä hankkeet toimivat Kainuun ulkopuolella?", {PURSE, ISLES}),
        ("Missä hankkeissa hakijana on säätiö tai kunta?", {HARBOUR, PURSE}),
        ("Minkä hankkeiden päähakija ei ole säätiö?", {PURSE, LOOM, ISLES}),
        ("Missä hankkeissa sukupuolianalyysiä koskevaan kysymykseen on vastattu ei?", {PURSE}),
        ("Missä hankkeissa sukupuolianalyysi on tehty mutta tasa-arvo ei ole päätavoite?", {HARBOUR}),
        ("Missä hankkeissa sukupuolinäkökulma on jätetty huomioimatta?", {PURSE}),
        ("Missä hankkeissa hyvinvoinnin edistämisen välillinen vaikutus on arvioitu kahdeksaksi?", {HARBOUR}),
        ("Missä hankkeissa välitön vaikutus hyvinvointiin on arvioitu vähintään viitoseksi?", {HARBOUR}),
        ("Vilka projekt ger sin direkta effekt på välfärd minst en femma?", {HARBOUR}),
        ("Missä hankkeissa välillinen vaikutus ekologiseen kestävyyteen on ykkönen tai enemmän?", {ISLES}),
        ("Mihin hankkeisiin osallistui enemmän naisia kuin miehiä?", {HARBOUR, LOOM}),
        ("Missä hankkeissa suurin osa osallistujista oli naisia?", {HARBOUR, LOOM}),
        ("Which projects had more men than women among the participants?", set()),
        ("Missä hankkeissa tuli yli 115 prosenttia suunnitelluista osallistujista?", {HARBOUR}),
        ("Mitkä hankkeet käyttivät lähes kaiken myönnetyn rahan?", {HARBOUR, ISLES, LOOM}),
        ("Which projects list Kajaani among their target municipalities?", {HARBOUR, LOOM}),
        ("Which projects list the municipality of Sotkamo in their target area?", {HARBOUR}),
        ("Mitkä hankkeet ovat toiminnan tilan perusteella päättyneet?", {HARBOUR, LOOM, ISLES}),
        ("Missä hankkeissa kohderyhmänä ovat koulun keskeyttäneet?", set()),  # no project was interrupted
        ("Mitkä hankkeet on jouduttu keskeyttämään?", set()),
        ("Mitkä hankkeet tavoittelivat uusia työpaikkoja?", {ISLES}),
        ("Mitkä hankkeet suunnittelevat uusia reittejä, joilla on työpaikkoja?", set()),
        ("Mitkä hankkeet mainitsevat kahvin?", {HARBOUR}),  # in a compound
        ("Tutkin juomia hankkeissa: mitkä hankkeet mainitsevat kahvin?", {HARBOUR}),
        ("Mitkä hankkeet nimeävät kohdekunnakseen Kajaanin?", {HARBOUR, LOOM}),
        ("Missä hankkeissa hyvinvoinnin edistämisen välitön vaikutus on suurempi kuin välillinen?", {ISLES}),
        ("Missä hankkeissa Natura 2000 -kohteisiin ei ole vaikutusta?", {HARBOUR}),
        ("In which projects is the effect on Natura 2000 sites scored above zero?", {ISLES}),
        ("Mihin hankkeisiin oli tarkoitus saada yli 70 osallistujaa?", {HARBOUR, PURSE}),
        ("Missä hankkeissa suunniteltiin 40–80 osallistujaa?", {PURSE, LOOM}),
        ("Missä hankkeissa osallistui naisia yli kolmekymmentä?", {HARBOUR, LOOM}),
        ("Mille hankkeille myönnettiin yli 120 000 mutta alle 300 000 euroa?", {HARBOUR, ISLES}),
        ("Missä hankkeissa rahaa jäi käyttämättä yli 5 000 euroa?", {HARBOUR}),
        ("Missä hankkeissa suunniteltiin yli 100 osallistujaa tai kesto on alle 20 kuukautta?", {HARBOUR, LOOM}),
        ("Mitkä hankkeet toimivat vähintään kahdessa kunnassa?", {HARBOUR, PURSE, LOOM}),
        ("Missä hankkeissa on yksi osatoteuttaja?", {HARBOUR}),
        ("Mitkä hankkeet alkoivat 2018 tai myöhemmin ja päättyivät ennen vuotta 2021?", {PURSE}),
        ("Mitkä hankkeet alkoivat tammikuussa?", {LOOM}),
        ("Mistä hankkeista puuttuu loppuraportin tiivistelmä?", {PURSE}),
        ("Minkä hankkeiden hakijan kotipaikka on Kajaani?", {HARBOUR}),
        ("Missä hankkeissa on velkaneuvontaa tai ohjelmointia?", {HARBOUR, LOOM}),
        ("Missä hankkeissa maksetaan velkoja mutta ei tehdä maksusuunnitelmaa?", set()),
        ("Missä hankkeissa suunniteltiin 75 osallistujaa tai enemmän?", {HARBOUR, PURSE}),
        ("Mitkä hankkeet saivat yli 200 000 euroa mutta käyttivät alle 240 000 euroa?", {HARBOUR}),
        ("Minkä hankkeiden viranomainen on Hämeen ELY-keskus tai Etelä-Savon ELY-keskus?", {PURSE, LOOM, ISLES}),
        ("Vilka projekt finansieras av ERUF men inte av ESF?", {ISLES}),
        ("Which projects planned more than 70 participants?", {HARBOUR, PURSE}),
        ("Missä hankkeissa mainitaan Hiidenvaaran ammattiopisto yhteistyökumppanina?", {HARBOUR, LOOM}),
        ("Missä hankkeissa Sisämeren ammattikorkeakoulu mainitaan yhteistyötahona?", set()),
        ("Missä hankkeissa hakijana on ammattikorkeakoulu, ei pelkkänä osatoteuttajana?", {ISLES}),
        ("Mitkä hankkeet vaikuttavat Natura 2000 -ohjelman kohteisiin eli ovat antaneet muuta kuin nollan?", {ISLES}),
        ("Mitkä hankkeet antavat Natura 2000 -kohteille muun arvion kuin nollan?", {ISLES}),
        ("Which projects are marked as already finished?", {HARBOUR, ISLES, LOOM}),
        ("Which projects applied for or received more than 200,000 euros?", {HARBOUR, PURSE}),
        ("Vilka projekt har skuldrådgivning?", {HARBOUR}),
        ("Missä hankkeissa Hiidenvaaran ammattiopisto on mukana missä tahansa roolissa?", {HARBOUR, LOOM}),
        ("missä hankkeissa hiidenvaaran ammattiopisto on kumppanina tai sidosryhmänä", {HARBOUR, LOOM}),
        ("Mitkä hankkeet on suunnattu nuorille?", {HARBOUR}),
        ("Mitkä hankkeet on suunnattu yrityksille?", {ISLES}),
        ("Missä hankkeissa alle 97 prosenttia myönnetystä on käytetty?", {HARBOUR}),
        ("Missä hankkeissa yli puolet osallistujista oli naisia?", {HARBOUR, LOOM}),
        ("Missä hankkeissa naisten osuus oli yli 60 %?", {LOOM}),
        ("In which projects were more than half of the participants women?", {HARBOUR, LOOM}),
        ("Missä hankkeissa henkilöitä osallistui enemmän kuin oli suunniteltu?", {HARBOUR, LOOM}),
        ("Missä hankkeissa sukupuolinäkökulmaa ei ole valtavirtaistettu?", {PURSE}),
        ("Vilka projekt har en yrkeshögskola som huvudsökande?", {ISLES}),
        ("Which projects train in loneliness?", {ISLES}),
        ("Which projects mention a seal?", {ISLES}),
        ("Vilka projekt riktar sig till vuxna?", {PURSE}),
        ("Missä hankkeissa todetaan, ettei tilastoa ollut?", {PURSE}),
        ("Mitkä hankkeet ovat säätiöiden toteuttamia?", {HARBOUR}),
        ("Mitkä hankkeet jatkuivat vielä vuonna 2018?", {PURSE, LOOM, ISLES}),
        ("Mitkä ELY-keskuksen rahoittamat hankkeet ovat käynnissä?", {PURSE}),
        ("Missä hankkeissa työpaikkatavoite ei toteutunut?", set()),
        ("Missä hankkeissa osallistujatavoite toteutui?", {HARBOUR, LOOM}),
        ("Mitkä näistä on rahoitettu aluekehitysrahastosta?", {ISLES}),
        ("Missä hankkeissa sukupuolinäkökulma on valtavirtaistettu mutta analyysia ei tehty?", set()),
        ("Which projects involve Hiidenvaara Vocational College (Hiidenvaaran ammattiopisto)?", {HARBOUR, LOOM}),
        ("Mitkä niistä toimivat Kainuussa?", {HARBOUR, LOOM}),
        ("mitkä hankkeet ulottuvat Kainuuseen?", {HARBOUR, LOOM}),
        ("Mitkä hankkeet sijoittuvat Pirkanmaalle?", {LOOM}),
        ("Mitkä hankkeet toimivat vain Kainuussa?", {HARBOUR}),
        ("Mitkä hankkeet rajautuvat pelkästään Kainuun alueelle?", {HARBOUR}),
        ("Mitkä hankkeet toimivat ainoastaan Pirkanmaalla ja Kainuussa?", {HARBOUR, LOOM}),
        ("Which projects work only in Kainuu?", {HARBOUR}),
        ("Mitkä hankkeet toimivat useamman kuin yhden maakunnan alueella?", {LOOM}),
        ("Mitkä hankkeet toimivat useassa maakunnassa?", {LOOM}),
        ("Mitkä hankkeet toteutetaan yhden maakunnan alueella?", {HARBOUR, PURSE, ISLES}),
        ("Mitkä hankkeet on saatettu loppuun?", {HARBOUR, ISLES, LOOM}),
        ("Mitkä ESR-hankkeista ovat jo ohi?", {HARBOUR, LOOM}),
        ("Mitkä hankkeet pyörähtivät käyntiin vuonna 2016?", {HARBOUR, ISLES}),
        ("Mitkä hankkeet osuvat vuoteen 2021?", {LOOM}),
        ("Missä hankkeissa osallistujatavoite ylitettiin?", {HARBOUR, LOOM}),
        ("Missä hankkeissa päätoteuttajana tai osatoteuttajana on oppilaitos?", {HARBOUR, LOOM}),
        ("Which of these are still running?", {PURSE}),
        ("Which projects are still in operation?", {PURSE}),
        ("Vilka projekt är fortfarande i gång?", {PURSE}),
        ("Vilka av dessa finansieras av Europeiska regionala utvecklingsfonden?", {ISLES}),
        ("Mitkä hankkeet ovat yhteishankkeita?", {HARBOUR}),
        ("Which projects are joint projects with more than one applicant or implementer?", {HARBOUR}),
        ("Vilka projekt har fler än en sökande?", {HARBOUR}),
        ("Mitä hankkeita toteuttaa vain yksi organisaatio?", {PURSE, LOOM, ISLES}),
        ("Mitkä hankkeet on toteutettu yksin?", {PURSE, LOOM, ISLES}),
        ("missä hankkeissa hakijoita on vain yksi", {PURSE, LOOM, ISLES}),
        ("Mihin hankkeisiin Hiidenvaaran ammattiopisto liittyy jotenkin?", {HARBOUR, LOOM}),
        ("mitkä hankkeet loppuivat elokuun viimeisenä päivänä 2018", {ISLES}),
        ("Mitkä hankkeet alkoivat 1. syyskuuta 2016?", {ISLES}),
        ("Mitkä hankkeet alkoivat syyskuun ensimmäisenä päivänä?", {PURSE, ISLES}),
        ("Which projects ended on the last day of August 2020?", {PURSE}),
        ("Vilka projekt slutade på årets sista dag?", {HARBOUR}),
        ("Minkä hankkeiden kohdealueen kuntaluettelossa on Kajaani?", {HARBOUR, LOOM}),
        ("Vilka projekt har Kajaani i sin kommunlista?", {HARBOUR, LOOM}),
        ("Mikä hanke ilmoittaa muuta kuin nollavaikutuksen Natura 2000 -kohteisiin?", {ISLES}),
        ("Missä hankkeissa vaikutus Natura 2000 -kohteisiin poikkeaa nollasta?", {ISLES}),
        ("Mitkä hankkeet arvioivat, ettei niillä ole vaikutusta Natura 2000 -kohteisiin?", {HARBOUR}),
        ("Which projects report a non-zero impact on Natura 2000 sites?", {ISLES}),
        ("Which projects have a foundation as the main applicant?", {HARBOUR}),
        ("Which projects have a municipality as main implementer?", {PURSE}),
        ("Missä hankkeissa säätiö on pääasiallinen hakija?", {HARBOUR}),
        ("Missä hankkeissa hakija on tyypiltään ammattikorkeakoulu?", {ISLES}),
        ("Vilka projekt har en stiftelse som huvudsaklig sökande?", {HARBOUR}),
        ("Missä hankkeissa oppilaitos on toteuttajana?", {HARBOUR, LOOM}),
        ("Missä hankkeissa oppilaitos on päätoteuttajana?", {LOOM}),
        ("missä hankkeissa Hiidenvaaran ammattiopisto on mukana tavalla tai toisella", {HARBOUR, LOOM}),
        ("Missä hankkeissa on Hiidenvaaran ammattiopisto jollain tavalla mukana?", {HARBOUR, LOOM}),
        ("Missä hankkeissa asiakkaina tai kohderyhmänä on velkaantuneita?", {HARBOUR, PURSE}),
        ("Missä hankkeissa toimijoina on velkaneuvojia?", {PURSE}),
        ("Which projects have fishers as clients or participants?", {ISLES}),
        ("Missä hankkeissa on tehty tai aiotaan teettää maksusuunnitelmia?", {HARBOUR, PURSE}),
        ("Missä hankkeissa on pidetty tai pidetään laskuiltoja?", {PURSE}),
        ("Missä hankkeissa välillisenä kohderyhmänä ovat nuorten läheiset?", {HARBOUR}),
        ("Missä hankkeissa varsinaisena kohderyhmänä ovat läheiset?", set()),
        ("Missä hankkeissa kohderyhmänä ovat yritykset?", {ISLES}),
        ("Missä hankkeissa osallistuvien henkilöiden suunniteltu määrä on seitsemänkymmentäviisi?", {PURSE}),
        ("Missä hankkeissa uusia työpaikkoja suunniteltiin kuusi?", {ISLES}),
        ("Missä hankkeissa uusia työpaikkoja syntyi odotettua enemmän?", {ISLES}),
        ("Missä hankkeissa uusien työpaikkojen määrä jäi nollaan?", set()),
        ("In which projects is the planned number of participants 40?", {LOOM}),
        ("Mitkä hankkeet eivät vaikuta Natura 2000 -kohteisiin?", {HARBOUR}),
        ("Missä hankkeissa jokin kestävän kehityksen vaikutus on negatiivinen?", set()),
        ("Missä hankkeissa hyvinvoinnin edistämisen välitön vaikutus on positiivinen?", {HARBOUR, ISLES}),
        ("Missä hankkeissa ULKOAMK on hakijana?", {ISLES}),
        ("Mitkä hankkeet on saatu päätökseen?", {HARBOUR, ISLES, LOOM}),
        ("Mitkä hankkeet ovat Tuulijoen kunnan hakemia?", {PURSE}),
        ("onko hankkeita jotka keskittyy ahtaisiin majoitusyrityksiin", set()),
        ("Are there projects about 3D looms or sealing?", set()),
        ("Missä hankkeissa saaristo kiittää, eli hyvinvoinnin edistämisen välitön vaikutus on kolme?", {ISLES}),
        ("Mitkä hankkeet kuuluvat toimintalinjaan viisi?", {HARBOUR, PURSE}),
        ("Missä hankkeissa on käytetty alle kolme neljäsosaa myönnetystä rahoituksesta?", set()),
        ("Missä hankkeissa osallistujien suunniteltu määrä jäi alle kahdeksaankymmeneen?", {PURSE, LOOM}),
        ("Which projects planned no participants?", set()),
        ("Missä hankkeissa ei suunniteltu uusia työpaikkoja?", set()),
        ("Mitkä hankkeet alkoivat syksyllä?", {PURSE, ISLES}),
        ("Missä hankkeissa ELY-keskus on rahoittajana?", {HARBOUR, PURSE, LOOM, ISLES}),
        ("Mitkä hankkeet on jo viety maaliin?", {HARBOUR, ISLES, LOOM}),
        ("Mitkä hankkeet pyörivät yhä?", {PURSE}),
        ("Missä hankkeissa on vielä toimintaa?", {PURSE}),
        ("Minkä hankkeiden tilana lukee päättynyt?", {HARBOUR, ISLES, LOOM}),
        ("Mitkä hankkeet saivat hylkäävän päätöksen?", set()),
        ("Mitkä hankkeet ovat Hämeen ELY-keskuksen hoteissa?", {ISLES, LOOM}),
        ("Vilka projekt övervakas av NTM-centralen i Södra Savolax?", {PURSE}),
        ("Mitkä hankkeet on tehty aluekehitysrahaston piikkiin?", {ISLES}),
        ("Mitkä hankkeet ovat vitoslinjalla?", {HARBOUR, PURSE}),
        ("Mitkä hankkeet ovat pk-yritysten kilpailukyvyn linjalta?", {ISLES}),
        ("Minkä hankkeiden erityistavoitteena on työkyvyn kohentaminen?", {HARBOUR, PURSE}),
        ("Missä hankkeissa ammattikorkeakoulu on ohjaksissa?", {ISLES}),
        ("Mitkä hankkeet ovat kunnan luotsaamia?", {PURSE}),
        ("Which projects have a foundation in charge?", {HARBOUR}),
        ("Mitkä hankkeet jättivät sukupuolianalyysin tekemättä?", {PURSE}),
        ("Which projects skipped the gender analysis?", {PURSE}),
        ("Miltä hankkeilta jäi myönnetystä rahasta toteutumatta yli 5 000 euroa?", {HARBOUR}),
        ("Missä hankkeissa osallistujia tuli enemmän kuin oli tarkoitus?", {HARBOUR, LOOM}),
        ("Mitkä hankkeet päättyivät uudenvuodenaattona?", {HARBOUR}),
        ("Mitkä hankkeet alkoivat samana vuonna?", {HARBOUR, ISLES}),
        ("Mitkä hankkeet olivat vedossa kesällä 2017?", {HARBOUR, ISLES}),
        ("Mitkä hankkeet olivat käynnissä koko vuoden 2018?", set()),
        ("Mitkä hankkeet ehtivät maaliin ennen vuotta 2019?", {HARBOUR, ISLES}),
        ("Mitkä hankkeet olivat ohi jo vuonna 2018?", {HARBOUR}),
        ("Which projects kicked off in 2016?", {HARBOUR, ISLES}),
        ("Mitkä hankkeet ovat kaksivuotisia?", {ISLES, PURSE}),
        ("Missä hankkeissa syntyi uusia työpaikkoja?", {ISLES}),
        ("Missä hankkeissa jäi käyttämättä yli 3 prosenttia myönnetystä?", {HARBOUR}),
        ("Which projects last more than 20 months?", {HARBOUR, ISLES, PURSE}),
        ("Missä hankkeissa hyvinvoinnin edistämisen välillinen vaikutus on seiskan yläpuolella?", {HARBOUR}),
    ],
)
def test_a_list_meets_its_conditions(asker: Asker, question: str, codes: set[str]) -> None:
    answer = asker.ask(question)
    check(answer)
    assert answer.kind is AnswerKind.PROJECTS
    assert {project.code for project in answer.projects} == codes


@pytest.mark.parametrize(
    ("question", "codes"),
    [
        ("Missä hankkeissa ei puhuta hylkeistä eikä maksusuunnitelmista?", {LOOM}),
        ("Missä hankkeissa ei mainita velkaneuvontaa tai hylkeitä?", {PURSE, LOOM}),
    ],
)
def test_of_several_things_none_must_be_mentioned(asker: Asker, question: str, codes: set[str]) -> None:
    assert codes <= {project.code for project in asker.ask(question).projects} <= codes | {"mehilaiset"}


def test_an_organisation_that_no_project_has_is_in_none(asker: Asker) -> None:
    answer = asker.ask("Missä hankkeissa Sisämeren ammattikorkeakoulu on hakijana?")
    assert answer.kind is AnswerKind.PROJECTS
    assert answer.projects == ()


def test_a_bound_that_no_form_tells_of_is_not_dropped(asker: Asker) -> None:
    answer = asker.ask("Missä Kainuun hankkeissa on yli 50 robottia?")
    assert answer.kind is AnswerKind.NONE
    assert answer.text == "Tätä ehtoa ei voi tarkistaa lomakkeista: yli 50 robottia."


def test_a_type_of_organisation_is_shown_with_its_name(asker: Asker) -> None:
    entry = asker.ask("Missä hankkeissa hakijana on säätiö?").projects[0]
    assert any(reason.startswith("hakija") for reason in entry.reasons)
    assert any(reason.startswith("organisaatiotyyppi") for reason in entry.reasons)


def test_an_empty_list_tells_what_was_looked_for(asker: Asker) -> None:
    assert "Teksteistä haettiin: hunajaa." in asker.ask("Missä Kainuun hankkeissa tehdään hunajaa?").text


@pytest.mark.parametrize(
    ("question", "first"),
    [
        (
            "Mikä hankkeista on toteutusajaltaan lyhin?",
            "Pienin: Kutomosta koodariksi (S77103), kesto noin 18 kuukautta",
        ),
        ("Missä hankkeessa suunniteltu osallistujamäärä on suurin?", "Suurin: Rahasatama"),
        ("Mikä Kainuun hankkeista sai vähiten rahoitusta?", "Pienin: Kutomosta koodariksi (S77103)"),
        ("Missä hankkeessa on eniten kohdekuntia?", "Suurin: "),
        ("Mikä hanke on saanut eniten EU- ja valtion rahoitusta?", "Suurin: LANKA-verkosto (S77102)"),
        (
            "Mikä hanke on käyttänyt suurimman osan myönnetystä rahoituksesta?",
            "Suurin: Talvisaari auki (A77201), 99,3 %",
        ),
        ("Millä hankkeella on jäänyt suhteessa eniten rahaa käyttämättä?", "Suurin: Rahasatama"),
        ("Mitkä kaksi hanketta saivat eniten rahaa?", "Suurin: LANKA-verkosto (S77102)"),
        ("Which project lasted the shortest?", "Lowest: Kutomosta koodariksi (S77103)"),
    ],
)
def test_extremes_are_of_one_measure_among_those_that_fit(asker: Asker, question: str, first: str) -> None:
    answer = asker.ask(question)
    check(answer)
    assert answer.kind is AnswerKind.FACT
    assert answer.text.startswith(first)


@pytest.mark.parametrize(
    ("question", "codes"),
    [
        ("Missä hankkeissa Tuulijoen kunta on hakijana?", {"S77102"}),  # the organisation, not its town
        ("Mitä hankkeita Tuulijoen kunta toteuttaa?", {"S77102"}),
        ("Mitkä hankkeet toteutetaan ainakin osin Kainuussa?", {"S77101", "S77103"}),
        ("Missä hankkeissa velkaantuneet aikuiset ovat pääkohderyhmänä?", {"S77102"}),
        ("Mitkä ovat budjetiltaan yli 250 000 euron hankkeita?", {"S77101", "S77102"}),
        ("Missä hankkeissa toteutunut julkinen rahoitus yhteensä oli alle 200 000 euroa?", {"A77201", "S77103"}),
        ("Missä hankkeissa julkisen rahoituksen toteuma oli alle 200 000 euroa?", {"A77201", "S77103"}),
        ("Mitkä hankkeet käyttivät julkista rahoitusta yhteensä alle 310 000 euroa?", {"A77201", "S77101", "S77103"}),
        ("Mitkä hankkeet ovat kesken?", {"S77102"}),
        ("Mitkä hankkeet jäivät kesken?", set()),  # none was broken off
    ],
)
def test_conditions_in_other_shapes_of_question(asker: Asker, question: str, codes: set[str]) -> None:
    answer = asker.ask(question)
    assert answer.kind is AnswerKind.PROJECTS
    assert {project.code for project in answer.projects} == codes


@pytest.mark.parametrize("question", ["hankkeita kuten Rahasatama", "Onko muita hankkeita kuten Rahasatama?"])
def test_projects_such_as_a_project_are_similar_ones(asker: Asker, question: str) -> None:
    answer = asker.ask(question)
    assert answer.kind is AnswerKind.SIMILAR
    assert answer.projects[0].code == "S77102"
