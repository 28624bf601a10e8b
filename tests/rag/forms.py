"""Fictional documents for the tests of answering: four project descriptions and a report without a form."""

PERSON, MANAGER = "Sointu Satumaa", "neuvontapäällikkö"
EMAIL, PHONE = "sointu.satumaa(at)rahasatama.example", "040 900 1177"
PERSONAL = (
    *("Sointu", "Satumaa", MANAGER, EMAIL, PHONE, "sointu."),
    *("Tapio", "Tarumaa", "050 900 2288", "Lumi", "Loruniemi", "lumi.loruniemi@ulkoamk.example"),
)

HARBOUR = f"""Euroopan unioni Vipuvoimaa EU:lta

Euroopan sosiaalirahaston (ESR) rahoittaman hankkeen kuvaus

1 Hanke

Hankekoodi: S77101

Hankkeen nimi: Rahasatama – velkaneuvontaa työpajoilla

Toimintalinja: 5. Sosiaalinen osallisuus ja köyhyyden torjunta

Erityistavoite: 10.1. Työelämän ulkopuolella olevien työ- ja toimintakyvyn parantaminen

Suunnitelman mukainen toteutusaika: Alkaa 1.2.2016 ja päättyy 31.12.2017

Toiminnan tila: Toiminta päättynyt

Vastuuviranomainen: Pohjois-Pohjanmaan elinkeino-, liikenne- ja ympäristökeskus

2 Hakijan perustiedot

Hakijan virallinen nimi: Rahasatamasäätiö sr

Organisaatiotyyppi: Säätiö

Y-tunnus: 2345671-3

Jakeluosoite: Kotkankatu 3

Puhelinnumero: 08 900 1100

Postinumero: 87100

Postitoimipaikka: Kajaani

WWW-osoite:

Hankkeen yhteyshenkilön nimi: {PERSON}

Yhteyshenkilön asema hakijaorganisaatiossa: {MANAGER}

Yhteyshenkilön sähköpostisoite: {EMAIL}

Yhteyshenkilön puhelinnumero: {PHONE}

Hakijoiden lukumäärä tai tuen siirto -menettely: Hakijoita on useampi kuin yksi (yhteishanke)

Osatoteuttajat

Hiidenvaaran ammattiopisto, 1234567-1

3 Suunnitelman mukainen tiivistelmä toteutuksesta

Rahasatama tuo velkaneuvonnan nuorten työpajoille. Neuvoja istuu työpajan kahvipöydässä joka tiistai, ja nuori voi \
kysyä laskuistaan ilman ajanvarausta. Velkaantuneille nuorille tehdään maksusuunnitelma, joka tarkistetaan kuukauden \
välein. Lisätietoja antaa {PERSON}, {EMAIL}.

Hiidenvaaran ammattiopisto kouluttaa työpajojen ohjaajat ottamaan rahan puheeksi. Koulutus kestää neljä iltapäivää, \
ja jokainen ohjaaja saa laskujen lajitteluun tarkoitetun mapin. Perintätoimistojen kirjeet luetaan yhdessä, ja nuori \
oppii erottamaan kiireellisen kirjeen muista. Keväisin työpajoilla pelataan budjettipeliä, jossa kuukauden palkan on \
riitettävä vuokraan, ruokaan ja bussilippuun. Pelin säännöt annetaan vapaasti muiden työpajojen käyttöön.

4 Hankkeen kohderyhmät

4.1 Varsinaiset kohderyhmät

Työpajoilla käyvät 17–28-vuotiaat nuoret, joilla on velkoja tai maksuhäiriömerkintä.

4.2 Välilliset kohderyhmät

Työpajojen ohjaajat ja nuorten läheiset.

5 Projektin julkinen rahoitus, euroa

Myönnetty EU- ja valtion rahoitus: 240 000

Toteutunut EU- ja valtion rahoitus: 231 500

Suunniteltu julkinen rahoitus yhteensä: 320 000

Toteutunut julkinen rahoitus yhteensä: 308 700

6 Maantieteellinen kohdealue

Maakunnat: Kainuu

Seutukunnat: Kajaanin

Kunnat: Kajaani, Sotkamo

Toteutuspaikan osoite, jos hanke toteutetaan yhdessä paikassa

Jakeluosoite:

Postinumero:

Postitoimipaikka:

7 Hakemusvaiheessa ilmoitettavat arviot hankekohtaisista seurantiedoista

7.1 Osallistuvien henkilöiden lukumäärä

Suunniteltu: 120, joista naisia 66

Toteutunut seurantatietojen mukaan: 143, joista naisia 81

8 Horisontaaliset periaatteet

8.1 Sukupuolten tasa-arvo

Hankkeessa on tehty toimintaympäristön analyysi sukupuolinäkökulmasta: Kyllä
Työpajojen kävijätiedoista selvitettiin, miten nuorten naisten ja miesten velat eroavat.
Sukupuolinäkökulma on huomioitu hankkeen toiminnassa (valtavirtaistaminen): Kyllä
Ryhmät kootaan nuorten toiveiden mukaan.
Hankkeen päätavoite on sukupuolten tasa-arvon edistäminen: Ei
Päätavoite on nuorten talouden vakautuminen.

8.2 Kestävä kehitys

VälitönVälillinen
Ekologinen kestävyys
Natura 2000 -ohjelman kohteet 0 0
-
Sosiaalinen ja kulttuurinen kestävyys sekä yhdenvertaisuus
Hyvinvoinnin edistäminen 7 8
Arki tasaantuu, kun laskut ovat järjestyksessä.

9 Loppuraportin tiivistelmä

Maksusuunnitelman teki 88 nuorta. Neuvoja istui työpajoilla 91 tiistaina.
"""

