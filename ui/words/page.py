"""The words of the web page."""

from ui.words import Words

PAGE: Words = {
    # The frame
    "title": ("Hanketutka", "Hanketutka"),
    "tagline": (
        "Vastauksia rakennerahastohankkeiden asiakirjoista, lähde jokaiselle väitteelle",
        "Answers from the documents of EU structural-fund projects, a source for every statement",
    ),
    "language_switch": ("Kieli", "Language"),
    "local_only": (
        "Kaikki tapahtuu tällä koneella. Mitään ei lähetetä verkkoon.",
        "Everything happens on this computer. Nothing is sent to the network.",
    ),
    "serving": ("Hanketutka on osoitteessa {address} (sulje: Ctrl+C)", "Hanketutka is at {address} (stop: Ctrl+C)"),
    "unexpected": (
        "Jokin meni vikaan. Yritä uudelleen; jos sama toistuu, syy näkyy komentoikkunassa.",
        "Something went wrong. Try again; if it happens again, the terminal window shows why.",
    ),
    # Asking
    "tab_ask": ("Kysy", "Ask"),
    "question": ("Kysymys", "Question"),
    "question_placeholder": (
        "Mitä haluat tietää hankkeista? Kysy omin sanoin.",
        "What would you like to know about the projects? Ask in your own words.",
    ),
    "ask": ("Kysy", "Ask"),
    "examples": ("Kokeile esimerkiksi", "For example"),
    "example_region": (
        "Mitkä hankkeet toimivat maakunnassa {region}?",
        "Which projects list {region} as a target region?",
    ),
    "example_funding": (
        "Paljonko rahoitusta hankkeelle {name} on myönnetty?",
        "How much funding was granted to the project {name}?",
    ),
    "example_project": (
        "Ketkä ovat hankkeen {name} kohderyhmiä?",
        "When did the project {name} start and end?",
    ),
    "answer": ("Vastaus", "Answer"),
    "notes": ("Huomaa", "Please note"),
    "sources": ("Lähteet", "Sources"),
    "open_source": ("Avaa lähde {n}: {project}, {heading}", "Open source {n}: {project}, {heading}"),
    "nearest_places": ("Lähimmät kohdat", "Nearest places"),
    "nearest_not_answer": (
        "Nämä kohdat ovat sisällöltään lähimpänä kysymystä, mutta ne eivät vastaa siihen.",
        "These places come closest to the question, but they do not answer it.",
    ),
    "other_places": ("Muita läheisiä kohtia ({count})", "Other related places ({count})"),
    "timing": ("Vastaus syntyi ajassa {time}", "Answered in {time}"),
    "generator_extractive": ("koottu suorista lainauksista", "made of verbatim quotes"),
    "generator_model": ("kielimalli {name}, lainaukset tarkistettu", "language model {name}, quotes verified"),
    # Searching
    "tab_search": ("Haku", "Search"),
    "query": ("Hakusanat", "Search words"),
    "query_placeholder": (
        "Sanoja tai kokonainen ajatus; taivutusmuodolla ei ole väliä",
        "Words or a whole thought; inflection does not matter",
    ),
    "search": ("Hae", "Search"),
    "filter_projects": ("Hanke", "Project"),
    "filter_funds": ("Rahasto", "Fund"),
    "filter_regions": ("Maakunta", "Region"),
    "hits_one": ("1 osuma", "1 hit"),
    "hits_many": ("{count} osumaa, paras ensin", "{count} hits, best first"),
    "hits_none": ("Ei osumia", "No hits"),
    "no_hits_hint": (
        "Kokeile muita sanoja tai poista rajauksia.",
        "Try other words or remove filters.",
    ),
    "score": ("Osuvuus {score}", "Score {score}"),
    "open_hit": ("Avaa osio: {project}, {heading}", "Open the section: {project}, {heading}"),
    "show_section": ("Näytä koko osio", "Show the whole section"),
    # The section view
    "section": ("Osio", "Section"),
    "opening": ("Asiakirjan alku", "Beginning of the document"),
    "document": ("Asiakirja", "Document"),
    "close": ("Sulje", "Close"),
    "previous_source": ("Edellinen", "Previous"),
    "next_source": ("Seuraava", "Next"),
    "own_window": ("Avaa omaan välilehteen", "Open in a tab of its own"),
    "withheld": ("henkilötieto jätetty pois", "personal data left out"),
    "withheld_here": (
        "Yhteyshenkilöiden tiedot on jätetty tästä pois.",
        "Contact persons' details are left out here.",
    ),
    "page_number": ("sivu {number}", "page {number}"),
    "repair_note": ("Tekstiä on korjattu luettaessa.", "The text was repaired on reading."),
    "heading_repeated": (
        "Otsikko on painettu lomakkeelle useammin kuin kerran.",
        "The heading is printed on the form more than once.",
    ),
    "heading_cut_off": (
        "Muuhun tekstiin kiinni painettu otsikko on erotettu siitä.",
        "A heading printed together with other text was cut off from it.",
    ),
    "sentence_rejoined": (
        "Seuraavan otsikon katkaisema virke on koottu.",
        "A sentence that the next heading had cut in two was put together.",
    ),
    "part_given_back": (
        "Toisen otsikon alle painettu osa on palautettu paikalleen.",
        "A part printed under another heading was put back in its place.",
    ),
    "field_given_back": (
        "Toisen otsikon alle painettu kenttä on palautettu paikalleen.",
        "A field printed under another heading was put back in its place.",
    ),
    "back": ("Palaa Hanketutkaan", "Back to Hanketutka"),
    "empty_section": ("Osiossa ei ole omaa tekstiä.", "The section has no text of its own."),
    # The documents
    "tab_documents": ("Aineisto", "Documents"),
    "documents_summary": (
        "{projects} hanketta, {documents} asiakirjaa, {sections} osiota",
        "{projects} projects, {documents} documents, {sections} sections",
    ),
    "indexed_at": ("Indeksoitu {when}", "Indexed {when}"),
    "encoder": ("Kielimalli", "Encoder"),
    "analyser": ("Sananjäsennin", "Analyser"),
    "size": ("Indeksin koko", "Index size"),
    "chunks": ("Tekstikatkelmia", "Passages"),
    "warnings": ("Varoitukset", "Warnings"),
    "filter_table": ("Rajaa luetteloa", "Filter the list"),
    "filter_table_placeholder": ("Nimi, koodi, maakunta tai hakija", "Name, code, region or applicant"),
    "column_project": ("Hanke", "Project"),
    "column_code": ("Koodi", "Code"),
    "column_fund": ("Rahasto", "Fund"),
    "column_region": ("Maakunta", "Region"),
    "column_period": ("Toteutusaika", "Period"),
    "column_granted": ("Myönnetty EU ja valtio", "Granted, EU and state"),
    "column_documents": ("Asiakirjat", "Documents"),
    "table_shown": ("Näytetään {shown} / {total}", "Showing {shown} of {total}"),
    "choose_project": (
        "Valitse hanke luettelosta, niin näet sen tiedot.",
        "Choose a project from the list to see what its forms state.",
    ),
    "open_project": ("Näytä hankkeen tiedot: {project}", "Show the project: {project}"),
    "facts": ("Lomakkeen tiedot", "Facts on the form"),
    "no_facts": ("Asiakirjassa ei ole lomakekenttiä.", "The document has no form fields."),
    "tables": ("Taulukot", "Tables"),
    "contradictions": ("Ristiriidat asiakirjan sisällä", "Contradictions within the document"),
    "contradiction_hint": (
        "Asiakirja sanoo samasta asiasta kahta. Molemmat kohdat ovat tässä.",
        "The document says two things about the same matter. Both places are shown.",
    ),
    "table_unbalanced": ("Summat eivät täsmää", "The totals do not add up"),
    "blank_field": ("tyhjä", "empty"),
    "show_place": ("näytä kohta", "show place"),
    "show_place_of": ("Näytä kohta asiakirjassa: {label}", "Show the place in the document: {label}"),
    "yes": ("kyllä", "yes"),
    "no": ("ei", "no"),
    # The empty index
    "empty_title": ("Aineisto on vielä tyhjä", "There are no documents yet"),
    "empty_hint": (
        "Lisää hankeasiakirjoja komennolla, ja käynnistä sivu uudelleen:",
        "Add project documents with the command, then start the page again:",
    ),
    "folder": ("KANSIO", "FOLDER"),
}
