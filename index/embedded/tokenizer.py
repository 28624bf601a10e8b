"""Rebuild multilingual-e5-small's tokenizer from the vocabulary in the weights' file.

The ids are those of the model's own tokenizer.json. sentencepiece itself, though twice as quick to load, is not used
to tokenize: on about one passage in eight it breaks ties between equally likely splits differently.
"""

import io

import sentencepiece
from sentencepiece.sentencepiece_model_pb2 import ModelProto  # type: ignore[attr-defined]  # made at run time
from tokenizers import AddedToken, Regex, Tokenizer, decoders, models, normalizers, pre_tokenizers, processors

from index.embedded.weights import Vocabulary


def build_tokenizer(vocabulary: Vocabulary) -> Tokenizer:
    """Return the tokenizer, without truncation or padding."""
    scored = [(piece, float(score)) for piece, score in zip(vocabulary.pieces, vocabulary.scores, strict=True)]
    tokenizer = Tokenizer(models.Unigram(scored, unk_id=vocabulary.unknown, byte_fallback=False))
    tokenizer.normalizer = normalizers.Sequence(
        [normalizers.Precompiled(_normalisation_table()), normalizers.Replace(Regex(" {2,}"), " ")]
    )
    tokenizer.pre_tokenizer = pre_tokenizers.Metaspace(prepend_scheme="always")
    tokenizer.decoder = decoders.Metaspace(prepend_scheme="always")
    tokenizer.post_processor = processors.TemplateProcessing(
        single="<s> $A </s>",
        pair="<s> $A </s> </s> $B </s>",
        special_tokens=[("<s>", vocabulary.begin), ("</s>", vocabulary.end)],
    )
    specials = [AddedToken(piece, special=True, normalized=False) for piece in ("<s>", "<pad>", "</s>", "<unk>")]
    tokenizer.add_special_tokens([*specials, AddedToken("<mask>", lstrip=True, special=True, normalized=False)])
    return tokenizer


def _normalisation_table() -> bytes:
    """Return sentencepiece's `nmt_nfkc` table, which it gives away only inside a trained model."""
    model = io.BytesIO()
    sentencepiece.SentencePieceTrainer.train(
        sentence_iterator=iter(["any words at all", "will do for a model", "that is thrown away"]),
        model_writer=model,
        vocab_size=30,
        hard_vocab_limit=False,
        normalization_rule_name="nmt_nfkc",
        minloglevel=2,
    )
    parsed = ModelProto.FromString(model.getvalue())
    return bytes(parsed.normalizer_spec.precompiled_charsmap)
