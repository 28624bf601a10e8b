"""The words of an answer's frame, in the question's language. Quotes stay in the document's own."""

import re

from corpus.document import Fact, Kind, Value

_FRAMES: dict[str, dict[str, str]] = {
    "none": {
        "fi": "Asiakirjoista ei löydy tähän vastausta.",
        "en": "The documents do not answer this.",
        "sv": "Dokumenten ger inget svar på detta.",
    },
    "unknown_words": {
        "fi": "Asiakirjoissa ei mainita: {words}.",
        "en": "The documents do not mention: {words}.",
        "sv": "Dokumenten nämner inte: {words}.",
    },
    "read_as": {
        "fi": "Luettiin: {words}.",
        "en": "Read as: {words}.",
        "sv": "Läst som: {words}.",
    },
    "meant": {
        "fi": "Kysymys ymmärrettiin näin: {wording}",
        "en": "The question was understood as: {wording}",
        "sv": "Frågan tolkades så här: {wording}",
    },
    "empty_field": {
        "fi": "Asiakirjoista ei löydy tähän vastausta: {project}: lomakkeen kohta ”{label}” on tyhjä.",
        "en": "The documents do not answer this: {project}: the form's field “{label}” is empty.",
        "sv": "Dokumenten ger inget svar på detta: {project}: formulärets fält ”{label}” är tomt.",
    },
    "empty_value": {
        "fi": "kohta ”{label}” on tyhjä [{n}]",
        "en": "the field “{label}” is empty [{n}]",
        "sv": "fältet ”{label}” är tomt [{n}]",
    },
    "absent_field": {
        "fi": "Asiakirjoista ei löydy tähän vastausta: hankkeen {project} lomakkeella ei ole kohtaa ”{label}”.",
        "en": "The documents do not answer this: the form of {project} has no field “{label}”.",
        "sv": "Dokumenten ger inget svar på detta: formuläret för {project} har inget fält ”{label}”.",
    },
    "only_other_stage": {
        "fi": "Asiakirjoista ei löydy tähän vastausta: {project}: lomakkeella on vain {name} {value}.",
        "en": "The documents do not answer this: {project}: the form has only {name} {value}.",
        "sv": "Dokumenten ger inget svar på detta: {project}: formuläret har bara {name} {value}.",
    },
    "not_compared": {
        "fi": "Asiakirjoista ei löydy tähän vastausta: tätä ei kerrota kaikista vertailtavista: {owners}.",
        "en": "The documents do not answer this: it is not told of all that are compared: {owners}.",
        "sv": "Dokumenten ger inget svar på detta: det sägs inte om alla som jämförs: {owners}.",
    },
    "no_project": {
        "fi": "Asiakirjoista ei löydy tähän vastausta: kokoelmassa ei ole hanketta ”{name}”.",
        "en": "The documents do not answer this: the collection has no project “{name}”.",
        "sv": "Dokumenten ger inget svar på detta: samlingen har inget projekt ”{name}”.",
    },
    "no_year": {
        "fi": "Asiakirjoista ei löydy tähän vastausta: {project}: "
        "kohdassa ”{name}” ei ole vuotta {asked}, vain {held}.",
        "en": "The documents do not answer this: {project}: “{name}” has no {asked}, only {held}.",
        "sv": "Dokumenten ger inget svar på detta: {project}: ”{name}” har inte {asked}, bara {held}.",
    },
    "not_crossed": {
        "fi": "Asiakirjoista ei löydy tähän vastausta: {project}: lomake kertoo nämä vain erikseen: {labels}.",
        "en": "The documents do not answer this: {project}: the form tells these only apart: {labels}.",
        "sv": "Dokumenten ger inget svar på detta: {project}: formuläret anger dessa bara var för sig: {labels}.",
    },
    "no_reason": {
        "fi": "Asiakirjoista ei löydy tähän vastausta: {project}: kohta ”{name}” ei kerro syytä.",
        "en": "The documents do not answer this: {project}: the field “{name}” gives no reason.",
        "sv": "Dokumenten ger inget svar på detta: {project}: fältet ”{name}” anger inget skäl.",
    },
    "no_row": {
        "fi": "Asiakirjoista ei löydy tähän vastausta: {project}: taulukoissa ei ole riviä ”{row}”.",
        "en": "The documents do not answer this: {project}: the tables have no row “{row}”.",
        "sv": "Dokumenten ger inget svar på detta: {project}: tabellerna har ingen rad ”{row}”.",
    },
    "withheld_contacts": {
        "fi": "Asiakirjoista ei löydy tähän vastausta: yhteyshenkilöiden henkilötietoja ei näytetä.",
        "en": "The documents do not answer this: contact persons' details are not shown.",
        "sv": "Dokumenten ger inget svar på detta: kontaktpersonernas uppgifter visas inte.",
    },
    "unowned_field": {
        "fi": "Asiakirjoista ei löydy tähän vastausta: yhdelläkään lomakkeella ei ole kohtaa ”{label}” tästä: {words}.",
        "en": "The documents do not answer this: no form has the field “{label}” for: {words}.",
        "sv": "Dokumenten ger inget svar på detta: inget formulär har fältet ”{label}” för: {words}.",
    },
    "target_exceeded": {
        "fi": "tavoite ylittyi (+{difference})",
        "en": "the target was exceeded (+{difference})",
        "sv": "målet överträffades (+{difference})",
    },
    "target_met": {"fi": "tavoite täyttyi", "en": "the target was met", "sv": "målet nåddes"},
    "target_missed": {
        "fi": "tavoitteesta jäi puuttumaan {difference}",
        "en": "the target was missed by {difference}",
        "sv": "målet missades med {difference}",
    },
    "unused": {
        "fi": "käyttämättä jäi {difference} euroa",
        "en": "{difference} euros were left unused",
        "sv": "{difference} euro användes inte",
    },
    "used_share": {
        "fi": "käytetty {value} myönnetystä",
        "en": "{value} of what was granted was used",
        "sv": "{value} av det beviljade användes",
    },
    "unused_share": {
        "fi": "käyttämättä {value} myönnetystä",
        "en": "{value} of what was granted was left unused",
        "sv": "{value} av det beviljade användes inte",
    },
    "duration": {
        "fi": "kesto noin {months} kuukautta",
        "en": "about {months} months",
        "sv": "ungefär {months} månader",
    },
    "in_years": {"fi": "vuosittain: {values}", "en": "by year: {values}", "sv": "per år: {values}"},
    "in_year": {"fi": "vuonna {year}", "en": "in {year}", "sv": "år {year}"},
    "all_years": {
        "fi": "koko hankkeen ajalta, lomake ei kerro vuosittain",
        "en": "for the whole project, the form does not tell it by year",
        "sv": "för hela projektet, formuläret anger det inte per år",
    },
    "with_reported_apart": {
        "fi": "mukana erikseen raportoitavat osallistujien palkkakustannukset",
        "en": "with the participants' wages that are reported apart",
        "sv": "med deltagarnas löner som rapporteras separat",
    },
    "no_women": {
        "fi": "Naisten määrää lomake ei kerro.",
        "en": "The form does not tell how many of them are women.",
        "sv": "Formuläret anger inte hur många av dem som är kvinnor.",
    },
    "in_total": {"fi": "yhteensä {value}", "en": "{value} in total", "sv": "totalt {value}"},
    "of_whom_women": {"fi": "joista naisia {value}", "en": "of whom women {value}", "sv": "varav kvinnor {value}"},
    "more": {"fi": "Enemmän: {text}", "en": "More: {text}", "sv": "Mer: {text}"},
    "less": {"fi": "Vähemmän: {text}", "en": "Less: {text}", "sv": "Mindre: {text}"},
    "planned": {"fi": "suunniteltu", "en": "planned", "sv": "planerat"},
    "realised": {"fi": "toteutunut", "en": "realised", "sv": "genomfört"},
    "longer": {"fi": "Pidempään: {text}", "en": "Longer: {text}", "sv": "Längre: {text}"},
    "shorter": {"fi": "Lyhyemmän ajan: {text}", "en": "Shorter: {text}", "sv": "Kortare: {text}"},
    "farther": {"fi": "Kauempana: {text}", "en": "Farther: {text}", "sv": "Längre ifrån: {text}"},
    "nearer": {"fi": "Lähempänä: {text}", "en": "Nearer: {text}", "sv": "Närmare: {text}"},
    "difference": {"fi": " (ero {value})", "en": " (difference {value})", "sv": " (skillnad {value})"},
    "shared": {"fi": "Yhteistä: {values}.", "en": "In common: {values}.", "sv": "Gemensamt: {values}."},
    "only_in": {"fi": "Vain {owner}: {values}.", "en": "Only {owner}: {values}.", "sv": "Bara {owner}: {values}."},
    "nothing_apart": {
        "fi": "Ei mitään, mitä toisessa ei ole: {owner}.",
        "en": "Nothing that the other has not: {owner}.",
        "sv": "Inget som den andra saknar: {owner}.",
    },
    "nothing_shared": {"fi": "Ei yhteisiä.", "en": "None in common.", "sv": "Inga gemensamma."},
    "all_yes": {"fi": "Kyllä, kaikki.", "en": "Yes, all.", "sv": "Ja, alla."},
    "all_no": {"fi": "Ei mikään.", "en": "No, none.", "sv": "Nej, ingen."},
    "both_yes": {"fi": "Kyllä, molemmat.", "en": "Yes, both.", "sv": "Ja, båda."},
    "both_no": {"fi": "Ei kumpikaan.", "en": "No, neither.", "sv": "Nej, ingendera."},
    "only_yes": {"fi": "Vain {text}.", "en": "Only {text}.", "sv": "Bara {text}."},
    "earlier": {"fi": "Aikaisemmin: {text}", "en": "Earlier: {text}", "sv": "Tidigare: {text}"},
    "later": {"fi": "Myöhemmin: {text}", "en": "Later: {text}", "sv": "Senare: {text}"},
    "same": {"fi": "Yhtä paljon: {text}", "en": "The same: {text}", "sv": "Lika: {text}"},
    "same_time": {"fi": "Samaan aikaan: {text}", "en": "At the same time: {text}", "sv": "Samtidigt: {text}"},
    "contradicted": {
        "fi": "{name} on eri paikoissa eri: {sides}",
        "en": "{name} differs between places: {sides}",
        "sv": "{name} är olika på olika ställen: {sides}",
    },
    "withheld": {
        "fi": "kohta ”{label}” on lomakkeella [{n}], mutta yhteyshenkilöiden henkilötietoja ei näytetä",
        "en": "the form has the field “{label}” [{n}], but contact persons' details are not shown",
        "sv": "fältet ”{label}” finns på formuläret [{n}], men kontaktpersonernas uppgifter visas inte",
    },
    "vat_included": {
        "fi": "kustannuksiin sisältyy arvonlisävero",
        "en": "the costs include value added tax",
        "sv": "mervärdesskatten ingår i kostnaderna",
    },
    "vat_excluded": {
        "fi": "kustannukset on ilmoitettu verottomina, ilman arvonlisäveroa",
        "en": "the costs are stated without value added tax",
        "sv": "kostnaderna anges utan mervärdesskatt",
    },
    "projects_found": {
        "fi": "{count}/{total} hanketta täyttää ehdot:",
        "en": "{count} of {total} projects match:",
        "sv": "{count} av {total} projekt uppfyller villkoren:",
    },
    "projects_none": {
        "fi": "Mikään {total} hankkeesta ei täytä ehtoja.",
        "en": "None of the {total} projects matches.",
        "sv": "Inget av de {total} projekten uppfyller villkoren.",
    },
    "looked_for": {
        "fi": "Teksteistä haettiin: {words}.",
        "en": "Looked for in the texts: {words}.",
        "sv": "I texterna söktes: {words}.",
    },
    "not_told_by": {
        "fi": "Näitä sanoja ei otettu huomioon: {words}.",
        "en": "These words were not taken into account: {words}.",
        "sv": "De här orden beaktades inte: {words}.",
    },
    "unread": {
        "fi": "Tätä ehtoa ei voi tarkistaa lomakkeista: {words}.",
        "en": "This condition cannot be checked against the forms: {words}.",
        "sv": "Det här villkoret kan inte kontrolleras mot formulären: {words}.",
    },
    "similar": {
        "fi": "Samankaltaisimmat hankkeet:",
        "en": "Most similar projects:",
        "sv": "De mest liknande projekten:",
    },
    "loosely": {"fi": "väljästi samankaltainen", "en": "loosely similar", "sv": "liknar löst"},
    "both_sides": {
        "fi": "{theirs} – vertaa: {own}",
        "en": "{theirs} – compare: {own}",
        "sv": "{theirs} – jämför: {own}",
    },
    "target_group": {"fi": "kohderyhmä: {quote}", "en": "target group: {quote}", "sv": "målgrupp: {quote}"},
    "other_sum": {
        "fi": "myönnetty rahoitus, tämä ja verrattava: {values} euroa",
        "en": "funding granted, this one and the other: {values} euros",
        "sv": "beviljad finansiering, detta och det andra: {values} euro",
    },
    "overlap": {
        "fi": "Mahdollinen päällekkäisyys: {one} ja {other} tekevät samaa samaan aikaan ({shared}): {quotes}.",
        "en": "Possible overlap: {one} and {other} do the same at the same time ({shared}): {quotes}.",
        "sv": "Möjlig överlappning: {one} och {other} gör samma sak samtidigt ({shared}): {quotes}.",
    },
    "shared_words": {
        "fi": "yhteistä: {words}",
        "en": "in common: {words}",
        "sv": "gemensamt: {words}",
    },
    "missing_words": {
        "fi": "lähimmissä kohdissa ei mainita: {words}",
        "en": "not mentioned in the nearest places: {words}",
        "sv": "nämns inte på de närmaste ställena: {words}",
    },
    "shared_regions": {"fi": "sama alue: {values}", "en": "same region: {values}", "sv": "samma område: {values}"},
    "shared_organisations": {
        "fi": "sama toteuttaja: {values}",
        "en": "same implementer: {values}",
        "sv": "samma genomförare: {values}",
    },
    "shared_objective": {
        "fi": "sama erityistavoite: {values}",
        "en": "same specific objective: {values}",
        "sv": "samma särskilda mål: {values}",
    },
    "other_regions": {"fi": "eri alue: {values}", "en": "other region: {values}", "sv": "annat område: {values}"},
    "other_fund": {"fi": "eri rahasto: {values}", "en": "other fund: {values}", "sv": "annan fond: {values}"},
    "other_objective": {
        "fi": "eri erityistavoite: {values}",
        "en": "other specific objective: {values}",
        "sv": "annat särskilt mål: {values}",
    },
    "contradiction": {
        "fi": "Asiakirjassa {document} on ristiriita: {sides}.",
        "en": "The document {document} contradicts itself: {sides}.",
        "sv": "Dokumentet {document} motsäger sig självt: {sides}.",
    },
    "highest": {"fi": "Suurin: {text}", "en": "Highest: {text}", "sv": "Störst: {text}"},
    "lowest": {"fi": "Pienin: {text}", "en": "Lowest: {text}", "sv": "Minst: {text}"},
    "earliest": {"fi": "Ensimmäisenä: {text}", "en": "First: {text}", "sv": "Först: {text}"},
    "latest": {"fi": "Viimeisenä: {text}", "en": "Last: {text}", "sv": "Sist: {text}"},
    "only_planned": {
        "fi": "Lomakkeilla ei kerrota, mitä toteutui; luvut ovat suunniteltuja.",
        "en": "The forms do not tell what came about; these are the planned numbers.",
        "sv": "Formulären berättar inte vad som förverkligades; talen är planerade.",
    },
    "missing_field": {
        "fi": "Tietoa ei ole lomakkeella: {projects}.",
        "en": "Not stated on the form: {projects}.",
        "sv": "Saknas på formuläret: {projects}.",
    },
    "nothing_of": {
        "fi": "ei mainintaa asiakirjoissa",
        "en": "not mentioned in the documents",
        "sv": "nämns inte i dokumenten",
    },
    "model_failed": {
        "fi": "Kielimalli {model} ei vastannut. Vastaus on koottu suorista lainauksista.",
        "en": "The language model {model} did not answer. The answer is made of verbatim quotes.",
        "sv": "Språkmodellen {model} svarade inte. Svaret består av ordagranna citat.",
    },
    "model_slow": {
        "fi": "Kielimalli {model} ei ehtinyt vastata {seconds} sekunnissa. Vastaus on koottu suorista lainauksista.",
        "en": "The language model {model} did not answer in {seconds} seconds. The answer is made of verbatim quotes.",
        "sv": "Språkmodellen {model} hann inte svara på {seconds} sekunder. Svaret består av ordagranna citat.",
    },
    "model_unsupported": {
        "fi": "Lainaukset eivät tue kielimallin {model} vastausta. Vastaus on koottu suorista lainauksista.",
        "en": "The quotes do not support what the language model {model} wrote. The answer is made of verbatim quotes.",
        "sv": "Citaten stöder inte det som språkmodellen {model} skrev. Svaret består av ordagranna citat.",
    },
    "model_other_language": {
        "fi": "Vastaus on koottu suorista lainauksista: kielimallin tekstiä ei voi verrata toiseen kieleen.",
        "en": "The answer is made of verbatim quotes: a model's text cannot be compared with another language.",
        "sv": "Svaret består av ordagranna citat: en språkmodells text kan inte jämföras med ett annat språk.",
    },
    "model_unfinished": {
        "fi": "Kielimallin {model} vastaus jäi kesken.",
        "en": "The language model {model} did not finish its answer.",
        "sv": "Språkmodellen {model} hann inte avsluta sitt svar.",
    },
    "model_dropped": {
        "fi": "Kielimallin vastauksesta on jätetty pois virkkeitä, joita lainaukset eivät tue: {count}.",
        "en": "Sentences of the language model that the quotes do not support are left out: {count}.",
        "sv": "Meningar av språkmodellen som citaten inte stöder har utelämnats: {count}.",
    },
}

