"""The words of `hanketutka eval`, of its report and of the page's evaluation tab."""

from ui.words import Words

EVALUATION: Words = {
    # hanketutka eval --help
    "help_eval_run": ("Mittaa yksi tai useampi järjestelmä.", "Measure one system or more."),
    "help_eval_compare": (
        "Vertaa järjestelmiä ensimmäiseen: erotukset, niiden merkitsevyys ja eniten muuttuneet kysymykset.",
        "Compare systems with the first: differences, their significance and the questions that changed most.",
    ),
    "help_eval_export": (
        "Kirjoita TREC-tiedostot: topics.tsv, qrels.txt ja run.txt.",
        "Write TREC files: topics.tsv, qrels.txt and run.txt.",
    ),
    "help_eval_import": (
        "Tee kysymyssarja TREC-tiedostoista topics ja qrels.",
        "Make a set of questions of the TREC files topics and qrels.",
    ),
    "help_eval_check": (
        "Tarkista, että kysymyssarjan lainaukset ovat asiakirjoissaan.",
        "Check that the questions' quotes stand in their documents.",
    ),
    "help_eval_reference": (
        "Tallenna nykyiset tulokset vertailuluvuiksi, joiden alle ei saa pudota.",
        "Store the present figures as the references not to fall below.",
    ),
    "arg_collection": (
        "Kysymyssarja: mukana tulevan nimi, kansio tai JSONL-tiedosto.",
        "The set of questions: the name of one that ships, a folder or a JSONL file.",
    ),
    "arg_systems": (
        "Järjestelmiä, esim. hanketutka, search:share=0.3, langchain tai vastaus- tai run-tiedosto.",
        "Systems such as hanketutka, search:share=0.3, langchain, or a file of answers or a run file.",
    ),
    "arg_export_folder": ("Kansio, johon tiedostot kirjoitetaan.", "The folder to write the files into."),
    "arg_topics": ("Kysymykset: tunnus, sarkain, teksti.", "The questions: id, tab, text."),
    "arg_qrels": (
        "Arviot: kysymys, 0, paikka (asiakirja:alku-loppu), arvo.",
        "The judgements: question, 0, place (document:start-end), grade.",
    ),
    "arg_questions_file": ("Tiedosto, johon kysymykset kirjoitetaan.", "The file to write the questions into."),
    "opt_system": ("Mitattava järjestelmä; voi toistua.", "The system to measure; may repeat."),
    "opt_documents": (
        "Asiakirjat, joilta kysytään, jos sarja ei nimeä niitä.",
        "The documents to ask, where the set does not name them.",
    ),
    "opt_eval_out": (
        "Raportin kansio (oletus: var/eval/SARJA).",
        "The folder of the report (default: var/eval/SET).",
    ),
    "opt_check_reference": (
        "Epäonnistu, jos jokin luku jää vertailulukuaan pienemmäksi yli sallitun.",
        "Fail if a figure is below its reference by more than its tolerance.",
    ),
    "opt_measure": (
        "Mittari, jonka mukaan eniten muuttuneet kysymykset valitaan.",
        "The measure by which the questions that changed most are chosen.",
    ),
    # Progress and results
    "asking": ("Kysytään: {system}", "Asking: {system}"),
    "measure": ("Mittari", "Measure"),
    "system": ("Järjestelmä", "System"),
    "questions_scored": ("Kysymyksiä", "Questions"),
    "scored_of": ("{scored} / {total}", "{scored} of {total}"),
    "interval": ("{value} ({low}–{high})", "{value} ({low}–{high})"),
    "difference": ("Erotus", "Difference"),
    "p_value": ("p", "p"),
    "p_holm": ("p (Holm)", "p (Holm)"),
    "report_written": ("Raportti: {path}", "Report: {path}"),
    "files_written": ("Tiedostot ovat kansiossa {path}.", "The files are in {path}."),
    "questions_written": ("{count} kysymystä tiedostossa {path}.", "{count} questions in {path}."),
    "collection_sound": (
        "Sarja {name} on kunnossa: {questions} kysymystä, {quotes} lainausta, {documents} asiakirjaa.",
        "The set {name} is sound: {questions} questions, {quotes} quotes, {documents} documents.",
    ),
    "collection_counts": ("Tyypit: {types}. Kielet: {languages}.", "Types: {types}. Languages: {languages}."),
    "faults_found": ("Virheitä: {count}.", "Faults: {count}."),
    "reference_held": ("Yksikään luku ei pudonnut vertailulukunsa alle.", "No figure fell below its reference."),
    "reference_dropped": (
        "{measure}: {value}, vertailuluku {reference}, sallittu pudotus {tolerance}.",
        "{measure}: {value}, reference {reference}, tolerance {tolerance}.",
    ),
    "reference_stored": (
        "Sarjan {name} vertailuluvut ovat tiedostossa {path}. Tarkista muutokset ennen kuin tallennat ne.",
        "The references of {name} are in {path}. Review the changes before committing them.",
    ),
    # Errors
    "collection_unknown": (
        "Kysymyssarjaa ”{name}” ei ole. Mukana tulevat: {known}.",
        "There is no set of questions “{name}”. Those that ship: {known}.",
    ),
    "collection_without_documents": (
        "Kansiossa {path} ei ole tiedostoa collection.toml. Anna asiakirjat: --documents POLKU",
        "There is no collection.toml in {path}. Name the documents: --documents PATH",
    ),
    "collection_description_invalid": (
        'Tiedosto {path} on virheellinen: {reason}. Siinä on yksi rivi: documents = ["POLKU"]',
        'The file {path} is faulty: {reason}. It has one line: documents = ["PATH"]',
    ),
    "question_field_invalid": (
        "{path}, rivi {line}, kenttä {field}: {reason}.",
        "{path}, line {line}, field {field}: {reason}.",
    ),
    "trec_line_invalid": (
        "{path}, rivi {line}: kenttiä puuttuu tai luku ei ole luku.",
        "{path}, line {line}: fields are missing, or a number is not one.",
    ),
    "place_invalid": (
        "Paikkaa ”{place}” ei ole. Oikea muoto on asiakirja:alku-loppu, esim. S12345.txt:120-240.",
        "There is no place “{place}”. Write document:start-end, such as S12345.txt:120-240.",
    ),
    "quote_missing": (
        "Hankkeen {project} asiakirjoissa ei ole lainausta ”{quote}”. Korjaa se: hanketutka eval check",
        "No document of {project} holds the quote “{quote}”. Put it right: hanketutka eval check",
    ),
    "system_unknown": (
        "Järjestelmää ”{name}” ei ole. Valittavana: {known} tai tiedosto.",
        "There is no system “{name}”. Choose one of: {known}, or a file.",
    ),
    "system_option_invalid": (
        "Järjestelmän {name} valinta ”{option}” ei kelpaa: {reason}.",
        "The option “{option}” of the system {name} is not valid: {reason}.",
    ),
    "reference_invalid": (
        "Vertailulukujen tiedosto {path} on virheellinen: {reason}.",
        "The file of references {path} is faulty: {reason}.",
    ),
    "reference_missing": (
        "Sarjalla {name} ei ole vertailulukuja. Tallenna ne: hanketutka eval reference {name}",
        "The set {name} has no references. Store them: hanketutka eval reference {name}",
    ),
    "fault_id_repeated": (
        "{path}, rivi {line}, {field}: tunnus {value} on käytössä toisellakin rivillä.",
        "{path}, line {line}, {field}: the id {value} stands on another line too.",
    ),
    "fault_project_unknown": (
        "{path}, rivi {line}, {field}: hanketta {value} ei ole asiakirjoissa.",
        "{path}, line {line}, {field}: no document is of the project {value}.",
    ),
    "fault_quote_missing": (
        "{path}, rivi {line}, {field}: asiakirjassa ei ole lainausta ”{value}”.",
        "{path}, line {line}, {field}: the document does not hold the quote “{value}”.",
    ),
    "fault_section_missing": (
        "{path}, rivi {line}, {field}: asiakirjassa ei ole osiota ”{value}”.",
        "{path}, line {line}, {field}: the document has no section “{value}”.",
    ),
    "fault_gold_repeated": (
        "{path}, rivi {line}, {field}: kysymyksen {value} sama lainaus on kahdesti.",
        "{path}, line {line}, {field}: the question {value} has the same quote twice.",
    ),
    "fault_projects_misplaced": (
        "{path}, rivi {line}, {field}: hankeluettelo on vain tyypeillä projects ja similar; tyyppi on {value}.",
        "{path}, line {line}, {field}: only types projects and similar have a list of projects; this is {value}.",
    ),
    "fault_answerable": (
        "{path}, rivi {line}, {field}: arvo {value} ei sovi lainauksiin; vastattavalla on oltava lainaus arvolla 2.",
        "{path}, line {line}, {field}: {value} does not agree with the quotes; an answer needs one of grade 2.",
    ),
    "fault_must_contain": (
        "{path}, rivi {line}, {field}: mallivastaus ja lainaukset eivät sisällä vaadittua: ”{value}”.",
        "{path}, line {line}, {field}: the reference answer and quotes lack what is required: “{value}”.",
    ),
}