PURSE = """Euroopan unioni Vipuvoimaa EU:lta

Euroopan sosiaalirahaston (ESR) rahoittaman hankkeen kuvaus

1 Hanke

Hankekoodi: S77102

Hankkeen nimi: LANKA-verkosto

Toimintalinja: 5. Sosiaalinen osallisuus ja köyhyyden torjunta

Erityistavoite: 10.1. Työelämän ulkopuolella olevien työ- ja toimintakyvyn parantaminen

Suunnitelman mukainen toteutusaika: Alkaa 1.9.2018 ja päättyy 31.8.2020

Toiminnan tila: Toiminnassa

Vastuuviranomainen: Etelä-Savon elinkeino-, liikenne- ja ympäristökeskus

2 Hakijan perustiedot

Hakijan virallinen nimi: Tuulijoen kunta

Organisaatiotyyppi: Kunta

Y-tunnus: 1234567-1

WWW-osoite: http://www.tuulijoki.example

Hankkeen yhteyshenkilön nimi: Tapio Tarumaa

Yhteyshenkilön puhelinnumero: 050 900 2288

Hakijoiden lukumäärä tai tuen siirto -menettely: Vain yksi hakija

3 Suunnitelman mukainen tiivistelmä toteutuksesta

LANKA-verkosto kokoaa kunnan velkaneuvojat, sosiaalityöntekijät ja seurakunnan diakoniatyön yhteiseen pöytään. \
Velkaantunut asukas saa maksusuunnitelman ja neuvojan yhdellä yhteydenotolla. Kirjastossa pidetään laskuiltoja.

4 Hankkeen kohderyhmät

4.1 Varsinaiset kohderyhmät

Velkaantuneet aikuiset, jotka ovat työelämän ulkopuolella.

5 Projektin julkinen rahoitus, euroa

Myönnetty EU- ja valtion rahoitus: 310 250

Toteutunut EU- ja valtion rahoitus:

Suunniteltu julkinen rahoitus yhteensä: 415 000

6 Maantieteellinen kohdealue

Maakunnat: Pohjois-Savo

Kunnat: Kuopio, Siilinjärvi

7 Hakemusvaiheessa ilmoitettavat arviot hankekohtaisista seurantiedoista

7.1 Osallistuvien henkilöiden lukumäärä

Suunniteltu: 75, joista naisia 40

8 Horisontaaliset periaatteet

8.1 Sukupuolten tasa-arvo

Hankkeessa on tehty toimintaympäristön analyysi sukupuolinäkökulmasta: Ei
Kunnalla ei ole tilastoa velkaantumisesta sukupuolen mukaan.
Sukupuolinäkökulma on huomioitu hankkeen toiminnassa (valtavirtaistaminen): Ei
-
Hankkeen päätavoite on sukupuolten tasa-arvon edistäminen: Ei
-

9 Loppuraportin tiivistelmä

-
"""

