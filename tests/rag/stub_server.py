"""An OpenAI-compatible server on loopback that streams what a test tells it to, well or badly."""

import json
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread


class StubServer(ThreadingHTTPServer):
    """Streams `pieces` with `pause` seconds before each; `requests` are the prompts that came, `paths` where."""

    daemon_threads = True
    block_on_close = False

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.pieces: Iterable[str] = ()
        self.pause = 0.0
        self.status = 200
        self.body: bytes | None = None  # sent instead of a stream
        self.location = ""
        self.requests: list[dict[str, object]] = []
        self.paths: list[str] = []

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.server_address[1]}"

    def prompt(self) -> str:
        return "\n".join(message["content"] for message in self.requests[-1]["messages"])


class _Handler(BaseHTTPRequestHandler):
    server: StubServer

    def do_POST(self) -> None:
        self.server.paths.append(self.path)
        self.server.requests.append(json.loads(self.rfile.read(int(self.headers["Content-Length"]))))
        self.send_response(self.server.status)
        self.send_header("Content-Type", "text/event-stream")
        if self.server.location:
            self.send_header("Location", self.server.location)
        self.end_headers()
        if self.server.body is not None:
            self.wfile.write(self.server.body)
            return
        try:
            for piece in self.server.pieces:
                time.sleep(self.server.pause)
                self._send({"role": "assistant", "content": piece}, None)
            self._send({}, "stop")
            self.wfile.write(b"data: [DONE]\n\n")
        except (BrokenPipeError, ConnectionResetError):
            pass  # the client had enough

    def _send(self, delta: dict[str, str], finish: str | None) -> None:
        choice = {"index": 0, "delta": delta, "finish_reason": finish}
        event = {"id": "1", "object": "chat.completion.chunk", "created": 1, "model": "stub", "choices": [choice]}
        self.wfile.write(f"data: {json.dumps(event)}\n\n".encode())
        self.wfile.flush()

    def log_message(self, *details: object) -> None:
        pass


@contextmanager
def stub_server() -> Iterator[StubServer]:
    with StubServer() as server:
        thread = Thread(target=server.serve_forever, args=(0.02,), daemon=True)
        thread.start()
        yield server
        server.shutdown()
        thread.join()
