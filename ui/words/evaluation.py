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
    "opt_one_system": ("Mitattava järjestelmä.", "The system to measure."),
    "opt_documents": (
        "Asiakirjat, joilta kysytään, jos sarja ei nimeä niitä.",
        "The documents to ask, where the set does not name them.",
    ),
    "opt_with": (
        "Oma Python-tiedosto, joka lisää järjestelmiä tai mittareita (ks. eval/README.md).",
        "A Python file of your own that adds systems or measures (see eval/README.md).",
    ),
    "opt_eval_out": (
        "Raportin kansio (oletus: var/eval/SARJA).",
        "The folder of the report (default: var/eval/SET).",
    ),
    "opt_check_reference": (
        "Epäonnistu, jos jokin luku jää vertailulukuaan pienemmäksi yli sallitun.",
        "Fail if a figure is below its reference by more than its tolerance.",
    ),
    "opt_judgements": (
        "Kirjoita järjestelmän tulosten sijaan ihmisten arviot tästä tiedostosta.",
        "Write people's judgements from this file instead of a system's results.",
    ),
    # Progress and results
    "asking": ("Kysytään", "Asking"),
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
    # The report
    "report_title": ("Arviointi: {name}", "Evaluation: {name}"),
    "report_summary": (
        "{questions} kysymystä, {documents} asiakirjaa.",
        "{questions} questions, {documents} documents.",
    ),
    "report_checksums": (
        "Tarkistussummat: kysymykset {questions}, asiakirjat {documents}.",
        "Checksums: questions {questions}, documents {documents}.",
    ),
    "report_figures": ("Tulokset", "Figures"),
    "report_figures_note": (
        "Keskiarvo ja sen 95 prosentin luottamusväli. Kysymyksiä, joihin mittari ei sovellu, ei pisteytetä.",
        "The mean and its 95 per cent confidence interval. Questions that a measure does not apply to are not scored.",
    ),
    "report_by_type": ("Kysymystyypeittäin", "By type of question"),
    "report_abstention": ("Vastaamatta jättäminen", "Abstention"),
    "report_abstention_note": (
        "Viiva: jätettäisiin vastaamatta, kun järjestelmän oma varmuus on korkeintaan rajan verran. Piste: näin se "
        "todella toimi. Viivaa ei ole järjestelmällä, joka ei kerro varmuuttaan.",
        "The line: abstaining whenever the system's own confidence is at most a limit. The dot: what it really did. "
        "A system that does not tell its confidence has no line.",
    ),
    "recall": ("Saanti", "Recall"),
    "precision": ("Tarkkuus", "Precision"),
    "report_comparison": ("{other} verrattuna järjestelmään {base}", "{other} compared with {base}"),
    "report_comparison_note": (
        "Parittainen satunnaistamistesti ja Holmin korjaus kaikille testeille. Plus: ensin mainittu on parempi. "
        "Lihavoitu: korjattu p on alle 0,05.",
        "Paired randomisation test, and Holm's correction for all tests. Plus: the former is better. Bold: the "
        "corrected p is below 0.05.",
    ),
    "report_scatter": ("{measure} kysymyksittäin", "{measure} by question"),
    "report_changed": ("Eniten muuttuneet kysymykset ({measure})", "The questions that changed most ({measure})"),
    "report_unchanged": ("Yksikään kysymys ei muuttunut.", "No question changed."),
    "report_questions": ("Kysymykset", "Questions"),
    "report_questions_note": (
        "Tyypeittäin, heikoin ensin; luku on tyypin mittarin arvo. Avaa kysymys, niin näet oikeat kohdat ja osumat.",
        "By type, the weakest first; the number is the value of the type's measure. Open a question to see the right "
        "places and the hits.",
    ),
    "report_gold": ("Oikeat kohdat", "The right places"),
    "report_reference_answer": ("Mallivastaus:", "Reference answer:"),
    "report_settings": ("Asetukset", "Settings"),
    "report_versions": ("Versiot", "Versions"),
    "nothing_found": ("Ei osumia.", "No hits."),
    "type_fact": ("tieto", "fact"),
    "type_passage": ("tekstikohta", "passage"),
    "type_keyword": ("hakusanat", "keywords"),
    "type_projects": ("hankelista", "projects"),
    "type_compare": ("vertailu", "comparison"),
    "type_suborg": ("osatoteuttaja", "co-implementer"),
    "type_table": ("taulukko", "table"),
    "type_unanswerable": ("ei vastausta", "unanswerable"),
    "type_similar": ("samankaltaiset", "similar"),
    "type_query": ("haku", "query"),
    # What each measure tells
    "about_ndcg10": (
        "kymmenen ensimmäisen osuman järjestys (porrastettu nDCG)",
        "order of the first ten hits (graded nDCG)",
    ),
    "about_recall4k": (
        "vastaavista kohdista 4 000 ensimmäisen merkin sisällä",
        "answering places within the first 4,000 characters",
    ),
    "about_hit5": ("vastaava kohta viiden ensimmäisen joukossa", "an answering place among the first five"),
    "about_nDCG@10": ("trec_evalin nDCG", "trec_eval's nDCG"),
    "about_R@10": ("oikeista kohdista kymmenen ensimmäisen joukossa", "right places among the first ten"),
    "about_AP": ("keskimääräinen tarkkuus (MAP)", "average precision (MAP)"),
    "about_RR": ("ensimmäisen oikean kohdan käänteissija (MRR)", "reciprocal rank of the first right place (MRR)"),
    "about_Success@1": ("ensimmäinen osuma on oikea", "the first hit is right"),
    "about_Success@5": ("oikea kohta viiden ensimmäisen joukossa", "a right place among the first five"),
    "about_correct": ("vastaus lainauksineen sisältää vaaditun", "the answer with its quotes has what it must"),
    "about_short": ("vastauksen alku sisältää vaaditun", "the answer's beginning has what it must"),
    "about_supported": ("jokin lainaus on oikeasta kohdasta", "a quote is from a right place"),
    "about_citeP": ("lainauksista oikeista kohdista", "quotes that are from right places"),
    "about_citeR": ("vastaavista kohdista lainattu", "answering places that are quoted"),
    "about_verbatim": ("lainauksista sanatarkkoja", "quotes that are verbatim"),
    "about_abstainP": ("vaikenemisista oikeita", "abstentions that are right"),
    "about_abstainR": ("vastauksettomista vaiettu", "unanswerable questions left unanswered"),
    "about_projF1": ("hankelistan F1", "F1 of the list of projects"),
    "about_simTop1": ("samankaltaisin hanke ensimmäisenä", "the most similar project comes first"),
    "about_simNDCG3": ("kolmen samankaltaisimman järjestys", "order of the three most similar"),
    # The page's tab
    "tab_evaluation": ("Arviointi", "Evaluation"),
    "evaluation_lead": (
        "Mittaa hakua ja vastauksia kysymyssarjalla. Ensimmäinen järjestelmä on vertailukohta.",
        "Measure search and answers with a set of questions. The first system is what others are compared with.",
    ),
    "evaluation_set": ("Kysymyssarja", "Set of questions"),
    "evaluation_systems": ("Järjestelmät", "Systems"),
    "evaluation_run": ("Mittaa", "Measure"),
    "no_systems": ("Valitse ensin järjestelmä.", "Choose a system first."),
    "judging": ("Arvioi osumia ja vastauksia", "Judge hits and answers"),
    "judging_lead": (
        "Järjestelmien tulokset näkyvät sekaisin eikä niistä kerrota, mikä järjestelmä ne antoi. Vähiten arvioidut "
        "kysymykset tulevat ensin.",
        "The systems' results are shown mixed, without telling which system gave them. The questions that have been "
        "judged least come first.",
    ),
    "judge_this": ("Arvioi tämä vastaus", "Judge this answer"),
    "judge_this_lead": (
        "Onko vastaus oikea? Lähteiden ja osumien alla on nyt myös omat painikkeensa. Arviot jäävät tälle koneelle.",
        "Is the answer right? Each source and hit has buttons of its own now. What you say stays on this computer.",
    ),
    "judge_hits": ("Arvioi nämä osumat", "Judge these hits"),
    "judge_place": ("Vastaako tämä kohta kysymykseen?", "Does this place answer the question?"),
    "judge_whole": ("Onko vastaus oikea?", "Is the answer right?"),
    "judge_saved": ("Tallennettu", "Saved"),
    "judge_failed": ("Ei tallentunut. Yritä uudelleen.", "Not saved. Try again."),
    "judge_name": ("Arvioijan nimi", "Judge's name"),
    "judge_note": ("Huomautus (vapaaehtoinen)", "Note (optional)"),
    "judge_relevant": ("Vastaa kysymykseen", "Answers the question"),
    "judge_partly": ("Osittain", "Partly"),
    "judge_not": ("Ei liity", "Not relevant"),
    "judge_right": ("Oikein", "Right"),
    "judge_wrong": ("Väärin", "Wrong"),
    "judge_next": ("Seuraava kysymys", "Next question"),
    "judge_left": ("Kysymyksiä jäljellä: {count}.", "Questions left: {count}."),
    "judge_done": ("Kysymykset on käyty läpi. Kiitos!", "Those were all the questions. Thank you!"),
    "judge_run_first": ("Mittaa ensin; arvioitavat tulevat tuloksista.", "Measure first: what to judge comes from it."),
    "judge_nameless": ("Kirjoita ensin arvioijan nimi.", "Write the judge's name first."),
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
