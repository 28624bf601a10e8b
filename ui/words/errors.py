"""What each error and warning says: what happened, to which file or field, and what to do. The keys are the errors'."""

from ui.words import Words

ERRORS: Words = {
    # Files
    "path_missing": (
        "Polkua {path} ei ole. Tarkista kirjoitusasu.",
        "There is no {path}. Check the spelling.",
    ),
    "file_missing": ("Tiedostoa {path} ei ole.", "There is no file {path}."),
    "file_is_folder": ("{path} on kansio, ei tiedosto.", "{path} is a folder, not a file."),
    "file_forbidden": (
        "Tiedostoon {path} ei ole lukuoikeutta. Anna oikeus ja indeksoi uudelleen.",
        "The file {path} may not be read. Grant the permission and index again.",
    ),
    "file_unreadable": (
        "Tiedostoa {path} ei voi lukea: {reason}.",
        "The file {path} cannot be read: {reason}.",
    ),
    "file_empty": ("Tiedosto {path} on tyhjä.", "The file {path} is empty."),
    "file_too_large": (
        "Tiedosto {path} on liian suuri ({size} tavua; raja on {limit}). Jaa se pienempiin osiin.",
        "The file {path} is too large ({size} bytes; the limit is {limit}). Split it.",
    ),
    "file_not_text": (
        "Tiedosto {path} ei ole tekstiä. Tallenna se UTF-8-tekstinä ja indeksoi uudelleen.",
        "The file {path} is not text. Save it as UTF-8 text and index again.",
    ),
    "file_damaged": (
        "Tiedostoa {path} ei voi lukea: se on vioittunut tai sen sisältö ei ole muotoa {kind}. Tallenna se uudelleen.",
        "The file {path} cannot be read: it is damaged or not {kind} inside. Save it anew.",
    ),
    "file_encrypted": (
        "Tiedosto {path} on suojattu salasanalla. Tallenna siitä kopio ilman salasanaa.",
        "The file {path} is protected by a password. Save a copy without it.",
    ),
    "unknown_type": (
        "Tiedostoa {path} ei lueta, koska tyyppi ”{kind}” ei ole tuttu. Luettavia ovat teksti, PDF, DOCX, ODT, HTML "
        "ja Markdown; pura zip ensin.",
        "The file {path} is not read: “{kind}” is no known type. Text, PDF, DOCX, ODT, HTML and Markdown are; "
        "unpack a zip first.",
    ),
    "pdf_without_text": (
        "PDF-tiedostossa {path} ei ole tekstiä ({pages} sivua): se on kuvana skannattu. Tunnista teksti ensin, esim. "
        "ocrmypdf -l fin VANHA.pdf UUSI.pdf",
        "The PDF {path} has no text ({pages} pages): it is a scanned image. Recognise its text first, as with "
        "ocrmypdf -l fin OLD.pdf NEW.pdf",
    ),
    "no_documents": (
        "Luettavia asiakirjoja ei löytynyt (ohitettuja tiedostoja: {skipped}). Luettavia ovat teksti, PDF, DOCX, ODT, "
        "HTML ja Markdown.",
        "No readable documents were found (files left out: {skipped}). Text, PDF, DOCX, ODT, HTML and Markdown are "
        "read.",
    ),
    # The index
    "no_index": (
        "Kansiossa {folder} ei ole indeksiä. Tee se komennolla: hanketutka index KANSIO",
        "There is no index in {folder}. Make one: hanketutka index FOLDER",
    ),
    "index_file_missing": (
        "Indeksistä puuttuu tiedosto {file}. Tee indeksi uudelleen: hanketutka index KANSIO",
        "The index lacks the file {file}. Make it again: hanketutka index FOLDER",
    ),
    "index_damaged": (
        "Indeksin tiedosto {file} on vioittunut. Tee indeksi uudelleen: hanketutka index KANSIO",
        "The index file {file} is damaged. Make the index again: hanketutka index FOLDER",
    ),
    "index_outdated": (
        "Kansion {folder} indeksi on vanhaa muotoa. Tee se uudelleen: hanketutka index KANSIO",
        "The index in {folder} has an older format. Make it again: hanketutka index FOLDER",
    ),
    "index_not_writable": (
        "Indeksin kansioon {folder} ei voi kirjoittaa: {reason}. Valitse toinen kansio: --index",
        "The index folder {folder} cannot be written: {reason}. Choose another one: --index",
    ),
    "index_busy": (
        "Kansion {folder} indeksiä tehdään parhaillaan. Odota, että se valmistuu.",
        "The index in {folder} is being built by another process. Wait until it is done.",
    ),
    "encoder_mismatch": (
        "Indeksi on tehty kielimallilla {index}, mutta käytössä on {given}. "
        "Käytä samaa mallia tai tee indeksi uudelleen.",
        "The index was made with the encoder {index}, but {given} is in use. Use the same one or make the index again.",
    ),
    "analyser_mismatch": (
        "Indeksi on tehty sananjäsentimellä {index}, mutta käytössä on {given}. "
        "Asenna sama jäsennin tai tee indeksi uudelleen.",
        "The index was made with the analyser {index}, but {given} is in use. "
        "Install the same one or make the index again.",
    ),
    "contacts_kept": (
        "Indeksi sisältää yhteyshenkilöiden tiedot, koska se on tehty valinnalla, joka säilyttää ne.",
        "The index holds contact persons' details, because it was made with the option that keeps them.",
    ),
    "not_in_index": (
        "Indeksissä ei ole kohdetta ”{name}”. Luettelo on komennossa hanketutka status ja sivun Aineisto-välilehdellä.",
        "The index holds no “{name}”. See hanketutka status or the Documents tab of the page.",
    ),
    "section_unknown": (
        "Hankkeessa {project} ei ole osiota {section}.",
        "The project {project} has no section {section}.",
    ),
    # Models and tools
    "embedded_encoder_missing": (
        "Sisäänrakennettua kielimallia ei ole tällä alustalla. Asenna se (pip install {package}) "
        "tai valitse muu malli: --encoder NIMI",
        "The embedded encoder is missing. Install it (pip install {package}) or choose another one: --encoder NAME",
    ),
    "embedded_encoder_unknown_format": (
        "Paketin {package} mallitiedosto {path} on outoa muotoa. Asenna versio, jonka pyproject.toml nimeää.",
        "The model file {path} of {package} has an unknown format. Install the version that pyproject.toml names.",
    ),
    "cache_not_writable": (
        "Välimuistikansioon {path} ei voi kirjoittaa: {reason}. Valitse toinen: HANKETUTKA_CACHE=KANSIO",
        "The cache folder {path} cannot be written: {reason}. Choose another one: HANKETUTKA_CACHE=FOLDER",
    ),
    "model_not_found": (
        "Kielimallia {name} ei löydy tältä koneelta eikä sitä voitu ladata. Tarkista nimi tai anna mallin kansio.",
        "The model {name} is not on this computer and could not be downloaded. Check the name or give a folder.",
    ),
    "export_folder_not_empty": (
        "Kansiossa {path} on jo tiedostoja. Valitse tyhjä tai uusi kansio.",
        "The folder {path} holds files already. Choose an empty or a new one.",
    ),
    "export_not_written": (
        "Mallia ei voitu kirjoittaa kansioon {path}: {reason}. Valitse toinen kansio.",
        "The model could not be written to {path}: {reason}. Choose another folder.",
    ),
    "llm_unknown": (
        "Asetusta HANKETUTKA_LLM={given} ei ymmärretä. Kirjoita TARJOAJA:MALLI; tarjoajat ovat {known}.",
        "The setting HANKETUTKA_LLM={given} is not understood. Write PROVIDER:MODEL; the providers are {known}.",
    ),
    "llm_remote": (
        "Kielimalli on toisella koneella ({address}), jolloin kysymykset ja lainaukset lähtisivät tältä koneelta. "
        "Salli se asetuksella HANKETUTKA_LLM_REMOTE=1.",
        "The language model is on another computer ({address}), so questions and quotes would leave this one. "
        "Allow it with HANKETUTKA_LLM_REMOTE=1.",
    ),
    "llm_extra_missing": (
        "Tarjoajan {provider} liitäntää ei ole asennettu. Asenna se: pip install 'hanketutka[{provider}]'",
        "The interface of {provider} is not installed. Install it: pip install 'hanketutka[{provider}]'",
    ),
    "libvoikko_missing": (
        "Voikko-kirjastoa ei saatu käyttöön: {reason}. Asenna libvoikko1 ja voikko-fi tai valitse --analyser pyvoikko.",
        "The Voikko library is missing: {reason}. Install libvoikko1 and voikko-fi, or choose --analyser pyvoikko.",
    ),
    "pyvoikko_missing": (
        "Pyvoikkoa ei saatu käyttöön: {reason}. Asenna se: pip install pyvoikko",
        "Pyvoikko is not available: {reason}. Install it: pip install pyvoikko",
    ),
    "unknown_analyser": (
        "Sananjäsennintä ”{name}” ei ole. Valittavana: {known}.",
        "There is no analyser “{name}”. Choose one of: {known}.",
    ),
    "port_taken": (
        "Portti {port} on jo käytössä. Valitse toinen: --port",
        "The port {port} is in use. Choose another one: --port",
    ),
    # Questions
    "question_empty": ("Kirjoita ensin kysymys.", "Write a question first."),
    "question_too_long": (
        "Kysymys on liian pitkä ({length} merkkiä; raja on {limit}). Lyhennä sitä.",
        "The question is too long ({length} characters; the limit is {limit}). Shorten it.",
    ),
    "batch_unreadable": (
        "Kysymystiedostoa {path} ei voi lukea: {reason}.",
        "The file of questions {path} cannot be read: {reason}.",
    ),
    "batch_not_text": (
        "Kysymystiedosto {path} ei ole UTF-8-tekstiä. Tallenna se UTF-8-tekstinä.",
        "The file of questions {path} is not UTF-8 text. Save it as UTF-8 text.",
    ),
    "batch_unwritable": (
        "Vastaustiedostoon {path} ei voi kirjoittaa: {reason}.",
        "The file of answers {path} cannot be written: {reason}.",
    ),
    "batch_line": (
        'Rivi ei ole kysymys. Jokaisella rivillä on oltava oma JSON-olio, esim. {{"id": "1", "question": "…"}}',
        'The line is not a question. Each line must be a JSON object such as {{"id": "1", "question": "…"}}',
    ),
}