_WORDS = {
    "yes": {"fi": "kyllä", "en": "yes", "sv": "ja"},
    "no": {"fi": "ei", "en": "no", "sv": "nej"},
    "euros": {"fi": "euroa", "en": "euros", "sv": "euro"},
    "is": {"fi": "on", "en": "is", "sv": "är"},
    "are": {"fi": "ovat"},
}
_PLURAL = re.compile(r"(?<!nu)(?<!ny)t(?: yhteensä)?$")  # "ostopalvelut", "kulut yhteensä", but "toteutunut"


def say(frame: str, language: str, **parts: object) -> str:
    """Fill a frame in "fi", "en" or "sv"."""
    return _FRAMES[frame][language].format(**parts)


def format_number(value: int | float) -> str:
    """Write a number as Finns do: 1 234 567,5."""
    text = f"{value:,.2f}".rstrip("0").rstrip(".") if isinstance(value, float) else f"{value:,}"
    return text.replace(",", " ").replace(".", ",")


def format_date(value: str) -> str:
    """Write an ISO date as the forms do: 1.9.2015."""
    year, month, day = value.split("-")
    return f"{int(day)}.{int(month)}.{year}"


def format_value(value: Value, kind: Kind, unit: str, language: str) -> str:
    """Write a field's value for a reader."""
    if isinstance(value, bool):
        return _WORDS["yes" if value else "no"][language]
    if isinstance(value, tuple):
        return ", ".join(value)
    if isinstance(value, (int, float)):
        finnish_or_sign = unit if language == "fi" or unit == "%" else ""
        suffix = _WORDS["euros"][language] if unit == "EUR" or kind is Kind.MONEY else finnish_or_sign
        return f"{format_number(value)} {suffix}".strip()
    if kind is Kind.DATE and isinstance(value, str):
        return format_date(value)
    return value or ""


def yes_or_no(answer: bool, language: str) -> str:
    """Return the word that begins the answer to a yes-or-no question."""
    return _WORDS["yes" if answer else "no"][language].capitalize()


def state(name: str, fact: Fact, language: str) -> str:
    """State a field's value: "toimintalinja on 4. Koulutus"."""
    value = format_value(fact.value, fact.kind, fact.unit, language)
    if fact.kind in (Kind.TEXT, Kind.LIST):
        return f"{name}: {value}"
    verb = "are" if language == "fi" and _PLURAL.search(name) else "is"
    return f"{name} {_WORDS[verb][language]} {value}"