ISLES = """Euroopan unioni Vipuvoimaa EU:lta

Euroopan aluekehitysrahaston (EAKR) rahoittaman hankkeen kuvaus

1 Hanke

Hankekoodi: A77201

Hankkeen nimi: Talvisaari auki

Toimintalinja: 1. Pk-yritystoiminnan kilpailukyky

Erityistavoite: 2.1. Pk-yritysten kasvun ja kansainvälistymisen edistäminen

Suunnitelman mukainen toteutusaika: Alkaa 1.9.2016 ja päättyy 31.8.2018

Toiminnan tila: Toiminta päättynyt

Vastuuviranomainen: Hämeen elinkeino-, liikenne- ja ympäristökeskus

2 Hakijan perustiedot

Hakijan virallinen nimi: Ulkomeren ammattikorkeakoulu Oy (ULKOAMK)

Organisaatiotyyppi: Ammattikorkeakoulu

Y-tunnus: 0201256-6

WWW-osoite: http://www.ulkoamk.example

Hankkeen yhteyshenkilön nimi: Lumi Loruniemi

Yhteyshenkilön sähköpostisoite: lumi.loruniemi@ulkoamk.example

Hakijoiden lukumäärä tai tuen siirto -menettely: Vain yksi hakija

3 Suunnitelman mukainen tiivistelmä toteutuksesta

Saariston majatalot ja kalastajat avaavat ovensa myös talvella. Yritykset suunnittelevat yhteisen talvireitin, jonka \
varrella on hylkeiden katselua, savusaunoja ja jääkalastusta. Hankkeelle on myönnetty EU- ja valtion rahoitusta \
175 000 euroa.

4 Hankkeen kohderyhmät

4.1 Varsinaiset kohderyhmät

Saariston majoitusyritykset ja kalastajat.

5 Projektin julkinen rahoitus, euroa

Myönnetty EU- ja valtion rahoitus: 150 000

Toteutunut EU- ja valtion rahoitus: 148 900

Suunniteltu julkinen rahoitus yhteensä: 200 000

Toteutunut julkinen rahoitus yhteensä: 198 200

6 Maantieteellinen kohdealue

Maakunnat: Varsinais-Suomi

Kunnat: Parainen

7 Hakemusvaiheessa ilmoitettavat arviot hankekohtaisista seurantiedoista

7.1 Uusien työpaikkojen määrä (kysytään vain erityistavoitteisiin 1.1, 2.1 ja 3.1 kuuluvissa hankkeissa)

Suunniteltu: 6, joihin työllistyvät naiset 2

Toteutunut seurantatietojen mukaan: 8, joihin työllistyvät naiset 3

8 Horisontaaliset periaatteet

8.1 Sukupuolten tasa-arvo

Hankkeessa on tehty toimintaympäristön analyysi sukupuolinäkökulmasta: Kyllä
Saariston yrittäjistä kolmannes on naisia.

8.2 Kestävä kehitys

VälitönVälillinen
Ekologinen kestävyys
Natura 2000 -ohjelman kohteet 2 1
Reitti kiertää hylkeiden makuupaikat kaukaa.
Sosiaalinen ja kulttuurinen kestävyys sekä yhdenvertaisuus
Hyvinvoinnin edistäminen 3 2
Yhdessä tekeminen vähentää yksinäisyyttä.
Yhteiskunnallinen ja kulttuurinen yhdenvertaisuus 4 5
Osa retkistä opastetaan viittomakielisille kulkijoille

9 Loppuraportin tiivistelmä

Talvireitti avattiin tammikuussa 2018. Kävijöitä oli ensimmäisenä talvena 2 640.
"""

