"""What words mean, without any document: inflection, languages, places, the fields and labels of the forms."""
