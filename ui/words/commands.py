"""The words of the command line."""

from ui.words import Words

COMMANDS: Words = {
    # hanketutka --help
    "help_app": (
        "Etsi ja kysy rakennerahastohankkeiden asiakirjoista, omalla koneella ja ilman verkkoa.",
        "Search and question the documents of structural-fund projects, on your own computer and offline.",
    ),
    "help_index": ("Lue asiakirjat ja tee niistä indeksi.", "Read documents and index them."),
    "help_ask": ("Kysy asiakirjoilta; vastaus viittaa lähteisiinsä.", "Ask the documents; the answer cites them."),
    "help_search": ("Hae asiakirjojen kohtia.", "Search for places in the documents."),
    "help_similar": ("Etsi samankaltaisia hankkeita.", "Find similar projects."),
    "help_facts": ("Näytä, mitä hankkeen lomake kertoo.", "Show what a project's form states."),
    "help_show": ("Näytä hankkeen asiakirja tai sen osio.", "Show a project's document or one of its sections."),
    "help_status": ("Näytä, mitä indeksissä on.", "Show what the index holds."),
    "help_serve": ("Avaa verkkosivu tällä koneella.", "Open the web page on this computer."),
    "help_eval": ("Mittaa hakua ja vastauksia kysymyssarjalla.", "Measure search and answers with a set of questions."),
    "help_model": ("Sisäänrakennettu kielimalli.", "The embedded encoder."),
    "help_model_export": (
        "Tallenna sisäänrakennettu malli sentence-transformers-kansioksi.",
        "Write the embedded model as a sentence-transformers folder.",
    ),
    # Arguments and options
    "opt_index": (
        "Indeksin kansio (oletus: $HANKETUTKA_INDEX tai var/index).",
        "The index folder (default: $HANKETUTKA_INDEX, else var/index).",
    ),
    "opt_json": ("Tulosta JSON.", "Print JSON."),
    "opt_k": ("Montako osumaa enintään.", "How many hits at most."),
    "opt_batch": ("Kysymykset JSONL-tiedostosta.", "Questions from a JSONL file."),
    "opt_out": ("Vastaukset tähän tiedostoon.", "Answers into this file."),
    "opt_encoder": (
        "Kielimalli: nimi tai kansio (oletus: sisäänrakennettu).",
        "The encoder: a name or a folder (default: the embedded one).",
    ),
    "opt_analyser": ("Sananjäsennin (oletus: paras saatavilla).", "The analyser (default: the best available)."),
    "opt_keep_contacts": (
        "Jätä yhteyshenkilöiden tiedot indeksiin (oletus: ne jätetään pois).",
        "Keep contact persons' details in the index (default: they are left out).",
    ),
    "opt_port": ("Portti (oletus: ensimmäinen vapaa).", "The port (default: the first that is free)."),
    "opt_project": ("Vain tämä hanke.", "This project only."),
    "opt_fund": ("Vain tämä rahasto: ESR tai EAKR.", "This fund only: ESR or EAKR."),
    "opt_region": ("Vain tämä maakunta.", "This region only."),
    "opt_municipality": ("Vain tämä kunta.", "This municipality only."),
    "opt_status": ("Vain tässä tilassa olevat hankkeet.", "Projects of this status only."),
    "opt_axis": ("Vain tämä toimintalinja.", "This priority axis only."),
    "opt_organisation": ("Vain tämän organisaation hankkeet.", "This organisation's projects only."),
    "opt_from": ("Käynnissä tänä päivänä tai sen jälkeen.", "Running on this day or later."),
    "opt_to": ("Käynnissä tänä päivänä tai sitä ennen.", "Running on this day or earlier."),
    "opt_text": ("Kuvaus, johon hankkeita verrataan.", "The description to compare projects with."),
    "opt_file": ("Tiedosto, johon hankkeita verrataan.", "The file to compare projects with."),
    "opt_code": ("Hanke, johon muita verrataan.", "The project to compare others with."),
    "opt_section": ("Vain tämä osio, esim. 4.1.", "This section only, such as 4.1."),
    "arg_paths": ("Tiedostoja tai kansioita.", "Files or folders."),
    "arg_question": ("Kysymys omin sanoin.", "The question, in your own words."),
    "arg_query": ("Hakusanat.", "The search words."),
    "arg_project": ("Hankekoodi tai hakemusnumero.", "The project code or application number."),
    "arg_folder": ("Kansio, johon malli kirjoitetaan.", "The folder to write the model into."),
    # Progress and results
    "read": ("Luetaan asiakirjoja", "Reading documents"),
    "embed": ("Lasketaan vektoreita", "Computing vectors"),
    "words": ("Jäsennetään sanoja", "Analysing words"),
    "answering": ("Vastataan kysymyksiin", "Answering questions"),
    "indexed": (
        "Indeksissä on {documents} asiakirjaa {projects} hankkeesta: {sections} osiota, {chunks} katkelmaa.",
        "The index holds {documents} documents of {projects} projects: {sections} sections, {chunks} passages.",
    ),
    "indexed_work": (
        "Vektoreita laskettiin {embedded}, entisiä käytettiin {reused}; aikaa kului {time}.",
        "{embedded} vectors computed, {reused} reused; {time}.",
    ),
    "file_skipped": ("Ohitettiin {path}: {reason}", "Left out {path}: {reason}"),
    "model_exported": ("Malli on kansiossa {path}.", "The model is in {path}."),
    "generation": ("Versio", "Generation"),
    "llm_in_use": (
        "Avoimiin kysymyksiin vastaa kielimalli {model} ({address}).",
        "Open questions are answered by the language model {model} ({address}).",
    ),
    "llm_leaves": (
        "Kysymykset ja lainaukset lähtevät tältä koneelta osoitteeseen {address}.",
        "Questions and quotes leave this computer for {address}.",
    ),
    "note": ("Huomaa", "Note"),
    "contradiction": ("Ristiriita", "Contradiction"),
    "documents": ("Asiakirjoja", "Documents"),
    "projects": ("Hankkeita", "Projects"),
    "sections": ("Osioita", "Sections"),
    "field": ("Kenttä", "Field"),
    "value": ("Arvo", "Value"),
    "row": ("Rivi", "Row"),
    "error": ("Virhe", "Error"),
    "warning": ("Varoitus", "Warning"),
    "interrupted": ("Keskeytettiin.", "Interrupted."),
    "batch_failed": (
        "{failed} / {total} kysymystä epäonnistui; syy on vastausten kentässä ”error”.",
        "{failed} of {total} questions failed; the field “error” of the answers says why.",
    ),
    "question_or_batch": (
        "Anna joko kysymys tai kysymystiedosto (--batch).",
        "Give either a question or a file of questions (--batch).",
    ),
    "one_source": (
        "Anna yksi näistä: --text, --file tai --project.",
        "Give one of these: --text, --file or --project.",
    ),
    "bad_date": (
        "Päivämäärä ”{text}” ei kelpaa; kirjoita 2015-09-01 tai 1.9.2015.",
        "“{text}” is not a date; write 2015-09-01 or 1.9.2015.",
    ),
}