LOOM = """Euroopan unioni Vipuvoimaa EU:lta

Euroopan sosiaalirahaston (ESR) rahoittaman hankkeen kuvaus

1 Hanke

Hankekoodi: S77103

Hankkeen nimi: Kutomosta koodariksi

Toimintalinja: 4. Koulutus, ammattitaito ja elinikäinen oppiminen

Erityistavoite: 9.1. Siirtymävaiheita ja koulutuksellista tasa-arvoa tukevien palvelujen parantaminen

Suunnitelman mukainen toteutusaika: Alkaa 1.1.2020 ja päättyy 30.6.2021

Toiminnan tila: Toiminta päättynyt

Vastuuviranomainen: Hämeen elinkeino-, liikenne- ja ympäristökeskus

2 Hakijan perustiedot

Hakijan virallinen nimi: Hiidenvaaran ammattiopisto

Organisaatiotyyppi: Ammatillinen oppilaitos

Y-tunnus: 1234567-1

WWW-osoite: http://www.hiidenvaara.example

Hakijoiden lukumäärä tai tuen siirto -menettely: Vain yksi hakija

3 Suunnitelman mukainen tiivistelmä toteutuksesta

Tekstiilitehtaiden lomautetut työntekijät opiskelevat ohjelmoinnin perusteet kudontakaavojen avulla. Jokainen saa \
oman mentorin ohjelmistoyrityksestä.

4 Hankkeen kohderyhmät

4.1 Varsinaiset kohderyhmät

Lomautetut tekstiilityöntekijät.

5 Projektin julkinen rahoitus, euroa

Myönnetty EU- ja valtion rahoitus: 98 400

Toteutunut EU- ja valtion rahoitus: 97 100

Suunniteltu julkinen rahoitus yhteensä: 131 000

Toteutunut julkinen rahoitus yhteensä: 129 800

6 Maantieteellinen kohdealue

Maakunnat: Pirkanmaa, Kainuu

Kunnat: Tampere, Kajaani

7 Hakemusvaiheessa ilmoitettavat arviot hankekohtaisista seurantiedoista

7.1 Osallistuvien henkilöiden lukumäärä

Suunniteltu: 40, joista naisia 28

Toteutunut seurantatietojen mukaan: 44, joista naisia 31

8 Horisontaaliset periaatteet

8.1 Sukupuolten tasa-arvo

Hankkeessa on tehty toimintaympäristön analyysi sukupuolinäkökulmasta: Kyllä
Lomautetuista seitsemän kymmenestä on naisia.

9 Loppuraportin tiivistelmä

Ohjelmointikurssin suoritti 37 kutojaa.
"""

REPORT = """Sammalkosken mehiläistarhat

1 Pesien laskenta

Sammalkosken rannoilta laskettiin toukokuussa 212 mehiläispesää. Tarhaajat merkitsivät jokaisen pesän kartalle.

2 Hunajasato

Hunajaa saatiin 4 310 kiloa, ja siitä puolet myytiin torilla.
"""

FILES = {
    "rahasatama.txt": HARBOUR,
    "lanka.txt": PURSE,
    "talvisaari.txt": ISLES,
    "kutomo.txt": LOOM,
    "mehilaiset.txt": REPORT,
}
CODES = ("A77201", "S77101", "S77102", "S77103", "mehilaiset")
