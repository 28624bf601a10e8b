"""The words a person reads, in Finnish and in English. `ui.texts` looks them up."""

Words = dict[str, tuple[str, str]]  # key: (Finnish, English); {name} stands for a field
